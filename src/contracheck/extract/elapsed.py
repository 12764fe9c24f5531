"""Elapsed: the times of races, as spans of seconds - 4.19,847, 4’19”87, 1h 23'45", 4min 19.847sec, 2.03.45 uur.

Each form is told by its own signs, so that no word has to stand beside it; what could be a time of day, a height in feet or an
angle is left to others.
"""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import ASIDE, COUNTED, CURRENCIES, PERCENTS, SCALES, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE

_B = "[ \u00a0\u202f]?"
_MINUTE_SIGN = "['\u2019\u2032\u00b4]"
_SECOND_SIGN = "(?:''|\u2019\u2019|\u2032\u2032|[\"\u201d\u2033])"
#: Signs behind the first digits of which one of the forms may go on.
SIGNS = frozenset(".'\u2019\u2032\u00b4\"\u201d\u2033hms \u00a0\u202f")
#: 4.19,847 and 1.02.03,4, where the comma begins the decimals.
_POINTED = re.compile(r"(?:(\d{1,2})\.(?=\d\d\.))?(\d{1,2})\.([0-5]\d),(\d{1,3})(?![\w%]|[.,]\d)")
#: 2.03.45 with its word for hours.
_HOURS = re.compile(r"(\d{1,2})\.([0-5]\d)\.([0-5]\d)(?![\w%]|[.,:-]\d)")
#: 4’19”87, 4'19.87, 12'45".
_PRIMED = re.compile(
    rf"(\d{{1,2}}){_MINUTE_SIGN}{_B}([0-5]\d)(?:{_B}{_SECOND_SIGN}(\d{{1,3}})?|[.,](\d{{1,3}}))(?!\w|[.,]\d|{_B}[nsewo](?!\w))"
)
#: 9”87.
_SHORT = re.compile(rf"(\d{{1,2}})({_SECOND_SIGN})(\d{{2,3}})(?!\w|[.,]\d)")
#: 1h 23'45", 1h23m45s, and 2h03:45,6.
_LETTERED = re.compile(
    rf"(\d{{1,2}}){_B}h{_B}([0-5]?\d){_B}(?:{_MINUTE_SIGN}|m(?:i?n)?\.?){_B}([0-5]?\d)(?:[.,](\d{{1,3}}))?"
    rf"{_B}(?:{_SECOND_SIGN}|s(?:ec)?(?![^\W\d_]))(\d{{1,3}})?(?![\w%]|[.,]\d)"
)
_COLONS = re.compile(r"(\d{1,2})h([0-5]\d):([0-5]\d)(?:[.,](\d{1,3}))?(?![\w%]|[.,:]\d)")
#: 4min 19.847sec, 4m19s, 4 min 19 s 87; 0s123.
_MINUTES = re.compile(
    rf"(\d{{1,2}})({_B}m(?:i?n)?)\.?{_B}([0-5]?\d)(?:[.,](\d{{1,3}}))?{_B}s(?:ec)?(?![^\W\d_]|['\u2019]\w)"
    rf"(?:(\d{{1,3}})(?![\w%]|[.,]\d)|{_B}(\d{{2,3}})(?![\w%]|[.,]\d))?"
)
_GLUED = re.compile(r"(\d{1,2})s(\d{3})(?![\w-])")
#: Fewer are inches too, behind a figure that is a height in feet (5'11").
_INCHES, _FEET = 12, 10
#: What a longer figure, an angle or a quotation has right before a form.
_GOES_ON = frozenset("0123456789.,:/-'\u2019\u2032\"\u201d\u201c\u201e\u2033\u00b0\u00ba")
#: What a figure behind seconds measures or counts by itself.
_MEASURED = (UNITS, COUNTED, CURRENCIES, PERCENTS)
_NO_TIMES = CURRENCIES | PERCENTS | SCALES


class ElapsedReader:
    """Reads the elapsed times of one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page, self.low, self.lang, self.beside = page, page.low, page.lang, beside

    def read(self, pos: int) -> Found | None:
        """The elapsed time that begins with the digit at a place, or None."""
        low = self.low
        sign = low[pos + 1 : pos + 2]
        if sign.isdecimal():
            sign = low[pos + 2 : pos + 3]
        if sign not in SIGNS or low[pos - 1 : pos] in _GOES_ON or (low[pos - 2 : pos - 1] in ("\u00b0", "\u00ba") and pos > 1):
            return None
        if sign == ".":
            return self._pointed(pos)
        if sign in "hms \u00a0\u202f":
            return self._lettered(pos)
        return self._primed(pos)

    def _pointed(self, pos: int) -> Found | None:
        if self.lang.decimal == "," and (m := _POINTED.match(self.low, pos)) is not None:
            return self._found(pos, m.end(), (m[1], m[2], m[3]), m[4])
        m = _HOURS.match(self.low, pos)
        hour = self.beside.right(UNITS, m.end()) if m is not None and self.beside.mask(m.end()) & UNITS else None
        if m is None or hour is None or hour[0] != "hour" or self.lang.hour_at.left(self.low, pos) is not None:
            return None
        return self._found(pos, m.end(), (m[1], m[2], m[3]), None)

    def _lettered(self, pos: int) -> Found | None:
        m = _LETTERED.match(self.low, pos)
        if m is not None:
            return self._found(pos, m.end(), (m[1], m[2], m[3]), m[4] or m[5])
        m = _COLONS.match(self.low, pos)
        if m is not None and self.lang.hour_at.left(self.low, pos) is None:
            return self._found(pos, m.end(), (m[1], m[2], m[3]), m[4])
        m = _MINUTES.match(self.low, pos)
        if m is None:
            m = _GLUED.match(self.low, pos)
            return self._found(pos, m.end(), (None, None, m[1]), m[2]) if m is not None and int(m[1]) < 60 else None
        if m[2].strip() == "m" != m[2] and not m[4]:
            return None  # "4 m 19 s": a distance and its time
        if m[6] and any(self.beside.right(table, m.end()) for table in _MEASURED):
            return self._found(pos, m.start(6), (None, m[1], m[3]), m[4])
        return self._found(pos, m.end(), (None, m[1], m[3]), m[4] or m[5] or m[6])

    def _primed(self, pos: int) -> Found | None:
        m = _PRIMED.match(self.low, pos)
        if m is not None:
            decimals = m[3] or m[4]
            if not decimals and int(m[2]) < _INCHES and int(m[1]) < _FEET:
                return None  # a height, as far as one can tell
            return self._found(pos, m.end(), (None, m[1], m[2]), decimals)
        m = _SHORT.match(self.low, pos)
        if m is None or int(m[1]) >= 60 or self.page.quoted(pos):
            return None  # its sign closes the quotation
        return self._found(pos, m.end(), (None, None, m[1]), m[3])

    def _found(self, start: int, end: int, parts: tuple[str | None, ...], decimals: str | None) -> Found | None:
        """The span of hours, minutes and seconds, past a word for hours or minutes; None where something else is told."""
        beside = self.beside
        if beside.mask(end) & _NO_TIMES and any(beside.right(table, end) for table in (CURRENCIES, PERCENTS, SCALES)):
            return None
        left = beside.mask_left(start) & (CURRENCIES | ASIDE)
        if left and (beside.left(CURRENCIES, start) or beside.left(ASIDE, start)):
            return None  # £4'19.50, Art. 3.12,15
        unit = beside.right(UNITS, end) if beside.mask(end) & UNITS else None
        if unit is not None:
            if unit[0] not in ("hour", "minute"):
                return None
            end = unit[1]
        hours, minutes, seconds = (int(part or 0) for part in parts)
        value = hours * 3600 + minutes * 60 + Decimal(f"{seconds}.{int(decimals or 0):0{len(decimals or '0')}}")
        step = ONE.scaleb(-len(decimals or ""))
        return Found.of(Draft(start, end, start, "duration", value, value, step, unit="second", trace="span"))
