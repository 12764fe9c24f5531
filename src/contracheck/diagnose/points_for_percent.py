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
from contracheck.model import Claim, Value
from contracheck.model.claim import plain
from contracheck.model.message import Term, say


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    points, percent = (x, y) if x.value.unit in ("percentage_point", "basis_point") else (y, x)
    text = say(
        "{points} and {percent} have one number, but a percentage point is not one per cent",
        points=told(points),
        percent=told(percent),
    )
    return text, exchange(percent, points, _as(percent, "percentage_point"), _as(points, "percent"))


def _as(claim: Claim, unit: str) -> str:
    """The claim's number with another unit behind it; a hundred basis points are a point."""
    n = claim.value.lower if claim.value.lower is not None else claim.value.upper
    if claim.value.unit == "basis_point" and n is not None and not isinstance(n, str):
        n = n.scaleb(-2)
    written = f"{plain(n)}{'%' if unit == 'percent' else ' percentage points'}"
    return Term(written, "value", Value(kind="percent", lower=n, upper=n, unit=unit))
