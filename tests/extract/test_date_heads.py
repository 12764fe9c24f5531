"""Tests of date heads: a quick no is a no of the walk over the patterns, and is given to common words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contracheck.extract.anchors import anchors

_LANGUAGES = ("ja", "zh", "zh-Hant", "ko", "th")
_FILLING = st.sampled_from(
    (" ", "\u3000", "\n", "、", "。", "の", "的", "个", "x", "2", "2024", "半", "十", "一二", "三日", "前")
)


def _texts(tag: str) -> st.SearchStrategy[str]:
    """Texts of the words of a language's dates, and of what may stand between them."""
    words = anchors(tag).patterns.words
    known = sorted({*words.table, *words.number_starts, *(c for word in words.table for c in word)})
    return st.lists(st.sampled_from(known) | _FILLING, min_size=1, max_size=6).map("".join)


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_a_no_is_a_no_of_the_walk(tag: str) -> None:
    """Where the heads see no date, the walk reads none."""
    known = anchors(tag)
    assert known.heads is not None

    @settings(max_examples=300, deadline=None)
    @given(_texts(tag))
    def check(low: str) -> None:
        for pos in range(len(low)):
            if not known.heads.may_begin(low, pos):  # type: ignore[union-attr]
                assert known.patterns.walk.read(low, pos) == [], (low, pos)

    check()


@pytest.mark.parametrize(
    ("tag", "low", "begins"),
    [
        ("ja", "この家", False),
        ("ja", "その", False),
        ("ja", "ことし", True),
        ("ja", "三日", True),
        ("zh", "这些人", False),
        ("zh", "这个月", True),
        ("zh", "一直", False),
        ("zh", "一个半月前", True),
    ],
)
def test_common_words_begin_no_date(tag: str, low: str, begins: bool) -> None:
    """Common words are told from dates that begin with the same character."""
    heads = anchors(tag).heads
    assert heads is not None
    assert begins == heads.may_begin(low, 0)
