"""First months: the first so many months of a year that nothing but the day of publication tells, where business is spoken of (in
den ersten neun Monaten stieg der Umsatz, sales rose in the first six months)."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.context import ContextReader
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_LONGEST, _MONTHS = 24, 12
#: What tells that one year is held against another, beside money.
_YEARS = frozenset(("year_on_year", "previous_year", "production", "statistics"))


def date_first_months(
    found: list[Found], page: Page, context: ContextReader, published: dt.date | None, topics: frozenset[str]
) -> None:
    """Make such spans of time dates: of the last year of which they are over."""
    firsts = page.lang.list("dates", "first_of_year")
    if not firsts or published is None:
        return
    for i, f in enumerate(found):
        d = f.draft
        if d is None or d.unit != "month" or d.lower is None or d.lower != d.upper or d.approximate or d.start != d.core:
            continue
        if d.step != 1 or not 1 < d.lower < _MONTHS or (start := _first(page, f, firsts)) is None or _led_on(page, f.end):
            continue
        before = page.sentence_before(page.sentence(f.start)[0])
        told = context.concepts_at(f.start) | context.concepts_at(before)
        if told.isdisjoint(topics) and told.isdisjoint(_YEARS):
            continue
        months = int(d.lower)
        year = published.year - (cal.month_end(published.year, months) > published)
        first, last = dt.date(year, 1, 1), cal.month_end(year, months)
        text = page.low[start : f.end]
        found[i] = Found(start, f.end, date=DateHit(start, f.end, first, last, "month", relative=text, span=True))


def _first(page: Page, f: Found, firsts: tuple[str, ...]) -> int | None:
    """Where the word for "first" begins that stands before or within a span of time; None where there is none."""
    word = _BEFORE.search(page.low, max(0, f.start - _LONGEST), f.start)
    if word is not None and word[1] in firsts:
        return word.start(1)
    return f.start if any(w in firsts for w in page.low[f.start : f.end].split()) else None


def _led_on(page: Page, end: int) -> bool:
    """Whether what stands behind the months says of what else they are the first: of her term, nach der Geburt."""
    lang, low = page.lang, page.low
    if lang.of_words.right(low, end) is not None or lang.links.right(low, end) is not None:
        return True
    word = _AFTER.match(low, end)
    led = ("shift", "later"), ("shift", "earlier"), ("of",), ("later",), ("from_now",), ("ago",)
    return word is not None and any(word[1] in phrase.split(" ") for path in led for phrase in lang.list("dates", *path))


__all__ = ["date_first_months"]
