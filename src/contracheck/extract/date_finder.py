"""Where dates begin: days in figures, phrases of the language's patterns, dates inside dates, two days of one month."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.beside import Beside
from contracheck.extract.comparisons import has_comparisons
from contracheck.extract.date_composed import joined
from contracheck.extract.date_figures import DAYS_FIRST, SIGNS, YEARS, DateHit, compact, day_month, figures, month_year
from contracheck.extract.date_gaps import blanks, stroke
from contracheck.extract.date_spans import spanned
from contracheck.extract.date_values import Resolver
from contracheck.extract.marked_years import TABLES, TOLD, apostrophe_year, bracketed_years
from contracheck.extract.patterns import Patterns
from contracheck.extract.recurring import recurs
from contracheck.extract.slashed_days import slashed_day
from contracheck.extract.spelled_days import spelled_day, spelled_days, with_first
from contracheck.extract.tense import TenseReader
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(\d{1,2})(?!\d)\.?")
_LAST_DAY = re.compile(r"(\d{1,2})\D{0,3}\Z")
_BRACKETED = re.compile(rf"[{BLANK}]?\((\d{{1,2}})(?:[/.](\d{{1,2}}))?\.?\)")
_LAST_OF_MONTH = 31
_HYPHEN = re.compile("[-\u2010\u2011\u2013]")
_BLANKS = re.compile(rf"[{BLANK}]{{0,4}}")
_BLANK = frozenset(BLANK)
#: A year by its last two digits, behind the year that a range begins with: 1950-53, 1950-'53; no decimal, time or longer number.
_SHORT_YEAR = re.compile(r"['\u2019]?(\d\d)(?![\d.,:/-]*\d|[%\u00b0]|/\w)")
#: Periods that a noun alone may mean inside a date.
_THIS = frozenset(("week", "month", "quarter", "half", "year", "decade", "century"))
#: A date inside a date inside a date is read, no more.
_DEEPEST = 2
#: The longest word that opens a range.
_OPENING = 40
#: Between the days of a list in languages that write no spaces between words.
_PAUSES = ",、，"
#: Signs that begin a day's suffix, besides letters (1° al 3 luglio, den 9:e till den 17:e, с 9-го по 17-е).
_ORDINAL = frozenset("°:-")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015~\u301c\uff5e\u223c")


class DateFinder:
    """Finds the dates that begin at a place. ``future(pos)`` tells whether the clause there speaks of what is to come,
    ``tense`` what a verb of it tells is over.
    """

    def __init__(
        self,
        low: str,
        lang: Language,
        patterns: Patterns,
        published: dt.date | None,
        future: Callable[[int], bool | None],
        beside: Beside | None = None,
        tense: TenseReader | None = None,
    ) -> None:
        self.low, self.lang, self.patterns = low, lang, patterns
        self.beside = beside or Beside(low, lang)
        #: whether a name in a phrase is another word, as its letters tell (one may ask)
        self.is_other_word: Callable[[DateHit], bool] | None = None
        self._depth = 0  # dates inside dates
        self._ending = False  # the second date of a range is being read
        self._compared = has_comparisons(low)
        self._order = patterns.date_order
        if self._order == "mdy" and "/" in low and DAYS_FIRST.search(low) is not None:
            self._order = "dmy"  # 25/12/2024 anywhere in the article settles what 03/04/2024 is
        self._year_words = frozenset(lang._at("dates", "units").get("year", ()))
        self._values = Resolver(low, lang, self._order, published, future, tense)

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
            if (year := apostrophe_year(low, pos, end, self.lang, self.beside, self._values.published)) is not None:
                return year
            hit = figures(low, pos, self._order) if sign in SIGNS else None
            if hit is None and sign and sign in "/-\u2010\u2011" and (told := month_year(low, pos)) is not None:
                hit = DateHit(pos, told[0], *cal.month(told[1], told[2]), "month", parts=2)
            if hit is None and (end - pos < 3 or (end - pos == 4 and not self.lang.spaced)):
                hit = self._days(pos, end) or (None if self.lang.spaced else bracketed_years(low, pos))
                if hit is None and sign and sign in self.lang.day_signs:
                    hit = slashed_day(low, pos, self.lang, self._values, self.beside, self._ending) or self._day_month(pos)
            if hit is not None:
                whole = self._phrase(pos) if self.patterns.figured else None
                return whole if whole is not None and whole.span and whole.end > hit.end else hit
        hit = self._phrase(pos)
        number = self.lang.spaced and (key in self.patterns.words.number_starts or key in self.lang.ordinals)
        if hit is None and number and self._depth == 0 and not self._ending:
            hit = spelled_days(self.low, pos, self.lang, self.patterns.words, self._paired_second, self._last)
        return hit

    def _paired_second(self, start: int, end: int) -> int:
        """Where the second of two days of a month may begin behind a first that a word opens a range before; -1 if nowhere."""
        at = self._second(end) if self._opened(start) else -1
        return at if at < 0 else self._past_article(at)

    def _past_article(self, at: int) -> int:
        """Where a date begins behind its article, if it has one."""
        article = self.lang.date_articles.right(self.low, at, gap=False)
        return at if article is None else min(_BLANKS.match(self.low, article[1]).end(), len(self.low) - 1)  # type: ignore[union-attr]

    def _day_month(self, pos: int) -> DateHit | None:
        """A day and month in figures, where something besides tells that it is one: a word before days, a range of two."""
        told = day_month(self.low, pos, self._order)
        if told is None:
            return None
        end, month, day, _ = told
        # on 2-1 is a score as well
        left = self.lang.day_words.left(self.low, pos) if "-" not in self.low[pos:end] else None
        if left is None and not self._one_of_two(pos, end) and self._depth == 0 and not self._ending:
            return None
        if self.lang.spaced and self.lang.of_words.right(self.low, end) is not None:
            return None  # el 1/3 de los votos
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
        for end, pattern, values in self.patterns.walk.read(self.low, pos, self._inner, self._depth > 0 or self._ending):
            meaning = self.patterns.meaning(pattern)
            if meaning.lead is not None and not self._led(meaning.lead, pos):
                continue
            filled = dict(zip(pattern.slots, values, strict=True))
            hit = (spanned if pattern.span else self._values.resolve)(pattern, meaning, filled, pos, end)
            if hit is not None and pattern.slots == ("d", "month") and self._abbreviated(pos, end):
                continue  # in tre set
            if hit is not None:
                if self._refused(hit):
                    continue
                if pattern.slots == ("weekday", "d") and self._depth == 0:
                    self._month_behind(hit)
                hit = self._in_brackets(self._tail(hit))
                return None if self._no_date(pos, hit.end) else hit
        return None

    def _refused(self, hit: DateHit) -> bool:
        return (self.is_other_word is not None and self.is_other_word(hit)) or recurs(self.low, self.lang, hit)

    def _in_brackets(self, hit: DateHit) -> DateHit:
        """A weekday with its day of the month in brackets behind it: nesta quinta-feira (16), am Freitag (17.10.)."""
        m = _BRACKETED.match(self.low, hit.end) if hit.by_weekday else None
        if m is None or int(m[1]) > _LAST_OF_MONTH:
            return hit
        if hit.lower is not None:
            near = [cal.add_months(hit.lower.replace(day=1), n) for n in (-1, 0, 1)]
            days = [cal.safe_date(d.year, d.month, int(m[1])) for d in near if not m[2] or d.month == int(m[2])]
            found = min(filter(None, days), key=lambda d: abs(d - hit.lower), default=None)  # type: ignore[operator]
            if found is None:
                return hit
            hit.weekday, hit.lower, hit.upper, hit.relative = hit.lower.weekday(), found, found, None
            hit.by_weekday = hit.of_week = False
        hit.end = m.end()
        return hit

    def _abbreviated(self, pos: int, end: int) -> bool:
        """Whether a day in words stands before an abbreviated month: more often another word (tre set, quatre des sept)."""
        if not self.lang.spaced or not self.low[pos].isalpha():
            return False
        word = self.low[pos:end].rstrip(".").rpartition(" ")[2]
        day = spelled_day(self.low, pos, self.lang, self.patterns.words)
        numeral = word in self.lang.atoms or (day is not None and day[0] == end - self.low.endswith(".", pos, end))  # dix-sept
        return (len(word) <= 3 or numeral) and word not in self.lang.full_months

    def _month_behind(self, hit: DateHit) -> None:
        """Give a day with its weekday the month that the day after it has: domenica 23 e lunedì 24 novembre."""
        infix = self._infix(hit.end)
        at = _BLANKS.match(self.low, infix).end() if infix is not None else -1  # type: ignore[union-attr]
        at = self._past_article(at) if at >= 0 else at
        if not 0 <= at < len(self.low) or not self.low[at].isalpha() or hit.weekday is None:
            return
        digits = _LAST_DAY.search(self.low, hit.start, hit.end)
        second = self._last(at)
        if digits is None or second is None or second.weekday is None or second.parts < 3 or second.lower is None:
            return
        day = cal.safe_date(second.lower.year, second.lower.month, int(digits[1]))
        if day is not None and day < second.lower and day.weekday() == hit.weekday:
            hit.lower = hit.upper = day
            hit.open_year = second.open_year

    def _no_date(self, pos: int, end: int) -> bool:
        """Whether a phrase that is no date, though it begins with a word of one, reaches as far as what was read, or a day with a
        figure behind it is each day (1日400グラム).
        """
        if self.low[end : end + 1].isdecimal() and self.low[pos:end] in self.lang.list("dates", "day_rates"):
            return True
        if self.lang.day_counts and self.low.startswith(self.lang.day_counts, end):
            return True  # 大会2日目
        found = self.lang.not_dates.right(self.low, pos, gap=False) if self.lang.not_dates.filled else None
        return found is not None and found[1] >= end

    def _inner(self, pos: int) -> tuple[int, DateHit] | None:
        """The date inside another one: the longest that begins at a place, or a period that the day of publication lies in."""
        low = self.low
        if self._depth >= _DEEPEST or pos >= len(low):
            return None
        self._depth += 1
        outer, self._values.second = self._values.second, True  # за день до 5 мая: the word before it is no deadline
        try:
            if low[pos].isdecimal():
                hit = self.at(pos, "0")
            else:
                word = _WORD.match(low, pos)
                hit = self.at(pos, word[0] if word is not None and self.lang.spaced else low[pos])
        finally:
            self._depth -= 1
            self._values.second = outer
        name = low[pos : hit.end].rstrip(".") if hit is not None else ""
        if name in self.lang.weekdays and len(name) < 4:
            return None  # en fin de jeu: an abbreviation alone is more often another word
        if name in self.lang.atoms and self.lang.spaced:
            return None  # quatre des sept
        hit = hit or self._this_period(pos)
        return (hit.end, hit) if hit is not None else None

    def _this_period(self, pos: int) -> DateHit | None:
        """The period that the day of publication lies in, told by its noun alone (the first day of the month)."""
        word = _WORD.match(self.low, pos) if self.lang.spaced else None
        unit = self.lang.calendar_units.right(self.low, pos, gap=False) if word is not None else None
        if word is None or unit is None or unit[1] != word.end() or unit[0] not in _THIS:
            return None
        after = _WORD.search(self.low, unit[1], unit[1] + 24)
        if after is not None and after[0] in self.patterns.phrases["following"]:
            return None  # Monday of the week after
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
        told = hit.relative is not None and hit.relative.rpartition(" ")[2] in self.lang.weekdays
        at = hit.end if self.lang.spaced else blanks(self.low, hit.end)
        for end, pattern, values in tails.read(self.low, at, None):
            if (told and pattern.slots == ("weekday",)) or self._no_date(at, end):
                continue  # two weekdays are two days
            slots = {**dict(zip(pattern.slots, values, strict=True)), "date": hit}
            found = self._values.resolve(pattern, self.patterns.meaning(pattern), slots, hit.start, end)
            relative = self.lang.spaced and hit.relative is not None and hit.grain == "day"
            day = hit.lower if relative and "weekday" in pattern.slots else None
            if day is not None and day.weekday() != slots["weekday"]:
                continue  # tot morgen, donderdag begint het
            if found is not None and not self._refused(found):
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
        return second if hit.lower <= second.lower <= hit.upper and (second.upper <= hit.upper or second.span) else None

    def _days(self, pos: int, end: int, within: DateHit | None = None) -> DateHit | None:
        """Two days of one month, told once: "3.-5. Mai", "del 3 al 12 de mayo"; of an unspaced language months and years too."""
        low = self.low
        first = int(low[pos:end])
        if not 1 <= first <= 31 and end - pos < 4:
            return None
        if end - pos == 4 and first in YEARS and (short := self._short_year(first, end)) is not None:
            return DateHit(pos, short[1], dt.date(first, 1, 1), dt.date(short[0], 12, 31), "year", parts=2)
        if low.startswith(".", end):
            end += 1
        elif self.lang.spaced and (low[end : end + 1].isalpha() or low[end : end + 1] in _ORDINAL):  # the 16th to the 27th of May
            end = next((end + len(s) for s in self.lang.day_suffixes if s and low.startswith(s, end)), end)
        if low.startswith(", ", end) and end - pos < 3 and within is None:
            return self._listed(pos, end, first)
        if within is not None and low[end : end + 1] in _PAUSES and low[end : end + 1]:
            return self._paired_days(end + 1, first, within)
        at = stroke(low, end) or self._second(end)
        if at >= 0 and self._past_article(at) > at and self._opened(pos):
            at = self._past_article(at)
        elif at >= 0 and low[at].isalpha() and self.lang.range_or.left(low, at) is None:  # el 8 o el 9 de junio are two
            word = self.lang.day_words.right(low, at, gap=False)
            at = min(_BLANKS.match(low, word[1] if word is not None else at).end(), len(low) - 1)  # type: ignore[union-attr]
        if at >= 0 and low[at].isalpha() and self.lang.spaced and within is None and self._opened(pos):
            return with_first(self._last(at), pos, first)  # vom 9. bis siebzehnten April
        if at < 0 or not low[at].isdecimal() or (first < YEARS.start and _DAY.match(low, at) is None):
            return None
        second = self._last(at) or self._last_figures(pos, end, at)
        if second is not None and not self.lang.spaced and (both := joined(second, first, within)) is not None:
            both.start = pos
            return both
        if second is None or first > _LAST_OF_MONTH or within is not None:
            return None
        if second.grain != "day" or second.parts < 2 or second.lower is None or second.relative:
            return None
        day = cal.safe_date(second.lower.year, second.lower.month, first)
        if day is None or day >= second.lower or second.weekday is not None:
            return None
        if second.lower - day > cal.DAY and not self._spans(pos, end):
            return self._alone(pos, end, day, second)  # los días 18 y 25 de junio
        second.start, second.lower = pos, day
        return second

    def _last_figures(self, pos: int, end: int, at: int) -> DateHit | None:
        """The second of two days in figures behind one that is marked as a day, or that a word opens a range before, and no
        figures of what is measured: vom 3. bis 5.5., del 3 al 5/5, but 1-3/4 cups."""
        marked = self.low[end - 1] == "." or self.lang.day_words.left(self.low, pos) is not None or self._opened(pos)
        if not marked or self._order == "mdy":
            return None
        second = self._last(at, "0")
        if second is None or not self.beside.mask(second.end) & TOLD:
            return second
        return None if any(self.beside.right(table, second.end) is not None for table in TABLES) else second

    def _paired_days(self, at: int, first: int, within: DateHit) -> DateHit | None:
        """Two days of a month that follow each other, with one sign for both: 5월 3, 4일."""
        at = blanks(self.low, at)
        second = self._last(at) if self.low[at : at + 1].isdecimal() else None
        both = joined(second, first, within) if second is not None else None
        return both if both is not None and both.lower is not None and both.upper == both.lower + cal.DAY else None

    def _listed(self, pos: int, end: int, first: int) -> DateHit | None:
        """The first of three or more days of a month: los días 27, 28 y 29 de octubre."""
        at = end + 2
        stop = at + 2 if self.low[at + 1 : at + 2].isdecimal() else at + 1
        rest = self._days(at, stop) if self.low[at : at + 1].isdecimal() and not self.low[stop : stop + 1].isdecimal() else None
        if rest is None or rest.lower is None or rest.grain != "day" or rest.relative:
            return None
        day = cal.safe_date(rest.lower.year, rest.lower.month, first)
        if day is None or day >= rest.lower:
            return None
        if rest.lower - day > cal.DAY or rest.upper == rest.lower:
            return self._alone(pos, end, day, rest)
        rest.start, rest.lower = pos, day
        return rest

    def _alone(self, pos: int, end: int, day: dt.date, second: DateHit) -> DateHit | None:
        """A day whose month stands behind another day of it, where a word for days leads to it."""
        left = self.lang.day_words.left(self.low, pos)
        if left is None:
            return None
        return DateHit(pos, end, day, day, "day", parts=2, open_year=second.open_year)

    def _short_year(self, first: int, end: int) -> tuple[int, int] | None:
        """The year that closes a range by its last two digits behind a year that ends at a place (1950-53, 2014/15, 1950～53年),
        and where it ends; None where there is none.

        A stroke joins two years that follow each other alone (a season), and so does a dash between blanks or where a word
        tells years; behind a word only a word for years tells what two digits are.
        """
        stroke = self.low[end : end + 1] == "/"
        if stroke and self.low.startswith(f"/{first + 1}", end) and _SHORT_YEAR.match(self.low, end + 3) is not None:
            return first + 1, end + 5  # 2024/2025
        at = end + 1 if stroke else self._second(end)
        told = self._two_digits(first, at) if at >= 0 else None
        if told is None:
            return None
        year, stop, named = told
        follows = year == first + 1 and (stroke or self._dash(end) >= 0)
        tight = not stroke and self.lang.spaced and at == end + 1 and year // 100 == first // 100
        return (year, stop) if follows or tight or (named and not stroke) else None

    def _two_digits(self, first: int, at: int) -> tuple[int, int, bool] | None:
        """The year after another one that two digits at a place are, where it ends, and whether a word for years follows."""
        m = _SHORT_YEAR.match(self.low, at)
        if m is None:
            return None
        year = first - first % 100 + int(m[1])
        word = self.lang.calendar_units.right(self.low, m.end())
        named = word is not None and word[0] == "year"
        return year if year > first else year + 100, word[1] if named and word is not None else m.end(), named

    def _spans(self, pos: int, end: int) -> bool:
        """Whether what stands between two days makes them a range: a dash, "to", or "and" where "between" opens it."""
        return (
            self._dash(end) >= 0
            or self.lang.range_words.right(self.low, end) is not None
            or ((infix := self._infix(end)) is not None and self._paired(pos, end, infix))
        )

    def _paired(self, start: int, end: int, infix: int) -> bool:
        """Whether the word that opens a range before a place goes with the one behind its first end (between .. and)."""
        lang = self.lang
        if not lang.spaced or lang.proclitics:
            return not lang.spaced or lang.range_open.left(self.low, start) is not None
        article = lang.date_articles.left(self.low, start)
        start = start if article is None else article[1]
        before = self.low[max(0, start - _OPENING) : start].rstrip(f"{BLANK}'\u2019")
        between = self.low[end:infix].split()
        return any(
            before.endswith(first) and not before[: -len(first)][-1:].isalnum() and between[:1] == second.split()[:1]
            for first, second in lang.range_pairs
        )

    def _last(self, at: int, key: str = "") -> DateHit | None:
        """The second date of a range, which needs no other word to be a date; a phrase where no key is given."""
        values = self._values
        before, values.second, self._ending = (values.second, self._ending), True, True
        try:
            return self.at(at, key) if key else self._phrase(at)
        finally:
            values.second, self._ending = before

    def _second(self, end: int) -> int:
        """Where the second end of a range may begin: behind a dash or a word between the two; -1 where there is none."""
        dash = self._dash(end)
        if dash < 0:
            night = self.lang.overnight.right(self.low, end) if self.lang.overnight.filled else None
            infix = night[1] if night is not None else self._infix(end)
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
        if found is None and self.lang.proclitics:
            glued = next((p for p in self.lang.range_seconds if p in self.lang.proclitics and low.startswith(p, at)), "")
            word = _WORD.match(low, at + len(glued)) if glued else None
            if word is not None and (word[0] in self.patterns.words.table or self.lang.now_words.get(word[0]) is not None):
                return at + len(glued)  # بين يناير *و*مارس
        return found[1] if found is not None else None

    def _opened(self, start: int) -> bool:
        """Whether a word that opens a range stands before a place, an article between them or not (entre le 3 mai et le 5)."""
        words = self.lang.range_open
        if words.left(self.low, start) is not None:
            return True
        article = self.lang.date_articles.left(self.low, start)
        return article is not None and words.left(self.low, article[1]) is not None

    def _before_years(self, start: int) -> int:
        """Where the word for years before a year begins, with its article (entre *los años* 1965 y 1968); else its own place."""
        if not self.lang.spaced:
            return start
        link = self.lang.links.left(self.low, start)  # entre os anos de 1965 e 1968
        stop = start if link is None else link[1]
        before = self.low[max(0, stop - _OPENING) : stop].rstrip(BLANK)
        word = before.rpartition(" ")[2]
        if word not in self._year_words:
            return start
        at = max(0, stop - _OPENING) + len(before) - len(word)
        article = self.lang.date_articles.left(self.low, at)
        return at if article is None else article[1]
