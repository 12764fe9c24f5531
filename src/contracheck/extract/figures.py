"""Figures: a number with its unit, its bounds and hedges, what is counted, and its range, read at one place of a page."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from contracheck.extract.framed import DURATIONS, Draft, apply_frames, read_scale_frame
from contracheck.extract.numerals import VULGAR, read_digits, read_scales
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word, read_characters, read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.cldr_frames import Around
from contracheck.lang.concepts import finder
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
_NEXT = re.compile(rf"[{BLANK}]{{1,2}}|[{BLANK}]?[-\u2010\u2011][{BLANK}]?")
#: Between the ends of a range. The plain hyphen is one only between two figures with a unit after them.
_DASH = re.compile(rf"[{BLANK}]?[-\u2010-\u2015~\u301c\uff5e\u223c][{BLANK}]?")
_MINUS = "-\u2212\u2013"
#: From this scale word on, a figure with no unit and nothing counted may be money without its currency.
MONEY_SCALE = 6
#: Words between a figure and what is counted (22 British specialists).
_BETWEEN = 3
_CODE_LEFT = re.compile(r"(?<![a-z])([a-z]{3})[ \u00a0]?$")


class FigureReader:
    """Reads the figures of one page; ``money`` tells whether the article speaks of money at all."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.concepts = finder(page.lang.tag)
        self.low = page.low
        self.lang = page.lang

    # --- one figure ---
    def digits(self, pos: int) -> tuple[Draft | None, int]:
        """The figure whose digits begin at ``pos``, and the place from which to go on."""
        number, stop = read_digits(self.low, pos, self.lang)
        if number is None:
            return None, stop
        around = Around(self.page.text, pos, number.end)
        if not read_scale_frame(number, self.page, around):
            read_scales(self.low, number, self.lang)
        draft = self._draft(number, number.start)
        apply_frames(draft, number, self.page, around)
        return draft, max(stop, number.end, draft.end)

    def words(self, pos: int) -> Draft | None:
        """The figure in words that begins at ``pos``."""
        number = read_words(self.low, pos, self.lang) if self.lang.spaced else read_characters(self.low, pos, self.lang)
        if number is None:
            return None
        share = self.lang.fractions.right(self.low, number.end) if number.value < 20 else None
        if share is not None and self.lang.spaced and share[0].denominator > 2:
            value = number.value * share[0].numerator / share[0].denominator
            if value < 1:
                return Draft(pos, share[1], pos, "ratio", value, value, Decimal("0.01"), trace="fraction")
        return self._draft(number, pos)

    def fraction(self, pos: int, end: int) -> Draft | None:
        """A fraction word before what it is a part of: half a million, mezzo punto, half a percentage point."""
        hit = self.lang.fractions.right(self.low, pos, gap=False)
        if hit is None:
            return None
        share, end = hit
        at = end
        for _ in range(2):
            word = _WORD.match(self.low, _GAP.match(self.low, at).end())  # type: ignore[union-attr]
            if word is not None and (word[0] in self.lang.articles or word[0] in self.lang.function_words):
                at = word.end()
        value = Decimal(share.numerator) / Decimal(share.denominator)
        for place in (end, at):
            number = Number(pos, place, value, value, plain_end=place, words=True)
            read_scales(self.low, number, self.lang)
            draft = self._draft(number, pos)
            if draft.end > place and (draft.scale or draft.unit):
                return draft
        return None

    def vulgar(self, pos: int) -> Draft | None:
        """A fraction written as one character."""
        f = VULGAR[self.low[pos]]
        number = Number(
            pos, pos + 1, Decimal(f.numerator) / Decimal(f.denominator), ONE / Decimal(f.denominator), plain_end=pos + 1
        )
        read_scales(self.low, number, self.lang)
        return self._draft(number, pos)

    def article_unit(self, pos: int, end: int) -> Draft | None:
        """One of a unit, written with an article: "une semaine", "a million dollars"."""
        number = read_words(self.low, pos, self.lang)
        if number is not None:
            return self._draft(number, pos)
        hit = self.lang.units.right(self.low, end)
        if hit is None or hit[0] not in DURATIONS or hit[0] in ("second", "minute"):
            return None
        return Draft(pos, hit[1], pos, "duration", ONE, ONE, ONE, unit=hit[0], weak=True, trace="article+unit")

    def vague_figure(self, pos: int, end: int) -> Draft | None:
        """A figure that has no exact value (tens of billions of dollars, 数十億ドル), if a unit shows that it is one."""
        at = end
        for _ in range(3):
            link = self.lang.links.right(self.low, at)
            step = link[1] if link else at
            scale = self.lang.scales.right(self.low, step)
            again = self.lang.vague_table.right(self.low, step)
            if again is not None and (scale is None or again[1] >= scale[1]):
                at = again[1]
            elif scale is not None:
                at = scale[1]
            else:
                break
        link = self.lang.links.right(self.low, at)
        for place in (at, link[1] if link else at):
            money = self.lang.currencies.right(self.low, place)
            if money is not None:
                return Draft(pos, money[1], pos, "money", None, None, ONE, unit=money[0][0], vague=True, trace="vague")
            counted = self.lang.counted.right(self.low, place)
            if counted is not None:
                return Draft(pos, counted[1], pos, "count", None, None, ONE, counted=counted[0], vague=True, trace="vague")
            unit = self.lang.units.right(self.low, place)
            if unit is not None and at > end:
                return Draft(pos, unit[1], pos, "quantity", None, None, ONE, unit=unit[0], vague=True, trace="vague")
        return None

    # --- the unit ---
    def _draft(self, number: Number, pos: int) -> Draft:
        draft = Draft(
            pos, number.end, pos, "count", number.value, number.value, number.step,
            scale=number.scale, approximate=number.approximate, others=(number.other,) if number.other is not None else (),
            weak=number.words, trace="words" if number.words else "digits",
        )  # fmt: skip
        second = self._range(number, draft)
        last = second or number
        if second is None:
            self._minus(draft)
        inner = self._after_number(draft)
        self._unit(draft, last, inner)
        bare = draft.kind == "count" and draft.unit is None and draft.counted is None and not number.words
        if second is not None and bare and self.low[number.plain_end : second.start].strip(BLANK) in ("-", "\u2013", "\u2011"):
            draft.kind = "score"
        if number.bound is not None:
            self._bound(draft, number.bound)
        self._bounds(draft)
        return draft

    def _after_number(self, draft: Draft) -> int:
        """Bound words that stand between the number and its unit (300以上の企業); returns where to go on."""
        hit = self.lang.bounds_after.right(self.low, draft.end)
        if hit is None:
            return draft.end
        link = self.lang.links.right(self.low, hit[1])
        at = link[1] if link else hit[1]
        if (
            self.lang.currencies.right(self.low, at)
            or self.lang.counted.right(self.low, at)
            or self.lang.percents.right(self.low, at)
        ):
            self._bound(draft, hit[0])
            draft.end = hit[1]
            return at
        return draft.end

    def _range(self, number: Number, draft: Draft) -> Number | None:
        """The second figure of a range, with the draft's ends set; None where there is none."""
        low, end = self.low, number.end
        end = self._skip_unit(end)
        m = _DASH.match(low, end)
        at = m.end() if m else None
        opened = self.lang.range_open.left(low, draft.start)
        if at is None:
            infix = self.lang.range_infix.right(low, end, gap=True)
            if infix is None or (opened is None and number.words is False and not self._either(end, infix[1])):
                return None
            at = _GAP.match(low, infix[1]).end()  # type: ignore[union-attr]
        if at >= len(low):
            return None
        symbol = self.lang.currency_symbols.right(low, at, gap=False) if not low[at].isdecimal() else None
        if symbol is not None:
            at = _GAP.match(low, symbol[1]).end()  # type: ignore[union-attr]
        if at >= len(low):
            return None
        if low[at].isdecimal():
            second, _ = read_digits(low, at, self.lang)
            if second is None or (low[number.plain_end : at].strip(BLANK) == "-" and second.end - at > 6):
                return None
            read_scales(low, second, self.lang)
        elif self.lang.spaced:
            second = read_words(low, at, self.lang)
            if second is None:
                return None
        else:
            return None
        if number.scale is None and second.scale is not None:
            factor = ONE.scaleb(second.scale[1])
            if number.value * factor <= second.value:
                number.value, number.step, number.scale = number.value * factor, number.step * factor, second.scale
        if not number.value < second.value:
            return None
        draft.lower, draft.upper = number.value, second.value
        draft.step = max(number.step, second.step)
        draft.scale = draft.scale or second.scale
        draft.end = second.end
        if opened is not None:
            draft.start = opened[1]
        draft.others = ()
        return second

    def _either(self, end: int, after: int) -> bool:
        """Whether the word between two figures is "or" between neighbours (two or three), which needs no opening word."""
        return not self.lang.range_open.words

    def _skip_unit(self, end: int) -> int:
        """Past a percent sign or currency that the first end of a range carries too (3%〜5%, 300 Euro bis 500 Euro)."""
        hit = self.lang.percents.right(self.low, end) or self._currency_right(end)
        if hit is None:
            return end
        m = _DASH.match(self.low, hit[1])
        if m and m.end() < len(self.low) and self.low[m.end()].isdecimal():
            return hit[1]
        infix = self.lang.range_infix.right(self.low, hit[1]) if not self.lang.spaced else None
        return hit[1] if infix and self.low[infix[1] : infix[1] + 1].isdecimal() else end

    def _minus(self, draft: Draft) -> None:
        at = draft.start - 1
        if at >= 0 and self.low[at] in _MINUS and (at == 0 or self.low[at - 1] in " \u00a0(\n\t:"):
            draft.trace += ",minus"

    def _unit(self, draft: Draft, last: Number, at: int) -> None:
        low, lang = self.low, self.lang
        symbol = self._symbol_left(draft)
        percent = lang.percents.right(low, at)
        if percent is not None:
            draft.kind, draft.unit, draft.end = "percent", percent[0], percent[1]
            if percent[0] == "permille" and draft.lower is not None and draft.upper is not None:
                draft.lower, draft.upper, draft.unit = draft.lower / 10, draft.upper / 10, "percent"
            return
        if symbol is not None:
            self._money_scale(draft, last)
            right = lang.currencies.right(low, draft.end)
            if right is not None and len(right[0]) == 1 and right[0][0] in symbol:
                draft.end, symbol = right[1], right[0]
            draft.kind, draft.unit, draft.currencies = "money", symbol[0], symbol
            return
        hit = lang.scales_money.right(low, at) if last.scale is None else None
        if hit is not None:
            money = self._currency_right(hit[1])
            if money is not None:
                self._money_scale(draft, last)
                draft.kind, draft.unit, draft.currencies, draft.end = "money", money[0][0], money[0], money[1]
                return
        for place in self._places(at, last):
            if self._right_unit(draft, last, place):
                return
        before = lang.percents.left(low, draft.start)
        if before is not None and draft.scale is None and not low[before[1] - 1 : before[1]].isdecimal():
            draft.kind, draft.unit, draft.start = "percent", before[0], before[1]
            if before[0] == "permille" and draft.lower is not None and draft.upper is not None:
                draft.lower, draft.upper, draft.unit = draft.lower / 10, draft.upper / 10, "percent"
            draft.weak = False
            return
        prefix = lang.unit_prefixes.left(low, draft.start) or self._bracketed_prefix(draft.start)
        if prefix is not None:
            draft.kind, draft.unit, draft.start = "quantity", prefix[0], prefix[1]
            draft.weak = False
            return
        age = lang.age_before.left(low, draft.start)
        if age is not None and draft.lower is not None and draft.lower < 130 and draft.scale is None:
            draft.kind, draft.unit, draft.start = "duration", "year", age[1]
            draft.trace += ",age"
            draft.weak = False
            return
        self._counted(draft, at)

    def _bracketed_prefix(self, start: int) -> tuple[str, int] | None:
        """A unit before a figure with its abbreviation in brackets: マグニチュード（M）6.4."""
        m = re.search(r"\([^()]{1,12}\)[ ]?$", self.low[max(0, start - 16) : start])
        return self.lang.unit_prefixes.left(self.low, start - len(m[0])) if m else None

    def _places(self, at: int, last: Number) -> list[int]:
        """Where a unit may begin: after the number, and after a small word that links it (milliards de dollars)."""
        link = self.lang.links.right(self.low, at)
        return [at, link[1]] if link is not None else [at]

    def _right_unit(self, draft: Draft, last: Number, at: int) -> bool:
        low, lang = self.low, self.lang
        money = self._currency_right(at)
        unit = lang.units.right(low, at)
        age = lang.age_after.right(low, at)
        minor = lang.minor_units.right(low, at)
        if age is not None and (unit is None or age[1] >= unit[1]) and draft.scale is None:
            draft.kind, draft.unit, draft.end = "duration", "year", age[1]
            draft.trace += ",age"
            draft.weak = False
            return True
        if money is not None and (unit is None or money[1] >= unit[1]) and (minor is None or money[1] > minor[1]):
            codes, end = money
            draft.kind, draft.unit, draft.currencies, draft.end = "money", codes[0], codes, end
            draft.weak = False
            return True
        if minor is not None and (unit is None or minor[1] >= unit[1]):
            (code, share), end = minor
            if draft.lower is not None and draft.upper is not None:
                draft.lower, draft.upper = draft.lower * Decimal(share), draft.upper * Decimal(share)
                draft.step *= Decimal(share)
            draft.kind, draft.unit, draft.end = "money", code or None, end
            draft.weak = False
            return True
        if unit is None:
            return False
        name, end = unit
        counted = lang.counted.right(low, at)
        if counted is not None and counted[1] > end:
            return False
        if draft.scale is None and name == "meter" and lang.scales_money.right(low, at) and self._symbol_left(draft):
            return False
        draft.kind, draft.unit, draft.end = ("duration" if name in DURATIONS else "quantity"), name, end
        draft.weak = False
        if draft.trace.endswith(",minus") and name.startswith("degree") and draft.lower is not None and draft.upper is not None:
            draft.lower, draft.upper = -draft.upper, -draft.lower
            draft.start -= 1
        self._compound(draft)
        return True

    def _currency_right(self, at: int) -> tuple[tuple[str, ...], int] | None:
        """A currency after a place; a code or a symbol of letters only as it is written (LE, not le)."""
        money = self.lang.currencies.right(self.low, at)
        return money if money is None or self._as_written(at, money[1]) else None

    def _as_written(self, start: int, end: int) -> bool:
        word = self.page.text[start:end].strip(BLANK + "-.")
        forms = self.lang.cased_symbols.get(word.lower())
        return forms is None or word in forms

    def _compound(self, draft: Draft) -> None:
        """A second, smaller figure of one measure (5 feet 4 inches, 2 hours 30 minutes)."""
        if draft.lower is None or draft.lower != draft.upper or draft.unit is None:
            return
        gap = _GAP.match(self.low, draft.end)
        at = gap.end() if gap else draft.end
        if at >= len(self.low) or not self.low[at].isdecimal():
            return
        second, _ = read_digits(self.low, at, self.lang)
        if second is None:
            return
        unit = self.lang.units.right(self.low, second.end)
        factor = _SMALLER.get((draft.unit, unit[0] if unit else ""))
        if unit is None or factor is None or second.value >= factor:
            return
        draft.lower = draft.upper = draft.lower + second.value / factor
        draft.step, draft.end = second.step / factor, unit[1]

    def _symbol_left(self, draft: Draft) -> tuple[str, ...] | None:
        """A currency symbol, code or noun right before the figure; moves the start to it."""
        start = draft.start
        if start == 0:
            return None
        hit = self.lang.currency_symbols.left(self.low, start)
        if hit is None:
            return None
        codes, at = hit
        between = self.low[at:start]
        word = between.strip(BLANK)
        if word.isalpha() and self.lang.spaced and len(word) > 3:
            return None  # "Dollar 13" is a word before a figure, not its symbol
        if word.isalpha() and not self._as_written(at, start):
            return None  # "all", "top", "le" are words; ALL, TOP, LE are codes and symbols
        if start - at - len(word) > 2 or any(c in between for c in ".:("):
            return None
        if not self.lang.spaced and ord(word[:1] or "a") > 0x2E80 and at and self._numeral(self.low[at - 1]):
            return None  # 19億ドル 2019年: the noun belongs to the figure before it
        draft.start = at
        draft.weak = False
        return codes

    def _numeral(self, c: str) -> bool:
        return c.isdecimal() or c in self.lang.atoms or c in self.lang.scale_words or c in BLANK

    def _money_scale(self, draft: Draft, last: Number) -> None:
        """Scale abbreviations that count beside a currency only ($45m)."""
        if last.scale is not None:
            return
        hit = self.lang.scales_money.right(self.low, draft.end)
        if hit is None or draft.lower is None or draft.upper is None:
            return
        (word, power), end = hit
        if end < len(self.low) and self.low[end].isalnum():
            return
        factor = ONE.scaleb(power)
        draft.lower, draft.upper, draft.step = draft.lower * factor, draft.upper * factor, draft.step * factor
        draft.others = tuple(o * factor for o in draft.others)
        draft.scale, draft.end = (word, power), end

    def _counted(self, draft: Draft, at: int) -> None:
        """What is counted: right after the figure or a few words on; ``weak`` stays where nothing is."""
        low, lang = self.low, self.lang
        place = at
        limit = _BETWEEN if lang.spaced else 1
        for i in range(limit + 1):
            hit = lang.counted.right(low, place)
            if hit is not None:
                draft.counted = hit[0]
                draft.weak = False
                if i == 0 or not lang.spaced:
                    draft.end = hit[1]
                    self._noun_after_classifier(draft)
                elif i:
                    draft.end = hit[1]
                return
            if not lang.spaced:
                link = lang.links.right(low, place)
                if link is None:
                    return
                place = link[1]
                continue
            gap = _NEXT.match(low, place)
            word = _WORD.match(low, gap.end()) if gap else None
            if word is None or is_number_word(lang, word[0]):
                return
            if i > 0 and word[0] in lang.function_words:
                return
            place = word.end()

    def _noun_after_classifier(self, draft: Draft) -> None:
        """A more telling noun after a classifier (人の社員) is left to the topics; nothing to do here yet."""

    # --- bounds ---
    def _bounds(self, draft: Draft) -> None:
        lang, low = self.lang, self.low
        for _ in range(3):
            left = lang.bounds_before.left(low, draft.start)
            if left is None:
                break
            name, start = left
            between = low[start : draft.start]
            if any(c in between for c in ".:;(") and not between.rstrip().endswith((".", ":")):
                break
            if name == "at_most" and self._level(start, draft.start):
                break
            draft.start = start
            self._bound(draft, name)
        for _ in range(2):
            right = lang.bounds_after.right(low, draft.end)
            if right is None:
                break
            name, draft.end = right
            self._bound(draft, name)

    def _level(self, start: int, end: int) -> bool:
        """Whether a word that can mean "at most" leads to the level of a change here: spadła do 3,1 proc."""
        word = self.low[start:end].strip(BLANK)
        if self.lang.level_words.get(word) is None:
            return False
        clause = self.low[max(0, start - 40) : start]
        cut = max(clause.rfind(c) for c in ".;,")
        hits = self.concepts.find(self.low, max(0, start - 40) + cut + 1, start)
        return any(c in ("#up", "#down") for c, _, _ in hits)

    def _bound(self, draft: Draft, name: str) -> None:
        """Make an exact figure a bound; a range keeps its ends, a bound its first word."""
        if name == "approximate":
            draft.approximate = True
            return
        if draft.vague or draft.lower is None or draft.upper is None or draft.lower != draft.upper:
            return
        if name in ("at_least", "more_than"):
            draft.upper, draft.lower_open = None, name == "more_than"
        elif name in ("at_most", "less_than"):
            draft.lower, draft.upper_open = None, name == "less_than"


#: How many of the smaller unit make the larger one, for measures in two figures.
_SMALLER = {
    ("foot", "inch"): 12, ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12, ("pound", "ounce"): 16,
    ("day", "hour"): 24, ("meter", "centimeter"): 100, ("kilometer", "meter"): 1000, ("kilogram", "gram"): 1000,
    ("week", "day"): 7, ("degree_temperature", "minute"): 60,
}  # fmt: skip


def ratio(value: Fraction) -> Decimal:
    """A fraction as a Decimal."""
    return Decimal(value.numerator) / Decimal(value.denominator)
