"""Day lists: days whose month stands once, behind the last or before the first (9, 10 and 12 October; 10月9日、10日、12日), and
months with one sign (4·5월)."""

from __future__ import annotations

import datetime as dt
import re

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.day_years import year_behind
from contracheck.extract.found import Found
from contracheck.extract.page import Page

_DAY = re.compile(r"(?:3[01]|[12]\d|0?[1-9])\.?\Z")
_ENDS_IN_DAY = re.compile(r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])\Z")
_BEGINS_WITH_DAY = re.compile(r"(?:3[01]|[12]\d|0?[1-9])(?!\d)")
_WORD = re.compile(r"\s*([^\W\d_]+)")
_PAUSES = (",", "、", "，", "\u00b7", "\u30fb", "\u318d")
#: A weekday with its day and no month, an article between them or not: lundi 16, Montag, dem 16.
_WEEKDAY_DAY = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[,.]? (?:[^\W\d_]{2,3} )?(3[01]|[12]\d|0?[1-9])\.?\Z")
_BESIDE = (" ", ", ")
#: Between two such days so many characters stand at most.
_GAP = 16
#: Small words between "and" and the second of two days: und am Freitag, dem 27.
_SMALL = 2
#: More days than that are no list of days.
_MOST = 12


def share_days(found: list[Found], page: Page) -> list[Found]:
    """What was found, with the days of a list, which were read as figures or as days of another month, as days of the month that
    stands with it."""
    lists = _Lists(page)
    for i, f in enumerate(found):
        date = f.date
        if date is None or date.lower is None or date.relative:
            continue
        if date.grain == "month" and not page.lang.spaced:
            lists.months(found, i, date)
        if date.grain != "day" or date.lower != date.upper:
            continue
        if page.lang.spaced:
            lists.before(found, i, date)
        else:
            lists.before_sign(found, i, date)
        lists.behind(found, i, date)
    return [f for f in found if id(f) not in lists.taken] if lists.taken else found


class _Lists:
    """Finds the days of lists on one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.ands = frozenset(page.lang.list("grammar", "and"))
        self.joiners = self.ands | frozenset(page.lang.list("ranges", "or"))
        self.taken = set[int]()  # weekdays that became a part of their day

    def before(self, found: list[Found], i: int, date: DateHit) -> None:
        """The days before one with its month: two or more of them, the last one joined by "and", or one with "and" or "or"."""
        assert date.lower is not None
        at, day, days = found[i].start, date.lower, list[tuple[int, dt.date]]()
        if i and self._pair(found, i, date):
            return
        if _BEGINS_WITH_DAY.match(self.page.low, at) is None:
            return
        for j in range(i - 1, max(-1, i - _MOST), -1):
            n = day_of(found[j], self.page.low)
            if n is None or not self._joined(found[j].end, at, last=at == found[i].start) or n >= day.day:
                break
            earlier = cal.safe_date(day.year, day.month, n)
            if earlier is None:
                break
            days.append((j, earlier))
            at, day = found[j].start, earlier
        if len(days) > 1:
            for j, told in days:
                found[j] = self._found(found[j], told, date)

    def _pair(self, found: list[Found], i: int, date: DateHit) -> bool:
        """Whether one day stands before "and" and a day with its month, and no other one before it; it is of that month then: le
        16 et le 27 février, Monday 16th and Friday 27th February."""
        low, f, g, last = self.page.low, found[i - 1], found[i], date.lower
        assert last is not None
        first = low[g.start : g.start + 1]
        if not (first.isdecimal() or date.weekday is not None) or _ENDS_IN_DAY.search(low, max(0, g.end - 3), g.end):
            return False
        if not self._led(f.end, g.start):
            return False
        n, weekday, start = self._numbered(f, found[i - 2] if i > 1 else None)
        day = cal.safe_date(last.year, last.month, n) if n is not None and n < last.day else None
        if day is None or (weekday is not None and day.weekday() != weekday):
            return False
        if i > 1 and start == f.start and self._joined(found[i - 2].end, f.start) and day_of(found[i - 2], low) is not None:
            return False  # 9, 10 and 12 October
        if start < f.start:
            self.taken.add(id(found[i - 2]))
        found[i - 1] = self._found(Found(start, f.end), day, date)
        return True

    def _numbered(self, f: Found, before: Found | None) -> tuple[int | None, int | None, int]:
        """The day of the month that a figure can be, its weekday and where that begins: lundi 16; Montag, 16."""
        told = self._weekday_day(f)
        if told is not None:
            return *told, f.start
        n, date = self._day(f), before.date if before is not None else None
        beside = before is not None and self.page.low[before.end : f.start] in _BESIDE
        if n is not None and before is not None and beside and date is not None and date.by_weekday and date.lower is not None:
            return n, date.lower.weekday(), before.start
        return n, None, f.start

    def _led(self, end: int, start: int) -> bool:
        """Whether "and" or "or" alone, or with small words behind it, stands between two figures: 16 und am 27. Februar."""
        gap = self.page.low[end:start] if start - end < _GAP else ""
        words = gap.lstrip(" .,").split()
        lang = self.page.lang
        if len(words) == 1 and lang.definite and words[0].endswith(lang.definite):
            words[0] = words[0].removesuffix(lang.definite)  # 16 والجمعة 27
        return (
            0 < len(words) <= _SMALL + 1
            and words[0] in self.joiners
            and all(w in lang.function_words or lang.date_articles.get(w) is not None for w in (x.rstrip("'") for x in words[1:]))
        )

    def _day(self, f: Found) -> int | None:
        """The day that a bare figure or an ordinal can be."""
        low = self.page.low
        word = low[f.start : f.end]
        ending = word.lstrip("0123456789")
        if ending and ending != "." and ending in self.page.lang.day_suffixes and is_bare(f):
            word = word.removesuffix(ending)
            return int(word) if _DAY.match(word) else None
        return day_of(f, low)

    def _weekday_day(self, f: Found) -> tuple[int, int] | None:
        """The day and weekday of a date that has no month."""
        date = f.date
        if date is None or date.grain != "day" or date.lower is None or date.lower != date.upper:
            return None
        m = _WEEKDAY_DAY.match(self.page.low[f.start : f.end])
        weekday = self.page.lang.weekdays.get(m[1]) if m is not None else None
        return (int(m[2]), weekday) if m is not None and weekday is not None else None

    def months(self, found: list[Found], i: int, date: DateHit) -> None:
        """The months before one with the sign for months, which it is the sign of too: 4·5월, 7、8月."""
        low, at, last = self.page.low, found[i].start, date.lower
        if not low[at : at + 1].isdecimal() or date.parts > 1 or last is None:
            return
        month = last.month
        for j in range(i - 1, max(-1, i - _MOST), -1):
            n = day_of(found[j], low)
            if n is None or n >= month or low[found[j].end : at].strip() not in _PAUSES:
                break
            month, at = n, found[j].start
            end, period = found[j].end, cal.month(last.year, n)
            found[j] = Found(at, end, date=DateHit(at, end, *period, "month", open_year=date.open_year))

    def before_sign(self, found: list[Found], i: int, date: DateHit) -> None:
        """The days before one with the sign for days, which it is the sign of too: 3, 4일, 3、4日."""
        assert date.lower is not None
        at, day, days = found[i].start, date.lower, [(i, date.lower)]
        if date.parts > 1 or self.page.lang.day_lengths.right(self.page.low, found[i].end) is not None:
            return  # 3、4日かかる
        for j in range(i - 1, max(-1, i - _MOST), -1):
            n = day_of(found[j], self.page.low)
            if n is None or n >= day.day or self.page.low[found[j].end : at].strip() not in _PAUSES:
                break
            day, at = day.replace(day=n), found[j].start
            days.append((j, day))
        if len(days) == 1:
            return
        first = days[-1][0]
        month = found[first - 1].date if first and not self.page.low[found[first - 1].end : at].strip() else None
        if month is None or month.grain != "month" or month.lower is None:
            month = date
        assert month.lower is not None
        for j, told in days:
            placed = cal.safe_date(month.lower.year, month.lower.month, told.day)  # 5월 3, 7일
            if placed is not None:
                found[j] = self._found(found[j], placed, month)

    def behind(self, found: list[Found], i: int, date: DateHit) -> None:
        """The days behind one with its month: with "and" before the last one (May 3, 4 and 6), or in its sentence with the sign
        for days (10日)."""
        assert date.lower is not None
        spaced = self.page.lang.spaced
        stop, day, days = found[i].end, date.lower, list[tuple[int, dt.date]]()
        if date.parts < 2 or (spaced and _ENDS_IN_DAY.search(self.page.low, max(0, stop - 3), stop) is None):
            return
        ended = False
        for j in range(i + 1, min(len(found), i + _MOST)):
            g = found[j]
            n = day_of(g, self.page.low) if spaced else self._sign_day(g)
            last = spaced and self._joined(stop, g.start, last=True)
            if n is None and not spaced and g.date is None:
                continue  # 10月9日に2000人が到着し、10日に出発する
            near = self._joined(stop, g.start) if spaced else g.start < self.page.sentence(found[i].start)[1]
            if n is None or n <= day.day or not (last or near):
                break
            later = cal.safe_date(day.year, day.month, n)
            if later is None:
                break
            days.append((j, later))
            stop, day, ended = g.end, later, last
            if last:
                break
        year = year_behind(self.page, stop) if ended and spaced else None
        # of two days that follow each other extract/day_spans.py makes one date
        several = len(days) > 1 or (year is not None and day.day - date.lower.day > 1 and not self._opened(found[i].start))
        if days and (not spaced or (ended and several and closed(self.page, stop))):
            for j, told in days:
                found[j] = self._found(found[j], told, date)
            if year is not None:
                last = days[-1][0]
                self.taken |= {id(g) for g in found[last + 1 : last + 2] if g.start < year[1]}
                found[last].end = year[1]

    def _opened(self, start: int) -> bool:
        """Whether a word stands before a day that makes a range of two with "and": between June 25 and 29."""
        return self.page.lang.range_open.left(self.page.low, start) is not None

    @staticmethod
    def _sign_day(f: Found) -> int | None:
        """The day of a figure with the sign for days and no month."""
        date = f.date
        if date is None or date.grain != "day" or date.parts != 1 or date.lower is None or date.lower != date.upper:
            return None
        return None if date.by_weekday or date.relative or date.bound else date.lower.day

    def _joined(self, end: int, start: int, *, last: bool = False) -> bool:
        """Whether nothing but a comma stands between two figures, or, before the ``last``, "and" as well."""
        gap = self.page.low[end:start].strip(" .\u00a0")
        word = gap.lstrip(",،").strip()
        if " " in gap and self.page.lang.date_articles.get(word.rpartition(" ")[2]) is not None:
            word = word.rpartition(" ")[0]  # le 8, le 9 et le 10 juin
            gap = word or ","
        return word in (self.joiners if last else self.ands) or (not last and gap in (",", "،"))

    @staticmethod
    def _found(f: Found, day: dt.date, date: DateHit) -> Found:
        return Found(f.start, f.end, date=DateHit(f.start, f.end, day, day, "day", parts=2, open_year=date.open_year))


def day_of(f: Found, low: str) -> int | None:
    """The day that a bare figure can be, or a figure that was read as the day of some month; None for others."""
    if _DAY.match(low[f.start : f.end]) is None:
        return None
    return int(low[f.start : f.end].rstrip(".")) if is_bare(f) else None


def is_bare(f: Found) -> bool:
    """Whether a figure counts and measures nothing: a plain number, an ordinal or a date."""
    d = f.draft
    if d is None:
        return f.kind in ("ordinal", None)
    return d.kind == "count" and not d.counted and not d.unit and d.lower == d.upper


def closed(page: Page, stop: int) -> bool:
    """Whether no noun follows that a day would count."""
    word = _WORD.match(page.low, stop)
    return word is None or word[1] in page.lang.function_words
