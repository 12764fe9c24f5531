"""The properties on documents: on those of the project all hold; on real ones beside the checkout, but for what is known."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import attrs
import pytest

from contracheck import Article
from contracheck.lang.detect import detect
from contracheck.settings import Settings
from contracheck.testing import PROFILES, PROPERTIES, Case
from contracheck.testing.documents import load

CI = PROFILES["ci"]
#: Trials that fail at most, by set of documents and property. A number here only goes down.
KNOWN: dict[str, dict[str, int]] = {}


def failed(cases: list[Case]) -> tuple[Counter[str], list[str]]:
    """How many trials of each property fail, and what they say."""
    count: Counter[str] = Counter()
    told = []
    for case in cases:
        for prop in PROPERTIES:
            outcome = prop.examine(case)
            count[prop.id] += len(outcome.examples)
            told += [
                f"{prop.id} {e.trial} {e.article}: {e.quote} | {e.changed} | {e.expected} | {e.got}" for e in outcome.examples
            ]
    return count, told


def judge(name: str, cases: list[Case]) -> None:
    """Fail with all counterexamples where a property fails more often than is known."""
    count, told = failed(cases)
    worse = {p: n for p, n in count.items() if n > KNOWN.get(name, {}).get(p, 0)}
    assert not worse, "\n".join([str(worse), *(t for t in told if t.split()[0] in worse)])


def cases_of(folder: Path) -> list[Case]:
    """The cases of a folder."""
    return [d.case for d in load([str(folder)], CI, Settings()).documents]


def test_fixtures(root: Path) -> None:
    """Every property holds for short documents in five languages."""
    judge("fixtures", cases_of(root / "fixtures" / "testing"))


def test_story(root: Path) -> None:
    """And for a story of longer ones, but for what is known."""
    judge("halcyon", cases_of(root / "fixtures" / "stories" / "halcyon"))


def test_seeds(shared: Path) -> None:
    """And for five real, machine-translated articles."""
    judge("seeds", cases_of(shared / "seeds"))


@pytest.mark.parametrize("half", [0, 1])
def test_gold(shared: Path, half: int) -> None:
    """And for the first article of each annotated event, beside the others."""
    cases = []
    fields = ("id", "text", "language", "published", "source", "title")
    for path in sorted((shared / "gold" / "dev").glob("*.json"))[half::2]:
        held = [Article(**{k: v for k, v in a.items() if k in fields}) for a in json.loads(path.read_text("utf-8"))["articles"]]
        held = [attrs.evolve(a, language=a.language or detect(a.text)) for a in held]
        cases.append(Case(article=held[0], companions=tuple(held[1:])))
    judge(f"gold-{half}", cases)
