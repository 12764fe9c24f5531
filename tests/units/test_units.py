"""Units and currencies: the tables against pint and Babel, conversions, and what is refused."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from decimal import Decimal, localcontext
from importlib.resources import files

import pytest
from babel.core import get_global
from babel.numbers import get_territory_currencies, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from contracheck.errors import UnitError
from contracheck.lang.currencies import (
    ALSO_WORDS,
    BY_TERRITORY,
    CODES,
    FORMER,
    SYMBOLS,
    TERRITORY_DOLLAR,
    TERRITORY_POUND,
    UNOFFICIAL,
)
from contracheck.units import AMBIGUOUS, convert, dimension, same_dimension, to_base
from contracheck.units.registry import PINT_NAMES, defined_names, registry
from contracheck.units.table import atom, names

#: names that pint lacks, or has under another meaning
OURS = {"magnitude", "decibel", "decade", "bit", "byte", "part_per_million", "part_per_billion"}
OURS |= {"angular_degree", "arcminute", "arcsecond", "turn", "radian", "steradian"}
ENGLISH = tomllib.loads(files("contracheck.lang").joinpath("data/en.toml").read_text(encoding="utf-8"))["units"]

#: value, unit, other unit, value there (to as many digits as are written)
CASES = [
    ("1", "mile", "kilometer", "1.609344"),
    ("26.2", "mile", "kilometer", "42.164813"),
    ("2", "liquid_barrel", "gallon", "63"),
    ("100", "mile_per_hour", "kilometer_per_hour", "160.9344"),
    ("60", "knot", "kilometer_per_hour", "111.12"),
    ("36", "kilometer_per_hour", "meter_per_second", "10"),
    ("1", "nautical_mile", "meter", "1852"),
    ("1", "foot", "inch", "12"),
    ("1", "yard", "foot", "3"),
    ("640", "acre", "square_mile", "1.00000"),
    ("1000", "acre", "hectare", "404.687"),
    ("1", "square_kilometer", "hectare", "100"),
    ("1", "square_mile", "square_kilometer", "2.589988110336"),
    ("1000", "square_foot", "square_meter", "92.90304"),
    ("1", "cubic_meter", "liter", "1000"),
    ("1", "gallon", "liter", "3.785411784"),
    ("1", "imperial_gallon", "liter", "4.54609"),
    ("1", "oil_barrel", "liter", "158.987294928"),
    ("42", "gallon", "oil_barrel", "1"),
    ("1", "oil_barrel_per_day", "liter_per_hour", "6.624470622"),
    ("1", "metric_ton", "kilogram", "1000"),
    ("1", "short_ton", "pound", "2000"),
    ("16", "ounce", "pound", "1"),
    ("1", "stone", "pound", "14"),
    ("1", "gigawatt_hour", "terajoule", "3.6"),
    ("1", "terawatt_hour", "gigawatt_hour", "1000"),
    ("1", "gigawatt", "megawatt", "1000"),
    ("1", "terabyte", "gigabyte", "1000"),
    ("1", "megabyte", "megabit", "8"),
    ("8", "megabit_per_second", "megabyte_per_second", "1"),
    ("90", "minute", "hour", "1.5"),
    ("2", "week", "day", "14"),
    ("1", "decade", "year", "10"),
    ("1", "century", "decade", "10"),
    ("18", "month", "year", "1.5"),
    ("0", "degree_Celsius", "degree_Fahrenheit", "32"),
    ("100", "degree_Celsius", "degree_Fahrenheit", "212"),
    ("-40", "degree_Celsius", "degree_Fahrenheit", "-40"),
    ("98.6", "degree_Fahrenheit", "degree_Celsius", "37.0"),
    ("0", "kelvin", "degree_Celsius", "-273.15"),
    ("1.8", "delta_degree_Fahrenheit", "delta_degree_Celsius", "1"),
    ("1000", "part_per_billion", "part_per_million", "1"),
    ("1", "bar", "hectopascal", "1000"),
    # from pint
    ("1", "Swedish_mile", "kilometer", "10"),
    ("1", "feddan", "square_meter", "4200.833"),
    ("1", "tsubo", "square_meter", "3.305785"),
    ("30", "pyeong", "square_meter", "99.17355"),
    ("15", "chinese_mu", "hectare", "1"),
    ("2", "chinese_li", "kilometer", "1"),
    ("2", "jin", "kilogram", "1"),
    ("4", "morgen", "hectare", "1"),
    ("10", "donum", "hectare", "1"),
    ("2", "zentner", "quintal", "1"),
    ("1", "quintal", "metric_quintal", "1"),
    ("2", "metric_pound", "kilogram", "1"),
    ("1", "british_thermal_unit", "joule", "1055.056"),
    ("1", "metric_horsepower", "watt", "735.49875"),
    ("1", "ton_TNT", "gigajoule", "4.184"),
    ("1", "light_year", "kilometer", "9460730472580.8"),
    ("4", "calendar_quarter", "year", "1"),
    # of CLDR
    ("180", "angular_degree", "radian", "3.1415926535897932385"),
    ("1", "angular_degree", "arcminute", "60"),
    ("1", "arcminute", "arcsecond", "60"),
    ("0.5", "turn", "angular_degree", "180"),
    ("491.67", "degree_Rankine", "degree_Celsius", "0.00"),
    ("72", "typographic_point", "inch", "1.0000"),
    ("1", "earth_radius", "kilometer", "6378.1"),
    ("1", "solar_radius", "kilometer", "695700"),
    ("100", "japanese_rin", "japanese_sun", "1"),
    ("10", "japanese_sun", "shaku", "1"),
    ("6", "shaku", "japanese_ken", "1"),
    ("10", "shaku", "japanese_jo", "1"),
    ("1", "cloth_shaku", "centimeter", "37.88"),
    ("30", "japanese_bu", "japanese_se", "1"),
    ("100", "japanese_se", "cho_area", "1"),
    ("10", "japanese_fun", "momme", "1"),
    ("1", "earth_mass", "kilogram", "5972200000000000000000000"),
    ("1", "solar_mass", "earth_mass", "332944"),
    ("2", "metric_pint", "liter", "1"),
    ("4", "metric_cup", "liter", "1"),
    ("1", "metric_fluid_ounce", "milliliter", "30"),
    ("1", "dessert_spoon", "milliliter", "9.858"),
    ("1", "imperial_dessert_spoon", "milliliter", "11.365"),
    ("2", "jigger", "fluid_ounce", "3"),
    ("16", "pinch", "teaspoon", "1"),
    ("20", "medicinal_drop", "milliliter", "1"),
    ("5", "japanese_cup", "liter", "1"),
    ("3", "kosaji", "osaji", "1"),
    ("10", "japanese_sai", "volume_shaku", "1"),
    ("100", "volume_shaku", "sho", "1"),
    ("10", "sho", "japanese_to", "1"),
    ("10", "japanese_to", "koku", "1"),
    ("1", "newton_meter", "joule", "1"),
    ("1", "kilowatt_hour_per_100_kilometer", "kilojoule_per_kilometer", "36"),
    ("100", "liter_per_100_kilometer", "liter_per_kilometer", "1"),
    ("1", "solar_luminosity", "gigawatt", "382800000000000000"),
    ("7", "night", "week", "1"),
    ("1", "meter_per_square_second", "standard_gravity", "0.101972"),
    ("1000", "picometer", "nanometer", "1"),
]


@pytest.mark.parametrize(("value", "unit", "to", "expected"), CASES, ids=lambda x: str(x))
def test_convert(value: str, unit: str, to: str, expected: str) -> None:
    """Units of the news convert to what the tables of standards say."""
    places = Decimal(expected).as_tuple().exponent
    assert isinstance(places, int)
    assert Decimal(expected) == round(convert(Decimal(value), unit, to), -places)


@pytest.mark.parametrize("name", [n for n in names() if n not in OURS and not n.endswith(("bit", "byte"))])
def test_the_table_says_what_pint_says(name: str) -> None:
    """Every factor and dimension that is written down or made by a prefix equals the registry's."""
    unit = atom(name)
    assert unit is not None
    with localcontext(prec=34):
        theirs = registry().Quantity(Decimal(7), name).to_base_units()
    ours, _ = to_base(Decimal(7), name)
    assert abs(ours / Decimal(theirs.magnitude) - 1) < Decimal("1e-24")
    dims = {base.replace("temperature_difference", "temperature"): exponent for base, exponent in unit.dims}
    assert {key.strip("[]"): int(exponent) for key, exponent in theirs.dimensionality.items()} == dims


@pytest.mark.parametrize("name", sorted(PINT_NAMES | defined_names()))
def test_every_name_that_may_reach_pint_is_known_there(name: str) -> None:
    """A typo in the lists or in definitions.txt shows here and not in a report."""
    value, key = to_base(Decimal(1), name)
    assert value > 0
    assert key


@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_every_unit_of_the_english_data_is_known(name: str) -> None:
    """All units of en.toml convert, or are ambiguous on purpose."""
    assert name in AMBIGUOUS or dimension(name) != "[]"


def test_units_of_the_english_data_do_without_pint() -> None:
    """Importing the package and using common units does not import pint; a rare unit does."""
    common = [name for name in ENGLISH if name not in AMBIGUOUS]
    code = f"""
import sys
from contracheck.units import dimension
for name in {common!r}: dimension(name)
assert "pint" not in sys.modules, "pint was imported"
dimension("feddan")
assert "pint" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})


_REFUSED = """
person 9^9^9 9**9**9 meter/second km barrel ton quarter dram mil bp _per_ meter_per_ _per_second square_second square_ kilo
kilomile square_square_meter degree_temperature METER __import__ dollar_per_oil_barrel square_degree_Celsius
"""


@pytest.mark.parametrize(
    "name",
    [*_REFUSED.split(), "", "meter second", "meter\n", "a" * 100_000],
    ids=lambda name: repr(name[:30]),
)
def test_what_is_not_in_the_tables_is_refused(name: str) -> None:
    """Nothing is parsed: a name outside the trusted set is a UnitError that carries it, and never reaches pint."""
    with pytest.raises(UnitError) as caught:
        to_base(Decimal(1), name)
    assert name == caught.value.subject


SAME = [
    ("kilometer", "mile", True),
    ("kilometer_per_hour", "knot", True),
    ("acre", "square_meter", True),
    ("oil_barrel", "cubic_foot", True),
    ("kilowatt_hour", "joule", True),
    ("kilowatt_hour", "kilowatt", False),
    ("kilometer", "square_kilometer", False),
    ("kilogram", "liter", False),
    ("gigabyte", "magnitude", False),
    ("decibel", "magnitude", False),
    ("degree_Celsius", "degree_Fahrenheit", True),
    ("degree_Celsius", "delta_degree_Celsius", False),
    ("degree_Celsius_per_hour", "delta_degree_Fahrenheit_per_hour", True),
    ("degree_temperature", "degree_Celsius", True),
    ("degree_Fahrenheit", "degree_temperature", True),
    ("degree_temperature", "degree_temperature", True),
    ("degree_temperature", "kelvin", False),
    ("degree_temperature", "kilometer", False),
    ("person", "person", True),
    ("person", "kilometer", False),
    ("feddan", "hectare", True),
]


@pytest.mark.parametrize(("a", "b", "same"), SAME)
def test_same_dimension(a: str, b: str, same: bool) -> None:
    """Dimensions tell what may be compared, in both directions; temperatures are not differences of temperatures."""
    assert same is same_dimension(a, b)
    assert same is same_dimension(b, a)


def test_convert_between_dimensions_is_refused() -> None:
    """A length is no mass: the error names both."""
    with pytest.raises(UnitError, match=r"meter: \[length\] cannot be converted to gram, which is \[mass\]"):
        convert(Decimal(1), "meter", "gram")


def test_bare_degrees_convert_only_to_themselves() -> None:
    """What may be Celsius or Fahrenheit has no base value; the error says what it may be."""
    assert Decimal(20) == convert(Decimal(20), "degree_temperature", "degree_temperature")
    with pytest.raises(UnitError, match="degree_Celsius or degree_Fahrenheit"):
        convert(Decimal(20), "degree_temperature", "degree_Celsius")


def test_the_callers_decimal_context_does_not_matter() -> None:
    """A context of three digits neither spoils a result nor a cached factor."""
    with localcontext(prec=3):
        narrow = convert(Decimal("123456789"), "furlong", "kilometer")
        assert Decimal("1.609344") == convert(Decimal(1), "mile", "kilometer")
    assert narrow == convert(Decimal("123456789"), "furlong", "kilometer")
    assert Decimal("24835605.00") == round(narrow, 2)


values = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4)
common_names = st.sampled_from([name for name in names() if "degree" not in name] + ["degree_Celsius", "degree_Fahrenheit"])


@given(values, common_names, common_names)
def test_conversions_round_trip(value: Decimal, a: str, b: str) -> None:
    """There and back is where it began, to 20 digits; of other dimensions nothing converts."""
    if same_dimension(a, b):
        back = convert(convert(value, a, b), b, a)
        assert abs(back - value) <= max(abs(value), Decimal(1000)) * Decimal("1e-17")
    else:
        with pytest.raises(UnitError):
            convert(value, a, b)


@given(st.text(max_size=40))
def test_any_text_is_a_unit_or_a_unit_error(text: str) -> None:
    """No text crashes or hangs the lookup."""
    try:
        assert dimension(text)
    except UnitError as error:
        assert text == error.subject


def test_codes_are_those_in_use() -> None:
    """Every legal tender of today is listed, and every listed code is one of ISO 4217's."""
    today = {code for place in get_global("territory_currencies") for code in get_territory_currencies(place)}
    assert today <= CODES | FORMER
    assert set(list_currencies()) >= CODES | FORMER
    assert CODES.isdisjoint(FORMER)
    assert ALSO_WORDS <= CODES | FORMER


_FIRST = """
$ USD ＄ USD ¥ JPY ￥ JPY £ GBP ￡ GBP € EUR ₩ KRW ￦ KRW ₹ INR ₽ RUB ₺ TRY zł PLN kr SEK R$ BRL US$ USD C$ CAD A$ AUD HK$ HKD
NT$ TWD S$ SGD CHF CHF ₴ UAH ₪ ILS ₫ VND ฿ THB ₱ PHP ₦ NGN 元 CNY 円 JPY 원 KRW Kč CZK Ft HUF
"""
FIRST = _FIRST.split()


@pytest.mark.parametrize(("symbol", "first"), list(zip(FIRST[::2], FIRST[1::2], strict=True)))
def test_the_likeliest_currency_of_a_symbol(symbol: str, first: str) -> None:
    """The first candidate is what world news mean."""
    assert first == SYMBOLS[symbol][0]


def test_symbols_stand_for_known_codes() -> None:
    """No symbol, and no territory's reading of one, leads to a code that does not exist."""
    known = CODES | FORMER | UNOFFICIAL
    assert all(code in known for codes in SYMBOLS.values() for code in codes)
    assert all(len(codes) == len(set(codes)) for codes in SYMBOLS.values())
    assert BY_TERRITORY.keys() <= SYMBOLS.keys()


@pytest.mark.parametrize("symbol", sorted(BY_TERRITORY))
def test_territories_have_the_currency_that_their_symbol_means(symbol: str) -> None:
    """What a symbol means in a territory is legal tender there, after CLDR."""
    for place, code in BY_TERRITORY[symbol].items():
        assert code in get_territory_currencies(place), place


def test_territories_of_dollars_and_pounds() -> None:
    """The two tables that are public by name."""
    assert tuple(TERRITORY_DOLLAR[place] for place in ("CA", "MX")) == ("CAD", "MXN")
    assert TERRITORY_POUND.get("EG") == "EGP"
