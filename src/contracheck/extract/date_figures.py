"""Days in figures, and what a date in a text is read as."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import attrs

from contracheck.extract import calendar as cal
from contracheck.lang.pack import Language

#: Signs within days in figures; marks of direction may stand beside them.
SIGNS = frozenset("./-\u2010\u2011\u200e\u200f")
_HYPHENS = frozenset("-\u2010\u2011")
_FIGURES = re.compile(
    r"(\d{1,4})[\u200e\u200f]?([./\-\u2010\u2011])[\u200e\u200f]?(\d{1,2})[\u200e\u200f]?\2[\u200e\u200f]?(\d{4}|\d{1,2})(?!\d)(?![./]\d|\2\d)"
)
_MONTH_YEAR = re.compile(
    r"(?:(\d{4})[-/\u2010\u2011](\d{1,2})|(\d{1,2})[-/\u2010\u2011](\d{4}))(?!\d|[-/\u2010\u2011.,:]\d|[%\u00b0])"
)
_DAY_MONTH = re.compile(r"(\d{1,2})([./\-])(\d{1,2})(?!\d|[/:%\u00b0]|[.,]\d)(?:(?<=\.\d)\.|(?<=\.\d\d)\.)?(?![^\W\d_])")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?!\d|[.,]\d)")
#: A day in figures that can only be day first.
DAYS_FIRST = re.compile(r"(?<![\d./])(?:1[3-9]|2\d|3[01])/(?:0?[1-9]|1[0-2])/(?:\d\d){1,2}(?!\d)")
#: Behind one of these figures are a part of something longer; the empty string stands for the text's start, which is none.
_BEFORE = frozenset(".,/:-+\u2010\u2011$\u20ac\u00a3\u00a5#")
#: Four digits are taken for a year between these.
YEARS = range(1500, 2200)


@attrs.define(slots=True)
class DateHit:
    """A date in a text. Both ends None: it is relative and cannot be resolved; ``relative`` then says what it is.

    ``weekday`` is the weekday that the text names beside a day of the calendar (0 = Monday); ``distance`` a (number, unit)
    between two dates ("two days later") and no date.
    """

    start: int
    end: int
    lower: dt.date | None
    upper: dt.date | None
    grain: str
    relative: str | None = None
    weekday: int | None = None
    distance: tuple[int, str] | None = None
    bound: str | None = None
    approximate: bool = False
    other: tuple[dt.date, dt.date] | None = None
    bare_year: bool = False
    month_day: bool = False
    parts: int = 1
    ends: bool = False
    turn: bool = False  # the last day of one period and the first of the next: the turn of the year
    now: bool = False  # today, this year: says when the text was written rather than when something was
    open_year: bool = False
    of_week: bool = False  # a weekday alone
    named: tuple[int, int | None] | None = None  # the month and day that want a year, where no day of publication gives one
    by_weekday: bool = False  # told by a weekday alone
    reckoned: bool = False  # a day told by its distance from the day of publication alone (yesterday)
    span: bool = False  # a range that one pattern tells
    first: dt.date | None = None  # the first day of the period that a deadline is told by
    no_day: bool = False  # a day that its month does not have (31 June); the ends are those of the month
    put_off: bool = False  # what something was put off from, whose new date follows
    told: tuple[int, str] | None = None  # its distance from the date told before it (the next day, la veille)
    counted: int = 0  # so many units after or before a date (the following two years)
    again: Callable[[cal.Period], DateHit | None] | None = None  # reads it anew with the period of ``told`` (9 June that year)


def figures(low: str, pos: int, order: str) -> DateHit | None:
    """The day in figures that begins at a place: 2024-05-14, 14.05.2024, 5/14/24; ``order`` is dmy, mdy or ymd."""
    m = _FIGURES.match(low, pos)
    if m is None:
        return None
    a, b, c = int(m[1]), int(m[3]), int(m[4])
    iso = m[2] == "-" and len(m[1]) == 4 and len(m[4]) == 2
    before = low[pos - 1 : pos]
    glued = m[2] == "/" or (
        m[2] == "." and low[max(0, pos - 2) : pos - 1].isalpha()
    )  # a small word with its hyphen (ב-14.6.2023)
    if before and ((before in "./" and not iso) or (before == "-" and not glued) or before.isdecimal()):
        return None
    other = None
    if len(m[1]) == 4:
        day = cal.safe_date(a, b, c)
    elif order == "ymd" and len(m[1]) == 2 and (m[2] == "/" if len(m[4]) == 1 else m[2] in "./" and len(m[4]) == 2):
        day = cal.safe_date(century(a), b, c)
    elif len(m[1]) > 2 or len(m[4]) == 1 or (len(m[4]) == 2 and m[2] in _HYPHENS):
        return None
    else:
        year = c if len(m[4]) == 4 else century(c)
        dmy, mdy = cal.safe_date(year, b, a), cal.safe_date(year, a, b)
        day, other = (mdy, dmy) if order == "mdy" and m[2] != "." else (dmy, mdy)
        if day is None:
            day, other = other, None
    if day is None or day.year not in YEARS:
        return None
    second = (other, other) if other and other != day else None
    return DateHit(pos, m.end(), day, day, "day", other=second)


def month_year(low: str, pos: int) -> tuple[int, int, int] | None:
    """A month of a year in figures (2015-03, 2015/3, 12-2015) as its end, year and month; not two years (2011-12)."""
    m = _MONTH_YEAR.match(low, pos)
    if m is None or low[pos - 1 : pos] in _BEFORE:
        return None
    year, month = (int(m[1]), int(m[2])) if m[1] is not None else (int(m[4]), int(m[3]))
    if not 1 <= month <= 12 or year not in YEARS or (m[1] is not None and month == (year + 1) % 100):
        return None
    return m.end(), year, month


def day_month(low: str, pos: int, order: str) -> tuple[int, int, int, bool] | None:
    """A day and month in figures (22/04, 5.12.) as end, month, day, and whether the other order has a day too."""
    m = _DAY_MONTH.match(low, pos)
    before = low[pos - 1 : pos]
    if m is None or (before in _BEFORE and before != "" and not (before == "-" and (m[2] == "/" or low[pos - 2] == "."))):
        return None  # 3.-5.5. is one of two days
    a, b = int(m[1]), int(m[3])
    first = (a, b) if order != "dmy" and m[2] != "." else (b, a)
    both = first[::-1]
    for month, day in (first, both):
        if 1 <= month <= 12 and cal.safe_date(2000, month, day) is not None:
            return m.end(), month, day, 1 <= both[0] <= 12 and a != b
    return None


def compact(low: str, pos: int) -> dt.date | None:
    """The day that eight digits alone tell (20240514)."""
    m = _COMPACT.match(low, pos)
    return cal.safe_date(int(m[1]), int(m[2]), int(m[3])) if m is not None and low[pos - 1 : pos] not in _BEFORE else None


def century(year: int) -> int:
    """The year that its last two digits mean."""
    return year + (2000 if year < 70 else 1900)


def names_period(low: str, start: int, end: int, lang: Language) -> bool:
    """Whether a unit of time with its article and a word for last, this or next behind it name a period (العام الماضي)."""
    if not low[start:end].lstrip().startswith(lang.definite):
        return False
    return low.startswith(tuple(w for key in ("last", "this", "next") for w in lang.list("dates", key)), end + 1)
