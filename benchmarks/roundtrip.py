#!/usr/bin/env python3
"""Round trip over every locale of Babel: figures that Babel writes are read back by ``contracheck.extract``.

    python benchmarks/roundtrip.py                        # all locales, about five minutes on two cores
    python benchmarks/roundtrip.py --locales de fr_CH     # some
    python benchmarks/roundtrip.py --every 10             # every tenth
    python benchmarks/roundtrip.py --errors 3             # with up to three failures a cause

Formatting and extraction are two processes, so that neither sees the other's dictionaries: the first writes all strings to a
file, the second reads them. Babel's accessors write resolved aliases into dictionaries that locales share (babel issue 1234);
the first process therefore empties Babel's caches before each locale, and ``--check-order`` formats everything a second time
in the reverse order of locales and compares.

Each figure stands between two long dashes ("— 1 234,5 km —"): no word of any language, nothing that is a part of a number, and
the same in scripts that run from the right. A figure is right if exactly one claim is found and it has the kind, the value and
the unit. A sign that several currencies share is right if the currency is among its candidates. A negative share may be told as
a fall: its value without the sign and the direction "down". The expected value is computed from what Babel shows, so that its
rounding is no fault. EXCEPTIONS lists what cannot come back and why; the table shows the shares with and without it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

DASHES = "\u2014 {} \u2014"
KINDS = (
    "integer", "grouped", "decimal", "negative", "percent", "money-symbol", "money-name", "compact-long", "compact-short",
    "compact-money", "unit-long", "unit-short",
)  # fmt: skip
TARGET, FLOOR = 0.995, 0.90

# None of these reads as a year.
INTEGERS = ("7", "42", "512")
GROUPED = ("4300", "98765", "1234567", "72345678")
DECIMALS = ("0.5", "2.25", "37.4", "6543.21")
NEGATIVES = ("-3", "-58.5", "-24600")
PERCENTS = ("0.07", "0.453", "12.5", "-0.24")
CURRENCIES = ("USD", "EUR", "JPY", "CNY", "GBP", "INR")
AMOUNTS = ("5", "1234.5", "-67")
NAMED = ("1", "2", "38", "6700")
# two significant digits, so that one decimal is exact whatever the scale words of a language are
COMPACT = (
    "1200", "3000", "56000", "340000", "1000000", "2300000", "45000000", "120000000", "1000000000", "3400000000", "78000000000",
    "5600000000000", "43000000000000",
)  # fmt: skip
UNIT_VALUES = ("1", "2", "3.5", "7", "24", "160", "1300")

# Entries of CLDR's units that are none but the ingredient of one: "{0} of mercury".
NO_UNITS = ("concentr-ofglucose", "pressure-ofhg", "pressure-gasoline-energy-density")

# Where the data of a locale write two things alike, at most one of them can come back; this is found out from the data.
ALIKE = "written like something else in the same locale: another unit, scale word, currency or month"

# Everything else that cannot come back: (beginnings of kinds or "", locales or languages or "*", code of the unit or currency,
# "=" and a part of the text, or "*", why).
EXCEPTIONS: tuple[tuple[str, str, str, str], ...] = (
    ("compact", "sw", "*", "Babel counts the zeros of the pattern for negative figures too and writes 1,200 as elfu 12"),
    ("unit", "*", "length-point", "points in the news are those of a rate, an index or a score"),
    (
        "unit",
        "*",
        "graphics-dot",
        "CLDR's dots are called points (fr, cs, ru ...): those of a rate, an index or a score in the news",
    ),
    ("unit", "*", "mass-pound", "pounds are money in the news, and the languages that weigh in them say so otherwise"),
    ("unit", "*", "mass-ton", "a bare ton is the metric one in the news, CLDR's is the American short ton; tn is a trillion"),
    ("unit", "*", "angle-degree", "bare degrees are those of temperature in the news"),
    ("unit", "*", "angle-revolution", "rounds and weeks (zh) are counted, CLDR's revolution is a turn"),
    ("unit", "*", "duration-night", "nights are counted in the news, as people and rooms are"),
    ("unit", "hi", "pressure-bar", "the Hindi bar is the word for times, which are counted"),
    ("unit", "*", "speed-beaufort", "CLDR writes the wind as B 5, which in the news is a road or a bus"),
    ("unit", "ar", "area-acre", "CLDR's Arabic acre is called feddan, which is a unit of its own in Egypt and Sudan"),
    ("unit", "ar", "volume-dram", "CLDR's Arabic dram is called dirham, a currency"),
    ("unit", "ko", "light-lumen", "2루 is the second base in Korean sports pages, so a lumen (루멘) after 2 is none"),
    ("unit", "*", "duration-century", "1 century without an ordinal sign is read as the first, as 21世紀 or 21 век are the 21st"),
    ("unit", "*", "concentr-karat", "one word or abbreviation for the carat of stones and the karat of gold"),
    (
        "unit",
        "my",
        "graphics-dot-per-centimeter",
        "the abbreviation of Saturday (စ) is found inside a word of an unspaced script",
    ),
    ("unit", "my", "graphics-dot-per-inch", "the abbreviation of Saturday (စ) is found inside a word of an unspaced script"),
    ("money-name", "ko", "KPW", "the name of North Korea begins with 조, a trillion"),
    ("unit", "fr pt", "volume-dram", "drachmas were the money of Greece in the news"),
    ("unit", "es", "pressure-bar", "bares are counted in Spanish news, as cafés are"),
    (
        "unit",
        "ar cs de es fr it nl pl pt ru sv uk zh",
        "speed-knot",
        "the word for knots counts junctions, nodes or lessons too (Knoten, 节), and is a speed where its sentence speaks of one",
    ),
    ("unit", "fr", "pressure-bar", "bars are counted in French news, as cafés are"),
    ("unit", "pt_PT", "volume-teaspoon", "cc is a cubic centimetre in Portuguese news"),
    ("unit", "fr", "acceleration-g-force", "CLDR's French g-force begins with the word for times"),
    ("unit", "sv", "volume-dram", "dram is a currency of Armenia in Swedish too"),
    ("unit", "de pl", "mass-grain", "gr is a gramme (de) or a grosz (pl) in the news"),
    ("unit", "pl", "mass-stone", "st. is a degree in Polish (stopień)"),
    ("unit", "pl", "energy-calorie", "cal is an inch in Polish"),
    ("unit", "it", "volume-cup-metric", "mc is a cubic metre in Italian"),
    ("unit", "ja", "area-cho", "町 is a town, which is counted"),
    ("unit", "ja", "volume-sai", "才 is a year of age"),
    ("unit", "zh", "acceleration-g-force", "5G is a mobile network"),
    ("unit", "zh", "concentr-part-per-1e9", "十亿分之五 is told as a share in percent"),
    ("unit", "zh", "concentr-part-per-1e6", "百万分之五 is told as a share in percent"),
    ("unit", "*", "length-picometer", "24 pm is a time of day where a language tells time so"),
    ("unit", "pt", "length-mile", "mi is a million in Portuguese news, a mile in CLDR's European data"),
)


# --- the first process: what Babel writes ---
def forget() -> None:
    """Empty Babel's caches, so that the next locale is read afresh."""
    from babel import core, localedata

    localedata._cache.clear()
    for cache in (getattr(core.Locale, "_cache", None),):
        if cache is not None:
            cache.clear()


def native(text: str, digits: str | None) -> str:
    """The text with ASCII digits written in another numbering system."""
    return text.translate({48 + i: c for i, c in enumerate(digits)}) if digits else text


def first_digits() -> dict[str, str]:
    """Numbering system -> its ten digits, of those that Python reads."""
    import unicodedata

    names = {
        "arab": "\u0660", "arabext": "\u06f0", "deva": "\u0966", "beng": "\u09e6", "mymr": "\u1040", "tibt": "\u0f20",
        "adlm": "\U0001e950", "cakm": "\U00011136", "olck": "\u1c50", "mtei": "\uabf0", "nkoo": "\u07c0", "hmnp": "\U0001e140",
    }  # fmt: skip
    found = {name: "".join(chr(ord(zero) + i) for i in range(10)) for name, zero in names.items()}
    assert all(unicodedata.digit(c) == i for digits in found.values() for i, c in enumerate(digits))
    return found


def items(tag: str) -> Iterator[tuple[str, str, str, str | None]]:
    """(kind, text, value, unit) of everything that is asked of one locale."""
    from babel import Locale
    from babel.core import UnknownLocaleError
    from babel.numbers import (
        format_compact_currency,
        format_compact_decimal,
        format_currency,
        format_decimal,
        format_percent,
        get_currency_precision,
        get_territory_currencies,
    )
    from babel.units import format_unit

    try:
        locale = Locale.parse(tag)
    except (UnknownLocaleError, ValueError) as e:  # en_US_POSIX and the like have names that Locale.parse reads otherwise
        print(f"{tag}: {e}", file=sys.stderr)
        return
    digits = first_digits()
    systems = ["latn"]
    if locale.default_numbering_system != "latn":
        systems.append("default")
    for system in systems:
        own = digits[locale.default_numbering_system] if system == "default" else None

        def put(text: str, own: str | None = own) -> str:
            return native(text, own)

        for kind, values in (("integer", INTEGERS), ("grouped", GROUPED), ("decimal", DECIMALS), ("negative", NEGATIVES)):
            for v in values:
                text = format_decimal(Decimal(v), locale=locale, numbering_system=system)
                yield kind, put(text), v, None
                if own:
                    yield kind, text, v, None  # ASCII digits with the separators of the other system, as Babel writes them
        for v in PERCENTS:
            shown = Decimal(v) * 100
            text = format_percent(Decimal(v), locale=locale, numbering_system=system, decimal_quantization=False)
            yield "percent", put(text), str(shown.normalize()), "percent"
        codes = list(CURRENCIES)
        if locale.territory:
            with contextlib.suppress(Exception):
                codes += [c for c in get_territory_currencies(locale.territory) if c not in codes]
        for code in codes:
            places = Decimal(1).scaleb(-get_currency_precision(code))
            for v in AMOUNTS:
                text = format_currency(Decimal(v), code, locale=locale, numbering_system=system)
                yield "money-symbol", put(text), str(Decimal(v).quantize(places)), code
            for v in NAMED:
                text = format_currency(Decimal(v), code, locale=locale, format_type="name", numbering_system=system)
                yield "money-name", put(text), v, code
        for v in COMPACT:
            for width in ("long", "short"):
                text = format_compact_decimal(
                    Decimal(v), format_type=width, locale=locale, fraction_digits=1, numbering_system=system
                )
                yield f"compact-{width}", put(text), v, None
        for i, v in enumerate(COMPACT):
            code = codes[i % len(codes)]
            try:
                text = format_compact_currency(Decimal(v), code, locale=locale, fraction_digits=1, numbering_system=system)
            except (KeyError, ValueError):
                break
            yield "compact-money", put(text), v, code
        if system == "latn":
            for i, ident in enumerate(sorted(locale._data["unit_patterns"])):
                if ident in NO_UNITS:
                    continue
                for width in ("long", "short"):
                    for v in (UNIT_VALUES[i % len(UNIT_VALUES)], "5"):
                        yield f"unit-{width}", format_unit(Decimal(v), ident, width, locale=locale), v, ident


def shape(text: str) -> str:
    """The text with its figure, sign and all, as one zero, every space the same, no marks and no final dot."""
    text = _MARKS.sub("", text)
    return _BLANKS.sub(" ", _FIGURE.sub("0", text)).strip().rstrip(".")


_MARKS = re.compile("[\u200e\u200f\u061c]")
_BLANKS = re.compile(r"\s+")
_FIGURE = re.compile(r"[-\u2212]?\d(?:[\d.,\u066b\u066c\u060c\u2019'\u2e41\xa0\u202f]*\d)?")


def alike(tag: str) -> dict[str, list[str]]:
    """What is written alike in a locale's data: shape -> its meanings, where there are several.

    Units in their three widths, scale words, currency signs, names of months and weekdays, the bare number.
    """
    from babel import Locale

    data = Locale.parse(tag)._data
    found: defaultdict[str, set[str]] = defaultdict(set)
    found["0"].add("a bare number")
    for ident in data["unit_patterns"]:
        for width in ("long", "short"):
            for form, pattern in (data["unit_patterns"][ident].get(width) or {}).items():
                if form != "per" and isinstance(pattern, str):
                    found[shape(pattern.replace("{0}", "0"))].add(ident)
    for width in ("long", "short"):
        for forms in (data["compact_decimal_formats"].get(width) or {}).values():
            for magnitude, pattern in forms.items():
                text = pattern.pattern.split(";")[0].replace("'", "")
                power = len(magnitude) - text.count("0")
                found[shape(text)].add(f"10 to the power of {power}")
    for code, symbol in data["currency_symbols"].items():
        for text in (f"0 {symbol}", f"0{symbol}", f"{symbol} 0", f"{symbol}0"):
            found[shape(text)].add(f"money {code}")
    for name, what in (("months", "month"), ("days", "weekday")):
        for widths in data[name].values():
            for names in widths.values():
                for word in names.values():
                    found[shape(f"0 {word}")].add(f"the {what} {word}")
                    found[shape(f"0 {word.lower().rstrip('.')}")].add(f"the {what} {word}")
    return {key: sorted(what) for key, what in found.items() if len(what) > 1}


def write(tags: list[str], file: Path) -> None:
    """Write one JSON line a locale: its id, the figures, what is written alike."""
    with file.open("w", encoding="utf-8") as out:
        for tag in tags:
            forget()
            rows = [row for row in items(tag) if any(c.isdecimal() for c in row[1])]  # "two days" may be one word, no figure
            twins = alike(tag)
            keep = {key: twins[key] for _, text, _, _ in rows if (key := shape(text)) in twins}
            out.write(json.dumps([tag, rows, keep], ensure_ascii=False) + "\n")


# --- the second process: what extraction reads ---
def wanted(kind: str, unit: str | None) -> tuple[str, str | None]:
    """Kind and unit of the claim for a unit of CLDR."""
    from contracheck.lang.cldr_units import UNIT_NAMES

    if kind in ("compact-money",) or kind.startswith("money"):
        return "money", unit
    if kind == "percent":
        return "percent", "percent"
    if not kind.startswith("unit"):
        return "count", None
    assert unit is not None
    name = UNIT_NAMES.get(unit.split("-", 1)[1])
    if name is None or name == "item":
        return "count", None
    if name in ("percent", "permille", "basis_point"):
        return "percent", "percent" if name == "permille" else name
    if name == "degree_temperature":
        name = "degree_Celsius"
    return ("duration" if unit.startswith("duration-") else "quantity"), name


def fault(claims: Any, kind: str, value: str, unit: str | None) -> str | None:
    """What is wrong with what was read, or None."""
    figures = [c for c in claims if c.kind != "label"]
    if len(figures) != 1:
        return "nothing" if not figures else "several"
    claim, (want, name) = figures[0], wanted(kind, unit)
    v = claim.value
    if claim.kind != want:
        return f"kind {claim.kind}"
    amount = Decimal(value)
    if unit == "concentr-permille":
        amount /= 10
    lower = v.lower
    if want == "percent" and amount < 0 and claim.direction == "down" and isinstance(lower, Decimal):
        lower = -abs(lower)
    if lower != amount or v.lower != v.upper:
        return f"value {v.lower}"
    units = {v.unit, *(a.unit for a in claim.alternatives)} if want == "money" else {v.unit}
    if want != "count" and name not in units:
        return f"unit {v.unit}"
    return None


def read(file: Path, out: Path, part: int, parts: int) -> None:
    """Extract every ``parts``-th locale of a file and write the failures and counts."""
    from contracheck import extract

    with file.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as results:
        for number, line in enumerate(lines):
            if number % parts != part:
                continue
            tag, rows, twins = json.loads(line)
            counts: Counter[str] = Counter()
            faults = []
            fine: set[str] = set()
            for kind, text, value, unit in rows:
                counts[kind] += 1
                wrong = fault(extract(DASHES.format(text), language=tag.replace("_", "-")), kind, value, unit)
                if wrong is not None:
                    faults.append((kind, text, value, unit, wrong))
                else:
                    fine.add(shape(text))
            # one of those that are written alike comes back, or the text is read as a currency or month that is
            told = [
                (*f, bool(twins.get(shape(f[1]))) and (shape(f[1]) in fine or f[4] in ("kind money", "kind date", "kind count")))
                for f in faults
            ]
            results.write(json.dumps([tag, counts, told], ensure_ascii=False) + "\n")


def excused(tag: str, kind: str, text: str, unit: str | None) -> str | None:
    """The cause that EXCEPTIONS gives for a failure, or None."""
    base = tag.split("_")[0]
    for kinds, locales, what, why in EXCEPTIONS:
        if kinds and not any(kind.startswith(k) for k in kinds.split()):
            continue
        if locales != "*" and tag not in locales.split() and base not in locales.split():
            continue
        if what == "*" or what == unit or (what.startswith("=") and what[1:] in text):
            return why
    return None


def show(results: Iterable[tuple[str, dict[str, int], list[list[Any]]]], errors: int) -> bool:
    """Print the table and, if wanted, failures by cause; whether all targets are met."""
    total: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    excuses: Counter[str] = Counter()
    low: defaultdict[str, list[tuple[float, str]]] = defaultdict(list)
    causes: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    why: Counter[str] = Counter()
    for tag, counts, faults in results:
        mine: Counter[str] = Counter()
        for kind, text, value, unit, wrong, same in faults:
            bad[kind] += 1
            reason = ALIKE if same else excused(tag, kind, text, unit)
            if reason is not None:
                excuses[kind] += 1
                why[reason] += 1
                continue
            mine[kind] += 1
            causes[(kind, f"{unit or ''} {wrong if not wrong.startswith('value') else 'value'}")].append(
                f"{tag}: {text!r} wants {value}, {wrong}"
            )
        for kind, n in counts.items():
            total[kind] += n
            share = 1 - mine[kind] / n
            if share < FLOOR:
                low[kind].append((share, tag))
    fine = True
    print(f"{'kind':15}{'figures':>9}{'right':>9}{'but for exceptions':>20}  locales under {FLOOR:.0%}")
    for kind in KINDS:
        if not total[kind]:
            continue
        raw = 1 - bad[kind] / total[kind]
        share = 1 - (bad[kind] - excuses[kind]) / total[kind]
        fine = fine and share >= TARGET and not low[kind]
        worst = ", ".join(f"{t} {s:.0%}" for s, t in sorted(low[kind])[:6])
        print(f"{kind:15}{total[kind]:9}{raw:9.2%}{share:20.2%}  {len(low[kind])} {worst}")
    if why:
        print("\nexceptions:")
        for reason, n in why.most_common():
            print(f"{n:7} {reason}")
    if errors:
        for (kind, cause), texts in sorted(causes.items(), key=lambda e: (KINDS.index(e[0][0]), -len(e[1]))):
            print(f"\n{kind} {cause}: {len(texts)}")
            step = max(1, len(texts) // errors)
            for text in texts[::step][:errors]:
                print(f"    {text}")
    return fine


def main() -> int:
    """Format, extract, print; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--locales", nargs="*", help="only these")
    parser.add_argument("--every", type=int, default=1, help="every n-th locale")
    parser.add_argument("--errors", type=int, default=0, help="show so many failures a cause")
    parser.add_argument("--jobs", type=int, default=min(4, os.cpu_count() or 1))
    parser.add_argument("--check-order", action="store_true", help="format a second time in reverse order and compare")
    parser.add_argument("--write", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--read", nargs=4, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.read:
        read(Path(args.read[0]), Path(args.read[1]), int(args.read[2]), int(args.read[3]))
        return 0
    if args.write:
        write(args.locales, args.write)
        return 0
    from babel.localedata import locale_identifiers

    tags = sorted(args.locales or locale_identifiers())[:: args.every]
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "texts.jsonl"
        script = [sys.executable, __file__]
        subprocess.run([*script, "--write", str(texts), "--locales", *tags], check=True)
        if args.check_order:
            again = Path(folder) / "again.jsonl"
            subprocess.run([*script, "--write", str(again), "--locales", *reversed(tags)], check=True)
            same = sorted(texts.read_text(encoding="utf-8").splitlines()) == sorted(
                again.read_text(encoding="utf-8").splitlines()
            )
            print(f"the order of locales changes {'nothing' if same else 'what Babel writes: CONTAMINATED'}")
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
