"""Terms: what a numeral is built from, whether it is written in digits, in words or in both.

One rule for all families: a stack of terms, in which a scale word multiplies everything smaller before it
("2 mil 300 millones", 一億三千万, "zweihundertvierundzwanzigtausend").
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

ZERO = Decimal(0)
ONE = Decimal(1)
HALF = Decimal("0.5")


@attrs.define(slots=True)
class Number:
    """A figure without its unit. ``step`` is the value of its last written place; ``scale`` the last scale word and its power.

    ``other`` is the second reading of an ambiguous separator, or None. A plain slotted class: one is made for every digit run.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: tuple[str, int] | None = None
    other: Decimal | None = None
    words: bool = False
    approximate: bool = False
    vague: bool = False
    plain_end: int = 0  # where the digits end, before any scale word
    bound: str | None = None  # a bound word inside the figure
    written: str = ""  # "fraction": less than one and written as 3/4, which may be a date or a score too; "rating": 7.5/10
    negative: bool = False  # a minus stands between the figure and a word before it (elfu -5)
    until: Decimal | None = None  # the other end of a range told by two digits side by side (七八百)
    single: bool = False  # one number word that may be something else (one, first char of a name)


class Terms:
    """The stack of terms that number words and scale words are added to; ``take`` refuses what no numeral can hold."""

    __slots__ = ("cur", "family", "last", "open", "step", "terms")
    last: Any

    def __init__(self, family: str) -> None:
        self.family = family
        self.terms: list[tuple[Decimal, int]] = []
        self.cur = Decimal(0)
        self.last = 0
        self.open = False  # a term is being built
        self.step = ONE

    def save(self) -> tuple[Any, ...]:
        """The state, to come back to."""
        return tuple(self.terms), self.cur, self.last, self.open, self.step

    def restore(self, state: tuple[Any, ...]) -> None:
        """Go back to a saved state."""
        terms, self.cur, self.last, self.open, self.step = state
        self.terms = list(terms)

    def take(self, v: Any, joined: bool) -> bool:
        """Add an atom (a number word)."""
        if v >= 1000:
            return self._large(v)
        rest = int(self.cur % 100)
        if v >= 100:
            if v == 100 and self.open and 0 < self.cur < 100 and self.last < 100:
                self.cur *= 100
            elif not self.open:
                self.cur = Decimal(v)
            else:
                return False
        elif v == 0:
            if self.open or self.terms:
                return False
        elif self.family == "vigesimal" and v == 20 and self.last == 4 and rest == 4:
            self.cur += 76
            v = 80
        elif self._adds(v, rest, joined):
            self.cur += v
        else:
            return False
        self.last, self.open = v, True
        self.step = ONE if v == int(v) else HALF
        return True

    def _large(self, v: Any) -> bool:
        """Add a word for a round number of thousands (ألفان): a term of its own."""
        power = 3 * ((len(str(int(v))) - 1) // 3)
        total = Decimal(v)
        if self.open and self.cur >= 100 and self.cur % 100 == 0 and v < 10 * 1000 and power == 3:
            total += self.cur * 1000  # a hundred and two-thousand: 102,000
        elif self.open:
            return False
        if self.terms and self.terms[-1][1] <= power:
            return False
        self.terms.append((total, power))
        self.cur, self.open, self.last, self.step = Decimal(0), False, 0, ONE.scaleb(power)
        return True

    def _adds(self, v: Any, rest: int, joined: bool) -> bool:
        """Whether an atom below a hundred is added (twenty + four, soixante + dix-neuf, vier + und + zwanzig)."""
        if not self.open or self.cur == 0:
            return not self.open
        if self.step != ONE:
            return False
        if self.family == "vigesimal" and (
            (rest == 60 and v < 17) or (rest == 80 and v < 17) or (self.last == 10 and 7 <= v < 10)
        ):
            return True
        # in a regular numeral ten takes a unit as the other tens do (on bir)
        if self.last >= 10 and (rest == 0 or (v < 10 and (rest >= 20 or self.family == "regular") and rest % 10 == 0)):
            return True
        return self.family == "inverted" and v >= 20 and v % 10 == 0 and 0 < rest < 10 and joined

    def number(self, value: Decimal, step: Decimal) -> None:
        """Add a figure written in digits as the term being built."""
        self.cur, self.step, self.open, self.last = value, step, True, 0

    def half(self, part: Decimal = HALF) -> bool:
        """Add a half, or another part, to the term being built (two and a half), or of the last scale word (a million and a
        half)."""
        step = min(part, ONE - part)
        if self.open:
            if self.last < 0:
                self.cur -= self.last * part  # a dozen and a half
                return True
            if self.cur >= 1000 or self.step != ONE:
                return False
            self.cur, self.step = self.cur + part, step
            return True
        if not self.terms:
            return False
        power = self.terms[-1][1]
        self.cur, self.open, self.step = part.scaleb(power), True, step.scaleb(power)
        self.last = 0
        return True

    def collect(self, v: int) -> bool:
        """Multiply by a collective (two dozen), which nothing can follow."""
        if self.terms or (self.open and self.cur >= 100):
            return False
        self.cur = (self.cur or ONE) * v
        self.open, self.last = True, -v
        return True

    def scale(self, power: int) -> bool:
        """Multiply what is smaller by a power of ten."""
        total = self.cur
        if not self.open and (not self.terms or self.terms[-1][1] >= power):
            total = ONE
        terms = list(self.terms)
        while terms and terms[-1][1] < power:
            total += terms.pop()[0]
        if terms and (terms[-1][1] == power or total >= ONE.scaleb(terms[-1][1] - power)):
            return False
        terms.append((total * (ONE.scaleb(power)), power))
        self.terms = terms
        self.step = (self.step if self.open else ONE) * ONE.scaleb(power)
        self.cur, self.open, self.last = Decimal(0), False, 0
        return True

    @property
    def value(self) -> Decimal:
        """The sum."""
        return sum((t for t, _ in self.terms), self.cur)
