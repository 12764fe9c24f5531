"""Whens: dates of two figures of two times ("1,900 at the end of 2023", "2,600 today") differ by right.

The clauses are alike, so alignment takes their dates for one fact; but what they date are two states of one thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from contracheck.graph.revise import Fact
from contracheck.model import Claim, Relation
from contracheck.model.message import say
from contracheck.model.relation import THEN_AND_NOW

#: The rung of such a pair of dates.
WHENS = say("the times of two figures")
_UNLIKE = frozenset(("conflict", "tension"))


def whens(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, with the dates beside superseded figures of two times not held against each other; explanations are left out."""
    claim = {c.id: c for members, _ in facts for c in members}
    apart = {
        _sentences(r, claim) for _, relations in facts for r in relations if r.verdict == "superseded" and r.rung == THEN_AND_NOW
    }
    if not apart:
        return list(facts)
    return [(members, tuple(_settled(r, claim, apart) for r in relations)) for members, relations in facts]


def _sentences(r: Relation, claim: Mapping[str, Claim]) -> frozenset[tuple[str, int]]:
    return frozenset((c.article, c.sentence.start) for c in (claim[r.a], claim[r.b]))


def _settled(r: Relation, claim: Mapping[str, Claim], apart: set[frozenset[tuple[str, int]]]) -> Relation:
    dates = claim[r.a].kind == claim[r.b].kind == "date"
    if not dates or r.verdict not in _UNLIKE or _sentences(r, claim) not in apart:
        return r
    return attrs.evolve(r, verdict="incomparable", cause="time", rung=WHENS, detail="", explanation="", code=None, fix=None)
