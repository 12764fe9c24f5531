"""Distances: so many units back or on from the day of publication (three weeks ago, in two years, the last four months)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from contracheck.extract import calendar as cal
from contracheck.extract.agreement import takes_singular
from contracheck.extract.date_composed import counted
from contracheck.extract.date_figures import YEARS, DateHit
from contracheck.extract.date_pattern import Meaning
from contracheck.extract.date_periods import Periods

#: So many years or more from now on are a span of time, which no calendar is meant by.
_LASTING = 10
#: Decades whose last two digits mean the last century (the sixties, los años noventa).
DECADES = range(30, 100, 10)
#: Two digits are a year where the first of them is one of these.
SHORT_YEARS = frozenset("0零〇")
#: Half of a unit in months, and its grain.
_HALF_UNITS = {"year": (6, "half"), "decade": (60, "year"), "century": (600, "decade")}
#: Back or on; and no more months are counted.
SENSES, _MOST_MONTHS = {"ago": -1, "from_now": 1, "ahead": 1}, 12 * 1000
#: No more units are counted from a date.
_MOST_COUNTED = 1000
_CLAUSE_END = re.compile(r"[.,;:!?()\n]")
#: What is counted in a span of time stands so many letters and words before it at most.
_OCCASIONS, _COUNTED = 40, 3


class Distances(Periods):
    """Reads distances from the day of publication."""

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether the word for "ago" is the beginning of another word (3년간 전국에서), no small word behind it."""
        low, followers = self.low, self.lang.ago_followers
        blank = low.rfind(" ", start, end)
        if blank > 0 and low.endswith(self.lang.span_marks, start, blank):
            return True
        return low[end : end + 1].isalpha() and not low.startswith(followers, end)

    def _distance(self, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        unit, sense = g.get("unit", meaning.unit), meaning.sense
        n = int(g["n"])
        step = g.get("past", g.get("coming", g.get("following")))
        if step is not None and unit is not None:
            hit.counted = step * n
            if n > _MOST_COUNTED:
                return None  # 此后2019年
            if self._after_told(hit, "following" in g):
                hit.distance = (n, unit)
                return hit
            return self._counted(hit, step, n, unit)
        words = self.low[hit.start : hit.end].split()
        counted = words[1] if n > 1 and len(words) > 1 and words[0][:1].isdecimal() else ""
        if counted in self.lang.single_units or (counted in self.lang.one_units and not takes_singular(n)):
            return None  # wobec 365 rok wcześniej, против 384 год назад
        year = n in YEARS and (unit == "year" or self.low[hit.start].isdecimal())
        if n > 3000 or year or self.low[hit.start] in SHORT_YEARS:
            return None  # 2020年前 is before 2020, 08年前 before 2008, strata za 2025 r. that of 2025
        if meaning.unit == "decade" and sense is None and n in DECADES:
            return self._finish(
                hit, cal.containing(dt.date(1900 + n, 1, 1), "decade"), "decade", g.get("part")
            )  # los años noventa
        if meaning.unit == "century" and sense is None and 1 <= n <= 21:
            return self._finish(hit, cal.containing(dt.date(max(1, (n - 1) * 100), 1, 1), "century"), "century")
        if unit is None or sense is None:
            return None
        if self.lang.ago_followers and self._goes_on(hit.start, hit.end):
            return None
        if sense == "ago" and self.lang.ago_not and self.low.startswith(self.lang.ago_not, hit.end):
            return None  # 3年前後: about three years
        if sense in ("later", "earlier"):
            hit.distance, hit.relative = (n if sense == "later" else -n, unit), sense
            return hit
        hit.relative = self.low[hit.start : hit.end]
        hit.grain = unit
        if (sense == "ahead" and not self.future(hit.start)) or (sense in ("ahead", "from_now") and self._spread(hit)):
            return None  # "in two weeks" is a span of time too
        rough = next(iter(g)) == "unit" and (self.lang.rough_nouns or self.lang.rough_joiners.filled)  # лет двадцать назад
        hit.approximate = bool(rough) or not self.lang.collective.keys().isdisjoint(words)  # il y a une dizaine d'années
        if self.published is None:
            return hit
        try:
            day = cal.shift(self.published, -n if sense == "ago" else n, unit)
        except (ValueError, OverflowError):
            return None
        if sense == "within":
            return self._finish(hit, (self.published, day), unit)
        if (weekday := g.get("weekday")) is not None and unit == "week":
            day += cal.DAY * (int(weekday) - day.weekday())  # Sonntag in einer Woche
        grain = unit if unit in ("month", "quarter", "half", "year", "decade", "century") else "day"
        return self._finish(hit, cal.containing(day, grain), grain)

    def _spread(self, hit: DateHit) -> bool:
        """Whether a span ahead tells how long something lasts, or in which of its times are counted: for the first time *in 16
        years*, verdeeld *over tien jaar*.
        """
        lasting = self.lang.lasting.left(self.low, hit.start) or self.lang.lasting_after.right(self.low, hit.end)
        if lasting is not None:
            return True
        before = _CLAUSE_END.split(self.low[max(0, hit.start - _OCCASIONS) : hit.start])[-1].split()
        return self.lang.spaced and any(w in self.lang.ordinals for w in before[-_COUNTED - 1 : -1])

    def _halved(self, meaning: Meaning, g: dict[str, Any], hit: DateHit) -> DateHit | None:
        """A distance with a half in it, at the grain of that half: vor anderthalb Jahren, hace año y medio, a decade and a half
        ago.
        """
        half = _HALF_UNITS.get(str(g.get("unit", meaning.unit)))
        step = SENSES.get(meaning.sense or "")
        if half is None or step is None or (meaning.sense == "ahead" and (not self.future(hit.start) or self._spread(hit))):
            return None
        hit.relative, hit.grain = self.low[hit.start : hit.end], half[1]
        if self.published is None:
            return hit
        dual = (self.lang.whole.get(w) for w in hit.relative.split())
        units = int(g["n"]) if "n" in g else next((int(told[0]) for told in dual if told is not None), 1)  # سنتين ونصف
        months = half[0] * int(g.get("halves", 2 * units + 1))
        if not 0 < months <= _MOST_MONTHS:
            return None
        day = cal.add_months(self.published, step * months)
        return self._finish(hit, cal.containing(day, half[1]), half[1])

    def _counted(self, hit: DateHit, step: int, n: int, unit: str) -> DateHit | None:
        """So many units back or on from the day of publication: the last three weeks, the next two quarters."""
        if step < 0 and self.lang.last_as_verb.filled and self.lang.last_as_verb.left(self.low, hit.start) is not None:
            return None  # it will last four months
        steps = (*self.lang.list("dates", "last"), *self.lang.list("dates", "next"))
        figure = any(c.isdecimal() for c in self.low[hit.start : hit.end]) or not self.lang.word_starts
        if unit == "quarter" and n <= 4 and figure and not self.lang.spaced and self.low.startswith(steps, hit.start):
            return None  # 지난 1분기 is the first quarter, 지난 두 분기 are two
        if step > 0 and self._lasts(hit, n, unit):
            hit.distance = (n, unit)
            return hit
        hit.relative, hit.grain, hit.now = self.low[hit.start : hit.end], unit, True
        if self.published is None:
            return hit
        period = counted(self.published, step, n, unit)
        return self._finish(hit, period, unit) if period is not None else None

    def _after_told(self, hit: DateHit, named: bool) -> bool:
        """Whether so many units follow the date told before them, and not the day of publication: in the two years that followed.

        ``named`` says that their word is one for that alone; another says so beside a verb that tells what is over.
        """
        if named:
            return not self._ahead(hit)
        if hit.counted < 0 or self.tense is None or self.lang.succeeding_words.isdisjoint(self.low[hit.start : hit.end].split()):
            return False
        return self.tense.past(hit.start) and not self._ahead(hit)

    def _lasts(self, hit: DateHit, n: int, unit: str) -> bool:
        """Whether coming years tell how long something lasts (a contract for the next 25 years): many, or by a word beside."""
        if unit not in ("year", "decade"):
            return False
        if unit == "year" and n >= _LASTING:
            return True
        return (
            self.lang.lasting.left(self.low, hit.start) is not None
            or self.lang.lasting_after.right(self.low, hit.end) is not None
        )
