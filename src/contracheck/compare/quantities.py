"""Quantities and durations beside each other: exact conversions, units that were kept while the number was converted."""

from __future__ import annotations

from decimal import Decimal

import attrs

from contracheck.compare import numbers, policy
from contracheck.compare.numbers import Rung
from contracheck.model import Config, Value
from contracheck.model.message import say
from contracheck.units import NAMESAKES, convert, same_dimension

#: Units that stand in for each other where a figure is converted and its unit is not, or the reverse.
CONFUSED = (
    ("mile", "kilometer"), ("foot", "meter"), ("yard", "meter"), ("inch", "centimeter"), ("acre", "hectare"),
    ("pound", "kilogram"),
    ("square_mile", "square_kilometer"), ("mile_per_hour", "kilometer_per_hour"), ("gallon", "liter"), ("foot", "yard"),
    ("degree_Celsius", "degree_Fahrenheit"),
    ("nautical_mile", "mile"), ("nautical_mile", "kilometer"), ("knot", "mile_per_hour"), ("knot", "kilometer_per_hour"),
    ("hour", "day"), ("square_meter", "square_kilometer"),
)  # fmt: skip


#: A converted figure is outside a bound by its rounding up to this share.
ROUNDED = Decimal("0.02")
#: A conversion told in so many digits that are not zero fits by no accident.
_NO_CHANCE = 3
#: A converted figure that ends in a five was rounded to fives (85 miles, 135 kilometres), within this share.
_FIVE, _TO_FIVES = 5, Decimal("0.02")


def quantities(a: Value, b: Value, config: Config) -> Rung:
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return numbers.compare(a, b, config)
    if f"{a.unit}_per_hour" == b.unit or f"{b.unit}_per_hour" == a.unit:
        # "at 104 kilometres": speech leaves the hour out
        rung = numbers.compare(attrs.evolve(a, unit=b.unit), b, config)
        if rung.verdict == "agree":
            return Rung("agree", "equal", "a speed without its hour")
    unit_a, unit_b = a.unit, b.unit
    if "degree_temperature" in (unit_a, unit_b):
        other = unit_b if unit_a == "degree_temperature" else unit_a
        rung = numbers.compare(attrs.evolve(a, unit=other), attrs.evolve(b, unit=other), config)
        if rung.verdict != "agree":
            guess = "degree_Fahrenheit" if other == "degree_Celsius" else "degree_Celsius"
            again = _converted(
                attrs.evolve(a, unit=guess if unit_a == "degree_temperature" else unit_a),
                attrs.evolve(b, unit=guess if unit_b == "degree_temperature" else unit_b),
                config,
            )
            return again if again.verdict == "agree" else rung
        return rung
    rung = _converted(a, b, config)
    return (_namesake(a, b) or rung) if rung.verdict == "conflict" else rung


def _namesake(a: Value, b: Value) -> Rung | None:
    """The rung of two figures that are one if the unit of either is another one of its name (a barrel of oil, of beer), told in
    so many digits that it is no chance."""
    for x, y in ((a, b), (b, a)):
        p, q = (v.lower if v.lower is not None else v.upper for v in (x, y))
        for unit in NAMESAKES.get(x.unit or "", ()):
            if not isinstance(p, Decimal) or not isinstance(q, Decimal) or not y.unit or not same_dimension(unit, y.unit):
                continue
            near = abs(convert(p, unit, y.unit) - q) <= (y.step or Decimal(1)) / 2
            if near and len(numbers.mantissa(q)) >= _NO_CHANCE:
                return Rung("agree", "conversion", "equal with another unit of the same name")
    return None


def _converted(a: Value, b: Value, config: Config) -> Rung:
    """Two units of one dimension, exactly converted; rounding is judged by the written places of both."""
    assert a.unit and b.unit
    try:
        lower, upper = (convert(e, a.unit, b.unit) if isinstance(e, Decimal) else None for e in (a.lower, a.upper))
        one, zero = convert(Decimal(1), a.unit, b.unit), convert(Decimal(0), a.unit, b.unit)
    except (LookupError, ValueError):
        if (a.lower, a.upper) == (b.lower, b.upper):
            return Rung("conflict", "unit", "one number in units of two dimensions")
        return Rung("incomparable", "unit", say("units of different dimensions"))
    step = abs(one - zero) * (a.step if a.step is not None else Decimal(1))
    moved = attrs.evolve(a, lower=lower, upper=upper, unit=b.unit, step=step)
    p, q = policy.number(moved), policy.number(b)
    half = (step + (b.step or Decimal(1))) / 2  # both may have been rounded

    def fits(read: object, said: object, told: object) -> bool:
        """Whether an end of the one is that of the other, as far as either was rounded or hedged."""
        assert isinstance(read, Decimal) and isinstance(said, Decimal) and isinstance(told, Decimal)
        # either may be the other one converted, and then rounded in its own unit
        rounded = max(_rounding(b, told), _rounding(a, said) * abs(one - zero))
        share = abs(told) * config.hedge
        give = share if a.approximate or b.approximate else min(rounded, share)
        return abs(read - told) <= max(half, give)

    if p is not None and q is not None:
        orig = policy.number(a)
        if orig == q and abs(p - q) > half:
            return Rung("conflict", "unit", "one number in two units")
        if fits(p, orig, q):
            return Rung("agree", "conversion", "equal after conversion")
        cause = "unit" if _unit_kept(a, b) else numbers.difference(p, q) if numbers.power_apart(p, q) else "value"
        return Rung("conflict", cause, "disjoint after conversion")
    if (a.lower, a.upper) == (b.lower, b.upper):
        return Rung("conflict", "unit", "one number in two units")
    ends = [e for e in ((lower, a.lower, b.lower), (upper, a.upper, b.upper)) if None not in e]
    if len(ends) == 2 and p is None and q is None and all(fits(*e) for e in ends):
        return Rung("agree", "conversion", "the same ends after conversion")
    x, y = (policy.number(v) for v in (a, b))
    exact = x if x is not None else y
    bound = next((e for v in (a, b) if policy.number(v) is None for e in (v.lower, v.upper) if e is not None), None)
    n, value = (p, b) if p is not None else (q, moved)
    end = next((e for e in (value.lower, value.upper) if isinstance(e, Decimal)), None)
    if n is not None and end is not None and exact == bound and abs(n - end) > ROUNDED * abs(end):
        return Rung("conflict", "unit", "one number in two units")
    out = numbers.beyond(value, n) if n is not None else None
    if out is not None and out <= ROUNDED:
        return Rung("agree", "conversion", numbers.ROUNDED_OUT)
    rung = numbers.compare(attrs.evolve(moved, approximate=True), b, attrs.evolve(config, hedge=ROUNDED))
    if exact is not None and exact == bound and rung.verdict != "agree":
        return Rung("conflict", "unit", "one number in two units")
    return Rung("agree", "conversion", rung.name) if rung.verdict == "agree" else rung


def _rounding(value: Value, n: Decimal) -> Decimal:
    """How far a converted figure may have been from the one that was written: half of the place of its last digit that is not
    zero, where it ends in zeros (3,350 feet for 1,021 metres), or of five such places where that digit is a five."""
    place = policy.trailing(n)
    if numbers.mantissa(n)[1:].endswith(str(_FIVE)):
        return min(place * _FIVE / 2, abs(n) * _TO_FIVES)
    return place / 2 if place > (value.step or Decimal(1)) else Decimal(0)


def _unit_kept(a: Value, b: Value) -> bool:
    """Whether two quantities in different units are one to the last place once one of them is in the other unit of its pair."""
    for x, y in ((a, b), (b, a)):
        n, m = policy.number(x), policy.number(y)
        if n is None or m is None or not m or x.unit is None or y.unit is None:
            continue
        for guess in (v for pair in CONFUSED for u, v in (pair, pair[::-1]) if u == x.unit and v != y.unit):
            try:
                read = convert(n, guess, y.unit)
            except (LookupError, ValueError):
                continue
            if read == m:
                return True
    return False
