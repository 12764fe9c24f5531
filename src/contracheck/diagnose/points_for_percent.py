"""points-for-percent (CC107): a change in percentage points given in per cent, or the reverse.

A margin that falls from 10% to 9% falls by one point and by ten per cent: the same words cannot stand for both.

Example: "by 1.3 percentage points" and "um 1,3 Prozent".
Not when: the figures differ.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    return f"{a} against {b}: points and per cent are two measures", "read percentage points in both"
