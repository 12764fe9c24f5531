"""Dates: from a matched pattern to a closed interval of days at its grain, with deadlines and starts as open ends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.patterns import Pattern, Patterns
from contracheck.extract.spelled import read_words
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
_ISO = re.compile(r"(?<![\d-])([12]\d{3})-(0[1-9]|1[0-2])-([0-2]\d|3[01])(?![\d-])")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d])(?![./-]\d)")
_DAY = re.compile(r"(\d{1,2})(?!\d)\.?")
_BLANKS = re.compile(rf"[{BLANK}]*")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_RANGE = re.compile(rf"[{BLANK}]?[-\u2010-\u2015~\u301c\uff5e][{BLANK}]?")
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九十")}
#: Four digits are taken for a year between these.
YEARS = range(1500, 2200)


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
        best: DateHit | None = self._numeric(pos) if key == "0" else None
        if best is not None:
            return best
        if key == "0":
            best = self._days(pos)
            if best is not None:
                return best
        rank: tuple[int, int] = (-1, 0)
        for pattern in self.patterns.by_start.get(key, ()):
            m = pattern.regex.match(self.low, pos)
            if m is None or (m.end(), len(pattern.slots)) <= rank:
                continue
            if pattern.lead is not None and not pattern.lead.search(self.low[max(0, pos - 24) : pos]):
                continue
            if self.lang.spaced and m.end() < len(self.low) and self.low[m.end() - 1].isalpha() and self.low[m.end()].isalpha():
                continue
            hit = self._resolve(pattern, m, pos)
            if hit is not None:
                best, rank = hit, (m.end(), len(pattern.slots))
        return best

    def _days(self, pos: int) -> DateHit | None:
        """Two days of one month, told once: "3.-5. Mai", "del 3 al 12 de mayo"."""
        m = _DAY.match(self.low, pos)
        if m is None or not 1 <= int(m[1]) <= 31:
            return None
        dash = _RANGE.match(self.low, m.end())
        if dash is not None:
            at = dash.end()
        else:
            infix = self.lang.range_infix.right(self.low, m.end())
            if infix is None:
                return None
            at = _BLANKS.match(self.low, infix[1]).end()  # type: ignore[union-attr]
        if at >= len(self.low) or not self.low[at].isdecimal():
            return None
        second = self.at(at, "0") if _DAY.match(self.low, at) else None
        if second is None or second.grain != "day" or second.parts < 2 or second.lower is None or second.relative:
            return None
        first = cal.safe_date(second.lower.year, second.lower.month, int(m[1]))
        if first is None or first >= second.lower or second.weekday is not None:
            return None
        second.start, second.lower = pos, first
        return second

    def _numeric(self, pos: int) -> DateHit | None:
        m = _ISO.match(self.low, pos)
        if m:
            day = cal.safe_date(int(m[1]), int(m[2]), int(m[3]))
            return DateHit(pos, m.end(), day, day, "day") if day else None
        m = _NUMERIC.match(self.low, pos)
        if m is None:
            return None
        a, b, c = int(m[1]), int(m[3]), int(m[4])
        if len(m[1]) == 4:
            day, other = cal.safe_date(a, b, c), None
        elif len(m[1]) > 2 or (len(m[4]) == 2 and m[2] == "-"):
            return None
        else:
            year = c if len(m[4]) == 4 else c + (2000 if c < 70 else 1900)
            dmy, mdy = cal.safe_date(year, b, a), cal.safe_date(year, a, b)
            day, other = (mdy, dmy) if self.lang.date_order == "mdy" and m[2] != "." else (dmy, mdy)
            if day is None:
                day, other = other, None
        if day is None or day.year not in YEARS:
            return None
        second = (other, other) if other and other != day else None
        return DateHit(pos, m.end(), day, day, "day", other=second)

    # --- what a match means ---
    def _resolve(self, p: Pattern, m: re.Match[str], pos: int) -> DateHit | None:
        g = m.groupdict()
        hit = DateHit(pos, m.end(), None, None, "day", parts=len(p.slots))
        if g.get("n") is not None:
            return self._distance(p, g, hit)
        number = self._ordinal(g)
        if (g.get("ord") or g.get("q")) and number is None:
            return None
        year = self._year(g)
        if (g.get("y") or g.get("yy")) and year is None:
            return None
        named = self._unit(g["unit"]) if g.get("unit") else None
        if g.get("unit") and named is None:
            return None
        step = -1 if g.get("last") else 1 if g.get("next") else 0 if g.get("this") else None
        part = self.patterns.phrases["part"].get(_squeeze(g["part"])) if g.get("part") else None
        rel = self.patterns.phrases["rel"].get(_squeeze(g["rel"])) if g.get("rel") else None
        offset: tuple[int, str] | None = p.offset
        if step is not None and named is not None:
            offset = (step, named)
        elif isinstance(rel, tuple):
            offset = (rel[0], rel[1])
            if len(rel) == 3:
                part = part or "end"
        elif step is not None and named is None and p.unit in cal.GRAINS and offset is None and not set(g) & {"m", "month", "d"}:
            offset = (step, p.unit)
        elif named is not None and part is not None and step is None:
            offset = (0, named)
        month = (
            self.lang.months.get((g.get("month") or "").rstrip(".")) if g.get("month") else int(g["m"]) if g.get("m") else None
        )
        if g.get("m") and not (month and 1 <= month <= 12):
            return None
        weekday = self.lang.weekdays.get((g.get("weekday") or "").rstrip(".")) if g.get("weekday") else None
        day = int(g["d"]) if g.get("d") else None
        if number is not None and month is not None and day is None and p.unit not in ("quarter", "half", "week"):
            day, number = number, None  # the 24th of May, told with an ordinal
        if day is not None and not 1 <= day <= 31:
            return None
        season = self.patterns.phrases["season"].get(_squeeze(g["season"])) if g.get("season") else None
        base = self.published
        if year is None and offset is not None and offset[1] in ("year", "month", "week", "decade", "quarter", "half"):
            if base is None:
                hit.relative = self.low[hit.start : hit.end]
                hit.grain = offset[1]
                return hit
            base = cal.shift(base, offset[0], offset[1])
            if offset[1] in ("year", "decade"):
                year = base.year
        if month is not None:
            return self._month(hit, year, month, day, weekday, step, offset, base, part)
        if number is not None and p.unit in ("quarter", "half"):
            return self._quarter(hit, number, p.unit, year, part)
        if number is not None and p.unit == "century" and 1 <= number <= 21:
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
            if p.unit == "decade" and not (offset and offset[1] == "year"):
                return self._finish(hit, cal.containing(dt.date(year, 1, 1), "decade"), "decade", part)
            hit.bare_year = p.slots == ("y",) and m.end() - m.start() == 4
            return self._finish(hit, (dt.date(year, 1, 1), dt.date(year, 12, 31)), "year", part)
        if offset is not None:
            n, unit = offset
            if self.published is None:
                hit.relative = self.low[hit.start : hit.end]
                hit.grain = unit
                return hit
            day0 = (
                base
                if unit in ("year", "month", "week", "decade", "quarter", "half") and base
                else cal.shift(self.published, n, unit)
            )
            hit.relative = self.low[hit.start : hit.end]
            hit.now = n == 0 and unit in ("day", "year") and part is None
            return self._finish(hit, cal.containing(day0, unit if unit in cal.GRAINS else "day"), unit, part)
        return None

    def _finish(self, hit: DateHit, period: cal.Period, grain: str, part: object = None) -> DateHit:
        if part is not None:
            period = cal.part(period, str(part))
            hit.ends = part == "end"
        hit.lower, hit.upper = period
        hit.grain = grain
        return hit

    def _distance(self, p: Pattern, g: dict[str, str], hit: DateHit) -> DateHit | None:
        word = g["n"].strip()
        unit = self._unit(g["unit"]) if g.get("unit") else p.unit
        n = self._count(word)
        if n is None or n > 3000 or (n in YEARS and word.isdigit()):
            return None  # 2020年前 is before 2020
        if p.unit == "century" and p.sense is None and 1 <= n <= 21:
            return self._finish(hit, cal.containing(dt.date((n - 1) * 100 + 1, 1, 1), "century"), "century")
        if unit is None or p.sense is None:
            return None
        if p.sense in ("later", "earlier"):
            hit.distance, hit.relative = (n if p.sense == "later" else -n, unit), p.sense
            return hit
        hit.relative = self.low[hit.start : hit.end]
        hit.grain = unit
        if self.published is None:
            return hit
        try:
            day = cal.shift(self.published, -n if p.sense == "ago" else n, unit)
        except (ValueError, OverflowError):
            return None
        grain = unit if unit in ("month", "quarter", "half", "year", "decade", "century") else "day"
        return self._finish(hit, cal.containing(day, grain), grain)

    def _count(self, word: str) -> int | None:
        if word.isdigit():
            return int(word)
        if all(c in _KANJI for c in word) and len(word) == 1:
            return _KANJI[word]
        if word in self.lang.articles:
            return 1
        found = read_words(word, 0, self.lang)
        if found is not None and found.end == len(word):
            return int(found.value)
        return self.lang.atoms.get(word)

    def _unit(self, word: str) -> str | None:
        return self.lang.calendar_units.get(word) if self.lang.spaced else dict(self.lang._grouped("dates", "units")).get(word)

    def _ordinal(self, g: dict[str, str]) -> int | None:
        if g.get("q"):
            return int(g["q"]) if g["q"].isdigit() else _ROMAN.get(g["q"])
        word = g.get("ord")
        if not word:
            return None
        digits = re.match(r"\d+", word)
        if digits:
            return int(digits[0])
        return self.lang.ordinals.get(_squeeze(word)) or self.lang.ordinals.get(word)

    def _year(self, g: dict[str, str]) -> int | None:
        if g.get("era") is not None and g.get("y"):
            first = self.patterns.eras.get(g["era"])
            if first is None:
                return None
            year = first + (1 if g["y"] == "元" else int(g["y"]))
            return year if year in YEARS else None
        if g.get("yy"):
            return int(g["yy"]) + (2000 if int(g["yy"]) < 70 else 1900)
        if g.get("y") and g["y"].isdigit():
            return int(g["y"]) if int(g["y"]) in YEARS else None
        return None

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
            if not self._ahead(hit) and first > self.published:
                year -= 1
            elif self._ahead(hit) and cal.month_end(year, n * size) < self.published:
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
        hit.relative = self.low[hit.start : hit.end]
        if self.published is None:
            return hit
        back = (self.published.weekday() - weekday) % 7
        if step == 1 or (step is None and self._ahead(hit)):
            day = self.published + cal.DAY * (((weekday - self.published.weekday()) % 7) or 7)
        else:
            day = self.published - cal.DAY * (back or (7 if step == -1 else 0))
        return self._finish(hit, (day, day), "day")

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
        m = _RANGE.match(self.low, hit.end)
        infix = self.lang.range_infix.right(self.low, hit.end)
        at = m.end() if m else None
        if at is None and infix is not None and (self.lang.range_open.left(self.low, hit.start) or not self.lang.spaced):
            at = infix[1]
        if at is None or at >= len(self.low):
            return hit
        at = re.compile(rf"[{BLANK}]*").match(self.low, at).end()  # type: ignore[union-attr]
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
        if second is None and m is not None and day and hit.grain == "day" and hit.parts > 1 and hit.lower == hit.upper:
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


def _squeeze(text: str) -> str:
    return re.sub(r"[\s\-]+", " ", text).strip()
