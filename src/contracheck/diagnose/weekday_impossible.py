"""weekday-impossible (CC405): a weekday does not fit the date beside it, or the date in the other article.

Example: "Wednesday, 14 May 2024", which was a Tuesday.
Not when: neither article names a weekday beside a day of the calendar.
"""

from __future__ import annotations

import datetime as dt

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    wrong = x if x.weekday is not None and impossible(x) else y
    day = dt.date.fromisoformat(str(wrong.value.lower)[:10])
    real, said = _DAYS[day.weekday()], _DAYS[wrong.weekday or 0]
    near = min(
        (day + dt.timedelta(days=n) for n in range(-6, 7) if (day.weekday() + n) % 7 == wrong.weekday), key=lambda d: abs(d - day)
    )
    return (
        f"{show.quote(wrong)}: {day.isoformat()} is a {real}, not a {said}",
        f"read {real} {day.isoformat()}, or {said} {near.isoformat()}",
    )


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def impossible(claim: Claim) -> bool:
    """Whether the claim's weekday is not that of its day."""
    lower = claim.value.lower
    return lower is not None and dt.date.fromisoformat(str(lower)[:10]).weekday() != claim.weekday
