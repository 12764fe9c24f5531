"""Witnesses: what other articles say about two claims being one fact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contracheck.align.witness import LEAST, MANY, MOST, Edge, statements, witnessed

A, B, C, D = ((n, 0) for n in range(4))
OTHER = (2, 1)
WEIGHTS = {"base": -0.5, "score": 0.7, "support": 0.4, "against": -0.7}


def test_a_third_article_bears_out() -> None:
    """An article that matches both is heard, as much as its weaker match says."""
    edges: list[Edge] = [(-1.0, A, B), (3.0, A, C), (2.0, B, C)]
    (_, support, against), *_ = statements(edges, 3)
    assert support == MANY * min(MOST, 2.0 - LEAST)
    assert against == 0.0


def test_two_facts_of_a_third_article_speak_against() -> None:
    """An article whose best matches are two facts of its own objects."""
    edges: list[Edge] = [(-1.0, A, B), (3.0, A, C), (2.0, B, OTHER)]
    (_, support, against), *_ = statements(edges, 3)
    assert (support, against) == (0.0, 2.0)


def test_two_articles_have_no_witness() -> None:
    """Between two articles nothing changes."""
    edges: list[Edge] = [(-1.0, A, B)]
    assert witnessed(edges, 2, WEIGHTS) == edges


BITS = st.floats(-6, 8).map(lambda x: round(x, 3))
EDGES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 2), st.integers(0, 4), st.integers(0, 2)).filter(lambda t: t[0] < t[2]), BITS
).map(lambda d: [(bits, (i, g), (j, h)) for (i, g, j, h), bits in d.items()])


@given(EDGES, st.randoms())
def test_order_does_not_matter(edges: list[Edge], rng: object) -> None:
    """The edges may come in any order."""
    mixed = list(edges)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    assert sorted(witnessed(edges, 5, WEIGHTS)) == sorted(witnessed(mixed, 5, WEIGHTS))


@given(EDGES)
def test_bounded(edges: list[Edge]) -> None:
    """However many articles there are, they add so much at most."""
    for (score, *_), (told, support, against) in zip(edges, statements(edges, 5), strict=True):
        assert told == score
        assert 0 <= support <= MANY * (MOST - 0)
        assert against >= 0
