"""Units of measurement and of money: trusted tables, and the one pint registry behind them.

The contract of this package:

- A unit is a name from a trusted set: those of ``table.py``, of ``definitions.txt`` and of ``registry.PINT_NAMES``, and what the
  grammar ``[square_|cubic_][prefix]name[_per_...]`` makes of them. Text of an article is never parsed: all else is a UnitError.
- Magnitudes are Decimal with 34 significant digits, whatever the caller's decimal context says.
- Importing the package does not import pint (0.25 s). Common units never need it; the first rare one does.
- A temperature and a difference of temperatures are two dimensions; bytes have one of their own, earthquake magnitudes too.

Currencies stand in ``contracheck.lang.currencies``, which is only tables.
"""

from __future__ import annotations

from contracheck.units.convert import AMBIGUOUS, NAMESAKES, convert, dimension, same_dimension, to_base

__all__ = ["AMBIGUOUS", "NAMESAKES", "convert", "dimension", "same_dimension", "to_base"]
