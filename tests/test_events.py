"""The project's own annotated events (fixtures/events, fixtures/unseen, conventions in their README): what is found in them does
not fall."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import contracheck

FIXTURES = Path(__file__).parent.parent / "fixtures"
EVENTS = sorted((FIXTURES / "events").glob("*.json"))
#: Events that nothing was learnt on, and those of them whose errors nobody has looked at, or few of them (their README).
UNSEEN = sorted((FIXTURES / "unseen").glob("*.json"))
UNLOOKED = frozenset(
    """steel-merger-2026 itn-brexit-referendum-2016 itn-brumadinho-dam-2019 itn-ever-given-2021 itn-gravitational-waves-2016
    itn-mh17-2014 itn-pope-francis-2013 itn-thai-cave-rescue-2018 itn-tohoku-earthquake-2011 itn-trump-election-2024
    itn-typhoon-haiyan-2013""".split()  # noqa: SIM905
)
#: Those that are one or two sentences an article, and those that were looked at when the first eighteen had been.
BRIEFS = [p for p in UNSEEN if p.stem.startswith("itn-") and p.stem not in UNLOOKED]
LATER = frozenset(
    """budget-2026 dam-2026 earthquake-2026 election-2026 ferry-2026 heatwave-2026 inflation-2026 ipo-2026 museum-2025
    noisy-ai-startup-2026 noisy-airline-order-2026 noisy-battery-plant-2026 noisy-chipmaker-layoffs-2026 noisy-games-2026
    noisy-robotaxi-2026 noisy-satellite-2026 noisy-telecom-takeover-2026 referendum-2026 rent-2026 spaceprobe-2026
    transfer-2026 vaccine-trial-2025 wildfire-2026""".split()  # noqa: SIM905
)
#: Those written last: the errors of two were read, those of two were not.
FRESH = frozenset(("bank-merger-2027", "winter-games-bid-2027"))
READ_LAST = frozenset(
    ("airline-results-2027", "airport-2027", "art-theft-2027", "derailment-2027", "fishing-quota-2026", "flood-2027")
)
#: Two more, of which one was read.
NEWEST = frozenset(("drug-approval-2027", "tram-line-2027"))
NAMES = ("aligned precision", "aligned recall", "conflict precision", "conflict recall", "agree recall", "superseded recall")
#: Over the events of each set. These floors only rise.
FLOORS = {
    "learnt on": dict(zip(NAMES, (0.975, 0.92, 0.925, 0.865, 0.94, 0.72), strict=True)),
    "looked at": dict(zip(NAMES, (0.94, 0.85, 0.87, 0.76, 0.9, 0.52), strict=True)),
    "looked at later": dict(zip(NAMES, (0.94, 0.84, 0.845, 0.735, 0.895, 0.42), strict=True)),
    "briefs": dict(zip(NAMES, (0.86, 0.83, 0.57, 0.73, 0.79, 0.77), strict=True)),
    "unlooked": dict(zip(NAMES, (0.87, 0.83, 0.58, 0.83, 0.85, 0.51), strict=True)),
    "read last": dict(zip(NAMES, (0.96, 0.865, 0.875, 0.8, 0.93, 0.56), strict=True)),
    "fresh": dict(zip(NAMES, (0.95, 0.85, 0.87, 0.92, 0.87, 0.52), strict=True)),
    "newest": dict(zip(NAMES, (0.88, 0.85, 0.62, 0.91, 0.8, 0.45), strict=True)),
}
SETS = {
    "learnt on": EVENTS,
    "looked at": [p for p in UNSEEN if p.stem not in UNLOOKED | LATER | FRESH | READ_LAST | NEWEST and p not in BRIEFS],
    "looked at later": [p for p in UNSEEN if p.stem in LATER],
    "briefs": BRIEFS,
    "unlooked": [p for p in UNSEEN if p.stem in UNLOOKED],
    "read last": [p for p in UNSEEN if p.stem in READ_LAST],
    "fresh": [p for p in UNSEEN if p.stem in FRESH],
    "newest": [p for p in UNSEEN if p.stem in NEWEST],
}
#: Relations between different facts.
PARTS = ("sum", "order")


def claim_of(mention: dict[str, Any], text: str, claims: list[contracheck.Claim]) -> str | None:
    """The claim that stands where a mention does: no label before others (40 of "40 Corvin 220"), the one that overlaps most."""
    start = -1
    for _ in range(mention.get("occurrence", 0) + 1):
        start = text.index(mention["quote"], start + 1)
    end = start + len(mention["quote"])
    over = [(min(c.span.end, end) - max(c.span.start, start), c) for c in claims]
    found = [((c.kind == "label") == (mention["kind"] == "label"), size, -c.span.start, c.id) for size, c in over if size > 0]
    return max(found)[3] if found else None


def counted(path: Path) -> Counter[str]:
    """How many annotated pairs of an event are found, and how many of those said are annotated."""
    event = json.loads(path.read_text(encoding="utf-8"))
    keys = ("id", "text", "language", "published", "source", "title")
    report = contracheck.check([contracheck.Article(**{k: a.get(k) for k in keys}) for a in event["articles"]])
    texts = {a["id"]: a["text"] for a in event["articles"]}
    by_article: dict[str, list[contracheck.Claim]] = {}
    for claim in report.claims:
        by_article.setdefault(claim.article, []).append(claim)
    owner = {claim_of(m, texts[m["article"]], by_article[m["article"]]): m["id"] for m in event["mentions"]}
    said = {
        frozenset((owner[r.a], owner[r.b])): r.verdict
        for r in report.relations
        if r.a in owner and r.b in owner and r.verdict != "incomparable" and r.cause not in PARTS
    }
    gold = {frozenset((r["a"], r["b"])): r["verdict"] for r in event["relations"] if r["cause"] not in PARTS}
    one_fact = {pair for pair, verdict in gold.items() if verdict != "unrelated"}
    n: Counter[str] = Counter()
    n["said"], n["said right"] = len(said), len(said.keys() & one_fact)
    n["pairs"], n["pairs found"] = len(one_fact), len(one_fact & said.keys())
    for verdict in ("conflict", "agree", "superseded"):
        told, true = ({p for p, v in verdicts.items() if v == verdict} for verdicts in (said, gold))
        n[f"{verdict} said"], n[f"{verdict} right"], n[f"{verdict} true"] = len(told), len(told & true), len(true)
    return n


@pytest.mark.parametrize("path", [*EVENTS, *UNSEEN], ids=lambda p: p.stem)
def test_annotation(path: Path) -> None:
    """Every quote stands in its article, every relation is between two mentions, and each pair is annotated once."""
    event = json.loads(path.read_text(encoding="utf-8"))
    texts = {a["id"]: a["text"] for a in event["articles"]}
    mentions = {m["id"]: m for m in event["mentions"]}
    assert all(texts[m["article"]].count(m["quote"]) > m.get("occurrence", 0) for m in mentions.values())
    pairs = [frozenset((r["a"], r["b"])) for r in event["relations"]]
    assert all(len(p) == 2 and p <= mentions.keys() for p in pairs)
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("name", SETS)
def test_found(name: str) -> None:
    """Over all events of a set the figures stand at or above their floors."""
    n: Counter[str] = Counter()
    assert SETS[name]
    for path in SETS[name]:
        n += counted(path)
    figures = {
        "aligned precision": n["said right"] / n["said"],
        "aligned recall": n["pairs found"] / n["pairs"],
        "conflict precision": n["conflict right"] / n["conflict said"],
        "conflict recall": n["conflict right"] / n["conflict true"],
        "agree recall": n["agree right"] / n["agree true"],
        "superseded recall": n["superseded right"] / n["superseded true"],
    }
    assert {k: (figures[k], v) for k, v in FLOORS[name].items() if figures[k] < v} == {}
