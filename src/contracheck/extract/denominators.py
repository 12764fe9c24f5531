"""Denominators: fractions in words whose denominator is a numeral with an ending - treintaicincoavos, thirty-seconds, vingtièmes.

A language's table of fractions holds the common ones. All others are derived from its number words: what stands before the
ending has to be a numeral, after the data of ``numbers.denominators``. The endings of many languages are those of ordinals too,
so that what follows decides (a twentieth *of* it, but a twentieth title).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from contracheck.extract.spelled import cut_numeral, read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK, GAP, Table, fold

_COMPOUND = re.compile(GAP + r"([^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+){0,6})")
#: What holds the words of a denominator together.
HYPHENS = "-\u2010\u2011"
_HYPHEN = re.compile(f"[{HYPHENS}]")
_WORD = re.compile(r"[^\W\d_]+")
#: Longer words are no denominators.
_LONGEST = 48
#: Ordinals of units are other words too (a second), so that the table alone tells which of them are fractions.
_SMALLEST = 11
_UNIT = 3
_THOUSAND = 1000
#: Smaller parts are told in figures.
_MOST = 10**15


@functools.lru_cache(maxsize=8192)
def denominator(lang: Language, word: str, least: int = 0) -> int:
    """The denominator that a word of a spaced language tells by its ending, else 0; ``least`` is the smallest that may be.

    >>> from contracheck.lang.pack import language
    >>> denominator(language("es"), "treintaicincoavos"), denominator(language("en"), "thirty-seconds")
    (35, 32)
    """
    data = lang.denominators
    if data is None or len(word) > _LONGEST or word in lang.atoms:
        return 0
    word = fold(_HYPHEN.sub("", word))
    for ending in data.endings:
        if not word.endswith(ending) or len(word) == len(ending):
            continue
        stem = word[: -len(ending)]
        for whole in (stem, *(stem + letter for letter in data.elided)):
            value = cut_numeral(data.lexicon, whole)
            if value is not None and value == int(value) and (least or (_SMALLEST if data.ordinal else _UNIT)) <= value <= _MOST:
                return int(value)
    return 0


class Fractions:
    """The fraction words of a language, those of its table and those that are derived, to be asked as a table is."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.table: Table[Fraction] = lang.fractions
        self.known = lang.denominators is not None
        self._apart = frozenset(lang.denominators.apart) if lang.denominators is not None else frozenset()
        self._joiners = frozenset(lang.denominators.joiners) if lang.denominators is not None else frozenset()
        self._heads = frozenset((*lang.lexicon.words, *lang.lexicon.phrases)) if self.known else frozenset()

    def begins(self) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
        """What fraction words begin with: those of the table, and all number words."""
        words, stems, chars = self.table.begins()
        return (*words, *self._heads), stems, chars

    def derives(self, word: str) -> bool:
        """Whether a single word is a fraction by its ending."""
        return self.known and denominator(self.lang, word) > 0

    def right(self, low: str, pos: int, *, gap: bool = True) -> tuple[Fraction, int] | None:
        """The longest fraction word right of a place (after a space or hyphen, if ``gap``), and its end."""
        hit = self.table.right(low, pos, gap=gap)
        m = _COMPOUND.match(low, pos) if self.known else None
        if m is None:
            return hit
        parts = denominator(self.lang, m[1])
        if parts:
            return Fraction(1, parts), m.end()
        if hit is not None:
            return hit
        word = _WORD.match(low, m.start(1))
        return self._phrase(low, m.start(1)) if word is not None and word[0] in self._heads else None

    def _phrase(self, low: str, pos: int) -> tuple[Fraction, int] | None:
        """A denominator of several words: vinte e um avos, dos milésimos (two thousand of them), двадцать пятых."""
        number = read_words(low, pos, self.lang)
        if number is None or number.approximate or number.value != int(number.value):
            return None
        first = int(number.value)
        m = _COMPOUND.match(low, number.end)
        if m is None or first <= 1:
            return None
        if m[1] in self._apart:
            return Fraction(1, first), m.end()
        parts, end = denominator(self.lang, m[1]), m.end()
        if not parts and m[1] in self._joiners:
            m = _COMPOUND.match(low, end)
            parts, end = (denominator(self.lang, m[1], 1), m.end()) if m is not None else (0, 0)  # vingt et unième
        elif not parts:
            hit = self.table.right(low, number.end)
            parts, end = (hit[0].denominator, hit[1]) if hit is not None and hit[0].numerator == 1 else (0, 0)
        if parts >= _THOUSAND and set(str(parts)) == {"1", "0"} and first < _THOUSAND and parts * first <= _MOST:
            return Fraction(1, parts * first), end
        if parts and parts < 10 and 20 <= first < 100 and first % 10 == 0 and low[number.end : number.end + 1] in " -":
            return Fraction(1, first + parts), end
        return None


def regroup(low: str, number: Number, lang: Language) -> tuple[Fraction, int] | None:
    """The denominator that hyphens hold together behind a numeral, which then ends before it: one hundred | thirty-fifths."""
    cut = max(low.rfind(blank, number.start, number.end) for blank in BLANK)
    m = _COMPOUND.match(low, cut) if cut > number.start else None
    parts = denominator(lang, m[1]) if m is not None and m.end() > number.end else 0
    first = read_words(low[number.start : cut], 0, lang) if parts else None
    if m is None or first is None:
        return None
    number.value, number.step = first.value, first.step
    number.end = number.plain_end = number.start + first.end
    return Fraction(1, parts), m.end()


def parted_scale(low: str, number: Number, lang: Language) -> tuple[Fraction, int] | None:
    """The fraction that the last scale word of a numeral is by its ending (одна миллионная), which then ends before it."""
    assert number.scale is not None
    word, power = number.scale
    end = number.end
    start = end - len(word)
    count = number.value.scaleb(-power)
    if start <= number.start or low[start:end] != word or denominator(lang, word) != 10**power:
        return None
    if not agrees(lang, word, count) or count >= _THOUSAND or lang.fractions.get(word) is not None:
        return None
    number.value, number.step, number.scale = count, ONE, None
    number.end = number.plain_end = start - 1
    return Fraction(1, 10**power), end


def is_ordinal_too(lang: Language, low: str, start: int) -> bool:
    """Whether the fraction word right of a place is derived, and in its language an ordinal as well."""
    return lang.denominators is not None and lang.denominators.ordinal and lang.fractions.right(low, start) is None


def agrees(lang: Language, word: str, numerator: Decimal) -> bool:
    """Whether the ending of a derived fraction word goes with the number of its parts (one fortieth, three fortieths)."""
    data = lang.denominators
    return data is None or fold(word).endswith(data.singular if numerator == 1 else data.plural)
