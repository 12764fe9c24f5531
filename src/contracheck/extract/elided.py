"""Elided: amounts that leave their currency to another one in their sentence (6 billion euros, up from 5.1 billion)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: How far from the amount that tells its currency the other one may stand.
_REACH = 80
#: Two levels without scale words are so many times as much as each other at most.
_FACTOR = 4
_CLOSED = re.compile(r"\s?[,.;:!?)\u2013\u2014](?!\d)|\s?\Z")


def share_currencies(found: Sequence[Found], page: Page) -> None:
    """Give amounts without a currency that of the amount before them, where a word says that both are levels of one thing: what
    it was before, what it is held against."""
    before: Found | None = None
    for f in found:
        draft = f.draft
        if draft is None:
            continue
        if draft.kind == "money":
            before = f
        elif before is not None and _is_level(draft) and _told_with(before, f, page):
            assert before.draft is not None
            if draft.scale is None and not _alike(before.draft, draft, page.low):
                continue
            draft.kind, draft.unit, draft.currencies = "money", before.draft.unit, before.draft.currencies
            draft.trace += ",elided"


def _is_level(draft: Draft) -> bool:
    """Whether a figure is a plain number, which measures and counts nothing."""
    return draft.kind == "count" and draft.counted is None and draft.unit is None and not draft.vague


def _alike(money: Draft, draft: Draft, low: str) -> bool:
    """Whether a figure without a scale word is near the amount, and closes its clause: a ticket is 71 roubles instead of 65."""
    a, b = money.lower or money.upper, draft.lower or draft.upper
    if a is None or b is None or not a / _FACTOR <= b <= a * _FACTOR:
        return False
    return _CLOSED.match(low, draft.end) is not None


def _told_with(money: Found, f: Found, page: Page) -> bool:
    """Whether a word before a figure makes it another level of an amount that the same sentence tells before it."""
    if money.draft is None or not money.draft.unit or f.start - money.end > _REACH:
        return False
    return page.lang.other_levels.left(page.low, f.start) is not None and page.sentence(money.start) == page.sentence(f.start)
