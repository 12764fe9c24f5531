"""Rough: figures that are approximate by their place, behind what they count: лет двенадцать, een jaar of tien."""

from __future__ import annotations

import re
from typing import Any

from contracheck.extract.beside import COUNTED, CURRENCIES, PERCENTS, SCALES, UNITS
from contracheck.extract.bounds import set_bound
from contracheck.extract.clock import ClockReader
from contracheck.extract.dates import DateReader
from contracheck.extract.draft import Draft
from contracheck.extract.figures import FigureReader
from contracheck.extract.found import Found
from contracheck.extract.numbers import number_at
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.extract.terms import ONE
from contracheck.lang.table import BLANK

_NOUN = re.compile(rf"(?<![^\W_])([^\W\d_]{{3,12}})[{BLANK}]\Z")
_BEFORE = re.compile(rf"([^\W_]+)[{BLANK}]\Z")
_GAP = re.compile(rf"[{BLANK}]")
_NAME = re.compile(rf"[{BLANK}]([^\W\d_]+)")
#: A letter, sign or figure goes on behind the number.
_ON = re.compile(r"[^\W_]|[%:/\u2013-]|[.,]\d")
#: The hours of a dial.
_DIAL = 12
#: The longest noun with the word before it, and the greatest number that is told so.
_NEAR, _MOST = 40, 10_000
#: The numbers that such a word joins to one.
_FEW = (2, 3)
_MEASURING = (UNITS, CURRENCIES, PERCENTS, COUNTED, SCALES)


class RoughReader:
    """Reads the figures of one page that stand behind their noun."""

    def __init__(self, page: Page, figures: FigureReader, clock: ClockReader, dates: DateReader) -> None:
        self.low, self.lang, self.figures, self.clock, self.dates = page.low, page.lang, figures, clock, dates
        #: whether the language has a word that joins one of a noun to a number
        self.joins = self.lang.rough_joiners.filled or self.lang.pair_joiners.filled or self.lang.hedged_ones.filled

    def joined(self, start: int, end: int) -> Found | None:
        """The figure behind one of its noun and a word for "or" (een jaar of tien), at the article of the noun; the hour of a
        clock behind "at"."""
        if self.lang.hedged_ones.filled and (hedge := self.lang.hedged_ones.right(self.low, end)) is not None:
            return self._hedged(start, *hedge)
        if self.low[start:end] not in self.lang.articles or not self.figures.beside.mask(end) & (UNITS | COUNTED | CURRENCIES):
            return None
        if self.lang.pair_joiners.filled:
            return self._pair(start, end)
        for table in (UNITS, COUNTED, CURRENCIES):
            noun: tuple[Any, int] | None
            noun = self.figures.beside.right(table, end) if table != CURRENCIES else self.figures.measures.money.right(end)
            joiner = self.lang.rough_joiners.right(self.low, noun[1]) if noun is not None else None
            gap = _GAP.match(self.low, joiner[1]) if joiner is not None else None
            if noun is None or gap is None:
                continue
            number = number_at(self.low, gap.end(), self.lang, self.figures.beside)
            if number is not None and (date := self._ago(start, end, number.end)) is not None:
                return date
            if number is None or not 2 <= number.value < _MOST or number.step < ONE or self._goes_on(number.end):
                return None
            if noun[0] == "hour" and self.lang.hour_at.left(self.low, start) is not None and number.value <= _DIAL:
                return self.clock.hour_told(start, int(number.value), number.end)
            draft = Draft(start, number.end, start, "count", number.value, number.value, ONE, approximate=True, trace="rough")
            self._set(draft, table, noun[0], number.end)
            self.figures.bounds.read(draft)
            return Found.of(draft)
        return None

    def _hedged(self, start: int, bound: str, end: int) -> Found | None:
        """One of a unit behind an adjective for little more or less: en dryg procent, een klein uur, eine gute Stunde."""
        beside, mask = self.figures.beside, self.figures.beside.mask(end)
        for table in (PERCENTS, UNITS):
            unit: tuple[str, int] | None = beside.right(table, end) if mask & table else None
            if unit is None or self.lang.distances.right(self.low, unit[1]) is not None:
                continue
            draft = Draft(start, unit[1], start, "count", ONE, ONE, ONE, trace="rough")
            if table == PERCENTS:
                draft.kind, draft.unit, draft.weak = "percent", unit[0], False
            else:
                self._set(draft, UNITS, unit[0], unit[1])
            set_bound(draft, bound)
            return Found.of(draft)
        return None

    def _pair(self, start: int, end: int) -> Found | None:
        """One of a unit, or two or three, as a range, or the date that it tells: a day or two, a year or two ago."""
        unit = self.figures.beside.right(UNITS, end) if self.figures.beside.mask(end) & UNITS else None
        joiner = self.lang.pair_joiners.right(self.low, unit[1]) if unit is not None else None
        gap = _GAP.match(self.low, joiner[1]) if joiner is not None else None
        number = number_at(self.low, gap.end(), self.lang, self.figures.beside) if gap is not None else None
        if unit is None or number is None or number.value not in _FEW or self._goes_on(number.end):
            return None
        word = _NAME.match(self.low, end)
        date = self.dates.at(word.start(1), word[1]) if word is not None else None
        if date is not None and date.end >= number.end:
            date = self.dates.extend(date)
            return Found(start, date.end, date=date)
        draft = Draft(start, number.end, start, "count", ONE, number.value, ONE, trace="rough")
        self._set(draft, UNITS, unit[0], number.end)
        self.figures.bounds.read(draft)
        return Found.of(draft)

    def _ago(self, start: int, end: int, stop: int) -> Found | None:
        """The date that such a number tells with a word for "ago" behind it: een jaar of tien geleden."""
        word = _NAME.match(self.low, end) if self.lang.distances.right(self.low, stop) is not None else None
        date = self.dates.at(word.start(1), word[1]) if word is not None else None
        if date is None or date.end <= stop:
            return None
        date = self.dates.extend(date)
        return Found(start, date.end, date=date)

    def _goes_on(self, end: int) -> bool:
        """Whether the number behind such a joiner has a unit or noun of its own: een jaar of tien maanden."""
        beside = self.figures.beside
        if _ON.match(self.low, end):
            return True
        return any(beside.right(t, end) is not None for t in _MEASURING)  # each looks at the mask of the place first

    def inverted(self, draft: Draft) -> bool:
        """Whether a bare number follows its noun in the form that it takes behind one, and nothing else counts it: лет
        двенадцать, человек триста; the draft then is one of it."""
        noun = _NOUN.search(self.low, max(0, draft.start - _NEAR), draft.start)
        what = self.lang.rough_nouns.get(noun[1]) if noun is not None else None
        if what is not None and draft.counted is not None:
            self._uncount(draft)
        told = draft.kind == "count" and draft.counted is None and draft.scale is None and draft.start == draft.core
        if noun is None or what is None or not told or draft.lower is None or not 2 <= draft.lower < _MOST:
            return False
        counts = what in self.lang._at("counted")
        if self._goes_on(draft.end) or (counts and draft.trace == "digits") or self._counted_before(noun.start()):
            return False
        draft.start, draft.approximate = noun.start(), True
        self._set(draft, COUNTED if counts else UNITS, what, draft.end)
        return True

    def _counted_before(self, start: int) -> bool:
        """Whether a number or a word for many stands before the noun, and counts it: 40 лет, много лет, последних лет."""
        word = _BEFORE.search(self.low, max(0, start - _NEAR), start)
        if word is None:
            return False
        if word[1][0].isdecimal() or word[1] in self.lang.rough_not or is_number_word(self.lang, word[1]):
            return True
        return word[1].endswith(self.lang.rough_not_endings) or self.lang.vague_table.left(self.low, start) is not None

    def _uncount(self, draft: Draft) -> None:
        """Take from a number what stands behind a word for "ago" right after it: минут десять назад поезд ушёл."""
        number = number_at(self.low, draft.core, self.lang, self.figures.beside)
        if number is not None and self.lang.distances.right(self.low, number.end) is not None:
            draft.counted, draft.unit, draft.end, draft.weak = None, None, number.end, True

    def _set(self, draft: Draft, table: int, what: Any, end: int) -> None:
        """Set what the figure measures or counts, or the candidates of its currency."""
        draft.weak = False
        if isinstance(what, tuple):
            draft.kind, draft.unit, draft.currencies = "money", what[0], what
            return
        if table == UNITS:
            self.figures.measures.set_unit(draft, what, end)
            draft.end = max(draft.end, end)
        else:
            draft.counted = what
