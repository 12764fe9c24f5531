"""source-off-by-days (CC512): an article whose dates are all off by the same number of days.

Mostly its day of publication is wrong or of another time zone, and every "yesterday" and "on Monday" moves with it: then the
finding says so. One finding lists all dates that this explains.

Example: an article that is dated a day late, and the fire, the rescue and the funeral are each a day later than in three others.
Not when: the dates that others bear out are of the same sort and as many; the article stands against one other alone.
Known misses: dates of a week or a month; dates that are moved by more than 45 days.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from contracheck.model import Claim

#: Dates that are farther apart are two dates.
DAYS = 45


def days(x: Claim, y: Claim) -> Decimal | None:
    """The days to be added to the first date to make it the second one; None for other grains, bounds against days, no days."""
    ends = one_shape(x, y)
    if ends is None or x.value.grain != "day":
        return None
    away = (ends[1] - ends[0]).days
    return Decimal(away) if 0 < abs(away) <= DAYS else None


def one_shape(x: Claim, y: Claim) -> tuple[dt.date, dt.date] | None:
    """The last days of two dates of one grain that are both dates, both deadlines or both starts; None for others."""
    a, b = x.value, y.value
    if {x.kind, y.kind} != {"date"} or a.grain != b.grain:
        return None
    if (a.lower is None, a.upper is None) != (b.lower is None, b.upper is None):
        return None
    try:
        start, end = (dt.date.fromisoformat(str(v.upper or v.lower)[:10]) for v in (a, b))
    except ValueError:
        return None  # an open date, a year before Christ
    return start, end
