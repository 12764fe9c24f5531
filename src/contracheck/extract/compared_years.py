"""Compared years: the year, or the day, that something is compared with, behind a word that else makes a bound (a third more than
2023, up 5% from January)."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.concepts import context_finder

#: Whole thousands are amounts.
_YEAR = re.compile(r"(?!2000)(?:19[5-9]|20\d)\d\Z")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\"\u201d]|\Z|\n)")
#: What is compared stands so near before.
_REACH = 28
_PERIODS = frozenset(("day", "week", "month", "quarter", "year"))
_COMPARED = frozenset(("percent", "ratio", "count", "money", "quantity", "duration"))


def as_years(found: list[Found], page: Page) -> None:
    """Make bounds of four digits that measure nothing years, where a clause ends with them or a figure before is compared."""
    for i, f in enumerate(found):
        d = f.draft
        if d is None or d.kind != "count" or d.counted or d.unit or d.scale:
            continue
        if not (d.lower_open or d.upper_open) or d.start == d.core:
            continue
        digits = page.low[d.core : d.end]
        if _YEAR.match(digits) is None:
            continue
        before = found[i - 1] if i else None
        near = before is not None and before.draft is not None and before.draft.kind in _COMPARED
        compared = near and before is not None and "." not in page.low[before.end : d.start] and d.start - before.end <= _REACH
        ends = _ENDS.match(page.low, d.end) is not None
        if ends or compared:
            year = int(digits)
            first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
            found[i] = Found(d.core, d.end, date=DateHit(d.core, d.end, first, last, "year", bare_year=True))


def as_bases(found: list[Found], page: Page, published: dt.date | None) -> None:
    """Make starts right behind the size of a change the dates that it is told against: up $95 from a year ago; a day that is
    still to come is a start (will go up by 4.6% from 2 March)."""
    words = page.lang.made_in
    for a, b in pairwise(found) if words else ():
        date, low = b.date, page.low
        if a.draft is None or date is None or date.bound != "since" or date.lower is None or low[a.end : b.start].strip():
            continue
        if published is not None and date.lower > published:
            continue
        word = low[b.start : b.end].split()[:1]
        if a.draft.kind not in _COMPARED or word not in words or date.grain not in _PERIODS:
            continue
        clause = page.clause(a.start, a.end, page.sentence(a.start))[0]
        if any(c in ("#up", "#down") for c, _, _ in context_finder(page.lang.tag).find(low, clause, a.start)):
            date.bound, date.upper = None, cal.containing(date.lower, date.grain)[1]
            b.start = date.start = b.start + len(word[0]) + 1
