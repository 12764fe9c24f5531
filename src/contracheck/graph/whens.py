"""Whens: dates of two figures of two times ("1,900 at the end of 2023", "2,600 today") differ by right.

The clauses are alike, so alignment takes their dates for one fact; but what they date are two states of one thing, or two
occasions of it: unemployment in January and in February, the profit of two quarters.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import attrs

from contracheck.graph.revise import Fact
from contracheck.lang.concepts import concepts
from contracheck.model import Claim, Relation
from contracheck.model.message import say
from contracheck.model.relation import LATER_STATE, OCCASIONS, THEN_AND_NOW

#: The rung of such a pair of dates.
WHENS = say("the times of two figures")
_UNLIKE = frozenset(("conflict", "tension"))
_PERIODS = frozenset(("month", "quarter", "half", "year"))
#: The date that a figure is told of stands in its clause, so close to it.
CLOSE = 40
#: Articles so many days apart may tell the same figure of two periods, which lie as far apart, give or take half a month.
APART, GIVE = 20, 16
_BEHAVIOUR, _ = concepts()
_AGAIN = frozenset(("occasion", "state"))

Sentences = frozenset[tuple[str, int]]


def whens(facts: Sequence[Fact], published: Mapping[str, dt.date | None]) -> list[Fact]:
    """The facts, with the dates of figures of two times not held against each other; explanations are left out.

    ``published`` are the days of the articles.
    """
    claim = {c.id: c for members, _ in facts for c in members}
    apart: dict[Sentences, list[Relation]] = {}
    for _, relations in facts:
        for r in relations:
            if claim[r.a].kind != "date" and (r.rung in (THEN_AND_NOW, OCCASIONS, LATER_STATE) or _again(r, claim)):
                apart.setdefault(_sentences(r, claim), []).append(r)
    if not apart:
        return list(facts)
    return [(members, tuple(_settled(r, claim, apart, published) for r in relations)) for members, relations in facts]


def _sentences(r: Relation, claim: Mapping[str, Claim]) -> Sentences:
    return frozenset((c.article, c.sentence.start) for c in (claim[r.a], claim[r.b]))


def _again(r: Relation, claim: Mapping[str, Claim]) -> bool:
    """Whether two equal figures are of what may have had one value twice: an unemployment of 5% in two months."""
    told = [c.topics[: c.near_topics] for c in (claim[r.a], claim[r.b])]
    return r.verdict == "agree" and any(_BEHAVIOUR.get(t) in _AGAIN for t in told[0] if t in told[1])


def _settled(
    r: Relation, claim: Mapping[str, Claim], apart: Mapping[Sentences, list[Relation]], published: Mapping[str, dt.date | None]
) -> Relation:
    x, y = claim[r.a], claim[r.b]
    figures = apart.get(_sentences(r, claim), ()) if x.kind == y.kind == "date" and r.verdict in _UNLIKE else ()
    for f in figures:
        own = all(_begun(d, published) and _of(d, c) for d in (x, y) for c in (claim[f.a], claim[f.b]) if c.article == d.article)
        if f.rung == THEN_AND_NOW or (own and (f.verdict != "agree" or _as_far(x, y, published))):
            return attrs.evolve(
                r, verdict="incomparable", cause="time", rung=WHENS, detail="", explanation="", code=None, fix=None
            )
    return r


def _begun(date: Claim, published: Mapping[str, dt.date | None]) -> bool:
    """Whether a date had begun when its article told it: what is to come dates no figure of today."""
    first, on = date.value.lower, published.get(date.article)
    return isinstance(first, str) and (on is None or first[:10] <= on.isoformat())


def _of(date: Claim, figure: Claim) -> bool:
    """Whether a date stands in the clause of a figure, close to it."""
    clause = figure.surroundings.clause
    gap = max(date.span.start - figure.span.end, figure.span.start - date.span.end)
    return clause.start <= date.span.start and date.span.end <= clause.end and gap <= CLOSE


def _as_far(x: Claim, y: Claim, published: Mapping[str, dt.date | None]) -> bool:
    """Whether two periods of one grain lie as far apart as the articles that tell of them, each the last one before its own."""
    p, q = published.get(x.article), published.get(y.article)
    a, b = (dt.date.fromisoformat(c.value.lower[:10]) if isinstance(c.value.lower, str) else None for c in (x, y))
    if p is None or q is None or a is None or b is None or x.value.grain != y.value.grain or x.value.grain not in _PERIODS:
        return False
    days = (q - p).days
    return abs(days) >= APART and abs((b - a).days - days) <= GIVE
