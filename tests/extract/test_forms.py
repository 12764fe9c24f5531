"""Figures told in forms of their own: the words of the data files are the cases, and plain readings the oracles."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.extract.characters import read_characters
from contracheck.lang.pack import full_languages, language
from contracheck.model import Claim

DIGITS = "〇一二三四五六七八九"
#: Units behind the two digits of a range, and their powers.
UNITS = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "百万": 6, "亿": 8}


def only(text: str, tag: str) -> Claim:
    """The one claim of a text."""
    claims = contracheck.extract(text, language=tag)
    assert len(claims) == 1, (text, [(c.text, c.kind) for c in claims])
    return claims[0]


@given(st.integers(1, 8), st.sampled_from(sorted(UNITS)))
def test_two_digits_are_a_range(first: int, unit: str) -> None:
    """七八百 is 700 to 800: each end is what its digit alone says with the same unit."""
    number = read_characters(DIGITS[first] + DIGITS[first + 1] + unit + "名", 0, language("zh"))
    assert number is not None
    assert number.end == 2 + len(unit)
    assert (number.value, number.until) == (first * 10 ** UNITS[unit], (first + 1) * 10 ** UNITS[unit])


@given(st.integers(1, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_digits_by_places_are_no_range(a: int, b: int, c: int, d: int) -> None:
    """Four digits side by side are never a range (一二三四), whatever they are as a number."""
    number = read_characters("".join(DIGITS[n] for n in (a, b, c, d)), 0, language("ja"))
    assert number is None or number.until is None


@pytest.mark.parametrize("tag", full_languages())
def test_words_beside_labels(tag: str) -> None:
    """A number before a word for labels is no amount and no count."""
    lang = language(tag)
    blank = " " if lang.spaced else ""
    texts = [f"4711{blank}{w}" for w in lang.list("aside", "after")]
    found = {t: [c.kind for c in contracheck.extract(t, language=tag) if c.kind not in ("label", "ordinal")] for t in texts}
    assert not {t: kinds for t, kinds in found.items() if kinds}


@given(st.sampled_from(["百分之", "个百分点", "立方米", "平方公里"]), st.integers(1, 2))
def test_characters_apart_say_the_same(word: str, blanks: int) -> None:
    """Characters that blanks part say what they say together (百 分 之 七)."""
    plain, spread = (f"{w}7" if word == "百分之" else f"7{w}" for w in (word, (" " * blanks).join(word)))
    a, b = only(plain, "zh"), only(spread, "zh")
    assert (a.kind, a.value.lower, a.value.unit) == (b.kind, b.value.lower, b.value.unit)


@given(st.sampled_from("가나다라마바하모동추"), st.sampled_from(["두 대", "세 명", "네 주민", "열두 명", "만 업체"]))
def test_korean_numerals_begin_words(letter: str, figure: str) -> None:
    """A number word at the end of another word is none: 모두 대, 동네 주민."""
    assert not [c for c in contracheck.extract(letter + figure, language="ko") if c.kind == "count"]


@given(st.integers(1, 400), st.sampled_from([("时速{}公里", "zh"), ("時速{}キロ", "ja"), ("시속 {}㎞", "ko")]))
def test_rates_before_figures(speed: int, form: tuple[str, str]) -> None:
    """A word for the hour before a length makes it a speed."""
    claim = only(form[0].format(speed), form[1])
    assert (claim.value.lower, claim.value.unit) == (Decimal(speed), "kilometer_per_hour")


@given(st.integers(2, 99), st.integers(1, 9))
def test_tolerances(middle: int, tolerance: int) -> None:
    """22±2 °C is the range from 20 to 24."""
    if tolerance < middle:
        claim = only(f"{middle}±{tolerance} °C", "en")
        assert (claim.value.lower, claim.value.upper) == (middle - tolerance, middle + tolerance)


@given(st.integers(1950, 2098), st.sampled_from(["-", "–"]))
def test_seasons(year: int, dash: str) -> None:
    """2024-25 is two years, in a language that writes years alone."""
    for tag, text in (("en", "In {} it rained."), ("tr", "{} sezonu bitti."), ("de", "Die Saison {} endet.")):
        claims = contracheck.extract(text.format(f"{year}{dash}{(year + 1) % 100:02}"), language=tag)
        dates = [(c.value.lower, c.value.upper) for c in claims if c.kind == "date"]
        assert dates == [(f"{year}-01-01", f"{year + 1}-12-31")]


@given(st.integers(100, 10**9), st.sampled_from("\u00a0\u202f"))
def test_groups_of_two_digits(number: int, blank: str) -> None:
    """A locale that groups by two digits writes no telephone numbers with it."""
    digits = str(number)
    written = digits[: len(digits) % 2] + blank * (len(digits) % 2)
    written += blank.join(digits[i : i + 2] for i in range(len(digits) % 2, len(digits), 2))
    claims = contracheck.extract(f"({written})", language="tok")
    assert [(c.text, int(c.value.lower)) for c in claims] == [(written, number)]
