"""Measures: what a figure measures - percent, money, a unit, an age, a ratio, or what it counts."""

from __future__ import annotations

import re

from contracheck.extract.age_lists import has_noun
from contracheck.extract.agreement import takes_singular
from contracheck.extract.amounts import MoneyReader
from contracheck.extract.beside import (
    AGES,
    BOUNDS,
    COUNTED,
    CURRENCIES,
    DESCRIBING,
    HALVES,
    HOURS,
    LINKS,
    MINOR,
    PERCENTS,
    RATES,
    SCALES_MONEY,
    SECOND_PARTS,
    SHARES,
    TENTHS,
    TIMES,
    UNITS,
    Beside,
)
from contracheck.extract.characters import linked_half
from contracheck.extract.counted import CountedReader
from contracheck.extract.date_figures import names_period
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.few_units import few_unit
from contracheck.extract.page import Page
from contracheck.extract.partitives import count_alone, count_part
from contracheck.extract.parts import CENTIMETERS, PRIMES, add_parts, described_unit, read_feet
from contracheck.extract.rates import CONTAINERS, CONTENTS, TEMPERATURES, rate_after
from contracheck.extract.seconds import minutes_of_race, part_of_second, settle_seconds, unit_of_decimals
from contracheck.extract.shares import ShareReader
from contracheck.extract.spelled import is_number_word, shares
from contracheck.extract.temperatures import LETTER
from contracheck.extract.terms import HALF, ONE, Number
from contracheck.extract.unit_sums import UnitSums
from contracheck.extract.written_units import as_written
from contracheck.lang.table import BLANK

_NEXT_WORD = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_LAST = re.compile(rf"(\w+)[{BLANK}]{{1,2}}\Z")
_BRACKET = re.compile(rf"[{BLANK}]?([(\[{{<])")
_CLOSE = {"(": ")", "[": "]", "{": "}", "<": ">"}
_PREFIXED = re.compile(r"\([^()]{1,12}\)[ ]?\Z")
_POINTS = frozenset(("percent", "percentage_point", "basis_point"))
#: What joins a figure to a longer word; nothing at the end of a text does.
_HYPHENS = ("-", "\u2010", "\u2011")
#: Letters after "degrees" that name the scale.
_SCALES_OF_DEGREES = {"c": "degree_Celsius", "f": "degree_Fahrenheit", "k": "kelvin"}
_DEGREE_LETTER = re.compile(rf"[{BLANK}.]{{0,2}}([cfk])(?![^\W_])")
#: Units of speeds, flows and contents, and what news tell them by.
_FLOWS = {
    "kilometer": ("hour", "minute", "second"), "mile": ("hour",), "nautical_mile": ("hour",), "meter": ("second", "minute"),
    **dict.fromkeys(("centimeter", "kilobit", "megabit", "gigabit"), ("second",)),
    **dict.fromkeys(("cubic_meter", "liter"), ("second", "square_meter", "hectare")),
    **dict.fromkeys(CONTENTS - {"liter"}, CONTAINERS),
}  # fmt: skip
#: What winds are told for in these units, where nothing but their speed is named.
_OF_WIND = {"meter": "second", "kilometer": "hour", "mile": "hour"}
#: Units whose letter is a small one.
_SMALL_LETTERS = frozenset(("gram", "meter", "hour", "second", "minute", "metric_ton", "ton", "day"))
#: A scale of temperatures by its letter alone, glued to the figure.
_LETTER = re.compile(r"[CF](?![^\W\u2e80-\uffef]|['\u2019-])")
#: The ending of a numeral that makes a multiple of it has so many letters (fünffach); a multiple in a capital letter is less;
#: no quake is stronger, and nobody older.
_FOLD, _MODEL, _STRONGEST, _OLDEST = 4, 100, 10, 122
#: Units of time that name a period with a word for last or next behind them.
_PERIODS = frozenset(("week", "month", "year"))


class MeasureReader:
    """Reads what the figures of one page measure."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = beside
        self.money = MoneyReader(page, beside)
        self.sums = UnitSums(page)
        self.shares = ShareReader(page, beside)
        self.counted = CountedReader(page, beside, self.shares)

    def read(self, draft: Draft, last: Number, at: int) -> None:
        """Find what the figure measures, from ``at`` on and before it, and set it."""
        beside = self.beside
        if self.low[at : at + 1] in PRIMES and read_feet(self.low, draft, last, at):
            return
        letter = _LETTER.match(self.page.text, at) if last.scale is None else None
        if letter is not None and draft.upper is not None and -130 < draft.upper < 150 and self.money.sign_left(draft) is None:
            draft.kind, draft.unit, draft.end = "quantity", _SCALES_OF_DEGREES[letter[0].lower()], letter.end()
            draft.trace += LETTER  # 40C is a temperature where the sentence speaks of one
            return
        if self.lang.glued_units.filled and self._glued(draft, last, at):
            return
        mask = beside.mask(at)
        symbol = self.money.sign_left(draft)
        if mask & PERCENTS and (hit := beside.right(PERCENTS, at)) and not (mask & UNITS and self.shares.is_unit(at, hit[1])):
            self.shares.percent(draft, hit[0], hit[1])
            return
        if symbol is not None:
            self.money.signed(draft, last, symbol)
            return
        if mask & SECOND_PARTS and part_of_second(self.low, draft, at, self.lang, self.beside):
            return
        if draft.step < 1 and last.scale is None and (unit := unit_of_decimals(self.page, at)) is not None:
            self._measure(draft, *unit)
            return
        if mask & TENTHS and self.shares.tenths(draft, at):
            return
        if mask & SCALES_MONEY and last.scale is None and self.money.abbreviated(draft, last, at):
            return
        if self.money.coded(draft, last, at):
            return
        if mask & SHARES and self.shares.share(draft, at):
            return
        if mask & (CURRENCIES | UNITS | MINOR | AGES) and self._right(draft, last, at):
            return
        if not self.lang.spaced and last.step == HALF and self._half_unit(draft, at):
            return
        if not self.lang.spaced and (minutes := minutes_of_race(self.low, at, self.lang, beside)):
            self._measure(draft, "minute", minutes)
            return
        link = beside.right(LINKS, at) if mask & LINKS else None
        if link is not None and self.shares.of_a_percent(draft, link[1]):
            return
        if link is not None and self._right(draft, last, link[1]):
            return
        if self.money.described(draft, last, at):
            return
        if self._bracketed(draft, at) or self._left(draft) or (self.lang.age_brackets and self._bracketed_age(draft)):
            return
        if mask & TIMES and self._multiple(draft, at):
            return
        if mask & DESCRIBING and (unit := described_unit(beside, at)) is not None and self._is_unit(draft, unit, at):
            self._measure(draft, *unit)
            return
        if self.shares.share_of(draft, at) or (self.lang.percent_nouns and self.shares.noun(draft, at)):
            return
        if self.lang.few_units.filled and mask & COUNTED and (unit := few_unit(self.page, beside, draft, at)) is not None:
            self._measure(draft, *unit)
            return
        self.counted.read(draft, at)
        if draft.counted is None and self.lang.spaced and draft.kind == "count" and draft.end == at:
            count_part(self.low, self.lang, beside, draft, at)
            count_alone(self.low, self.lang, draft, at)

    def _glued(self, draft: Draft, last: Number, at: int) -> bool:
        """A unit glued to its digits whose sign is another word elsewhere: 26in; but no article follows (26in the end)."""
        if last.words or last.scale is not None or not self.low[at : at + 1].isalpha() or not self.low[at - 1].isdecimal():
            return False
        unit = self.lang.glued_units.right(self.low, at, gap=False)
        if unit is None or self.lang.date_articles.right(self.low, unit[1]) is not None:
            return False
        self._measure(draft, *unit)
        return True

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
        named = hit[1] == at + 1 and draft.lower >= _MODEL and self.page.text[at].isupper()  # the 777X
        if named or (draft.weak and self.lang.spaced and not than.filled and not glued):
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
        for length in range(1, min(3, at) + 1):
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
        minor = self.money.minor_unit(draft, at, mask) if mask & MINOR else None
        if age is not None and mask & COUNTED and not self.lang.spaced:
            thing = beside.right(COUNTED, at)
            age = age if thing is None or thing[1] <= age[1] else None  # 세 세트: three sets, not three years old
        if unit is not None and (not self._is_unit(draft, unit, at) or self.one_earlier(draft, at)):
            unit = None
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
        counted = beside.right(COUNTED, at)
        if money is not None and counted is not None and counted[1] > money[1]:
            money = None  # 14 złotych medali are medals
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
        if counted is not None and counted[1] > end:
            return False
        if self.sums.words and (sum_named := self.sums.find(draft, end)) is not None:
            self.money.minor(draft, sum_named)
            return True
        self._measure(draft, name, end)
        return True

    def _is_unit(self, draft: Draft, unit: tuple[str, int], at: int) -> bool:
        """Whether an entry is the unit here: not the letter of an hour (6pm) or of an identifier (24703L202)."""
        end = unit[1]
        low = self.low
        if (
            self.lang.spaced
            and draft.scale is not None
            and unit[0] in DURATIONS
            and self.lang.distances.right(low, end) is not None
        ):
            return False  # "361 млрд годом ранее" is money, a year earlier
        if self.lang.definite and unit[0] in _PERIODS and names_period(low, at, end, self.lang):
            return False  # 1150 العام الماضي: last year
        if low[end - 1] == '"' and (not draft.trace.startswith("digits") or self._quoted(end - 1)):
            return False
        if low[end : end + 1] == "'" and low[end + 1 : end + 2].isalpha() and len(low[at:end].strip(BLANK)) == 1:
            return False  # "dix l'approuvent" holds no litres
        if (
            self.lang.spaced
            and end < len(low)
            and not (unit[0] == "meter" and end - at == 1 and CENTIMETERS.match(low, end))
            and not (unit[0] == "foot" and low[at] == "-")
            and (low[end].isdecimal() or (low[end] in "-\u2010" and low[end + 1 : end + 2].isdecimal()))
        ):
            return False
        if unit[0] in _SMALL_LETTERS and not low[end - 2 : end - 1].isalpha() and self.page.text[end - 1].isupper():
            return False  # 5G is no gram, 3 M are no metres
        if (
            end - at == 1
            and draft.start > 1
            and low[at].isascii()
            and low[at].isalpha()
            and low[draft.start - 1] == "-"
            and low[draft.start - 2].isalpha()
        ):
            return False  # a letter behind digits that a hyphen joins to a word is a part of their name (xr-31m)
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

    def one_earlier(self, draft: Draft, at: int) -> bool:
        """Whether the unit behind a figure stands for one of it, and belongs to the words behind: mot 365 *året innan*."""
        lang = self.lang
        unit = _NEXT_WORD.match(self.low, at) if lang.single_units else None
        if unit is None or (unit[1] not in lang.single_units and (unit[1] not in lang.one_units or takes_singular(draft.lower))):
            return False
        word = _NEXT_WORD.match(self.low, unit.end())
        return word is not None and word[1] in lang.shift_words

    def _quoted(self, at: int) -> bool:
        """Whether a quotation mark is one, that closes or opens, and no sign of inches (a 24" screen)."""
        text = self.page.text
        opens = text[at + 1 : at + 2].isalnum()
        if not opens and text[at - 1] in BLANK:
            opens = text.count('"', at + 1, self.page.sentence(at)[1]) % 2 == 1
        return opens or self.page.quoted(at)

    def _measure(self, draft: Draft, name: str, end: int) -> None:
        """Set a unit, with what may follow it: its scale (degrees C), a half (一吨半), a smaller unit, an age."""
        name = as_written(name, self.page.text, end, self.lang)
        rate = rate_after(self.low, name, end, self.lang, self.beside) if name not in DURATIONS else None
        if rate is not None:
            name, end = rate  # mg/l, m³/s, 300 litres per hour
        elif name in ("degree_temperature", "degree"):
            name, end = self._degrees(draft, name, end)
        if name in TEMPERATURES and self.lang.below_zero.filled:
            end = self._below(draft, end)
        draft.kind, draft.unit, draft.end, draft.weak = ("duration" if name in DURATIONS else "quantity"), name, end, False
        if name == "second" and draft.others:
            settle_seconds(draft, self.page)
        if draft.kind == "quantity" and (flow := name.split("_per_")[0]) in _FLOWS:
            self._rate(draft, flow)
            other = self.lang.units_by_context.left(self.low, end) if self.lang.units_by_context.filled else None
            if other is not None and draft.unit == name:
                draft.trace += f",{other[0][0]}?{other[0][1]}"
        if draft.kind == "duration":
            age = self.beside.right(AGES, end)
            if age is not None:
                self._age(draft, age[1], name)
                return
        if draft.step >= 1 and draft.lower is not None and draft.lower == draft.upper:
            half, part = self._half(end), HALF
            if not half and self.lang.spaced and draft.step == 1 and self.beside.mask(end) & HALVES:
                hit = self.beside.right(HALVES, end)  # trois ans et demi, tre ore e tre quarti
                part, half = hit if hit is not None and not shares(self.lang, self.low, hit, unit=True) else (HALF, 0)
            if half:
                draft.add(part)
                draft.step, draft.end = min(part, ONE - part), half
            else:
                add_parts(self.low, draft, self.lang, self.beside)

    def _half(self, end: int) -> int:
        """The end of the one character for a half behind a unit (一吨半, 3년 반); 0 where there is none."""
        half = self.lang.fractions.right(self.low, end) if not self.lang.spaced else None
        if half is None or half[0].denominator != 2:
            return 0
        return half[1] if len(self.low[end : half[1]].strip(BLANK)) == 1 and not self._begins_word(half[1]) else 0

    def _begins_word(self, end: int) -> bool:
        """Whether a character for a half begins another word (2시간 반복해)."""
        words = self.lang.not_halves
        return words.filled and words.right(self.low, end - 1, gap=False) is not None

    def _rate(self, draft: Draft, name: str) -> None:
        """A word before the figure that makes its unit one of speed or flow (时速300公里, 每秒5万立方米)."""
        hit = self.beside.left(RATES, draft.start)
        bound = self.beside.left(BOUNDS, draft.start) if hit is None else None
        if bound is not None:
            hit = self.beside.left(RATES, bound[1])  # 時速約160キロ
        time = _OF_WIND.get(name) if hit is not None and hit[0] == "wind" else hit[0] if hit is not None else None
        if hit is not None and (time in _FLOWS[name] or hit[0] == "wind") and time is not None:
            draft.unit = f"{name}_per_{time}"
            # a bound is read from where the figure begins
            draft.start = hit[1] if bound is None else draft.start

    def set_unit(self, draft: Draft, name: str, end: int) -> None:
        """Set the unit that is a part of the figure's own word, with what may follow it."""
        if name in _POINTS:
            self.shares.percent(draft, name, end)
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
        points = draft.unit == "percentage_point" or (draft.counted == "point" and self.lang.spaced)
        whole = draft.kind in ("quantity", "duration", "money", "ratio") or points
        hit = self.beside.right(HALVES, draft.end) if whole else None
        if hit is not None and self.low[hit[1] : hit[1] + 1] == "-":
            return  # a point and a half-hearted joke
        if hit is not None and not self._begins_word(hit[1]) and not shares(self.lang, self.low, hit, unit=True):
            draft.add(hit[0])
            draft.step, draft.end, draft.others = min(hit[0], ONE - hit[0]), hit[1], ()

    def _age(self, draft: Draft, end: int, unit: str = "year") -> None:
        """Make the figure an age."""
        draft.kind, draft.unit, draft.end, draft.weak = "duration", unit, end, False
        draft.trace += ",age"
        draft.approximate = draft.approximate or self.lang.age_about.left(self.low, end) is not None

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
            # "2.1 percent. 11 people": the word ends the sentence before
            ends = before is not None and low[before[1] : draft.start].rstrip(BLANK).endswith(".")
            free = before is not None and not ends and (noun or not self._numeral_left(before[1], link is not None or draft.weak))
            alone = link is None or (beside.right(COUNTED, draft.end) is None and beside.right(UNITS, draft.end) is None)
            alone = alone and (not noun or low[draft.end : draft.end + 1] not in _HYPHENS)  # a percentage of 30-year-olds
            if before is not None and free and alone:
                self.shares.percent(draft, before[0], draft.end)
                draft.start = before[1]
                return True
        if mask & UNITS or low[draft.start - 2 : draft.start].strip(BLANK)[-1:] == ")":
            prefix = beside.left(UNITS, draft.start) or self._bracketed_prefix(draft.start)
            if prefix is not None and low[prefix[1] - 1 : prefix[1]].isdecimal():
                prefix = None  # a fine of £1.04m. Seven were convicted
            if prefix is not None and (prefix[0] != "magnitude" or (draft.lower or draft.upper or ONE) <= _STRONGEST):
                draft.kind = "duration" if prefix[0] in DURATIONS else "quantity"
                draft.unit, draft.start, draft.weak = prefix[0], prefix[1], False
                return True
        if mask & AGES and draft.lower is not None and draft.lower < 130 and draft.scale is None:
            age = beside.left(AGES, draft.start)
            if age is not None and not has_noun(self.page, beside, draft):
                self._age(draft, draft.end)
                draft.start = age[1]
                return True
        return False

    def _numeral_left(self, at: int, apart: bool) -> bool:
        """Whether a figure stands before a percent word, which then belongs to it: 5 % 20, 70 por ciento de 2.000."""
        if self.low[max(0, at - 2) : at].rstrip(BLANK)[-1:].isdecimal():
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
