"""order-reversed (CC406): what came before in one article comes after in the other.

Example: told "two days before the announcement" and "zwei Tage nach der Bekanntgabe".
Not when: the distances differ and the order is the same.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    return f"{show.quote(x)} and {show.quote(y)} put two events in opposite orders", None
