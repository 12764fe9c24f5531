"""Money beside money: in one currency, in none, in two at the rates of their days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import attrs

from contracheck.compare import numbers, policy
from contracheck.compare.banded import banded
from contracheck.compare.numbers import Rung
from contracheck.compare.setting import Setting
from contracheck.model import Claim, Config, Value
from contracheck.model.message import Term, say
from contracheck.rates import FIXED, Rate, rate, rate_range

#: Currencies that their bare names and signs mean in most texts.
WORLD = frozenset(("USD", "EUR", "GBP", "JPY", "CNY"))
#: A guessed currency has to fit this closely.
GUESSED = Decimal("0.025")
#: Currencies that are named for others of another size: their signs and words are alike in the texts of their neighbours.
MISNAMED = ("JPY", "KRW", "CNY", "USD", "EUR", "SEK")
#: Two currencies are of another size from so many of the one for one of the other; nearer ones fit too many amounts by chance.
OTHER_SIZE = Decimal(4)
#: Powers of ten by which two amounts may differ through a slip.
SLIPS: tuple[int, ...] = tuple(range(1, 7))
#: A hedge on top of a conversion widens the tolerance to this.
HEDGED_CONVERSION = Decimal("0.06")


def money(x: Claim, y: Claim, setting: Setting, config: Config) -> Rung:
    a, b = x.value, y.value
    if a.unit == b.unit:
        return numbers.compare(a, b, config)
    if a.unit is None or b.unit is None:
        rung = numbers.compare(a, b, config)
        if rung.verdict == "agree":
            return Rung("agree", "missing-currency" if rung.cause in ("equal", "rounding") else rung.cause, rung.name)
        return _missing(a, b, setting, config) or rung
    other = next((numbers.compare(value, b, config) for value in x.alternatives if value.unit == b.unit), None)
    if other is None:
        other = next((numbers.compare(a, value, config) for value in y.alternatives if value.unit == a.unit), None)
    if other is not None and other.verdict == "agree":
        return other
    slips = SLIPS
    if x.scale and y.scale:
        # a digit slips by one place; two scale words are read for each other only if they are as far apart as the amounts
        slips = (1, abs(x.scale[1] - y.scale[1]))
    rung = _currencies(a, b, setting, config, slips)
    if rung.verdict != "agree":
        rung = _otherwise(x, y, setting, config) or rung
    # a sign that may stand for the other's currency does so where the figures are near, not where its first reading converts
    return rung if other is None or rung.verdict == "agree" or rung.cause == "scale" else other


def _otherwise(x: Claim, y: Claim, setting: Setting, config: Config) -> Rung | None:
    """An agreement with another currency of a shared name, where nothing in its text tells which one is meant."""
    for one, other in ((x, y), (y, x)):
        if one.value.unit in WORLD or ",place" in one.trace or other.value.unit is None:
            continue
        for value in one.alternatives:
            if value.unit is not None and value.lower == one.value.lower and value.unit != other.value.unit:
                rung = _currencies(value, other.value, setting, config, ())
                if rung.verdict == "agree":
                    return rung
    return None


def _missing(a: Value, b: Value, setting: Setting, config: Config) -> Rung | None:
    """A bare figure may be in the other's usual counterpart: dollars for euros."""
    known = a.unit or b.unit
    scale = None
    for guess in ("USD", "EUR", "JPY", "GBP"):
        if guess != known:
            x, y = (attrs.evolve(v, unit=v.unit or guess) for v in (a, b))
            rung = _currencies(x, y, setting, attrs.evolve(config, currency_tolerance=GUESSED, hedge=GUESSED))
            if rung.verdict == "agree":
                return Rung("agree", "missing-currency", rung.name, rung.detail)
            if rung.cause == "scale" and scale is None and guess in ("USD", "EUR"):
                scale = Rung("conflict", "scale", rung.name, rung.detail)
    return scale


def _currencies(a: Value, b: Value, setting: Setting, config: Config, slips: tuple[int, ...] = SLIPS) -> Rung:
    """Two currencies: at the rates of the days, or undated against all known rates; ``slips`` are the powers of ten to look for.

    An amount is converted by its own article, at the rate of its day: where the articles' days differ, either rate may explain.
    """
    assert a.unit and b.unit
    days = dict.fromkeys(d for d in (setting.published_x, setting.published_y) if d is not None)
    rungs = [_at_rate(a, b, known, config, slips) for day in days if (known := rate(a.unit, b.unit, day)) is not None]
    if not rungs:
        return banded(a, b, days, SLIPS) or _undated(a, b, dated=bool(days))
    return next((r for r in rungs if r.verdict == "agree"), None) or next((r for r in rungs if r.cause == "scale"), rungs[0])


def _at_rate(a: Value, b: Value, known: Rate, config: Config, slips: tuple[int, ...]) -> Rung:
    """Two currencies at the rate of a day."""
    assert b.unit
    converted = scaled(a, known.value, b.unit)
    worth = {"a": a.unit, "rate": _rate(known.value), "b": b.unit, "date": known.date}
    detail = say("1 {a} = {rate} {b} on {date} (ECB)", **worth)
    if known.source == FIXED:
        detail = say("1 {a} = {rate} {b} on {date} (fixed rates)", **worth)
    p, q = policy.number(converted), policy.number(b)
    if p is not None and q is not None:
        give = config.currency_tolerance * max(abs(p), abs(q))
        half = max(policy.step_of(converted, p) * known.value if a.step else Decimal(0), Decimal(0))
        give = max(give, (b.step or Decimal(0)) / 2, ((a.step or Decimal(0)) * known.value) / 2)
        if a.approximate or b.approximate:
            give = max(give, min(config.hedge, HEDGED_CONVERSION) * max(abs(p), abs(q)))
        if policy.number(a) == q and abs(known.value - 1) > config.currency_tolerance:
            return Rung("conflict", "currency", "one number in two currencies", detail)
        if abs(p - q) <= give and half >= 0:
            return Rung("agree", "conversion", "equal after conversion", detail)
        apart = numbers.power_apart(policy.number(a) or p, q)
        near = max(p, q) / min(p, q) if min(abs(p), abs(q)) > 0 else Decimal(0)
        for power in slips:
            if near and power and abs(near / 10**power - 1) <= config.currency_tolerance:
                return Rung("conflict", "scale", "a power of ten after conversion", detail)
        named = apart or _misnamed(a, b, known.date)
        return Rung("conflict", "currency" if named else "value", "disjoint after conversion", detail)
    n, value = (p, b) if p is not None else (q, converted)
    out = numbers.beyond(value, n) if n is not None else None
    if out is not None and out <= config.currency_tolerance and policy.number(a) != policy.number(b):
        # what agrees as a figure agrees as a bound, too
        return Rung("agree", "conversion", numbers.ROUNDED_OUT, detail)
    rung = numbers.compare(attrs.evolve(converted, approximate=True), b, attrs.evolve(config, hedge=config.currency_tolerance))
    if rung.verdict == "agree":
        return Rung("agree", "conversion", rung.name, detail)
    if (a.lower, a.upper) == (b.lower, b.upper):
        return Rung("conflict", "currency", "one number in two currencies", detail)
    return Rung(rung.verdict, rung.cause, rung.name, detail)


def _misnamed(a: Value, b: Value, on: dt.date) -> bool:
    """Whether two amounts are equal once one of them is in a currency of another size: yen where the text says won."""
    for x, y in ((a, b), (b, a)):
        for guess in MISNAMED:
            assert x.unit and y.unit
            p, q = policy.number(x), policy.number(y)
            size = rate(guess, x.unit, on)
            known = rate(guess, y.unit, on) if guess != y.unit else None
            if size is None or known is None or not p or not q or 1 / OTHER_SIZE < size.value < OTHER_SIZE:
                continue
            give = max(GUESSED, (x.step or Decimal(0)) / 2 / abs(p), (y.step or Decimal(0)) / 2 / abs(q))
            if abs(p * known.value / q - 1) <= min(give, 2 * GUESSED):
                return True
    return False


def _undated(a: Value, b: Value, *, dated: bool) -> Rung:
    """Against all known rates; of a day that has none they tell less: the ruble's end in 2022."""
    assert a.unit and b.unit
    span = rate_range(a.unit, b.unit)
    if span is None:
        return Rung("incomparable", "currency", say("no exchange rate"), say("no rate between {a} and {b}", a=a.unit, b=b.unit))
    p, q = policy.number(a), policy.number(b)
    if p is None or q is None or p == 0:
        return Rung("incomparable", "currency", say("undated currencies"))
    ratio = q / p
    low, high = (_rate(worth) for worth in span)
    detail = say("1 {a} was {low} to {high} {b} since 1999 (ECB)", a=a.unit, low=low, high=high, b=b.unit)
    if span[0] * Decimal("0.97") <= ratio <= span[1] * Decimal("1.03"):
        return Rung("agree", "conversion", "equal at a known rate", detail)
    if not dated and (ratio > span[1] * policy.OUTSIDE or ratio < span[0] / policy.OUTSIDE):
        return Rung("conflict", "currency", "outside all known rates", detail)
    return Rung("incomparable", "currency", say("undated currencies"), detail)


def _rate(worth: Decimal) -> Term:
    """A rate in four digits."""
    text = f"{worth:.4g}"
    return Term(text, "number", Decimal(text))


def scaled(v: Value, factor: Decimal, unit: str) -> Value:
    return attrs.evolve(
        v,
        lower=v.lower * factor if isinstance(v.lower, Decimal) else None,
        upper=v.upper * factor if isinstance(v.upper, Decimal) else None,
        step=v.step * factor if v.step is not None else None,
        unit=unit,
    )
