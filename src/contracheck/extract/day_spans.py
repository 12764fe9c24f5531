"""Day spans: the two days of a range of which one has its month (December 3 to 5), or neither has (29～30日, 6日から8日まで)."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.day_lists import closed, day_of
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_ENDS_IN_DAY = re.compile(r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])\Z")
_YEAR = re.compile(r",? (\d{4})(?!\d)")
#: Two days with one sign or two.
_SIGNED = re.compile(r"(\d{1,2})(日|일|号|號)?\D{1,4}?(\d{1,2})(日|일|号|號)")
#: With one sign for both, the second of two days is larger than what is told in days as a rule (2～3日).
_FEW = 7


def share_day_spans(found: list[Found], page: Page, at: Callable[[int], DateHit | None]) -> list[Found]:
    """Make one date of two days; ``at`` reads the date at a place of the text."""
    made: list[Found] = []
    end = 0
    for f in found:
        if not page.lang.spaced:
            made.append(_signed(f, page, at) or f)
        elif made and (joined := _to(made[-1], f, page)) is not None:
            made[-1], end = joined, joined.end
        elif f.start >= end:  # no year behind such a range
            made.append(f)
    return made


def _to(f: Found, g: Found, page: Page) -> Found | None:
    """December 3 to 5: a day behind one with its month and a word for "to", with the year behind both."""
    date, low = f.date, page.low
    if date is None or date.grain != "day" or date.lower is None or date.parts < 2 or date.relative or date.weekday is not None:
        return None
    if date.upper not in (date.lower, None) or (date.upper is None and date.bound != "since"):
        return None
    n = day_of(g, low)
    infix = page.lang.range_words.right(low, f.end) if n is not None and _ENDS_IN_DAY.search(low, f.end - 2, f.end) else None
    if n is None or infix is None or low[infix[1] : g.start].strip() or n <= date.lower.day or not closed(page, g.end):
        return None
    year = _YEAR.match(low, g.end)
    first = cal.safe_date(int(year[1]), date.lower.month, date.lower.day) if year is not None else date.lower
    last = cal.safe_date(first.year, first.month, n) if first is not None else None
    if first is None or last is None:
        return None
    end = year.end() if year is not None else g.end
    hit = DateHit(f.start, end, first, last, "day", parts=2, open_year=date.open_year and year is None)
    return Found(f.start, end, date=hit)


def _signed(f: Found, page: Page, at: Callable[[int], DateHit | None]) -> Found | None:
    """Two days with the sign for days and without their month, which is that of the second day alone."""
    d = f.draft
    if d is None or d.kind != "duration" or d.unit != "day" or d.lower is None or d.upper is None or d.lower >= d.upper:
        return None
    m = _SIGNED.match(page.low, d.core)
    if (
        m is None
        or m.end() > f.end
        or page.lang.day_lengths.right(page.low, m.end())
        or Decimal(m[1]) != d.lower
        or Decimal(m[3]) != d.upper
    ):
        return None
    if not m[2] and d.upper <= _FEW:
        return None
    last = at(m.start(3))
    if last is None or last.grain != "day" or last.upper is None or last.upper.day != int(m[3]):
        return None
    first = cal.safe_date(last.upper.year, last.upper.month, int(m[1]))
    if first is None:
        return None
    hit = attrs.evolve(last, start=d.core, end=m.end(), lower=first, upper=last.upper, bound=None)
    return Found(d.core, m.end(), date=hit)


__all__ = ["share_day_spans"]
