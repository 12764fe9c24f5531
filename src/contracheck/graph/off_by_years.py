"""source-off-by-years (CC514): an article whose dates are all off by the same number of years.

A calendar that was converted by the wrong era (令和, 民國, the Buddhist calendar), an old article under a new date, a column that
was filled from last year's.

Example: 2023年5月, 2024年1月 and 2024年9月 against May 2024, January 2025 and September 2025 in three other articles.
Not when: the article has as many dates of this sort that others bear out; it stands against one other alone.
Known misses: years of which nobody but one article tells.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.graph.off_by_days import one_shape
from contracheck.model import Claim


def years(x: Claim, y: Claim) -> Decimal | None:
    """The years to be added to the first date to make it the second one; None where they differ in more, or in nothing."""
    ends = one_shape(x, y)
    if ends is None or (ends[0].month, ends[0].day) != (ends[1].month, ends[1].day):
        return None
    return Decimal(ends[1].year - ends[0].year) or None
