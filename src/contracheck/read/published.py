"""Dates of publication as files write them: ISO 8601, the dates of mail and feeds, seconds since 1970."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

#: longer strings hold no date alone
_LONGEST: Final = 60
#: types of numpy that are written as ISO 8601 or as a number
_AS_TEXT: Final = ("datetime64", "int64", "int32")
_DAY: Final = re.compile(r"(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s]|\Z)")
#: seconds since 1970 from 1990 to 2100, and the same in milliseconds
_SECONDS: Final = range(631_152_000, 4_102_444_800)


def published(value: object) -> dt.date | None:
    """The day that a date of publication names, in the time zone that it is written in (UTC for seconds); None where it is none.

    >>> published("2024-05-14T23:50:00+09:00"), published("Tue, 14 May 2024 09:12:00 GMT"), published(1715677920)
    (datetime.date(2024, 5, 14), datetime.date(2024, 5, 14), datetime.date(2024, 5, 14))
    """
    if isinstance(value, dt.datetime):
        return value.date() if value == value else None  # pandas' NaT is a datetime, and not itself
    if isinstance(value, dt.date):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _since_1970(value)
    if type(value).__name__ in _AS_TEXT:
        value = str(value)
    if not isinstance(value, str) or len(text := value.strip()) > _LONGEST:
        return None
    try:
        if match := _DAY.match(text):
            return dt.date(int(match[1]), int(match[2]), int(match[3]))
        if text.isascii() and text.isdecimal():
            return _since_1970(int(text))
        from email.utils import parsedate_to_datetime

        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _since_1970(value: float) -> dt.date | None:
    for seconds in (value, value / 1000):
        if _SECONDS.start <= seconds < _SECONDS.stop:
            return (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=int(seconds))).date()
    return None
