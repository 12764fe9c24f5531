"""Whatever two claims are put beside each other, for whatever cause: a diagnosis says something, and says it of these two."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import contracheck
from contracheck import Article, Claim, Relation
from contracheck.diagnose import BY_CODE, diagnose
from contracheck.model import Value
from contracheck.model.catalogue import CATALOGUE

TEXTS = {
    "en": "It paid $19 billion, at least 5 lakh, 0.5% (50 basis points) or -3 percentage points, twice, on Tuesday, 3 April "
    "2025, at 11:15, two days later, by 2030, since May 2019, 20 to 49 miles, 12.5 °F, 1/8, dozens, 3-0, the 14th, Boeing 747.",
    "de": "Es kostete rund 1.900,5 Mio. Euro, mehr als drei Millionen Menschen, minus 3 Grad, am 31. Juni, im dritten Quartal.",
    "ja": "三千五百億円、19億3千万ドル、数十億、2日後、令和5年、約3割、時速30キロ、最大300人。",
    "ar": "٣٠ مليون دولار، ٥٪، ١٤ مايو ٢٠٢٤",
    "es": "Costó 19 mil millones, 3 billones de pesos, 4,2 puntos, hace tres años, una cuarta parte.",
    "hi": "50 लाख रुपये, 3 करोड़, 12 प्रतिशत",
}
ARTICLES = {
    tag: Article(id=tag, text=text, language=tag, published=None if tag == "hi" else dt.date(2025, 3, 10))
    for tag, text in TEXTS.items()
}
FOUND = [
    attrs.evolve(c, article=tag, id=f"{tag}#{n}")
    for tag, text in TEXTS.items()
    for n, c in enumerate(contracheck.extract(text, language=tag, published="2025-03-10"))
]
CAUSES = sorted({c for e in CATALOGUE for c in e.causes})
NUMBERS = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**39), max_value=10**39),
    st.integers(-(10**39), 10**39).map(Decimal),
    st.sampled_from([Decimal(0), Decimal("1E+39"), Decimal("1E-9"), Decimal("-0.00")]),
)
UNITS = st.sampled_from(
    ["USD", "JPY", "ARS", None, "percent", "percentage_point", "basis_point", "mile", "kelvin", "person", "no_unit"]
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim as a text has it, or with any other number, bound or unit in its place."""
    found = draw(st.sampled_from(FOUND))
    if draw(st.booleans()) or found.kind == "date":
        return found
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    shape = draw(st.integers(0, 3))
    value: Value = attrs.evolve(
        found.value,
        lower=None if shape == 1 else low,
        upper=None if shape == 2 else low if shape == 0 else high,
        unit=draw(UNITS),
        approximate=draw(st.booleans()),
    )
    return attrs.evolve(found, value=value)


@given(
    x=claims(), y=claims(), cause=st.sampled_from(CAUSES), verdict=st.sampled_from(["conflict", "tension"]), known=st.booleans()
)
@settings(max_examples=800)
def test_any_pair(x: Claim, y: Claim, cause: str, verdict: str, known: bool) -> None:
    """A code of the cause or the general one, a sentence with both texts, and no error, with or without the articles."""
    relation = Relation(a=x.id, b=y.id, verdict=verdict, cause=cause, score=0.9)
    told = diagnose(x, y, relation, ARTICLES if known else None)
    assert told.code is not None
    assert told.code == "CC101" or cause in BY_CODE[told.code].causes
    assert (told.verdict, told.cause) == (verdict, cause)
    for claim in (x, y):
        assert " ".join(claim.text.split()) in told.explanation
    assert told.explanation.count("\n") == 0
    assert told.fix is None or told.fix


@given(x=claims(), y=claims(), cause=st.sampled_from(CAUSES))
@settings(max_examples=800)
def test_both_ways(x: Claim, y: Claim, cause: str) -> None:
    """The code of a pair is that of the pair turned round."""
    one, other = (
        diagnose(a, b, Relation(a=a.id, b=b.id, verdict="conflict", cause=cause, score=0.9), ARTICLES)
        for a, b in ((x, y), (y, x))
    )
    assert one.code == other.code
    assert (one.fix is None) == (other.fix is None)
