"""Month lists: months that share their verb have years that follow each other (im Juni und Juli fiel, en mayo y junio subió).

The tense of a clause is read behind its last date; what stands before that has none of its own.
"""

from __future__ import annotations

import datetime as dt
import re

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: A comma, a word or both between two months.
_JOINT = re.compile(rf"[{BLANK}]?,?[{BLANK}]?(?:([^\W\d_]+)[{BLANK}])?\Z")
_LONG = 8


def follow_months(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, with months of no year before another one within the year that ends with it."""
    for i in range(len(found) - 2, -1, -1):
        first, last = found[i].date, found[i + 1].date
        if first is None or last is None or not _joined(found[i], found[i + 1], page):
            continue
        placed = _before(first.lower, last.lower) if first.lower is not None and last.lower is not None else None
        if placed is not None and placed != first.lower:
            lower, upper = cal.month(placed.year, placed.month)
            found[i] = attrs.evolve(found[i], date=attrs.evolve(first, lower=lower, upper=upper))
    return found


def _joined(f: Found, g: Found, page: Page) -> bool:
    """Whether two dates are months of no year with nothing but a comma or "and" between them."""
    if not 0 < g.start - f.end <= _LONG or not all(d is not None and _is_month(d) for d in (f.date, g.date)):
        return False
    joint = _JOINT.match(page.low[f.end : g.start])
    return joint is not None and (joint[1] is None or joint[1] in page.lang.list("grammar", "and"))


def _is_month(date: DateHit) -> bool:
    """Whether a date is one month, whole and plain, whose year the tense has told."""
    if date.grain != "month" or not date.open_year or date.bound or date.span or date.approximate:
        return False
    first, last = date.lower, date.upper
    return first is not None and last is not None and cal.month(first.year, first.month) == (first, last)


def _before(first: dt.date, last: dt.date) -> dt.date:
    """The first of two months in the year that the second one ends."""
    return first.replace(year=last.year - (first.month > last.month))
