"""counted-thing-differs (CC302): one article counts things or people where the other gives an amount of money.

What it finds: a count beside an amount of money that alignment finds to be one statement, mostly
with the same digits.

Why it matters: the sign of a lost currency: a heading says "300 million people" where the text
means 300 million dollars.

Example: "3億人" (300 million people) for "300 million dollars".

To agree: read 300 million USD for "3億人".

Severity: conflict.

Not when: nothing says what is counted; then the currency is only missing (currency-missing).

Known misses: two different things counted ("300 jobs", "300 homes") are two facts, not a
contradiction.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import read_for, reading, things, told
from contracheck.model.message import Choice, say


def takes(case: Case) -> bool:
    """Whether a count stands against money."""
    return {case.x.kind, case.y.kind} == {"money", "count"}


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    count, money = (case.x, case.y) if case.x.kind == "count" else (case.y, case.x)
    fix = read_for(count, reading(money))
    return (
        say(
            "{count} counts {things} where {money} is an amount of money",
            count=told(count),
            things=things(count),
            money=told(money),
        ),
        Choice(fix, {count.id: fix}),
    )
