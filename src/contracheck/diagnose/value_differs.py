"""value-differs (CC101): two articles give different figures for one fact.

Neither a rounding, a conversion, a bound nor a slip of the pen explains the difference.

Example: "an investment of $19 billion" and "an investment of 13 Milliarden Dollar".
Not when: one figure rounds to the other, lies within the other's bound, or belongs to a later time.
Known misses: figures of two parts of one total are told apart only by their words.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    if relation.verdict == "tension":
        return f"{a} and {b} can both be true, but a reader sees two figures", None
    return f"{a} against {b}", None
