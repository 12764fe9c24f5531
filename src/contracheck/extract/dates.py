"""Dates: from a matched pattern to a closed interval of days at its grain, with deadlines and starts as open ends."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.beside import DATES
from contracheck.extract.comparisons import comparison
from contracheck.extract.date_ends import closing, ended_day, ends, follow, half_end, is_pair, past_mark, past_part
from contracheck.extract.date_figures import DateHit, figures
from contracheck.extract.date_finder import DateFinder
from contracheck.extract.put_off import put_off
from contracheck.extract.spelled import is_number_word
from contracheck.extract.years import dates_noun
from contracheck.lang.currency_nouns import capital
from contracheck.lang.table import BLANK

__all__ = ["DateHit", "DateReader", "apply_bound"]

_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_DAY = re.compile(r"(\d{1,2})(?!\d)\.?")
_BLANKS = re.compile(rf"[{BLANK}]{{0,4}}")
_SMALL_BEFORE = re.compile(rf"(?<!\w)([^\W\d_]{{1,5}})[{BLANK}]+\Z")
#: What signs before a date make of it (>= 2019).
_COMPARISONS = {"more_than": "after", "at_least": "since", "less_than": "before", "at_most": "by"}
#: The last digit or the word of a figure with its unit behind it.
_FIGURE_BEFORE = re.compile(rf"(\d|(?<!\w)[^\W\d_]+)(?:[{BLANK}]?(?:[^\W\d_]+\.?|[%€$£]))?[{BLANK}]\Z")
#: A year that has every day, for dates that have no year; no ending of a date has more letters.
_LEAP, _ENDING = 2000, 5
#: The grains of dates that something is put off from and to.
_PUT_OFF_GRAINS = frozenset(("day", "week", "month", "quarter", "season", "half", "year"))
#: The grains of dates that something was made in.
_AGES = frozenset(("year", "decade", "century"))
#: Those of the second end of a range that gives the first its year: July-September quarter of 2023.
_SHORT_GRAINS = frozenset(("day", "month", "quarter"))


def apply_bound(hit: DateHit) -> DateHit:
    """The date with its bound word applied: one of its ends is left open."""
    if hit.bound == "by_year":
        hit.bound = "by"
    if hit.lower is None or hit.upper is None:
        return hit
    if hit.turn and hit.bound is not None:
        hit.ends = True  # by the turn of the year is by its end, since the turn from the first day of the next
        hit.lower, hit.upper = (hit.lower, hit.lower) if hit.bound in ("by", "before") else (hit.upper, hit.upper)
    if hit.bound == "by":
        hit.first, hit.lower = hit.lower, None
    elif hit.bound == "before":
        # "before the end of the year" is a deadline at its end
        last = hit.upper if hit.ends else hit.lower - cal.DAY
        hit.lower, hit.upper = None, last
    elif hit.bound == "since":
        hit.upper = None
    elif hit.bound == "after":
        hit.lower, hit.upper = hit.upper + cal.DAY, None
    return hit


#: Two days without a year that a range of so many days would lead over the end of the year are no range.
_LONGEST_DAYS = 300
#: Words between a bound word and a date, a part of the day among them, and their letters.
_OF_PART, _REACH_BACK = 5, 24
_LAST_WORD = re.compile(rf"([^\W\d_]+)[{BLANK}]\Z")


class DateReader(DateFinder):
    """Reads the dates of one article: what DateFinder finds, with a second date that makes a range, and with bounds."""

    # --- ranges and bounds ---
    def extend(self, hit: DateHit) -> DateHit:
        """The hit with a second date that makes it a range, and with the bound words on either side."""
        if hit.distance is not None:
            if hit.relative is not None:
                self._bound_distance(hit)  # over the next 25 years bounds nothing
            return hit
        if self.low.startswith("/", hit.end):
            self._to_short_year(hit)  # since 2014/15: the season is one date
        end = hit.end
        dotted = self._dotted(hit) or self._paused(hit) or past_part(self.low, self.lang, hit)
        hit.end += dotted
        hit = self._range(hit) if hit.named is None else self._range_of_named(hit, *hit.named)
        if hit.end == end + dotted:
            hit.end = end
        if hit.put_off:
            return hit
        # two days with one month behind them are a range already (desde el 1 hasta el 7 de mayo)
        ranged = hit.end > end or hit.span or (hit.grain == "day" and hit.lower != hit.upper)
        if not ranged and self.lang.range_starts.filled and self._from_to(hit):
            return hit
        for _ in range(2):
            left = self._bound_before(hit)
            if left is None or left[0] == "none":
                break
            name, start = left
            if name == "before_day":  # voor 3 mei; but voor 2025, voor morgen: for it
                if ranged or not (hit.ends or (hit.grain == "day" and hit.relative is None)):
                    break
                name = "before"
            if name == "by_year" and hit.grain != "year":
                break
            if not ranged and self._of_noun(hit):
                break  # after Friday's earthquake, nach den November-Wahlen, после ноябрьских выборов
            if name == "since" and not self.lang.spaced and self._of_figure(hit.end):
                break  # 从2010年的719万
            if name == "since" and (self._told_when(hit.end) or self._held(hit, self.low[start : hit.start])):
                break  # the worst since June 2017, when 66 people died; as of March 31
            if name == "since" and hit.grain in _AGES and self._dates_noun(hit, start):
                break  # a painting from 1890
            hit.start = start
            if not (ranged and name in ("since", "after")):  # 从6月1日至20日: the word opens the range
                self._bound(hit, name)
        if hit.bound is None and not ranged and self.lang.date_frames:
            self._framed(hit)
        for name, endings in self.lang.date_bound_endings:  # 30 ივნისამდე: by
            stop = hit.end - self.low.endswith(".", hit.start, hit.end)
            if hit.bound is None and not ranged and self.low.endswith(endings, hit.start, stop):
                hit.bound, hit.end = name, stop
        halved = hit.grain == "day" and not self.lang.spaced
        behind = hit.end + self._joined_behind(hit)
        for _ in range(2) if halved or self.beside.mask(behind) & DATES else ():
            right = self.beside.right(DATES, max(behind, hit.end)) or self._behind_half(hit)
            if right is None or right[0] == "none":
                break
            if not self._closes(hit.end, right[1]) or (right[0] == "since" and self._leads_on(hit.end, right[1])):
                break
            name, hit.end = right
            if not (ranged and name in ("by", "since")):
                self._bound(hit, name)
            if hit.bound == "since" and self._until(hit):
                return hit
        return apply_bound(hit)

    def _joined_behind(self, hit: DateHit) -> bool:
        """Whether a small word follows the full stop of a short word that a date ends in (z 2015 r. *i* starsze)."""
        word = _NEXT_WORD.match(self.low, hit.end + 1) if self.low.startswith(".", hit.end) else None
        return word is not None and word[1] in self.lang.function_words and self._dotted(hit)

    def _of_noun(self, hit: DateHit) -> bool:
        """Whether a date belongs to the noun behind it, so that a bound word before it is one of that."""
        end = hit.end
        if self.lang.date_adjectives and self.low[hit.start : end] in self.lang.date_adjectives:
            return True
        possessive = next((p for p in self.lang.date_possessives if self.low.startswith(p, end)), "")
        if possessive:
            return self.low[end + len(possessive) : end + len(possessive) + 1] == " "
        return self.low[end : end + 1] == "-" and self.low[end + 1 : end + 2].isalpha()

    def _told_when(self, end: int) -> bool:
        """Whether a clause behind a date tells what happened then, which the date is that of: since June 2017, *when* ..."""
        return self.low[end : end + 1] == "," and self.lang.when_words.right(self.low, end + 1) is not None

    def _dates_noun(self, hit: DateHit, start: int) -> bool:
        """Whether a word before a year that is past tells when something was made, and no start: a painting *from* 1890."""
        words, today = self.lang.made_in, self._values.published
        if self.low[start : hit.start].split()[:1] not in words or hit.relative is not None or hit.lower is None:
            return False
        if today is not None and hit.lower.year > today.year:
            return False
        if self.lang.units.left(self.low, start) is not None:
            return False  # £20 a year from 2019
        return dates_noun(self.low, self.lang, start, year=hit.grain == "year")

    def _held(self, hit: DateHit, word: str) -> bool:
        """Whether a word before a day that is past tells what held on it, and no start: stood at 2.6 billion *as of* March 31."""
        today = self._values.published
        held = word.strip() in self.lang.list("dates", "as_of_past")
        return held and today is not None and hit.upper is not None and hit.upper <= today

    def day_told(self, start: int, end: int, value: str, text: str) -> DateHit | None:
        """The day of the month that an ordinal of a text is where a word before it dates what is told and no noun follows:
        announced on the 9th that, am 9. angekündigt.
        """
        lang = self.lang
        if not lang.on_day.filled or len(value) > 2 or lang.on_day.left(self.low, start) is None:
            return None
        word = _NEXT_WORD.match(self.low, end)
        if word is not None and word[1] not in lang.function_words and not (capital(lang.tag) and text[word.start(1)].islower()):
            return None  # on the 9th floor
        return self._values.day_of_month(start, end, int(value))

    def _framed(self, hit: DateHit) -> None:
        """Bound a date that two words stand around (von 2029 an, van 2029 af, de 2029 en adelante)."""
        for name, first, last in self.lang.date_frames:
            closed = last.right(self.low, hit.end)
            opened = first.left(self.low, hit.start) if closed is not None else None
            if closed is None or opened is None:
                continue
            after = _WORD.match(self.low, _BLANKS.match(self.low, closed[1]).end())  # type: ignore[union-attr]
            if after is not None and (after[0] in self.lang.articles or self.lang.date_articles.get(after[0]) is not None):
                return  # von Montag an die Kunden
            hit.start, hit.end = opened[1], closed[1]
            self._bound(hit, name)
            return

    def _behind_half(self, hit: DateHit) -> tuple[str, int] | None:
        """The bound word behind the half of a day: 20일 밤부터, 20日夜から, 木曜の夜から."""
        end = half_end(self.low, self.lang, hit) if hit.grain == "day" and not self.lang.spaced else 0
        return self.lang.date_bounds_after.right(self.low, end) if end else None

    def _of_figure(self, end: int) -> bool:
        """Whether a figure of the date follows it, so that the word before it begins a change of figures."""
        of = next((w for w in self.lang.list("dates", "of") if self.low.startswith(w, end)), None)
        return of is not None and self.low[end + len(of) : end + len(of) + 1].isdecimal()

    def _dotted(self, hit: DateHit) -> bool:
        """Whether a date ends in a short word with a full stop of its own and the text goes on (2014 г. по 2015 г.)."""
        low, end = self.low, hit.end
        word = low[max(hit.start, end - 3) : end].rpartition(" ")[2]
        return low[end : end + 2] == ". " and len(word) < 3 and word.isalpha()

    def _paused(self, hit: DateHit) -> bool:
        """Whether a comma closes a day with its weekday, and the other end of a range follows (from Friday, 3 May, to ...)."""
        low, end = self.low, hit.end
        if hit.weekday is None or low[end : end + 2] != ", " or "," not in low[hit.start : end]:
            return False
        infix = self._infix(end + 1)
        return infix is not None and self._day_follows(infix)

    def _day_follows(self, at: int) -> bool:
        """Whether a weekday or a figure stands at a place, an article left aside."""
        at = _BLANKS.match(self.low, at).end()  # type: ignore[union-attr]
        article = self.lang.date_articles.right(self.low, at, gap=False)
        word = _WORD.match(self.low, at if article is None else _BLANKS.match(self.low, article[1]).end())  # type: ignore[union-attr]
        return self.low[at : at + 1].isdecimal() or (word is not None and word[0] in self.lang.weekdays)

    def _bound_distance(self, hit: DateHit) -> None:
        """The bound word before a distance, a small word between them or not (менее чем за два дня до)."""
        left = self.lang.bounds_before.left(self.low, hit.start)
        if left is None:
            word = _SMALL_BEFORE.search(self.low, max(0, hit.start - 12), hit.start)
            if word is not None and word[1] in self.lang.function_words:
                left = self.lang.bounds_before.left(self.low, word.start(1))
        if left is not None and not (left[0] in ("more_than", "less_than") and self._compares(left[1])):
            hit.bound, hit.start = left

    def _compares(self, start: int) -> bool:
        """Whether a word for more or less compares the figure before it with a day: 11 percent more than a year earlier."""
        before = _FIGURE_BEFORE.search(self.low, max(0, start - 40), start)
        return before is not None and (before[1].isdecimal() or is_number_word(self.lang, before[1]))

    def _bound_before(self, hit: DateHit) -> tuple[str, int] | None:
        """The bound word before a date, an article between them or not (after the 15th of May; but before the 2016 election)."""
        start = hit.start
        sign = comparison(self.low, start) if self._compared else None
        if sign is not None:
            return _COMPARISONS[sign[0]], sign[1]
        left = self.beside.left(DATES, start) if self.beside.mask_left(start) & DATES else None
        word = _WORD.match(self.low, start)
        named = hit.bare_year or (word is not None and word[0] in self.lang.months)
        if left is None and not named and (article := self.lang.date_articles.left(self.low, start)) is not None:
            left = self.lang.date_bounds_before.left(self.low, article[1])
        if left is None and hit.grain == "day" and self.lang.parts_of_day:
            left = self._bound_of_part(start)
        return left or self._values.shared_bound(start)

    def _bound_of_part(self, start: int) -> tuple[str, int] | None:
        """The bound word before a part of the day that a date tells: desde la tarde del martes, с вечера вторника."""
        at, part = start, False
        for _ in range(_OF_PART):
            word = _LAST_WORD.search(self.low, max(0, at - _REACH_BACK), at)
            if word is None:
                return None
            small = word[1] in self.lang.function_words or self.lang.date_articles.get(word[1]) is not None
            if not small and word[1] not in self.lang.parts_of_day:
                return None
            bound = self.lang.date_bounds_before.left(self.low, at) if part else None
            if bound is not None:
                return bound
            part = part or not small or word[1] in self.lang.parts_of_day
            at = word.start(1)
        return None

    def _closes(self, start: int, end: int) -> bool:
        """Whether a bound word behind a date is one there: "2016 and later" is at the end of its clause alone."""
        word = _WORD.search(self.low, start, end)
        if word is None or word[0] not in self.lang.range_seconds:
            return True
        at = _BLANKS.match(self.low, end).end()  # type: ignore[union-attr]
        return not self.low[at : at + 1].isalnum()

    def _leads_on(self, start: int, end: int) -> bool:
        """Whether a small word behind a date belongs to what follows it: on Monday on the estate; but from Monday on."""
        if not self.lang.spaced or self.low[start:end].strip() not in self.lang.function_words:
            return False
        after = _WORD.match(self.low, _BLANKS.match(self.low, end).end())  # type: ignore[union-attr]
        return after is not None and (after[0] in self.lang.articles or after[0] in self.lang.function_words)

    def _from_to(self, hit: DateHit) -> bool:
        """Whether endings of the first and words behind the second date make a range (2010'dan 2018'e kadar)."""
        starts, end = self.lang.range_starts, hit.end
        after = starts.right(self.low, end)
        if after is None and not self.low.endswith(tuple(starts.words), max(hit.start, end - _ENDING), end):
            return False
        hit.end = after[1] if after is not None else end
        if self._until(hit):
            return True
        hit.end = end
        return False

    def _until(self, hit: DateHit) -> bool:
        """Whether a second date with a word for its end follows the word for the start: 6月1日から20日まで, 1일부터 3일까지."""
        at = past_mark(self.low, self.lang, _BLANKS.match(self.low, hit.end).end())  # type: ignore[union-attr]
        if at >= len(self.low) or hit.lower is None or hit.upper is None:
            return False
        told = self._two_digits(hit.lower.year, at) if hit.grain == "year" and hit.relative is None else None
        closes = self.lang.date_bounds_after.right(self.low, told[1]) if told is not None and told[2] else None
        if told is not None and closes is not None and closes[0] == "by":
            hit.upper, hit.end, hit.bound = dt.date(told[0], 12, 31), closes[1], None
            return True
        c = self.low[at]
        now = self.lang.now_words.right(self.low, at, gap=False)
        bound = self.lang.date_bounds_after.right(self.low, now[1]) if now is not None else None
        if bound is not None and bound[0] == "by" and self._values.published is not None:
            hit.upper, hit.end, hit.bound = self._values.published, bound[1], None
            return hit.lower <= hit.upper
        word = _WORD.match(self.low, at) if self.lang.spaced and not c.isdecimal() else None
        second = self._last(at, "0" if c.isdecimal() else word[0] if word is not None else c)
        second = second or (ended_day(self.low, at, hit, self.lang) if c.isdecimal() else None)
        bound = self.lang.date_bounds_after.right(self.low, second.end) if second is not None else None
        bound = bound or (self._behind_half(second) if second is not None else None)
        if second is not None and bound is None and (stop := ends(self.low, at, second.end, self.lang)) is not None:
            bound = "by", stop
        if second is None or bound is None or bound[0] != "by":
            return False
        follow(hit, second, self.low)
        if second.upper is not None and hit.lower > second.upper and hit.open_year and not second.open_year:
            hit.lower = cal.safe_date(second.upper.year, hit.lower.month, hit.lower.day) or hit.lower
        if second.upper is None or second.upper < hit.lower:
            return False
        hit.upper, hit.end, hit.bound = second.upper, bound[1], None
        return True

    def _precede(self, hit: DateHit, second: DateHit) -> None:
        """Give the first month of a range, which by itself is nearer ahead, the year of a second one that is over: in
        January–August revenue fell, told in November."""
        today = self._values.published
        if today is None or hit.lower is None or second.upper is None or not second.upper < today < hit.lower:
            return
        if self._values._ahead(hit):
            return  # it will run January–August
        year = second.upper.year - (hit.lower.month > second.upper.month)
        hit.lower, hit.upper = cal.month(year, hit.lower.month)

    def _last_day(self, hit: DateHit, at: int, *, plain: bool, closed: bool = False) -> DateHit:
        """A day with a second one of its month behind it: June 5-7, April 9th through 17th; a bare figure only behind a dash."""
        m = _DAY.match(self.low, at) or _WORD.match(self.low, at)
        if m is None or hit.lower is None:
            return hit
        day, end = (int(m[1]), m.end()) if m[0][0].isdecimal() else (self.lang.ordinals.get(m[0], 0), m.end())
        end = next((end + len(s) for s in self.lang.day_suffixes if s and self.low.startswith(s, end)), end)
        close = closing(self.low, self.lang, end) if closed else None
        if closed and close is None:
            return hit
        until = self.lang.date_bounds_after.right(self.low, end) if not closed else None
        if until is not None and until[0] == "by":
            close = until[1]  # 9 अप्रैल से 17 तक
        elif self.lang.head_final and not m[0][0].isdecimal() and not closed:
            return hit  # 20 मई से दूसरे चरण
        told = plain or close is not None or end > m.end() or not m[0][0].isdecimal()
        last = cal.safe_date(hit.lower.year, hit.lower.month, day)
        if last is not None and last < hit.lower and day:
            after = cal.add_months(hit.lower.replace(day=1), 1)
            last = cal.safe_date(after.year, after.month, day) if not plain else None
        if last is not None and last > hit.lower and told and not self.low[end : end + 1].isalpha():
            hit.upper, hit.end = last, max(end, close or 0)
        return hit

    def _bound(self, hit: DateHit, name: str) -> None:
        if name == "approximate":
            hit.approximate = True
        elif hit.bound is None or hit.bound == "by_year":
            hit.bound = name

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

    def _to_short_year(self, hit: DateHit) -> bool:
        """Whether the last two digits of a later year make a range of a year, or tell a winter's second year (1946/47)."""
        lower, upper = hit.lower, hit.upper
        if lower is None or upper is None or hit.relative or hit.grain not in ("year", "season"):
            return False
        whole = hit.grain == "year" and (lower.month, lower.day, upper.year) == (1, 1, lower.year) and upper.month == 12
        winter = hit.grain == "season" and upper.year == lower.year + 1
        short = self._short_year(lower.year, hit.end) if whole or winter else None
        if short is None or (winter and short[0] != upper.year):
            return False
        hit.end = short[1]
        if whole:
            hit.upper = dt.date(short[0], 12, 31)
        return True

    def _range(self, hit: DateHit) -> DateHit:
        if hit.lower is None or hit.upper is None or hit.span:
            return hit
        if self._to_short_year(hit):
            return hit
        dashed = self._dash(hit.end)
        at, opened, closed = dashed, True, False
        if at < 0:
            start = self._before_years(hit.start) if hit.bare_year else hit.start
            opened = self._opened(start)
            infix = self._infix(hit.end)
            if infix is not None and self.lang.range_or.left(self.low, infix) is not None:
                return hit  # Monday or Tuesday
            # behind a word that is no "to", 2015年和2018年, two dates are a range only with a word that closes it (之间)
            closed = not (self.lang.spaced or opened or infix is None or self.lang.range_words.right(self.low, hit.end))
            opened = opened or not self.lang.spaced
            closable = self.lang.closed_after.filled and (not opened or (not self.lang.spaced and infix is None))
            between = self.lang.closed_infix.right(self.low, hit.end) if closable else None
            if between is not None and self.lang.range_words.right(self.low, hit.end) is None:
                infix, opened, closed = between[1], True, True  # 2020 és 2024 között
            until = self.lang.date_bounds_before.right(self.low, hit.end)
            if until is not None and until[0] == "by":
                if opened or hit.bare_year or self.lang.now_words.right(self.low, until[1]) is not None:
                    infix = until[1]
            elif infix is None:
                return hit
            elif (
                not closed
                and self.lang.range_words.right(self.low, hit.end) is None
                and not self._paired(start, hit.end, infix)
                and not (opened and self.lang.now_words.right(self.low, infix) is not None)
            ):
                infix = None  # "and" needs "between" before it
            if infix is None:
                return hit
            at = infix
            if hit.grain in _PUT_OFF_GRAINS and put_off(self.low, self.lang, hit.start, at):
                after = self.lang.date_bounds_after.right(self.low, hit.end)
                hit.put_off = after is None or after[1] <= at  # repoussée au 22 juillet au plus tard
                return hit
        at = past_mark(self.low, self.lang, _BLANKS.match(self.low, at).end())  # type: ignore[union-attr]
        if at >= len(self.low):
            return hit
        now = self.lang.now_words.right(self.low, at, gap=False) if dashed < 0 else None
        if now is not None:
            today = self._values.published
            close = closing(self.low, self.lang, now[1]) if closed else None
            if today is not None and today >= hit.lower and (close is not None or not closed):
                hit.upper, hit.end = today, max(now[1], close or 0)
            return hit
        if dashed < 0 and (article := self.lang.date_articles.right(self.low, at, gap=False)) is not None:
            at = min(_BLANKS.match(self.low, article[1]).end(), len(self.low) - 1)  # type: ignore[union-attr]
        at += self.low[at] == "'" and self.low[at + 1 : at + 2].isdecimal()  # from '98 to '03
        if self.low[at].isdecimal():
            key = "0"
        else:
            word = _WORD.match(self.low, at)
            if word is None:
                return hit
            key = word[0] if self.lang.spaced else self.low[at]
        second = self._last(at, key)
        if second is not None and second.relative and second.grain == "day" and second.parts == 1 and second.lower:
            while not second.reckoned and second.lower < hit.lower and hit.lower - second.lower < cal.DAY * 15:
                second.lower = second.upper = second.lower + cal.DAY * 7  # from next Monday to Friday
        if second is not None and not opened and not is_pair(hit, second):
            return hit
        if second is None and hit.grain == "day" and hit.parts > 1 and hit.lower == hit.upper:
            return self._last_day(hit, at, plain=dashed >= 0, closed=closed)
        if second is None or second.distance is not None or (second.by_weekday and hit.grain == "month"):
            return hit
        close = closing(self.low, self.lang, second.end) if closed else None
        if closed and close is None:
            return hit
        if second.open_year and hit.open_year and hit.grain == second.grain == "month":
            self._precede(hit, second)
        if (not self.lang.spaced or second.open_year) and figures(self.low, at, self._order) is None:
            follow(hit, second, self.low)
        if second.lower is None or second.upper is None:
            return hit
        first = hit.lower
        if hit.grain in ("month", "day") and second.grain in _SHORT_GRAINS and hit.open_year and not second.open_year:
            moved = cal.safe_date(second.lower.year, first.month, min(first.day, 28) if hit.grain == "month" else first.day)
            if moved is not None and moved > second.upper:
                moved = cal.add_months(moved, -12)  # from November to February 2017
            first = moved or first
            if first > second.upper and (before := cal.safe_date(first.year - 1, first.month, first.day)) is not None:
                first = before  # from November to February 2017
        if (second.grain == "year" and hit.grain == "year") or first <= second.upper:
            if first > second.upper:
                return hit
            open_year = hit.open_year and second.open_year
            if hit.grain == second.grain == "day" and open_year and (second.upper - first).days > _LONGEST_DAYS:
                hit.put_off = True  # brought forward from 29 November to 8 November
                return hit
            hit.open_year = open_year
            hit.lower, hit.upper, hit.end = first, second.upper, max(second.end, close or 0)
        return hit
