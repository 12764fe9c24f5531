"""Lone figures: digits behind the singular article that no noun follows, which count nothing: a day (jusqu'au 17), an emergency
number (le 15, le 39 19), the name of a race or a device (le 5 000, le 747)."""

from __future__ import annotations

import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.dates import DateReader
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

_RUN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+")
_PAIRS = re.compile(rf"\d\d[{BLANK}]\d\d(?![{BLANK}]?\d|[.,]\d)")
_NEXT = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_WORDS = re.compile(r"[^\W\d_]+")
#: A month with its day before it and its year behind it, told so far before another day.
_MONTH, _FAR = re.compile(rf"(?:(?<!\d)(\d{{1,2}})(?:er)?[{BLANK}])?(?<!\w)([^\W\d_]+)(?:[{BLANK}]([12]\d{{3}})(?!\d))?"), 160
#: Days of a month, and how far before a telephone number its verb may stand.
_DAYS, _REACH = 31, 48


class LoneReader:
    """Reads the lone figures of one page."""

    def __init__(self, page: Page, dates: DateReader) -> None:
        self.page, self.low, self.lang, self.dates = page, page.low, page.lang, dates

    def read(self, pos: int, draft: Draft) -> Found | None:
        """What a bare figure in digits is by the article before it; None where it may count."""
        low, lang = self.low, self.lang
        if draft.kind != "count" or draft.counted or draft.scale or lang.lone_articles.left(low, pos) is None:
            return None
        run = _PAIRS.match(low, pos) or _RUN.match(low, pos)
        if run is None or (draft.end > run.end() and lang.range_or.right(low, run.end()) is None):
            return None
        end = run.end()
        if end < len(low) and (low[end].isalnum() or low[end] in "-/'\u2019%:\u00b0"):
            return None  # le 7e
        word = _NEXT.match(low, end)
        follows = word is not None and word[1] not in lang.function_words
        called = not lang.phone_words.isdisjoint(_WORDS.findall(low, max(0, pos - _REACH, self.page.sentence(pos)[0]), pos))
        if not called and run[0].isdecimal() and 0 < int(run[0]) <= _DAYS:
            linked = follows or lang.of_words.right(low, end) is not None or lang.links.right(low, end) is not None
            return None if linked else self._day(pos, end, int(run[0]))
        named = word is not None and self.page.text[word.start(1)].isupper()
        if draft.start < draft.core or (follows and not called and not named):
            return None  # jusqu'au 50, le 737 MAX
        return Found(pos, end, kind="label", value=" ".join(self.page.text[pos:end].split()))

    def _day(self, pos: int, end: int, day: int) -> Found:
        """A day of the month, with its bounds; which month that is the day of publication tells."""
        hit = self._of_month(pos, end, day) or self.dates._values.day_of_month(pos, end, day)
        if hit is None:
            hit = DateHit(pos, end, None, None, "day", relative=self.low[pos:end])
        hit = self.dates.extend(hit)
        return Found(hit.start, hit.end, date=hit)

    def _of_month(self, pos: int, end: int, day: int) -> DateHit | None:
        """The day of the month that was told before it in its sentence, or of the one after that: le 3 juin, puis *le 17*."""
        first = max(self.page.sentence(pos)[0], pos - _FAR)
        told = [m for m in _MONTH.finditer(self.low, first, pos) if m[2] in self.lang.months]
        if not told:
            return None
        month, year = self.lang.months[told[-1][2]], told[-1][3]
        if told[-1][1] and int(told[-1][1]) > day:
            month, year = month % 12 + 1, str(int(year) + month // 12) if year else year
        if year is None:
            return self.dates._values.day_month(pos, end, month, day)
        date = cal.safe_date(int(year), month, day)
        return DateHit(pos, end, date, date, "day", parts=2) if date is not None else None
