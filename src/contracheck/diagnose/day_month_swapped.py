"""day-month-swapped (CC402): the day of one date is the month of the other.

Example: 03/04/2025 read as 3 April in one article and as March 4 in the other.
Not when: one of the two can be read both ways; then the reading that agrees is taken.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    return f"{a} against {b}: day and month have changed places", f"read {b} for {a}, or the reverse"
