"""A value and the same one in another unit behind it, in brackets."""

from __future__ import annotations

import contracheck
from contracheck import Article

PLANE = "The plane sank in {} of water off Larvik, the navy of Norvale said."
AVION = "L’avion a coulé dans {} d’eau au large de Larvik, selon la marine de Norvale."


def relations(first: str, second: str) -> list[tuple[str, str, str]]:
    """Verdict and both quotes of each relation between an English and a French sentence."""
    report = contracheck.check([Article(id="a", text=first, language="en"), Article(id="b", text=second, language="fr")])
    text = {c.id: c.text for c in report.claims}
    return [(r.verdict, text[r.a], text[r.b]) for r in report.relations]


def test_a_value_and_its_conversion_are_one_fact() -> None:
    """Every mention of the one agrees with every mention of the other."""
    found = relations(PLANE.format("30 metres (98 feet)"), AVION.format("30 mètres (98 pieds)"))
    assert {v for v, *_ in found} == {"agree"}
    assert len(found) == 4


def test_one_unit_says_that_they_differ() -> None:
    """A wrong figure contradicts that of its own unit and its own conversion, and is not reported against the other's."""
    found = relations(PLANE.format("30 metres (98 feet)"), AVION.format("3 mètres (98 pieds)"))
    assert [(a, b) for v, a, b in found if v == "conflict"] == [("30 metres", "3 mètres"), ("3 mètres", "98 pieds")]
    assert ("agree", "98 feet", "98 pieds") in found


def test_a_currency_that_was_kept() -> None:
    """Where the figure kept the number and lost its currency, so did the figure against its conversion."""
    first = (
        "The tunnel under Larvik will cost 41.3 billion kronor ($3.9 billion), the transport ministry of Norvale said on Monday."
    )
    second = "The tunnel under Larvik will cost 41.3 billion euros, the transport ministry of Norvale said on Monday."
    report = contracheck.check(
        [
            Article(id="a", text=first, language="en", published="2025-06-03"),
            Article(id="b", text=second, language="en", published="2025-06-03"),
        ]
    )
    assert {r.cause for r in report.relations if r.verdict == "conflict"} == {"currency"}


def test_told_again_without_brackets() -> None:
    """A conversion beside its value is the same fact without brackets too, and another value beside it is not."""
    found = relations(PLANE.format("30 metres, or 98 feet,"), AVION.format("30 mètres, soit 98 pieds,"))
    assert {v for v, *_ in found} == {"agree"}
    assert len(found) == 4
    two = "The plane sank in 30 metres of water, 2,000 feet off Larvik, the navy of Norvale said."
    assert ("agree", "30 metres", "2,000 feet") not in relations(two, AVION.format("30 mètres"))


def test_a_currency_without_a_rate() -> None:
    """An amount and its conversion behind it are one fact, though no table tells what the one is worth in the other."""
    first = "The port of Larvik will pay 18.6 million dinars, about 5.5 million euros, the Tunisian navy of Norvale said."
    second = "Le port de Larvik versera 5,5 millions d’euros, selon la marine tunisienne de Norvale."
    found = relations(first, second)
    assert ("agree", "about 5.5 million euros", "5,5 millions d’euros") in found
    assert "conflict" not in {v for v, *_ in found}
