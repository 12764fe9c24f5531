"""CLDR's data as we read them: units, frames around figures, patterns, locales; and that reading changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from babel import localedata

from contracheck.lang import cldr
from contracheck.lang.cldr_frames import Around, frames, minus
from contracheck.lang.cldr_units import NO_UNITS, UNIT_NAMES, WEAK
from contracheck.lang.pack import language
from contracheck.lang.signs import as_letters, lettered
from contracheck.units import AMBIGUOUS, dimension

IDS = {ident.split("-", 1)[1] for ident in localedata.load("en")["unit_patterns"]}
#: names that are no unit of measurement
SHARES = {"percent", "permille", "basis_point", "item"}
#: CLDR's categories and what their units have to measure, as an independent check of the table of names
DIMENSIONS = {
    "length": "[length]", "area": "[length]^2", "volume": "[length]^3", "mass": "[mass]", "duration": "[time]", "angle": None,
    "speed": "[length] [time]^-1", "energy": "[length]^2 [mass] [time]^-2", "power": "[length]^2 [mass] [time]^-3",
    "pressure": "[length]^-1 [mass] [time]^-2", "temperature": "[temperature]", "frequency": "[time]^-1",
    "force": "[length] [mass] [time]^-2", "digital": "[information]", "torque": "[length]^2 [mass] [time]^-2",
}  # fmt: skip
#: what CLDR counts among energies and is none, and the scale of winds
OTHERS = {"energy-becquerel", "energy-sievert", "energy-gray", "speed-beaufort"}


def test_every_unit_has_a_name() -> None:
    """All units of CLDR stand in the table, or are no units; the table has no others."""
    assert set(UNIT_NAMES) == IDS - NO_UNITS
    assert set(UNIT_NAMES.values()) >= WEAK


@pytest.mark.parametrize("ident", sorted(localedata.load("en")["unit_patterns"]))
def test_names_measure_what_cldr_says(ident: str) -> None:
    """The name of a unit is known to the units package and has the dimension of CLDR's category."""
    category, unit = ident.split("-", 1)
    name = UNIT_NAMES.get(unit)
    if name is None or name in SHARES:
        return
    names = AMBIGUOUS.get(name, (name,))
    expected = DIMENSIONS.get(category)
    for one in names:
        found = dimension(one)
        assert ident in OTHERS or expected is None or found == expected


FRAMES = [
    # locale, before, figure, after -> what, and how much of both sides belongs to it
    ("scale", "en", "", "5", "K", ("K", 3, None), "5K"),
    ("scale", "en", "", "5", " K", None, ""),
    ("scale", "en", "", "5", "Km", None, ""),
    ("scale", "sw", "ni elfu\u00a0", "5", ".", ("elfu", 3, None), "elfu\u00a05"),
    ("scale", "de", "", "5", "\u00a0Mio. Euro", ("Mio.", 6, None), "5\u00a0Mio."),
    ("scale", "zh", "", "5", "万人", ("万", 4, None), "5万"),
    ("scale", "fr", "", "5", "\u00a0Bn", ("Bn", 12, 9), "5\u00a0Bn"),
    ("scale", "ne", "", "5", " करोड", ("करोड", 7, None), "5 करोड"),
    ("unit", "en", "", "5", " K", "kelvin", "5 K"),
    ("unit", "en", "", "5", " mW", "milliwatt", "5 mW"),
    ("unit", "en", "", "5", " MW", "megawatt", "5 MW"),
    ("unit", "en", "at ", "5", " meters per second squared now", "meter_per_square_second", "5 meters per second squared"),
    ("unit", "en", "", "5", " metersx", None, ""),
    ("unit", "en", "Beaufort ", "5", "", "beaufort", "Beaufort 5"),
    ("unit", "sw", "kilomita ", "5", " kwa saa", "kilometer_per_hour", "kilomita 5 kwa saa"),
    ("unit", "tr", "%", "5", "", "percent", "%5"),
    ("unit", "ja", "", "5", "平方メートルの", "square_meter", "5平方メートル"),
    ("unit", "de", "", "5", "\u202f%", "percent", "5\u202f%"),
    ("currency", "en_AU", "$", "5", "", "AUD", "$5"),
    ("currency", "en", "US$", "5", "", None, ""),
    ("currency", "ro", "", "38", " de dolari americani.", "USD", "38 de dolari americani"),
    ("scale", "kab", "", "5", "GUS$", ("G", 3, None), "5G"),
    ("currency", "fr", "", "5", "\u00a0$US", "USD", "5\u00a0$US"),
    ("currency", "ar", "\u200f", "5", "\u00a0ج.م.\u200f", "EGP", "5\u00a0ج.م."),
    ("currency", "my", "အမေရိကန် ဒေါ်လာ ", "5", "", "USD", "အမေရိကန် ဒေါ်လာ 5"),
    ("currency", "en_BW", "P", "5", "", "BWP", "P5"),
    ("currency", "en_BW", "", "5", " P", None, ""),
]


@pytest.mark.parametrize(("what", "tag", "before", "figure", "after", "expected", "span"), FRAMES)
def test_frames(what: str, tag: str, before: str, figure: str, after: str, expected: object, span: str) -> None:
    """A frame is found as its pattern is written, with both its sides, and ends where a word ends."""
    text = as_letters(before + figure + after)
    around = Around(text, len(before), len(before) + len(figure))
    frame = getattr(frames(tag), what)(around)
    found = None if frame is None else frame.what[0] if what == "currency" else frame.what
    assert found == lettered(expected)
    if frame is not None:
        assert as_letters(span) == text[frame.start : frame.end].strip("\u200e\u200f\u061c")


MINUS = [
    ("\u2014 -5", True), ("-5", True), ("a \u22125", True), ("(-5", True), ("\u200e-\u200e5", True), ("\u061c-5", True),
    ("a-5", False), ("3-5", False), ("5", False), ("a\u200e5", False), ("--5", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "negative"), MINUS)
def test_minus(text: str, negative: bool) -> None:
    """A minus stands before a figure with nothing but a space, a bracket or a quotation mark before itself."""
    at = minus(text, len(text) - 1)
    assert negative is (at is not None)
    if at is not None:
        assert set(text[at:-1]) & set("-\u2212")


PATTERNS = [
    ("0K", ("", "K", 1)), ("00 tys'.'", ("", " tys.", 2)), ("elfu 000;elfu -000", ("elfu ", "", 3)), ("0", ("", "", 1)),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "parts"), PATTERNS)
def test_affixes(pattern: str, parts: tuple[str, str, int]) -> None:
    """A number pattern is cut into what stands before and after, without its quotes and its negative form."""
    assert parts == cldr.affixes(pattern)


def _frozen(node: Any) -> Any:
    """A copy of raw data that can be compared: aliases stay aliases."""
    if isinstance(node, dict):
        return {key: _frozen(value) for key, value in node.items()}
    if isinstance(node, list | tuple):
        return [_frozen(value) for value in node]
    return repr(node)


def test_reading_changes_nothing() -> None:
    """Everything that a locale is asked for leaves Babel's shared dictionaries as they were (babel issue 1234)."""
    tags = ("de", "de_CH", "sw", "ar_EG", "root")
    before = {tag: _frozen(localedata.load(tag)) for tag in tags}
    for tag in tags[:-1]:
        found = frames(tag)
        assert found.scales and found.units and found.money
        assert cldr.names(tag, "months") and cldr.names(tag, "days")
        assert list(cldr.compact_forms(tag)) and isinstance(cldr.scales(tag), dict)
        assert list(cldr.currencies(tag)) and list(cldr.units(tag))
    assert before == {tag: _frozen(localedata.load(tag)) for tag in tags}


@pytest.mark.parametrize(
    ("tag", "locale"),
    [("nn-NO", "nn_NO"), ("nb", "nb"), ("no", "no"), ("zh-Hant-TW", "zh_Hant_TW"), ("de-XX", "de"), ("xx", None), ("und", None)],
)
def test_the_locale_of_a_tag(tag: str, locale: str | None) -> None:
    """A tag has its own locale, even where another language's data file serves it."""
    assert locale == language(tag).locale


def test_regions_count_otherwise() -> None:
    """A region's own power of ten and unit win where CLDR has them differ from the language's."""
    assert language("pt-PT").region_scale(("bi", 9), 12)
    assert not language("pt").region_scale(("bi", 9), 12)
    text = "5 gallons"
    assert language("en-GB").region_frames(Around(text, 0, 1), "quantity", "imperial_gallon")
    assert not language("en").region_frames(Around(text, 0, 1), "quantity", "gallon")
