"""Dates beside each other: closed intervals of days at their grain, deadlines and starts as open ones."""

from __future__ import annotations

import datetime as dt

from contracheck.compare.numbers import Rung
from contracheck.model import Claim
from contracheck.model.marks import AFTER, BEFORE, NO_DAY, told
from contracheck.model.message import say

#: A deadline and a date inside it agree while they are this close.
NEAR_DEADLINE = dt.timedelta(days=100)
#: Two plain dates this far apart are a time zone's difference where one of them names a place that tells (not judged yet).
DAY = dt.timedelta(days=1)


def compare(x: Claim, y: Claim) -> Rung:
    """The rung on which two dates stand."""
    a, b = _ends(x), _ends(y)
    day = _named_day(x) if x.weekday is not None or y.weekday is not None else None
    if day is not None and day == _named_day(y):
        wrong = _wrong_weekday(x, y)
        if wrong is not None:
            return wrong  # also where one of them bounds what the other tells: from Tuesday 16 February
    if a == b:
        return Rung("agree", "equal", "equal")
    for value in x.alternatives:
        if (value.lower, value.upper) == (y.value.lower, y.value.upper):
            return Rung("agree", "equal", "equal in the other order of day and month")
    for value in y.alternatives:
        if (value.lower, value.upper) == (x.value.lower, x.value.upper):
            return Rung("agree", "equal", "equal in the other order of day and month")
    deadline_a, deadline_b = a[0] is None, b[0] is None
    start_a, start_b = a[1] is None, b[1] is None
    if deadline_a and deadline_b:
        if _finer_deadline(x, y) or _finer_deadline(y, x):
            return Rung("agree", "bound", "a finer deadline inside a coarser one")
        return Rung("conflict", "deadline", "two deadlines")
    if deadline_a or deadline_b:
        return _deadline(a, b, deadline_a)
    if start_a and start_b:
        return _starts(x, y, a[0], b[0])
    if start_a or start_b:
        since, date = (a, b) if start_a else (b, a)
        if since[0] is not None and date[0] is not None and date[0] <= since[0] <= (date[1] or since[0]):
            return Rung("agree", "bound", "a start and its date")
        if since[0] is not None and date[1] is not None and date[1] >= since[0]:
            return Rung("tension", "bound", "a date after the start")
        return Rung("conflict", _cause(a[0], b[0], x, y), "before the start")
    assert a[0] and a[1] and b[0] and b[1]
    if (a[0] >= b[0] and a[1] <= b[1]) or (b[0] >= a[0] and b[1] <= a[1]):
        return Rung("agree", "rounding", "a finer date inside a coarser one")
    if a[0] <= b[1] and b[0] <= a[1]:
        return Rung("tension", "date", "periods overlap")
    wrong = _wrong_weekday(x, y)
    return Rung("conflict", _cause(a[0], b[0], x, y) if wrong is None else wrong.cause, "disjoint")


def _starts(x: Claim, y: Claim, p: dt.date | None, q: dt.date | None) -> Rung:
    """Two starts: what is so as of July is so after June too, and as of 2 July is as of July told closer."""
    assert p and q
    after = [c.trace == AFTER for c in (x, y)]
    if all(after) or (after[0] and q >= p) or (after[1] and p >= q):
        return Rung("tension", "bound", "a start after a day that is excluded")
    if any(after):
        return Rung("conflict", _cause(p, q, x, y), "before the start")
    coarse = {x.value.grain, y.value.grain} & {"month", "year"}
    size = 4 if "year" in coarse else 7  # 2018, 2018-07
    if len({x.value.grain, y.value.grain}) == 2 and coarse and p.isoformat()[:size] == q.isoformat()[:size]:
        return Rung("agree", "bound", "a finer start inside a coarser one")
    return Rung("conflict", _cause(p, q, x, y), "two starts")


#: The most days that a date of a grain has.
_GRAIN_DAYS = {"day": 1, "week": 7, "month": 31, "season": 92, "quarter": 92, "half": 184, "year": 366, "decade": 3653}
#: A period so many times as long as another is another one.
_LONGER = 1.5
#: The share of a period by which its end may be told differently: three months are thirteen weeks.
_SAME_END = 0.05


def ends_apart(x: Claim, y: Claim) -> bool:
    """Whether two periods of several days, months or years begin or end alike, but not both: no closer telling of one."""
    a, b = _ends(x), _ends(y)
    if a[0] is None or a[1] is None or b[0] is None or b[1] is None:
        return False
    days = [(e[1] - e[0]).days + 1 for e in (a, b) if e[0] and e[1]]
    several = all(n > _GRAIN_DAYS.get(c.value.grain or "", n) for n, c in zip(days, (x, y), strict=True))
    gaps = sorted((abs((a[0] - b[0]).days), abs((a[1] - b[1]).days)))
    return several and gaps[0] == 0 and gaps[1] > max(1, _SAME_END * max(days))


def unlike_long(x: Claim, y: Claim) -> bool:
    """Whether one of two periods is longer than the other by more than the counting of its units explains (3 and 13 months)."""
    ends = [_ends(c) for c in (x, y)]
    days = [(e[1] - e[0]).days + 1 for e in ends if e[0] and e[1]]
    return len(days) == len(ends) and max(days) > _LONGER * min(days) > _LONGER


def no_day(x: Claim, y: Claim) -> bool:
    """Whether one of two claims names a day that its month does not have (31 June), and the other one another day."""
    wrong = [c.trace == NO_DAY for c in (x, y)]
    if all(wrong):
        return told(x.text) != told(y.text)
    return any(wrong) and (y if wrong[0] else x).value.grain == "day"


def _finer_deadline(coarse: Claim, fine: Claim) -> bool:
    """Whether a deadline told by its year or month alone holds one told by a day of it (by 2029, by the end of June 2029)."""
    p, q = str(coarse.value.upper), str(fine.value.upper)
    if coarse.value.grain == "year":
        # "by mid-2029" is of the grain of a year as well, and does not hold the rest of it
        return p[4:10] == "-12-31" and fine.value.grain != "year" and p[:4] == q[:4]
    return coarse.value.grain == "month" and fine.value.grain == "day" and p[:7] == q[:7]


def _ends(claim: Claim) -> tuple[dt.date | None, dt.date | None]:
    v = claim.value
    return (
        dt.date.fromisoformat(str(v.lower)[:10]) if v.lower else None,
        dt.date.fromisoformat(str(v.upper)[:10]) if v.upper else None,
    )


Ends = tuple[dt.date | None, dt.date | None]


def _deadline(a: Ends, b: Ends, deadline_a: bool) -> Rung:
    by, date = (a, b) if deadline_a else (b, a)
    end = by[1]
    if end is None or (date[1] is None and date[0] is None):
        return Rung("incomparable", "bound", say("open ends"))
    if date[0] is not None and date[0] == end + DAY and date[1] is not None:
        return Rung("tension", "bound", "right behind the deadline")  # "before 2016" and "by 2016" are one word in many languages
    if date[0] is not None and date[0] > end:
        return Rung("conflict", "deadline", "after the deadline")
    last = date[1]
    if last is None:
        return Rung("incomparable", "bound", say("a start before a deadline"))
    if last == end or (last <= end and end - last <= NEAR_DEADLINE):
        return Rung("agree", "bound", "within the deadline")
    if last <= end:
        return Rung("tension", "bound", "long before the deadline")
    return Rung("conflict", "deadline", "the period runs past the deadline")


def _cause(p: dt.date | None, q: dt.date | None, x: Claim, y: Claim) -> str:
    if p is None or q is None:
        return "date"
    if x.value.grain == y.value.grain == "day":
        if p.day == q.month and p.month == q.day and p.year == q.year:
            return "day-month"
        if (p.month, p.day) == (q.month, q.day):
            return "year"
        return "date"
    if x.value.grain in ("year", "quarter", "month", "half") and y.value.grain == x.value.grain:
        return "year" if p.year != q.year and (p.month, p.day) == (q.month, q.day) else "date"
    return "year" if p.year != q.year else "date"


def _wrong_weekday(x: Claim, y: Claim) -> Rung | None:
    """A weekday beside a day of the calendar that does not fall on it."""
    wrong_x = impossible(x)
    wrong_y = impossible(y)
    if wrong_x == wrong_y:
        return None
    bare = y.weekday is None if wrong_x else x.weekday is None
    if bare and not (y if wrong_x else x).relative:
        return Rung("tension", "weekday", "a weekday that does not fit its date")
    return Rung("conflict", "weekday", "a weekday that does not fit its date")


def impossible(claim: Claim) -> bool:
    """Whether a claim names a weekday on which its day does not fall."""
    day = _named_day(claim) if claim.weekday is not None else None
    return day is not None and day.weekday() != claim.weekday


def _named_day(claim: Claim) -> dt.date | None:
    """The day of the calendar that a claim names, alone or as a bound."""
    first, last = _ends(claim)
    if claim.value.grain != "day" or (first is not None and last is not None and first != last):
        return None
    if claim.trace == AFTER:
        return first - DAY if first is not None else None
    if claim.trace == BEFORE:
        return last + DAY if last is not None else None
    return first if first is not None else last
