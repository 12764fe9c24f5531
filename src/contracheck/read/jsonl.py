"""JSON lines and JSON: records as articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from contracheck.errors import InputError
from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document, Faults
from contracheck.read.gathered import Gathered
from contracheck.read.json_value import BLANK, decode_one, decode_whole
from contracheck.read.records import bare, fields

#: keys of an object that holds a list of articles
_LISTS: Final = ("articles", "documents", "docs", "items", "results", "hits", "data", "entries", "news")


def read_lines(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles of JSON lines, one a line; a line that is none is listed with its number.

    >>> [article.id for article in read_lines(Document(id="a.jsonl", name="a.jsonl", text='{"text": "1"}\\n{"body": "2"}'))[0]]
    ['a.jsonl#1', 'a.jsonl#2']
    """
    records: list[tuple[int, Any]] = []
    faults = Faults()
    # not splitlines: JSON strings may hold the separators of Unicode
    for number, line in enumerate(document.text.split("\n"), 1):
        if not (line := line.strip(BLANK)):
            continue
        try:
            records.append((number, decode_whole(line, briefly=faults.full)))
        except InputError as error:
            faults.add(error.message, line=number)
    return _articles(document, records, faults, lines=True)


def read_json(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles of a JSON file: one object, a list of them, an object with a list of them, or several objects in a row."""
    records: list[Any] = []
    faults = Faults()
    text = document.text
    at = _start(text, 0)
    while at < len(text):
        try:
            value, at = decode_one(text, at)
        except InputError as error:
            if records and "\n" in text.strip(BLANK):
                return read_lines(document)
            faults.add(error.message)
            break
        records += _records(value)
        at = _start(text, at)
    several = len(records) > 1
    return _articles(document, [(number if several else 0, record) for number, record in enumerate(records, 1)], faults)


def _start(text: str, at: int) -> int:
    while at < len(text) and text[at] in BLANK:
        at += 1
    return at


def _records(value: Any) -> Iterator[Any]:
    """What in a JSON value may be an article: itself, its members, or the members of a list in it."""
    if isinstance(value, list):
        yield from value
        return
    if isinstance(value, Mapping) and "text" not in fields(value):
        held = {bare(key): member for key, member in value.items()}
        for name in _LISTS:
            found = held.get(name)
            if isinstance(found, Mapping):  # Elasticsearch: hits.hits
                found = next((m for m in found.values() if isinstance(m, list)), None)
            if isinstance(found, list):
                yield from found
                return
    yield value


def _articles(
    document: Document, records: list[tuple[int, Any]], faults: Faults, *, lines: bool = False
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Articles of records with their numbers (0 for the only one), which are those of lines or of articles; the ids are the
    document's where it holds one, with the record's own id or number where it holds more.
    """
    gathered = Gathered(document, faults)
    for nth, (number, record) in enumerate(records, 1):
        line, article = (number, 0) if lines else (0, number)
        if isinstance(record, str):
            record = {"text": record}
        if not isinstance(record, Mapping):
            faults.add(say("is to be an object with a text, not {kind}", kind=_kind(record)), line, article)
            continue
        identifier = document.id
        if len(records) > 1:
            own = fields(record).get("id")
            told = str(own) if isinstance(own, str | int) and not isinstance(own, bool) else ""
            identifier = gathered.name(told, nth)
        gathered.add(record, identifier, line, article)
    return gathered.result(say("has no articles"))


def _kind(value: object) -> str:
    number = say("a number")
    names = {bool: say("true or false"), int: number, float: number, list: say("a list"), type(None): "null"}
    return names.get(type(value), type(value).__name__)
