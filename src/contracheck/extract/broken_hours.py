"""Broken hours: minutes that stand apart from their hour (21 and 14 minutes), and parts of an hour before it (half past 4)."""

from __future__ import annotations

import re

from contracheck.extract.beside import HOURS, Beside
from contracheck.extract.clock_spans import MINUTE
from contracheck.extract.draft import Draft
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: Minutes behind an hour, with a small word before them.
_BEHIND = re.compile(rf"[{BLANK}]{{1,2}}(?:([^\W\d_]{{1,5}})[{BLANK}]{{0,2}})?({MINUTE}|\d)(?!\d|[.,]\d)")
_SIXTY = 60


def minutes_behind(low: str, end: int, lang: Language) -> tuple[int, int] | None:
    """The minutes with their word behind an hour that ends at a place, with or without "and", and their end: à 21 heures *et 14
    minutes*, ساعت ۲۱ *و ۱۴ دقیقه*."""
    m = _BEHIND.match(low, end)
    if m is None or (m[1] and m[1] not in lang.list("grammar", "and") and m[1] not in lang.joiners):
        return None
    unit = lang.units.right(low, m.end())
    return (int(m[2]), unit[1]) if unit is not None and unit[0] == "minute" else None


def with_part(draft: Draft, low: str, lang: Language, beside: Beside) -> tuple[int, int, int] | None:
    """Hour and minutes in words with a part of one, and their end: साढ़े 4 बजे is half past four, ढाई बजे half past two."""
    value = draft.lower
    if value is None or value == int(value) or draft.kind != "count" or draft.counted is not None:
        return None
    hit = beside.right(HOURS, draft.end) if draft.approximate is False else None
    if low[draft.core].isdecimal() or (hit is None and lang.clock_words.left(low, draft.core) is None):
        return None  # 4.30 बजे
    minutes = int(value * _SIXTY)
    return minutes // _SIXTY, minutes % _SIXTY, hit[1] if hit is not None and hit[0] == "oclock" else draft.end
