"""Week days: weekdays that lie in the coming week which is named right before them (next week, on Thursday; la semana que viene,
entre el martes y el jueves)."""

from __future__ import annotations

import datetime as dt

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: So far behind its week a weekday stands, and so many characters where no spaces are; the words between at most.
_NEAR, _DENSE, _WORDS = 48, 4, 3
_COMMAS, _OTHERS, _WEEK = ",\u3001\uff0c\u060c", frozenset('.;:()\u2013\u2014"\u201c\u00ab'), 7


def settle_week_days(found: list[Found], page: Page, published: dt.date | None) -> None:
    """Move weekdays, or ranges of them, to the coming week that is named before them; behind a past one they may be later ones
    (fell last week, on Monday it rose)."""
    if published is None:
        return
    week: DateHit | None = None
    end = 0
    for f in found:
        date = f.date
        if date is None or date.grain not in ("week", "day"):
            week = None
        elif date.grain == "week":
            week, end = date if date.bound is None and date.lower is not None and date.lower > published else None, f.end
        elif week is not None and date.of_week and week.lower is not None and _joined(end, f.start, page):
            _move(date, week.lower - cal.DAY * week.lower.weekday())
            end = f.end
        else:
            week = None


def _move(day: DateHit, monday: dt.date) -> None:
    """Give a weekday, or a range of them, its place in the week of a Monday."""
    anchor = day.lower or day.upper
    if anchor is None or (day.lower is not None and day.upper is not None and (day.upper - day.lower).days >= _WEEK):
        return
    shift = cal.DAY * ((anchor - monday).days // _WEEK * _WEEK)
    day.lower = None if day.lower is None else day.lower - shift
    day.upper = None if day.upper is None else day.upper - shift


def _joined(end: int, start: int, page: Page) -> bool:
    """Whether a comma and small words, or few words and no comma, part a week and a weekday."""
    between, lang = page.low[end:start], page.lang
    if len(between) > (_NEAR if lang.spaced else _DENSE) or not _OTHERS.isdisjoint(between):
        return False
    if not lang.spaced:
        return not between.strip(_COMMAS + " ")
    words = between.replace(",", " ").replace("\u060c", " ").split()
    if all(w in lang.function_words or lang.date_articles.get(w) is not None for w in words):
        return True
    return len(words) <= _WORDS and _COMMAS[0] not in between and not any(w in lang.that or w in lang.joiners for w in words)


__all__ = ["settle_week_days"]
