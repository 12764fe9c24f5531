"""Source profiles: an article whose figures are off by one factor wherever it can be checked.

Two articles that differ by the same power of ten over several facts differ for one reason. Which of them is wrong is told by the
others: the side that third articles agree with stands. With no such witness, or with as many on both sides, nobody is accused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

import attrs

from contracheck.model import Claim, Relation

#: So many facts must be off by the same factor.
FACTS = 2
#: And so large a share of the facts of the article that can be checked against others and carry a scale word.
SHARE = 0.5


@attrs.frozen
class Profile:
    """One article off by a factor: the relations that it explains, and the ids of the facts and witnesses behind the verdict."""

    article: str
    factor: Decimal
    relations: tuple[Relation, ...]
    claims: tuple[str, ...]
    facts: int
    witnesses: tuple[str, ...]


def number(claim: Claim) -> Decimal | None:
    """The number that a claim turns on."""
    v = claim.value
    n = v.lower if isinstance(v.lower, Decimal) else v.upper
    return n if isinstance(n, Decimal) else None


def profiles(facts: Sequence[tuple[Sequence[Claim], Sequence[Relation]]], witness: Mapping[str, str]) -> tuple[Profile, ...]:
    """The articles that are off by a factor, worst first; empty where the evidence is a tie."""
    votes: dict[tuple[str, Decimal], dict[int, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    checked: dict[str, set[int]] = defaultdict(set)
    claim: dict[str, Claim] = {}
    agrees: dict[int, dict[str, set[str]]] = {}
    for n, (members, relations) in enumerate(facts):
        claim.update({c.id: c for c in members})
        agrees[n] = _agreeing(relations, claim, witness)
        for r in relations:
            a, b = claim[r.a], claim[r.b]
            if a.article == b.article:
                continue
            if r.verdict in ("agree", "conflict") and (a.scale or b.scale):
                checked[a.article].add(n)
                checked[b.article].add(n)
            if r.verdict == "conflict" and r.cause in ("scale", "unit"):
                p, q = number(a), number(b)
                if p and q and (r.cause == "scale" or {a.kind, b.kind} == {"money", "count"}):
                    votes[a.article, _power(q / p)][n].append(r)
                    votes[b.article, _power(p / q)][n].append(r)
    found = []
    for (article, factor), by_fact in votes.items():
        if factor == 1 or len(by_fact) < FACTS or len(by_fact) < SHARE * len(checked[article]):
            continue
        against: set[str] = set()
        standing = 0
        for n, relations in by_fact.items():
            others = {c.article for r in relations for c in (claim[r.a], claim[r.b]) if c.article != article}
            # a fact bears witness where two independent articles on the other side agree with each other
            backed = {o for o in others if any(witness[p] != witness[o] for p in agrees[n].get(o, ()) if p != article)}
            if backed:
                standing += 1
                against |= backed
            if agrees[n].get(article):
                standing -= 1
        if standing <= 0 and not _outnumbered(article, factor, by_fact, claim, votes):
            continue
        relations = tuple(r for rs in by_fact.values() for r in rs)
        claims = tuple(dict.fromkeys(c.id for r in relations for c in (claim[r.a], claim[r.b]) if c.article == article))
        found.append(Profile(article, factor, relations, claims, len(by_fact), tuple(sorted(against))))
    found.sort(key=lambda p: (-p.facts, p.article))
    return _one_side(found)


def _agreeing(relations: Sequence[Relation], claim: Mapping[str, Claim], witness: Mapping[str, str]) -> dict[str, set[str]]:
    """Article -> the articles that agree with it about one fact."""
    found: dict[str, set[str]] = defaultdict(set)
    for r in relations:
        if r.verdict == "agree":
            a, b = claim[r.a].article, claim[r.b].article
            if a != b and witness[a] != witness[b]:
                found[a].add(b)
                found[b].add(a)
    return found


def _power(ratio: Decimal) -> Decimal:
    """The nearest power of ten to a ratio, 1 where it is far from all."""
    power = Decimal(1).scaleb(ratio.adjusted())
    for p in (power, power * 10):
        if abs(ratio / p - 1) <= Decimal("0.05"):
            return p.normalize()
    return Decimal(1)


def _outnumbered(
    article: str,
    factor: Decimal,
    by_fact: Mapping[int, list[Relation]],
    claim: Mapping[str, Claim],
    votes: Mapping[tuple[str, Decimal], Mapping[int, list[Relation]]],
) -> bool:
    """Whether the article stands against two or more others, each of which stands against it alone."""
    others = {c.article for rs in by_fact.values() for r in rs for c in (claim[r.a], claim[r.b]) if c.article != article}
    return len(others) >= 2 and all(len(votes.get((o, 1 / factor), {})) < len(by_fact) for o in others)


def _one_side(found: list[Profile]) -> tuple[Profile, ...]:
    """Without profiles whose relations a stronger one explains already (the mirror image of an accusation)."""
    explained: set[tuple[str, str]] = set()
    kept = []
    for profile in found:
        fresh = [r for r in profile.relations if (r.a, r.b) not in explained]
        if len(fresh) * 2 > len(profile.relations):
            kept.append(profile)
            explained |= {(r.a, r.b) for r in profile.relations}
    return tuple(kept)
