"""Slips of the pen: how two figures of nearly the same digits differ. Shared by digits-swapped, -dropped and -mistyped."""

from __future__ import annotations

from decimal import Decimal

import attrs

from contracheck.diagnose.case import Case, ends
from contracheck.diagnose.words import exchange, suggestion
from contracheck.model.message import Choice


@attrs.frozen
class Slip:
    """A slip between two numbers: ``kind`` is swapped, dropped or mistyped; ``digits`` are those that it is about."""

    kind: str
    p: Decimal
    q: Decimal
    digits: tuple[str, ...]


def slip(case: Case) -> Slip | None:
    """The slip that makes an end of the one value an end of the other; a swap before a drop before another digit."""
    found = [s for p in ends(case.x) for q in ends(case.y) if (s := between(p, q)) is not None]
    return min(found, key=lambda s: ("swapped", "dropped", "mistyped").index(s.kind), default=None)


def between(p: Decimal, q: Decimal) -> Slip | None:
    """The slip between two numbers, or None where it takes more than one.

    >>> between(Decimal("1248"), Decimal("1284")).digits, between(Decimal("1248"), Decimal("148")).digits
    (('4', '8'), ('2',))
    """
    m, n = significant(p), significant(q)
    above = _above(p, q)
    for one, other in ((m, n), above):
        at = _apart(one, other)
        if len(at) == 2 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]:
            return Slip("swapped", p, q, (one[at[0]], one[at[1]]))
    long, short = (m, n) if len(m) > len(n) else (n, m)
    if len(long) == len(short) + 1:
        dropped = next((long[i] for i in range(len(long)) if long[:i] + long[i + 1 :] == short), None)
        if dropped is not None:
            return Slip("dropped", p, q, (dropped,))
    at = _apart(*above)
    return Slip("mistyped", p, q, (above[0][at[0]], above[1][at[0]])) if len(at) == 1 else None


def _apart(m: str, n: str) -> list[int]:
    """The places at which two strings of one length differ; empty for two lengths."""
    return [i for i in range(len(m)) if m[i] != n[i]] if len(m) == len(n) else []


def significant(n: Decimal) -> str:
    """The digits of a number from the first to the last that is not zero."""
    return format(abs(n), "f").replace(".", "").strip("0")


def _above(p: Decimal, q: Decimal) -> tuple[str, str]:
    """The digits of two numbers down to the same place, so that 38.5 and 38.05 stand above each other."""
    places = max(0, *(-int(n.normalize().as_tuple().exponent) for n in (p, q)))
    return str(int(abs(p).scaleb(places))), str(int(abs(q).scaleb(places)))


def repair(case: Case, found: Slip) -> Choice | None:
    """The fix: either number for the other one."""
    x, y = case.x, case.y
    return exchange(
        x,
        y,
        suggestion(x, found.p, found.q, case.language(x)),
        suggestion(y, found.q, found.p, case.language(y)),
    )
