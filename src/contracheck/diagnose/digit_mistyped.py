"""digit-mistyped (CC108): two long figures differ in one digit alone.

What it finds: numbers of four digits and more that are one but for a single digit before the last.

Why it matters: nobody counts 5,335 where another one counts 5,535: one of the two has hit the wrong
key.

Example: "5,535 votes" and "5335 Stimmen".

To agree: read 5,535 for "5335", or 5,335 for "5,535".

Severity: conflict.

Not when: the digits have changed places (digits-swapped), the figures are short, or only the last
digit differs: who counts again gets another last digit.

Known misses: a mistyped last digit, and mistyped short figures, read as value-differs.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.digits import repair, slip
from contracheck.diagnose.words import told
from contracheck.model.message import say


def takes(case: Case) -> bool:
    """Whether the slip is of this kind."""
    found = slip(case)
    return found is not None and found.kind == "mistyped"


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    found = slip(case)
    assert found is not None
    a, b = found.digits
    text = say("{x} and {y} differ in one digit: {a} in the one, {b} in the other", x=told(case.x), y=told(case.y), a=a, b=b)
    return text, repair(case, found)
