"""Revise: an article that tells a value and what it was before ("first put at 6.4, now at 6.1") speaks of one fact at two times.

Alignment gives a claim of another article one counterpart in it: the value that is equal, which is the old one. The new one is
about the same fact, and supersedes what the earlier articles say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from contracheck.graph.changes import Change, changes
from contracheck.graph.passage import passages
from contracheck.model import Article, Claim, Relation
from contracheck.model.message import say

Fact = tuple[tuple[Claim, ...], tuple[Relation, ...]]
#: The rung of a pair that one article explains by telling both values.
TOLD = say("one article tells both values")
#: The rung of an old value and another article that has it.
SAME = "equal"
#: The rung of a pair whose other article gives the old value of a plan as the present one, though it is no older.
STALE = "the old value told as the present one"
#: Modalities of what may change.
_PLANS = frozenset(("forecast", "planned"))


def revise(facts: Sequence[Fact], claims: Mapping[str, Sequence[Claim]], articles: Sequence[Article]) -> list[Fact]:
    """The facts, with the old and the new value of revised ones together, and relations between each and what others say.

    ``claims`` are those of each article in the order of its text. A value that is a fact of its own gets no relation to an
    article that has a counterpart for it, and joins the other one's fact else. New relations have no explanation yet.
    """
    home = {c.id: n for n, (members, _) in enumerate(facts) for c in members}
    made = list(facts)
    published = {a.id: a.published for a in articles}
    for passage in passages(
        articles, {k: tuple(v) for k, v in claims.items()}, [a.id for a in articles if a.published is not None]
    ):
        for change in changes(passage):
            at, own = (home.get(c.id) for c in (change.old, change.new))
            if (at is None and own is None) or at == own:
                continue
            kept, gone = (at, own) if at is not None else (own, at)
            olds, news = (made[n] if n is not None else ((c,), ()) for n, c in ((at, change.old), (own, change.new)))
            if at is None and own is not None and (retold := _retold(change, news, published)) is not None:
                made[own] = retold
                home[change.old.id] = own
                continue
            more = [*_superseded(change, olds, news, published)]
            if more and kept is not None:
                # a value that another article told as the present one was news itself, and not what had been before the news
                more += _superseding(change, olds, news, published)
                # what belongs to the other value comes along: one fact at two times
                members = tuple({c.id: c for c in (*olds[0], *news[0])}.values())
                made[kept] = (members, (*olds[1], *news[1], *more))
                if gone is not None:
                    made[gone] = ((), ())
                home.update((c.id, kept) for c in members)
    return [f for f in made if f[0]]


def _superseded(change: Change, olds: Fact, news: Fact, published: Mapping[str, dt.date | None]) -> Iterator[Relation]:
    """Relations of the new value, and of those that agree with it, to what other articles say of the old one."""
    old, new = change.old, change.new
    claim = {c.id: c for members, _ in (olds, news) for c in members}
    known = {c.article for c in news[0] if c.article != new.article}
    told = {frozenset((r.a, r.b)) for _, relations in (olds, news) for r in relations}
    bearers = [new, *(claim[i] for i in _agreeing(new.id, news[1]))]
    for r in olds[1]:
        if old.id not in (r.a, r.b):
            continue
        other = claim[r.b if r.a == old.id else r.a]
        if other.article in known:
            continue
        for bearer in bearers if r.verdict == "agree" else [new]:
            verdict = _verdict(other, bearer, published, change)
            if r.verdict != "agree" and (verdict != "superseded" or _one(other, bearer)):
                continue
            if verdict is not None and frozenset((other.id, bearer.id)) not in told:
                yield _relation(r, old, bearer, verdict)


def _retold(change: Change, news: Fact, published: Mapping[str, dt.date | None]) -> Fact | None:
    """The fact of a new value that was put beside others with the old one, which no other fact holds: by 30 April rather than 31
    March, where the others say by 31 March. None where no other has the old value."""
    old, new = change.old, change.new
    claim = {c.id: c for c in news[0]}
    kept: list[Relation] = []
    found = False
    for r in news[1]:
        other = claim[r.b if r.a == new.id else r.a] if new.id in (r.a, r.b) else None
        if other is None or r.verdict == "agree" or not _ends_alike(other, old):
            kept.append(r)
            continue
        verdict = _verdict(other, new, published, change)
        if verdict is None:
            return None
        found = True
        kept.append(_relation(r, new, new, verdict))
        kept.append(attrs.evolve(_relation(r, new, old, "agree"), cause="equal", rung=SAME))
    return ((*news[0], old), tuple(kept)) if found else None


def _ends_alike(x: Claim, y: Claim) -> bool:
    """Whether two claims have one value, be it a deadline in one and the day alone in the other."""
    if x.kind != y.kind or x.value.unit != y.value.unit:
        return False
    ends = [{str(e)[:10] for e in (c.value.lower, c.value.upper) if e is not None} for c in (x, y)]
    return len(ends[0]) == 1 and ends[0] == ends[1]


def _superseding(change: Change, olds: Fact, news: Fact, published: Mapping[str, dt.date | None]) -> Iterator[Relation]:
    """Relations of the old value to what later articles say that agrees with the new one."""
    old, new = change.old, change.new
    claim = {c.id: c for members, _ in (olds, news) for c in members}
    known = {c.article for c in olds[0] if c.article != old.article}
    for r in news[1]:
        if r.verdict != "agree" or new.id not in (r.a, r.b):
            continue
        later = claim[r.b if r.a == new.id else r.a]
        if later.article not in known and _verdict(old, later, published, None) is not None:
            yield _relation(r, new, old, "superseded")


def _one(x: Claim, y: Claim) -> bool:
    """Whether two claims have one value."""
    return (x.value.lower, x.value.upper) == (y.value.lower, y.value.upper)


def _agreeing(claim: str, relations: Iterable[Relation]) -> list[str]:
    """The claims that agree with one."""
    return [r.b if r.a == claim else r.a for r in relations if r.verdict == "agree" and claim in (r.a, r.b)]


def _verdict(old: Claim, new: Claim, published: Mapping[str, dt.date | None], change: Change | None) -> str | None:
    """What an article's old value is to another one's new value, of which a text tells a ``change``; None where nothing tells."""
    before, today = published.get(old.article), published.get(new.article)
    if before is None or today is None or old.article == new.article:
        return None
    if before < today:
        return "superseded"
    if change is None or old.former:
        return None
    plans = {old.modality, new.modality} <= _PLANS
    if before == today and new is change.new and change.old.former and not plans:
        return "superseded"  # 31 dead, up from 23 at midday
    # what has happened stays true when it is told later; a plan that was changed does not
    return "conflict" if change.moved and plans else None


def _relation(r: Relation, old: Claim, new: Claim, verdict: str) -> Relation:
    """The relation of the new value to a claim that agrees with the old one."""
    a, b = (new.id if i == old.id else i for i in (r.a, r.b))
    cause = "deadline" if new.kind == "date" else "time" if verdict == "superseded" else "value"
    rung = TOLD if verdict == "superseded" else STALE
    return attrs.evolve(r, a=a, b=b, verdict=verdict, cause=cause, rung=rung, detail="", explanation="", code=None, fix=None)


__all__ = ["revise"]
