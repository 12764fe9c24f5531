"""Temperatures: figures with their sign and no unit, which are degrees where something in their sentence says so (+5…+7)."""

from __future__ import annotations

import re

from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.rates import TEMPERATURES
from contracheck.lang.concepts import some_finder

_WORDS = re.compile(r"[^\W\d_]+")
#: So far from a figure a word may tell of a game.
_NEAR = 120
#: Behind the trace of a figure with a plus before it.
PLUS = ",plus"
_TOLD = frozenset(("temperature",))
_DEGREES = "degree_temperature"
_UNITS = TEMPERATURES | {_DEGREES}


def settle_degrees(found: list[Found], page: Page) -> list[Found]:
    """What was found, with signed figures that measure nothing as degrees: those of another temperature in their sentence, or
    bare ones where a word of it tells of temperatures (от -3 до -5). Without either a figure with a plus is no claim.
    """
    if page.lang.points_with:
        _settle_points(found, page)
    if page.lang.told_below_zero:
        _settle_below(found, page)
    signed = [f for f in found if _signed(f)]
    lost: set[int] = set()
    for f in signed:
        unit = _unit(found, f, page)
        if f.draft is not None and unit is not None:
            f.draft.kind, f.draft.unit, f.draft.weak = "quantity", unit, False
        elif f.draft is not None and PLUS in f.draft.trace:
            lost.add(id(f))
    return [f for f in found if id(f) not in lost] if lost else found


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
