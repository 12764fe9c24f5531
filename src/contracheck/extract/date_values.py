"""Date values: from the slots of a pattern to a closed interval of days at its grain."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from contracheck.extract import calendar as cal
from contracheck.extract import solar_hijri
from contracheck.extract.date_composed import bounded, compose, in_period, of_year
from contracheck.extract.date_couples import Couple
from contracheck.extract.date_distances import DECADES, SENSES, SHORT_YEARS, Distances
from contracheck.extract.date_ends import opens_range
from contracheck.extract.date_figures import YEARS, DateHit, century, names_period
from contracheck.extract.date_pattern import Meaning, Pattern
from contracheck.extract.date_templates import BARE, RANGED
from contracheck.extract.date_words import OWN_MONTHS, Century
from contracheck.extract.holidays import AMERICAN, holiday, year_of
from contracheck.extract.marked_years import is_short_year

#: Slots that place a date inside the period that its other words tell.
_PLACED = frozenset(("month", "m", "d", "season", "weekday", "ord", "q"))
_BEFORE_YEAR = re.compile(r" (?:1[5-9]|2[01])\d\d(?!\d)")
#: Two digits of a year mean one at most so many years ahead.
_FAR_YEARS, _MONTHS = 30, re.compile(r"\d{1,2}[\u2010-\u2015~\u301c\uff5e\u223c-]\d{1,2}[\u6708\uc6d4]")  # 26年1〜3月
#: So many of a unit are a year, and so many months are one.
_IN_YEAR, _IN_MONTHS = {"month": 12, "quarter": 4}, {"quarter": 3, "half": 6}
#: The digits of such a year; the last word before a date ends within so many characters.
_TWO, _TOKEN = 2, 24
#: The slots of a distance whose unit stands once before "or"; one that two numbers tell has no slot but those and its unit.
_PAIR, _OF_COUPLE = ["unit", "n"], 2
#: The century of decades that are told by a word alone (the eighties).
_LAST_CENTURY = 20
#: Slots that tell no more than a day of a month.
_DAYS = frozenset(("d", "ord", "of", "date"))
#: Slots before a period that is told by the date before it; beside another one they are none (am 19. desselben Monats).
_OF_TOLD = (frozenset(("d", "rel")), frozenset(("part", "rel")))
_HALVES = {"first_half": 1, "second_half": 2}
#: A word right behind a date.
_GOES_ON = re.compile(r"[ \u00a0]\w")
#: A day of a year and a month that have every day.
_SOME_DAY = dt.date(2000, 1, 1)
_PERIODS = ("year", "month", "week", "decade", "quarter", "half")


class Resolver(Distances):
    """Says what patterns mean in one article; ``order`` is that of days in figures, ``future`` tells of the clause at a place."""

    def resolve(self, p: Pattern, meaning: Meaning, g: dict[str, Any], pos: int, end: int) -> DateHit | None:
        """The date that a pattern with these values of its slots means, or None where there is no such date."""
        hit = DateHit(pos, end, None, None, "day", parts=len(p.slots))
        if self.lang.pair_joiners.filled and meaning.sense in SENSES and [*g] == _PAIR:
            g = {"n": Couple.of(1, int(g["n"])), "unit": g["unit"]}  # a year or two ago
        if isinstance(g.get("n"), Couple):
            return self._coupled(p, meaning, g, pos, end)
        if isinstance(g.get("ord"), Century) and meaning.unit != "century":
            return None
        if "half" in g or "halves" in g:
            return self._halved(meaning, g, hit)
        if "date" in g:
            return self._composed(p, meaning, g, hit)
        if "edge" in g:
            return self._edge(p, meaning, g, hit)
        if "decade" in g:
            # ثمانينيات القرن التاسع عشر; without a century it is the last one
            began = dt.date((int(g.get("ord", _LAST_CENTURY)) - 1) * 100 + int(g["decade"]), 1, 1)
            return self._finish(hit, cal.containing(began, "decade"), "decade", g.get("part"))
        if "n" in g and "yy" in g:
            # 20世纪80年代
            g = {"y": (int(g["n"]) - 1) * 100 + int(g["yy"]), **{k: v for k, v in g.items() if k not in ("n", "yy")}}
        if "n" in g and meaning.unit == "week" and meaning.sense is None and "unit" not in g:
            weeks = self.lang.list("dates", "calendar_weeks")
            if self.lang.spaced and "y" not in g and not self.low[end - 1].isdecimal() and not self.low.endswith(weeks, pos, end):
                return None  # in the same week two people died
            return self._week(hit, int(g["n"]), self._year(g))
        if not g and meaning.sense is not None and meaning.unit is not None:
            return self._distance(meaning, {"n": 1}, hit)  # через неделю
        if (
            "n" in g
            and "unit" in g
            and self.lang.definite
            and names_period(self.low, self.low.rfind(" ", pos, end), end, self.lang)
        ):
            return None  # بعد 1150 العام الماضي
        if "n" in g and "y" in g and "unit" in g:
            return self._of_year(p, meaning, g, hit)
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
        step: int | None = g.get("last", g.get("next", g.get("this", g.get("following"))))
        if named == "day" and step is not None and self._narrated(hit, step):
            return self._told(hit, step, named)
        if "following" in g and not self._ahead(hit):
            # the week that follows the one told of
            return self._told(hit, 1, named) if named in _PERIODS and g.keys() == {"unit", "following"} else None
        part = g.get("part")
        rel = g.get("rel")
        if (rel is not None or "holiday" in g) and self.numbers.otherwise(pos, end):
            return None
        if rel is not None and _BEFORE_YEAR.match(self.low, end) and self.lang.date_bounds_before.right(self.low, pos, gap=False):
            return None  # before *the year* 2027, where the same words mean a year ago
        if rel is not None and rel[2:] == ("told",):
            told = self._told(DateHit(pos, end, None, None, "day"), rel[0], rel[1])
            rest = {k: v for k, v in g.items() if k != "rel"}
            return self._composed(p, meaning, {**rest, "date": told}, hit) if rest and told is not None else told
        if rel is not None and p.text.endswith(" {rel}") and g.keys() in _OF_TOLD:
            return None  # early yesterday
        if rel is not None and rel[1] == "weekend" and self._weekend_of(end):
            return None  # at the weekend of 4 April
        unit, offset = meaning.unit, meaning.offset
        if named == "week" and step is not None and part == "end" and self._names_weekend(pos, end):
            return None  # önümüzdeki hafta sonu
        if step is not None and named is not None:
            if self.numbers.several(pos, end):
                return None  # the coming weeks
            if named == "fortnight" and step:
                return self._counted(hit, step, 2, "week")
            if step < 0 and named == "day" and not self.lang.final_words.isdisjoint(self.low[pos:end].split()):
                return None  # the final day
            offset = (step, named)
        elif rel is not None:
            offset = (rel[0], rel[1])
            if len(rel) == 3:
                part = part or rel[2]
                named_year = self.low.startswith(self.lang.list("dates", "this"), pos)  # 올 하반기
                if rel[2] in _HALVES and rel[1] == "year" and p.slots == ("rel",) and not named_year:
                    return self._quarter(hit, _HALVES[rel[2]], "half", None, None)  # the half that the tense tells
        elif step is not None and unit in cal.GRAINS and offset is None and not g.keys() & {"m", "month", "d"}:
            offset = (step, unit or "")
        elif named is not None and part is not None and step is None:
            if (named == "day" and part != "end") or (named == "week" and part == "end" and self._names_weekend(pos, end)):
                return None  # the middle of the day; o fim de semana, hafta sonu
            offset = (0, named)
        month: int | None = g.get("month", g.get("m"))
        if month is not None and month > OWN_MONTHS:
            return self._own_month(hit, month - OWN_MONTHS, g, part)
        if month is not None and not 1 <= month <= 12:
            return None
        if month is not None and unit == "quarter" and number is None and "d" not in g:
            if month % 3 or self.low[end : end + 1] == "-":  # a March quarter-final
                return None
            number, month = month // 3, None  # the March quarter
        weekday: int | None = g.get("weekday")
        day: int | None = g.get("d")
        if number is not None and month is not None and day is None and unit not in ("quarter", "half", "week"):
            _, comma, last = self.low[pos:end].rpartition(",")
            if comma and (last.strip().isdecimal() or last.strip().isalpha()):
                return None  # in April, 11 people died; in May, first ran
            day, number = number, None  # the 24th of May, told with an ordinal
        if number is not None and "weekday" in g and day is None and p.text != "{weekday} {ord}":
            day, number = number, None  # Tuesday the eleventh
        if day is not None and not 1 <= day <= 31:
            return None
        season = g.get("season")
        if step is not None and abs(step) > 1 and (named is None and (weekday is None or day is not None)):
            return None
        if "holiday" in g:
            if offset is not None and offset[1] == "year":  # Christmas last year, ubiegłoroczna Wielkanoc
                year = self.published.year + offset[0] if self.published is not None else year
            return self._holiday(hit, str(g["holiday"]), year, step) if named in (None, "year") else None
        base = self.published
        if year is None and offset is not None and offset[1] in _PERIODS:
            if base is None:
                hit.relative = self.low[hit.start : hit.end]
                hit.grain = offset[1]
                return hit
            if offset[1] == "year" and self.lang.own_months and not g.keys() & _PLACED:
                own = solar_hijri.year_of(base) + offset[0]
                hit.relative, hit.now = self.low[hit.start : hit.end], offset[0] == 0
                return self._finish(hit, (solar_hijri.first_day(own), solar_hijri.first_day(own + 1) - cal.DAY), "year", part)
            base = cal.shift(base, offset[0], offset[1])
            if offset[1] == "decade" and not g.keys() & _PLACED:
                return self._shifted(hit, offset, base, part)
            if offset[1] in ("year", "decade"):
                year = base.year
        if month is not None and year is not None and not self.second and p.text.endswith(self._years_to):
            close = cal.month_end(year, month)  # 2026年3月期
            return self._finish(hit, (cal.add_months(close.replace(day=1), -11), close), "year")
        if month is not None:
            return self._month(hit, year, month, day, weekday, step, offset, base, part)
        if number is not None and unit in _IN_MONTHS and g.get("y", 0) in solar_hijri.YEARS and self.lang.own_months:
            size = _IN_MONTHS[unit]
            months = [solar_hijri.month(g["y"], number * size - back) for back in (size - 1, 0)]
            return self._finish(hit, (months[0][0], months[1][1]), unit) if months[0] and months[1] else None
        if number is not None and unit in ("quarter", "half"):
            year = base.year if year is None and step == 0 and base is not None else year  # 올 3분기: of this year
            return self._quarter(hit, number, unit, year, part)
        if number is not None and unit == "century" and 1 <= number <= 21:
            first = dt.date(max(1, (number - 1) * 100), 1, 1)
            return self._finish(hit, cal.containing(first, "century"), "century", part)
        if number is not None and number in DECADES and unit == "decade":
            return self._finish(hit, cal.containing(dt.date(1900 + number, 1, 1), "decade"), "decade", part)  # šedesátá léta
        if number is not None:
            return None
        if season is not None:
            return self._season(hit, str(season), year, step)
        if weekday is not None and day is None:
            if step is not None and not self.lang.weeks_or_days.isdisjoint(self.low[pos:end].split()):
                return None  # минатата недела is last week, во недела on Sunday
            return self._weekday(hit, weekday, step, base if offset is not None and offset[1] == "week" else None)
        if day is not None:
            if year is not None:
                return None  # the 27th of last year
            if p.text == RANGED and not self.lang.weekday_days and not self._ends_follow(end):
                return None
            return self._bare_day(hit, day, weekday, offset, base, step)
        if year is not None:
            if unit == "decade" and not (offset and offset[1] == "year"):
                if year % 10:
                    return None  # "lat 72" is an age
                if "yy" in g and g["yy"] in DECADES:
                    year = 1900 + g["yy"]
                elif year % 100 == 0 and any(w in p.text and year <= last for w, last in self.lang.century_hundreds.items()):
                    return self._finish(hit, cal.containing(dt.date(year, 1, 1), "century"), "century", part)
                return self._finish(hit, cal.containing(dt.date(year, 1, 1), "decade"), "decade", part)
            short = not self.lang.spaced and "yy" in g and unit != "decade" and self.low[pos] not in SHORT_YEARS
            if short and part not in ("early", "end") and p.text[-1] in "}年" and not self._short_told(pos, end):
                return None  # 10年 is ten years, 08年 is 2008; 28年度, 25年末, 29年以降
            if p.text == "{y}" and not (self.low[pos].isdecimal() or self.low[end - 1].isdecimal()):
                before = self.low[max(0, pos - 16) : pos].split()
                if not before or before[-1] not in self.lang.year_words:
                    return None  # two thousand and twenty pieces
            hit.bare_year = p.slots == ("y",) and end - pos == 4
            if hit.bare_year and self.second and year < YEARS.start:
                return None  # letztes Jahr 1127 Überläufer
            solar = "y" in g and g["y"] not in YEARS and bool(self.lang.own_months)
            first = solar_hijri.first_day(g["y"]) if solar else dt.date(year, 1, 1)
            following = solar_hijri.first_day(g["y"] + 1) if solar else dt.date(year + 1, 1, 1)
            return self._finish(hit, (first, following - cal.DAY), "year", part)
        if offset is not None:
            return self._shifted(hit, offset, base, part)
        return None

    def _coupled(self, p: Pattern, meaning: Meaning, g: dict[str, Any], pos: int, end: int) -> DateHit | None:
        """The time between two distances from the day of publication: two or three weeks ago, vor 10 bis 15 Jahren."""
        both: Couple = g["n"]
        if meaning.sense not in SENSES or "unit" not in g or len(g) > _OF_COUPLE or (both.loose and p.text[0] == "{"):
            return None
        near, far = (self.resolve(p, meaning, {**g, "n": n}, pos, end) for n in (both.least, int(both)))
        if near is None or far is None or near.distance is not None:
            return None
        if near.lower is not None and far.lower is not None and near.upper is not None and far.upper is not None:
            near.lower, near.upper, near.span = min(near.lower, far.lower), max(near.upper, far.upper), True
        return near

    def _of_year(self, p: Pattern, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """The first or last so many months of a year that stands right behind them; without a word for that the first: die ersten
        neun Monate 2025, девять месяцев 2025 года."""
        year, most = self._year(g), _IN_YEAR.get(g["unit"], 0)
        if year is None or not 1 <= int(g["n"]) < most:
            return None
        whole = DateHit(hit.start, hit.end, dt.date(year, 1, 1), dt.date(year, 12, 31), "year")
        rest = {k: v for k, v in g.items() if k != "y"}
        return self._of_inner(p, meaning, {"ord": 1, **rest, "date": whole}, hit)

    def _composed(self, p: Pattern, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """A date that is told by the date inside it, which one before it may tell in turn: 9 June of the same year, 翌年1月."""
        inner: DateHit = g["date"]
        told = inner.told or self._stepped(inner)
        if told is None:
            return self._of_inner(p, meaning, g, hit)
        start, end, grain = hit.start, hit.end, told[1]

        def again(period: cal.Period) -> DateHit | None:
            whole = DateHit(inner.start, inner.end, *period, grain, told=told)
            found = inner.again(period) if inner.again is not None else whole
            slots = {**g, "date": found}
            return None if found is None else self._of_inner(p, meaning, slots, DateHit(start, end, None, None, "day"))

        trial = again(cal.containing(_SOME_DAY, grain))
        if trial is None or trial.lower is None:
            return None if inner.lower is None else self._of_inner(p, meaning, g, hit)
        read = self._of_inner(p, meaning, g, hit) if inner.lower is not None else None
        hit = read or hit
        hit.told, hit.again, hit.relative, hit.grain = told, again, self.low[start:end], trial.grain
        return hit

    def _whole(self, inner: DateHit) -> bool:
        """Whether what stands behind a date, with no word between, is the year or period that it is of (27 May last year)."""
        if inner.told is not None:
            return True
        words = self.low[inner.start : inner.end].split()
        first = words[0]
        if len(words) == 1 and self.lang.calendar_units.get(first) is not None:
            return False  # the march 5 years ago
        numbered = first[0].isdecimal() or first in self.lang.atoms or first in self.lang.articles  # on the march five years ago
        return inner.grain == "year" and not numbered

    def _stepped(self, inner: DateHit) -> tuple[int, str] | None:
        """How far a year or month lies from the one told of, by a word that may also mean one beside that of publication."""
        if inner.relative is None or inner.lower is None or inner.grain not in ("year", "month") or not self.lang.spaced:
            return None
        words = self.low[inner.start : inner.end].split()
        back, on = self.lang.preceding_words, self.lang.succeeding_words
        return (-1, inner.grain) if not back.isdisjoint(words) else (1, inner.grain) if not on.isdisjoint(words) else None

    def _of_inner(self, p: Pattern, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """A date that is told by the date inside it."""
        inner: DateHit = g["date"]
        if inner.distance is not None or inner.bound is not None:
            return None
        if p.text in BARE and not self.lang.bare_of and not self._whole(inner):
            return None
        if inner.lower is None:
            hit.relative, hit.grain = self.low[hit.start : hit.end], inner.grain
            if (g.keys() <= _DAYS and inner.grain != "month") or ("month" in g and inner.grain == "month"):
                return None  # январь–август
            return hit if inner.relative is not None else None
        if inner.open_year and inner.grain == "month" and "part" in g and self._bound_ahead(hit):
            # the deadline stands before the part: hasta mediados de agosto
            month = DateHit(hit.start, inner.end, None, None, "month")
            read = self._month(month, None, inner.lower.month, None, None, None, None, self.published, None)
            if read is not None and read.lower is not None:
                inner.lower, inner.upper = read.lower, read.upper
        if "shift" in g and opens_range(self.low, self.lang, inner):
            return None  # trzy dni od piątku do niedzieli
        if g.get("closing") == "led" and (of_year(g) or self.lang.closing_before.left(self.low, hit.start) is None):
            return None  # delayed three months to December; 3.4% in the year to March is the rate of March
        if "shift" in g and "n" not in g and not self.numbers.one(hit.start):
            return None  # "days before Christmas", "the worst year since 2008"
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
        since = "shift" in g or "opening" in g
        if since and "n" not in g:
            word = self.lang.date_bounds_before.left(self.low, inner.start)
            start = "opening" not in g and word is not None and word[0] == "since"
            if start or self.lang.rate_links.left(self.low, hit.start) is not None:
                return None  # 3 millions par an à partir de 2033
        if since and ("n" in g or "opening" in g) and self._per_unit(hit, inner, opening="opening" in g):
            return None
        if "unit" in g and "n" not in g and not self.lang.plural_units.isdisjoint(self.low[hit.start : hit.end].split()):
            if "shift" in g or (number := g.get("ord", g.get("last"))) not in (1, -1):
                return None
            g = {**g, "part": "early" if number == 1 else "end"}  # the first weeks of May
        if meaning.sense in ("later", "earlier", "ago") and "shift" not in g:
            g = {**g, "shift": 1 if meaning.sense == "later" else -1}  # said by the pattern's own words
        if inner.upper is not None and g.get("part") in ("rest", "so_far"):
            if self.published is None or not inner.lower <= self.published <= inner.upper:
                return None
            hit.relative, hit.open_year = inner.relative, inner.open_year
            return self._finish(hit, (inner.lower, inner.upper), inner.grain, g["part"])
        if not self.lang.list("dates", "articles"):
            g = {**g, "bare": True}  # no article tells "the week after" from "a week after"
        period = compose(g, inner, meaning.unit)
        if period is None:
            return None
        hit.relative, hit.open_year, hit.ends = inner.relative, inner.open_year, g.get("part") == "end"
        self._finish(hit, *period)
        hit.span = hit.span or "opening" in g
        word = self.lang.bounds_before.left(self.low, hit.start) if "shift" in g and "n" in g else None
        if "closing" in g and inner.open_year:
            self._over(hit)
        return bounded(hit, word, int(g["shift"]), inner) if word is not None else hit

    def _over(self, hit: DateHit) -> None:
        """Take a period whose year nothing tells back to the year before where it lies ahead, of which the clause does not speak:
        the three months to December, told in June."""
        today = self.published
        if today is None or hit.lower is None or hit.upper is None:
            return
        if hit.lower > today and not self.future(hit.start):
            hit.lower = cal.shift(hit.lower, -1, "year")
            hit.upper = cal.shift(hit.upper + cal.DAY, -1, "year") - cal.DAY

    def _per_unit(self, hit: DateHit, inner: DateHit, *, opening: bool) -> bool:
        """Whether "a week" before the start of something is what a figure is given for, or how long it lasts: four times a week
        from October, £2,187 a year from 1 April, for nine days from Saturday."""
        word = self.lang.date_bounds_before.left(self.low, inner.start)
        if not opening and (word is None or word[0] != "since"):
            return False
        if not opening and self.lang.lasting.left(self.low, hit.start) is not None:
            return True
        if self.low[hit.start : hit.end].split()[0] not in self.lang.articles:
            return False
        last = self.low[max(0, hit.start - _TOKEN) : hit.start].split()[-1:]
        if last and (last[0] in self.lang.scale_words or any(c.isdecimal() for c in last[0])):
            return True  # saves SKr2bn a year from 2027
        tables = self.lang.counted, self.lang.percents, self.lang.currencies, self.lang.units
        return any(t.left(self.low, hit.start) is not None for t in tables)

    def _narrated(self, hit: DateHit, step: int) -> bool:
        """Whether a day is told as the one after or before the one told of (the next day), not as the last of a row."""
        words = self.low[hit.start : hit.end].split()
        return self.lang.spaced and (step == 1 or (step == -1 and not self.lang.preceding_words.isdisjoint(words)))

    def _told(self, hit: DateHit, step: int, unit: str) -> DateHit | None:
        """A period that is told by its distance from the one told before it, which another pass finds (extract/preceding.py)."""
        low, end = self.low, hit.end
        if self.lang.spaced and self.lang.of_words.right(low, end) is not None:
            return None  # la veille du scrutin
        if low[hit.start : end] in self.lang.paused and _GOES_ON.match(low, end):
            return None  # the day before the vote
        hit.told, hit.grain, hit.relative = (step, unit), unit, low[hit.start : end]
        return hit

    def _shifted(self, hit: DateHit, offset: tuple[int, str], base: dt.date | None, part: object) -> DateHit | None:
        """A period that is told by its distance from the day of publication alone (yesterday, next week)."""
        n, unit = offset
        if self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            hit.grain = "season" if unit in cal.SEASONS else unit
            return hit
        hit.relative, hit.reckoned = self.low[hit.start : hit.end], unit == "day"
        if unit == "weekend":
            return self._weekend(hit, n, part)
        if unit in cal.SEASONS:
            return self._season(hit, unit, None, n)  # ljetos
        day = base if unit in _PERIODS and base else cal.shift(self.published, n, unit)
        hit.now = n == 0 and unit in ("day", "year") and part in (None, "rest", "so_far")
        return self._finish(hit, cal.containing(day, unit if unit in cal.GRAINS else "day"), unit, part)

    def _edge(self, p: Pattern, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """The first or last so many units of the year that nothing but the tense tells: 前三季度."""
        if self.published is None or self.numbers.other_edge(hit.start) or int(g["edge"]) < 0:
            return None  # 拘留后一个月: after it
        if "m" in g:
            g = {"edge": g["edge"], "n": g["m"], "unit": "month"}  # 前10月
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
        if year is None and self.lang.spaced and self.lang.of_words.right(self.low, hit.end) is not None:
            return None  # week 14 of a pregnancy
        if year is None and self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        try:
            monday = dt.date.fromisocalendar(year or cal.year_of_week(self.published, n), n, 1)  # type: ignore[arg-type]
        except ValueError:
            return None
        return self._finish(hit, cal.containing(monday, "week"), "week")

    def _holiday(self, hit: DateHit, name: str, year: int | None, step: int | None) -> DateHit | None:
        """A holiday of a year, or the one that its words and the tense make it; India's Independence Day is not America's."""
        if name in AMERICAN and self.numbers.possessed(hit.start):
            return None
        if year is None and self.published is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        if year is None:
            assert self.published is not None
            ahead = step == 1 or (step in (None, 0) and self._ahead(hit))
            year = year_of(name, self.published, step, ahead=ahead)
            if year is None:
                return None
            hit.open_year = True
        day = holiday(name, year)
        return self._finish(hit, (day, day), "day") if day is not None else None

    def _short_told(self, pos: int, end: int) -> bool:
        """Whether a word behind two digits and the word for years makes them a year (29年以降)."""
        if not self.lang.short_years.filled:
            return False
        unit = self.lang.calendar_units.right(self.low, pos + _TWO, gap=False)
        end = unit[1] if unit is not None else end
        told = bool(_MONTHS.match(self.low, end) or self.lang.short_years.right(self.low, end, gap=False))
        return told or is_short_year(self.low, self.lang, pos, end, self.published)

    def _year(self, g: dict[str, Any]) -> int | None:
        year: int | None
        counted = g.get("n", g.get("y")) if "era_year" not in g else g["era_year"] if "y" not in g else None
        if "era" in g and counted is not None:
            year = int(g["era"]) + int(counted)
            return year if not g["era"] and 0 < year < self.lang.years.start else self.lang.year(year)  # 公元618年
        if "yy" in g:
            year = century(g["yy"])
            # mayo de 68 was not 2068
            return year - 100 if self.published is not None and year > self.published.year + _FAR_YEARS else year
        year = g.get("y")
        return None if year is None else self.lang.year(year, g.keys())
