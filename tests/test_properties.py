"""What holds for any set of articles and any two figures: order, symmetry, copies, notation, precision."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import contracheck
from contracheck import Article, Claim, Config, Relation, Report
from contracheck.compare import Setting, compare
from contracheck.model import Value

HALCYON = sorted((Path(__file__).parent.parent / "fixtures" / "stories" / "halcyon").glob("*.txt"))
OPPOSITE = Setting(None, None, same_article=False)
CONFIG = Config()


@pytest.fixture(scope="module")
def story() -> tuple[Article, ...]:
    """The articles of a story of the project."""
    return tuple(a for p in HALCYON for a in contracheck.read(p))


def told(report: Report) -> set[tuple[str, str, str, str]]:
    """Verdict, cause and both words of each relation, whichever comes first."""
    text = {c.id: f"{c.article} {c.text}" for c in report.claims}
    return {(r.verdict, r.cause, *sorted((text[r.a], text[r.b]))) for r in report.relations}


@given(data=st.data())
@settings(max_examples=12, deadline=None)
def test_order(story: tuple[Article, ...], data: st.DataObject) -> None:
    """The order of the articles changes nothing."""
    assert contracheck.check(data.draw(st.permutations(story))).to_json() == contracheck.check(story).to_json()


@given(data=st.data())
@settings(max_examples=12, deadline=None)
def test_copy(story: tuple[Article, ...], data: st.DataObject) -> None:
    """A copy of an article, whatever it is called, adds no fact and no contradiction."""

    some = data.draw(st.lists(st.sampled_from(story), min_size=2, unique_by=lambda a: a.id))
    copied = data.draw(st.sampled_from(some))
    plain = contracheck.check(some)
    more = contracheck.check([*some, attrs.evolve(copied, id=data.draw(st.sampled_from(("0 copy", "m copy", "z copy"))))])
    assert len(more.facts) == len(plain.facts)
    assert [f.code for f in more.findings if f.severity == "conflict"] == [
        f.code for f in plain.findings if f.severity == "conflict"
    ]


@given(data=st.data())
@settings(max_examples=12, deadline=None)
def test_names_of_articles(story: tuple[Article, ...], data: st.DataObject) -> None:
    """Two articles say of each other the same, whichever comes first."""
    a, b = data.draw(st.lists(st.sampled_from(story), min_size=2, max_size=2, unique_by=lambda x: x.id))
    one = contracheck.check([attrs.evolve(a, id="1"), attrs.evolve(b, id="2")])
    other = contracheck.check([attrs.evolve(a, id="2"), attrs.evolve(b, id="1")])
    swap = {"1": "2", "2": "1"}
    turned = {(v, c, *sorted(swap[w[0]] + w[1:] for w in words)) for v, c, *words in told(other)}
    assert told(one) == turned


NUMBERS = st.decimals(min_value=1, max_value=10**12, places=1, allow_nan=False)
KINDS = st.sampled_from((("money", "USD"), ("count", None), ("quantity", "kilometer"), ("percent", "percent")))


@st.composite
def claims(draw: st.DrawFn, kind: tuple[str, str | None] | None = None) -> Claim:
    """A figure: plain, a bound or a range."""
    name, unit = kind or draw(KINDS)
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    shape = draw(st.sampled_from(("plain", "at least", "at most", "range", "about")))
    lower = None if shape == "at most" else low
    upper = None if shape == "at least" else high if shape == "range" else low
    value = Value(kind=name, lower=lower, upper=upper, unit=unit, step=Decimal("0.1"), approximate=shape == "about")
    return claim_of(value)


def claim_of(value: Value) -> Claim:
    """A claim of a value in a text that says nothing else."""
    return attrs.evolve(PLAIN, value=value)


PLAIN = contracheck.extract("7 x", language="en")[0]


@given(data=st.data(), kind=KINDS)
@settings(max_examples=300)
def test_symmetric(data: st.DataObject, kind: tuple[str, str | None]) -> None:
    """Two figures stand to each other alike from both sides."""
    x, y = data.draw(claims(kind)), data.draw(claims(kind))
    one, other = compare(x, y, OPPOSITE, CONFIG), compare(y, x, OPPOSITE, CONFIG)
    assert (one.verdict, one.cause) == (other.verdict, other.cause)


@given(data=st.data(), kind=KINDS, by=st.decimals(min_value=0, max_value=1000, places=1))
@settings(max_examples=300)
def test_widening(data: st.DataObject, kind: tuple[str, str | None], by: Decimal) -> None:
    """A range that grows on both sides never comes into conflict."""
    x, y = data.draw(claims(kind)), data.draw(claims(kind))
    if x.value.lower is None or x.value.upper is None or compare(x, y, OPPOSITE, CONFIG).verdict == "conflict":
        return
    wide = attrs.evolve(x.value, lower=x.value.lower - by, upper=x.value.upper + by)
    assert compare(claim_of(wide), y, OPPOSITE, CONFIG).verdict != "conflict"


@given(x=claims())
def test_itself(x: Claim) -> None:
    """A figure agrees with itself."""
    assert compare(x, x, OPPOSITE, CONFIG).verdict == "agree"


NOTATIONS = (
    ("en", "The Odda bridge cost {} million euros.", "."),
    ("de", "Die Brücke von Odda kostete {} Millionen Euro.", ","),
    ("fr", "Le pont d’Odda a coûté {} millions d’euros.", ","),
    ("es", "El puente de Odda costó {} millones de euros.", ","),
)


def relation(first: tuple[str, str, str], a: Decimal, second: tuple[str, str, str], b: Decimal) -> Relation | None:
    """The relation between two sentences that tell one amount each, in millions."""
    made = [
        Article(id=str(n), text=text.format(str(x).replace(".", mark)), language=tag)
        for n, ((tag, text, mark), x) in enumerate(((first, a), (second, b)))
    ]
    return next(iter(contracheck.check(made).relations), None)


MILLIONS = st.decimals(min_value=Decimal("1.1"), max_value=Decimal("899.9"), places=1).filter(lambda d: d % 1 != 0)


@given(first=st.sampled_from(NOTATIONS), second=st.sampled_from(NOTATIONS), amount=MILLIONS)
@settings(max_examples=60, deadline=None)
def test_notation(first: tuple[str, str, str], second: tuple[str, str, str], amount: Decimal) -> None:
    """The same amount in another language agrees."""
    found = relation(first, amount, second, amount)
    assert found is not None
    assert found.verdict == "agree"


@given(first=st.sampled_from(NOTATIONS), second=st.sampled_from(NOTATIONS), amount=MILLIONS, share=st.integers(20, 80))
@settings(max_examples=60, deadline=None)
def test_change(first: tuple[str, str, str], second: tuple[str, str, str], amount: Decimal, share: int) -> None:
    """An amount that is a fifth larger or more is a contradiction."""
    found = relation(first, amount, second, (amount * (100 + share) / 100).quantize(Decimal("0.1")) + Decimal("0.1"))
    assert found is not None
    assert found.verdict == "conflict"
