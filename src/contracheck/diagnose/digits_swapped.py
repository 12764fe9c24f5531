"""digits-swapped (CC103): two figures have the same digits, two of them in each other's place.

What it finds: a number of which two digits have changed places, with or without a scale word,
before or after the decimal point.

Why it matters: the commonest slip of who types a figure, and one that no speller sees; the size of
the error is left to chance.

Example: "38.05 euros a share" for "38,50 Euro je Aktie", "1,248 injured" for "1284 blessés".

To agree: read 1,284 for "1,248", or 1,248 for "1284".

Severity: conflict.

Not when: the two numbers have the same digits in the same order, at another power of ten
(scale-slip), or one of them rounds to the other.

Known misses: two slips in one figure read as value-differs; so does a later figure of a growing
count that happens to have the digits of the earlier one.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.digits import repair, slip
from contracheck.diagnose.words import told
from contracheck.model.message import say


def takes(case: Case) -> bool:
    """Whether the slip is of this kind."""
    found = slip(case)
    return found is not None and found.kind == "swapped"


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    found = slip(case)
    assert found is not None
    a, b = found.digits
    text = say("{x} and {y} have the same digits, but {a} and {b} have changed places", x=told(case.x), y=told(case.y), a=a, b=b)
    return text, repair(case, found)
