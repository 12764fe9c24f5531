"""Label rows: further numbers behind that of a label, and labels in words (classes 5 to 10, chapters five and six)."""

from __future__ import annotations

import re

from contracheck.extract.beside import ASIDE, COUNTED, CURRENCIES, INFIX, PERCENTS, SCALES, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.numbers import number_at
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE, Number
from contracheck.lang.table import BLANK

_JOINER = re.compile(rf"[{BLANK}]([^\W\d_]{{1,8}})(?=[{BLANK}])")
_GAP = re.compile(rf"[{BLANK}]")
#: So many numbers stand in a row, none of them greater.
_ROW, _MOST = 6, 1000
#: Words of a number with what it counts, right behind it.
_NOUN = 2
_MEASURING = (UNITS, CURRENCIES, PERCENTS, SCALES)


class LabelRows:
    """Finds the rows of labels of one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.low, self.lang, self.beside = page.low, page.lang, beside

    def end(self, at: int, *, words: bool = False) -> int:
        """Where the row of numbers ends that goes on behind the number of a label: Klassen 5 *bis 10*, Kapitel fünf *und sechs*.

        Only numbers in ``words`` are joined by "and": digits behind it may be those of people (near junction 9 and 12 were hurt).
        """
        for _ in range(_ROW):
            following = self._next(at, words)
            if following is None:
                break
            at = following
        return at

    def _next(self, at: int, words: bool) -> int | None:
        """The end of the next number of a row."""
        low, lang = self.low, self.lang
        if low[at : at + 1] not in (" ", "\u00a0") or not lang.spaced:
            return None
        joiner = lang.range_words.right(low, at) if self.beside.mask(at) & INFIX else None
        word = _JOINER.match(low, at) if joiner is None and words else None
        end = joiner[1] if joiner is not None else word.end() if word is not None and word[1] in lang.joiners else at
        gap = _GAP.match(low, end) if end > at else None
        number = number_at(low, gap.end(), lang, self.beside) if gap is not None else None
        if number is None or not _is_label(number) or number.words != words or self._counts(number.end):
            return None
        return number.end

    def _counts(self, end: int) -> bool:
        """Whether the word right behind a number is what it measures or counts: chapter five and *six people*."""
        if any(self.beside.right(table, end) is not None for table in _MEASURING):
            return True
        counted = self.beside.right(COUNTED, end)
        return counted is not None and len(self.low[end : counted[1]].split()) == 1

    def in_words(self, draft: Draft) -> bool:
        """Whether the word before a number in words makes a label of it (chapter five), and it counts nothing itself."""
        if not self.lang.spaced or not self.beside.mask_left(draft.core) & ASIDE or draft.start != draft.core:
            return False
        small = draft.kind == "count" and draft.scale is None and draft.lower is not None and draft.lower < _MOST
        apart = self.low[draft.core - 1].isspace() and self.low[draft.core - 2].isalpha()  # and no sentence between
        if not small or not apart or self.beside.left(ASIDE, draft.core) is None:
            return False
        return draft.counted is None or len(self.low[draft.core : draft.end].split()) > _NOUN


def _is_label(number: Number) -> bool:
    """Whether a number may be that of a label: a small whole one."""
    return number.scale is None and number.step == ONE and number.value < _MOST
