"""Numbers: the number at a place, in digits or in words, with its scale words and its decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from contracheck.extract.beside import (
    COUNTED,
    CURRENCIES,
    FRACTIONS,
    INFIX,
    PERCENTS,
    POINTS,
    SCALES,
    TENTHS,
    UNITS,
    Beside,
)  # fmt: skip
from contracheck.extract.numerals import abbreviated, read_digits, read_scales
from contracheck.extract.page import Page
from contracheck.extract.spelled import read_characters, read_words
from contracheck.extract.terms import HALF, ONE, Number, Terms
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
#: A word, over an apostrophe inside it too (п'ятиденний).
_COMPOUND = re.compile(r"[^\W\d_]+(?:['\u02bc][^\W\d_]+)?")
#: Letters that the rest of a word has at least, and that a numeral in front of it has at most.
_REST, _LONGEST_PREFIX = 3, 24
#: Decimals in words have to be followed by one of these: "six point five" may be two numbers else.
_TELLING = PERCENTS | UNITS | CURRENCIES | SCALES | FRACTIONS | TENTHS
#: Decimals in words may tell their place (tenths, hundredths).
_PLACES = frozenset((10, 100, 1000))
#: Three digits behind a blank, where the language does not group so (12 345 migrants in an English text).
_THREES = re.compile(r"(?: \d{3})+(?![\d.,]?\d)")
_DECIMALS = re.compile(rf"[{BLANK}]{{1,2}}(\d{{1,4}})(?![\d:]|[.,]\d)")
_MINOR = re.compile(r"\d\d(?![\d:])")
#: What shows that digits between blanks are one figure.
_COUNTABLE = COUNTED | UNITS | CURRENCIES | PERCENTS | SCALES

#: Larger figures behind a decimal point in words are figures of their own.
_MOST_DECIMALS = 10**15


def number_at(low: str, at: int, lang: Language, beside: Beside) -> Number | None:
    """The number that begins right at a place, in digits or in words; None where there is none."""
    if at >= len(low):
        return None
    c = low[at]
    if c.isdecimal():
        number = read_digits(low, at, lang)[0]
        if number is not None:
            read_scales(low, number, lang, beside)
        return number
    if not c.isalpha():
        return None
    return spelled_at(low, at, lang, beside, doubtful=False)


def spelled_at(low: str, at: int, lang: Language, beside: Beside, *, doubtful: bool = True) -> Number | None:
    """The number in words that begins at a place; ``doubtful`` asks for a unit behind its decimals."""
    number = read_words(low, at, lang) if lang.spaced else read_characters(low, at, lang)
    if number is not None and number.scale is not None and abbreviated(low, number.end, number.scale[0], beside):
        number.end += 1  # zwanzig Mio. Euro
    if number is None or not lang.decimal_words.filled:
        return number
    point = beside.right(POINTS, number.end)
    if point is not None:
        doubtful = doubtful and not (beside.mask_left(at) & PERCENTS and beside.left(PERCENTS, at))
        free, end = point
        at = _GAP.match(low, end).end()  # type: ignore[union-attr]
        _decimals(number, at, low, lang, beside, doubtful=doubtful and bool(free), told=not free)
    return number


def _decimals(number: Number, at: int, low: str, lang: Language, beside: Beside, *, doubtful: bool, told: bool) -> None:
    """Add decimals in words (two point five, cuarenta y siete coma veintiocho, 三点一); ``told`` asks for their place."""
    if at >= len(low):
        return
    second = read_words(low, at, lang) if lang.spaced else read_characters(low, at, lang)
    if second is None or not 0 <= second.value < _MOST_DECIMALS or second.value != int(second.value):
        return
    digits, scaled = second.value, None
    if second.scale is not None:
        scaled = digits.scaleb(-second.scale[1])
        scaled = scaled if scaled == int(scaled) else None  # "tres millones" ends in its scale, "mil quinientos" does not
        digits = digits if scaled is None else scaled
    if doubtful and scaled is None and not beside.mask(second.end) & _TELLING:
        return
    places = beside.right(FRACTIONS, second.end)
    if places is not None and lang.spaced and _goes_with(places[0], second.value):
        # две целых три десятых: the place is told; two and three quarters
        opened = beside.left(INFIX, number.start) if told and beside.mask_left(number.start) & INFIX else None
        pair = (low[opened[1] : number.start].strip(BLANK), low[number.end : at].strip(BLANK)) if opened is not None else ()
        if pair in lang.range_pairs:
            return  # between two and three quarters
        worth = Decimal(places[0].numerator) / places[0].denominator
        number.value, number.step, number.end = number.value + digits * worth, worth, places[1]
    elif told:
        return  # "dwa i trzy" are two numbers, "dwa i trzy dziesiąte" is one
    else:
        tail = str(int(digits))
        number.value += Decimal(f"0.{tail}")
        number.step, number.end = ONE.scaleb(-len(tail)), second.end
    if scaled is not None and second.scale is not None:
        power = second.scale[1]
        number.value, number.step, number.scale = number.value.scaleb(power), number.step.scaleb(power), second.scale
        return
    scale = beside.right(SCALES, number.end)
    if scale is not None:
        (word, power), number.end = scale
        number.value, number.step, number.scale = number.value.scaleb(power), number.step.scaleb(power), (word, power)


def _goes_with(part: Fraction, count: Decimal) -> bool:
    """Whether so many of a fraction are the rest of a mixed number: tenths as decimals, of others fewer than make a whole."""
    return part.denominator in _PLACES or (part.numerator == 1 and 0 < count < part.denominator and part.denominator > 2)


def read_prefix(low: str, pos: int, lang: Language) -> Number | None:
    """The numeral that is the first part of the word at a place (двадцатипятилетний); its end is where the rest begins."""
    m = _COMPOUND.match(low, pos)
    if m is None:
        return None
    terms, at, stop, prefixes = Terms("decimal"), pos, m.end(), lang.prefixes
    value = Decimal(0)
    while stop - at > _REST:
        size = next((n for n in range(min(stop - at - _REST, _LONGEST_PREFIX), 1, -1) if low[at : at + n] in prefixes), 0)
        part = prefixes[low[at : at + size]] if size else Decimal(0)
        if not size or (part == int(part) and not terms.take(int(part), False)):
            break
        at += size
        if part != int(part):
            value = part
            break
    if at == pos:
        return None
    total = terms.value + value
    return Number(pos, at, total, ONE if total == int(total) else HALF, plain_end=at, words=True)


#: A share, which may have three decimals.
_PERCENT = re.compile(rf"[{BLANK}]?[%\u066a]")


def settle(number: Number, page: Page) -> None:
    """Settle "1.234" by what the rest of the article does, where that speaks against the language's own habit."""
    group = page.point_groups
    raw = page.low[number.start : number.plain_end]
    grouped = number.step == ONE
    if group is None:
        whole = page.lang.mixed_marks and not grouped and raw.endswith("0") and not _PERCENT.match(page.low, number.end)
        if whole and number.other is not None:
            number.value, number.other, number.step = number.other, number.value, ONE  # nobody writes 1,500 for one and a half
        return
    if grouped and raw.endswith("0"):
        return  # "34.500" is no figure with three decimals
    if (("." in raw) == group and not grouped) or (("." in raw) != group and grouped):
        assert number.other is not None
        number.value, number.other = number.other, number.value
        number.step = Decimal("0.001") if grouped else ONE


def read_point(low: str, number: Number, beside: Beside) -> None:
    """Read decimals in digits behind the word for the point (৯ দশমিক ৭৪, 12 koma 5)."""
    point = beside.right(POINTS, number.end)
    m = _DECIMALS.match(low, point[1]) if point is not None and point[0] is True else None
    if m is None:
        return
    number.value += Decimal(int(m[1])).scaleb(-len(m[1]))
    number.step, number.other = ONE.scaleb(-len(m[1])), None
    number.end = number.plain_end = m.end()


def read_price(low: str, number: Number, lang: Language, beside: Beside) -> None:
    """Read minor units behind a colon, where the language writes prices so and a currency follows (12:50 kronor)."""
    sign = low[number.end : number.end + 1]
    if sign not in lang.price_signs or number.step != ONE:
        return
    m = _MINOR.match(low, number.end + 1)
    if m is None or not beside.mask(m.end()) & CURRENCIES:
        return
    number.value += Decimal(m[0]) / 100
    number.step, number.other = Decimal("0.01"), None
    number.end = number.plain_end = m.end()


def read_threes(low: str, number: Number, beside: Beside) -> None:
    """Read on over blanks between groups of three digits, where a unit or something counted shows that they are one."""
    end = number.end
    if low[end : end + 1] != " " or number.step != ONE or end - number.start > 3 or number.other is not None:
        return
    if not 0 < number.value < 1000 or low[number.start] == "0":
        return
    m = _THREES.match(low, end)
    if m is None or not beside.mask(m.end()) & _COUNTABLE:
        return
    number.value = Decimal(int(low[number.start : m.end()].replace(" ", "")))
    number.end = number.plain_end = m.end()
