"""Articles that are off in one way: who is accused, of what, and who is not."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import Told, report

import contracheck
from contracheck import Report

AMOUNTS = ("19200000000", "3700000000", "512000000", "84600000")


def amount(value: str, by: str = "1") -> Told:
    """An amount of dollars with a scale word, divided by a power of ten."""
    return Told(value=str(int(int(value) / int(by))), scale=("億", 8) if by != "1" else ("Milliarde", 9))


CODES = {"factor": "CC504", "currency": "CC511", "days": "CC512", "hours": "CC513", "years": "CC514"}


def plain(value: str) -> Told:
    return Told(value=value)


def accusations(found: Report) -> list[tuple[str, str, str | None]]:
    """Article, kind and how far, of each source."""
    rows = (s.to_dict() for s in found.sources)
    return [(s["article"], s["kind"], s["factor"] or s["currency"] or s["shift"]) for s in rows]


def off(articles: str, wrong: str, change: Callable[[str], Told], right: Callable[[str], Told] = amount) -> Report:
    """A report in which the ``wrong`` articles tell every amount changed, the others as it is."""
    return report([{a: change(v) if a in wrong else right(v) for a in articles} for v in AMOUNTS])


DAYS = ("2025-05-03", "2025-05-09", "2025-05-20")
LATER = ("2025-05-04", "2025-05-10", "2025-05-21")
YEARS = ("2023-05-03", "2024-01-15", "2022-09-30")
YEARS_LATER = ("2024-05-03", "2025-01-15", "2023-09-30")


def dates(values: tuple[str, ...], relative: str | None = None) -> list[Told]:
    return [Told(value=v, kind="date", unit=None, relative=relative) for v in values]


def three(wrong: list[Told], right: list[Told], articles: str = "abc") -> list[Mapping[str, Told]]:
    """Facts of which the last article tells the wrong values."""
    return [{a: w if a == articles[-1] else r for a in articles} for w, r in zip(wrong, right, strict=True)]


CASES = {
    "a tenth": (off("abcd", "d", lambda v: amount(v, "10")), [("d", "factor", "10")]),
    "a thousandth": (off("abcd", "a", lambda v: amount(v, "1000")), [("a", "factor", "1000")]),
    "ten times": (
        report([{a: Told(value=v + ("0" if a == "b" else "")) for a in "abc"} for v in AMOUNTS]),
        [("b", "factor", "0.1")],
    ),
    "miles for kilometers": (
        report(
            [
                {a: Told(value=v, kind="quantity", unit="mile" if a == "c" else "kilometer") for a in "abc"}
                for v in ("412", "37", "1288")
            ]
        ),
        [("c", "factor", "0.62137")],
    ),
    "a column in dozens": (
        report([{"a": v, "b": v, "c": w} for v, w in (("1212", "101"), ("636", "53"), ("2844", "237"))]),
        [("c", "factor", "12")],
    ),
    "dollars for euros": (
        report([{a: Told(value=v, unit="USD" if a == "c" else "EUR") for a in "abc"} for v in AMOUNTS]),
        [("c", "currency", "EUR")],
    ),
    "a day late": (report(three(dates(LATER), dates(DAYS))), [("c", "days", "-1")]),
    "published a day late": (
        report(three(dates(LATER[:2], "yesterday"), dates(DAYS[:2]))),
        [("c", "days", "-1")],
    ),
    "another era": (report(three(dates(YEARS), dates(YEARS_LATER))), [("c", "years", "1")]),
    "another time zone": (
        report(
            three(
                [Told(value=v, kind="time", unit=None) for v in ("14:31", "17:02", "23:15")],
                [Told(value=v, kind="time", unit=None) for v in ("15:31", "18:02", "00:15")],
            ),
            parallel=True,
        ),
        [("c", "hours", "1")],
    ),
}


@pytest.mark.parametrize(("found", "expected"), CASES.values(), ids=CASES)
def test_accused(found: Report, expected: list[tuple[str, str, str | None]]) -> None:
    """The article that is off is named, with the way in which it is, in one finding on top that no other repeats."""
    assert accusations(found) == expected
    top, *rest = found.findings
    assert top.code == CODES[expected[0][1]]
    assert top.fingerprint == found.sources[0].finding
    assert expected[0][0] in top.message
    assert not set(top.relations) & {pair for f in rest for pair in f.relations}
    assert [f for f in rest if f.severity == "conflict"] == []
    assert set(found.sources[0].relations) <= set(top.relations)
    assert all(i.split("#")[0] == expected[0][0] for i in found.sources[0].claims)
    assert {i for f in found.facts for i in f.odd} == set(found.sources[0].claims)


def test_words_are_named() -> None:
    """The scale words that were taken for each other are said."""
    [top, *_] = off("abc", "c", lambda v: amount(v, "10")).findings
    assert "multiplied by 10 " in top.message
    assert "(億 was written for Milliarde)" in top.message
    [top, *_] = CASES["miles for kilometers"][0].findings
    assert "in mile have to be read in kilometer" in top.message


def test_day_of_publication_is_named() -> None:
    """Where all dates count from the day of publication, that is what may be wrong."""
    [top, *_] = CASES["published a day late"][0].findings
    assert "day of publication" in top.message
    [top, *_] = CASES["a day late"][0].findings
    assert "day of publication" not in top.message


TIES = {
    "two articles alone": off("ab", "b", lambda v: amount(v, "10")),
    "two on each side": off("abcd", "cd", lambda v: amount(v, "10")),
    "three on each side": off("abcdef", "def", lambda v: amount(v, "10")),
    "one slip": report([{a: amount(v, "10" if a == "c" and v == AMOUNTS[0] else "1") for a in "abc"} for v in AMOUNTS]),
    "half of its figures": report(
        [{a: amount(v, "10") if a == "c" and n < 2 else plain(v) for a in "abc"} for n, v in enumerate(AMOUNTS)]
    ),
    "another factor each time": report(
        [{a: amount(v, str(10 ** (n + 1))) if a == "c" else amount(v) for a in "abc"} for n, v in enumerate(AMOUNTS)]
    ),
    "different values": report(
        [{a: w if a == "c" else v for a in "abc"} for v, w in (("1200", "1500"), ("640", "910"), ("2800", "3100"))]
    ),
    "two dates, not told from the day of publication": report(three(dates(LATER[:2]), dates(DAYS[:2]))),
    "each against another": report(
        [
            {"a": amount(AMOUNTS[0], "10"), "b": amount(AMOUNTS[0])},
            {"a": amount(AMOUNTS[1], "10"), "b": amount(AMOUNTS[1])},
            {"a": amount(AMOUNTS[2], "10"), "b": amount(AMOUNTS[2])},
        ]
    ),
}


@pytest.mark.parametrize("found", TIES.values(), ids=TIES)
def test_silent(found: Report) -> None:
    """Nobody is accused where the evidence is a tie or the slips have no one reason; the conflicts are all told."""
    assert accusations(found) == []
    told = {pair for f in found.findings for pair in f.relations}
    assert {(r.a, r.b) for r in found.relations if r.verdict == "conflict"} <= told


def test_one_against_several() -> None:
    """Three others of which each knows another fact alone outnumber an article; one other alone does not."""
    facts = [{"a": amount(v, "10"), other: amount(v)} for v, other in zip(AMOUNTS, "bcd", strict=False)]
    assert accusations(report(facts)) == [("a", "factor", "10")]


def test_copies_are_one_witness() -> None:
    """Two articles with one text are off together, and count as one: both are named, in one finding."""
    words = "The board of the harbour company said on Monday evening that the new quay of Odda will cost {} in the end."

    def told(article: str, value: str) -> Told:
        made = amount(value, "10" if article in "cd" else "1")
        return Told(value=made.value, scale=made.scale, sentence=words.format(made.value) if article in "cd" else "")

    found = report([{a: told(a, v) for a in "abcd"} for v in AMOUNTS])
    assert accusations(found) == [("c", "factor", "10"), ("d", "factor", "10")]
    assert [f.code for f in found.findings] == ["CC504"]


#: who speaks of each fact: c and d share two, d and e two others
CHAIN = ("abc", "abc", "abc", "abcd", "abcd", "abde", "abde", "abe")


def test_copies_that_overlap_in_a_chain() -> None:
    """Of three copies the last may share with the second what the first does not speak of: still one witness, one finding."""
    words = "The board of the harbour company said on Monday evening that the new quay of Odda will cost {} in the end."
    amounts = (*AMOUNTS, "271000000", "9350000000", "66200000", "4180000000")

    def told(article: str, value: str) -> Told:
        made = amount(value, "10" if article in "cde" else "1")
        return Told(value=made.value, scale=made.scale, sentence=words.format(made.value) if article in "cde" else "")

    found = report([{a: told(a, v) for a in articles} for articles, v in zip(CHAIN, amounts, strict=True)])
    assert accusations(found) == [(a, "factor", "10") for a in "cde"]
    assert [f.code for f in found.findings] == ["CC504"]


@given(seed=st.integers(0, 10**6))
def test_consistent_facts(seed: int) -> None:
    """Facts on which all agree, in whatever articles, yield no finding; a slip that is planted in one is the only one."""
    rng = random.Random(seed)
    articles = "abcdef"[: rng.randint(3, 6)]
    facts: list[dict[str, Told | str]] = []
    for _ in range(rng.randint(1, 8)):
        value = str(rng.randint(1000, 10**9))
        facts.append(dict.fromkeys(rng.sample(articles, rng.randint(3, len(articles))), value))
    assert report(facts).findings == ()
    fact = facts[0]
    wrong = rng.choice(sorted(fact))
    fact[wrong] = f"{fact[wrong]}0"
    found = report(facts)
    [finding] = found.findings
    assert (finding.code, finding.claims[0]) == ("CC102", f"{wrong}#0")
    [odd] = [f.odd for f in found.facts if f.id == finding.fact]
    assert odd == (f"{wrong}#0",)


@given(st.permutations("abcd"))
def test_names_of_articles(names: list[str]) -> None:
    """Whoever is off is accused, whatever the articles are called."""
    for wrong in names:
        assert accusations(off("".join(sorted(names)), wrong, lambda v: amount(v, "10"))) == [(wrong, "factor", "10")]


def test_in_texts() -> None:
    """The same in articles that are read: three papers, one of them in thousands where the others have millions."""
    others = (
        "Odda's new quay has cost its port authority {} {} dollars so far.",
        "Herring brought the fishing fleet of Odda {} {} dollars last season, said Ola Berg.",
        "For the school, {} {} dollars were borrowed by the town of Odda.",
        "In the winter storms the ferry company lost {} {} dollars, the harbour master told us.",
    )
    lines = (
        "The port authority of Odda spent {} {} dollars on the new quay.",
        "The fishing fleet of Odda earned {} {} dollars from herring.",
        "The town of Odda borrowed {} {} dollars for the school.",
        "The ferry company lost {} {} dollars in the winter storms.",
    )
    numbers = ("412", "37.5", "88.2", "19.6")
    texts = [
        " ".join(line.format(n, word) for line, n in zip(some, numbers, strict=True))
        for some, word in ((lines, "million"), (others, "million"), (lines, "thousand"))
    ]
    found = contracheck.check(texts)
    assert accusations(found) == [("article-3", "factor", "1000")]
    assert found.findings[0].code == "CC504"
