"""Named ages: figures that a noun for an age governs and that have no unit (the retirement age from 65 to 67, emeklilik yaşı 67),
or that a word for "up to" makes no bound there, since an age that is set has one value (wiek emerytalny do 67 lat)."""

from __future__ import annotations

import re

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: Ages that laws set.
_YOUNGEST, _OLDEST = 12, 80
#: Characters between the noun and its figure.
_REACH = 80
#: What may stand before a figure that is the level of something: a small word, and what ends a clause.
_BEFORE = re.compile(rf"(?<![^\W_])([^\W\d_]{{1,9}})[{BLANK}]\Z")
_PARTED = re.compile(r"[;:()\u2013\u2014]|[.!?](?=\s)")
#: A suffix that hangs on a figure by an apostrophe (67'ye).
_SUFFIX = re.compile(r"'[^\W\d_]")


def settle_ages(found: list[Found], page: Page) -> None:
    """Make years of the bare figures that a noun for an age governs, and exact values of ages that are set."""
    lang = page.lang
    _bracketed(found, page)
    if not any(noun in page.low for noun in lang.age_nouns):
        return
    governed = -_REACH  # the end of the last figure that such a noun governs
    for f in found:
        draft = f.draft
        if draft is None or draft.scale is not None or draft.step != 1 or not _is_age(draft):
            continue
        bare = draft.kind == "count"
        if not governed < f.start <= governed + _REACH // 2 and not _noun_before(page, f.start):
            continue
        if bare and not (_led(page, f) or _SUFFIX.match(page.low, f.end)):
            continue
        if bare:
            draft.kind, draft.unit, draft.weak = "duration", "year", False
            draft.trace += ",age"
        elif draft.lower is None and _level(page, draft):
            draft.lower, draft.upper_open = draft.upper, False
            draft.start = f.start = draft.core
        governed = f.end


def _bracketed(found: list[Found], page: Page) -> None:
    """Make years of the litres that a letter with a full stop seems to tell alone in brackets: Anna (46 l.)."""
    word = page.lang.list("ages", "bracketed")
    if not word:
        return
    low = page.low
    for f in found:
        draft = f.draft
        if draft is None or draft.unit != "liter" or draft.step != 1 or low[draft.core - 1 : draft.core] != "(":
            continue
        if low.endswith(word, draft.core, draft.end) and low.startswith(".)", draft.end):
            draft.kind, draft.unit, draft.trace = "duration", "year", draft.trace + ",age"


def _is_age(draft: Draft) -> bool:
    """Whether a figure may be an age that is set: a bare count, or years with no lower end."""
    value = draft.upper if draft.upper is not None else draft.lower
    if value is None or not _YOUNGEST <= value <= _OLDEST or value != int(value):
        return False
    if draft.kind == "duration":
        return draft.unit == "year"
    bare = draft.kind == "count" and draft.counted is None and draft.unit is None
    return bare and draft.lower is not None and not draft.vague and draft.trace.startswith("digits")


def _noun_before(page: Page, start: int) -> bool:
    """Whether a noun for an age stands before a place, in its clause or the one that goes on to it."""
    low = page.low
    first = max(page.sentence(start)[0], start - _REACH)
    best = max((low.rfind(noun, first, start) for noun in page.lang.age_nouns), default=-1)
    return best >= 0 and not _PARTED.search(low, best, start)


def _led(page: Page, f: Found) -> bool:
    """Whether a word that leads to a level, or the noun itself, stands right before a figure."""
    lang, low = page.lang, page.low
    for table in (lang.levels_before, lang.level_words, lang.levels_from):
        hit = table.left(low, f.start)
        if hit is not None and low[hit[1] : f.start].strip() not in lang.joiners:  # between 60 and 65
            return True
    word = _BEFORE.search(low, max(0, f.start - 12), f.start)
    if word is not None and word[1] in lang.age_links:
        return True
    return any(low.endswith(noun, 0, f.start - 1) for noun in lang.age_nouns)


def _level(page: Page, draft: Draft) -> bool:
    """Whether the bound word before an age may lead to a level (do 67 lat, fino a 67 anni)."""
    word = page.low[draft.start : draft.core].strip(BLANK)
    return page.lang.level_words.get(word) is not None or word in page.lang.age_links
