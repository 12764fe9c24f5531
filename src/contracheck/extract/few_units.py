"""Few units: counters that are a unit of time behind small figures (3주: three weeks; 3만주: 30,000 shares)."""

from __future__ import annotations

from contracheck.extract.beside import COUNTED, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: So many letters in front of a figure may a word stand that makes its counter no unit, where the sentence is longer.
_NEAR = 120


def few_unit(page: Page, beside: Beside, draft: Draft, at: int) -> tuple[str, int] | None:
    """The unit behind a small figure at a place, and its end; None where another thing is counted, or the sentence speaks of
    what the counter else counts."""
    low, words = page.low, page.lang.few_units
    hit = words.right(low, at)
    if hit is None or draft.scale is not None or draft.step != 1:
        return None
    (unit, most, things, longer), end = hit
    n = draft.upper if draft.upper is not None else draft.lower
    counted = beside.right(COUNTED, at)
    if n is None or not 0 < n <= most or (counted is not None and counted[0] != things):
        return None
    word = low[at:end].strip(BLANK)
    if any(low.startswith(other, end - len(word)) for other in longer):
        return None
    first, last = page.sentence(draft.start)
    near = low[max(first, draft.start - _NEAR) : min(last, end + _NEAR)]
    return None if any(other in near for other in page.lang.few_units_unless) else (unit, end)
