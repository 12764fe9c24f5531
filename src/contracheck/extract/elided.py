"""Elided: amounts that leave their currency to another one in their sentence (6 billion euros, up from 5.1 billion)."""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: How far from the amount that tells its currency the other one may stand.
_REACH = 80
#: Levels of one share lie no farther apart than so many times.
_NEAR = 3
#: Nobody is older.
_OLDEST = 122


def share_currencies(found: Sequence[Found], page: Page) -> None:
    """Give amounts without a currency that of the amount before them, where a word says that both are levels of one thing: what
    it was before, what it is held against."""
    before: Found | None = None
    for f in found:
        draft = f.draft
        if draft is None:
            continue
        if draft.kind == "money" or (draft.kind == "percent" and draft.unit == "percent"):
            before = f
        elif before is not None and before.draft is not None and before.draft.kind == "percent":
            if _is_share(draft, before.draft) and _told_with(before, f, page):
                draft.kind, draft.unit, draft.trace = "percent", "percent", f"{draft.trace},elided"
        elif before is not None and _is_level(draft) and _told_with(before, f, page):
            assert before.draft is not None
            draft.kind, draft.unit, draft.currencies = "money", before.draft.unit, before.draft.currencies
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
    """Whether a figure is a plain number with a scale word, which measures and counts nothing."""
    return draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is not None


def _told_with(money: Found, f: Found, page: Page) -> bool:
    """Whether a word before a figure makes it another level of an amount that the same sentence tells before it."""
    if money.draft is None or not money.draft.unit or f.start - money.end > _REACH:
        return False
    return page.lang.other_levels.left(page.low, f.start) is not None and page.sentence(money.start) == page.sentence(f.start)
