"""Numbers beside each other, both in one unit: the ladder from equal to disjoint; the first rung that fits wins."""

from __future__ import annotations

from decimal import Decimal

import attrs

from contracheck.compare import policy
from contracheck.model import Config, Value

#: So many equal digits but one are no chance.
TYPED = 4
#: A number rounded to fewer digits than that has the digits of many others.
_TOLD = 3
#: Decimal's context rounds to 28 digits.
_PRECISE = 28
#: Scale words are read for each other by so many powers of ten at most.
_FARTHEST = 3
#: The rung of two bounds of one side that differ: at least 100 and at least 160.
APART = "two bounds apart"
#: The rung of two bounds of opposite sides with one figure: at least 5 and at most 5.
OPPOSED = "opposite bounds of one figure"
#: The rung of a figure that its writer rounded out of a bound.
ROUNDED_OUT = "outside the bound by its rounding"
#: The rung of a figure that is the end of a bound and not inside: 13 and more than 13.
EDGE = "on the edge of a strict bound"


@attrs.frozen
class Rung:
    """Where two values stand: the verdict, the cause, the name of the level, and what decided in a few words."""

    verdict: str
    cause: str
    name: str
    detail: str = ""


def mantissa(n: Decimal) -> str:
    """The significant digits of a number."""
    return "".join(map(str, abs(n).normalize().as_tuple().digits)).strip("0") or "0"


def power_apart(a: Decimal, b: Decimal) -> int | None:
    """By how many powers of ten two numbers with the same digits differ; None where the digits differ or nothing does."""
    if a == 0 or b == 0 or mantissa(a) != mantissa(b):
        return None
    n = abs(a).adjusted() - abs(b).adjusted()
    return n or None


def rounded_power(a: Decimal, b: Decimal) -> int | None:
    """By how many powers of ten two numbers differ of which one is the other to fewer digits (58.7 thousand for 587,300)."""
    fine, coarse = sorted((a, b), key=lambda n: -len(mantissa(n)))
    digits = len(mantissa(coarse))
    if a == 0 or b == 0 or digits < _TOLD or len(mantissa(fine)) > _PRECISE or (a < 0) != (b < 0):
        return None
    place = Decimal(1).scaleb(abs(fine).adjusted() - digits + 1)
    power = power_apart(coarse, fine.quantize(place) if len(mantissa(fine)) > digits else fine)
    return power if power is None or abs(power) <= _FARTHEST else None


def difference(a: Decimal, b: Decimal) -> str:
    """The cause of two numbers differing: scale, digits or value."""
    if power_apart(a, b) is not None or rounded_power(a, b) is not None:
        return "scale"
    m, n = mantissa(a), mantissa(b)
    if _swapped(m, n) or _swapped(_whole(a), _whole(b)) or _mistyped(m, n):
        return "digits"
    longer, shorter = (m, n) if len(m) >= len(n) else (n, m)
    if len(longer) >= 3 and len(shorter) >= 2 and len(longer) - len(shorter) == 1 and _dropped(longer, shorter):
        return "digits"
    return "value"


def _whole(n: Decimal) -> str:
    return format(abs(n).normalize(), "f").replace(".", "")


def _swapped(m: str, n: str) -> bool:
    """Whether two digit strings are one with two digits exchanged."""
    if len(m) != len(n) or m == n or len(m) < 2:
        return False
    at = [i for i in range(len(m)) if m[i] != n[i]]
    return len(at) == 2 and m[at[0]] == n[at[1]] and m[at[1]] == n[at[0]]


def _mistyped(m: str, n: str) -> bool:
    """Whether two strings of four digits and more are one with one digit before the last replaced (5535 and 5335)."""
    if len(m) != len(n) or len(m) < TYPED:
        return False
    at = [i for i in range(len(m)) if m[i] != n[i]]
    return len(at) == 1 and at[0] < len(m) - 1


def _dropped(long: str, short: str) -> bool:
    """Whether the shorter string is the longer one without one inner digit."""
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


def compare(a: Value, b: Value, config: Config) -> Rung:
    """The rung on which two numeric values of one unit stand. Symmetric up to the detail."""
    p, q = policy.number(a), policy.number(b)
    if p is not None and q is not None:
        return _exact(a, b, p, q, config)
    if p is not None or q is not None:
        value, exact, n = (b, a, p) if p is not None else (a, b, q)
        assert n is not None
        return _against(value, exact, n, config)
    return _bounds(a, b, config)


def _exact(a: Value, b: Value, p: Decimal, q: Decimal, config: Config) -> Rung:
    if p == q:
        return Rung("agree", "equal", "equal")
    fine, coarse, f, c = (a, b, p, q) if _step(a) <= _step(b) else (b, a, q, p)
    if _step(fine) < _step(coarse) and policy.rounds_to(f, c, _step(coarse)):
        return Rung("agree", "rounding", "equal to written precision")
    for value, n, other in ((a, p, q), (b, q, p)):
        if value.approximate and abs(n - other) <= policy.slack(value, n, config):
            return Rung("agree", "rounding", "equal within the hedge")
    for value, n, other in ((a, p, q), (b, q, p)):
        zeros = policy.trailing(n)
        near = abs(other - n) <= policy.ROUND_SHARE * n and n >= policy.ROUND_FROM
        if near and policy.is_round(value, n) and zeros > _step(value) and policy.rounds_to(other, n, zeros):
            return Rung("agree", "rounding", "equal to a round number")
    return Rung("conflict", difference(p, q), "disjoint")


def _step(value: Value) -> Decimal:
    return value.step if value.step is not None else Decimal(1)


def _against(value: Value, exact: Value, n: Decimal, config: Config) -> Rung:
    """A bound or a range against a number."""
    lower, upper = value.lower, value.upper
    lo = lower if isinstance(lower, Decimal) else None
    hi = upper if isinstance(upper, Decimal) else None
    give = policy.slack(exact, n, config)
    if value.approximate:
        give = max(give, abs(lo if lo is not None else hi or n) * config.hedge)
    if lo is not None and hi is not None:
        if lo - give <= n <= hi + give:
            return Rung("agree", "bound", "within the range")
        return Rung("conflict", difference(lo if n < lo else hi, n), "outside the range")
    bound = lo if lo is not None else hi
    assert bound is not None
    strict = value.lower_open if lo is not None else value.upper_open
    inside = n >= bound if lo is not None else n <= bound
    if n == bound:
        if strict and not exact.approximate and not _roundish(exact, n):
            return Rung("conflict", "bound", EDGE)
        return Rung("agree", "bound", "on the bound")
    if inside:
        if _near(n, bound, config) or (lo is not None and _cut(n, bound)):
            return Rung("agree", "bound", "within the bound")
        if exact.approximate and abs(n - bound) <= give:
            return Rung("agree", "rounding", "within the hedge of the bound")
        if mantissa(n) == mantissa(bound) and (n / bound >= 10 or bound / n >= 10 if bound and n else False):
            return Rung("conflict", "scale", "a power of ten inside the bound")
        return Rung("tension", "bound", "inside the bound, far from it")
    if abs(n - bound) <= give or (policy.is_round(exact, n) and policy.rounds_to(bound, n, policy.trailing(n))):
        return Rung("agree", "rounding", ROUNDED_OUT)
    cause = difference(bound, n)
    return Rung("conflict", cause, "outside the bound")


def _roundish(value: Value, n: Decimal) -> bool:
    """Whether a figure may stand for a little more or less: a round one, or one with a scale word and no decimals."""
    step = _step(value)
    if n == 1 and value.kind in ("duration", "quantity"):
        return True  # "just over a month" is a month to others
    return policy.is_round(value, n) or (step >= 1000 and n == n.to_integral_value()) or (policy.trailing(n) >= 10 and step >= 1)


def beyond(value: Value, n: Decimal) -> Decimal | None:
    """How far outside a bound or a range a number lies, as a share of the end that it passes; None where it lies inside."""
    for end, past in ((value.lower, 1), (value.upper, -1)):
        if isinstance(end, Decimal) and (end - n) * past > 0:
            return abs(n - end) / abs(end) if end else None
    return None


def _near(n: Decimal, bound: Decimal, config: Config) -> bool:
    return abs(n - bound) <= config.bound_agrees * max(abs(bound), abs(n))


def _cut(n: Decimal, bound: Decimal) -> bool:
    """Whether a round lower bound is a number without its last places: more than 140 for 149, more than 5,000 for 5,300."""
    place = policy.trailing(bound)
    return place >= 10 and bound < n < bound + place and n - bound <= policy.CUT_SHARE * bound


def _bounds(a: Value, b: Value, config: Config) -> Rung:
    """Two bounds or ranges against each other."""
    if (a.lower, a.upper) == (b.lower, b.upper):
        return Rung("agree", "equal", "the same bound")
    lo_a, lo_b = (v.lower if isinstance(v.lower, Decimal) else None for v in (a, b))
    hi_a, hi_b = (v.upper if isinstance(v.upper, Decimal) else None for v in (a, b))
    if lo_a is not None and lo_b is not None and hi_a is None and hi_b is None:
        if _cut(max(lo_a, lo_b), min(lo_a, lo_b)):
            return Rung("agree", "bound", "bounds close to each other")
        return _same_side(lo_a, lo_b, config)
    if hi_a is not None and hi_b is not None and lo_a is None and lo_b is None:
        return _same_side(hi_a, hi_b, config)
    low = max((x for x in (lo_a, lo_b) if x is not None), default=None)
    high = min((x for x in (hi_a, hi_b) if x is not None), default=None)
    opposed = (lo_a is None) != (lo_b is None) and (hi_a is None) != (hi_b is None)
    open_ends = sum((a.lower_open, a.upper_open, b.lower_open, b.upper_open)) if opposed and low == high else 0
    # a round figure may stand for a little more or less: with one strict bound it is in both, if barely
    shut = open_ends == 2 or (open_ends == 1 and low is not None and not any(_roundish(v, low) for v in (a, b)))
    if low is not None and high is not None and (low > high or (shut and not a.approximate and not b.approximate)):
        if (a.approximate or b.approximate) and low - high <= config.hedge * abs(low):
            if opposed:
                return Rung("tension", "bound", OPPOSED)
            return Rung("agree", "bound", "ranges touch within the hedge")
        return Rung("conflict", "bound" if low == high else difference(low, high), "disjoint")
    if lo_a is not None and hi_a is not None and lo_b is not None and hi_b is not None:
        return Rung("tension", "bound", "ranges overlap")
    if opposed and low == high:
        return Rung("tension", "bound", OPPOSED)
    if low is not None and high is not None and _near(low, high, config):
        return Rung("agree", "bound", "bounds meet")
    return Rung("tension", "bound", "ranges overlap")


def _same_side(p: Decimal, q: Decimal, config: Config) -> Rung:
    if power_apart(p, q) is not None:
        return Rung("conflict", "scale", "bounds a power of ten apart")
    if _near(p, q, config):
        return Rung("agree", "bound", "bounds close to each other")
    return Rung("tension", "bound", APART)
