"""Orders: events that two articles tell in opposite orders (code CC503, see ``contracheck.graph.times``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from contracheck.graph.constraints import ends_of, is_dated
from contracheck.graph.passage import Passage, Tie
from contracheck.graph.times import CODE, LED, WITHIN, sign_of
from contracheck.model import Claim, Relation, show
from contracheck.model.message import say

#: Two events that an article tells in order stand within so many letters.
TOLD = 400
#: So many articles on each side of an order are looked at.
MOST_SIDES = 20
Fact = tuple[Sequence[Claim], Sequence[Relation]]


def orders(passages: Iterable[Passage], facts: Iterable[Fact]) -> list[Tie]:
    """The events that two articles put in two orders, by their dates first, then by their distances from one event."""
    kept = {p.article.id: p for p in passages}
    facts = list(facts)
    timed = [f for f in facts if any(c.kind in ("date", "duration") for c in f[0])]
    return [*_orders(kept, timed), *_loose(kept, facts), *_distances(kept, timed)]


# --- orders of two events in two articles ---
def _orders(kept: Mapping[str, Passage], facts: Sequence[Fact]) -> Iterator[Tie]:
    """Two events that one article puts in one order and another in the other."""
    told: list[tuple[dict[str, Claim], set[frozenset[str]]]] = []
    for members, relations in facts:
        once: dict[str, list[Claim]] = {}
        for c in members:
            if is_dated(c) and c.article in kept:
                once.setdefault(c.article, []).append(c)
        own = {a: cs[0] for a, cs in once.items() if len(cs) == 1}
        claim = {c.id: c for c in members}
        rival = {frozenset((claim[r.a].article, claim[r.b].article)) for r in relations if r.verdict == "conflict"}
        if len(own) > 1:
            told.append((own, rival))
    # only events that stand close to each other in an article are told in an order
    by_article: dict[str, list[tuple[int, int]]] = {}
    for n, (own, _) in enumerate(told):
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
        (f, f_rival), (g, g_rival) = told[n], told[m]
        order = {a: _order(f[a], g[a]) for a in articles}
        ahead = [a for a in articles if order[a] < 0]
        after = [a for a in articles if order[a] > 0]
        crossed = [
            (f[x], g[x], f[y], g[y])
            for x in ahead
            for y in after[:MOST_SIDES]
            if (frozenset((x, y)) in f_rival or frozenset((x, y)) in g_rival) and not _slipped(f[x], g[x], f[y], g[y])
        ]
        if crossed:
            yield _crossed(crossed[:MOST_SIDES])


def _order(x: Claim, y: Claim) -> int:
    """-1 where the first date is before the second, 1 where it is after it, 0 where they may be in either order."""
    a, b = ends_of(x), ends_of(y)
    if a is None or b is None:
        return 0
    return -1 if a[1] < b[0] else 1 if a[0] > b[1] else 0


def _slipped(f: Claim, g: Claim, h: Claim, i: Claim) -> bool:
    """Whether two dates of one event differ by so much that the year of one, and no order, is at stake."""
    for x, y in ((f, h), (g, i)):
        a, b = ends_of(x), ends_of(y)
        if a is None or b is None or abs(a[0] - b[0]) > WITHIN:
            return True
    return False


def _crossed(found: Sequence[tuple[Claim, Claim, Claim, Claim]]) -> Tie:
    """The finding about two events, the first before the second in one article and (third, fourth) after it in another."""
    f, g, h, i = found[0]
    message = say(
        "{one} puts {first} before {second}, {other} the same event, {same}, after {after}",
        one=f.article,
        first=show.quote(f),
        second=show.quote(g),
        other=h.article,
        same=show.quote(h),
        after=show.quote(i),
    )
    claims = tuple(dict.fromkeys(c for four in found for c in four))
    pairs = tuple(dict.fromkeys(pair for f, g, h, i in found for pair in ((f, i), (h, g))))
    return Tie(code=CODE, cause="order", claims=claims, pairs=pairs, message=message, score=0.8)


def _loose(kept: Mapping[str, Passage], facts: Sequence[Fact]) -> Iterator[Tie]:
    """The same where the dates of one of the two events differ so much that they were not taken for one.

    Its dates are the only ones left over near an event that both articles date alike, in sentences that share another fact.
    """
    home = {c.id: n for n, (members, _) in enumerate(facts) for c in members}
    left: dict[str, list[tuple[Claim, frozenset[int]]]] = {}
    for article, passage in kept.items():
        for sentence in passage.sentences:
            free = [c for c in sentence.claims if is_dated(c) and c.id not in home and c.value.grain == "day" and not c.relative]
            shared = frozenset(home[c.id] for c in sentence.claims if c.id in home and c.kind != "date")
            if len(free) == 1 and shared:
                left.setdefault(article, []).append((free[0], shared))
    for members, relations in facts:
        once: dict[str, list[Claim]] = {}
        for c in members:
            if c.article in left and is_dated(c) and c.value.grain == "day":
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
def _distances(kept: Mapping[str, Passage], facts: Sequence[Fact]) -> Iterator[Tie]:
    """Equal distances from one event that one article tells before it and another after it."""
    for members, relations in facts:
        claim = {c.id: c for c in members}
        for r in relations:
            x, y = claim[r.a], claim[r.b]
            if r.verdict != "agree" or x.kind != "duration" or y.kind != "duration" or x.article == y.article:
                continue
            sides = {_side(kept.get(c.article), c) for c in (x, y)}
            if sides == {1, -1}:
                message = say("{x} and {y} put two events in opposite orders", x=show.quote(x), y=show.quote(y))
                # a word beside a distance tells less than a distance that is read with its side
                severity = "conflict" if sign_of(x) and sign_of(y) else "tension"
                yield Tie(code=CODE, cause="order", claims=(x, y), pairs=((x, y),), message=message, severity=severity)


def _side(passage: Passage | None, claim: Claim) -> int:
    """1 where a distance is told behind an event, -1 before one, 0 where neither is said."""
    sign = sign_of(claim)
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
