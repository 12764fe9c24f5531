"""Noon and midnight, told as times of day: at noon, by midnight on Friday, vid midnatt, в полночь, 正午に; no midnight train."""

from __future__ import annotations

import re

from contracheck.extract.beside import PARTS, Beside
from contracheck.extract.draft import DURATIONS
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.extract.tense_clauses import ZONES
from contracheck.lang.table import BLANK

_AFTER = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_BEFORE = re.compile(rf"([^\W\d_]+|\d)[{BLANK}]\Z")
_HYPHENS = frozenset("-\u2010\u2011")
#: The sign of a range behind noon: noon-3pm.
_DASH = re.compile(rf"[{BLANK}]?[-\u2010-\u2015][{BLANK}]?\d")
#: An hour or its word right behind, which midnight is the part of the day of: 午夜12点.
_FIGURE = re.compile(rf"[{BLANK}]?[\d零十一两三]")
_HOUR = re.compile(rf"[{BLANK}]?\d{{1,2}}(?:[.:h]\d\d)?(?!\d)")
_LONG = 24


class NoonReader:
    """Reads noon and midnight on one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page, self.low, self.lang, self.beside = page, page.low, page.lang, beside

    def at(self, start: int) -> Found | None:
        """The time of day that the word at a place tells."""
        low, lang = self.low, self.lang
        hit = lang.noons.right(low, start, gap=False)
        if hit is None:
            return None
        value, end = hit
        if not lang.spaced:
            glued = lang.word_starts and start and low[start - 1].isalpha()  # 교정 오류
            return None if glued else self._dense(start, end, value)
        if low[start:end] in lang.noon_free:
            return Found(start, end, kind="time", value=value)
        dash = _DASH.match(low, end)
        if low[start - 1 : start] in _HYPHENS or (low[end : end + 1] in _HYPHENS and dash is None):
            return None  # après-midi, midnight-blue
        if self.page.text[start].isupper() and not lang.noun_capitals and start and low[start - 1] not in "\n\"'":
            return None  # il Mezzogiorno
        following = _AFTER.match(low, end)
        word = following[1] if following is not None else ""
        dated = word in lang.weekdays or (word in ZONES and word not in lang.function_words) or self._names_day(end)
        goes_on = following is None or word in lang.function_words or dated or lang.noon_behind.right(low, end) is not None
        if not goes_on and lang.noun_rows and not self.page.tells_past(*following.span(1)):  # type: ignore[union-attr]
            return None  # at midnight mass
        if lang.hour_before.filled and (led := lang.hour_before.left(low, start)) is not None and led[0] > 0:
            return Found(led[1], end, kind="time", value=f"{value[:2]}:{led[0]:02}")  # half past midnight
        if not (self._told(start) or self._between(start) or self._opens(start, end)):
            on = dated or dash or (following is not None and lang.day_words.get(word) and self._names_day(following.end()))
            if not (on or self._day_before(start)) or self._described(start):
                return None
        part = self.beside.right(PARTS, end) if self.beside.mask(end) & PARTS else None
        if part is not None and part[0] > 0:
            value, end = f"{value[:2]}:{part[0]:02}", part[1]  # minuit et demi
        return Found(start, end, kind="time", value=value)

    def _dense(self, start: int, end: int, value: str) -> Found | None:
        """The same in scripts that write no blanks: what stands on either side tells an hour."""
        low, lang = self.low, self.lang
        if _FIGURE.match(low, end) is not None and lang.hours.right(low, end + 2) is not None:
            return None  # 午夜12点
        told = low[start:end] in lang.noon_free or lang.noon_at.left(low, start) is not None
        if not told and lang.noon_behind.right(low, end) is None:
            return None
        return Found(start, end, kind="time", value=value)

    def _told(self, start: int) -> bool:
        """Whether a word for "at" stands before, and no number or hour before that, which midnight is counted from: two hours
        after midnight, at one after midnight."""
        low, lang = self.low, self.lang
        if not lang.noon_at.filled:  # gece yarısı başladı
            end = lang.noons.right(low, start, gap=False)[1]  # type: ignore[index]
            following = _AFTER.match(low, end)
            return following is not None and self.page.tells_past(*following.span(1))
        at = lang.noon_at.left(low, start)
        if at is None:
            return False
        word = _BEFORE.search(low, max(0, at[1] - _LONG), at[1])
        if word is None:
            return True
        unit = lang.units.left(low, at[1])
        if (unit is not None and unit[0] in DURATIONS) or is_number_word(lang, word[1]):
            return False
        bound = lang.date_bounds_before.left(low, start)
        if bound is None or bound[0] not in ("after", "before"):
            return True
        named = lang.hour_ordinals and lang.hour_at.left(low, word.start()) is not None  # الساعة الواحدة بعد
        return not (named or word[1].isdecimal() or lang.hours.left(low, at[1]) is not None)

    def _between(self, start: int) -> bool:
        """Whether another hour stands before, with a word between the two: from 10pm to midnight, between 9 a.m. and noon."""
        infix = self.lang.range_infix.left(self.low, start)
        if infix is None:
            return False
        before = self.low[max(0, infix[1] - _LONG) : infix[1]].rstrip(BLANK)
        hour = self.lang.hours.left(self.low, infix[1]) is not None or before[-1:].isdecimal()
        return hour or any(before.endswith(w) for w, _ in self.lang.noons.items())

    def _opens(self, start: int, end: int) -> bool:
        """Whether a range begins with it, whose second hour follows: de midi à 14 heures, od północy do 6 rano."""
        lang = self.lang
        infix = lang.range_infix.right(self.low, end)
        hour = _HOUR.match(self.low, infix[1]) if infix is not None else None
        if hour is None:
            return False
        return lang.range_open.left(self.low, start) is not None or lang.hours.right(self.low, hour.end()) is not None

    def _day_before(self, start: int) -> bool:
        """Whether a day stands right before: vendredi minuit."""
        word = _BEFORE.search(self.low, max(0, start - _LONG), start)
        return word is not None and word[1] in self.lang.weekdays

    def _described(self, start: int) -> bool:
        """Whether a word stands before that makes a noun of it: the midnight of Friday."""
        word = _BEFORE.search(self.low, max(0, start - _LONG), start)
        return word is not None and (word[1] in self.lang.articles or self.lang.date_articles.get(word[1]) is not None)

    def _names_day(self, end: int) -> bool:
        """Whether a word behind a place names a day: tonight, Sunday."""
        word = _AFTER.match(self.low, end)
        if word is None:
            return False
        told = self.lang._at("dates", "relative").get(word[1])
        return word[1] in self.lang.weekdays or (told is not None and told[1] == "day")
