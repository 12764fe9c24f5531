"""Beside: which of a language's tables can have an entry right or left of a place, known from the one word that stands there.

Around each figure some twenty tables are asked (units, currencies, bounds ...), and nearly all of them answer no. The first word
beside a place settles most of that with one look-up: for every word a mask of the tables that have an entry with it is kept.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from typing import Any

from contracheck.extract.denominators import Fractions
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK, GAP, Table

#: One bit for each table that can be asked about what follows a place ...
(SCALES, SCALES_MONEY, PERCENTS, CURRENCIES, UNITS, MINOR, COUNTED, BOUNDS) = (1 << n for n in range(8))
(LINKS, INFIX, AGES, HALVES, FRACTIONS, VAGUE, TENTHS, TIMES, SHARES, HOURS, NUMBERS, CHANGES, ASIDE, RATES, SCORES) = (
    1 << n for n in range(8, 23)
)
(DATES, POINTS, PARTS, APART, CLOCK, SECOND_PARTS, SINGLE, COUNTERS, DESCRIBING) = (1 << n for n in range(23, 32))
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
    CHANGES: "change_to",
    ASIDE: "marks_after",
    SCORES: "score_words",
    DATES: "date_bounds_after",
    POINTS: "decimal_words",
    PARTS: "hour_parts",
    APART: "one_in_apart",
    SECOND_PARTS: "second_parts",
    SINGLE: "counted_one",
    COUNTERS: "counter_words",
    DESCRIBING: "unit_adjectives",
}
#: ... and about what stands before it.
_LEFT = {
    BOUNDS: "bounds_before",
    CURRENCIES: "currency_symbols",
    PERCENTS: "percents_before",
    UNITS: "unit_prefixes",
    AGES: "age_before",
    INFIX: "range_open",
    SCALES: "level_words",
    TIMES: "minus_words",
    SHARES: "every",
    LINKS: "percent_links",
    CHANGES: "change_open",
    ASIDE: "marks",
    RATES: "rates_before",
    DATES: "date_bounds_before",
    HOURS: "hour_told",
    CLOCK: "clock_words",
}
#: A language's memory of masks is emptied at this size; a text has fewer different words beside its figures.
_MOST = 20_000
#: The memory of the places of a text is emptied at this size; places are asked again soon or never.
_PLACES = 10_000
_AFTER_WORDS = re.compile(GAP + r"([^\W\d_]+|\S)?")
_AFTER_CHARS = re.compile(GAP + r"(\S)?")
_BEFORE = re.compile(r"[^\W\d_]+\Z")
_CUT = f"{BLANK}-\u2010\u2011'.:(\"“„«"
_NEAR = 24
#: Stems are looked for in so many of a word's first letters.
_LONGEST = 24


class Masks:
    """The masks of one language."""

    def __init__(self, lang: Language) -> None:
        self.right_tables: dict[int, Table[Any] | Fractions] = {bit: getattr(lang, name) for bit, name in _RIGHT.items()}
        self.fractions = self.right_tables[FRACTIONS] = Fractions(lang)
        self.left_tables: dict[int, Table[Any]] = {bit: getattr(lang, name) for bit, name in _LEFT.items()}
        self.proclitics = lang.proclitics if lang.spaced else ()
        self.right: dict[str, int] = {}
        self.left: dict[str, int] = {}
        self._begin = _Edge(self.right_tables, "begins")
        self._end = _Edge(self.left_tables, "ends")
        for word in (*lang.scale_words, *lang.collective, *(w for w, v in lang.atoms.items() if v >= 100)):
            self._begin.words[word] = self._begin.words.get(word, 0) | NUMBERS

    def of_right(self, key: str) -> int:
        """The tables that may have an entry which begins with the word or character."""
        if len(self.right) >= _MOST:
            self.right.clear()
        found = self._begin.mask(key, key[0], self.proclitics)
        if not found & FRACTIONS and self.fractions.derives(key):
            found |= FRACTIONS
        self.right[key] = found
        return found

    def of_left(self, key: str) -> int:
        """The tables that may have an entry which ends with the word or character."""
        if len(self.left) >= _MOST:
            self.left.clear()
        found = self.left[key] = self._end.mask(key, key[-1], self.proclitics)
        return found


class _Edge:
    """What the entries of several tables begin, or end, with."""

    def __init__(self, tables: Mapping[int, Table[Any] | Fractions], side: str) -> None:
        self.words: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self.chars: dict[str, int] = {}
        for bit, table in tables.items():
            words, stems, chars = getattr(table, side)()
            for known, keys in ((self.words, words), (self.stems, stems), (self.chars, chars)):
                # thousands of keys, few of them in several tables: put in at once
                fresh = dict.fromkeys(keys, bit)
                for key in fresh.keys() & known.keys():
                    fresh[key] |= known[key]
                known.update(fresh)

    def mask(self, key: str, edge: str, proclitics: tuple[str, ...]) -> int:
        """The bits of the tables that have an entry with this word, or with this character, at their edge."""
        found = self._of(key) | self.chars.get(edge, 0)
        for p in proclitics:
            if key.startswith(p) and len(key) > len(p) + 2:
                found |= self._of(key[len(p) :])
        return found

    def _of(self, key: str) -> int:
        """The bits of a word, and of the stems that it may begin with."""
        found = self.words.get(key, 0)
        if self.stems:
            for n in range(2, min(len(key), _LONGEST) + 1):
                found |= self.stems.get(key[:n], 0)
        return found


@functools.lru_cache(maxsize=64)
def masks(lang: Language) -> Masks:
    """The masks of a language, made once."""
    return Masks(lang)


class _Right(dict[int, int]):
    """The masks of the places of one text by what follows them, each made when it is first asked for."""

    __slots__ = ("known", "low", "match")

    def __init__(self, low: str, known: Masks, spaced: bool) -> None:
        self.low, self.known = low, known
        self.match = (_AFTER_WORDS if spaced else _AFTER_CHARS).match

    def __missing__(self, at: int) -> int:
        if len(self) >= _PLACES:
            self.clear()
        m = self.match(self.low, at)
        key = m[1] if m is not None else None
        if key is None:
            found: int | None = 0
        else:
            found = self.known.right.get(key)
            if found is None:
                found = self.known.of_right(key)
        self[at] = found  # type: ignore[assignment]
        return found  # type: ignore[return-value]


class _Left(dict[int, int]):
    """The same by what stands before them."""

    __slots__ = ("known", "low", "spaced")

    def __init__(self, low: str, known: Masks, spaced: bool) -> None:
        self.low, self.known, self.spaced = low, known, spaced

    def __missing__(self, at: int) -> int:
        if len(self) >= _PLACES:
            self.clear()
        low = self.low
        first = at - _NEAR if at > _NEAR else 0
        end = at
        while end > first and low[end - 1] in _CUT:
            end -= 1
        mask = 0
        for stop in (at, end) if end != at else (at,):
            if stop <= 0:
                continue
            key = low[stop - 1]
            # a word that reaches beyond the window is cut, and no entry then
            if self.spaced and key.isalpha():
                key = low[low.rfind(" ", first, stop) + 1 or first : stop]
                if not key.isalpha() and (word := _BEFORE.search(low, first, stop)) is not None:
                    key = word[0]
            found = self.known.left.get(key)
            mask |= self.known.of_left(key) if found is None else found
        self[at] = mask
        return mask


class Beside:
    """Looks beside the places of one text. ``mask`` and ``mask_left`` tell the tables that may have an entry right or left of a
    place: look-ups in a dictionary, since most places are asked about a dozen times.
    """

    __slots__ = ("known", "low", "mask", "mask_left")

    def __init__(self, low: str, lang: Language) -> None:
        self.low = low
        self.known = masks(lang)
        self.mask: Callable[[int], int] = _Right(low, self.known, lang.spaced).__getitem__
        self.mask_left: Callable[[int], int] = _Left(low, self.known, lang.spaced).__getitem__

    def right(self, table: int, at: int) -> Any:
        """The longest entry of a table right of a place as (payload, end), or None."""
        return self.known.right_tables[table].right(self.low, at) if self.mask(at) & table else None

    def left(self, table: int, at: int) -> Any:
        """The longest entry of a table left of a place as (payload, start), or None."""
        return self.known.left_tables[table].left(self.low, at) if self.mask_left(at) & table else None
