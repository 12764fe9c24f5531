"""currency-mixed (CC201): one amount in two currencies that do not convert into each other.

What it finds: the figure was kept and the currency changed (4.2 billion euros, 4.2 billion
dollars), or the figure was converted and another currency named (yen for won). The rate and its day
are given, and what the amount would be.

Why it matters: the amount is wrong by the exchange rate, a tenth or a hundredfold, and the name of
the currency is the only sign.

Example: "4.2 billion euros" and "4,2 milliards de dollars", when a euro was worth $1.10.

To agree: read about 4.62 billion USD for "4,2 milliards de dollars", or about 3.82 billion EUR for
"4.2 billion euros".

Severity: conflict.

Not when: the amounts agree within four per cent at the rate of the day, or the table has no rate
for one of the currencies.

Known misses: a figure in euros with the sign of the dollar, where a third currency tells the
amount: the two are near in worth, and the pair reads as value-differs.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.diagnose.case import Case, ends, number
from contracheck.diagnose.words import converted, exchange, in_quote, read_for, told
from contracheck.model import Claim
from contracheck.model.message import Choice, say

#: Currencies that are named for others: their signs and words are alike in the texts of their neighbours.
MISNAMED = ("JPY", "KRW", "CNY", "USD", "EUR", "GBP", "SEK", "NOK", "DKK", "INR", "CAD", "AUD", "HKD", "TWD")
#: A currency is guessed where the amount fits this closely, and the currencies differ by so much.
_FITS = Decimal("0.025")


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    p, q = number(x), number(y)
    if p is None or q is None or x.value.unit is None or y.value.unit is None:
        return say("{x} against {y}: they do not convert into each other", x=told(x), y=told(y)), None
    each = converted(case, y, x), converted(case, x, y)
    fix = exchange(x, y, *each)
    if p == q or set(ends(x)) & set(ends(y)):
        return say("{x} and {y}: one number in two currencies", x=told(x), y=told(y)), fix
    for one, other, n, m in ((x, y, p, q), (y, x, q, p)):
        guess = _meant(case, one, other, n, m)
        if guess is not None:
            text = say(
                "{x} and {y} would agree in {currency}: {wrong} was read for it",
                x=told(one),
                y=told(other),
                currency=guess,
                wrong=one.value.unit,
            )
            better = in_quote(one, one.value.unit or "", guess)
            theirs = {other.id: read_for(other, amount)} if (amount := each[0 if other is x else 1]) else {}
            return text, Choice(better, {one.id: better, **theirs})
    return say("{x} and {y} do not convert into each other", x=told(x), y=told(y)), fix


def _meant(case: Case, one: Claim, other: Claim, n: Decimal, m: Decimal) -> str | None:
    """The currency in which a claim's number is the other's amount; None where none fits, or the other's own does."""
    best: tuple[Decimal, str] | None = None
    for guess in MISNAMED:
        known = case.rate(guess, other.value.unit or "") if guess not in (one.value.unit, other.value.unit) else None
        if known is None or m == 0:
            continue
        off = abs(n * known.value / m - 1)
        if off <= _FITS and (best is None or off < best[0]):
            best = off, guess
    return best[1] if best else None
