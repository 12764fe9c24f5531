#!/usr/bin/env python3
"""Speed of extraction, beside a bare pass for digits over the same texts.

    python benchmarks/speed.py                                  # 2 MB of mixed news from this project's fixtures
    python benchmarks/speed.py --texts FOLDER                   # from other texts: deu.txt, eng.txt, fra.txt, jpn.txt, zho-CN.txt
    python benchmarks/speed.py --others                         # dateparser and Recognizers-Text beside it, in a venv

One process, one run: ``re.finditer(r"[0-9]+")`` and ``contracheck.extract`` go over the same articles of about 3 KB, each with
its language given; the best of three rounds counts. The first use of a language is measured in a fresh process for each: after
the import and one extraction in another language.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ja", "de", "fr", "en", "zh")
#: Names of files in a folder of texts that tell the language.
NAMES = {"jpn": "ja", "deu": "de", "fra": "fr", "eng": "en", "zho": "zh", "spa": "es", "rus": "ru"}
SIZE = 2_000_000
ARTICLE = 3_000
ROUNDS = 3
DIGITS = re.compile(r"[0-9]+")
#: Locales whose first use is measured: the languages of the mix, others with a data file, and some that CLDR alone knows.
FIRST = (
    "ja",
    "de",
    "fr",
    "zh",
    "es",
    "it",
    "pt",
    "ko",
    "ru",
    "nl",
    "pl",
    "sv",
    "tr",
    "ar",
    "hi",
    "fi",
    "el",
    "th",
    "sw",
    "pt-PT",
)
# after one extraction in another language: seconds and bytes of the first in this one
_PROBE = """
import json, resource, sys, time
import contracheck
contracheck.extract("It paid about $3bn for 12 km in May 2024.", language="en" if sys.argv[1] != "en" else "de")
def size():
    try:
        with open("/proc/self/statm") as f: return int(f.read().split()[1]) * resource.getpagesize()
    except OSError: return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before = size()
begin = time.perf_counter()
contracheck.extract("3,5 km. 13 %. 2024. 1 200 $.", language=sys.argv[1])
print(json.dumps([time.perf_counter() - begin, size() - before]))
"""
# the same slice through other libraries, as characters a second
_DATEPARSER = """
import json, sys, time
from dateparser.search import search_dates
texts = json.load(open(sys.argv[1], encoding="utf-8"))
search_dates("5 May 2024", languages=["en"])
begin = time.perf_counter()
for tag, text in texts: search_dates(text, languages=[tag])
print(sum(len(t) for _, t in texts) / (time.perf_counter() - begin))
"""
_RECOGNIZERS = """
import json, sys, time
import recognizers_suite as r
names = {"en": "en-us", "de": "de-de", "fr": "fr-fr", "ja": "ja-jp", "zh": "zh-cn"}
texts = json.load(open(sys.argv[1], encoding="utf-8"))
def run(text, culture):
    for f in (r.recognize_number, r.recognize_percentage, r.recognize_currency, r.recognize_dimension, r.recognize_age,
              r.recognize_temperature, r.recognize_datetime):
        try: f(text, culture)
        except Exception: pass
run("5 dollars", "en-us")
begin = time.perf_counter()
for tag, text in texts: run(text, names[tag])
print(sum(len(t) for _, t in texts) / (time.perf_counter() - begin))
"""


def own_texts() -> dict[str, list[str]]:
    """Sentences and paragraphs by language, from the fixtures of this project."""
    import contracheck

    found: dict[str, list[str]] = {tag: [] for tag in LANGUAGES}
    for tag in LANGUAGES:
        cases = tomllib.loads((ROOT / "fixtures" / "lang" / f"{tag}.toml").read_text(encoding="utf-8"))["case"]
        found[tag] += [c["text"] for c in cases]
    for file in sorted((ROOT / "fixtures" / "stories").rglob("*")):
        if file.suffix in (".txt", ".md") and file.is_file():
            for article in contracheck.read(file):
                if article.language in found:
                    found[article.language] += [p for p in article.text.split("\n") if p.strip()]
    return found


def given_texts(folder: Path) -> dict[str, list[str]]:
    """Lines by language, from the files of a folder whose names begin with the code of a language."""
    found: dict[str, list[str]] = {}
    for file in sorted(folder.glob("*.txt")):
        tag = NAMES.get(file.stem[:3], file.stem[:2] if file.stem[:2] in LANGUAGES and len(file.stem) == 2 else "")
        if tag in LANGUAGES:
            found.setdefault(tag, []).extend(line for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    return found


def articles(lines: dict[str, list[str]], size: int, seed: int = 7) -> list[tuple[str, str]]:
    """(language, text) of articles of about 3 KB, as many bytes a language, ``size`` bytes in all, languages in turn."""
    rng = random.Random(seed)
    by_language = []
    for tag in sorted(lines):

        def endless(pool: list[str]) -> Iterator[str]:
            while True:
                yield from rng.sample(pool, len(pool))

        made, total = [], 0
        source = endless(lines[tag])
        while total < size / len(lines):
            parts, count = [], 0
            while count < ARTICLE:
                line = next(source)
                parts.append(line)
                count += len(line.encode()) + 1
            made.append((tag, "\n".join(parts)))
            total += count
        by_language.append(made)
    return [a for group in itertools.zip_longest(*by_language) for a in group if a]


def best(work: Callable[[], object]) -> float:
    """The shortest time of three rounds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def main() -> int:
    """Print the figures; 1 where a limit of the issue is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="a folder of texts, one language a file")
    parser.add_argument("--size", type=int, default=SIZE, help="bytes of text")
    parser.add_argument("--others", action="store_true", help="measure dateparser and Recognizers-Text too")
    args = parser.parse_args()

    import contracheck

    lines = given_texts(args.texts) if args.texts else own_texts()
    texts = articles(lines, args.size)
    size = sum(len(t.encode()) for _, t in texts)
    chars = sum(len(t) for _, t in texts)
    print(f"{len(texts)} articles, {size / 1e6:.2f} MB, {chars / 1e6:.2f} million characters: {', '.join(sorted(lines))}")
    for tag in lines:
        contracheck.extract("3 km", language=tag)

    bare = best(lambda: [sum(1 for _ in DIGITS.finditer(t)) for _, t in texts])
    print(f"{'':8}{'s':>8}{'MB/s':>8}{'times':>8}{'claims':>9}{'µs/claim':>10}")
    print(f"{'digits':8}{bare:8.3f}{size / bare / 1e6:8.1f}{1:8.1f}")
    whole, claims, speeds = 0.0, [], {}
    for tag in sorted(lines):
        mine = [t for name, t in texts if name == tag]
        here = sum(len(t.encode()) for t in mine)
        alone = best(lambda mine=mine: [sum(1 for _ in DIGITS.finditer(t)) for t in mine])
        took = best(lambda mine=mine, tag=tag: [contracheck.extract(t, language=tag) for t in mine])
        found = [c for t in mine for c in contracheck.extract(t, language=tag)]
        claims += found
        whole += took
        speeds[tag] = took / here
        print(
            f"{tag:8}{took:8.3f}{here / took / 1e6:8.2f}{took / alone:8.1f}{len(found):9}{took / max(1, len(found)) * 1e6:10.1f}"
        )
    ratio = whole / bare
    print(f"{'total':8}{whole:8.3f}{size / whole / 1e6:8.2f}{ratio:8.1f}{len(claims):9}{whole / len(claims) * 1e6:10.1f}")
    mean = sum(speeds.values()) / len(speeds)
    slow = [tag for tag, s in speeds.items() if s > 2 * mean]
    took = best(lambda: [c.to_dict() for c in claims])
    print(f"to_dict of all claims: {took:.3f} s, {took / len(claims) * 1e6:.1f} µs a claim")

    late = []
    print("\nfirst use of a language (fresh process, best of 3): ms, MB")
    for tag in FIRST:
        runs = [
            json.loads(subprocess.run([sys.executable, "-c", _PROBE, tag], check=True, capture_output=True, text=True).stdout)
            for _ in range(3)
        ]
        seconds, memory = min(r[0] for r in runs), min(r[1] for r in runs)
        print(f"  {tag:6}{seconds * 1e3:7.1f}{memory / 1e6:7.1f}")
        if seconds > 0.060 or memory > 20e6:
            late.append(tag)
    if args.others:
        others(texts, chars / whole)
    print(
        f"\nlimits: {ratio:.1f} times the digits (at most 25), slower than twice the mean: {', '.join(slow) or 'none'}; "
        f"first use over 60 ms or 20 MB: {', '.join(late) or 'none'}"
    )
    return int(ratio > 25 or bool(slow) or bool(late))


def others(texts: list[tuple[str, str]], ours: float) -> None:
    """Print how many times faster than others we are, a character; each runs in a process of a venv of its own."""
    print()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        python = str(Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python")
        file = Path(folder) / "texts.json"
        # a few thousand characters a language are enough, and all that one waits for
        part = [next((tag, t[:1500]) for name, t in texts if name == tag) for tag in sorted({name for name, _ in texts})]
        file.write_text(json.dumps(part), encoding="utf-8")
        for name, packages, code in (
            ("dateparser.search", ["dateparser"], _DATEPARSER),
            ("Recognizers-Text", ["recognizers-text-suite", "emoji==1.1.0"], _RECOGNIZERS),
        ):
            made = subprocess.run([python, "-m", "pip", "install", "-q", *packages], capture_output=True, text=True)
            run = subprocess.run([python, "-W", "ignore", "-c", code, str(file)], capture_output=True, text=True)
            if made.returncode or run.returncode:
                told = (made.stderr if made.returncode else run.stderr).strip().splitlines()
                print(f"{name}: not installed ({told[-1] if told else 'no reason given'})")
                continue
            theirs = float(run.stdout)
            print(f"{name}: {theirs:,.0f} characters a second, contracheck {ours:,.0f}: {ours / theirs:,.0f} times faster")


if __name__ == "__main__":
    sys.exit(main())
