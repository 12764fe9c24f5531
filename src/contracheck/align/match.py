"""Match: mentions of one fact inside an article become groups, groups of two articles become pairs, pairs become facts.

Between two articles each group has at most one counterpart. Facts over many articles are clusters built best pair first, in which
no article stands twice (cannot-link); a transitive closure would chain.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from contracheck.align.bitext import Bead, bitext
from contracheck.align.block import EVERY, article_pairs, far
from contracheck.align.evidence import Item, comparable, differs, features, probability, total, weigh
from contracheck.align.groups import Shapes, apart, candidates, form, groups, held, is_telling, shapes
from contracheck.align.items import Side, powers, relatedness
from contracheck.align.parallel import LONGEST, MOST, one_wording, parallel
from contracheck.align.rivals import relative
from contracheck.align.witness import LEAST, Edge, Node, witnessed
from contracheck.model import Reason

#: A pair of claims of one fact is listed even where its own evidence is this weak, if its fact holds it.
_CARRIED = -4.0
#: Pooling of evidence over articles: what a pair without an edge counts, what a pair of no special likeness has, how far one pair
#: can move the sum, and how much of it counts (the articles' wordings are not independent).
_ABSENT, _PLAIN, _CLIP, _DAMP = -4.5, -1.5, 2.0, 0.6
#: More pairs than two articles and three have count no more than those: weak likenesses of a hundred would add up to anything.
_POOLED = 6
#: Bits that two values need, each told by several articles, for each article of the smaller camp, where they do not grow: who
#: errs stands alone nearly always, so that two camps tell of two facts.
_CAMPS = 5.0
_DIGIT = re.compile(r"\d")


@attrs.frozen
class Pair:
    """Two items of different articles about one fact, with the evidence in log2 odds."""

    left: Item
    right: Item
    score: float
    why: tuple[Reason, ...]
    parallel: bool = False
    leftover: bool = False  # the only figures of two parallel passages that have no counterpart


@attrs.frozen
class Cluster:
    """One fact: its items of all articles, and its cross-article pairs."""

    items: tuple[Item, ...]
    pairs: tuple[Pair, ...]


def _elsewhere(item: Item, told: set[tuple[Decimal, str]]) -> bool:
    """Whether the number of an item stands in the other passage, read as another kind alone: was 13, 13 Jahre alt."""
    kinds = {kind for number, kind in told if number == item.number}
    return bool(kinds) and item.family not in kinds


class Aligner:
    """Aligns the sides of a check. ``weights`` feature -> level -> log2(m/u); ``threshold`` in log2 odds."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]], threshold: float, limit: int) -> None:
        self.weights = {f: dict(levels) for f, levels in weights.items()}
        self.threshold = threshold
        self.limit = limit
        self.scored = 0
        self._alone = False
        self._related: dict[tuple[str, str], dict[str, str]] = {}
        self._parallel: dict[tuple[str, str], bool] = {}
        self._beads: dict[tuple[str, str], tuple[Bead, ...]] = {}

    def run(self, sides: Sequence[Side]) -> list[Cluster]:
        """The facts that more than one article speaks about, in the order of their first claim."""
        self._alone = len(sides) == 2
        grouped = [groups(s) for s in sides]
        shaped = [shapes(made) for made in grouped]
        edges: list[Edge] = []
        beside = self.blocked(sides)
        raised = powers(sides, beside)
        for i, j in beside:
            edges += [
                (score, (i, g), (j, h))
                for score, g, h in self._between(sides[i], sides[j], grouped[i], grouped[j], raised[i] - raised[j])
            ]
        edges = witnessed(edges, len(sides), self.weights.get("witness", {}))
        score = {(x, y): z for z, x, y in edges}
        made = []
        apart: dict[tuple[Node, Node], float] = {}
        for _, x, y in edges:
            # a conflict between articles that hardly belong together needs more than one between those of one event
            one_side, other = sides[x[0]], sides[y[0]]
            strange = 0.0 if self.beads(one_side, other) else self.strangeness(one_side, other)
            gap = differs(grouped[x[0]][x[1]][0], grouped[y[0]][y[1]][0], raised[x[0]] - raised[y[0]], slips=strange > 0)
            if gap is not None:
                # a translator writes no article for a figure (a man for 32)
                first = (grouped[i][g][0] for i, g in (x, y))
                one = any(i.number == 1 and i.claim.kind == "count" and not _DIGIT.search(i.claim.text) for i in first)
                whole = gap > 0 and one and (self.parallel(one_side, other) or bool(self.beads(one_side, other)))
                apart[x, y] = math.inf if whole else gap + strange
        silent = {
            (i, g)
            for i, found in enumerate(grouped)
            for g, group in enumerate(found)
            if not any(map(is_telling, group[0].topics))
        }
        growing = {
            (i, g)
            for i, found in enumerate(grouped)
            for g, group in enumerate(found)
            if group[0].family in ("count", "money", "share")
        }
        for members in self._cluster(edges, apart, silent, growing, frozenset(beside)):
            items = [item for i, g in members for item in grouped[i][g]]
            found = []
            for n, (i, g) in enumerate(members):
                for j, h in members[n + 1 :]:
                    own = score.get(((i, g), (j, h)))
                    for a in grouped[i][g]:
                        for b in grouped[j][h]:
                            if self.scored >= self.limit:
                                break
                            if comparable(a, b):
                                self.scored += 1
                                p, q, at_p, at_q = self._passages(sides[i], sides[j], shaped[i], shaped[j], a, b)
                                start = self.prior(p, q, at_p, at_q, _lead(a, b))
                                whole = self.parallel(p, q)
                                raw, why = self.score(a, b, start, raised[i] - raised[j], parallel=whole)
                                if own is not None or raw > self.threshold + _CARRIED:
                                    bits = raw if own is None else max(own, min(raw, own + 2.0))
                                    found.append(Pair(a, b, bits, why, whole))
            if found:
                made.append(Cluster(tuple(items), tuple(found)))
        taken = {item.claim.id for c in made for item in c.items}
        for i, j in beside:
            passages = [(d.left, d.right) for d in self.beads(sides[i], sides[j])] or [(sides[i], sides[j])]
            made += [c for p, q in passages if (c := self.leftover(p, q, taken)) is not None]
        made.sort(key=lambda c: (c.items[0].claim.article, c.items[0].claim.span.start))
        return made

    def pair(self, sides: Sequence[Side], i: int, j: int, x: Item, y: Item) -> Pair:
        """Any two items of the articles at ``i`` and ``j`` with the evidence between them, whether they are aligned or not.

        Their score is that of the two alone: rivals and other articles have no say in it.
        """
        self._alone = len(sides) == 2
        a, b = sides[i], sides[j]
        raised = powers(sides, itertools.combinations(range(len(sides)), 2))
        a, b, at_a, at_b = self._passages(a, b, shapes(groups(a)), shapes(groups(b)), x, y)
        start = self.prior(a, b, at_a, at_b, _lead(x, y))
        whole = self.parallel(a, b)
        bits, why = self.score(x, y, start, raised[i] - raised[j], parallel=whole)
        return Pair(x, y, bits, why, whole)

    def blocked(self, sides: Sequence[Side]) -> list[tuple[int, int]]:
        """The pairs of articles (i, j) that are compared: all of a few; of many, neighbours that are no strangers."""
        pairs = article_pairs(sides)
        few = len(sides) <= EVERY
        return [
            (i, j) for i, j in pairs if self._relatedness(sides[i], sides[j])["articles"] not in far(sides[i], sides[j], few=few)
        ]

    def prior(self, a: Side, b: Side, at_a: Shapes, at_b: Shapes, item: Item) -> dict[str, float]:
        """The log2 odds that a pair starts from, piece by piece: how related the articles are, and how many candidates there are.

        Candidates are groups of the same family; for a deadline or a start, those of the same form.
        """
        found = {f"{f}: {level}": self.weights.get(f, {}).get(level, 0.0) for f, level in self._relatedness(a, b).items()}
        found["base"] = self.weights.get("base", {}).get("base", 0.0)
        n = candidates(at_a, at_b, item)
        share = self.weights.get("base", {}).get("candidates", 1.0)
        found[f"candidates: {n}"] = -math.log2(n) * share
        return found

    def leftover(self, a: Side, b: Side, taken: set[str]) -> Cluster | None:
        """The fact of the last figure in digits that each of two parallel passages has, whatever their kinds."""
        if not self.parallel(a, b) or (a.language == b.language and not one_wording(a, b)):
            return None  # in one language a passage says more than the claim that was taken from it
        left, right = ([i for i in s.items if _DIGIT.search(i.claim.text)] for s in (a, b))
        even = len(left) == len(right)
        left, right = ([i for i in s if i.claim.id not in taken] for s in (left, right))
        if not left and not right:
            # numbers in words, from two on: one may be an article
            left, right = ([i for i in s.items if i.claim.id not in taken and i.number and i.number >= 2] for s in (a, b))
            even = False
        if len(left) != 1 or len(right) != 1 or not (even or left[0].family == right[0].family):
            return None
        if {"label", "date"} == {left[0].family, right[0].family}:
            return None  # SS19 is the summer of 2019
        bits = self.weights.get("parallel leftover", {}).get("only", 0.0)
        pair = Pair(left[0], right[0], bits, (Reason("parallel: the only figures left", bits),), parallel=True, leftover=True)
        return Cluster((left[0], right[0]), (pair,)) if bits > 0 else None

    def parallel(self, a: Side, b: Side) -> bool:
        """Whether two articles are passages that say one thing, found once a pair of articles."""
        key = (a.article.id, b.article.id)
        if key not in self._parallel:
            self._parallel[key] = parallel(a, b, self.weights.get("parallel", {}), alone=self._alone)
        return self._parallel[key]

    def beads(self, a: Side, b: Side) -> tuple[Bead, ...]:
        """The passages of two articles that say one thing, if one article is a translation of the other; found once a pair."""
        key = (a.article.id, b.article.id)
        if key not in self._beads:
            found = () if self.parallel(a, b) else bitext(a, b, self.weights.get("parallel", {}))
            self._beads[key] = found
            self._parallel.update({(d.left.article.id, d.right.article.id): True for d in found})
        return self._beads[key]

    def _passages(self, a: Side, b: Side, at_a: Shapes, at_b: Shapes, x: Item, y: Item) -> tuple[Side, Side, Shapes, Shapes]:
        """The passages of a translation that two items stand in, if they belong together, and their shapes; else the articles."""
        for d in self.beads(a, b):
            if x in d.left.items and y in d.right.items:
                return d.left, d.right, shapes([[i] for i in d.left.items]), shapes([[i] for i in d.right.items])
        return a, b, at_a, at_b

    def strangeness(self, a: Side, b: Side) -> float:
        """The bits beyond even odds that different values of two articles need; of two sentences nothing tells, so none."""
        if max(len(a.items), len(b.items)) <= MOST and max(len(a.article.text), len(b.article.text)) <= LONGEST:
            return 0.0
        table = self.weights.get("apart", {})
        # no third article bears witness
        return table.get(self._relatedness(a, b)["articles"], 0.0) + (table.get("alone", 0.0) if self._alone else 0.0)

    def _relatedness(self, a: Side, b: Side) -> dict[str, str]:
        """How related two articles are, found once a pair of articles."""
        found = self._related.get((a.article.id, b.article.id))
        if found is None:
            found = relatedness(a, b, self.weights.get("related", {}))
            if self.parallel(a, b):
                found["articles"] = "parallel"
            self._related[a.article.id, b.article.id] = found
        return found

    def score(
        self, a: Item, b: Item, prior: Mapping[str, float], power: int = 0, *, parallel: bool = False
    ) -> tuple[float, tuple[Reason, ...]]:
        """The log2 odds that two items are about one fact, and the ladder of evidence; ``power`` is the articles' slip."""
        bits, why = weigh(features(a, b, power, parallel=parallel), self.weights)
        start = sum(prior.values())
        ladder = tuple(Reason(name, w) for name, w in prior.items() if w)
        return start + bits, (*ladder, *why)

    def _between(
        self, a: Side, b: Side, ga: list[list[Item]], gb: list[list[Item]], power: int
    ) -> Iterator[tuple[float, int, int]]:
        """Pairs of groups of two articles that may be about one fact; in a translation those of passages that belong together."""
        beads = self.beads(a, b)
        if not beads:
            yield from self._edges(a, b, ga, gb, power)
            return
        found: dict[tuple[int, int], float] = {}
        for d in beads:
            gp, gq = held(ga, d.left), held(gb, d.right)
            for score, g, h in self._edges(d.left, d.right, gp, gq, power):
                pair = gp[g][0].group, gq[h][0].group
                found[pair] = max(score, found.get(pair, -math.inf))
        left, right = ({i.group for s in told for i in s.items} for told in ([d.left for d in beads], [d.right for d in beads]))
        used_left, used_right = {g for g, _ in found}, {h for _, h in found}
        for score, g, h in self._edges(a, b, ga, gb, power):
            # a figure of a passage has its counterpart in the other one, or elsewhere with the same value
            apart = (g not in left and h not in right) or (g not in used_left and h not in used_right)
            x, y = ga[g][0], gb[h][0]
            turned = x.direction and y.direction and x.direction != y.direction
            if apart and not turned and differs(x, y, power) is None:
                found[g, h] = score
        yield from ((score, g, h) for (g, h), score in found.items())

    def _edges(
        self, a: Side, b: Side, ga: list[list[Item]], gb: list[list[Item]], power: int
    ) -> Iterator[tuple[float, int, int]]:
        """Pairs of groups of two articles that may be about one fact: those that are the best for one of them, or likely."""
        raw: dict[tuple[int, int], float] = {}
        priors: dict[str, float] = {}
        at_a, at_b = shapes(ga), shapes(gb)
        by_family: dict[str, list[int]] = {}
        whole = self.parallel(a, b)
        told = [{(i.number, i.family) for g in made for i in g if i.number is not None} for made in (ga, gb)]
        for h, group in enumerate(gb):
            if whole or not apart(group[0]):
                by_family.setdefault(group[0].family, []).append(h)
        for g, group in enumerate(ga):
            if not whole and apart(group[0]):
                continue
            kinds = {item.family for item in group}
            reach = set(kinds)
            if "money" in kinds:
                reach.add("count")
            if "count" in kinds:
                reach.add("money")
            if any(k.startswith("quantity") for k in kinds):
                reach |= {k for k in by_family if k.startswith("quantity")}
            for fam in sorted(reach):
                for h in by_family.get(fam, ()):
                    best = -math.inf
                    for x in group:
                        for y in gb[h]:
                            if self.scored >= self.limit:
                                break
                            if whole and x.number != y.number and _elsewhere(x, told[1]) and _elsewhere(y, told[0]):
                                continue
                            if comparable(x, y):
                                self.scored += 1
                                lead = _lead(x, y)
                                key = f"{lead.family} {form(lead)}"
                                if key not in priors:
                                    priors[key] = sum(self.prior(a, b, at_a, at_b, lead).values())
                                found = features(x, y, power, parallel=whole)
                                best = max(best, priors[key] + total(found, self.weights))
                    if best > -math.inf:
                        raw[g, h] = best
        final = self._relative(raw, ga, gb)
        best_left: dict[int, float] = {}
        best_right: dict[int, float] = {}
        for (g, h), score in final.items():
            best_left[g] = max(score, best_left.get(g, -math.inf))
            best_right[h] = max(score, best_right.get(h, -math.inf))
        for (g, h), score in final.items():
            if score > self.threshold + _CARRIED and (score > LEAST or score >= best_left[g] or score >= best_right[h]):
                yield score, g, h

    def _relative(
        self, raw: Mapping[tuple[int, int], float], ga: list[list[Item]], gb: list[list[Item]]
    ) -> dict[tuple[int, int], float]:
        """Scores among their rivals: what a pair has over the next best of either group, and matches beside it in both texts."""
        second = self.weights.get("relative", {})
        final = {}
        for (g, h), (score, margin, support, near) in relative(raw, ga, gb).items():
            final[g, h] = (
                second.get("base", 0.0)
                + second.get("score", 1.0) * score
                + second.get("margin", 0.0) * margin
                + second.get("support", 0.0) * support
                + second.get("near", 0.0) * near
            )
        return final

    def _cluster(
        self,
        edges: list[Edge],
        apart: Mapping[tuple[Node, Node], float],
        silent: set[Node],
        growing: set[Node],
        compared: frozenset[tuple[int, int]],
    ) -> list[list[Node]]:
        """Groups joined best edge first, no article twice in a fact; weak edges of several articles make up for each other.

        Two clusters are joined where their pooled evidence is above the threshold: the best edge between them, and half of what
        each other pair of their articles has more, or less, than a pair of no special likeness. Where the best edge is between
        different values (``apart``), a wrong match would cry wolf: the threshold is even odds then, or higher. A group beside no
        telling concept (``silent``) says nothing for or against others of articles that are ``compared``. Groups
        that are not ``growing`` (dates, quantities) make camps: two values that several articles tell each need more.
        """
        score = {(x, y): z for z, x, y in edges}
        parent: dict[Node, Node] = {}
        members: dict[Node, list[Node]] = {}
        articles: dict[Node, set[int]] = {}
        refused: set[tuple[Node, int, Node, int]] = set()  # clusters only grow: with their sizes, a pair is asked once

        def steady(x: list[Node]) -> bool:
            return len(x) > 1 and x[0] not in growing

        def root(x: Node) -> Node:
            if x not in parent:
                parent[x] = x
                members[x] = [x]
                articles[x] = {x[0]}
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        ordered = sorted(edges, key=lambda e: (-e[0], e[1], e[2]))
        for _ in range(2):
            for _, left, right in ordered:
                x, y = root(left), root(right)
                if x == y or articles[x] & articles[y]:
                    continue
                asked = (x, len(members[x]), y, len(members[y]))
                if asked in refused:
                    continue
                between = sorted(
                    (
                        (score.get((min(p, q), max(p, q)), _ABSENT), (min(p, q), max(p, q)))
                        for p in members[x]
                        for q in members[y]
                    ),
                    reverse=True,
                )
                pooled = between[0][0] + _DAMP * min(1.0, _POOLED / len(between)) * sum(
                    max(-_CLIP, min(_CLIP, z - _PLAIN))
                    for z, (p, q) in between[1:]
                    if z > _PLAIN or (p not in silent and q not in silent) or (p[0], q[0]) not in compared
                )
                least = max((apart[pair] for _, pair in between if pair in apart), default=self.threshold)
                if steady(members[x]) and steady(members[y]) and all(pair in apart or pair not in score for _, pair in between):
                    least += _CAMPS * min(len(members[x]), len(members[y]))
                if pooled > max(least, self.threshold):
                    parent[y] = x
                    members[x] += members.pop(y)
                    articles[x] |= articles.pop(y)
                else:
                    refused.add(asked)
        return [sorted(m) for m in members.values() if len(m) > 1]


def _lead(x: Item, y: Item) -> Item:
    """The one of two items whose family and form tell how many candidates there are, whichever article comes first."""
    return min(x, y, key=lambda i: (i.family, form(i)))


__all__ = ["Aligner", "Cluster", "Pair", "groups", "probability"]
