"""Broken hours: minutes that stand apart from their hour (21 and 14 minutes), and parts of an hour before it (half past 4)."""

from __future__ import annotations

import re

from contracheck.extract.beside import COUNTED, HOURS, SHARES, UNITS, Beside
from contracheck.extract.clock_spans import MINUTE
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.spelled import read_words
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: Minutes behind an hour, with a small word before them.
_BEHIND = re.compile(rf"[{BLANK}]{{1,2}}(?:([^\W\d_]{{1,5}})[{BLANK}]{{0,2}})?({MINUTE}|\d)(?!\d|[.,]\d)")
_SIXTY = 60
#: The last hour of the dial.
_DIAL = 12
_DIAL_DIGITS = re.compile(r"1[0-2]|[1-9](?!\d)")
_WORD_BEFORE = re.compile(rf"([^\W\d_]+)[{BLANK}]\Z")
#: Characters of a word for a part of a day.
_LONG = 20
#: A time of day in four digits, or with a point in it, by the zone behind it.
_ZONED = re.compile(
    r"([01]\d(?=\d|\.)|2[0-3](?=\d|\.)|\d(?=\.))\.?([0-5]\d)[ \u00a0]"
    r"(?:gmt|utc|cet|cest|bst|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|aest|aedt|msk)(?!\w)"
)
_NEXT_HOUR = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+|\d{{1,2}}(?!\d|[.,:]\d))")


def minutes_behind(low: str, end: int, lang: Language) -> tuple[int, int] | None:
    """The minutes with their word behind an hour that ends at a place, with or without "and", and their end: à 21 heures *et 14
    minutes*, ساعت ۲۱ *و ۱۴ دقیقه*."""
    m = _BEHIND.match(low, end)
    if m is None or (m[1] and m[1] not in lang.list("grammar", "and") and m[1] not in lang.joiners):
        return None
    unit = lang.units.right(low, m.end())
    return (int(m[2]), unit[1]) if unit is not None and unit[0] == "minute" else None


def with_part(draft: Draft, low: str, lang: Language, beside: Beside) -> tuple[int, int, int] | None:
    """Hour and minutes in words with a part of one, and their end: साढ़े 4 बजे is half past four, ढाई बजे half past two."""
    value = draft.lower
    if value is None or value == int(value) or draft.kind != "count" or draft.counted is not None:
        return None
    hit = beside.right(HOURS, draft.end) if draft.approximate is False else None
    if low[draft.core].isdecimal() or (hit is None and lang.clock_words.left(low, draft.core) is None):
        return None  # 4.30 बजे
    minutes = int(value * _SIXTY)
    return minutes // _SIXTY, minutes % _SIXTY, hit[1] if hit is not None and hit[0] == "oclock" else draft.end


def part_before(low: str, start: int, lang: Language, beside: Beside) -> tuple[int, int, int] | None:
    """The hour on the dial behind words that add minutes to it or take them, those minutes and the end: om *kwart voor tien*,
    *half acht* 's avonds. Words for "at" stand before such a time, or the half of the day behind it, and nothing that it counts.
    """
    part = lang.hour_before.right(low, start, gap=False)
    if part is None or low[part[1] : part[1] + 1] not in BLANK:
        return None
    at = part[1] + 1
    number = read_words(low, at, lang)
    m = _DIAL_DIGITS.match(low, at) if number is None else None
    hour, end = (int(m[0]), m.end()) if m is not None else (int(number.value), number.end) if number is not None else (0, at)
    if not 1 <= hour <= _DIAL or (number is not None and (number.value != hour or number.scale is not None)):
        return None
    half = beside.right(HOURS, end)
    if lang.hour_at.left(low, start) is None and (half is None or half[0] == "oclock"):
        return None
    if half is None and any(beside.right(t, end) is not None for t in (COUNTED, UNITS, SHARES)):
        return None
    return hour, part[0], end


def half_told_before(low: str, start: int, hour: int, lang: Language) -> str | None:
    """The second half of the day, by a word before the one for "at": vrijdag*avond* om 8 uur, *'s avonds* rond half acht."""
    ends = lang.evenings
    if not ends or hour >= _DIAL:
        return None
    at = lang.hour_at.left(low, start)
    word = _WORD_BEFORE.search(low, max(0, at[1] - _LONG), at[1]) if at is not None else None
    return "pm" if word is not None and word[1].endswith(ends) else None


def zoned(low: str, pos: int) -> Found | None:
    """A time of day in four digits, or with a point, with its zone: 1430 GMT, 03.12 GMT."""
    m = _ZONED.match(low, pos)
    return Found(pos, m.end(), kind="time", value=f"{m[1]:0>2}:{m[2]}") if m is not None else None


def hour_led(low: str, start: int, lang: Language) -> tuple[int, int, int] | None:
    """Where the hour begins whose minutes before it are a number themselves, the hour, and its end: ten past *three*."""
    part = lang.hour_before.right(low, start, gap=False)
    word = _NEXT_HOUR.match(low, part[1]) if part is not None else None
    hour = (int(word[1]) if word[1].isdecimal() else lang.atoms.get(word[1])) if word is not None else None
    if part is None or word is None or hour is None or hour != int(hour):
        return None
    if part[0] < 0 and any(table.right(low, word.end()) is not None for table in (lang.units, lang.counted, lang.percents)):
        return None  # at five to six metres
    return word.start(1), int(hour), word.end()
