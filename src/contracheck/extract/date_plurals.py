"""One or several: whether the words of a period mean one of it, and whether a relative word is something else here."""

from __future__ import annotations

import re

from contracheck.lang.pack import Language

_LAST_WORD = re.compile(r"([^\W\d_]+)\s{1,2}\Z")
#: The first two words of a phrase lie within so many characters.
_REACH = 32


class Numbers:
    """The questions of one article's text."""

    def __init__(self, low: str, lang: Language) -> None:
        self.low, self.lang = low, lang
        self._edges = lang.list("dates", "edges", "first")

    def several(self, pos: int, end: int) -> bool:
        """Whether a period is told in the plural: in the coming months, which is no date."""
        plurals = self.lang.plural_units
        words = self.low[pos:end].split() if plurals else ()
        return any(w in plurals for w in words) or " ".join(words) in plurals

    def one(self, start: int) -> bool:
        """Whether a unit without a number is one of it: неделя после, but not недель после (how many is not said).

        Where the language has articles, one of them stands before it.
        """
        ones = self.lang.ones
        if not ones.filled:
            if self.lang.plural_units or not self.lang.list("dates", "articles"):
                return True  # the plurals tell
            return self.lang.date_articles.left(self.low, start) is not None
        first = {words[0] for words in self.lang._at("dates", "units").values()}  # the nominative
        return any(w in first or ones.right(w, 0, gap=False) is not None for w in self.low[start : start + _REACH].split()[:2])

    def other_edge(self, pos: int) -> bool:
        """Whether a word for the first of a period is the end of another word here (此前10月)."""
        return any(self.otherwise(pos, pos + len(w)) for w in self._edges if self.low.startswith(w, pos))

    def possessed(self, pos: int) -> bool:
        """Whether what stands at a place is somebody's, and no period's: Ukraine's Independence Day, but this year's."""
        before = self.low[max(0, pos - _REACH) : pos].rstrip()
        ending = next((p for p in self.lang.date_possessives if before.endswith(p)), None)
        words = before.removesuffix(ending).split() if ending is not None else []
        return bool(words) and self.lang.calendar_units.get(words[-1]) is None

    def otherwise(self, pos: int, end: int) -> bool:
        """Whether a relative day is another word here, by what stands before it (por la mañana)."""
        before = self.lang._at("dates", "not_after").get(self.low[pos:end])
        if before is None:
            return False
        if not self.lang.spaced:
            return self.low.endswith(tuple(before), 0, pos)  # 数年内
        word = _LAST_WORD.search(self.low[max(0, pos - 24) : pos])
        return word is not None and word[1] in before
