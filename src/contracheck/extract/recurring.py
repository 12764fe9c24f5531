"""Recurring: whether a weekday or a month is told as one of many (every Monday, 毎週月曜日), which is no date."""

from __future__ import annotations

import re

from contracheck.extract.date_figures import DateHit
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: A word before a place, with the blanks behind it, and how far before it the word begins at most.
_BEFORE = re.compile(rf"([^\W\d_]+)[{BLANK}]{{1,2}}\Z")
_REACH = 32


def recurs(low: str, lang: Language, hit: DateHit) -> bool:
    """Whether a weekday or a month without a year stands behind a word for "every", or behind such a word with its period (every
    year in May). A day in figures stays a date: its figure would else be one of something.
    """
    if not (hit.by_weekday or hit.open_year) or any(map(str.isdecimal, low[hit.start : hit.end])):
        return False
    if not lang.spaced:
        words, after = lang.list("dates", "recurring"), lang.list("dates", "recurring_after")
        before = low[max(0, hit.start - _REACH) : hit.start].rstrip(BLANK)
        return before.endswith(words) or low.startswith(after, hit.end)
    if not lang.recurring.filled:
        return False
    article = lang.date_articles.left(low, hit.start)
    starts = (hit.start,) if article is None else (hit.start, article[1])
    if any(_every(low, lang, at) for at in starts):
        return True
    at = hit.start
    for _ in range(2):
        word = _BEFORE.search(low, max(0, at - _REACH), at)
        if word is None:
            return False
        if lang.calendar_units.get(word[1]) is not None:
            return _every(low, lang, word.start())
        if word[1] not in lang.function_words:
            return False
        at = word.start()
    return False


def _every(low: str, lang: Language, at: int) -> bool:
    """Whether a word for "every" ends before a place, and neither a verb nor a word for "that" with the same letters."""
    left = lang.recurring.left(low, at)
    if left is None:
        return False
    word = low[left[1] : at].strip(BLANK)
    return word not in lang.past_verbs and word not in lang.that
