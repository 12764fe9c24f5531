"""Range pairs: two digits that follow each other (2、3人), a figure with its tolerance (22±2 °C), and what looks like a range and
is a change with the level that it led to (增加4吨至1045吨)."""

from __future__ import annotations

from decimal import Decimal

from contracheck.extract.beside import ASIDE, COUNTED, CURRENCIES, PERCENTS, SCALES, TENTHS, UNITS, Beside
from contracheck.extract.bounds import BoundReader
from contracheck.extract.draft import Draft
from contracheck.extract.numerals import read_digits
from contracheck.extract.terms import Number
from contracheck.lang.pack import Language

#: What is so many times as much is the level that a change led to; a verb without blanks has so many characters.
_LEAP, _VERB = 4, 4


def leaps(lower: Decimal, upper: Decimal, bounds: BoundReader, start: int) -> bool:
    """Whether two figures with their units are by how much something changed and the level that it led to, behind a verb."""
    return upper > _LEAP * lower and bounds.moves(max(0, start - _VERB), start)


def couple_at(low: str, lang: Language, beside: Beside, number: Number, end: int) -> int:
    """Where the second of two digits begins that follow each other and tell a small range (2、3人, 5、6億円); else 0."""
    first = number.value
    told = end - number.start == 1 and 0 < first < 9 and low[end + 1 : end + 2] == str(int(first) + 1)
    after, before = low[end + 2 : end + 3], low[max(0, number.start - 2) : number.start]
    listed = before[-1:] == "第" or (before[-1:] == "、" and before[:1].isdecimal())
    if not told or not after or after.isdecimal() or after in "、.日月" or listed:
        return 0  # 2、3日 are two days
    label = beside.right(ASIDE, end + 2) or lang.hours.right(low, end + 2)
    measured = beside.mask(end + 2) & (UNITS | COUNTED | SCALES | CURRENCIES | TENTHS | PERCENTS)
    return end + 1 if label is None and measured else 0


def tolerance(low: str, lang: Language, number: Number, draft: Draft, at: int) -> Number | None:
    """The number behind a plus-minus sign (22±2 °C), with the ends of the range set."""
    second = read_digits(low, at, lang)[0]
    if second is None or not 0 < second.value < number.value:
        return None
    draft.lower, draft.upper = number.value - second.value, number.value + second.value
    draft.step, draft.end, draft.others = max(number.step, second.step), second.end, ()
    return second
