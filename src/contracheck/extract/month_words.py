"""Month words: names of months and weekdays that are other words too (may, march, sat), and what tells which they are."""

from __future__ import annotations

import re

from contracheck.extract.beside import UNITS, Beside
from contracheck.extract.dates import DateHit
from contracheck.extract.page import Page
from contracheck.lang.table import lower_case

_NAMES = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
#: Names of months and weekdays that are no longer are abbreviations, and many are other words (Sam, Mar, Sun).
_SHORT_NAME = 3
#: A word with a capital right before one, with a point or a hyphen between them or not.
_NAME_BEFORE = re.compile(r"([^\W\d_]+)(?:\.?[ \u00a0]|-)\Z")


class MonthWords:
    """Tells the names of months and weekdays of one page from other words."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page, self.low, self.lang, self.beside = page, page.low, page.lang, beside
        lang = page.lang
        #: whether an abbreviated weekday has a capital (Sat, but ma 5 mei)
        self._shortened = lang.capital_names or bool(lang.date_adjectives) or bool(lang.led_weekdays)
        #: months that somebody is called by here
        self._surnames: set[str] = set()

    def ambiguous(self, date: DateHit, start: int, end: int) -> bool:
        """Whether a month's name alone is a common word (may, march, août is none): it needs a capital, and no other reading."""
        if date.end > end + self.low.startswith(".", end) or not self.lang.spaced:
            return False  # the point of an abbreviation is the end of a sentence as well
        word = self.page.text[start:end]
        if date.grain == "day" and date.relative:
            # an abbreviation alone is more often a name (Sam for samedi, Mar, Sun)
            return len(word) <= _SHORT_NAME and lower_case(word) in self.lang.weekdays
        if date.grain != "month":
            return False
        low = lower_case(word)
        before = self.low[max(0, start - 12) : start].split()
        if before and before[-1] in self.lang.month_words:
            return False
        return (word[0].islower() and low in self.lang.capital_months) or (
            len(low) <= _SHORT_NAME and low not in self.lang.full_months
        )

    def is_other_word(self, date: DateHit) -> bool:
        """Whether the name of a month or weekday in a phrase is another word, as its small letter tells in a text that has
        capitals (one may ask, this may take long, he sat on it), or as a sentence that begins with it does (May they rest).
        """
        lang, text = self.lang, self.page.text
        for m in _NAMES.finditer(text, date.start, date.end):
            word = lower_case(m[0])
            if m[0] != word and not lang.capital_names and word in lang.months and self._called(date, m.start(), m.end()):
                return True
            if word in lang.capital_months:
                if m[0] == word and not self._small_month(date, m.start(), m.end()):
                    return True
                if self._surname(date, m.start(), m.end()):
                    return True
                after = _NEXT_WORD.match(self.low, m.end())
                if after is not None and after[1] in lang.wishes and m.end() == date.end and self.page.begins(m.start()):
                    return True
            elif m.start() == date.start and m[0] == word in lang.weekdays and self._shortened and len(word) <= _SHORT_NAME:
                return self.page.has_capitals(m.start())
            elif (word in lang.led_weekdays and not self._led(m.start(), word)) or (
                m[0] != word and word in lang.date_adjectives and not self.page.begins(m.start())
            ):
                return True
        return False

    def _led(self, start: int, word: str) -> bool:
        """Whether a word before a weekday that is another word too leads to it: в среду, but окружающую среду."""
        if self.page.begins(start):
            return True
        before = _NAME_BEFORE.search(self.low, max(0, start - 24), start)
        return before is not None and before[1] in self.lang.led_weekdays[word]

    def _surname(self, date: DateHit, start: int, end: int) -> bool:
        """Whether a month's name alone is what somebody is called: Theresa May, and then May where no word leads to a month."""
        if date.start != start or date.end != end or not self.lang.capital_names:
            return False
        word = self.low[start:end]
        before = None if self.page.begins(start) else _NAME_BEFORE.search(self.page.text, max(0, start - 24), start)
        if before is None:
            return word in self._surnames
        lang, led = self.lang, lower_case(before[1])
        if led in lang.month_words or led in lang.weekdays or lang.date_articles.get(led) is not None:
            return False
        if led not in lang.function_words and before[1][0].isupper() and not before[1].isupper():
            self._surnames.add(word)
            return True
        return word in self._surnames

    def _called(self, date: DateHit, start: int, end: int) -> bool:
        """Whether a month's name alone, with a capital where the language writes months small, is what somebody is called: it
        stands beside another name (Giulia Maggio, Avril Lavigne), or did so before; not in a heading in capitals.

        A sentence may begin with a month in a case and the name of a place (Maijā Rīgā): there a name is in the nominative.
        """
        text, low, lang = self.page.text, self.low, self.lang
        word, opens = low[start:end], self.page.begins(start)
        if date.start != start or date.end != end or (text[start:end].isupper() and end - start > 1):
            return False
        before = None if opens else _NAME_BEFORE.search(text, max(0, start - 24), start)
        after = _NEXT_WORD.match(text, end)
        if before is not None and lower_case(before[1]) in lang.month_leads:
            return False
        first = before is not None and self._is_name(before[1])
        if first or (after is not None and self._is_name(after[1]) and (not opens or word in lang.full_months)):
            self._surnames.add(word)
            return True
        return word in self._surnames and (before is None or lower_case(before[1]) not in lang.function_words)

    def _is_name(self, word: str) -> bool:
        """Whether a word beside a month is one with a capital, and no small word, month or weekday."""
        low = lower_case(word)
        small = low in self.lang.function_words or self.lang.date_articles.get(low) is not None
        dated = low in self.lang.months or low in self.lang.weekdays
        return word[0].isupper() and not word.isupper() and not small and not dated

    def _small_month(self, date: DateHit, start: int, end: int) -> bool:
        """Whether a month's name in small letters is one: digits or a word before a month beside it, or no capitals at all."""
        low = self.low
        if not self.page.has_capitals(start):
            return True
        if any(c.isdecimal() for c in low[date.start : date.end]):
            # to march 3 miles, the march 5 years ago
            return not (low[date.end - 1].isdecimal() and end < date.end and self.beside.mask(date.end) & UNITS)
        before = low[max(0, start - 12) : start].split()
        return date.start == start and bool(before) and before[-1] in self.lang.month_words
