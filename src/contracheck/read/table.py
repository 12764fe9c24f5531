"""CSV and TSV: a row an article, columns by their names in the first row.

The delimiter is the one of four that makes the most known names of the first row. The standard library's sniffer takes more than
linear time, and its reader's limit on the length of a field is one for the whole process: the parsing here is RFC 4180's, in one
pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document, Faults, notes
from contracheck.read.gathered import Gathered
from contracheck.read.records import FIELD, NAMES, bare

_DELIMITERS: Final = (",", ";", "\t", "|")
#: spreadsheets write a first line that names the delimiter
_NAMED: Final = re.compile(r"sep=(.)\r?\n")
_COLUMNS: Final = 500
_EMPTY: Final = say("its text is empty")


def read_table(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """One article a row. A column named ``text`` (or content, body ...) is needed; other columns without a known name are passed
    over.

    >>> table = Document(id="a.csv", name="a.csv", text="lang;body\\nen;13 dead\\nde;13 Tote\\n")
    >>> [(article.id, article.language, article.text) for article in read_table(table)[0]]
    [('a.csv#1', 'en', '13 dead'), ('a.csv#2', 'de', '13 Tote')]
    """
    named = _NAMED.match(document.text)
    start = named.end() if named else 0
    delimiter = named[1] if named else _delimiter(document.text)
    lines = rows(document.text, start, delimiter)
    header = [bare(name) for name in next(lines, (1, [], False))[1]]
    faults = Faults()
    if "text" not in {FIELD.get(name) for name in header}:
        shown = ", ".join(header[:8])
        told = say("its first row names no column of texts (text, content, body ...): {names}", names=shown[:120])
        return (), notes(document, [told])
    gathered = Gathered(document, faults)
    for number, (line, row, open_) in enumerate(lines, 1):
        if not any(cell.strip() for cell in row):
            continue
        record = {name: cell for name, cell in zip(header, row, strict=False) if name in FIELD and cell.strip()}
        own = next((record[name] for name in NAMES["id"] if name in record), "")
        if open_:
            faults.add(say("a quote is not closed: all that follows it is one field"), line)
        if len(row) > len(header) and any(cell.strip() for cell in row[len(header) :]):
            told = say("has {n} fields, and the first row {m}: the last ones were left out", n=len(row), m=len(header))
            faults.add(told, line)
        if all(FIELD[name] != "text" for name in record):
            faults.add(_EMPTY, line)
            continue
        gathered.add(record, gathered.name(own, number), line)
    return gathered.result(say("has no rows but the first"))


def known_header(text: str) -> bool:
    """Whether the first line names at least two fields of an article, one of them its text."""
    end = text.find("\n")
    head = text[: end if end >= 0 else len(text)][:2000]
    row = next(rows(head, 0, _delimiter(head)), (1, [], False))[1]
    found = {FIELD.get(bare(name)) for name in row} - {None}
    return "text" in found and len(found) > 1 and all(bare(name) in FIELD for name in row)


def _delimiter(text: str) -> str:
    ends = [end for end in (text.find("\n"), text.find("\r")) if end >= 0]
    head = text[: min(ends, default=len(text))][:20_000]

    def known(delimiter: str) -> tuple[bool, int, int]:
        names = next(rows(head, 0, delimiter), (1, [], False))[1]
        found = {FIELD.get(bare(name)) for name in names}
        return "text" in found, len(found - {None}), len(names)

    return max(_DELIMITERS, key=known)


def rows(text: str, at: int, delimiter: str) -> Iterator[tuple[int, list[str], bool]]:
    """The rows with the numbers of their first lines, and whether a quote in them is never closed; in one pass."""
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    line = 1
    while at < len(text):
        row: list[str] = []
        first, open_ = line, False
        while True:
            if text.startswith('"', at):
                parts: list[str] = []
                while True:
                    end = text.find('"', at + 1)
                    if end < 0:
                        parts.append(text[at + 1 :])
                        at, open_ = len(text), True
                        break
                    parts.append(text[at + 1 : end])
                    at = end + 1
                    if not text.startswith('"', at):
                        break
                cell = '"'.join(parts)
                line += cell.count("\n")
            else:
                cell = ""
            match = plain.match(text, at)
            if match is not None:
                cell, at = cell + match[0], match.end()
            if len(row) < _COLUMNS:
                row.append(cell)
            if text.startswith(delimiter, at):
                at += 1
                continue
            break
        at += 2 if text.startswith("\r\n", at) else 1
        line += 1
        yield first, row, open_
