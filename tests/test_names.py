"""The ids of articles decide nothing: under other names the same claims conflict, with the same codes."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import attrs
import pytest

import contracheck
from contracheck import Article, Report

EVENTS = sorted((Path(__file__).resolve().parent.parent / "fixtures" / "events").glob("*.json"))
FIELDS = ("id", "language", "published", "source", "title", "text")


def told(report: Report, name: dict[str, str]) -> Counter[object]:
    """What stands between claims, with the articles under their old names."""

    def place(i: str) -> tuple[str, int]:
        claim = report.claim[i]
        return name[claim.article], claim.span.start

    return Counter((frozenset((place(r.a), place(r.b))), r.verdict, r.code) for r in report.relations)


@pytest.mark.parametrize("event", EVENTS, ids=lambda p: p.stem)
def test_names_of_articles_decide_nothing(event: Path) -> None:
    """Each article in turn is called so that it sorts first; then all sort the other way round."""
    held = [Article(**{k: a[k] for k in FIELDS if k in a}) for a in json.loads(event.read_text(encoding="utf-8"))["articles"]]
    names = [{a.id: f"!{a.id}" if a.id == first.id else a.id for a in held} for first in held]
    names.append({a.id: f"{len(held) - n}" for n, a in enumerate(held)})
    expected = told(contracheck.check(held), {a.id: a.id for a in held})
    for new in names:
        renamed = contracheck.check([attrs.evolve(a, id=new[a.id]) for a in held])
        assert told(renamed, {n: old for old, n in new.items()}) == expected
