"""Lengths: whether what could be a date as well, or a weight, tells how long something is, by the words right beside it."""

from __future__ import annotations

from contracheck.extract.date_figures import DateHit
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.pack import Language


def is_length(low: str, lang: Language, date: DateHit, draft: Draft) -> bool:
    """Whether a word for a term of years stands before years and months (懲役12年6月), or one for what is left, what something
    amounts to or is done in before a number of days (あと5日, 週3日)."""
    if draft.end >= date.end and lang.term_words.left(low, draft.start) is not None:
        return True
    return date.grain == "day" and date.parts == 1 and low.endswith(lang.list("dates", "lengths_behind"), 0, date.start)


def is_long(draft: Draft, page: Page) -> bool:
    """Whether a word right beside a figure tells that it is a length, whatever its sentence speaks of: 高度約550キロ."""
    before, after = page.lang.list("signs", "lengths_before"), page.lang.list("signs", "lengths_after")
    return page.low.endswith(before, 0, draft.start) or page.low.startswith(after, draft.end)


__all__ = ["is_length", "is_long"]
