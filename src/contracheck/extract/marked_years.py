"""Marked years: two digits behind an apostrophe, four in brackets, where a sign and no word tells that they are a year."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract.beside import COUNTED, CURRENCIES, PERCENTS, SCALES, UNITS, Beside
from contracheck.extract.date_figures import YEARS, DateHit, century
from contracheck.extract.local_years import local_year
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: What measures or counts the figure before it: these tables have an entry for it.
TABLES = (COUNTED, UNITS, CURRENCIES, PERCENTS, SCALES)
TOLD = sum(TABLES)  # one bit each
#: The word before a year behind an apostrophe, a sign or figure behind it, how far ahead it may lie.
_LAST_WORD = re.compile(rf"([^\W\d_]+)[{BLANK}]+\Z")
_MEASURED = re.compile(r"[^\W_]|[%\u00b0$\u20ac]|[.,:/]\d")
_TWO, _THREE, _FAR_YEARS, _CENTURY, _OPENING = 2, 3, 5, 100, 40
#: Decades from the thirties on are those of the last century.
_LAST, _THIS = 30, 2000
#: A year by itself in brackets, or two of them.
_BRACKETED = re.compile(r"([12]\d{3})(?: ?[-\u2010-\u2015\uff0d~\u301c\uff5e] ?([12]\d{3}))?(?=[)\uff09])")


def apostrophe_year(low: str, pos: int, end: int, lang: Language, beside: Beside, published: dt.date | None) -> DateHit | None:
    """The year whose last two digits stand behind an apostrophe that begins a word, where a word tells that it is one: in
    '98, dal '68, sinds '45; but '20 people', l'11. With an s it is a decade (the '70s); or the date that a local year begins.
    """
    if lang.local_years and end - pos == _THREE and (local := local_year(low, pos, end, lang)) is not None:
        return local
    blank = low[pos - 2 : pos - 1]
    if low[pos - 1 : pos] != "'" or end - pos != _TWO or not blank or blank not in BLANK:
        return None
    if low.startswith("s", end) and low[end - 1] == "0" and not low[end + 1 : end + 2].isalnum():
        first = int(low[pos:end])  # in the '70s
        first += _THIS if first < _LAST else _THIS - _CENTURY
        return DateHit(pos - 1, end + 1, dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade", parts=2)
    word = _LAST_WORD.search(low, max(0, pos - _OPENING), pos - 1)
    if word is not None and lang.date_articles.get(word[1]) is not None:  # en el '98
        word = _LAST_WORD.search(low, max(0, pos - _OPENING), word.start(1)) or word
    told = word is not None and word[1] in lang.list("dates", "year_words") and word[1] not in lang.joiners
    if not told or _MEASURED.match(low, end):  # negli anni '70 e '80 are decades
        return None
    if beside.mask(end) & TOLD and any(beside.right(table, end) is not None for table in TABLES):
        return None
    year = century(int(low[pos:end]))
    if published is not None and year > published.year + _FAR_YEARS:
        year -= _CENTURY
    return DateHit(pos - 1, end, dt.date(year, 1, 1), dt.date(year, 12, 31), "year", parts=2)


def bracketed_years(low: str, pos: int) -> DateHit | None:
    """A year in brackets, or the first and the last one, as texts have them behind a title or a name where years have a word
    behind them elsewhere: 『ジャングル・ブック』(1967), 张三（1980－2020）.
    """
    m = _BRACKETED.match(low, pos) if low[pos - 1 : pos] in ("(", "\uff08") else None
    if m is None:
        return None
    first, last = int(m[1]), int(m[2] or m[1])
    if first not in YEARS or last not in YEARS or last < first:
        return None
    return DateHit(pos, m.end(), dt.date(first, 1, 1), dt.date(last, 12, 31), "year", parts=2)
