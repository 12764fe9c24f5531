"""A text that is written in another way has the claims of the plain one, at their places: letters apart from their marks, soft
hyphens, signs of no width, ligatures, two blanks for one, lines in capitals."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.extract.cleaned import cleaned
from contracheck.lang.pack import full_languages

CASES = Path(__file__).resolve().parents[2] / "fixtures" / "lang"
WRITTEN: dict[str, Callable[[str], str]] = {
    "apart": lambda t: unicodedata.normalize("NFD", t),
    "hyphens": lambda t: re.sub(r"(?<=[^\W\d_]{4})(?=[^\W\d_]{4})", "\u00ad", t),
    "no width": lambda t: t.replace(" ", " \u200b"),
    "joined": lambda t: t.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "marked": lambda t: f"\ufeff{t}",
    "bold": lambda t: re.sub(r"(\d[\d.,]*\d|\d)", r"**\1**", t),
    "named": lambda t: t.replace(" ", "&nbsp;").replace("€", "&euro;"),
    "noted": lambda t: re.sub(r"([^\W\d_]{4,}[.,;]?)(?=\s|\Z)", r"\1[3]", t),
    "hyphen": lambda t: t.replace("-", "\u2011"),
    "narrow": lambda t: t.replace("ドル", "ﾄﾞﾙ").replace("キロ", "ｷﾛ"),
}


def _values(text: str, tag: str, published: str | None) -> list[tuple[object, ...]]:
    claims = contracheck.extract(text, language=tag, published=published)
    assert all(c.text == text[c.span.start : c.span.end] for c in claims)
    assert all(c.surroundings.sentence.start <= c.span.start <= c.surroundings.sentence.end for c in claims)
    return [
        (c.kind, c.value.unit, c.value.lower, c.value.upper, c.direction, c.topics, re.sub(r"\W", "", _plain(c.text)))
        for c in claims
        if c.kind != "label"
    ]


def _plain(text: str) -> str:
    found = cleaned(text)
    return text if found is None else found.text


@pytest.mark.parametrize("tag", full_languages())
@pytest.mark.parametrize("way", WRITTEN)
def test_the_same_claims(way: str, tag: str) -> None:
    """Every seventh case of a language."""
    for case in tomllib.loads((CASES / f"{tag}.toml").read_text(encoding="utf-8"))["case"][::7]:
        text, published = case["text"], str(case["published"]) if "published" in case else None
        assert _values(WRITTEN[way](text), tag, published) == _values(text, tag, published), text


@given(st.text(alphabet=st.sampled_from("ab é\u0301\u00ad\u200b 12,.\n\t\ufb01\u1112\u1161\u11ab가"), max_size=40))
def test_places(text: str) -> None:
    """What begins or ends somewhere in the plain text does so in the given one, in the same order, and nothing else changed."""
    found = cleaned(text)
    if found is None:
        return
    starts = [found.start(i) for i in range(len(found.text) + 1)]
    ends = [found.end(i) for i in range(len(found.text) + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert 0 <= starts[0] <= starts[-1] <= len(text)
    assert ends[-1] <= len(text)
    for i, c in enumerate(found.text):
        written = text[found.start(i) : found.end(i + 1)]
        assert c in (written, unicodedata.normalize("NFC", written)[:1]) or c in unicodedata.normalize("NFKC", written)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Lannervik  12  14  9", "Lannervik 12  14  9"),  # a figure is no part of the one beside it
        ("Lannervik   12\nThe fee  rose.", "Lannervik   12\nThe fee rose."),
        ("It rose.  It fell.", "It rose. It fell."),
    ],
)
def test_blanks(text: str, kept: str) -> None:
    """Two blanks are one, but between figures and in the rows of tables."""
    found = cleaned(text)
    assert found is not None
    assert found.text == kept


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("ja", "観衆は 4 万 4920 人だった。", [Decimal(44920)]),
        ("zh", "共有 3 万 2000 人 报名。", [Decimal(32000)]),
        ("ar", "قتل 12 شخصــا", [Decimal(12)]),
        ("en", "See [2](https://example.org): &euro;5&nbsp;million[12] &amp; **3** ferries", [Decimal(2), Decimal(5000000), 3]),
    ],
)
def test_figures(tag: str, text: str, values: list[object]) -> None:
    """Figures with their blanks, strokes, names of characters and notes."""
    claims = contracheck.extract(text, language=tag)
    assert [c.value.upper for c in claims] == values
    assert all(c.text == text[c.span.start : c.span.end] for c in claims)


@pytest.mark.parametrize(
    ("tag", "text", "values"),
    [
        ("fr", "LE BARRAGE, COMMENCÉ LE 4 MAI 2019, COÛTE 12 MILLIONS D'EUROS", ["2019-05-04", Decimal(12000000)]),
        ("de", "HAUSHALTE IM UMKREIS VON 5 KM OHNE STROM", [Decimal(5)]),
        ("en", "MINISTERS WANT EIGHT BRIDGES REBUILT BY MARCH 2027", [Decimal(8), "2027-03-31"]),
        ("tr", "YANGINDA İKİ KİŞİ YARALANDI, FİYATLAR YÜZDE 12 ARTTI", [Decimal(2), Decimal(12)]),
        ("ru", "ДВА ЧЕЛОВЕКА ПОСТРАДАЛИ, ЦЕНЫ ВЫРОСЛИ НА 12 ПРОЦЕНТОВ", [Decimal(2), Decimal(12)]),
    ],
)
def test_in_capitals(tag: str, text: str, values: list[object]) -> None:
    """A headline in capitals is read as one in small letters, and its claims are as they stand."""
    claims = contracheck.extract(text, language=tag, published="2026-03-12")
    assert [c.value.upper for c in claims] == values
    assert all(c.text == text[c.span.start : c.span.end] for c in claims)


def test_a_row_of_names_keeps_its_capitals() -> None:
    """Codes and the names of groups are no headline."""
    [claim] = contracheck.extract("NATO UNHCR EU: 5 KM", language="en")
    assert claim.value.unit == "BAM"


@pytest.mark.parametrize(
    ("text", "tag", "code"),
    [
        ("ລາຄາ 5 \u200bໂດ\u200bລ່າ\u200bສະ\u200bຫະ\u200bລັດຯ", "lo", "USD"),
        ("20,00\u00a0\u200b", "pt-CV", "CVE"),
        ("R 500", "xh-ZA", "ZAR"),
        ("5 so‘m", "uz", "UZS"),
    ],
)
def test_signs_that_say_something(text: str, tag: str, code: str) -> None:
    """A blank of no width inside the names of currencies, or as the sign of one; one letter for another in CLDR's names."""
    (claim,) = contracheck.extract(text, language=tag)
    assert (claim.kind, claim.value.unit) == ("money", code)
