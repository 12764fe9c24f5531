"""Time of the claim graph against the claims of one fact: consensus, profiles, findings, and the smallest repair.

    python benchmarks/graph.py                  # 125 to 1,000 claims, every pair related
    python benchmarks/graph.py --claims 2000

Facts are made up, nothing is read: "agree" (all tell one value), "two" (two camps), "spread" (values all over, of which
neighbours agree: as many maximal groups as claims), "texts" (two camps in near-identical passages) and "net" (each claim
conflicts with some at random). Printed are the relations, the seconds of analyse() and of the repair, and whether the repair is
exact.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from decimal import Decimal

import attrs

from contracheck.graph import analyse
from contracheck.graph.repair import of_report
from contracheck.model import Claim, Relation, Span, Surroundings, Value

WORDS = (
    *("the", "ferry", "sank", "off", "the", "coast", "while", "rescuers", "searched", "all", "night"),
    *("for", "those", "who", "were", "on", "board", "near", "the", "old", "harbour"),
)


def claim(number: int, value: Decimal, sentence: int) -> Claim:
    """A count told in an article of its own."""
    return Claim(
        id=f"a{number:05}#0",
        article=f"a{number:05}",
        span=Span(0, 2),
        text=str(value),
        value=Value(kind="count", lower=value, upper=value, step=Decimal(1)),
        around=Surroundings(sentence=Span(0, sentence)),
    )


def values(shape: str, size: int) -> list[int]:
    """What the articles say."""
    if shape == "agree":
        return [52] * size
    if shape in ("two", "texts"):
        return [52 if n % 3 else 61 for n in range(size)]
    return [1000 + n for n in range(size)]


def fact(shape: str, size: int) -> tuple[list[Claim], list[Relation], dict[str, str]]:
    """The claims of one fact, a relation of every pair, and the texts."""
    rng = random.Random(7)
    texts = {}
    for n in range(size):
        words = list(WORDS)
        if shape != "texts":
            rng.shuffle(words)
        texts[f"a{n:05}"] = " ".join(words)
    claims = [claim(n, Decimal(v), len(texts[f"a{n:05}"])) for n, v in enumerate(values(shape, size))]
    agree: Callable[[int, int], bool] = {
        "spread": lambda p, q: abs(p - q) < size // 4,
        "net": lambda p, q: rng.random() > 0.01,
    }.get(shape, lambda p, q: p == q)
    told = [int(str(c.value.lower)) for c in claims]
    plain = Relation(a="", b="", verdict="agree", cause="equal", score=0.9, explanation="both say so")
    related = []
    for p, x in enumerate(claims):
        for q in range(p + 1, size):
            same = agree(told[p], told[q])
            related.append(
                attrs.evolve(plain, a=x.id, b=claims[q].id)
                if same
                else attrs.evolve(plain, a=x.id, b=claims[q].id, verdict="conflict", cause="value", code="CC101", score=0.8)
            )
    return claims, related, texts


def seconds(shape: str, size: int) -> tuple[int, float, float, bool]:
    """Relations, seconds of analyse() and of the repair, whether the repair is exact."""
    claims, related, texts = fact(shape, size)
    start = time.perf_counter()
    _, relations, findings, _ = analyse([(claims, related)], claims, texts)
    middle = time.perf_counter()
    repairs = of_report(claims, relations, findings)
    return len(related), middle - start, time.perf_counter() - middle, all(r.exact for r in repairs)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1000)
    options = parser.parse_args(arguments)
    print(f"{'shape':8} {'claims':>7} {'relations':>10} {'analyse s':>10} {'repair s':>9}  exact")
    for shape in ("agree", "two", "spread", "texts", "net"):
        for size in (options.claims // 8, options.claims // 4, options.claims // 2, options.claims):
            related, graph, repair, exact = seconds(shape, size)
            print(f"{shape:8} {size:7,} {related:10,} {graph:10.2f} {repair:9.2f}  {'yes' if exact else 'no'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
