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
import json
import math
import random
import sys
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import attrs
import numpy as np

from contracheck import align
from contracheck.align.evidence import comparable, features
from contracheck.align.groups import candidates, groups, shapes
from contracheck.align.items import powers, related, relatedness
from contracheck.align.rivals import relative
from contracheck.align.witness import statements
from contracheck.extract.claims import read_claims
from contracheck.lang.detect import detect
from contracheck.lang.pack import language
from contracheck.model import Article, Limits

TWIN_WEIGHT = 0.3
#: Levels of values that are the same.
EQUAL = ("value=equal", "value=date equal", "value=deadline equal", "value=converted")
RIDGE = 2.0
OTHER_WEIGHT = 0.5
#: The events that this project wrote.
OWN = Path(__file__).resolve().parent.parent / "fixtures/events"
#: What an event weighs at most, and two articles of different events.
STORY, STRANGE = 1500.0, 300.0
#: How much more real articles weigh than those that were written for a test.
REAL = 3.0
#: Pairs of articles for each two long stories.
STRANGERS = 3


@attrs.define
class Sample:
    """One pair: its levels, its offset (bits), whether it is one fact, its event and its weight; where it stands."""

    levels: list[str]
    offset: float
    label: int | None
    event: str
    weight: float
    where: tuple[int, int, int] = (0, 0, 0)


class Table:
    """The groups of each pair of articles, to find the rivals of a pair of groups."""

    pairs: ClassVar[list[tuple]] = []
    ids: ClassVar[list[tuple[str, str, str]]] = []  # the event and the two articles of each
    related: ClassVar[dict[str, float]] = {}
    twins: ClassVar[set[str]] = set()


def learn_related(stories: list[tuple[str, list[dict]]], twins: list[dict]) -> dict[str, float]:
    """Weights (bits) of what two articles have in common, from all pairs of articles inside and a sample across stories.

    ``twins`` are files of articles on two events that are easily confused.
    """
    rng = random.Random(3)
    every = [(event, dict(a, id=f"{event}/{a['id']}")) for event, articles in stories for a in articles]
    sides, _ = sides_of([a for _, a in every])
    rows, ys, ws = [], [], []
    for i, j in itertools.combinations(range(len(sides)), 2):
        one = every[i][0] == every[j][0]
        if one or rng.random() < 0.12:
            row = related(sides[i], sides[j])
            if not one and "days" in row and rng.random() < 0.8:
                # the stories lie years apart; articles that somebody checks are mostly of one week, related or not
                row["days"] = math.log2(1 + rng.choice((0, 0, 1, 1, 2, 3, 5, 9, 20)))
            rows.append(row)
            ys.append(float(one))
            # strangers outnumber the rest by far in use, too; a tenth of their true number keeps the base rate honest
            ws.append(1.0)
    for data in twins:
        together = {frozenset(p) for p in data["same_event"]}
        found, _ = sides_of(data["articles"])
        for a, b in itertools.combinations(found, 2):
            rows.append(related(a, b))
            ys.append(float(frozenset((a.article.id, b.article.id)) in together))
            ws.append(TWIN_WEIGHT)
    names = sorted({n for r in rows for n in r})
    x = np.array([[r.get(n, 0.0) for n in names] for r in rows])
    y, w = np.array(ys), np.array(ws)
    beta = np.zeros(len(names))
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -40, 40)))
        beta += np.linalg.solve(
            (x * (w * p * (1 - p))[:, None]).T @ x + np.eye(len(names)) * 0.5, x.T @ (w * (y - p)) - 0.5 * beta
        )
    p = 1 / (1 + np.exp(-x @ beta))
    print(
        f"articles: {int(y.sum())} pairs of one event, {int((1 - y).sum())} others; "
        f"right {((p > 0.5) == y).mean():.3f}, recall {(p[y == 1] > 0.5).mean():.3f}"
    )
    return {n: round(float(b / math.log(2)), 3) for n, b in zip(names, beta, strict=True)}


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
    read = {a.id: read_claims(a, language(a.language), Limits()) for a in made}
    index = align.NameIndex((n for r in read.values() for n in r.names), {})
    sides = [align.side(a, a.language or "und", read[a.id].claims, read[a.id].names, index) for a in made]
    return sides, {c.id: c for r in read.values() for c in r.claims}


def pairs_of(a, b, label, event: str, weight: float, power: int = 0):
    """Samples of two sides; ``label(x, y)`` gives (0 or 1, weight) or None to leave a pair out."""
    ga, gb = groups(a), groups(b)
    levels = [f"{f}={v}" for f, v in relatedness(a, b, Table.related).items()]
    at_a, at_b = shapes(ga), shapes(gb)
    number = len(Table.pairs)
    Table.pairs.append((ga, gb))
    Table.ids.append((event, a.article.id, b.article.id))
    for x in (i for g in ga for i in g):
        for y in (i for g in gb for i in g):
            if not comparable(x, y):
                continue
            said = label(x.claim.id, y.claim.id) or (None, 0.0)
            n = candidates(at_a, at_b, x)
            found = [f"{f}={v}" for f, v in features(x, y, power).items()]
            yield Sample([*levels, *found], -math.log2(n), said[0], event, said[1] * weight, (number, x.group, y.group))


def annotated(folder: Path) -> list[Path]:
    """The files of annotated events: those of the folder, and this project's own."""
    return [
        folder / "seeds.json",
        *sorted(p for d in ("dev", "dev-noisy", "dev-itn") for p in (folder / d).glob("*.json")),
        *sorted(OWN.glob("*.json")),
    ]


def load(folder: Path, without: Sequence[str] = (), more: Sequence[Path] = ()) -> list[Sample]:
    """All samples of all dev folders, of this project's own events and of ``more``."""
    gold = scorer(folder)
    rng = random.Random(7)
    samples: list[Sample] = []
    stories = []
    files = [p for p in (*annotated(folder), *more) if p.stem not in without]
    twins = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(folder.glob("dev-unrelated/*.json"))]
    Table.related = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))["related"]  # learnt by --related
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

        raised = powers(sides, itertools.combinations(range(len(sides)), 2))
        for i, j in itertools.combinations(range(len(sides)), 2):
            samples += pairs_of(sides[i], sides[j], label, path.stem, 1.0, raised[i] - raised[j])
        if path.stem != "seeds":
            stories.append((path.stem, articles))
    for path, data in zip(sorted(folder.glob("dev-unrelated/*.json")), twins, strict=True):
        Table.twins.add(path.stem)
        together = {frozenset(p) for p in data["same_event"]}
        sides, _ = sides_of(data["articles"])
        for a, b in itertools.combinations(sides, 2):
            if frozenset((a.article.id, b.article.id)) not in together:
                # the later article tells of the earlier event too: equal figures may well be one fact
                found = pairs_of(a, b, lambda x, y: (0, 1.0), path.stem, 1.0)
                samples += [s for s in found if not any(level.startswith(EQUAL) for level in s.levels)]
    for (event, left), (_, right) in itertools.combinations(stories, 2):
        for _ in range(STRANGERS if len(left) == len(right) == 5 else 1):
            x, y = rng.choice(left), rng.choice(right)
            sides, _ = sides_of([dict(x, id="x"), dict(y, id="y")])
            samples += pairs_of(sides[0], sides[1], lambda p, q: (0, 1.0), "strangers " + event, 0.6)
    return samples


def fit(samples: list[Sample], names: list[str]) -> np.ndarray:
    """Weights in nats of the levels in ``names`` (the first is the intercept), by Newton's method with a ridge."""
    at = {n: i for i, n in enumerate(names)}
    x = np.zeros((len(samples), len(names)))
    x[:, 0] = 1
    x[:, 1] = [s.offset * math.log(2) for s in samples]
    for row, s in enumerate(samples):
        for level in s.levels:
            if level in at:
                x[row, at[level]] = 1
    y = np.array([s.label for s in samples], float)
    per_event = defaultdict(float)
    for s in samples:
        per_event[s.event] += s.weight
    most = {e: STRANGE if e.startswith("strangers") else STORY for e in per_event}
    share = {e: min(1.0, most[e] / per_event[e]) * (REAL if e == "seeds" else 1.0) for e in per_event}
    w = np.array([s.weight * share[s.event] for s in samples])
    beta = np.zeros(len(names))
    ridge = np.full(len(names), RIDGE)
    ridge[:2] = 0.01
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -40, 40)))
        gradient = x.T @ (w * (y - p)) - ridge * beta
        hessian = (x * (w * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return beta


def predict(samples: list[Sample], names: list[str], beta: np.ndarray) -> np.ndarray:
    """Probabilities."""
    at = dict(zip(names, beta, strict=True))
    z = [
        at["base=base"] + s.offset * math.log(2) * at["base=candidates"] + sum(at.get(level, 0.0) for level in s.levels)
        for s in samples
    ]
    return 1 / (1 + np.exp(-np.clip(np.array(z), -40, 40)))


def calibration(p: np.ndarray, y: np.ndarray, w: np.ndarray) -> float:
    """Expected calibration error over ten bins."""
    error = 0.0
    for k in range(10):
        inside = (p >= k / 10) & (p < (k + 1) / 10 if k < 9 else p <= 1)
        if w[inside].sum():
            error += (
                abs(np.average(p[inside], weights=w[inside]) - np.average(y[inside], weights=w[inside]))
                * w[inside].sum()
                / w.sum()
            )
    return error


Where = tuple[int, int, int]


def second(samples: list[Sample], bits: np.ndarray) -> tuple[dict[Where, tuple[float, ...]], dict[Where, tuple[int, float, str]]]:
    """For pairs of groups their features beside each other, from scores in bits; the label, weight and event of those known."""
    raw: dict[int, dict[tuple[int, int], float]] = defaultdict(dict)
    label: dict[tuple[int, int, int], tuple[int, float, str]] = {}
    for s, z in zip(samples, bits, strict=True):
        n, g, h = s.where
        raw[n][g, h] = max(raw[n].get((g, h), -99.0), float(z))
        if s.label is not None:
            old = label.get(s.where)
            if old is None or s.label > old[0]:
                label[s.where] = (s.label, s.weight, s.event)
    rows: dict[Where, tuple[float, ...]] = {}
    for n, scores in raw.items():
        ga, gb = Table.pairs[n]
        for (g, h), found in relative(scores, ga, gb).items():
            rows[n, g, h] = (1.0, *found)
    return rows, label


def third(scores: dict[Where, float]) -> dict[Where, tuple[float, ...]]:
    """What other articles of an event say about each pair of groups, from the second stage's scores in bits."""
    edges: dict[str, list[tuple[Where, tuple]]] = defaultdict(list)
    numbers: dict[tuple[str, str], int] = {}
    for (n, g, h), score in scores.items():
        event, a, b = Table.ids[n]
        event = f"{event} {n}" if event.startswith("strangers") else event  # pairs drawn from two events are no story
        i, j = (numbers.setdefault((event, x), len(numbers)) for x in (a, b))
        edges[event].append(((n, g, h), (score, (i, g), (j, h))))
    rows = {}
    for found in edges.values():
        articles = len({node[0] for _, (_, x, y) in found for node in (x, y)})
        if articles < 3:
            continue
        for (where, _), heard in zip(found, statements([e for _, e in found], articles), strict=True):
            rows[where] = (1.0, *heard)
    return rows


def fit_stage(rows: dict[Where, tuple[float, ...]], label: dict[Where, tuple[int, float, str]], out: list[str]) -> np.ndarray:
    """Weights of a stage's features on events not in ``out``; the second feature is a score in bits, and so is the result."""
    known = [k for k in rows if k in label and label[k][2] not in out]
    x = np.array([rows[k] for k in known])
    y, w = (np.array([label[k][i] for k in known], float) for i in (0, 1))
    beta = np.zeros(x.shape[1])
    beta[1] = math.log(2)
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -40, 40)))
        beta += np.linalg.solve((x * (w * p * (1 - p))[:, None]).T @ x + np.eye(x.shape[1]) * 0.1, x.T @ (w * (y - p)))
    return beta / math.log(2)


def stage(
    rows: dict[Where, tuple[float, ...]], label: dict[Where, tuple[int, float, str]], folds: list[list[str]]
) -> dict[Where, float]:
    """The scores of a stage in bits, each event's by weights learnt without it."""
    of = {e: fit_stage(rows, label, fold) for fold in folds for e in fold}
    return {k: float(np.dot(row, of[Table.ids[k[0]][0]])) for k, row in rows.items()}


def tell(name: str, scores: dict[Where, float], label: dict[Where, tuple[int, float, str]]) -> tuple[float, float, float]:
    """Print and return precision, recall and calibration error of scores in bits."""
    known = [k for k in scores if k in label]
    y, w = (np.array([label[k][i] for k in known], float) for i in (0, 1))
    p = 1 / (1 + np.exp2(-np.clip([scores[k] for k in known], -60, 60)))
    hit = p > 0.5
    found = y[hit].mean(), hit[y == 1].mean(), calibration(p, y, w)
    print("{}, left out: precision {:.3f} recall {:.3f} calibration error {:.4f}".format(name, *found))
    return found


WEIGHTS = Path("src/contracheck/align/weights.toml")


def replace(tables: dict[str, dict[str, float]], head: list[str] | None = None) -> None:
    """Write tables of weights into the file; levels that are not learnt here (parallel passages) stay."""
    text = WEIGHTS.read_text(encoding="utf-8")
    old = tomllib.loads(text)
    for feature, levels in tables.items():
        kept = {k: v for k, v in old.get(feature, {}).items() if "parallel" in k}
        old[feature] = {**kept, **levels}
    lines = head or [line for line in text.splitlines() if line.startswith("#")]
    for feature, levels in sorted(old.items(), key=lambda e: (e[0] != "base", e[0])):
        lines.append(f'["{feature}"]')
        lines += [f'"{level}" = {weight}' for level, weight in sorted(levels.items())]
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--without", nargs="*", default=[], metavar="EVENT", help="events to leave out altogether")
    parser.add_argument("--more", nargs="*", default=[], type=Path, metavar="FILE", help="further annotated events to learn from")
    parser.add_argument("--related", action="store_true", help="learn and write how related two articles are, nothing else")
    a = parser.parse_args()
    if a.related:
        gold = scorer(a.gold)
        files = annotated(a.gold)
        twins = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(a.gold.glob("dev-unrelated/*.json"))]
        found = learn_related([(p.stem, gold.load(p)[0]) for p in files], twins)
        print(found)
        if a.write:
            replace({"related": found})
        return 0
    samples = load(a.gold, a.without, a.more)
    names = ["base=base", "base=candidates", *sorted({level for s in samples for level in s.levels})]
    events = sorted({s.event for s in samples})
    print(
        len(samples), "pairs,", sum(s.label or 0 for s in samples), "of one fact,", len(events), "events,", len(names), "levels"
    )
    folds = [[e for i, e in enumerate(events) if i % 8 == k] for k in range(8)]
    bits = np.zeros(len(samples))
    for fold in folds:
        inside = [s for s in samples if s.event not in fold and s.label is not None]
        where = [i for i, s in enumerate(samples) if s.event in fold]
        if where:
            p = predict([samples[i] for i in where], names, fit(inside, names))
            bits[where] = np.log2(np.clip(p, 1e-12, 1 - 1e-12) / (1 - np.clip(p, 1e-12, 1 - 1e-12)))
    known = [i for i, s in enumerate(samples) if s.label is not None]
    first = bits[known] > 0
    truth = np.array([samples[i].label for i in known])
    print(f"first stage, left out: precision {truth[first].mean():.3f} recall {first[truth == 1].mean():.3f}")
    rows, label = second(samples, bits)
    scores = stage(rows, label, folds)
    tell("beside each other", scores, label)
    heard = third(scores)
    for where in [w for w in heard if Table.ids[w[0]][0] in Table.twins]:
        del heard[where]  # two events are no witnesses of each other's facts
    last = stage(heard, label, folds)
    precision, recall, error = tell("with witnesses", last, label)
    relative_weights, witness_weights = fit_stage(rows, label, []), fit_stage(heard, label, [])
    beta = fit([s for s in samples if s.label is not None], names)
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for name, b in zip(names, beta / math.log(2), strict=True):
        feature, level = name.split("=", 1)
        if name == "base=candidates":
            b *= math.log(2)
        table[feature][level] = round(float(b), 2)
    for feature, fields, found in (
        ("relative", ("base", "score", "margin", "support", "near"), relative_weights),
        ("witness", ("base", "score", "support", "against"), witness_weights),
    ):
        table[feature].update({field: round(float(b), 3) for field, b in zip(fields, found, strict=True)})
    mark = hashlib.sha256("".join(p.read_text(encoding="utf-8") for p in sorted(a.gold.rglob("*.json"))).encode()).hexdigest()[
        :12
    ]
    lines = [
        "# Weights of evidence: log2(m/u) of each level of each feature, learnt by benchmarks/learn_weights.py",
        f"# on {len(samples)} pairs of {len(events)} annotated events (data {mark}).",
        f"# Left-out events: precision {precision:.3f}, recall {recall:.3f}, calibration error {error:.3f}.",
    ]
    for feature, levels in sorted(table.items(), key=lambda e: (e[0] != "base", e[0])):
        lines.append(f'["{feature}"]')
        lines += [f'"{level}" = {weight}' for level, weight in sorted(levels.items())]
    text = "\n".join(lines) + "\n"
    if a.write:
        replace(table, lines[:3])
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
