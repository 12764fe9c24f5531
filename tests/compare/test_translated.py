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
    assert told(one, other) == {("conflict", "bound")}
