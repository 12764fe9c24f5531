"""Money in two currencies of which one has no daily rate: against the band in which its worth moved about that time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from contracheck.compare import policy
from contracheck.compare.numbers import Rung
from contracheck.model import Value
from contracheck.model.message import Term, say
from contracheck.rates import band

#: A band whose ends are farther apart than this cannot tell that two amounts are one.
NARROW = Decimal("1.16")
#: The tolerance at the ends of a band, and how many times an amount has to lie outside it to be another one.
END, OUTSIDE = Decimal("1.03"), Decimal("1.5")
#: Powers of ten by which two amounts may differ through a slip.
SLIPS = range(1, 7)


def banded(a: Value, b: Value, days: Iterable[dt.date]) -> Rung | None:
    """Two amounts about a day; None where no worth is known, or so roughly that it only does not speak against them."""
    assert a.unit and b.unit
    span = next((found for day in days if (found := band(a.unit, b.unit, day)) is not None), None)
    if span is None:
        return None
    p, q = policy.number(a), policy.number(b)
    low, high = (_rate(worth) for worth in span)
    detail = say("1 {a} was worth {low} to {high} {b} in those years", a=a.unit, low=low, high=high, b=b.unit)
    if p is None or q is None or p <= 0 or q <= 0:
        return Rung("incomparable", "currency", say("no exchange rate"), detail)
    ratio = q / p
    if _inside(ratio, span, END):
        return Rung("agree", "conversion", "equal at a known rate", detail) if span[1] <= NARROW * span[0] else None
    if not _inside(ratio, span, OUTSIDE):
        if p == q:
            return Rung("conflict", "currency", "one number in two currencies", detail)
        if any(_inside(ratio.scaleb(n), span, END) for power in SLIPS for n in (power, -power)):
            return Rung("conflict", "scale", "a power of ten after conversion", detail)
        return Rung("conflict", "value", "outside all known rates", detail)
    return Rung("incomparable", "currency", say("no exchange rate"), detail)


def _inside(ratio: Decimal, span: tuple[Decimal, Decimal], give: Decimal) -> bool:
    return span[0] / give <= ratio <= span[1] * give


def _rate(worth: Decimal) -> Term:
    text = f"{worth:.3g}"
    return Term(text, "number", Decimal(text))
