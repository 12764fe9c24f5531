"""Two claims about one fact: which verdict, for which cause, on which rung of the ladder."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

import attrs

from contracheck.compare import dates, numbers
from contracheck.compare.money import money, scaled
from contracheck.compare.numbers import Rung
from contracheck.compare.quantities import quantities
from contracheck.compare.restated import restated
from contracheck.compare.setting import Setting
from contracheck.compare.times import COVERED, behaviour_of, far, in_time
from contracheck.model import Claim, Config, Value
from contracheck.model.marks import same_mark, told
from contracheck.model.message import say

#: Rungs on which two different figures of one unit agree because either writer may have estimated.
ESTIMATES = frozenset(("bounds close to each other", "equal to a round number", "outside the bound by its rounding", *COVERED))
#: Two bounds of one thing differ by less where one of them is a rounding of the other.
FAR_BOUNDS = Decimal("1.3")
#: The same for two in one unit, of a passage and its translation.
CLOSE_BOUNDS = Decimal("1.01")
#: Amounts of money that are more than so many times each other, and no power of ten apart, are two things.
UNLIKE = Decimal(1000)
#: Things counted that people are told by.
PEOPLE = frozenset(("person", "employee", "job", "member", "voter", "vote", "passenger", "subscriber", "user", "patient"))
#: What is counted as people by one text and as things by another.
EITHER = frozenset(("household", "house", "company", "animal"))
#: A figure of a date from which on it is a year.
FIRST_YEAR = 1000
_MONTH_SIGN = re.compile(r"\d+[ \u00a0]?[月월]")


def compare(x: Claim, y: Claim, setting: Setting, config: Config) -> Rung:
    """The verdict on two claims about one fact, whatever their kinds."""
    if x.value.vague or y.value.vague:
        return Rung("incomparable", "value", say("vague"))
    denied = x.negated != y.negated or x.doubted or y.doubted
    if denied and not setting.translated:
        return Rung("incomparable", "value", say("one is negated or doubted"))
    rung = _values(x, y, setting, config)
    if rung.verdict == "agree" and not setting.translated and _people_and_homes(x, y):
        return Rung("conflict", "unit", "people counted in one, households in the other")
    if denied and rung.verdict != "conflict":
        return Rung("incomparable", "value", say("one is negated or doubted"))  # a translation may turn unless into if not
    if not setting.parallel and rung.verdict in ("conflict", "tension") and _two_things(x, y, rung):
        return Rung("incomparable", "value", say("two things"))
    if (
        not setting.parallel
        and x.kind == y.kind == "date"
        and rung.verdict in ("conflict", "tension")
        and _told_and_done(x, y, setting)
    ):
        return Rung("incomparable", "time", say("the day of an event, and the day on which it was told"))
    if rung.verdict == "conflict" and _by_two_clocks(x, y):
        return Rung("agree", "conversion", "a day apart by the clocks of two places")
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
    if (rung.verdict == "agree" or rung.cause == "points") and _opposite(x, y, setting):
        return Rung("conflict", "direction", "equal figures in opposite directions")
    grows = behaviour_of(x, y) == "count" and setting.published_x is not None  # tolls of one day, both true
    most = CLOSE_BOUNDS if setting.translated and x.value.unit == y.value.unit else FAR_BOUNDS
    if setting.parallel and rung.name == numbers.APART and far(x, y, most) and not grows:
        rung = Rung("conflict", "value", "two bounds where one thing is said")
    one_unit = x.value.unit == y.value.unit or x.kind == y.kind == "count"  # a count's is the thing, often left to the reader
    if setting.translated and one_unit and rung.verdict == "agree" and rung.name in ESTIMATES:
        # two writers may count alike and round apart, a translator has the figure
        rung = Rung("tension", "bound", "another figure where one is translated")
    if setting.translated and rung.verdict == "tension" and rung.cause == "bound" and not grows:
        rung = _translated(x, y, rung)
    if setting.translated and rung.verdict == "conflict":
        rung = _loosely(x, y, rung)
    if rung.verdict in ("conflict", "tension") or (rung.verdict == "agree" and rung.cause in ("bound", "rounding")):
        return in_time(x, y, rung, setting)
    return rung


def _by_two_clocks(x: Claim, y: Claim) -> bool:
    """Whether two days in a row are one by the clocks of two places, as one of the texts says (18 March, Moscow time)."""
    if not (x.kind == y.kind == "date" and x.value.grain == y.value.grain == "day"):
        return False
    if x.surroundings.zoned == y.surroundings.zoned:
        return False  # neither tells, or both do, by clocks that may be the same
    days = [v.lower for v in (x.value, y.value) if v.exact]
    return len(days) == 2 and abs(dt.date.fromisoformat(str(days[0])) - dt.date.fromisoformat(str(days[1]))) == dates.DAY


def _told_and_done(x: Claim, y: Claim, setting: Setting) -> bool:
    """Whether one of two days is that of an event and the other one that of its telling, where the telling is not the event."""
    first = x.surroundings.told_on == "clause"
    told_on, done, on = (x, y, setting.published_x) if first else (y, x, setting.published_y)
    if told_on.surroundings.told_on != "clause" or done.surroundings.told_on or told_on.value.grain != "day":
        return False
    if on is not None and str(told_on.value.lower or told_on.value.upper)[:10] > on.isoformat():
        return False  # he said on Sunday it would close, where Sunday is to come
    return not (done.attribution is None and "announcement" in done.topics[: done.near_topics])


def _two_ages(x: Claim, y: Claim) -> bool:
    """Whether two bounds part people by their age: the under 60s are others than the over 60s, and told beside them."""
    if not any(",age" in c.trace for c in (x, y)) or x.kind != "duration" or y.kind != "duration":
        return False
    a, b = x.value, y.value
    below, above = (a, b) if a.lower is None else (b, a)
    return below.lower is None and above.upper is None and below.upper == above.lower and below.unit == above.unit


def _two_things(x: Claim, y: Claim, rung: Rung) -> bool:
    """Whether two figures are of two things: people and no people, or amounts too far apart to be taken for each other."""
    if _two_ages(x, y):
        return True
    if x.kind == y.kind == "count" and x.counted and y.counted:
        # customers may be people or firms
        of_people = [c.counted in PEOPLE for c in (x, y) if c.counted not in EITHER]
        return len(set(of_people)) == 2 and not (x.topics and x.topics[:1] == y.topics[:1])
    return x.kind == y.kind == "money" and x.value.unit == y.value.unit and rung.cause != "scale" and _unlike(x.value, y.value)


#: Where people live, and from how many of them on a figure of one of the two is no figure of the other.
HOMES = frozenset(("household", "house"))
MANY = 1000


def _people_and_homes(x: Claim, y: Claim) -> bool:
    """Whether one figure is of people and of where they live: 410,000 people and 410,000 households cannot both be right."""
    if (
        x.kind != "count"
        or y.kind != "count"
        or {x.counted, y.counted} & HOMES == set()
        or "person" not in (x.counted, y.counted)
    ):
        return False
    n, m = (c.value.lower if c.value.lower is not None else c.value.upper for c in (x, y))
    return isinstance(n, Decimal) and n >= MANY and n == m


def _unlike(a: Value, b: Value) -> bool:
    """Whether two amounts may be more than so many times each other; a wider range is as unlike as a narrow one, or more."""
    reach = []
    for v in (a, b):
        ends = [e for e in (v.lower, v.upper) if isinstance(e, Decimal)]
        if not ends or min(ends) <= 0 <= max(ends):
            return True
        reach.append((min(map(abs, ends)), max(map(abs, ends))))
    (least_a, most_a), (least_b, most_b) = reach
    return most_a > UNLIKE * least_b or most_b > UNLIKE * least_a


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
            dates.compare(x, y)
            if (a.lower or a.upper) and (b.lower or b.upper)
            else Rung("incomparable", "date", say("unresolved"))
        )
    if x.kind == y.kind == "money":
        return money(x, y, setting, config)
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
        return Rung("incomparable", "unit", say("different kinds"))
    if x.kind in ("quantity", "duration"):
        rung = quantities(a, b, config)
        return rung if rung.verdict == "agree" else _by_other_scale(x, y, config) or rung
    if x.kind == "count":
        return numbers.compare(a, b, config)
    if same_mark(x.kind, a, b):
        return Rung("agree", "equal", "equal")
    return Rung("conflict", "time" if x.kind == "time" else "value", "disjoint")


def _by_other_scale(x: Claim, y: Claim, config: Config) -> Rung | None:
    """An agreement of bare degrees with a temperature of the other scale: nights of 27 degrees, 3 grados bajo cero."""
    readings = [(v, y.value) for v in x.alternatives] + [(x.value, v) for v in y.alternatives]
    rungs = (quantities(a, b, config) for a, b in readings if "degree_Fahrenheit" in (a.unit, b.unit) and a.unit != b.unit)
    return next((r for r in rungs if r.verdict == "agree"), None)


def _shares(x: Claim, y: Claim, config: Config) -> Rung:
    a, b = _percent(x.value), _percent(y.value)
    if x.kind != y.kind and _multiple(x if x.kind == "ratio" else y):
        return Rung("incomparable", "unit", say("a multiple and a share"))
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


def _translated(x: Claim, y: Claim, rung: Rung) -> Rung:
    """A bound and a figure of a passage and its translation: a word may get lost between the two, the figure stays."""
    if x.kind == "date":
        years = [[n for n in told(c.text) if n >= FIRST_YEAR] for c in (x, y)]
        return Rung("conflict", "year", "other years where one thing is said") if years[0] != years[1] and all(years) else rung
    return Rung("conflict", "value", "other figures where one thing is said") if far(x, y, FAR_BOUNDS) else rung


def _loosely(x: Claim, y: Claim, rung: Rung) -> Rung:
    """A conflict between a passage and its translation that is a translator's freedom: a strict bound for a loose one or none."""
    if rung.name == numbers.EDGE:
        return Rung("tension", "bound", rung.name)
    ends = [{str(e)[:7] for e in (c.value.lower, c.value.upper) if e} for c in (x, y)]
    near = bool(ends[0] & ends[1]) or x.value.grain == y.value.grain == "year"  # before 2030 ends a month before by 2030
    bound = x.kind == y.kind == "date" and rung.cause in ("deadline", "bound")
    if bound and near and told(x.text) and told(x.text) == told(y.text):
        return Rung("agree", "bound", "the same day, as a strict bound and a loose one")
    return rung


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
        return attrs.evolve(scaled(v, Decimal(100), "percent"), step=min(finer, Decimal(1)))
    if v.unit == "basis_point":
        return scaled(v, Decimal("0.01"), "percentage_point")
    return v


def _opposite(x: Claim, y: Claim, setting: Setting) -> bool:
    """Whether two percentages are changes in opposite directions; of a translation only where no word says the reverse."""
    if setting.translated and (x.surroundings.both_ways or y.surroundings.both_ways):
        return False
    return (
        x.kind == "percent"
        and y.kind == "percent"
        and x.direction is not None
        and y.direction is not None
        and x.direction != y.direction
    )
