"""Unit sums: the word of a unit that names a sum too, where its sentence speaks of money (een boete van anderhalve *ton*: 150,000
euros, but twee ton staal)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_UNIT = re.compile(r"[^\W\d_]+\Z")
_NEXT = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+)")
#: Letters of a word for a unit at most.
_LONG = 12
#: More of them have a larger scale word (a million, and no ten tons).
_MOST = 10


class UnitSums:
    """Finds the units of one page that are sums of money."""

    def __init__(self, page: Page) -> None:
        self.page, lang = page, page.lang
        self.words = {w: (str(code), str(share)) for w, (code, share) in lang._at("unit_sums", "words").items()}
        self._behind = frozenset(lang.list("unit_sums", "behind"))
        self._told, self._not = lang.list("unit_sums", "told"), lang.list("unit_sums", "not")

    def find(self, draft: Draft, end: int) -> tuple[tuple[str, str], int] | None:
        """The currency and the share of the unit whose word ends at a place, and that end; None where it is the unit."""
        low = self.page.low
        word = _UNIT.search(low, max(0, end - _LONG), end)
        known = self.words.get(word[0]) if word is not None else None
        value = draft.lower if draft.lower is not None else draft.upper
        if known is None or draft.scale is not None or value is None or value >= _MOST:
            return None
        following = _NEXT.match(low, end)
        if following is not None and following[1] not in self.page.lang.function_words and following[1] not in self._behind:
            return None  # 7,5 ton cocaïne
        words = [low[a:b] for a, b in self.page.words(*self.page.sentence(end - 1))]
        if not _any(words, self._told) or _any(words, self._not):
            return None
        return known, end


def _any(words: Iterable[str], known: tuple[str, ...]) -> bool:
    """Whether one of some words is in a list, or begins or ends with what stands there with a star."""
    whole = frozenset(known)
    starts = tuple(w[:-1] for w in known if w.endswith("*"))
    ends = tuple(w[1:] for w in known if w.startswith("*"))
    return any(w in whole or w.startswith(starts or ("\0",)) or w.endswith(ends or ("\0",)) for w in words)
