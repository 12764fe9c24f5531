"""Claim values: the values of the model for what was read in a text, figures and dates, and their other readings."""

from __future__ import annotations

from decimal import Decimal

from contracheck.extract.date_figures import DateHit
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.lang.signs import as_signs
from contracheck.model import Value

#: Grains of dates that durations have another name for.
_UNITS_OF_GRAINS = {"quarter": "calendar_quarter"}


def value_of(draft: Draft) -> Value:
    """What a figure says."""
    unit = draft.unit
    if draft.kind == "count":
        unit = draft.counted
    return Value(
        kind=draft.kind,
        lower=draft.lower,
        upper=draft.upper,
        lower_open=draft.lower_open,
        upper_open=draft.upper_open,
        unit=unit,
        approximate=draft.approximate,
        vague=draft.vague,
        step=None if draft.vague else draft.step,
    )


def alternatives_of(draft: Draft, value: Value) -> tuple[Value, ...]:
    """Other readings: the separator the other way round, the other currencies of an ambiguous sign."""
    made = []
    for other in draft.others:
        lower, upper = (other if end is not None else None for end in (value.lower, value.upper))
        made.append(_with(value, lower, upper, value.unit))
    for code in draft.currencies[1:6]:
        lower, upper = (end if isinstance(end, Decimal) else None for end in (value.lower, value.upper))
        made.append(_with(value, lower, upper, code))
    return tuple(made)


def _with(value: Value, lower: Decimal | None, upper: Decimal | None, unit: str | None) -> Value:
    return Value(
        kind=value.kind, lower=lower, upper=upper, lower_open=value.lower_open, upper_open=value.upper_open, unit=unit,
        approximate=value.approximate, vague=value.vague, step=value.step,
    )  # fmt: skip


def mark_value(found: Found) -> Value:
    """What a time, score, ordinal or label says, in the digits of ASCII, so that it is the same in each script (۳-۲ is 3-2)."""
    said = found.value
    if said is not None and not said.isascii():
        said = as_signs("".join(str(int(c)) if c.isdecimal() else c for c in said))
    return Value(kind=found.kind or "label", lower=said, upper=said)


def date_value(date: DateHit) -> Value:
    """What a date says, or the distance between two dates."""
    if date.distance is not None:
        n, grain = date.distance
        unit = _UNITS_OF_GRAINS.get(grain, grain)
        amount = Decimal(abs(n))
        below, above = date.bound in ("at_most", "less_than"), date.bound in ("at_least", "more_than")
        return Value(
            kind="duration", lower=None if below else amount, upper=None if above else amount, unit=unit, step=Decimal(1),
            lower_open=date.bound == "more_than", upper_open=date.bound == "less_than",
            approximate=date.bound == "approximate", grain=grain,
        )  # fmt: skip
    lower, upper = date.lower, date.upper
    if lower is not None and upper is not None and lower > upper:
        lower, upper = upper, lower
    return Value(
        kind="date",
        lower=lower.isoformat() if lower else None,
        upper=upper.isoformat() if upper else None,
        approximate=date.approximate,
        # the end of a period is told to the day: "by the end of 2029", not "by 2029"
        grain="day" if date.ends and date.bound in ("by", "before") else date.grain,
    )
