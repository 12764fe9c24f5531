"""Shares: figures that tell a part of a whole - percent, tenths (三成, 3割5分), one in five, 2 of 3, 三分之一, 5人に1人."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import (
    APART,
    COUNTED,
    CURRENCIES,
    INFIX,
    LINKS,
    MINOR,
    PERCENTS,
    SCALES,
    SHARES,
    TENTHS,
    UNITS,
    Beside,
)
from contracheck.extract.draft import Draft
from contracheck.extract.numbers import number_at
from contracheck.extract.numerals import MARKS_OUT_OF
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE, Number
from contracheck.lang.table import BLANK

#: A noun behind a counter has so many characters.
_COUNTER_NOUN = 8
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
_WORD = re.compile(rf"[{BLANK}]{{0,2}}([^\W\d_]+)")
#: Something more in the same clause.
_MORE = re.compile(rf"[{BLANK}]{{0,2}}[-\u2010\u2011\w]")
_NOUN = re.compile(rf"[{BLANK}']([^\W\d_]+)(?:[{BLANK}]([^\W\d_]+))?")
#: Wholes of which more than one part in words is a share without a word for "every" (beş kişiden ikisi).
_WHOLES = (2, 3, 4, 5, 10, 100, 1000)
#: The parts of a whole that people tell shares with (one in a thousand).
_MOST_PARTS = 1000
#: Wholes that are no number of things counted.
_ROUND = (10, 100, 1000)
#: The wholes of which two parts or more are a share, behind a word that tells of any part (zwei *von* drei), and behind others.
_PARTS = frozenset((2, 3, 4, 5, *_ROUND))
_TOLD = frozenset((*range(2, 11), 20, 50, 100, 1000))
#: The part of a whole: digits with an ending, or a word.
_PART = re.compile(r"(?:(\d{1,3})('[^\W\d_]{1,4})?|([^\W\d_]+))(?![^\W_])")
#: What a digit behind tenths may measure or count itself (三成五个).
_MEASURE_TABLES = (COUNTED, UNITS, CURRENCIES, SCALES, MINOR, PERCENTS, LINKS)
_MEASURES = sum(_MEASURE_TABLES)  # one bit each


class ShareReader:
    """Reads the shares of one page into the drafts of its figures."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.low, self.lang, self.beside = page.low, page.lang, beside

    def percent(self, draft: Draft, unit: str, end: int) -> None:
        """Make the figure one of percent, or of the points that percent and rates are compared in."""
        if unit == "percentage_point" and (point := self.beside.right(COUNTED, draft.end)) is not None and point[1] == end:
            draft.trace += ",point"  # points of a game or an index have the same word
        draft.kind, draft.unit, draft.end, draft.weak = "percent", unit, end, False
        if unit == "permille":
            draft.times(Decimal("0.1"))
            draft.unit = "percent"

    def is_unit(self, at: int, end: int) -> bool:
        """Whether the word for percent that ends at ``end`` begins that of a unit (厘, 厘米)."""
        unit = self.beside.right(UNITS, at)
        return unit is not None and unit[1] > end

    def of_a_percent(self, draft: Draft, at: int) -> bool:
        """A percent word after a link: 0.2 of a percentage point; of points without an article too (un quarto di punto)."""
        word = _WORD.match(self.low, at)
        if word is None:
            return False
        article = word[1] in self.lang.articles
        hit = self.beside.right(PERCENTS, word.end() if article else at)
        part = draft.lower is not None and draft.lower == draft.upper and 0 < draft.lower < 1
        if hit is None or not (article or (part and hit[0] == "percentage_point")):
            return False
        self.percent(draft, hit[0], hit[1])
        return True

    def tenths(self, draft: Draft, at: int) -> bool:
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

    def _of_each(self, draft: Draft, at: int) -> tuple[str, int] | None:
        """What leads to the part behind the noun of a counter, with "every" before the whole (每10名*受访者*中就有3人)."""
        if self.lang.per_before.left(self.low, draft.start) is None:
            return None
        for i in range(at, min(at + _COUNTER_NOUN, len(self.low))):
            if not self.low[i].isalpha():
                return None
            lead = next((w for w in self.lang.list("shares", "one_in_each") if self.low.startswith(w, i)), "")
            if lead:
                return "in", i + len(lead)
            if self.beside.mask(i) & SHARES and (hit := self.beside.right(SHARES, i)) is not None and hit[0] == "in":
                return hit[0], hit[1]
        return None

    def share(self, draft: Draft, at: int) -> bool:
        """A part of a whole: one in five, 2 of 3, 3分の1, 5人に1人."""
        hit = self.beside.right(SHARES, at)
        if hit is None and not self.lang.spaced and (noun := self.beside.right(COUNTED, at)) is not None:
            part = self.beside.right(SHARES, noun[1]) or self._of_each(draft, noun[1])
            hit = part if part is not None and part[0] == "in" else None  # 每五名儿童中就有一人
        if (
            hit is None
            or draft.lower is None
            or draft.lower != draft.upper
            or (draft.scale is not None and hit[0] != "parts" and draft.lower > _MOST_PARTS)
        ):
            return False
        first, start = draft.lower, _GAP.match(self.low, hit[1]).end()  # type: ignore[union-attr]
        second = number_at(self.low, start, self.lang, self.beside)
        if second is None and (hit[0] == "parts" or not self.lang.spaced):
            second = self._single(start, of=hit[0] == "parts")
        if second is None:
            return False
        if hit[0] == "parts":
            return self._part_of_parts(draft, first, second)
        if self.beside.mask(second.end) & PERCENTS and self.lang.over_words.right(self.low, at) is not None:
            return self._over(draft, first, second)
        if hit[0] == "over":
            return False
        if second.scale is not None or not 1 < max(first, second.value) <= _MOST_PARTS:
            return False
        part, whole = sorted((first, second.value))
        marks = whole in MARKS_OUT_OF and first != int(first)  # 8.4 out of 10
        whole_parts = whole >= 100 or marks or (first == int(first) and second.value == int(second.value))
        if not whole_parts or not 0 < part < whole or (self.lang.spaced and first > second.value):
            return False
        told = (PERCENTS, UNITS) if part == 1 and draft.weak else (CURRENCIES, PERCENTS, UNITS)
        if any(self._stands(table, second.end) for table in told):
            return False  # but "one in eight euros"
        if self.lang.people and whole not in _ROUND and self.low[draft.core : at] in self.lang.people:
            return False  # двое из семи counts people
        if part > 10 and whole not in (100, 1000):
            return False  # "12 of 47 miners", 147대 중 97대 count miners and drones
        if part > 1 and whole not in (_PARTS if hit[0] and self._partitive(at, hit[1]) else _TOLD):
            return False  # vier van de zeven, nine out of 64 count paintings and cameras
        sure = self.lang.one_in_apart.right(self.low, at) is not None
        if self.lang.spaced and not sure and not second.words and not draft.weak and part > 1 and whole not in (10, 100, 1000):
            return False  # "3 of 5", "2 out of 7" in digits: mostly counts and scores
        step = draft.step / whole
        self._set(draft, part / whole, self._classifier(second.end))
        if marks or whole >= 100:
            draft.step = min(draft.step, step)
        return True

    def _partitive(self, at: int, end: int) -> bool:
        """Whether the words between two places are those for a part of things as well (of the, van de)."""
        link = self.lang.part_of.right(self.low, at) if self.lang.part_of.filled else None
        return link is not None and link[1] == end

    def _over(self, draft: Draft, first: Decimal, second: Number) -> bool:
        """A fraction of a percent with a word between its parts: uno sobre tres por ciento."""
        hit = self.beside.right(PERCENTS, second.end)
        whole = first == int(first) and second.value == int(second.value)
        if hit is None or hit[0] != "percent" or not whole or not 0 < first < second.value or second.scale is not None:
            return False
        draft.lower = draft.upper = first / second.value
        draft.step, draft.others = Decimal("0.01"), ()
        self.percent(draft, hit[0], hit[1])
        return True

    def noun(self, draft: Draft, at: int) -> bool:
        """The noun for a share right behind a figure, with nothing behind it that would be told by both (30 percentage)."""
        word = _WORD.match(self.low, at)
        if word is None or word[1] not in self.lang.percent_nouns or _MORE.match(self.low, word.end()):
            return False
        self.percent(draft, "percent", word.end())
        return True

    def share_of(self, draft: Draft, at: int) -> bool:
        """A part of a whole with what they are parts of behind the part: une entreprise sur trois, nine pupils out of ten."""
        if not self.lang.spaced or draft.lower != draft.upper or draft.scale is not None:
            return False
        if self.lang.part_words and self.beside.mask_left(draft.start) & SHARES:
            return self._every_of(draft, at)
        if not self.lang.one_in_apart.filled:
            return False
        noun = _NOUN.match(self.low, at)
        if noun is None or noun[1] in self.lang.function_words:
            return False
        thing = self.beside.right(COUNTED, at)
        if thing is not None and thing[0] == "point":
            return False  # three points out of four are won
        end = noun.end(1)
        hit = self.beside.right(APART, end)
        if hit is None and noun[2]:
            end = noun.end(2)
            hit = self.beside.right(APART, end)
        if hit is None:
            return False
        second = number_at(self.low, _GAP.match(self.low, hit[1]).end(), self.lang, self.beside)  # type: ignore[union-attr]
        if second is not None and not hit[0] and second.value not in _ROUND:
            return False  # three of the five aboard
        if second is None or self._stands(COUNTED, second.end):
            return False
        if self.lang.of_words.right(self.low, second.end) and not self.lang.date_bounds_before.right(self.low, second.end):
            return False  # but un poste sur dix d'ici à 2027
        return self.share(draft, end)

    def _every_of(self, draft: Draft, at: int) -> bool:
        """A share whose whole is no more than two words behind "every", whatever they name: her beş gençten biri."""
        noun = _NOUN.match(self.low, at)
        if noun is None or self.beside.left(SHARES, draft.start) is None:
            return False
        own = draft.end
        for end in (noun.end(1), noun.end(2)):
            if end > at:
                draft.end = end
                self.of_whole(draft)
                if draft.kind == "ratio":
                    return True
        draft.end = own
        return False

    def _stands(self, table: int, at: int) -> bool:
        """Whether a table has an entry after a place, and not the letter of an elided word (dix l'approuvent)."""
        hit = self.beside.right(table, at)
        return hit is not None and not (self.lang.spaced and self.low[hit[1] : hit[1] + 1] == "'")

    def of_whole(self, draft: Draft) -> None:
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
        wholes = (10, 100, 1000) if m[1] else _WHOLES
        if (m[1] or part > 1) and draft.lower not in wholes and self.beside.left(SHARES, draft.start) is None:
            return  # 46 yolcudan 8'i, sekiz vagondan beşi: so many passengers, and so many of them
        if not 0 < part < draft.lower <= _MOST_PARTS or (m[1] and not m[2]) or draft.lower != int(draft.lower):
            return
        self._set(draft, part / draft.lower, m.end())
        draft.counted = None
        every = self.beside.left(SHARES, draft.start)
        if every is not None:
            draft.start = every[1]

    def _single(self, at: int, *, of: bool) -> Number | None:
        """A digit that is one inside a numeral only, behind the words ``of`` a fraction (百分之肆), or before what is counted
        where those that count are told from others (10명에 *한* 명; 100명에 이른다 is none)."""
        word = self.low[at : at + 1]
        value = self.lang.lexicon.digits.get(word)
        if value is not None and not of and self.lang.single_digits:
            glued = self.low[at + 1 : at + 2].isalpha() and not self._stands(COUNTED, at + 1)
            value = None if glued or word not in self.lang.single_digits else value
        return Number(at, at + 1, Decimal(value), ONE, plain_end=at + 1, words=True) if value is not None else None

    def _part_of_parts(self, draft: Draft, whole: Decimal, part: Number) -> bool:
        """A fraction whose whole stands first: 三分之一, 3分の2; of a hundred or a thousand it is told in percent (百分之五)."""
        if whole <= 1 or part.value <= 0:
            return False
        if part.scale is None and not part.words and (scale := self.lang.scales_money.right(self.low, part.end)) is not None:
            (_, power), part.end = scale  # 百分之15k
            part.value, part.step = part.value.scaleb(power), part.step.scaleb(power)
        share = part.value / whole
        unit = self.beside.right(UNITS, part.end) if whole in _ROUND and part.until is None else None
        if unit is not None and unit[0] == "second":
            draft.lower = draft.upper = share
            draft.kind, draft.unit, draft.step = "duration", "second", part.step / whole  # 100分の3秒
            draft.end, draft.weak, draft.others = unit[1], False, ()
            return True
        if whole >= 100 and whole.normalize().as_tuple().digits == (1,):
            draft.lower = draft.upper = share * 100
            draft.step, draft.others = part.step * 100 / whole, ()
            if part.until is not None:
                draft.upper = part.until / whole * 100
            self.percent(draft, "percent", part.end)
            if part.until is None:
                self._parts_range(draft, whole, part)
            return True
        if share >= 1:
            return False
        self._set(draft, share, part.end)
        hit = self.beside.right(PERCENTS, part.end)
        if hit is not None:
            self.percent(draft, hit[0], hit[1])  # 三分の一パーセント
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

    @staticmethod
    def _set(draft: Draft, value: Decimal, end: int) -> None:
        """Make the figure the share."""
        draft.lower = draft.upper = value
        draft.kind, draft.step, draft.end, draft.weak, draft.others = "ratio", Decimal("0.01"), end, False, ()
        draft.trace += ",share"

    def _classifier(self, end: int) -> int:
        """Past the counter after the part in an unspaced language (5人に1人)."""
        hit = self.beside.right(COUNTED, end) if not self.lang.spaced else None
        return hit[1] if hit is not None else end
