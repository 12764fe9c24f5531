"""Periods told by the one told before them: in September ... the previous month; arrested on 3 March ... the next day, on 9 June
of the same year.
"""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_composed import counted, whole
from contracheck.extract.date_figures import DateHit
from contracheck.extract.dates import apply_bound
from contracheck.extract.found import Found
from contracheck.extract.narrated import Narration
from contracheck.extract.page import Page

_WORD = re.compile(r"[^\W\d_]+")
_GRAINS = frozenset(("week", "month", "quarter", "half", "year"))
#: The date told before is one of so many things that were found before another one.
_NEAR = 40
#: So many letters at most stand between two dates that tell one together.
_BESIDE = 4
_PARTED = re.compile(r"[,;:.()\u3001\u3002\uff0c\d]")
#: What is counted by the calendar, from whatever day.
_WHOLE = frozenset(("quarter", "half", "decade", "century"))
#: What is counted from a day.
_FROM_DAY = frozenset(("day", "week"))


def before_named(found: list[Found], page: Page, narration: Narration) -> list[Found]:
    """What the scan found, with periods that the one before them tells counted from it, and its year given to what lacks one.

    That is, for a day, the nearest day of the same sentence or of the one before; for a longer period the last one of its length
    in the same sentence, and without one the day of publication counts. What is told from nothing that was found is left out.
    """
    back, on = page.lang.preceding_words, page.lang.succeeding_words
    for i, f in enumerate(found):
        date = f.date
        if date is None:
            continue
        before = found[max(0, i - _NEAR) : i]
        same = date.told is not None and date.told[0] == 0 and date.again is None
        if same and _compared(f, found[max(0, i - 1) : i + 2], page):
            date.lower = date.upper = None
            continue
        if date.counted:
            _units_from(f, date, before, page, narration)
        elif date.again is not None or (date.told is not None and date.told[1] not in _FROM_DAY):
            _anew(date, before, narration)
        elif date.told is not None:
            if date.bound is None:
                _from_day(date, before, page)
                if date.lower is None and narration.published is not None and _of_news(f, page):
                    date.lower, date.upper = _period(narration.published, *date.told)
        elif date.bound is None and date.grain in _GRAINS and (step := _step(f, back, on, page)):
            if narration.next_month(f, step, before) is None and not _from_period(f, date, step, before, page) and step > 0:
                _count(date, narration.anchor(date.start, date.grain, before), step)
        elif not (date.by_weekday and _step(f, frozenset(), on, page) and narration.next_weekday(date, before)):
            narration.place(f, before)
    return [f for f in found if f.date is None or f.date.told is None or f.date.again is not None or _is_known(f.date)]


def _of_news(f: Found, page: Page) -> bool:
    """Whether a day is told from that of the news where no other is, as a part of it behind it shows: 전날 오후 11시."""
    alone = page.low[f.start : f.end] in page.lang.list("dates", "told_alone")
    return alone and page.lang.day_halves.right(page.low, f.end) is not None


def _is_known(date: DateHit) -> bool:
    return date.lower is not None or date.upper is not None


def _compared(f: Found, beside: list[Found], page: Page) -> bool:
    """Whether "the same month" is that of another year, which stands right beside it (the same month last year, 前年同月比)."""
    if not page.lang.spaced:
        before = page.lang.calendar_units.left(page.low, f.start)
        if before is not None or page.low.startswith(page.lang.told_against, f.end):
            return True
    ends = ((f.end, g.start) if g.start >= f.end else (g.end, f.start) for g in beside if g is not f and g.date is not None)
    return any(b - a <= _BESIDE and not _PARTED.search(page.low, a, b) for a, b in ends)


def _anew(date: DateHit, before: list[Found], narration: Narration) -> None:
    """Read a date with the period that another one before it tells; where none does it stays as it is."""
    assert date.told is not None
    step, unit = date.told
    day = narration.anchor(date.start, unit, before)
    if day is None:
        return
    period = _period(day, step, unit)
    read = date.again(period) if date.again is not None else DateHit(date.start, date.end, *period, unit)
    if read is None or read.lower is None:
        return
    date.lower, date.upper, date.grain, date.ends, date.turn = read.lower, read.upper, read.grain, read.ends, read.turn
    date.open_year = False
    apply_bound(date)


def _units_from(f: Found, date: DateHit, before: list[Found], page: Page, narration: Narration) -> None:
    """Count so many units on or back from the date told before them (in 2019 ... in the following two years)."""
    unit = date.distance[1] if date.distance is not None else date.grain
    words = page.lang.preceding_words if date.counted < 0 else page.lang.succeeding_words
    if date.distance is None and words.isdisjoint(_WORD.findall(page.low, f.start, f.end)):
        return
    named = narration.named_before(date.start, unit, before)
    if named is None or named.now or named.counted * date.counted > 0:
        return
    last = (named.upper or named.lower) if date.counted > 0 else (named.lower or named.upper)
    assert last is not None
    step = 1 if date.counted > 0 else -1
    if named.grain == unit or unit in _WHOLE:
        period = whole(last, step, abs(date.counted), unit)
    else:
        period = counted(last if step > 0 else last - cal.DAY, step, abs(date.counted), unit)
    if period is not None:
        date.lower, date.upper = period
        date.grain, date.distance, date.relative = unit, None, page.low[f.start : f.end]


def _count(date: DateHit, day: dt.date | None, step: int) -> None:
    if day is not None:
        date.lower, date.upper = _period(day, step, date.grain)


def _step(f: Found, back: frozenset[str], on: frozenset[str], page: Page) -> int:
    """-1 where a word tells that a period precedes the one told of, 1 where it follows it."""
    words = _WORD.findall(page.low, f.start, f.end)
    return -1 if not back.isdisjoint(words) else 1 if not on.isdisjoint(words) else 0


def _from_day(date: DateHit, before: list[Found], page: Page) -> None:
    """Count a date from the nearest day before it, in its sentence or the one before that."""
    assert date.told is not None
    start = page.sentence(date.start)[0]
    first = page.sentence_before(start)
    for f in reversed(before):
        if f.start < first:
            return
        d = f.date
        if d is None or d.grain != "day" or d.distance is not None:
            continue
        if d.told is not None and d.told[0] * date.told[0] < 0:
            first = min(first, page.sentence_before(page.sentence(f.start)[0]))
            continue  # arrested on the 3rd; the day before he had ..., the next day he confessed
        if d.bound is None and d.lower is not None and d.lower == d.upper and not d.approximate:
            date.lower, date.upper = _period(d.lower, date.told[0], date.told[1])
        return


def _from_period(f: Found, date: DateHit, step: int, before: list[Found], page: Page) -> bool:
    """Whether a period of the same length that the sentence names before it tells it."""
    start = page.sentence(f.start)[0]
    named = next((g for g in reversed(before) if g.date is not None and g.start >= start), None)
    if named is None or named.date is None or named.date.grain != date.grain or named.date.told is not None:
        return False
    if named.date.lower is not None and not _step(named, page.lang.preceding_words, page.lang.succeeding_words, page):
        date.lower, date.upper = _period(named.date.lower, step, date.grain)
    return True


def _period(day: dt.date, step: int, unit: str) -> cal.Period:
    return cal.containing(cal.shift(day, step, unit), unit)
