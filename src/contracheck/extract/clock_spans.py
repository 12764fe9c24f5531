"""Clock spans: spans of time in the signs of the clock, told from times of day (2:19:41 Stunden, 1:47.32, duurt 2.10 uur)."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import BOUNDS, HOURS, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE
from contracheck.lang.pack import Language


def _some(digits: str) -> str:
    """The class of these digits in every script that news texts write figures in."""
    return "[" + "".join(chr(zero + int(d)) for zero in (0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xE50) for d in digits) + "]"


HOUR, MINUTE = rf"{_some('01')}?\d|{_some('2')}{_some('01234')}", rf"{_some('012345')}\d"
#: The bound of what follows a span of time as well as a time of day (nach 1:48 Stunden).
_AFTER = "after"
_HOURS_LONG = re.compile(rf"(\d{{1,3}}):({MINUTE}):({MINUTE})(?:[.,](\d{{1,3}})(?![\d:%]|[.,]\d))?(?!\d)")
_LAP = re.compile(rf"(\d{{1,2}}):({MINUTE})[.,](\d{{2,3}})(?![\d:%]|[.,]\d)")
_SECONDS = re.compile(r"[ \u00a0]?(?:[0-5]?\d)(?![\d.,])")
_MINUTES_LONG = re.compile(rf"(\d{{1,3}}):({MINUTE})(?:[.,](\d{{1,3}}))?(?!\d)")


def seconds_end(low: str, lang: Language, end: int) -> int:
    """Where the seconds of a time end that stand right behind its minutes (10時51分30秒); the same place where there are none."""
    m = _SECONDS.match(low, end)
    unit = lang.units.right(low, m.end()) if m is not None else None
    return unit[1] if unit is not None and unit[0] == "second" else end


class SpanReader:
    """Reads the spans of time of one page that hours, minutes and seconds tell."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.low, self.lang, self.beside = page.low, page.lang, beside

    def long(self, pos: int) -> Found | None:
        """A span of time with its word behind it: 2:19:41 Stunden."""
        m = _HOURS_LONG.match(self.low, pos)
        if m is None:
            return self._long_minutes(pos)
        hit = self.beside.right(UNITS, m.end())
        if hit is not None and self.beside.right(HOURS, m.end()) and self.lang.hour_at.left(self.low, pos) is not None:
            return None  # om 14:31:12 uur
        end = hit[1] if hit is not None and hit[0] == "hour" else m.end() if self._takes(pos, m.end(), bool(m[4])) else 0
        if not end:
            return None
        seconds = Decimal(f"{int(m[2]) * 60 + int(m[3])}.{m[4] or 0}")
        hours = int(m[1]) + seconds / 3600
        draft = Draft(pos, end, pos, "duration", hours, hours, ONE.scaleb(-len(m[4] or "")) / 3600, unit="hour", trace="span")
        return Found(pos, end, draft=draft)

    def _takes(self, pos: int, end: int, decimals: bool) -> bool:
        """Whether a word beside hours, minutes and seconds, or decimals of the seconds, makes them a span of time, and no word
        a time of day (in 2:14:06)."""
        lang, low = self.lang, self.low
        bound = self.beside.left(BOUNDS, pos)
        told = decimals or (bound is not None and bound[0] in ("less_than", "more_than"))  # under 2:05:00
        told = told or lang.hour_spans.left(low, pos) is not None or lang.hour_spans_after.right(low, end) is not None
        return told and lang.hour_at.left(low, pos) is None

    def lap(self, pos: int) -> Found | None:
        """The time of a race in minutes, seconds and their decimals: 1:47.32."""
        m = _LAP.match(self.low, pos)
        if m is None:
            return None
        seconds = int(m[1]) * 60 + Decimal(f"{m[2]}.{m[3]}")
        draft = Draft(pos, m.end(), pos, "duration", seconds, seconds, ONE.scaleb(-len(m[3])), unit="second", trace="span")
        return Found(pos, m.end(), draft=draft)

    def _long_minutes(self, pos: int) -> Found | None:
        """The same in minutes: 20:14,6 Minuten; or in hours and minutes: 2:10 Stunden."""
        m = _MINUTES_LONG.match(self.low, pos)
        hit = self.beside.right(UNITS, m.end()) if m is not None else None
        if m is not None and hit is not None and hit[0] == "hour" and not m[3] and self._takes_hours(pos, m.end()):
            return self.hours_long(pos, int(m[1]), int(m[2]), hit[1])
        if m is None or hit is None or hit[0] != "minute":
            return None
        minutes = int(m[1]) + Decimal(f"{m[2]}.{m[3] or 0}") / 60
        draft = Draft(
            pos, hit[1], pos, "duration", minutes, minutes, ONE.scaleb(-len(m[3] or "")) / 60, unit="minute", trace="span"
        )
        return Found(pos, hit[1], draft=draft)

    def _takes_hours(self, pos: int, end: int) -> bool:
        """Whether hours and minutes with the word for hours are a span of time and no time of day (14:30 hours)."""
        if self.lang.hour_spans.left(self.low, pos) is not None:
            return True
        bound = self.lang.date_bounds_before.left(self.low, pos)
        told = self.lang.hour_at.left(self.low, pos) is not None if bound is None else bound[0] != _AFTER
        return self.beside.right(HOURS, end) is None and not told

    @staticmethod
    def hours_long(pos: int, hours: int, minutes: int, end: int) -> Found:
        worth = hours + Decimal(minutes) / 60
        draft = Draft(pos, end, pos, "duration", worth, worth, ONE / 60, unit="hour", trace="span")
        return Found(pos, end, draft=draft)
