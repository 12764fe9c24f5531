"""Tests of single words: what stands alone is what the general way reads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.extract import spelled
from contracheck.extract.single_words import single_words
from contracheck.lang.pack import language


@pytest.mark.parametrize("tag", ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "tr", "ar", "sw", "hi"])
def test_single_words_are_what_the_general_way_reads(tag: str) -> None:
    """A word that is read at once has the number that the general way gives it."""
    lang = language(tag)
    lex = lang.lexicon
    known = single_words(lex)
    words = sorted({*lex.words, *(f"{w} {' '.join(rest)}" for w, more in lex.phrases.items() for rest, _ in more), *lex.joiners})
    parts = st.sampled_from((*words, *lex.articles, *lex.fractions, *lex.half_heads, "house", "der", "et", "demi", "x"))
    gaps = st.sampled_from((" ", " ", " ", "-", ", ", "\u00a0", "", "' ", " - "))
    texts = st.lists(st.tuples(parts, gaps), min_size=1, max_size=5).map(lambda pairs: "".join(w + g for w, g in pairs))

    @settings(max_examples=300, deadline=None)
    @given(texts)
    def check(low: str) -> None:
        for first in spelled.WORD.finditer(low):
            word = lex.fold(first[0])
            number = known.read(low, first.start(), word, first.end())
            if number is not None:
                assert number == spelled.read_general(low, first.start(), lang), (low, first.start())

    check()
