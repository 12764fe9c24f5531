"""Lunar calendar: the days of the holidays of East Asia that follow the moon, from 1990 to 2050.

A table, for the calendar needs the times of new moons and solar terms: New Year, the fifth day of the fifth month, the
fifteenth of the eighth, each as month and day; computed with the package lunardate 0.3.0. Other holidays lie at a fixed
distance from these.
"""

from __future__ import annotations

import datetime as dt

_FIRST = 1990
_DAYS = (
    "0127 0528 1003", "0215 0616 0922", "0204 0605 0911", "0123 0624 0930", "0210 0613 0920", "0131 0602 0909",
    "0219 0620 0927", "0207 0609 0916", "0128 0530 1005", "0216 0618 0924", "0205 0606 0912", "0124 0625 1001",
    "0212 0615 0921", "0201 0604 0911", "0122 0622 0928", "0209 0611 0918", "0129 0531 1006", "0218 0619 0925",
    "0207 0608 0914", "0126 0528 1003", "0214 0616 0922", "0203 0606 0912", "0123 0623 0930", "0210 0612 0919",
    "0131 0602 0908", "0219 0620 0927", "0208 0609 0915", "0128 0530 1004", "0216 0618 0924", "0205 0607 0913",
    "0125 0625 1001", "0212 0614 0921", "0201 0603 0910", "0122 0622 0929", "0210 0610 0917", "0129 0531 1006",
    "0217 0619 0925", "0206 0609 0915", "0126 0528 1003", "0213 0616 0922", "0203 0605 0912", "0123 0624 1001",
    "0211 0612 0919", "0131 0601 0908", "0219 0620 0927", "0208 0610 0916", "0128 0530 1004", "0215 0618 0924",
    "0204 0607 0913", "0124 0527 1002", "0212 0614 0920", "0201 0603 0910", "0122 0622 0928", "0210 0611 0917",
    "0130 0531 1005", "0217 0619 0925", "0206 0608 0915", "0126 0529 1004", "0214 0615 0922", "0202 0604 0911",
    "0123 0623 0930",
)  # fmt: skip
#: which of the three days, and days after it
_PLACES = {
    "lunar_new_year_eve": (0, -1), "lunar_new_year": (0, 0), "lantern": (0, 14), "dragon_boat": (1, 0), "mid_autumn": (2, 0),
    "seollal": (0, 0), "chuseok": (2, 0),
}  # fmt: skip
#: In Korea's time zone a new moon, and with it New Year, may come a day later.
_DAY_LATER = {"seollal": frozenset((1997, 2027, 2028))}


def lunar_day(name: str, year: int) -> dt.date | None:
    """The day of a holiday of the lunar calendar in a year of the common one; None where it is not known.

    >>> lunar_day("lunar_new_year", 2024), lunar_day("chuseok", 2025)
    (datetime.date(2024, 2, 10), datetime.date(2025, 10, 6))
    """
    if name not in _PLACES or not _FIRST <= year < _FIRST + len(_DAYS):
        return None
    which, after = _PLACES[name]
    told = _DAYS[year - _FIRST].split()[which]
    after += year in _DAY_LATER.get(name, ())
    return dt.date(year, int(told[:2]), int(told[2:])) + dt.timedelta(days=after)
