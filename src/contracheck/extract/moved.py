"""Moved: the day that something was put off from, which leaves its month to the new one (с 18 на 25 октября), and the day whose
month is that of the date before it (4月14日だった期限を同28日まで)."""

from __future__ import annotations

import datetime as dt
import itertools

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK


def last_before(found: list[Found]) -> None:
    """Give days that something was put off from, and that lack a year, that of the last such day before the new date."""
    for f, new in itertools.pairwise(found):
        old, date = f.date, new.date
        if old is None or date is None or not old.put_off or not old.open_year or old.lower is None:
            continue
        day = date.lower or date.upper
        if day is None or old.upper is None:
            continue
        years = day.year - old.lower.year
        years -= cal.shift(old.lower, years, "year") >= day
        old.lower, old.upper = cal.shift(old.lower, years, "year"), cal.shift(old.upper, years, "year")


def same_month(found: list[Found], page: Page) -> None:
    """Give days behind a word for "the same" the month of the date before them."""
    marks = page.lang.same_marks
    before: dt.date | None = None
    for f in found:
        date = f.date
        if date is None or date.grain not in ("day", "month"):
            continue
        ends = [end for end in (date.lower, date.upper) if end is not None]
        alone = date.grain == "day" and date.parts == 1 and not date.by_weekday and len(set(ends)) == 1
        if marks and before is not None and alone and page.low.endswith(marks, 0, f.start):
            day = cal.safe_date(before.year, before.month, ends[0].day)
            if day is not None:
                date.lower, date.upper = date.lower and day, date.upper and day
                date.first = date.first and day
                ends = [day]
        before = ends[-1] if ends else before


def share_months(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, with a figure as the day that the date behind it replaces; nothing is changed elsewhere."""
    words = page.lang.overnight
    if not words.filled:
        return found
    for i, (f, new) in enumerate(itertools.pairwise(found)):
        d, date = f.draft, new.date
        if d is None or date is None or date.grain != "day" or date.lower is None or date.lower != date.upper or date.relative:
            continue
        if d.kind != "count" or d.counted or d.unit or d.lower != d.upper or d.lower is None or d.lower != int(d.lower):
            continue
        word = words.right(page.low, f.end + page.low.startswith(".", f.end))
        if word is None or page.low[word[1] : new.start].strip(BLANK) or page.lang.levels_before.left(page.low, f.start) is None:
            continue
        day = cal.safe_date(date.lower.year, date.lower.month, int(d.lower)) if 1 <= d.lower <= 31 else None
        if day is not None and day != date.lower:
            found[i] = Found(f.start, f.end, date=DateHit(f.start, f.end, day, day, "day"))
    return found


__all__ = ["last_before", "same_month", "share_months"]
