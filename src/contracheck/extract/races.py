"""Races: tenths and hundredths that are parts of a second, and lengths that are run and no bounds (siegte über 400 Meter)."""

from __future__ import annotations

from contracheck.extract.context import ContextReader
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: What is told where times are run for, and parts of a second part those who run them.
RACES = frozenset(("athlete", "marathon", "cycling", "swimming", "motor_race", "ski", "olympics"))
#: Metres that races have, and none that is thrown or jumped as well.
_COURSES = frozenset((100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000))


def of_a_second(page: Page, context: ContextReader, draft: Draft) -> bool:
    """Whether a figure ends in a word for tenths or hundredths that are those of a second, as where athletes are spoken of or a
    medal is missed by them."""
    words = page.lang.second_words
    if not words or page.low[draft.start : draft.end].rpartition(" ")[2] not in words:
        return False
    return _races(page, context, draft)


def over_a_course(page: Page, context: ContextReader, draft: Draft) -> bool:
    """Whether the metres behind a word for over are those of a race: gewann Gold über 400 Meter."""
    words = page.lang.list("second_parts", "races", "over")
    if not words or draft.unit != "meter" or draft.lower not in _COURSES or draft.upper is not None or not draft.lower_open:
        return False
    if page.low[draft.start : draft.core].strip(BLANK) not in words:
        return False
    return _races(page, context, draft)


def _races(page: Page, context: ContextReader, draft: Draft) -> bool:
    """Whether the sentence of a figure is about a race."""
    if RACES & context.concepts_at(draft.core):
        return True
    first, last = page.sentence(draft.core)
    return any(page.low.find(w, first, last) >= 0 for w in page.lang.list("second_parts", "races", "marks"))


__all__ = ["RACES", "of_a_second", "over_a_course"]
