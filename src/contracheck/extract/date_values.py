"""Date values: from the slots of a pattern to a closed interval of days at its grain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from contracheck.extract import calendar as cal
from contracheck.extract.date_composed import compose, counted, in_period
from contracheck.extract.date_figures import YEARS, DateHit, century, day_month, figures
from contracheck.extract.date_pattern import Meaning, Pattern
from contracheck.extract.holidays import holiday
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_BLANKS = re.compile(rf"[{BLANK}]{{0,2}}")
_NEXT = re.compile(rf"[{BLANK}-]([^\W\d_]+)")
#: A holiday that lies less than so many days ahead is the coming one, whatever the tense.
_NEAR_HOLIDAY = 60
#: Slots that place a date inside the period that its other words tell.
_PLACED = frozenset(("month", "m", "d", "season", "weekday", "ord", "q"))
#: So many months are searched for a day with its weekday.
_FARTHEST = 14
_HALVES = {"first_half": 1, "second_half": 2}
#: Two digits are a year where the first of them is one of these.
_SHORT_YEARS = frozenset("0零〇")
_PERIODS = ("year", "month", "week", "decade", "quarter", "half")


class Resolver:
    """Says what patterns mean in one article; ``order`` is that of days in figures, ``future`` tells of the clause at a place."""

    def __init__(self, low: str, lang: Language, order: str, published: dt.date | None, future: Callable[[int], bool]) -> None:
        self.low, self.lang, self.order, self.published, self.future = low, lang, order, published, future
        self.joined = False  # behind the first end of a range, where the word before a date is no deadline

    def resolve(self, p: Pattern, meaning: Meaning, g: dict[str, Any], pos: int, end: int) -> DateHit | None:
        """The date that a pattern with these values of its slots means, or None where there is no such date."""
        hit = DateHit(pos, end, None, None, "day", parts=len(p.slots))
        if "date" in g:
            return self._composed(p, meaning, g, hit)
        if "edge" in g:
            return self._edge(p, meaning, g, hit)
        if "n" in g and "yy" in g:
            # 20世纪80年代
            g = {"y": (int(g["n"]) - 1) * 100 + int(g["yy"]), **{k: v for k, v in g.items() if k not in ("n", "yy")}}
        if "n" in g and meaning.unit == "week" and meaning.sense is None and "unit" not in g:
            return self._week(hit, int(g["n"]), self._year(g))
        if "n" in g and "era" not in g:
            return self._distance(meaning, g, hit)
        number: int | None = g.get("ord", g.get("q", g.get("quarter")))
        year = self._year(g)
        if year is None and ("y" in g or "yy" in g):
            return None
        if "yy" in g and year is not None and self.published is not None and meaning.unit in ("decade", "century"):
            if meaning.offset == (-1, "century"):
                year = (self.published.year // 100 - 1) * 100 + int(g["yy"])  # 上世纪二十年代
            elif year > self.published.year:
                year -= 100  # 五十年代
        named: str | None = g.get("unit")
        step: int | None = g.get("last", g.get("next", g.get("this")))
        part = g.get("part")
        rel = g.get("rel")
        unit = meaning.unit
        offset = meaning.offset
        if step is not None and named is not None:
            if not self.lang.plural_units.isdisjoint(self.low[hit.start : hit.end].split()):
                return None  # the coming weeks
            offset = (step, named)
        elif rel is not None:
            offset = (rel[0], rel[1])
            if len(rel) == 3:
                part = part or rel[2]
                if rel[2] in _HALVES and rel[1] == "year" and p.slots == ("rel",):
                    return self._quarter(hit, _HALVES[rel[2]], "half", None, None)  # the half that the tense tells
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
        if number is not None and "weekday" in g and day is None and p.text != "{weekday} {ord}":
            day, number = number, None  # Tuesday the eleventh
        if day is not None and not 1 <= day <= 31:
            return None
        season = g.get("season")
        if step is not None and abs(step) > 1 and (named is None and (weekday is None or day is not None)):
            return None
        if "holiday" in g:
            return self._holiday(hit, str(g["holiday"]), year, step)
        base = self.published
        if year is None and offset is not None and offset[1] in _PERIODS:
            if base is None:
                hit.relative = self.low[hit.start : hit.end]
                hit.grain = offset[1]
                return hit
            base = cal.shift(base, offset[0], offset[1])
            if offset[1] == "decade" and not g.keys() & _PLACED:
                return self._shifted(hit, offset, base, part)
            if offset[1] in ("year", "decade"):
                year = base.year
        if month is not None:
            return self._month(hit, year, month, day, weekday, step, offset, base, part)
        if number is not None and unit in ("quarter", "half"):
            return self._quarter(hit, number, unit, year, part)
        if number is not None and unit == "century" and 1 <= number <= 21:
            first = dt.date(max(1, (number - 1) * 100), 1, 1)
            return self._finish(hit, cal.containing(first, "century"), "century", part)
        if number is not None:
            return None
        if season is not None:
            return self._season(hit, str(season), year, step)
        if weekday is not None and day is None:
            return self._weekday(hit, weekday, step, base if offset is not None and offset[1] == "week" else None)
        if day is not None:
            return self._bare_day(hit, day, weekday, offset, base, step)
        if year is not None:
            if unit == "decade" and not (offset and offset[1] == "year"):
                if year % 10:
                    return None  # "lat 72" is an age
                return self._finish(hit, cal.containing(dt.date(year, 1, 1), "decade"), "decade", part)
            if not self.lang.spaced and "yy" in g and unit != "decade" and self.low[pos] not in _SHORT_YEARS:
                return None  # 10年 is ten years, 08年 is 2008
            if p.text == "{y}" and not self.low[pos].isdecimal():
                before = self.low[max(0, pos - 16) : pos].split()
                if not before or before[-1] not in self.lang.year_words:
                    return None  # two thousand and twenty pieces
            hit.bare_year = p.slots == ("y",) and end - pos == 4
            return self._finish(hit, (dt.date(year, 1, 1), dt.date(year, 12, 31)), "year", part)
        if offset is not None:
            return self._shifted(hit, offset, base, part)
        return None

    def _composed(self, p: Pattern, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """A date that is told by the date inside it."""
        inner: DateHit = g["date"]
        if inner.distance is not None or inner.bound is not None:
            return None
        if inner.lower is None:
            hit.relative, hit.grain = self.low[hit.start : hit.end], inner.grain
            return hit if inner.relative is not None else None
        day_of_week = g.get("weekday")
        if day_of_week is not None and g.keys() <= {"date", "weekday"} and inner.relative is None and inner.grain == "day":
            # the weekday beside a day of the calendar is told with it where it fits (2025年6月13日，星期五)
            if inner.lower != inner.upper or inner.weekday is not None or inner.lower.weekday() != day_of_week:
                return None
            inner.weekday, inner.start, inner.end, inner.other = day_of_week, hit.start, hit.end, None
            return inner
        merged = in_period(g, inner)
        if merged is not None:
            found = self.resolve(p, meaning, merged, hit.start, hit.end)
            if found is not None:
                found.relative, found.open_year = found.relative or inner.relative, found.open_year or inner.open_year
            return found
        if "shift" in g and "n" not in g:
            word = self.lang.date_bounds_before.left(self.low, inner.start)
            if (word is not None and word[0] == "since") or self.lang.rate_links.left(self.low, hit.start) is not None:
                return None  # 3 millions par an à partir de 2028
        if "unit" in g and "n" not in g and not self.lang.plural_units.isdisjoint(self.low[hit.start : hit.end].split()):
            if "shift" in g or (number := g.get("ord", g.get("last"))) not in (1, -1):
                return None
            g = {**g, "part": "early" if number == 1 else "end"}  # the first weeks of May
        if g.get("part") in ("rest", "so_far") and inner.upper is not None:
            hit.relative = inner.relative
            return self._finish(hit, (inner.lower, inner.upper), inner.grain, g["part"])
        period = compose(g, inner, meaning.unit)
        if period is None:
            return None
        hit.relative, hit.open_year, hit.ends = inner.relative, inner.open_year, g.get("part") == "end"
        self._finish(hit, *period)
        return self._bounded(hit, int(g["shift"]), inner) if "shift" in g and "n" in g else hit

    def _bounded(self, hit: DateHit, step: int, inner: DateHit) -> DateHit:
        """A distance with a bound word before it: more than two weeks after Easter, less than three days before the vote."""
        word = self.lang.bounds_before.left(self.low, hit.start)
        if word is None or word[0] == "approximate" or inner.upper is None or inner.lower is None:
            return hit
        hit.start = word[1]
        if word[0] in ("more_than", "at_least"):
            hit.bound = "since" if step > 0 else "by"
        elif step > 0:
            hit.lower = inner.upper
        else:
            hit.upper = inner.lower
        return hit

    def _shifted(self, hit: DateHit, offset: tuple[int, str], base: dt.date | None, part: object) -> DateHit:
        """A period that is told by its distance from the day of publication alone (yesterday, next week)."""
        n, unit = offset
        if self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            hit.grain = unit
            return hit
        day = base if unit in _PERIODS and base else cal.shift(self.published, n, unit)
        hit.relative = self.low[hit.start : hit.end]
        hit.now = n == 0 and unit in ("day", "year") and part in (None, "rest", "so_far")
        return self._finish(hit, cal.containing(day, unit if unit in cal.GRAINS else "day"), unit, part)

    def day_month(self, start: int, end: int, month: int, day: int) -> DateHit | None:
        """A day of a month in figures, whose year the tense tells."""
        hit = DateHit(start, end, None, None, "day", parts=2)
        return self._month(hit, None, month, day, None, None, None, self.published, None)

    def _finish(self, hit: DateHit, period: cal.Period, grain: str, part: object = None) -> DateHit:
        if part in ("rest", "so_far") and self.published is not None:
            # later this week, earlier this year: from or to the day of publication, if that lies in it
            today = self.published
            if period[0] <= today <= period[1]:
                period = (today, period[1]) if part == "rest" else (period[0], today)
        elif part is not None:
            period = cal.part(period, str(part))
            hit.ends = part == "end"
        hit.lower, hit.upper = period
        hit.grain = grain
        return hit

    def _distance(self, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        unit, sense = g.get("unit", meaning.unit), meaning.sense
        n = int(g["n"])
        step = g.get("past", g.get("coming"))
        if step is not None and unit is not None:
            return self._counted(hit, step, n, unit)
        if n > 3000 or (n in YEARS and self.low[hit.start].isdecimal()) or self.low[hit.start] in _SHORT_YEARS:
            return None  # 2020年前 is before 2020, 08年前 before 2008
        if meaning.unit == "century" and sense is None and 1 <= n <= 21:
            return self._finish(hit, cal.containing(dt.date(max(1, (n - 1) * 100), 1, 1), "century"), "century")
        if unit is None or sense is None:
            return None
        if sense in ("later", "earlier"):
            hit.distance, hit.relative = (n if sense == "later" else -n, unit), sense
            return hit
        hit.relative = self.low[hit.start : hit.end]
        hit.grain = unit
        if sense == "ahead" and not self.future(hit.start):
            return None  # "in two weeks" is a span of time too
        if self.published is None:
            return hit
        try:
            day = cal.shift(self.published, -n if sense == "ago" else n, unit)
        except (ValueError, OverflowError):
            return None
        if sense == "within":
            return self._finish(hit, (self.published, day), unit)
        grain = unit if unit in ("month", "quarter", "half", "year", "decade", "century") else "day"
        return self._finish(hit, cal.containing(day, grain), grain)

    def _edge(self, p: Pattern, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """The first or last so many units of the year that nothing but the tense tells: 前三季度."""
        if self.published is None:
            return None
        for year in (self.published.year, self.published.year - 1):
            whole = DateHit(hit.start, hit.end, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
            found = self._composed(p, meaning, {**g, "date": whole}, hit)
            if found is None or found.upper is None or found.upper <= self.published or self._ahead(hit):
                break
        if found is not None:
            found.relative, found.open_year = self.low[hit.start : hit.end], True
        return found

    def _week(self, hit: DateHit, n: int, year: int | None) -> DateHit | None:
        """A week by its number (ISO 8601)."""
        hit.grain = "week"
        if year is None and self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        try:
            monday = dt.date.fromisocalendar(year or self.published.year, n, 1)  # type: ignore[union-attr]
        except ValueError:
            return None
        return self._finish(hit, cal.containing(monday, "week"), "week")

    def _holiday(self, hit: DateHit, name: str, year: int | None, step: int | None) -> DateHit | None:
        """A holiday of a year, or the one that its words and the tense make it."""
        if year is None and self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        if year is None:
            today = self.published
            assert today is not None
            this = holiday(name, today.year)
            if this is None:
                return None
            back = step == -1 or (step is None and not self._ahead(hit) and (this - today).days > _NEAR_HOLIDAY)
            year = today.year - (this >= today if step == -1 else back) + (this < today and (step == 1 or self._ahead(hit)))
            hit.open_year = True
        day = holiday(name, year)
        return self._finish(hit, (day, day), "day") if day is not None else None

    def _counted(self, hit: DateHit, step: int, n: int, unit: str) -> DateHit | None:
        """So many units back or on from the day of publication: the last three weeks, the next two quarters."""
        steps = (*self.lang.list("dates", "last"), *self.lang.list("dates", "next"))
        if unit == "quarter" and n <= 4 and not self.lang.spaced and self.low.startswith(steps, hit.start):
            return None  # 지난 1분기 is the first quarter
        hit.relative, hit.grain, hit.now = self.low[hit.start : hit.end], unit, True
        if self.published is None:
            return hit
        period = counted(self.published, step, n, unit)
        return self._finish(hit, period, unit) if period is not None else None

    def _year(self, g: dict[str, Any]) -> int | None:
        year: int | None
        if "era" in g and ("y" in g or "n" in g):
            year = int(g["era"]) + int(g["y"] if "y" in g else g["n"])
            return year if year in YEARS else None
        if "yy" in g:
            return century(g["yy"])
        year = g.get("y")
        return year if year is not None and year in YEARS else None

    def _ahead(self, hit: DateHit) -> bool:
        """Whether a date without a year lies ahead: the clause speaks of the future, or a deadline word stands beside it."""
        near = self.lang.date_bounds_before.left(self.low, hit.start) or self.lang.date_bounds_after.right(self.low, hit.end)
        if near is not None and near[0] in ("by", "before") and not self.joined:
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
                hit.named = (month, day) if part is None and weekday is None else None
                return hit
            year = self._choose_year(hit, month, day, step)
            hit.open_year = step is None
        if day is not None:
            found = cal.safe_date(year, month, day)
            if found is None and hit.open_year and month == 2 and day == 29:
                leap = year + 3 - (year + 3) % 4 if self._ahead(hit) else year - year % 4
                found = cal.safe_date(leap, 2, 29)
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
        n = 12 // size if n < 0 and year is not None else n
        if not 1 <= n <= 12 // size:
            return None
        if year is None:
            if self.published is None:
                hit.relative, hit.grain = self.low[hit.start : hit.end], unit
                return hit
            year = self.published.year
            first = dt.date(year, (n - 1) * size + 1, 1)
            ahead = self._ahead(hit)
            near = unit == "half" and self._nearer_ahead(dt.date(year - 1, 12, 31), first)
            if not ahead and not near and first > self.published:
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

    def _weekday(self, hit: DateHit, weekday: int, step: int | None, week: dt.date | None = None) -> DateHit:
        day_of_it = self._weekday_of(hit, weekday) if step is None else None
        if day_of_it is not None:
            return day_of_it
        hit.relative, hit.of_week = self.low[hit.start : hit.end], step is None and week is None
        if self.published is None:
            return hit
        if step is not None and self.lang.weekday_of_week and not self._nearest(hit):
            week = self.published + cal.DAY * 7 * step
        if week is not None:
            day = week + cal.DAY * (weekday - week.weekday())
            return self._finish(hit, (day, day), "day")
        back = (self.published.weekday() - weekday) % 7
        if step == 1 or (step is None and self._ahead(hit)):
            day = self.published + cal.DAY * (((weekday - self.published.weekday()) % 7) or 7)
        else:
            day = self.published - cal.DAY * (back or (7 if step == -1 else 0))
        return self._finish(hit, (day, day), "day")

    def _nearest(self, hit: DateHit) -> bool:
        """Whether a word of a weekday means the nearest one, of whichever week (komende vrijdag, förra fredagen)."""
        words = self.lang.nearest_words
        return bool(words) and not words.isdisjoint(self.low[hit.start : hit.end].split())

    def _weekday_of(self, hit: DateHit, weekday: int) -> DateHit | None:
        """The day in figures that follows a weekday (Friday, 14/06/2024), whose order of day and month it settles."""
        at = hit.end + 1 if self.low[hit.end : hit.end + 1] == "," else hit.end
        at = _BLANKS.match(self.low, at).end()  # type: ignore[union-attr]
        if at == hit.end or at - hit.end > 2 or not self.low[at : at + 1].isdecimal():
            return None
        found = figures(self.low, at, self.order)
        if found is None and (told := day_month(self.low, at, self.order)) is not None:
            partial = self.day_month(hit.start, *told[:3])
            day = partial.lower if partial is not None else None
            if partial is None or ("-" in self.low[at : told[0]] and (day is None or day.weekday() != weekday)):
                return None  # they won on Saturday 2-1
            partial.weekday = weekday
            return partial
        if found is None or found.lower is None:
            return None
        if found.other is not None and weekday in (found.lower.weekday(), found.other[0].weekday()):
            if found.lower.weekday() != weekday:
                found.lower, found.upper = found.other
            found.other = None
        found.start, found.weekday, found.parts = hit.start, weekday, 2
        return found

    def _day_on(self, hit: DateHit, day: int, weekday: int) -> DateHit | None:
        """A day of a month by its weekday alone: the nearest one back, or ahead where the clause speaks of what is to come."""
        today = self.published
        assert today is not None
        step = 1 if self._ahead(hit) else -1
        for months in range(_FARTHEST):
            found = self._in_month(day, step * months)
            if found is not None and found.weekday() == weekday and (found - today).days * step >= 0:
                return self._finish(hit, (found, found), "day")
        return None

    def _in_month(self, day: int, months: int) -> dt.date | None:
        """A day of the month that lies so many months from that of publication; None where it has no such day."""
        assert self.published is not None
        near = cal.add_months(self.published.replace(day=1), months)
        return cal.safe_date(near.year, near.month, day)

    def _bare_day(
        self, hit: DateHit, day: int, weekday: int | None, offset: tuple[int, str] | None, base: dt.date | None,
        step: int | None = None,
    ) -> DateHit | None:  # fmt: skip
        hit.weekday = weekday
        following = _NEXT.match(self.low, hit.end) if weekday is not None and self.lang.spaced else None
        if following is not None and (following[1] not in self.lang.function_words or self.lang.links.get(following[1])):
            return None  # on Friday 13 people, Monday two weeks ago, on Saturday 3 of the 5
        if self.published is None or base is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        if offset is not None and offset[1] == "month":
            found = cal.safe_date(base.year, base.month, day)
        else:
            found = cal.safe_date(self.published.year, self.published.month, day)
            if weekday is not None and (found is None or found.weekday() != weekday):
                return self._day_on(hit, day, weekday) or hit
            ahead = step == 1 or (step is None and self._ahead(hit))
            if weekday is None and (found is None or (found < self.published if ahead else found > self.published + cal.DAY)):
                found = next(filter(None, (self._in_month(day, n if ahead else -n) for n in (1, 2))), None)
        return self._finish(hit, (found, found), "day") if found else None
