"""The articles of a file of records: made one by one, each with an id of its own, and what could not be used of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from contracheck.errors import InputError
from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document, Faults, allowed, notes
from contracheck.read.html import looks_like_html, text_of
from contracheck.read.records import article_of

_LONGEST_ID: Final = 200
_EMPTY: Final = say("its text is empty")


class Gathered:
    """The articles of a document so far, and its faults."""

    def __init__(self, document: Document, faults: Faults) -> None:
        self.document = document
        self.faults = faults
        self.made: list[Article] = []
        self.ids: set[str] = set()

    def name(self, own: str, number: int) -> str:
        """An id that no article of the document has: with the record's own id, or else its number."""
        base, own = self.document.id, own.strip()[:_LONGEST_ID]
        wanted = f"{base}#{own or number}"
        if wanted not in self.ids:
            return wanted
        numbered = f"{base}#{number}"
        return numbered if numbered not in self.ids else f"{wanted} ({number})"

    def add(self, record: Mapping[Any, Any], identifier: str, line: int = 0, number: int = 0) -> None:
        """The article of a record, its text without markup; its faults are told with its line or its number, if one is given."""
        try:
            article, wrong = article_of(record, identifier, self.document.name)
        except InputError as error:
            self.faults.add(error.message, line, number)
            return
        for fault in wrong:
            self.faults.add(fault, line, number)
        if not article.text.strip():
            self.faults.add(_EMPTY, line, number)
            return
        if looks_like_html(article.text):
            article = attrs.evolve(article, text=text_of(article.text))
        self.ids.add(identifier)
        self.made.append(article)

    def result(self, empty: str) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
        """What the document has; ``empty`` is its fault where it has neither articles nor faults."""
        articles, cut = allowed(self.document, self.made)
        unread = bool(self.faults) and not self.made
        if not self.made and not self.faults:
            self.faults.append(empty)
        return articles, notes(self.document, [*cut, *self.faults], unread=unread)
