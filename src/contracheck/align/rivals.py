"""Rivals: how a pair of groups stands against the other pairs of its two groups, and which pairs beside it match."""

from __future__ import annotations

from collections.abc import Mapping

from contracheck.align.evidence import Item

#: A margin beyond this many bits says no more.
MARGIN = 6.0
#: Claims so many places apart in the order of the text are neighbours.
NEIGHBOURS = 2


def relative(
    raw: Mapping[tuple[int, int], float], ga: list[list[Item]], gb: list[list[Item]]
) -> dict[tuple[int, int], tuple[float, float, float, float]]:
    """For each pair of groups: its score, its margin over the best rival of either group, and how many pairs beside it match.

    Beside means that other claims of the same two sentences, or neighbours in the order of both texts, match best with each
    other, with a positive score.
    """
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (g, h), score in raw.items():
        rows.setdefault(g, []).append(score)
        columns.setdefault(h, []).append(score)
    top_row = {g: sorted(s, reverse=True)[:2] for g, s in rows.items()}
    top_column = {h: sorted(s, reverse=True)[:2] for h, s in columns.items()}

    def rival(top: list[float], score: float) -> float:
        if score >= top[0]:
            return top[1] if len(top) > 1 else score - MARGIN
        return top[0]

    at = [_ranks(made) for made in (ga, gb)]
    beside: dict[tuple[tuple[int, int], tuple[int, int]], set[tuple[int, int]]] = {}
    around: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for (g, h), score in raw.items():
        if score > 0 and score >= top_row[g][0] and score >= top_column[h][0]:
            for x in ga[g]:
                for y in gb[h]:
                    key = (x.sentence, y.sentence)
                    beside.setdefault(key, set()).add((g, h))
            for i in at[0][g]:
                for j in at[1][h]:
                    for m in range(-NEIGHBOURS, NEIGHBOURS + 1):
                        for n in range(-NEIGHBOURS, NEIGHBOURS + 1):
                            around.setdefault((i + m, j + n), set()).add((g, h))
    found = {}
    for (g, h), score in raw.items():
        margin = score - max(rival(top_row[g], score), rival(top_column[h], score))
        support = near = 0
        for x in ga[g]:
            for y in gb[h]:
                key = (x.sentence, y.sentence)
                support = max(support, len(beside.get(key, set()) - {(g, h)}))
        for i in at[0][g]:
            for j in at[1][h]:
                near = max(near, sum(1 for p, q in around.get((i, j), ()) if p != g and q != h))
        found[g, h] = (score, max(-MARGIN, min(MARGIN, margin)), float(min(support, 3)), float(min(near, 3)))
    return found


def _ranks(made: list[list[Item]]) -> list[list[int]]:
    """For each group the places of its items in the order of the text."""
    order = sorted((i.claim.span.start, g) for g, group in enumerate(made) for i in group)
    found: list[list[int]] = [[] for _ in made]
    for rank, (_, g) in enumerate(order):
        found[g].append(rank)
    return found
