"""Parallel passages: a sentence beside its translation, and sentences that only look alike."""

from __future__ import annotations

import datetime as dt

import pytest

import contracheck
from contracheck import Article

#: language and text of both, the verdicts between them that are looked for, in the order of the text
TRANSLATIONS = [
    ("en", "The ferry Nordvik carried 412 passengers.", "de", "Die Fähre Nordvik beförderte 412 Passagiere.", ["agree"]),
    ("en", "The ferry Nordvik carried 412 passengers.", "de", "Die Fähre Nordvik beförderte 731 Passagiere.", ["conflict"]),
    ("en", "Halden beat Moss 3-1 in the cup.", "de", "Halden schlug Moss im Pokal 3:1.", ["agree"]),
    ("en", "Halden beat Moss 3-1 in the cup.", "fr", "Halden a battu Moss 5-1 en coupe.", ["conflict"]),
    ("en", "More than 120 firefighters came to Odda.", "es", "Más de 460 bomberos acudieron a Odda.", ["conflict"]),
    ("en", "More than 120 firefighters came to Odda.", "es", "Más de 120 bomberos acudieron a Odda.", ["agree"]),
    ("en", "The vote in Larvik is on 4 October.", "de", "Die Abstimmung in Larvik ist am 9. Oktober.", ["conflict"]),
    ("en", "The vote in Larvik is on 4 October.", "de", "Die Abstimmung in Larvik ist am 4. Oktober.", ["agree"]),
    ("en", "Halden 3 - 1 Moss: Halden stay first.", "de", "Halden 3:1 Moss: Halden bleibt vorn.", ["agree"]),
    ("en", "Halden 3 - 1 Moss: Halden stay first.", "de", "Halden 5:1 Moss: Halden bleibt vorn.", ["conflict"]),
    ("en", "Larvik pays more than 340 pilots.", "de", "Larvik bezahlt mehr als 390 Piloten.", ["conflict"]),
    ("en", "Larvik pays 340 pilots.", "de", "Larvik bezahlt mehr als 980 Piloten.", ["conflict"]),
    ("en", "Larvik has to close unless it gets $2 million.", "de", "Larvik schließt, wenn es keine 7 Millionen Dollar bekommt.",
     ["conflict"]),
    ("en", "The ferry to Larvik has run since 1962.", "de", "Die Fähre nach Larvik fährt seit 1926.", ["conflict"]),
    ("en", "Three sailors fell ill on the Nordvik.", "de", "Fünf Matrosen erkrankten auf der Nordvik.", ["conflict"]),
    ("en", "The vote in Larvik is on 1 October.", "ja", "ラルヴィクの投票は10月2日に行われる。", ["conflict"]),
    ("en", "The vote in Larvik is on 12 June.", "de", "Die Abstimmung in Larvik ist am 86. Juni.", ["conflict"]),
    ("en", "Radio 4 moved to Larvik.", "fr", "Radio 4 a déménagé à Larvik.", ["agree"]),
]  # fmt: skip
STRANGERS = [
    ("en", "The bakery in Moss sold 300 loaves.", "de", "Der Verein aus Hamar hat 940 Mitglieder."),
    ("en", "The bridge was closed for 3 days.", "fr", "Le chanteur a donné 12 concerts cet été à Lyon devant un public conquis."),
]


def verdicts(tag: str, text: str, other: str, second: str, published: dt.date | None = None) -> list[str]:
    """The verdicts between two short articles."""
    report = contracheck.check(
        [
            Article(id="a", text=text, language=tag, published=published),
            Article(id="b", text=second, language=other, published=published),
        ]
    )
    return [r.verdict for r in report.relations]


@pytest.mark.parametrize(("tag", "text", "other", "second", "expected"), TRANSLATIONS)
def test_translation(tag: str, text: str, other: str, second: str, expected: list[str]) -> None:
    """Figures of a sentence and its translation are compared, whatever their kind, also where the value differs."""
    assert verdicts(tag, text, other, second) == expected


@pytest.mark.parametrize(("tag", "text", "other", "second"), STRANGERS)
def test_strangers(tag: str, text: str, other: str, second: str) -> None:
    """Sentences that have nothing in common get no conflict."""
    assert "conflict" not in verdicts(tag, text, other, second)


def test_order_of_the_two_does_not_matter() -> None:
    """Both directions find the same."""
    for tag, text, other, second, _ in TRANSLATIONS:
        assert verdicts(tag, text, other, second) == verdicts(other, second, tag, text)
