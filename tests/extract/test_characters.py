"""Tests of numerals in characters: a character that stands alone is what the general way reads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.extract.characters import _myriads, _pair, alone
from contracheck.lang.pack import language


@pytest.mark.parametrize("tag", ["ja", "zh", "zh-Hant", "ko"])
def test_alone_is_what_the_general_way_reads(tag: str) -> None:
    """Wherever a character is said to stand alone, the general way reads the same number."""
    lang = language(tag)
    known = alone(lang)
    bounds = sorted({c for word in lang.bounds_after.strings for c in word})
    pieces = sorted({*lang.lexicon.pieces, *bounds, *lang.half_after.strings, *lang.lexicon.point})
    texts = st.lists(st.sampled_from((*pieces, " ", "、", "。", "个", "人", "\u3000", "x", "1")), min_size=1, max_size=6)
    seen = 0

    @settings(max_examples=500, deadline=None)
    @given(texts.map("".join))
    def check(low: str) -> None:
        nonlocal seen
        for pos in range(len(low)):
            if known.stands(low, pos):
                seen += 1
                assert known.number(low, pos) == (_pair(low, pos, lang) or _myriads(low, pos, lang)), (low, pos)

    check()
    assert seen
