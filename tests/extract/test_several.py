"""Figures whose noun is not known, or stands with another figure: round numbers of things, millions behind millions of people."""

from __future__ import annotations

from decimal import Decimal

import pytest

import contracheck

#: language, a sentence with a round number of things that no list names, and the figure
DOZENS = (
    ("en", "The hall is fitted with two dozen turnstiles.", "two dozen"),
    ("de", "Die Halle bekommt zwei Dutzend Drehkreuze.", "zwei Dutzend"),
    ("fr", "La halle aura deux douzaines de tourniquets.", "deux douzaines"),
    ("es", "La nave tendrá dos docenas de torniquetes.", "dos docenas"),
    ("it", "La sala avrà due dozzine di tornelli.", "due dozzine"),
    ("nl", "De hal krijgt twee dozijn draaihekken.", "twee dozijn"),
    ("pt", "O salão terá duas dúzias de catracas.", "duas dúzias"),
    ("ru", "В зале поставят две дюжины турникетов.", "две дюжины"),
)
#: A story about money whose last figure says nothing of what it is, and whether that is money.
BARE = (
    (
        "The toll is £8.60. The bridge carried 5.4 million people last year, up from just under five million in 2025.",
        "five million",
        False,
    ),
    (
        "The toll is £8.60. The bridge carried 5.4 million people last year. It can cope with 11.5 million a year.",
        "11.5 million",
        False,
    ),
    (
        "The bridge carried 5.4 million people last year. It cost £40 million. The tunnel came to 11.5 million.",
        "11.5 million",
        True,
    ),
)


@pytest.mark.parametrize(("tag", "text", "figure"), DOZENS, ids=[c[0] for c in DOZENS])
def test_dozens(tag: str, text: str, figure: str) -> None:
    """A round number taken several times counts anything."""
    claims = contracheck.extract(text, language=tag)
    assert [(c.text, c.kind, c.value.lower) for c in claims] == [(figure, "count", Decimal(24))]


@pytest.mark.parametrize("text", ["Nobody can complain on that score.", "The two pair up well."])
def test_no_dozens(text: str) -> None:
    """A word for a round number that nothing multiplies is none."""
    assert contracheck.extract(text, language="en") == ()


@pytest.mark.parametrize(("text", "figure", "money"), BARE)
def test_bare_millions(text: str, figure: str, money: bool) -> None:
    """Bare millions close behind millions of people are people, unless a sum of money stands between."""
    claim = next(c for c in contracheck.extract(text, language="en") if figure in c.text)
    assert (claim.kind == "money") is money
