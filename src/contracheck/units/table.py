"""The units that news texts use, as exact factors, so that pint is imported for rare ones only.

Each line of ``_COMMON``: name, factor to base units (a decimal or a fraction), dimensions as ``base:exponent``. Base units are
those of the SI with the kilogram; the bit, the magnitude, the decibel (never converted), parts per million, the degree of an
angle (angles have no dimension in pint) and the degree of difference between temperatures are bases of their own.
``tests/units/test_units.py`` checks the factors against pint. Months and years are pint's: a twelfth of 365.25 days, and 365.25
days. The acre is the survey acre, four parts in a million above the international one, as in pint.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

Dims = tuple[tuple[str, int], ...]


class Unit(NamedTuple):
    """A unit: base = (value + ``offset``) * ``num`` / ``den``, so that 5/9 stays exact. ``dims`` is sorted by name."""

    offset: Decimal
    num: Decimal
    den: Decimal
    dims: Dims


_COMMON = """
second 1 time:1
minute 60 time:1
hour 3600 time:1
day 86400 time:1
week 604800 time:1
fortnight 1209600 time:1
month 2629800 time:1
year 31557600 time:1
decade 315576000 time:1
century 3155760000 time:1
millennium 31557600000 time:1
meter 1 length:1
mile 1609.344 length:1
nautical_mile 1852 length:1
yard 0.9144 length:1
foot 0.3048 length:1
inch 0.0254 length:1
knot 463/900 length:1 time:-1
sievert 1 length:2 time:-2
becquerel 1 time:-1
hectare 10000 length:2
are 100 length:2
acre 62726400000/15499969 length:2
liter 0.001 length:3
gallon 0.003785411784 length:3
imperial_gallon 0.00454609 length:3
oil_barrel 0.158987294928 length:3
gram 0.001 mass:1
metric_ton 1000 mass:1
tonne 1000 mass:1
short_ton 907.18474 mass:1
long_ton 1016.0469088 mass:1
pound 0.45359237 mass:1
ounce 0.028349523125 mass:1
stone 6.35029318 mass:1
troy_ounce 0.0311034768 mass:1
kelvin 1 temperature:1
watt 1 length:2 mass:1 time:-3
joule 1 length:2 mass:1 time:-2
watt_hour 3600 length:2 mass:1 time:-2
calorie 4.184 length:2 mass:1 time:-2
volt 1 current:-1 length:2 mass:1 time:-3
ampere 1 current:1
ampere_hour 3600 current:1 time:1
hertz 1 time:-1
newton 1 length:1 mass:1 time:-2
pascal 1 length:-1 mass:1 time:-2
bar 100000 length:-1 mass:1 time:-2
bit 1 information:1
byte 8 information:1
magnitude 1 magnitude:1
decibel 1 sound_level:1
part_per_million 1 concentration:1
part_per_billion 0.001 concentration:1
delta_degree_Celsius 1 temperature_difference:1
delta_degree_Fahrenheit 5/9 temperature_difference:1
angular_degree 1 angle:1
arcminute 1/60 angle:1
arcsecond 1/3600 angle:1
turn 360 angle:1
radian 57.29577951308232087679815481410517 angle:1
steradian 1 solid_angle:1
"""

#: SI brochure, table 7; ``peta`` and above are met with bytes and joules only
_PREFIXES = {
    "pico": -12,
    "nano": -9,
    "micro": -6,
    "milli": -3,
    "centi": -2,
    "deci": -1,
    "deca": 1,
    "hecto": 2,
    "kilo": 3,
    "mega": 6,
    "giga": 9,
    "tera": 12,
    "peta": 15,
    "exa": 18,
}

#: what a prefix may stand before; megatons of TNT are no unit of mass, so ``ton`` is not among them
_STEMS = """
second meter gram liter tonne metric_ton watt joule watt_hour calorie volt ampere ampere_hour hertz newton pascal bar bit byte
sievert becquerel
"""
_PREFIXED = frozenset(_STEMS.split())

_POWERS = {"square_": 2, "cubic_": 3}


@cache
def _common() -> dict[str, Unit]:
    table = {
        # base = kelvin; the offset is in the unit's own degrees
        "degree_Celsius": Unit(Decimal("273.15"), Decimal(1), Decimal(1), (("temperature", 1),)),
        "degree_Fahrenheit": Unit(Decimal("459.67"), Decimal(5), Decimal(9), (("temperature", 1),)),
        "degree_Rankine": Unit(Decimal(0), Decimal(5), Decimal(9), (("temperature", 1),)),
    }
    for line in _COMMON.split("\n")[1:-1]:
        name, factor, *dims = line.split()
        num, _, den = factor.partition("/")
        exponents = tuple((base, int(exponent)) for base, _, exponent in (d.partition(":") for d in dims))
        table[name] = Unit(Decimal(0), Decimal(num), Decimal(den or 1), exponents)
    return table


def names() -> tuple[str, ...]:
    """Every name that is known without pint, in alphabetical order: plain and prefixed; squares, cubes and rates come on top."""
    return tuple(sorted([*_common(), *(prefix + atom for prefix in _PREFIXES for atom in _PREFIXED)]))


def atom(name: str) -> Unit | None:
    """The unit of a plain or prefixed name, or None where this table does not know it.

    >>> atom("kilometer").num
    Decimal('1000')
    """
    found = _common().get(name)
    if found is not None:
        return found
    for prefix, power in _PREFIXES.items():
        stem = name[len(prefix) :]
        if name.startswith(prefix) and stem in _PREFIXED:
            unit = _common()[stem]
            ten = Decimal(10) ** abs(power)
            return unit._replace(num=unit.num * ten) if power > 0 else unit._replace(den=unit.den * ten)
    return None


def split_power(name: str) -> tuple[str, int]:
    """The name without ``square_`` or ``cubic_``, and the power that this stood for.

    >>> split_power("square_mile"), split_power("mile")
    (('mile', 2), ('mile', 1))
    """
    for word, power in _POWERS.items():
        if name.startswith(word):
            return name[len(word) :], power
    return name, 1
