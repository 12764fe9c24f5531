"""Day years: the year that stands once, behind the last of several days of a month that is told before the first of them (June 25
to 29, 2025; Setyembre 5 at 6, 2025)."""

from __future__ import annotations

import re

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import YEARS
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.pack import Language

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_ENDS_IN_DAY = re.compile(rf"(?<!\d){_DAY}\Z")
#: More days than that are no list of days.
_REST = re.compile(rf"((?:,? (?:[^\W\d_]+ )?{_DAY}){{1,11}})(?=,? )")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r",? (?:([^\W\d_]+) )?(\d{4})(?!\d|[.,]\d)")


def name_years(found: list[Found], page: Page) -> list[Found]:
    """What was found, with the year of days whose month stands before the first of them and whose year behind the last."""
    for i, f in enumerate(found):
        date, low = f.date, page.low
        if date is None or date.grain != "day" or date.bound not in (None, "since") or not low.startswith((" ", ","), f.end):
            continue
        first = date.named if date.lower is None else (date.lower.month, date.lower.day) if date.open_year else None
        if first is None or not first[1] or date.weekday is not None or not _ENDS_IN_DAY.search(low, max(0, f.end - 3), f.end):
            continue
        rest = _REST.match(low, f.end)
        year = year_behind(page, rest.end()) if rest is not None else None
        if rest is None or year is None or not _joined(rest[1], page.lang):
            continue
        day = cal.safe_date(year[0], first[0], first[1])
        if day is None:
            continue
        last = None if date.bound == "since" else day
        told = attrs.evolve(date, lower=day, upper=last, named=None, relative=None, open_year=False, parts=2)
        found[i] = Found(f.start, f.end, date=told)
    return found


def year_behind(page: Page, end: int) -> tuple[int, int] | None:
    """The year right behind a day, and where it ends: (June 5 and 6)*, 2025*, (junio 5 y 6) *de 2025*."""
    m = _YEAR.match(page.low, end)
    if m is None or int(m[2]) not in YEARS or (m[1] is not None and m[1] not in page.lang.list("dates", "of")):
        return None
    return int(m[2]), m.end()


def _joined(days: str, lang: Language) -> bool:
    """Whether the words between days are those of a list or a range."""
    ands = (*lang.list("grammar", "and"), *lang.list("ranges", "or"))
    return all(w in ands or lang.range_words.right(w, 0, gap=False) is not None for w in _WORD.findall(days))
