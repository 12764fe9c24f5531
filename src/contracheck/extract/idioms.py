"""Idioms: phrases that hold a number word or digits and are no figure (one of the, on the one hand, 9-11, 一点)."""

from __future__ import annotations

import re

from contracheck.extract.anchors import Anchors
from contracheck.extract.beside import SHARES, UNITS, Beside
from contracheck.extract.characters import read_characters
from contracheck.extract.page import Page
from contracheck.extract.spelled import read_words
from contracheck.lang.table import BLANK

_DOTTED = re.compile(r"[.,]\d")
_WORD = re.compile(rf"[{BLANK}]{{0,2}}([^\W_]+)")


class IdiomReader:
    """Finds the idioms of one page."""

    def __init__(self, page: Page, anchors: Anchors, beside: Beside) -> None:
        self.low, self.lang, self.anchors, self.beside = page.low, page.lang, anchors, beside

    def digits(self, pos: int) -> int:
        """Where to go on behind a phrase that holds the digits at a place; 0 where there is none."""
        low = self.low
        for at, phrase in self.anchors.not_digits.get(low[pos], ()):
            end = pos - at + len(phrase)
            if low.startswith(phrase, pos - at) and pos >= at and not self._goes_on(phrase, end):
                return max(pos + 1, end)
        return 0

    def _goes_on(self, phrase: str, end: int) -> bool:
        """Whether a word or a figure goes on behind a phrase that ends in one ("1-O" within 1-oct-2018, 911 within 9113)."""
        if phrase[-1].isdecimal() and (self.low[end : end + 1].isdecimal() or _DOTTED.match(self.low, end)):
            return True
        return (
            self.lang.spaced and phrase[-1].isalpha() and self.low[end : end + 1].isalpha() and phrase not in self.anchors.stems
        )

    def words(self, start: int, end: int) -> int:
        """The end of a phrase that holds the number word at a place (one of the); 0 where there is none."""
        low, known = self.low, self.anchors.not_numbers
        if low[start : start + 2] not in self.anchors.not_starts and low[start] not in self.anchors.not_starts:
            return 0
        for key in (low[start : end + 2], low[start : end + 1], low[max(0, start - 1) : end]):
            for at, phrase in known.get(key, ()):
                first, last = start - at, start - at + len(phrase)
                if first < 0 or not low.startswith(phrase, first):
                    continue
                if self.lang.spaced and low[max(0, first - 1) : first].isalpha():
                    continue
                if self.lang.spaced and low[last : last + 1].isalpha() and phrase not in self.anchors.stems:
                    continue
                if not self.lang.spaced and first == start and self._longer(start, last):
                    continue
                if self.lang.spaced and (self._one_in(end, last) or (first == start and self._begins_numeral(start, last))):
                    continue
                return max(end, last)
        return 0

    def _begins_numeral(self, start: int, last: int) -> bool:
        """Whether a phrase that is no figure is the first word of a numeral (أحد, أحد عشر)."""
        number = read_words(self.low, start, self.lang)
        return number is not None and number.end > last

    def _one_in(self, end: int, last: int) -> bool:
        """Whether the words of a share go beyond a phrase that is no figure (واحد من كل خمسة)."""
        hit = self.lang.one_in.right(self.low, end) if self.lang.one_in.filled else None
        if hit is None or hit[1] <= last:
            return False
        word = _WORD.match(self.low, hit[1])
        return word is not None and (word[1].isdecimal() or word[1] in self.lang.atoms)

    def _longer(self, start: int, end: int) -> bool:
        """Whether a numeral that begins at a place goes beyond a phrase that is no figure (一点二亿, 一点)."""
        number = read_characters(self.low, start, self.lang)
        if number is None or number.end != end:
            measured = (self.beside.right(t, number.end) for t in (UNITS, SHARES)) if number is not None else ()
            # 十分钟, 十分之一, but 十分
            return number is not None and (number.end > end or any(hit is not None and hit[1] > end for hit in measured))
        share = self.beside.right(SHARES, end)
        return share is not None and share[0] == "parts"  # 万万分之七
