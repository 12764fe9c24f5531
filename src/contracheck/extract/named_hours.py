"""Named hours: noon and midnight as times of day, behind a word that tells times or right behind a day (vendredi minuit)."""

from __future__ import annotations

from contracheck.extract.hours import HourPairs
from contracheck.extract.page import Page


class NamedHours:
    """Reads the hours of one page that have names."""

    def __init__(self, page: Page, pairs: HourPairs) -> None:
        self.low, self.lang, self.pairs = page.low, page.lang, pairs

    def at(self, start: int) -> tuple[int, int, int] | None:
        """Hour, minutes and end of the one at a place; None for a region, a meal or a part of another word (l'après-midi)."""
        low, lang = self.low, self.lang
        hit = lang.named_hours.right(low, start, gap=False)
        if hit is None or low[start - 1 : start] == "-" or low[hit[1] : hit[1] + 1] == "-":
            return None
        if lang.named_hours_not.filled and lang.named_hours_not.left(low, hit[1]) is not None:
            return None
        told = lang.named_hours_at.left(low, start) is not None or self.pairs.behind_day(start)
        if not (told or self._ranged(start, hit[1])):
            return None
        part = lang.hour_parts.right(low, hit[1]) if lang.hour_parts.filled else None
        if part is not None and " " in low[hit[1] : part[1]].strip():
            return hit[0], part[0], part[1]  # midi et demi
        return hit[0], 0, hit[1]

    def _ranged(self, start: int, end: int) -> bool:
        """Whether one is an end of a range of hours: entre 22 heures et minuit, de midi à 20 heures."""
        lang, low = self.lang, self.low
        first = lang.range_infix.left(low, start)
        if first is not None:
            return lang.hours.left(low, first[1]) is not None
        last = lang.range_infix.right(low, end) if lang.range_open.left(low, start) is not None else None
        return last is not None and low[last[1] : last[1] + 2].strip()[:1].isdecimal()

    def before(self, start: int) -> bool:
        """Whether one stands before a place, with what makes a range of it and what is there: entre midi et 14 heures."""
        infix = self.lang.range_infix.left(self.low, start)
        return infix is not None and self.lang.named_hours.left(self.low, infix[1]) is not None
