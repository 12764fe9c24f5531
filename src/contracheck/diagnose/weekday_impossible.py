"""weekday-impossible (CC405): a weekday does not fit the date beside it, or the date in the other article.

What it finds: a weekday beside a day of the calendar on which it does not fall. Both repairs are
given: the weekday of that day, and the nearest day with that weekday; where the other article's day
is one of them, it is named first.

Why it matters: one of the two is wrong, and the calendar proves it, with no second article needed.

Example: "Wednesday, 14 May 2024", which was a Tuesday.

To agree: read Tuesday, 2024-05-14, or Wednesday, 2024-05-15.

Severity: conflict; tension where the other article gives the same day without a weekday.

Not when: neither article names a weekday beside a day of the calendar, or both have the same wrong
weekday.

Known misses: a weekday without a day ("on Wednesday") is resolved from the article's own day, and
fits by definition.
"""

from __future__ import annotations

import datetime as dt

from contracheck.diagnose.case import Case, day
from contracheck.diagnose.words import told
from contracheck.model import Claim, show
from contracheck.model.message import Term, alternatives, say

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEK = 7


def takes(case: Case) -> bool:
    """Whether one of the two names a weekday that is not that of its day."""
    return any(impossible(c) for c in (case.x, case.y))


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    wrong, other = (case.x, case.y) if impossible(case.x) else (case.y, case.x)
    on = day(wrong)
    assert on is not None
    assert wrong.weekday is not None
    real, said = _weekday(on.weekday()), _weekday(wrong.weekday)
    near = min((on + dt.timedelta(days=n) for n in _around(on, wrong.weekday)), key=lambda d: (abs(d - on), d))
    theirs = day(other)
    repairs = [say("{weekday}, {date}", weekday=real, date=on), say("{weekday}, {date}", weekday=said, date=near)]
    if theirs is not None and theirs != on and theirs.weekday() == wrong.weekday:
        closer = say("{weekday}, {date}, as {quote} has it", weekday=said, date=theirs, quote=show.quote(other))
        repairs = [closer, repairs[0]]
    text = say(
        "{quote} makes {date} a {said}, but it is a {real}; the other article has {other}",
        quote=show.quote(wrong),
        date=on,
        said=said,
        real=real,
        other=told(other),
    )
    return text, say("read {repairs}", repairs=alternatives(repairs))


def _weekday(number: int) -> Term:
    return Term(_DAYS[number], "weekday", number)


def _around(on: dt.date, weekday: int) -> tuple[int, ...]:
    """The days to the weekday before and after a day, as far as the calendar goes."""
    ahead = (weekday - on.weekday()) % _WEEK
    low, high = (on - dt.date.min).days, (dt.date.max - on).days
    return tuple(n for n in (ahead, ahead - _WEEK) if -low <= n <= high) or (0,)


def impossible(claim: Claim) -> bool:
    """Whether the claim's weekday is not that of its day."""
    on = day(claim)
    return on is not None and claim.weekday is not None and on.weekday() != claim.weekday
