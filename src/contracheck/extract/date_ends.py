"""Date ends: what the second date of a range leaves to the first and takes from it, and a day that has its case ending alone."""

from __future__ import annotations

import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.lang.pack import Language

#: A word behind a day.
_PART = re.compile(r" ([^\W\d_]+(?:-[^\W\d_]+)?)")
#: A day in figures with an ending, a hyphen between them or not: 15era, 5-ig.
_SHORT_YEAR, _CENTURY = re.compile(r"\d\d(?![\d./-])"), 100
_DAY = re.compile(r"(3[01]|[12]\d|0?[1-9])[-\u2010\u2011.]?([^\W\d_]+)")


def follow(hit: DateHit, second: DateHit, low: str) -> None:
    """Give the second date of a range what it leaves to the first: its month, its year, the century of that."""
    first, last = hit.lower, second.upper
    far = first is not None and last is not None and last.year - first.year > _CENTURY // 2
    if far and second.lower is not None and _SHORT_YEAR.match(low, second.start):
        assert first is not None and last is not None
        years = -_CENTURY * ((last.year - first.year) // _CENTURY)  # 1904年2月から05年9月まで
        if years:
            second.lower, second.upper = cal.shift(second.lower, years, "year"), cal.shift(last, years, "year")
    if last is None and first is not None and second.relative is not None and hit.grain == "day" and second.parts == 1:
        told = second.relative[:2] if second.relative[:2].isdecimal() else second.relative[:1]
        if told.isdecimal() and not second.month_day:
            last = second.lower = second.upper = cal.safe_date(first.year, first.month, int(told))  # no day of publication
    if first is None or last is None or second.lower is None or second.grain not in ("day", "month"):
        return
    if second.of_week and hit.grain == "day":
        second.lower = second.upper = first + cal.DAY * ((last.weekday() - first.weekday()) % 7)
    elif second.reckoned:
        return
    elif second.parts == 1 and second.grain == hit.grain == "day" and not second.open_year and second.weekday is None:
        day = cal.safe_date(first.year, first.month, last.day)
        if day is not None and day < first:
            following = cal.add_months(first.replace(day=1), 1)
            day = cal.safe_date(following.year, following.month, last.day)
        if day is not None:
            second.lower = second.upper = day
    elif second.open_year:
        for year in (first.year, first.year + 1):
            whole = second.grain == "month" and last.day > 27
            end = cal.month_end(year, last.month) if whole else cal.safe_date(year, last.month, last.day)
            if end is not None and end >= first:
                second.lower, second.upper = second.lower.replace(year=year, day=min(second.lower.day, 28)), end
                break


def past_part(low: str, lang: Language, hit: DateHit) -> int:
    """How many characters the part of the day behind a day has, in which the day ends where a range goes on: from Thursday
    *afternoon* to Friday evening."""
    if hit.grain != "day" or not lang.parts_of_day or low[hit.end : hit.end + 1] != " ":
        return 0
    word = _PART.match(low, hit.end)
    return len(word[0]) if word is not None and word[1] in lang.parts_of_day else 0


def half_end(low: str, lang: Language, hit: DateHit) -> int:
    """Where the half of a day behind it ends, a small word between them or not (20日夜, 木曜の夜); 0 where there is none."""
    at = hit.end
    half = lang.day_halves.right(low, at + low.startswith(lang.list("grammar", "links"), at))
    return half[1] if half is not None else 0


def past_mark(low: str, lang: Language, at: int) -> int:
    """Where a day or month at a place begins, behind a word for "the same" that tells whose it is: 2月2日から*同*27日まで."""
    for mark in lang.same_marks:
        if low.startswith(mark, at) and low[at + len(mark) : at + len(mark) + 1].isdecimal():
            return at + len(mark)
    return at


def is_pair(first: DateHit, second: DateHit) -> bool:
    """Whether two dates with "to" between them are a range though no word opens it: both of one form, or both with a year."""
    if first.bare_year and not second.open_year and not second.relative:
        return True
    if first.open_year and first.grain == "month" and second.grain in ("month", "quarter"):
        return True
    return second.grain == first.grain and (second.parts == 1) == (first.parts == 1)


def ends(low: str, start: int, end: int, lang: Language) -> int | None:
    """Where a date ends whose own ending makes it the second end of a range (augustini, აგვისტომდე), None where it has none; the
    full stop of the sentence is no part of it."""
    stop = end - low.endswith(".", start, end)
    found = any(name == "by" and low.endswith(endings, start, stop) for name, endings in lang.date_bound_endings)
    return stop if found or low.endswith(lang.range_ends, start, stop) else None


def ended_day(low: str, at: int, hit: DateHit, lang: Language) -> DateHit | None:
    """The day of the same month that figures with such an ending are: ekainaren 12tik *15era*, június 3-tól *5-ig*."""
    m = _DAY.match(low, at)
    if m is None or hit.lower is None or hit.grain != "day" or ends(low, m.start(2), m.end(), lang) is None:
        return None
    day = cal.safe_date(hit.lower.year, hit.lower.month, int(m[1]))
    return None if day is None or day < hit.lower else DateHit(at, m.end(), day, day, "day", parts=2)


def closing(low: str, lang: Language, end: int) -> int | None:
    """The end of the word that makes a range of two dates with "and" between them: 2020 és 2024 *között*, 之间."""
    if not lang.spaced:
        if lang.range_close.right(low, end, gap=False) is not None:
            return end
        hit = lang.closed_after.right(low, end)  # 2007년과 2009년 사이
        return hit[1] if hit is not None else None
    word = lang.calendar_units.right(low, end)  # 2020 და 2024 წლებს შორის
    end = word[1] if word is not None and word[0] == "year" else end
    hit = lang.closed_after.right(low, end)
    return hit[1] if hit is not None else None


def opens_range(low: str, lang: Language, hit: DateHit) -> bool:
    """Whether a date behind a word for a start is the first end of a range (three days *from* Friday *to* Sunday)."""
    since = lang.date_bounds_before.left(low, hit.start)
    if since is None or since[0] != "since":
        return False
    two = hit.grain == "day" and hit.lower != hit.upper  # dwa tygodnie od 3 do 17 czerwca
    return two or lang.range_infix.right(low, hit.end) is not None
