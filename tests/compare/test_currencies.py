"""Money in two currencies: signs of several, ties by law, and currencies of which only the band of their worth is known."""

from __future__ import annotations

import datetime as dt

import pytest

import contracheck
from contracheck import Config
from contracheck.compare import Setting, compare

#: Two texts with their languages, the day of both, the verdict and its cause.
PAIRS = {
    "a sign that may be the other's currency converts": (
        ("en", "The club paid $40,000 for the pitch."),
        ("zh", "俱乐部为场地支付了约29万元。"),
        "2025-06-10",
        "agree",
        "conversion",
    ),
    "a sign that may be the other's currency is ten times as much": (
        ("en", "The club paid $40,000 for the pitch."),
        ("zh", "俱乐部为场地支付了约290万元。"),
        "2025-06-10",
        "conflict",
        "scale",
    ),
    "a sign that is the other's currency": (
        ("en", "The fund gave $5 million."),
        ("en", "The fund gave C$5 million."),
        "2025-06-10",
        "agree",
        "equal",
    ),
    "tied to the dollar": (
        ("en", "The tower cost $2 billion."),
        ("de", "Der Turm kostete 7,35 Milliarden Dirham."),
        "2025-06-10",
        "agree",
        "conversion",
    ),
    "tied to the dollar, another amount": (
        ("en", "The tower cost $2.1 billion."),
        ("de", "Der Turm kostete 9,1 Milliarden Dirham."),
        "2025-06-10",
        "conflict",
        "value",
    ),
    "tied to the euro": (
        ("fr", "Le pont a coûté 12 millions d'euros."),
        ("en", "The bridge cost XOF 7.9 billion."),
        "2025-06-10",
        "agree",
        "conversion",
    ),
    "tied to the euro, a tenth": (
        ("fr", "Le pont a coûté 12 millions d'euros."),
        ("en", "The bridge cost XOF 790 million."),
        "2025-06-10",
        "conflict",
        "scale",
    ),
    "a narrow band": (
        ("en", "The ward cost $3m."),
        ("pt", "A enfermaria custou 192 milhões de meticais."),
        "2025-06-10",
        "incomparable",
        "currency",
    ),
    "a narrow band, a thousand times": (
        ("en", "The ward cost $3m."),
        ("pt", "A enfermaria custou 192 mil milhões de meticais."),
        "2025-06-10",
        "conflict",
        "scale",
    ),
    "a narrow band, somewhat more": (
        ("en", "The ward cost $3m."),
        ("pt", "A enfermaria custou 225 milhões de meticais."),
        "2025-06-10",
        "incomparable",
        "currency",
    ),
    "the same figure where one is a third of the other": (
        ("es", "La multa es de 80 mil soles."),
        ("en", "The fine is $80,000."),
        "2025-06-10",
        "conflict",
        "currency",
    ),
    "a wide band does not tell": (
        ("en", "The grant is $10m."),
        ("en", "The grant is EGP 400m."),
        "2024-02-10",
        "incomparable",
        "currency",
    ),
    "a series that ended years ago is no measure": (
        ("ru", "Завод стоил 54 млрд рублей."),
        ("tr", "Fabrika 29 milyar liraya mal oldu."),
        "2025-11-10",
        "incomparable",
        "currency",
    ),
    "a series that ended, a hundredth": (
        ("ru", "Завод стоил 8 млрд рублей."),
        ("en", "The plant cost $1m."),
        "2025-11-10",
        "conflict",
        "scale",
    ),
}


@pytest.mark.parametrize("case", PAIRS)
def test_two_currencies(case: str) -> None:
    one, other, on, verdict, cause = PAIRS[case]
    day = dt.date.fromisoformat(on)
    x, y = (contracheck.extract(text, language=tag, published=day)[-1] for tag, text in (one, other))
    for a, b in ((x, y), (y, x)):
        rung = compare(a, b, Setting(day, day), Config())
        assert (verdict, cause) == (rung.verdict, rung.cause), f"{a.text} ({a.value.unit}), {b.text} ({b.value.unit}): {rung}"
