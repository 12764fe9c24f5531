"""Calendar arithmetic: periods as closed intervals of days, and what a part of a period is (gold/README's conventions)."""

from __future__ import annotations

import calendar as _calendar
import datetime as dt

#: Grains, fine to coarse; the order is used to tell the finest slot of a pattern.
GRAINS = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
Period = tuple[dt.date, dt.date]
DAY = dt.timedelta(days=1)
#: A week with a number so much higher than the one of today is that of the year before.
_HALF_YEAR = 26
#: Units of a fixed number of days.
DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, _calendar.monthrange(year, month)[1])


def month(year: int, number: int) -> Period:
    """A month of a year."""
    return dt.date(year, number, 1), month_end(year, number)


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or its last day."""
    index = day.year * 12 + day.month - 1 + months
    year, m = divmod(index, 12)
    return dt.date(year, m + 1, min(day.day, _calendar.monthrange(year, m + 1)[1]))


def containing(day: dt.date, unit: str) -> Period:
    """The period of a unit that a day lies in; weeks begin on Monday."""
    if unit == "day":
        return day, day
    if unit == "week":
        monday = day - DAY * day.weekday()
        return monday, monday + DAY * 6
    if unit == "weekend":
        saturday = day - DAY * day.weekday() + DAY * 5
        return saturday, saturday + DAY
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return dt.date(day.year, first, 1), month_end(day.year, first + 2)
    if unit == "half":
        first = 1 if day.month <= 6 else 7
        return dt.date(day.year, first, 1), month_end(day.year, first + 5)
    if unit == "decade":
        first = day.year // 10 * 10
        return dt.date(first, 1, 1), dt.date(first + 9, 12, 31)
    if unit == "century":
        first = max(1, day.year // 100 * 100)  # as people count them: the 20th century is the 1900s
        return dt.date(first, 1, 1), dt.date(first + 99, 12, 31)
    return dt.date(day.year, 1, 1), dt.date(day.year, 12, 31)


def shift(day: dt.date, n: int, unit: str) -> dt.date:
    """The day ``n`` units on (back, where negative)."""
    if unit in DAYS:
        return day + DAY * DAYS[unit] * n
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    return add_months(day, n * months)


#: Parts of a month of ten days each (the last one has the rest), which Slavic languages have a word for.
_TENS = ("first_ten", "second_ten", "third_ten")


def part(period: Period, which: str) -> Period:
    """Early, mid, late, end of a period. Of a year: three months, mid 30 June; of a month: 1 to 10, the 15th, 20 on."""
    first, last = period
    days = (last - first).days + 1
    if days < 3:
        return period
    if which == "turn":
        return last, last + DAY
    if which in ("first_half", "second_half"):
        middle = add_months(first, 6) - DAY if 360 <= days < 400 else first + DAY * ((days + 1) // 2 - 1)
        if 28 <= days <= 31:
            middle = first + DAY * 14
        return (first, middle) if which == "first_half" else (middle + DAY, last)
    if which in _TENS:
        if not 28 <= days <= 31:
            return period
        begin = first + DAY * 10 * _TENS.index(which)
        return begin, last if which == _TENS[-1] else begin + DAY * 9
    if days >= 360:
        if which == "early":
            return first, add_months(first, 3) - DAY if days < 400 else dt.date(first.year + days // 365 // 3, 12, 31)
        if which == "mid":
            if days < 400:
                return (add_months(first, 6) - DAY,) * 2
            third = days // 365 // 3
            return dt.date(first.year + third, 1, 1), dt.date(last.year - third, 12, 31)
        return add_months(first, 9) if days < 400 else dt.date(last.year - days // 365 // 3, 1, 1), last
    if 28 <= days <= 31:
        if which == "early":
            return first, first + DAY * 9
        if which == "mid":
            return first + DAY * 14, first + DAY * 14
        return (last, last) if which == "last" else (first + DAY * 19, last)
    third = max(1, days // 3)
    if which == "early":
        return first, first + DAY * (third - 1)
    if which == "mid":
        return first + DAY * third, last - DAY * third
    return last - DAY * (third - 1), last


#: Months of the seasons (gold/README: summer June to August); winter ends in the next year.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def season(name: str, year: int) -> Period:
    """A season of a year; the winter that begins in it."""
    first, last = SEASONS[name]
    return dt.date(year, first, 1), month_end(year + (last < first), last)


def safe_date(year: int, number: int, day: int) -> dt.date | None:
    """A date, or None where there is no such day."""
    try:
        return dt.date(year, number, day)
    except ValueError:
        return None


def year_of_week(day: dt.date, n: int) -> int:
    """The year of the week with a number that a day tells: its own, or the last for one far ahead (week 52 told in January)."""
    year, week, _ = day.isocalendar()
    return year - (n > week + _HALF_YEAR)
