"""digit-dropped (CC104): one figure is the other one without one of its digits.

What it finds: a number that lacks a digit of the other one, not the first and not a zero at the
end.

Why it matters: a figure that has lost a digit is mostly a tenth of what it ought to be, and looks
like any other.

Example: "12,345 homes" and "1.345 Häuser", "1.5 million" and "1,25 Millionen".

To agree: read 12,345 for "1.345", or 1,345 for "12,345".

Severity: conflict.

Not when: the digit is a zero at the end (scale-slip), or the shorter figure is the longer one
rounded.

Known misses: of numbers of one or two digits nothing can be told; they read as value-differs.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.digits import repair, significant, slip
from contracheck.diagnose.words import told
from contracheck.model.message import say

#: A number of fewer digits has too many neighbours.
LONG = 3


def takes(case: Case) -> bool:
    """Whether one number is the other without one of its digits, and both have enough of them for that to be no chance."""
    found = slip(case)
    if found is None or found.kind != "dropped" or (case.x.value.unit != case.y.value.unit and case.x.kind != "count"):
        return False
    long, short = sorted((significant(found.p), significant(found.q)), key=len, reverse=True)
    return len(long) >= LONG and long[0] == short[0] and long[-1] == short[-1]


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    found = slip(case)
    assert found is not None
    long, short = (case.x, case.y) if len(significant(found.p)) > len(significant(found.q)) else (case.y, case.x)
    text = say("{short} has the digits of {long} without the {digit}", short=told(short), long=told(long), digit=found.digits[0])
    return text, repair(case, found)
