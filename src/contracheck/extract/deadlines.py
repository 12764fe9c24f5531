"""Deadlines that are over: a day until which something was done by the news, where the verb that tells it ends its sentence
(県警は6日までに、男を逮捕した; 6日までの大雨で増水した), and none that it was to be done by (30日までに回答するよう求めた)."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract.date_figures import DateHit
from contracheck.extract.page import Page

_DAY = re.compile(r"(\d{1,2})\D")
#: A bare day so shortly before publication is that of the news: the next one is told with the word for next month.
_NEWS_DAYS = 7
#: A noun for what went on until a day begins so many characters behind its bound at most.
_NOUN = 16


def is_met(page: Page, hit: DateHit, published: dt.date | None) -> bool:
    """Whether what a deadline without a year bounds is over."""
    low, lang, end = page.low, page.lang, hit.end
    by, until = lang.list("dates", "met", "by"), lang.list("dates", "met", "until")
    if not low.startswith(by + until, end):
        return False
    last = page.sentence(end - 1)[1]
    while last > end and not low[last - 1].isalnum():
        last -= 1
    lasts = low.endswith(lang.list("dates", "met", "lasting"), end, last)
    if not (lasts or low.endswith(lang.list("dates", "met", "endings"), end, last)):
        return False
    if _holds(low, lang.list("dates", "met", "asked"), end, last):
        return False
    word = next((w for w in by if low.startswith(w, end)), "")
    if not word:
        word = next(w for w in until if low.startswith(w, end))
        near = end + len(word)
        return _holds(low, lang.list("dates", "met", "nouns"), near, min(last, near + _NOUN))
    over = _just_over(low, hit, published)
    if over or lasts or low.startswith(lang.list("dates", "met", "pauses"), end + len(word)):
        return over or not lasts
    return not _holds(low, lang.list("dates", "met", "planned"), end, last)


def _holds(low: str, words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether one of some words stands between two places."""
    return any(low.find(word, first, last) >= 0 for word in words)


def _just_over(low: str, hit: DateHit, published: dt.date | None) -> bool:
    """Whether a date is a bare day of the month shortly before publication."""
    m = _DAY.match(low, hit.start)
    return m is not None and published is not None and m.end() == hit.end and 0 <= published.day - int(m[1]) <= _NEWS_DAYS


__all__ = ["is_met"]
