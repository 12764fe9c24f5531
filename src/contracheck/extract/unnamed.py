"""Unnamed: large figures with a scale word and no unit that count something no table names (14 Milliarden Datensätze).

Such a figure is money whose currency was left out only where nothing stands behind it that could be counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.lang.table import BLANK

_NEXT = re.compile(rf"[{BLANK}]([^\W\d_]+)(?![\w-])")
#: A shorter word with the ending of a noun is a small word.
_SHORTEST = 5
#: The noun that is told of stands so many words before its figure at most: le persone toccate sono ora 4,1 milioni.
_BEFORE = 3
_WORDS_BEFORE = re.compile(rf"(?:[^\W\d_]+[{BLANK}]){{1,{_BEFORE + 1}}}\Z")
_REACH = 60
#: What can be many millions.
MANY = frozenset(("person", "user", "household", "subscriber", "record", "vote", "device"))


def counts(page: Page, start: int, end: int, is_sum: Callable[[int], bool]) -> bool:
    """Whether a noun for a number stands right before a figure, or what it counts right behind it: a word with a capital where
    nouns have them, or with an ending that words have behind scale words; no noun that is an amount of money (3 Millionen
    Verlust), and no word that tells when."""
    lang = page.lang
    if lang.number_nouns and not lang.number_nouns.isdisjoint(page.low[max(0, start - _REACH) : start].split()[-1:]):
        return True  # işsizlerin sayısı 3 milyonu geçti
    if lang.counters and page.low.startswith(lang.counters, end + (page.low[end : end + 1] == " ")):
        return True  # 1950万本
    m = _NEXT.match(page.low, end) if lang.spaced else None
    if m is None:
        return False
    word = m[1]
    noun = lang.noun_capitals and page.text[m.start(1)].isupper()
    if not noun:
        noun = len(word) >= _SHORTEST and word.endswith(lang.counted_endings)
    if not noun or word in lang.function_words or word in lang.not_counted or is_number_word(lang, word):
        return False
    return word not in lang.months and word not in lang.weekdays and not is_sum(m.start(1))


def told_before(page: Page, start: int) -> bool:
    """Whether the words right before a figure name people or things of which there are millions."""
    lang = page.lang
    m = _WORDS_BEFORE.search(page.low, max(0, start - _REACH), start) if lang.spaced else None
    if m is None:
        return False
    at = m.start()
    while at < start:
        hit = lang.counted.right(page.low, at, gap=False)
        if hit is not None and hit[0] in MANY:
            return True
        at = page.low.find(" ", at, start) + 1 or start
    return False
