"""Periods told by the one told before them: in September ... the previous month; arrested on 3 March ... the next day."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_GRAINS = frozenset(("week", "month", "quarter", "half", "year"))
#: What is counted from a day.
_FROM_DAY = frozenset(("day", "week"))


def before_named(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, with periods told by the one before them counted from it.

    That is, for a day, the nearest day of the same sentence or of the one before; for a longer period the last one of its length
    in the same sentence, and without one the day of publication counts. What is told from nothing that was found is left out.
    """
    back, on = page.lang.preceding_words, page.lang.succeeding_words
    for i, f in enumerate(found):
        date = f.date
        if date is None or date.bound is not None:
            continue
        if date.told is not None and date.grain in _FROM_DAY:
            _from_day(date, found[:i], page)
        elif date.told is not None or (back and date.grain in _GRAINS):
            step = date.told[0] if date.told is not None else _step(f, back, on, page)
            if step:
                _from_period(f, date, step, found[:i], page)
    return [f for f in found if f.date is None or f.date.told is None or f.date.lower is not None]


def _step(f: Found, back: frozenset[str], on: frozenset[str], page: Page) -> int:
    """-1 where a word tells that a period precedes the one told of, 1 where it follows it."""
    words = _WORD.findall(page.low, f.start, f.end)
    return -1 if not back.isdisjoint(words) else 1 if not on.isdisjoint(words) else 0


def _from_day(date: DateHit, before: list[Found], page: Page) -> None:
    """Count a date from the nearest day before it, in its sentence or the one before that."""
    assert date.told is not None
    start = page.sentence(date.start)[0]
    first = _sentence_before(start, page)
    for f in reversed(before):
        if f.start < first:
            return
        d = f.date
        if d is None or d.grain != "day" or d.distance is not None:
            continue
        if d.told is not None and d.told[0] * date.told[0] < 0:
            first = min(first, _sentence_before(page.sentence(f.start)[0], page))
            continue  # arrested on the 3rd; the day before he had ..., the next day he confessed
        if d.bound is None and d.lower is not None and d.lower == d.upper and not d.approximate:
            date.lower, date.upper = _period(d.lower, date.told[0], date.told[1])
        return


def _sentence_before(start: int, page: Page) -> int:
    """Where the sentence before one begins; the same sentence where it is the first of its paragraph."""
    end = start
    while end and page.text[end - 1].isspace():
        end -= 1
        if page.text[end] == "\n":
            return start
    return page.sentence(end - 1)[0] if end else start


def _from_period(f: Found, date: DateHit, step: int, before: list[Found], page: Page) -> None:
    start = page.sentence(f.start)[0]
    named = next((g for g in reversed(before) if g.date is not None and g.start >= start), None)
    if named is None or named.date is None or named.date.grain != date.grain or named.date.told is not None:
        return
    if named.date.lower is not None and not _step(named, page.lang.preceding_words, page.lang.succeeding_words, page):
        date.lower, date.upper = _period(named.date.lower, step, date.grain)


def _period(day: dt.date, step: int, unit: str) -> cal.Period:
    return cal.containing(cal.shift(day, step, unit), unit)
