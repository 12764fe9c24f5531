"""time-cycle (CC503): dates, distances and orders that no calendar can hold together.

Example: "the sample was taken on 14 September; three weeks later, on 28 September, ..." (28 September is two weeks later); "signed on 12
May after the board had been told on 15 May"; and across articles: one puts the warning before the contract, the other behind it.
Dates and what ties them are a simple temporal network (Dechter, Meiri and Pearl 1991, "Temporal constraint networks"): a node an event,
an edge the most days from one event to another. A cycle whose days add up to less than none is the proof, and its claims are reported.
Not when: the distance may be counted from another date; a date without a year is right in the year before or after; the grain of the
dates leaves room.
Known misses: events without a date of their own; distances that are told of a named event ("two days after the announcement") other than
between articles that tell the same one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from contracheck.graph.passage import Passage, Sentence, Tie
from contracheck.model import Claim, Relation, show

CODE = "CC503"
#: Days in a unit of a distance, at least and at most.
DAYS = {"hour": (0, 1), "day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366), "decade": (3652, 3653)}
#: Grains by which a date tells the day of an event.
FINE = frozenset(("day", "month"))
#: A date follows the distance that leads to it within so many letters: two weeks later, on the 28th.
LED = 12
#: Words that put two dates in order stand within so many letters of them.
ORDERED = 80
#: A word this close to its date is a part of the date.
BOUND = 2
#: Two events that an article tells in order stand within so many letters.
TOLD = 400
#: An order that two dates without a year contradict by more days is one across the turn of a year.
WITHIN = 120
#: At most so many events of one network are looked at.
MOST = 400
#: So many articles on each side of an order are looked at.
MOST_SIDES = 20
_YEAR = re.compile(r"\d{4}")


@attrs.frozen
class Edge:
    """``there`` is at most ``days`` after ``here``, which ``claims`` say. Event 0 is the beginning of time."""

    here: int
    there: int
    days: int
    claims: tuple[Claim, ...]


def negative_cycle(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges of a cycle whose days add up to less than none, empty where there is none (Bellman and Ford).

    Edges are taken in their order, so the cycle is a function of the input; the work is the number of events times that of edges.

    >>> negative_cycle([Edge(0, 1, 5, ()), Edge(1, 0, -5, ())])
    ()
    >>> len(negative_cycle([Edge(0, 1, 5, ()), Edge(1, 0, -7, ())]))
    2
    """
    nodes = sorted({n for e in edges for n in (e.here, e.there)})
    far = dict.fromkeys(nodes, 0)
    last: dict[int, Edge] = {}
    changed = -1
    for _ in nodes:
        changed = -1
        for e in edges:
            if far[e.here] + e.days < far[e.there]:
                far[e.there], last[e.there], changed = far[e.here] + e.days, e, e.there
        if changed < 0:
            return ()
    for _ in nodes:  # walk back until surely inside the cycle
        changed = last[changed].here
    cycle = [last[changed]]
    while cycle[-1].here != changed:
        cycle.append(last[cycle[-1].here])
    return tuple(reversed(cycle))


def times(
    passages: Sequence[Passage],
    facts: Iterable[tuple[Sequence[Claim], Sequence[Relation]]],
    agreeing: Mapping[str, Sequence[Claim]],
) -> list[Tie]:
    """What cannot be in time: cycles inside the articles first, then events that two articles put in two orders."""
    found = [t for p in passages for t in _cycles(p, agreeing)]
    kept = {p.article.id: p for p in passages}
    facts = list(facts)
    dated = [f for f in facts if any(c.kind in ("date", "duration") for c in f[0])]
    return [*found, *_orders(kept, dated), *_loose(kept, facts), *_distances(kept, dated)]


# --- the network of one article ---
def _dated(claim: Claim) -> bool:
    v = claim.value
    return claim.kind == "date" and v.grain in FINE and v.lower is not None and v.upper is not None and not claim.negated


def _ordinal(day: object) -> int | None:
    try:
        return dt.date.fromisoformat(str(day)[:10]).toordinal()
    except ValueError:
        return None


def _ends(claim: Claim) -> tuple[int, int] | None:
    """First and last day of a date; None where one is open."""
    a, b = _ordinal(claim.value.lower), _ordinal(claim.value.upper)
    return (a, b) if a is not None and b is not None else None


def _yearless(claim: Claim) -> bool:
    return not _YEAR.search(claim.text)


def _cycles(passage: Passage, agreeing: Mapping[str, Sequence[Claim]]) -> Iterator[Tie]:
    """The constraints of an article that its dates, or the finer ones of other articles, cannot meet."""
    tied = [*_led(passage), *_worded(passage)][:MOST]
    told: set[str] = set()
    for first, second, low, high, why in tied:
        fits, cycle = _fits(first, second, low, high, why)
        if fits:
            cycle = _elsewhere(first, second, low, high, why, agreeing)
        if not cycle:
            continue
        claims = tuple(dict.fromkeys(c for e in cycle for c in e.claims))
        if any(c.id in told for c in (why or second,)):
            continue
        told.add((why or second).id)
        yield _tie(claims, first, second, why)


def _fits(first: Claim, second: Claim, low: int, high: int | None, why: Claim | None) -> tuple[bool, tuple[Edge, ...]]:
    """Whether two dates can be so many days apart, a year more or less for one that tells none; the cycle where not."""
    a, b = _ends(first), _ends(second)
    if a is None or b is None:
        return True, ()
    cycle = negative_cycle(_edges(a, b, first, second, low, high, why))
    if not cycle:
        return True, ()
    for claim in (first, second):
        if _yearless(claim):
            for years in (-366, -365, 365, 366):
                p, q = (tuple(d + years for d in e) if c is claim else e for c, e in ((first, a), (second, b)))
                if why is None and abs(a[0] - b[0]) < WITHIN:
                    continue
                if not negative_cycle(_edges(p, q, first, second, low, high, why)):
                    return True, ()
    return False, cycle


def _edges(
    a: Sequence[int], b: Sequence[int], first: Claim, second: Claim, low: int, high: int | None, why: Claim | None
) -> list[Edge]:
    """A network of two dated events, the second of them ``low`` to ``high`` days after the first."""
    edges = [
        Edge(0, 1, a[1], (first,)), Edge(1, 0, -a[0], (first,)), Edge(0, 2, b[1], (second,)), Edge(2, 0, -b[0], (second,)),
        Edge(2, 1, -low, (why,) if why else ()),
    ]  # fmt: skip
    if high is not None:
        edges.append(Edge(1, 2, high, (why,) if why else ()))
    return edges


def _elsewhere(
    first: Claim, second: Claim, low: int, high: int | None, why: Claim | None, agreeing: Mapping[str, Sequence[Claim]]
) -> tuple[Edge, ...]:
    """The cycle that appears where another article tells one of the dates to the day; empty where there is none."""
    for claim in (first, second):
        own = _ends(claim)
        for other in agreeing.get(claim.id, ()):
            finer = _ends(other)
            if own is None or finer is None or not _dated(other) or other.value.grain != "day" or own[1] - own[0] <= finer[1] - finer[0]:
                continue
            pair = (other, second) if claim is first else (first, other)
            fits, cycle = _fits(*pair, low, high, why)
            if not fits:
                return cycle
    return ()


Constraint = tuple[Claim, Claim, int, int | None, Claim | None]


def _led(passage: Passage) -> Iterator[Constraint]:
    """Dates that a distance leads to from the date told before: on the 14th ... two weeks later, on the 28th."""
    before: Sentence | None = None
    for sentence in passage.sentences:
        close = before is not None and "\n" not in passage.text[before.end : sentence.start]
        for far, date in pairwise(sentence.claims):
            sign = _sign(far)
            gap = passage.gap(far.span.end, date.span.start)
            if sign is None or not _dated(date) or date.value.grain != "day" or date.relative or not 0 < len(gap) <= LED:
                continue
            if not any(c in gap for c in ",，、،(（–—"):
                continue  # two weeks after 3 May
            ahead = [c for c in sentence.claims if _dated(c) and c.span.end <= far.span.start]
            if not ahead and close and before is not None:
                ahead = [c for c in before.claims if c.kind == "date"]
            if len(ahead) != 1 or not _dated(ahead[0]):
                continue  # from which of them it is counted is not told
            days = _days(far)
            if days is not None:
                low, high = days
                yield (ahead[0], date, low, high, far) if sign > 0 else (date, ahead[0], low, high, far)
        before = sentence


def _sign(claim: Claim) -> int | None:
    """1 for a distance that leads on, -1 for one that leads back, None for what is no distance."""
    if claim.kind != "duration" or claim.relative not in ("later", "earlier") or claim.negated:
        return None
    return 1 if claim.relative == "later" else -1


def _days(claim: Claim) -> tuple[int, int | None] | None:
    """The days that a distance may stand for, at least and at most; None for a unit that is none of the calendar."""
    v = claim.value
    unit = DAYS.get(v.unit or "")
    if unit is None or v.vague:
        return None
    half = Decimal(1) if v.approximate else Decimal("0.5")
    # in one day's count the first day may be counted or not
    low = int((v.lower - half) * unit[0]) - 1 if isinstance(v.lower, Decimal) else 0
    high = int((v.upper + half) * unit[1]) + 1 if isinstance(v.upper, Decimal) else None
    return max(low, 0), high


def _worded(passage: Passage) -> Iterator[Constraint]:
    """Dates of a sentence that words put in order: signed on 12 May after the board had been told on 15 May."""
    names = ("later_than", "earlier_than", "later_than_after", "earlier_than_after")
    for sentence in passage.sentences:
        dates = [c for c in sentence.claims if c.kind == "date"]
        if len(dates) != 2 or not all(_dated(c) and c.value.grain == "day" and not c.relative for c in dates):
            continue
        x, y = dates
        if not 0 < y.span.start - x.span.end <= ORDERED * 2:
            continue
        cues = [c for c in sentence.named(*names) if not any(k.span.start <= c.start < k.span.end for k in sentence.claims)]
        if not cues or any(c.name != cues[0].name or c.start != cues[0].start for c in cues):
            continue
        cue = max(cues, key=lambda c: c.end)  # avant que, avant
        gaps = cue.start - x.span.end, y.span.start - cue.end
        # a word right beside its date makes a bound of it: after 15 May
        own = gaps[0] if cue.name.endswith("_after") else gaps[1]
        if min(gaps) < 0 or own <= BOUND or max(gaps) > ORDERED or _parted(passage, cue.name, x.span.end, cue.start, cue.end, y.span.start):
            continue
        behind = cue.name.endswith("_after")
        later = cue.name.startswith("later")
        first, second = (x, y) if later == behind else (y, x)
        yield first, second, 0, None, None


def _parted(passage: Passage, name: str, a: int, b: int, c: int, d: int) -> bool:
    """Whether another sentence, or another clause where the word would have to be in the same, stands between two dates."""
    gap = passage.gap(a, b) if not name.endswith("_after") else passage.gap(c, d)
    return any(mark in gap for mark in ";；:：") or (name.endswith("_after") and not any(m in gap for m in ",，、"))


def _tie(claims: tuple[Claim, ...], first: Claim, second: Claim, why: Claim | None) -> Tie:
    """The finding about two dates that are not as far apart, or not in the order, that the text says."""
    shown = [c for c in claims if c.kind == "date"][:2]
    shown = shown if len(shown) == 2 else [first, second]
    a, b = (_ends(c) for c in shown)
    apart = abs(b[0] - a[0]) if a and b else 0
    if why is not None:
        message = f"{show.quote(shown[0])} and {show.quote(shown[1])} are {apart} days apart, not {show.quote(why)}"
        fix = f"read {apart} days for {show.quote(why)}, or another day for one of the dates"
    else:
        message = f"{show.quote(second)} is told as after {show.quote(first)}, but is before it"
        fix = None
    involved = tuple(dict.fromkeys((*claims, *((why,) if why else ()))))
    told = involved[0]
    return Tie(code=CODE, cause="order", claims=involved, pairs=tuple((told, c) for c in involved[1:]), message=message, fix=fix)


# --- orders of two events in two articles ---
def _orders(kept: Mapping[str, Passage], facts: Sequence[tuple[Sequence[Claim], Sequence[Relation]]]) -> Iterator[Tie]:
    """Two events that one article puts in one order and another in the other."""
    dated: list[tuple[dict[str, Claim], set[frozenset[str]]]] = []
    for members, relations in facts:
        once: dict[str, list[Claim]] = {}
        for c in members:
            if _dated(c) and c.article in kept:
                once.setdefault(c.article, []).append(c)
        own = {a: cs[0] for a, cs in once.items() if len(cs) == 1}
        claim = {c.id: c for c in members}
        rival = {frozenset((claim[r.a].article, claim[r.b].article)) for r in relations if r.verdict == "conflict"}
        if len(own) > 1:
            dated.append((own, rival))
    # only events that stand close to each other in an article are told in an order
    by_article: dict[str, list[tuple[int, int]]] = {}
    for n, (own, _) in enumerate(dated):
        for article, c in own.items():
            by_article.setdefault(article, []).append((c.span.start, n))
    near: dict[tuple[int, int], list[str]] = {}
    for article in sorted(by_article):
        places = sorted(by_article[article])
        for i, (start, n) in enumerate(places):
            for other, m in places[i + 1 : i + 5]:
                if other - start <= TOLD and n != m:
                    near.setdefault((min(n, m), max(n, m)), []).append(article)
    for (n, m), articles in sorted(near.items()):
        (f, f_rival), (g, g_rival) = dated[n], dated[m]
        order = {a: _order(f[a], g[a]) for a in articles}
        ahead = [a for a in articles if order[a] < 0]
        after = [a for a in articles if order[a] > 0]
        crossed = [
            (f[x], g[x], f[y], g[y])
            for x in ahead
            for y in after[:MOST_SIDES]
            if frozenset((x, y)) in f_rival | g_rival and not _slipped(f[x], g[x], f[y], g[y])
        ]
        if crossed:
            yield _crossed(crossed[:MOST_SIDES])


def _order(x: Claim, y: Claim) -> int:
    """-1 where the first date is before the second, 1 where it is after it, 0 where they may be in either order."""
    a, b = _ends(x), _ends(y)
    if a is None or b is None:
        return 0
    return -1 if a[1] < b[0] else 1 if a[0] > b[1] else 0


def _slipped(f: Claim, g: Claim, h: Claim, i: Claim) -> bool:
    """Whether two dates of one event differ by so much that the year of one, and no order, is at stake."""
    for x, y in ((f, h), (g, i)):
        a, b = _ends(x), _ends(y)
        if a is None or b is None or abs(a[0] - b[0]) > WITHIN:
            return True
    return False


def _crossed(found: Sequence[tuple[Claim, Claim, Claim, Claim]]) -> Tie:
    """The finding about two events, the first before the second in one article and (third and fourth date) after it in another."""
    f, g, h, i = found[0]
    message = (
        f"{f.article} puts {show.quote(f)} before {show.quote(g)}, {h.article} the same event, {show.quote(h)}, after {show.quote(i)}"
    )
    claims = tuple(dict.fromkeys(c for four in found for c in four))
    pairs = tuple(dict.fromkeys(pair for f, g, h, i in found for pair in ((f, i), (h, g))))
    return Tie(code=CODE, cause="order", claims=claims, pairs=pairs, message=message, score=0.8)


def _loose(kept: Mapping[str, Passage], facts: Sequence[tuple[Sequence[Claim], Sequence[Relation]]]) -> Iterator[Tie]:
    """The same where the dates of one of the two events differ so much that they were not taken for one.

    Its dates are the only ones left over near an event that both articles date alike, in sentences that share another fact.
    """
    home = {c.id: n for n, (members, _) in enumerate(facts) for c in members}
    left: dict[str, list[tuple[Claim, frozenset[int]]]] = {}
    for article, passage in kept.items():
        for sentence in passage.sentences:
            free = [c for c in sentence.claims if _dated(c) and c.id not in home and c.value.grain == "day" and not c.relative]
            shared = frozenset(home[c.id] for c in sentence.claims if c.id in home and c.kind != "date")
            if len(free) == 1 and shared:
                left.setdefault(article, []).append((free[0], shared))
    for members, relations in facts:
        once: dict[str, list[Claim]] = {}
        for c in members:
            if c.article in left and _dated(c) and c.value.grain == "day":
                once.setdefault(c.article, []).append(c)
        sides: tuple[list[tuple[Claim, Claim, frozenset[int]]], ...] = ([], [])
        for article, dates in sorted(once.items()):
            near = [(c, s) for c, s in left[article] if abs(c.span.start - dates[0].span.start) <= TOLD]
            order = _order(near[0][0], dates[0]) if len(near) == 1 and len(dates) == 1 else 0
            if order:
                sides[order > 0].append((near[0][0], dates[0], near[0][1]))
        if not (sides[0] and sides[1]):
            continue
        agree = {frozenset((r.a, r.b)) for r in relations if r.verdict == "agree"}
        crossed = [
            (x, p, y, q)
            for x, p, s in sides[0][:MOST_SIDES]
            for y, q, t in sides[1][:MOST_SIDES]
            if s & t and frozenset((p.id, q.id)) in agree and not _slipped(x, p, y, q)
        ]
        if crossed:
            yield _crossed(crossed[:MOST_SIDES])


# --- distances from one event, on its two sides ---
def _distances(kept: Mapping[str, Passage], facts: Sequence[tuple[Sequence[Claim], Sequence[Relation]]]) -> Iterator[Tie]:
    """Equal distances from one event that one article tells before it and another after it."""
    for members, relations in facts:
        claim = {c.id: c for c in members}
        for r in relations:
            x, y = claim[r.a], claim[r.b]
            if r.verdict != "agree" or x.kind != "duration" or y.kind != "duration" or x.article == y.article:
                continue
            sides = {_side(kept.get(c.article), c) for c in (x, y)}
            if sides == {1, -1}:
                message = f"{show.quote(x)} and {show.quote(y)} put two events in opposite orders"
                # a word beside a distance tells less than a distance that is read with its side
                severity = "conflict" if _sign(x) and _sign(y) else "tension"
                yield Tie(code=CODE, cause="order", claims=(x, y), pairs=((x, y),), message=message, severity=severity)


def _side(passage: Passage | None, claim: Claim) -> int:
    """1 where a distance is told behind an event, -1 before one, 0 where neither is said."""
    sign = _sign(claim)
    if sign is not None or passage is None:
        return sign or 0
    found = passage.finder.find(passage.low, claim.span.end, min(claim.span.end + LED, len(passage.low)))
    for name, start, _ in found:
        if start - claim.span.end <= 1:
            if name[1:] in ("later_than", "later_than_after"):
                return 1
            if name[1:] in ("earlier_than", "earlier_than_after"):
                return -1
    return 0
