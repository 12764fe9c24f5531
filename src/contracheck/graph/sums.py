"""parts-and-total (CC501): parts that a text gives for a total do not add up to it.

Example: "Of the 640,000 votes, she took 351,200 and her rival 309,900": the two make 661,100.
Found where the text itself says that the parts belong to the total: a word for the total (in total, insgesamt, 合計), a word
that opens the parts (of which, davon, dont, di cui, うち, 其中), "of 600 votes" at the start of a sentence, a colon before the
parts, a list of bare figures right behind a total that says what is counted, a word that opens a breakdown (made up of, 内訳は),
or the rest of a total (twelve arrested, eight released, the other five ...). Parts may be in another unit. Figures of other
articles about the same facts are put in their place, so a rounded total of one article is checked with the exact one of another.
Not when: rounding, a hedge or a bound explains the rest; the parts of an "of which" leave something over (they need not be all),
or are two sides of the same people (women, and guests from abroad; not those for and against, convicted and acquitted); the
total grew by the parts (two more, bringing the total to 45); each of several has the figure; the sum is so far off that the
figures are likely about other things.
Known misses: parts told as percentages, and parts spread over paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import attrs

from contracheck.graph.breakdowns import breakdowns
from contracheck.graph.passage import INFINITY, Passage, Tie, middle, reach
from contracheck.graph.wholes import Sum, added, factor, structures, violated
from contracheck.model import Claim, show
from contracheck.model.message import listed, say

CODE = "CC501"
#: So many relations across articles are made for one sum.
MOST_PAIRS = 60


def sums(passages: Iterable[Passage], agreeing: Mapping[str, Sequence[Claim]], rival: Mapping[str, Sequence[Claim]]) -> list[Tie]:
    """The sums that do not come out, in the order of the text; empty where all do.

    ``agreeing`` and ``rival`` are, for the id of a claim, the claims of other articles that agree with it, and that contradict
    it.
    """
    found: list[Tie] = []
    later: list[tuple[Sum, dict[str, Claim]]] = []
    for passage in passages:
        told: dict[tuple[str, ...], Sum] = {}
        for s in structures(passage):
            told.setdefault((s.total.id, *(p.id for p in s.parts)), s)
        for s in breakdowns(passage):  # what is told to be all of a total is no mere list of some of it
            told[(s.total.id, *(p.id for p in s.parts))] = s
        fits = {s.total.id for s in told.values() if added(s, {}).apart(reach(s.total)) == 0}
        for s in told.values():
            if violated(s, {}):
                if s.total.id not in fits:
                    fits.add(s.total.id)  # one total is told wrong once
                    found.append(_tie(s, {}, agreeing, rival))
            else:
                wrong, replaced = _refined(s, agreeing)
                if wrong:
                    later.append((s, replaced))
    known = {c.id for t in found for pair in t.pairs for c in pair}
    for s, replaced in later:
        claims = {c.id for c in (s.total, *s.parts, *replaced.values())}
        if len(claims & known) < 2:  # the same trouble is said once
            found.append(_tie(s, replaced, agreeing, rival))
            known |= claims
    return found


def _refined(s: Sum, agreeing: Mapping[str, Sequence[Claim]]) -> tuple[bool, dict[str, Claim]]:
    """Whether a sum fails with finer figures that other articles give for its parts or its total, and these."""
    replaced: dict[str, Claim] = {}
    for claim, by in zip((s.total, *s.parts), (Decimal(1), *s.factors), strict=True):
        own = reach(claim, by)
        best = own
        for other in agreeing.get(claim.id, ()):
            if other.kind != claim.kind or (claim.value.unit and other.value.unit and other.value.unit != claim.value.unit):
                continue
            finer = own.meet(reach(other))
            if finer is not None and finer.upper - finer.lower < best.upper - best.lower:
                best = finer
                replaced[claim.id] = other
    return bool(replaced) and violated(s, replaced), replaced


def _tie(
    s: Sum, replaced: Mapping[str, Claim], agreeing: Mapping[str, Sequence[Claim]], rival: Mapping[str, Sequence[Claim]]
) -> Tie:
    """The finding about a sum, with what other articles say of its figures."""
    total = replaced.get(s.total.id, s.total)
    parts = [replaced.get(p.id, p) for p in s.parts]
    factors = [Decimal(1) if p is not q else f for p, q, f in zip(parts, s.parts, s.factors, strict=True)]
    quotes = listed(show.quote(p) for p in parts)
    whole = sum(((middle(p, f) or Decimal(0)) for p, f in zip(parts, factors, strict=True)), Decimal(0))
    bound = any(isinstance(p.value.upper, Decimal) and p.value.lower is None for p in parts)
    top = sum((reach(p, f).upper for p, f in zip(parts, factors, strict=True)), Decimal(0))
    made = show.number(whole if not bound or top == INFINITY else _top(parts, factors))
    if len(parts) > 1:
        told = {"parts": quotes, "sum": made, "total": show.quote(total)}
        message = (
            say("{parts} make at most {sum}, not {total}", **told) if bound else say("{parts} make {sum}, not {total}", **told)
        )
    else:
        message = say("{part} is more than the whole it is a part of, {total}", part=quotes, total=show.quote(total))
    if any(c.article != s.total.article for c in (total, *parts)):
        message = say("{finding} (across articles)", finding=message)
    pairs = [(s.total, p) for p in s.parts]
    others = []
    for claim in (s.total, *s.parts):
        for other in agreeing.get(claim.id, ()):
            others.append(other)
            if claim is s.total:
                pairs += [(other, p) for p in s.parts]
            else:
                pairs.append((s.total, other))
    return Tie(
        code=CODE,
        cause="sum",
        claims=(s.total, *s.parts, *(c for c in dict.fromkeys(replaced.values()))),
        pairs=tuple(pairs[:MOST_PAIRS]),
        message=message,
        fix=_fix(s, rival),
    )


def _top(parts: Sequence[Claim], factors: Sequence[Decimal]) -> Decimal:
    """The most that parts with upper bounds can be."""
    found = Decimal(0)
    for p, f in zip(parts, factors, strict=True):
        upper = p.value.upper
        found += upper * f if isinstance(upper, Decimal) else Decimal(0)
    return found


def _fix(s: Sum, rival: Mapping[str, Sequence[Claim]]) -> str | None:
    """The one figure of another article with which the sum comes out, or the total that the parts make."""
    if not violated(s, {}):
        return None  # it fails with figures of other articles only
    for claim in (s.total, *s.parts):
        for other in rival.get(claim.id, ()):
            if other.kind != claim.kind or factor(s.total, other) != 1:
                continue
            trial = attrs.evolve(
                s, total=other if claim is s.total else s.total, parts=tuple(other if p is claim else p for p in s.parts)
            )
            if added(trial, {}).apart(reach(trial.total)) == 0:
                return say("read {x} as {y} of {article}", x=show.quote(claim), y=show.quote(other), article=other.article)
    exact = all(c.value.exact for c in (s.total, *s.parts))
    if exact and s.all and len(s.parts) > 1:
        whole = sum((middle(p, f) or Decimal(0) for p, f in zip(s.parts, s.factors, strict=True)), Decimal(0))
        return say("read {sum} for the total, or another figure for one of its parts", sum=show.number(whole))
    return None
