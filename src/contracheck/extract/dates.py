"""Dates: from a matched pattern to a closed interval of days at its grain, with deadlines and starts as open ends."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.beside import DATES, Beside
from contracheck.extract.date_composed import joined
from contracheck.extract.date_figures import DAYS_FIRST, SIGNS, DateHit, compact, day_month, figures, month_year
from contracheck.extract.date_spans import spanned
from contracheck.extract.date_values import Resolver
from contracheck.extract.date_walk import blanks
from contracheck.extract.patterns import Patterns
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

__all__ = ["DateHit", "DateReader"]

_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(\d{1,2})(?!\d)\.?")
_HYPHEN = re.compile("[-\u2010\u2011\u2013]")
_BLANKS = re.compile(rf"[{BLANK}]{{0,4}}")
_BLANK = frozenset(BLANK)
_SEASON = re.compile(r"\d\d(?![\d.,-]*\d)")
#: Periods that a noun alone may mean inside a date.
_THIS = frozenset(("week", "month", "quarter", "half", "year", "decade", "century"))
#: A date inside a date inside a date is read, no more.
_DEEPEST = 2
#: Signs before a date that bound it (>= 2019).
_COMPARED = re.compile(r"([<>])\s?(=?)\s?$")
_COMPARISONS = {">": "after", ">=": "since", "<": "before", "<=": "by"}
#: A year that has every day, for dates that have no year.
_LEAP = 2000
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015~\u301c\uff5e\u223c")


class DateReader:
    """Reads the dates of one article. ``future(pos)`` tells whether the clause at a place speaks of what is to come."""

    def __init__(
        self,
        low: str,
        lang: Language,
        patterns: Patterns,
        published: dt.date | None,
        future: Callable[[int], bool],
        beside: Beside | None = None,
    ) -> None:
        self.low, self.lang, self.patterns = low, lang, patterns
        self.beside = beside or Beside(low, lang)
        self._depth = 0  # dates inside dates
        self._order = patterns.date_order
        if self._order == "mdy" and "/" in low and DAYS_FIRST.search(low) is not None:
            self._order = "dmy"  # 25/12/2024 anywhere in the article settles what 03/04/2024 is
        self._values = Resolver(low, lang, self._order, published, future)

    # --- where a pattern may begin ---
    def at(self, pos: int, key: str) -> DateHit | None:
        """The longest date that begins at ``pos``, where the scan found ``key`` ("0" for a digit); bounds not yet read."""
        if key == "0":
            low = self.low
            end, most = pos + 1, min(len(low), pos + 5)
            while end < most and low[end].isdecimal():
                end += 1
            if end - pos > 4:
                day = compact(low, pos)
                return DateHit(pos, pos + 8, day, day, "day", parts=3) if day is not None else None
            sign = low[end : end + 1]
            hit = figures(low, pos, self._order) if sign in SIGNS else None
            if hit is None and sign and sign in "/-\u2010\u2011" and (told := month_year(low, pos)) is not None:
                hit = DateHit(pos, told[0], *cal.month(told[1], told[2]), "month", parts=2)
            if hit is None and (end - pos < 3 or (end - pos == 4 and not self.lang.spaced)):
                hit = self._days(pos, end)
                if hit is None and sign and sign in "./-":
                    hit = self._day_month(pos)
            if hit is not None:
                whole = self._phrase(pos) if self.patterns.figured else None
                return whole if whole is not None and whole.span and whole.end > hit.end else hit
        return self._phrase(pos)

    def _day_month(self, pos: int) -> DateHit | None:
        """A day and month in figures, where something besides tells that it is one: a word before days, a range of two."""
        told = day_month(self.low, pos, self._order)
        if told is None:
            return None
        end, month, day, _ = told
        # on 2-1 is a score as well
        left = self.lang.day_words.left(self.low, pos) if "-" not in self.low[pos:end] else None
        if left is None and not self._one_of_two(pos, end) and self._depth == 0:
            return None
        return self._values.day_month(pos, end, month, day)

    def _one_of_two(self, pos: int, end: int) -> bool:
        """Whether a day and month in figures is the first end of a range whose other end is one too."""
        order = self._order
        dash = self._dash(end)
        at = dash
        if dash < 0:
            infix = self._infix(end) if self._opened(pos) else None
            at = _BLANKS.match(self.low, infix).end() if infix is not None else -1  # type: ignore[union-attr]
        if at < 0 or not self.low[at : at + 1].isdecimal():
            return False
        if "/" not in self.low[pos:end] and dash >= 0:
            return False  # 2.5-3.5
        return day_month(self.low, at, order) is not None or figures(self.low, at, order) is not None

    def _phrase(self, pos: int) -> DateHit | None:
        """The longest phrase of the language's patterns that begins at a place and has a meaning."""
        for end, pattern, values in self.patterns.walk.read(self.low, pos, self._inner, self._depth > 0):
            meaning = self.patterns.meaning(pattern)
            if meaning.lead is not None and not self._led(meaning.lead, pos):
                continue
            filled = dict(zip(pattern.slots, values, strict=True))
            hit = (spanned if pattern.span else self._values.resolve)(pattern, meaning, filled, pos, end)
            if hit is not None:
                hit = self._tail(hit)
                return None if self._no_date(pos, hit.end) else hit
        return None

    def _no_date(self, pos: int, end: int) -> bool:
        """Whether a phrase that is no date, though it begins with a word of one, reaches as far as what was read."""
        found = self.lang.not_dates.right(self.low, pos, gap=False) if self.lang.not_dates.filled else None
        return found is not None and found[1] >= end

    def _inner(self, pos: int) -> tuple[int, DateHit] | None:
        """The date inside another one: the longest that begins at a place, or a period that the day of publication lies in."""
        low = self.low
        if self._depth >= _DEEPEST or pos >= len(low):
            return None
        self._depth += 1
        try:
            if low[pos].isdecimal():
                hit = self.at(pos, "0")
            else:
                word = _WORD.match(low, pos)
                hit = self.at(pos, word[0] if word is not None and self.lang.spaced else low[pos])
        finally:
            self._depth -= 1
        name = low[pos : hit.end].rstrip(".") if hit is not None else ""
        if 0 < len(name) < 4 and name in self.lang.weekdays:
            return None  # en fin de jeu: an abbreviation alone is more often another word
        hit = hit or self._this_period(pos)
        return (hit.end, hit) if hit is not None else None

    def _this_period(self, pos: int) -> DateHit | None:
        """The period that the day of publication lies in, told by its noun alone (the first day of the month)."""
        word = _WORD.match(self.low, pos) if self.lang.spaced else None
        unit = self.lang.calendar_units.right(self.low, pos, gap=False) if word is not None else None
        if word is None or unit is None or unit[1] != word.end() or unit[0] not in _THIS:
            return None
        hit = DateHit(pos, unit[1], None, None, unit[0], relative=word[0])
        if self._values.published is not None:
            hit.lower, hit.upper = cal.containing(self._values.published, unit[0])
        return hit

    def _tail(self, hit: DateHit) -> DateHit:
        """A date with what follows it and says more of it: next week Monday, 2019年的第一周."""
        tails = self.patterns.tails
        if tails is None or self._depth >= _DEEPEST or hit.distance is not None:
            return hit
        if not self.lang.spaced and hit.grain in ("year", "month") and (spread := self._spread(hit)) is not None:
            return spread
        at = hit.end if self.lang.spaced else blanks(self.low, hit.end)
        for end, pattern, values in tails.read(self.low, at, None):
            if self._no_date(at, end):
                continue
            slots = {**dict(zip(pattern.slots, values, strict=True)), "date": hit}
            found = self._values.resolve(pattern, self.patterns.meaning(pattern), slots, hit.start, end)
            if found is not None:
                # 7월 첫째 주 월요일, 2024年圣诞节前两天
                again = not self.lang.spaced and (found.grain == "week" or "holiday" in pattern.slots)
                return self._tail(found) if again else found
        return hit

    def _led(self, lead: str, pos: int) -> bool:
        """Whether a pattern's first words, without which it says too little, stand before a place."""
        left = " ".join(_HYPHEN.sub(" ", self.low[max(0, pos - 2 * len(lead) - 8) : pos]).split())
        words = " ".join(_HYPHEN.sub(" ", lead).split())
        for form in (left, left.rstrip("'")):
            if form.endswith(words.rstrip("'")) and not form[: -len(words.rstrip("'"))][-1:].isalnum():
                return True
        return False

    def _spread(self, hit: DateHit) -> DateHit | None:
        """A year or month with two months or days of it behind it, told once: 2025年1-5月, 6月4〜6日, 6월 4∼6일."""
        at = _BLANKS.match(self.low, hit.end).end()  # type: ignore[union-attr]
        end = at
        while end - at < 3 and self.low[end : end + 1].isdecimal():
            end += 1
        if not 0 < end - at < 3 or hit.lower is None or hit.upper is None:
            return None
        second = self._days(at, end, hit)
        if second is None or second.lower is None or second.upper is None:
            return None
        second.start, second.relative = hit.start, hit.relative
        second.open_year = hit.open_year
        return second if hit.lower <= second.lower and second.upper <= hit.upper else None

    def _days(self, pos: int, end: int, within: DateHit | None = None) -> DateHit | None:
        """Two days of one month, told once: "3.-5. Mai", "del 3 al 12 de mayo"; of an unspaced language months and years too."""
        low = self.low
        first = int(low[pos:end])
        if not 1 <= first <= 31 and end - pos < 4:
            return None
        if low.startswith(".", end):
            end += 1
        at = self._second(end)
        if at >= 0 and (article := self.lang.date_articles.right(low, at, gap=False)) is not None and self._opened(pos):
            at = min(_BLANKS.match(low, article[1]).end(), len(low) - 1)  # type: ignore[union-attr]
        if at < 0 or not low[at].isdecimal() or (end - pos < 4 and _DAY.match(low, at) is None):
            return None
        self._values.joined = True
        second = self._phrase(at)
        self._values.joined = False
        if second is not None and not self.lang.spaced and (both := joined(second, first, within)) is not None:
            both.start = pos
            return both
        if second is None or end - pos > 2 or within is not None:
            return None
        if second.grain != "day" or second.parts < 2 or second.lower is None or second.relative:
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

    # --- ranges and bounds ---
    def extend(self, hit: DateHit) -> DateHit:
        """The hit with a second date that makes it a range, and with the bound words on either side."""
        if hit.distance is not None:
            return hit
        end = hit.end
        hit = self._range(hit) if hit.named is None else self._range_of_named(hit, *hit.named)
        ranged = hit.end > end or hit.span or (hit.grain == "day" and hit.lower != hit.upper)
        for _ in range(2):
            left = self._bound_before(hit)
            if left is None or left[0] == "none":
                break
            name, start = left
            if name == "before_day":  # voor 3 mei; but voor 2025, voor morgen: for it
                if ranged or not (hit.ends or (hit.grain == "day" and hit.relative is None)):
                    break
                name = "before"
            hit.start = start
            if not (ranged and name in ("since", "after")):  # 从6月1日至20日: the word opens the range
                self._bound(hit, name)
        for _ in range(2) if self.beside.mask(hit.end) & DATES else ():
            right = self.beside.right(DATES, hit.end)
            if right is None or right[0] == "none":
                break
            if not self._closes(hit.end, right[1]):
                break
            name, hit.end = right
            if not (ranged and name in ("by", "since")):
                self._bound(hit, name)
            if hit.bound == "since" and self._until(hit):
                return hit
        return self._apply(hit)

    def _bound_before(self, hit: DateHit) -> tuple[str, int] | None:
        """The bound word before a date, an article between them or not (after the 15th of May; but before the 2016 election)."""
        start = hit.start
        sign = _COMPARED.search(self.low, max(0, start - 6), start)
        if sign is not None:
            return _COMPARISONS[sign[1] + sign[2]], sign.start()
        left = self.beside.left(DATES, start) if self.beside.mask_left(start) & DATES else None
        word = _WORD.match(self.low, start)
        named = hit.bare_year or (word is not None and word[0] in self.lang.months)
        if left is None and not named and (article := self.lang.date_articles.left(self.low, start)) is not None:
            left = self.lang.date_bounds_before.left(self.low, article[1])
        return left

    def _closes(self, start: int, end: int) -> bool:
        """Whether a bound word behind a date is one there: "2016 and later" is at the end of its clause alone."""
        word = _WORD.search(self.low, start, end)
        if word is None or word[0] not in self.lang.range_seconds:
            return True
        at = _BLANKS.match(self.low, end).end()  # type: ignore[union-attr]
        return not self.low[at : at + 1].isalnum()

    def _until(self, hit: DateHit) -> bool:
        """Whether a second date with a word for its end follows the word for the start: 6月1日から20日まで, 1일부터 3일까지."""
        at = _BLANKS.match(self.low, hit.end).end()  # type: ignore[union-attr]
        if at >= len(self.low) or hit.lower is None or hit.upper is None:
            return False
        c = self.low[at]
        now = self.lang.now_words.right(self.low, at, gap=False)
        bound = self.lang.date_bounds_after.right(self.low, now[1]) if now is not None else None
        if bound is not None and bound[0] == "by" and self._values.published is not None:
            hit.upper, hit.end, hit.bound = self._values.published, bound[1], None
            return hit.lower <= hit.upper
        word = _WORD.match(self.low, at) if self.lang.spaced and not c.isdecimal() else None
        second = self.at(at, "0" if c.isdecimal() else word[0] if word is not None else c)
        bound = self.lang.date_bounds_after.right(self.low, second.end) if second is not None else None
        if second is None or bound is None or bound[0] != "by":
            return False
        self._follow(hit, second)
        if second.upper is None or second.upper < hit.lower:
            return False
        hit.upper, hit.end, hit.bound = second.upper, bound[1], None
        return True

    def _opened(self, start: int) -> bool:
        """Whether a word that opens a range stands before a place, an article between them or not (entre le 3 mai et le 5)."""
        words = self.lang.range_open
        if words.left(self.low, start) is not None:
            return True
        article = self.lang.date_articles.left(self.low, start)
        return article is not None and words.left(self.low, article[1]) is not None

    @staticmethod
    def _follow(hit: DateHit, second: DateHit) -> None:
        """Give the second date of a range what it leaves to the first: its month, its year."""
        first, last = hit.lower, second.upper
        if last is None and first is not None and second.relative is not None and hit.grain == "day" and second.parts == 1:
            told = second.relative[:2] if second.relative[:2].isdecimal() else second.relative[:1]
            if told.isdecimal() and not second.month_day:
                last = second.lower = second.upper = cal.safe_date(first.year, first.month, int(told))  # no day of publication
        if first is None or last is None or second.lower is None or second.grain not in ("day", "month"):
            return
        if second.of_week and hit.grain == "day":
            second.lower = second.upper = first + cal.DAY * ((last.weekday() - first.weekday()) % 7)
        elif second.parts == 1 and second.grain == hit.grain == "day" and not second.open_year and second.weekday is None:
            day = cal.safe_date(first.year, first.month, last.day)
            if day is not None and day < first:
                following = cal.add_months(first.replace(day=1), 1)
                day = cal.safe_date(following.year, following.month, last.day)
            if day is not None:
                second.lower = second.upper = day
        elif second.open_year:
            for year in (first.year, first.year + 1):
                whole = second.grain == "month" and last.day > 27
                end = cal.month_end(year, last.month) if whole else cal.safe_date(year, last.month, last.day)
                if end is not None and end >= first:
                    second.lower, second.upper = second.lower.replace(year=year, day=min(second.lower.day, 28)), end
                    break

    @staticmethod
    def _pair(first: DateHit, second: DateHit) -> bool:
        """Whether two dates with "to" between them are a range though no word opens it: both of one form, or both with a year."""
        if first.bare_year and not second.open_year and not second.relative:
            return True
        if first.open_year and first.grain == second.grain == "month":
            return True
        return second.grain == first.grain and (second.parts == 1) == (first.parts == 1)

    def _last_day(self, hit: DateHit, at: int, *, plain: bool) -> DateHit:
        """A day with a second one of its month behind it: June 5-7, April 9th through 17th; a bare figure only behind a dash."""
        m = _DAY.match(self.low, at) or _WORD.match(self.low, at)
        if m is None or hit.lower is None:
            return hit
        day, end = (int(m[1]), m.end()) if m[0][0].isdecimal() else (self.lang.ordinals.get(m[0], 0), m.end())
        end = next((end + len(s) for s in self.lang.day_suffixes if s and self.low.startswith(s, end)), end)
        told = plain or end > m.end() or not m[0][0].isdecimal()
        last = cal.safe_date(hit.lower.year, hit.lower.month, day)
        if last is not None and last < hit.lower and day:
            after = cal.add_months(hit.lower.replace(day=1), 1)
            last = cal.safe_date(after.year, after.month, day) if not plain else None
        if last is not None and last > hit.lower and told and not self.low[end : end + 1].isalpha():
            hit.upper, hit.end = last, end
        return hit

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

    def _range_of_named(self, hit: DateHit, month: int, day: int | None) -> DateHit:
        """A range whose first end takes its year from the second: de janvier à avril 2015, where nothing tells another."""
        first = cal.safe_date(_LEAP, month, day or 1)
        hit.lower, hit.upper, hit.open_year = first, first if day else cal.month_end(_LEAP, month), True
        hit = self._range(hit)
        if hit.upper is not None and hit.upper.year != _LEAP:
            hit.relative = None
        else:
            hit.lower, hit.upper, hit.open_year = None, None, False
        return hit

    def _range(self, hit: DateHit) -> DateHit:
        if hit.lower is None or hit.upper is None or hit.span:
            return hit
        dashed = self._dash(hit.end)
        at, opened, closed = dashed, True, False
        if at < 0:
            opened = self._opened(hit.start)
            infix = self._infix(hit.end)
            if infix is not None and self.lang.range_or.left(self.low, infix) is not None:
                return hit  # Monday or Tuesday
            # behind a word that is no "to", 2015年和2018年, two dates are a range only with a word that closes it (之间)
            closed = not (self.lang.spaced or opened or infix is None or self.lang.range_words.right(self.low, hit.end))
            opened = opened or not self.lang.spaced
            if infix is None:
                until = self.lang.date_bounds_before.right(self.low, hit.end)
                infix = until[1] if until is not None and until[0] == "by" and (opened or hit.bare_year) else None
            elif not opened and self.lang.range_words.right(self.low, hit.end) is None:
                infix = None  # "and" needs "between" before it
            if infix is None:
                return hit
            at = infix
        at = _BLANKS.match(self.low, at).end()  # type: ignore[union-attr]
        if at >= len(self.low):
            return hit
        now = self.lang.now_words.right(self.low, at, gap=False) if dashed < 0 else None
        if now is not None:
            today = self._values.published
            if today is not None and today >= hit.lower:
                hit.upper, hit.end = today, now[1]
            return hit
        if dashed < 0 and (article := self.lang.date_articles.right(self.low, at, gap=False)) is not None:
            at = min(_BLANKS.match(self.low, article[1]).end(), len(self.low) - 1)  # type: ignore[union-attr]
        if self.low[at].isdecimal():
            key = "0"
        else:
            word = _WORD.match(self.low, at)
            if word is None:
                return hit
            key = word[0] if self.lang.spaced else self.low[at]
        season = _SEASON.match(self.low, at) if hit.bare_year and dashed >= 0 else None
        if season is not None and int(season[0]) == (hit.lower.year + 1) % 100:
            hit.upper, hit.end = dt.date(hit.lower.year + 1, 12, 31), season.end()  # 2024-25
            return hit
        self._depth += 1  # what stands behind a word for the end of a range needs no other word to be a date
        second = self.at(at, key)
        self._depth -= 1
        if second is not None and second.relative and second.grain == "day" and second.parts == 1 and second.lower:
            while second.lower < hit.lower and hit.lower - second.lower < cal.DAY * 15:
                second.lower = second.upper = second.lower + cal.DAY * 7  # from next Monday to Friday
        if second is not None and not opened and not self._pair(hit, second):
            return hit
        if second is None and hit.grain == "day" and hit.parts > 1 and hit.lower == hit.upper:
            return self._last_day(hit, at, plain=dashed >= 0)
        if second is None or second.distance is not None:
            return hit
        if closed and self.lang.range_close.right(self.low, second.end, gap=False) is None:
            return hit
        if (not self.lang.spaced or second.open_year) and figures(self.low, at, self._order) is None:
            self._follow(hit, second)
        if second.lower is None or second.upper is None:
            return hit
        first = hit.lower
        if hit.grain in ("month", "day") and second.grain == hit.grain and hit.open_year and not second.open_year:
            moved = cal.safe_date(second.lower.year, first.month, min(first.day, 28) if hit.grain == "month" else first.day)
            first = moved or first
            if first > second.upper and (before := cal.safe_date(first.year - 1, first.month, first.day)) is not None:
                first = before  # from November to February 2017
        if (second.grain == "year" and hit.grain == "year") or first <= second.upper:
            if first > second.upper:
                return hit
            hit.lower, hit.upper, hit.end = first, second.upper, second.end
        return hit
