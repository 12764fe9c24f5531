"""Languages without a data file: CLDR's words, and the bounds, ranges and shares of lang/data/others.toml."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from importlib import resources

import pytest

import contracheck
from contracheck.lang import cldr
from contracheck.lang.inflections import stems
from contracheck.lang.pack import full_languages, language, partial_languages

#: language, text, kind, unit, lower, upper, approximate; None is no bound
CASES = [
    ("da", "Selskabet betalte mere end 13 milliarder kroner.", "money", "DKK", 13_000_000_000, None, False),
    ("da", "Renten ligger mellem 5 og 8 procent.", "percent", "percent", 5, 8, False),
    ("da", "Knap 1.200 huse stod tomme.", "count", None, 1200, 1200, True),
    ("nb", "Fondet kjøpte aksjer for rundt 2,4 milliarder kroner.", "money", "NOK", 2_400_000_000, 2_400_000_000, True),
    ("nb", "Styringsrenten økte med 0,25 prosentpoeng.", "percent", "percentage_point", "0.25", "0.25", False),
    ("da", "Der bliver 20 grader.", "quantity", "degree_Celsius", 20, 20, False),
    ("bg", "Отпуснаха два и половина милиона лева.", "money", "BGN", 2_500_000, 2_500_000, False),
    ("nn", "Meir enn 300 innbyggjarar møtte opp.", "count", "person", 300, None, False),
    ("fi", "Kaupunki maksoi yli 13 miljoonaa dollaria.", "money", "USD", 13_000_000, None, False),
    ("fi", "Hän sai 500 dollarin lahjakortin.", "money", "USD", 500, 500, False),
    ("fi", "Kannatus laski 2,5 prosenttiyksikköä.", "percent", "percentage_point", "2.5", "2.5", False),
    ("hu", "A cég több mint 13 milliárd forintot költött.", "money", "HUF", 13_000_000_000, None, False),
    ("hu", "A gyár 500 dollárt fizetett.", "money", "USD", 500, 500, False),
    ("hu", "A bérek 12,5 százalékkal nőttek.", "percent", "percent", "12.5", "12.5", False),
    ("ro", "Primăria a cheltuit peste 13 miliarde de lei.", "money", "RON", 13_000_000_000, None, False),
    ("ro", "Biletul a costat 500 de dolari.", "money", "USD", 500, 500, False),
    ("ro", "Cel puțin 24 de oameni au așteptat.", "count", "person", 24, None, False),
    ("lv", "Banka aizdeva 13 miljardus dolāru.", "money", "USD", 13_000_000_000, 13_000_000_000, False),
    ("ca", "El port costarà més de 13.000 milions de dòlars.", "money", "USD", 13_000_000_000, None, False),
    ("ca", "Hi van anar gairebé 300 persones.", "count", "person", 300, 300, True),
    ("bg", "Ръстът е между 5 и 10 процента.", "percent", "percent", 5, 10, False),
    ("sr", "Више од 300 људи чекало је воз.", "count", "person", 300, None, False),
    ("hr", "Cijene su porasle za najmanje 5 posto.", "percent", "percent", 5, None, False),
    ("sk", "Miera klesla o 0,5 percentuálneho bodu.", "percent", "percentage_point", "0.5", "0.5", False),
    ("sl", "Podjetje je zaposlilo približno 300 ljudi.", "count", "person", 300, 300, True),
    ("lt", "Kaina pakilo daugiau nei 5 procentais.", "percent", "percent", 5, None, False),
    ("et", "Rong hilines vähemalt 24 korda.", "count", None, 24, None, False),
    ("el", "Η γέφυρα κόστισε πάνω από 13 εκατομμύρια δολάρια.", "money", "USD", 13_000_000, None, False),
    ("he", "העירייה שילמה יותר מ-13 מיליון דולר.", "money", "USD", 13_000_000, None, False),
    ("fa", "شهرداری بیش از ۱۳ میلیون دلار پرداخت.", "money", "USD", 13_000_000, None, False),
    ("hi", "पुल पर 13 अरब डॉलर से अधिक खर्च हुए।", "money", "USD", 13_000_000_000, None, False),
    ("hi", "कम से कम 24 लोग रुके रहे।", "count", "person", 24, None, False),
    ("th", "เทศบาลจ่ายกว่า 13 ล้านบาท", "money", "THB", 13_000_000, None, False),
    ("vi", "Giá vé tăng từ 5 đến 10 phần trăm.", "percent", "percent", 5, 10, False),
    ("id", "Tarif berkisar antara 5 dan 8 persen.", "percent", "percent", 5, 8, False),
    ("sw", "Bei ilipanda kwa asilimia 12.5.", "percent", "percent", "12.5", "12.5", False),
]


@pytest.mark.parametrize(("tag", "text", "kind", "unit", "lower", "upper", "approximate"), CASES)
def test_reads(
    tag: str, text: str, kind: str, unit: str | None, lower: int | str, upper: int | str | None, approximate: bool
) -> None:
    (claim,) = contracheck.extract(text, language=tag)
    value = claim.value
    assert (claim.kind, value.unit) == (kind, unit)
    assert value.lower == Decimal(lower)
    assert value.upper == (None if upper is None else Decimal(upper))
    assert value.approximate is approximate


def test_a_change_is_two_figures() -> None:
    for tag, text in (("da", "Renten steg fra 5 til 8 procent."), ("id", "Tarif naik dari 5 menjadi 8 persen.")):
        assert [c.value.lower for c in contracheck.extract(text, language=tag)] == [5, 8]


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("hu", "A csapat 13 fontos meccset nyert."),  # important, not pounds
        ("hu", "A csapat 13 európai városban járt."),
        ("hr", "U gradu je 13 europskih škola."),
        ("lv", "Satikās 13 Eiropas pilsētas."),
    ],
)
def test_other_words_are_no_currency(tag: str, text: str) -> None:
    (claim,) = contracheck.extract(text, language=tag)
    assert claim.kind == "count"


def test_abbreviated_scale_words_need_their_figure() -> None:
    for tag, text in (("sr", "Бил Клинтон је био ту."), ("sk", "Mil Gibson prišiel."), ("mk", "Ми рече дека доаѓа.")):
        assert contracheck.extract(text, language=tag) == ()


@pytest.mark.parametrize(("tag", "noun", "code"), [("da", "kroner", "DKK"), ("nb", "kroner", "NOK"), ("nn", "kroner", "NOK")])
def test_own_currency_comes_first(tag: str, noun: str, code: str) -> None:
    assert cldr.bare_currencies(tag)[noun][0] == code


def test_stems_are_long_enough_and_begin_their_forms() -> None:
    found = dict(stems({"dollari": 1, "dollaria": 1, "euro": 2, "miljons": 6, "miljoni": 6, "miljonu": 6}))
    assert found == {"dollar*": 1, "miljon*": 6}


def test_every_table_is_of_a_language_without_a_file_and_known_to_cldr() -> None:
    others = tomllib.loads(resources.files("contracheck.lang").joinpath("data", "others.toml").read_text(encoding="utf-8"))
    assert not set(others) & set(full_languages())
    assert partial_languages() == tuple(sorted(others))
    for tag, tables in others.items():
        assert cldr.exists(tag)
        assert {"bounds", "shares"} <= set(tables)
        assert set(tables["bounds"]) <= {"at_least", "more_than", "at_most", "less_than", "approximate", "none"}
        assert language(tag).bounds_before.filled
        assert not language(tag).full
