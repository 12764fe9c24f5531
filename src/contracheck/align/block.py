"""Blocking: which pairs of articles are worth comparing, found without looking at all of them.

A few articles are compared all with all. Of many, each is compared with the ones that share most with it, weighted by rarity: its
names, its figures, its concepts and pairs of them. A key that many articles share only joins those of about the same
day, so that the work grows with the number of articles and not with its square.
"""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Iterator, Sequence

from contracheck.align.items import Side, figure, foreign

#: Up to so many articles all are compared with all.
EVERY = 60
#: Of the articles that share a key, each is joined with so many next to it in time.
BESIDE = 24
#: Each article chooses so many others.
NEIGHBOURS = 30
#: Levels of relatedness (items.RELATED) of neighbours that are not compared after all.
FAR = frozenset(("strangers", "very distant"))
#: The same for two articles of one language that name nothing in common: stories of one kind, told of others.
FOREIGN = FAR | {"distant", "likely", "one event"}
#: Concepts of an article that are paired, rarest first.
PAIRED = 12


def keys(side: Side) -> set[str]:
    """What an article can share with others: its names, figures and concepts."""
    found = {f"name {n}" for n in side.names}
    found |= {f for i in side.items if (f := figure(i.claim))}
    return found | {f"topic {t}" for t in side.topics}


def far(a: Side, b: Side, *, few: bool) -> frozenset[str]:
    """The levels of relatedness at which two articles are not compared: among a ``few`` only those of two stories of one kind."""
    if foreign(a, b):
        return FOREIGN
    return frozenset() if few else FAR


def _pairs(topics: Sequence[str]) -> Iterator[str]:
    for a, b in itertools.combinations(topics, 2):
        yield f"{a} & {b}"


def article_pairs(sides: Sequence[Side], *, every: int = EVERY) -> list[tuple[int, int]]:
    """The pairs of articles to be compared, as positions (i, j) with i < j, sorted; all of them up to ``every`` articles."""
    n = len(sides)
    if n <= every:
        return list(itertools.combinations(range(n), 2))
    own = [keys(s) for s in sides]
    shared: dict[str, list[int]] = {}
    last = dt.date.max
    order = sorted(range(n), key=lambda i: (sides[i].article.published or last, i))
    for i in order:
        for key in sorted(own[i]):  # sums of weights in another order differ in their last bits
            shared.setdefault(key, []).append(i)
    pairs: dict[str, list[int]] = {}
    for i in order:
        topics = sorted((k for k in own[i] if k.startswith("topic ")), key=lambda k: (len(shared[k]), k))[:PAIRED]
        for key in _pairs(sorted(topics)):
            pairs.setdefault(key, []).append(i)
    shared |= pairs
    near: list[dict[int, float]] = [{} for _ in range(n)]
    for members in shared.values():
        weight = math.log2(n / len(members))
        for at, i in enumerate(members):
            row = near[i]
            for j in members[at + 1 : at + 1 + BESIDE]:
                row[j] = row.get(j, 0.0) + weight
                near[j][i] = near[j].get(i, 0.0) + weight
    chosen = set()
    for i, row in enumerate(near):
        for j in sorted(row, key=lambda j: (-row[j], j))[:NEIGHBOURS]:
            chosen.add((min(i, j), max(i, j)))
    return sorted(chosen)
