"""Rates: the unit that another is told for - 300 litres per hour, 20 t/h, 85 Liter je Quadratmeter."""

from __future__ import annotations

import re

from contracheck.extract.beside import UNITS, Beside
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

TEMPERATURES = frozenset(("degree_Celsius", "degree_Fahrenheit", "degree_temperature"))
#: What is not told for a span of time.
_NO_RATE = TEMPERATURES | {"magnitude", "degree", "percent", "knot", "watt", "kilowatt", "megawatt", "gigawatt"}
#: What contents are measured in, and what they are told for: so much in a litre, on a square metre.
CONTENTS = frozenset(
    ("nanogram", "microgram", "milligram", "gram", "kilogram", "metric_ton", "ton", "milliliter", "liter", "becquerel")
)
CONTAINERS = ("milliliter", "liter", "kilogram", "square_meter", "cubic_meter", "square_kilometer", "hectare")
#: Spans of time that make rates. What is told for a day or a year is told as often with the thing between ("40 tonnes of copper a
#: year") or left to the reader, so that it stays an amount.
_SHORT = frozenset(("second", "minute", "hour", "millisecond", "microsecond", "nanosecond"))
#: Units behind a slash in any language (20 t/h, mg/l).
_OF_LETTERS = {"s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "d": "day", "l": "liter"}
_LETTER = re.compile(rf"[{BLANK}]?/[{BLANK}]?(sec|s|min|hr|h|d|l)(?![^\W_])")
_SLASH = re.compile(rf"[{BLANK}]?/[{BLANK}]?")
_NEXT = re.compile(rf"[{BLANK}]{{0,2}}([^\W\d_]+)")
_YEAR = re.compile(rf"[{BLANK}]\d")
#: A figure a few words before a place, which a word of so many letters stands before.
_FIGURE_BEFORE = re.compile(r"[\d%€$£¥][^\w.,;]{0,2}(?:[^\W\d_]+[^\w.,;]{1,2}){0,4}\Z")
_WORD_BEFORE = 24


def rate_after(low: str, unit: str, end: int, lang: Language, beside: Beside) -> tuple[str, int] | None:
    """The unit with the one behind it that it is told for (liter_per_hour), and its end; None where there is none."""
    if unit in _NO_RATE or "_per_" in unit:
        return None
    letter = _LETTER.match(low, end)
    if letter is not None:
        hit: tuple[str, int] | None = (_OF_LETTERS[letter[1]], letter.end())
    elif (slash := _SLASH.match(low, end)) is not None:
        hit = lang.units.right(low, slash.end(), gap=False)
    else:
        hit = lang.rates.right(low, end)
        link = lang.rate_links.right(low, end) if hit is None else None
        if hit is None and link is None and unit in CONTENTS:
            # 210 litres of it: the thing may stand between (210 Liter Regen pro Quadratmeter)
            thing = _NEXT.match(low, end)
            link = lang.rate_links.right(low, thing.end()) if thing is not None else None
            hit = beside.right(UNITS, link[1]) if link is not None and link[0] else None
            return (f"{unit}_per_{hit[0]}", hit[1]) if hit is not None and hit[0] in CONTAINERS else None
        if link is not None:
            hit = beside.right(UNITS, link[1]) if link[0] else _time(beside, link[1])
            hit = None if hit is not None and hit[0] in DURATIONS - _SHORT else hit
    if hit is None or hit[0] in _NO_RATE or "_per_" in hit[0] or _YEAR.match(low, hit[1]) or _dated(low, hit[1], lang):
        return None
    return f"{unit}_per_{hit[0]}", hit[1]


def _time(beside: Beside, at: int) -> tuple[str, int] | None:
    """The unit of time at a place, and its end."""
    hit: tuple[str, int] | None = beside.right(UNITS, at)
    return hit if hit is not None and hit[0] in _SHORT else None


def _dated(low: str, at: int, lang: Language) -> bool:
    """Whether what follows makes a date of a span of time ("40 tonnes a year ago")."""
    word = _NEXT.match(low, at)
    return word is not None and any(word[1] in lang.list("dates", sense) for sense in ("ago", "earlier", "later"))


def is_rate(low: str, lang: Language, start: int, last: Draft | None) -> bool:
    """Whether "a year" at a place follows a figure and means per year: four times a week, twice a year, one person a day; but
    won 6-2 in an hour. ``last`` is what was counted last."""
    counted = lang.counted.left(low, start)
    if (counted is not None and counted[0] == "time") or (last is not None and last.end + 1 == start):
        return True
    if lang.rate_times.left(low, start) is not None:
        return True
    word = low[max(0, start - _WORD_BEFORE) : start].split()[-1:]
    leads = bool(word) and (word[0] in lang.dated_words or lang.lasting.left(low, start) is not None)
    return not leads and _FIGURE_BEFORE.search(low, max(0, start - 2 * _WORD_BEFORE), start) is not None
