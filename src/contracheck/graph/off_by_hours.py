"""source-off-by-hours (CC513): an article whose times of day are all off by the same number of hours.

Mostly it tells the time of another zone, or summer time where the others tell winter time.

Example: 14:30, 17:00 and 21:15 against 15:30, 18:00 and 22:15 in three other articles.
Not when: the article has as many times that others bear out; it stands against one other alone.
Known misses: times outside of parallel passages, which are not compared.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.model import Claim

_DAY = 24 * 60


def hours(x: Claim, y: Claim) -> Decimal | None:
    """The hours, -12 to 12, to be added to the first time of day to make it the second one; None for none."""
    start, end = (_minutes(c.value.lower) if c.kind == "time" else None for c in (x, y))
    if start is None or end is None or start == end:
        return None
    return (Decimal((end - start + _DAY // 2) % _DAY - _DAY // 2) / 60).normalize()


def _minutes(told: object) -> int | None:
    hour, _, minute = str(told or "")[:5].partition(":")
    return int(hour) * 60 + int(minute) if hour.isdigit() and minute.isdigit() else None
