"""points-for-percent (CC107): a change in percentage points given in per cent, or the reverse.

What it finds: one number, in percentage points (or basis points) in one article and in per cent in
the other.

Why it matters: a margin that falls from 10% to 9% falls by one point and by ten per cent: the same
number cannot stand for both.

Example: "by 1.3 percentage points" and "um 1,3 Prozent".

To agree: read 1.3 percentage points for "1,3 Prozent", or 1.3% for "1.3 percentage points".

Severity: conflict.

Not when: the figures differ, or a language says points for per cent of an index.

Known misses: a figure of which neither article tells whether it is a change or a level.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import exchange, told
from contracheck.model import Claim
from contracheck.model.claim import plain


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    points, percent = (x, y) if x.value.unit in ("percentage_point", "basis_point") else (y, x)
    text = f"{told(points)} and {told(percent)} have one number, but a percentage point is not one per cent"
    return text, exchange(percent, points, _as(percent, " percentage points"), _as(points, "%"))


def _as(claim: Claim, unit: str) -> str:
    """The claim's number with another unit behind it; a hundred basis points are a point."""
    n = claim.value.lower if claim.value.lower is not None else claim.value.upper
    if claim.value.unit == "basis_point" and n is not None and not isinstance(n, str):
        n = n.scaleb(-2)
    return f"{plain(n)}{unit}"
