"""currency-mixed (CC201): one amount in two currencies that do not convert into each other.

Mostly the figure was kept and the currency changed, or the reverse.

Example: 4.2 billion euros in one article, 4.2 billion dollars in the other, when a euro was worth $1.10.
Not when: the amounts agree within four per cent at the rate of the day.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    if x.value.lower == y.value.lower and x.value.upper == y.value.upper:
        return f"{a} against {b}: the same number in two currencies", f"read {y.value.unit} for {x.value.unit}, or the reverse"
    return f"{a} against {b}: they do not convert into each other", None
