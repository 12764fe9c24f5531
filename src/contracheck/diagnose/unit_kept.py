"""unit-kept (CC301): the number was converted and the unit was not, or the reverse.

Example: "18,400 acres" and "18 400 hectares"; "12 km" and "12 miles".
Not when: the quantities are equal after an exact conversion, to the places in which they are written.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether both are quantities."""
    return x.kind != "money" and y.kind != "money"


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    if (x.value.lower, x.value.upper) != (y.value.lower, y.value.upper):
        return f"{a} against {b}: they do not convert into each other", None
    return f"{a} against {b}: one number with two units", f"read {_unit(y)} for {_unit(x)}, or the reverse"


def _unit(claim: Claim) -> str:
    return (claim.value.unit or "the other unit").replace("_", " ")
