"""value-differs (CC101): two articles give different figures for one fact.

What it finds: two figures of one thing that neither a rounding, a conversion, a bound, a later time
nor a slip of the pen makes one.

Why it matters: at least one of the two articles is wrong, and nothing in them tells which.

Example: "an investment of $19 billion" and "eine Investition von 13 Milliarden Dollar".

To agree: read 13 billion USD for "$19 billion", or 19 billion USD for "13 Milliarden Dollar".

Severity: conflict; a note where the later figure supersedes the earlier one.

Not when: one figure rounds to the other, lies within the other's bound, or belongs to a later time.

Known misses: figures of two parts of one total are told apart only by their words.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.diagnose.case import Case, ends, number
from contracheck.diagnose.words import converted, exchange, reading, suggestion, told
from contracheck.model import Value
from contracheck.model.message import Term, say

#: From here on a difference is told as a multiple, below in per cent.
_TIMES = 2


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    p, q = number(x), number(y)
    pair: dict[str, str] = {"x": told(x), "y": told(y)}
    text: str = say("{x} against {y}", **pair)
    if p is None or q is None:
        return text, exchange(x, y, reading(y), reading(x))
    there, back = case.convert(p, x, y), case.convert(q, y, x)
    if there is None or back is None:
        return text, None
    if {x.kind, y.kind} <= {"percent", "ratio"}:
        apart = abs(there - q) if y.kind == "percent" else abs(p - back) * (1 if x.kind == "percent" else 100)
        text = say("{x} against {y}: {n} points apart", n=Decimal(f"{apart:.3g}") if apart else apart, **pair)
    elif there > 0 and q > 0 and there != q:
        text = _more(pair, max(there, q) / min(there, q), first=there > q)
    one_unit = x.value.unit == y.value.unit or x.kind == y.kind == "count"
    if one_unit and len(ends(x)) == len(ends(y)) == 1 and {x.kind, y.kind} != {"ratio"}:
        return text, exchange(x, y, suggestion(x, p, back, case.language(x)), suggestion(y, q, there, case.language(y)))
    # of two currencies nobody wants to read the one's amount in the other
    if one_unit or x.kind == y.kind == "money":
        return text, exchange(x, y, reading(y), reading(x))
    return text, exchange(x, y, converted(case, y, x), converted(case, x, y))


def _more(pair: dict[str, str], ratio: Decimal, *, first: bool) -> str:
    """By how much the larger of two figures is larger: as a multiple, or in per cent."""
    if ratio >= _TIMES:
        times = Term(f"{ratio:.3g}", "number", Decimal(f"{ratio:.3g}"))
        if first:
            return say("{x} against {y}: the first is {n} times as much", n=times, **pair)
        return say("{x} against {y}: the second is {n} times as much", n=times, **pair)
    written = f"{float((ratio - 1) * 100):.2g}"
    more = Term(f"{written}%", "value", Value(kind="percent", lower=Decimal(written), upper=Decimal(written), unit="percent"))
    if first:
        return say("{x} against {y}: the first is {share} more", share=more, **pair)
    return say("{x} against {y}: the second is {share} more", share=more, **pair)
