"""Amounts with a minus beside words that say the same: a fall, a loss."""

from __future__ import annotations

import pytest

import contracheck


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("Sales at Norvale fell 6.8% in 2024.", "Der Umsatz von Norvale: -6,8% im Jahr 2024.", ("agree", "equal")),
        ("Norvale's profit changed by -6.8% in 2024.", "Der Gewinn von Norvale stieg 2024 um 6,8%.", ("conflict", "direction")),
        ("Sales at Norvale: -6.8% in 2024.", "Der Umsatz von Norvale: -8,6% im Jahr 2024.", ("conflict", "digits")),
    ],
    ids=["fall", "rise", "two falls"],
)
def test_minus_in_percent(left: str, right: str, told: tuple[str, str]) -> None:
    """A share with a minus agrees with a fall by as much, and conflicts with a rise."""
    report = contracheck.check([{"id": "a", "text": left, "language": "en"}, {"id": "b", "text": right, "language": "de"}])
    found = {(r.verdict, r.cause) for r in report.relations if report.claim[r.a].kind == "percent"}
    assert found == {told}
