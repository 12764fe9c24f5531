"""Time of ``check`` for n articles of distinct stories, and the exponent of its growth.

Run: ``python benchmarks/scaling.py`` from the project's root, with contracheck importable. Stories are made from words
and figures drawn by a fixed seed: each has two articles, its own names and six claims. Near-linear is an exponent a
little over 1; quadratic is 2.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import random
import time

import contracheck
from contracheck import Article

SYLLABLES = [
    "bar",
    "del",
    "fin",
    "gor",
    "hal",
    "jen",
    "kol",
    "lum",
    "mar",
    "nor",
    "pel",
    "quin",
    "ros",
    "sten",
    "tor",
    "ul",
    "vin",
    "wes",
    "yar",
    "zel",
]
FRAMES = (
    "{name} said it would invest {a} million dollars in {place}.",
    "Some {b} people work for {name} in {place}.",
    "The plant in {place} opened in {year} and made {c} tonnes of steel last year.",
    "Its sales rose by {d} percent to {e} million euros.",
    "The union of {place} plans a strike on {day} {month} if pay does not rise by {f} percent.",
    "{name} was founded {g} years ago and has {h} shops.",
)
MONTHS = ("January", "March", "May", "July", "October", "December")


def name(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(4)).capitalize()


def articles(n: int) -> list[Article]:
    """``n`` articles, two a story."""
    rng = random.Random(7)
    made: list[Article] = []
    while len(made) < n:
        facts = {
            "name": name(rng), "place": name(rng), "month": rng.choice(MONTHS), "day": rng.randint(1, 28),
            "year": rng.randint(1950, 2024), "d": rng.randint(2, 90), "f": rng.randint(2, 15), "g": rng.randint(11, 90),
            "h": rng.randint(11, 400), "a": rng.randint(11, 900), "b": rng.randint(101, 9000), "c": rng.randint(101, 9000),
            "e": rng.randint(11, 900),
        }  # fmt: skip
        for _ in range(2):
            lines = [f.format(**facts) for f in FRAMES]
            rng.shuffle(lines)
            made.append(Article(id=f"{len(made):05}", text=" ".join(lines), language="en", published=dt.date(2025, 3, 4)))
    return made[:n]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="125,250,500,1000,2000", help="comma separated numbers of articles")
    sizes = [int(s) for s in parser.parse_args().sizes.split(",")]
    contracheck.check(articles(4))
    times = []
    for n in sizes:
        made = articles(n)
        start = time.perf_counter()
        report = contracheck.check(made)
        times.append(time.perf_counter() - start)
        print(
            f"{n:6} articles  {times[-1]:8.2f} s  {len(report.claims):7} claims  {len(report.relations):7} relations", flush=True
        )
    logs = [(math.log(n), math.log(t)) for n, t in zip(sizes, times, strict=True)]
    mx, my = (sum(v) / len(logs) for v in zip(*logs, strict=True))
    slope = sum((x - mx) * (y - my) for x, y in logs) / sum((x - mx) ** 2 for x, _ in logs)
    last = (logs[-1][1] - logs[-2][1]) / (logs[-1][0] - logs[-2][0])
    print(f"exponent {slope:.2f}, of the last doubling {last:.2f}")


if __name__ == "__main__":
    main()
