"""How two values look beside each other: the one feature that both alignment and the search for candidates ask about.

The verdict on two values is not this module's business (compare/ has the ladder); here a value only speaks for or against two
claims being about one fact. Equal and specific values do, so do a slip of scale and a conversion; a different value says little.
"""

from __future__ import annotations

import datetime as dt
import functools
import math
from decimal import Decimal

from contracheck.model import Claim, Value
from contracheck.units import to_base

#: No scale word is taken for another one further away than this.
SLIP = 10_000
#: What is left out with a whole scale word (4.2 tons for 4.2 million tons), of numbers with two digits or more.
DROPPED = frozenset((10**6, 10**8, 10**9, 10**12))
#: The ratios of numbers that are close to each other, near, within a factor of two, and far.
_CLOSE, _NEAR_BY, _TWICE, _FAR = Decimal("1.045"), Decimal("1.35"), Decimal("2.2"), Decimal(12)


def centre(value: Value) -> Decimal | None:
    """The number that a value turns on: its exact value, its bound, or the middle of its range."""
    lower, upper = value.lower, value.upper
    if isinstance(lower, Decimal) and isinstance(upper, Decimal):
        return lower if lower == upper else (lower + upper) / 2
    if isinstance(lower, Decimal):
        return lower
    return upper if isinstance(upper, Decimal) else None


@functools.lru_cache(maxsize=8192)
def mantissa(number: Decimal) -> str:
    """The significant digits of a number without zeros at either end: 1.9e9 and 19 share "19"."""
    return "".join(map(str, number.normalize().as_tuple().digits)).strip("0") or "0"


def specific(number: Decimal) -> int:
    """How many significant digits a number has."""
    return len(mantissa(abs(number)))


def family(claim: Claim) -> str:
    """What a claim can be compared with: claims of one family may be about one fact."""
    value = claim.value
    if value.kind in ("percent", "ratio"):
        return "share"
    if value.kind == "quantity" and value.unit:
        return f"quantity:{dimension_of(value.unit)}"
    return value.kind


def dimension_of(unit: str) -> str:
    """The dimension of a unit; bare degrees count as a temperature, an unknown unit stands for itself."""
    if unit == "degree_temperature":
        return dimension_of("degree_Celsius")
    try:
        return to_base(Decimal(1), unit)[1]
    except LookupError:
        return unit


def in_base(value: Value) -> Decimal | None:
    """The centre of a value in base units where it has a unit of measurement."""
    number = centre(value)
    if number is not None and value.unit == "basis_point":
        return number / 100
    if number is None or value.kind not in ("quantity", "duration") or not value.unit:
        return number
    unit = "degree_Celsius" if value.unit == "degree_temperature" else value.unit
    try:
        return to_base(number, unit)[0]
    except LookupError:
        return number


def compare_numbers(a: Decimal, b: Decimal) -> str:
    """The level of likeness of two numbers: equal, tenfold, digits, close, near, far, very far."""
    if a == b:
        return "equal"
    if a == 0 or b == 0:
        return "far"
    x, y = abs(a), abs(b)
    if x < y:
        x, y = y, x
    ratio = x / y
    m, n = mantissa(x), mantissa(y)
    if 10 <= ratio <= SLIP:
        if m == n:
            return "tenfold"
    elif len(m) > 1 and m == n and ratio in DROPPED:
        return "tenfold"
    elif ratio <= _CLOSE:
        return "close"
    elif ratio < 10 and (
        (len(m) == len(n) >= 2 and sorted(m) == sorted(n)) or _moved_zero(x, y) or _teens(x, y) or _one_digit(m, n)
    ):
        return "digits"
    if ratio <= _NEAR_BY:
        return "near"
    if ratio <= _TWICE:
        return "within a factor of two"
    return "far" if ratio <= _FAR else "very far"


def _moved_zero(a: Decimal, b: Decimal) -> bool:
    """Whether the digits of two numbers are the same in another order, a zero at the end of one among them (104, 140)."""
    exponent = min(a.normalize().as_tuple().exponent, b.normalize().as_tuple().exponent)
    if not isinstance(exponent, int):
        return False
    x, y = (str(int(n.scaleb(-exponent))) for n in (a, b))
    return len(x) == len(y) >= 3 and sorted(x) == sorted(y)


def _one_digit(m: str, n: str) -> bool:
    """Whether one of four digits or more is another one, or is left out (1,214 and 1,294, 12,450 and 1,450)."""
    if len(m) == len(n) >= 4:
        return sum(a != b for a, b in zip(m, n, strict=True)) == 1
    if len(m) < len(n):
        m, n = n, m
    return len(m) == len(n) + 1 >= 4 and any(m[:i] + m[i + 1 :] == n for i in range(len(m)))


def _teens(a: Decimal, b: Decimal) -> bool:
    """Whether one number is a ten that is heard or written for the number ten above its digit (forty, fourteen)."""
    return 13 <= b <= 19 and a == (b - 10) * 10


def date_likeness(a: Value, b: Value) -> str:
    """The level of likeness of two dates: equal, inside, bound equal, day-month, same year, years apart."""
    ends_a, ends_b = (a.lower, a.upper), (b.lower, b.upper)
    if not any(ends_a) or not any(ends_b):
        return "unknown"
    if ends_a == ends_b:
        return "equal"
    if any(x and x == y for x, y in zip(ends_a, ends_b, strict=True)):
        return "one end equal"
    x = str(a.upper or a.lower)
    y = str(b.upper or b.lower)
    if _within(a, b) or _within(b, a):
        return "inside"
    if a.grain == b.grain != "year" and a.grain in ("day", "month", "quarter", "half") and _season(a) == _season(b):
        return "other year"
    if (x[8:], x[5:7]) == (y[5:7], y[8:]) and abs(int(x[:4]) - int(y[:4])) <= 1:
        return "day-month"  # of the same year, or of the one that the tense gives the wrong one
    if a.grain == b.grain == "year" and x[:2] == y[:2] and x[2:4] == y[3] + y[2] and x[2] != x[3]:
        return "day-month"  # 1989 and 1998: two digits exchanged, as a day and a month are
    if a.grain == b.grain == "day" and x[:4] == y[:4] and ((x[5:7] == y[5:7] and x[8:] == y[:-3:-1]) or _other_month(x, y)):
        return "day-month"  # 12 and 21 May, 9 June and 9 July
    days = abs(_ordinal(x) - _ordinal(y))
    if days <= 3:
        return "days apart"
    if days <= 45:
        return "weeks apart"
    return "months apart" if days <= 400 else "years apart"


def _other_month(x: str, y: str) -> bool:
    """Whether two days of a year are the same ones of two months, and none on which things begin or end."""
    return x[8:] == y[8:] and 1 < int(x[8:]) < 28 and int(x[8:]) % 5 > 0


def _season(v: Value) -> tuple[str, str]:
    return str(v.lower or "")[5:], str(v.upper or "")[5:]


def _within(a: Value, b: Value) -> bool:
    lo_a, hi_a, lo_b, hi_b = (str(x) if x else None for x in (a.lower, a.upper, b.lower, b.upper))
    return bool(lo_a and hi_a and lo_b and hi_b and lo_b <= lo_a and hi_a <= hi_b)


@functools.lru_cache(maxsize=8192)
def _ordinal(iso: str) -> int:
    return dt.date.fromisoformat(iso[:10]).toordinal()


def magnitude(number: Decimal) -> float:
    """The decimal logarithm of a number's size."""
    return math.log10(float(abs(number))) if number else 0.0
