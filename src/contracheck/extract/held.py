"""Held back: a unit that stands behind a bracket with another figure of its kind (0.37 (year before: 0.52) euros)."""

from __future__ import annotations

import re

from contracheck.extract.beside import CURRENCIES, PERCENTS, SCALES, UNITS, Beside
from contracheck.lang.table import BLANK

#: What such a bracket begins and ends with.
OPENING, CLOSING = frozenset("(\uff08"), frozenset(")\uff09")
_BRACKET = re.compile(
    rf"[{BLANK}]?[(\uff08][^()\uff08\uff09\d]{{0,32}}\d[\d.,]{{0,12}}(?:[{BLANK}][^()\uff08\uff09\d]{{1,24}})?[)\uff09]"
)


def behind_bracket(low: str, end: int, beside: Beside) -> int:
    """The end of a bracket behind a figure that holds one bare figure, where a unit or a scale word follows it; else 0."""
    m = _BRACKET.match(low, end)
    return m.end() if m is not None and beside.mask(m.end()) & (SCALES | CURRENCIES | UNITS | PERCENTS) else 0


__all__ = ["CLOSING", "OPENING", "behind_bracket"]
