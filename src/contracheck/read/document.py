"""Document: a file that was found and decoded, on its way to a reader; and what a reader is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

import attrs

from contracheck.model import Article, Limits, Skipped
from contracheck.model.message import say

#: how HTML pages are read: by the linear reader that comes with contracheck, or by trafilatura where it is installed
HTML_READERS: Final = ("own", "trafilatura")
#: faults that are listed one by one; of others only the number is told
LISTED: Final = 10


@attrs.frozen(kw_only=True)
class Document:
    """A decoded file: the id that its article is to have (or to begin with, if it holds several), its name and its whole text."""

    id: str
    name: str
    text: str
    limits: Limits = attrs.field(factory=Limits)
    html: str = "own"


#: Of a document, the articles in it in their order, and what of it could not be used.
Reader = Callable[[Document], tuple[tuple[Article, ...], tuple[Skipped, ...]]]


def notes(document: Document, reasons: Iterable[str], *, unread: bool = False) -> tuple[Skipped, ...]:
    """What of a document could not be used: the first reasons one by one, and how many more there are; ``unread`` where nothing
    of it could.
    """
    told = list(reasons)
    shown = told[:LISTED] if len(told) > LISTED + 1 else told
    if len(told) > len(shown):
        shown = [*shown, say("and {n} more like these", n=len(told) - len(shown))]
    return tuple(Skipped(article=document.id, reason=reason, unread=unread) for reason in shown)


class Faults(list[str]):
    """What is wrong with a document. Every line of it may be: so many faults as are listed are told, others only counted."""

    @property
    def full(self) -> bool:
        """Whether further ones are counted only."""
        return len(self) > LISTED

    def add(self, fault: str, line: int = 0, article: int = 0) -> None:
        """Note a fault, of a line or of an article where a number is given, else of the whole document."""
        if self.full:
            self.append("")
        elif line or article:
            place = say("line {n}", n=line) if line else say("article {n}", n=article)
            self.append(say("{place}: {fault}", place=place, fault=fault))
        else:
            self.append(fault)


def allowed(document: Document, articles: list[Article]) -> tuple[tuple[Article, ...], list[str]]:
    """Articles up to the limit, and the reason why the rest is left out."""
    limit = document.limits.articles
    if len(articles) <= limit:
        return tuple(articles), []
    return tuple(articles[:limit]), [say("has {n} articles: only the first {limit} were read", n=len(articles), limit=limit)]
