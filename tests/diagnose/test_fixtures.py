"""The cases of fixtures/diagnoses: what fires, what must not, what nobody can tell; and the pages and the table themselves."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import contracheck
from contracheck import Article
from contracheck.model.catalogue import BY_CODE, CATALOGUE, Entry

ROOT = Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "fixtures" / "diagnoses"
GROUPS = ("fires", "silent", "unclear")
PAIRS = [e for e in CATALOGUE if e.module is not None]
#: What every page tells.
PARTS = ("What it finds", "Why it matters", "Example", "To agree", "Severity", "Not when", "Known misses")
#: The causes of section 3 of the contract that a pair can have, but for those of an agreement.
CAUSES = {
    "value", "scale", "digits", "unit", "currency", "direction", "points", "date", "day-month", "weekday", "year", "deadline",
    "order", "time", "bound",
}  # fmt: skip
DAY = "2025-03-10"


def load(entry: Entry) -> dict[str, list[dict[str, Any]]]:
    """The cases of a code by group."""
    return tomllib.loads((FIXTURES / f"{entry.name}.toml").read_text(encoding="utf-8"))


ALL = [(e, group, case) for e in PAIRS for group in GROUPS for case in load(e).get(group, ())]
IDS = [f"{e.name}: {group}: {case['id']}" for e, group, case in ALL]
FIRES = [c for c in ALL if c[1] == "fires"]


def report_on(case: dict[str, Any]) -> contracheck.Report:
    """The report on the articles of a case."""
    made = []
    for name in ("a", "b", "c"):
        if name in case:
            language, text, *published = case[name]
            made.append(Article(id=name, text=text, language=language, published=(published[0] or None) if published else DAY))
    return contracheck.check(made)


def told(report: contracheck.Report) -> str:
    """What a report says, for a failed test."""
    return "\n".join(f"{r.verdict} {r.cause} {r.code}: {r.explanation} | {r.fix}" for r in report.relations)


@pytest.mark.parametrize(("entry", "group", "case"), ALL, ids=IDS)
def test_case(entry: Entry, group: str, case: dict[str, Any]) -> None:
    """A case fires with its claims, its verdict and its fix, or gives the code nowhere; what is unclear is no contradiction."""
    report = report_on(case)
    codes = {f.code for f in report.findings if f.severity != "note"} | {r.code for r in report.relations}
    if group != "fires":
        assert entry.code not in codes, told(report)
        if group == "unclear":
            assert {r.verdict for r in report.relations} <= {"incomparable", "agree"}, told(report)
        return
    [relation] = [r for r in report.relations if r.code == entry.code] or pytest.fail(told(report))
    assert [report.claim[c].text for c in (relation.a, relation.b)] == case["claims"]
    assert (relation.verdict, relation.fix) == (case["verdict"], case["fix"])
    [finding] = [f for f in report.findings if f.code == entry.code]
    assert set(finding.claims) == {relation.a, relation.b}
    assert finding.severity in entry.severities
    assert finding.fix == relation.fix


@pytest.mark.parametrize(("entry", "group", "case"), FIRES, ids=[f"{e.name}: {c['id']}" for e, _, c in FIRES])
def test_message(entry: Entry, group: str, case: dict[str, Any]) -> None:
    """A message has both figures as they are written, is short, and holds nothing that Python or a template left over."""
    [relation] = [r for r in report_on(case).relations if r.code == entry.code]
    for claim in case["claims"]:
        assert f"“{claim}”" in relation.explanation
    assert len(relation.explanation) < 320
    assert not re.search(r"None|Decimal|\{|\}|E\+| person\b", f"{relation.explanation} {relation.fix}")


@pytest.mark.parametrize("case", [c for _, _, c in ALL], ids=IDS)
def test_order_of_articles(case: dict[str, Any]) -> None:
    """Which of two articles comes first changes no code and no repair."""
    swap = {"a": case["b"], "b": case["a"]}
    one, other = report_on({k: case[k] for k in ("a", "b")}), report_on(swap)
    for pick in (lambda r: r.code, lambda r: sorted(re.findall(r"\w+", r.fix or ""))):
        assert [pick(r) for r in one.relations if "direction" not in r.cause] == [
            pick(r) for r in other.relations if "direction" not in r.cause
        ]


@pytest.mark.parametrize("entry", PAIRS, ids=lambda e: e.code)
def test_enough_cases(entry: Entry) -> None:
    """At least eight cases in at least four languages, of all three sorts, each with its reason and its own name."""
    groups = load(entry)
    assert set(groups) == set(GROUPS)
    cases = [c for g in groups.values() for c in g]
    assert len(cases) >= 8
    assert len({c[n][0] for c in cases for n in ("a", "b")}) >= 4
    assert len({(g, c["id"]) for g, members in groups.items() for c in members}) == len(cases)
    assert all(c["why"] for c in cases)


@pytest.mark.parametrize("entry", PAIRS, ids=lambda e: e.code)
def test_page(entry: Entry) -> None:
    """The docstring of a module is a page with all its parts, which begins with its name and number."""
    page = inspect.getdoc(importlib.import_module(entry.page)) or ""
    assert page.startswith(f"{entry.name} ({entry.code}): ")
    assert [p for p in PARTS if not re.search(rf"^{p}: .", page, re.MULTILINE)] == []
    for severity in ("conflict", "tension", "note"):
        part = page.partition("\nSeverity: ")[2].partition("\n\n")[0]
        assert (severity in part) == (severity in entry.severities)


def test_catalogue() -> None:
    """Every module stands in the table once, numbers and names are unique, and every cause that a pair can have has a code."""
    modules = [e.module for e in PAIRS]
    known = {
        p.stem for p in (ROOT / "src" / "contracheck" / "diagnose").glob("*.py") if "def takes" in p.read_text(encoding="utf-8")
    }
    assert sorted(modules) == sorted(known - {"case"})
    assert len(BY_CODE) == len(CATALOGUE) == len({e.name for e in CATALOGUE})
    assert [e.code for e in CATALOGUE] == sorted(e.code for e in CATALOGUE)
    assert {c for e in PAIRS for c in e.causes} == CAUSES | {"missing-currency"}
    assert {p.stem for p in FIXTURES.glob("*.toml")} == {e.name for e in PAIRS}


def test_severities_are_documented() -> None:
    """docs/reference/severity.md lists the codes that are more than a conflict, and no others."""
    text = (ROOT / "docs" / "reference" / "severity.md").read_text(encoding="utf-8")
    found = re.finditer(r"^\| (CC\d+) [\w-]+ \|(.*)\|(.*)\|$", text, re.MULTILINE)
    rows = {m[1]: (bool(m[2].strip()), bool(m[3].strip())) for m in found}
    expected = {e.code: ("tension" in e.severities, "note" in e.severities) for e in CATALOGUE if e.severities != ("conflict",)}
    assert rows == expected


def test_page_of_all() -> None:
    """docs/reference/diagnoses.md is what tools/make_diagnoses.py makes of the modules."""
    spec = importlib.util.spec_from_file_location("make_diagnoses", ROOT / "tools" / "make_diagnoses.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "reference" / "diagnoses.md").read_text(encoding="utf-8") == module.page()
