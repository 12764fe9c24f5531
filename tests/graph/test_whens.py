"""Dates of figures that are told of two times: they date two states, and do not contradict each other."""

from __future__ import annotations

import pytest

import contracheck

DAY = "2025-06-12"
#: language and text of two articles of one day; the second tells another state of what the first counts
APART = [
    ("de", "Ende 2023 zählte Norvale in Bristol erst 1900 Kunden.", "en", "Norvale counts 2,600 customers in Bristol today."),
    ("en", "In 2019 Norvale in Bristol had 1,900 employees.", "fr", "Norvale emploie aujourd'hui 2 600 salariés à Bristol."),
]
#: the same figure, or no figure: the dates are of one thing
ONE = [
    ("en", "Norvale of Bristol was founded in 2019.", "fr", "Norvale, de Bristol, a été fondée en 2018."),
    ("en", "Norvale opened its Bristol plant with 1,900 employees in 2019.", "de",
     "Norvale eröffnete sein Werk in Bristol 2018 mit 1900 Beschäftigten."),
]  # fmt: skip


def found(one: str, text: str, other: str, second: str) -> contracheck.Report:
    """The report on two articles of one day."""
    return contracheck.check(
        [
            {"id": "a", "language": one, "published": DAY, "text": text},
            {"id": "b", "language": other, "published": DAY, "text": second},
        ]
    )


@pytest.mark.parametrize("case", APART)
def test_dates_of_two_states(case: tuple[str, str, str, str]) -> None:
    """The figures supersede each other, and nothing is in conflict."""
    report = found(*case)
    assert "superseded" in {r.verdict for r in report.relations}
    assert {r.verdict for r in report.relations} <= {"superseded", "incomparable"}
    assert {f.severity for f in report.findings} <= {"note"}


@pytest.mark.parametrize("case", ONE)
def test_dates_of_one_thing(case: tuple[str, str, str, str]) -> None:
    """Dates that no two states explain are in conflict as ever."""
    assert "conflict" in {r.verdict for r in found(*case).relations if r.cause == "year"}
