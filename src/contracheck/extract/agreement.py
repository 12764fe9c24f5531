"""Agreement: the form of a noun that a figure takes in Slavic languages, by its last digits (CLDR's plural categories)."""

from __future__ import annotations

from decimal import Decimal


def takes_singular(n: Decimal | int | None) -> bool:
    """Whether a figure takes the form of one: 1, 21, 101, but not 11 or 384."""
    return n is not None and n % 10 == 1 and n % 100 != 11


def takes_few(n: Decimal | int | None) -> bool:
    """Whether a figure takes the form that two, three and four take: 3, 22, but not 12."""
    return n is not None and 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14
