"""Days that no month has: 31 June, 86. Juni, 6月99日. A slip in the figure, to be read as a date that is wrong rather than as a
month with a figure beside it.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

import attrs

from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found

#: A figure of two or three digits right before a month, with what languages write between the two.
_BEFORE = re.compile(
    r"(?<![\d.,:/%$€£¥+\-–—])(?<!\d )(\d{2,3})(?:\.|º|°|st|nd|rd|th)?[ \u00a0\u202f]{0,2}(?:(?:de|of|d['’])[ \u00a0]?)?\Z"
)
#: The same behind a month in scripts that write day and month with signs, and behind a month's name, before a year or a pause.
_BEHIND = re.compile(r"[ \u00a0]?(\d{2,3})[ \u00a0]?[日号號일]")
_NAMED = re.compile(r"[ \u00a0](\d{2,3})(?:st|nd|rd|th)?(?=[,.;)](?!\d)|\s*\Z)(?:,? (?P<year>[12]\d{3})(?!\d))?")
#: A year with 29 February.
LEAP = 2000
#: Characters before a month in which such a figure stands.
_REACH = 16


def join(found: list[Found], text: str, month_first: bool) -> list[Found]:
    """What the scan found, months and the impossible days beside them made one; `month_first` where days stand behind months."""
    if not any(f.date is not None and f.date.grain in ("month", "day") for f in found):
        return found
    made: list[Found] = []
    skip = 0
    for number, f in enumerate(found):
        if skip > f.start:
            continue
        if _month(f):
            joined = _before(f, made, text) or _behind(f, found[number + 1 : number + 3], text, month_first)
            if joined is not None:
                while made and made[-1].end > joined.start:
                    made.pop()
                skip = joined.end
                made.append(joined)
                continue
        wrong = _told(f, found[number + 1 : number + 2], text)
        skip = max(skip, wrong.end)
        made.append(wrong)
    return made


def _told(f: Found, rest: list[Found], text: str) -> Found:
    """A day that was read as one of its month, in a text without a date, with the year behind it; others as they are."""
    d = f.date
    if d is None or d.lower is not None or d.upper is not None or not d.named or not d.named[1]:
        return f
    if d.named[1] <= calendar.monthrange(LEAP, d.named[0])[1]:
        return f
    end, lower, upper = f.end, None, None
    year = rest[0].date if rest else None
    if year is not None and year.grain == "year" and year.lower is not None and text[f.end : year.start].strip() in ("", ","):
        end, lower = year.end, dt.date(year.lower.year, d.named[0], 1)
        upper = lower.replace(day=calendar.monthrange(lower.year, lower.month)[1])
    return attrs.evolve(f, end=end, date=attrs.evolve(d, end=end, lower=lower, upper=upper, grain="month", no_day=True))


def _month(f: Found) -> bool:
    """Whether a date is one month, whole and plain; its year may be unknown."""
    d = f.date
    if d is None or d.grain != "month" or d.bound or d.span or d.approximate:
        return False
    if d.lower is None or d.upper is None:
        return d.named is not None and d.named[1] is None
    return d.lower.day == 1 and (d.upper + dt.timedelta(1)).day == 1 and d.lower.month == d.upper.month


def _no_day(day: int, date: DateHit) -> bool:
    if date.lower is not None:
        return day == 0 or day > calendar.monthrange(date.lower.year, date.lower.month)[1]
    return day == 0 or (date.named is not None and day > calendar.monthrange(LEAP, date.named[0])[1])


def _figure(f: Found) -> bool:
    """Whether something found is a bare figure: nothing counted, no money."""
    d = f.draft
    if d is None:
        return f.kind in ("ordinal", "label")
    return d.scale is None and not d.currencies and not d.counted and d.kind in ("count", "duration")


def _before(f: Found, made: list[Found], text: str) -> Found | None:
    m = _BEFORE.search(text[max(0, f.start - _REACH) : f.start])
    if m is None or not made or not _figure(made[-1]):
        return None
    start = max(0, f.start - _REACH) + m.start(1)
    assert f.date is not None
    if not made[-1].start <= start < made[-1].end or not _no_day(int(m[1]), f.date):
        return None
    return attrs.evolve(f, start=start, date=attrs.evolve(f.date, start=start, no_day=True))


def _behind(f: Found, rest: list[Found], text: str, month_first: bool) -> Found | None:
    if not rest or not _figure(rest[0]):
        return None
    m = _BEHIND.match(text, f.end) or (_NAMED.match(text, f.end) if month_first else None)
    assert f.date is not None
    if m is None or not m.start(1) < rest[0].end or not _no_day(int(m[1]), f.date):
        return None
    lower, upper = f.date.lower, f.date.upper
    month = lower.month if lower else f.date.named[0] if f.date.named else None
    year = m.groupdict().get("year")
    if year and month:
        last = calendar.monthrange(int(year), month)[1]
        lower, upper = dt.date(int(year), month, 1), dt.date(int(year), month, last)
    date = attrs.evolve(f.date, end=m.end(), lower=lower, upper=upper, no_day=True)
    return attrs.evolve(f, end=m.end(), date=date)
