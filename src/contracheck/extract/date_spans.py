"""Date spans: a range that one pattern tells, as CLDR's interval formats do ("7-19 Mai 2024", "2024 Feb - Apr")."""

from __future__ import annotations

import datetime as dt
from typing import Any

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import YEARS, DateHit
from contracheck.extract.date_pattern import Meaning, Pattern

#: Slots that tell a month: by its name, in figures, by its shortest name. The two ends may be told in different ones.
_MONTHS = ("month", "m", "narrow")
#: The last century that has one after it.
_LAST_CENTURY = 20


def spanned(pattern: Pattern, _: Meaning, g: dict[str, Any], pos: int, end: int) -> DateHit | None:
    """The range that a pattern with these values of its slots means; None where it is none or ends before it begins.

    What is said once (a month, a year) holds for both ends.
    """
    if "ord2" in g:
        return _centuries(g, pos, end)
    months = [value for slot, value in g.items() if slot.rstrip("2") in _MONTHS]
    first_year, first_month = g["y"], months[0]
    last_year, last_month = g.get("y2", first_year), months[-1]
    if first_year not in YEARS or last_year not in YEARS or not (0 < first_month < 13 and 0 < last_month < 13):
        return None
    first = cal.safe_date(first_year, first_month, g.get("d", 1))
    last = cal.safe_date(last_year, last_month, g.get("d2", g["d"])) if "d" in g else cal.month_end(last_year, last_month)
    if first is None or last is None or first >= last or ("d" not in g and (first.year, first.month) == (last.year, last.month)):
        return None
    return DateHit(pos, end, first, last, "day" if "d" in g else "month", parts=len(pattern.slots), span=True)


def _centuries(g: dict[str, Any], pos: int, end: int) -> DateHit | None:
    """Two centuries that follow each other and share their noun: the 19th and 20th centuries, los siglos XIX y XX."""
    first, last = int(g["ord"]), int(g["ord2"])
    if g["unit"] != "century" or last != first + 1 or not 1 < first <= _LAST_CENTURY:
        return None
    lower = dt.date((first - 1) * 100, 1, 1)
    return DateHit(pos, end, lower, dt.date(lower.year + 199, 12, 31), "century", parts=3, span=True)
