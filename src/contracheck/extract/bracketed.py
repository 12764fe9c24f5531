"""Bracketed: figures in brackets that leave their unit to the one right before them - 71.9 billion kronor (68.2)."""

from __future__ import annotations

from decimal import Decimal

from contracheck.extract.found import Found
from contracheck.extract.held import CLOSING, OPENING
from contracheck.extract.page import Page

#: What the figure of the year before is told of, how many times as large one of the two may be, and the numbers of notes.
_MEASURED, _ALIKE, _NOTES = frozenset(("money", "percent", "quantity")), 5, 100
#: Digits of a year.
_YEAR = 4
_SCALES = tuple(Decimal(10**n) for n in (0, 3, 6, 9, 12))


def share_brackets(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, with the unit and scale of the figure right before it for a bare one in brackets, told as exactly and
    about as large; a unit that both have behind the bracket is no figure of its own.
    """
    low = page.low
    found = _without_units(found, low)
    last: Found | None = None
    for f in found:
        before, draft = last, f.draft
        if draft is None:
            continue  # a date: (2023: 2,66)
        last = f
        one = before.draft if before is not None else None
        if before is None or one is None or one.kind not in _MEASURED or one.lower is None or one.lower != one.upper:
            continue
        bare = draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is None
        if not bare or draft.lower is None or draft.lower != draft.upper or (one.framed and not one.held):
            continue
        opened = low[before.end : f.start].strip()
        told = not one.held and opened[:1] == "(" and opened[-1] == ":" and _of_another(opened[1:-1], page)
        if draft.step == 1 and draft.lower < _NOTES and not one.held and not told:
            continue  # a small whole number may be a note's
        closes = f.end < one.held if one.held else low[f.end : f.end + 1] == ")"
        if not closes or not (opened[:1] in OPENING if one.held else told or opened == "("):
            continue
        factor = next((n for n in _SCALES if one.step == draft.step * n), None)
        if factor is not None and 1 / _ALIKE < one.lower / (draft.lower * factor) < _ALIKE:
            draft.times(factor)
            draft.kind, draft.unit, draft.currencies, draft.scale = one.kind, one.unit, one.currencies, one.scale
            draft.trace += ",elided"
    return found


def _of_another(words: str, page: Page) -> bool:
    """Whether words before a figure in brackets say that it is the level of another time: Vorjahr: 2,66; 2023: 2,66."""
    return words in page.lang.list("levels", "brackets") or (len(words) == _YEAR and words.isdecimal())


def _without_units(found: list[Found], low: str) -> list[Found]:
    """What was found without the units behind brackets (million kronor), which may be read as figures."""
    if not any(f.draft is not None and f.draft.held for f in found):
        return found
    start = behind = 0
    kept = []
    for f in found:
        if f.draft is None or f.end > behind or not any(c in low[start : f.start] for c in CLOSING):
            kept.append(f)
        if f.draft is not None and f.draft.held:
            start, behind = f.end, f.draft.held
    return kept
