"""Constraints: what a text says of the days between two of its events, and the edges of the network that stand for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import attrs

from contracheck.model import Claim

#: Grains by which a date tells the day of an event.
FINE = frozenset(("day", "month"))


@attrs.frozen
class Edge:
    """``there`` is at most ``days`` after ``here``, which ``claims`` say. Event 0 is the beginning of time."""

    here: int
    there: int
    days: int
    claims: tuple[Claim, ...]


def is_dated(claim: Claim) -> bool:
    """Whether a date tells the day or the month of an event."""
    v = claim.value
    return claim.kind == "date" and v.grain in FINE and v.lower is not None and v.upper is not None and not claim.negated


def ordinal(day: object) -> int | None:
    """The number of a day, None for what is none."""
    try:
        return dt.date.fromisoformat(str(day)[:10]).toordinal()
    except ValueError:
        return None


def ends_of(claim: Claim) -> tuple[int, int] | None:
    """First and last day of a date; None where one is open."""
    a, b = ordinal(claim.value.lower), ordinal(claim.value.upper)
    return (a, b) if a is not None and b is not None else None


@attrs.frozen(kw_only=True)
class Constraint:
    """The second event is ``low`` to ``high`` days after the first. ``why`` is the distance that says so, None for an order."""

    first: Claim
    second: Claim
    low: int
    high: int | None
    why: Claim | None

    def edges(self, node: Mapping[str, int]) -> tuple[Edge, ...]:
        """The edges of the network that stand for it."""
        a, b, told = node[self.first.id], node[self.second.id], (self.why,) if self.why else ()
        back = Edge(b, a, -self.low, told)
        return (back,) if self.high is None else (back, Edge(a, b, self.high, told))
