"""Fractions that are derived from number words, and what is none."""

from __future__ import annotations

import pytest

from contracheck.extract.denominators import denominator
from contracheck.lang.pack import full_languages, language

WORDS = [
    ("en", "thirty-seconds", 32),
    ("en", "twentieth", 20),
    ("en", "hundred-thousandths", 100_000),
    ("en", "seconds", 0),
    ("en", "month", 0),
    ("de", "zweiunddreißigstel", 32),
    ("de", "hotel", 0),
    ("fr", "vingt-et-unièmes", 21),
    ("fr", "milliardième", 10**9),
    ("es", "treintaicincoavos", 35),
    ("es", "veintemilesimos", 20_000),
    ("es", "billonésimo", 10**12),
    ("pt", "bilionésimo", 10**9),
    ("pt", "centavos", 0),
    ("it", "trentatreesimi", 33),
    ("nl", "tweeëndertigste", 32),
    ("sv", "tjugofemtedelar", 25),
    ("pl", "dwudziestych", 20),
    ("pl", "tysiące", 0),
    ("cs", "dvacetiny", 20),
    ("ru", "двадцатых", 20),
    ("uk", "мільйонна", 10**6),
    ("uk", "мільйона", 0),
    ("ja", "半分", 0),
]


@pytest.mark.parametrize(("tag", "word", "parts"), WORDS)
def test_denominator(tag: str, word: str, parts: int) -> None:
    """A word is a denominator where a numeral stands before the ending."""
    assert denominator(language(tag), word) == parts


@pytest.mark.parametrize("tag", full_languages())
def test_other_words_are_no_denominators(tag: str) -> None:
    """No number word, unit, thing that is counted, currency or small word is taken for a fraction."""
    lang = language(tag)
    tables = ("units", "counted", "currencies")
    words = {*lang.atoms, *lang.collective, *lang.function_words, *(w for t in tables for w, _ in lang._grouped(t))}
    assert [w for w in words if denominator(lang, w)] == []
