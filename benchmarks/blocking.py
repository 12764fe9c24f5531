#!/usr/bin/env python3
"""How many annotated pairs of claims blocking loses, when all stories lie in one corpus.

    python benchmarks/blocking.py ../shared/gold --others ../shared/ntrex

All annotated articles are put into one corpus, with other documents as strangers beside them, dated like the stories.
Printed are the pairs of articles that are left to be compared, all there are, and the share of annotated pairs of claims
whose articles are not among them: by the neighbours alone, and with those dropped that are strangers after all.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from learn_weights import scorer, sides_of

from contracheck import align
from contracheck.align.block import article_pairs

#: Files of translations -> their languages.
LANGUAGES = {"eng": "en", "deu": "de", "jpn": "ja", "fra": "fr", "zho-CN": "zh-Hans", "rus": "ru", "spa": "es"}


def documents(folder: Path, days: list[str], rng: random.Random) -> list[dict]:
    """The documents of each file of translations, a line a sentence, with a day drawn from ``days``."""
    names = (folder / "documents.txt").read_text(encoding="utf-8").splitlines()
    made = []
    for path in sorted(folder.glob("*.txt")):
        if path.stem not in LANGUAGES:
            continue
        parts: dict[str, list[str]] = {}
        for name, line in zip(names, path.read_text(encoding="utf-8").splitlines(), strict=True):
            parts.setdefault(name, []).append(line)
        made += [
            {
                "id": f"{path.stem} {name}",
                "text": "\n".join(lines),
                "language": LANGUAGES[path.stem],
                "published": rng.choice(days),
            }
            for name, lines in parts.items()
        ]
    return made


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--others", type=Path)
    a = parser.parse_args()
    gold = scorer(a.gold)
    articles: list[dict] = []
    wanted: list[tuple[str, str]] = []
    for path in [
        a.gold / "seeds.json",
        *sorted(p for d in ("dev", "dev-noisy", "dev-itn") for p in (a.gold / d).glob("*.json")),
    ]:
        found, mentions, relations = gold.load(path)
        articles += [dict(x, id=f"{path.stem}/{x['id']}") for x in found]
        for r in relations:
            p, q = (f"{path.stem}/{mentions[r[k]]['article']}" for k in "ab")
            if r["verdict"] != "unrelated" and p != q:
                wanted.append((p, q))
    stories = len(articles)
    if a.others:
        days = [x["published"][:10] for x in articles if x.get("published")]
        articles += documents(a.others, days, random.Random(1))
    sides, _ = sides_of(articles)
    place = {s.article.id: i for i, s in enumerate(sides)}
    pairs = [tuple(sorted((place[p], place[q]))) for p, q in wanted]
    n = len(sides)
    print(f"{n} articles, {stories} of them annotated, {len(pairs)} annotated pairs of claims")
    aligner = align.Aligner(align.default_weights(), 0.0, 0)
    for name, ask in (("neighbours", lambda: article_pairs(sides, every=0)), ("no strangers", lambda: aligner.blocked(sides))):
        start = time.perf_counter()
        kept = set(ask())
        spent = time.perf_counter() - start
        lost = sum(p not in kept for p in pairs)
        print(
            f"{name:12}  {len(kept):7} of {n * (n - 1) // 2} pairs of articles, {2 * len(kept) / n:.1f} an article,"
            f" {spent:.2f} s;  lost {lost} of {len(pairs)} annotated pairs, {lost / len(pairs):.4f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
