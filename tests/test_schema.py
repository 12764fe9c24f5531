"""The JSON form keeps to its published schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from jsonschema import Draft202012Validator, FormatChecker

import contracheck
from contracheck.model import KINDS, VERDICTS
from contracheck.model.catalogue import CATALOGUE
from contracheck.read.files import read_all
from contracheck.report.baseline import entries


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, Any]:
    """The published schema."""
    found: dict[str, Any] = json.loads((root / "docs/reference/report.schema.json").read_text(encoding="utf-8"))
    return found


def _faults(schema: dict[str, Any], report: contracheck.Report) -> list[str]:
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{e.json_path}: {e.message}" for e in validator.iter_errors(json.loads(report.to_json()))]


def test_schema_is_valid(schema: dict[str, Any]) -> None:
    """The schema itself is one of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(schema)


def _objects(node: Any) -> list[dict[str, Any]]:
    here = [node] if isinstance(node, dict) and node.get("type") == "object" else []
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return here + [o for child in below for o in _objects(child)]


def test_schema_is_strict(schema: dict[str, Any]) -> None:
    """No object may hold a key that the schema does not name, and all keys are always there."""
    assert len(_objects(schema)) > 8
    assert all(o["additionalProperties"] is False and set(o["required"]) == set(o["properties"]) for o in _objects(schema))


def test_schema_names_what_the_code_names(schema: dict[str, Any]) -> None:
    """Kinds, verdicts and causes stand in the schema as in the code."""
    parts = schema["$defs"]
    relation = parts["relation"]["properties"]
    assert parts["kind"]["enum"] == list(KINDS)
    assert set(relation["verdict"]["enum"]) == set(VERDICTS)
    assert {c for e in CATALOGUE for c in e.causes} <= set(relation["cause"]["enum"])


def test_story(schema: dict[str, Any], root: Path) -> None:
    """The report on a whole story keeps to the schema."""
    articles, skipped = read_all([root / "fixtures/stories/halcyon"])
    assert _faults(schema, contracheck.check(articles, skipped=skipped)) == []


def test_seeds(schema: dict[str, Any], shared: Path) -> None:
    """The report on the five real articles keeps to the schema."""
    articles, skipped = read_all([shared / "seeds"])
    assert _faults(schema, contracheck.check(articles, skipped=skipped)) == []


def test_baseline(schema: dict[str, Any], root: Path) -> None:
    """Known findings and stale entries of a baseline keep to the schema."""
    report = contracheck.check(read_all([root / "fixtures/stories/halcyon"])[0])
    first, second, *_ = entries(report)
    against = report.against([attrs.evolve(first, reason="checked"), attrs.evolve(second, fingerprint="0" * 16, pairs=())])
    assert [k.fingerprint for k in against.stale] == ["0" * 16]
    assert "checked" in [f.known for f in against]
    assert _faults(schema, against) == []


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("",),
        ("No figures here.",),
        ("Wednesday, 14 May 2024, at 3:30 pm, -7.5 degrees, the 3rd of 5, 2-1, Boeing 747, 30% to 40%, about 5 km, in 44 BC.",),
        ("Up to $3 billion by 2030.", "More than $30bn by 2027.", "A third of 9 people; 1 in 3; tens of millions."),
    ],
    ids=["nothing", "empty", "no figures", "every kind", "bounds"],
)
def test_small(schema: dict[str, Any], texts: tuple[str, ...]) -> None:
    """Small and odd inputs keep to the schema, too."""
    assert _faults(schema, contracheck.check(texts)) == []
