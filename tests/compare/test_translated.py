"""Verdicts on two passages that say one thing in two languages, all but for one figure or word."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article, Report


def report(one: tuple[str, str], other: tuple[str, str]) -> Report:
    """The report on two passages, each given by its language and text."""
    return contracheck.check(Article(id=i, text=text, language=tag) for i, (tag, text) in zip("ab", (one, other), strict=True))


def told(one: tuple[str, str], other: tuple[str, str]) -> set[tuple[str, str]]:
    """The verdicts and causes of all relations of two passages."""
    return {(r.verdict, r.cause) for r in report(one, other).relations}


FELL = ("en", "Ferry traffic fell by 7% last winter.")


@pytest.mark.parametrize(
    "other",
    [
        ("de", "Der Fährverkehr stieg im vergangenen Winter um 7 %."),
        ("fr", "Le trafic des ferries a augmenté de 7 % l’hiver dernier."),
        ("es", "El tráfico de transbordadores subió un 7 % el invierno pasado."),
        ("it", "Il traffico dei traghetti è aumentato del 7% lo scorso inverno."),
        ("pt", "O tráfego de balsas subiu 7% no inverno passado."),
        ("nl", "Het veerbootverkeer steeg vorige winter met 7%."),
        ("ru", "Паромное сообщение выросло прошлой зимой на 7%."),
        ("ja", "フェリーの利用は昨冬7%増加した。"),
        ("zh", "去年冬天渡轮客流增长7%。"),
    ],
    ids=lambda o: o[0],
)
def test_direction_reversed(other: tuple[str, str]) -> None:
    """A translation that turns a fall into a rise contradicts its source."""
    assert ("conflict", "direction") in told(FELL, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FELL, ("de", "Der Fährverkehr ging im vergangenen Winter um 7 % zurück.")),
        (("en", "A 40% cut in flights would raise fares."), ("ru", "Сокращение рейсов на 40% повысит цены.")),
        (("en", "Fares rose 9% after falling 4%."), ("ja", "運賃は4%下がった後、9%上がった。")),
    ],
    ids=["the same way", "words of both directions", "two changes"],
)
def test_direction_kept(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Where both fell, or it is not sure which word tells, equal figures agree."""
    assert {v for v, _ in told(one, other)} == {"agree"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("en", "No more than 9 hikers may cross at a time."), ("de", "Mindestens 9 Wanderer dürfen zugleich hinüber.")),
        (("en", "The bag may weigh up to 8 kg."), ("fr", "Le sac pèse au moins 8 kg.")),
        (("en", "At most 40 rooms were flooded."), ("ja", "40室以上が浸水した。")),
    ],
    ids=["de", "fr", "ja"],
)
def test_bound_turned(one: tuple[str, str], other: tuple[str, str]) -> None:
    """At most and at least as much meet in one figure, and yet say the reverse."""
    assert told(one, other) == {("tension", "bound")}


#: A passage, its translation with another unit, and the verdict.
CONVERTED = {
    "miles": ("The trail is 10-15 miles long.", "Der Weg ist 16 bis 24 Kilometer lang.", "agree"),
    "inches": ("Snow of 1–2 inches is expected.", "Il est prévu de 3 à 5 cm de neige.", "agree"),
    "fahrenheit": ("It will be 70 to 75 degrees Fahrenheit.", "Будет от 21 до 24 градусов Цельсия.", "agree"),
    "pounds": ("The calves weigh 100-200 pounds.", "Die Kälber wiegen 45 bis 90 Kilo.", "agree"),
    "acres": ("The plots measure between 5 and 10 acres.", "Die Grundstücke messen zwischen 2 und 4 Hektar.", "agree"),
    "to fives": ("Winds of 85 miles per hour hit Tarn.", "In Tarn gab es Winde von bis zu 135 km/h.", "agree"),
    "the upper end": ("The trail is 10-15 miles long.", "Der Weg ist 16 bis 42 Kilometer lang.", "tension"),
    "the lower end": ("The calves weigh 100-200 pounds.", "Die Kälber wiegen 54 bis 90 Kilo.", "tension"),
    "both ends": ("The trail is 10-15 miles long.", "Der Weg ist 61 bis 92 Kilometer lang.", "conflict"),
    "the unit alone": ("Snow of 3 to 6 inches is expected.", "Es werden 3 bis 6 Zentimeter Schnee erwartet.", "conflict"),
    "no round figure": ("The calf weighs 100 pounds.", "Das Kalb wiegt 54 Kilo.", "conflict"),
    "no fives": ("Winds of 85 miles per hour hit Tarn.", "In Tarn gab es Winde von 133 km/h.", "conflict"),
}


@pytest.mark.parametrize("case", CONVERTED)
def test_converted(case: str) -> None:
    """Each end of a range is the other's as far as both were rounded, and so is a figure that is no range."""
    one, other, verdict = CONVERTED[case]
    tag = "fr" if other.startswith("Il") else "ru" if other.startswith("Б") else "de"
    assert {v for v, _ in told(("en", one), (tag, other))} == {verdict}


#: A passage, its translation and the verdict: marks, single figures, impossible years and hours.
MARKS = {
    "articles": (("en", "See Article 5 of the charter."), ("de", "Siehe Artikel 6 der Charta."), "conflict"),
    "one article": (("en", "See Article 5 of the charter."), ("de", "Siehe Artikel 5 der Charta."), "agree"),
    "minutes of a match": (("en", "She scored in the 29th minute."), ("es", "Marcó en el minuto 69."), "conflict"),
    "figures alone": (("en", "5"), ("de", "6"), "conflict"),
    "one figure": (("en", "5"), ("de", "5"), "agree"),
    "no year of ours": (("en", "The bridge was finished in 2018."), ("de", "Die Brücke wurde 2918 fertiggestellt."), "conflict"),
    "no hour of a day": (("en", "Doors open at 15:00."), ("de", "Die Türen öffnen um 25:00 Uhr."), "conflict"),
    "to the written place": (
        ("en", "The deal is worth $2 billion."),
        ("de", "Der Vertrag ist 2,1 Milliarden Dollar wert."),
        "tension",
    ),
    "a dozen": (("en", "The recipe needs a dozen eggs."), ("fr", "La recette demande treize œufs."), "tension"),
    "twelve": (("en", "The recipe needs a dozen eggs."), ("de", "Für das Rezept braucht man zwölf Eier."), "agree"),
}


@pytest.mark.parametrize("case", MARKS)
def test_marks(case: str) -> None:
    """A translation has the figures of its source, whatever they number or measure."""
    one, other, verdict = MARKS[case]
    assert {v for v, _ in told(one, other)} == {verdict}
