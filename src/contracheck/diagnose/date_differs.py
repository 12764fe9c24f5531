"""date-differs (CC401): two articles give different days or periods for one event.

Example: "announced on 9 September" and "annoncée le 9 août".
Not when: one date is coarser and holds the other, or day and month are exchanged (day-month-swapped).
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    return f"{show.value(x.value)} against {show.value(y.value)}", None
