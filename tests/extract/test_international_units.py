"""Signs of units that texts of every language write: km², ml, kWh; capitals where two units share the letters (mW, MW)."""

from __future__ import annotations

import pytest

import contracheck

SIGNS = {
    "km²": "square_kilometer", "km2": "square_kilometer", "m³": "cubic_meter", "m3": "cubic_meter", "km": "kilometer",
    "kg": "kilogram", "mm": "millimeter", "ml": "milliliter", "mL": "milliliter", "ML": "megaliter", "mW": "milliwatt",
    "MW": "megawatt", "kWh": "kilowatt_hour", "TWh": "terawatt_hour", "GHz": "gigahertz", "GB": "gigabyte",
    "km/h": "kilometer_per_hour",
    "mph": "mile_per_hour", "°C": "degree_Celsius",
}  # fmt: skip
#: With a data file and without one, in scripts with and without capitals.
LOCALES = ("en", "fr", "ru", "ar", "ko", "zh", "bg", "el", "fa", "fi", "he", "hi", "hu", "ka", "lt", "sw", "ta", "th", "vi")


@pytest.mark.parametrize("language", LOCALES)
def test_sign_of_every_language(language: str) -> None:
    for sign, unit in SIGNS.items():
        for text in (f"— 19 {sign} —", f"— 19{sign} —"):
            found = [(c.value.lower, c.value.unit) for c in contracheck.extract(text, language=language)]
            assert found == [(19, unit)], text


@pytest.mark.parametrize("text", ["24703 m212", "3 km28"])
def test_no_sign_within_a_longer_one(text: str) -> None:
    assert not {"square_meter", "square_kilometer"} & {c.value.unit for c in contracheck.extract(text, language="en")}
