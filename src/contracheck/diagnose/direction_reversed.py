"""direction-reversed (CC106): the same change, up in one article and down in the other.

Example: "shares rose 6.8%" and "l'action a perdu 6,8 %".
Not when: the figures differ too; then the difference is the finding.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    up, down = (x, y) if x.direction == "up" else (y, x)
    return (
        f"{show.quote(up)} is a rise and {show.quote(down)} a fall of the same size",
        f"read {show.quote(down)} as a rise, or {show.quote(up)} as a fall",
    )
