#!/usr/bin/env python3
"""Learn what tells that two short passages say one thing, on a sentence and its translation against other sentences.

    python benchmarks/learn_parallel.py ../shared/ntrex            # prints the held-out figures and the weights
    python benchmarks/learn_parallel.py ../shared/ntrex --write    # writes them into src/contracheck/align/weights.toml

Positive: an English sentence with a figure and its translation, as it is and with one of its numbers changed. Negative: a
sentence near by in the same text, and two from anywhere. The folder holds eng.txt and one file a language. Needs numpy.
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
from pathlib import Path

import numpy as np
from learn_weights import replace

from contracheck import align
from contracheck.align.parallel import likeness
from contracheck.extract.claims import read_claims
from contracheck.lang.pack import language
from contracheck.model import Article, Limits

LANGUAGES = {"deu": "de", "fra": "fr", "jpn": "ja", "rus": "ru", "spa": "es", "zho-CN": "zh"}
_DIGITS = re.compile(r"\d+")
#: Features of passages of one language, of which translations tell nothing: their weights stay as they are.
ONE_LANGUAGE = ("one language", "words")
#: Lines that count as near by.
NEAR = 6


def changed(text: str, rng: random.Random) -> str:
    """The text with one of its numbers replaced."""
    m = rng.choice(list(_DIGITS.finditer(text)))
    new = m[0]
    while new == m[0]:
        new = str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in m[0][1:])
    return text[: m.start()] + new + text[m.end() :]


def row(english: str, other: str, tag: str) -> dict[str, float] | None:
    """What two passages have in common; None where one of them is no passage with figures."""
    made = [Article(id=i, text=t, language=lang) for i, t, lang in (("a", english, "en"), ("b", other, tag))]
    read = [read_claims(a, language(a.language or "und"), Limits()) for a in made]
    index = align.NameIndex((n for r in read for n in r.names), {})
    left, right = (align.side(a, a.language or "und", r.claims, r.names, index) for a, r in zip(made, read, strict=True))
    return likeness(left, right)


def load(folder: Path) -> tuple[list[dict[str, float]], list[float]]:
    """Rows and labels."""
    rng = random.Random(5)
    english = (folder / "eng.txt").read_text(encoding="utf-8").splitlines()
    told = [i for i, line in enumerate(english) if _DIGITS.search(line)]
    rows: list[dict[str, float]] = []
    labels: list[float] = []
    for name, tag in LANGUAGES.items():
        other = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        for i in told:
            near = rng.choice([j for j in range(max(0, i - NEAR), min(len(english), i + NEAR + 1)) if j != i])
            pairs = [(other[i], 1.0)]
            if _DIGITS.search(other[i]):
                pairs.append((changed(other[i], rng), 1.0))
            pairs += [(other[j], 0.0) for j in (near, rng.choice(told), rng.choice(told)) if j != i]
            for text, label in pairs:
                found = row(english[i], text, tag)
                if found is not None:
                    rows.append(found)
                    labels.append(label)
    return rows, labels


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Weights in nats, by Newton's method with a ridge."""
    beta = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        beta += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.eye(len(beta)) * 0.5, x.T @ (y - p) - 0.5 * beta)
    return beta


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    a = parser.parse_args()
    rows, labels = load(a.folder)
    names = [n for n in rows[0] if n not in ONE_LANGUAGE]
    x, y = np.array([[r[n] for n in names] for r in rows]), np.array(labels)
    first = np.arange(len(y)) < len(y) // 2
    bits = x[~first] @ fit(x[first], y[first]) / math.log(2)
    for least in (0, 2, 4, 6):
        hit = bits > least
        print(f"above {least} bits: recall {hit[y[~first] == 1].mean():.3f}, false {hit[y[~first] == 0].mean():.4f}")
    found = {n: round(float(b / math.log(2)), 2) for n, b in zip(names, fit(x, y), strict=True)}
    print(found)
    if a.write:
        kept = align.default_weights()["parallel"]
        replace({"parallel": found | {n: kept[n] for n in ONE_LANGUAGE}})
    return 0


if __name__ == "__main__":
    sys.exit(main())
