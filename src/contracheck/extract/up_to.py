"""Up to: a preposition that leads to the level of a change, to a sentence or to an end as often as to the most of something
(giften *tot* 500 euro, but steeg *tot* 500 euro, veroordeeld *tot* drie jaar)."""

from __future__ import annotations

import re

from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.concepts import context_finder
from contracheck.lang.table import BLANK

#: An amount with its scale word and unit at the end of a text, behind which the preposition leads to the end of a range.
_AMOUNT = re.compile(rf"(?:\d[\d.,]*[^\W\d]{{0,3}}|[%€$£¥₹])[{BLANK}]?(?:[^\W\d_]+\.?[{BLANK}]){{0,2}}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
#: Characters before a figure and behind it in which the verb of a change may stand.
_BEFORE, _BEHIND = 80, 40
#: What is spent, fined or poured; spans of time last until an end as often.
_KINDS = frozenset(("money", "percent", "quantity"))
#: What is counted, but no occasions (tot drie keer toe) and no scores.
_NOT_COUNTED = frozenset(("time", "point", "goal", "round"))


class UpToReader:
    """Finds the figures of one page that such a preposition bounds."""

    def __init__(self, page: Page) -> None:
        self.page, self.low, self.lang = page, page.low, page.lang
        words = page.lang.list("bounds_up_to", "words")
        self.words = tuple(f"{w} " for w in words if w in page.low)
        told = page.lang.list("bounds_up_to", "leading")
        self._not = frozenset(w for w in told if not w.endswith("*"))
        self._not_stems = tuple(w[:-1] for w in told if w.endswith("*"))
        self._sizes = page.lang.list("bounds_up_to", "sizes")

    def start(self, draft: Draft) -> int | None:
        """Where the preposition before a figure begins, if it makes the figure the most of something."""
        low = self.low
        word = next((w for w in self.words if low.endswith(w, 0, draft.start)), None)
        at = draft.start - len(word) if word is not None else -1
        if word is None or (at and low[at - 1].isalnum()) or not self._bounded(draft):
            return None
        left = self.lang.bounds_before.left(low, draft.start)
        if left is not None and left[1] <= at:
            return None  # phrases with the preposition tell what it is themselves
        amount = _AMOUNT.search(low, max(0, at - _BEFORE // 2), at)
        if amount is not None and not _YEAR.match(low, amount.start()):
            return None
        return None if self._leads(draft, at) else at

    @staticmethod
    def _bounded(draft: Draft) -> bool:
        """Whether a figure is of a kind that such a preposition bounds."""
        if draft.kind == "count":
            return draft.counted is not None and draft.counted not in _NOT_COUNTED
        return draft.kind in _KINDS

    def _leads(self, draft: Draft, at: int) -> bool:
        """Whether a verb of the clause tells what leads to the figure: a rise or a fall, a sentence, a new size."""
        first, last = self.page.clause(at, draft.end, self.page.sentence(at))
        first, last = max(first, at - _BEFORE), min(last, draft.end + _BEHIND)
        for start, end in self.page.words(first, last):
            word = self.low[start:end]
            if word in self._not or word.startswith(self._not_stems or ("\0",)):
                return True
        for c, s, _ in context_finder(self.lang.tag).find(self.low, first, at):
            if c in ("#up", "#down") and not self.low.startswith(self._sizes or ("\0",), s):
                return True  # een hogere prijs is no rise that leads to one
        return False
