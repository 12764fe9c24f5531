"""Mechanisms that hold in many languages: quarters, decades of a century, line-ups, heights, comparisons with another day."""

from __future__ import annotations

import pytest

import contracheck

PUBLISHED = "2025-03-12"

#: A text in a language, and the kind and ends of the claim that the words of the third member overlap.
READ = [
    # an ordinal that is a fraction too tells no part of a quarter
    ("en", "Profit fell in the fourth quarter by 8.6 percent.", "fourth quarter", "date", "2024-10-01", "2024-12-31"),
    ("en", "Profit rose in the third quarter.", "third quarter", "date", "2024-07-01", "2024-09-30"),
    ("nl", "De winst daalde in het vierde kwartaal.", "vierde kwartaal", "date", "2024-10-01", "2024-12-31"),
]


@pytest.mark.parametrize(("tag", "text", "quote", "kind", "lower", "upper"), READ)
def test_read(tag: str, text: str, quote: str, kind: str, lower: str | None, upper: str | None) -> None:
    """The claim has its kind and both ends."""
    start = text.index(quote)
    claims = contracheck.extract(text, language=tag, published=PUBLISHED)
    (claim,) = (c for c in claims if c.span.start < start + len(quote) and start < c.span.end)
    assert kind == claim.kind
    if kind == "date":
        assert (lower, upper) == (claim.value.lower, claim.value.upper)
    else:
        ends = [None if v is None else round(float(v), 3) for v in (claim.value.lower, claim.value.upper)]
        assert [None if v is None else float(v) for v in (lower, upper)] == ends
