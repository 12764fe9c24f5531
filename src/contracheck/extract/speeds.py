"""Speeds told without the hour (a speed limit of 80 kilometres, 制限速度80キロ, 128 kilometre hızla), and knots that are none."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: What an hour is left out behind.
_LENGTHS = frozenset(("kilometer", "mile"))
#: Faster is no vehicle, and a longer way no speed.
_FASTEST = Decimal(2000)
#: Small words between the words for a speed and the figure, and letters that they have.
_SMALL, _REACH = 3, 20
_LAST = re.compile(rf"([^\W\d_]+)[{BLANK}]{{1,2}}\Z")


def as_speeds(found: list[Found], page: Page) -> None:
    """Make lengths beside words for a speed speeds an hour, and knots where nothing speaks of a speed counts."""
    before, behind = page.lang.speeds_before, page.lang.speeds_behind
    if not before.filled and not behind.filled:
        return
    marks, words = page.lang.knots_with, page.lang.knots_or
    for f, following in zip(found, (*found[1:], None), strict=False):
        d = f.draft
        if words and d is not None and d.unit == "knot" and page.low.endswith(words, f.start, f.end):
            sentence = page.low[slice(*page.sentence(f.start))]
            if not any(m in sentence for m in marks):
                d.kind, d.unit = "count", None  # 8节车厢，其中5节
        if d is None or d.kind != "quantity" or d.unit not in _LENGTHS or (d.upper or d.lower or _FASTEST) >= _FASTEST:
            continue
        joint = page.low[f.end : following.start].strip(BLANK + ",") if following is not None and _per(following) else ""
        if joint and page.lang.range_or.get(joint) is not None:
            continue  # 8 kilometres or 5 miles per second
        if behind.right(page.low, f.end) is not None or _led(page, f.start):
            d.unit = f"{d.unit}_per_hour"


def _per(f: Found) -> bool:
    """Whether a figure is a rate."""
    return f.draft is not None and f.draft.unit is not None and "_per_" in f.draft.unit


def _led(page: Page, start: int) -> bool:
    """Whether words for a speed stand before a place, with small words between at most."""
    at = start
    for _ in range(_SMALL + 1):
        if page.lang.speeds_before.left(page.low, at) is not None:
            return True
        word = _LAST.search(page.low, max(0, at - _REACH), at) if page.lang.spaced else None
        if word is None or word[1] not in page.lang.function_words:
            return False
        at = word.start()
    return False


__all__ = ["as_speeds"]
