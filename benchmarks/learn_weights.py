#!/usr/bin/env python3
"""Learn the weights of evidence on annotated events, whole events left out, and write them down.

    python benchmarks/learn_weights.py ../shared/gold            # prints the left-out figures and the weights
    python benchmarks/learn_weights.py ../shared/gold --write    # writes src/contracheck/align/weights.toml

A logistic regression over the levels of all features (ridge), each event with equal weight. Positive: pairs of claims of
two articles that the annotators say are about one fact. Negative: other pairs of annotated claims, pairs of an annotated and
another claim (half weight), pairs across events that are easily confused, and a sample of pairs across events.
Needs numpy.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import importlib.util
import itertools
import math
import random
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import attrs
import numpy as np

from contracheck import align
from contracheck.align.evidence import comparable, features
from contracheck.align.items import relatedness
from contracheck.align.match import groups
from contracheck.extract import claims_of
from contracheck.lang.detect import detect
from contracheck.lang.pack import language
from contracheck.model import Article, Limits

RIDGE = 2.0
OTHER_WEIGHT = 0.5
ROUNDS = 400


@attrs.define
class Sample:
    """One pair: its levels, its offset (bits), whether it is one fact, its event and its weight."""

    levels: list[str]
    offset: float
    label: int
    event: str
    weight: float


def scorer(folder: Path) -> ModuleType:
    """The benchmark's own module, for its matching of annotated mentions and claims."""
    spec = importlib.util.spec_from_file_location("gold", folder.parent / "bench" / "gold.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sides_of(articles: list[dict]) -> tuple[list, dict]:
    """Sides for a set of articles, and their claims by id."""
    made = []
    for a in articles:
        published = a.get("published") and dt.date.fromisoformat(a["published"][:10])
        tag = a.get("language") or detect(a["text"])
        made.append(Article(id=a["id"], text=a["text"], language=tag, published=published, title=a.get("title")))
    claims = {a.id: claims_of(a, language(a.language), Limits())[0] for a in made}
    index = align.NameIndex((n for c in claims.values() for x in c for n in x.names), {})
    return [align.side(a, a.language or "und", claims[a.id], index) for a in made], {c.id: c for x in claims.values() for c in x}


def pairs_of(a, b, label, event: str, weight: float):
    """Samples of two sides; ``label(x, y)`` gives (0 or 1, weight) or None to leave a pair out."""
    ga, gb = groups(a), groups(b)
    levels = [f"{f}={v}" for f, v in relatedness(a, b).items()]
    count = lambda gs, fam: sum(g[0].family == fam for g in gs)  # noqa: E731
    for x in (i for g in ga for i in g):
        for y in (i for g in gb for i in g):
            if not comparable(x, y):
                continue
            said = label(x.claim.id, y.claim.id)
            if said is None:
                continue
            n = max(1, count(ga, x.family), count(gb, x.family))
            found = [f"{f}={v}" for f, v in features(x, y).items()]
            yield Sample([*levels, *found], -math.log2(n), said[0], event, said[1] * weight)


def load(folder: Path) -> list[Sample]:
    """All samples of all dev folders."""
    gold = scorer(folder)
    rng = random.Random(7)
    samples: list[Sample] = []
    stories = []
    files = [folder / "seeds.json", *sorted(folder.glob("dev/*.json")), *sorted(folder.glob("dev-noisy/*.json")), *sorted(folder.glob("dev-itn/*.json"))]
    for path in files:
        articles, mentions, relations = gold.load(path)
        sides, claims = sides_of(articles)
        taken = gold.match(mentions, {i: c.to_dict() for i, c in claims.items()})
        owner = {c: m for m, c in taken.items()}
        same = {frozenset((r["a"], r["b"])) for r in relations if r["verdict"] != "unrelated" and r["cause"] not in gold.PART}
        far = {frozenset((r["a"], r["b"])) for r in relations if r["verdict"] == "unrelated"}

        def label(x: str, y: str, owner=owner, mentions=mentions, same=same, far=far) -> tuple[int, float] | None:
            m, n = owner.get(x), owner.get(y)
            if m is None and n is None:
                return None
            if m is None or n is None:
                return 0, OTHER_WEIGHT
            pair = frozenset((m, n))
            if pair in same:
                return 1, 1.0
            if pair in far:
                return 0, 2.0
            return None if mentions[m]["fact"] == mentions[n]["fact"] else (0, 1.0)

        for a, b in itertools.combinations(sides, 2):
            samples += pairs_of(a, b, label, path.stem, 1.0)
        if path.parent.name != "dev-itn" and path.stem != "seeds":
            stories.append((path.stem, articles))
    for path in sorted(folder.glob("dev-unrelated/*.json")):
        import json

        data = json.loads(path.read_text(encoding="utf-8"))
        together = {frozenset(p) for p in data["same_event"]}
        sides, _ = sides_of(data["articles"])
        for a, b in itertools.combinations(sides, 2):
            if frozenset((a.article.id, b.article.id)) not in together:
                samples += pairs_of(a, b, lambda x, y: (0, 1.0), path.stem, 1.0)
    for (event, left), (_, right) in itertools.combinations(stories, 2):
        x, y = rng.choice(left), rng.choice(right)
        sides, _ = sides_of([dict(x, id="x"), dict(y, id="y")])
        samples += pairs_of(sides[0], sides[1], lambda p, q: (0, 1.0), "strangers", 0.6)
        del event
    return samples


def fit(samples: list[Sample], names: list[str]) -> np.ndarray:
    """Weights in nats of the levels in ``names`` (the first is the intercept), by Newton's method with a ridge."""
    at = {n: i for i, n in enumerate(names)}
    x = np.zeros((len(samples), len(names)))
    x[:, 0] = 1
    for row, s in enumerate(samples):
        for level in s.levels:
            if level in at:
                x[row, at[level]] = 1
    y = np.array([s.label for s in samples], float)
    offset = np.array([s.offset for s in samples]) * math.log(2)
    per_event = defaultdict(float)
    for s in samples:
        per_event[s.event] += s.weight
    w = np.array([s.weight * min(1.0, 300 / per_event[s.event]) for s in samples])
    beta = np.zeros(len(names))
    ridge = np.full(len(names), RIDGE)
    ridge[0] = 0.01
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta + offset, -40, 40)))
        gradient = x.T @ (w * (y - p)) - ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return beta


def predict(samples: list[Sample], names: list[str], beta: np.ndarray) -> np.ndarray:
    """Probabilities."""
    at = {n: b for n, b in zip(names, beta, strict=True)}
    z = [at["base=base"] + s.offset * math.log(2) + sum(at.get(level, 0.0) for level in s.levels) for s in samples]
    return 1 / (1 + np.exp(-np.clip(np.array(z), -40, 40)))


def calibration(p: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Expected calibration error over ten bins."""
    error = 0.0
    for k in range(10):
        inside = (p >= k / 10) & (p < (k + 1) / 10 if k < 9 else p <= 1)
        if w[inside].sum():
            error += abs(np.average(p[inside], weights=w[inside]) - np.average(y[inside], weights=w[inside])) * w[inside].sum() / w.sum()
    return error


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    a = parser.parse_args()
    samples = load(a.gold)
    names = ["base=base", *sorted({level for s in samples for level in s.levels})]
    events = sorted({s.event for s in samples})
    print(len(samples), "pairs,", sum(s.label for s in samples), "of one fact,", len(events), "events,", len(names), "levels")
    folds = [[e for i, e in enumerate(events) if i % 8 == k] for k in range(8)]
    ps, ys, ws = [], [], []
    for fold in folds:
        inside = [s for s in samples if s.event not in fold]
        out = [s for s in samples if s.event in fold]
        if not out:
            continue
        p = predict(out, names, fit(inside, names))
        ps.append(p)
        ys.append(np.array([s.label for s in out]))
        ws.append(np.array([s.weight for s in out]))
    p, y, w = np.concatenate(ps), np.concatenate(ys), np.concatenate(ws)
    hit = p > 0.5
    print(f"left out: precision {y[hit].mean():.3f} recall {hit[y == 1].mean():.3f} calibration error {calibration(p, y, w):.4f}")
    beta = fit(samples, names)
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for name, b in zip(names, beta / math.log(2), strict=True):
        feature, level = name.split("=", 1)
        table[feature][level] = round(float(b), 2)
    mark = hashlib.sha256("".join(p.read_text(encoding="utf-8") for p in sorted(a.gold.rglob("*.json"))).encode()).hexdigest()[:12]
    lines = [
        "# Weights of evidence: log2(m/u) of each level of each feature, learnt by benchmarks/learn_weights.py",
        f"# on {len(samples)} pairs of {len(events)} annotated events (data {mark}).",
        f"# Left-out events: precision {y[hit].mean():.3f}, recall {hit[y == 1].mean():.3f}, calibration error {calibration(p, y, w):.3f}.",
    ]
    for feature, levels in sorted(table.items(), key=lambda e: (e[0] != "base", e[0])):
        lines.append(f'["{feature}"]')
        lines += [f'"{level}" = {weight}' for level, weight in sorted(levels.items())]
        if feature == "base":
            lines.append("candidates = 1.0")
    text = "\n".join(lines) + "\n"
    if a.write:
        Path("src/contracheck/align/weights.toml").write_text(text, encoding="utf-8")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
