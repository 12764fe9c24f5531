"""Spelled days: two days of a month in words, or one of them, with the month behind the second (du neuf au dix-sept avril)."""

from __future__ import annotations

import re
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.date_words import DateWords
from contracheck.lang.pack import Language

_WORD = re.compile(r"[^\W\d_]+")
_LAST_OF_MONTH = 31


def spelled_day(low: str, pos: int, lang: Language, words: DateWords) -> tuple[int, int] | None:
    """Where a day of a month in words ends that begins at a place, and which it is."""
    word = _WORD.match(low, pos)
    if word is None:
        return None
    nth = lang.ordinals.get(word[0], 0)
    if 0 < nth <= _LAST_OF_MONTH:
        return word.end(), nth
    found = (day for day in words.numbers(low, pos, word[0], word.end()) if type(day[1]) is int and 0 < day[1] <= _LAST_OF_MONTH)
    return next(found, None) if word[0] not in words.no_days else None


def with_first(hit: DateHit | None, pos: int, first: int) -> DateHit | None:
    """The range from a day to a later one of its month, which was read behind it; None where it is no such day."""
    if hit is None or hit.grain != "day" or hit.parts < 2 or hit.lower is None or hit.relative or hit.weekday is not None:
        return None
    day = cal.safe_date(hit.lower.year, hit.lower.month, first)
    if day is None or day >= hit.lower:
        return None
    hit.start, hit.lower = pos, day
    return hit


def spelled_days(
    low: str,
    pos: int,
    lang: Language,
    words: DateWords,
    second: Callable[[int, int], int],
    last: Callable[[int, str], DateHit | None],
) -> DateHit | None:
    """Two days of one month of which the first is in words; ``second`` tells where the second may begin behind a place and the
    word before it (-1 where none may), ``last`` reads it.
    """
    day = spelled_day(low, pos, lang, words)
    at = second(pos, day[0]) if day is not None else -1
    if day is None or at < 0:
        return None
    return with_first(last(at, "0" if low[at].isdecimal() else ""), pos, day[1])
