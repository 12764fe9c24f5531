"""Framed figures: what CLDR's patterns say stands around a figure, put into its number and its draft.

The tables of a language come first where it has a data file; CLDR's patterns add what they do not know, and decide where letters
are capitals (mW, MW) or where a region differs from its language (gallons in Britain). A language without a data file is read
by the patterns first. Signs are read here too, for they stand on either side of a currency or a scale word.
"""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.page import Page
from contracheck.extract.terms import Number
from contracheck.lang.cldr_frames import Around, Frame, minus, plain
from contracheck.lang.cldr_units import WEAK
from contracheck.lang.currencies import ALSO_WORDS
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: No amount: a few digits and no others behind them.
_FEW_DIGITS = re.compile(r"\d{1,4}(?![\d.,]?\d)")
_TRAILING = re.compile(r"-(?!\w)")


def read_scale_frame(number: Number, page: Page, around: Around) -> bool:
    """Whether a scale word stands by a figure in CLDR's patterns (elfu 5, 5K), and is read into it; not if tables know more."""
    lang = page.lang
    if lang.frames is None:
        return False
    frame = lang.frames.scale(around)
    if frame is None:
        return False
    if lang.full and frame.what[0].lower() in lang.function_words:
        return False
    hit = lang.scales.right(page.low, number.end)
    if hit is not None and frame.start == number.start and hit[1] >= frame.end and lang.full:
        # where a region counts otherwise than its language (Bi in Portugal and in Brazil), the region is right
        if hit[1] > frame.end or not lang.region_scale(hit[0], frame.what[1]):
            return False
    elif hit is not None and (hit[1] > frame.end or (hit[1] == frame.end and hit[0][1] == frame.what[1])):
        return False  # the tables know the word too, and read on behind it (5 লাখ 20 হাজার)
    unit = lang.frames.unit(around)
    if unit is not None and unit.end - unit.start > frame.end - frame.start:
        return False
    word, power, other = frame.what
    factor = Decimal(10**power)
    number.other = number.value * 10**other if other else number.other * factor if number.other is not None else None
    number.value, number.step, number.scale = number.value * factor, number.step * factor, (word, power)
    number.start, number.end = frame.start, frame.end
    number.negative = frame.minus
    return True


def is_name(low: str, start: int, lang: Language) -> bool:
    """Whether what follows a code that is a word too are a few digits alone, which it names something with (COP30)."""
    m = _FEW_DIGITS.match(low, start)
    return m is not None and lang.scales.right(low, m.end()) is None and lang.scales_money.right(low, m.end()) is None


def apply_frames(draft: Draft, number: Number, page: Page, around: Around) -> None:
    """Make a draft what CLDR's patterns say of the figure, where the tables saw nothing or less of the text; read its sign."""
    frames = page.lang.frames
    if frames is None or draft.vague or (draft.lower is not None and draft.upper is not None and draft.lower != draft.upper):
        return
    if number.end != around.end or number.start != around.start:
        around = Around(page.text, number.start, number.end)
    best: tuple[str, Frame] | None = None
    money = frames.currency(around)
    if (
        money is not None
        and money.what[0] in ALSO_WORDS
        and money.start < number.start
        and is_name(page.low, number.start, page.lang)
    ):
        money = None
    if money is not None:
        best = "money", money
    unit = frames.unit(around)
    if unit is not None and (money is None or unit.end - unit.start > money.end - money.start) and _stands(unit, around, page):
        best = "quantity", unit
    if best is not None and _wins(draft, *best, around, page):
        _take(draft, number, *best)
    if number.negative:
        _negate(draft)
    else:
        _sign(draft, page)


def _wins(draft: Draft, kind: str, frame: Frame, around: Around, page: Page) -> bool:
    """Whether a frame tells more than the tables do: it covers more, or as much and knows the language or the place better."""
    if draft.kind == "count" and draft.counted is None:
        return True
    if draft.kind == "money" and kind == "quantity" and frame.end <= draft.end:
        return False  # a drachm is no dram (350 դրամ)
    if frame.start > draft.start or frame.end < draft.end or (draft.unit == "second" and draft.step < 1):
        return False  # "9,58 s." ends a sentence and is no century
    if draft.counted is not None and (not page.lang.full or frame.what in WEAK):
        return False  # 2 611 pkt.: points of an index, no typographic ones
    lang = page.lang
    own = kind == "quantity" and plain(page.text[around.end : frame.end]).strip(" .").lower() in lang.own_units
    if own and not frame.cased:
        return False  # градуси in the weather are no angle
    if frame.end == draft.end + 1 and draft.unit and page.text[draft.end] == "." and page.ends_at(frame.end):
        return False  # "8,20 m." ends a sentence and tells no months
    if frame.end - frame.start > draft.end - draft.start or not lang.full or (kind == "money" and draft.kind == "money"):
        return True
    words = page.text[frame.start : around.start] + page.text[around.end : frame.end]
    if frame.cased or (any(c.isupper() for c in words) and len(words.strip(" \u00a0\u202f-\u2212")) <= 3):
        return True  # the tables know no capitals: mW is no MW, Gb no GB
    return lang.region_frames(around, kind, frame.what)


def _stands(frame: Frame, around: Around, page: Page) -> bool:
    """Whether a unit that may be another word ("5 in", "5 points", "5 A") ends its phrase, so that it is one."""
    text = page.text
    if frame.what == "year" and around.end - around.start == 4 and text[around.start] in "12":
        return False  # "2026 r." is a year, no span of years
    word = plain(text[around.end : frame.end]).strip(" .")
    if page.lang.full and not word and len(text[frame.start : around.start].strip(BLANK)) == 1:
        return False  # B 27 is a road
    small = word.lower() in page.lang.function_words
    if small and around.end - around.start == 4 and text[around.start] in "12":
        return False  # trat 2015 in, gaat in 2030 in: no inches
    if not ((len(word) == 1 and word.isalpha()) or frame.what in WEAK or small):
        return True
    after = text[frame.end : frame.end + 3].lstrip(BLANK)[:1]
    return not (after.isalnum() or (after and after in "'\u2019-"))


def _take(draft: Draft, number: Number, kind: str, frame: Frame) -> None:
    """Make a figure what its frame says; a bound stays one."""
    number.negative = number.negative or (draft.lower is not None and draft.lower < 0)  # by a word for the sign
    draft.lower = number.value if draft.lower is not None else None
    draft.upper = number.value if draft.upper is not None else None
    draft.step = number.step
    draft.start, draft.end = min(draft.start, frame.start), max(draft.end, frame.end)
    draft.counted, draft.weak, draft.currencies = None, False, ()
    if kind == "money":
        draft.kind, draft.unit, draft.currencies = "money", frame.what[0], frame.what
    elif frame.what in ("percent", "permille", "basis_point"):
        draft.kind, draft.unit = "percent", frame.what
        if frame.what == "permille":
            draft.unit = "percent"
            draft.lower = None if draft.lower is None else draft.lower / 10
            draft.upper = None if draft.upper is None else draft.upper / 10
    elif frame.what == "item":
        draft.kind, draft.unit = "count", None
    else:
        draft.kind, draft.unit = ("duration" if frame.what in DURATIONS else "quantity"), frame.what
    draft.trace, draft.framed = "frame", True
    number.negative = number.negative or frame.minus


def _negate(draft: Draft) -> None:
    """Make an amount negative; a share with a minus is a fall."""
    if draft.kind == "percent":
        draft.trace += "" if ",minus" in draft.trace else ",minus"
    elif draft.lower is not None and draft.lower == draft.upper:
        draft.lower = draft.upper = -abs(draft.lower)


def _sign(draft: Draft, page: Page) -> None:
    """A minus before the figure or before its unit: a negative amount, a fall in percent."""
    if draft.lower is None or draft.lower != draft.upper or draft.lower < 0:
        return
    at = minus(page.text, draft.start)
    if page.lang.trailing_minus and draft.kind == "money" and _TRAILING.match(page.low, draft.end):
        draft.end += 1
        _negate(draft)
    elif at is not None:
        draft.start = at
        _negate(draft)
