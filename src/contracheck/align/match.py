"""Match: mentions of one fact inside an article become groups, groups of two articles become pairs, pairs become facts.

Between two articles each group has at most one counterpart. Facts over many articles are clusters built best pair first, in which
no article stands twice (cannot-link); a transitive closure would chain.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

import attrs

from contracheck.align.evidence import Item, comparable, features, probability, weigh
from contracheck.align.items import PARALLEL_ONLY, Side, figure, relatedness, telling
from contracheck.lang.pack import concepts
from contracheck.model import Reason

_BEHAVIOUR, _OPPOSED = concepts()
#: A pair of claims of one fact is listed even where its own evidence is this weak, if its fact holds it.
_CARRIED = -6.0


@attrs.frozen
class Pair:
    """Two items of different articles about one fact, with the evidence in log2 odds."""

    left: Item
    right: Item
    score: float
    why: tuple[Reason, ...]


@attrs.frozen
class Cluster:
    """One fact: its items of all articles, and its cross-article pairs."""

    items: tuple[Item, ...]
    pairs: tuple[Pair, ...]


def groups(side: Side) -> list[list[Item]]:
    """The items of an article, those that repeat one fact together, in the order of the text."""
    made: list[list[Item]] = []
    by_key: dict[str, list[list[Item]]] = {}
    for item in side.items:
        if item.family in PARALLEL_ONLY or item.claim.value.vague:
            continue
        key = _key(item)
        home = None
        for candidate in by_key.get(key, ()) if key else ():
            if any(_repeats(other, item) for other in candidate):
                home = candidate
                break
        if home is None:
            home = []
            made.append(home)
            if key:
                by_key.setdefault(key, []).append(home)
        home.append(item)
    for number, group in enumerate(made):
        for item in group:
            item.group = number
    return made


def _key(item: Item) -> str:
    v = item.claim.value
    if v.kind == "date":
        return figure(item.claim)
    if item.number is None:
        return ""
    large = abs(item.number) >= 10_000
    kind = "amount" if large and v.kind in ("money", "count") else item.family
    return f"{kind}:{item.number.normalize()}"


def _repeats(a: Item, b: Item) -> bool:
    """Whether two claims of one article with the same number are one fact told twice."""
    x, y = a.claim, b.claim
    if x.value.kind == "date":
        return True
    if x.kind != y.kind:
        # a heading that says people where the text says dollars; what they are about must show it
        return bool(a.names & b.names or set(a.topics) & set(b.topics) or a.wide_names & b.wide_names)
    if x.kind == "money" and x.value.unit and y.value.unit and x.value.unit != y.value.unit:
        return False
    if x.kind == "count" and x.counted and y.counted and x.counted != y.counted:
        return False
    near_a, near_b = [t for t in a.topics if _telling(t)], [t for t in b.topics if _telling(t)]
    if near_a and near_b and near_b[0] in _OPPOSED.get(near_a[0], ()):
        return False
    if telling(x):
        return True
    return bool(set(near_a) & set(near_b)) or x.text == y.text and bool(a.stems & b.stems)


def _telling(topic: str) -> bool:
    return _BEHAVIOUR.get(topic) != "context"


class Aligner:
    """Aligns the sides of a check. ``weights`` feature -> level -> log2(m/u); ``threshold`` in log2 odds."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]], threshold: float, limit: int) -> None:
        self.weights = {f: dict(levels) for f, levels in weights.items()}
        self.threshold = threshold
        self.limit = limit
        self.scored = 0

    def run(self, sides: Sequence[Side]) -> list[Cluster]:
        """The facts that more than one article speaks about, in the order of their first claim."""
        grouped = [groups(s) for s in sides]
        edges: list[tuple[float, int, int, int, int]] = []
        pairs: dict[tuple[int, int], list[Pair]] = {}
        for i in range(len(sides)):
            for j in range(i + 1, len(sides)):
                for score, g, h in self._match(sides[i], sides[j], grouped[i], grouped[j]):
                    edges.append((score, i, g, j, h))
        clusters = self._cluster(edges)
        made = []
        for members in clusters:
            items = [item for i, g in members for item in grouped[i][g]]
            found = []
            for n, (i, g) in enumerate(members):
                for j, h in members[n + 1 :]:
                    key = (min(i, j), max(i, j))
                    if key not in pairs:
                        pairs[key] = []
                    for a in grouped[i][g]:
                        for b in grouped[j][h]:
                            if comparable(a, b):
                                score, why = self.score(a, b, self.prior(sides[i], sides[j], grouped[i], grouped[j], a))
                                if score > self.threshold + _CARRIED:
                                    found.append(Pair(a, b, score, why))
            if found:
                made.append(Cluster(tuple(items), tuple(found)))
        made.sort(key=lambda c: (c.items[0].claim.article, c.items[0].claim.span.start))
        return made

    def prior(self, a: Side, b: Side, ga: list[list[Item]], gb: list[list[Item]], item: Item) -> dict[str, float]:
        """The log2 odds that a pair starts from, piece by piece: how related the articles are, and how many candidates there are."""
        found = {f"{f}: {level}": self.weights.get(f, {}).get(level, 0.0) for f, level in relatedness(a, b).items()}
        found["base"] = self.weights.get("base", {}).get("base", 0.0)
        n = max(1, sum(g[0].family == item.family for g in ga), sum(g[0].family == item.family for g in gb))
        share = self.weights.get("base", {}).get("candidates", 1.0)
        found[f"candidates: {n}"] = -math.log2(n) * share
        return found

    def score(self, a: Item, b: Item, prior: Mapping[str, float]) -> tuple[float, tuple[Reason, ...]]:
        """The log2 odds that two items are about one fact, and the ladder of evidence."""
        total, why = weigh(features(a, b), self.weights)
        start = sum(prior.values())
        ladder = tuple(Reason(name, w) for name, w in prior.items() if w)
        return start + total, (*ladder, *why)

    def _match(self, a: Side, b: Side, ga: list[list[Item]], gb: list[list[Item]]) -> Iterator[tuple[float, int, int]]:
        """Pairs of groups of two articles, each group once: best first, then exchanged where that gains."""
        scored: list[tuple[float, int, int]] = []
        priors: dict[str, dict[str, float]] = {}
        by_family: dict[str, list[int]] = {}
        for h, group in enumerate(gb):
            by_family.setdefault(group[0].family, []).append(h)
        for g, group in enumerate(ga):
            kinds = {item.family for item in group}
            reach = set(kinds)
            if "money" in kinds:
                reach.add("count")
            if "count" in kinds:
                reach.add("money")
            for fam in sorted(reach):
                for h in by_family.get(fam, ()):
                    best = -math.inf
                    for x in group:
                        for y in gb[h]:
                            if self.scored >= self.limit:
                                break
                            if comparable(x, y):
                                self.scored += 1
                                if x.family not in priors:
                                    priors[x.family] = self.prior(a, b, ga, gb, x)
                                best = max(best, self.score(x, y, priors[x.family])[0])
                    if best > self.threshold:
                        scored.append((best, g, h))
        scored.sort(key=lambda e: (-e[0], e[1], e[2]))
        left: set[int] = set()
        right: set[int] = set()
        for score, g, h in scored:
            if g not in left and h not in right:
                left.add(g)
                right.add(h)
                yield score, g, h

    @staticmethod
    def _cluster(edges: list[tuple[float, int, int, int, int]]) -> list[list[tuple[int, int]]]:
        """Groups joined best edge first; an edge that would put an article into a fact twice is left out."""
        parent: dict[tuple[int, int], tuple[int, int]] = {}
        members: dict[tuple[int, int], list[tuple[int, int]]] = {}
        articles: dict[tuple[int, int], set[int]] = {}

        def root(x: tuple[int, int]) -> tuple[int, int]:
            if x not in parent:
                parent[x] = x
                members[x] = [x]
                articles[x] = {x[0]}
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        for _, i, g, j, h in sorted(edges, key=lambda e: (-e[0], *e[1:])):
            x, y = root((i, g)), root((j, h))
            if x == y or articles[x] & articles[y]:
                continue
            parent[y] = x
            members[x] += members.pop(y)
            articles[x] |= articles.pop(y)
        return [sorted(m) for m in members.values() if len(m) > 1]


__all__ = ["Aligner", "Cluster", "Pair", "groups", "probability"]
