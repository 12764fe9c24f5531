"""counted-thing-differs (CC302): one article counts things or people where the other gives an amount of money.

The sign of a lost currency: a heading says "300 million people" where the text means 300 million dollars.

Example: 3億人 (300 million people) for 3億ドル (300 million dollars).
Not when: the numbers have different digits.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether a count stands against money."""
    return {x.kind, y.kind} == {"money", "count"}


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    count, money = (x, y) if x.kind == "count" else (y, x)
    return (
        f"{show.quote(count)} counts {(count.counted or 'things').replace('_', ' ')}s where {show.quote(money)} is an amount of "
        "money",
        f"read {show.value(money.value)} for {show.quote(count)}",
    )
