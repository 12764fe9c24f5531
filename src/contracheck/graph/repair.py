"""The smallest repair: the fewest claims to drop so that nothing conflicts.

Conflicts are sets of claims that cannot all stand: pairs, or the parts and the total of a sum that does not add up. A repair is a
minimum hitting set of them (Karp 1972; for pairs a minimum vertex cover), found component by component with a branch and bound
that is exact up to ``EXACT`` conflicting claims. Claims that conflict with the same others go together: one of them may stand
only if all of those fall, and then all of them may. Beyond the limit a repair is a greedy one, without claims that it could do
without, and says so.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from contracheck.model import Claim, Finding, Relation, Repair

#: Conflicting claims of a component up to which the repair is exact.
EXACT = 40
#: Of so many repairs of one size all are given; of more the first ones.
OPTIONS = 16
#: Steps after which a search gives up being exact: some five times what the hardest component of 40 claims took.
STEPS = 200_000

#: Codes of findings whose claims cannot all stand, though two of them could: parts and totals, shares, cycles in time.
JOINT = frozenset(("CC501", "CC502", "CC503"))

Sets = Sequence[frozenset[int]]


def repairs(conflicts: Iterable[Iterable[str]], order: Mapping[str, int]) -> tuple[Repair, ...]:
    """The smallest repair of each component of conflicting claims, in the order of their first claims.

    ``conflicts`` are sets of claim ids that cannot all stand, ``order`` ranks the ids. Near-linear but for the search, which is
    bounded by ``STEPS`` for each component of at most ``EXACT`` claims.
    """
    sets = {frozenset(c) for c in conflicts}
    sets.discard(frozenset())
    found = []
    for ids, own in _components(sets, order):
        place = {i: n for n, i in enumerate(ids)}
        inner = _minimal([frozenset(place[i] for i in s) for s in own])
        options, complete, exact = _hit(inner, len(ids))
        chosen = sorted(tuple(sorted(o)) for o in options)
        found.append(
            Repair(
                claims=ids,
                options=tuple(tuple(ids[n] for n in o) for o in chosen[:OPTIONS]),
                exact=exact,
                complete=complete and len(chosen) <= OPTIONS,
            )
        )
    return tuple(found)


def of_report(claims: Sequence[Claim], relations: Iterable[Relation], findings: Iterable[Finding]) -> tuple[Repair, ...]:
    """The smallest repairs of a report: of its pairs in conflict, and of sets of claims that by a finding cannot all stand."""
    joint = [f for f in findings if f.code in JOINT and f.severity == "conflict" and len(f.claims) > 1]
    told = {pair for f in joint for pair in f.relations}
    pairs = [(r.a, r.b) for r in relations if r.verdict == "conflict" and (r.a, r.b) not in told]
    return repairs([*pairs, *(f.claims for f in joint)], {c.id: n for n, c in enumerate(claims)})


def _components(
    sets: Iterable[frozenset[str]], order: Mapping[str, int]
) -> list[tuple[tuple[str, ...], list[frozenset[str]]]]:
    """The claims that conflicts tie together, in their order, with their conflicts; union-find."""
    above: dict[str, str] = {}

    def root(i: str) -> str:
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    every = list(sets)
    for s in every:
        first, *rest = s
        above.setdefault(first, first)
        for other in rest:
            above.setdefault(other, other)
            above[root(other)] = root(first)
    ids: dict[str, list[str]] = defaultdict(list)
    for i in above:
        ids[root(i)].append(i)
    own: dict[str, list[frozenset[str]]] = defaultdict(list)
    for s in every:
        own[root(next(iter(s)))].append(s)
    made = [(tuple(sorted(members, key=lambda i: (order[i], i))), own[r]) for r, members in ids.items()]
    return sorted(made, key=lambda m: (order[m[0][0]], m[0][0]))


def _minimal(sets: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """The sets that hold no other one, the smallest first, in a fixed order."""
    kept: list[frozenset[int]] = []
    by_member: dict[int, list[frozenset[int]]] = defaultdict(list)
    for s in sorted(set(sets), key=lambda s: (len(s), sorted(s))):
        if len(s) == 2 or not any(o <= s for n in s for o in by_member[n]):
            kept.append(s)
            # only a smaller set can be inside a later one; pairs are never inside pairs
            by_member[min(s)].append(s)
    return kept


def _hit(sets: Sets, count: int) -> tuple[list[frozenset[int]], bool, bool]:
    """The minimum hitting sets (one that is merely minimal where there are too many), whether these are all, whether exact."""
    twins = _twins(sets, count)
    weight = [len(t) for t in twins]
    group = {n: g for g, t in enumerate(twins) for n in t}
    merged = sorted({frozenset(group[n] for n in s) for s in sets}, key=lambda s: (len(s), sorted(s)))
    greedy = _greedy(merged, weight)
    if count > EXACT:
        return [frozenset(n for g in greedy for n in twins[g])], False, False
    search = _Search(weight, sum(weight[g] for g in greedy))
    search.run(tuple(merged), frozenset(), 0)
    if search.steps > STEPS:
        best = min([greedy, *search.found], key=lambda s: (sum(weight[g] for g in s), sorted(s)))
        return [frozenset(n for g in best for n in twins[g])], False, False
    return [frozenset(n for g in s for n in twins[g]) for s in search.found], not search.full, True


def _twins(sets: Sets, count: int) -> list[tuple[int, ...]]:
    """Claims that conflict in pairs only, and with the same others, together; every other claim alone."""
    near: list[set[int]] = [set() for _ in range(count)]
    alone: set[int] = set()
    for s in sets:
        if len(s) != 2:
            alone |= s
            continue
        a, b = s
        near[a].add(b)
        near[b].add(a)
    same: dict[object, list[int]] = defaultdict(list)
    for n in range(count):
        same[n if n in alone else frozenset(near[n])].append(n)
    return sorted(tuple(ns) for ns in same.values())


def _greedy(sets: Sets, weight: Sequence[int]) -> frozenset[int]:
    """A hitting set: what hits most for its weight, again and again, and at last without what it could do without."""
    holds: dict[int, set[int]] = defaultdict(set)
    for n, s in enumerate(sets):
        for g in s:
            holds[g].add(n)
    chosen: list[int] = []
    buckets = {g: len(h) for g, h in holds.items()}
    heap = [(-size / weight[g], g, size) for g, size in buckets.items()]
    heapq.heapify(heap)
    while heap:
        _, g, size = heapq.heappop(heap)
        if size != len(holds[g]):
            if holds[g]:
                heapq.heappush(heap, (-len(holds[g]) / weight[g], g, len(holds[g])))
            continue
        if not size:
            continue
        chosen.append(g)
        for n in list(holds[g]):
            for other in sets[n]:
                holds[other].discard(n)
    hits: dict[int, int] = defaultdict(int)
    taken = set(chosen)
    for s in sets:
        for g in s & taken:
            hits[g] += 1
    cover = [len(s & taken) for s in sets]
    of: dict[int, list[int]] = defaultdict(list)
    for n, s in enumerate(sets):
        for g in s & taken:
            of[g].append(n)
    for g in sorted(chosen, key=lambda g: (-weight[g], g)):
        if all(cover[n] > 1 for n in of[g]):
            taken.discard(g)
            for n in of[g]:
                cover[n] -= 1
    return frozenset(taken)


class _Search:
    """Branch and bound for all minimum hitting sets, up to one more than are given."""

    def __init__(self, weight: Sequence[int], best: int) -> None:
        self.weight = weight
        self.best = best
        self.found: list[frozenset[int]] = []
        self.steps = 0
        self.full = False

    def run(self, sets: tuple[frozenset[int], ...], chosen: frozenset[int], cost: int) -> None:
        """Go through the hitting sets that hold ``chosen`` and hit ``sets``, which no member of it hits."""
        self.steps += 1
        if self.steps > STEPS:
            return
        least = cost + self._bound(sets)
        if least > self.best or (self.full and least == self.best):
            return
        if not sets:
            if cost < self.best:
                self.best, self.found, self.full = cost, [], False
            self.found.append(chosen)
            self.full = len(self.found) > OPTIONS  # from here on only a smaller one is of interest
            return
        holds: dict[int, int] = defaultdict(int)
        for s in sets:
            for g in s:
                holds[g] += 1
        top = max(holds, key=lambda g: (holds[g], -g))
        # with it: all that it is in is hit
        self.run(tuple(s for s in sets if top not in s), chosen | {top}, cost + self.weight[top])
        # without it: it is struck out, and what was left with one member takes that
        rest = [s - {top} for s in sets]
        forced = frozenset(g for s in rest if len(s) == 1 for g in s)
        if all(rest):
            left = tuple(s for s in rest if s.isdisjoint(forced))
            self.run(left, chosen | forced, cost + sum(self.weight[g] for g in forced))

    def _bound(self, sets: Iterable[frozenset[int]]) -> int:
        """The least that disjoint ones among the sets cost."""
        seen: set[int] = set()
        least = 0
        for s in sets:
            if s.isdisjoint(seen):
                seen |= s
                least += min(self.weight[g] for g in s)
        return least
