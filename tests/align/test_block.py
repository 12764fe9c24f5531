"""Many articles: which are compared, names that do not chain, stories of one kind that are told of others."""

from __future__ import annotations

import datetime as dt
import random

import pytest

import contracheck
from contracheck import Article
from contracheck.align import NameIndex
from contracheck.align.block import EVERY

#: Towns and firms with nothing in common, so that stories of one kind differ in their names.
TOWNS = [
    "Ashwick", "Brindmoor", "Cornlow", "Dunhaven", "Elmster", "Fawley", "Grimsport", "Hexby", "Ipsdale", "Jarrowmere",
    "Kelgate", "Ludminster", "Marwick", "Nethercote", "Oxhope", "Pelsham", "Quarrington", "Rothfield", "Sandwyke",
    "Thornaby", "Ulverdon", "Venbury", "Wexcombe", "Yarnton", "Zealford", "Birkhope", "Coldmarsh", "Dovenham",
    "Eastrop", "Fulbeck", "Glenrock",
]  # fmt: skip
FIRMS = [
    "Voltarix", "Quenzeum", "Mirrolo", "Tasperon", "Oxhalp", "Belvanti", "Corvessa", "Drumlex", "Enquado", "Fibrolan",
    "Gastaro", "Hollmex", "Inverax", "Jolvento", "Kestrova", "Lumidor", "Nastrill", "Pandrex", "Rubicor", "Solvanza",
    "Trewick", "Umbriel", "Wolfram", "Xentaur", "Yulvida", "Zanthe", "Ardmolux", "Brescota", "Cindraft", "Dalmosec",
    "Ergovin",
]  # fmt: skip
STORY = (
    "{firm} will spend {a} million dollars on a plant in {town}.",
    "It employs {b} people in {town}.",
    "Sales of {firm} rose by {d} percent to {e} million euros.",
    "The plant makes {c} tonnes of steel a year.",
    "{firm} was founded in {town} {g} years ago.",
)


def corpus(stories: int) -> list[Article]:
    """Two articles a story, all stories of one kind."""
    rng = random.Random(5)
    made = []
    for n in range(stories):
        facts = {"firm": FIRMS[n], "town": TOWNS[n]}
        facts |= {k: str(rng.randint(11, 990)) for k in "abcdeg"}
        for part in "xy":
            lines = [line.format(**facts) for line in STORY]
            rng.shuffle(lines)
            made.append(Article(id=f"{n:03}{part}", text=" ".join(lines), language="en", published=dt.date(2025, 3, 1 + n % 20)))
    return made


@pytest.mark.parametrize("stories", [10, EVERY // 2, len(FIRMS)])
def test_stories_of_one_kind_stay_apart(stories: int) -> None:
    """Firms that nobody takes for one another do not contradict each other, be they few or many; each story is compared."""
    assert 2 * len(FIRMS) > EVERY
    report = contracheck.check(corpus(stories))
    owner = {c.id: c.article[:3] for c in report.claims}
    assert len({owner[r.a] for r in report.relations if owner[r.a] == owner[r.b] and r.verdict == "agree"}) == stories
    assert not [r for r in report.relations if owner[r.a] != owner[r.b] and r.verdict == "conflict"]


def test_many_articles_in_any_order() -> None:
    """The order of many articles changes nothing."""
    made = corpus(len(FIRMS))
    shuffled = list(made)
    random.Random(2).shuffle(shuffled)
    assert contracheck.check(made).to_json() == contracheck.check(shuffled).to_json()


def test_many_articles_of_one_story() -> None:
    """Eighty articles of one story agree, and the one that differs stands out."""
    text = "The Ashmoor bridge cost {} million euros, said Lena Quist. It is 1,240 metres long and opened on 3 May 2024."
    made = [
        Article(id=f"{n:02}", text=text.format(930 if n == 40 else 390), language="en", published=dt.date(2024, 5, 4))
        for n in range(EVERY + 20)
    ]
    report = contracheck.check(made)
    owner = {c.id: c.article for c in report.claims}
    found = [r for r in report.relations if r.verdict == "conflict"]
    assert found
    assert all("40" in (owner[r.a], owner[r.b]) for r in found)


CHAINS = [
    (("Call", "Callum", "Calum", "Carlo", "Carlos", "Charles", "Charlie", "Caroline"), "Call", "Charles"),
    (("Mail", "Malang", "Marathon", "Marc", "Mario", "Marlow", "Martin", "Meer"), "Mail", "Martin"),
    (("Schuh", "Schule", "Schaden", "Schmerz", "Schock", "Schritt"), "Schaden", "Schritt"),
]


@pytest.mark.parametrize(("names", "a", "b"), CHAINS)
def test_names_do_not_chain(names: tuple[str, ...], a: str, b: str) -> None:
    """Names that are each like the next are not all one."""
    index = NameIndex(names, {})
    assert index.find(a) != index.find(b)


SAME = [
    ("Microsoft", "Microsofts", "マイクロソフト", "Майкрософт"),
    ("Indonesia", "Indonesien", "Indonésie", "Индонезии", "インドネシア"),
    ("Manchester", "Манчестере", "マンチェスター"),
    ("Путин", "Путина", "Путиным", "Putin"),
]


@pytest.mark.parametrize("names", SAME)
def test_names_across_scripts(names: tuple[str, ...]) -> None:
    """Spellings and inflected forms of one name are one, whatever the script."""
    index = NameIndex(names, {})
    assert len({index.find(n) for n in names}) == 1
