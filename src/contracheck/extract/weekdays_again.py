"""Weekdays again: a weekday alone behind a day to come that was told with it (Sunday 8 June ... polls close at ten on Sunday)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: So many characters apart the two mean the same day.
_NEAR = 400


def repeat_weekdays(found: Sequence[Found], page: Page, published: dt.date | None) -> None:
    """Give a coming weekday the day that it was told with before, which lies farther ahead than the next such weekday."""
    if published is None or not page.lang.spaced:
        return
    told: dict[int, tuple[dt.date, int]] = {}
    for f in found:
        d = f.date
        if d is None or d.grain != "day" or d.lower is None or d.lower != d.upper or d.lower <= published:
            continue
        if d.weekday == d.lower.weekday() and d.parts > 1:
            told[d.weekday] = d.lower, f.end
        elif told and d.by_weekday and d.bound is None and " " not in page.low[f.start : f.end].strip():
            day, end = told.get(d.lower.weekday(), (d.lower, 0))
            if day > d.lower and f.start - end <= _NEAR:
                d.lower = d.upper = day
