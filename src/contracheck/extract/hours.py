"""Hours: two hours of a day with one word for the clock (von 9 bis 17 Uhr, 10-11am, de 8.00 a 12.00 horas, w godz. 9-15)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from contracheck.extract.beside import CLOCK, COUNTED, CURRENCIES, HOURS, INFIX, PERCENTS, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK, Table

_HOUR, _MINUTE = r"[01]?\d|2[0-4]", r"[0-5]\d"
#: An hour with its minutes or without them, and what parts it from another one by a dash.
AN_HOUR = re.compile(rf"({_HOUR})(?:[.:]({_MINUTE}))?(?![\d%]|[.,:]\d)")
#: The same with a comma, and the minutes.
_COMMA_TIME = re.compile(rf"({_HOUR}),({_MINUTE})(?![\d%]|[.,:]\d)")
_DASHES = rf"[{BLANK}]?[-\u2013-\u2015~\u301c\uff5e\u223c][{BLANK}]?"
_DASH, _DASH_ENDS = re.compile(_DASHES), re.compile(rf"{_DASHES}\Z")
_ENDS = re.compile(rf"(?<![\w.,:-])({_HOUR})(?:[.:]({_MINUTE}))?[{BLANK}]{{0,2}}\Z")
_AND = re.compile(rf"[{BLANK}]([^\W\d_]{{1,4}})[{BLANK}]")
_AND_ENDS = re.compile(rf"[{BLANK}]([^\W\d_]{{1,4}})[{BLANK}]\Z")
#: A figure before a word for hours, which is no year (2024 saat 14.00) and no day of a date in figures; and how far it may reach.
_LENGTH, _LONGEST_LENGTH = re.compile(rf"(?<![\w.,:/-])(\d{{1,3}})[{BLANK}]\Z"), 8
#: An hour with its minutes and words is so long, with so many letters; and the signs between two of them that share their half.
_LONGEST_HOUR, _HOUR_LETTERS = 9, 3
_COMMAS = frozenset(",\u3001\uff0c\u00b7\u30fb\u318d")
_JOINS = _COMMAS | frozenset("-\u2010\u2011\u2012\u2013\u2014~\u301c\uff5e\u223c")
#: The hours at which what is open closes; two figures below are as well a length of time (de 2 a 3 horas).
EVENING = range(13, 24)
_WIDE, _WHOLE_DAY = 12, 24
#: The least hour of the morning of a span that ends behind noon (7-3pm).
_MORNING = 6


#: The word of a day before a place, with the figure before a month.
_DAY_BEFORE = re.compile(rf"(?:(?<![\w.,])(\d{{1,2}})\.?[{BLANK}])?(?<!\w)([^\W\d_]+(?:'[^\W\d_]+)?)[.,]?[{BLANK}]\Z")
#: A word and another figure behind one.
_FIGURE_BEHIND = re.compile(rf"[{BLANK}][^\W\d_]+[{BLANK}]\d")
#: An hour as an ordinal.
_NTH = re.compile(rf"[{BLANK}](?:[01]?\d|2[0-4])\.")
#: A word right behind a figure, words, what parts clauses, and how far before hours something is told to be open.
_NEXT, _WORD, _CLAUSE_END = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+)"), re.compile(r"[^\W\d_]+"), re.compile(r"[.!?;\n]")
_NEAR = 60


class HourPairs:
    """Reads the two ends of a span of the clock on one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.low, self.lang, self.beside = page.low, page.lang, beside
        self.ands = frozenset(page.lang.list("grammar", "and"))

    def joined(self, first: int, second: int) -> str:
        """What joins two hours right before the second, behind the first with its minutes: "range" (午後1時から3時まで, 오후
        3시∼6시), "list" (오후 2시·5시), or nothing."""
        lang, low = self.lang, self.low
        ranges = lang.range_infix, lang.date_bounds_after, lang.linked_infix  # 至, から, 에서

        def ends(table: Table[Any], at: int) -> bool:
            hit = table.right(low, at, gap=False)
            return hit is not None and not low[hit[1] : second].strip(BLANK)

        letters = 0
        for at in range(first + 1, min(second, first + _LONGEST_HOUR + 1)):
            if any(ends(table, at) for table in ranges):
                return "range"
            if not lang.spaced and low[at] in _JOINS and not low[at + 1 : second].strip(BLANK):
                return "list" if low[at] in _COMMAS else "range"
            if not lang.spaced and lang.closed_infix.filled and ends(lang.closed_infix, at):
                return "list"
            letters += low[at].isalpha()
            if letters > _HOUR_LETTERS:
                break
        return ""

    def clocked(self, pos: int, table: int = CLOCK) -> bool:
        """Whether a word for the clock stands before a place, and no figure before that makes it a unit (24 saat 3 vardiya)."""
        hit = self.beside.left(table, pos)
        length = _LENGTH.search(self.low, max(0, hit[1] - _LONGEST_LENGTH), hit[1]) if hit is not None else None
        unit = self.beside.right(UNITS, length.end(1)) if length is not None else None
        return hit is not None and (unit is None or unit[0] != "hour")

    def dated(self, pos: int, end: int) -> bool:
        """Whether "at" stands before a place and right behind a day, which makes an hour of a bare figure: w piątek o 18,
        завтра в 9, 12. března v 9; not of one that another follows (o 3 z 5 posłów)."""
        at = self.lang.day_hours.left(self.low, pos) if _FIGURE_BEHIND.match(self.low, end) is None else None
        day = _DAY_BEFORE.search(self.low, max(0, at[1] - _NEAR), at[1]) if at is not None else None
        if day is None:
            return False
        return self._names_day(day[2]) or (day[1] is not None and day[2] in self.lang.months)

    def behind_day(self, pos: int) -> bool:
        """Whether a day stands right before an hour, in languages that put no word for "at" between them (penktadienį 15 val.,
        gegužės 5 d. 15 val.)."""
        words = self.lang.behind_days
        day = _DAY_BEFORE.search(self.low, max(0, pos - _NEAR), pos) if words else None
        if day is None:
            return False
        return self._names_day(day[2]) or (day[1] is not None and day[2] in words)

    def on_day(self, pos: int, hour: Decimal | None, end: int) -> bool:
        """Whether an hour right behind its day is no length of time: lundi 3 heures *de* retard, 24 heures."""
        if hour is None or hour >= _WHOLE_DAY or not self.behind_day(pos):
            return False
        lang = self.lang
        return all(t.right(self.low, end) is None for t in (lang.rates, lang.rate_links, lang.hour_spans, lang.links))

    def _names_day(self, word: str) -> bool:
        """Whether a word alone tells a day: a weekday, tomorrow."""
        told = self.lang._at("dates", "relative").get(word)
        return word in self.lang.weekdays or (told is not None and told[1] == "day")

    def with_comma(self, pos: int) -> tuple[int, int, int] | None:
        """Hour, minutes and end of a time with a comma, where the language has such ones, behind "at": в 22,15 ч."""
        m = _COMMA_TIME.match(self.low, pos) if self.lang.comma_times else None
        if m is None or self.lang.hour_at.left(self.low, pos) is None or self.beside.right(HOURS, m.end()) is None:
            return None
        return int(m[1]), int(m[2]), m.end()

    def first(self, pos: int) -> tuple[int, int, str, int] | None:
        """Hour, minutes, half of the day ("oclock" where none is told) and end of a first hour at a place."""
        low = self.low
        m = AN_HOUR.match(low, pos)
        if m is None:
            return None
        if low[m.end() : m.end() + 1] == "." and self.shares_hour(m.end()):
            return int(m[1]), 0, "oclock", m.end() + 1
        end = self._past_word(m.end())
        dash = _DASH.match(low, end)
        infix, both = (None, False) if dash is not None else self._between(pos, end)
        if dash is None and infix is None:
            return None
        place = dash.end() if dash is not None else infix or 0
        second = AN_HOUR.match(low, place + len(low[place : place + 2]) - len(low[place : place + 2].lstrip(BLANK)))
        if second is None:
            return None
        before = pos if both else self._opened(pos)
        hit = self.beside.right(HOURS, second.end())
        if self.lang.clock_words.filled and self._of_clock(pos, before, second.end(), dash=dash is not None):
            return int(m[1]), int(m[2] or 0), "oclock", end
        if hit is None:
            told = self._open_bare(m, second, before, dash=dash is not None)
            return (int(m[1]), int(m[2] or 0), "oclock", end) if told else None
        if dash is None and before is None and (end > m.end() or self.lang.range_words.right(low, m.end()) is None):
            return None  # 9 und 17 Uhr
        if hit[0] != "oclock":
            return self._halved(m, second, hit[0])
        if not self._clock(m, second, pos if before is None else before, opened=before is not None):
            return None
        return int(m[1]), int(m[2] or 0), "oclock", end

    def points(self, draft: Draft) -> bool:
        """Whether the word for hours counts points behind a decimal, in languages without spaces (涨9.11点, but 晚上8.30点)."""
        if self.lang.spaced or draft.counted is None:
            return False
        return self.lang.day_halves.left(self.low, draft.core) is None

    def shares_hour(self, point: int) -> bool:
        """Whether the word for the hour of a second ordinal is that of the one before a point too (mezi 14. a 17. hodinou)."""
        infix = self.lang.range_infix.right(self.low, point + 1) if self.lang.nth_hours.filled else None
        second = _NTH.match(self.low, infix[1]) if infix is not None else None
        return second is not None and self.lang.nth_hours.right(self.low, second.end()) is not None

    def _past_word(self, end: int) -> int:
        """The end of the word for hours behind the first of two (*14 h* et 17 h)."""
        own = self.beside.right(HOURS, end) if self.lang.spaced else None
        return own[1] if own is not None and own[0] == "oclock" else end

    def _of_clock(self, pos: int, before: int | None, end: int, *, dash: bool) -> bool:
        """Whether a word for the clock stands before two hours or before what opens them (w godzinach od 9 do 15)."""
        if not (self.clocked(pos) or (before is not None and before < pos and self.clocked(before))):
            return False
        return dash or not any(self.beside.right(t, end) for t in (COUNTED, CURRENCIES, PERCENTS))

    def _open_bare(self, first: re.Match[str], second: re.Match[str], before: int | None, *, dash: bool) -> bool:
        """Whether two figures with no word for the clock are hours, as something is open or closed between them."""
        words = self.lang.open_words
        if not words.filled or (before is None and not dash) or first[1].startswith("00"):
            return False
        if dash and not (int(second[1]) in EVENING and int(first[1]) < int(second[1])):
            return False  # 6-4 is a score
        following = _NEXT.match(self.low, second.end())
        if following is not None and words.get(following[1]) is not None:
            return True
        return self._goes_on(following[1] if following is not None else "") and self._is_open(first.start(), second.end())

    def _goes_on(self, word: str) -> bool:
        """Whether a word behind two figures counts nothing: a small one, one like "every", a day of the week."""
        lang = self.lang
        return not word or word in lang.function_words or word in lang.weekdays or lang.every.get(word) is not None

    def _is_open(self, start: int, end: int) -> bool:
        """Whether the clause around two hours tells that something is open or closed."""
        words, low = self.lang.open_words, self.low
        if not words.filled:
            return False
        before = _CLAUSE_END.split(low[max(0, start - _NEAR) : start])[-1]
        behind = _CLAUSE_END.split(low[end : end + _NEAR], maxsplit=1)[0]
        return any(words.get(m[0]) is not None for m in _WORD.finditer(f"{before} {behind}"))

    def after_noon(self, first: int, second: int, end: int) -> int:
        """The second of two hours, which lies behind noon where it is less than the first and has no word (open from 9 to 5)."""
        late = second <= first <= _WIDE and self.beside.right(HOURS, end) is None
        return second + _WIDE if late else second

    def _between(self, pos: int, end: int) -> tuple[int | None, bool]:
        """The end of the word between two hours, and whether it is "and" behind a word for the clock (um 15 und 17 Uhr)."""
        both = _AND.match(self.low, end)
        if both is not None and both[1] in self.ands and self.lang.hour_at.left(self.low, pos) is not None:
            return both.end(1), True
        infix = self.lang.range_infix.right(self.low, end) if self.beside.mask(end) & INFIX else None
        if infix is None and self.low[end : end + 1] == "'":
            infix = self.lang.range_starts.right(self.low, end)  # 14.00'ten 16.00'ya
        return (infix[1] if infix is not None else None), False

    def second(self, pos: int) -> int | None:
        """The hour of such a first one before a place; None where there is none."""
        low = self.low
        if not low[max(0, pos - 16) : pos].strip(BLANK) or AN_HOUR.match(low, pos) is None:
            return None
        dash = _DASH_ENDS.search(low, max(0, pos - 3), pos)
        infix = None if dash is not None else self.lang.range_infix.left(low, pos) or self._ending(pos)
        both = _AND_ENDS.search(low, max(0, pos - 8), pos) if dash is None and infix is None else None
        if both is not None and both[1] in self.ands:
            infix = True, both.start()
        if dash is None and infix is None:
            return None
        end = dash.start() if dash is not None else infix[1]  # type: ignore[index]  # one of the two is there
        own = self.lang.hours.left(low, end) if self.lang.spaced else None
        end = own[1] if own is not None and own[0] == "oclock" else end
        m = _ENDS.search(low, max(0, end - 8), end)
        return int(m[1]) if m is not None and self.first(m.start(1)) is not None else None

    def _ending(self, pos: int) -> tuple[bool, int] | None:
        """An ending that makes what is before it the first of two, with its apostrophe: 14.00'*ten* 16.00'ya."""
        near = "'" in self.low[max(0, pos - _LONGEST_LENGTH) : pos]
        hit = self.lang.range_starts.left(self.low, pos) if near and self.lang.range_starts.filled else None
        apostrophe = self.low.rfind("'", hit[1] - 1, hit[1] + 1) if hit is not None else -1
        return (True, apostrophe) if apostrophe > 0 else None

    def _opened(self, pos: int) -> int | None:
        """Where a word begins that opens a range before a place."""
        hit = self.lang.range_open.left(self.low, pos)
        if hit is None and (at := self.lang.hour_at.left(self.low, pos)) is not None:
            hit = self.lang.range_open.left(self.low, at[1])  # بين الساعة 3 و6 مساء
        return hit[1] if hit is not None else None

    @staticmethod
    def _halved(first: re.Match[str], second: re.Match[str], half: str) -> tuple[int, int, str, int] | None:
        """A first hour before one with the half of the day, which is its own too but for 11-2pm."""
        hour = int(first[1])
        late = hour % _WIDE > int(second[1]) % _WIDE
        if not 1 <= hour <= _WIDE or (late and hour < _MORNING):
            return None
        if half == "pm" and late:
            half = "am"
        return hour, int(first[2] or 0), half, first.end()

    def _clock(self, first: re.Match[str], second: re.Match[str], before: int, *, opened: bool) -> bool:
        """Whether two figures before a word for the hour are times, where that word may be a unit as well."""
        unit = self.beside.right(UNITS, second.end())
        if unit is None or unit[0] != "hour" or (first[2] and second[2]):
            return True
        if self.lang.hour_spans.left(self.low, before) is not None:
            return False
        if not opened:  # veikia 10-17 val., penktadienį 10-17 val.
            at = unit[1] + self.low.startswith(".", unit[1])
            if self.lang.rates.right(self.low, at) is not None or self.lang.rate_links.right(self.low, at) is not None:
                return False  # works 12-14 hours a day
            told = self._is_open(first.start(), second.end()) or self.behind_day(before)
            return told and _MORNING <= int(first[1]) < int(second[1]) and int(second[1]) in EVENING
        if int(second[1]) in EVENING and int(first[1]) < int(second[1]):
            return True
        if self._is_open(first.start(), second.end()):
            return True
        past_midnight = int(first[1]) in EVENING and int(second[1]) < _WIDE
        return past_midnight and self.lang.levels_before.left(self.low, second.start()) is None  # no fall from 22 to 5 hours
