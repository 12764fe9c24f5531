"""Witnesses: what the other articles of a story say about two claims being one fact.

A third article that has the fact of both bears them out, the better the surer it matches each; one whose best matches for the two
are two facts of its own speaks against them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

#: A group of an article: the number of the article, the number of the group.
Node = tuple[int, int]
Edge = tuple[float, Node, Node]
#: Matches from here on count, in bits, and up to so much; so many witnesses count.
LEAST, MOST, MANY = -3.0, 4.0, 3
#: Objections count up to so many bits in all.
OBJECTIONS = 8.0


def statements(edges: Sequence[Edge], articles: int) -> list[tuple[float, float, float]]:
    """For each edge: its score, the bits of other articles for it, and those against. Few articles speak for as many as count."""
    near: dict[Node, dict[Node, float]] = {}
    best: dict[Node, dict[int, tuple[float, Node]]] = {}
    for score, x, y in edges:
        if score <= LEAST:
            continue
        for p, q in ((x, y), (y, x)):
            near.setdefault(p, {})[q] = score
            top = best.setdefault(p, {})
            if q[0] not in top or (score, q) > top[q[0]]:
                top[q[0]] = (score, q)
    share = MANY / max(1, min(MANY, articles - 2))
    return [(score, share * support, against) for score, x, y in edges for support, against in (_heard(x, y, near, best),)]


def _heard(
    x: Node, y: Node, near: Mapping[Node, Mapping[Node, float]], best: Mapping[Node, Mapping[int, tuple[float, Node]]]
) -> tuple[float, float]:
    """The bits of other articles for two groups being one fact, and those against."""
    left, right = near.get(x, {}), near.get(y, {})
    if len(right) < len(left):
        left, right = right, left
    told: dict[int, float] = {}
    for node, score in left.items():
        other = right.get(node)
        if other is not None:
            told[node[0]] = max(told.get(node[0], LEAST), min(score, other))
    support = sum(min(MOST, z - LEAST) for z in sorted(told.values(), reverse=True)[:MANY])
    against = 0.0
    of_y = best.get(y, {})
    for article, (score, node) in best.get(x, {}).items():
        other_best = of_y.get(article)
        if other_best is not None and other_best[1] != node:
            against += max(0.0, min(MOST, score, other_best[0]))
    return support, min(OBJECTIONS, against)


def witnessed(edges: Iterable[Edge], articles: int, weights: Mapping[str, float]) -> list[Edge]:
    """The edges with scores that other articles bear out or not; unchanged between two articles, and without weights."""
    every = list(edges)
    if articles < 3 or not weights:
        return every
    found = []
    for (_, x, y), (score, support, against) in zip(every, statements(every, articles), strict=True):
        bits = (
            weights.get("base", 0.0)
            + weights.get("score", 1.0) * score
            + weights.get("support", 0.0) * support
            + weights.get("against", 0.0) * against
        )
        found.append((bits, x, y))
    return found
