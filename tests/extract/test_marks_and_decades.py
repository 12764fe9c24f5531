"""Marks out of ten, second decades, ranges behind the word for years: one mechanism each, in several languages."""

from __future__ import annotations

import pytest

import contracheck

#: language, text, the kind, lower and upper end of each claim
MARKS = [
    ("en", "a mean mark of 5.4/10 .", [("ratio", "0.54", "0.54")]),
    ("en", "a rating under 7.55/10", [("ratio", None, "0.755")]),
    ("en", "The Windows version 75/100 led.", [("ratio", "0.75", "0.75")]),
    ("en", "6.38 out of 10", [("ratio", "0.638", "0.638")]),
    ("de", "eine Note von 7,5/10", [("ratio", "0.75", "0.75")]),
    ("de", "7,5 von 10 Punkten", [("ratio", "0.75", "0.75")]),
    ("fr", "une note de 8,2/10", [("ratio", "0.82", "0.82")]),
    ("pt", "nota 8,2/10", [("ratio", "0.82", "0.82")]),
    ("ja", "評価は8.4/10だった", [("ratio", "0.84", "0.84")]),
    ("en", "6/10/2020", [("date", "2020-06-10", "2020-06-10")]),
    ("en", "4.5/100,000", [("label", "100", "100")]),
]
AMOUNTS = [
    ("en", "It earned less than 20 million.", [("money", None, "20000000")]),
    ("en", "a budget of 65–80 crore", [("money", "650000000", "800000000")]),
    ("de", "ein Budget von 65–80 Millionen", [("money", "65000000", "80000000")]),
    ("en", "They lost 3–2.", [("score", "3-2", "3-2")]),
]
UNITS = [
    ("en", "160 km / h", [("quantity", "160", "160", "kilometer / hour")]),
    ("ar", "١٦٠ كم/ ساعة", [("quantity", "160", "160", "kilometer / hour")]),
    ("sv", "över 160 km/t", [("quantity", "160", None, "kilometer / hour")]),
    ("en", "10 km / 6 miles", [("quantity", "10", "10", "kilometer"), ("quantity", "6", "6", "mile")]),
    ("ar", "100 م و 200 م", [("quantity", "100", "100", "meter"), ("quantity", "200", "200", "meter")]),
    ("en", "30.5 foots and 15 inchs", [("quantity", "30.5", "30.5", "foot"), ("quantity", "15", "15", "inch")]),
]
#: A bound word of the next figure is none of the one before.
NEXT = [
    (
        "en",
        "19 million users and more than 15 billion votes",
        [("count", "19000000", "19000000"), ("count", "15000000000", None)],
    ),
    (
        "de",
        "19 Millionen Abonnenten und mehr als 15 Milliarden",
        [("count", "19000000", "19000000"), ("count", "15000000000", None)],
    ),
    ("fr", "19 millions d'abonnés et plus de 15 milliards", [("count", "19000000", "19000000"), ("count", "15000000000", None)]),
    ("ru", "19 человек и более 15 миллиардов", [("count", "19", "19"), ("count", "15000000000", None)]),
    ("en", "19 million users and more", [("count", "19000000", None)]),
    ("de", "40 Leute und mehr", [("count", "40", None)]),
]
FEW = [
    ("es", "Murieron al menos seis de ellos.", [("count", "6", None)]),
    ("it", "Sono morti più di sei di loro.", [("count", "6", None)]),
    ("fr", "cinq officiers", [("count", "5", "5")]),
    ("es", "cinco oficiales de policía", [("count", "5", "5")]),
]
DECADES = [
    ("fr", "Nordvik brillait dans les années 70 et 80.", ["1970", "1980"]),
    ("fr", "dans les années 1970 et 1980", ["1970", "1980"]),
    ("es", "en los años 80 y 90", ["1980", "1990"]),
    ("pt", "nos anos 70 e 80.", ["1970", "1980"]),
    ("it", "negli anni '70 e '80", ["1970", "1980"]),
    ("it", "negli anni Settanta e Ottanta", ["1970", "1980"]),
    ("nl", "in de jaren 70 en 80 was", ["1970", "1980"]),
    ("pl", "w latach 70. i 80. w Nordvik", ["1970", "1980"]),
    ("en", "She died in her 80s.", []),
]
YEARS = [
    ("en", "between the years 1965 and 1968", [("1965-01-01", "1968-12-31")]),
    ("es", "Entre los años 1965 y 1968", [("1965-01-01", "1968-12-31")]),
    ("fr", "entre les années 1965 et 1968", [("1965-01-01", "1968-12-31")]),
    ("pt", "entre os anos de 1965 e 1968", [("1965-01-01", "1968-12-31")]),
    ("nl", "tussen de jaren 1965 en 1968", [("1965-01-01", "1968-12-31")]),
    ("pl", "między latami 1965 a 1968", [("1965-01-01", "1968-12-31")]),
    ("sv", "mellan åren 1965 och 1968", [("1965-01-01", "1968-12-31")]),
    ("fr", "dans les années 1965 et 1968", [("1965-01-01", "1965-12-31"), ("1968-01-01", "1968-12-31")]),
    ("en", "in the late 1980s", [("1986-01-01", "1989-12-31")]),
    ("en", "at the end of the 1970s", [("1976-01-01", "1979-12-31")]),
    ("fr", "au XIVe siècle", [("1300-01-01", "1399-12-31")]),
]


def told(tag: str, text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, lower and upper end of each claim."""
    found = [c.to_dict() for c in contracheck.extract(text, language=tag)]
    return [(c["kind"], c["lower"], c["upper"]) for c in found]


@pytest.mark.parametrize(("tag", "text", "expected"), MARKS + AMOUNTS + FEW + NEXT)
def test_marks_and_amounts(tag: str, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    """A mark is a share of the best one; an amount whose currency is left out is one with a bound and as a range too."""
    assert told(tag, text) == expected


@pytest.mark.parametrize(("tag", "text", "years"), DECADES)
def test_decades(tag: str, text: str, years: list[str]) -> None:
    """The second of two decades shares the word for years with the first."""
    assert told(tag, text) == [("date", f"{y}-01-01", f"{int(y) + 9}-12-31") for y in years]


@pytest.mark.parametrize(("tag", "text", "expected"), YEARS)
def test_years(tag: str, text: str, expected: list[tuple[str, str]]) -> None:
    """The word for years stands between the word that opens a range and its first year; a part of a decade is none of a year."""
    assert told(tag, text) == [("date", *e) for e in expected]


def test_counted_behind_a_decade() -> None:
    """A figure with a noun behind it counts, though a decade stands before it."""
    assert [c.kind for c in contracheck.extract("dans les années 70 et 80 maisons", language="fr")] == ["date", "count"]


def test_grouped_ordinal() -> None:
    """An ordinal may be told with a sign between its thousands."""
    assert told("en", "the 12,000th visitor") == [("ordinal", "12000", "12000")]


@pytest.mark.parametrize(("tag", "text", "expected"), UNITS)
def test_units(tag: str, text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    """A quotient may be told with blanks around its stroke; the word for "and" is no part of a unit."""
    found = [c.to_dict() for c in contracheck.extract(text, language=tag)]
    assert [(c["kind"], c["lower"], c["upper"], c["unit"]) for c in found] == expected
