"""Narrated dates: days and months without a year, whose year the date told just before gives (broke in on 9 March 2025 and were
caught on 27 May), and months that follow it (the following January).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"(?<!\w)([^\W\d_]+)[ \u00a0]\Z")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
#: Grains that lack a year where none is told.
_OPEN = frozenset(("day", "month"))
#: Grains of dates that tell a year, and the most days of one.
_TELLING = frozenset(("day", "week", "month", "season", "quarter", "half", "year"))
_YEAR = 366
#: What lies so many days back or fewer is the news of an article, whatever year was told before.
_NEWS = 45
#: A date so many days before the one told of is the one after it: in November 2023 ... on 9 February.
_BACK = 240
#: A clause with so few letters beside its date has no verb.
_SHORT = 12


class Narration:
    """The order in which an article tells its dates. ``future`` says whether the clause at a place speaks of what is to come."""

    def __init__(self, page: Page, published: dt.date | None, future: Callable[[int], bool | None]) -> None:
        self.page, self.published, self.future = page, published, future

    def anchor(self, start: int, unit: str, before: list[Found]) -> dt.date | None:
        """The first day of the date that ``named_before`` gives, where its end lies in the same unit."""
        d = self.named_before(start, unit, before)
        if d is None:
            return None
        day = d.lower or d.upper
        if d.bound == "after" and d.lower is not None:
            day = d.lower - cal.DAY
        if day is None or (d.upper is not None and cal.containing(d.upper, unit) != cal.containing(day, unit)):
            return None
        return day

    def named_before(self, start: int, unit: str, before: list[Found]) -> DateHit | None:
        """The last date before a place, in its sentence or the one before, that is no coarser than a unit."""
        first = self.page.sentence_before(self.page.sentence(start)[0])
        for g in reversed(before):
            if g.start < first:
                return None
            d = g.date
            if d is None or d.distance is not None or d.grain not in cal.GRAINS or (d.lower is None and d.upper is None):
                continue
            if cal.GRAINS.index(d.grain) <= cal.GRAINS.index(unit):
                return d
        return None

    def next_month(self, f: Found, step: int, before: list[Found]) -> bool | None:
        """Whether a month was counted from the date told before it (the following January); None where no name tells it."""
        date = f.date
        assert date is not None
        words = _WORD.findall(self.page.low, f.start, f.end)
        if date.grain != "month" or date.lower is None or self.page.lang.months.keys().isdisjoint(words):
            return None
        day = self.anchor(f.start, "year", before)
        if day is None or step < 0:
            return False
        year = day.year + (date.lower.month <= day.month or self._whole_year(before))
        date.lower, date.upper = cal.month(year, date.lower.month)
        date.open_year = False
        return True

    def next_weekday(self, date: DateHit, before: list[Found]) -> bool:
        """Whether a weekday was counted from the day told before it (the following Monday)."""
        day = self.anchor(date.start, "day", before)
        if day is None or date.lower is None or date.bound is not None:
            return False
        date.lower = date.upper = day + cal.DAY * ((date.lower.weekday() - day.weekday() - 1) % 7 + 1)
        return True

    def _whole_year(self, before: list[Found]) -> bool:
        last = next((g.date for g in reversed(before) if g.date is not None and g.date.distance is None), None)
        return last is not None and last.grain == "year"

    def place(self, f: Found, before: list[Found]) -> None:
        """Give a day or month without a year that of the date told just before it, where the clause tells of what is over."""
        date = f.date
        assert date is not None
        if not date.open_year or date.grain not in _OPEN or self.published is None or not before:
            return
        read = date.first or date.lower or date.upper
        if read is None or date.approximate:
            return
        if (step := self._followed(f)) and self.next_month(f, step, before):
            return
        told = self._told(f.start, before)
        if told is None:
            return
        year = self._year(read, told)
        if year is None or year == read.year or not self._over(f, read, told):
            return
        self._move(date, year - read.year)
        date.open_year = False

    def _followed(self, f: Found) -> int:
        """1 where a word beside a month tells that it follows the date told before (en enero siguiente), which joins it."""
        on = self.page.lang.succeeding_words
        if not on or f.date is None or f.date.grain != "month" or f.date.bound is not None:
            return 0
        after, ahead = _NEXT.match(self.page.low, f.end), _LAST.search(self.page.low, max(0, f.start - 24), f.start)
        if after is not None and after[1] in on:
            f.end = f.date.end = after.end()
            return 1
        if ahead is not None and ahead[1] in on:
            f.start = f.date.start = ahead.start(1)
            return 1
        return 0

    def _told(self, start: int, before: list[Found]) -> DateHit | None:
        """The date that was told last before a place, if it tells its year, in its sentence or the one before."""
        first = self.page.sentence_before(self.page.sentence(start)[0])
        for g in reversed(before):
            if g.start < first:
                return None
            d = g.date
            if d is None or d.distance is not None or d.bound is not None:
                continue
            if d.open_year or d.now or d.by_weekday or d.grain not in _TELLING or d.lower is None or d.upper is None:
                return None
            return d if (d.upper - d.lower).days < _YEAR else None
        return None

    def _year(self, read: dt.date, told: DateHit) -> int | None:
        """The year that the narrative gives a date: that of the one told before, or the next where it would lie far before."""
        assert told.lower is not None and self.published is not None
        same = cal.safe_date(told.lower.year, read.month, read.day)
        if same is None:
            return None
        if told.grain != "year" and (told.lower - same).days > _BACK:
            same = cal.safe_date(same.year + 1, read.month, read.day)
        return same.year if same is not None and same <= self.published else None

    def _over(self, f: Found, read: dt.date, told: DateHit) -> bool:
        """Whether the narrative's year is more likely than the one that the day of publication tells."""
        assert self.published is not None
        if self.future(f.start):
            return False
        if read > self.published:
            return self._past(f)
        if (self.published - read).days <= _NEWS:
            return False
        sentence = self.page.sentence(f.start)
        one = sentence[0] <= told.start
        if one and not self._goes_on(f.start, told, sentence):
            return False
        return read.year != self.published.year or (one and told.grain != "year")

    def _goes_on(self, start: int, told: DateHit, sentence: tuple[int, int]) -> bool:
        """Whether one statement tells two dates, or an "and" leads on to the second; no aside (elected in 2023, she left)."""
        together = self.page.clause(start, start, sentence)[0] <= told.start
        return together or any(told.end <= at < start for at in self.page.ands(sentence))

    def _past(self, f: Found) -> bool:
        """Whether a verb of the clause tells what is over, and the date is not what something was put on or off to."""
        lang, low = self.page.lang, self.page.low
        if lang.date_aims.filled and lang.date_aims.left(low, f.start) is not None:
            return False
        sentence = self.page.sentence(f.start)
        first, last = self.page.clause(f.start, f.end, sentence)
        if last - first - (f.end - f.start) < _SHORT:
            first, last = sentence  # ten days later, on 6 June; no verb has room there
        return self.page.tells_past(first, last)

    @staticmethod
    def _move(date: DateHit, years: int) -> None:
        """Move a date by years, its open end staying open."""
        ends = [d and cal.add_months(d, 12 * years) for d in (date.lower, date.upper, date.first)]
        if date.grain == "month" and ends[1] is not None and date.upper == cal.month_end(date.upper.year, date.upper.month):  # type: ignore[union-attr]
            ends[1] = cal.month_end(ends[1].year, ends[1].month)
        date.lower, date.upper, date.first = ends
