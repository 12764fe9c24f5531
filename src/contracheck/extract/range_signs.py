"""Range signs: whether the signs and words before two figures make a range of them ($20 to $30, asilimia 10 hadi 15)."""

from __future__ import annotations

import re

from contracheck.extract.beside import CURRENCIES, PERCENTS, Beside
from contracheck.extract.bounds import BoundReader
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
#: A figure right behind its sign, and the last word before a place.
_DIGIT = re.compile(rf"\.?[{BLANK}]?\d")
_LAST_WORD = re.compile(rf"([^\W\d_]+)[{BLANK}]\Z")


class RangeSigns:
    """Reads what stands before the figures of the ranges of one page."""

    def __init__(self, page: Page, beside: Beside, bounds: BoundReader) -> None:
        self.low, self.lang, self.beside, self.bounds = page.low, page.lang, beside, bounds

    def past_plus(self, at: int) -> int:
        """Past a plus before the second end of a range that begins below zero: -2 to *+*1, minus 2 to *plus* 1."""
        if self.low.startswith("+", at):
            return at + 1
        word = self.lang.plus_signs.right(self.low, at, gap=False)
        return _GAP.match(self.low, word[1]).end() if word is not None else at  # type: ignore[union-attr]

    def led(self, start: int) -> bool:
        """Whether a word for percent, or a currency in languages that have them first, leads both figures of a range: asilimia
        10 hadi 15, shilingi 500 hadi 700; but not the levels of a change."""
        table = PERCENTS if self.beside.mask_left(start) & PERCENTS else CURRENCIES if self.lang.currency_first else 0
        word = self.beside.left(table, start) if table and self.beside.mask_left(start) & table else None
        return word is not None and self.lang.spaced and not self.bounds.changed(word[1])

    def of_both(self, start: int, after: int) -> bool:
        """Whether two figures behind their signs are a range (fares *of* $20 to $30) and no change (*rose* $2 to $30)."""
        table = CURRENCIES if self.beside.mask_left(start) & CURRENCIES else PERCENTS
        sign = self.beside.left(table, start) if self.beside.mask_left(start) & table else None
        if sign is None or not self.lang.spaced:
            return False
        before = self.low[sign[1] : start].strip(BLANK)
        if before.endswith(".") and before[:-1] not in self.lang.abbreviated_currencies:
            return False
        at = _GAP.match(self.low, after).end()  # type: ignore[union-attr]
        signs = self.lang.currency_symbols if table == CURRENCIES else self.lang.percents
        again = signs.right(self.low, at, gap=False)
        if again is None or not _DIGIT.match(self.low, again[1]):
            return False
        word = _LAST_WORD.search(self.low, max(0, sign[1] - 16), sign[1])
        small = word is not None and word[1] in self.lang.function_words and word[1] not in self.lang.change_words
        return small or not self.bounds.changed(sign[1])
