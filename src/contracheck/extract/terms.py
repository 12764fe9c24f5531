"""Terms: what a numeral is built from, whether it is written in digits, in words or in both.

One rule for all families: a stack of terms, in which a scale word multiplies everything smaller before it
("2 mil 300 millones", 一億三千万, "zweihundertvierundzwanzigtausend").
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

ONE = Decimal(1)


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
    negative: bool = False  # a minus stands between the figure and a word before it (elfu -5)
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

    def take(self, v: Any, joined: bool) -> bool:
        """Add an atom (a word below a thousand)."""
        rest = int(self.cur % 100)
        if v >= 100:
            if v == 100 and self.open and 0 < self.cur < 100 and self.last < 100:
                self.cur *= 100
            elif self.cur == 0:
                self.cur = Decimal(v)
            else:
                return False
        elif self.family == "myriad":
            if v == 10 and self.open and self.last < 10 and self.last:
                self.cur += self.last * 9
            elif self.last == 0 or not self.open or (self.last >= 10 and v < self.last):
                self.cur += v
            else:
                return False
        elif self.family == "vigesimal" and v == 20 and self.last == 4 and rest == 4:
            self.cur += 76
            v = 80
        elif self._adds(v, rest, joined):
            self.cur += v
        else:
            return False
        self.last, self.open, self.step = v, True, ONE
        return True

    def _adds(self, v: Any, rest: int, joined: bool) -> bool:
        """Whether an atom below a hundred is added (twenty + four, soixante + dix-neuf, vier + und + zwanzig)."""
        if self.family == "vigesimal" and ((rest in (60, 80) and v < 20) or (self.last == 10 and v < 10)):
            return True
        small = self.open and self.last < 10
        if not small and (rest == 0 or (v < 10 and rest >= 20 and rest % 10 == 0)):
            return True
        return self.family == "inverted" and v >= 20 and 0 < rest < 10 and joined

    def number(self, value: Decimal, step: Decimal) -> None:
        """Add a figure written in digits as the term being built."""
        self.cur, self.step, self.open, self.last = value, step, True, 0

    def scale(self, power: int) -> bool:
        """Multiply what is smaller by a power of ten."""
        total = self.cur
        if not self.open and (not self.terms or self.terms[-1][1] >= power):
            total = ONE
        while self.terms and self.terms[-1][1] < power:
            total += self.terms.pop()[0]
        if self.terms and self.terms[-1][1] == power:
            return False
        self.terms.append((total * (ONE.scaleb(power)), power))
        self.step = (self.step if self.open else ONE) * ONE.scaleb(power)
        self.cur, self.open, self.last = Decimal(0), False, 0
        return True

    @property
    def value(self) -> Decimal:
        """The sum."""
        return sum((t for t, _ in self.terms), self.cur)
