"""Bare degrees, which are Celsius or, in English, Fahrenheit."""

from __future__ import annotations

import pytest

import contracheck

SPANISH = (
    "Réplicas en Puerto Quilmén. Con mínimas nocturnas de 3 grados bajo cero, las autoridades buscan techo para 9.400 personas."
)


@pytest.mark.parametrize(
    ("degrees", "verdict"),
    [("27 degrees", "agree"), ("3 degrees below zero", "agree"), ("31 degrees", "conflict"), ("-9 degrees", "conflict")],
)
def test_degrees_without_a_scale(degrees: str, verdict: str) -> None:
    """What agrees by either scale agrees; what agrees by neither does not."""
    english = f"Aftershocks rattle Puerto Quilmén. With overnight lows of {degrees}, officials are racing to house 9,400 people."
    report = contracheck.check([{"id": "a", "text": english, "language": "en"}, {"id": "b", "text": SPANISH, "language": "es"}])
    texts = {c.id: c.text for c in report.claims}
    assert [r.verdict for r in report.relations if "grados" in texts[r.a] + texts[r.b]] == [verdict]


def test_the_other_scale_is_an_alternative() -> None:
    found = contracheck.extract("It was 35 degrees in the shade.", language="en")
    assert [(c.value.unit, [v.unit for v in c.alternatives]) for c in found] == [("degree_Celsius", ["degree_Fahrenheit"])]
