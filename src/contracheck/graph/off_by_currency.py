"""source-off-by-currency (CC511): an article whose amounts are all in the wrong currency.

The numbers are those of the other articles, and the currency is another one: a translator wrote dollars throughout, a table lost
its head. One finding lists all amounts that this explains.

Example: $4.2bn, $310m and $95m against 4.2 billion, 310 million and 95 million euros in three other papers.
Not when: the amounts convert into each other at the rate of the day; the article has as many amounts in that currency that agree
with others; nobody else tells which side is wrong.
Known misses: amounts of which only some are equal to the last place.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation


def currency(x: Claim, y: Claim, relation: Relation) -> str | None:
    """The ISO 4217 code in which the first amount is to be read to be the second one; None where the numbers differ."""
    a, b = x.value, y.value
    if relation.cause != "currency" or not a.unit or not b.unit or a.unit == b.unit or {x.kind, y.kind} != {"money"}:
        return None
    return b.unit if (a.lower, a.upper) == (b.lower, b.upper) else None
