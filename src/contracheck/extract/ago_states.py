"""Ago, states: how long something has gone on, told by the words for "ago" with a verb in the present (é presidente há três anos,
hace dos meses que no llueve): spans of time, and no dates."""

from __future__ import annotations

import re

from contracheck.extract.beside import UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.numbers import number_at
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_FIRST = re.compile(rf"([^\W\d_]+)[{BLANK}]")
_NEXT = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_BEFORE = re.compile(rf"([^\W\d_]+)[{BLANK}]\Z")
#: The longest word before a place; so far behind "that" its verb stands.
_LONGEST, _NEAR = 20, 40
_GRAINS = frozenset(("day", "week", "month", "year", "decade"))


def settle_states(found: list[Found], page: Page) -> list[Found]:
    """What was found, with spans of time for such dates."""
    return [_as_span(f, page) or f for f in found] if page.lang.ago_that else found


def _as_span(f: Found, page: Page) -> Found | None:
    """The span of time that a date a time ago tells of a state, or None."""
    low, lang, date = page.low, page.lang, f.date
    if date is None or date.relative is None or date.bound is not None or date.grain not in _GRAINS:
        return None
    head, first = f.start, _FIRST.match(low, f.start)
    if first is None or first[1] not in lang.ago_words:
        first = _BEFORE.search(low, max(0, f.start - _LONGEST), f.start)
        if first is None or first[1] not in lang.ago_words:
            return None
        head = first.start()
    led = _BEFORE.search(low, max(0, head - _LONGEST), head)
    if led is not None and led[1] in lang.function_words and led[1] not in lang.ago_states:
        return None  # é mais caro do que há um ano
    if led is not None and _is_done(led[1], page) and not _state_before(led.start(), page):
        return None  # é acusado de um crime cometido há três anos
    if not (_that(f, page) or _goes_on(f, page)):
        return None
    beside = Beside(low, lang)
    number = number_at(low, first.end(), lang, beside)
    unit = beside.right(UNITS, number.end) if number is not None else None
    if number is None or unit is None or unit[1] != f.end:
        return None
    n = number.value
    return Found.of(Draft(f.start, f.end, first.end(), "duration", n, n, number.step, unit=unit[0], trace="ago"))


def _is_done(word: str, page: Page) -> bool:
    """Whether a word is a participle of what has happened."""
    return word in page.lang.done or any(word.startswith(stem) for stem in page.lang.done_stems)


def _state_before(pos: int, page: Page) -> bool:
    """Whether a verb of a state stands right before a place: *está* detido há dois meses."""
    word = _BEFORE.search(page.low, max(0, pos - _LONGEST), pos)
    return word is not None and word[1] in page.lang.ago_states


def _that(f: Found, page: Page) -> bool:
    """Whether "that" stands right behind, and no verb of what is over behind it: há três anos *que espera*."""
    word = _NEXT.match(page.low, f.end)
    if word is None or word[1] not in page.lang.ago_that:
        return False
    return not page.tells_past(word.end(), min(page.sentence(f.start)[1], word.end() + _NEAR))


def _goes_on(f: Found, page: Page) -> bool:
    """Whether a verb of a state stands in the clause, and none of what is over."""
    if not page.lang.ago_states:
        return False
    first, last = page.clause(f.start, f.end, page.sentence(f.start))
    told = any(page.low[a:b] in page.lang.ago_states for a, b in page.words(first, last))
    return told and not page.tells_past(first, last)
