"""From names of units to numbers: base units, dimensions, conversions."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from functools import lru_cache
from typing import Final

from contracheck.errors import UnitError
from contracheck.units.registry import measure, trusted
from contracheck.units.table import Dims, Unit, atom, split_power

#: Names that stand for one of several units: bare "degrees". They compare with each of these and convert to none.
AMBIGUOUS: Final[dict[str, tuple[str, ...]]] = {"degree_temperature": ("degree_Celsius", "degree_Fahrenheit")}

#: Units of other countries and trades that bear the name of one of ours: a converter may have taken one for the other. The tons,
#: gallons and barrels of the United States and the United Kingdom (NIST Handbook 44, appendix C), the mile at sea.
NAMESAKES: Final[dict[str, tuple[str, ...]]] = {
    "oil_barrel": ("liquid_barrel",),
    "gallon": ("imperial_gallon",),
    "metric_ton": ("short_ton", "long_ton"),
    "mile": ("nautical_mile",),
}

#: IEEE 754 decimal128, and no limit on exponents that a text can reach: independent of the caller's context
_CONTEXT = Context(prec=34, Emax=MAX_EMAX, Emin=MIN_EMIN)


def to_base(value: Decimal, unit: str) -> tuple[Decimal, str]:
    """The value in base units (SI, kilogram; bit, magnitude), and the dimension that ``dimension`` gives.

    Raises UnitError where the unit is unknown or, like a bare "degrees", stands for several.

    >>> to_base(Decimal("5"), "kilometer")
    (Decimal('5000'), '[length]')
    >>> to_base(Decimal("68"), "degree_Fahrenheit")
    (Decimal('293.15'), '[temperature]')
    """
    found = _unit(unit)
    return _base(value, found), _key(found.dims)


def convert(value: Decimal, unit: str, to: str) -> Decimal:
    """The same magnitude in another unit, rounded to 34 digits.

    Raises UnitError where a unit is unknown, ambiguous (but for a conversion to itself) or of another dimension.

    >>> convert(Decimal("100"), "mile", "kilometer")
    Decimal('160.9344')
    >>> convert(Decimal("20"), "degree_Celsius", "degree_Fahrenheit")
    Decimal('68.00')
    """
    if unit == to and (unit in AMBIGUOUS or _unit(unit)):
        return value
    source, target = _unit(unit), _unit(to)
    if source.dims != target.dims:
        raise UnitError(f"{_key(source.dims)} cannot be converted to {to}, which is {_key(target.dims)}", unit)
    shifted = _CONTEXT.add(value, source.offset)
    above = _CONTEXT.multiply(shifted, _CONTEXT.multiply(source.num, target.den))
    below = _CONTEXT.multiply(source.den, target.num)
    return _CONTEXT.subtract(_CONTEXT.divide(above, below), target.offset)


def dimension(unit: str) -> str:
    """The key of the unit's dimension: two units measure the same thing if and only if their keys are equal.

    A key is made of bases in alphabetical order. Temperatures and differences of temperatures have different ones.
    Raises UnitError as ``to_base`` does.

    >>> dimension("mile_per_hour"), dimension("delta_degree_Celsius")
    ('[length] [time]^-1', '[temperature_difference]')
    """
    return _key(_unit(unit).dims)


def same_dimension(a: str, b: str) -> bool:
    """Whether two units measure the same thing. Bare "degrees" go with Celsius and Fahrenheit; an unknown unit only with itself.

    >>> same_dimension("acre", "hectare"), same_dimension("degree_temperature", "degree_Fahrenheit")
    (True, True)
    """
    if a == b:
        return True
    if a in AMBIGUOUS or b in AMBIGUOUS:
        return a in AMBIGUOUS.get(b, ()) or b in AMBIGUOUS.get(a, ())
    try:
        return _unit(a).dims == _unit(b).dims
    except UnitError:
        return False


def _base(value: Decimal, unit: Unit) -> Decimal:
    shifted = _CONTEXT.add(value, unit.offset) if unit.offset else value
    return _CONTEXT.divide(_CONTEXT.multiply(shifted, unit.num), unit.den)


def _key(dims: Dims) -> str:
    return " ".join(f"[{base}]" if exponent == 1 else f"[{base}]^{exponent}" for base, exponent in dims) or "[]"


@lru_cache(maxsize=4096)
def _unit(name: str) -> Unit:
    """The unit of a name: atoms, ``square_`` and ``cubic_`` lengths, and ``_per_`` between them."""
    if name in AMBIGUOUS:
        raise UnitError(f"stands for {' or '.join(AMBIGUOUS[name])}", name)
    whole = _atom(name)
    if whole is not None:
        return whole
    first, *others = name.split("_per_")
    num, den, dims = Decimal(1), Decimal(1), dict[str, int]()
    for sign, part in [(1, first), *((-1, other) for other in others)]:
        unit, power = _factor(part, name)
        for _ in range(power):
            num = _CONTEXT.multiply(num, unit.num if sign > 0 else unit.den)
            den = _CONTEXT.multiply(den, unit.den if sign > 0 else unit.num)
        for base, exponent in unit.dims:
            # a degree that is divided by something, or divides it, is a difference
            key = "temperature_difference" if base == "temperature" else base
            dims[key] = dims.get(key, 0) + sign * power * exponent
    return Unit(Decimal(0), num, den, tuple(sorted((base, exponent) for base, exponent in dims.items() if exponent)))


def _factor(part: str, name: str) -> tuple[Unit, int]:
    found = _atom(part)
    if found is not None:
        return found, 1
    stem, power = split_power(part)
    found = _atom(stem) if power > 1 else None
    if found is None or found.dims != (("length", 1),):
        raise UnitError("no unit in the trusted tables", name)
    return found, power


def _atom(name: str) -> Unit | None:
    found = atom(name)
    if found is not None or not trusted(name):
        return found
    factor, dims = measure(name)
    return Unit(Decimal(0), factor, Decimal(1), tuple(sorted(dims.items())))
