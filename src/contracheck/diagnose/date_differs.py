"""date-differs (CC401): two articles give different days, periods or times of day for one event.

What it finds: two dates that do not hold each other, two periods that overlap (tension), two times
of day.

Why it matters: a day that is off sends people to the wrong place, and hides which of two events an
article tells of.

Example: "announced on 9 September" and "annoncée le 9 août".

To agree: read 2024-09-09 for "9 août", or 2024-08-09 for "9 September".

Severity: conflict; tension where two periods overlap.

Not when: one date is coarser and holds the other, day and month are exchanged (day-month-swapped),
or the year differs alone (year-differs).

Known misses: a day that two time zones tell differently.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case, day
from contracheck.diagnose.words import exchange, reading, told
from contracheck.model.message import say, say_many


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    pair = {"x": told(x), "y": told(y)}
    days = _days_apart(case)
    if case.relation.verdict == "tension":
        text = say("{x} and {y} overlap, but neither holds the other", **pair)
    elif days:
        text = say_many("{x} against {y}: {n} day apart", "{x} against {y}: {n} days apart", days, **pair)
    else:
        text = say("{x} against {y}", **pair)
    return text, exchange(x, y, reading(y), reading(x))


def _days_apart(case: Case) -> int:
    """The days between two single days; 0 where one of the two is none."""
    a, b = day(case.x), day(case.y)
    return abs((a - b).days) if a and b else 0
