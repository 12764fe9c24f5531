"""Texts of one or two characters, where every look before and behind a figure leaves the text, and days of publication at the
ends of the calendar."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import contracheck
from contracheck.lang.pack import full_languages

_CHARACTERS = "½5半%\"十一第二个月年k, -~'.日"


@pytest.mark.parametrize("tag", [*full_languages(), "da", "th", "hi"])
def test_reads_texts_with_nothing_around(tag: str) -> None:
    for text in (*_CHARACTERS, *map("".join, itertools.product(_CHARACTERS, repeat=2))):
        for claim in contracheck.extract(text, language=tag):
            assert text[claim.span.start : claim.span.end] == claim.text != ""


MOVING = (
    ("en", "The meeting was moved from the 7th to October 21; last year, in the next century, two weeks ago, not on the 5th."),
    ("de", "Das Spiel wurde von Freitag auf Sonntag verlegt, die Frist vom 28. auf den 3. Januar."),
    ("fr", "L'assemblée a été reportée du 7 au 21 décembre et non au 5, il y a un siècle."),
    ("ja", "総会は12月7日から21日に延期された。昨年、来世紀、3年前。"),
    ("zh", "股东大会从7日推迟到1月3日，去年、明年、上周五。"),
)


@pytest.mark.parametrize(("tag", "text"), MOVING, ids=[t for t, _ in MOVING])
@given(published=st.one_of(st.dates(), st.sampled_from((dt.date.min, dt.date.max))))
def test_any_day_of_publication(tag: str, text: str, published: dt.date) -> None:
    """Dates are counted from any day of publication without an error, those at the ends of the calendar too."""
    for claim in contracheck.extract(text, language=tag, published=published):
        assert text[claim.span.start : claim.span.end] == claim.text


@pytest.mark.parametrize(
    ("tag", "text"), (("de", "f6folgende März"), ("en", "Model X6following March"), ("es", "El modelo X6siguiente marzo"))
)
def test_a_date_begins_behind_the_label_before_it(tag: str, text: str) -> None:
    """A word that names the month after the one told is a whole word, never the end of a label."""
    claims = contracheck.extract(text, language=tag, published="2024-05-14")
    assert [a.span.end <= b.span.start for a, b in itertools.pairwise(claims)] == [True] * max(0, len(claims) - 1)
    assert any(claim.text.endswith(("März", "March", "marzo")) for claim in claims)


@pytest.mark.parametrize(
    ("tag", "text", "amounts"),
    [
        ("en", "it cost 5 million euros for 12 km and ", [("money", "5000000"), ("quantity", "12")]),
        ("en", "two hundred and twenty million dollars and ", [("money", "220000000")]),
        ("de", "zweihundertzwanzig Millionen Euro und ", [("money", "220000000")]),
        ("ja", "二百二十三万人が", [("count", "2230000")]),
        ("ar", "مئتان وعشرون مليون دولار و ", [("money", "220000000")]),
    ],
)
def test_a_line_without_an_end_is_read_in_pieces(tag: str, text: str, amounts: list[tuple[str, str]]) -> None:
    """A sentence as long as a book has all its figures, each with its unit and whole in its sentence."""
    times = 20_000 // len(text)
    claims = contracheck.extract(text * times, language=tag)
    assert [(c.kind, str(c.value.lower)) for c in claims] == amounts * times
    assert all(c.sentence.start <= c.span.start and c.span.end <= c.sentence.end for c in claims)
    assert max(c.sentence.end - c.sentence.start for c in claims) < 5000
