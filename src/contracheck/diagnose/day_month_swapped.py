"""day-month-swapped (CC402): the day of one date is the month of the other.

What it finds: two days of one year of which each has the other's day as its month.

Why it matters: 03/04/2025 is a day in April here and one in March there, and whoever translates it
has to guess.

Example: "on 3 April 2025" and "le 4 mars 2025".

To agree: read 2025-04-03 for "4 mars 2025", or 2025-03-04 for "3 April 2025".

Severity: conflict.

Not when: one of the two can be read both ways (03/04/2025); then the reading that agrees is taken.

Known misses: days from the 13th on cannot be exchanged, and an exchange together with another year
reads as date-differs.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import exchange, reading, told
from contracheck.model.message import say


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    text = say("{x} and {y}: day and month have changed places", x=told(x), y=told(y))
    return text, exchange(x, y, reading(y), reading(x))
