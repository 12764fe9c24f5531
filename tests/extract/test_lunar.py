"""Holidays that follow the moon, and those that follow the sun in East Asia."""

from __future__ import annotations

import datetime as dt

import pytest

from contracheck.extract.holidays import holiday

#: Days as calendars and news of their years had them.
KNOWN = [
    ("lunar_new_year", 2000, (2, 5)),
    ("lunar_new_year", 2023, (1, 22)),
    ("lunar_new_year_eve", 2024, (2, 9)),
    ("lantern", 2025, (2, 12)),
    ("dragon_boat", 2024, (6, 10)),
    ("mid_autumn", 2020, (10, 1)),
    ("chuseok", 2017, (10, 4)),
    ("seollal", 1997, (2, 8)),
    ("lunar_new_year", 1997, (2, 7)),
    ("qingming", 2023, (4, 5)),
    ("qingming", 2024, (4, 4)),
    ("qingming", 1998, (4, 5)),
    ("marine_day", 2024, (7, 15)),
    ("respect_aged_day", 2023, (9, 18)),
]


@pytest.mark.parametrize(("name", "year", "day"), KNOWN)
def test_known_days(name: str, year: int, day: tuple[int, int]) -> None:
    """The day of a holiday is that of the calendar."""
    assert holiday(name, year) == dt.date(year, *day)


def test_outside_of_the_table() -> None:
    """A year that the table does not have has no day."""
    assert holiday("lunar_new_year", 1989) is None
    assert holiday("seollal", 2051) is None
