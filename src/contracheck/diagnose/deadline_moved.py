"""deadline-moved (CC404): two articles give different deadlines for one thing.

Example: to become a public benefit corporation "by the end of 2025" and "2030年までに".
Not when: a later article says that the deadline was moved (superseded).
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    first, last = sorted((a, b))
    return f"{a} against {b}: two deadlines for one thing", f"the deadline is either {first} or {last}"
