"""Decades: the second of two that share the word for years (les années 70 et 80, negli anni Settanta e Ottanta), those of a
century that is told behind them (w latach 30. XVII wieku), and named centuries (il Novecento)."""

from __future__ import annotations

import datetime as dt
import re

import attrs

from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK, lower_case

_WORDS = re.compile(r"[^\W\d_]+")
#: What may stand between the two besides a word or two: the dot of a figure, an apostrophe, blanks.
_SIGNS = f"{BLANK}.'\u2019‘"
_NEXT = re.compile(r"[.'\u2019]?[ \u00a0]?([^\W\d_]+)")
_DECADES = range(10, 100, 10)
#: A year in four digits tells its century itself.
_FULL_YEAR = re.compile(r"\d{4}")
#: A whole century has more years, and so many small words join it to its decade.
_WHOLE, _SMALL_WORDS, _NINE = 90, 2, 9


def named_century(page: Page, start: int, end: int) -> DateHit | None:
    """A century by its name, which is a number too: il Novecento, but novecento persone."""
    if not page.text[start].isupper() or page.lang.century_articles.left(page.low, start) is None:
        return None
    first = dt.date((page.lang.centuries[page.low[start:end]] - 1) * 100, 1, 1)
    return DateHit(start, end, first, dt.date(first.year + 99, 12, 31), "century")


def share_years(found: list[Found], text: str, lang: Language) -> list[Found]:
    """What the scan found, with the second of two decades as a decade where it was read as a figure or a year."""
    if not any(f.date is not None and f.date.grain == "decade" for f in found):
        return found
    made: list[Found] = []
    for f in found:
        first = made[-1].date if made else None
        if first is not None and first.grain == "decade" and _of_century(made[-1], f, text, lang):
            made[-1].end, made[-1].date = f.end, _placed(made[-1], f)
            continue
        second = _second(made[-1], f, text, lang) if first is not None and first.grain == "decade" else None
        made.append(second or f)
    return made


def _of_century(decade: Found, f: Found, text: str, lang: Language) -> bool:
    """Whether a century stands behind a decade that is told by its tens, nothing but small words between them."""
    if f.date is None or f.date.grain != "century" or f.date.lower is None or f.date.bound is not None or decade.date is None:
        return False
    told, between = decade.date, lower_case(text[decade.end : f.start])
    words = _WORDS.findall(between)
    return (
        (f.date.upper or f.date.lower).year - f.date.lower.year > _WHOLE
        and told.bound is None
        and told.relative is None
        and told.lower is not None
        and told.upper is not None
        and told.upper.year - told.lower.year <= _NINE
        and between.strip(_SIGNS).split() == words
        and len(words) <= _SMALL_WORDS
        and all(w in lang.function_words for w in words)
        and _FULL_YEAR.search(text, decade.start, decade.end) is None
    )


def _placed(decade: Found, f: Found) -> DateHit:
    """The decade of a century."""
    assert decade.date is not None and decade.date.lower is not None and f.date is not None and f.date.lower is not None
    assert decade.date.upper is not None
    first = f.date.lower.year // 100 * 100
    lower, upper = (d.replace(year=first + d.year % 100) for d in (decade.date.lower, decade.date.upper))
    return attrs.evolve(decade.date, end=f.end, lower=lower, upper=upper, relative=f.date.relative)


def _second(first: Found, f: Found, text: str, lang: Language) -> Found | None:
    """A figure or year as the decade that it is behind another one; None where it is none."""
    assert first.date is not None
    lower = first.date.lower
    words = _WORDS.findall(lower_case(text[first.end : f.start]))
    if lower is None or not 1 <= len(words) <= 2 or text[first.end : f.start].strip(_SIGNS).lower() != " ".join(words):
        return None
    marked = text[f.start - 1] in "'\u2019"  # anni '60 e '70
    if not all(w in lang.function_words for w in words) or not (marked or _stands_alone(f.end, text, lang)):
        return None
    year = _year(f, lower.year)
    if year is None or year == lower.year:
        return None
    date = DateHit(f.start, f.end, dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "decade")
    return attrs.evolve(f, draft=None, date=date)


def _year(f: Found, first: int) -> int | None:
    """The first year of a decade told by its tens, in the century of another decade, or by a year; None for other things."""
    d, date = f.draft, f.date
    if date is not None:
        bare = date.bare_year and date.bound is None and date.lower is not None and date.lower.year % 10 == 0
        return date.lower.year if bare and date.lower is not None else None
    if d is None or d.kind != "count" or d.counted or d.unit or d.scale or d.lower is None or d.lower != d.upper:
        return None
    return first // 100 * 100 + int(d.lower) if d.lower in _DECADES else None


def _stands_alone(end: int, text: str, lang: Language) -> bool:
    """Whether no noun follows that would be counted (les années 70 et 80 maisons)."""
    after = _NEXT.match(text, end)
    return after is None or lower_case(after[1]) in lang.function_words or after[1][0].isupper() or text[end] in ".'\u2019"
