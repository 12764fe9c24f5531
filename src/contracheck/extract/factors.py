"""Factors: multiples in one word or phrase (doubled, le double, halbiert, 倍増), and behind words for them (multiplié par 10)."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import BOUNDS
from contracheck.extract.bounds import BoundReader
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.pack import Language

#: No division tells a share with more parts.
_MOST_PARTS = 1000
#: What is multiplied has so many characters at most, with its verb, and no clause ends in it.
_OBJECT = 60
_SMALL_BEFORE, _SMALL = re.compile(r"(?<!\w)([^\W\d_]{1,4})[ \u00a0]\Z"), 8
_STOPS = frozenset(".;:,!?()")


class FactorReader:
    """Reads the factors of one page."""

    def __init__(self, page: Page, bounds: BoundReader) -> None:
        self.low, self.lang, self.bounds = page.low, page.lang, bounds

    def at(self, start: int, hit: tuple[str, int]) -> Draft | None:
        """The factor of a phrase at a place, with its bounds; one whose last word alone tells it needs one right before that."""
        value, end = Decimal(hit[0].removeprefix("?")), hit[1]
        draft = Draft(start, end, start, "ratio", value, value, Decimal("0.01"), trace="factor")
        self.bounds.read(draft)
        if draft.start == start and (more := self.lang.times_more.left(self.low, start)) is not None:
            draft.start, draft.upper, draft.lower_open = more[1], None, True  # a plus que doublé
        if draft.start == start and (last := self.low.rfind(" ", start, end) + 1):
            # the article is a part of the bound word: plus du double
            draft.start = last
            if self.bounds.beside.mask_left(last) & BOUNDS:
                self.bounds.read(draft)
            draft.start = start if draft.start == last else draft.start
        elif draft.start == start and self.lang.spaced:
            self._past_article(draft)
        return None if hit[0][0] == "?" and draft.start == start else draft

    def _past_article(self, draft: Draft) -> None:
        """Read the bound before a small word that stands before a factor: meer dan *het* drievoudige."""
        start, beside = draft.start, self.bounds.beside
        word = _SMALL_BEFORE.search(self.low, max(0, start - _SMALL), start)
        if word is None or word[1] not in self.lang.function_words or beside.left(BOUNDS, word.start(1)) is None:
            return
        draft.start = word.start(1)
        self.bounds.read(draft)
        draft.start = start if draft.start == word.start(1) else draft.start


def multiplied(draft: Draft, low: str, lang: Language) -> None:
    """Make a bare figure the factor that the words before it tell: multiplié par 10, divided by more than three."""
    left = lang.multiplied.left(low, draft.start) or _apart(low, draft.start, lang)
    ends = [n for n in (draft.lower, draft.upper) if n is not None]
    if left is None or not ends or not 0 < min(ends) <= _MOST_PARTS:
        return
    draft.start = left[1]
    if left[0] == "parts":
        draft.lower, draft.upper = (None if n is None else 1 / n for n in (draft.upper, draft.lower))
        draft.lower_open, draft.upper_open = draft.upper_open, draft.lower_open
    draft.kind, draft.weak, draft.step, draft.others = "ratio", False, min(draft.step, Decimal("0.01")), ()
    draft.trace += ",factor"


def _apart(low: str, start: int, lang: Language) -> tuple[str, int] | None:
    """The same where what is multiplied stands between the verb and its small word: a multiplié ses ventes *par* dix."""
    by = next((w for w in lang.list("shares", "multiplied", "by") if low.endswith(f" {w} ", 0, start)), None)
    if by is None:
        return None
    at = start - len(by) - 1
    before = low[max(0, at - _OBJECT) : at]
    found = [
        (before.rfind(f" {stem}"), what)
        for what in ("times", "parts")
        for stem in lang.list("shares", "multiplied", f"{what}_stems")
    ]
    verb, told = max(found, default=(-1, ""))
    if verb < 0 or not _STOPS.isdisjoint(before[verb:]) or any(c.isdecimal() for c in before[verb:]):
        return None
    return told, at
