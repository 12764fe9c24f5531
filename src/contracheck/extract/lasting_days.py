"""Lasting days: the days of what lasts a told time from a day on (closed from tomorrow for a week, desde mañana y durante una
semana, for a week from tomorrow), and the day that lies so long after another one (morgen in einer Woche)."""

from __future__ import annotations

import datetime as dt

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_UNITS = frozenset(("day", "week", "fortnight", "month", "year"))
#: Between the two stand a comma and small words of so many letters at most.
_NEAR = 40
#: What lasts from a day on lasts so many of a unit at most.
_MOST = 400


def count_lasting(found: list[Found], page: Page, published: dt.date | None) -> list[Found]:
    """Make one date of a day with a word for a start and the time that something lasts from then, right before it or behind."""
    if not page.lang.lasting.filled or not page.lang.spaced:
        return found
    made: list[Found] = []
    for f in found:
        if f.date is not None and not page.lang.articles and (bare := _bare(f.date, page)) is not None:
            f = bare
        last = made[-1] if made else None
        if last is not None and f.start - last.end <= _NEAR:
            if last.date is not None and f.draft is not None and f.draft.kind == "duration":
                joined = _lasts(last.date, f, page) or _later(last.date, f, page, published)
            elif f.date is not None and last.draft is not None and last.draft.kind == "duration":
                joined = _for(last, f.date, page)
            else:
                joined = None
            if joined is not None:
                made[-1] = joined
                continue
        made.append(f)
    return made


def _length(f: Found) -> tuple[int, str] | None:
    """How many of which unit a span of time has that is told exactly."""
    d = f.draft
    if d is None or d.unit not in _UNITS or d.lower is None or d.lower != d.upper or d.lower != int(d.lower):
        return None
    return (int(d.lower), d.unit) if 0 < d.lower <= _MOST else None


def _starts(date: DateHit) -> bool:
    """Whether a day that is told from the day of publication, or by its weekday, is the start of something; one of the calendar
    and a length are two facts (for six weeks, from 7 April)."""
    told = date.bound == "since" and date.grain == "day" and (date.reckoned or date.by_weekday)
    return told and date.lower is not None and date.upper is None


def _days(date: DateHit, start: int, end: int, length: tuple[int, str]) -> Found | None:
    """The days from a start on, so many of a unit long."""
    assert date.lower is not None
    try:
        last = cal.shift(date.lower, *length) - cal.DAY
    except (ValueError, OverflowError):
        return None
    return Found(start, end, date=attrs.evolve(date, start=start, end=end, upper=last, bound=None))


def _lasts(date: DateHit, f: Found, page: Page) -> Found | None:
    """From tomorrow for a week; vanaf morgen een week, in languages that leave the word out."""
    length = _length(f) if _starts(date) else None
    if length is None:
        return None
    between = page.low[date.end : f.start].strip(BLANK + ",")
    for word in page.lang.list("grammar", "and"):
        between = between.removeprefix(word + " ")
    bare = page.lang.lasting_bare and page.lang.looks_back.isdisjoint(page.low[date.start : date.end].split())
    if page.lang.lasting.get(between) is None and (between or not bare):
        return None
    return _days(date, date.start, f.end, length)


def _for(f: Found, date: DateHit, page: Page) -> Found | None:
    """For a week from tomorrow."""
    length = _length(f) if _starts(date) else None
    if length is None or page.low[f.end : date.start].strip(BLANK):
        return None
    word = page.lang.lasting.left(page.low, f.start)
    return None if word is None else _days(date, word[1], date.end, length)


def _bare(date: DateHit, page: Page) -> Found | None:
    """The same with a unit alone, in languages without articles: od jutra na tydzień, на неделю с понедельника."""
    if not _starts(date):
        return None
    low, lang = page.low, page.lang
    word = lang.lasting.right(low, date.end)
    unit = lang.units.right(low, word[1]) if word is not None else None
    if unit is not None and unit[0] in _UNITS:
        return _days(date, date.start, unit[1], (1, unit[0]))
    unit = lang.units.left(low, date.start)
    word = lang.lasting.left(low, unit[1]) if unit is not None and unit[0] in _UNITS else None
    return None if unit is None or word is None else _days(date, word[1], date.end, (1, unit[0]))


def _later(date: DateHit, f: Found, page: Page, published: dt.date | None) -> Found | None:
    """Morgen in einer Woche."""
    words = page.lang.lasting_later
    if published is None or not words or date.grain != "day" or date.lower is None or date.lower != date.upper:
        return None
    length = _length(f) if date.reckoned or date.by_weekday else None
    if length is None or page.low[date.end : f.start].strip(BLANK) not in words or date.lower < published:
        return None
    day = cal.shift(date.lower, *length)
    return Found(date.start, f.end, date=attrs.evolve(date, end=f.end, lower=day, upper=day, reckoned=False))
