"""Preceding periods: the month, quarter or year before the one that the sentence has just named (in September ... the previous
month)."""

from __future__ import annotations

import re

from contracheck.extract import calendar as cal
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_GRAINS = frozenset(("week", "month", "quarter", "half", "year"))


def before_named(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, with periods told as the preceding ones moved before the one that their sentence named last."""
    words = page.lang.preceding_words
    if not words:
        return found
    for i, f in enumerate(found):
        date = f.date
        if date is None or date.bound is not None or date.grain not in _GRAINS or not _told(words, f, page):
            continue
        start = page.sentence(f.start)[0]
        named = next((g for g in reversed(found[:i]) if g.date is not None and g.start >= start), None)
        if named is None or named.date is None or named.date.grain != date.grain or _told(words, named, page):
            continue
        if named.date.lower is not None:
            date.lower, date.upper = cal.containing(cal.shift(named.date.lower, -1, date.grain), date.grain)
    return found


def _told(words: frozenset[str], found: Found, page: Page) -> bool:
    """Whether a date is told with a word for what precedes."""
    return not words.isdisjoint(_WORD.findall(page.low, found.start, found.end))
