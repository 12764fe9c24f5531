"""Hours: two hours of a day with one word for the clock (von 9 bis 17 Uhr, 10-11am, de 8.00 a 12.00 horas, w godz. 9-15)."""

from __future__ import annotations

import re

from contracheck.extract.beside import CLOCK, HOURS, INFIX, UNITS, Beside
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_HOUR, _MINUTE = r"[01]?\d|2[0-4]", r"[0-5]\d"
#: An hour with its minutes or without them, and what parts it from another one by a dash.
AN_HOUR = re.compile(rf"({_HOUR})(?:[.:]({_MINUTE}))?(?![\d%]|[.,:]\d)")
_DASHES = rf"[{BLANK}]?[-\u2013-\u2015~\u301c\uff5e\u223c][{BLANK}]?"
_DASH, _DASH_ENDS = re.compile(_DASHES), re.compile(rf"{_DASHES}\Z")
_ENDS = re.compile(rf"(?<![\w.,:-])({_HOUR})(?:[.:]({_MINUTE}))?[{BLANK}]{{0,2}}\Z")
_AND = re.compile(rf"[{BLANK}]([^\W\d_]{{1,4}})[{BLANK}]")
_AND_ENDS = re.compile(rf"[{BLANK}]([^\W\d_]{{1,4}})[{BLANK}]\Z")
#: The hours at which what is open closes; two figures below are as well a length of time (de 2 a 3 horas).
_EVENING = range(13, 24)
_WIDE = 12
#: The least hour of the morning of a span that ends behind noon (7-3pm).
_MORNING = 6


class HourPairs:
    """Reads the two ends of a span of the clock on one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.low, self.lang, self.beside = page.low, page.lang, beside
        self.ands = frozenset(page.lang.list("grammar", "and"))

    def first(self, pos: int) -> tuple[int, int, str, int] | None:
        """Hour, minutes, half of the day ("oclock" where none is told) and end of a first hour at a place."""
        low = self.low
        m = AN_HOUR.match(low, pos)
        if m is None:
            return None
        dash = _DASH.match(low, m.end())
        infix, both = (None, False) if dash is not None else self._between(pos, m.end())
        if dash is None and infix is None:
            return None
        place = dash.end() if dash is not None else infix or 0
        second = AN_HOUR.match(low, place + len(low[place : place + 2]) - len(low[place : place + 2].lstrip(BLANK)))
        if second is None:
            return None
        if dash is not None and self.lang.clock_words.filled and self.beside.left(CLOCK, pos) is not None:
            return int(m[1]), int(m[2] or 0), "oclock", m.end()
        hit = self.beside.right(HOURS, second.end())
        if hit is None:
            return None
        before = pos if both else self._opened(pos)
        if dash is None and before is None and self.lang.range_words.right(low, m.end()) is None:
            return None  # 9 und 17 Uhr
        if hit[0] != "oclock":
            return self._halved(m, second, hit[0])
        if not self._clock(m, second, pos if before is None else before, opened=before is not None):
            return None
        return int(m[1]), int(m[2] or 0), "oclock", m.end()

    def _between(self, pos: int, end: int) -> tuple[int | None, bool]:
        """The end of the word between two hours, and whether it is "and" behind a word for the clock (um 15 und 17 Uhr)."""
        both = _AND.match(self.low, end)
        if both is not None and both[1] in self.ands and self.lang.hour_at.left(self.low, pos) is not None:
            return both.end(1), True
        infix = self.lang.range_infix.right(self.low, end) if self.beside.mask(end) & INFIX else None
        return (infix[1] if infix is not None else None), False

    def second(self, pos: int) -> bool:
        """Whether such a first hour stands before a place."""
        low = self.low
        if not low[max(0, pos - 16) : pos].strip(BLANK) or AN_HOUR.match(low, pos) is None:
            return False
        dash = _DASH_ENDS.search(low, max(0, pos - 3), pos)
        infix = None if dash is not None else self.lang.range_infix.left(low, pos)
        both = _AND_ENDS.search(low, max(0, pos - 8), pos) if dash is None and infix is None else None
        if both is not None and both[1] in self.ands:
            infix = True, both.start()
        if dash is None and infix is None:
            return False
        end = dash.start() if dash is not None else infix[1]  # type: ignore[index]  # one of the two is there
        m = _ENDS.search(low, max(0, end - 8), end)
        return m is not None and self.first(m.start(1)) is not None

    def _opened(self, pos: int) -> int | None:
        """Where a word begins that opens a range before a place."""
        hit = self.lang.range_open.left(self.low, pos)
        return hit[1] if hit is not None else None

    @staticmethod
    def _halved(first: re.Match[str], second: re.Match[str], half: str) -> tuple[int, int, str, int] | None:
        """A first hour before one with the half of the day, which is its own too but for 11-2pm."""
        hour = int(first[1])
        late = hour % _WIDE > int(second[1]) % _WIDE
        if not 1 <= hour <= _WIDE or (late and hour < _MORNING):
            return None
        if half == "pm" and late:
            half = "am"
        return hour, int(first[2] or 0), half, first.end()

    def _clock(self, first: re.Match[str], second: re.Match[str], before: int, *, opened: bool) -> bool:
        """Whether two figures before a word for the hour are times, where that word may be a unit as well."""
        unit = self.beside.right(UNITS, second.end())
        if unit is None or unit[0] != "hour" or (first[2] and second[2]):
            return True
        if not opened or self.lang.hour_spans.left(self.low, before) is not None:
            return False
        return int(second[1]) in _EVENING and int(first[1]) < int(second[1])
