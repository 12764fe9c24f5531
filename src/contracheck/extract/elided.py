"""Elided: amounts that leave their currency to another one in their sentence (6 billion euros, up from 5.1 billion)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: How far from the amount that tells its currency the other one may stand.
_REACH = 80
#: Levels of one thing that are told without their units are not farther apart than this factor.
_APART = 4
_ONE_WORD = re.compile(rf"(?:[{BLANK}][^\W\d_]+)?[{BLANK}]")


def share_currencies(found: Sequence[Found], page: Page) -> None:
    """Give amounts without a currency that of the amount before them, where a word says that both are levels of one thing: what
    it was before, what it is held against. Bare figures get the unit of the level right before or behind them in the same way.
    """
    before: Found | None = None
    last: Found | None = None
    for f in found:
        draft = f.draft
        if draft is None:
            continue
        if draft.kind == "money":
            if last is not None and _bare(last.draft) and _instead(last, f, page):
                _take(last.draft, draft)
            before = f
        elif before is not None and _is_level(draft) and _told_with(before, f, page):
            _take(draft, before.draft)
        elif last is not None and last.draft is not None:
            if draft.kind == "percent" and _bare(last.draft) and _instead(last, f, page):
                _take(last.draft, draft)
            elif _bare(draft) and _is_known(last, page) and _alike(last.draft, draft) and _told_with(last, f, page):
                _take(draft, last.draft)  # to 6.4 per cent from 6.7
        last = f


def _take(draft: Draft | None, other: Draft | None) -> None:
    """Give a figure the unit of another one."""
    assert draft is not None and other is not None
    draft.kind, draft.unit, draft.currencies = other.kind, other.unit, other.currencies
    draft.trace += ",elided"


def _is_level(draft: Draft) -> bool:
    """Whether a figure is a plain number with a scale word, which measures and counts nothing."""
    return draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is not None


def _bare(draft: Draft | None) -> bool:
    """Whether a figure is a plain number in digits, without a scale word, which measures and counts nothing."""
    bare = draft is not None and draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is None
    return bare and draft is not None and not draft.trace.startswith("words")


def _alike(one: Draft, other: Draft) -> bool:
    """Whether two figures are near enough to be levels of one thing."""
    first, second = (d.lower if d.lower is not None else d.upper for d in (one, other))
    return first is not None and second is not None and second > 0 and 1 / _APART <= first / second <= _APART


def _is_known(f: Found, page: Page) -> bool:
    """Whether a figure is an amount or a share that a word before it tells as a level, and not as the size of a change."""
    draft = f.draft
    known = draft is not None and draft.scale is None and (draft.kind == "money" or draft.unit == "percent")
    return known and page.lang.levels_before.left(page.low, f.start) is not None


def _instead(f: Found, following: Found, page: Page) -> bool:
    """Whether nothing but a word for another level, and one word more, parts two figures: 0,9 statt bisher 1,3 Prozent."""
    one, other = f.draft, following.draft
    if one is None or other is None or other.scale is not None or not _alike(other, one):
        return False
    told = page.lang.other_levels.right(page.low, f.end)
    return told is not None and _ONE_WORD.fullmatch(page.low, told[1], following.start) is not None


def _told_with(level: Found, f: Found, page: Page) -> bool:
    """Whether a word before a figure makes it another level of one that the same sentence tells before it."""
    if level.draft is None or not level.draft.unit or f.start - level.end > _REACH:
        return False
    return page.lang.other_levels.left(page.low, f.start) is not None and page.sentence(level.start) == page.sentence(f.start)
