"""The smallest repair of conflicting claims."""

from __future__ import annotations

import itertools
import json
import random
import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import report

from contracheck.graph.repair import EXACT, OPTIONS, repairs
from contracheck.report.text import render

ORDER = {f"{n:03}": n for n in range(1000)}


def ids(*numbers: int) -> tuple[str, ...]:
    return tuple(f"{n:03}" for n in numbers)


CASES = {
    "nothing": ([], []),
    "two alone": ([(0, 1)], [[(0,), (1,)]]),
    "one against three": ([(0, 1), (0, 2), (0, 3)], [[(0,)]]),
    "a path": ([(0, 1), (1, 2), (2, 3)], [[(0, 2), (1, 2), (1, 3)]]),
    "two nets": ([(0, 1), (0, 2), (5, 6)], [[(0,)], [(5,), (6,)]]),
    "each against each": ([(0, 1), (1, 2), (0, 2)], [[(0, 1), (0, 2), (1, 2)]]),
    "a sum": ([(0, 1, 2)], [[(0,), (1,), (2,)]]),
    "a sum with a pair in it": ([(0, 1, 2), (0, 1)], [[(0,), (1,)]]),
    "a pair that settles a sum": ([(0, 1, 2), (2, 3), (2, 4)], [[(2,)]]),
    "two camps": ([(a, b) for a in (0, 1) for b in (2, 3, 4)], [[(0, 1)]]),
}


@pytest.mark.parametrize(("conflicts", "expected"), CASES.values(), ids=CASES)
def test_repairs(conflicts: Sequence[tuple[int, ...]], expected: list[list[tuple[int, ...]]]) -> None:
    """All smallest sets of claims that have one of every conflict, by components."""
    found = repairs([ids(*c) for c in conflicts], ORDER)
    assert [list(r.options) for r in found] == [[ids(*o) for o in options] for options in expected]
    assert all(r.exact and r.complete for r in found)


CONFLICTS = st.lists(st.lists(st.integers(0, 8), min_size=2, max_size=3, unique=True), min_size=1, max_size=14)


@given(CONFLICTS)
def test_against_every_subset(conflicts: list[list[int]]) -> None:
    """The options are those that a search through all subsets finds."""
    sets = [set(ids(*c)) for c in conflicts]
    for repair in repairs([ids(*c) for c in conflicts], ORDER):
        own = [s for s in sets if s & set(repair.claims)]
        hits = [
            set(some)
            for size in range(len(repair.claims) + 1)
            for some in itertools.combinations(repair.claims, size)
            if all(s & set(some) for s in own)
        ]
        fewest = [h for h in hits if len(h) == len(hits[0])]
        assert repair.exact
        assert repair.size == len(fewest[0])
        assert all(set(o) in fewest for o in repair.options)
        assert repair.complete == (len(fewest) <= OPTIONS)
        assert len(repair.options) == min(OPTIONS, len(fewest))


@given(CONFLICTS, st.randoms(use_true_random=False))
def test_order(conflicts: list[list[int]], rng: random.Random) -> None:
    """The order of the conflicts, and of the claims in them, changes nothing."""
    shuffled = [rng.sample(c, len(c)) for c in rng.sample(conflicts, len(conflicts))]
    assert repairs([ids(*c) for c in conflicts], ORDER) == repairs([ids(*c) for c in shuffled], ORDER)


@pytest.mark.parametrize("share", [0.03, 0.06, 0.1, 0.3, 0.9])
def test_forty_claims_are_exact(share: float) -> None:
    """A net of 40 claims, thin or dense, is repaired exactly, in little time."""
    rng = random.Random(1)
    net = [(a, b) for a in range(EXACT) for b in range(a) if rng.random() < share or b == a - 1]
    start = time.perf_counter()
    [repair] = repairs([ids(*c) for c in net], ORDER)
    assert time.perf_counter() - start < 10
    assert repair.exact
    assert all(set(o) & set(ids(*c)) for o in repair.options for c in net)


def test_beyond_is_approximate_and_said_so() -> None:
    """A larger net has one repair without claims that it could do without, in little time, and is said to be approximate."""
    rng = random.Random(1)
    net = [(a, b) for a in range(900) for b in range(a) if rng.random() < 0.05 or b == a - 1]
    start = time.perf_counter()
    [repair] = repairs([ids(*c) for c in net], ORDER)
    assert time.perf_counter() - start < 10
    assert (repair.exact, repair.complete, len(repair.options)) == (False, False, 1)
    chosen = set(repair.options[0])
    sets = [set(ids(*c)) for c in net]
    assert all(s & chosen for s in sets)
    assert all(any(s & chosen == {i} for s in sets) for i in chosen)


def test_many_ties_are_cut_and_said_so() -> None:
    """Of a chain of triangles there are thousands of smallest repairs: the first are given."""
    net = [p for n in range(0, 39, 3) for p in ((n, n + 1), (n + 1, n + 2), (n, n + 2), (n + 2, n + 3))]
    [repair] = repairs([ids(*c) for c in net], ORDER)
    assert (repair.exact, repair.complete, len(repair.options)) == (True, False, OPTIONS)
    assert len({len(o) for o in repair.options}) == 1


def test_in_a_report() -> None:
    """A report has its repairs, as objects, in JSON and in a line of the text."""
    found = report([{"a": "52", "b": "61", "c": "52"}, {"a": "900", "b": "300"}])
    assert [r.options for r in found.repairs] == [(("b#0",),), (("a#1",), ("b#1",))]
    assert json.loads(found.to_json())["repairs"] == [r.to_dict() for r in found.repairs]
    text = " ".join(render(found).split())
    assert "Fewest claims to drop so that nothing conflicts: 2 claims of 5 (b 1, 1 of which there is a choice)" in text
    assert "Fewest claims" not in render(report([{"a": "52", "b": "52"}]))
