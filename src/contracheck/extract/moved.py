"""Moved: the day that something was put off from, which leaves its month to the new one (с 18 на 25 октября; du 7 au 21 octobre),
or has it alone (10月7日から21日に延期), and the day whose month is that of the date before it (4月14日だった期限を同28日まで)."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.context import ContextReader
from contracheck.extract.date_figures import DateHit
from contracheck.extract.day_lists import closed, is_bare
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.put_off import put_off
from contracheck.lang.concepts import context_finder, some_finder
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: What stands around a word between two days.
STOPS = f"{BLANK}.\n"
_PUT_OFF = frozenset(("delay", "#moved", "#shifted", "extension"))
_NOW, _SHIFTED = frozenset(("#now",)), frozenset(("#shifted",))
#: Words that deny the day behind them, or say that it held before.
_DENIALS = frozenset(("#negation", "#former", "#former_before", "#contrast"))
#: A word for putting off, or the other day, stands so close; with so many small words between at most.
_NEAR, _SMALL = 36, 3
#: Between two days of a script without blanks stand so many letters (推迟到) at most.
_JOINT = 5
_LAST = 31
_WEEK = dt.timedelta(days=7)
#: A day and a month, two weekdays.
_BOTH = 2
#: A day by which something is brought forward counts as so many by which it is put off.
_FORWARD = 1.5
#: A day longer ago is none that something is "now" to be on.
_LONG_AGO, _NEARER_BEFORE = dt.timedelta(days=30), 15
_DAY = re.compile(r"(?:[^\W\d_]{1,4}[ \u00a0]?)?(\d{1,2})(?:\.|[-\u2011'\u2019]?[^\W\d_]{1,8})?")
_TWO_YEARS = re.compile(r"(?:[^\W\d_]{1,8}[ \u00a0]){0,2}(\d{4})(?!\d)([^\d]{2,14})(\d{4})(?!\d)")
_TWO_DAYS = re.compile(r"(?:[^\W\d_]{1,8}[ \u00a0]){0,2}(\d{1,2})(?!\d)([^\d]{2,14})(\d{1,2})(?!\d)")


def last_before(found: list[Found]) -> None:
    """Give days that something was put off from, and that lack a year, that of the last such day before the new date."""
    for f, new in itertools.pairwise(found):
        old, date = f.date, new.date
        if old is None or date is None or not old.put_off or old.lower is None:
            continue
        day = date.lower or date.upper
        if day is not None and old.grain == date.grain == "day" and old.parts == 1 and not (old.by_weekday or old.relative):
            old.lower = old.upper = _in_month_of(day, old.lower.day)  # 24日から26日に延期した
            continue
        if not old.open_year:
            continue
        if day is None or old.upper is None:
            continue
        years = day.year - old.lower.year
        years -= cal.shift(old.lower, years, "year") >= day
        old.lower, old.upper = cal.shift(old.lower, years, "year"), cal.shift(old.upper, years, "year")


def _in_month_of(day: dt.date, number: int) -> dt.date:
    """The day with a number in the month of another one, or in the one before where that is nearer."""
    same = cal.safe_date(day.year, day.month, number) or day
    return cal.add_months(same, -1) if (same - day).days > _NEARER_BEFORE else same


def near_new(found: list[Found], page: Page, context: ContextReader, published: dt.date | None) -> None:
    """Give a day without a year that words say was planned before, or is not the one, the year in which it is nearest to the day
    beside it that took its place; that one is yet to come where "now" is said of it."""
    dates = [f for f in found if f.date is not None]
    placed: set[int] = set()
    for f, g in itertools.pairwise(dates):
        a, b = f.date, g.date
        if a is None or b is None or {a.grain, b.grain} != {"day"}:
            continue
        if a.put_off and a.by_weekday and b.by_weekday and a.lower is not None and b.lower is not None:
            _before(a, a.lower, b.lower)
            continue
        if not (a.open_year or b.open_year):
            continue
        sentence = page.sentence(f.start)
        if g.start >= sentence[1]:
            continue
        spans = [(d.start, d.end) for d in (f, g)]
        was = [d.date is not None and (d.date.put_off or context.former(d.start, d.end, spans)) for d in (f, g)]
        if was[0] == was[1] or (f if was[0] else g).start in placed:
            continue
        placed.add((f if was[0] else g).start)
        old, new = (a, b) if was[0] else (b, a)
        day, before = new.lower or new.upper, old.lower or old.upper
        if day is None or before is None:
            continue
        if new.open_year and published is not None and day < published - _LONG_AGO:
            now = some_finder(page.lang.tag, _NOW).find(page.low, *sentence)
            if now or (old.put_off and before > published):
                _shift(new, 1)
                day = new.lower or new.upper or day
        if old.open_year:
            _shift(old, min((-1, 0, 1), key=lambda n: _apart(cal.shift(before, n, "year"), day)))


def _apart(old: dt.date, new: dt.date) -> float:
    """How far an old date is from the new one; most are put off, and what is brought forward is so by little."""
    days = (new - old).days
    return days if days >= 0 else -_FORWARD * days


def _before(old: DateHit, day: dt.date, new: dt.date) -> None:
    """Make a weekday that something was put off from the last one before the new day, where it is told by the weekday too."""
    if new - day > _WEEK:
        old.lower = old.upper = new - cal.DAY * (((new.weekday() - day.weekday()) % 7) or 7)


def _shift(date: DateHit, years: int) -> None:
    """Move a date by years."""
    if years:
        date.lower, date.upper, date.first = (d and cal.shift(d, years, "year") for d in (date.lower, date.upper, date.first))


def same_month(found: list[Found], page: Page) -> None:
    """Give days behind a word for "the same" the month of the date before them."""
    marks = page.lang.same_marks
    before: dt.date | None = None
    for f in found:
        date = f.date
        if date is None or date.grain not in ("day", "month"):
            continue
        ends = [end for end in (date.lower, date.upper) if end is not None]
        alone = date.grain == "day" and date.parts == 1 and not date.by_weekday and len(set(ends)) == 1
        if marks and before is not None and alone and page.low.endswith(marks, 0, f.start):
            day = cal.safe_date(before.year, before.month, ends[0].day)
            if day is not None:
                date.lower, date.upper = date.lower and day, date.upper and day
                date.first = date.first and day
                ends = [day]
        before = ends[-1] if ends else before


def share_months(found: list[Found], page: Page, published: dt.date | None = None) -> list[Found]:
    """What the scan found, with the days that something was put off from, or that another day is set against, as dates of their
    own: from the 7th to 21 October; du 7 au 21 octobre; on 21 October and not on the 7th."""
    days = _Days(page, published)
    made: list[Found] = []
    for f in found:
        apart = days.apart(f)
        made += apart if apart is not None else (f,)
    for i, (f, g) in enumerate(itertools.pairwise(made)):
        old, new = days.weekdays(f, g) or days.moved(f, g) or days.moved_on(f, g) or days.contrasted(f, g) or (None, None)
        if old is not None:
            made[i] = old
        if new is not None:
            made[i + 1] = new
    return made


class _Days:
    """Reads the days on one page whose month only the day beside them has."""

    def __init__(self, page: Page, published: dt.date | None) -> None:
        self.page, self.published = page, published
        self.low, self.lang = page.low, page.lang

    def apart(self, f: Found) -> tuple[Found, Found] | None:
        """The two days of what looks like a range, behind what says that something was put off (reporté du 7 au 21 octobre)."""
        date = f.date
        if date is None or date.lower is None or date.upper is None or date.lower >= date.upper:
            return None
        if date.grain == "year":
            return self._years_apart(f, date.lower.year, date.upper.year)
        if date.grain != "day":
            return None
        if date.by_weekday and self.published is not None:
            return self._weekdays_apart(f, self.published)
        m = _TWO_DAYS.match(self.low, f.start)
        if m is None or m.end() > f.end or (int(m[1]), int(m[3])) != (date.lower.day, date.upper.day):
            return None
        if self.lang.moved_to.get(m[2].strip(STOPS)) is None or not self._put_off_from(f.start, m.start(1)):
            return None
        first, last = m.start(1), m.start(3)
        old = DateHit(first, m.end(1), date.lower, date.lower, "day", parts=2, open_year=date.open_year, put_off=True)
        new = attrs.evolve(date, start=last, lower=date.upper, bound=None, span=False)
        return Found(first, m.end(1), date=old), Found(last, f.end, date=new)

    def _years_apart(self, f: Found, first: int, last: int) -> tuple[Found, Found] | None:
        """The two years of what looks like a range of them: se pospone de 2027 a 2029."""
        m = _TWO_YEARS.match(self.low, f.start)
        if m is None or m.end() > f.end or (int(m[1]), int(m[3])) != (first, last):
            return None
        if self.lang.moved_to.get(m[2].strip(STOPS)) is None or not self._put_off_from(f.start, m.start(1)):
            return None
        spans = (m.start(1), m.end(1), first), (m.start(3), m.end(3), last)
        hits = (DateHit(a, b, dt.date(y, 1, 1), dt.date(y, 12, 31), "year", bare_year=True) for a, b, y in spans)
        old, new = (Found(hit.start, hit.end, date=hit) for hit in hits)
        return old, new

    def _weekdays_apart(self, f: Found, published: dt.date) -> tuple[Found, Found] | None:
        """The two weekdays of what looks like a range of them, the new one ahead: pasa del viernes al domingo."""
        words = self.page.words(f.start, f.end)
        days = [(a, b, n) for a, b in words if (n := self.lang.weekdays.get(self.low[a:b])) is not None]
        if len(days) != _BOTH:
            return None
        (first, end, old), (second, last, new) = days
        if self.lang.moved_to.get(self.low[end:second].strip(STOPS)) is None or not self._put_off_from(f.start, first):
            return None
        return _weekdays((first, end, old), (second, last, new), published)

    def weekdays(self, f: Found, g: Found) -> tuple[Found, Found] | None:
        """Two weekdays of which one leads to the other: von Freitag auf Sonntag verlegt."""
        a, b = f.date, g.date
        if a is None or b is None or not (a.by_weekday and b.by_weekday) or self.published is None:
            return None
        old, new = a.lower or a.upper, b.lower or b.upper
        if old is None or new is None or a.bound not in (None, "since") or b.bound not in (None, "by"):
            return None
        if not self._put_off(f.start, g.end):
            return None  # w nocy z soboty na niedzielę
        until = b.bound == "by" and not self.low[f.end : g.start].strip(STOPS)
        if not (until and self.lang.moved_from.left(self.low, f.start)) and not self._leads(f, g):
            return None
        return _weekdays((f.start, f.end, old.weekday()), (g.start, g.end, new.weekday()), self.published)

    def _put_off_from(self, start: int, first: int) -> bool:
        """Whether a word for putting off stands before a "from" at the first of two days, with one word between at most."""
        at = max(0, start - _NEAR)
        for name, _, e in some_finder(self.lang.tag, _PUT_OFF).find(self.low, at, start):
            left = self.lang.moved_from.left(self.low, first)
            if name != "extension" and left is not None and len(self.low[e : left[1]].split()) <= 1:
                return True
        return False

    def moved(self, f: Found, g: Found) -> tuple[Found, None] | None:
        """The day that something was put off from, where the new date behind it alone has the month."""
        date = g.date
        n = self._day(f)
        told = _one_day(date) if n is not None else None
        day = cal.safe_date(told.year, told.month, n) if n is not None and told is not None and self._leads(f, g) else None
        if told is None or day is None or day == told:
            return None
        if f.date is not None and day > told:
            day = cal.add_months(day, -1)  # from the 28th to 3 October
        return _told(f, day, g.date, put_off=True), None

    def moved_on(self, f: Found, g: Found) -> tuple[Found, Found] | None:
        """The day that something was put off to, where the old date before it alone has the month."""
        date, n = f.date, self._day(g)
        if n is None and date is not None and g.date is not None and self._deadline(f, g):
            return f, Found(g.date.start, g.end, date=attrs.evolve(g.date, lower=g.date.upper, bound=None))
        if n is None or date is None or date.grain != "day" or date.lower is None or date.parts < 2 or date.relative:
            return None
        if date.upper not in (date.lower, None) or not self._leads(f, g):
            return None
        if self.lang.spaced and not closed(self.page, g.end):
            return None
        day = cal.safe_date(date.lower.year, date.lower.month, n)
        if day is None or day == date.lower:
            return None
        day = day if day > date.lower else cal.add_months(day, 1)
        old = attrs.evolve(date, upper=date.lower, bound=None)
        return Found(f.start, f.end, date=old), _told(g, day, date)

    def _deadline(self, f: Found, g: Found) -> bool:
        """Whether a day until which something is, behind the old one, is the new one: flyttas från den 14 mars till den 6 maj."""
        old, new = f.date, g.date
        if old is None or new is None or new.bound != "by" or new.grain != "day" or new.upper is None or new.parts < _BOTH:
            return False
        if old.grain != "day" or old.lower is None or old.bound not in (None, "since") or self.low[f.end : g.start].strip(STOPS):
            return False
        return self.lang.moved_from.left(self.low, f.start) is not None and self._put_off(f.start, g.start)

    def contrasted(self, f: Found, g: Found) -> tuple[Found | None, Found | None] | None:
        """Two days of which one alone has the month, and the second stands behind a word that denies it, or says that it held
        before."""
        if g.start - f.end > _NEAR:
            return None
        n, m = self._day(f) if f.date is not None else None, self._day(g)
        told, full = (_one_day(f.date), f) if m is not None else (_one_day(g.date), g)
        number = m if m is not None else n
        if number is None or told is None or full.date is None or (m is not None and not closed(self.page, g.end)):
            return None
        day = cal.safe_date(told.year, told.month, number)
        if day is None or day == told or not self._denied(f.end, g.start):
            return None
        return (None, _told(g, day, full.date)) if m is not None else (_told(f, day, full.date), None)

    def _denied(self, end: int, start: int) -> bool:
        """Whether a denial stands between two places, and only small words between it and the second."""
        small = self.lang.function_words | _planned(self.lang)
        for name, _, e in context_finder(self.lang.tag).find(self.low, end, start):
            words = self.low[e:start].split()
            if name in _DENIALS and len(words) <= _SMALL and small.issuperset(words):
                return True
        return False

    def _leads(self, f: Found, g: Found) -> bool:
        """Whether one day leads to the next: a word for that between them, and one for "from" before, or for putting off."""
        low, lang = self.low, self.lang
        between = low[f.end : g.start].strip(STOPS)
        if not lang.spaced:
            return len(between) <= _JOINT and put_off(low, lang, f.start, g.end)
        if lang.moved_to.get(between) is None:
            return False
        if lang.overnight.get(between) is not None and lang.levels_before.left(low, f.start) is not None:
            return True
        return lang.moved_from.left(low, f.start) is not None and self._put_off(f.start, g.start)

    def _put_off(self, start: int, end: int) -> bool:
        """Whether something is put off, or changed for another, at two days."""
        if put_off(self.low, self.lang, start, end):
            return True
        return bool(some_finder(self.lang.tag, _SHIFTED).find(self.low, max(0, start - _NEAR), start))

    def _day(self, f: Found) -> int | None:
        """The day that a bare figure, an ordinal or a day without a month tells; None for others."""
        m = _DAY.fullmatch(self.low, f.start, f.end)
        if m is None:
            return None
        date = f.date
        if not is_bare(f):
            return None
        if date is not None and (date.grain != "day" or date.parts != 1 or date.by_weekday or date.of_week):
            return None
        return int(m[1]) if 1 <= int(m[1]) <= _LAST else None


def _told(f: Found, day: dt.date, beside: DateHit | None, *, put_off: bool = False) -> Found:
    """A day that stands at a place, with its month and year from the one beside it."""
    hit = DateHit(f.start, f.end, day, day, "day", parts=2, put_off=put_off)
    hit.open_year = beside is not None and beside.open_year
    return Found(f.start, f.end, date=hit)


def _weekdays(old: tuple[int, int, int], new: tuple[int, int, int], published: dt.date) -> tuple[Found, Found]:
    """Two weekdays at their places, the new one ahead of publication and the old one the last before it."""
    day = published + cal.DAY * (((new[2] - published.weekday()) % 7) or 7)
    before = day - cal.DAY * (((new[2] - old[2]) % 7) or 7)
    hits = (DateHit(a, b, d, d, "day", by_weekday=True, put_off=d == before) for (a, b, _), d in ((old, before), (new, day)))
    first, second = (Found(hit.start, hit.end, date=hit) for hit in hits)
    return first, second


def _one_day(date: DateHit | None) -> dt.date | None:
    """The day of a date that tells one day with its month, a deadline too; None for others."""
    if date is None or date.grain != "day" or date.parts < 2 or date.relative:
        return None
    if date.lower is not None and date.lower != date.upper:
        return None
    return date.lower or date.upper


def _planned(lang: Language) -> frozenset[str]:
    """Words for what was planned, and how (wie geplant)."""
    return frozenset(w.strip("*") for w in lang.data.get("context", {}).get("planned", ()))


__all__ = ["last_before", "near_new", "same_month", "share_months"]
