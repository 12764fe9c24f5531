"""Values that time explains: occasions, ages, digits mistyped."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

import contracheck
from contracheck import Article
from contracheck.compare.numbers import difference

QUAKES = (
    "A quake of magnitude 6.8 shook the province of Tarma. The quake of magnitude 6.8 struck at night.",
    "Ein Erdbeben der Stärke 6,1 erschütterte die Provinz Tarma. Das Erdbeben der Stärke 6,1 kam nachts.",
)


def between(days: int) -> set[str]:
    """The verdicts between two reports on a quake that were published so many days apart."""
    first = dt.date(2024, 3, 4)
    report = contracheck.check(
        [
            Article(id="a", text=QUAKES[0], language="en", published=first),
            Article(id="b", text=QUAKES[1], language="de", published=first + dt.timedelta(days=days)),
        ]
    )
    return {r.verdict for r in report.relations}


def test_one_occasion_conflicts() -> None:
    """On one day two sizes of a quake contradict each other."""
    assert "conflict" in between(0)


@pytest.mark.parametrize("days", [30, 900])
def test_two_occasions_do_not(days: int) -> None:
    """Far apart in time they are two quakes."""
    assert "conflict" not in between(days)


@pytest.mark.parametrize(
    ("a", "b", "cause"),
    [
        ("553500", "533500", "digits"), ("5535", "5536", "value"), ("4100", "41000", "scale"), ("38.50", "38.05", "digits"),
        ("120", "170", "value"), ("12345", "12845", "digits"),
    ],
)  # fmt: skip
def test_cause_of_a_difference(a: str, b: str, cause: str) -> None:
    """A digit replaced in four and more, before the last, is a slip of digits; a shorter number differs in value."""
    assert difference(Decimal(a), Decimal(b)) == cause
    assert difference(Decimal(b), Decimal(a)) == cause


#: A price in two articles, how many days apart, and the verdict.
PRICES = [
    ("3.2 billion", "3,6 Milliarden", 2, "conflict"), ("3.2 billion", "3,6 Milliarden", 60, "superseded"),
    ("3.2 billion", "32 Milliarden", 60, "conflict"), ("3.2 billion", "9,7 Milliarden", 60, "conflict"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "later", "days", "expected"), PRICES)
def test_price_of_a_deal(told: str, later: str, days: int, expected: str) -> None:
    """A price may rise as months pass, but not tenfold or threefold."""
    first = dt.date(2024, 3, 4)
    report = contracheck.check(
        [
            Article(
                id="a",
                text=f"Orvik will buy Tandem for {told} euros. Orvik made the offer to Tandem.",
                language="en",
                published=first,
            ),
            Article(
                id="b",
                text=f"Orvik kauft Tandem für {later} Euro. Das Angebot machte Orvik den Aktionären von Tandem.",
                language="de",
                published=first + dt.timedelta(days=days),
            ),
        ]
    )
    assert {r.verdict for r in report.relations} == {expected}


@pytest.mark.parametrize(
    ("early", "late", "verdict"),
    [
        pytest.param(
            "Der Kandidat Olmo erhielt über 20,7 Millionen Stimmen.", "Olmo obtuvo 20,74 millones de votos.", "agree", id="votes"
        ),
        pytest.param(
            "Der Kandidat Olmo erhielt über 20,7 Millionen Stimmen.",
            "Olmo obtuvo 20,94 millones de votos.",
            "superseded",
            id="more",
        ),
        pytest.param(
            "Karl Olmo starb, nachdem ein Wächter ihn mehr als neun Minuten zu Boden gedrückt hatte.",
            "Karl Olmo murió después de que un guardia lo sujetara contra el suelo durante 9 minutos y 29 segundos.",
            "tension",
            id="minutes",
        ),
    ],
)
def test_what_does_not_grow(early: str, late: str, verdict: str) -> None:
    """A figure that the older one covers to its last digit is no newer count, and a duration is no toll."""
    report = contracheck.check(
        [
            Article(id="a", text=early, language="de", published=dt.date(2026, 5, 4)),
            Article(id="b", text=late, language="es", published=dt.date(2026, 5, 14)),
        ]
    )
    assert [r.verdict for r in report.relations] == [verdict]
