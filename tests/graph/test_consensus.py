"""The consensus of a fact, its odd ones out, and who counts as a witness."""

from __future__ import annotations

import itertools
import time
from collections.abc import Mapping
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import Told, related, report

from contracheck import Report
from contracheck.graph.consensus import interval, outcome
from contracheck.graph.witness import shingles, witnesses
from contracheck.model import Claim

FERRY = "The coast guard said on Tuesday that {} people died when the night ferry sank off the island of Korvo in a storm."
SISTER = "{} people died when the night ferry sank off the island of Korvo, its owner told reporters in the capital."


def people(value: str, sentence: str = "") -> Told:
    return Told(value=value, kind="count", unit="person", sentence=sentence.format(value))


def held(fact: Mapping[str, Told | str]) -> tuple[str, str, Report]:
    """The articles of the consensus, those that are odd, and the report."""
    found = report([fact])
    [f] = found.facts
    return "".join(i[0] for i in f.consensus), "".join(i[0] for i in f.odd), found


CASES = {
    "all agree": ({"a": "52", "b": "52", "c": "52"}, "abc", ""),
    "one is odd": ({"a": "52", "b": "61", "c": "52"}, "ac", "b"),
    "two are odd, each its own way": ({"a": "52", "b": "61", "c": "52", "d": "77"}, "ac", "bd"),
    "a tie of two camps": ({"a": "52", "b": "61", "c": "52", "d": "61"}, "abcd", ""),
    "nobody agrees": ({"a": "52", "b": "61", "c": "77"}, "", ""),
    "two alone": ({"a": "52", "b": "61"}, "", ""),
    "a range around it": ({"a": "52", "b": Told(value="50", upper="55"), "c": "61"}, "ab", "c"),
    "units of one dimension": (
        {
            "a": Told(value="3", kind="quantity", unit="kilometer"),
            "b": Told(value="3000", kind="quantity", unit="meter"),
            "c": Told(value="3", kind="quantity", unit="mile"),
        },
        "ab",
        "c",
    ),
    "days": (
        {a: Told(value=f"2025-05-0{d}", kind="date", unit=None) for a, d in zip("abcd", "3373", strict=True)},
        "abd",
        "c",
    ),
}


@pytest.mark.parametrize(("fact", "consensus", "odd"), CASES.values(), ids=CASES)
def test_consensus(fact: Mapping[str, Told | str], consensus: str, odd: str) -> None:
    """The largest group of articles that agree, and those that conflict with it."""
    assert held(fact)[:2] == (consensus, odd)


def test_one_finding_for_one_odd_side() -> None:
    """A slip against four others is one finding, which begins with the slip; two odd sides are two."""
    [finding] = held({"a": "52000", "b": "52000", "c": "520000", "d": "52000", "e": "52000"})[2].findings
    assert (finding.code, finding.claims[0], len(finding.relations)) == ("CC102", "c#0", 4)
    assert "a, b, d and e agree with each other against c" in finding.message
    found = held({"a": "52000", "b": "52000", "c": "520000", "d": "52000", "e": "77000"})[2].findings
    assert [(f.code, f.claims[0]) for f in found] == [("CC102", "c#0"), ("CC101", "e#0")]
    # two articles with one odd value are one side
    [finding] = held({"a": "52", "b": "52", "c": "61", "d": "52", "e": "61"})[2].findings
    assert finding.claims[:2] == ("c#0", "e#0")


def test_near_identical_texts_are_one_witness() -> None:
    """Three prints of one text do not outvote two papers that counted for themselves; the copied error is named."""
    fact = {"a": people("52", FERRY), "b": people("52", f"Korvo. {FERRY}"), "c": people("52", FERRY)}
    fact |= {"d": people("31", "Rescuers found 31 bodies near Korvo, the mayor said."), "e": people("31", "At Korvo 31 died.")}
    consensus, odd, found = held(fact)
    assert (consensus, odd) == ("de", "abc")
    [finding] = found.findings
    assert finding.code == "CC505"
    assert "a, b and c tell it in one wording and count as one witness" in finding.message
    assert finding.severity == "conflict"


def test_shared_rare_error() -> None:
    """Two articles that share a contested value and much of its sentence are one witness, in other words they are two."""
    fact = {"a": people("52", FERRY), "b": people("52", SISTER)}
    alone = {"c": people("31", "Rescuers found 31 bodies near Korvo, the mayor said."), "d": people("31", "31 dead at Korvo.")}
    consensus, odd, found = held(fact | alone)
    assert (consensus, odd, found.findings[0].code) == ("cd", "ab", "CC505")
    other = "By the count of the hospital there are {} victims, among them the captain and his whole crew."
    consensus, odd, found = held(fact | {"b": people("52", other)} | alone)
    assert (consensus, odd, found.findings[0].code) == ("abcd", "", "CC101")


def test_copies_in_the_majority_are_no_matter() -> None:
    """Where two copies stand against three others, nothing hangs on their being copies."""
    fact = {a: people("52", FERRY) for a in "ab"}
    found = held(fact | {a: people("31", f"{a} {'x' * n} 31 dead.") for n, a in enumerate("cde")})[2]
    assert [f.code for f in found.findings] == ["CC101"]


def test_changed_copies_speak_for_themselves() -> None:
    """Two copies of a text with two figures do not say one thing."""
    assert held({"a": people("52", FERRY), "b": people("31", FERRY), "c": people("31", "31 dead.")})[:2] == ("bc", "a")


def test_shingles_of_scripts_without_spaces() -> None:
    """Japanese and Thai have no words to count: six characters stand for three words."""
    assert len(shingles("夜行フェリーがコルボ島沖で沈没した")) == 12
    assert shingles("dead") == frozenset()
    assert shingles("Five dead, 17 hurt in Odda") == shingles("Five dead, 9 hurt in Odda")


# -- properties

NUMBERS = st.integers(1, 9).map(lambda n: str(n * 1111))


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Told | str]:
    """What three to seven articles say, each a number of its own making or one of a few."""
    names = "abcdefg"[: draw(st.integers(3, 7))]
    return {a: draw(NUMBERS) for a in names}


@given(facts())
def test_against_every_subset(fact: dict[str, Told | str]) -> None:
    """The consensus is that of a search through all sets of articles of which each two agree."""
    best: list[set[str]] = []
    for size in range(len(fact), 1, -1):
        best = [set(g) for g in itertools.combinations(fact, size) if len({fact[a] for a in g}) == 1]
        if best:
            break
    assert set(held(fact)[0]) == set().union(*best)


@given(facts(), st.data())
def test_a_copy_changes_no_winner(fact: dict[str, Told | str], data: st.DataObject) -> None:
    """Another print of what an article says, word for word, leaves the consensus as it was, but for the copy."""
    told = {a: people(str(v), f"{FERRY} {a * 9}" if a == "a" else f"In {a} they say {{}}.") for a, v in fact.items()}
    copied = {**told, data.draw(st.sampled_from(("0", "z"))): told["a"]}
    assert set(held(copied)[0]) - {"0", "z"} == set(held(told)[0])


@given(facts(), st.data(), st.integers(0, 5000))
def test_widening_dislodges_no_winner(fact: dict[str, Told | str], data: st.DataObject, by: int) -> None:
    """Where one group has won alone, it is still among the winners when one article becomes vaguer."""
    consensus, odd, _ = held(fact)
    if not odd:
        return
    article = data.draw(st.sampled_from(sorted(fact)))
    value = int(str(fact[article]))
    wide = {**fact, article: Told(value=str(value - min(by, value)), upper=str(value + by))}
    assert set(consensus) <= set(held(wide)[0])


@given(facts(), st.data())
def test_order_of_claims(fact: dict[str, Told | str], data: st.DataObject) -> None:
    """The claims of a fact may come in any order."""
    found = held(fact)[2]
    members = list(found.claims)
    home = {c.article: c.article for c in members}
    shuffled = data.draw(st.permutations(members))
    one, other = (
        outcome(some, related(some), home, lambda cs: {c.article: c.article for c in cs}) for some in (members, shuffled)
    )
    assert (set(one.consensus), set(one.odd), one.size) == (set(other.consensus), set(other.odd), other.size)


@given(st.decimals(1, 10**6, places=2), st.sampled_from(("kilometer", "mile", "foot", "meter")))
def test_interval_holds_its_value(value: Decimal, unit: str) -> None:
    """The interval of a statement holds its value in base units, and is not empty."""
    [claim] = report([{"a": Told(value=str(value), kind="quantity", unit=unit)}]).claims
    found = interval(claim)
    assert found is not None
    assert found[0] == ("quantity", "[length]")
    assert 0 < found[1] <= found[2]


def test_thousand_claims() -> None:
    """Consensus of a thousand claims that spread out, without relations, and witnesses of a thousand near-identical passages."""
    [plain] = report([{"a": people("52", FERRY)}]).claims
    claims: list[Claim] = []
    for n in range(1000):
        value = attrs.evolve(plain.value, lower=Decimal(n), upper=Decimal(n + 250))
        claims.append(attrs.evolve(plain, id=f"{n}#0", article=str(n), value=value))
    texts = {c.article: FERRY.format(52) for c in claims}
    start = time.perf_counter()
    found = outcome(claims, (), {c.article: c.article for c in claims}, lambda cs: {c.article: c.article for c in cs})
    same = [attrs.evolve(c, value=plain.value) for c in claims]
    home = witnesses(same, texts, {})
    assert time.perf_counter() - start < 10
    assert found.size == 251
    assert set(home.values()) == {"0"}
