"""Ties: what figures and dates of several facts say together: sums, shares and time, inside an article and across articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from contracheck.graph.orders import orders
from contracheck.graph.passage import Tie, passages
from contracheck.graph.shares import shares
from contracheck.graph.sums import sums
from contracheck.graph.times import times
from contracheck.graph.witness import copies
from contracheck.model import Article, Claim, Relation

Fact = tuple[Sequence[Claim], Sequence[Relation]]


def ties(articles: Sequence[Article], claims: Mapping[str, tuple[Claim, ...]], facts: Iterable[Fact]) -> list[Tie]:
    """What does not fit together, sums first, then shares, then time; each in the order of the texts. Copies are read once."""
    facts = list(facts)
    agreeing: dict[str, list[Claim]] = {}
    rival: dict[str, list[Claim]] = {}
    for members, relations in facts:
        claim = {c.id: c for c in members}
        for r in relations:
            a, b = claim[r.a], claim[r.b]
            same = r.verdict == "agree" and r.cause in ("equal", "rounding", "missing-currency")
            side = agreeing if same else rival if r.verdict == "conflict" else None
            if side is not None and a.article != b.article:
                side.setdefault(a.id, []).append(b)
                side.setdefault(b.id, []).append(a)
    first = copies({a.id: a.text for a in articles})
    read = passages(articles, dict(claims), [a for a, original in first.items() if a == original])
    return [*sums(read, agreeing, rival), *shares(read), *times(read, agreeing), *orders(read, facts)]
