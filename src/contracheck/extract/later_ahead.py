"""Later, ahead: spans of time that count from the day of publication where their clause looks ahead and no date was told before
them (会议将在三天后举行), though their word tells what was later than something else; and weekdays that follow one of next week.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.concepts import some_finder

#: A date that stands so many characters before, in so many of the last things found, is what a span counts from.
_NEAR, _LAST = 80, 6
_WEEK = 7
_END = frozenset(("end",))
_WHOLE = frozenset(("month", "quarter", "half", "year", "decade", "century"))


def look_ahead(found: list[Found], page: Page, published: dt.date | None, future: Callable[[int], bool | None]) -> None:
    """Date what lies ahead by what else its sentence tells."""
    count_ahead(found, page, published, future)
    if published is not None:
        order_weekdays(found, page, published, future)


def order_weekdays(found: list[Found], page: Page, published: dt.date, future: Callable[[int], bool | None]) -> None:
    """Take a weekday on which something ends, or one that is the day of publication, to the week of the weekday before it where
    that lies ahead: begins on Thursday and ends on Sunday, told on a Friday.
    """
    before: Found | None = None
    for f in found:
        d = f.date
        if d is None or not d.by_weekday:
            continue
        last, before = before, f
        first = last.date.lower or last.date.upper if last is not None and last.date is not None else None
        day = d.upper if d.lower is None or d.lower == d.upper else None
        if last is None or first is None or day is None or d.other is not None or not published <= day < first:
            continue
        if (first - published).days > _WEEK or page.sentence(last.start) != page.sentence(f.start):
            continue
        if d.lower is None or _ends(page, last.end, f.start) or (day == published and future(f.start)):
            d.lower = None if d.lower is None else d.lower + dt.timedelta(_WEEK)
            d.upper = day + dt.timedelta(_WEEK)


def _ends(page: Page, first: int, last: int) -> bool:
    """Whether what stands between two weekdays says that something ends on the second, or is nothing but an hour."""
    if some_finder(page.lang.tag, _END).find(page.low, first, last):
        return True
    words = page.low[first:last].split()
    return page.lang.spaced and all(w[0].isdecimal() or w in page.lang.function_words for w in words)


def count_ahead(found: list[Found], page: Page, published: dt.date | None, future: Callable[[int], bool | None]) -> None:
    """Date such spans behind one of the words that lead to them, or at the head of their sentence."""
    leads = page.lang.list("dates", "later_leads")
    if not leads or published is None:
        return
    for i, f in enumerate(found):
        d = f.date
        if d is None or d.distance is None or d.relative != "later" or d.distance[0] <= 0:
            continue
        start = page.sentence(f.start)[0]
        if (f.start > start and not page.low.endswith(leads, start, f.start)) or not future(f.start):
            continue
        before = found[max(0, i - _LAST) : i]
        if any(g.date is not None and g.date.lower is not None and g.start >= start - _NEAR for g in before):
            continue
        n, unit = d.distance
        try:
            day = cal.shift(published, n, unit)
        except (ValueError, OverflowError):
            continue
        d.grain = unit if unit in _WHOLE else "day"
        d.lower, d.upper = cal.containing(day, d.grain)
        d.distance, d.relative = None, page.low[d.start : d.end]
