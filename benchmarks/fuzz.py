#!/usr/bin/env python3
"""Fuzz extraction: any text in any language gives claims that keep their promises, in time.

    python benchmarks/fuzz.py [--seconds 60] [--seed 1] [--limit 1.0]

Texts are random Unicode, pieces of what extraction looks for, and mutations of the fixtures. Checked are: no exception; the
text of a claim is the article's at its span; claims are in order and do not overlap; the lower end is not above the upper;
figures are finite; no call takes longer than the limit. The first failures are printed with the text that shows them, shortened.

Where atheris is installed (``pip install atheris``; it has wheels for Linux and CPython up to 3.13), it drives the fuzzing by
coverage: ``--atheris`` and its own options after ``--``. Else, and by default, a seeded generator does.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import tomllib
from decimal import Decimal
from pathlib import Path

import contracheck
from contracheck.lang.pack import full_languages

ROOT = Path(__file__).resolve().parent.parent
#: What extraction looks for, or stumbles on.
PIECES = (
    *"0123456789.,'\u2019\u00a0\u202f\u2009 \n\t-\u2212\u2013\u2014~%\u2030\u2031$€£¥₩()[]{}«»\"/\\:;!?#@&+*=_",
    *"½¼⅓٣۵०৭၄５一二三十百千万億兆半割分年月日円元約余超以上未満から人名棟個",
    *"\u200e\u200f\u061c\u2066\u2069\u200b\ufeff\u0301\u0336\U0001e950\U0001f4b0İıßſŉǰΐ\ud7ff\ufffd\x00\x1b",
    "1.234", "1,234", "1.234,5", "12,34,567", "1 234", "03/04/2025", "2024-05-14", "10:30", "3-4", "5–7", "1.2.3", "1e9", "9^9^9",
    "km", "kg", "m", "°C", "K", "M", "bn", "Mrd.", "million", "milliard", "Euro", "dollars", "US$", "kr", "Rs", "per", "a", "in",
    "half", "one", "two", "twenty", "hundred", "thousand", "zweihundert", "quatre-vingt", "mil", "May", "Monday", "Montag", "mai",
    "more than", "at least", "mehr als", "up to", "about", "from", "to", "and", "or", "of", "the", "de", "bis", "à", "以上", "約",
    "years", "ago", "last", "next", "since", "by the end of", "percentage points", "of the", "-year-old", "million-dollar",
)  # fmt: skip


def fixtures() -> list[tuple[str, str]]:
    """(language, text) of the sentences of all fixtures."""
    found = []
    for file in sorted((ROOT / "fixtures" / "lang").glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8")).get("case", ()):
            found.append((file.stem, case["text"]))
    return found


def wrong(text: str, tag: str | None, limit: float) -> str | None:
    """What is wrong with the extraction of a text, or None."""
    begin = time.perf_counter()
    try:
        claims = contracheck.extract(text, language=tag, published="2024-05-14")
    except Exception as e:  # any exception is what is looked for
        return f"{type(e).__name__}: {e}"
    took = time.perf_counter() - begin
    if took > limit:
        return f"took {took:.2f} s"
    last = 0
    for c in claims:
        if c.text != text[c.span.start : c.span.end]:
            return f"text {c.text!r} is not what stands at {c.span}"
        if not c.text or c.text != c.text.strip():
            return f"text {c.text!r} is empty or has space around it"
        if c.span.start < last:
            return f"claim at {c.span} begins before {last}"
        last = c.span.end
        for v in (c.value, *c.alternatives):
            if isinstance(v.lower, Decimal) and isinstance(v.upper, Decimal):
                if not (v.lower.is_finite() and v.upper.is_finite()):
                    return f"{c.text!r} is {v.lower}..{v.upper}"
                if v.lower > v.upper:
                    return f"{c.text!r} has {v.lower} above {v.upper}"
            elif isinstance(v.lower, str) and isinstance(v.upper, str) and v.kind == "date" and v.lower > v.upper:
                return f"{c.text!r} has {v.lower} above {v.upper}"
        try:
            c.to_dict()
        except Exception as e:
            return f"to_dict of {c.text!r}: {type(e).__name__}: {e}"
    return None


def shorter(text: str, tag: str | None, limit: float, problem: str) -> str:
    """A shorter text with the same kind of problem."""
    kind = problem.split(":")[0].split(" ")[0]
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            part = text[:at] + text[at + size :]
            found = wrong(part, tag, limit)
            if found is not None and found.split(":")[0].split(" ")[0] == kind:
                text = part
            else:
                at += size
        size //= 2
    return text


def random_text(rng: random.Random, seeds: list[tuple[str, str]]) -> tuple[str | None, str]:
    """(language, text) of one try."""
    tags = [
        *full_languages(),
        "hi",
        "fa",
        "th",
        "sw",
        "ne",
        "ff-Adlm",
        "dz",
        "nqo",
        "bgn",
        "pt-PT",
        "de-CH",
        "zh-Hant",
        "xx",
        None,
    ]
    way = rng.random()
    if way < 0.15:
        ranges = ((0, 0x24F), (0x370, 0x52F), (0x590, 0x6FF), (0x900, 0x109F), (0x2000, 0x2BFF), (0x3000, 0x9FFF), (0, 0x10FFFF))
        low, high = rng.choice(ranges)
        codes = (rng.randint(low, high) for _ in range(rng.randint(0, 80)))
        return rng.choice(tags), "".join(chr(c) for c in codes)
    if way < 0.55:
        space = rng.choice(("", " ", " ", "\u00a0"))
        return rng.choice(tags), space.join(rng.choice(PIECES) for _ in range(rng.randint(1, 30)))
    tag, text = rng.choice(seeds)
    chars = list(text)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(chars) + 1)
        move = rng.random()
        if move < 0.4:
            chars[at:at] = rng.choice(PIECES)
        elif move < 0.6:
            del chars[at : at + rng.randint(1, 6)]
        elif move < 0.8:
            other = rng.choice(seeds)[1]
            cut = rng.randrange(len(other))
            chars[at:at] = other[cut : cut + 20]
        else:
            piece = chars[at : at + rng.randint(1, 8)]
            chars[at:at] = piece * rng.randint(1, 4)
    return (tag if rng.random() < 0.8 else rng.choice(tags)), "".join(chars)


def main() -> int:
    """Fuzz for a while; 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=1.0, help="seconds that one call may take")
    parser.add_argument("--most", type=int, default=10, help="stop after so many failures of different kinds")
    parser.add_argument("--atheris", action="store_true", help="let atheris drive")
    args, rest = parser.parse_known_args()
    seeds = fixtures()
    if args.atheris:
        try:
            import atheris
        except ImportError:
            print("atheris is not installed (pip install atheris); the seeded generator goes on instead")
        else:
            tags = full_languages()

            def one(data: bytes) -> None:
                provider = atheris.FuzzedDataProvider(data)
                tag = tags[provider.ConsumeIntInRange(0, len(tags) - 1)]
                problem = wrong(provider.ConsumeUnicodeNoSurrogates(400), tag, args.limit)
                if problem is not None:
                    raise AssertionError(problem)

            atheris.instrument_all()
            atheris.Setup([sys.argv[0], f"-max_total_time={int(args.seconds)}", *(r for r in rest if r != "--")], one)
            atheris.Fuzz()
            return 0
    rng = random.Random(args.seed)
    end = time.perf_counter() + args.seconds
    for tag in full_languages():
        contracheck.extract("3 km", language=tag)  # tables are built once, outside the limit
    tries, found = 0, {}
    while time.perf_counter() < end and len(found) < args.most:
        tag, text = random_text(rng, seeds)
        tries += 1
        problem = wrong(text, tag, args.limit)
        if problem is not None and problem.startswith("took"):
            problem = wrong(text, tag, args.limit)  # a first use, or a busy machine
        if problem is None:
            continue
        key = problem.split("'")[0][:40]
        if key not in found:
            small = shorter(text, tag, args.limit, problem)
            found[key] = f"{tag}: {wrong(small, tag, args.limit)}\n    {small!r}"
            print(found[key], flush=True)
    print(f"{tries} texts, seed {args.seed}: {len(found)} kinds of failure")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
