"""Temperatures: figures with their sign and no unit, which are degrees where something in their sentence says so (+5…+7)."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.rates import TEMPERATURES
from contracheck.lang.concepts import some_finder
from contracheck.lang.table import BLANK

_WORDS = re.compile(r"[^\W\d_]+")
#: So far from a figure a word may tell of a game.
_NEAR = 120
#: A word that opens a range has so many letters; the dashes of one.
_SMALL, _DASHES = 12, "-\u2010\u2011\u2012\u2013\u2014"
#: Behind the trace of a figure with a plus before it.
PLUS = ",plus"
#: In the trace of a figure with the letter of a scale alone (39C), which may be a seat or a flat.
LETTER = ",letter"
_TOLD = frozenset(("temperature",))
_DEGREES = "degree_temperature"
_UNITS = TEMPERATURES | {_DEGREES}

#: No air was ever this warm in degrees Celsius; a bare figure above it is in Fahrenheit.
WARMEST = Decimal(57)


def plain_degrees(draft: Draft, page: Page) -> None:
    """Bare degrees are Celsius, but where a language that uses Fahrenheit too has more of them than air can have."""
    if draft.unit == "degree_temperature":
        hot = draft.lower is not None and WARMEST < draft.lower < 150 and page.lang.fahrenheit
        draft.unit = "degree_Fahrenheit" if hot else "degree_Celsius"
        draft.trace += ",degrees"


def settle_degrees(found: list[Found], page: Page) -> list[Found]:
    """What was found, with signed figures that measure nothing as degrees: those of another temperature in their sentence, or
    bare ones where a word of it tells of temperatures (от -3 до -5). Without either a figure with a plus is no claim.
    """
    lettered = [n for n, f in enumerate(found) if f.draft is not None and LETTER in f.draft.trace]
    if lettered:
        found = _settle_letters(found, lettered, page)
    if page.lang.points_with:
        _settle_points(found, page)
    if page.lang.told_below_zero:
        _settle_below(found, page)
    if page.lang.below_zero.filled:
        _settle_bare(found, page)
    signed = [f for f in found if _signed(f)]
    lost: set[int] = set()
    for f in signed:
        unit = _unit(found, f, page)
        if f.draft is not None and unit is not None:
            f.draft.kind, f.draft.unit, f.draft.weak = "quantity", unit, False
        elif f.draft is not None and PLUS in f.draft.trace:
            lost.add(id(f))
    return [f for f in found if id(f) not in lost] if lost else found


def _settle_letters(found: list[Found], lettered: list[int], page: Page) -> list[Found]:
    """Take figures with the letter of a scale for temperatures where their form or the word before them tells it: 18-21C,
    38.5C, a top of 39C; those with a dash or a word for "to" between them, from no level to another, are one range (18C to 21C).
    """
    lost: set[int] = set()
    last: Draft | None = None
    for n in lettered:
        f, d = found[n], found[n].draft
        assert d is not None
        if last is not None and found[n - 1].draft is last and _is_rest(last, d, page):
            d.lower, d.start, d.core, d.step = last.lower, last.start, last.core, max(d.step, last.step)
            f.start = d.start
            lost.add(id(found[n - 1]))
        last = d
        tenths = d.step < 1 and page.low[d.end : d.end + 1] != "/" and (d.unit == "degree_Celsius" or page.lang.fahrenheit)
        span = d.lower != d.upper and d.lower is not None and d.upper is not None
        if tenths or span or (d.lower is not None and d.lower < 0) or _is_told(d, page):
            d.trace = d.trace.replace(LETTER, "")
    return [f for f in found if id(f) not in lost] if lost else found


def _is_told(d: Draft, page: Page) -> bool:
    """Whether a word that leads to a temperature stands before a figure, or before its bound."""
    table = page.lang.told_degrees
    return table.left(page.low, d.core) is not None or (d.start < d.core and table.left(page.low, d.start) is not None)


def _is_rest(a: Draft, b: Draft, page: Page) -> bool:
    """Whether a temperature is the upper end of a range that the one before it begins."""
    if a.unit != b.unit or a.lower is None or b.lower is None or a.lower != a.upper or b.lower != b.upper or a.lower >= b.lower:
        return False
    between = page.low[a.end : b.start].strip(BLANK)
    if len(between) == 1:
        return between in _DASHES
    to = page.lang.range_infix.right(page.low, a.end)
    word = page.low[max(0, a.start - _SMALL) : a.start].rstrip(BLANK).rpartition(" ")[2]
    joined = to is not None and not page.low[to[1] : b.start].strip(BLANK)
    return joined and all(word != head for head, _ in page.lang.range_pairs)


def _settle_bare(found: list[Found], page: Page) -> None:
    """Take bare figures for temperatures where a word behind them tells that they lie below zero: 15 below zero."""
    for f in found:
        d = f.draft
        if d is None or d.kind != "count" or d.counted is not None or d.unit is not None or d.lower is None or d.upper is None:
            continue
        below = page.lang.below_zero.right(page.low, d.end) if d.lower > 0 and d.scale is None else None
        if below is not None and " " in page.low[d.end : below[1]].strip(BLANK):  # 15 minus 3, 15 negativos
            d.kind, d.unit, d.weak, d.end = "quantity", _DEGREES, False, below[1]
            d.lower, d.upper, f.end = -d.upper, -d.lower, below[1]


def _settle_below(found: list[Found], page: Page) -> None:
    """Take temperatures that are told from zero down, which look like ranges that begin there: शून्य से 5 डिग्री नीचे."""
    for f in found:
        d = f.draft
        if d is None or d.unit not in _UNITS or d.lower != 0 or d.upper is None or d.upper <= 0:
            continue
        for before, behind in page.lang.told_below_zero:
            at = d.end + page.low.startswith(" ", d.end)
            if page.low.startswith(before, d.start) and page.low.startswith(behind, at):
                d.lower = d.upper = -d.upper
                d.end = f.end = at + len(behind)
                break


def _settle_points(found: list[Found], page: Page) -> None:
    """Make points of degrees that one word stands for too, where their sentence tells of a game: skoraði 23 stig."""
    for f in found:
        d = f.draft
        if d is None or d.unit not in _UNITS or "." in page.low[d.core : d.end] or (d.lower is not None and d.lower < 0):
            continue
        start, end = page.sentence(f.start)
        start, end = max(start, f.start - _NEAR), min(end, f.end + _NEAR)
        if not page.lang.points_with.isdisjoint(_WORDS.findall(page.low, start, end)):
            d.kind, d.unit, d.counted = "count", None, "point"


def _signed(f: Found) -> bool:
    """Whether a figure has a sign before it and neither unit nor noun behind it."""
    d = f.draft
    if d is None or d.kind != "count" or d.counted is not None or d.unit is not None or d.scale is not None:
        return False
    return PLUS in d.trace or (d.lower is not None and d.lower < 0)


def _unit(found: list[Found], f: Found, page: Page) -> str | None:
    """The unit of the temperatures that the sentence of a figure tells; None where it tells none."""
    start, end = page.sentence(f.start)
    beside = (g.draft.unit for g in found if g.draft is not None and start <= g.start < end and g.draft.unit in _UNITS)
    unit = next(beside, None)
    if unit is None and some_finder(page.lang.tag, _TOLD).find(page.low, start, end):
        return _DEGREES
    return unit
