"""Compare: what two claims about one fact are to each other: the verdict and its cause."""

from __future__ import annotations

from contracheck.compare.claims import compare
from contracheck.compare.dates import impossible
from contracheck.compare.numbers import Rung, difference, mantissa, power_apart
from contracheck.compare.setting import Setting

__all__ = ["Rung", "Setting", "compare", "difference", "impossible", "mantissa", "power_apart"]
