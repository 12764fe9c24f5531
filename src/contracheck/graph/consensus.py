"""The consensus of a fact: the largest group of independent articles that agree with each other, and the odd ones out.

Claims of one value are one statement, and a statement an interval: in one dimension those that overlap pairwise share a point, so
a sweep over the ends of the intervals finds the maximal agreeing groups in n log n. What the comparison said of two claims goes
before: statements that conflict are never in one group, and one in another unit joins the group that it agrees with.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from decimal import Decimal
from types import MappingProxyType

import attrs

from contracheck.errors import ContracheckError
from contracheck.model import Claim, Relation, Value
from contracheck.units import to_base

#: A hedge widens by this share, as in the comparison (Config.hedge); a bound reaches this far into what it leaves open.
HEDGE, BOUND = Decimal("0.1"), Decimal("0.04")
#: Days that a deadline reaches back, as in the comparison.
DEADLINE = 100
#: So many of the largest groups of a sweep are looked at closely.
CANDIDATES = 48

Interval = tuple[tuple[str, str | None], Decimal, Decimal]


@attrs.frozen
class Statement:
    """What one or more claims of a fact say in one value: their ids, and the witnesses for it."""

    claims: tuple[str, ...]
    witnesses: frozenset[str]


@attrs.frozen
class Outcome:
    """What the articles hold about a fact.

    ``consensus`` are the ids of the claims of the largest agreeing group, of all when tied; ``odd`` those that conflict with it,
    empty where it is tied or no two articles agree; ``size`` counts its independent witnesses; ``copied`` are groups of claims
    outside of it that tell one value in one wording and would else have been as many as its own. ``given`` are the claims of the
    original that the others translate: what it says is right by definition.
    """

    consensus: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    size: int = 0
    copied: tuple[tuple[str, ...], ...] = ()
    given: frozenset[str] = frozenset()


def as_given(held: Outcome, members: Sequence[Claim], related: Sequence[Relation], originals: Set[str]) -> Outcome:
    """The outcome of a fact of which originals tell: their claims and those that agree with them hold, what conflicts is odd."""
    given = frozenset(c.id for c in members if c.article in originals)
    if not given:
        return held
    beside: dict[str, set[str]] = {"agree": set(), "conflict": set()}
    for r in related:
        for one, other in ((r.a, r.b), (r.b, r.a)):
            if one in given and other not in given and r.verdict in beside:
                beside[r.verdict].add(other)
    agreeing = given | (beside["agree"] - beside["conflict"])
    return Outcome(
        consensus=tuple(c.id for c in members if c.id in agreeing),
        odd=tuple(c.id for c in members if c.id in beside["conflict"]),
        size=1,
        given=given,
    )


def interval(claim: Claim) -> Interval | None:
    """The dimension of a claim and what it covers in base units, closed; days are ordinals. None for marks and open dates."""
    v = claim.value
    if v.kind == "date":
        return _days(v)
    lower = v.lower if isinstance(v.lower, Decimal) else None
    upper = v.upper if isinstance(v.upper, Decimal) else None
    if v.kind in ("time", "score", "label", "ordinal") or (lower is None and upper is None):
        return None
    half = (v.step or Decimal(0)) / 2
    unit: str | None = v.unit
    if lower is None:
        assert upper is not None
        lower = upper - abs(upper) * BOUND
    elif upper is None:
        upper = lower + abs(lower) * BOUND
    elif lower == upper:
        give = max(half, abs(lower) * HEDGE) if v.approximate else half
        lower, upper = lower - give, upper + give
    if v.kind in ("quantity", "duration") and unit is not None:
        try:
            (lower, dimension), (upper, _) = to_base(lower, unit), to_base(upper, unit)
        except (ContracheckError, LookupError, ValueError):
            dimension = unit
        return (v.kind, dimension), min(lower, upper), max(lower, upper)
    return (v.kind, unit if v.kind in ("money", "percent") else None), lower, upper


def _days(v: Value) -> Interval | None:
    """A date: the days of its grain; a deadline reaches back a while, a start is its first day."""
    try:
        low, high = (dt.date.fromisoformat(str(e)[:10]).toordinal() if e is not None else None for e in (v.lower, v.upper))
    except ValueError:
        return None
    if low is None and high is None:
        return None
    if low is None:
        assert high is not None
        return ("date", "deadline"), Decimal(high), Decimal(high)
    if high is None:
        return ("date", "start"), Decimal(low), Decimal(low)
    return ("date", None), Decimal(low), Decimal(high)


@attrs.frozen
class _Table:
    """The statements of a fact, and for each those that it agrees with and those that it conflicts with."""

    told: tuple[Statement, ...]
    friends: tuple[set[int], ...]
    foes: tuple[set[int], ...]

    def witnesses(self, group: Iterable[int]) -> set[str]:
        """The witnesses for a group of statements."""
        return {w for n in group for w in self.told[n].witnesses}

    def by_weight(self, group: Iterable[int]) -> list[int]:
        """Statements with most witnesses first."""
        return sorted(group, key=lambda n: (-len(self.told[n].witnesses), n))


Bonds = Callable[[Iterable[Claim]], Mapping[str, str]]


def outcome(
    members: Sequence[Claim],
    relations: Sequence[Relation],
    home: Mapping[str, str],
    bonds: Bonds,
    backing: Mapping[str, Iterable[str]] = MappingProxyType({}),
) -> Outcome:
    """The consensus of a fact and its odd ones out; n log n in the claims, linear in the relations.

    ``home`` gives the witness that an article counts as, ``bonds`` ties witnesses that share the wording of claims of one value
    where others contradict it; ``backing`` names further witnesses for a claim.
    """
    claim = {c.id: c for c in members}
    table = _table(members, relations, home, backing)
    groups: dict[tuple[int, ...], int] = {}
    for start in _candidates(claim, table):
        group = _grown(start, table)
        groups.setdefault(group, len(table.witnesses(group)))
    if max(groups.values(), default=0) < 2:
        return _lone(groups, table, members)
    held = {n for g in groups for n in g}
    tied: dict[tuple[int, ...], Mapping[str, str]] = {}
    if any(not table.foes[n].isdisjoint(held) for n in held):
        # where others contradict it, one wording is one witness, on whichever side
        for group in groups:
            tied[group] = bonds(claim[i] for n in group for i in table.told[n].claims)
            groups[group] = len({tied[group].get(w, w) for w in table.witnesses(group)})
    best = max(groups.values())
    won = {n for g, size in groups.items() if size == best for n in g}
    ids = {i for n in won for i in table.told[n].claims}
    if best < 2:
        return Outcome(size=best)
    consensus = tuple(c.id for c in members if c.id in ids)
    if any(not table.foes[n].isdisjoint(won) for n in won):
        return Outcome(consensus, size=best)
    against = {i for r in relations if r.verdict == "conflict" for i, o in ((r.a, r.b), (r.b, r.a)) if o in ids and i not in ids}
    copied: dict[tuple[str, ...], None] = {}
    for group, bond in tied.items():
        beside = [claim[i] for n in group for i in table.told[n].claims if i in against]
        owners: dict[str, set[str]] = defaultdict(set)
        for c in beside:
            owners[bond[home[c.article]]].add(c.article)
        if sum(map(len, owners.values())) >= best > len(owners):
            ids = {c.id for c in beside if len(owners[bond[home[c.article]]]) > 1}
            copied[tuple(c.id for c in members if c.id in ids)] = None
    return Outcome(consensus, tuple(c.id for c in members if c.id in against), best, tuple(copied))


def _lone(groups: Mapping[tuple[int, ...], int], table: _Table, members: Sequence[Claim]) -> Outcome:
    """Where no two witnesses agree: nothing, but for copies of one text that nobody contradicts."""
    if len(groups) != 1:
        return Outcome()
    ids = {i for group in groups for n in group for i in table.told[n].claims}
    kept = [c for c in members if c.id in ids]
    return Outcome(tuple(c.id for c in kept), size=1) if len({c.article for c in kept}) > 1 else Outcome()


def _table(
    members: Sequence[Claim], relations: Iterable[Relation], home: Mapping[str, str], backing: Mapping[str, Iterable[str]]
) -> _Table:
    """The statements in an order that no name of an article decides; vague, denied and doubted claims state nothing."""
    same: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for c in members:
        if not (c.value.vague or c.negated or c.doubted):
            v = attrs.evolve(c.value, unit=None) if c.kind == "count" else c.value
            same[v, c.direction, c.weekday, c.relative].append(c)
    told = tuple(
        Statement(tuple(c.id for c in cs), frozenset(w for c in cs for w in (home[c.article], *backing.get(c.id, ()))))
        for _, cs in sorted(same.items(), key=lambda s: tuple(map(str, s[0])))
    )
    of = {i: n for n, s in enumerate(told) for i in s.claims}
    stance: dict[tuple[int, int], int] = defaultdict(int)
    for r in relations:
        p, q = of.get(r.a), of.get(r.b)
        if p is not None and q is not None and p != q and r.verdict != "incomparable":
            stance[(p, q) if p < q else (q, p)] += 1 if r.verdict == "agree" else -1
    table = _Table(told, tuple(set() for _ in told), tuple(set() for _ in told))
    for (p, q), n in stance.items():
        if n:
            near = table.friends if n > 0 else table.foes
            near[p].add(q)
            near[q].add(p)
    return table


def _candidates(claim: Mapping[str, Claim], table: _Table) -> list[tuple[int, ...]]:
    """The largest sets of statements that share a point, and statements without an interval, the likeliest first."""
    spans: dict[tuple[str, str | None], list[tuple[Decimal, Decimal, int]]] = defaultdict(list)
    found: list[tuple[int, int, tuple[tuple[str, str | None], Decimal] | None]] = []
    for n, statement in enumerate(table.told):
        span = interval(claim[statement.claims[0]])
        if span is None:
            found.append((len(statement.witnesses) + len(table.friends[n]), n, None))
        else:
            spans[span[0]].append((span[1], span[2], n))
    for dimension, rows in spans.items():
        for size, point, n in _sweep(rows, table.told):
            found.append((size + len(table.friends[n]), n, (dimension, point)))
    found.sort(key=lambda f: (-f[0], f[1]))
    made: dict[tuple[int, ...], None] = {}
    for _, n, place in found[:CANDIDATES]:
        if place is None:
            made[n,] = None
        else:
            made[tuple(sorted(m for low, high, m in spans[place[0]] if low <= place[1] <= high))] = None
    return list(made)


def _sweep(rows: Sequence[tuple[Decimal, Decimal, int]], told: Sequence[Statement]) -> list[tuple[int, Decimal, int]]:
    """Where a maximal set of intervals overlaps: its witnesses, the point, the statement that begins there; ascending."""
    ends = sorted([(low, 0, n) for low, _, n in rows] + [(high, 1, n) for _, high, n in rows])
    active: Counter[str] = Counter()
    found = []
    opened: tuple[Decimal, int] | None = None
    for at, closes, n in ends:
        if not closes:
            active.update(told[n].witnesses)
            opened = at, n
            continue
        if opened is not None:
            found.append((len(active), *opened))
            opened = None
        for witness in told[n].witnesses:
            active[witness] -= 1
            if not active[witness]:
                del active[witness]
    return found


def _grown(start: Iterable[int], table: _Table) -> tuple[int, ...]:
    """A group without what conflicts with weightier statements in it, with those of other units that agree with it."""
    kept: set[int] = set()
    for n in table.by_weight(start):
        if table.foes[n].isdisjoint(kept):
            kept.add(n)
    for n in table.by_weight(set().union(*(table.friends[n] for n in kept)) - kept):
        if table.foes[n].isdisjoint(kept):
            kept.add(n)
    return tuple(sorted(kept))
