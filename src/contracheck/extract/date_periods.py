"""Periods: months, quarters, seasons, weekdays and days whose year or month the tense and the day of publication tell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from contracheck.extract import calendar as cal
from contracheck.extract import solar_hijri
from contracheck.extract.date_aims import Aims
from contracheck.extract.date_figures import DateHit, day_month, figures
from contracheck.extract.date_plurals import Numbers
from contracheck.extract.deadlines import is_met
from contracheck.extract.tense import TenseReader
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_BLANKS = re.compile(rf"[{BLANK}]{{0,2}}")
_FIRST_WORD = re.compile(r"[^\W\d_]{1,4}")
_NEXT = re.compile(rf"[{BLANK}-]([^\W\d_]+)")
#: So many months are searched for a day with its weekday.
_FARTHEST = 14


#: A date without a year is the next one, though no word says so, if the last one is so many times as far away.
_FAR_NEARER = 2.5
#: And where a verb beside it tells what is over (the window closed on 18 September, told on the 14th), so many times.
_ALL_BUT_NOW = 12
#: The same for the last one of a date that is scheduled, and of a month until which something went on.
_JUST_PAST, _JUST_OVER = 10, 3
#: So many days before a weekend the last one is nearer.
_WEEK_BEGINS = 4
#: A bare day of the month so shortly before publication is that of the news.
_NEWS_DAYS = 2
#: A verb and so many small words behind it stand within so many letters before a date.
_SMALL, _VERB = 2, 32


class Periods(Aims):
    """Dates and their years: ``order`` is that of days in figures, ``future`` tells whether a clause looks ahead, ``past``
    whether a verb of it tells what is over.
    """

    def __init__(
        self,
        low: str,
        lang: Language,
        order: str,
        published: dt.date | None,
        future: Callable[[int], bool | None],
        tense: TenseReader | None = None,
    ) -> None:
        super().__init__(low, lang, published, future, tense)
        self.order, self.numbers = order, Numbers(low, lang)
        self._known = lang.list("dates", "known")
        self._deadlines = bool(lang.list("dates", "met", "by"))
        self._years_to = lang.list("dates", "years_to")
        self.second = False  # whether the second date of a range is read: the word before it is no deadline then

    def day_month(self, start: int, end: int, month: int, day: int) -> DateHit | None:
        """A day of a month in figures, whose year the tense tells."""
        hit = DateHit(start, end, None, None, "day", parts=2)
        return self._month(hit, None, month, day, None, None, None, self.published, None)

    def _finish(self, hit: DateHit, period: cal.Period, grain: str, part: object = None) -> DateHit:
        if part in ("rest", "so_far"):
            # later this week, earlier this year: from or to the day of publication
            today = self.published
            if today is not None and period[0] <= today <= period[1]:
                period = (today, period[1]) if part == "rest" else (period[0], today)
        elif part == "by":
            hit.bound = "by"
        elif part is not None:
            period = self._turn(hit, period, grain) if part == "turn" else period
            period = cal.part(period, str(part))
            hit.ends, hit.turn = part == "end", part == "turn"
        hit.lower, hit.upper = period
        hit.grain = grain
        return hit

    def _turn(self, hit: DateHit, period: cal.Period, grain: str) -> cal.Period:
        """The period that the turn ends: the one before where something went on since then, and the next turn is far."""
        today = self.published
        word = self.lang.date_bounds_before.left(self.low, hit.start)
        since = word is not None and word[0] in ("since", "after")
        if today is None or not since or not period[0] <= today <= period[1] or self._ahead(hit):
            return period
        return period if self._nearer_ahead(hit, *period) else cal.containing(period[0] - cal.DAY, grain)

    def _ahead(self, hit: DateHit) -> bool:
        """Whether a date without a year lies ahead: the clause speaks of the future, or a deadline word stands beside it."""
        if self._looks_back(hit) or self._reached(hit):
            return False
        future = self.future(hit.start)
        if self._bound_ahead(hit):
            return not self._met(hit, future)
        return bool(future) or self._scheduled(hit)

    def _met(self, hit: DateHit, future: bool | None) -> bool:
        """Whether what a deadline at the head of its clause bounds is over: by Sunday 300 runners had signed up."""
        if future or self.tense is None:
            return False
        return self.tense.met(hit.start, hit.end) or (self._deadlines and is_met(self.tense.page, hit, self.published))

    def _scheduled(self, hit: DateHit) -> bool:
        """Whether a verb in the present beside a date says what happens then (wordt vrijdag, begint op 3 mei)."""
        verbs = self.lang.scheduled
        if not verbs:
            return False
        after = _NEXT.match(self.low, hit.end)
        if after is not None and after[1] in verbs:
            return self.tense is None or not self.tense.done(hit.start)  # nach dem Brand am Montag bleibt
        for word in reversed(self.low[max(0, hit.start - _VERB) : hit.start].split()[-_SMALL - 1 :]):
            if word in verbs:
                return self.tense is None or not self.tense.done_behind(hit.start)
            if word in self.lang.weekdays or word in self.lang.joiners or self.lang.range_or.get(word):
                continue  # se reúne lunes o martes
            if word not in self.lang.function_words or self.lang.date_bounds_before.get(word) == "since":
                return False  # wordt sinds vrijdag vermist
        return False

    def _reached(self, hit: DateHit) -> bool:
        """Whether a word beside a date says that what is told held on it (10月1日時点, 截至10月1日)."""
        words = self._known
        return bool(words) and (self.low.startswith(words, hit.end) or self.low.endswith(words, 0, hit.start))

    def _bound_ahead(self, hit: DateHit) -> bool:
        """Whether a deadline word stands beside a date."""
        near = self.lang.date_bounds_before.left(self.low, hit.start) or self.shared_bound(hit.start)
        near = near or self.lang.date_bounds_after.right(self.low, hit.end)
        if near is None and self.tense is not None and (hour := self._hour_before(hit)) is not None:
            left = self.lang.date_bounds_before.left(self.low, hour)
            if left is None or left[0] != "by":
                return False
            if self.tense.over(hit.start) or self.tense.met(left[1], hit.end):
                return False
            until = self.low[left[1] : hour].strip() in self.lang.list("dates", "until")
            return until or bool(self.future(hit.start)) or not self.tense.past(hit.start)
        return near is not None and near[0] in ("by", "by_year", "before") and not self.second

    def shared_bound(self, start: int) -> tuple[str, int] | None:
        """The bound word before a date whose last small word is the first one of the date: fino *a* metà agosto."""
        word = _FIRST_WORD.match(self.low, start) if self.lang.spaced else None
        if word is None or word[0] not in self.lang.function_words:
            return None
        left = self.lang.date_bounds_before.left(self.low, word.end())
        return left if left is not None and left[1] < start else None

    def _nearer_ahead(self, hit: DateHit, last: dt.date, following: dt.date) -> bool:
        """Whether a date that is neither scheduled nor past by its words is far nearer ahead than back."""
        assert self.published is not None
        if self.future(hit.start) is False:
            return False
        far = _FAR_NEARER if self.tense is None or not self.tense.over(hit.start) else _ALL_BUT_NOW
        return (following - self.published).days * far < (self.published - last).days

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

    def _own_month(self, hit: DateHit, month: int, g: dict[str, Any], part: object) -> DateHit | None:
        """A month of the language's own calendar, or a day of it, of the year with it or of that which the tense tells."""
        year: int | None = g.get("y")
        nth: int | None = g.get("d")
        if year is not None:
            period = solar_hijri.month(year, month)
            day = solar_hijri.day(year, month, nth or 1)
            if period is None or day is None:
                return None
            return self._finish(hit, period, "month", part) if nth is None else self._finish(hit, (day, day), "day")
        if nth is None:
            return None
        if self.published is None:
            hit.relative, hit.grain = self.low[hit.start : hit.end], "day"
            return hit
        near = self.published.year - solar_hijri.first_day(1).year
        days = [d for y in (near - 1, near, near + 1) if (d := solar_hijri.day(y, month, nth)) is not None]
        chosen = self._choose_year(hit, days[0].month, days[0].day, None) if days else 0
        day = next((d for d in days if d.year == chosen), None)
        hit.open_year = True
        return self._finish(hit, (day, day), "day") if day is not None else None

    def _choose_year(self, hit: DateHit, month: int, day: int | None, step: int | None) -> int:
        """The year of a date that names none: the next one where it is scheduled, else the last (or a few days ahead)."""
        today = self.published
        assert today is not None
        if step == 0:
            return today.year
        this = cal.safe_date(today.year, month, min(day or 1, 28)) or today
        end = cal.month_end(today.year, month) if day is None else this
        if step is None and self._looks_back(hit):
            return today.year - (this > today)
        ahead = step is None and (self._ahead(hit) or (not self.second and self._aims_at(hit, this, whole=day is None)))
        if step == -1 or (step is None and not ahead):
            # a day or two ahead of the publication date is a time zone, not last year
            if this <= today + cal.DAY * 2:
                after = cal.safe_date(today.year + 1, month, min(day or 1, 28)) or today
                return today.year + 1 if step is None and self._nearer_ahead(hit, this, after) else today.year
            last = cal.safe_date(today.year - 1, month, min(day or 1, 28)) or today
            return today.year if step is None and self._nearer_ahead(hit, last, this) else today.year - 1
        if end >= today:
            return today.year
        following = cal.safe_date(today.year + 1, month, min(day or 1, 28)) or today
        # what was planned for a day just past (the launch had been set for 8 September), or was until then
        bound = self._bound_ahead(hit) and self.future(hit.start)
        ago = (today - end).days
        over = day is None and self.tense is not None and not bound and self.tense.over(hit.start)
        far = _JUST_OVER if over else _JUST_PAST  # had earned 700 million by September
        just = step is None and (ago <= _NEWS_DAYS or (not bound and ago * far < (following - today).days))
        return today.year if just else today.year + 1

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
            near = unit == "half" and self._nearer_ahead(hit, dt.date(year - 1, 12, 31), first)
            if not ahead and not near and first > self.published:
                year -= 1
            elif ahead and cal.month_end(year, n * size) < self.published:
                year += 1
        first = dt.date(year, (n - 1) * size + 1, 1)
        return self._finish(hit, (first, cal.month_end(year, n * size)), unit, part)

    def _season(self, hit: DateHit, name: str, year: int | None, step: int | None) -> DateHit | None:
        if not self.lang.spaced and self.lang.not_dates.filled and self._season_goes_on(hit.end):
            return None  # 今年夏粮
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

    def _season_goes_on(self, end: int) -> bool:
        """Whether the last character of a season begins another word (夏粮, 秋收)."""
        word = self.lang.not_dates.right(self.low, end - 1, gap=False)
        return word is not None and word[1] > end

    def _weekday(self, hit: DateHit, weekday: int, step: int | None, week: dt.date | None = None) -> DateHit | None:
        if self.lang.spaced and self.low[hit.end : hit.end + 1].isdecimal():
            return None  # ČT2
        small = self.lang.small_weekdays
        if small and not small.isdisjoint(self.low[hit.start : hit.end].split()):
            return None  # nikt tego nie
        day_of_it = self._weekday_of(hit, weekday) if step is None else None
        if day_of_it is not None:
            return day_of_it
        farther = self.lang.weekday_farther
        later = farther.right(self.low, hit.end) if farther.filled and step is None and week is None else None
        if later is not None and self.lang.units.right(self.low, later[1]) is None:
            hit.end, step = later[1], 1  # but mardi en huit minutes
        else:
            later = None
        hit.relative, hit.by_weekday = self.low[hit.start : hit.end], True
        hit.of_week = step is None and week is None
        if self.published is None:
            return hit
        if step is not None and self.lang.weekday_of_week and not self._nearest(hit):
            week = self.published + cal.DAY * 7 * step
        if week is not None:
            day = week + cal.DAY * (weekday - week.weekday())
            return self._finish(hit, (day, day), "day")
        back = (self.published.weekday() - weekday) % 7
        if step == 0 and not back:
            day = self.published  # this Friday, told on a Friday
        elif step == 1 or (not step and self._ahead(hit)):
            day = self.published + cal.DAY * ((-back % 7) or (7 if step == 1 or self._bound_ahead(hit) else 0))
            day += cal.DAY * 7 * (later[0] if later is not None else 0)
        elif step is None and self._aimed(hit, weekday=True):
            day = self.published + cal.DAY * ((weekday - self.published.weekday()) % 7)  # svolal schůzi na pátek
        else:
            day = self.published - cal.DAY * (back or (7 if step == -1 else 0))
        return self._finish(hit, (day, day), "day")

    def _weekend(self, hit: DateHit, step: int, part: object) -> DateHit:
        """The weekend that is so many on from this one, which the tense tells from the last: burned down this weekend, told on
        a Monday; "the coming weekend" is this one until it has begun.
        """
        assert self.published is not None
        saturday, _ = cal.containing(self.published, "weekend")
        days = (saturday - self.published).days
        if step == 1 and days > 0 and self._nearest(hit):
            step = 0
        elif step == 0 and days > 0 and not self._of_this_week(hit) and not self._ahead(hit):
            told = self.future(hit.start) is False or (self.tense is not None and self.tense.past(hit.start))
            past = told or days >= _WEEK_BEGINS
            step = -1 if past else 0
        return self._finish(hit, cal.containing(saturday + cal.DAY * 7 * step, "weekend"), "weekend", part)

    def _of_this_week(self, hit: DateHit) -> bool:
        """Whether a word makes a weekend that of the calendar's week, where no spaces are (本周末, 今週末, 이번 주말)."""
        return not self.lang.spaced and self.low.startswith(self.lang.list("dates", "this"), hit.start)

    def _weekend_of(self, end: int) -> bool:
        """Whether what stands behind a weekend tells which one it is: at the weekend *of 4 April*, am Wochenende *vor Ostern*."""
        word = _NEXT.match(self.low, end) if self.lang.spaced else None
        if word is None:
            return False
        if any(word[1] == w.split(" ", 1)[0] for step in ("last", "next") for w in self.lang.list("dates", step)):
            return True  # el fin de semana pasado
        after = _NEXT.match(self.low, word.end())
        if after is not None and self.lang.date_articles.get(after[1]) is not None:
            after = _NEXT.match(self.low, after.end())
        if word[1] in self.lang.event_of and self.low[word.end() + 1 : word.end() + 2].isdecimal():
            return True
        bound = self.lang.date_bounds_before.get(word[1])
        named = after is not None and (after[1] in self.lang.holiday_words or after[1] in self.lang.months)
        return named and (bound in ("before", "after") or word[1] in self.lang.event_of)

    def _names_weekend(self, start: int, end: int) -> bool:
        """Whether the word for a weekend, elsewhere the end of a week, stands between two places: fim de semana, 周末."""
        return any(w in self.low[start:end] for w in self.lang.list("dates", "units", "weekend"))

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
        last, following = (self._on_weekday(day, weekday, step) for step in (-1, 1))
        ahead = self._ahead(hit) or (last is not None and following is not None and self._nearer_ahead(hit, last, following))
        found = following if ahead else last
        return self._finish(hit, (found, found), "day") if found is not None else None

    def _on_weekday(self, day: int, weekday: int, step: int) -> dt.date | None:
        """The nearest day of a month with its weekday, back (-1) or on (1)."""
        assert self.published is not None
        for months in range(_FARTHEST):
            found = self._in_month(day, step * months)
            if found is not None and found.weekday() == weekday and (found - self.published).days * step >= 0:
                return found
        return None

    def _ends_follow(self, end: int) -> bool:
        """Whether the other end of a range by weekdays follows one end (da lunedì 16 *a venerdì* 27 maggio)."""
        infix = self.lang.range_infix.right(self.low, end + (self.low[end : end + 1] == "."))
        words = self.low[infix[1] : infix[1] + _VERB].split()[:2] if infix is not None else []
        return any(w in self.lang.weekdays for w in words)

    def _in_month(self, day: int, months: int) -> dt.date | None:
        """A day of the month that lies so many months from that of publication; None where it has no such day."""
        assert self.published is not None
        near = cal.add_months(self.published.replace(day=1), months)
        return cal.safe_date(near.year, near.month, day)

    def day_of_month(self, start: int, end: int, day: int) -> DateHit | None:
        """A day of the month by its number alone, near the day of publication; None where that is not known."""
        if self.published is None or not 1 <= day <= 31:
            return None
        hit = DateHit(start, end, None, None, "day", relative=self.low[start:end])
        return self._bare_day(hit, day, None, None, self.published)

    def _bare_day(
        self, hit: DateHit, day: int, weekday: int | None, offset: tuple[int, str] | None, base: dt.date | None,
        step: int | None = None,
    ) -> DateHit | None:  # fmt: skip
        hit.weekday = weekday
        following = _NEXT.match(self.low, hit.end) if weekday is not None and self.lang.spaced else None
        linked = following is not None and (following[1] not in self.lang.function_words or self.lang.links.get(following[1]))
        if linked and not self._ends_follow(hit.end):
            return None  # on Friday 13 people, Monday two weeks ago, on Saturday 3 of the 5
        if weekday is None and offset is None and self.lang.spaced and self.lang.of_words.right(self.low, hit.end) is not None:
            return None  # day 3 of a trial
        if self.published is None or base is None:
            hit.relative = self.low[hit.start : hit.end]
            return hit
        if offset is not None and offset[1] == "month":
            found = cal.safe_date(base.year, base.month, day)
        else:
            found = cal.safe_date(self.published.year, self.published.month, day)
            if weekday is not None and (found is None or found.weekday() != weekday):
                return self._day_on(hit, day, weekday) or hit
            ahead = step == 1 or (step is None and (self._ahead(hit) or self._moved_to(hit)))
            # the day of the news: "said on the 17th that it would build", printed on the 18th
            just = found is not None and 0 < (self.published - found).days <= _NEWS_DAYS
            ahead = ahead and not (step is None and just and not self._bound_ahead(hit))
            if not ahead and step is None and found is not None and found > self.published and not self._reached(hit):
                last = self._in_month(day, -1)
                ahead = last is not None and self._nearer_ahead(hit, last, found)
            if weekday is None and (found is None or (found < self.published if ahead else found > self.published + cal.DAY)):
                found = next(filter(None, (self._in_month(day, n if ahead else -n) for n in (1, 2))), None)
        return self._finish(hit, (found, found), "day") if found else None
