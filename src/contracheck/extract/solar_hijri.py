"""Solar Hijri calendar: the months and days of Iran's years as days of ours.

Years are leap by the rule of 33 years (eight of them in a cycle), which agrees with the observed calendar from 1178 to 1633.
"""

from __future__ import annotations

import datetime as dt

from contracheck.extract.calendar import DAY, Period

#: Leap years of a cycle, by their number in it.
_CYCLE = 33
_LEAPS = (1, 5, 9, 13, 17, 22, 26, 30)
#: The first day of one year, from which the others are counted.
_YEAR, _FIRST = 1402, dt.date(2023, 3, 21)
YEARS = range(1178, 1634)


def _leaps(year: int) -> int:
    """Leap years before a year."""
    cycles, rest = divmod(year, _CYCLE)
    return cycles * len(_LEAPS) + sum(n < rest for n in _LEAPS)


def first_day(year: int) -> dt.date:
    """The first day of a year.

    >>> first_day(1403), first_day(1404)
    (datetime.date(2024, 3, 20), datetime.date(2025, 3, 21))
    """
    return _FIRST + DAY * (365 * (year - _YEAR) + _leaps(year) - _leaps(_YEAR))


def year_of(on: dt.date) -> int:
    """The year in which a day of ours lies.

    >>> year_of(dt.date(2024, 3, 19)), year_of(dt.date(2024, 3, 20))
    (1402, 1403)
    """
    year = on.year - first_day(1).year + 1
    return year if first_day(year) <= on else year - 1


def month(year: int, number: int) -> Period | None:
    """The days of a month, the first of which is that of spring; None beyond the years of the rule.

    >>> month(1402, 3)
    (datetime.date(2023, 5, 22), datetime.date(2023, 6, 21))
    """
    if year not in YEARS or not 1 <= number <= 12:
        return None
    first = first_day(year) + DAY * (31 * (number - 1) - max(0, number - 7))
    following = first_day(year + 1) if number == 12 else first + DAY * (31 if number <= 6 else 30)
    return first, following - DAY


def day(year: int, number: int, nth: int) -> dt.date | None:
    """A day of a month; None where the month does not have it.

    >>> day(1402, 12, 29), day(1402, 12, 30)
    (datetime.date(2024, 3, 19), None)
    """
    period = month(year, number)
    found = period[0] + DAY * (nth - 1) if period is not None else None
    return found if found is not None and period is not None and period[0] <= found <= period[1] else None
