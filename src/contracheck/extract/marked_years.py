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
_GLUED_WORD, _NEXT_WORD = re.compile(r"[^\W\d_]+\Z"), re.compile(rf"[{BLANK}]([^\W\d_]+)")
#: A year behind an apostrophe before the next one of a list.
_YEAR_BEFORE, _LIST = re.compile(rf"(?<!\w)'\d(\d),?[{BLANK}]\Z"), 6
_MEASURED = re.compile(r"[^\W_]|[%\u00b0$\u20ac]|[.,:/]\d")
_TWO, _THREE, _FAR_YEARS, _NEAR_YEARS, _CENTURY, _OPENING = 2, 3, 5, 3, 100, 40
#: Decades from the thirties on are those of the last century.
_LAST, _THIS, _MILLENNIUM = 30, 2000, 1000
#: A year by itself in brackets, or two of them.
_BRACKETED = re.compile(r"([12]\d{3})(?: ?[-\u2010-\u2015\uff0d~\u301c\uff5e] ?([12]\d{3}))?(?=[)\uff09])")


def apostrophe_year(low: str, pos: int, end: int, lang: Language, beside: Beside, published: dt.date | None) -> DateHit | None:
    """The year whose last two digits stand behind an apostrophe that begins a word, where a word tells that it is one: in
    '98, dal '68, sinds '45; but '20 people', l'11. With an s it is a decade (the '70s); or the date that a local year begins.
    """
    if lang.local_years and end - pos == _THREE and (local := local_year(low, pos, end, lang)) is not None:
        return local
    if low[pos - 1 : pos] != "'" or pos < _TWO or end - pos not in (_TWO, _TWO + 1):
        return None
    blank = low[pos - 2]
    if end - pos != _TWO:
        return _marked_century(low, pos, end, blank, lang) if lang.centuries else None
    if blank not in BLANK:
        return _glued_year(low, pos, end, lang, beside) if blank.isalpha() else None
    if low.startswith("s", end) and low[end - 1] == "0" and not low[end + 1 : end + 2].isalnum():
        first = int(low[pos:end])  # in the '70s
        first += _THIS if first < _LAST else _THIS - _CENTURY
        return DateHit(pos - 1, end + 1, dt.date(first, 1, 1), dt.date(first + 9, 12, 31), "decade", parts=2)
    word = _LAST_WORD.search(low, max(0, pos - _OPENING), pos - 1)
    told = word is not None and _tells(word[1], lang)
    if word is not None and not told and lang.date_articles.get(word[1]) is not None:  # en el '98
        word = _LAST_WORD.search(low, max(0, pos - _OPENING), word.start(1))
        told = word is not None and _tells(word[1], lang)
    if not told:
        at = word.start(1) if word is not None and word[1] in lang.list("grammar", "and") else pos - 1
        before = _YEAR_BEFORE.search(low, max(0, at - _LIST), at)
        told = before is not None and not before[1] == low[end - 1] == "0"
    if not told or _MEASURED.match(low, end):  # negli anni '70 e '80 are decades
        return None
    if _is_told(low, end, lang, beside):
        return None
    year = century(int(low[pos:end]))
    if year > (published.year + _FAR_YEARS if published is not None else _THIS + _LAST - 1):
        year -= _CENTURY
    return DateHit(pos - 1, end, dt.date(year, 1, 1), dt.date(year, 12, 31), "year", parts=2)


def _tells(word: str, lang: Language) -> bool:
    """Whether a word before an apostrophe tells that a year stands behind it."""
    return word in lang.list("dates", "year_words") and word not in lang.joiners


def _is_told(low: str, end: int, lang: Language, beside: Beside) -> bool:
    """Whether something right behind digits is measured or counted in them; a noun with its article is not (nel '68 le città)."""
    if not beside.mask(end) & TOLD:
        return False
    article = _NEXT_WORD.match(low, end)
    if article is not None and lang.date_articles.get(article[1]) is not None:
        return False
    return any(beside.right(table, end) is not None for table in TABLES)


def _marked_century(low: str, pos: int, end: int, blank: str, lang: Language) -> DateHit | None:
    """A century by its hundreds behind an apostrophe, in a language that calls it by them: nel '900, un palazzo dell'800."""
    first = _MILLENNIUM + int(low[pos:end])
    if low[pos + 1 : end] != "00" or _MEASURED.match(low, end):
        return None
    glued = blank not in BLANK
    if lang.century_articles.left(low, pos if glued else pos - 1) is None:
        return None
    after = _NEXT_WORD.match(low, end)
    if glued and after is not None and after[1] not in lang.function_words:
        return None  # a tax of 800 euros
    return DateHit(
        pos if glued else pos - 1, end, dt.date(first, 1, 1), dt.date(first + _CENTURY - 1, 12, 31), "century", parts=2
    )


def _glued_year(low: str, pos: int, end: int, lang: Language, beside: Beside) -> DateHit | None:
    """A year behind an article or a word for "in" that its apostrophe is glued to (nell'88, il mondiale dell'82), with nothing
    behind it that it measures; those of this century are no more likely than other figures."""
    word = _GLUED_WORD.search(low, max(0, pos - _OPENING), pos - 1)
    year = century(int(low[pos:end]))
    if word is None or word[0] not in lang.list("dates", "year_elisions") or year >= _THIS or _MEASURED.match(low, end):
        return None
    if _is_told(low, end, lang, beside):
        return None
    return DateHit(pos, end, dt.date(year, 1, 1), dt.date(year, 12, 31), "year", parts=2)


def is_short_year(low: str, lang: Language, pos: int, end: int, published: dt.date | None) -> bool:
    """Whether two digits with the word for years are the year of one of a few years beside that of publication, by the particle
    behind them, and no span of years: 24年は30万部に減った, but 25年の歴史."""
    near = lang.list("dates", "short_years_near")
    if published is None or not low.startswith(near, end) or low.startswith(lang.list("dates", "short_years_not"), end):
        return False
    if pos and not low.endswith(lang.list("dates", "short_years_behind"), 0, pos):
        return False  # 勤続25年の社員
    return low[pos : pos + _TWO].isdecimal() and abs(_THIS + int(low[pos : pos + _TWO]) - published.year) <= _NEAR_YEARS


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
