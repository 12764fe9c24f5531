"""bound-broken (CC105): a figure stands on or outside the bound that another article states, or far inside it.

What it finds: "at least", "more than", "up to" and "less than" in one article, and in the other a
figure that they exclude. A figure inside the bound and far from it is a tension: both can be true,
yet a reader sees two statements.

Why it matters: a bound word that is lost or turned in a translation leaves the figure as it was, so
that nobody sees it.

Example: "more than 13" against exactly 13 (conflict), "at least 500" against 420 (conflict), "more
than $13bn" against "$19bn" (tension).

To agree: read at least 13 for "more than 13"; at most 420 for "at least 500", or a figure of 500
and more for 420.

Severity: conflict where the bound excludes the figure, tension where it does not and the two are
far apart.

Not when: the figure lies within four per cent of the bound, or is a round one that stands for a
little more; or the digits of the two are the same or nearly so (scale-slip, digits-swapped).

Known misses: of two bounds of one side ("at least 100", "at least 160") only passages that say one
thing tell a conflict.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case, ends
from contracheck.diagnose.words import exchange, reading, told
from contracheck.model import Claim
from contracheck.model.message import say


def takes(case: Case) -> bool:
    """Whether one of the two is a bound or both are; different values without a bound are another diagnosis."""
    sides = (case.x, case.y)
    return case.relation.cause == "bound" or (all(ends(c) for c in sides) and any(_bound(c) for c in sides))


def _bound(claim: Claim) -> bool:
    """Whether a claim is open on one side."""
    return len(ends(claim)) == 1 and (claim.value.lower is None or claim.value.upper is None)


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    one = x.kind != "date" and _bound(x) != _bound(y) and x.kind == y.kind and (x.kind == "count" or x.value.unit == y.value.unit)
    bound, figure = (x, y) if _bound(x) else (y, x)
    one = one and bool(ends(figure))
    if case.relation.verdict == "tension":
        text = say("{x} and {y} can both be true, but a reader sees two statements", x=told(x), y=told(y))
        return text, exchange(bound, figure, reading(figure), reading(bound))
    if not one:
        return say("{x} and {y} exclude each other", x=told(x), y=told(y)), exchange(x, y, reading(y), reading(x))
    pair = {"bound": told(bound), "figure": told(figure)}
    lower = bound.value.lower is not None
    n, edge = ends(figure)[-1 if lower else 0], ends(bound)[0]
    if n == edge:
        wide = _bounded(figure, at_least=lower)
        other = say("a figure above it") if lower else say("a figure below it")
        return say("{bound} excludes {figure} itself", **pair), exchange(bound, figure, wide, other)
    if (n > edge) == lower:
        text = say("{bound} allows {figure}, but the two passages say one thing, and tell two figures", **pair)
        return text, exchange(bound, figure, reading(figure), reading(bound))
    turned = _bounded(figure, at_least=not lower)
    return say("{bound} excludes {figure}", **pair), exchange(bound, figure, turned, reading(bound))


def _bounded(figure: Claim, *, at_least: bool) -> str:
    """A figure as a bound that holds itself."""
    told_by = reading(figure)
    return say("at least {value}", value=told_by) if at_least else say("at most {value}", value=told_by)
