"""Ranges: two figures that are the ends of one (3-5%, between 20 and 25 euros, 5天到7天), and the two levels of a change."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.amounts import MoneyReader
from contracheck.extract.beside import (
    AGES,
    ASIDE,
    CHANGES,
    COUNTED,
    CURRENCIES,
    INFIX,
    LINKS,
    MINOR,
    PERCENTS,
    SCALES,
    SCALES_MONEY,
    TENTHS,
    UNITS,
    Beside,
)
from contracheck.extract.bounds import BoundReader
from contracheck.extract.draft import Draft
from contracheck.extract.numerals import read_digits, read_scales
from contracheck.extract.page import Page
from contracheck.extract.range_signs import RangeSigns
from contracheck.extract.spelled import read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.table import BLANK

#: The characters that are written for a minus sign.
MINUS = "-\u2212\u2013\ufe63"
#: What stands before a figure that has its sign.
SIGNS = frozenset(f"{MINUS}+")
_WORD = re.compile(rf"[{BLANK}]{{0,2}}([^\W\d_]+)")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
#: Between the ends of a range. The plain hyphen is one only between two figures with a unit after them.
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015~\u301c\uff5e\u223c"
_DASH_NEAR = re.compile(rf"[{_DASHES}][{BLANK}]?\d")
#: How far behind a figure its unit ends.
_NEAR = 64
_LAST = re.compile(rf"([^\W\d_]+)[{BLANK}]{{0,2}}\Z")
_DASH = re.compile(rf"[{BLANK}]?[{_DASHES}][{BLANK}]?")
#: Dots between two figures, the second with its sign or none: +5…+7, 0…−2 °C, 15...17 °C; but not those of a row (3…2…1).
_DOTS = re.compile(rf"(?:\u2026|\.{{2,3}})\+?(?=[{MINUS}]?\d[\d.,]*(?!\d|\u2026|\.\.))")
_HYPHENS = frozenset("-\u2010\u2011")
#: A numeral in digits, its thousands set apart or not.
_NUMERAL = re.compile(rf"[{BLANK}]{{0,2}}([{MINUS}+]?)\d(?:[\d.,]|[{BLANK}](?=\d{{3}}(?!\d))){{0,20}}")
_PAUSE = re.compile("[,.;:()\n\u060c]")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"\d{1,2}[:h]\d\d(?!\d)")
#: How far behind a range a verb may say that it is a change.
_VERB = 10
#: The same with the link to a noun (の引き上げ).
_LINKED_VERB = 5
#: Another figure that may be the second end of a range, behind a unit and a word.
_ANOTHER = re.compile(r"\D{1,16}\d")


#: So many characters before an opener tell whether it heads its sentence, and what then stands there, if anything does.
_HEAD = 4
_SENTENCE_ENDS = ("", "\n", ".", "!", "?", ":", "\u201c", "\u201e", "\u00ab")
#: The object of a verb of change has so many words, an article before them.
_OBJECT = 3


#: The sign before a tolerance, with blanks or without.
_TOLERANCE = re.compile(rf"[{BLANK}]?\u00b1[{BLANK}]?(?=\d)")


class RangeReader:
    """Reads the ranges and changes of one page."""

    def __init__(self, page: Page, beside: Beside, bounds: BoundReader, money: MoneyReader) -> None:
        self.low, self.lang, self.beside, self.bounds, self.money = page.low, page.lang, beside, bounds, money
        self.signs = RangeSigns(page, beside, bounds)

    def read(self, number: Number, draft: Draft, signed: bool) -> Number | None:
        """The second figure of a range, with the draft's ends set; None where there is none."""
        low, end = self.low, number.end
        if number.until is not None:
            return None
        plus = _TOLERANCE.match(low, end) if "\u00b1" in low[end : end + 2] else None
        if plus is not None:
            return self._tolerance(number, draft, plus.end())
        if self.lang.closed_after.filled and (closed := self._closed(number, draft)) is not None:
            return closed
        if self.beside.mask(end) & (PERCENTS | CURRENCIES | UNITS | LINKS | MINOR | (0 if self.lang.spaced else COUNTED)):
            if self.lang.spaced:
                end = self._skip_unit(end, draft.start)
            elif _ANOTHER.match(low, end):
                end = self._skip_same(end)
        at = None
        scale = self._scale_beside(number, draft.start)
        cut = self._cut(end) if scale is None else 0
        if scale is not None:
            end = scale[1]
        if cut:
            at = cut
        elif low[end : end + 1] in _DASHES or low[end + 1 : end + 2] in _DASHES:
            if end > number.end and low[number.end] in _HYPHENS:
                return None  # a 5-foot-11 player
            m = _DASH.match(low, end)
            at = m.end() if m else None
        dots = _DOTS.match(low, end) if at is None and low[end : end + 1] in (".", "\u2026") else None
        at = dots.end() if dots is not None else at
        opened = None
        couple = self._couple(number, end) if at is None and low[end : end + 1] == "、" else 0
        if couple:
            at = couple
        elif at is None and (glued := self._glued(draft.start, end) if self.lang.glued_seconds else 0):
            opened, at = self._opened(draft.start), glued
        elif at is None:
            if not self.beside.mask(end) & INFIX:
                return None
            infix = self.beside.right(INFIX, end)
            if infix is None or self.change(draft.start, end) is not None:
                return None
            opened = self._opened(draft.start)
            if opened is None and not self.lang.spaced and self.lang.range_words.right(low, end) is None:
                return None  # 200米和400米: and
            needs = opened is None and not number.words and self.lang.range_open.words
            if needs and not self._plain_range(draft.start, end, infix[1], signed=signed):
                return None
            if not self._paired(opened, draft.start, end, infix[1]):
                return None
            at = _GAP.match(low, infix[1]).end()  # type: ignore[union-attr]
            at += low.startswith("'", at)  # tra l'8 e l'11%
        else:
            opened = self._opened(draft.start)
        minus = at < len(low) and low[at] in MINUS
        word = self.lang.minus_words.right(low, at, gap=False) if signed and not minus else None
        if word is not None:
            minus, at = True, _GAP.match(low, word[1]).end()  # type: ignore[union-attr]
        elif signed and not minus:
            at = self.signs.past_plus(at)
        second = self._second(number, at, end)
        if second is None or (end > number.end and scale is None and not self._same_unit(number.end, second.end)):
            return None
        if scale is not None and not self._scale_both(number, second, scale[0]):
            return None
        if second.scale is not None:
            _scale_first(number, second.value, second.scale)
        if cut and not number.words and second.scale is None and number.value > 0:
            number.value *= _zeros(number.value, second.value)
        lower, upper = -number.value if signed else number.value, second.value
        if minus and (signed or dots is not None):
            lower, upper = min(lower, -upper), max(lower, -upper)
        if not lower < upper:
            return None
        draft.lower, draft.upper = lower, upper
        draft.step = max(number.step, second.step)
        draft.scale = draft.scale or second.scale
        draft.end = second.end
        if opened is not None:
            draft.opened = opened[1]
        draft.others = ()
        return second

    def _scale_beside(self, number: Number, start: int) -> tuple[tuple[str, int], int] | None:
        """An abbreviation that scales a figure beside its currency sign only, with a dash right behind it: £140m-£155m."""
        if number.scale is not None or not self.beside.mask(number.end) & SCALES_MONEY:
            return None
        if not self.beside.mask_left(start) & CURRENCIES:
            return None
        hit: tuple[tuple[str, int], int] | None = self.beside.right(SCALES_MONEY, number.end)
        return hit if hit is not None and self.low[hit[1] : hit[1] + 1] in _DASHES else None

    def _scale_both(self, number: Number, second: Number, scale: tuple[str, int]) -> bool:
        """Scale both ends of a range by the abbreviation that stands behind the first, if it stands behind the second too."""
        again = self.beside.right(SCALES_MONEY, second.end) if second.scale is None else None
        if again is None or again[0] != scale:
            return False
        second.end = again[1]
        for n in (number, second):
            factor = ONE.scaleb(scale[1])
            n.value, n.step, n.scale = n.value * factor, n.step * factor, scale
        return True

    def _closed(self, number: Number, draft: Draft) -> Number | None:
        """The second figure of a range with a unit behind both and a word that closes it: 250 lira ile 300 lira arasında.

        Some words make one without: with the unit behind the second alone, or a noun linked to it (2から4インチ, 70%から90%の人).
        """
        lang, low = self.lang, self.low
        unit = self._told_at(number.end) if self.beside.mask(number.end) & (PERCENTS | CURRENCIES | UNITS | COUNTED) else None
        first = unit[1] if unit is not None else number.end
        infix = lang.closed_infix.right(low, first)
        if infix is None:
            return None
        loose = lang.linked_infix.right(low, first) is not None
        if unit is None and not loose:
            return None
        at = _GAP.match(low, infix[1]).end()  # type: ignore[union-attr]
        second = self._second(number, at, first)
        again = self._told_at(second.end) if second is not None else None
        if second is None or again is None or (unit is not None and again[0] != unit[0]) or not number.value < second.value:
            return None
        close = lang.closed_after.right(low, again[1])
        stop = close[1] if close is not None else again[1]
        same = low[number.end : first] == low[second.end : stop]
        linked = unit is None or (same and self.beside.right(LINKS, stop) is not None)
        if close is None and not (loose and linked):
            return None
        if self.bounds.moves(stop, min(len(low), stop + (_VERB if close is not None or unit is None else _LINKED_VERB))):
            return None  # 20%から30%まで上昇した, 3から5人に増えた
        draft.lower, draft.upper, draft.others = number.value, second.value, ()
        draft.step, draft.scale, draft.end = max(number.step, second.step), draft.scale or second.scale, second.end
        return second

    def _told_at(self, end: int) -> tuple[object, int] | None:
        """The unit after a figure, or what is counted."""
        hit: tuple[object, int] | None = self._unit_at(end) or self.beside.right(COUNTED, end)
        return hit

    def _glued(self, start: int, end: int) -> int:
        """Where the second end of a range in words begins behind a small word glued to it (بين ثلاثة وأربعة); else 0."""
        low = self.low
        second = self.lang.glued_seconds.get(low[end + 1 : end + 2]) if low[end : end + 1] in BLANK else None
        if second is None or not low[end + 2 : end + 3].isalpha() or (opened := self._opened(start)) is None:
            return 0
        return end + 2 if low[opened[1] : start].strip(BLANK).endswith(second) else 0

    def _cut(self, end: int) -> int:
        """Where the second of two figures begins that share the end of one word: zwei- bis dreitausend, 20- bis 30-Jährige."""
        low = self.low
        if low[end : end + 1] not in _HYPHENS or low[end + 1 : end + 2] != " " or not self.beside.mask(end + 1) & INFIX:
            return 0
        infix = self.lang.range_words.right(low, end + 1)
        return _GAP.match(low, infix[1]).end() if infix is not None else 0  # type: ignore[union-attr]

    def _couple(self, number: Number, end: int) -> int:
        """Where the second of two digits begins that follow each other and tell a small range (2、3人, 5、6億円); else 0."""
        low, first = self.low, number.value
        told = end - number.start == 1 and 0 < first < 9 and low[end + 1 : end + 2] == str(int(first) + 1)
        after, before = low[end + 2 : end + 3], low[max(0, number.start - 2) : number.start]
        listed = before[-1:] == "第" or (before[-1:] == "、" and before[:1].isdecimal())
        if not told or not after or after.isdecimal() or after in "、.日月" or listed:
            return 0  # 2、3日 are two days
        label = self.beside.right(ASIDE, end + 2) or self.lang.hours.right(low, end + 2)
        measured = self.beside.mask(end + 2) & (UNITS | COUNTED | SCALES | CURRENCIES | TENTHS | PERCENTS)
        return end + 1 if label is None and measured else 0

    def _tolerance(self, number: Number, draft: Draft, at: int) -> Number | None:
        """The number behind a plus-minus sign (22±2 °C), with the ends of the range set."""
        second = read_digits(self.low, at, self.lang)[0]
        if second is None or not 0 < second.value < number.value:
            return None
        draft.lower, draft.upper = number.value - second.value, number.value + second.value
        draft.step, draft.end, draft.others = max(number.step, second.step), second.end, ()
        return second

    def _opened(self, start: int) -> tuple[bool, int] | None:
        """A word that opens a range before a figure, or before its currency sign (between $20 and $25)."""
        opened: tuple[bool, int] | None = self.beside.left(INFIX, start)
        if opened is None and self.beside.mask_left(start) & CURRENCIES:
            sign = self.beside.left(CURRENCIES, start)
            opened = self.beside.left(INFIX, sign[1]) if sign is not None else None
        return opened

    def _paired(self, opened: tuple[bool, int] | None, start: int, end: int, after: int) -> bool:
        """Whether the word between two figures makes a range of them by itself (to), or goes with the word before them: between
        19 and 23, but not "two men of 19 and 23 years"."""
        lang = self.lang
        if not lang.spaced or lang.proclitics or lang.range_words.right(self.low, end) is not None:
            return True
        before = self.low[opened[1] : start] if opened is not None else ""
        between = self.low[end:after].split()[:1]
        return any(before.startswith(first) and second.split()[:1] == between for first, second in lang.range_pairs)

    def _plain_range(self, start: int, end: int, after: int, *, signed: bool) -> bool:
        """Whether a range needs no opening word here: its word is "to" (not "and"), and one unit follows both figures."""
        if self.lang.range_words.right(self.low, end) is None:
            return False
        m = _NUMERAL.match(self.low, after)
        if m is None:
            at = _GAP.match(self.low, after).end()  # type: ignore[union-attr]
            signs = (self.lang.minus_words, self.lang.plus_signs) if signed else ()
            return any(t.right(self.low, at, gap=False) for t in signs) or self.signs.of_both(start, after)
        if m[1] and self.low[start] in SIGNS:
            return True  # temperatures of -3 to -5
        told = PERCENTS | UNITS | CURRENCIES | SCALES | COUNTED
        if self.beside.mask(m.end()) & told or self.beside.mask_left(start) & AGES:
            return True
        return self.signs.led(start)

    def _second(self, number: Number, at: int, end: int) -> Number | None:
        """The number that ends a range, after its own currency sign or minus."""
        low = self.low
        if at >= len(low):
            return None
        c = low[at]
        if not c.isdecimal():
            symbol = self.lang.currency_symbols.right(low, at, gap=False)
            percent = self.beside.right(PERCENTS, at) if self.beside.mask_left(number.start) & PERCENTS else None
            if symbol is not None:
                own = self.lang.currency_symbols.left(low, number.start)
                if own is not None and set(own[0]).isdisjoint(symbol[0]):
                    return None  # $40 or €55
                at = _GAP.match(low, symbol[1] + low.startswith(".", symbol[1])).end()  # type: ignore[union-attr]
            elif percent is not None:
                at = _GAP.match(low, percent[1]).end()  # type: ignore[union-attr]
            elif (c in MINUS or (c == "+" and low[number.start - 1 : number.start] == "+")) and low[at + 1 : at + 2].isdecimal():
                at += 1
        if at >= len(low):
            return None
        if low[at].isdecimal():
            if _CLOCK.match(low, at):
                return None  # le 12 à 14h30
            second, _ = read_digits(low, at, self.lang)
            if second is None or (low[number.plain_end : at].strip(BLANK) == "-" and second.end - at > 6):
                return None
            read_scales(low, second, self.lang, self.beside)
            return second
        return read_words(low, at, self.lang) if self.lang.spaced and low[at].isalpha() else None

    def _skip_unit(self, end: int, start: int) -> int:
        """Past a percent sign, currency or unit that the first end of a range carries too (3%〜5%, entre 3 % et 5 %)."""
        if not self.beside.mask_left(start) & (INFIX | CURRENCIES) and not _DASH_NEAR.search(self.low, end, end + _NEAR):
            # nothing opens a range, and no dash stands behind a unit
            return self._skip_twice(end, start) if _ANOTHER.match(self.low, end) else end
        hit = self._unit_at(end)
        if hit is None:
            return end
        m = _DASH.match(self.low, hit[1])
        if m and m.end() < len(self.low) and self.low[m.end()].isdecimal():
            return hit[1]
        infix = self.beside.right(INFIX, hit[1])
        if infix is None:
            return end
        # "from 3% to 5%" tells a change where something rose, so that elsewhere and behind "between" alone two figures with
        # their units are one
        word = _WORD.match(self.low, hit[1])
        joins = not self.lang.joiners or (word is not None and word[1] in self.lang.joiners)
        opened = self._opened(start)
        if opened is None:
            return end
        between = joins and self.lang.range_words.right(self.low, hit[1]) is None
        # where changes have words of their own, those that open no change open a range (от 3% до 5%)
        last = self.low[opened[1] : start].split()[-1:]
        between = between or (bool(self.lang.change_ends) and bool(last) and last[0] not in self.lang.change_ends)
        if not isinstance(hit[0], tuple) and self.lang.currency_symbols.right(self.low, infix[1]) is not None:
            return end  # by 18% to $ 1.17 billion
        return hit[1] if between or self._spans(opened[1], start, hit[1], infix[1]) else end

    def _skip_twice(self, end: int, start: int) -> int:
        """Past the unit of two figures that both carry it and have "to" between them, if nothing changes there (70 % à 90 %)."""
        hit = self._unit_at(end)
        to = self.lang.range_words.right(self.low, hit[1]) if hit is not None else None
        m = _NUMERAL.match(self.low, to[1]) if to is not None else None
        if hit is None or m is None or m[1] or (again := self._unit_at(m.end())) is None or again[0] != hit[0]:
            return end
        pause = _PAUSE.search(self.low, again[1], again[1] + _NEAR)
        stop = pause.start() if pause is not None else min(len(self.low), again[1] + _NEAR)
        return end if self.bounds.changed(start) or self.bounds.moves(again[1], stop) else hit[1]

    def _spans(self, opened: int, start: int, end: int, after: int) -> bool:
        """Whether the words before a figure and behind its unit open a range and no change: fines *from* 300 euros *to* 500."""
        pair = self.low[opened:start].strip(BLANK), self.low[end:after].strip(BLANK)
        if pair not in self.lang.range_pairs or self.bounds.changed(opened) or self._rises(opened, alone=True):
            return False
        if self.low[max(0, opened - _HEAD) : opened].rstrip(BLANK)[-1:] in _SENTENCE_ENDS:
            return False  # From 120 million euros to 140 million euros in a year
        # what is brought or goes from one level to another changes too, though its verb says neither up nor down
        clause = _PAUSE.split(self.low[max(0, opened - _NEAR) : opened])[-1]
        return self.lang.level_verbs.isdisjoint(_ANY_WORD.findall(clause))

    def _skip_same(self, end: int) -> int:
        """The same in languages without spaces, where the unit stands behind the second end again (3%〜5%, 5天到7天)."""
        hit = self.beside.right(PERCENTS, end) or self.money.right(end)
        if hit is not None:
            return int(hit[1]) if self._second_at(hit[1]) else end
        link = self.beside.right(LINKS, end)
        for table in (UNITS, COUNTED):
            hit = self.beside.right(table, end) or (self.beside.right(table, link[1]) if link is not None else None)
            at = self._second_at(hit[1]) if hit is not None else 0
            if hit is not None and hit[0] == "year" and self.low[end - 4 : end].isdecimal():
                return end  # 从2019年到2021年: two dates
            if hit is not None and at:
                m = _NUMERAL.match(self.low, at)
                stop = m.end() if m is not None else at
                again = self.beside.right(table, stop)
                link = self.beside.right(LINKS, stop) if again is None else None
                again = self.beside.right(table, link[1]) if link is not None else again
                if again is not None and again[0] == hit[0]:
                    return int(hit[1])
        return end

    def _second_at(self, end: int) -> int:
        """Where the second figure of a range begins, in digits, behind the unit of the first; 0 where none does."""
        m = _DASH.match(self.low, end)
        at = m.end() if m else 0
        if not at:
            infix = self.beside.right(INFIX, end)
            at = infix[1] if infix is not None else 0
        return at if at and self.low[at : at + 1].isdecimal() else 0

    def _unit_at(self, end: int) -> tuple[object, int] | None:
        """The percent sign, currency or unit after a figure (behind a small word too): what it is, and its end."""
        for table in (PERCENTS, CURRENCIES, UNITS):
            hit: tuple[object, int] | None = self.money.right(end) if table == CURRENCIES else self.beside.right(table, end)
            if hit is not None:
                return hit
        hit = self.beside.right(MINOR, end)
        if hit is not None:
            return hit  # between 12p and 15p
        link = self.beside.right(LINKS, end)
        return self.money.right(link[1]) if link is not None else None

    def _same_unit(self, first: int, second: int) -> bool:
        """Whether the unit after the first figure of a range stands after its second too, in the same word, or none does."""
        one, other = self._unit_at(first), self._unit_at(second)
        if one is None or other is None:
            return True
        a, b = (self.low[end : unit[1]].strip(BLANK)[:1] for end, unit in ((first, one), (second, other)))
        return one[0] == other[0] and a == b  # 6400 vierkante meter tot 7140 m² are two sizes

    def change(self, start: int, end: int) -> int | None:
        """Where the second level of a change begins whose first ends here (с 48 до 55 рублей); None where there is no change."""
        mask = self.beside.mask_left(start)
        if mask & CURRENCIES and not mask & CHANGES:  # from $3 to $5
            sign = self.beside.left(CURRENCIES, start)
            start = sign[1] if sign is not None else start
            mask = self.beside.mask_left(start)
        opened = self.beside.left(CHANGES, start) if mask & CHANGES else None
        if opened is not None and self.low.startswith(". ", end):
            end += 1  # z 5,4 proc. do 4,9 proc.
        to = self.beside.right(CHANGES, end) if opened is not None else None
        if opened is None or to is None or to[0] not in opened[0]:
            return None
        # "from 2 to 3" is a range, unless something rose
        pair = self.low[opened[1] : start].strip(BLANK), to[0]
        falling = pair in self.lang.fall_pairs
        plain = falling or pair in self.lang.range_pairs
        alone = pair not in self.lang.object_pairs
        told = not plain or (not falling and self.bounds.changed(opened[1])) or self._rises(opened[1], alone=alone)
        if not told and not self._falls(start, to[1]):
            return None
        at: int = _GAP.match(self.low, to[1]).end()  # type: ignore[union-attr]
        at += self.low.startswith("'", at)  # dall'8 all'11%
        return at if at < len(self.low) else None

    def _rises(self, at: int, *, alone: bool) -> bool:
        """Whether a verb of change stands before a place, with its object or ``alone``: ha subido de 12 a 19, elevó la pena de
        seis a ocho años, but un aumento de 3 a 5 euros."""
        small = {*self.lang.articles, *self.lang.list("dates", "articles")}
        words, first = list[str](), at
        for _ in range(_OBJECT + 1):
            verb = _LAST.search(self.low, max(0, first - _NEAR), first)
            if verb is None:
                return False
            if self.bounds.moves(verb.start(1), verb.end(1)):
                if not (words[-1] in small or words[-1] in self.lang.function_words if words else alone):
                    return False
                before = _LAST.search(self.low, max(0, verb.start(1) - _NEAR), verb.start(1))
                return before is not None and before[1] not in small and self.lang.links.get(before[1]) is None
            words.append(verb[1])
            first = verb.start(1)
        return False

    def _falls(self, start: int, after: int) -> bool:
        """Whether the first of two figures is the greater one, as in no range: dal 35 al 33 per cento."""
        low = self.low
        at = _GAP.match(low, after).end()  # type: ignore[union-attr]
        at += low.startswith("'", at)
        if not (low[start : start + 1].isdecimal() and low[at : at + 1].isdecimal()):
            return False
        first, second = read_digits(low, start, self.lang)[0], read_digits(low, at, self.lang)[0]
        if first is None or second is None or not self.beside.mask(second.end) & (PERCENTS | CURRENCIES):
            return False
        return first.value > second.value


def _zeros(first: Decimal, second: Decimal) -> int:
    """The power of ten that the first of two figures leaves out: 2- bis 3000."""
    power = 10 ** max(0, second.adjusted() - first.adjusted())
    return power if power >= 1000 and first * power < second else 1


def _scale_first(number: Number, second: Decimal, scale: tuple[str, int]) -> None:
    """Give the first end of a range the scale word of its second where it leaves it out (3 to 5 million)."""
    if number.scale is None:
        factor = ONE.scaleb(scale[1])
        if number.value * factor > second:
            return
    elif scale[0].startswith(f"{number.scale[0]} "):
        # "tres mil y cuatro mil millones": the first end leaves out what follows its thousand
        factor = ONE.scaleb(scale[1] - number.scale[1])
    else:
        return
    number.value, number.step, number.scale = number.value * factor, number.step * factor, scale
