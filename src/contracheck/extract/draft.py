"""Draft: a figure on its way to a claim."""

from __future__ import annotations

from decimal import Decimal

import attrs

#: Units of time: a figure with one of them is a duration.
DURATIONS = frozenset(
    """second minute hour day week month year decade century calendar_quarter quarter_hour fortnight night millisecond microsecond
    nanosecond""".split()  # noqa: SIM905
)


@attrs.define(slots=True)
class Draft:
    """A figure on its way to a claim. ``start`` and ``end`` cover bounds and units; ``core`` is where its digits begin."""

    start: int
    end: int
    core: int
    kind: str
    lower: Decimal | None
    upper: Decimal | None
    step: Decimal
    unit: str | None = None
    counted: str | None = None
    lower_open: bool = False
    upper_open: bool = False
    approximate: bool = False
    vague: bool = False
    scale: tuple[str, int] | None = None
    others: tuple[Decimal, ...] = ()
    currencies: tuple[str, ...] = ()
    relative: str | None = None
    held: int = 0  # the end of the unit that stands behind a bracket with another figure: 0.37 (0.52) euros
    weak: bool = False  # number words and bare figures that need more than themselves to be a claim
    opened: int | None = None  # where the word stands that opens a range
    written: str = ""  # "fraction": written as 3/4; "rating": as 7.5/10
    framed: bool = False  # read by one of CLDR's patterns
    trace: str = ""

    def times(self, factor: Decimal) -> None:
        """Multiply the figure and its other readings."""
        if self.lower is not None:
            self.lower *= factor
        if self.upper is not None:
            self.upper *= factor
        self.step *= factor
        self.others = tuple(o * factor for o in self.others)

    def add(self, more: Decimal) -> None:
        """Add to both ends."""
        if self.lower is not None:
            self.lower += more
        if self.upper is not None:
            self.upper += more

    def ends_with(self, low: str, words: tuple[str, ...]) -> bool:
        """Whether one of some words ends the figure in its text."""
        return low.endswith(words, self.core, self.end)
