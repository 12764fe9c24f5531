"""Whether a figure is the size of a rise or a fall, or a level."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any

import pytest

import contracheck

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "directions"
#: The share of figures that are right over all languages, and that of those taken for the reverse. The first only rises.
FLOORS = {"read": 0.96, "unread": 0.87}
REVERSED = 0.02


def rows(name: str) -> list[tuple[str, dict[str, Any]]]:
    """The annotated sentences of a set, with their languages."""
    return [(p.stem, row) for p in sorted(FIXTURES.glob("*.toml")) for row in tomllib.loads(p.read_text(encoding="utf-8"))[name]]


def told(tag: str, row: dict[str, Any]) -> list[tuple[str, str]]:
    """The direction wanted of each figure of a sentence, and the one read ("nothing" where no figure is)."""
    text = row["text"]
    claims = [c for c in contracheck.extract(text, language=tag) if c.kind in ("percent", "money", "count", "quantity")]
    found = []
    for figure in row["figures"]:
        start = text.index(figure["text"])
        at = next((c for c in claims if c.span.start < start + len(figure["text"]) and c.span.end > start), None)
        found.append((figure["direction"], "nothing" if at is None else at.direction or "none"))
    return found


@functools.cache
def pairs(name: str) -> list[tuple[str, str]]:
    """The directions wanted and read of a whole set."""
    return [pair for tag, row in rows(name) for pair in told(tag, row)]


@pytest.mark.parametrize("name", FLOORS)
def test_annotation(name: str) -> None:
    """Every figure stands in its sentence once, and all three directions occur in all languages that have a file of their own."""
    wanted = {(tag, f["direction"]) for tag, row in rows(name) for f in row["figures"]}
    assert len(wanted) == 17 * 3
    assert {direction for _, direction in wanted} == {"up", "down", "none"}
    assert all(row["text"].count(f["text"]) == 1 for _, row in rows(name) for f in row["figures"])


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    """What is right in all languages together does not fall, and next to nothing is taken for the reverse."""
    found = pairs(name)
    assert sum(a == b for a, b in found) / len(found) >= FLOORS[name]
    assert sum({a, b} == {"up", "down"} for a, b in found) / len(found) <= REVERSED


@pytest.mark.parametrize(
    ("tag", "text", "directions"),
    [
        ("de", "Die Aktie gab am Montag um 3 Prozent nach, die Konkurrenz legte 2 Prozent zu.", ["down", "up"]),
        ("nl", "De omzet nam met 4 procent af, de winst liep met 2 procent op.", ["down", "up"]),
        ("en", "The fine is up to 4 percent of sales.", [None]),
        ("en", "Rents are 7 percent dearer than a year ago, flats 2 percent cheaper.", ["up", "down"]),
        ("ja", "株価は6%安で引けた。", ["down"]),
    ],
)
def test_direction(tag: str, text: str, directions: list[str | None]) -> None:
    """Particles at the end of a clause, bounds that are no rises, comparatives, suffixes."""
    assert [c.direction for c in contracheck.extract(text, language=tag) if c.kind == "percent"] == directions
