"""Time limits: spans of time that something is done within (within 90 days, w ciągu 90 dni): a duration with an upper bound.

What hangs on the day of publication by its words (within the next 90 days) is a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from contracheck.extract.draft import DURATIONS
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
#: A small word between the words for a limit and its figure (binnen de drie weken).
_ARTICLE = re.compile(rf"(?<!\w)([^\W\d_]{{1,4}})[{BLANK}]+\Z")


def limit_times(found: list[Found], page: Page, future: Callable[[int], bool | None]) -> None:
    """Open the lower end of durations that words make a limit; ambiguous words (в течение) do where the clause looks ahead, or
    tells what may or has to be done.
    """
    lang, low = page.lang, page.low
    if not (lang.limits_before.filled or lang.limits_after.filled):
        return
    for f in found:
        draft = f.draft
        if draft is None or draft.kind != "duration" or draft.unit not in DURATIONS or draft.vague or ",age" in draft.trace:
            continue
        if draft.lower is None or draft.lower != draft.upper:
            continue
        left = lang.limits_before.left(low, f.start)
        if left is None and (word := _ARTICLE.search(low, max(0, f.start - 8), f.start)) is not None:
            left = lang.limits_before.left(low, word.start(1)) if word[1] in lang.function_words else None
        right = lang.limits_after.right(low, f.end) if left is None else None
        sure = left[0] if left is not None else right[0] if right is not None else None
        if sure is None or not (sure or future(f.start) or _obliged(f, page)):
            continue
        draft.lower = None
        if left is not None:
            f.start = draft.start = left[1]
        elif right is not None:
            f.end = draft.end = right[1]


def _obliged(f: Found, page: Page) -> bool:
    """Whether the clause of a span of time tells what may or has to be done."""
    verbs = page.lang.obliged
    if not verbs:
        return False
    first, last = page.clause(f.start, f.end, page.sentence(f.start))
    return not verbs.isdisjoint(_WORD.findall(page.low, first, last))
