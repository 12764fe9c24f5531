"""Dates: from a matched pattern to a closed interval of days at its grain, with deadlines and starts as open ends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.date_pattern import Meaning, Pattern
from contracheck.extract.patterns import Patterns
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
#: Signs within days in figures; marks of direction may stand beside them.
_SIGNS = frozenset("./-\u2010\u2011\u200e\u200f")
_HYPHENS = frozenset("-\u2010\u2011")
_FIGURES = re.compile(
    r"(\d{1,4})[\u200e\u200f]?([./\-\u2010\u2011])[\u200e\u200f]?(\d{1,2})[\u200e\u200f]?\2[\u200e\u200f]?(\d{4}|\d{1,2})(?!\d)(?![./-]\d)"
)
_DAY = re.compile(r"(\d{1,2})(?!\d)\.?")
_HYPHEN = re.compile("[-\u2010\u2011\u2013]")
_BLANKS = re.compile(rf"[{BLANK}]*")
_BLANK = frozenset(BLANK)
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015~\u301c\uff5e")
#: Four digits are taken for a year between these.
YEARS = range(1500, 2200)
_PERIODS = ("year", "month", "week", "decade", "quarter", "half")


@attrs.define(slots=True)
class DateHit:
    """A date in a text. Both ends None: it is relative and cannot be resolved; ``relative`` then says what it is.

    ``weekday`` is the weekday that the text names beside a day of the calendar (0 = Monday); ``distance`` a (number, unit)
    between two dates ("two days later") and no date.
    """

    start: int
    end: int
    lower: dt.date | None
    upper: dt.date | None
    grain: str
    relative: str | None = None
    weekday: int | None = None
    distance: tuple[int, str] | None = None
    bound: str | None = None
    approximate: bool = False
    other: tuple[dt.date, dt.date] | None = None
    bare_year: bool = False
    month_day: bool = False
    parts: int = 1
    ends: bool = False
    now: bool = False  # today, this year: says when the text was written rather than when something was
    open_year: bool = False


class DateReader:
    """Reads the dates of one article. ``future(pos)`` tells whether the clause at a place speaks of what is to come."""

    def __init__(
        self, low: str, lang: Language, patterns: Patterns, published: dt.date | None, future: Callable[[int], bool]
    ) -> None:
        self.low, self.lang, self.patterns, self.published, self.future = low, lang, patterns, published, future

    # --- where a pattern may begin ---
    def at(self, pos: int, key: str) -> DateHit | None:
        """The longest date that begins at ``pos``, where the scan found ``key`` ("0" for a digit); bounds not yet read."""
        if key == "0":
            low = self.low
            end, most = pos + 1, min(len(low), pos + 5)
            while end < most and low[end].isdecimal():
                end += 1
            if end - pos > 4:
                return None
            hit = (self._figures(pos) if low[end : end + 1] in _SIGNS else None) or (
                self._days(pos, end) if end - pos < 3 else None
            )
            if hit is not None:
                return hit
        return self._phrase(pos)

    def _phrase(self, pos: int) -> DateHit | None:
        """The longest phrase of the language's patterns that begins at a place and has a meaning."""
        for end, pattern, values in self.patterns.walk.read(self.low, pos):
            meaning = self.patterns.meaning(pattern)
            if meaning.lead is not None and not self._led(meaning.lead, pos):
                continue
            hit = self._resolve(pattern, meaning, dict(zip(pattern.slots, values, strict=True)), pos, end)
            if hit is not None:
                return hit
        return None

    def _led(self, lead: str, pos: int) -> bool:
        """Whether a pattern's first words, without which it says too little, stand before a place."""
        left = " ".join(_HYPHEN.sub(" ", self.low[max(0, pos - 2 * len(lead) - 8) : pos]).split())
        words = " ".join(_HYPHEN.sub(" ", lead).split())
        for form in (left, left.rstrip("'")):
            if form.endswith(words.rstrip("'")) and not form[: -len(words.rstrip("'"))][-1:].isalnum():
                return True
        return False

    def _days(self, pos: int, end: int) -> DateHit | None:
        """Two days of one month, told once: "3.-5. Mai", "del 3 al 12 de mayo"."""
        low = self.low
        first = int(low[pos:end])
        if not 1 <= first <= 31:
            return None
        if low.startswith(".", end):
            end += 1
        at = self._second(end)
        if at < 0 or not low[at].isdecimal() or _DAY.match(low, at) is None:
            return None
        second = self._phrase(at)
        if second is None or second.grain != "day" or second.parts < 2 or second.lower is None or second.relative:
            return None
        day = cal.safe_date(second.lower.year, second.lower.month, first)
        if day is None or day >= second.lower or second.weekday is not None:
            return None
        second.start, second.lower = pos, day
        return second

    def _second(self, end: int) -> int:
        """Where the second end of a range may begin: behind a dash or a word between the two; -1 where there is none."""
        dash = self._dash(end)
        if dash < 0:
            infix = self._infix(end)
            if infix is None:
                return -1
            dash = _BLANKS.match(self.low, infix).end()  # type: ignore[union-attr]
        return dash if dash < len(self.low) else -1

    def _dash(self, end: int) -> int:
        """Where a dash ends, with a blank on either side of it; -1 where there is none."""
        low = self.low
        at = end + 1 if low[end : end + 1] in _BLANK else end
        if low[at : at + 1] not in _DASHES:
            return -1
        return at + 2 if low[at + 1 : at + 2] in _BLANK else at + 1

    def _infix(self, end: int) -> int | None:
        """Where a word between the ends of a range ends."""
        low = self.low
        at = _BLANKS.match(low, end).end()  # type: ignore[union-attr]
        if low[at : at + 1] not in self.patterns.infix_starts:
            return None
        found = self.lang.range_infix.right(low, end)
        return found[1] if found is not None else None

    def _figures(self, pos: int) -> DateHit | None:
        """A day in figures: 2024-05-14, 14.05.2024, 5/14/24."""
        m = _FIGURES.match(self.low, pos)
        if m is None:
            return None
        a, b, c = int(m[1]), int(m[3]), int(m[4])
        iso = m[2] == "-" and len(m[1]) == 4 and len(m[4]) == 2
        before = self.low[pos - 1 : pos]
        if before and ((before in "./" and not iso) or before == "-" or before.isdecimal()):
            return None
        order = self.patterns.date_order
        other = None
        if len(m[1]) == 4:
            day = cal.safe_date(a, b, c)
        elif order == "ymd" and len(m[1]) == 2 and (m[2] == "/" if len(m[4]) == 1 else m[2] in "./" and len(m[4]) == 2):
            day = cal.safe_date(_century(a), b, c)
        elif len(m[1]) > 2 or len(m[4]) == 1 or (len(m[4]) == 2 and m[2] in _HYPHENS):
            return None
        else:
            year = c if len(m[4]) == 4 else _century(c)
            dmy, mdy = cal.safe_date(year, b, a), cal.safe_date(year, a, b)
            day, other = (mdy, dmy) if order == "mdy" and m[2] != "." else (dmy, mdy)
            if day is None:
                day, other = other, None
        if day is None or day.year not in YEARS:
            return None
        second = (other, other) if other and other != day else None
        return DateHit(pos, m.end(), day, day, "day", other=second)

    # --- what a match means ---
    def _resolve(self, p: Pattern, meaning: Meaning, g: dict[str, Any], pos: int, end: int) -> DateHit | None:
        hit = DateHit(pos, end, None, None, "day", parts=len(p.slots))
        if "n" in g and "era" not in g:
            return self._distance(meaning, g, hit)
        number: int | None = g.get("ord", g.get("q"))
        year = self._year(g)
        if year is None and ("y" in g or "yy" in g):
            return None
        named: str | None = g.get("unit")
        step: int | None = g.get("last", g.get("next", g.get("this")))
        part = g.get("part")
        rel = g.get("rel")
        unit = meaning.unit
        offset = meaning.offset
        if step is not None and named is not None:
            offset = (step, named)
        elif rel is not None:
            offset = (rel[0], rel[1])
            if len(rel) == 3:
                part = part or "end"
        elif step is not None and unit in cal.GRAINS and offset is None and not g.keys() & {"m", "month", "d"}:
            offset = (step, unit or "")
        elif named is not None and part is not None and step is None:
            offset = (0, named)
        month: int | None = g.get("month", g.get("m"))
        if month is not None and not 1 <= month <= 12:
            return None
        weekday: int | None = g.get("weekday")
        day: int | None = g.get("d")
        if number is not None and month is not None and day is None and unit not in ("quarter", "half", "week"):
            day, number = number, None  # the 24th of May, told with an ordinal
        if day is not None and not 1 <= day <= 31:
            return None
        season = g.get("season")
        base = self.published
        if year is None and offset is not None and offset[1] in _PERIODS:
            if base is None:
                hit.relative = self.low[hit.start : hit.end]
                hit.grain = offset[1]
                return hit
            base = cal.shift(base, offset[0], offset[1])
            if offset[1] in ("year", "decade"):
                year = base.year
        if month is not None:
            return self._month(hit, year, month, day, weekday, step, offset, base, part)
        if number is not None and unit in ("quarter", "half"):
            return self._quarter(hit, number, unit, year, part)
        if number is not None and unit == "century" and 1 <= number <= 21:
            first = dt.date((number - 1) * 100 + 1, 1, 1)
            return self._finish(hit, cal.containing(first, "century"), "century", part)
        if number is not None:
            return None
        if season is not None:
            return self._season(hit, str(season), year, step)
        if weekday is not None and day is None:
            return self._weekday(hit, weekday, step)
        if day is not None:
            return self._bare_day(hit, day, weekday, offset, base)
        if year is not None:
            if unit == "decade" and not (offset and offset[1] == "year"):
                if year % 10:
                    return None  # "lat 72" is an age
                return self._finish(hit, cal.containing(dt.date(year, 1, 1), "decade"), "decade", part)
            hit.bare_year = p.slots == ("y",) and end - pos == 4
            return self._finish(hit, (dt.date(year, 1, 1), dt.date(year, 12, 31)), "year", part)
        if offset is not None:
            return self._shifted(hit, offset, base, part)
        return None

    def _shifted(self, hit: DateHit, offset: tuple[int, str], base: dt.date | None, part: object) -> DateHit:
        """A period that is told by its distance from the day of publication alone (yesterday, next week)."""
        n, unit = offset
        if self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            hit.grain = unit
            return hit
        day = base if unit in _PERIODS and base else cal.shift(self.published, n, unit)
        hit.relative = self.low[hit.start : hit.end]
        hit.now = n == 0 and unit in ("day", "year") and part is None
        return self._finish(hit, cal.containing(day, unit if unit in cal.GRAINS else "day"), unit, part)

    def _finish(self, hit: DateHit, period: cal.Period, grain: str, part: object = None) -> DateHit:
        if part is not None:
            period = cal.part(period, str(part))
            hit.ends = part == "end"
        hit.lower, hit.upper = period
        hit.grain = grain
        return hit

    def _distance(self, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        unit, sense = g.get("unit", meaning.unit), meaning.sense
        n = int(g["n"])
        if n > 3000 or (n in YEARS and self.low[hit.start].isdecimal()):
            return None  # 2020年前 is before 2020
        if meaning.unit == "century" and sense is None and 1 <= n <= 21:
            return self._finish(hit, cal.containing(dt.date((n - 1) * 100 + 1, 1, 1), "century"), "century")
        if unit is None or sense is None:
            return None
        if sense in ("later", "earlier"):
            hit.distance, hit.relative = (n if sense == "later" else -n, unit), sense
            return hit
        hit.relative = self.low[hit.start : hit.end]
        hit.grain = unit
        if self.published is None:
            return hit
        try:
            day = cal.shift(self.published, -n if sense == "ago" else n, unit)
        except (ValueError, OverflowError):
            return None
        grain = unit if unit in ("month", "quarter", "half", "year", "decade", "century") else "day"
        return self._finish(hit, cal.containing(day, grain), grain)

    def _year(self, g: dict[str, Any]) -> int | None:
        year: int | None
        if "era" in g and ("y" in g or "n" in g):
            year = int(g["era"]) + int(g.get("y", g.get("n")))
            return year if year in YEARS else None
        if "yy" in g:
            return _century(g["yy"])
        year = g.get("y")
        return year if year is not None and year in YEARS else None

    def _ahead(self, hit: DateHit) -> bool:
        """Whether a date without a year lies ahead: the clause speaks of the future, or a deadline word stands beside it."""
        near = self.lang.date_bounds_before.left(self.low, hit.start) or self.lang.date_bounds_after.right(self.low, hit.end)
        if near is not None and near[0] == "by":
            return True
        if near is not None and near[0] == "since":
            return False
        return self.future(hit.start)

    def _nearer_ahead(self, last: dt.date, following: dt.date) -> bool:
        """Whether a date that is neither scheduled nor past by its words is far nearer ahead than back."""
        assert self.published is not None
        return (following - self.published).days * 4 < (self.published - last).days

    def _month(
        self, hit: DateHit, year: int | None, month: int, day: int | None, weekday: int | None, step: int | None,
        offset: tuple[int, str] | None, base: dt.date | None, part: object,
    ) -> DateHit | None:  # fmt: skip
        if year is None and offset is not None and base is not None and offset[1] == "month" and day is None:
            return None
        if year is None:
            if self.published is None:
                if day is not None and not (1 <= day <= 31):
                    return None
                hit.relative = self.low[hit.start : hit.end]
                hit.grain, hit.month_day = ("day" if day else "month"), True
                return hit
            year = self._choose_year(hit, month, day, step)
            hit.open_year = True
        if day is not None:
            found = cal.safe_date(year, month, day)
            if found is None:
                return None
            hit.weekday = weekday
            return self._finish(hit, (found, found), "day")
        return self._finish(hit, cal.month(year, month), "month", part)

    def _choose_year(self, hit: DateHit, month: int, day: int | None, step: int | None) -> int:
        """The year of a date that names none: the next one where it is scheduled, else the last (or a few days ahead)."""
        today = self.published
        assert today is not None
        if step == 0:
            return today.year
        this = cal.safe_date(today.year, month, min(day or 1, 28)) or today
        end = cal.month_end(today.year, month) if day is None else this
        if step == -1 or (step is None and not self._ahead(hit)):
            # a day or two ahead of the publication date is a time zone, not last year
            if this <= today + cal.DAY * 2:
                after = cal.safe_date(today.year + 1, month, min(day or 1, 28)) or today
                return today.year + 1 if step is None and self._nearer_ahead(this, after) else today.year
            last = cal.safe_date(today.year - 1, month, min(day or 1, 28)) or today
            return today.year if step is None and self._nearer_ahead(last, this) else today.year - 1
        return today.year if end >= today else today.year + 1

    def _quarter(self, hit: DateHit, n: int, unit: str, year: int | None, part: object) -> DateHit | None:
        size = 3 if unit == "quarter" else 6
        if not 1 <= n <= 12 // size:
            return None
        if year is None:
            if self.published is None:
                hit.relative, hit.grain = self.low[hit.start : hit.end], unit
                return hit
            year = self.published.year
            first = dt.date(year, (n - 1) * size + 1, 1)
            ahead = self._ahead(hit)
            if not ahead and first > self.published:
                year -= 1
            elif ahead and cal.month_end(year, n * size) < self.published:
                year += 1
        first = dt.date(year, (n - 1) * size + 1, 1)
        return self._finish(hit, (first, cal.month_end(year, n * size)), unit, part)

    def _season(self, hit: DateHit, name: str, year: int | None, step: int | None) -> DateHit:
        if year is None:
            if self.published is None:
                hit.relative, hit.grain = self.low[hit.start : hit.end], "season"
                return hit
            year = self.published.year
            period = cal.season(name, year)
            if step == -1 or (step is None and not self._ahead(hit)):
                while period[0] > self.published or (step == -1 and period[1] >= self.published):
                    year -= 1
                    period = cal.season(name, year)
            elif step == 1 or (step is None and self._ahead(hit)):
                while period[1] < self.published or (step == 1 and period[0] <= self.published):
                    year += 1
                    period = cal.season(name, year)
        return self._finish(hit, cal.season(name, year), "season")

    def _weekday(self, hit: DateHit, weekday: int, step: int | None) -> DateHit:
        day_of_it = self._weekday_of(hit, weekday) if step is None else None
        if day_of_it is not None:
            return day_of_it
        hit.relative = self.low[hit.start : hit.end]
        if self.published is None:
            return hit
        back = (self.published.weekday() - weekday) % 7
        if step == 1 or (step is None and self._ahead(hit)):
            day = self.published + cal.DAY * (((weekday - self.published.weekday()) % 7) or 7)
        else:
            day = self.published - cal.DAY * (back or (7 if step == -1 else 0))
        return self._finish(hit, (day, day), "day")

    def _weekday_of(self, hit: DateHit, weekday: int) -> DateHit | None:
        """The day in figures that follows a weekday (Friday, 14/06/2024), whose order of day and month it settles."""
        at = hit.end + 1 if self.low[hit.end : hit.end + 1] == "," else hit.end
        at = _BLANKS.match(self.low, at).end()  # type: ignore[union-attr]
        if at == hit.end or at - hit.end > 2 or not self.low[at : at + 1].isdecimal():
            return None
        found = self._figures(at)
        if found is None or found.lower is None:
            return None
        if found.other is not None and weekday in (found.lower.weekday(), found.other[0].weekday()):
            if found.lower.weekday() != weekday:
                found.lower, found.upper = found.other
            found.other = None
        found.start, found.weekday, found.parts = hit.start, weekday, 2
        return found

    def _bare_day(
        self, hit: DateHit, day: int, weekday: int | None, offset: tuple[int, str] | None, base: dt.date | None
    ) -> DateHit | None:
        hit.weekday = weekday
        if self.published is None or base is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        if offset is not None and offset[1] == "month":
            found = cal.safe_date(base.year, base.month, day)
        else:
            found = cal.safe_date(self.published.year, self.published.month, day)
            if self._ahead(hit):
                if found is None or found < self.published:
                    nxt = cal.add_months(self.published.replace(day=1), 1)
                    found = cal.safe_date(nxt.year, nxt.month, day)
            elif found is None or found > self.published + cal.DAY:
                before = cal.add_months(self.published.replace(day=1), -1)
                found = cal.safe_date(before.year, before.month, day)
        return self._finish(hit, (found, found), "day") if found else None

    # --- ranges and bounds ---
    def extend(self, hit: DateHit) -> DateHit:
        """The hit with a second date that makes it a range, and with the bound words on either side."""
        if hit.distance is not None:
            return hit
        hit = self._range(hit)
        for _ in range(2):
            left = self.lang.date_bounds_before.left(self.low, hit.start)
            if left is None:
                break
            name, hit.start = left
            self._bound(hit, name)
        for _ in range(2):
            right = self.lang.date_bounds_after.right(self.low, hit.end)
            if right is None:
                break
            name, hit.end = right
            self._bound(hit, name)
        return self._apply(hit)

    def _bound(self, hit: DateHit, name: str) -> None:
        if name == "approximate":
            hit.approximate = True
        elif hit.bound is None:
            hit.bound = name

    def _apply(self, hit: DateHit) -> DateHit:
        if hit.lower is None or hit.upper is None:
            return hit
        if hit.bound == "by":
            hit.lower = None
        elif hit.bound == "before":
            # "before the end of the year" is a deadline at its end
            last = hit.upper if hit.ends else hit.lower - cal.DAY
            hit.lower, hit.upper = None, last
        elif hit.bound == "since":
            hit.upper = None
        elif hit.bound == "after":
            hit.lower, hit.upper = hit.upper + cal.DAY, None
        return hit

    def _range(self, hit: DateHit) -> DateHit:
        if hit.lower is None or hit.upper is None:
            return hit
        dashed = self._dash(hit.end)
        at = dashed
        if at < 0:
            infix = self._infix(hit.end)
            if infix is None or (self.lang.spaced and not self.lang.range_open.left(self.low, hit.start)):
                return hit
            at = infix
        at = _BLANKS.match(self.low, at).end()  # type: ignore[union-attr]
        if at >= len(self.low):
            return hit
        if self.low[at].isdecimal():
            key = "0"
        else:
            word = _WORD.match(self.low, at)
            if word is None:
                return hit
            key = word[0] if self.lang.spaced else self.low[at]
        second = self.at(at, key)
        day = _DAY.match(self.low, at)
        if second is None and dashed >= 0 and day and hit.grain == "day" and hit.parts > 1 and hit.lower == hit.upper:
            last = cal.safe_date(hit.lower.year, hit.lower.month, int(day[1]))
            if last is not None and last > hit.lower and not self.low[day.end() : day.end() + 1].isalpha():
                hit.upper, hit.end = last, day.end()  # June 5-7
            return hit
        if second is None or second.lower is None or second.upper is None or second.distance is not None:
            return hit
        first = hit.lower
        if hit.grain in ("month", "day") and second.grain == hit.grain and hit.open_year and not second.open_year:
            moved = cal.safe_date(second.lower.year, first.month, min(first.day, 28) if hit.grain == "month" else first.day)
            first = moved or first
        if (second.grain == "year" and hit.grain == "year") or first <= second.upper:
            if first > second.upper:
                return hit
            hit.lower, hit.upper, hit.end = first, second.upper, second.end
        return hit


def _century(year: int) -> int:
    """The year that its last two digits mean."""
    return year + (2000 if year < 70 else 1900)
