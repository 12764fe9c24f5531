"""What a US dollar was worth in currencies that have no daily rate here: the band in which it moved in a year.

A band is no rate. It tells the size of a currency, so that a tenth of an amount or the same figure in another currency is seen
for what it is, and no more. The bands were put down by hand from general knowledge, rounded outward and held open for the years
to come; they come from no series of rates, and nothing may be converted with them.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from typing import Final

from contracheck.rates.ecb import rate

#: The year through which the last entries hold.
LAST_YEAR: Final = 2027

#: ``code year low high, year low high ...``: units for one US dollar from that year on.
_TEXT: Final = """
AMD 2015 440 545, 2022 375 525, 2023 375 425
ALL 2015 99 143, 2023 80 112
AZN 2018 1.69 1.71
BDT 2015 76 88, 2022 84 112, 2024 107 126, 2025 118 126
BOB 2012 6.8 7
BWP 2015 9.3 12.5, 2022 11 15
BYN 2017 1.8 2.7, 2022 2.4 3.6
CLP 2015 560 870, 2020 680 1060
COP 2015 2350 4200, 2022 3450 5150
CRC 2015 520 620, 2020 450 705
DOP 2015 44 54, 2020 52 68
DZD 2015 88 121, 2020 118 148
EGP 2017 15.4 19.9, 2022 15.6 25, 2023 24.5 31.5, 2024 30.5 52
ETB 2015 20 34, 2020 31 60, 2024 55 170
GEL 2015 1.85 3, 2020 2.55 3.5, 2023 2.55 2.9
GTQ 2012 7.2 8.1
IQD 2015 1150 1320, 2021 1290 1480
KES 2015 90 109, 2020 99 165, 2024 124 165
KGS 2015 58 80, 2020 69 106, 2023 81 91
KHR 2015 3950 4250
KWD 2015 0.29 0.312
KZT 2016 305 400, 2020 370 525, 2023 428 485, 2024 435 530, 2025 485 560
LKR 2015 130 185, 2020 178 205, 2022 200 375, 2024 280 330
LYD 2015 1.3 1.5, 2021 4.4 5.2, 2024 4.7 7
MAD 2015 8.7 11.2, 2023 9.5 10.6, 2025 8.9 10.2
MDL 2015 15.5 21, 2020 16.2 19.6
MKD 2015 47 65
MNT 2015 1880 2900, 2022 2840 3700, 2024 3370 3700
MUR 2015 31 38, 2020 36 48.5
MZN 2018 55 76, 2022 62.5 65.5
NGN 2017 300 365, 2020 355 465, 2023 440 1050, 2024 850 1750
NIO 2015 26 35, 2020 33.5 37.5
PEN 2015 2.95 3.6, 2020 3.25 4.2, 2023 3.55 3.95, 2025 3.3 3.8
PGK 2015 2.6 3.6, 2022 3.45 4.5
PKR 2015 101 125, 2018 110 180, 2022 175 310, 2024 275 290
PYG 2015 4600 6500, 2020 6300 8100
RSD 2015 95 123, 2023 95 113
RUB 2023 66 116, 2025 73 116
RWF 2015 680 1000, 2020 915 1120, 2023 1060 1500
TND 2015 1.85 2.6, 2018 2.35 3.1, 2020 2.65 3.4, 2023 2.82 3.24
TWD 2015 27.5 34
TZS 2015 1700 2400, 2023 2300 2850
UAH 2016 23 30, 2022 26.5 38, 2023 36 38.5, 2024 37.3 42.6, 2025 41 46
UGX 2015 2800 3950, 2020 3450 4000
UYU 2015 24 38, 2020 36 46
UZS 2018 7800 11000, 2021 10300 13200
VND 2015 21000 26900
ZMW 2015 6.3 15, 2020 14 29.5
"""


@cache
def _bands() -> dict[str, tuple[tuple[int, Decimal, Decimal], ...]]:
    found = {}
    for line in _TEXT.strip().splitlines():
        code, rest = line.split(maxsplit=1)
        rows = [row.split() for row in rest.split(",")]
        found[code] = tuple((int(year), Decimal(low), Decimal(high)) for year, low, high in rows)
    return found


def band(a: str, b: str, on: dt.date) -> tuple[Decimal, Decimal] | None:
    """Between which amounts of ``b`` one ``a`` was worth about a day, None where nothing is known; a rate is a band of no width.

    >>> low, high = band("USD", "MZN", dt.date(2025, 5, 1))
    >>> low < 64 < high
    True
    """
    left, right = _in_dollars(a, on), _in_dollars(b, on)
    if left is None or right is None:
        return None
    return right[0] / left[1], right[1] / left[0]


def _in_dollars(code: str, on: dt.date) -> tuple[Decimal, Decimal] | None:
    """The units of a currency for one dollar, least and most."""
    known = rate("USD", code, on)
    if known is not None:
        return known.value, known.value
    rows = [row for row in _bands().get(code, ()) if row[0] <= on.year <= LAST_YEAR]
    return rows[-1][1:] if rows else None
