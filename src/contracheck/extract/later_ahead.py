"""Later, ahead: spans of time that count from the day of publication where their clause looks ahead and no date was told before
them (会议将在三天后举行), though their word tells what was later than something else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: A date that stands so many characters before, in so many of the last things found, is what a span counts from.
_NEAR, _LAST = 80, 6
_WHOLE = frozenset(("month", "quarter", "half", "year", "decade", "century"))


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
