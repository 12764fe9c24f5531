"""Composed dates: a date told by another one — the last week of July, the third Monday of next month, two days after Easter.

The walk hands over the slots of the outer phrase and the date that was read inside it (slot ``date``). What the two mean together
depends on which slots there are, never on the language.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit

#: What a date with one of these slots lacks is a year.
_OF_A_YEAR = frozenset(("month", "m", "season", "q", "holiday"))
_MOST = 400
#: Spans of time without a number that a date closes: sales in the week to 5 October, profit for the quarter to June.
_SHORT = frozenset(("week", "quarter", "half"))


def in_period(g: dict[str, Any], inner: DateHit) -> dict[str, Any] | None:
    """The slots of a date with what the date inside it adds: its year, its month; None where they do not go together."""
    outer = {k: v for k, v in g.items() if k not in ("date", "of")}
    first = inner.lower
    if first is None or inner.bound is not None:
        return None
    if inner.grain == "year" and not inner.ends and outer.keys() & _OF_A_YEAR and not outer.keys() & {"y", "yy"}:
        return {**outer, "y": first.year}
    day = outer.get("d", outer.get("ord"))
    # "12 in May" is a count, "the third in May" one of many
    alone = g.get("of", True) and (outer.keys() <= {"d", "weekday"} or outer.keys() == {"ord"})
    if inner.grain == "month" and day is not None and alone and inner.upper is not None:
        if (inner.upper - first).days < 27:
            return None  # a part of a month has no first day of its own
        named = {"month": first.month, "d": day, "weekday": outer.get("weekday")}
        return named if inner.open_year else {**named, "y": first.year}
    return None


def compose(g: dict[str, Any], inner: DateHit, unit: str | None) -> tuple[cal.Period, str] | None:
    """The period and its grain that the slots of an outer phrase and the date inside it mean together."""
    first, last = inner.lower, inner.upper
    if first is None or last is None:
        return None
    number: int | None = g.get("ord", g.get("final", g.get("edge", g.get("last", g.get("past", g.get("q"))))))
    named: str | None = g.get("unit", unit)
    weekday: int | None = g.get("weekday")
    shift: int | None = g.get("shift")
    if "edge" in g and "n" in g and inner.grain == "day" and named is not None:
        shift = -int(g["edge"])  # 节前两天: the first two of a period, but two before a day
    if shift is not None and named is not None:
        found = _shifted(inner, shift * int(g.get("n", 1)), named)
        if found is None or "n" in g or "bare" in g or named not in ("week", "weekend", "month", "quarter"):
            return found
        return cal.containing(found[0][0], named), named  # the week after Easter, where "a week after" is a day
    if "closing" in g:
        return _closed(last, int(g.get("n", 1)), named)
    if "opening" in g:
        return _opened(inner, int(g.get("n", 1)), named)
    if weekday is not None:
        return _weekday(inner, weekday, number)
    if "part" in g:
        return cal.part((first, last), str(g["part"])), inner.grain
    if named is None:
        return None
    if number is None:
        week = named in ("week", "weekend") and inner.grain == "day"
        return (cal.containing(first, named), named) if week else None
    return _nth(first, last, number, named, int(g.get("n", 1)))


def of_year(g: dict[str, Any]) -> bool:
    """Whether a span of time that a date closes has no number and is no short one."""
    return "n" not in g and g.get("unit") not in _SHORT


def _shifted(inner: DateHit, n: int, unit: str) -> tuple[cal.Period, str] | None:
    """A date so many units after or before another one."""
    if inner.lower is None or inner.upper is None or abs(n) > _MOST or unit not in cal.GRAINS:
        return None
    if inner.grain == "year" and unit in ("day", "week"):
        return None  # 지난해보다 사흘 앞서: than on that day of it
    edge = inner.upper if n > 0 and inner.grain not in ("year", "month") else inner.lower
    try:
        if inner.grain in ("year", "month", "decade") and unit in ("month", "quarter", "year", "decade"):
            return cal.containing(cal.shift(inner.lower, n, unit), inner.grain), inner.grain
        day = cal.shift(edge, n, unit)
    except (ValueError, OverflowError):
        return None
    return (day, day), "day"


def _opened(inner: DateHit, n: int, unit: str | None) -> tuple[cal.Period, str] | None:
    """So many units from a day on: the week beginning 4 February, three days starting on Monday."""
    first = inner.lower
    if first is None or unit not in ("day", "week", "month", "quarter", "year") or not 1 <= n <= _MOST:
        return None
    if unit in ("day", "week") and inner.grain not in ("day", "week", "weekend"):
        return None  # 100 barrels a day, starting in November
    return (first, cal.shift(first, n, unit) - cal.DAY), unit


def _closed(last: dt.date, n: int, unit: str | None) -> tuple[cal.Period, str] | None:
    """So many units up to the end of a date: the three months to December, the six months ended 30 June."""
    if unit not in ("week", "month", "quarter", "half", "year") or not 1 <= n <= _MOST:
        return None
    return (cal.shift(last + cal.DAY, -n, unit), last), unit


def _weekday(inner: DateHit, weekday: int, number: int | None) -> tuple[cal.Period, str] | None:
    """A weekday of a week, or the first, second ... last one of a longer period."""
    first, last = inner.lower, inner.upper
    if first is None or last is None:
        return None
    if number is None:
        if inner.grain not in ("week", "day") or (inner.grain == "day" and not inner.relative) or inner.by_weekday:
            return None  # Monday, Tuesday
        day = first + cal.DAY * (weekday - first.weekday())
    elif number < 0:
        day = last - cal.DAY * ((last.weekday() - weekday) % 7)
    else:
        day = first + cal.DAY * ((weekday - first.weekday()) % 7 + 7 * (number - 1))
    return ((day, day), "day") if number is None or first <= day <= last else None


def _nth(first: dt.date, last: dt.date, number: int, unit: str, count: int) -> tuple[cal.Period, str] | None:
    """The number-th unit of a period (-1: the last), or ``count`` of them from its start or to its end."""
    if unit == "fortnight" and count == 1 and number in (1, 2, -1) and 27 < (last - first).days + 1 < 32:
        middle = first.replace(day=15)  # the first and second half of a month, as in quincena
        return ((first, middle) if number == 1 else (middle + cal.DAY, last)), "week"
    if unit == "half" and count == 1 and number in (1, 2, -1):
        return cal.part((first, last), "first_half" if number == 1 else "second_half"), unit
    if not 1 <= count <= _MOST or unit not in cal.GRAINS or (count > 1 and number not in (1, -1)):
        return None
    if unit == "day":
        day = last - cal.DAY * (count - 1) if number < 0 else first + cal.DAY * (number - 1)
        end = day + cal.DAY * (count - 1)
        return ((day, end), "day") if first <= day and end <= last else None
    if unit == "half" and number in (1, 2, -1) and not 360 <= (last - first).days < 400:
        return cal.part((first, last), "first_half" if number == 1 else "second_half"), "half"
    if unit in ("week", "weekend"):
        # a week belongs to the period that its Thursday lies in (ISO 8601), a weekend to that of its Saturday
        at = 3 if unit == "week" else 5
        if number < 0:
            inside = last - cal.DAY * ((last.weekday() - at) % 7)
        else:
            inside = first + cal.DAY * ((at - first.weekday()) % 7 + 7 * (number - 1))
        if not first <= inside <= last:
            return None
        begin, end = cal.containing(inside, unit)
        far = cal.DAY * 7 * (count - 1)
        return ((begin - far, end) if number < 0 else (begin, end + far)), unit
    begin, end = cal.containing(last if number < 0 else first, unit)
    if begin < first or end > last:
        return None
    try:
        if number < 0:
            begin = cal.shift(begin, 1 - count, unit)
        else:
            begin = cal.shift(begin, number - 1, unit)
            end = cal.containing(cal.shift(begin, count - 1, unit), unit)[1]
    except (ValueError, OverflowError):
        return None
    return ((begin, end), unit) if first <= begin and end <= last else None


def counted(published: dt.date, step: int, n: int, unit: str) -> cal.Period | None:
    """The last or next so many units before or after the day of publication; of quarters, decades and the like whole ones."""
    if not 1 <= n <= _MOST:
        return None
    try:
        if unit in ("quarter", "half", "decade", "century"):
            return whole(published, step, n, unit)
        if unit == "weekend":
            return None
        end = cal.shift(published, step * n, unit)
    except (ValueError, OverflowError):
        return None
    return (end, published) if step < 0 else (published + cal.DAY, end)


def whole(day: dt.date, step: int, n: int, unit: str) -> cal.Period | None:
    """So many whole units of the calendar before or after the one that a day lies in."""
    if not 1 <= n <= _MOST:
        return None
    try:
        near = cal.containing(cal.shift(day, step, unit), unit)
        far = cal.containing(cal.shift(day, step * n, unit), unit)
    except (ValueError, OverflowError):
        return None
    return (far[0], near[1]) if step < 0 else (near[0], far[1])


def bounded(hit: DateHit, word: tuple[str, int], step: int, inner: DateHit) -> DateHit:
    """A distance with a bound word before it: more than two weeks after Easter, less than three days before the vote."""
    name, start = word
    if name == "approximate" or inner.upper is None or inner.lower is None:
        return hit
    hit.start = start
    if name in ("more_than", "at_least"):
        hit.bound = "since" if step > 0 else "by"
    elif step > 0:
        hit.lower = inner.upper
    else:
        hit.upper = inner.lower
    return hit


def _joined_apart(hit: DateHit, first: int, within: DateHit | None) -> DateHit | None:
    """The same of months where no day of publication gives the second one its year: that of the year before them does."""
    base = within.lower if within is not None else None
    if hit.grain == "month" and hit.named is not None and hit.named[1] is None and 1 <= first <= 12 and first != hit.named[0]:
        if base is not None:
            hit.lower, hit.upper = cal.month(base.year, first)[0], cal.month(base.year + (first > hit.named[0]), hit.named[0])[1]
            hit.named, hit.relative, hit.open_year = None, None, False
        hit.parts, hit.span = 2, True
        return hit
    return None


def joined(hit: DateHit, first: int, within: DateHit | None) -> DateHit | None:
    """Two periods of one kind, told once (1-5月, 2019〜2023年), from the second; None where they are no two periods."""
    if hit.bound is not None:
        return None
    if hit.lower is None or hit.upper is None:
        return _joined_apart(hit, first, within)
    if hit.grain == "year" and 1500 <= first < hit.lower.year and not hit.relative:
        hit.lower, hit.parts, hit.span = dt.date(first, 1, 1), 2, True
        return hit
    whole = hit.grain == "month" and hit.lower.day == 1 and (hit.upper - hit.lower).days > 26
    if whole and 1 <= first <= 12 and first != hit.lower.month and hit.open_year:
        year = within.lower.year if within is not None and within.lower is not None else hit.upper.year
        last = cal.month(year, hit.lower.month)
        hit.lower, hit.upper, hit.parts, hit.span = cal.month(year - (first > hit.lower.month), first)[0], last[1], 2, True
        return hit
    if within is not None and within.lower is not None and hit.grain == "day" and hit.parts == 1 and within.grain == "month":
        start = cal.safe_date(within.lower.year, within.lower.month, first)
        end = cal.safe_date(within.lower.year, within.lower.month, hit.lower.day)
        if start is not None and end is not None and start < end:
            hit.lower, hit.upper, hit.parts, hit.span = start, end, 2, True
            return hit
    return None
