"""Holidays: the day of a holiday in a year, by a fixed date, by its distance from an Easter, or by a weekday of a month."""

from __future__ import annotations

import datetime as dt

from contracheck.extract import calendar as cal
from contracheck.extract.lunar import lunar_day

#: Holidays of the United States that other countries have on other days.
AMERICAN = frozenset(("us_independence", "memorial_day", "thanksgiving", "us_labor_day"))
#: month and day
_FIXED = {
    "new_year": (1, 1), "epiphany": (1, 6), "valentine": (2, 14), "womens_day": (3, 8), "april_fools": (4, 1),
    "labour_day": (5, 1), "us_independence": (7, 4), "bastille_day": (7, 14), "assumption": (8, 15), "halloween": (10, 31),
    "german_unity": (10, 3), "all_saints": (11, 1), "all_souls": (11, 2), "armistice": (11, 11), "china_national": (10, 1),
    "st_nicholas": (12, 5), "kings_day_nl": (4, 27), "st_patrick": (3, 17), "st_john": (6, 24), "columbus": (10, 12),
    "christmas_eve": (12, 24), "christmas": (12, 25), "boxing_day": (12, 26), "new_years_eve": (12, 31),
    "victory_europe": (5, 8), "victory_russia": (5, 9), "childrens_day": (6, 1), "juneteenth": (6, 19), "groundhog": (2, 2),
    "earth_day": (4, 22), "brazil_independence": (9, 7), "teachers_day_cn": (9, 10), "youth_day_cn": (5, 4),
    "singles_day": (11, 11), "double_twelve": (12, 12), "army_day_cn": (8, 1), "taiwan_national": (10, 10),
    "tree_day_cn": (3, 12), "hong_kong_handover": (7, 1), "consumer_day": (3, 15), "childrens_day_jp": (5, 5),
    "foundation_day_jp": (2, 11), "emperor_birthday_jp": (2, 23), "showa_day": (4, 29), "constitution_day_jp": (5, 3),
    "greenery_day": (5, 4), "mountain_day": (8, 11), "culture_day_jp": (11, 3), "labour_thanks_jp": (11, 23),
    "tanabata": (7, 7), "shichi_go_san": (11, 15), "hinamatsuri": (3, 3), "end_of_war_jp": (8, 15),
    "movement_day_kr": (3, 1), "childrens_day_kr": (5, 5), "memorial_day_kr": (6, 6), "constitution_day_kr": (7, 17),
    "liberation_day_kr": (8, 15), "foundation_day_kr": (10, 3), "hangul_day": (10, 9), "parents_day_kr": (5, 8),
    "teachers_day_kr": (5, 15), "armed_forces_day_kr": (10, 1), "white_day": (3, 14),
    "remembrance_nl": (5, 4), "liberation_nl": (5, 5), "st_martin": (11, 11), "candlemas": (2, 2),
    "swiss_national": (8, 1), "austrian_national": (10, 26), "reformation": (10, 31), "lucia": (12, 13),
    "walpurgis": (4, 30), "swedish_national": (6, 6), "music_day": (6, 21), "st_nicholas_6": (12, 6), "st_stephen": (12, 26),
    "immaculate": (12, 8), "innocents": (12, 28), "tiradentes": (4, 21), "lovers_brazil": (6, 12),
    "portugal_day": (6, 10), "republic_italy": (6, 2), "fathers_day_italy": (3, 19), "carnation": (4, 25),
    "children_brazil": (10, 12), "proclamation": (11, 15), "black_consciousness": (11, 20),
    "orthodox_christmas": (1, 7), "defender_day": (2, 23), "cosmonautics": (4, 12),
    "russia_day": (6, 12), "knowledge_day": (9, 1), "unity_day_ru": (11, 4), "ukraine_constitution": (6, 28),
    "ukraine_independence": (8, 24), "ukraine_defenders": (10, 1), "poland_constitution": (5, 3),
    "poland_independence": (11, 11), "mothers_day_pl": (5, 26), "czech_statehood": (9, 28), "czech_independence": (10, 28),
    "czech_freedom": (11, 17), "jan_hus": (7, 6), "cyril_methodius": (7, 5), "nicholas_6": (12, 6),
    "turkey_children": (4, 23), "turkey_youth": (5, 19), "turkey_democracy": (7, 15), "turkey_victory": (8, 30),
    "turkey_republic": (10, 29), "saudi_national": (9, 23), "teachers_day_tr": (11, 24), "mothers_day_ar": (3, 21),
    "saudi_founding": (2, 22), "uae_national": (12, 2),
}  # fmt: skip
#: days after Easter Sunday of the western churches
_EASTER = {
    "rose_monday": -48, "carnival": -47, "ash_wednesday": -46, "palm_sunday": -7, "maundy_thursday": -3, "good_friday": -2,
    "holy_saturday": -1, "easter": 0, "easter_monday": 1, "ascension": 39, "pentecost": 49,
    "whit_monday": 50, "corpus_christi": 60,
}  # fmt: skip
#: days after Easter Sunday of the eastern churches
_EASTERN = {"orthodox_palm": -7, "orthodox_easter": 0, "orthodox_radonitsa": 9, "orthodox_trinity": 49}
#: month, weekday (0 = Monday), which one of the month (-1: the last), days after it
_NTH = {
    "martin_luther_king": (1, 0, 3, 0), "presidents_day": (2, 0, 3, 0), "mothers_day": (5, 6, 2, 0),
    "coming_of_age_day": (1, 0, 2, 0), "marine_day": (7, 0, 3, 0), "respect_aged_day": (9, 0, 3, 0),
    "sports_day_jp": (10, 0, 2, 0),
    "memorial_day": (5, 0, -1, 0), "fathers_day": (6, 6, 3, 0), "fathers_day_north": (11, 6, 2, 0),
    "mothers_day_last": (5, 6, -1, 0), "us_labor_day": (9, 0, 1, 0), "thanksgiving": (11, 3, 4, 0),
    "prinsjesdag": (9, 1, 3, 0), "black_friday": (11, 3, 4, 1), "cyber_monday": (11, 3, 4, 4), "us_columbus": (10, 0, 2, 0),
}  # fmt: skip
#: the first weekday from a day of a month on: month, day, weekday
_FROM = {
    "midsummer_eve": (6, 19, 4), "midsummer": (6, 20, 5), "all_saints_saturday": (10, 31, 5), "repentance": (11, 16, 2),
    "advent": (11, 27, 6),
}  # fmt: skip

#: A holiday that lies less than so many days ahead is the coming one, whatever the tense.
_NEAR = 60


def holiday(name: str, year: int) -> dt.date | None:
    """The day of a holiday in a year; None where it is not known."""
    if name in _FIXED:
        return dt.date(year, *_FIXED[name])
    if name in _EASTER:
        return easter(year) + cal.DAY * _EASTER[name]
    if name == "qingming":
        return dt.date(year, 4, _qingming(year))
    if name in _FROM:
        month, day, weekday = _FROM[name]
        first = dt.date(year, month, day)
        return first + cal.DAY * ((weekday - first.weekday()) % 7)
    if name in _EASTERN:
        return orthodox_easter(year) + cal.DAY * _EASTERN[name]
    if name not in _NTH:
        return lunar_day(name, year)
    month, weekday, nth, after = _NTH[name]
    if nth < 0:
        last = cal.month_end(year, month)
        return last - cal.DAY * ((last.weekday() - weekday) % 7 - after)
    first = dt.date(year, month, 1)
    return first + cal.DAY * ((weekday - first.weekday()) % 7 + 7 * (nth - 1) + after)


def _qingming(year: int) -> int:
    """The day of April on which the sun is 15 degrees past the spring equinox, in China; good from 1900 to 2099."""
    y = year % 100
    return int(y * 0.2422 + (4.81 if year >= 2000 else 5.59)) - y // 4


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus).

    >>> easter(2024), easter(2025)
    (datetime.date(2024, 3, 31), datetime.date(2025, 4, 20))
    """
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, odd = divmod(century, 4)
    lunar = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * odd + 2 * (rest // 4) - lunar - rest % 4) % 7
    late = (golden + 11 * lunar + 22 * days) // 451
    month, day = divmod(lunar + days - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the eastern churches (Meeus' Julian computus; good from 1900 to 2099).

    >>> orthodox_easter(2024), orthodox_easter(2025)
    (datetime.date(2024, 5, 5), datetime.date(2025, 4, 20))
    """
    lunar = (19 * (year % 19) + 15) % 30
    days = (2 * (year % 4) + 4 * (year % 7) - lunar + 34) % 7
    month, day = divmod(lunar + days + 114, 31)
    return dt.date(year, month, day + 1) + cal.DAY * 13


def year_of(name: str, today: dt.date, step: int | None, *, ahead: bool) -> int | None:
    """The year of a holiday that its text does not name: the last (``step`` -1), this (0) or the next one (1), the coming one
    where its clause looks ``ahead``, else the last, or one that is near; None for no holiday that is known.
    """
    this = holiday(name, today.year)
    if this is None:
        return None
    if step == 0 and not ahead:  # this Christmas, told in October
        return min(range(today.year - 1, today.year + 2), key=lambda year: abs(((holiday(name, year) or this) - today).days))
    back = this >= today if step == -1 else not ahead and (this - today).days > _NEAR
    return today.year - back + (this < today and ahead)
