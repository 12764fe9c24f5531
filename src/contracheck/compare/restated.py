"""Restated: two claims of parallel passages of one language, where one writer had the other's words before them.

Who takes a figure from a text and puts it beside "more than" or "before" chose the word: there the tolerance for two writers who
count for themselves, or for a translator's word, is none.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.compare import numbers, policy
from contracheck.compare.numbers import Rung
from contracheck.model import Claim, Value

#: Rungs of a bound and a figure that agree by tolerance alone.
ROUNDED, EDGE = "outside the bound by its rounding", "on the bound"
#: Rung of a date right behind a deadline.
BEHIND = "right behind the deadline"
#: A figure of so many digits that are not zero is no round one, whatever scale word it has.
EXACT_DIGITS = 3


def restated(x: Claim, y: Claim, rung: Rung) -> Rung:
    """The rung where one of two claims was taken from the other; ``rung`` is that of two writers who count for themselves."""
    if rung.name == BEHIND:
        return Rung("conflict", "deadline", rung.name)
    hedged = x.value.approximate or y.value.approximate
    if rung.name not in (ROUNDED, EDGE) or hedged or rung.cause == "conversion":
        return rung
    bound, exact, n = _bound_and_figure(x.value, y.value)
    if bound is None or exact is None or n is None:
        return rung
    end = bound.lower if bound.lower is not None else bound.upper
    assert isinstance(end, Decimal)
    if rung.name == ROUNDED:
        return Rung("conflict", numbers.difference(end, n), "outside the bound")
    strict = bound.lower_open if bound.lower is not None else bound.upper_open
    if strict and len(numbers.mantissa(n)) >= EXACT_DIGITS:
        return Rung("conflict", "bound", "on the edge of a strict bound")
    return rung


def _bound_and_figure(a: Value, b: Value) -> tuple[Value | None, Value | None, Decimal | None]:
    """Which of two values is the bound, which the figure, and its number."""
    p, q = policy.number(a), policy.number(b)
    if (p is None) == (q is None):
        return None, None, None
    return (b, a, p) if p is not None else (a, b, q)
