"""currency-missing (CC202): an amount stands without its currency beside one with another value.

What it finds: a bare amount ("20 Milliarden") where the other article names a currency, and neither
that currency nor one of the usual others makes the two equal.

Why it matters: a reader takes the currency of the country for granted; a heading that leaves it out
is read as dollars here and as euros there.

Example: "20 Milliarden" in a heading and "30 billion yen" in the text of another article.

To agree: read 30 billion JPY for "20 Milliarden".

Severity: conflict where no usual currency makes the amounts agree, tension where one would.

Not when: the number is the same; then the currency is taken over. Nor where dollars, euros, yen or
pounds make the two agree.

Known misses: a bare amount that is a count of things, and was taken for money for its size alone.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case, number
from contracheck.diagnose.words import exchange, reading, suggestion, told
from contracheck.model.message import say


def takes(case: Case) -> bool:
    """Whether both are money and one of them names no currency."""
    x, y = case.x, case.y
    return case.relation.cause == "missing-currency" or (
        x.kind == y.kind == "money" and (x.value.unit is None) != (y.value.unit is None)
    )


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    bare, known = (case.x, case.y) if case.x.value.unit is None else (case.y, case.x)
    text = say("{bare} names no currency, and {known} is another amount", bare=told(bare), known=told(known))
    n, m = number(bare), number(known)
    if n is None or m is None:
        return text, None
    return text, exchange(bare, known, reading(known), suggestion(known, m, n, case.language(known)))
