"""Years: whether four digits alone are a year and no amount."""

from __future__ import annotations

import re

from contracheck.extract.date_figures import DateHit
from contracheck.extract.draft import Draft
from contracheck.lang.pack import Language

#: Four digits alone are a year from the first to the last of these.
_FIRST_YEAR, _LAST_YEAR = 1700, 2150


_TWO_YEARS = re.compile(r"(?:1[789]|20)\d\d ?[-\u2010-\u2015] ?(?:1[789]|20)?\d\d(?![\d.,-]*\d)")


def is_bare_year(low: str, lang: Language, date: DateHit, draft: Draft) -> bool:
    """Whether four digits alone are a year: nothing is measured or counted in them, and nothing makes them an amount."""
    if draft.kind in ("count", "score") and draft.counted is None and not draft.approximate and _TWO_YEARS.match(low, date.start):
        return True  # 2024-2025, 2024-25
    if draft.kind in ("money", "percent", "quantity", "duration") or draft.scale is not None or draft.kind == "score":
        return False
    if _years(low, draft):
        return True
    if draft.lower is None or draft.upper is None or draft.lower != draft.upper or draft.approximate:
        # "more than 2000", "about 2000": a bound is no year unless a date word says so
        near = lang.date_bounds_before.left(low, date.start) or lang.date_bounds_after.right(low, date.end)
        return near is not None and draft.counted is None
    if draft.counted is not None:
        words = lang.list("dates", "year_words")
        left = low[max(0, date.start - 16) : date.start].split()
        return bool(left) and left[-1].strip("(") in words and _far_noun(low, draft)
    year = int(draft.lower)
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _years(low: str, draft: Draft) -> bool:
    """Whether a range is one of two bare years ("de 2019 a 2021")."""
    lower, upper = draft.lower, draft.upper
    if lower is None or upper is None or lower == upper or draft.counted is not None or draft.step != 1:
        return False
    last = low[draft.end - 5 : draft.end]
    whole = last[1:].isdecimal() and not last[0].isalnum() and last[0] not in ".,"
    return whole and _FIRST_YEAR <= lower < upper <= _LAST_YEAR


def _far_noun(low: str, draft: Draft) -> bool:
    """Whether what is counted does not follow directly ("in 2019 people")."""
    between = low[draft.core + 4 : draft.end]
    return len(between.split()) > 1
