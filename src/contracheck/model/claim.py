"""Claim: a figure or a date that an article states, with what the text says around it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

#: What a claim can be. Ordinals, scores and labels are compared only between passages that are nearly parallel.
KINDS = (
    "money",
    "percent",
    "count",
    "quantity",
    "date",
    "duration",
    "ratio",
    "time",
    "ordinal",
    "score",
    "label",
)

#: An end of a value: a Decimal, an ISO date or time string, or None where it is open.
End = Decimal | str | None


@attrs.frozen(order=True)
class Span:
    """A half-open range of code points of an article's text.

    >>> Span(0, 4).overlaps(Span(4, 6))
    False
    """

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


def plain(value: End) -> str | None:
    """A decimal without exponent and without trailing zeros, an ISO string as it is, None for an open end.

    >>> plain(Decimal("1.30E+10")), plain(Decimal("2.50"))
    ('13000000000', '2.5')
    """
    if not isinstance(value, Decimal):
        return value
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def expression(unit: str | None) -> str | None:
    """The unit as pint parses it: square and cubic as powers, "per" as a quotient.

    >>> expression("square_kilometer"), expression("kilometer_per_hour"), expression("USD")
    ('kilometer ** 2', 'kilometer / hour', 'USD')
    """
    if unit is None or "_" not in unit:
        return unit
    parts = []
    for part in unit.split("_per_"):
        for word, power in (("square_", 2), ("cubic_", 3)):
            if part.startswith(word):
                part = f"{part[len(word) :]} ** {power}"
        parts.append(part)
    return " / ".join(parts)


@attrs.frozen(kw_only=True)
class Value:
    """What a claim says, in base form: an interval with its unit, its precision and its hedges.

    ``lower`` and ``upper`` are inclusive unless ``lower_open`` / ``upper_open``; None is open. Dates are ISO strings, compared as
    strings. ``step`` is the value of the last written place. ``grain`` names the calendar unit of a date.

    >>> at_least = Value(kind="money", lower=Decimal("1.3E+10"), unit="USD")
    >>> at_least.exact, at_least.to_dict()["lower"], at_least.to_dict()["upper"]
    (False, '13000000000', None)
    """

    kind: str
    lower: End = None
    upper: End = None
    lower_open: bool = False
    upper_open: bool = False
    unit: str | None = None
    approximate: bool = False
    vague: bool = False
    step: Decimal | None = None
    grain: str | None = None

    @property
    def exact(self) -> bool:
        """Whether both ends are known and equal."""
        return self.lower is not None and self.lower == self.upper

    def to_dict(self) -> dict[str, Any]:
        """The JSON form of the value's fields."""
        return {
            "kind": self.kind,
            "lower": plain(self.lower),
            "upper": plain(self.upper),
            "lower_open": self.lower_open,
            "upper_open": self.upper_open,
            "unit": self.unit if self.kind in ("money", "percent", "count") else expression(self.unit),
            "approximate": self.approximate,
            "vague": self.vague,
            "step": plain(self.step),
        }


@attrs.frozen(kw_only=True)
class Surroundings:
    """What the text says around a figure.

    ``names`` and ``topics`` are ordered, nearest first, and the first ``near_names`` and ``near_topics`` stand in the figure's
    own clause; ``sentence`` is the span of the sentence, ``clause`` of the clause around it. ``both_ways``: a word of the other
    direction stands within reach of the figure too. ``told_on`` is "clause" for a date on which something was said, and
    not that of what is told, "event" where the telling is the event (announced on 9 August). ``zoned``: the text says beside a
    date by the clocks of which place it is told.
    """

    sentence: Span = Span(0, 0)
    clause: Span = Span(0, 0)
    direction: str | None = None
    both_ways: bool = False
    modality: str | None = None
    negated: bool = False
    doubted: bool = False
    attribution: str | None = None
    revised: bool = False
    former: bool = False
    as_of: str | None = None
    told_on: str | None = None
    zoned: bool = False
    names: tuple[str, ...] = ()
    near_names: int = 0
    topics: tuple[str, ...] = ()
    near_topics: int = 0


class Deferred:
    """Surroundings that are read when they are first asked for: most programs that extract figures never ask."""

    __slots__ = ("_made",)

    def __init__(self, made: Surroundings | None) -> None:
        self._made = made

    def make(self) -> Surroundings:
        """Read them; a reader has its own way."""
        return Surroundings()

    def get(self) -> Surroundings:
        """The surroundings, read once."""
        if self._made is None:
            self._made = self.make()
        return self._made

    def __reduce__(self) -> tuple[object, ...]:
        return Deferred, (self.get(),)


@attrs.frozen(kw_only=True)
class Claim:
    """A figure or date in an article. ``text == article.text[span.start:span.end]`` always.

    ``weekday`` is the weekday that the text names beside a day (Monday = 0); ``scale`` the scale word as written, with its power
    of ten, for explanations; ``trace`` tells which reader made it. Names, topics, direction and the rest of the surroundings are
    read when they are first asked for.

    >>> import contracheck
    >>> [claim] = contracheck.extract("Profit rose by about 3 percent.", language="en")
    >>> claim.text, claim.kind, claim.direction, claim.value.approximate
    ('about 3 percent', 'percent', 'up', True)
    """

    id: str
    article: str
    span: Span
    text: str
    value: Value
    relative: str | None = None
    counted: str | None = None
    weekday: int | None = None
    alternatives: tuple[Value, ...] = ()
    scale: tuple[str, int] | None = None
    currency_text: str | None = None
    trace: str = ""
    around: Surroundings | Deferred = attrs.field(default=Surroundings(), eq=False, repr=False)

    @property
    def surroundings(self) -> Surroundings:
        """What the text says around the figure."""
        return self.around if isinstance(self.around, Surroundings) else self.around.get()

    @property
    def direction(self) -> str | None:
        """Whether the figure is a change: up, down or None."""
        return self.surroundings.direction

    @property
    def modality(self) -> str | None:
        """alleged, forecast, planned, conditional or None."""
        return self.surroundings.modality

    @property
    def negated(self) -> bool:
        """Whether the text denies the figure."""
        return self.surroundings.negated

    @property
    def doubted(self) -> bool:
        """Whether the text doubts the figure."""
        return self.surroundings.doubted

    @property
    def attribution(self) -> str | None:
        """Who is quoted with the figure."""
        return self.surroundings.attribution

    @property
    def revised(self) -> bool:
        """Whether the text says that the figure was changed."""
        return self.surroundings.revised

    @property
    def former(self) -> bool:
        """Whether the text says that the figure held before and no longer does."""
        return self.surroundings.former

    @property
    def as_of(self) -> str | None:
        """The words that say for what time the figure holds."""
        return self.surroundings.as_of

    @property
    def names(self) -> tuple[str, ...]:
        """Names in the sentence, nearest first."""
        return self.surroundings.names

    @property
    def near_names(self) -> int:
        """How many of the names stand in the figure's own clause."""
        return self.surroundings.near_names

    @property
    def topics(self) -> tuple[str, ...]:
        """Concepts in the sentence, nearest first."""
        return self.surroundings.topics

    @property
    def near_topics(self) -> int:
        """How many of the topics stand in the figure's own clause."""
        return self.surroundings.near_topics

    @property
    def sentence(self) -> Span:
        """The span of the sentence."""
        return self.surroundings.sentence

    @property
    def clause(self) -> Span:
        """The span of the clause."""
        return self.surroundings.clause

    @property
    def kind(self) -> str:
        """The kind of the value."""
        return self.value.kind

    def to_dict(self) -> dict[str, Any]:
        """The JSON form of section 3 of the contract; the schema is docs/reference/report.schema.json."""
        value = self.value.to_dict()
        return {
            "id": self.id,
            "article": self.article,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            **value,
            "direction": self.direction,
            "modality": self.modality,
            "negated": self.negated,
            "attribution": self.attribution,
            "relative": self.relative,
            "as_of": self.as_of,
            "counted": self.counted,
            "names": list(self.names),
            "topics": list(self.topics),
            "alternatives": [v.to_dict() for v in self.alternatives],
        }
