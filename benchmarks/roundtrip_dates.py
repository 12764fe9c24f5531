#!/usr/bin/env python3
"""Round trip over every locale of Babel: dates that Babel writes are read back by ``contracheck.extract``.

    python benchmarks/roundtrip_dates.py                        # all locales, about a minute on two cores
    python benchmarks/roundtrip_dates.py --locales de fr_CH     # some
    python benchmarks/roundtrip_dates.py --every 10             # every tenth
    python benchmarks/roundtrip_dates.py --errors 3             # with up to three failures a locale and kind
    python benchmarks/roundtrip_dates.py --seed 7               # other days, by chance

Whole dates (medium, long, full), months with years, quarters, and ranges of days and of months where the locale has a format
of its own for them; every month of the year. As in roundtrip.py, formatting and extraction are two processes, and each date
stands between two long dashes. A date is right if exactly one claim of kind date is found, and its first and last day are
those that were written. EXCEPTIONS lists what cannot come back and why; the table shows the shares with and without it.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from roundtrip import DASHES, FLOOR, TARGET, first_digits, forget, native

KINDS = (
    "date-full", "date-long", "date-medium", "month-long", "month-short", "quarter-long", "quarter-short", "range-days",
    "range-months",
)  # fmt: skip

# One day a month, years of both centuries, days of one figure and of two; a 12th, 11th and 9th that could be months too.
DAYS = tuple(
    dt.date(year, month + 1, day)
    for month, (year, day) in enumerate(
        (
            (2024, 7), (2020, 29), (1998, 3), (2023, 30), (2026, 12), (2024, 9), (2001, 21), (2025, 1), (1987, 11), (2022, 18),
            (2024, 2), (2016, 25),
        )
    )
)  # fmt: skip
MONTHS = {"month-long": "yMMMM", "month-short": "yMMM"}
QUARTERS = {"quarter-long": "yQQQQ", "quarter-short": "yQQQ"}
# The skeletons of ranges, and the ranges with the largest field in which their ends differ.
DAY_RANGES, MONTH_RANGES = ("yMMMd", "yMMMMd", "yMMMEd", "yMMMMEEEEd"), ("yMMM", "yMMMM")
RANGES = (
    ("d", dt.date(2024, 5, 7), dt.date(2024, 5, 19)),
    ("d", dt.date(2023, 11, 13), dt.date(2023, 11, 28)),
    ("M", dt.date(2024, 2, 27), dt.date(2024, 8, 3)),
    ("M", dt.date(2019, 6, 1), dt.date(2019, 9, 30)),
    ("y", dt.date(2023, 12, 30), dt.date(2024, 1, 2)),
    ("y", dt.date(2021, 10, 4), dt.date(2022, 3, 15)),
)

# Where a locale writes two dates alike, at most one of them can come back; this is found out from what it writes.
ALIKE = "the locale writes another date of the same kind alike"

# Everything else that cannot come back: (beginnings of kinds or "", locales or languages or "*", a part of the text or "", why).
EXCEPTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("", "suz_Sunu suz_Sunu_NP", "", "Sunuwar letters came with Unicode 16, which Python knows from 3.14 on"),
    ("range-months", "cs", "pro ", "the abbreviation of December is the word for 'for' too: pro 2023 is for 2023"),
    ("month quarter", "tok", "#", "a number sign before a figure makes it a label"),
)


# --- the first process: what Babel writes ---
def month_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the month of a day."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def quarter_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the quarter of a day."""
    first = day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return first, month_of(first.replace(month=first.month + 2))[1]


def write_digits(own: str | None) -> None:
    """Make Babel write the numbers of dates in these digits; it has none but ASCII's. Figures within names stay as they are."""
    from babel.dates import DateTimeFormat

    known = getattr(DateTimeFormat, "_ascii", DateTimeFormat.__getitem__)

    def field(self: Any, name: str) -> str:
        text = str(known(self, name))
        return native(text, own) if name[0] in "dyu" or (name[0] in "MLQq" and len(name) < 3) else text

    DateTimeFormat._ascii, DateTimeFormat.__getitem__ = known, field  # type: ignore[attr-defined, method-assign]


def complete(parts: list[str] | None, field: str, least: str) -> bool:
    """Whether a format names for either end the fields in which the ends differ, down to the least.

    Without a format for a field Babel takes that of a smaller one, and that drops a year or month; some formats do so themselves
    (sw "d \u2013 d MMM y" between two months, co "d MMM \u2013 d MMM y" between two years, en_Shaw names the first month twice).
    """
    letters = "yMd"["yMd".index(field) : "yMd".index(least) + 1]
    plain = [re.sub(r"'[^']*'", "", part).replace("L", "M") for part in parts or ()]
    return len(plain) == 2 and all(letter in part for letter in letters for part in plain)


def chosen(tag: str, seed: int | None) -> tuple[Sequence[dt.date], Sequence[tuple[str, dt.date, dt.date]]]:
    """Days of every month, and ranges: those above, or by chance ones of a locale's own."""
    if seed is None:
        return DAYS, RANGES
    chance = random.Random(f"{seed} {tag}")
    days = [dt.date(chance.randint(1950, 2049), month, chance.randint(1, 28)) for month in range(1, 13)]
    ranges = []
    for field in "dMy" * 2:
        while True:
            first = dt.date(chance.randint(1950, 2048), chance.randint(1, 12), chance.randint(1, 27))
            last = first + dt.timedelta(days=chance.randint(1, 600))
            widest = "y" if first.year != last.year else "M" if first.month != last.month else "d"
            if widest == field and (field != "y" or last.year == first.year + 1):
                break
        ranges.append((field, first, last))
    return days, ranges


def items(tag: str, seed: int | None = None) -> Iterator[tuple[str, str, str, str]]:
    """(kind, text, first day, last day) of everything that is asked of one locale."""
    from babel import Locale
    from babel.core import UnknownLocaleError
    from babel.dates import format_date, format_interval, format_skeleton

    try:
        locale = Locale.parse(tag)
    except (UnknownLocaleError, ValueError) as e:
        print(f"{tag}: {e}", file=sys.stderr)
        return

    days, ranges = chosen(tag, seed)

    def rows() -> Iterator[tuple[str, str, dt.date, dt.date]]:
        for day in days:
            for width in ("full", "long", "medium"):
                yield f"date-{width}", format_date(day, width, locale=locale), day, day
            for kind, skeleton in MONTHS.items():
                if skeleton in locale.datetime_skeletons:
                    yield kind, format_skeleton(skeleton, day, locale=locale), *month_of(day)
        for day in days[::3]:
            for kind, skeleton in QUARTERS.items():
                if skeleton in locale.datetime_skeletons:
                    yield kind, format_skeleton(skeleton, day, locale=locale), *quarter_of(day)
        for field, first, last in ranges:
            for skeleton in DAY_RANGES:
                if complete(locale.interval_formats.get(skeleton, {}).get(field), field, "d"):
                    yield "range-days", format_interval(first, last, skeleton, locale=locale), first, last
            for skeleton in MONTH_RANGES:
                if field != "d" and complete(locale.interval_formats.get(skeleton, {}).get(field), field, "M"):
                    text = format_interval(first, last, skeleton, locale=locale)
                    yield "range-months", text, month_of(first)[0], month_of(last)[1]

    system = locale.default_numbering_system
    digits = [None, first_digits()[system]] if system != "latn" else [None]
    for own in digits:
        write_digits(own)
        for kind, text, first, last in rows():
            yield kind, text, first.isoformat(), last.isoformat()


def write(tags: list[str], file: Path, seed: int | None = None) -> None:
    """Write one JSON line a locale: its id and the dates."""
    with file.open("w", encoding="utf-8") as out:
        for tag in tags:
            forget()
            out.write(json.dumps([tag, list(items(tag, seed))], ensure_ascii=False) + "\n")


# --- the second process: what extraction reads ---
def fault(claims: Any, lower: str, upper: str) -> str | None:
    """What is wrong with what was read, or None."""
    found = [c for c in claims if c.kind != "label"]
    if len(found) != 1:
        return "nothing" if not found else f"{len(found)} claims"
    claim = found[0]
    if claim.kind != "date":
        return f"kind {claim.kind}"
    if (str(claim.value.lower), str(claim.value.upper)) != (lower, upper):
        return f"{claim.value.lower}..{claim.value.upper}"
    return None


def read(file: Path, out: Path, part: int, parts: int) -> None:
    """Extract every ``parts``-th locale of a file and write the failures and counts."""
    from contracheck import extract

    with file.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as results:
        for number, line in enumerate(lines):
            if number % parts != part:
                continue
            tag, rows = json.loads(line)
            twins = alike(rows)
            counts: Counter[str] = Counter()
            faults = []
            for kind, text, lower, upper in rows:
                counts[kind] += 1
                wrong = fault(extract(DASHES.format(text), language=tag.replace("_", "-")), lower, upper)
                if wrong is not None:
                    faults.append((kind, text, lower, upper, wrong, text in twins))
            results.write(json.dumps([tag, counts, faults], ensure_ascii=False) + "\n")


def alike(rows: Iterable[list[str]]) -> set[str]:
    """The texts that stand for several dates."""
    meanings: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for _, text, lower, upper in rows:
        meanings[text].add((lower, upper))
    return {text for text, found in meanings.items() if len(found) > 1}


def excused(tag: str, kind: str, text: str) -> str | None:
    """The cause that EXCEPTIONS gives for a failure, or None."""
    base = tag.split("_")[0]
    for kinds, locales, what, why in EXCEPTIONS:
        if kinds and not any(kind.startswith(k) for k in kinds.split()):
            continue
        if locales != "*" and tag not in locales.split() and base not in locales.split():
            continue
        if what in text:
            return why
    return None


def show(results: Iterable[tuple[str, dict[str, int], list[list[Any]]]], errors: int) -> bool:
    """Print the table and, if wanted, failures by locale; whether all targets are met."""
    total: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    excuses: Counter[str] = Counter()
    why: Counter[str] = Counter()
    low: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    causes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for tag, counts, faults in results:
        mine: Counter[str] = Counter()
        for kind, text, lower, upper, wrong, same in faults:
            bad[kind] += 1
            reason = ALIKE if same else excused(tag, kind, text)
            if reason is not None:
                excuses[kind] += 1
                why[f"{reason} ({tag.split('_')[0]})" if reason == ALIKE else reason] += 1
                continue
            mine[kind] += 1
            causes[(kind, tag)].append(f"{text!r} wants {lower}{'' if lower == upper else '..' + upper}, {wrong}")
        for kind, n in counts.items():
            total[kind] += n
            share = 1 - mine[kind] / n
            if share < FLOOR:
                low[kind].append((share, tag))
    fine = True
    print(f"{'kind':15}{'dates':>9}{'right':>9}{'but for exceptions':>20}  locales under {FLOOR:.0%}")
    for kind in (*KINDS, "all"):
        n, wrong, told = (c[kind] if kind != "all" else sum(c.values()) for c in (total, bad, excuses))
        if not n:
            continue
        share = 1 - (wrong - told) / n
        fine = fine and share >= TARGET and not low[kind]
        worst = ", ".join(f"{t} {s:.0%}" for s, t in sorted(low[kind])[:6])
        print(f"{kind:15}{n:9}{1 - wrong / n:9.2%}{share:20.2%}  {len(low[kind])} {worst}")
    if why:
        print("\nexceptions:")
        for cause, count in why.most_common():
            print(f"{count:7} {cause}")
    if errors:
        for (kind, tag), texts in sorted(causes.items(), key=lambda e: (KINDS.index(e[0][0]), -len(e[1]), e[0][1])):
            print(f"\n{kind} {tag}: {len(texts)}")
            for text in texts[:: max(1, len(texts) // errors)][:errors]:
                print(f"    {text}")
    return fine


def main() -> int:
    """Format, extract, print; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--locales", nargs="*", help="only these")
    parser.add_argument("--every", type=int, default=1, help="every n-th locale")
    parser.add_argument("--errors", type=int, default=0, help="show so many failures a locale and kind")
    parser.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1))
    parser.add_argument("--seed", type=int, help="other days and ranges, by chance")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--read", nargs=4, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.read:
        read(Path(args.read[0]), Path(args.read[1]), int(args.read[2]), int(args.read[3]))
        return 0
    if args.write:
        write(args.locales, args.write, args.seed)
        return 0
    from babel.localedata import locale_identifiers

    tags = sorted(args.locales or locale_identifiers())[:: args.every]
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        script = [sys.executable, __file__]
        seed = [] if args.seed is None else ["--seed", str(args.seed)]
        subprocess.run([*script, "--write", str(texts), *seed, "--locales", *tags], check=True)
        outs = [Path(folder) / f"out{i}.jsonl" for i in range(args.jobs)]
        running = [
            subprocess.Popen([*script, "--read", str(texts), str(out), str(i), str(args.jobs)]) for i, out in enumerate(outs)
        ]
        codes = [p.wait() for p in running]
        if any(codes):
            return 2
        results = [json.loads(line) for out in outs for line in out.read_text(encoding="utf-8").splitlines()]
    print(f"{len(results)} locales, {time.perf_counter() - begin:.0f} s")
    return 0 if show(results, args.errors) else 1


if __name__ == "__main__":
    sys.exit(main())
