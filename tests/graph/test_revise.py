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
