"""Ellipsis: quarters that leave out their noun and their year behind one that has both (first the second quarter of 2031, now
put off to the third)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.lang.pack import Language

#: How far behind the quarter the other one may stand.
_REACH = 120
_MONTHS = 3
_SENTENCE_END = re.compile(r"[.!?。](?=\s|\Z)|\n")
_WORD = re.compile(r"[^\W\d_]+")
#: What may follow: an ordinal with a noun behind it is the noun's own.
_CLOSED = re.compile(r"\s?[,.;:!?)\u2013\u2014\u00bb\u201d\"]|\s?\Z")


def complete(found: list[Found], low: str, lang: Language) -> list[Found]:
    """What was found, with the quarters that are told by their ordinal alone, in order."""
    before = lang.quarters_left_out
    if not before:
        return found
    more = [made for f in found if (made := next(_left_out(f, low, lang, before), None)) is not None]
    taken = [m for m in more if not any(f.start < m.end and m.start < f.end for f in found)]
    return sorted((*found, *taken), key=lambda f: f.start) if taken else found


def _left_out(f: Found, low: str, lang: Language, before: frozenset[str]) -> Iterator[Found]:
    """The quarters behind a date that is a quarter of a year."""
    date = f.date
    if date is None or date.grain != "quarter" or date.lower is None or date.upper is None:
        return
    number = (date.lower.month - 1) // _MONTHS + 1
    stop = _SENTENCE_END.search(low, f.end, f.end + _REACH)
    last = ""
    for m in _WORD.finditer(low, f.end, stop.start() if stop is not None else min(len(low), f.end + _REACH)):
        told = lang.ordinals.get(m[0], 0)
        if last in before and 1 <= told <= 4 and told != number and _CLOSED.match(low, m.end()):
            first, end = cal.containing(dt.date(date.lower.year, told * _MONTHS, 1), "quarter")
            hit = DateHit(m.start(), m.end(), first, end, "quarter", relative=low[m.start() : m.end()])
            yield Found(m.start(), m.end(), date=hit)
        last = m[0]


__all__ = ["complete"]
