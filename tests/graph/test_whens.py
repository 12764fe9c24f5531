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


#: language, text and day of two articles, each of which tells a figure of the month or quarter before it
STATISTICS = [
    ("en", "Unemployment in Vesland stood at 5.2 percent in January.", "2025-02-08",
     "en", "Unemployment in Vesland stood at 5.1 percent in February.", "2025-03-08"),
    ("en", "Inflation in Vesland rose to 3.4 percent in May.", "2025-06-08",
     "fr", "L'inflation au Vesland a atteint 3,1 % en juin.", "2025-07-08"),
    ("en", "Unemployment in Vesland stood at 5.2 percent in January.", "2025-02-08",
     "de", "Die Arbeitslosigkeit in Vesland lag im Februar bei 5,2 Prozent.", "2025-03-08"),
]  # fmt: skip
#: the same with a date of something else: what is to come, an event, one month told by both
EVENTS = [
    ("en", "Norvale employs 500 people and will open a plant in May.", "2025-02-08",
     "en", "Norvale employs 540 people and will open a plant in July.", "2025-04-08"),
    ("en", "The Vesland mine closed in January.", "2025-02-08", "en", "The Vesland mine closed in February.", "2025-03-08"),
    ("en", "Unemployment in Vesland stood at 5.2 percent in January.", "2025-02-28",
     "de", "Die Arbeitslosigkeit in Vesland lag im Februar bei 5,2 Prozent.", "2025-02-28"),
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


def dates(one: str, text: str, day: str, other: str, second: str, later: str) -> set[str]:
    """The verdicts on the dates of two articles."""
    report = contracheck.check(
        [
            {"id": "a", "language": one, "published": day, "text": text},
            {"id": "b", "language": other, "published": later, "text": second},
        ]
    )
    return {r.verdict for r in report.relations if report.claim[r.a].kind == "date"}


@pytest.mark.parametrize("case", STATISTICS)
def test_reference_periods(case: tuple[str, str, str, str, str, str]) -> None:
    """The months that two values of a statistic are of are not held against each other, whether the values differ or not."""
    assert dates(*case) == {"incomparable"}


@pytest.mark.parametrize("case", EVENTS)
def test_dates_of_events(case: tuple[str, str, str, str, str, str]) -> None:
    """The date of an event, of a plan, or of one figure in articles of one day is."""
    assert dates(*case) == {"conflict"}
