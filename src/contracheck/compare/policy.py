"""The tolerances of comparison in one place: what a written figure is taken to say (see docs/reference/policy.md).

Written precision: a figure says its last written place, so 13 billion covers 12.5 to 13.5 billion. Round numbers without a hedge
are read as approximate, others as exact (Williams and Power 2013, "round numbers are approximate"). A hedge widens further.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from contracheck.model import Config, Value

ZERO = Decimal(0)
#: An unhedged round number from here on stands for others that round to it, within this share: 2,000 for 1,950, not 20% for 15%.
ROUND_FROM = Decimal(100)
ROUND_SHARE = Decimal("0.05")
#: A lower bound that is a number without its last places (more than 140 for 149) lies at most this share below it.
CUT_SHARE = Decimal("0.07")
#: Money in two currencies without a rate of its day conflicts where it lies outside all that is known of them by half or more.
OUTSIDE = Decimal("1.5")


def number(value: Value) -> Decimal | None:
    """The exact value, or None for a bound or a range."""
    return value.lower if isinstance(value.lower, Decimal) and value.lower == value.upper else None


def step_of(value: Value, n: Decimal) -> Decimal:
    """The place to which a number is meant: its last written place, or a higher one where it ends in zeros."""
    step = value.step if value.step is not None else Decimal(1)
    zeros = trailing(n)
    return max(step, zeros)


def trailing(n: Decimal) -> Decimal:
    """The power of ten that a whole number ends in: 2,300 -> 100; 13 billion -> 1e9."""
    if n == 0:
        return Decimal(1)
    exponent = n.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def is_round(value: Value, n: Decimal) -> bool:
    """Whether a number is a round one, written with at most two significant digits and a zero or a scale word after them."""
    digits = len(n.normalize().as_tuple().digits)
    zeros = trailing(n)
    return (digits <= 2 and zeros >= 10) or (digits == 1 and n >= 10)


def rounds_to(fine: Decimal, coarse: Decimal, step: Decimal) -> bool:
    """Whether a finer number, rounded either way at a half, is the coarser one."""
    if step <= 0:
        return fine == coarse
    q = fine / step
    return any(q.quantize(Decimal(1), rounding=r) * step == coarse for r in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def slack(value: Value, n: Decimal, config: Config) -> Decimal:
    """How far from a number its writer may be: half the last place, or the hedge's share where it is hedged."""
    half = (value.step if value.step is not None else Decimal(1)) / 2
    if value.approximate:
        # about 96,000 is not about 100,000: a hedge reaches one unit of the last place that is not zero
        return max(min(abs(n) * config.hedge, trailing(n)), half)
    return ZERO
