"""Beside: which of a language's tables can have an entry right or left of a place, known from the one word that stands there.

Around each figure some twenty tables are asked (units, currencies, bounds ...), and nearly all of them answer no. The first word
beside a place settles most of that with one look-up: for every word a mask of the tables that have an entry with it is kept.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK, Table

#: One bit for each table that can be asked about what follows a place ...
(SCALES, SCALES_MONEY, PERCENTS, CURRENCIES, UNITS, MINOR, COUNTED, BOUNDS) = (1 << n for n in range(8))
(LINKS, INFIX, AGES, HALVES, FRACTIONS, VAGUE, TENTHS, TIMES, SHARES, HOURS) = (1 << n for n in range(8, 18))
_RIGHT = {
    SCALES: "scales",
    SCALES_MONEY: "scales_money",
    PERCENTS: "percents",
    CURRENCIES: "currencies",
    UNITS: "units",
    MINOR: "minor_units",
    COUNTED: "counted",
    BOUNDS: "bounds_after",
    LINKS: "links",
    INFIX: "range_infix",
    AGES: "age_after",
    HALVES: "half_after",
    FRACTIONS: "fractions",
    VAGUE: "vague_table",
    TENTHS: "tenths",
    TIMES: "times_after",
    SHARES: "one_in",
    HOURS: "hours",
}
#: ... and about what stands before it.
_LEFT = {
    BOUNDS: "bounds_before",
    CURRENCIES: "currency_symbols",
    PERCENTS: "percents",
    UNITS: "unit_prefixes",
    AGES: "age_before",
    INFIX: "range_open",
    SCALES: "level_words",
    TIMES: "minus_words",
    SHARES: "every",
    LINKS: "percent_links",
}
#: A language's memory of masks is emptied at this size; a text has fewer different words beside its figures.
_MOST = 20_000
_AFTER = re.compile(rf"[{BLANK}]{{0,2}}[-\u2010\u2011']?[{BLANK}]?([^\W\d_]+|\S)?")
_BEFORE = re.compile(r"[^\W\d_]+$")
_CUT = f"{BLANK}-\u2010\u2011'.:(\"“„«"
_NEAR = 24


class Masks:
    """The masks of one language."""

    def __init__(self, lang: Language) -> None:
        self.right_tables: dict[int, Table[Any]] = {bit: getattr(lang, name) for bit, name in _RIGHT.items()}
        self.left_tables: dict[int, Table[Any]] = {bit: getattr(lang, name) for bit, name in _LEFT.items()}
        self.right: dict[str, int] = {}
        self.left: dict[str, int] = {}

    def of_right(self, key: str) -> int:
        """The tables that may have an entry which begins with the word or character."""
        return _remember(self.right, key, sum(bit for bit, table in self.right_tables.items() if table.may_begin(key)))

    def of_left(self, key: str) -> int:
        """The tables that may have an entry which ends with the word or character."""
        return _remember(self.left, key, sum(bit for bit, table in self.left_tables.items() if table.may_end(key)))


def _remember(known: dict[str, int], key: str, mask: int) -> int:
    if len(known) >= _MOST:
        known.clear()
    known[key] = mask
    return mask


@functools.lru_cache(maxsize=64)
def masks(lang: Language) -> Masks:
    """The masks of a language, made once."""
    return Masks(lang)


class Beside:
    """Looks beside the places of one text; the place that was asked last is remembered."""

    __slots__ = ("_left", "_left_at", "_right", "_right_at", "known", "low")

    def __init__(self, low: str, lang: Language) -> None:
        self.low = low
        self.known = masks(lang)
        self._right_at = self._left_at = -1
        self._right = self._left = 0

    def mask(self, at: int) -> int:
        """The tables that may have an entry right of a place."""
        if at != self._right_at:
            self._right_at = at
            m = _AFTER.match(self.low, at)
            key = m[1] if m is not None else None
            if key is None:
                self._right = 0
            else:
                found = self.known.right.get(key)
                self._right = self.known.of_right(key) if found is None else found
        return self._right

    def right(self, table: int, at: int) -> Any:
        """The longest entry of a table right of a place as (payload, end), or None."""
        if not self.mask(at) & table:
            return None
        return self.known.right_tables[table].right(self.low, at)

    def mask_left(self, at: int) -> int:
        """The tables that may have an entry left of a place."""
        if at != self._left_at:
            self._left_at = at
            self._left = self._of_left(at)
        return self._left

    def _of_left(self, at: int) -> int:
        low = self.low
        if at <= 0:
            return 0
        first = max(0, at - _NEAR)
        end = at
        while end > first and low[end - 1] in _CUT:
            end -= 1
        mask = 0
        for stop in (at, end) if end != at else (at,):
            if stop == 0:
                continue
            c = low[stop - 1]
            # a word that reaches beyond the window is cut, and no entry then
            word = _BEFORE.search(low, first, stop) if c.isalpha() else None
            key = word[0] if word is not None else c
            found = self.known.left.get(key)
            mask |= self.known.of_left(key) if found is None else found
        return mask

    def left(self, table: int, at: int) -> Any:
        """The longest entry of a table left of a place as (payload, start), or None."""
        if not self.mask_left(at) & table:
            return None
        return self.known.left_tables[table].left(self.low, at)
