"""bound-broken (CC105): a figure stands on or outside the bound that another article states, or far inside it.

A figure inside a bound and far from it is a tension: both can be true, yet a reader sees two statements.

Example: "more than 13" against exactly 13; "more than $13bn" against "$19bn" (tension).
Not when: the figure lies within four per cent of the bound, or is a round one that stands for a little more.
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
        return f"{a} and {b} can both be true, but a reader sees two statements ({relation.rung})", None
    return f"{a} excludes {b}", None
