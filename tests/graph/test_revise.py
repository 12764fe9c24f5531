"""Articles that tell a value and what it was before."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article


def relations(first: tuple[str, str, str], second: tuple[str, str, str]) -> set[tuple[str, str, str]]:
    """The figures of two articles that are related, and the verdicts; an article is a tag, a day and a text."""
    articles = [
        Article(id=name, language=tag, published=day, text=text)
        for name, (tag, day, text) in zip("ab", (first, second), strict=True)
    ]
    report = contracheck.check(articles)
    told = {c.id: c.text for c in report.claims}
    assert all(r.explanation for r in report.relations)
    homes = [i for f in report.facts for i in f.claims]
    assert len(homes) == len(set(homes)), "a claim is in one fact"
    return {(told[r.a], told[r.b], r.verdict) for r in report.relations}


EARLIER = {
    "en": "Halden Foods will cut 1,700 jobs at its plants, the maker of frozen meals Halden Foods said in Bergen.",
    "fr": "Halden Foods va supprimer 1 700 emplois dans ses usines, a annoncé à Bergen le fabricant Halden Foods.",
}
LATER = {
    "de": (
        "Halden Foods streicht mehr: Statt 1.700 Stellen sollen es nun 2.400 Stellen sein, teilte Halden Foods in Bergen mit.",
        "2.400 Stellen",
    ),
    "es": (
        "Halden Foods suprimirá 2.400 empleos en lugar de 1.700 empleos, anunció en Bergen el fabricante Halden Foods.",
        "2.400 empleos",
    ),
    "it": (
        "Halden Foods taglierà 2.400 posti di lavoro anziché 1.700 posti di lavoro, ha annunciato a Bergen Halden Foods.",
        "2.400 posti di lavoro",
    ),
}


@pytest.mark.parametrize("later", LATER)
@pytest.mark.parametrize("earlier", EARLIER)
def test_new_value_supersedes(earlier: str, later: str) -> None:
    """The new value supersedes what an earlier article says, the old one agrees with it."""
    text, new = LATER[later]
    found = relations((earlier, "2025-03-10", EARLIER[earlier]), (later, "2025-04-20", text))
    assert (new, "superseded") in {(b, v) for _, b, v in found}
    assert "agree" in {v for _, _, v in found}


@pytest.mark.parametrize("later", LATER)
def test_old_plan_told_as_the_present_one(later: str) -> None:
    """An article that still gives the old plan on the day of the new one contradicts it."""
    text, new = LATER[later]
    found = relations(("en", "2025-04-20", EARLIER["en"]), (later, "2025-04-20", text))
    assert {"conflict"} == {v for _, b, v in found if b == new}


def test_no_word_for_before() -> None:
    """Two values beside each other without such a word are two facts."""
    later = "Halden Foods streicht 1.700 Stellen in Bergen und 2.400 Stellen in Molde, teilte Halden Foods mit."
    found = relations(("en", "2025-03-10", EARLIER["en"]), ("de", "2025-04-20", later))
    assert "superseded" not in {v for _, _, v in found}


CHANGED = {
    "from and to": (
        "Halden Foods said in Bergen that its cold store in Molde will cost 1.9 billion kroner.",
        (
            "Halden Foods teilte in Bergen mit, die Kosten für das Kühlhaus in Molde seien von 1,9 Milliarden Kronen auf "
            "2,3 Milliarden Kronen gestiegen."
        ),
        "2,3 Milliarden Kronen",
    ),
    "next sentence": (
        "Halden Foods said in Bergen that its cold store in Molde will cost 1.9 billion kroner.",
        (
            "Halden Foods teilte in Bergen mit, das Kühlhaus in Molde werde 2,3 Milliarden Kronen kosten. Ursprünglich hatte "
            "Halden Foods für das Kühlhaus 1,9 Milliarden Kronen an Kosten genannt."
        ),
        "2,3 Milliarden Kronen",
    ),
    "put off": (
        "Halden Foods has to close its cold store in Molde by 30 April 2025, the deadline that a court in Bergen set.",
        (
            "Halden Foods sollte das Kühlhaus in Molde bis zum 30. April 2025 schließen, ein Gericht in Bergen hat die Frist "
            "bis zum 30. Juni 2025 verlängert."
        ),
        "bis zum 30. Juni 2025",
    ),
}


@pytest.mark.parametrize("case", CHANGED)
def test_changed(case: str) -> None:
    """A change from one value to another, and a deadline that was put off, supersede what was said before."""
    earlier, later, new = CHANGED[case]
    found = relations(("en", "2025-03-10", earlier), ("de", "2025-04-20", later))
    assert (new, "superseded") in {(b, v) for _, b, v in found}


def test_from_a_day_to_another() -> None:
    """From one day to another is a span, and no day in the place of the other."""
    earlier = "Halden Foods will strike in Bergen on 3 May 2025, the union of Halden Foods said."
    later = (
        "Halden Foods wird vom 3. Mai 2025 an bestreikt; die Gewerkschaft in Bergen verhandelt am 9. Juni 2025 mit Halden Foods."
    )
    assert "superseded" not in {v for _, _, v in relations(("en", "2025-03-10", earlier), ("de", "2025-04-20", later))}
