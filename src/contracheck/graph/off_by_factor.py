"""source-off-by-factor (CC504): an article whose figures are all off by one factor.

An article whose amounts are all a tenth of what the others say has one fault and not five: a scale word that was taken for its
neighbour, a column in thousands, miles that were meant as kilometres. Which side is wrong is told by the others: two or more
independent articles agree with each other against it, and nobody stands with it. The finding lists the pairs that this explains,
and none of them is a finding of its own.

Example: 19億ドル, 20億ドル and 500億ドル against 19, 20 and 500 Milliarden Dollar, where others have the larger figures too.
Not when: two articles stand alone against each other, or as many on each side; the article has as many figures of this sort that
agree with others; two slips of different sorts happen to be of one size.
Known misses: fewer than three facts, unless two are certain and the article has nothing else to compare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from contracheck.errors import ContracheckError
from contracheck.graph.off import FACTS, number
from contracheck.model import Claim, Relation
from contracheck.units import to_base

#: A factor that is no power of ten has to be the same within this share, and to differ from one by so much.
SAME, LEAST = Decimal("0.01"), Decimal("0.08")
#: A ratio is a power of ten within this share: the figures are written to different precision.
POWER = Decimal("0.05")
#: Causes of conflicts in which two figures may be apart by a factor.
APART = frozenset(("scale", "unit", "value", "digits"))
#: A ratio with the number of its fact and the pair that shows it.
Row = tuple[Decimal, int, Relation]


def ratio(x: Claim, y: Claim, relation: Relation) -> tuple[str, Decimal] | None:
    """What the first figure is to be multiplied by to be the second one, with their dimension; None where that tells nothing."""
    people = {x.kind, y.kind} == {"money", "count"}  # 3億人 against $3bn
    if relation.cause not in APART or (x.kind != y.kind and not people):
        return None
    p, q = number(x), number(y)
    if not p or not q or p * q < 0:
        return None
    if relation.cause != "scale" and (x.value.lower is None) != (y.value.lower is None):
        return None
    dimension = "money" if people else x.kind
    if x.kind in ("quantity", "duration"):
        try:
            (p, dimension), (q, other) = to_base(p, x.value.unit or ""), to_base(q, y.value.unit or "")
        except (ContracheckError, LookupError, ValueError):
            return None
        if dimension != other or not p or not q:
            return None
    elif x.kind == y.kind == "money" and x.value.unit and y.value.unit and x.value.unit != y.value.unit:
        return None  # what is left of the ratio after the rate is not known here
    found = q / p
    return (dimension, found) if abs(found - 1) >= LEAST else None


def power_of_ten(ratio: Decimal) -> Decimal | None:
    """The power of ten that a ratio is; None where it is none, or one."""
    power = Decimal(1).scaleb(ratio.adjusted())
    for p in (power, power * 10):
        if p != 1 and abs(ratio / p - 1) <= POWER:
            return p.normalize()
    return None


def clusters(rows: list[Row]) -> Iterator[tuple[Decimal, list[Row]]]:
    """The ratios that are one within a share, with a factor that stands for them, where enough facts show them."""
    rows = sorted(rows, key=lambda row: (row[0], row[1], row[2].a, row[2].b))
    start = end = 0
    facts: Counter[int] = Counter()
    while end < len(rows):
        most = rows[start][0] * (1 + SAME)
        while end < len(rows) and rows[end][0] <= most:
            facts[rows[end][1]] += 1
            end += 1
        if len(facts) >= FACTS:
            yield _short(rows[start:end]), rows[start:end]
            start = end
            facts.clear()
            continue
        # on to where the window takes in another one
        while end < len(rows) and rows[end][0] > rows[start][0] * (1 + SAME):
            facts[rows[start][1]] -= 1
            if not facts[rows[start][1]]:
                del facts[rows[start][1]]
            start += 1


def _short(many: Sequence[Row]) -> Decimal:
    """The shortest number between the least and the largest of some ratios."""
    low, high = many[0][0], many[-1][0]
    middle = many[len(many) // 2][0]
    for places in range(-middle.adjusted(), 6 - middle.adjusted()):
        short = round(middle, places)
        if low <= short <= high:
            return short.normalize()
    return round(middle, 4 - middle.adjusted()).normalize()
