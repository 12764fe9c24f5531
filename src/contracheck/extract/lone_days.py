"""Lone days: bare figures that are days of a month which nothing names, by what stands before them: a word, a part of a day, an
hour (il prossimo 25, la mattina del 9, alle 14 del 12)."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Sequence

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.day_lists import closed
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_LAST = 31
#: The nearest such day lies within so many months: not all of them have a 31st.
_MONTHS = 3


def settle_lone_days(
    found: Sequence[Found],
    page: Page,
    published: dt.date | None,
    future: Callable[[int], bool | None],
    extend: Callable[[DateHit], DateHit],
) -> None:
    """Make dates of such figures; ``future`` tells whether a place is told of as to come, ``extend`` reads the bound before."""
    leads = page.lang.lone_days
    if not leads.filled:
        return
    before: Found | None = None
    for f in found:
        draft, previous, before = f.draft, before, f
        if draft is None or not _is_day(draft):
            continue
        lead = leads.left(page.low, draft.start)
        if lead is None or not closed(page, draft.end):
            continue
        told, start = lead
        if told == "time":
            joined = previous is not None and previous.kind == "time" and not page.low[previous.end : start].strip(BLANK)
            if not joined:
                continue
            start = draft.core
        elif (told == "nights") != (draft.lower != draft.upper):
            continue
        ahead = {"next": True, "last": False}[told] if told in ("next", "last") else future(f.start)
        first, last = _placed(draft, published, ahead) if published is not None else (None, None)
        date = extend(DateHit(start, draft.end, first, last, "day", relative=page.low[start : draft.end], parts=2))
        if date.end > draft.end:
            continue  # dal prossimo 15 al 20 luglio: another day has the month
        f.draft, f.date, f.start, f.end = None, date, date.start, date.end


def _is_day(draft: Draft) -> bool:
    """Whether a figure in digits may be the day of a month, or two such days, one behind the other."""
    if draft.kind != "count" or draft.counted is not None or draft.unit is not None or draft.scale is not None or draft.step != 1:
        return False
    first, last = draft.lower, draft.upper
    if first is None or last is None or not draft.trace.startswith("digits"):
        return False
    return 1 <= first <= last <= _LAST and last - first <= 1


def _placed(draft: Draft, published: dt.date, ahead: bool | None) -> tuple[dt.date | None, dt.date | None]:
    """The nearest days of that number on or after the day of publication, on or before it, or on whatever side is nearer."""
    sides = [side for side in (True, False) if ahead is None or side == ahead]
    days = [day for side in sides if (day := _nearest(int(draft.lower or 1), published, side)) is not None]
    if not days or draft.lower is None or draft.upper is None:
        return None, None
    first = min(days, key=lambda day: abs(day - published))
    return first, first + dt.timedelta(int(draft.upper - draft.lower))


def _nearest(number: int, published: dt.date, ahead: bool) -> dt.date | None:
    """The nearest day of a number on one side."""
    for n in range(_MONTHS):
        month = cal.shift(published.replace(day=1), n if ahead else -n, "month")
        if number <= calendar.monthrange(month.year, month.month)[1]:
            day = month.replace(day=number)
            if (day >= published) if ahead else (day <= published):
                return day
    return None
