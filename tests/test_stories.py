"""Whole stories of the project's own: articles in several languages, and what is to be said about them.

`pytest --update-stories` rewrites the expected reports; read the difference before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import contracheck
from contracheck.read.files import read_all

STORIES = Path(__file__).resolve().parent.parent / "fixtures" / "stories"


def summary(report: contracheck.Report) -> dict[str, Any]:
    """What a story pins down: findings and relations by the words of their claims, without scores and offsets."""

    def said(claim: str) -> str:
        c = report.claim[claim]
        return f"{c.article.removesuffix('.txt')}: {' '.join(c.text.split())}"

    return {
        "findings": [{"code": f.code, "severity": f.severity, "claims": [said(c) for c in f.claims]} for f in report.findings],
        "relations": [
            {"verdict": r.verdict, "cause": r.cause, "texts": [said(r.a), said(r.b)]}
            for r in report.relations
            if r.verdict in ("agree", "conflict")
        ],
    }


def compact(data: dict[str, Any]) -> str:
    """JSON with one finding or relation a line."""
    parts = [
        f'  "{key}": [\n' + ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows) + "\n  ]"
        for key, rows in data.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


@pytest.mark.parametrize("name", sorted(p.name for p in STORIES.iterdir() if p.is_dir()))
def test_story(name: str, request: pytest.FixtureRequest) -> None:
    """The report on a story says what its expected.json says."""
    folder = STORIES / name
    articles, _ = read_all(sorted(folder.glob("*.txt")))
    actual = summary(contracheck.check(articles))
    expected = folder / "expected.json"
    if request.config.getoption("--update-stories"):
        expected.write_text(compact(actual), encoding="utf-8")
    assert expected.exists(), f"{expected} is missing: pytest --update-stories writes it"
    assert json.loads(expected.read_text(encoding="utf-8")) == actual


@pytest.fixture(scope="module")
def halcyon() -> contracheck.Report:
    """The report on the story with the case from which the project started."""
    return contracheck.check(read_all(sorted((STORIES / "halcyon").glob("*.txt")))[0])


def pairs(report: contracheck.Report, a: str, b: str) -> set[tuple[str, str]]:
    """Verdict and cause of the relations between claims whose words begin with ``a`` and with ``b``."""
    found = set()
    for r in report.relations:
        words = [" ".join(report.claim[c].text.split()) for c in (r.a, r.b)]
        if any(x.startswith(a) and y.startswith(b) for x, y in (words, words[::-1])):
            found.add((r.verdict, r.cause))
    return found


def test_scale_word_in_quotation_marks(halcyon: contracheck.Report) -> None:
    """¥19 "billion" is nineteen billion yen."""
    [amount] = [c for c in halcyon.claims if c.text.startswith("¥19")]
    assert (amount.value.unit, amount.to_dict()["lower"]) == ("JPY", "19000000000")


@pytest.mark.parametrize("other", ["$13B", "13 Milliarden Dollar", "13 milliards de dollars", "130億ドル"])
def test_investment_conflicts(halcyon: contracheck.Report, other: str) -> None:
    """The amount in yen conflicts with each of those in dollars, which do not convert into it."""
    found = pairs(halcyon, "¥19", other)
    assert found
    assert found <= {("conflict", "currency"), ("conflict", "value")}


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("by the end of 2027", "by 2030", ("conflict", "deadline")),
        ("2027年末までに", "by 2030", ("conflict", "deadline")),
        ("360 Megawatt", "630 mégawatts", ("conflict", "digits")),
        ("13 Milliarden Dollar", "130億ドル", ("agree", "equal")),
        ("$84 billion", "840億ドル", ("agree", "equal")),
        ("31 Prozent", "31 percent", ("agree", "equal")),
        ("4600 Beschäftigte", "4,600 people", ("agree", "equal")),
    ],
)
def test_facts(halcyon: contracheck.Report, a: str, b: str, told: tuple[str, str]) -> None:
    """What agrees is told apart from what does not, and how."""
    assert pairs(halcyon, a, b) == {told}


@pytest.mark.parametrize("now", ["2,600 customers", "2 600 clients", "2600社"])
def test_customers_then_and_now(halcyon: contracheck.Report, now: str) -> None:
    """The customers of the end of 2023 are no contradiction to those of today."""
    assert {verdict for verdict, _ in pairs(halcyon, "1900 Kunden", now)} <= {"superseded"}


def test_unrelated_amount(halcyon: contracheck.Report) -> None:
    """What a rival spent on its own shares is compared with nothing, though it is nearly the same amount."""
    [amount] = [c for c in halcyon.claims if c.text.startswith("$14 billion")]
    assert amount.id in halcyon.unchecked
