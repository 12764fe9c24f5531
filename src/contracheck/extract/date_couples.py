"""Date couples: two numbers of one unit that tell how far away something lies (two or three weeks ago, vor 10 bis 15 Jahren)."""

from __future__ import annotations

from contracheck.extract.characters import read_characters
from contracheck.extract.date_gaps import blanks, dash
from contracheck.extract.spelled import read_words
from contracheck.lang.pack import Language

#: So large a number or a larger one is a year, and no distance.
_MOST = 1000
#: Between two numbers that follow each other in a language without spaces between words, or with their endings glued on.
_PAUSES = frozenset(",、，·・")


class Couple(int):
    """The greater of two numbers, with the smaller one in ``least``. ``loose``: nothing but a comma joins them, which
    does for two number words that follow each other (dwa, trzy lata temu)."""

    least: int
    loose: bool

    @classmethod
    def of(cls, least: int, most: int, *, loose: bool = False) -> Couple:
        """The two numbers as one value of a slot."""
        couple = cls(most)
        couple.least, couple.loose = least, loose
        return couple


class Couples:
    """Reads the second of two numbers behind the first."""

    def __init__(self, lang: Language) -> None:
        self.lang, self.infix, self.spaced = lang, lang.range_words, lang.spaced
        #: the words and signs that may stand behind the first number
        self.seconds = {str(phrase).split()[0] for phrase in lang.list("ranges", "infix") if str(phrase).split()}
        self._starts = {word[0] for word in self.seconds}
        self.seconds |= {",", "-", "\u2013"}

    def second(self, low: str, first: int, end: int) -> tuple[int, Couple] | None:
        """Where the second number ends, and both, where a dash, "to" or "or" stands behind the first, or a comma."""
        c = low[end : end + 1]
        if not c or (c.isalpha() and self.spaced):
            return None
        at = self._behind(low, first, end, c)
        if at < 0:
            return None
        told = self._number(low, at)
        if told is None or not first < told[1] < _MOST:
            return None
        return told[0], Couple.of(first, told[1], loose=c == "," and not (told[1] == first + 1 and low[told[0] - 1].isalpha()))

    def _behind(self, low: str, first: int, end: int, c: str) -> int:
        """Where the second number may begin; -1 where nothing joins it to the first."""
        after = low[end + 1 : end + 2]
        if self.spaced and c == " " and after.isalpha():
            found = self.infix.right(low, end) if after in self._starts else None
            return blanks(low, found[1]) if found is not None else -1
        if c in _PAUSES:
            at = blanks(low, end + 1)
            follows = low.startswith(str(first + 1), at)  # 2、3年前
            return at if follows or (c == "," and self.spaced and low[at : at + 1].isalpha()) else -1
        at = dash(low, end)
        if at > end:
            return at
        found = self.infix.right(low, end) if not self.spaced and c.strip() and c in self._starts else None
        return blanks(low, found[1]) if found is not None else -1

    def _number(self, low: str, at: int) -> tuple[int, int] | None:
        """A whole number in digits or words: its end and its value."""
        end = at
        while end - at < 4 and low[end : end + 1].isdecimal():
            end += 1
        if end > at:
            return (end, int(low[at:end])) if end - at < 4 and low[end : end + 2].strip(" ")[:1] not in (",", ".") else None
        if not low[at : at + 1].isalpha():
            return None
        found = read_words(low, at, self.lang) if self.spaced else read_characters(low, at, self.lang)
        if found is None or found.value != int(found.value) or found.until is not None:
            return None
        return found.end, int(found.value)
