"""Clock: the time of day that a figure tells - 18:30, 17 Uhr, 4.45pm, klockan nio, 午後5時30分."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import HOURS, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.numbers import spelled_at
from contracheck.lang.pack import Language

_COLON_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?!\d)")
_SPAN = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)(?!\d)")
_DIGITS = re.compile(r"\d{1,2}(?!\d)")
_DOT_TIME = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)(?![.,]?\d)")
_MINUTES = re.compile(r"[ ]?([0-5]\d)(?![\d.,%])")
#: The last hour of a day, which may end it (24 Uhr).
LAST_HOUR = 24

#: Where a time begins and ends, and what it is in 24 hours ("17:30").
Time = tuple[int, int, str]


class Clock:
    """Reads the times of one page."""

    def __init__(self, low: str, lang: Language, beside: Beside) -> None:
        self.low, self.lang, self.beside = low, lang, beside

    def colon(self, pos: int) -> Time | None:
        """A time with a colon (18:30), with the word for the hour after it."""
        m = _COLON_TIME.match(self.low, pos)
        return (pos, self._zone(m.end()), f"{int(m[1]):02}:{m[2]}") if m is not None else None

    def span(self, pos: int) -> tuple[Decimal, int] | None:
        """A span of time in figures (2:19:41 Stunden): its hours, and its end."""
        m = _SPAN.match(self.low, pos)
        hit = self.beside.right(UNITS, m.end()) if m is not None else None
        if m is None or hit is None or hit[0] != "hour":
            return None
        return int(m[1]) + Decimal(int(m[2]) * 60 + int(m[3])) / 3600, hit[1]

    def _zone(self, end: int) -> int:
        """Past the word for the hour after a time in digits (10:30 Uhr)."""
        hit = self.beside.right(HOURS, end)
        return hit[1] if hit is not None else end

    def hour(self, draft: Draft) -> Time | None:
        """A full or broken hour in digits with its word: 6 pm, 17 Uhr, 18h30, kl. 8.45, 午後5時, 5時30分."""
        low, lang, beside = self.low, self.lang, self.beside
        place = _DIGITS.match(low, draft.core)
        if place is None:
            return None
        number = place[0]
        m = _DOT_TIME.match(low, draft.core)
        before = lang.clock_words.left(low, draft.core)
        if before is not None and draft.unit in (None, "hour"):
            end = m.end() if m is not None else place.end()
            if not (low[end : end + 1] in (".", ":") and low[end + 1 : end + 2].isdecimal()):
                return before[1], self._zone(end), f"{int(number):02}:{m[2] if m is not None else '00'}"
        if m is not None:
            # 8.30 Uhr, 7.45 p.m.
            hit = beside.right(HOURS, m.end())
            if hit is not None:
                return draft.core, hit[1], self._of_day(int(m[1]), int(m[2]), hit[0], draft.core)
        value = draft.lower if draft.lower is not None else draft.upper
        if int(number) != value or not beside.mask(place.end()) & HOURS:
            return None
        hit = beside.right(HOURS, place.end())
        if hit is None:
            return None
        half, end = hit
        minute = 0
        m = _MINUTES.match(low, end)
        if m is not None and (half == "oclock" or lang.spaced):
            follow = lang.units.right(low, m.end(1))
            if not low[m.end(1) : m.end(1) + 1].isalpha() or not lang.spaced or (follow is not None and follow[0] == "minute"):
                minute = int(m[1])
        if half == "oclock" and m is None:
            if self._doubtful(draft.core, place.end(), end):
                return None
            if draft.unit is not None and draft.unit != "hour" and draft.end > end:
                return None
        if minute:
            assert m is not None
            end = m.end(1)
            unit = lang.units.right(low, end)
            end = unit[1] if unit is not None and unit[0] == "minute" else self._zone(end)
        return draft.core, end, self._of_day(int(number), minute, half, draft.core)

    def _doubtful(self, start: int, number_end: int, end: int) -> bool:
        """Whether an hour may be a span of time (24 heures, 5 horas): unless "at" stands before it."""
        unit = self.lang.units.right(self.low, number_end)
        hours = unit is not None and unit[0] == "hour" and unit[1] >= end
        return hours and self.lang.hour_at.left(self.low, start) is None

    def spoken(self, start: int) -> Time | None:
        """An hour in words with its word: nine o'clock, um neun Uhr, klockan nio. Spaced languages."""
        low, lang = self.low, self.lang
        number = spelled_at(low, start, lang, self.beside)
        if number is None or number.scale is not None or not 0 <= number.value <= LAST_HOUR or number.value != int(number.value):
            return None
        before = lang.clock_words.left(low, start)
        if before is not None:
            return before[1], number.end, f"{int(number.value):02}:00"
        hit = self.beside.right(HOURS, number.end)
        if hit is None or hit[1] - number.end < 3 or self._doubtful(start, number.end, hit[1]):
            return None
        return start, hit[1], self._of_day(int(number.value), 0, hit[0], start)

    def _of_day(self, hour: int, minute: int, half: str, start: int) -> str:
        """The time of day in 24 hours; the half of the day may stand before the figure (午後5時)."""
        if half == "oclock":
            before = self.lang.day_halves.left(self.low, start)
            half = before[0] if before is not None else half
        if half != "oclock" and hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        return f"{hour:02}:{minute:02}"
