"""Tense clauses: what a clause inside another tells of a date (will publish the report *it received on Monday*), and verbs that
tell of what may be (the storm *may hit* on Friday)."""

from __future__ import annotations

import re

from contracheck.extract.page import Page

#: So many words before a date are looked at.
_WORDS = 20
#: A word of an hour: the figure that a time of day before a date begins with, and how far before it.
_HOUR = re.compile(r"(?<![\w.,:])(?:\d{1,2}[.:h]\d\d|\d{1,2})(?=[^\d,;()]*\Z)")
_REACH = 36
#: What a time of day may have behind it.
ZONES = frozenset("et est edt pt pst pdt ct mt gmt bst utc ist cet cest aest aedt msk local time".split())  # noqa: SIM905


def clause_over(page: Page, start: int, pos: int) -> bool:
    """Whether a clause of what is over begins between a word for what is to come and a date: behind a word such as "after", or
    behind a noun with its subject and verb (sell the stake *it bought* in March, refund those *who paid* on Monday).
    """
    lang, low = page.lang, page.low
    if not lang.clause_subjects and not lang.clause_openers:
        return False
    words = page.words(start, pos)[-_WORDS:]
    past = last = False
    for i in range(len(words) - 1, -1, -1):
        word = low[slice(*words[i])]
        if past and word in lang.clause_openers:
            return True
        if last and word in lang.clause_subjects and i and low[slice(*words[i - 1])] not in lang.function_words:
            return True
        last = page.tells_past(*words[i])
        past = past or last
    return False


def may_be(page: Page, pos: int, first: int) -> bool:
    """Whether a verb of what may or must be done stands before a date in its clause, and no verb of what is over behind it."""
    lang, low = page.lang, page.low
    verbs = lang.modals
    if not verbs:
        return False
    words = page.words(first, pos)[-_WORDS:]
    for i in range(len(words) - 1, -1, -1):
        start, end = words[i]
        if low[start:end] in verbs and page.text[start].islower():  # but in May
            return not any(low[slice(*w)] in lang.modals_not for w in words[i + 1 : i + 3])
        if page.tells_past(start, end) and all(low[slice(*w)] not in verbs for w in words[max(0, i - 2) : i]):
            return False  # but may hit
    return False


def before_hour(page: Page, pos: int) -> int | None:
    """Where the time of day begins that stands right before a date, with no more than small words between: until *9am on*."""
    low, lang = page.low, page.lang
    m = _HOUR.search(low, max(0, pos - _REACH), pos)
    if m is None:
        return _noon_before(page, pos)
    told = lang.hours.right(low, m.end())
    if told is None and m.end() - m.start() < 4:
        return None  # fell by 8 on Friday
    rest = low[m.end() if told is None else told[1] : pos].replace(".", " ").split()
    return m.start() if all(_is_small(w, page) for w in rest) else None


def _noon_before(page: Page, pos: int) -> int | None:
    """The same for midnight and noon."""
    if not page.lang.noons.filled:
        return None
    for start, end in reversed(page.words(max(0, pos - _REACH), pos)):
        if (noon := page.lang.noons.left(page.low, end)) is not None:
            return noon[1]
        if not _is_small(page.low[start:end], page):
            return None
    return None


def _is_small(word: str, page: Page) -> bool:
    """Whether a word may stand between a time of day and its date."""
    lang = page.lang
    return word in lang.function_words or word in ZONES or word in lang.parts_of_day or lang.day_words.get(word) is not None
