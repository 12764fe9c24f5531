"""Years: whether four digits alone are a year and no amount."""

from __future__ import annotations

import re
from collections.abc import Callable

from contracheck.extract.comparisons import comparison
from contracheck.extract.date_figures import DateHit
from contracheck.extract.draft import Draft
from contracheck.lang.pack import Language

#: Four digits alone are a year from the first to the last of these.
_FIRST_YEAR, _LAST_YEAR = 1700, 2150


_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_TWO_YEARS = re.compile(r"(?:1[789]|20)\d\d ?[-\u2010-\u2015] ?(?:1[789]|20)?\d\d(?![\d.,-]*\d)")


#: A noun with its adjectives and article has so many letters and words at most, and no verb of the past so few letters.
_PHRASE, _PHRASE_WORDS, _VERB = 48, 3, 4
_BEHIND = re.compile(r"[ \u00a0\u202f-]([^\W_]+)")
_CLAUSE_SIGNS = ".,;:!?()\n\u201c\u201d\u201e\u00ab\u00bb"
_NOT_FIGURES = re.compile(r"[^\W\d_]+")
#: A figure and at most a word before what compares it: 51 fewer than 2023, 4 Prozent mehr als 2023.
_COMPARED = re.compile(r"\d[^\s\w.;:]?(?:[ \u00a0][^\W\d_]+)?[ \u00a0]\Z")


def dates_noun(low: str, lang: Language, start: int, *, year: bool) -> bool:
    """Whether a word for a start stands right behind a noun that it tells the age of: a painting *from* 1890, skolan *från* 1962.

    Before a single ``year`` a noun with its indefinite article, or one that opens its sentence; elsewhere a start is as likely
    (led it *from* 2010).
    """
    left = low[max(0, start - _PHRASE) : start]
    cut = max(map(left.rfind, _CLAUSE_SIGNS))
    words = _NOT_FIGURES.findall(left, cut + 1)[-_PHRASE_WORDS - 1 :]
    if not words or words[-1] in lang.function_words or not left[-1:].isspace():
        return False
    for i, word in enumerate(reversed(words)):
        if i and (word in lang.articles or not year):
            return True
        if word in lang.past_verbs or word in lang.scheduled or (len(word) > _VERB and word.endswith(lang.past_endings)):
            return False
    opens = left[cut] in ".!?\n" if cut >= 0 else start <= _PHRASE
    named = len(words) == 1 or (len(words) == 2 and lang.date_articles.get(words[0]) is not None)
    return opens and named


def is_bare_year(low: str, lang: Language, date: DateHit, draft: Draft) -> bool:
    """Whether four digits alone are a year: nothing is measured or counted in them, and nothing makes them an amount."""
    if draft.kind in ("count", "score") and draft.counted is None and not draft.approximate and _TWO_YEARS.match(low, date.start):
        return True  # 2024-2025, 2024-25
    if draft.kind == "duration" and draft.unit == "year" and (_between(draft) or draft.end <= date.end):
        return True  # с 2010 по 2018 год, з 2010 до 2018 року
    if draft.kind in ("money", "percent", "quantity", "duration") or draft.scale is not None or draft.kind == "score":
        return False
    if _years(low, lang, draft):
        return True
    if draft.lower is None or draft.upper is None or draft.lower != draft.upper or draft.approximate:
        # "more than 2000", "about 2000": a bound is no year unless a date word says so
        after = lang.date_bounds_after.right(low, date.end)
        if after is not None and after[1] > draft.end:
            return True  # 2018 o más tarde
        if (
            (draft.lower_open or draft.upper_open)
            and draft.counted is None
            and _COMPARED.search(low, max(0, draft.start - 32), draft.start)
        ):
            return True
        before = lang.date_bounds_before.left(low, date.start)
        longer = before is not None and draft.start < before[1] and (draft.lower_open or draft.upper_open)
        told = (before is not None and not longer) or after is not None  # not within πάνω από 2000
        told = told or (draft.counted is None and comparison(low, date.start) is not None)
        if draft.approximate and draft.counted is not None:
            return _by_participle(low, lang, draft)  # not rund 1900 offene Stellen
        return told and (draft.counted is None or _far_noun(low, draft))  # ab 2019 gemeinsam Eigentümer
    if draft.counted is not None:
        if _by_participle(low, lang, draft):
            return True
        words = lang.list("dates", "year_words")
        left = low[max(0, date.start - 16) : date.start].split()
        if lang.year_nouns and left and left[-1] in lang.list("dates", "articles") and int(draft.lower) % 10:
            return True  # the 1997 match: so many matches would be written 1,997
        return bool(left) and left[-1].strip("(") in words and _far_noun(low, draft)
    year = int(draft.lower)
    return _FIRST_YEAR <= year <= _LAST_YEAR or _early(low, lang, date, year)


def _early(low: str, lang: Language, date: DateHit, year: int) -> bool:
    """Whether four digits below those are a year, by the word before them, with no noun behind that they might count: in 1492."""
    if not lang.early_years or year >= _FIRST_YEAR or year not in lang.years or not year % 100:
        return False
    before = low[max(0, date.start - 16) : date.start].split()
    after = _BEHIND.match(low, date.end)
    return bool(before) and before[-1] in lang.early_years and (after is None or after[1] in lang.function_words)


def _years(low: str, lang: Language, draft: Draft) -> bool:
    """Whether a range is one of two bare years ("de 2019 a 2021")."""
    lower, upper = draft.lower, draft.upper
    if lower is None or upper is None or lower == upper or draft.counted is not None or draft.step != 1:
        return False
    last = low[draft.end - 5 : draft.end]
    whole = last[1:].isdecimal() and (not last[0].isalnum() or last[0] in lang.proclitics) and last[0] not in ".,"
    return whole and _between(draft)


def is_second_year(low: str, date: DateHit, draft: Draft, at: Callable[[int, str], DateHit | None]) -> bool:
    """Whether what seems to measure two figures makes the second one a year (с 2014 по 2018 г.: no grams); ``at`` reads the
    date at a place.
    """
    if draft.kind != "quantity" or draft.core != date.start or not _between(draft):
        return False
    m = _YEAR.search(low, date.end, draft.end)
    second = at(m.start(), "0") if m is not None else None
    return second is not None and second.grain == "year" and not second.bare_year and second.end >= draft.end


def _between(draft: Draft) -> bool:
    """Whether the two ends of a range could be years."""
    lower, upper = draft.lower, draft.upper
    return lower is not None and upper is not None and _FIRST_YEAR <= lower < upper <= _LAST_YEAR


def _by_participle(low: str, lang: Language, draft: Draft) -> bool:
    """Whether a participle between a year and the noun says what was done then: das 2021 gegründete Unternehmen."""
    between = low[draft.core + 4 : draft.end].split()
    lower = draft.lower
    return len(between) > 1 and between[0] in lang.year_participles and lower is not None and _FIRST_YEAR <= lower <= _LAST_YEAR


def _far_noun(low: str, draft: Draft) -> bool:
    """Whether what is counted does not follow directly ("in 2019 people")."""
    between = low[draft.core + 4 : draft.end]
    return len(between.split()) > 1
