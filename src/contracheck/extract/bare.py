"""Bare figures: those that have no number, no article or no "of" of their own, as languages of many endings write them.

Half of the members is "половина участников", more than a year "больше года", a three-day truce "třídenní příměří".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from contracheck.extract.beside import BOUNDS, COUNTED, DESCRIBING, HALVES, INFIX, NUMBERS, PERCENTS, UNITS
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.numbers import read_prefix
from contracheck.extract.numerals import read_scales
from contracheck.extract.parts import add_parts
from contracheck.extract.spelled import is_number_word, read_words, shares
from contracheck.extract.terms import ONE
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

if TYPE_CHECKING:
    from contracheck.extract.figures import FigureReader

_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(rf"[{BLANK}]{{0,2}}")
_LAST_WORD = re.compile(rf"([^\W\d_]+)[{BLANK}]\Z")
#: What smaller units are added to though no number stands before it.
_WITH_PARTS = DURATIONS
#: Units whose word is another word too, or a part: "a second", "a minute", "a quarter".
_NOT_ONE = frozenset(("second", "minute", "degree_temperature", "degree", "quarter", "calendar_quarter", "point"))
#: Units whose word is the first part of the names of other things.
_NAMING = frozenset(("foot", "yard", "pound", "stone", "cup", "pint", "inch"))
_SHORT_SPANS = frozenset(("second", "minute"))
_HYPHENS = f"{BLANK}-\u2010\u2011"
#: Smaller collectives are other words as well (a pair of trousers).
_LEAST_COLLECTIVE = 10
#: Words before "a year" in which what is counted for each has its figure.
_COUNTED_WORDS, _COUNTED_WITHIN = 3, 48
_ANY_WORD = re.compile(r"\w+")
_NOUN_BEHIND = re.compile(rf"[{_HYPHENS}]([^\W\d_]+)")
_SECOND_WORD = re.compile(rf"[{BLANK}][^\W\d_]+")


def portion(low: str, lang: Language, pos: int, end: int) -> bool:
    """Whether a part of a whole stands right before what it is a part of, or something changes by it."""
    if low[pos:end] not in lang.portions:
        return False
    before = _LAST_WORD.search(low, max(0, pos - 24), pos)
    if before is not None and before[1] in lang.change_words:
        return True
    if before is not None and before[1] in lang.ordinals:
        return False  # the second half of the match
    word = _SECOND_WORD.match(low, end)
    following = word[0][1:] if word is not None else ""
    if not following:
        return " " in low[pos:end]  # rozpatrzono jedną trzecią
    if following in lang.ordinals:
        return False  # половина шестого is half past five
    return following not in lang.function_words or following in lang.one_in.words


def prefixed(reader: FigureReader, pos: int) -> Draft | None:
    """A figure whose number is the first part of a word and its unit the second: двухлетний, полчаса, třídenní."""
    number = read_prefix(reader.low, pos, reader.lang)
    if number is None or not reader.beside.mask(number.end):
        return None  # "стоимость" begins with a hundred
    word = _WORD.match(reader.low, number.end)
    if word is None or reader.low[pos : word.end()] in reader.lang.not_numbers:
        return None
    read_scales(reader.low, number, reader.lang, reader.beside)
    draft = reader.draft(number, pos)
    if draft.end < word.end() or draft.start > pos:
        return None
    return draft if draft.kind != "count" or draft.scale is not None else None


def article_unit(reader: FigureReader, pos: int, end: int) -> Draft | None:
    """One of a unit, written with an article: "une semaine", "a million dollars", "that one mile"."""
    mask = reader.beside.mask(end)
    if not mask & (UNITS | NUMBERS):
        return _points(reader, pos, end, mask) if mask & (COUNTED | PERCENTS | DESCRIBING) else None
    number = read_words(reader.low, pos, reader.lang) if mask & NUMBERS else None
    if number is not None:
        return reader.draft(number, pos)
    hit = reader.beside.right(UNITS, end)
    if hit is None or hit[1] - end < 3 or (hit[0] in _NOT_ONE and not _timed(reader, pos, *hit)):
        return None
    money = reader.measures.money.right(end)
    if money is not None and money[1] >= hit[1]:
        return None
    name, stop = hit
    if name in _NAMING and reader.lang.noun_rows and _names(reader, stop):
        return None
    if reader.low[stop : stop + 2].strip(_HYPHENS)[:1].isdecimal():
        return None  # "a magnitude 6.1 earthquake", "a magnitude-6.1 earthquake"
    kind = "duration" if name in DURATIONS else "quantity"
    if kind == "quantity" and not reader.low[end:stop].strip(BLANK).isalpha():
        return None
    draft = Draft(pos, stop, pos, kind, ONE, ONE, ONE, unit=name, weak=True, trace="article+unit")
    if reader.beside.mask(stop) & HALVES:
        reader.measures.half(draft)
    if kind == "duration" and draft.end == stop:
        add_parts(reader.low, draft, reader.lang, reader.beside)  # an hour and 52 minutes
        draft.weak = draft.end == stop
    reader.bounds.read(draft)
    return draft


def _points(reader: FigureReader, pos: int, end: int, mask: int) -> Draft | None:
    """One of the points of a percentage, or one of a game or a rate with a part of it: a full percentage point, a point and a
    half."""
    if mask & DESCRIBING and (described := reader.beside.right(DESCRIBING, end)) is not None:
        end = described[1]
        mask = reader.beside.mask(end)
    unit = reader.beside.right(PERCENTS, end) if mask & PERCENTS else None
    if unit is not None and unit[0] == "percentage_point":
        draft = Draft(pos, unit[1], pos, "percent", ONE, ONE, ONE, unit="percentage_point", trace="words")
    else:
        hit = reader.beside.right(COUNTED, end) if mask & COUNTED else None
        if hit is None or hit[0] != "point" or not reader.beside.mask(hit[1]) & HALVES:
            return None
        draft = Draft(pos, hit[1], pos, "count", ONE, ONE, ONE, counted="point", trace="words")
    stop = draft.end
    reader.measures.half(draft)
    if draft.kind == "count" and draft.end == stop:
        return None
    reader.bounds.read(draft)
    return draft


def _names(reader: FigureReader, end: int) -> bool:
    """Whether a noun behind a unit makes a name of both: a foot passenger, a yard sale; but a foot tall measures."""
    noun = _NOUN_BEHIND.match(reader.low, end)
    if noun is None or noun[1] in reader.lang.function_words:
        return False
    return noun[1] not in reader.lang.unit_followers and noun[1] not in reader.lang.change_words


def _timed(reader: FigureReader, pos: int, name: str, end: int) -> bool:
    """Whether one second or minute is a span of time: with a bound before it and no noun behind (by less than a second)."""
    if name not in _SHORT_SPANS or not reader.beside.mask_left(pos) & BOUNDS or reader.beside.left(BOUNDS, pos) is None:
        return False
    noun = _SECOND_WORD.match(reader.low, end)
    return noun is None or noun[0][1:] in reader.lang.function_words


def one_unit(reader: FigureReader, pos: int) -> Draft | None:
    """One of a unit behind a bound word, before a half or with smaller units, in a language without articles: больше года, rok a
    půl, час двадцать минут."""
    hit = reader.lang.ones.right(reader.low, pos, gap=False)
    if hit is None:
        return None
    unit, stop = hit
    half = reader.beside.right(HALVES, stop)
    half = None if half is not None and shares(reader.lang, reader.low, half, unit=True) else half
    bound = reader.beside.left(BOUNDS, pos)
    if bound is not None and reader.lang.level_words.get(reader.low[bound[1] : pos].strip(BLANK)) is not None:
        bound = None  # "до дня" is "until the day"
    if half is None and reader.lang.articles:
        bound = None  # más de un año has its article, but año y medio
    if half is None and reader.beside.mask(stop) & INFIX and (ranged := _ranged(reader, pos, unit, stop)) is not None:
        return ranged
    if bound is None and half is None and unit not in _WITH_PARTS:
        return None
    after = _GAP.match(reader.low, stop).end()  # type: ignore[union-attr]
    word = _WORD.match(reader.low, after)
    told = bound is not None or half is not None
    if told and (reader.low[after : after + 1].isdecimal() or (word is not None and word[0] in reader.lang.ordinals)):
        return None  # "około godziny 17" is an hour of the day
    if reader.lang.distances.right(reader.low, stop) is not None:
        return None  # "więcej niż rok temu" compares with a date
    kind = "duration" if unit in DURATIONS else "percent" if unit == "percent" else "quantity"
    draft = Draft(pos, stop, pos, kind, ONE, ONE, ONE, unit=unit, trace="one")
    if half is not None:
        draft.lower = draft.upper = ONE + half[0]
        draft.step, draft.end = min(half[0], ONE - half[0]), half[1]
    elif unit in _WITH_PARTS and not _rated(reader, pos):
        add_parts(reader.low, draft, reader.lang, reader.beside)  # час двадцать минут, rok a tři měsíce
    if not told and draft.end == stop:
        return None
    reader.bounds.read(draft)
    return draft


def _ranged(reader: FigureReader, pos: int, unit: str, stop: int) -> Draft | None:
    """A range from one of a unit to more of it: od roku do 10 lat, rok až deset let."""
    low, lang = reader.low, reader.lang
    infix = reader.beside.right(INFIX, stop)
    opened = reader.beside.left(INFIX, pos)
    if infix is None or unit not in DURATIONS or (opened is None and lang.range_words.right(low, stop) is None):
        return None
    at = _GAP.match(low, infix[1]).end()  # type: ignore[union-attr]
    second = reader.digits(at)[0] if low[at : at + 1].isdecimal() else reader.words(at)
    if second is None or second.unit != unit or second.upper is None or second.upper <= 1:
        return None
    return Draft(
        pos if opened is None else opened[1], second.end, pos, "duration", ONE, second.upper, second.step, unit=unit, trace="one"
    )


def _rated(reader: FigureReader, pos: int) -> bool:
    """Whether something counted is given for each of the unit at a place (5 razy na rok, but skazany na rok i trzy miesiące)."""
    link = reader.lang.rate_links.left(reader.low, pos)
    if link is None:
        return False
    words = _ANY_WORD.findall(reader.low, max(0, link[1] - _COUNTED_WITHIN), link[1])[-_COUNTED_WORDS:]
    return any(word[0].isdecimal() or is_number_word(reader.lang, word) for word in words)


def of_something(low: str, lang: Language, draft: Draft) -> bool:
    """Whether a collective with its article is of anything: una veintena de obras, un'ottantina di opere."""
    word = _WORD.match(low, draft.core)
    if word is None or draft.lower is None:
        return False
    half = lang.fractions.get(word[0]) is not None  # half a dozen of them
    if not half and (word[0] not in lang.articles or draft.lower < _LEAST_COLLECTIVE):
        return False
    return lang.spaced and lang.links.right(low, draft.end) is not None
