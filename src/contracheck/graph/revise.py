"""Revise: an article that tells a value and what it was before ("first put at 6.4, now at 6.1") speaks of one fact at two times.

Alignment gives a claim of another article one counterpart in it: the value that is equal, which is the old one. The new one is
about the same fact, and supersedes what the earlier articles say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from contracheck.graph.passage import Passage, passages
from contracheck.graph.shares import levels
from contracheck.model import Article, Claim, Relation
from contracheck.model.message import say

Fact = tuple[tuple[Claim, ...], tuple[Relation, ...]]
#: The rung of a pair that one article explains by telling both values.
TOLD = say("one article tells both values")
#: The rung of a pair whose other article gives the old value of a plan as the present one, though it is no older.
STALE = "the old value told as the present one"
#: Modalities of what may change.
_PLANS = frozenset(("forecast", "planned"))
#: The new value is at most so many times the old one, or so little of it.
_FARTHEST = Decimal(4)
#: A date is put off by so many years at most.
_YEARS = 4
#: What tells that a deadline was put off.
_LATER = frozenset(("delay", "extension"))
#: The kinds of which a text tells an old and a new value.
_KINDS = frozenset(("money", "percent", "count", "quantity", "date", "duration"))


def revise(facts: Sequence[Fact], claims: Mapping[str, Sequence[Claim]], articles: Sequence[Article]) -> list[Fact]:
    """The facts, with the new values of revised ones among their claims and as relations to what earlier articles say of the old.

    ``claims`` are those of each article in the order of its text. A new value that is a fact of its own is not touched where the
    earlier article has a counterpart for it, and joins the old one's fact else. New relations have no explanation yet.
    """
    home = {c.id: n for n, (members, _) in enumerate(facts) for c in members}
    made = list(facts)
    published = {a.id: a.published for a in articles}
    for passage in passages(
        articles, {k: tuple(v) for k, v in claims.items()}, [a.id for a in articles if a.published is not None]
    ):
        article = passage.article.id
        for old, new, changed in _pairs(passage):
            at, own = home.get(old.id), home.get(new.id)
            if at is None or at == own:
                continue
            members, relations = made[at]
            there, related = made[own] if own is not None else ((new,), ())
            known = {c.article for c in there if c.article != article}
            claim = {c.id: c for c in (*members, *there)}
            bearers = [new, *(claim[i] for i in _agreeing(new.id, related))]
            told = {frozenset((r.a, r.b)) for r in relations}
            more = []
            for r in relations:
                if r.verdict != "agree" or old.id not in (r.a, r.b):
                    continue
                other = claim[r.b if r.a == old.id else r.a]
                for bearer in bearers:
                    verdict = _verdict(other, bearer, published, changed) if other.article not in known else None
                    if verdict is not None and frozenset((other.id, bearer.id)) not in told:
                        more.append(_relation(r, old, bearer, verdict))
            if more:
                # what belongs to the new value comes along: one fact at two times
                made[at] = ((*members, *there), (*relations, *related, *more))
                if own is not None:
                    made[own] = ((), ())
                home.update((c.id, at) for c in there)
    return [f for f in made if f[0]]


def _agreeing(claim: str, relations: Iterable[Relation]) -> list[str]:
    """The claims that agree with one."""
    return [r.b if r.a == claim else r.a for r in relations if r.verdict == "agree" and claim in (r.a, r.b)]


def _verdict(old: Claim, new: Claim, published: Mapping[str, dt.date | None], changed: bool) -> str | None:
    """What an article's old value is to another one's new value; None where nothing tells. ``changed``: the new value is told to
    be in the place of the old one, which did not only grow to it."""
    before, today = published.get(old.article), published.get(new.article)
    if before is None or today is None or old.article == new.article:
        return None
    if before < today:
        return "superseded"
    # what has happened stays true when it is told later; a plan that was changed does not
    return "conflict" if changed and {old.modality, new.modality} <= _PLANS and not old.former else None


def _relation(r: Relation, old: Claim, new: Claim, verdict: str) -> Relation:
    """The relation of the new value to a claim that agrees with the old one."""
    a, b = (new.id if i == old.id else i for i in (r.a, r.b))
    cause = "deadline" if new.kind == "date" else "time" if verdict == "superseded" else "value"
    rung = TOLD if verdict == "superseded" else STALE
    return attrs.evolve(r, a=a, b=b, verdict=verdict, cause=cause, rung=rung, detail="", explanation="", code=None, fix=None)


def _pairs(passage: Passage) -> Iterator[tuple[Claim, Claim, bool]]:
    """Two values of one kind, of which the text says that the first held before, or was to, and the second holds now; and whether
    the second was put in the place of the first."""
    before: list[Claim] = []
    for sentence in passage.sentences:
        group = [c for c in sentence.claims if c.kind in _KINDS]
        found = list(_told(group, group))
        if not found and before:
            # by mid-2029; the first promise was the end of 2028
            ends = [[c for c in claims if c.kind != "date" or _is_bound(c)] for claims in (before, group)]
            found = list(_told(ends[1], ends[0])) or list(_told(ends[0], ends[1]))
        found = found or list(_moved(group))
        yield from ((old, new, True) for old, new in found)
        figures = [c for c in group if c.kind != "date"]
        if not found and (change := levels(passage, sentence, figures)) is not None and _alike(*change) and _differ(*change):
            yield (*change, False)
        before = group


def _is_bound(claim: Claim) -> bool:
    """Whether a date is a deadline or a start."""
    return (claim.value.lower is None) != (claim.value.upper is None)


def _told(olds: Sequence[Claim], others: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Values that a word says were so before, each with the only other one that it can have made way for."""
    for x in olds:
        if not _was(x):
            continue
        alike = [c for c in others if c is not x and _alike(x, c)]
        alike = [c for c in alike if c.value.grain == x.value.grain] or alike
        if len(alike) == 1 and not _was(alike[0]) and _differ(x, alike[0]):
            yield x, alike[0]


def _moved(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The deadline that was put off, and the new one: the only two of a sentence that tells of a delay or an extension."""
    dates = [c for c in group if c.kind == "date" and _is_bound(c)]
    if len(dates) == 2 and any(not _LATER.isdisjoint(c.topics) for c in dates):
        old, new = sorted(dates, key=lambda c: str(c.value.upper or c.value.lower))
        if _alike(old, new) and _differ(old, new):
            yield old, new


def _was(claim: Claim) -> bool:
    """Whether a text says of a value that it held before, or that it does not (310, and not 220 as was said)."""
    return claim.former or claim.negated


def _alike(x: Claim, y: Claim) -> bool:
    if x.kind != y.kind or x.value.vague or y.value.vague:
        return False
    if x.kind == "count":
        return x.counted == y.counted or None in (x.counted, y.counted)
    return x.value.unit == y.value.unit


def _differ(x: Claim, y: Claim) -> bool:
    """Whether two values differ, and not by too much."""
    a, b = x.value, y.value
    if x.kind == "date":
        day, other = (str(v.upper or v.lower or "") for v in (a, b))
        return day != other and bool(day and other) and abs(int(day[:4]) - int(other[:4])) <= _YEARS
    p, q = (v.lower if v.lower is not None else v.upper for v in (a, b))
    if not isinstance(p, Decimal) or not isinstance(q, Decimal) or p * q <= 0 or p == q:
        return False
    return max(p / q, q / p) <= _FARTHEST


__all__ = ["revise"]
