"""time-cycle (CC503): dates, distances and orders that no calendar can hold together.

Example: "the sample was taken on 14 September; three weeks later, on 28 September, ..." (it is two weeks later); "signed
on 12 May after the board had been told on 15 May"; and across articles: one puts the warning before the contract, the other not.
Dates and what ties them are a simple temporal network (Dechter, Meiri and Pearl 1991, "Temporal constraint networks"): a node an
event, an edge the most days from one event to another. A cycle whose days add up to less than none is the proof, and its claims
are reported. Where another article tells a date to the day, its day is put in the place of a month.
Not when: the distance may be counted from another date; a date without a year is right in the year before or after; the grain of
the dates leaves room.
Known misses: events without a date or a distance of their own; distances that are told of a named event ("two days after the
announcement"), other than between articles that tell the same one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import attrs

from contracheck.graph.constraints import Constraint, Edge, ends_of, is_dated, ordinal
from contracheck.graph.passage import Passage, Sentence, Tie
from contracheck.graph.worded import BOUND, delayed, worded
from contracheck.model import Claim, show
from contracheck.model.message import AND, Listing, commas, say, say_many

CODE = "CC503"
#: Days in a unit of a distance, at least and at most.
DAYS = {"hour": (0, 1), "day": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366), "decade": (3652, 3653)}
#: A date follows the distance that leads to it within so many letters: two weeks later, on the 28th.
LED = 12
#: What ties a date to the distance before it where no comma does.
ATTACHED = frozenset(("の", "인"))
#: An order that two dates without a year contradict by more days is one across the turn of a year.
WITHIN = 120
#: At most so many constraints make one network.
MOST = 100
#: And at most so many cycles of it are reported.
MOST_CYCLES = 20
_YEAR = re.compile(r"\d{4}")


def negative_cycle(edges: Sequence[Edge]) -> tuple[Edge, ...]:
    """The edges of a cycle whose days add up to less than none, empty where there is none (Bellman and Ford).

    Edges are taken in their order, so the cycle is a function of the input; the work is the number of events times that of edges.

    >>> negative_cycle([Edge(0, 1, 5, ()), Edge(1, 0, -5, ())])
    ()
    >>> len(negative_cycle([Edge(0, 1, 5, ()), Edge(1, 0, -7, ())]))
    2
    """
    nodes = sorted({n for e in edges for n in (e.here, e.there)})
    if not nodes:
        return ()
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


def times(passages: Iterable[Passage], agreeing: Mapping[str, Sequence[Claim]]) -> list[Tie]:
    """The cycles of the networks of the articles, in the order of the texts; empty where all dates can hold.

    ``agreeing`` are, for the id of a claim, the claims of other articles that agree with it.
    """
    return [t for p in passages for t in _cycles(p, agreeing)]


# --- the network of one article ---
def _yearless(claim: Claim) -> bool:
    return not _YEAR.search(claim.text)


def _cycles(passage: Passage, agreeing: Mapping[str, Sequence[Claim]]) -> Iterator[Tie]:
    """The constraints of an article that its dates, or the finer ones of other articles, cannot meet."""
    for tied in _components([*_led(passage), *worded(passage), *delayed(passage), *_lasting(passage)]):
        left = list(tied)
        for _ in range(MOST_CYCLES):
            broken = _broken(left, {})
            if broken is None:
                break
            constraint, cycle, excused = broken
            left.remove(constraint)
            if not excused:
                yield _tie(cycle, constraint)
        finer = _finer(left, agreeing)
        broken = _broken(left, finer) if finer else None
        if broken is not None and not broken[2]:
            yield _tie(broken[1], broken[0])


def _components(tied: Iterable[Constraint]) -> list[list[Constraint]]:
    """The constraints in groups that share events, in the order of the text; a group is cut after so many."""
    group: dict[str, int] = {}
    made: list[list[Constraint]] = []
    for c in tied:
        own = sorted({group[i] for i in (c.first.id, c.second.id) if i in group and len(made[group[i]]) < MOST})
        at = own[0] if own else len(made)
        if not own:
            made.append([])
        for other in own[1:]:
            made[at] += made[other]
            made[other] = []
            for k in made[at]:
                group[k.first.id] = group[k.second.id] = at
        made[at].append(c)
        group[c.first.id] = group[c.second.id] = at
    return [m for m in made if m]


def _network(tied: Sequence[Constraint], finer: Mapping[str, Claim], moved: Mapping[str, int]) -> list[Edge]:
    """The edges of a temporal network: those of its dates first. ``moved`` are days by which dates without a year are shifted."""
    events = list(dict.fromkeys(c for k in tied for c in (k.first, k.second)))
    node = {c.id: n for n, c in enumerate(events, 1)}
    edges = []
    for c in events:
        shift = moved.get(c.id, 0)
        for told in dict.fromkeys((c, finer.get(c.id, c))):
            if told.kind != "date":
                continue  # an event that only a distance leads to
            first, last = (ordinal(e) for e in (told.value.lower, told.value.upper))
            if last is not None:
                edges.append(Edge(0, node[c.id], last + shift, (told,)))
            if first is not None:
                edges.append(Edge(node[c.id], 0, -first - shift, (told,)))
    return [*edges, *(e for k in tied for e in k.edges(node))]


def _broken(tied: Sequence[Constraint], finer: Mapping[str, Claim]) -> tuple[Constraint, tuple[Claim, ...], bool] | None:
    """A constraint in a negative cycle, the claims of the cycle, and whether a date with no year excuses it, or None."""
    cycle = negative_cycle(_network(tied, finer, {}))
    if not cycle:
        return None
    claims = tuple(dict.fromkeys(c for e in cycle for c in e.claims))
    among = {c.id for c in claims}
    events = [k for k in tied if (k.why is not None and k.why.id in among) or {k.first.id, k.second.id} <= among]
    if not events:  # dates of other articles stand for the events
        events = [k for k in tied if not {k.first.id, k.second.id, *(f.id for f in finer.values())}.isdisjoint(among)] or list(
            tied
        )
    constraint = events[-1]
    excused = any(
        not negative_cycle(_network(tied, finer, {c.id: days}))
        for k in events
        for c in (k.first, k.second)
        if c.kind == "date" and _yearless(c) and not _close(k)
        for days in (-366, -365, 365, 366)
    )
    return constraint, claims, excused


def _close(k: Constraint) -> bool:
    """Whether two dates in the wrong order are so close that no turn of the year lies between them."""
    a, b = ends_of(k.first), ends_of(k.second)
    return k.why is None and a is not None and b is not None and abs(a[0] - b[0]) < WITHIN


def _finer(tied: Sequence[Constraint], agreeing: Mapping[str, Sequence[Claim]]) -> dict[str, Claim]:
    """For the dates of a network the days that other articles give for them, where they leave less room."""
    found = {}
    for claim in dict.fromkeys(c for k in tied for c in (k.first, k.second)):
        own = ends_of(claim) if claim.kind == "date" else None
        for other in agreeing.get(claim.id, ()) if own is not None else ():
            finer = ends_of(other)
            if finer is not None and own is not None and is_dated(other) and finer[1] - finer[0] < own[1] - own[0]:
                found[claim.id] = other
                break
    return found


def _led(passage: Passage) -> Iterator[Constraint]:
    """Events that a distance leads to from the one told before: on the 14th ... two weeks later, on the 28th."""
    before: list[Claim] = []
    last: Sentence | None = None
    for sentence in passage.sentences:
        close = last is not None and "\n" not in passage.text[last.end : sentence.start]
        events: list[Claim] = []  # dates and events that a distance leads to, in this sentence
        for n, far in enumerate(sentence.claims):
            sign = sign_of(far)
            if sign is None:
                if far.kind == "date" and not (events and events[-1].kind == "duration" and _at(passage, events[-1], far)):
                    events.append(far)
                continue
            following = sentence.claims[n + 1] if n + 1 < len(sentence.claims) else None
            dated = following is not None and following.kind == "date" and not following.relative and _at(passage, far, following)
            if not dated and not _adverbial(passage, far):
                continue
            ahead = events if events else before if close else []
            days = _days(far)
            event = following if dated and following is not None and ends_of(following) else far
            # from which of several events it is counted is not told
            if len(ahead) == 1 and days is not None and (ahead[0].kind == "duration" or is_dated(ahead[0])):
                first, second = (ahead[0], event) if sign > 0 else (event, ahead[0])
                yield Constraint(first=first, second=second, low=days[0], high=days[1], why=far)
            events.append(far if not dated else event)
        before, last = events, sentence


def _at(passage: Passage, far: Claim, date: Claim) -> bool:
    """Whether a date says when an event is that a distance leads to: two weeks later, on the 28th."""
    gap = passage.gap(far.span.end, date.span.start)
    if gap.strip() in ATTACHED and not gap.isspace():
        return True  # 3日後の5月28日
    return 0 < len(gap) <= LED and any(c in gap for c in ",，、،(（–—")


def _adverbial(passage: Passage, far: Claim) -> bool:
    """Whether a distance is counted from what was told before (two days later), not from what follows (after the vote)."""
    found = passage.finder.find(passage.low, far.span.start, min(far.span.end + LED, len(passage.low)))
    bound = any(name[1:].startswith(("later_than", "earlier_than")) and end > far.span.end - BOUND for name, _, end in found)
    return not bound or passage.low[far.span.end : far.span.end + 1] in (",", "，", "、", "،")


def _lasting(passage: Passage) -> Iterator[Constraint]:
    """Periods whose length is told behind them in brackets: from 3 to 10 May (eight days)."""
    for sentence in passage.sentences:
        for period, length in pairwise(sentence.claims):
            ends, days = ends_of(period) if period.kind == "date" else None, None
            gap = passage.gap(period.span.end, length.span.start).strip()
            if ends is None or ends[0] == ends[1] or not is_dated(period) or gap not in ("(", "（"):
                continue
            if (
                length.kind == "duration"
                and not length.relative
                and passage.low[length.span.end : length.span.end + 1] in (")", "）")
            ):
                days = _days(length)
            # two days that the text itself names, not the first and last of a month
            if days is not None and period.value.grain == "day":
                first, last = (attrs.evolve(period, value=attrs.evolve(period.value, lower=e, upper=e), id=f"{period.id}{side}")
                               for e, side in ((period.value.lower, "<"), (period.value.upper, ">")))  # fmt: skip
                yield Constraint(first=first, second=last, low=days[0], high=days[1], why=length)


def sign_of(claim: Claim) -> int | None:
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


def _tie(cycle: tuple[Claim, ...], constraint: Constraint) -> Tie:
    """The finding about a cycle: dates that are not as far apart, or not in the order, that the text says."""
    why = constraint.why
    # the two ends of a period are one claim of the text
    plain = {c.id: attrs.evolve(c, id=c.id.rstrip("<>")) for c in (*cycle, constraint.first, constraint.second)}
    involved = tuple({c.id: c for c in (*(plain[c.id] for c in cycle), *((why,) if why else ()))}.values())
    cycle = tuple(sorted(cycle, key=lambda c: (c.article, c.span.start)))
    dates = [c for c in cycle if c.kind == "date"]
    told = [c for c in involved if c.kind == "duration"]
    fix = None
    if why is not None and len(dates) == 2:
        a, b = (ends_of(c) for c in dates)
        least = max(b[0] - a[1], a[0] - b[1], 0) if a and b else 0
        most = max(abs(b[1] - a[0]), abs(a[1] - b[0])) if a and b else 0
        apart = say_many("{n} days", "{n} days", least)
        if least != most:
            apart = say("{first} to {last} days", first=least, last=most)
        quotes = Listing(dict.fromkeys(_quote(c) for c in dates), AND, AND)
        said = Listing((_quote(c) for c in told), AND, AND)
        message = say("{dates} are {days} apart, not {told}", dates=quotes, days=apart, told=said)
        if len(told) == 1:
            fix = say("read {days} for {quote}, or another day for one of the dates", days=apart, quote=_quote(why))
    elif why is not None:
        message = say("{dates} cannot all hold", dates=commas(_quote(c) for c in involved))
    else:
        second, first = _quote(constraint.second), _quote(constraint.first)
        message = say("{second} is told as after {first}, but is before it", second=second, first=first)
    pairs = tuple((involved[0], c) for c in involved[1:])
    return Tie(code=CODE, cause="order", claims=involved, pairs=pairs, message=message, fix=fix)


def _quote(claim: Claim) -> str:
    """A claim as its article writes it, or the day of a period."""
    return show.day(str(claim.value.lower)) if claim.id.endswith(("<", ">")) else show.quote(claim)
