"""Weekdays beside days of the calendar, also where a day bounds what is told."""

from __future__ import annotations

import datetime as dt

import pytest

import contracheck
from contracheck import Article

CASES = [
    ("starting on Tuesday 16 February", "débutera le lundi 16 février", "conflict"),
    ("starting on Monday 16 February", "débutera le lundi 16 février", "agree"),
    ("starting on Tuesday 16 February", "débutera le 16 février", "tension"),
    ("by Tuesday 16 February", "finira au plus tard le lundi 16 février", "conflict"),
    ("before Tuesday 17 February", "finira avant le mardi 17 février", "agree"),
    ("before Monday 17 February", "finira avant le mardi 17 février", "conflict"),
    ("before 17 February", "aura lieu le lundi 16 février", "agree"),
    ("after Tuesday 17 February", "finira après le mardi 17 février", "agree"),
]


@pytest.mark.parametrize(("left", "right", "verdict"), CASES)
def test_weekday_of_bound(left: str, right: str, verdict: str) -> None:
    """A weekday on which its day does not fall is seen through a bound; a right one says nothing."""
    day = dt.date(2026, 2, 10)
    texts = (f"The vaccination campaign in Kibale will run {left}.", f"La campagne de vaccination à Kibale {right}.")
    report = contracheck.check(
        [
            Article(id=tag, text=text, language=tag, published=day, source=tag)
            for tag, text in zip(("en", "fr"), texts, strict=True)
        ]
    )
    assert [r.verdict for r in report.relations] == [verdict]
