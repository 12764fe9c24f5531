"""Elided: amounts that leave their currency to another one in their sentence (6 billion euros, up from 5.1 billion)."""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: How far from the amount that tells its currency the other one may stand.
_REACH = 80


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
        if draft.kind == "money":
            before = f
        elif before is not None and _is_level(draft) and _told_with(before, f, page, near):
            assert before.draft is not None
            draft.kind, draft.unit, draft.currencies = "money", before.draft.unit, before.draft.currencies
            draft.trace += ",elided"


def _is_level(draft: Draft) -> bool:
    """Whether a figure is a plain number with a scale word, which measures and counts nothing."""
    return draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is not None


def _told_with(money: Found, f: Found, page: Page, next_to: bool) -> bool:
    """Whether a word before a figure makes it another level of an amount that the same sentence tells before it, or a part of it
    where no other figure stands between them (5 billion euros, of which 2 billion is new)."""
    if money.draft is None or not money.draft.unit or f.start - money.end > _REACH:
        return False
    word = page.lang.other_levels.left(page.low, f.start) or (page.lang.parts_of.left(page.low, f.start) if next_to else None)
    return word is not None and page.sentence(money.start) == page.sentence(f.start)
