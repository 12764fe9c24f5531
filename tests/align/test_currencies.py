"""Which currency of several an amount is in, by the other articles of its story."""

from __future__ import annotations

import pytest

from contracheck import check

PESOS = "La provincia de Larreta perdió 1,3 billones de pesos, dijo Aldo Brunetti en Santa Rufina."
DOLLARS = "Larreta cuesta $180.000 millones de fondo, y los 400 mil pesos de multa de Aldo Brunetti en Santa Rufina siguen."
ARGENTINA = "Argentina's Larreta province lost 1.3 trillion Argentine pesos, Aldo Brunetti said in Santa Rufina."
ELSEWHERE = "Chile will pay 50 billion Chilean pesos for a road in Puerto Montt, Marta Soto said."


def _units(*texts: str) -> list[str | None]:
    articles = [
        {"id": f"a{i}", "text": t, "language": "en" if " the " in t or "'s " in t or " will " in t else "es"}
        for i, t in enumerate(texts)
    ]
    return [c.value.unit for c in check(articles).claims if c.article == "a0" and c.kind == "money"]


@pytest.mark.parametrize(
    ("texts", "units"),
    [
        pytest.param((PESOS,), ["MXN"], id="alone"),
        pytest.param((PESOS, ARGENTINA), ["ARS"], id="of its story"),
        pytest.param((PESOS, ELSEWHERE), ["MXN"], id="of another story"),
        pytest.param((DOLLARS, ARGENTINA), ["ARS", "ARS"], id="the sign of the dollar"),
    ],
)
def test_currency(texts: tuple[str, ...], units: list[str]) -> None:
    assert _units(*texts) == units


def test_the_other_reading_is_kept() -> None:
    """What was not chosen stays among the alternatives."""
    report = check([{"id": "a", "text": PESOS, "language": "es"}, {"id": "b", "text": ARGENTINA, "language": "en"}])
    claim = next(c for c in report.claims if c.article == "a" and c.kind == "money")
    assert {"MXN", "CLP"} <= {v.unit for v in claim.alternatives}
