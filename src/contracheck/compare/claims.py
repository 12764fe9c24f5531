"""Two claims about one fact: which verdict, for which cause, on which rung of the ladder."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import attrs

from contracheck.compare import dates, numbers, policy
from contracheck.compare.numbers import Rung
from contracheck.compare.restated import restated
from contracheck.lang.concepts import concepts
from contracheck.model import Claim, Config, Value
from contracheck.model.marks import same_mark, told
from contracheck.rates import rate, rate_range
from contracheck.units import NAMESAKES, convert, same_dimension, to_base

_BEHAVIOUR, _ = concepts()
#: A guessed currency has to fit this closely.
GUESSED = Decimal("0.025")
#: Powers of ten by which two amounts may differ through a slip.
SLIPS: tuple[int, ...] = tuple(range(1, 7))
#: A hedge on top of a conversion widens the tolerance to this.
HEDGED_CONVERSION = Decimal("0.06")
#: Undated money in two currencies conflicts where it lies outside all known rates by half or more.
OUTSIDE = Decimal("1.5")
#: A state may have another value after so many days.
STATE_DAYS = 30
#: Two articles so many days apart may tell of two occasions of one thing.
OCCASION_DAYS = 6
#: A relative date so near to its article's day tells of what has just been.
NEAR_DAYS = 10
#: A price or a plan becomes at most so many times another one as a story develops.
DEVELOPED = Decimal("1.5")
#: A debt or a number of subscribers that is more than so many times another one was not read rightly by one of the two.
GROWN = Decimal(4)
#: Rungs on which two different figures of one unit agree because either writer may have estimated.
ESTIMATES = frozenset(("bounds close to each other", "equal to a round number", "outside the bound by its rounding"))
#: Two bounds of one thing differ by less where one of them is a rounding of the other.
FAR_BOUNDS = Decimal("1.3")
#: The same for two in one unit, of a passage and its translation.
CLOSE_BOUNDS = Decimal("1.01")
#: A figure of a date from which on it is a year.
FIRST_YEAR = 1000
#: A conversion told in so many digits that are not zero fits by no accident.
_NO_CHANCE = 3
_MONTH_SIGN = re.compile(r"\d+[ \u00a0]?[月월]")
#: A later text may hold a newer state from this many days on.
LATER = 1


@attrs.frozen
class Setting:
    """What is known of the two articles: their publication dates."""

    published_x: dt.date | None
    published_y: dt.date | None
    same_article: bool = False
    parallel: bool = False  # two passages that say one thing, a sentence and its translation
    translated: bool = False  # such passages in two languages: the words around an equal figure are the translator's
    leftover: bool = False  # the two are the only figures of such passages that have no counterpart
    notional: tuple[Value, Value] | None = None  # two dates without a year, as if both passages had been written on one day


def compare(x: Claim, y: Claim, setting: Setting, config: Config) -> Rung:
    """The verdict on two claims about one fact, whatever their kinds."""
    if x.value.vague or y.value.vague:
        return Rung("incomparable", "value", "vague")
    denied = x.negated != y.negated or x.doubted or y.doubted
    if denied and not setting.translated:
        return Rung("incomparable", "value", "one is negated or doubted")
    rung = _values(x, y, setting, config)
    if denied and rung.verdict != "conflict":
        return Rung("incomparable", "value", "one is negated or doubted")  # a translation may turn unless into if not
    if setting.notional is not None and rung.verdict == "incomparable":
        x, y = (attrs.evolve(c, value=v) for c, v in zip((x, y), setting.notional, strict=True))
        rung = dates.compare(x, y)
        if rung.verdict == "tension" and dates.unlike_long(x, y):
            rung = Rung("conflict", "date", "periods of two lengths")
    elif setting.parallel and rung.verdict == "incomparable":
        rung = _as_told(x, y, setting) or rung
    if setting.parallel and x.kind == y.kind == "date" and rung.verdict == "agree" and dates.ends_apart(x, y):
        rung = Rung("conflict", "date", "periods that end apart")
    if setting.parallel and not setting.translated:
        rung = restated(x, y, rung)
    if rung.verdict == "agree" and {x.relative, y.relative} == {"later", "earlier"}:
        return Rung("conflict", "order", "equal distances in opposite orders")
    if rung.verdict == "agree" and _opposite(x, y) and not setting.translated:
        return Rung("conflict", "direction", "equal figures in opposite directions")
    grows = behaviour_of(x, y) == "count" and setting.published_x is not None  # tolls of one day, both true
    most = CLOSE_BOUNDS if setting.translated and x.value.unit == y.value.unit else FAR_BOUNDS
    if setting.parallel and rung.name == numbers.APART and _far(x, y, most) and not grows:
        rung = Rung("conflict", "value", "two bounds where one thing is said")
    one_unit = x.value.unit == y.value.unit or x.kind == y.kind == "count"  # a count's is the thing, often left to the reader
    if setting.translated and one_unit and rung.verdict == "agree" and rung.name in ESTIMATES:
        # two writers may count alike and round apart, a translator has the figure
        rung = Rung("tension", "bound", "another figure where one is translated")
    if setting.translated and rung.verdict == "tension" and rung.cause == "bound" and not grows:
        rung = _translated(x, y, rung)
    if rung.verdict in ("conflict", "tension") or (rung.verdict == "agree" and rung.cause in ("bound", "rounding")):
        return _in_time(x, y, rung, setting)
    return rung


#: Concepts that make an amount a negative one without a sign.
LOSSES = frozenset(("loss", "deficit"))


def _signed(x: Claim, y: Claim) -> tuple[Claim, Claim]:
    """The claims without their signs where both say that something fell ("-6.8%", "a fall of 6.8%") or was lost."""
    below = [isinstance(c.value.upper, Decimal) and c.value.upper < 0 for c in (x, y)]
    if not any(below) or x.kind != y.kind or x.kind not in ("percent", "money", "count"):
        return x, y
    fell = [c.direction == "down" or not LOSSES.isdisjoint(c.topics[: c.near_topics]) for c in (x, y)]
    return (_plain(x), _plain(y)) if all(n or f for n, f in zip(below, fell, strict=True)) else (x, y)


def _plain(c: Claim) -> Claim:
    v = c.value
    if not isinstance(v.upper, Decimal) or v.upper >= 0:
        return c
    lower = -v.upper
    upper = -v.lower if isinstance(v.lower, Decimal) else None
    return attrs.evolve(c, value=attrs.evolve(v, lower=lower, upper=upper, lower_open=v.upper_open, upper_open=v.lower_open))


def _values(x: Claim, y: Claim, setting: Setting, config: Config) -> Rung:
    x, y = _signed(x, y)
    a, b = x.value, y.value
    if x.kind == y.kind == "date":
        if dates.no_day(x, y):
            return Rung("conflict", "date", "a day that its month does not have")
        return (
            dates.compare(x, y) if (a.lower or a.upper) and (b.lower or b.upper) else Rung("incomparable", "date", "unresolved")
        )
    if x.kind == y.kind == "money":
        return _money(x, y, setting, config)
    if {x.kind, y.kind} == {"money", "count"}:
        count = x if x.kind == "count" else y
        rung = numbers.compare(a, b, config)
        unnamed = (x if count is y else y).value.unit is None  # no currency is named: people may be meant
        if count.counted is None or (unnamed and (setting.parallel or rung.verdict == "agree")):
            return Rung(rung.verdict, "missing-currency", rung.name) if rung.verdict == "agree" else rung
        return Rung("conflict", "unit", "a counted thing where money is meant")
    if {x.kind, y.kind} <= {"percent", "ratio"}:
        return _shares(x, y, config)
    if x.kind != y.kind and {x.kind, y.kind} != {"quantity", "duration"}:
        return Rung("incomparable", "unit", "different kinds")
    if x.kind in ("quantity", "duration"):
        return _quantities(a, b, config)
    if x.kind == "count":
        return numbers.compare(a, b, config)
    if same_mark(x.kind, a, b):
        return Rung("agree", "equal", "equal")
    return Rung("conflict", "time" if x.kind == "time" else "value", "disjoint")


def _money(x: Claim, y: Claim, setting: Setting, config: Config) -> Rung:
    a, b = x.value, y.value
    if a.unit == b.unit:
        return numbers.compare(a, b, config)
    if a.unit is None or b.unit is None:
        rung = numbers.compare(a, b, config)
        if rung.verdict == "agree":
            return Rung("agree", "missing-currency" if rung.cause in ("equal", "rounding") else rung.cause, rung.name)
        return _missing(a, b, setting, config) or rung
    for value in x.alternatives:
        if value.unit == b.unit:
            return numbers.compare(value, b, config)
    for value in y.alternatives:
        if value.unit == a.unit:
            return numbers.compare(a, value, config)
    slips = SLIPS
    if x.scale and y.scale:
        # a digit slips by one place; two scale words are read for each other only if they are as far apart as the amounts
        slips = (1, abs(x.scale[1] - y.scale[1]))
    return _currencies(a, b, setting, config, slips)


def _missing(a: Value, b: Value, setting: Setting, config: Config) -> Rung | None:
    """A bare figure may be in the other's usual counterpart: dollars for euros."""
    known = a.unit or b.unit
    for guess in ("USD", "EUR", "JPY", "GBP"):
        if guess != known:
            x, y = (attrs.evolve(v, unit=v.unit or guess) for v in (a, b))
            rung = _currencies(x, y, setting, attrs.evolve(config, currency_tolerance=GUESSED, hedge=GUESSED))
            if rung.verdict == "agree":
                return Rung("agree", "missing-currency", rung.name, rung.detail)
    return None


def _currencies(a: Value, b: Value, setting: Setting, config: Config, slips: tuple[int, ...] = SLIPS) -> Rung:
    """Two currencies: at the rate of the day, or undated against all known rates; ``slips`` are the powers of ten to look for."""
    assert a.unit and b.unit
    on = setting.published_x or setting.published_y
    known = rate(a.unit, b.unit, on) if on else None
    if known is None:
        return _undated(a, b)
    converted = _scaled(a, known.value, b.unit)
    detail = f"1 {a.unit} = {known.value:.4g} {b.unit} on {known.date.isoformat()} (ECB)"
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
        return Rung("conflict", "currency" if apart else "value", "disjoint after conversion", detail)
    rung = numbers.compare(attrs.evolve(converted, approximate=True), b, attrs.evolve(config, hedge=config.currency_tolerance))
    if rung.verdict == "agree":
        return Rung("agree", "conversion", rung.name, detail)
    if (a.lower, a.upper) == (b.lower, b.upper):
        return Rung("conflict", "currency", "one number in two currencies", detail)
    return Rung(rung.verdict, rung.cause, rung.name, detail)


def _undated(a: Value, b: Value) -> Rung:
    assert a.unit and b.unit
    span = rate_range(a.unit, b.unit)
    if span is None:
        return Rung("incomparable", "currency", "no exchange rate", f"no rate between {a.unit} and {b.unit}")
    p, q = policy.number(a), policy.number(b)
    if p is None or q is None or p == 0:
        return Rung("incomparable", "currency", "undated currencies")
    ratio = q / p
    detail = f"1 {a.unit} was {span[0]:.4g} to {span[1]:.4g} {b.unit} since 1999 (ECB)"
    if span[0] * Decimal("0.97") <= ratio <= span[1] * Decimal("1.03"):
        return Rung("agree", "conversion", "equal at a known rate", detail)
    if ratio > span[1] * OUTSIDE or ratio < span[0] / OUTSIDE:
        return Rung("conflict", "currency", "outside all known rates", detail)
    return Rung("incomparable", "currency", "undated currencies", detail)


def _scaled(v: Value, factor: Decimal, unit: str) -> Value:
    return attrs.evolve(
        v,
        lower=v.lower * factor if isinstance(v.lower, Decimal) else None,
        upper=v.upper * factor if isinstance(v.upper, Decimal) else None,
        step=v.step * factor if v.step is not None else None,
        unit=unit,
    )


def _shares(x: Claim, y: Claim, config: Config) -> Rung:
    a, b = _percent(x.value), _percent(y.value)
    if x.kind != y.kind and _multiple(x if x.kind == "ratio" else y):
        return Rung("incomparable", "unit", "a multiple and a share")
    points = {"percentage_point", "basis_point"}
    rung = numbers.compare(a, b, config)
    if rung.verdict == "conflict" and numbers.compare(_plain(x).value, _plain(y).value, config).verdict == "agree":
        return Rung("conflict", "direction", "equal figures with opposite signs")
    if (x.value.unit in points) != (y.value.unit in points):
        if rung.verdict == "agree":
            return Rung("conflict", "points", "points against percent")
        return rung
    if rung.verdict == "agree" and x.value.unit != y.value.unit and rung.cause == "equal":
        return Rung("agree", "conversion", "equal after conversion")
    return rung


def _far(x: Claim, y: Claim, most: Decimal) -> bool:
    """Whether the larger of two amounts is more than so many times the smaller, or one of them is unknown or nothing."""
    a, b = _centre(x), _centre(y)
    if not a or not b:
        return True
    return max(abs(a), abs(b)) > most * min(abs(a), abs(b))


def _translated(x: Claim, y: Claim, rung: Rung) -> Rung:
    """A bound and a figure of a passage and its translation: a word may get lost between the two, the figure stays."""
    if x.kind == "date":
        years = [[n for n in told(c.text) if n >= FIRST_YEAR] for c in (x, y)]
        return Rung("conflict", "year", "other years where one thing is said") if years[0] != years[1] and all(years) else rung
    return Rung("conflict", "value", "other figures where one thing is said") if _far(x, y, FAR_BOUNDS) else rung


def _as_told(x: Claim, y: Claim, setting: Setting) -> Rung | None:
    """Two figures of parallel passages by their digits: days without a year (1 October, 4. Oktober), kinds read apart."""
    unresolved = x.kind == y.kind == "date" and not (x.value.lower or x.value.upper or y.value.lower or y.value.upper)
    p, q = (_day(c.text) if unresolved else told(c.text) for c in (x, y))
    if not (unresolved or setting.leftover) or not p or not q or len(p) != len(q):
        return None
    if p == q:
        return Rung("agree", "equal", "the same digits")
    return Rung("conflict", "date" if unresolved else "value", "other digits where one thing is said")


def _day(text: str) -> tuple[int, ...]:
    """The figures of a day without those of a month that is told by its number (10月2日)."""
    return told(_MONTH_SIGN.sub("", text))


def _multiple(x: Claim) -> bool:
    """Whether a ratio says how many times (three times as many), not which part."""
    n = x.value.lower if x.value.lower is not None else x.value.upper
    return isinstance(n, Decimal) and n > 1


def _percent(v: Value) -> Value:
    if v.kind == "ratio":
        # a share in words is told to a percent at most, a mark (7.25/10) to its last place
        finer = v.step * 100 if v.step else Decimal(1)
        return attrs.evolve(_scaled(v, Decimal(100), "percent"), step=min(finer, Decimal(1)))
    if v.unit == "basis_point":
        return _scaled(v, Decimal("0.01"), "percentage_point")
    return v


def _quantities(a: Value, b: Value, config: Config) -> Rung:
    if a.unit is None or b.unit is None or a.unit == b.unit:
        return numbers.compare(a, b, config)
    if f"{a.unit}_per_hour" == b.unit or f"{b.unit}_per_hour" == a.unit:
        # "at 104 kilometres": speech leaves the hour out
        rung = numbers.compare(attrs.evolve(a, unit=b.unit), b, config)
        if rung.verdict == "agree":
            return Rung("agree", "equal", "a speed without its hour")
    unit_a, unit_b = a.unit, b.unit
    if "degree_temperature" in (unit_a, unit_b):
        other = unit_b if unit_a == "degree_temperature" else unit_a
        rung = numbers.compare(attrs.evolve(a, unit=other), attrs.evolve(b, unit=other), config)
        if rung.verdict != "agree":
            guess = "degree_Fahrenheit" if other == "degree_Celsius" else "degree_Celsius"
            again = _converted(
                attrs.evolve(a, unit=guess if unit_a == "degree_temperature" else unit_a),
                attrs.evolve(b, unit=guess if unit_b == "degree_temperature" else unit_b),
                config,
            )
            return again if again.verdict == "agree" else rung
        return rung
    rung = _converted(a, b, config)
    return (_namesake(a, b) or rung) if rung.verdict == "conflict" else rung


def _namesake(a: Value, b: Value) -> Rung | None:
    """The rung of two figures that are one if the unit of either is another one of its name (a barrel of oil, of beer), told in
    so many digits that it is no chance."""
    for x, y in ((a, b), (b, a)):
        p, q = (v.lower if v.lower is not None else v.upper for v in (x, y))
        for unit in NAMESAKES.get(x.unit or "", ()):
            if not isinstance(p, Decimal) or not isinstance(q, Decimal) or not y.unit or not same_dimension(unit, y.unit):
                continue
            near = abs(convert(p, unit, y.unit) - q) <= (y.step or Decimal(1)) / 2
            if near and len(numbers.mantissa(q)) >= _NO_CHANCE:
                return Rung("agree", "conversion", "equal with another unit of the same name")
    return None


def _converted(a: Value, b: Value, config: Config) -> Rung:
    """Two units of one dimension, exactly converted; rounding is judged by the written places of both."""
    assert a.unit and b.unit
    try:
        lower, upper = (convert(e, a.unit, b.unit) if isinstance(e, Decimal) else None for e in (a.lower, a.upper))
        one, zero = convert(Decimal(1), a.unit, b.unit), convert(Decimal(0), a.unit, b.unit)
    except (LookupError, ValueError):
        if (a.lower, a.upper) == (b.lower, b.upper):
            return Rung("conflict", "unit", "one number in units of two dimensions")
        return Rung("incomparable", "unit", "units of different dimensions")
    step = abs(one - zero) * (a.step if a.step is not None else Decimal(1))
    moved = attrs.evolve(a, lower=lower, upper=upper, unit=b.unit, step=step)
    p, q = policy.number(moved), policy.number(b)
    if p is not None and q is not None:
        half = max(step, b.step or Decimal(1)) / 2
        orig = policy.number(a)
        rounding = max(
            half,
            (policy.trailing(q) / 2 if policy.is_round(b, q) else Decimal(0)),
            (policy.trailing(orig) * abs(one - zero) / 2 if orig is not None and policy.is_round(a, orig) else Decimal(0)),
        )
        give = max(rounding, abs(q) * config.hedge if a.approximate or b.approximate else Decimal(0))
        if orig == q and abs(p - q) > half:
            return Rung("conflict", "unit", "one number in two units")
        if abs(p - q) <= give:
            return Rung("agree", "conversion", "equal after conversion")
        return Rung("conflict", numbers.difference(p, q) if numbers.power_apart(p, q) else "value", "disjoint after conversion")
    if (a.lower, a.upper) == (b.lower, b.upper):
        return Rung("conflict", "unit", "one number in two units")
    x, y = (policy.number(v) for v in (a, b))
    exact = x if x is not None else y
    bound = next((e for v in (a, b) if policy.number(v) is None for e in (v.lower, v.upper) if e is not None), None)
    rung = numbers.compare(attrs.evolve(moved, approximate=True), b, attrs.evolve(config, hedge=Decimal("0.02")))
    if exact is not None and exact == bound and rung.verdict != "agree":
        return Rung("conflict", "unit", "one number in two units")
    return Rung("agree", "conversion", rung.name) if rung.verdict == "agree" else rung


def _opposite(x: Claim, y: Claim) -> bool:
    return (
        x.kind == "percent"
        and y.kind == "percent"
        and x.direction is not None
        and y.direction is not None
        and x.direction != y.direction
    )


def _in_time(x: Claim, y: Claim, rung: Rung, setting: Setting) -> Rung:
    """A difference that time explains: a state or a count at a later date, or wording that says it changed."""
    p, q = setting.published_x, setting.published_y
    if setting.same_article or rung.cause in ("unit", "currency", "direction", "points", "weekday"):
        return rung
    behaviour = behaviour_of(x, y)
    days = (q - p).days if p and q else 0
    newer, older = (y, x) if days > 0 else (x, y)
    if x.kind == "date":
        if newer.revised and abs(days) >= LATER:
            return Rung("superseded", "deadline" if rung.cause == "deadline" else "time", "a date that was moved")
        if abs(days) >= OCCASION_DAYS and _of_its_week(x, p) and _of_its_week(y, q):
            return Rung("incomparable", "time", "two occasions")  # "on Tuesday" in two articles months apart
        return rung
    if rung.verdict == "agree":
        # a toll of 149 and one of 154 two days later agree to a rounding, and yet the later one is another count
        a, b = _centre(older), _centre(newer)
        grew = behaviour == "count" and abs(days) >= LATER and a is not None and b is not None and b > a
        return Rung("superseded", "time", "a count that grew") if grew and x.kind == y.kind == "count" else rung
    if abs(days) < LATER:
        partial = ("count_progress" in x.topics) != ("count_progress" in y.topics)
        # of two passages without a date that say one thing nothing is newer
        timeless = setting.parallel and p is None and q is None
        if behaviour == "count" and partial and not timeless and rung.cause not in ("scale", "digits"):
            return Rung("superseded", "time", "a partial count")
        return rung
    if behaviour == "count":
        a, b = _centre(older), _centre(newer)
        if a is not None and b is not None and rung.cause not in ("scale", "digits"):
            return Rung("superseded", "time", "a count that grew" if b > a else "a count that was corrected")
        return rung
    if rung.cause in ("scale", "digits"):
        return rung
    if behaviour == "state" and abs(days) >= STATE_DAYS and not (x.kind == y.kind and _far(x, y, GROWN)):
        return Rung("superseded", "time", "a state at a later date")
    if newer.revised and rung.cause in ("value", "bound", "deadline"):
        return Rung("superseded", "time", "a figure that was revised")
    developed = abs(days) >= STATE_DAYS and not _far(x, y, DEVELOPED)
    if behaviour in ("event", "plan") and rung.cause == "value" and developed:
        return Rung("superseded", "time", "another figure a month later and more")
    if behaviour == "occasion" and rung.cause in ("value", "bound") and abs(days) >= OCCASION_DAYS:
        # what happens again has other figures each time: a share price, a quake, a quarter
        return Rung("incomparable", "time", "two occasions")
    return rung


def _of_its_week(x: Claim, published: dt.date | None) -> bool:
    """Whether a date is told from the day of its article and lies near it (on Tuesday, last week)."""
    day = x.value.lower or x.value.upper
    if published is None or x.relative is None or not isinstance(day, str):
        return False
    return abs((dt.date.fromisoformat(day[:10]) - published).days) <= NEAR_DAYS


def behaviour_of(x: Claim, y: Claim) -> str:
    """How the thing that both claims measure behaves in time: by their nearest shared topic, else the nearest of either."""
    near_x = [t for t in x.topics if _BEHAVIOUR.get(t, "context") != "context"]
    near_y = [t for t in y.topics if _BEHAVIOUR.get(t, "context") != "context"]
    first = near_x[:1] + near_y[:1]
    if len(first) == 2 and _BEHAVIOUR[first[0]] == _BEHAVIOUR[first[1]]:
        return _BEHAVIOUR[first[0]]
    shared = [t for t in near_x if t in near_y]
    if shared:
        best = min(shared, key=lambda t: (near_x.index(t) + near_y.index(t), t))
        return _BEHAVIOUR[best]
    kinds = {_BEHAVIOUR[t] for t in first}
    if not kinds and x.kind == y.kind == "count":
        return "state"  # things counted, with no word of what happened to them
    return kinds.pop() if len(kinds) == 1 else "event"


def _centre(claim: Claim) -> Decimal | None:
    v = claim.value
    n = v.lower if v.lower is not None else v.upper
    if not isinstance(n, Decimal):
        return None
    if v.kind in ("quantity", "duration") and v.unit and v.unit != "degree_temperature":
        try:
            return to_base(n, v.unit)[0]
        except LookupError:
            return n
    return n
