"""Parts: measures that are told in several units - 5 feet 4 inches, 6'2", 2 Stunden, 19 Minuten und 41 Sekunden, 1 m 80."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import (
    COUNTED,
    CURRENCIES,
    DESCRIBING,
    LINKS,
    MINOR,
    PERCENTS,
    SCALES,
    SECOND_PARTS,
    UNITS,
    Beside,
)
from contracheck.extract.characters import read_hundredths
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.numerals import read_digits
from contracheck.extract.spelled import read_characters, read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
_INCH = re.compile(r" ?in(?![^\W\d_])")
#: The two digits behind metres with no unit of their own: 1m80, 1 m 80.
CENTIMETERS = re.compile(rf"[{BLANK}]?(\d\d)(?![\w%]|[.,]\d)")
#: An abbreviated unit, and its full stop before another figure; what stands behind a figure, a word or nothing.
_ABBREVIATED = re.compile(r"(?<![^\W_])[^\W\d_]{2,4}\Z")
_SHORT = re.compile(r"(?<![^\W_])[^\W\d_]{1,4}\Z")
_DOT = re.compile(rf"\.[{BLANK}](?=\d)")
_NEXT = re.compile(rf"(?![\d%:°]|[.,:]\d)[{BLANK}]?(?:([^\W\d_]+)|(?=[^\w%$€£°]|\Z))")
#: Nobody is as tall, or jumps as far.
_JUMP = 10
#: How many of the smaller unit make the larger one, for measures in two figures.
_SMALLER = {
    ("foot", "inch"): 12, ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("pound", "ounce"): 16,
    ("day", "hour"): 24, ("meter", "centimeter"): 100, ("kilometer", "meter"): 1000, ("kilogram", "gram"): 1000,
    ("metric_ton", "kilogram"): 1000, ("week", "day"): 7, ("degree_temperature", "minute"): 60, ("stone", "pound"): 14,
    ("second", "millisecond"): 1000, ("hour", "quarter_hour"): 4,
}  # fmt: skip
#: Units that a smaller one follows at once in a script without blanks (三年六个月).
_PARTED = frozenset(("hour", "minute", "day", "year"))
#: Units whose next smaller one is left out behind "and" in some languages, and the least number of that which is so told.
_BARE, _FEWEST = {"hour": "minute", "minute": "second"}, 5
#: A measure is told in so many smaller units at most.
_SMALLER_UNITS = 3
#: Feet and inches: 6'2", 5\u2032 11\u2033.
PRIMES = ("'", "\u2032")
_FEET = re.compile("['\u2032] ?(\\d{1,2})(?:\"|''|\u2033|(?![\\w.,']))")

_INCHES = re.compile(r"-(\d|1[01])(?![.,:/%]?\d)")

#: What a figure behind a measure may measure itself.
_MEASURED = (UNITS, COUNTED, CURRENCIES, SCALES, MINOR, PERCENTS)
#: The month of a date, which the terms of courts are told with too.
_MONTH = "月"
#: Digits of hundredths, and of thousandths of seconds.
_TWO, _THREE = 2, 3


def described_unit(beside: Beside, at: int) -> tuple[str, int] | None:
    """A unit of time behind one or two adjectives, and its end: three consecutive quarters, two more long years."""
    for _ in range(2):
        adjective = beside.right(DESCRIBING, at)
        if adjective is None:
            return None
        at = adjective[1]
        unit: tuple[str, int] | None = beside.right(UNITS, at)
        if unit is not None:
            return unit if unit[0] in DURATIONS else None
    return None


def read_feet(low: str, draft: Draft, last: Number, at: int) -> bool:
    """A height in feet and inches: 6'2", 5′ 11″."""
    m = _FEET.match(low, at)
    if m is None or last.step != ONE or not 0 < last.value < 10 or int(m[1]) >= 12 or draft.lower != draft.upper:
        return False
    draft.lower = draft.upper = last.value + Decimal(m[1]) / 12
    draft.kind, draft.unit, draft.end, draft.weak, draft.others = "quantity", "foot", m.end(), False, ()
    draft.step = ONE / 12
    return True


def add_parts(low: str, draft: Draft, lang: Language, beside: Beside) -> None:
    """Further, smaller figures of one measure (5 feet 4 inches, 2 Stunden, 19 Minuten und 41 Sekunden, 1 m 80)."""
    unit, worth = draft.unit or "", ONE
    if unit == "day" and low[draft.core : draft.end] in lang.list("dates", "day_rates"):
        return  # 1日8時間 are eight hours a day
    for _ in range(_SMALLER_UNITS):
        small = draft.lower is not None and draft.lower < _JUMP and draft.step == ONE
        found = _smaller(low, draft.end, unit, lang, beside, draft.start, small)
        if found is None or draft.lower is None:
            return
        second, unit, end, factor = found
        worth /= factor
        draft.lower = draft.upper = draft.lower + second.value * worth
        draft.step, draft.end = second.step * worth, end


def _smaller(
    low: str, start: int, unit: str, lang: Language, beside: Beside, first: int, small: bool = False
) -> tuple[Number, str, int, int] | None:
    """A figure in a smaller unit behind a measure, a comma or "and" between them: it, its unit and end, how many make one.
    Behind the word for metres of a small measure two digits are centimetres too (1 Meter 78)."""
    dotted = _DOT.match(low, start) is not None and _SHORT.search(low, max(0, start - 8), start) is not None
    start += dotted
    at = _GAP.match(low, start + low.startswith(", ", start)).end()  # type: ignore[union-attr]
    joined = False
    if at < len(low) and low[at].isalpha():
        word = _WORD.match(low, at) if lang.spaced else None  # a run of characters may be as long as the text
        if word is not None and (word[0] in lang.joiners or word[0] in lang.cent_joiners):
            at, joined = _GAP.match(low, word.end()).end(), True  # type: ignore[union-attr]
        elif low[at] in lang.joiners:
            at, joined = at + 1, True  # 十二年零六个月, 12 عاما وستة أشهر
    if at >= len(low):
        return None
    told = low[start - 1] == "m" or joined or (small and at > start and low[start] != ",")
    if unit == "foot" and low[start : start + 1] == "-" and (m := _INCHES.match(low, start)) is not None:
        return Number(start, m.end(), Decimal(m[1]), ONE), "inch", m.end(), 12  # a 6-foot-6 forward
    m = CENTIMETERS.match(low, at) if unit == "meter" and told else None
    if m is not None and not any(beside.right(table, m.end()) for table in (UNITS, COUNTED, CURRENCIES, PERCENTS)):
        return Number(at, m.end(), Decimal(m[1]), ONE), "centimeter", m.end(), 100
    if low[at].isdecimal():
        second = read_digits(low, at, lang)[0]
    elif not lang.spaced and unit == "meter" and at == start and (told := read_hundredths(low, at, lang)) is not None:
        second = told if not any(beside.right(t, told.end) for t in (*_MEASURED, LINKS)) else None
        return (second, "", second.end, 100) if second is not None else None  # 一米七五
    else:
        read = read_words if lang.spaced else read_characters
        second = read(low, at, lang) if low[at].isalpha() and (joined or lang.spaced or unit in _PARTED) else None
    if second is None or second.scale is not None or (dotted and second.step < ONE):
        return None  # 10 km. 6.5 m
    if unit == "second" and beside.mask(second.end) & SECOND_PARTS:
        (parts, _), end = beside.right(SECOND_PARTS, second.end) or ((0, False), 0)
        if second.step == ONE and second.value < parts:
            return second, "", end, parts  # 19 Sekunden und 84 Hundertstel
    hit = beside.right(UNITS, second.end)
    name, end = hit if hit is not None else ("", 0)
    if not name and unit == "foot" and _INCH.match(low, second.end):
        name, end = "inch", second.end + 3  # "5 ft 2 in": "in" is a word elsewhere
    if not name and unit == "hour" and (minutes := lang.minute_words.right(low, second.end, gap=False)) is not None:
        name, end = "minute", minutes[1]
    if not name and unit == "year" and lang.term_words.left(low, first) is not None and low.startswith(_MONTH, second.end):
        name, end = "month", second.end + 1  # 懲役2年6月
    if not name and not lang.spaced and _decimals(second, start, unit, beside):
        return second, "", second.end, 10 ** (second.end - second.start)
    if not name and unit == "hour" and not joined and _bare_minutes(low, start - dotted, second, lang):
        name, end = "minute", second.end
    if not name and joined and lang.bare_minutes and unit in _BARE and _is_rest(low, second, lang):
        name, end = _BARE[unit], second.end
    factor = _SMALLER.get((unit, name))
    if factor is not None and second.other is not None and second.other < factor <= second.value:
        # no minute has 27,515 whole seconds
        second.value, second.other, second.step = second.other, None, ONE / 1000
    return (second, name, end, factor) if factor is not None and second.value < factor else None


def _bare_minutes(low: str, start: int, second: Number, lang: Language) -> bool:
    """Whether two digits behind the abbreviation of hours have no unit of their own and nothing that they count: 2 Std. 10."""
    if second.end - second.start != _TWO or second.step != ONE or not _ABBREVIATED.search(low, max(0, start - 8), start):
        return False
    following = _NEXT.match(low, second.end)
    if following is None:
        return False
    return not following[1] or following[1] in lang.function_words or lang.other_levels.right(low, second.end) is not None


def _is_rest(low: str, second: Number, lang: Language) -> bool:
    """Whether a whole number behind hours and "and" counts nothing, so that it is minutes: 1 ora e 30, due ore e venti."""
    following = _NEXT.match(low, second.end)
    if following is None or second.step != ONE or second.value < _FEWEST:
        return False
    if not following[1] or (following[1] in lang.function_words and following[1] not in lang.articles):
        return True
    return lang.other_levels.right(low, second.end) is not None


def _decimals(second: Number, start: int, unit: str, beside: Beside) -> bool:
    """Whether digits behind metres or seconds have no unit of their own, in a language without spaces: 1米85, 10秒07, 43초105."""
    digits = second.end - second.start
    if unit not in ("meter", "second") or not (digits == _TWO or (digits == _THREE and unit == "second")):
        return False
    if second.start - start > (digits == _TWO):
        return False  # thousandths are glued to their seconds
    return not any(beside.right(t, second.end) for t in _MEASURED)
