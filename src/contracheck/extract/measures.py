"""Measures: what a figure measures - percent, money, a unit, an age, a ratio, or what it counts."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.amounts import MoneyReader
from contracheck.extract.beside import (
    AGES,
    COUNTED,
    CURRENCIES,
    HALVES,
    HOURS,
    INFIX,
    LINKS,
    MINOR,
    PERCENTS,
    RATES,
    SCALES,
    SCALES_MONEY,
    SHARES,
    TENTHS,
    TIMES,
    UNITS,
    Beside,
)
from contracheck.extract.characters import linked_half
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.numbers import number_at
from contracheck.extract.page import Page
from contracheck.extract.parts import CENTIMETERS, PRIMES, add_parts, read_feet
from contracheck.extract.rates import TEMPERATURES, rate_after
from contracheck.extract.spelled import is_number_word, is_part_of_scale
from contracheck.extract.terms import HALF, ONE, Number
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
_LAST = re.compile(rf"(\w+)[{BLANK}]{{1,2}}$")
_NOUN = re.compile(rf"[{BLANK}']([^\W\d_]+)(?:[{BLANK}]([^\W\d_]+))?")
_NEXT = re.compile(rf"[{BLANK}]{{1,2}}|[{BLANK}]?[-\u2010\u2011][{BLANK}]?")
_BRACKET = re.compile(rf"[{BLANK}]?([(\[{{<])")
_CLOSE = {"(": ")", "[": "]", "{": "}", "<": ">"}
_PREFIXED = re.compile(r"\([^()]{1,12}\)[ ]?$")
#: Words between a figure and what is counted (22 British specialists).
_BETWEEN = 3
#: The parts of a whole that people tell shares with (one in a thousand).
_MOST_PARTS = 1000
#: The part of a whole: digits with an ending, or a word.
_PART = re.compile(r"(?:(\d{1,3})('[^\W\d_]{1,4})?|([^\W\d_]+))(?![^\W_])")
_POINTS = frozenset(("percent", "percentage_point", "basis_point"))
#: Nobody is older.
_OLDEST = 122
#: What a digit behind tenths may measure or count itself (三成五个).
_MEASURE_TABLES = (COUNTED, UNITS, CURRENCIES, SCALES, MINOR, PERCENTS, LINKS)
_MEASURES = COUNTED | UNITS | CURRENCIES | SCALES | MINOR | PERCENTS | LINKS
#: Letters after "degrees" that name the scale.
_SCALES_OF_DEGREES = {"c": "degree_Celsius", "f": "degree_Fahrenheit", "k": "kelvin"}
_DEGREE_LETTER = re.compile(rf"[{BLANK}.]{{0,2}}([cfk])(?![^\W_])")
#: Units of speeds and flows, and the times that news tell them by.
_FLOWS = {
    "kilometer": ("hour", "second"), "mile": ("hour",), "nautical_mile": ("hour",),
    **dict.fromkeys(("meter", "centimeter", "cubic_meter", "liter", "kilobit", "megabit", "gigabit"), ("second",)),
}  # fmt: skip
#: Units whose letter is a small one.
_SMALL_LETTERS = frozenset(("gram", "meter", "hour", "second", "minute", "metric_ton", "ton", "day"))


#: A scale of temperatures by its letter alone, glued to the figure.
_LETTER = re.compile(r"[CF](?![\w'\u2019-])")
#: The ending of a numeral that makes a multiple of it has so many letters (fünffach, vijfvoudig).
_FOLD = 4
#: No earthquake is stronger.
_STRONGEST = 10


class MeasureReader:
    """Reads what the figures of one page measure."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = beside
        self.money = MoneyReader(page, beside)

    def currency_right(self, at: int) -> tuple[tuple[str, ...], int] | None:
        """A currency after a place: its candidates, likeliest first, and its end."""
        return self.money.right(at)

    def read(self, draft: Draft, last: Number, at: int) -> None:
        """Find what the figure measures, from ``at`` on and before it, and set it."""
        beside = self.beside
        if self.low[at : at + 1] in PRIMES and read_feet(self.low, draft, last, at):
            return
        letter = _LETTER.match(self.page.text, at) if last.scale is None else None
        if letter is not None and draft.upper is not None and -130 < draft.upper < 150 and self.money.sign_left(draft) is None:
            draft.kind, draft.unit, draft.end = "quantity", _SCALES_OF_DEGREES[letter[0].lower()], letter.end()
            draft.trace += ",letter"  # 40C is a temperature where the sentence speaks of one
            return
        mask = beside.mask(at)
        symbol = self.money.sign_left(draft)
        if mask & PERCENTS and (hit := beside.right(PERCENTS, at)) is not None:
            self._percent(draft, hit[0], hit[1])
            return
        if symbol is not None:
            self.money.signed(draft, last, symbol)
            return
        if mask & TENTHS and self._tenths(draft, at):
            return
        if mask & SCALES_MONEY and last.scale is None and self.money.abbreviated(draft, last, at):
            return
        if self.money.coded(draft, last, at):
            return
        if mask & SHARES and self._share(draft, at):
            return
        if mask & (CURRENCIES | UNITS | MINOR | AGES) and self._right(draft, last, at):
            return
        if not self.lang.spaced and last.step == HALF and self._half_unit(draft, at):
            return
        link = beside.right(LINKS, at) if mask & LINKS else None
        if link is not None and self._of_a_percent(draft, link[1]):
            return
        if link is not None and self._right(draft, last, link[1]):
            return
        if self._bracketed(draft, at) or self._left(draft) or (self.lang.age_brackets and self._bracketed_age(draft)):
            return
        if mask & TIMES and self._multiple(draft, at):
            return
        if self._share_of(draft, at):
            return
        self._counted(draft, at)

    # --- shares ---
    def _percent(self, draft: Draft, unit: str, end: int) -> None:
        if unit == "percentage_point" and (point := self.beside.right(COUNTED, draft.end)) is not None and point[1] == end:
            draft.trace += ",point"  # points of a game or an index have the same word
        draft.kind, draft.unit, draft.end, draft.weak = "percent", unit, end, False
        if unit == "permille":
            draft.times(Decimal("0.1"))
            draft.unit = "percent"

    def _of_a_percent(self, draft: Draft, at: int) -> bool:
        """A percent word after a link and an article: 0.2 of a percentage point."""
        word = _WORD.match(self.low, _GAP.match(self.low, at).end())  # type: ignore[union-attr]
        if word is None or word[0] not in self.lang.articles:
            return False
        hit = self.beside.right(PERCENTS, word.end())
        if hit is None:
            return False
        self._percent(draft, hit[0], hit[1])
        return True

    def _tenths(self, draft: Draft, at: int) -> bool:
        """Tenths of the whole (三成, 3割5分): percent."""
        hit = self.beside.right(TENTHS, at)
        if hit is None or draft.lower is None or draft.scale is not None or not 0 < draft.lower < 100:
            return False
        share, end = Decimal(hit[0]), hit[1]
        counted = self.beside.right(COUNTED, at) or self.beside.right(UNITS, at)
        if share < 10 or (counted is not None and counted[1] > end):
            return False
        # 75折 and 九九折 leave out the point
        draft.times(share if draft.lower <= 10 else ONE)
        half = self.lang.fractions.right(self.low, end)
        if half is not None and half[0].denominator == 2:
            draft.add(share / 2)
            end = half[1]
        else:
            end = self._smaller_tenths(draft, share, end)
        draft.kind, draft.unit, draft.end, draft.weak = "percent", "percent", end, False
        draft.trace += ",tenths"
        return True

    def _smaller_tenths(self, draft: Draft, share: Decimal, end: int) -> int:
        """Add the digits behind tenths, with or without a word of their own (三成五, 3割2分5厘); the place behind them."""
        while (digit := self._digit(end)) is not None:
            hit = self.beside.right(TENTHS, digit[1])
            worth = Decimal(hit[0]) if hit is not None else share / 10
            own = hit is None and bool(self.beside.mask(digit[1]) & _MEASURES)
            if worth >= share or (own and any(self.beside.right(t, digit[1]) for t in _MEASURE_TABLES)):
                break
            draft.add(digit[0] * worth)
            share, end = worth, hit[1] if hit is not None else digit[1]
            if hit is None:
                break
        return end

    def _digit(self, at: int) -> tuple[int, int] | None:
        """One digit or number character after a place: its value and its end."""
        at = _GAP.match(self.low, at).end()  # type: ignore[union-attr]
        c = self.low[at : at + 1]
        if c.isdecimal() and not self.low[at + 1 : at + 2].isdecimal():
            return int(c), at + 1
        value = self.lang.atoms.get(c) if c else None
        return (int(value), at + 1) if value is not None and 0 < value < 10 else None

    def _share(self, draft: Draft, at: int) -> bool:
        """A part of a whole: one in five, 2 of 3, 3分の1, 5人に1人."""
        hit = self.beside.right(SHARES, at)
        if hit is None or draft.lower is None or draft.lower != draft.upper or (draft.scale is not None and hit[0] != "parts"):
            return False
        first, start = draft.lower, _GAP.match(self.low, hit[1]).end()  # type: ignore[union-attr]
        second = number_at(self.low, start, self.lang, self.beside)
        if second is None:
            return False
        if hit[0] == "parts":
            return self._part_of_parts(draft, first, second)
        if second.scale is not None or not 1 < max(first, second.value) <= _MOST_PARTS:
            return False
        part, whole = sorted((first, second.value))
        whole_parts = first == int(first) and second.value == int(second.value)
        if not whole_parts or not 0 < part < whole or (self.lang.spaced and first > second.value):
            return False
        told = (PERCENTS, UNITS) if part == 1 and draft.weak else (CURRENCIES, PERCENTS, UNITS)
        if any(self._stands(table, second.end) for table in told):
            return False  # but "one in eight euros"
        if self.lang.spaced and part > 10 and whole not in (100, 1000):
            return False  # "12 of 47 miners" counts miners
        sure = self.lang.one_in_apart.right(self.low, at) is not None
        if self.lang.spaced and not sure and not second.words and not draft.weak and part > 1 and whole not in (10, 100, 1000):
            return False  # "3 of 5", "2 out of 7" in digits: mostly counts and scores
        self._ratio(draft, part / whole, self._classifier(second.end), ",share")
        return True

    def _stands(self, table: int, at: int) -> bool:
        """Whether a table has an entry after a place, and not the letter of an elided word (dix l'approuvent)."""
        hit = self.beside.right(table, at)
        return hit is not None and not (self.lang.spaced and self.low[hit[1] : hit[1] + 1] == "'")

    def _share_of(self, draft: Draft, at: int) -> bool:
        """A part of a whole with what they are parts of behind the part: une entreprise sur trois, nine pupils out of ten."""
        if not self.lang.spaced or draft.lower != draft.upper or draft.scale is not None or not self.lang.one_in_apart.filled:
            return False
        noun = _NOUN.match(self.low, at)
        if noun is None or noun[1] in self.lang.function_words:
            return False
        apart = self.lang.one_in_apart
        end = noun.end(1)
        hit = apart.right(self.low, end)
        if hit is None and noun[2]:
            end = noun.end(2)
            hit = apart.right(self.low, end)
        if hit is None:
            return False
        second = number_at(self.low, _GAP.match(self.low, hit[1]).end(), self.lang, self.beside)  # type: ignore[union-attr]
        if second is None or self._stands(COUNTED, second.end) or self.lang.of_words.right(self.low, second.end):
            return False
        return self._share(draft, end)

    def _of_whole(self, draft: Draft) -> None:
        """A share whose whole stands first in a case of its own: beş kişiden biri, 10 öğrenciden 3'ü."""
        low, words = self.low, self.lang.part_words
        endings = self.lang.list("shares", "of_whole", "endings")
        if (
            not low.endswith(endings, 0, draft.end)
            or draft.lower is None
            or draft.lower != draft.upper
            or draft.scale is not None
        ):
            return
        at = _GAP.match(low, draft.end).end()  # type: ignore[union-attr]
        m = _PART.match(low, at)
        if m is None:
            return
        part = int(m[1]) if m[1] else words.get(m[3], 0)
        if m[1] and draft.lower not in (10, 100, 1000) and self.beside.left(SHARES, draft.start) is None:
            return  # 46 yolcudan 8'i: so many passengers, and so many of them
        if not 0 < part < draft.lower <= _MOST_PARTS or (m[1] and not m[2]) or draft.lower != int(draft.lower):
            return
        self._ratio(draft, part / draft.lower, m.end(), ",share")
        draft.counted = None
        every = self.beside.left(SHARES, draft.start)
        if every is not None:
            draft.start = every[1]

    def _part_of_parts(self, draft: Draft, whole: Decimal, part: Number) -> bool:
        """A fraction whose whole stands first: 三分之一, 3分の2; of a hundred or a thousand it is told in percent (百分之五)."""
        if whole <= 1 or part.value <= 0:
            return False
        share = part.value / whole
        if whole >= 100 and whole.normalize().as_tuple().digits == (1,):
            draft.lower = draft.upper = share * 100
            draft.step, draft.others = part.step * 100 / whole, ()
            if part.until is not None:
                draft.upper = part.until / whole * 100
            self._percent(draft, "percent", part.end)
            if part.until is None:
                self._parts_range(draft, whole, part)
            return True
        if share >= 1:
            return False
        self._ratio(draft, share, part.end, ",share")
        return True

    def _parts_range(self, draft: Draft, whole: Decimal, part: Number) -> None:
        """The other end of a range of percent: 百分之三至百分之五, 百分之三到五."""
        infix = self.beside.right(INFIX, part.end)
        if infix is None:
            return
        number = number_at(self.low, infix[1], self.lang, self.beside)
        if number is None:
            return
        hit = self.beside.right(SHARES, number.end)
        if hit is not None and hit[0] == "parts":
            number = number_at(self.low, hit[1], self.lang, self.beside) if number.value == whole else None
        elif self.beside.mask(number.end) & _MEASURES:
            return
        if number is not None and number.value > part.value:
            draft.upper, draft.end = number.value / whole * 100, number.end

    def _ratio(self, draft: Draft, value: Decimal, end: int, trace: str) -> None:
        draft.lower = draft.upper = value
        draft.kind, draft.step, draft.end, draft.weak, draft.others = "ratio", Decimal("0.01"), end, False, ()
        draft.trace += trace

    def _classifier(self, end: int) -> int:
        """Past the counter after the part in an unspaced language (5人に1人)."""
        hit = self.beside.right(COUNTED, end) if not self.lang.spaced else None
        return hit[1] if hit is not None else end

    def _multiple(self, draft: Draft, at: int) -> bool:
        """A multiple: 3 times, 2.5-fold, 3倍; where its word is one for occasions too, a comparison has to follow it."""
        hit = self.beside.right(TIMES, at)
        if hit is None or draft.scale is not None or draft.lower is None:
            return False
        than = self.lang.times_than
        counted = self.beside.right(COUNTED, at)
        told = than.right(self.low, hit[1]) is not None or self.lang.times_before.left(self.low, draft.start) is not None
        occasions = counted is not None and counted[1] >= hit[1] and not told
        if occasions and draft.lower == int(draft.lower) and not self.beside.right(HALVES, hit[1]):
            return False  # "540 times" counts, "2.8 times" and "three times more" compare
        word = self.low[at : hit[1]]
        glued = " " in word.strip(BLANK) or (word[:1].isalpha() and len(word) >= _FOLD)
        if draft.weak and self.lang.spaced and not than.filled and not glued:
            return False
        draft.kind, draft.end, draft.others, draft.weak = "ratio", hit[1], (), False
        draft.trace += ",times"
        half = self._half(hit[1]) if draft.step == 1 else 0
        if half:
            draft.add(HALF)
            draft.end = half
        return True

    def _half_unit(self, draft: Draft, at: int) -> bool:
        """The unit behind a half that stands between it and its counter (一个半月)."""
        for length in range(1, 4):
            unit = linked_half(self.low, at - length, at, self.lang)
            if unit is not None:
                self._measure(draft, *unit)
                return True
        return False

    # --- units ---
    def _right(self, draft: Draft, last: Number, at: int) -> bool:
        """A currency, a minor unit, a unit or an age after the figure."""
        beside = self.beside
        mask = beside.mask(at)
        money = self.money.right(at) if mask & CURRENCIES else None
        unit = beside.right(UNITS, at) if mask & UNITS else None
        age = beside.right(AGES, at) if mask & AGES else None
        minor = beside.right(MINOR, at) if mask & MINOR else None
        if unit is not None and not self._is_unit(draft, unit, at):
            unit = None
        if minor is not None and mask & HOURS and (hour := beside.right(HOURS, at)) is not None and hour[1] > minor[1]:
            minor = None  # 7 p.m. is no price of seven pence
        if age is not None and (unit is None or age[1] >= unit[1]) and draft.scale is None:
            # an age in months or days has their word in it (个月大)
            inside = (
                unit is not None
                and unit[0] in DURATIONS
                and age[1] > unit[1]
                and not self.lang.age_after.right(self.low, unit[1])
            )
            part = unit[0] if unit is not None and inside else "year"
            self._age(draft, age[1], part)
            return True
        if money is not None and (unit is None or money[1] >= unit[1]) and (minor is None or money[1] > minor[1]):
            self.money.named(draft, last, money)
            if unit is not None and unit[0] == "pound" and unit[1] == draft.end:
                draft.trace += ",pound"  # a currency and a weight: what the sentence is about decides
            return True
        if minor is not None and (unit is None or minor[1] >= unit[1]):
            self.money.minor(draft, minor)
            return True
        if unit is None:
            return False
        name, end = unit
        counted = beside.right(COUNTED, at)
        if counted is not None and counted[1] > end:
            return False
        self._measure(draft, name, end)
        return True

    def _is_unit(self, draft: Draft, unit: tuple[str, int], at: int) -> bool:
        """Whether an entry is the unit here: not the letter of an hour (6pm) or of an identifier (24703L202)."""
        end = unit[1]
        low = self.low
        if draft.scale is not None and unit[0] in DURATIONS and self.lang.distances.right(low, end) is not None:
            return False  # "361 млрд годом ранее" is money, a year earlier
        if low[end : end + 1] == "'" and low[end + 1 : end + 2].isalpha() and len(low[at:end].strip(BLANK)) == 1:
            return False  # "dix l'approuvent" holds no litres
        if (
            self.lang.spaced
            and end < len(low)
            and not (unit[0] == "meter" and end - at == 1 and CENTIMETERS.match(low, end))
            and (low[end].isdecimal() or (low[end] in "-\u2010" and low[end + 1 : end + 2].isdecimal()))
        ):
            return False
        if unit[0] in _SMALL_LETTERS and not low[end - 2 : end - 1].isalpha() and self.page.text[end - 1].isupper():
            return False  # 5G is no gram, 3 M are no metres
        if (
            self.lang.spaced
            and draft.trace.startswith("words")
            and len(low[at:end].strip(BLANK)) == 1
            and low[end - 1].isascii()
            and low[end - 1].isalpha()
        ):
            return False  # "una t" is no tonne: a number in words has its unit in words
        if self.beside.mask(at) & HOURS and draft.lower is not None and draft.lower <= 24 and draft.step == 1:
            hour = self.beside.right(HOURS, at)
            if hour is not None and hour[0] != "oclock" and hour[1] >= end:
                return False
        return True

    def _measure(self, draft: Draft, name: str, end: int) -> None:
        """Set a unit, with what may follow it: its scale (degrees C), a half (一吨半), a smaller unit, an age."""
        rate = rate_after(self.low, name, end, self.lang, self.beside) if name not in DURATIONS else None
        if rate is not None:
            name, end = rate  # mg/l, m³/s, 300 litres per hour
        elif name in ("degree_temperature", "degree"):
            name, end = self._degrees(draft, name, end)
        if name in TEMPERATURES and self.lang.below_zero.filled:
            end = self._below(draft, end)
        draft.kind, draft.unit, draft.end, draft.weak = ("duration" if name in DURATIONS else "quantity"), name, end, False
        if draft.kind == "quantity" and name in _FLOWS:
            self._rate(draft, name)
            other = self.lang.units_by_context.left(self.low, end) if self.lang.units_by_context.filled else None
            if other is not None and draft.unit == name:
                draft.trace += f",{other[0][0]}?{other[0][1]}"
        if draft.kind == "duration":
            age = self.beside.right(AGES, end)
            if age is not None:
                self._age(draft, age[1], name)
                return
        if draft.step >= 1 and draft.lower is not None and draft.lower == draft.upper:
            half = self._half(end)
            if not half and self.lang.spaced and draft.step == 1 and self.beside.mask(end) & HALVES:
                hit = self.beside.right(HALVES, end)  # trois ans et demi
                half = hit[1] if hit is not None else 0
            if half:
                draft.add(HALF)
                draft.step, draft.end = HALF, half
            else:
                add_parts(self.low, draft, self.lang, self.beside)

    def _half(self, end: int) -> int:
        """The end of the one character for a half behind a unit (一吨半, 3년 반); 0 where there is none."""
        half = self.lang.fractions.right(self.low, end) if not self.lang.spaced else None
        if half is None or half[0].denominator != 2:
            return 0
        return half[1] if len(self.low[end : half[1]].strip(BLANK)) == 1 else 0

    def _rate(self, draft: Draft, name: str) -> None:
        """A word before the figure that makes its unit one of speed or flow (时速300公里, 每秒5万立方米)."""
        hit = self.beside.left(RATES, draft.start)
        if hit is not None and hit[0] in _FLOWS[name]:
            draft.unit, draft.start = f"{name}_per_{hit[0]}", hit[1]

    def set_unit(self, draft: Draft, name: str, end: int) -> None:
        """Set the unit that is a part of the figure's own word, with what may follow it."""
        if name in _POINTS:
            self._percent(draft, name, end)
        else:
            self._measure(draft, name, end)

    def _degrees(self, draft: Draft, name: str, end: int) -> tuple[str, int]:
        """The scale of bare degrees: after them (100° Celsius, 70 degrees F) or before the figure (华氏98度)."""
        if self.beside.mask(end) & UNITS:
            hit = self.beside.right(UNITS, end)
            if hit is not None and hit[0] in _SCALES_OF_DEGREES.values():
                return hit[0], hit[1]
        m = _DEGREE_LETTER.match(self.low, end)
        if m is not None:
            return _SCALES_OF_DEGREES[m[1]], m.end()
        before = self.beside.left(UNITS, draft.start)
        if before is not None and before[0] in ("magnitude", *_SCALES_OF_DEGREES.values()):
            draft.start = before[1]
            return before[0], end
        return name, end

    def _below(self, draft: Draft, end: int) -> int:
        """Make a temperature negative where a word behind it, or in its unit, says so: 12 degrees below zero, 12 minusgrader."""
        hit = self.lang.below_zero.right(self.low, end)
        word = self.lang.below_zero.left(self.low, end) if hit is None else None
        if hit is None and (word is None or word[1] < draft.core):
            return end
        if draft.lower is not None and draft.upper is not None and draft.lower > 0:
            draft.lower, draft.upper = -draft.upper, -draft.lower
            draft.trace += ",below"
        return hit[1] if hit is not None else end

    def half(self, draft: Draft) -> None:
        """Add a half that stands behind the unit of a whole figure (tres años y medio, an hour and a half)."""
        if draft.step != ONE or draft.scale is not None or draft.lower is None or draft.lower != draft.upper:
            return
        whole = draft.kind in ("quantity", "duration", "money", "ratio") or draft.unit == "percentage_point"
        hit = self.beside.right(HALVES, draft.end) if whole else None
        if hit is not None:
            draft.add(Decimal("0.5"))
            draft.step, draft.end, draft.others = Decimal("0.5"), hit[1], ()

    def _age(self, draft: Draft, end: int, unit: str = "year") -> None:
        draft.kind, draft.unit, draft.end, draft.weak = "duration", unit, end, False
        draft.trace += ",age"

    def _bracketed(self, draft: Draft, at: int) -> bool:
        """A unit in brackets: 20 (kg)."""
        c = self.low[at : at + 2].lstrip(BLANK)[:1]
        if c not in _CLOSE:
            return False
        m = _BRACKET.match(self.low, at)
        hit = self.lang.units.right(self.low, m.end(), gap=False) if m is not None else None
        if m is None or hit is None or self.low[hit[1] : hit[1] + 1] != _CLOSE[m[1]]:
            return False
        self._measure(draft, hit[0], hit[1])
        draft.end = max(draft.end, hit[1] + 1)
        return True

    # --- what stands before the figure ---
    def _left(self, draft: Draft) -> bool:
        """A percent sign, a unit or an age before the figure."""
        low, beside = self.low, self.beside
        mask = beside.mask_left(draft.start)
        if draft.scale is None and mask & (PERCENTS | LINKS):
            at = draft.start
            link = beside.left(LINKS, at) if mask & LINKS else None
            before = beside.left(PERCENTS, at) or (beside.left(PERCENTS, link[1]) if link is not None else None)
            noun = before is not None and link is not None and low[before[1] : link[1]].strip(BLANK) in self.lang.percent_nouns
            free = before is not None and (noun or not self._numeral_left(before[1], link is not None or draft.weak))
            alone = link is None or (beside.right(COUNTED, draft.end) is None and beside.right(UNITS, draft.end) is None)
            if before is not None and free and alone:
                self._percent(draft, before[0], draft.end)
                draft.start = before[1]
                return True
        if mask & UNITS or low[draft.start - 2 : draft.start].strip(BLANK)[-1:] == ")":
            prefix = beside.left(UNITS, draft.start) or self._bracketed_prefix(draft.start)
            if prefix is not None and (prefix[0] != "magnitude" or (draft.lower or draft.upper or ONE) <= _STRONGEST):
                draft.kind, draft.unit, draft.start, draft.weak = "quantity", prefix[0], prefix[1], False
                return True
        if mask & AGES and draft.lower is not None and draft.lower < 130 and draft.scale is None:
            age = beside.left(AGES, draft.start)
            if age is not None:
                self._age(draft, draft.end)
                draft.start = age[1]
                return True
        return False

    def _numeral_left(self, at: int, apart: bool) -> bool:
        """Whether a figure stands before a percent word, which then belongs to it: 5 % 20, 70 por ciento de 2.000."""
        if self.low[at - 1 : at].isdecimal():
            return True
        if not apart:
            return False
        word = _LAST.search(self.low, max(0, at - 24), at)
        return word is not None and (word[1].isdecimal() or (self.lang.spaced and is_number_word(self.lang, word[1])))

    def _bracketed_age(self, draft: Draft) -> bool:
        """An age in brackets behind a name (運転手（58）, 김모(34)), in languages that write it so."""
        low, start = self.low, draft.start
        if draft.lower is None or draft.lower != draft.upper or draft.scale is not None:
            return False
        if (
            low[start - 1 : start] != "("
            or low[draft.end : draft.end + 1] != ")"
            or not low[max(0, start - 3) : start - 1].rstrip()[-1:].isalpha()
        ):
            return False
        if draft.step != 1 or not 0 < draft.lower <= _OLDEST:
            return False
        self._age(draft, draft.end)
        return True

    def _bracketed_prefix(self, start: int) -> tuple[str, int] | None:
        """A unit before a figure with its abbreviation in brackets: マグニチュード（M）6.4."""
        m = _PREFIXED.search(self.low[max(0, start - 16) : start])
        return self.lang.unit_prefixes.left(self.low, start - len(m[0])) if m else None

    # --- what is counted ---
    def _noun_before(self, draft: Draft, at: int) -> None:
        """What is counted where a counter of anything follows the figure, and the noun stands before it (공장 2곳)."""
        classifier = self.lang.classifiers.right(self.low, at) if self.lang.classifiers.filled else None
        noun = self.lang.counted.left(self.low, draft.start) if classifier is not None else None
        if classifier is not None and noun is not None:
            draft.counted, draft.weak, draft.end = noun[0], False, classifier[1]

    def _counted(self, draft: Draft, at: int) -> None:
        """What is counted: right after the figure or a few words on; ``weak`` stays where nothing is."""
        low, lang, beside = self.low, self.lang, self.beside
        place = at
        limit = _BETWEEN if lang.spaced else 1
        for i in range(limit + 1):
            hit = beside.right(COUNTED, place)
            if hit is not None:
                draft.counted, draft.weak, draft.end = hit[0], False, hit[1]
                if lang.part_words:
                    self._of_whole(draft)
                return
            if not lang.spaced:
                link = beside.right(LINKS, place)
                if link is None or not beside.mask(link[1]) & COUNTED:
                    self._noun_before(draft, at)
                    return
                place = link[1]
                continue
            gap = _NEXT.match(low, place)
            word = _WORD.match(low, gap.end()) if gap else None
            if word is None or is_number_word(lang, word[0]) or is_part_of_scale(lang, word[0]):
                return
            if word[0] in lang.function_words and (i > 0 or not lang.links.get(word[0])):
                return
            if beside.right(UNITS, place) is not None:
                return  # the noun belongs to another measure
            place = word.end()
