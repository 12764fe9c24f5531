"""Stories for the tests of the page."""

from __future__ import annotations

import functools
import json
from pathlib import Path

import contracheck
from contracheck.report import Report

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
FIELDS = ("id", "language", "published", "source", "title", "url", "text")


@functools.cache
def event(name: str) -> Report:
    """The report on one of the annotated events."""
    told = json.loads((FIXTURES / "events" / f"{name}.json").read_text(encoding="utf-8"))
    return contracheck.check([{k: a[k] for k in FIELDS if k in a} for a in told["articles"]])


@functools.cache
def halcyon() -> Report:
    """The report on the project's own story, in which one source is off by a factor."""
    return contracheck.check(contracheck.read(FIXTURES / "stories" / "halcyon"))


HOSTILE = "</q></main><script>window.stolen = 1</script><img src=x onerror='window.stolen = 2'><a href=javascript:alert(1)>"


def hostile() -> Report:
    """A report on articles that try to become markup by their id, title, source, language, address and text."""
    return contracheck.check(
        [
            {
                "id": f'a"{HOSTILE}',
                "title": HOSTILE,
                "source": f"<b>{HOSTILE}",
                "language": "en",
                "url": "javascript:alert(1)",
                "published": "2025-03-04",
                "text": f"{HOSTILE} The Odda bridge cost $3 billion, say <em>engineers</em> at <script>9</script> "
                "\x00\x1b[31m \u202e.",
            },
            {
                "id": "b",
                "language": "de",
                "url": "https://b.example/?a=1&b=<script>",
                "published": "2025-03-05",
                "text": f"Die Brücke von Odda {HOSTILE} kostete 30 Milliarden Dollar.",
            },
        ]
    )


TOWNS = (
    *("Odda", "Hallvik", "Drasche", "Foggia", "Marrow", "Teglia", "Kivik", "Sorn", "Brenna", "Castell", "Dorvik", "Estrand"),
    *("Falster", "Grimstad", "Horten", "Isola", "Jarvenpa", "Kolding", "Lindau", "Moss", "Narvik", "Orebro", "Pisek", "Rakvere"),
)


@functools.cache
def many(articles: int) -> Report:
    """A report on so many articles on one flood, each about three towns of 24, of which every seventh is off."""
    texts = []
    for n in range(articles):
        day = 1 + n % 28
        lines = [
            f"The flood in {TOWNS[k]} killed {40 + k + (300 if n % 7 == 3 else 0)} people. "
            f"Repairs in {TOWNS[k]} will cost ${(k + 2) * (10 if n % 7 == 5 else 1)} million, an engineer said."
            for k in ((3 * n + i * (1 + n // len(TOWNS))) % len(TOWNS) for i in range(3))
        ]
        filler = "Our reporter walked along the river and saw what was left of the gardens. " * 20
        texts.append(
            {
                "id": f"paper-{n:03}.txt",
                "language": "en",
                "published": f"2025-03-{day:02}",
                "text": f"{' '.join(lines)}\n\n{filler}",
            }
        )
    return contracheck.check(texts)
