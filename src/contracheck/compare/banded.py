"""Money in two currencies of which one has no daily rate: against the rough band in which its worth moved about that time.

A band is no rate: it never makes two amounts agree, and says that they contradict each other only where they are apart by a
power of ten, or one figure stands in two currencies of other sizes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from contracheck.compare import policy
from contracheck.compare.numbers import Rung
from contracheck.model import Value
from contracheck.model.message import Term, say
from contracheck.rates import band

#: The tolerance at the ends of a band.
END = Decimal("1.03")


def banded(a: Value, b: Value, days: Iterable[dt.date], slips: Iterable[int]) -> Rung | None:
    """Two amounts about a day; None where no worth is known. ``slips`` are the powers of ten to look for."""
    assert a.unit and b.unit
    span = next((found for day in days if (found := band(a.unit, b.unit, day)) is not None), None)
    if span is None:
        return None
    p, q = policy.number(a), policy.number(b)
    low, high = (_rate(worth) for worth in span)
    detail = say("1 {a} was worth roughly {low} to {high} {b} in those years", a=a.unit, low=low, high=high, b=b.unit)
    if p is None or q is None or p <= 0 or q <= 0:
        return Rung("incomparable", "currency", say("no exchange rate"), detail)
    ratio = q / p
    if not _inside(ratio, span, policy.OUTSIDE):
        if p == q:
            return Rung("conflict", "currency", "one number in two currencies", detail)
        if any(_inside(ratio.scaleb(n), span, END) for power in slips for n in (power, -power)):
            return Rung("conflict", "scale", "a power of ten after conversion", detail)
    return Rung("incomparable", "currency", say("no exchange rate"), detail)


def _inside(ratio: Decimal, span: tuple[Decimal, Decimal], give: Decimal) -> bool:
    return span[0] / give <= ratio <= span[1] * give


def _rate(worth: Decimal) -> Term:
    text = f"{worth:.3g}"
    return Term(text, "number", Decimal(text))
