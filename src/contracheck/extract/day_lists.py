"""Day lists: days whose month stands once, behind the last or before the first (9, 10 and 12 October; 10月9日、10日、12日)."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_DAY = re.compile(r"(?:3[01]|[12]\d|0?[1-9])\.?\Z")
_ENDS_IN_DAY = re.compile(r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])\Z")
_BEGINS_WITH_DAY = re.compile(r"(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_WORD = re.compile(r"\s*([^\W\d_]+)")
_PAUSES = (",", "、", "，")
#: More days than that are no list of days.
_MOST = 12


def share_days(found: list[Found], page: Page) -> None:
    """Make the days of a list, which were read as figures or as days of another month, days of the month that stands with it."""
    lists = _Lists(page)
    for i, f in enumerate(found):
        if f.date is None or f.date.grain != "day" or f.date.lower is None or f.date.lower != f.date.upper or f.date.relative:
            continue
        if page.lang.spaced:
            lists.before(found, i, f.date)
        else:
            lists.before_sign(found, i, f.date)
        lists.behind(found, i, f.date)


class _Lists:
    """Finds the days of lists on one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.ands = frozenset(page.lang.list("grammar", "and"))

    def before(self, found: list[Found], i: int, date: DateHit) -> None:
        """The days before one with its month: two or more of them, the last one joined by "and"."""
        assert date.lower is not None
        at, day, days = found[i].start, date.lower, list[tuple[int, dt.date]]()
        if _BEGINS_WITH_DAY.match(self.page.low, at) is None:
            return
        for j in range(i - 1, max(-1, i - _MOST), -1):
            n = day_of(found[j], self.page.low)
            if n is None or not self._joined(found[j].end, at, last=at == found[i].start) or n >= day.day:
                break
            earlier = cal.safe_date(day.year, day.month, n)
            if earlier is None:
                break
            days.append((j, earlier))
            at, day = found[j].start, earlier
        if len(days) > 1:
            for j, told in days:
                found[j] = self._found(found[j], told, date)

    def before_sign(self, found: list[Found], i: int, date: DateHit) -> None:
        """The days before one with the sign for days, which it is the sign of too: 3, 4일, 3、4日."""
        assert date.lower is not None
        at, day, days = found[i].start, date.lower, [(i, date.lower)]
        if date.parts > 1 or self.page.lang.day_lengths.right(self.page.low, found[i].end) is not None:
            return  # 3、4日かかる
        for j in range(i - 1, max(-1, i - _MOST), -1):
            n = day_of(found[j], self.page.low)
            if n is None or n >= day.day or self.page.low[found[j].end : at].strip() not in _PAUSES:
                break
            day, at = day.replace(day=n), found[j].start
            days.append((j, day))
        if len(days) == 1:
            return
        first = days[-1][0]
        month = found[first - 1].date if first and not self.page.low[found[first - 1].end : at].strip() else None
        if month is None or month.grain != "month" or month.lower is None:
            month = date
        assert month.lower is not None
        for j, told in days:
            placed = cal.safe_date(month.lower.year, month.lower.month, told.day)  # 5월 3, 7일
            if placed is not None:
                found[j] = self._found(found[j], placed, month)

    def behind(self, found: list[Found], i: int, date: DateHit) -> None:
        """The days behind one with its month: with "and" before the last one (May 3, 4 and 6), or in its sentence with the sign
        for days (10日)."""
        assert date.lower is not None
        spaced = self.page.lang.spaced
        stop, day, days = found[i].end, date.lower, list[tuple[int, dt.date]]()
        if date.parts < 2 or (spaced and _ENDS_IN_DAY.search(self.page.low, max(0, stop - 3), stop) is None):
            return
        ended = False
        for j in range(i + 1, min(len(found), i + _MOST)):
            g = found[j]
            n = day_of(g, self.page.low) if spaced else self._sign_day(g)
            last = spaced and self._joined(stop, g.start, last=True)
            if n is None and not spaced and g.date is None:
                continue  # 10月9日に2000人が到着し、10日に出発する
            near = self._joined(stop, g.start) if spaced else g.start < self.page.sentence(found[i].start)[1]
            if n is None or n <= day.day or not (last or near):
                break
            later = cal.safe_date(day.year, day.month, n)
            if later is None:
                break
            days.append((j, later))
            stop, day, ended = g.end, later, last
            if last:
                break
        if days and (not spaced or (ended and len(days) > 1 and closed(self.page, stop))):
            for j, told in days:
                found[j] = self._found(found[j], told, date)

    @staticmethod
    def _sign_day(f: Found) -> int | None:
        """The day of a figure with the sign for days and no month."""
        date = f.date
        if date is None or date.grain != "day" or date.parts != 1 or date.lower is None or date.lower != date.upper:
            return None
        return None if date.by_weekday or date.relative or date.bound else date.lower.day

    def _joined(self, end: int, start: int, *, last: bool = False) -> bool:
        """Whether nothing but a comma stands between two figures, or, before the ``last``, "and" as well."""
        gap = self.page.low[end:start].strip(" .\u00a0")
        word = gap.lstrip(",،").strip()
        return word in self.ands or (not last and gap in (",", "،"))

    @staticmethod
    def _found(f: Found, day: dt.date, date: DateHit) -> Found:
        return Found(f.start, f.end, date=DateHit(f.start, f.end, day, day, "day", parts=2, open_year=date.open_year))


def day_of(f: Found, low: str) -> int | None:
    """The day that a bare figure can be, or a figure that was read as the day of some month; None for others."""
    if _DAY.match(low[f.start : f.end]) is None:
        return None
    return int(low[f.start : f.end].rstrip(".")) if is_bare(f) else None


def is_bare(f: Found) -> bool:
    """Whether a figure counts and measures nothing: a plain number, an ordinal or a date."""
    d = f.draft
    if d is None:
        return f.kind in ("ordinal", None)
    return d.kind == "count" and not d.counted and not d.unit and d.lower == d.upper


def closed(page: Page, stop: int) -> bool:
    """Whether no noun follows that a day would count."""
    word = _WORD.match(page.low, stop)
    return word is None or word[1] in page.lang.function_words
