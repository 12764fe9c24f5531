"""Numbers: the number at a place, in digits or in words, with its scale words and its decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import CURRENCIES, FRACTIONS, PERCENTS, SCALES, TENTHS, UNITS, Beside
from contracheck.extract.numerals import read_digits, read_scales
from contracheck.extract.spelled import read_characters, read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
#: Decimals in words have to be followed by one of these: "six point five" may be two numbers else.
_TELLING = PERCENTS | UNITS | CURRENCIES | SCALES | FRACTIONS | TENTHS

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
    if number is None or not lang.decimal_words.filled:
        return number
    point = lang.decimal_words.right(low, number.end)
    if point is not None:
        doubtful = doubtful and not (beside.mask_left(at) & PERCENTS and beside.left(PERCENTS, at))
        _decimals(number, _GAP.match(low, point[1]).end(), low, lang, beside, doubtful)  # type: ignore[union-attr]
    return number


def _decimals(number: Number, at: int, low: str, lang: Language, beside: Beside, doubtful: bool) -> None:
    """Add decimals in words (two point five, cuarenta y siete coma veintiocho, 三点一)."""
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
