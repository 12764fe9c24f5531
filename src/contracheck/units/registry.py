"""The one pint registry: made when the first rare unit asks for it, with Decimal magnitudes and our own definitions."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from functools import cache
from importlib.resources import files
from typing import Any

#: Names of pint's own registry that may reach it. Left out on purpose: ``barrel`` (31.5 gallons there), ``quarter``, ``dram``
#: and ``ton`` (masses of the English trade), ``mil`` and ``degree`` (angles), ``decade`` and ``decibel`` (logarithms there, so
#: that they stand in ``table.py``), ``bp``, ``point`` and ``pica`` (printing), and everything in cgs but the dyne.
_PINT_NAMES = """
angstrom astronomical_unit light_year parsec fathom furlong rod chain
acre_foot board_foot bushel beer_barrel cup quart pint imperial_pint fluid_ounce imperial_fluid_ounce tablespoon teaspoon
grain carat hundredweight long_hundredweight dalton mole millimole
atmosphere psi millimeter_Hg inch_Hg torr force_pound kilogram_force foot_pound
horsepower metric_horsepower british_thermal_unit therm ton_TNT tonne_of_oil_equivalent
electron_volt kiloelectron_volt megaelectron_volt gigaelectron_volt teraelectron_volt
becquerel kilobecquerel megabecquerel gigabecquerel terabecquerel curie gray milligray sievert millisievert microsievert
ohm kiloohm coulomb tesla farad henry siemens weber katal lux candela lumen speed_of_light standard_gravity
slug poundal dyne international_calorie international_british_thermal_unit US_therm thou
imperial_cup imperial_quart fluid_dram pixel megapixel dot
"""
PINT_NAMES = frozenset(_PINT_NAMES.split())

#: a context of our own: the factors are cached, so they must not depend on the decimal context of whoever asks first
_CONTEXT = Context(prec=34)


@cache
def defined_names() -> frozenset[str]:
    """The names that definitions.txt adds."""
    return frozenset(line.split()[0] for line in _definitions() if "=" in line.partition("#")[0])


def _definitions() -> list[str]:
    return files("contracheck.units").joinpath("definitions.txt").read_text(encoding="utf-8").splitlines()


@cache
def registry() -> Any:
    """The pint registry (0.25 s the first time). Nothing outside this package calls it: it parses whatever it is given."""
    import pint

    with localcontext(_CONTEXT):
        made: Any = pint.UnitRegistry(non_int_type=Decimal)
        made.load_definitions(_definitions())
    return made


def trusted(name: str) -> bool:
    """Whether a name may reach pint."""
    return name in PINT_NAMES or name in defined_names()


def measure(name: str) -> tuple[Decimal, dict[str, int]]:
    """The factor to base units of a multiplicative unit that is trusted, and its dimensions by name, without brackets."""
    with localcontext(_CONTEXT):
        base = registry().Quantity(Decimal(1), name).to_base_units()
    return Decimal(base.magnitude), {key.strip("[]"): int(exponent) for key, exponent in base.dimensionality.items()}
