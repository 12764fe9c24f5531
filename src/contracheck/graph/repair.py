"""The smallest repair: the fewest claims to drop so that nothing conflicts.

Conflicts are sets of claims that cannot all stand: pairs, or the parts and the total of a sum that does not add up. A repair is a
minimum hitting set of them (Karp 1972; for pairs a minimum vertex cover), found component by component with a branch and bound
that is exact up to ``EXACT`` claims. Claims that conflict with the same others go together, and count as one: one of them may
stand only if all of those fall, and then all of them may. Beyond the limit a repair is a greedy one, without claims that it could
do without, and says so.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from contracheck.model import Claim, Finding, Relation, Repair

#: Conflicting claims of a component up to which the repair is exact; those that conflict with the same others count as one.
EXACT = 40
#: Of so many repairs of one size all are given; of more the first ones.
OPTIONS = 16
#: Steps after which a search gives up being exact: some five times what the hardest component of 40 claims took.
STEPS = 200_000

#: Codes of findings whose claims cannot all stand, though two of them could: parts and totals, shares, cycles in time.
JOINT = frozenset(("CC501", "CC502", "CC503"))


def repairs(conflicts: Iterable[Iterable[str]], order: Mapping[str, int]) -> tuple[Repair, ...]:
    """The smallest repair of each component of conflicting claims, in the order of their first claims.

    ``conflicts`` are sets of claim ids that cannot all stand, ``order`` ranks the ids. Near-linear in the conflicts but for the
    search, which is bounded by ``STEPS`` in each component of at most ``EXACT`` claims.

    >>> [repair] = repairs([("a", "b"), ("a", "c")], {"a": 0, "b": 1, "c": 2})
    >>> repair.options, repair.exact
    ((('a',),), True)
    """
    net = _net(conflicts, order)
    found = []
    for groups, wide in _components(net):
        claims = [i for g in groups for i in net.twins[g]]
        options, complete, exact = _hit(net, groups, wide)
        chosen = [sorted((i for g in o for i in net.twins[g]), key=order.__getitem__) for o in options]
        chosen.sort(key=lambda ids: [order[i] for i in ids])
        found.append(
            Repair(
                claims=tuple(sorted(claims, key=order.__getitem__)),
                options=tuple(tuple(ids) for ids in chosen[:OPTIONS]),
                exact=exact,
                complete=complete and len(chosen) <= OPTIONS,
            )
        )
    return tuple(sorted(found, key=lambda r: order[r.claims[0]]))


def of_report(claims: Sequence[Claim], relations: Iterable[Relation], findings: Iterable[Finding]) -> tuple[Repair, ...]:
    """The smallest repairs of a report: of its pairs in conflict, and of sets of claims that by a finding cannot all stand."""
    joint = [f for f in findings if f.code in JOINT and f.severity == "conflict" and len(f.claims) > 1]
    told = {pair for f in joint for pair in f.relations}
    pairs = [(r.a, r.b) for r in relations if r.verdict == "conflict" and (r.a, r.b) not in told]
    return repairs([*pairs, *(f.claims for f in joint)], {c.id: n for n, c in enumerate(claims)})


@attrs.frozen
class _Net:
    """Conflicts between groups of twins: the claims of each, the groups that each conflicts with in pairs, wider sets."""

    twins: tuple[tuple[str, ...], ...]
    near: tuple[set[int], ...]
    wide: tuple[frozenset[int], ...]


def _net(conflicts: Iterable[Iterable[str]], order: Mapping[str, int]) -> _Net:
    """Claims that conflict in pairs only, and with the same others, as one group; groups in the order of their first claims."""
    near: dict[str, set[str]] = {}
    wide: set[frozenset[str]] = set()
    for conflict in conflicts:
        ids = tuple(conflict)
        if len(ids) == 2 and ids[0] != ids[1]:
            near.setdefault(ids[0], set()).add(ids[1])
            near.setdefault(ids[1], set()).add(ids[0])
        elif ids:
            wide.add(frozenset(ids))
    apart = {i for s in wide for i in s}
    same: dict[object, list[str]] = defaultdict(list)
    for i in sorted({*near, *apart}, key=order.__getitem__):
        same[i if i in apart else frozenset(near[i])].append(i)
    twins = tuple(tuple(ids) for ids in same.values())
    first = {ids[0]: g for g, ids in enumerate(twins)}
    # the others of a group conflict with the same groups
    reduced = tuple({first[i] for i in near.get(ids[0], ()) if i in first} for ids in twins)
    return _Net(twins, reduced, tuple(sorted((frozenset(first[i] for i in s) for s in wide), key=sorted)))


def _components(net: _Net) -> list[tuple[list[int], list[frozenset[int]]]]:
    """The groups that conflicts tie together, ascending, and the wider sets among them."""
    beside: dict[int, set[int]] = defaultdict(set)
    for s in net.wide:
        for g in s:
            beside[g] |= s
    left = set(range(len(net.twins)))
    found: list[list[int]] = []
    for start in range(len(net.twins)):
        if start not in left:
            continue
        left.discard(start)
        members, queue = [start], [start]
        while queue:
            g = queue.pop()
            fresh = (net.near[g] | beside.get(g, set())) & left
            left -= fresh
            members += fresh
            queue += fresh
        found.append(sorted(members))
    home = {g: n for n, members in enumerate(found) for g in members}
    wide: dict[int, list[frozenset[int]]] = defaultdict(list)
    for s in net.wide:
        wide[home[min(s)]].append(s)
    return [(members, wide[n]) for n, members in enumerate(found)]


def _hit(net: _Net, groups: Sequence[int], wide: Sequence[frozenset[int]]) -> tuple[list[frozenset[int]], bool, bool]:
    """The minimum hitting sets (one that is merely minimal where there are too many), whether these are all, whether exact."""
    weight = {g: len(net.twins[g]) for g in groups}
    greedy = _greedy(net, groups, wide, weight)
    if len(groups) > EXACT:
        return [greedy], False, False
    pairs = {frozenset((g, o)) for g in groups for o in net.near[g]}
    # a wider set that holds a pair is hit with it
    sets = [*pairs, *(s for s in wide if not any(net.near[g] & s for g in s))]
    search = _Search(weight, sum(weight[g] for g in greedy))
    search.run(tuple(sorted(sets, key=lambda s: (len(s), sorted(s)))), frozenset(), 0)
    if search.steps > STEPS:
        return [min([greedy, *search.found], key=lambda s: (sum(weight[g] for g in s), sorted(s)))], False, False
    return search.found, not search.full, True


def _greedy(net: _Net, groups: Sequence[int], wide: Sequence[frozenset[int]], weight: Mapping[int, int]) -> frozenset[int]:
    """A hitting set: what hits most for its weight, again and again, and at last without what it could do without."""
    of: dict[int, list[int]] = defaultdict(list)
    for n, s in enumerate(wide):
        for g in s:
            of[g].append(n)
    open_ = {g: len(net.near[g]) + len(of[g]) for g in groups}
    heap = [(-count / weight[g], g, count) for g, count in open_.items()]
    heapq.heapify(heap)
    taken: dict[int, None] = {}
    hit: set[int] = set()
    while heap:
        _, g, count = heapq.heappop(heap)
        if g in taken or not open_[g]:
            continue
        if count != open_[g]:
            heapq.heappush(heap, (-open_[g] / weight[g], g, open_[g]))
            continue
        taken[g] = None
        for o in net.near[g]:
            open_[o] -= 1
        for n in of[g]:
            if n not in hit:
                hit.add(n)
                for o in wide[n]:
                    open_[o] -= 1
    kept = set(taken)
    for g in sorted(taken, key=lambda g: (-weight[g], g)):
        if net.near[g] <= kept and all(len(wide[n] & kept) > 1 for n in of[g]):
            kept.discard(g)
    return frozenset(kept)


class _Search:
    """Branch and bound for all minimum hitting sets, up to one more than are given."""

    def __init__(self, weight: Mapping[int, int], best: int) -> None:
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
