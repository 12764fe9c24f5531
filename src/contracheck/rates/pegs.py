"""Currencies that law ties to another one at a fixed rate: with it they have a rate on every day on which the other one has.

Only ties that hold to the last digit, or to less than the tolerance between two texts, and of which no second rate is in use:
those of currency boards, unions and pegs that have stood for years.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

#: Code -> the currency that it is tied to, its units for one of that, and the first year in which the tie holds.
PEGS: Final[dict[str, tuple[str, Decimal, int]]] = {
    code: (anchor, Decimal(worth), year)
    for anchor, year, ties in (
        (
            "USD",
            1999,
            "AED 3.6725 SAR 3.75 QAR 3.64 OMR 0.3845 BHD 0.376 JOD 0.709 DJF 177.721 PAB 1 BSD 1 BMD 1 BZD 2 "
            "BBD 2 XCD 2.7 AWG 1.79 ANG 1.79",
        ),
        ("USD", 2015, "TMT 3.5"),
        ("USD", 2025, "XCG 1.79"),
        ("EUR", 1999, "XOF 655.957 XAF 655.957 KMF 491.96775 XPF 119.331742 CVE 110.265 BAM 1.95583"),
        ("EUR", 2018, "STN 24.5"),
        ("GBP", 1999, "GIP 1 FKP 1 SHP 1"),
        ("INR", 1999, "NPR 1.6 BTN 1"),
        ("ZAR", 1999, "LSL 1 NAD 1 SZL 1"),
        ("SGD", 1999, "BND 1"),
        ("HKD", 1999, "MOP 1.03"),
    )
    for code, worth in zip(ties.split()[::2], ties.split()[1::2], strict=True)
}


def anchored(code: str, year: int) -> tuple[str, Decimal]:
    """The currency that tells the worth of one, and how many units of the latter are one of it: itself and 1 without a tie.

    >>> anchored("AED", 2024)
    ('USD', Decimal('3.6725'))
    """
    anchor, worth, first = PEGS.get(code, (code, Decimal(1), 0))
    return (anchor, worth) if year >= first else (code, Decimal(1))
