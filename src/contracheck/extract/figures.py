"""Figures: a number with its sign, its range and its bounds, read at one place of a page; measures.py reads its unit."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.abbreviated import read_abbreviated
from contracheck.extract.beside import (
    AGES,
    ASIDE,
    BOUNDS,
    CHANGES,
    COUNTED,
    CURRENCIES,
    FRACTIONS,
    HALVES,
    LINKS,
    NUMBERS,
    PERCENTS,
    POINTS,
    SCALES,
    SHARES,
    SINGLE,
    TENTHS,
    TIMES,
    UNITS,
    Beside,
)
from contracheck.extract.bounds import BoundReader, set_bound, than
from contracheck.extract.characters import begins_earlier, read_two_digits
from contracheck.extract.denominators import HYPHENS, parted_scale, regroup
from contracheck.extract.draft import Draft
from contracheck.extract.factors import FactorReader, multiplied
from contracheck.extract.framed import apply_frames, read_scale_frame
from contracheck.extract.held import OPENING, behind_bracket
from contracheck.extract.measures import MeasureReader
from contracheck.extract.numbers import number_at, read_point, read_price, read_threes, settle, spelled_at
from contracheck.extract.numerals import and_thousands, at_smaller_scale, read_digits, read_scales
from contracheck.extract.page import Page
from contracheck.extract.portions import PortionReader
from contracheck.extract.ranges import MINUS, RangeReader
from contracheck.extract.seconds import settle_thousands, tells_seconds
from contracheck.extract.signs import BEFORE_SIGN, is_fewer, is_glued_minus, is_late_minus, is_lone_minus, take_minus
from contracheck.extract.temperatures import PLUS
from contracheck.extract.terms import ONE, Number
from contracheck.lang.cldr_frames import Around
from contracheck.lang.table import BLANK

_WORD = re.compile(rf"[{BLANK}]{{0,2}}([^\W\d_]+)")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
#: A dash between two bare figures, which makes a score of them.
_SINGLE = re.compile(rf"[{BLANK}]?[-\u2010-\u2015][{BLANK}]?")
_SECOND_WORD = re.compile(rf"[{BLANK}][^\W\d_]+")
_PLUS = re.compile(rf"\+(?=[{BLANK}][^\W\d_]|-|\Z)")
_SHORT = re.compile(rf"[{BLANK}]?([^\W\d_]{{1,4}})(?![^\W_])")
#: The power of ten of a thousand, and the digits that can follow it.
_THOUSAND = 3
#: Kinds whose unit one figure leaves to the next, the factor by which those two differ at most, and a name before a figure.
_SHARED = frozenset(("money", "percent", "duration", "quantity"))
_PLAIN = frozenset(("digits", "digits,age"))
_NEAR = Decimal("0.05")
#: A figure with an "and" glued to it, and how many of those may stand in a row.
_FIGURE, _ROW = re.compile(r"\d+(?:[.,]\d+)*"), 5
_LISTED = re.compile(rf"(?:,[{BLANK}]\d{{1,3}}(?![\d.,]*\d|[^\W_])){{0,4}}")
_NAME = re.compile(rf"(?<![^\W_])[A-Z][\w.-]*[{BLANK}]\Z")
#: The two levels of a change are not farther apart than this factor, where the first leaves out its scale word.
_ALIKE = Decimal("0.02")
#: A text begins so near to its first figure, where nothing but a sign stands before it.
_EDGE = 4
#: Parts in words are added to smaller figures than this.
_HUNDRED, _TEN = 100, 10
#: Collectives that figures in digits are told with.
_ROUND = (10, 12, 100, 1000)


class FigureReader:
    """Reads the figures of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = Beside(page.low, page.lang)
        self.measures = MeasureReader(page, self.beside)
        #: where the second levels of changes begin (с 48 до *55* рублей)
        self._levels: set[int] = set()
        self._joined = False
        self._about = page.lang.list("numbers", "about")
        self.bounds = BoundReader(page, self.beside, self._levels)
        self.ranges = RangeReader(page, self.beside, self.bounds, self.measures.money)
        self.portions = PortionReader(page, self.beside, self.bounds, self.draft)
        #: the value and the end of the numeral that ``words`` read last, where it is nothing but words
        self.spoken: tuple[Decimal, int] | None = None
        self._frames = page.lang.frames
        self._multiplied = page.lang.multiplied.filled
        self.factors = FactorReader(page, self.bounds)
        # where a language has its own tables, CLDR's patterns are asked only about what these left open
        self._framed = not page.lang.full or bool(page.lang.region)

    # --- one figure ---
    def digits(self, pos: int) -> tuple[Draft | None, int]:
        """The figure whose digits begin at ``pos``, and the place from which to go on."""
        number, stop = read_digits(self.low, pos, self.lang)
        if number is None:
            return None, stop
        if number.other is not None:
            settle(number, self.page)
        read_threes(self.low, number, self.beside)
        if self.lang.decimal_words.filled and number.step == ONE and self.beside.mask(number.end) & POINTS:
            read_point(self.low, number, self.beside)
        if self.lang.each_endings.filled and (each := self.lang.each_endings.right(self.low, number.end, gap=False)) is not None:
            number.end = each[1]  # 10'ar bin lira
        if self.lang.price_signs:
            read_price(self.low, number, self.lang, self.beside)
        if self.lang.added.filled:
            self._part_before(number)
        own = number.end
        if self.low[own : own + 2].lstrip(BLANK)[:1] in OPENING and (behind := behind_bracket(self.low, own, self.beside)):
            number.end = behind
        frames, text = self._frames, self.page.text
        around: Around | None = None
        if frames is not None and (self._framed or self._short_word(number.end)) and frames.near(text, pos, number.end):
            around = Around(text, pos, number.end)
        if around is None or not read_scale_frame(number, self.page, around):
            read_scales(self.low, number, self.lang, self.beside)
        if self.lang.each_endings.filled and self.low.startswith("'", number.end):
            each = self.lang.each_endings.right(self.low, number.end, gap=False)
            number.end = number.end if each is None else each[1]  # 11 bin 250'şer lira
        if number.end - pos == 1 and self.lang.tenths.filled:
            self._two_apart(number)
        if number.scale is None and self.lang.spaced and self.beside.mask(number.end) & NUMBERS:
            self._dozens(number)
        if number.scale is None and self.lang.scales_counted.filled:
            read_abbreviated(self.page, number, self.beside)
        draft = self.draft(number, number.start)
        if number.start < pos:
            draft.framed = True
        told = frames is not None and (self._framed or number.negative or self._frame_tells(draft))
        if frames is not None and told and not self.measures.one_earlier(draft, number.end):
            if around is None or number.end != stop or number.start != pos:
                again = number.negative or frames.near(text, number.start, number.end)
                around = Around(text, number.start, number.end) if again else None
            if around is not None:
                apply_frames(draft, number, self.page, around)
        if draft.kind == "money" and number.other is not None:
            self.measures.money.mills(draft, number)
        if number.end > own and own < draft.end and self.low[own : own + 2].lstrip(BLANK)[:1] in OPENING:
            draft.held, draft.end = draft.end, own
            return draft, max(stop, own)
        return draft, max(stop, number.end, draft.end)

    def _part_before(self, number: Number) -> None:
        """Add the part that a word before a small whole figure in digits adds to it (साढ़े 3 लाख)."""
        small = number.step == ONE and number.value < _HUNDRED
        hit = self.lang.added.left(self.low, number.start) if small else None
        if hit is not None:
            number.value, number.step, number.other = number.value + hit[0], abs(hit[0]), None
            number.start = hit[1]

    def _dozens(self, number: Number) -> None:
        """Multiply a figure by the word for a round number of things behind it (3 dozen, 2 dúzias)."""
        word = _WORD.match(self.low, number.end)
        worth = self.lang.collective.get(word[1]) if word is not None else None
        if word is not None and worth in _ROUND and number.value < 100:
            number.value, number.step, number.other = number.value * worth, number.step * worth, None
            number.end, number.approximate = word.end(), True

    def _short_word(self, end: int) -> bool:
        """Whether an abbreviation follows that may be a scale word by CLDR's patterns alone (5K, 5,6 Bn)."""
        m = _SHORT.match(self.low, end)
        return m is not None and m[1] not in self.lang.function_words and not self.beside.mask(end) & SCALES

    def _frame_tells(self, draft: Draft) -> bool:
        """Whether CLDR's patterns may say more than the language's tables: of units, of signs and of what was left open."""
        if draft.kind == "count":
            return draft.counted in (None, "point")
        if draft.start and self.low[draft.start - 1] in "-\u2212" and draft.lower is not None and draft.lower > 0:
            return True
        return draft.kind in ("quantity", "duration", "ratio") or draft.unit == "percentage_point"

    def counts(self, start: int, end: int) -> bool:
        """Whether a word that is "one" and an article too may count: the next word stands in a table, or the one after it, or
        both are one number word (o sută)."""
        if self.beside.mask(end):
            return True
        m = _SECOND_WORD.match(self.low, end)
        if m is None:
            return False
        phrases = self.lang.lexicon.phrases.get(self.low[start:end], ())
        second = self.low[end + 1 : m.end()]
        return any(rest[0] == second for rest, _ in phrases) or bool(self.beside.mask(m.end()) & (COUNTED | SHARES | SINGLE))

    def _ordinal(self, pos: int, end: int, value: int) -> bool:
        """Whether a number word and the word behind it are an ordinal together (on üçüncü, сорок пятый, vingt-deuxième)."""
        low, lang = self.low, self.lang
        word = _WORD.match(low, end + (low[end : end + 1] in HYPHENS))
        if word is None:
            return False
        if lang.units.get(word[1]) is not None and lang.date_articles.left(low, pos) is None:
            return False  # a twenty-second delay
        if f"{low[pos:end]} {word[1]}" in lang.ordinals:
            return True
        joined = low[end : end + 1] in HYPHENS or lang.ordinal_years
        return joined and not value % 10 and 1 < lang.ordinals.get(word[1], 0) < _TEN  # but сорок первых сотрудников are forty

    def words(self, pos: int) -> Draft | None:
        """The figure in words that begins at ``pos``."""
        low, lang = self.low, self.lang
        self.spoken = None
        whole = self._whole(pos) if lang.whole.filled else None
        if whole is not None:
            return whole
        if lang.spaced and lang.fractions_alone:
            share = lang.fractions.right(low, pos, gap=False)
            if share is not None and " " in low[pos : share[1]] and low[pos : share[1]] in lang.fractions_alone:
                part = self.portions.fraction(pos, share[1])  # ثلاثة أرباع: three quarters of the crop, not of a year
                if part is not None:
                    self.bounds.read(part)
                return part
        if not lang.spaced and lang.lexicon.digits and pos:
            pos = begins_earlier(low, pos, lang)
        number = self._few(pos) if lang.few.filled else None
        if number is None and lang.tenths.filled:
            number = self._tenths(pos)
        if number is None:
            number = spelled_at(low, pos, lang, self.beside)
        if number is None or (lang.spaced and number.value >= 10 and self._ordinal(pos, number.end, int(number.value))):
            return None
        self.spoken = (number.value, number.end) if number.end == number.plain_end else None
        if not lang.spaced and number.scale is None and not self.beside.mask(number.end) and not self.beside.mask_left(pos):
            return None  # one character that counts and measures nothing
        if number.scale is not None:
            self._digits_after(number)
        parted = parted_scale(low, number, lang) if number.scale is not None and lang.denominators is not None else None
        if parted is not None:
            return self.portions.share(number, *parted, pos)
        share = self.beside.right(FRACTIONS, number.end) if number.value < 1000 else None
        glued = lang.lexicon.proclitics  # أربع وخمس ساعات are no four fifths
        if share is not None and (
            tells_seconds(low, pos, number.end, lang, self.beside) or (glued and low.startswith(glued, number.end + 1))
        ):
            share = None
        if share is not None and self.portions.of_year(number, share[1], pos):
            share = None
        if share is not None and lang.spaced and share[0].denominator > 2:
            if low[number.end] in HYPHENS:
                share = regroup(low, number, lang) or share
            return self.portions.share(number, share[0], share[1], pos)
        draft = self.draft(number, pos)
        if draft.weak and draft.kind == "count" and draft.counted is None and low[pos : number.end] in lang.people:
            draft.counted, draft.weak = "person", False
        return draft

    def _digits_after(self, number: Number) -> None:
        """Add what follows a scale word in digits: one million 950 thousand, مليوناً و٩٥٠ ألف."""
        low, lang = self.low, self.lang
        assert number.scale is not None
        at = _GAP.match(low, number.end).end()  # type: ignore[union-attr]
        joined = 0
        if low[at : at + 1].isalpha() and lang.proclitics:
            joined = next((len(p) for p in lang.proclitics if p in lang.joiners and low.startswith(p, at)), 0)
            at += joined
        after = and_thousands(low, number.end, lang, self.beside, number.scale[1])
        if after is not None:
            joined, at = 1, after
        lone = " " not in low[number.start : number.end] and number.value == ONE.scaleb(number.scale[1])
        if lone and not joined and not at_smaller_scale(low, at, self.beside, number.scale[1]):
            return  # it belongs to the figure after it where a language puts it first, but not to another scale
        if not low[at : at + 1].isdecimal() or number.step < 10:
            return
        more = number_at(low, at, lang, self.beside)
        if more is None or not 0 < more.value < number.step:
            return
        if more.scale is not None or (number.scale[1] == _THOUSAND and more.end - at == _THOUSAND):
            number.value += more.value
            number.step, number.end, number.plain_end = more.step, more.end, more.end

    def _whole(self, pos: int) -> Draft | None:
        """A figure that is one word with its unit or with what it counts (이틀, يومين, 반년)."""
        whole = self.lang.whole
        hit = whole.right(self.low, pos, gap=False)
        if hit is None:
            return None
        (value, last, what), end = hit
        if self.lang.definite and what in self.lang._at("counted") and self.low.endswith(self.lang.definite, 0, pos):
            return None  # البلدين: the two countries, no count of them
        draft = Draft(pos, end, pos, "count", value, last, min(value, ONE), trace="words,whole")
        if what in self.lang._at("counted"):
            draft.counted = what
        else:
            self.measures.set_unit(draft, what, end)
        self.bounds.read(draft)
        return draft

    def _tenths(self, pos: int) -> Number | None:
        """Two digits in characters before the word for tenths, with the point left out (七五折)."""
        if self.lang.spaced:
            return None
        number = read_two_digits(self.low, pos, self.lang)
        return number if number is not None and self.beside.right(TENTHS, number.end) is not None else None

    def _two_apart(self, number: Number) -> None:
        """Read on over a blank between two digits before the word for tenths (7 2 折)."""
        at = number.end + 1
        if (
            self.low[at - 1 : at] not in (" ", "\u00a0")
            or not self.low[at : at + 1].isdecimal()
            or self.beside.right(TENTHS, at + 1) is None
        ):
            return
        number.value = number.value * 10 + int(self.low[at])
        number.end = number.plain_end = at + 1

    def _few(self, pos: int) -> Number | None:
        """A small range in one word or phrase (두세, üç dört)."""
        few = self.lang.few
        hit = few.right(self.low, pos, gap=False)
        if hit is None:
            return None
        (first, last), end = hit
        number = Number(pos, end, Decimal(first), ONE, words=True, plain_end=end, until=Decimal(last))
        read_scales(self.low, number, self.lang, self.beside)
        if number.scale is not None:
            number.until = Decimal(last) * number.value / first
        return number

    def compound(self, number: Number) -> Draft:
        """The figure of a numeral that begins a longer word (dreitägig, Viertelmillion)."""
        read_scales(self.low, number, self.lang, self.beside)
        return self.draft(number, number.start)

    def draft(self, number: Number, pos: int) -> Draft:
        """The draft of a number: with its sign, the other end of its range, its unit and its bounds."""
        draft = Draft(
            pos, number.end, pos, "count", number.value, number.value, number.step,
            scale=number.scale, approximate=number.approximate, others=(number.other,) if number.other is not None else (),
            weak=number.words, trace="words" if number.words else "digits", written=number.written,
        )  # fmt: skip
        if number.until is not None:
            draft.upper = number.until
        beside = self.beside
        left = beside.mask_left(pos)
        signed = (pos > 0 and self.low[pos - 1] in MINUS) or left & TIMES > 0
        signed = signed and take_minus(self.low, beside, draft)
        plus = self.low[pos - 1 : pos] == "+" and (pos == 1 or self.low[pos - 2] in BEFORE_SIGN)
        draft.start -= plus  # a word that opens a range stands before the sign
        second = self.ranges.read(number, draft, signed) if number.written != "fraction" or not number.words else None
        last = second or number
        if plus:
            draft.start, draft.trace = pos, f"{draft.trace}{PLUS}"
        if signed and second is None and draft.lower is not None and draft.upper is not None:
            draft.lower, draft.upper = -draft.upper, -draft.lower
            draft.trace += ",minus"
        end = draft.end
        bounded = (
            beside.mask(end) & BOUNDS
            or self.low[end : end + 1] == "+"
            or self.low.startswith(self._about, end)
            or than(self.lang, self.low, draft)
        )
        self.measures.read(draft, last, self._after_number(draft) if bounded else end)
        if ",minus" in draft.trace and is_fewer(self.low, self.lang, beside, draft):
            draft.lower, draft.upper, draft.start = -draft.upper, -draft.lower, draft.core  # type: ignore[operator]
            draft.trace = draft.trace.replace(",minus", ",fewer" if draft.kind == "percent" else "")
        if second is None and beside.mask(draft.end) & HALVES:
            self.measures.half(draft)
        if not signed and draft.lower is not None and draft.upper is not None and draft.lower > 0:
            at = draft.start - 1  # -$5, -%24; 为-1.8%
            if at >= 0 and self.low[at] in MINUS and is_late_minus(self.low, self.lang, draft, at):
                draft.start, draft.lower, draft.upper = at, -draft.upper, -draft.lower
                draft.trace += ",minus"
            elif 0 < at <= _EDGE and is_lone_minus(self.low, draft, at):
                draft.start, draft.lower, draft.upper = at - 1, -draft.upper, -draft.lower
                draft.trace += ",minus"
            elif is_glued_minus(self.low, self.lang, draft):
                draft.lower, draft.upper = -draft.upper, -draft.lower
                draft.trace += ",minus"
            elif draft.start < draft.core and self.beside.mask_left(draft.start) & TIMES:
                word = self.beside.left(TIMES, draft.start)  # eksi yüzde 0,4
                if word is not None:
                    draft.start, draft.lower, draft.upper = word[1], -draft.upper, -draft.lower
                    draft.trace += ",minus"
        if draft.opened is not None:
            draft.start = min(draft.start, draft.opened)
        bare = draft.kind == "count" and draft.unit is None and draft.counted is None and draft.scale is None and not number.words
        if bare and draft.written == "rating" and second is None:
            draft.kind = "ratio"
            draft.trace += ",share"
        if second is not None and bare and _SINGLE.fullmatch(self.low, number.plain_end, second.start):
            draft.kind = "score"
        if number.bound is not None:
            set_bound(draft, number.bound)
        if second is None and beside.mask_left(draft.start) & CHANGES:
            self._level_after(draft)
        if second is None and bare and draft.kind == "count" and draft.unit is None and not self._joined:
            self._and_after(draft)
        if draft.others and draft.counted is not None:
            settle_thousands(draft, self.page)
        self.bounds.read(draft)
        if draft.kind == "count" and draft.counted is None and self._multiplied:
            multiplied(draft, self.low, self.lang)
        if draft.kind == "money" and draft.start < draft.core and not self.lang.spaced:
            self.measures.money.before_bound(draft)
        return draft

    def _and_after(self, draft: Draft) -> None:
        """Give a bare figure the unit of the one that "and" joins to it: men of 19, 21 and 23 years, up 8 and 12 percent."""
        low, start, ands = self.low, draft.start, self.lang.ands
        end = _LISTED.match(low, draft.end).end()  # type: ignore[union-attr]
        m = ands.match(low, end + 1) if ands is not None and low[end : end + 1] in BLANK else None
        at = m.end() + 1 if m is not None else self._glued_and(end) if self.lang.glued_seconds else len(low)
        if at >= len(low) or not low[at].isdecimal() or not self.lang.spaced or draft.lower is None:
            return
        if _NAME.search(self.page.text, max(0, start - 32), start):
            return
        if self.beside.mask_left(start) & ASIDE:
            return  # section 5 and 10 kilometres
        self._joined = True  # no chain of figures is read more than once
        second = self.digits(at)[0]
        self._joined = False
        if second is None or second.kind not in _SHARED or second.start < at or second.scale is not None or not second.lower:
            return
        if second.lower == second.upper and second.trace in _PLAIN and _NEAR < draft.lower / second.lower < 1 / _NEAR:
            draft.kind, draft.unit, draft.currencies, draft.weak = second.kind, second.unit, second.currencies, False
            draft.trace = second.trace

    def _glued_and(self, end: int) -> int:
        """Where the last of some figures begins that an "and" glued to each joins (5 و7 و9 أيام); the end of the text if none."""
        low, at = self.low, len(self.low)
        for _ in range(_ROW):
            if low[end : end + 1] not in BLANK or low[end + 1 : end + 2] not in self.lang.glued_seconds:
                break
            m = _FIGURE.match(low, end + 2)
            if m is None:
                break
            at, end = m.span()
        return at

    def _level_after(self, draft: Draft) -> None:
        """Note the second level of a change, and give the first its unit where it has none of its own."""
        at = self.ranges.change(draft.start, draft.end)
        if at is None:
            return
        self._levels.add(at)
        if draft.kind != "count" or draft.counted is not None or draft.lower is None:
            return
        symbol = self.lang.currency_symbols.right(self.low, at, gap=False)
        core = _GAP.match(self.low, symbol[1]).end() if symbol is not None else at  # type: ignore[union-attr]
        if core >= len(self.low):
            return
        second = self.digits(core)[0] if self.low[core].isdecimal() else self.words(core) if self.lang.spaced else None
        if second is None or second.kind in ("ratio", "score") or second.vague:
            return
        if second.scale is not None and draft.scale is None:
            factor, level = ONE.scaleb(second.scale[1]), second.lower if second.lower is not None else second.upper
            if level is None or not level or not _ALIKE < draft.lower * factor / level < 1 / _ALIKE:
                return
            draft.times(factor)
            draft.scale = second.scale
        exact = second.kind in ("money", "percent") and second.scale is None and self.low[core].isdecimal()
        written = read_digits(self.low, core, self.lang)[0] if exact else None
        if written is not None and second.lower and written.value and written.value != second.lower:
            draft.times(second.lower / written.value)  # da 58 a 53 centesimi
        draft.kind, draft.unit, draft.counted, draft.currencies = second.kind, second.unit, second.counted, second.currencies
        draft.weak = second.weak

    def _after_number(self, draft: Draft) -> int:
        """Bound words that stand between the number and its unit (300以上の企業); returns where to go on."""
        plus = _PLUS.match(self.low, draft.end)
        if plus is not None and draft.trace == "digits" and draft.start == draft.core:
            set_bound(draft, "at_least")  # 200+ shops
            draft.end = plus.end()
            return draft.end
        case = than(self.lang, self.low, draft)  # 3 milyondan çox insan; 21 bine kadar is up to, 21 bin kadar about
        about = next((w for w in self._about if self.low.startswith(w, draft.end)), "") if case is None else ""
        hit = ("approximate", draft.end + len(about)) if about else self.beside.right(BOUNDS, draft.end)
        hit = case if case is not None and (hit is None or hit[1] <= case[1]) else hit
        if hit is None or (about and (draft.lower is None or draft.lower % 10)) or self.bounds.joins(draft.end, hit[1]):
            return draft.end
        link = self.beside.right(LINKS, hit[1])
        at: int = link[1] if link else hit[1]
        tables = (self.beside.right(t, at) for t in (CURRENCIES, COUNTED, PERCENTS, UNITS, AGES))
        if any(tables) or self.lang.classifiers.right(self.low, at):
            set_bound(draft, hit[0])
            draft.end = hit[1]
            return at
        return draft.end
