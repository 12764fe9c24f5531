"""year-differs (CC403): the same day or period of two different years.

Example: "since 2019" and "seit 2018".
Not when: the articles speak of two events of their own; names and topics have to match first.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    return (
        f"{a} against {b}: another year",
        f"read {str(y.value.lower or y.value.upper)[:4]} for {str(x.value.lower or x.value.upper)[:4]}, or the reverse",
    )
