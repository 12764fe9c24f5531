"""digits-swapped (CC103): two figures differ by two exchanged digits, or by one digit that was dropped.

Example: 38.05 euros a share for 38.50, 1,248 injured for 1,284.
Not when: the figures have different lengths by a power of ten (scale-slip).
Known misses: two slips in one figure read as value-differs.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    return f"{a} and {b} have the same digits in another order, or one digit too few", f"read {b} for {a}, or the reverse"
