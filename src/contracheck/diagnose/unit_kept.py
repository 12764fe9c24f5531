"""unit-kept (CC301): the number was converted and the unit was not, or the reverse.

What it finds: one number with two units ("12 km", "12 miles"), or a number that fits the other
article once its unit is taken for the neighbour that it is mistaken for ("38 miles" where 38
kilometres are meant). Which unit was kept is named, and the right value given.

Why it matters: the figure is off by the factor between the two units, too little to look absurd.

Example: "18,400 acres" and "18 400 hectares"; "38 miglia" and "3,8 mil", which is 38 kilometres.

To agree: read about 7,450 hectares for "18 400 hectares", or about 45,500 acres for "18,400 acres".

Severity: conflict.

Not when: the quantities are equal after an exact conversion, to the places in which they are
written.

Known misses: a unit that was kept in a figure that was rounded as well reads as value-differs.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.diagnose.case import Case, ends, number
from contracheck.diagnose.words import converted, exchange, in_quote, read_for, told, unit_name
from contracheck.model import Claim, show
from contracheck.model.message import Choice, say
from contracheck.units import convert, same_dimension

#: Units of which one is more than so many times the other are not rounded into each other: 2 GB are not 0.002 MB to anybody.
FAR = Decimal(50)
#: Units that are mistaken for each other.
CONFUSED = (
    ("mile", "kilometer"), ("nautical_mile", "mile"), ("nautical_mile", "kilometer"), ("foot", "meter"), ("yard", "meter"),
    ("inch", "centimeter"), ("acre", "hectare"), ("pound", "kilogram"), ("square_mile", "square_kilometer"),
    ("mile_per_hour", "kilometer_per_hour"), ("knot", "kilometer_per_hour"), ("knot", "mile_per_hour"), ("gallon", "liter"),
    ("foot", "yard"), ("degree_Celsius", "degree_Fahrenheit"), ("hour", "day"), ("square_meter", "square_kilometer"),
)  # fmt: skip


def takes(case: Case) -> bool:
    """Whether neither of the two is money beside a count."""
    return {case.x.kind, case.y.kind} != {"money", "count"}


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    a, b = unit_name(x.value.unit), unit_name(y.value.unit)
    p, q = number(x), number(y)
    pair = {"x": told(x), "y": told(y)}
    apart = say("{x} and {y} do not convert into each other", **pair)
    if p is None or q is None:
        return apart, None
    there, each = case.convert(p, x, y), (converted(case, y, x), converted(case, x, y))
    if set(ends(x)) & set(ends(y)):
        text = say("{x} and {y}: the number was kept, and {a} became {b}, or the reverse", a=a, b=b, **pair)
        if there is None or not 1 / FAR <= abs(there / p if p else Decimal(1)) <= FAR:
            both = say("read {b} for {a} in {x}, or {a} for {b} in {y}", a=a, b=b, x=show.quote(x), y=show.quote(y))
            return text, Choice(both, {x.id: in_quote(x, a, b), y.id: in_quote(y, b, a)})
        return text, exchange(x, y, *each)
    for one, other in ((x, y), (y, x)):
        meant = _meant(one, other)
        if meant is not None:
            kept = unit_name(one.value.unit)
            text = say(
                "{x} is {y} if it is read as {unit}: the number was converted, and the unit ({kept}) was kept",
                x=told(one),
                y=told(other),
                unit=unit_name(meant),
                kept=kept,
            )
            better = in_quote(one, kept, unit_name(meant))
            theirs = {other.id: read_for(other, value)} if (value := each[0 if other is x else 1]) else {}
            return text, Choice(better, {one.id: better, **theirs})
    return apart, exchange(x, y, *each)


def _meant(one: Claim, other: Claim) -> str | None:
    """The unit in which a claim's number is the other's value to the last place, among those that its own is mistaken for."""
    n, m = number(one), number(other)
    unit = other.value.unit
    for pair in CONFUSED:
        for guess in (v for u, v in (pair, pair[::-1]) if u == one.value.unit):
            if n is None or m is None or unit is None or guess == unit or not same_dimension(guess, unit):
                continue
            if abs(convert(n, guess, unit) - m) <= (other.value.step or 1) / 2:
                return guess
    return None
