"""Local years: those of three digits that a country counts from a year of its own, where their era is left out (114年10月 in
Taiwan is October 2025)."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.lang.pack import Language

#: The month behind a year, and its day; two months; a quarter.
_MONTH = re.compile(r"年(\d{1,2})月(?:(\d{1,2})[日號号])?")
_MONTHS = re.compile(r"年(\d{1,2})[至到~\-\u2013](\d{1,2})月")
_QUARTER = re.compile(r"年第?([1-4一二三四])季")
_QUARTERS = "1234一二三四"
#: What stands before a clause.
_CLAUSES = frozenset(("", "\n", " ", "，", "。", "、", "；", "：", "「", "（", ",", "("))
#: The last year of three digits that is told so.
_LAST = 130


def local_year(low: str, pos: int, end: int, lang: Language) -> DateHit | None:
    """The date that begins with the three digits of such a year: its month or day, or what the words behind it make a period."""
    year = int(low[pos:end])
    if not 100 <= year <= _LAST:
        return None
    year += lang.local_years
    month = _MONTH.match(low, end)
    if month is not None:
        day = cal.safe_date(year, int(month[1]), int(month[2] or 1))
        if day is None:
            return None
        last = day if month[2] else cal.month_end(day.year, day.month)
        return DateHit(pos, month.end(), day, last, "day" if month[2] else "month", parts=3 if month[2] else 2)
    months = _MONTHS.match(low, end)
    if months is not None and 1 <= int(months[1]) < int(months[2]) <= 12:
        last = cal.month_end(year, int(months[2]))
        return DateHit(pos, months.end(), dt.date(year, int(months[1]), 1), last, "month", parts=2)
    quarter = _QUARTER.match(low, end)
    if quarter is not None:
        first = 3 * (_QUARTERS.index(quarter[1]) % 4) + 1
        return DateHit(pos, quarter.end(), dt.date(year, first, 1), cal.month_end(year, first + 2), "quarter", parts=2)
    for words, part in lang._at("dates", "local_year_words").items():
        if low.startswith(words, end):
            whole = dt.date(year, 1, 1), dt.date(year, 12, 31)
            lower, upper = cal.part(whole, part) if part else whole
            return DateHit(pos, end + len(words), lower, upper, "year", parts=2)
    return _alone(low, pos, end, year, lang)


def _alone(low: str, pos: int, end: int, year: int, lang: Language) -> DateHit | None:
    """Such a year with nothing but its word, where it begins a clause and the text has the letters of that country."""
    if low[end : end + 1] != "年" or low[pos - 1 : pos] not in _CLAUSES or not low[end + 1 : end + 2].isalpha():
        return None
    if low.startswith(lang.list("dates", "local_year_not_after"), end + 1) or lang.letters_abroad.isdisjoint(low):
        return None
    return DateHit(pos, end + 1, dt.date(year, 1, 1), dt.date(year, 12, 31), "year", parts=2)
