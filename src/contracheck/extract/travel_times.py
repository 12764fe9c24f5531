"""Travel times: hours and minutes that look like a time of day and tell how long something takes (de 3 h 45 à 2 h 10).

What tells it: a noun for such a span before them in the sentence beside a change of levels, a span before them that they are
compared with (2 h 10 contre 3 h 45), a unit that the last of two levels has (von 3:45 auf 2:10 Stunden), or a place that is so
far away (à 2 h 10 de Paris).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from decimal import Decimal

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE
from contracheck.lang.concepts import context_finder
from contracheck.lang.table import BLANK

_CLOCK = re.compile(rf"(\d{{1,3}})(?:[{BLANK}]?([hu:.])[{BLANK}]?([0-5]\d)|[{BLANK}]?(h))")
#: A span and what it is compared with stand so near to each other, and a noun for such a span so near before it.
_NEAR, _FAR = 28, 90
#: A minute, in hours.
_MINUTE = ONE / 60
_TIME = frozenset(("hour", "minute"))


def settle_spans(found: list[Found], page: Page, bound: Callable[[Draft], None]) -> None:
    """Make spans of time of the times of day that are none; ``bound`` reads the bound words beside a figure into it."""
    if not any(f.kind == "time" for f in found):
        return
    for i, f in enumerate(found):
        m = _CLOCK.fullmatch(page.low, f.start, f.end) if f.kind == "time" else None
        if m is None:
            continue
        before = found[i - 1] if i else None
        after = found[i + 1] if i + 1 < len(found) else None
        if _compared(page, before, f) or _led_to(page, f, after) or _away(page, f, m) or _told(page, f, m, after):
            _settle(found, i, m, bound)
    for (i, f), (_, g) in itertools.pairwise(enumerate(found)):  # from the last level of a change back to the first
        m = _CLOCK.fullmatch(page.low, f.start, f.end) if f.kind == "time" else None
        if m is not None and _led_to(page, f, g):
            _settle(found, i, m, bound)


def _settle(found: list[Found], i: int, m: re.Match[str], bound: Callable[[Draft], None]) -> None:
    f = found[i]
    hours = int(m[1]) + Decimal(int(m[3] or 0)) / 60
    draft = Draft(f.start, f.end, f.start, "duration", hours, hours, _MINUTE if m[3] else ONE, unit="hour", trace="span")
    bound(draft)
    found[i] = Found.of(draft)


def _is_span(f: Found | None) -> bool:
    return f is not None and f.draft is not None and f.draft.kind == "duration" and f.draft.unit in _TIME


def _compared(page: Page, before: Found | None, f: Found) -> bool:
    """Whether words compare the time with a span before it: 2 h 10 contre 3 h 45, 2h10 instead of 3h45."""
    if before is None or not _is_span(before) or f.start - before.end > _NEAR or page.sentence(f.start)[0] > before.start:
        return False
    other = page.lang.other_levels.left(page.low, f.start)
    if other is not None and other[1] >= before.end:
        opened = page.lang.range_open.left(page.low, f.start)
        return opened is None or opened[1] > other[1]  # in plaats van
    change = page.lang.change_open.left(page.low, before.start)
    return change is not None and page.low[before.end : f.start].strip() in change[0]


def _led_to(page: Page, f: Found, after: Found | None) -> bool:
    """Whether the time is the first of two levels of which the second is a span: von 3:45 auf 2:10 Stunden."""
    if after is None or not _is_span(after) or after.start - f.end > _NEAR:
        return False
    return page.lang.change_open.left(page.low, f.start) is not None and _leads(page, f.end, after.start)


def _leads(page: Page, end: int, start: int) -> bool:
    """Whether nothing but the word before the second level of a change stands between two places."""
    hit = page.lang.change_to.right(page.low, end)
    return hit is not None and not page.low[hit[1] : start].strip()


def _away(page: Page, f: Found, m: re.Match[str]) -> bool:
    """Whether a place is so far away: à 2 h 10 de Paris."""
    away = page.lang.hour_away.right(page.low, f.end) if m[2] in ("h", "u") and page.lang.hour_away.filled else None
    if away is None or page.lang.hour_told.left(page.low, f.start) is not None:
        return False
    return page.text[away[1] : away[1] + 2].strip(BLANK + "'\u2019")[:1].isupper()


def _told(page: Page, f: Found, m: re.Match[str], after: Found | None) -> bool:
    """Whether a noun for such spans stands before the time in its sentence, and it is a level that changes, or is compared."""
    lang, low = page.lang, page.low
    if not lang.journeys or lang.hour_told.left(low, f.start) is not None:
        return False
    first = max(page.sentence(f.start)[0], f.start - _FAR)
    if not any(page.has_word(noun, first, f.start, whole=False) for noun in lang.journeys):
        return False
    opened = lang.change_open.left(low, f.start)
    if opened is not None and after is not None and after.kind == "time" and _leads(page, f.end, after.start):
        second = _CLOCK.fullmatch(low, after.start, after.end)
        falls = second is not None and (int(second[1]), second[3] or "") < (int(m[1]), m[3] or "")
        return falls or " " in low[opened[1] : f.start].strip() or _moves(page, first, f.start)
    level = lang.level_words.left(low, f.start) or lang.levels_before.left(low, f.start)
    if level is None:
        return lang.hour_at.left(low, f.start) is None and lang.other_levels.left(low, f.start) is not None
    return _moves(page, first, level[1])


def _moves(page: Page, first: int, last: int) -> bool:
    """Whether a stretch of text tells of a rise or a fall."""
    return any(c in ("#up", "#down") for c, _, _ in context_finder(page.lang.tag).find(page.low, first, last))
