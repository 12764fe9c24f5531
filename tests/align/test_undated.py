"""Articles without a date of publication: days that cannot be resolved neither hide nor make a contradiction."""

from __future__ import annotations

import contracheck
from contracheck import Article

FIRST = (
    "The Norvale Tramway will be rebuilt by 2026, the mayor said. The works started in 2019 and employ 340 people on 12 sites."
)
SECOND = (
    "Norvale's tramway has to be rebuilt by 2031, the mayor said. The works started in 2019 and employ 340 people on 12 sites."
)
TALK = (
    " Yesterday the council met. It had met last week, last month and on Monday; last year it did not meet."
    " This week it rests, next month it goes on. On Friday it rains."
)


def conflicts(first: str, second: str) -> list[tuple[str, str]]:
    """The quotes of each conflict."""
    report = contracheck.check([Article(id="a", text=first, language="en"), Article(id="b", text=second, language="en")])
    text = {c.id: c.text for c in report.claims}
    return [(text[r.a], text[r.b]) for r in report.relations if r.verdict == "conflict"]


def test_unresolved_days_hide_no_deadline() -> None:
    """A talk of yesterday and last week leaves the two deadlines as they are."""
    assert conflicts(FIRST, SECOND) == conflicts(FIRST + TALK, SECOND) == [("by 2026", "by 2031")]


def test_unresolved_days_make_no_conflict() -> None:
    """Last week and next month of articles without a date are never different days."""
    assert conflicts(FIRST + TALK, FIRST + TALK.replace("last", "next")) == []
