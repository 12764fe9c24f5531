"""Day spans: the two days of a range of which one has its month (December 3 to 5), or neither has (29～30日, 6日から8日まで)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from decimal import Decimal

import attrs

from contracheck.extract import calendar as cal
from contracheck.extract.ago_states import settle_states
from contracheck.extract.date_figures import DateHit
from contracheck.extract.day_lists import closed, day_of
from contracheck.extract.day_years import year_behind
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.lasting_days import count_lasting
from contracheck.extract.page import Page
from contracheck.extract.put_off import put_off
from contracheck.extract.week_days import settle_week_days

_ENDS_IN_DAY = re.compile(r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])\Z")
#: Two days with one sign or two.
_SIGNED = re.compile(r"(\d{1,2})(日|일|号|號)?\D{1,4}?(\d{1,2})(日|일|号|號)")
_DAYS = re.compile(r"(\d{1,2})(?:日|일|天)")
#: With one sign for both, the second of two days is larger than what is told in days as a rule (2～3日).
_FEW = 7
#: A verb that tells what is held on two days stands so near behind them.
_NEAR = 20
#: Words for last and next are no longer.
_SIDE = 6
#: What lasts from a part of one day to a part of another lasts so many days at most.
_LASTING = 31
#: The longest word that opens a range.
_OPENING = 40


def share_day_spans(
    found: list[Found], page: Page, at: Callable[[int], DateHit | None], published: dt.date | None = None
) -> list[Found]:
    """Make one date of two days; ``at`` reads the date at a place of the text."""
    made: list[Found] = []
    end = 0
    for f in found:
        if not page.lang.spaced:
            if made and (behind := _behind_month(made[-1], f, page) or _stay(made[-1], f, page)) is not None:
                made[-1] = behind
            else:
                made.append(_signed(f, page, at, published) or f)
        elif made and (joined := _to(made[-1], f, page) or _parts(made[-1], f, page) or _until(made[-1], f, page)) is not None:
            made[-1], end = joined, joined.end
        elif f.start >= end:  # no year behind such a range
            made.append(f)
    settle_week_days(made, page, published)
    return settle_states(count_lasting(made, page, published), page)


def _to(f: Found, g: Found, page: Page) -> Found | None:
    """December 3 to 5, December 3 and 4: a day behind one with its month and a word between them, with the year behind both."""
    date, low = f.date, page.low
    if date is None or date.grain != "day" or date.weekday is not None:
        return None
    first = (date.lower.month, date.lower.day) if date.lower is not None else date.named
    if first is None or not first[1] or (date.lower is not None and (date.parts < 2 or date.relative)):
        return None
    if date.upper not in (date.lower, None) or (date.upper is None and date.bound not in (None, "since")):
        return None
    n = day_of(g, low)
    if n is None or n <= first[1] or not _ENDS_IN_DAY.search(low, max(0, f.end - 2), f.end):
        return None
    if not _between(f, g, page, follows=n == first[1] + 1) or not closed(page, g.end):
        return None
    year = year_behind(page, g.end)
    end = year[1] if year is not None else g.end
    if year is None and date.lower is None:
        unknown = DateHit(f.start, end, None, None, "day", relative=low[f.start : end], month_day=True)
        return Found(f.start, end, date=unknown)  # nothing tells which year
    told = year[0] if year is not None else date.lower.year if date.lower is not None else 0
    lower, upper = cal.safe_date(told, first[0], first[1]), cal.safe_date(told, first[0], n)
    if lower is None or upper is None:
        return None
    hit = DateHit(f.start, end, lower, upper, "day", parts=2, open_year=date.open_year and year is None)
    return Found(f.start, end, date=hit)


def _parts(f: Found, g: Found, page: Page) -> Found | None:
    """A day on which something begins and the one right behind it until which it lasts, where a part of the day stands before
    one of them: с вечера четверга до полудня субботы."""
    a, b, low = f.date, g.date, page.low
    if a is None or b is None or a.bound != "since" or b.bound != "by" or a.grain != "day" or b.grain != "day":
        return None
    if a.lower is None or b.upper is None or low[f.end : g.start].strip() or not page.lang.spaced:
        return None
    if page.lang.parts_of_day.isdisjoint((*low[f.start : f.end].split(), *low[g.start : g.end].split())):
        return None
    last = b.upper + cal.DAY * (_FEW if b.by_weekday and b.upper < a.lower else 0)
    if not 0 <= (last - a.lower).days <= _LASTING:
        return None
    hit = DateHit(f.start, g.end, a.lower, last, "day", parts=2, open_year=a.open_year and b.open_year)
    return Found(f.start, g.end, date=hit)


def _until(f: Found, g: Found, page: Page) -> Found | None:
    """A bare day behind "from" with one until which something lasts, whose month is its own too: с 9 до 22 марта."""
    b, low = g.date, page.low
    if f.date is not None or b is None or b.bound != "by" or b.grain != "day" or b.upper is None or b.parts < 2:
        return None
    n = int(f.value) if f.kind == "ordinal" and (f.value or "").isdecimal() else day_of(f, low)  # type: ignore[arg-type]
    since = page.lang.date_bounds_before.left(low, f.start)
    if n is None or not 0 < n < b.upper.day or since is None or since[0] != "since" or low[f.end : g.start].strip():
        return None
    if put_off(low, page.lang, since[1], g.start):
        return None  # отложили с 9 до 12 марта
    first = b.upper.replace(day=n)
    hit = DateHit(since[1], g.end, first, b.upper, "day", parts=2, open_year=b.open_year)
    return Found(since[1], g.end, date=hit)


def _between(f: Found, g: Found, page: Page, *, follows: bool) -> bool:
    """Whether what stands between two days makes one date of them: "to", "and" where "between" stands before both, or "and"
    alone where the second day ``follows`` the first."""
    low, lang = page.low, page.lang
    infix = lang.range_words.right(low, f.end)
    if infix is not None and lang.range_or.left(low, infix[1]) is None:
        return not low[infix[1] : g.start].strip()
    word = low[f.end : g.start].strip()
    if follows:
        return word in lang.list("grammar", "and")
    before = low[max(0, f.start - _OPENING) : f.start].rstrip()
    opened = (first for first, second in lang.range_pairs if second == word and before.endswith(first))
    return any(not before[: -len(first)][-1:].isalnum() for first in opened)


def _behind_month(f: Found, g: Found, page: Page) -> Found | None:
    """Two days with the sign for days right behind their month: 2024년 6월 1∼20일."""
    date, m = f.date, _two_days(g, page)
    if date is None or m is None or date.grain != "month" or page.low[f.end : g.start].strip() or date.bound is not None:
        return None
    if date.lower is None or date.upper is None:
        return Found(f.start, m.end(), date=attrs.evolve(date, end=m.end(), grain="day", relative=page.low[f.start : m.end()]))
    if (date.lower.year, date.lower.month) != (date.upper.year, date.upper.month):
        return None
    first, last = (cal.safe_date(date.lower.year, date.lower.month, int(m[i])) for i in (1, 3))
    if first is None or last is None:
        return None
    hit = attrs.evolve(date, end=m.end(), lower=first, upper=last, grain="day", parts=date.parts + 1)
    return Found(f.start, m.end(), date=hit)


def _stay(f: Found, g: Found, page: Page) -> Found | None:
    """The days of a stay with its nights before them: 2박 3일, 2泊3日."""
    d = f.draft
    if d is None or d.counted != "night" or d.lower is None or d.lower != d.upper or page.low[f.end : g.start].strip():
        return None
    days = _DAYS.match(page.low, g.start)
    if days is None or int(days[1]) != d.lower + 1:
        return None
    n = Decimal(days[1])
    stay = Draft(f.start, days.end(), f.start, "duration", n, n, Decimal(1), unit="day", trace="nights")
    return Found(f.start, days.end(), draft=stay)


def _two_days(f: Found, page: Page) -> re.Match[str] | None:
    """The two days of a figure that was read as a span of days and could be one of dates."""
    d = f.draft
    if d is None or d.kind != "duration" or d.unit != "day" or d.lower is None or d.upper is None or d.lower >= d.upper:
        return None
    m = _SIGNED.match(page.low, d.core)
    if (
        m is None
        or m.end() > f.end
        or page.lang.day_lengths.right(page.low, m.end())
        or Decimal(m[1]) != d.lower
        or Decimal(m[3]) != d.upper
    ):
        return None
    return m


def _held(page: Page, end: int) -> bool:
    """Whether the words behind two days say that something is held on them, and no word for a length follows (3∼5일 열린다)."""
    words = page.lang.list("dates", "held")
    if not words:
        return False
    behind = page.low[end : min(page.sentence(end)[1], end + _NEAR)].partition(",")[0]
    return behind.startswith(" ") and any(word in behind for word in words)


def _signed(f: Found, page: Page, at: Callable[[int], DateHit | None], published: dt.date | None) -> Found | None:
    """Two days with the sign for days and without their month, which is that of the second day alone."""
    m = _two_days(f, page)
    if m is None:
        return None
    before, side = page.low[max(0, m.start() - _SIDE) : m.start()].rstrip(), 0
    if before.endswith(page.lang.list("dates", "last")):
        side = -1
    elif before.endswith(page.lang.list("dates", "next")):
        side = 1
    if not m[2] and int(m[3]) <= _FEW and not side and not _held(page, m.end()):
        return None
    last = at(m.start(3))
    if last is None or last.grain != "day" or last.upper is None or last.upper.day != int(m[3]):
        return None
    year, month = last.upper.year, last.upper.month
    if side and published is not None and (last.upper - published).days * side < 0:  # 오는 8∼10일
        year, month = (year + (month + side - 1) // 12, (month + side - 1) % 12 + 1)
    first, second = cal.safe_date(year, month, int(m[1])), cal.safe_date(year, month, int(m[3]))
    if first is None or second is None:
        return None
    hit = attrs.evolve(last, start=m.start(), end=m.end(), lower=first, upper=second, bound=None)
    return Found(m.start(), m.end(), date=hit)


__all__ = ["share_day_spans"]
