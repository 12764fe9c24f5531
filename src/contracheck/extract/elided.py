"""Elided: amounts that leave their currency to another one in their sentence (6 billion euros, up from 5.1 billion), and
figures in brackets that leave their unit to the one right before them (71.9 billion kronor (68.2), which was the year before)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: How far from the amount that tells its currency the other one may stand.
_REACH = 80
#: Two levels without scale words are so many times as much as each other at most.
_FACTOR = 4
_CLOSED = re.compile(r"\s?[,.;:!?)\u2013\u2014](?!\d)|\s?\Z")
#: What the figure of the year before is told of, how many times as large one of the two may be, and the numbers of notes.
_MEASURED, _ALIKE, _NOTES = frozenset(("money", "percent", "quantity")), 5, 100
_SCALES = tuple(Decimal(10**n) for n in (0, 3, 6, 9, 12))
#: Levels of one share lie no farther apart than so many times.
_NEAR = 3
#: Nobody is older.
_OLDEST = 122


def share_currencies(found: Sequence[Found], page: Page) -> None:
    """Give amounts without a currency that of the amount before them, where a word says that both are levels of one thing: what
    it was before, what it is held against."""
    before: Found | None = None
    last: Found | None = None
    for f in found:
        draft = f.draft
        if draft is None:
            continue
        near, last = last is before, f
        if draft.kind == "money" or (draft.kind == "percent" and draft.unit == "percent"):
            before = f
        elif before is not None and before.draft is not None and before.draft.kind == "percent":
            if _is_share(draft, before.draft) and _told_with(before, f, page, near):
                draft.kind, draft.unit, draft.trace = "percent", "percent", f"{draft.trace},elided"
        elif before is not None and _is_level(draft) and _told_with(before, f, page, near):
            assert before.draft is not None
            if draft.scale is None and not _alike(before.draft, draft, page.low):
                continue
            draft.kind, draft.unit, draft.currencies = "money", before.draft.unit, before.draft.currencies
            draft.trace += ",elided"


def share_brackets(found: Sequence[Found], page: Page) -> None:
    """Give a bare figure in brackets the unit and scale of the one right before it, told as exactly and about as large."""
    low = page.low
    for before, f in pairwise(found):
        one, draft = before.draft, f.draft
        if one is None or draft is None or one.kind not in _MEASURED or one.lower is None or one.lower != one.upper:
            continue
        bare = draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is None
        if not bare or draft.lower is None or draft.lower != draft.upper or one.framed:
            continue
        if draft.step == 1 and draft.lower < _NOTES:
            continue  # a small whole number may be a note's
        if low[before.end : f.start].strip() != "(" or low[f.end : f.end + 1] != ")":
            continue
        factor = next((n for n in _SCALES if one.step == draft.step * n), None)
        if factor is not None and 1 / _ALIKE < one.lower / (draft.lower * factor) < _ALIKE:
            draft.times(factor)
            draft.kind, draft.unit, draft.currencies, draft.scale = one.kind, one.unit, one.currencies, one.scale
            draft.trace += ",elided"


def share_ages(found: Sequence[Found], page: Page) -> None:
    """Give ages without their unit that of the age behind them: two men of 34 and 41 years, de 34, 38 y 41 años."""
    ands = page.lang.list("grammar", "and")
    after: Found | None = None
    for f in reversed(found):
        draft, last = f.draft, after.draft if after is not None else None
        after = f if draft is not None and draft.kind == "duration" and draft.unit == "year" and draft.upper is not None else None
        if draft is None or last is None or draft.kind != "count" or draft.counted is not None or draft.unit is not None:
            continue
        between = page.low[draft.end : last.start].strip()
        age = draft.scale is None and draft.step == 1 and draft.lower == draft.upper and draft.lower is not None
        if age and 0 < (draft.lower or 0) <= _OLDEST and (between in ands or between == ","):
            draft.kind, draft.unit, draft.weak, draft.trace = "duration", "year", False, f"{draft.trace},elided"
            after = f


def _is_share(draft: Draft, percent: Draft) -> bool:
    """Whether a bare figure with decimals is near enough to one of percent to be another level of it (53.4% against 41.9)."""
    if draft.kind != "count" or draft.counted is not None or draft.unit is not None or draft.scale is not None or draft.step >= 1:
        return False
    a, b = draft.lower or draft.upper, percent.lower or percent.upper
    return a is not None and b is not None and 0 < max(a, b) <= _NEAR * min(a, b)


def _is_level(draft: Draft) -> bool:
    """Whether a figure is a plain number, which measures and counts nothing."""
    return draft.kind == "count" and draft.counted is None and draft.unit is None and not draft.vague


def _alike(money: Draft, draft: Draft, low: str) -> bool:
    """Whether a figure without a scale word is near the amount, and closes its clause: a ticket is 71 roubles instead of 65."""
    a, b = money.lower or money.upper, draft.lower or draft.upper
    if a is None or b is None or not a / _FACTOR <= b <= a * _FACTOR:
        return False
    return _CLOSED.match(low, draft.end) is not None


def _told_with(money: Found, f: Found, page: Page, next_to: bool) -> bool:
    """Whether a word before a figure makes it another level of an amount that the same sentence tells before it, or a part of it
    where no other figure stands between them (5 billion euros, of which 2 billion is new)."""
    if money.draft is None or not money.draft.unit or f.start - money.end > _REACH:
        return False
    word = page.lang.other_levels.left(page.low, f.start) or (page.lang.parts_of.left(page.low, f.start) if next_to else None)
    return word is not None and page.sentence(money.start) == page.sentence(f.start)
