"""What the ways of being off have in common: how many facts count, and the number that a claim turns on."""

from __future__ import annotations

from decimal import Decimal

from contracheck.model import Claim

#: So many facts must be off in the same way; two are enough where both are certain and there is nothing else to compare with.
FACTS = 3


def number(claim: Claim) -> Decimal | None:
    """The number that a claim turns on: its lower end, or the upper one of an upper bound; None for dates and marks."""
    v = claim.value
    n = v.lower if isinstance(v.lower, Decimal) else v.upper
    return n if isinstance(n, Decimal) else None
