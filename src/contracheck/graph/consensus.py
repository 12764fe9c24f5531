"""The consensus of a fact: the claims of the largest group of articles that agree with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from contracheck.model import Claim, Relation


def copies(texts: Mapping[str, str]) -> dict[str, str]:
    """Article -> the first article (by id) with the same text, itself where there is none: copies count as one witness."""
    first: dict[str, str] = {}
    found = {}
    for article in sorted(texts):
        found[article] = first.setdefault(" ".join(texts[article].split()), article)
    return found


def agreement(members: Sequence[Claim], relations: Sequence[Relation]) -> dict[str, set[str]]:
    """Claim id -> ids of the claims that agree with it."""
    found: dict[str, set[str]] = {c.id: set() for c in members}
    for r in relations:
        if r.verdict == "agree":
            found[r.a].add(r.b)
            found[r.b].add(r.a)
    return found


def consensus(members: Sequence[Claim], relations: Sequence[Relation], witness: Mapping[str, str]) -> tuple[str, ...]:
    """Ids of the claims in the largest agreeing group, by the number of independent articles in it; of all groups when tied.

    Empty where no two articles agree. Groups grow greedily from each claim; claims of one article that agree with the same others
    count as one, so the work is quadratic in the different statements of a fact, not in its mentions.
    """
    agree = agreement(members, relations)
    article = {c.id: witness.get(c.article, c.article) for c in members}
    alike: dict[tuple[str, frozenset[str]], list[str]] = {}
    for c in members:
        alike.setdefault((article[c.id], frozenset(agree[c.id])), []).append(c.id)
    same = {ids[0]: ids for ids in alike.values()}
    near = {first: {i for i in agree[first] if i in same} for first in same}
    best = 1
    found: set[str] = set()
    for seed in same:
        group = {seed}
        for other in sorted(near[seed], key=lambda i: (-len(near[i] & near[seed]), i)):
            if all(other in near[g] or article[other] == article[g] for g in group):
                group.add(other)
        size = len({article[i] for i in group})
        if size > best:
            best, found = size, set(group)
        elif size == best and size > 1:
            found |= group
    kept = {i for first in found for i in same[first]}
    return tuple(c.id for c in members if c.id in kept)
