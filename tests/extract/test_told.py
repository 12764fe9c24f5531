"""Figures and dates that hang on the words around them: put-off days, contents before a figure, ages, further counts."""

from __future__ import annotations

import datetime as dt

import pytest

import contracheck

PUT_OFF = [
    ("en", "The opening was postponed until 19 February.", "2025-02-19", "2025-02-19"),
    ("en", "The road stays closed until 19 February.", None, "2025-02-19"),
    ("de", "Die Eröffnung wurde bis zum 19. Februar aufgeschoben.", "2025-02-19", "2025-02-19"),
    ("fr", "L'ouverture est reportée jusqu'au 19 février.", "2025-02-19", "2025-02-19"),
    ("es", "La apertura se aplazó hasta el 19 de febrero.", "2025-02-19", "2025-02-19"),
    ("it", "L'apertura è rinviata fino al 19 febbraio.", "2025-02-19", "2025-02-19"),
    ("ru", "Открытие отложено до 19 февраля.", "2025-02-19", "2025-02-19"),
    ("ja", "開館は2月19日まで延期された。", "2025-02-19", "2025-02-19"),
    ("zh", "开馆推迟到2月19日。", "2025-02-19", "2025-02-19"),
    ("nl", "De opening is uitgesteld tot 19 februari.", "2025-02-19", "2025-02-19"),
]
CONTENTS = [
    ("ja", "1リットル当たり5ミリグラムだった。", "milligram / liter"),
    ("zh", "每毫升6.8纳克。", "nanogram / milliliter"),
    ("ko", "리터당 5밀리그램이었다.", "milligram / liter"),
    ("tr", "Litrede 5 miligram ölçüldü.", "milligram / liter"),
    ("en", "It held 6.8 nanograms per millilitre.", "nanogram / milliliter"),
    ("ru", "Содержалось 6,8 нанограмма на миллилитр.", "nanogram / milliliter"),
]
DISTANCES = [
    ("fr", "Il est parti moins de six mois avant le vote.", None, "6"),
    ("es", "Se fue menos de seis meses antes del voto.", None, "6"),
    ("ru", "Он уехал менее чем за пять недель до свадьбы.", None, "5"),
    ("de", "Mehr als drei Tage nach dem Beben fand man ihn.", "3", None),
]
MORE = [
    ("en", "Nine people died, five are missing.", ["9", "5"]),
    ("de", "Neun Menschen starben, fünf werden vermisst.", ["9", "5"]),
    ("fr", "Neuf personnes ont péri, cinq sont portées disparues.", ["9", "5"]),
    ("es", "Murieron nueve personas y cinco están desaparecidas.", ["9", "5"]),
    ("en", "Two men came in, one left.", ["2"]),
]


def told(language: str, text: str) -> list[dict[str, object]]:
    """The claims of a text of 15 January 2025."""
    return [c.to_dict() for c in contracheck.extract(text, language=language, published=dt.date(2025, 1, 15))]


@pytest.mark.parametrize(("language", "text", "lower", "upper"), PUT_OFF)
def test_put_off(language: str, text: str, lower: str | None, upper: str | None) -> None:
    """What is put off to a day happens on it; what lasts until a day ends by it."""
    [claim] = told(language, text)
    assert (claim["lower"], claim["upper"]) == (lower, upper)


@pytest.mark.parametrize(("language", "text", "unit"), CONTENTS)
def test_contents(language: str, text: str, unit: str) -> None:
    """So much in a litre, told behind the figure or before it."""
    assert unit in [c["unit"] for c in told(language, text)]


@pytest.mark.parametrize(("language", "text", "lower", "upper"), DISTANCES)
def test_bounds_of_distances(language: str, text: str, lower: str | None, upper: str | None) -> None:
    """A distance between two dates keeps its bound."""
    assert (lower, upper) in [(c["lower"], c["upper"]) for c in told(language, text)]


@pytest.mark.parametrize(("language", "text", "numbers"), MORE)
def test_counts_more_of_the_same(language: str, text: str, numbers: list[str]) -> None:
    """A small number word that goes on counting what the sentence counts is a figure too."""
    claims = told(language, text)
    assert [c["lower"] for c in claims] == numbers
    assert {c["unit"] for c in claims} == {"person"}


@pytest.mark.parametrize(
    ("text", "kind"), [("Harlow, 41, runs the mill.", "duration"), ("Goals by Mendy, 23, and Kane, 45.", "count")]
)
def test_age_behind_a_name(text: str, kind: str) -> None:
    """A bare number between commas behind a name is an age, but not in a list of names."""
    assert {c["kind"] for c in told("en", text)} == {kind}


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("Work begins in September.", "2025-06-18", 2025),
        ("The mill burnt down in November.", "2025-01-15", 2024),
        ("The launch had been planned for 8 September.", "2025-10-09", 2025),
    ],
)
def test_year_of_a_date_without_one(text: str, published: str, year: int) -> None:
    """The nearer of two years where no word tells, and the one just past for what had been planned."""
    [claim] = contracheck.extract(text, language="en", published=published)
    assert str(claim.value.lower).startswith(str(year))
