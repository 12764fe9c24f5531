"""order-reversed (CC406): what came before in one article comes after in the other.

What it finds: the same distance between two events, once before and once after.

Why it matters: before and after decide what caused what.

Example: sold "two weeks before the fire" and "zwei Wochen nach dem Brand".

To agree: read after for "two weeks before", or before for "zwei Wochen nach".

Severity: conflict.

Not when: the distances differ and the order is the same.

Known misses: an order that dates tell, and no distance; that is seen across all articles only.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import told
from contracheck.model import show
from contracheck.model.message import Choice, say


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    text = say("{x} and {y} put two events in opposite orders", x=told(x), y=told(y))
    if {x.relative, y.relative} != {"earlier", "later"}:
        return text, None
    before, after = (x, y) if x.relative == "earlier" else (y, x)
    quotes = {"before": show.quote(before), "after": show.quote(after)}
    both = say("read after for before in {before}, or before for after in {after}", **quotes)
    each = {
        before.id: say("read after for before in {before}", before=quotes["before"]),
        after.id: say("read before for after in {after}", after=quotes["after"]),
    }
    return text, Choice(both, each)
