"""Numerals: a run of digits or number words at one place of a text, to an exact Decimal.

Digits of every script are read by ``int`` itself. Which separator groups and which is the decimal point is settled by the
figure where it can be, else by the language, and the other reading is kept as an alternative. Number words are read by one
rule for all families: a stack of terms, in which a scale word multiplies everything smaller before it
("2 mil 300 millones", 一億三千万, "zweihundertvierundzwanzigtausend").
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs

from contracheck.lang.pack import Language

#: Runs of more digits are identifiers, not figures (Limits.digits).
MAX_DIGITS = 40
_SPACES = " \u00a0\u202f\u2009\u2007"
_RUN = re.compile(rf"\d+(?:[.,'\u2019\u066b\u066c\u30fb\u00b7]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_JOIN = re.compile(r"[ \u00a0\u202f]?[-\u2010\u2011]?[ \u00a0\u202f]?")
_QUOTE = re.compile(rf"[{_SPACES}]{{0,2}}[\"'\u201c\u201e\u00ab\u2018\u300c\u300e][{_SPACES}]?")
_CLOSING = tuple("\"'\u201d\u201c\u00bb\u2019\u300d\u300f")
_SPLIT_SPACES = re.compile(rf"[{_SPACES}]")
#: Characters that are a fraction of their own.
VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8),
}
ONE = Decimal(1)


@attrs.define(slots=True)
class Number:
    """A figure without its unit. ``step`` is the value of its last written place; ``scale`` the last scale word and its power.

    ``other`` is the second reading of an ambiguous separator, or None. A plain slotted class: one is made for every digit run.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    scale: tuple[str, int] | None = None
    other: Decimal | None = None
    words: bool = False
    approximate: bool = False
    vague: bool = False
    plain_end: int = 0  # where the digits end, before any scale word
    bound: str | None = None  # a bound word inside the figure
    single: bool = False  # one number word that may be something else (one, first char of a name)


def interpret(raw: str, decimal: str, group: str) -> tuple[Decimal, int, Decimal | None] | None:
    """The value of a digit run, how many decimals it has, and its second reading; None where it is no number (1.2.3).

    ``raw`` holds digits and separators; ``decimal`` and ``group`` are the language's own.

    >>> interpret("1.234,5", ",", "."), interpret("1.234", ",", ".")
    ((Decimal('1234.5'), 1, None), (Decimal('1234'), 0, Decimal('1.234')))
    """
    raw = raw.replace("\u066b", decimal).replace("\u066c", group if group in ".,'" else ",")
    raw = raw.replace("\u30fb", ".").replace("\u00b7", ".").replace("\u2019", "'")
    if raw.isdigit():
        return Decimal(int(raw)), 0, None
    raw = _SPLIT_SPACES.sub("", raw)
    raw = raw.replace("'", "")
    dots, commas = raw.count("."), raw.count(",")
    if not dots and not commas:
        return Decimal(int(raw)), 0, None
    if dots and commas:
        point = "." if raw.rfind(".") > raw.rfind(",") else ","
        other = "," if point == "." else "."
        whole, _, tail = raw.rpartition(point)
        if point in whole or not _grouped(whole.split(other)):
            return None
        return Decimal(f"{_int(whole.replace(other, ''))}.{_ascii(tail)}"), len(tail), None
    point = "." if dots else ","
    parts = raw.split(point)
    if len(parts) > 2:
        return (Decimal(int("".join(parts))), 0, None) if _grouped(parts) else None
    whole, tail = parts
    as_decimal = Decimal(f"{_int(whole)}.{_ascii(tail)}")
    if len(tail) != 3 or len(whole) > 3 or whole.startswith("0"):
        return as_decimal, len(tail), None
    as_group = Decimal(int(whole + tail))
    if point == decimal and point != group:
        return as_decimal, 3, as_group
    return as_group, 0, as_decimal


def _grouped(parts: list[str]) -> bool:
    """Whether the parts are groups of three, or of two with three last (12,34,567)."""
    rest = parts[1:]
    if not 1 <= len(parts[0]) <= 3 or not rest or len(rest[-1]) != 3:
        return False
    return all(len(p) == 3 for p in rest) or (len(parts[0]) <= 2 and all(len(p) == 2 for p in rest[:-1]))


def _int(digits: str) -> int:
    return int(digits or "0")


def _ascii(digits: str) -> str:
    return digits if digits.isascii() else "".join(str(int(c)) for c in digits)


def read_digits(low: str, pos: int, lang: Language) -> tuple[Number | None, int]:
    """The number that begins with the digit at ``pos`` (scale words not yet read), and where the run ends in any case."""
    m = _RUN.match(low, pos)
    assert m is not None
    raw, end = m[0], m.end()
    first = _DIGITS.match(low, pos)
    assert first is not None
    if len(raw) > MAX_DIGITS:
        return None, end
    if not raw.isdigit() and any(c in _SPACES for c in raw):
        raw, end = _keep_spaces(raw, pos, lang)
    found = interpret(raw, lang.decimal, lang.group)
    if found is None:
        return None, end
    value, decimals, other = found
    number = Number(pos, end, value, Decimal(1).scaleb(-decimals), other=other, plain_end=end)
    if end < len(low) and low[end] in VULGAR and not decimals:
        half = VULGAR[low[end]]
        number.value += Decimal(half.numerator) / Decimal(half.denominator)
        number.step = Decimal(1) / Decimal(half.denominator)
        number.end = number.plain_end = end + 1
    return number, number.end


def _keep_spaces(raw: str, pos: int, lang: Language) -> tuple[str, int]:
    """The part of a run in which spaces are thousands separators: groups of three, an unspaced year is none (2019 300)."""
    parts = re.split(rf"([{_SPACES}])", raw)
    plain_ok = lang.group in _SPACES
    if len(parts[0]) > 3 or not parts[0].isdigit() or parts[0].startswith("0") or (parts[1] == " " and not plain_ok):
        return parts[0], pos + len(parts[0])
    return raw, pos + len(raw)


class Terms:
    """The stack of terms that number words and scale words are added to; ``take`` refuses what no numeral can hold."""

    __slots__ = ("cur", "family", "last", "open", "step", "terms")
    last: Any

    def __init__(self, family: str) -> None:
        self.family = family
        self.terms: list[tuple[Decimal, int]] = []
        self.cur = Decimal(0)
        self.last = 0
        self.open = False  # a term is being built
        self.step = ONE

    def take(self, v: Any, joined: bool) -> bool:
        """Add an atom (a word below a thousand)."""
        rest = int(self.cur % 100)
        if v >= 100:
            if v == 100 and self.open and 0 < self.cur < 100 and self.last < 100:
                self.cur *= 100
            elif self.cur == 0:
                self.cur = Decimal(v)
            else:
                return False
        elif self.family == "myriad":
            if v == 10 and self.open and self.last < 10 and self.last:
                self.cur += self.last * 9
            elif self.last == 0 or not self.open or (self.last >= 10 and v < self.last):
                self.cur += v
            else:
                return False
        elif self.family == "vigesimal" and v == 20 and self.last == 4 and rest == 4:
            self.cur += 76
            v = 80
        elif self._adds(v, rest, joined):
            self.cur += v
        else:
            return False
        self.last, self.open, self.step = v, True, ONE
        return True

    def _adds(self, v: Any, rest: int, joined: bool) -> bool:
        """Whether an atom below a hundred is added (twenty + four, soixante + dix-neuf, vier + und + zwanzig)."""
        if self.family == "vigesimal" and ((rest in (60, 80) and v < 20) or (self.last == 10 and v < 10)):
            return True
        small = self.open and self.last < 10
        if not small and (rest == 0 or (v < 10 and rest >= 20 and rest % 10 == 0)):
            return True
        return self.family == "inverted" and v >= 20 and 0 < rest < 10 and joined

    def number(self, value: Decimal, step: Decimal) -> None:
        """Add a figure written in digits as the term being built."""
        self.cur, self.step, self.open, self.last = value, step, True, 0

    def scale(self, power: int) -> bool:
        """Multiply what is smaller by a power of ten."""
        total = self.cur
        if not self.open and (not self.terms or self.terms[-1][1] >= power):
            total = ONE
        while self.terms and self.terms[-1][1] < power:
            total += self.terms.pop()[0]
        if self.terms and self.terms[-1][1] == power:
            return False
        self.terms.append((total * (ONE.scaleb(power)), power))
        self.step = (self.step if self.open else ONE) * ONE.scaleb(power)
        self.cur, self.open, self.last = Decimal(0), False, 0
        return True

    @property
    def value(self) -> Decimal:
        """The sum."""
        return sum((t for t, _ in self.terms), self.cur)


def read_scales(low: str, number: Number, lang: Language) -> None:
    """Read the scale words after a figure in digits, and what follows them (1億3000万, 2 mil 300 millones), into the number."""
    terms = Terms(lang.numerals)
    terms.number(number.value, number.step)
    factor = ONE
    end = number.end
    if not lang.spaced:
        inner = lang.bounds_after.right(low, end)
        if inner is not None and lang.scales.right(low, inner[1], gap=False):
            number.bound, end = inner  # 3000多万: the bound stands inside the figure
    half = lang.half_after.right(low, end) if factor == ONE and number.step == 1 else None
    if half is not None:
        terms.cur += Decimal("0.5")
        terms.step = Decimal("0.5")
        number.value, number.step, number.end, end = terms.value, Decimal("0.5"), half[1], half[1]
    while True:
        hit = lang.scales.right(low, end)
        if hit is not None:
            unit = lang.units.right(low, end)
            if unit is not None and unit[1] > hit[1]:
                break  # 兆瓦 is a unit, 兆 no scale word in it
        if hit is None and factor != ONE:
            link = lang.links.right(low, end)
            hit = lang.scales.right(low, link[1]) if link else None
        if hit is None and factor == ONE:
            hit = _quoted(low, end, lang)
        if hit is None:
            break
        (word, power), stop = hit
        if not terms.scale(power):
            break
        factor, end = ONE.scaleb(power), stop
        number.scale = (low[stop - len(word) : stop] if low.endswith(word, 0, stop) else word, power)
        if low.startswith(". ", end) and len(word) <= 5 and low[end + 2 : end + 3].isalpha():
            end += 1  # the dot of an abbreviation (5 тыс. рублей)
        number.value, number.step, number.end = terms.value, terms.step, end
        half = lang.half_after.right(low, end)
        if half is not None:
            number.value += factor / 2
            number.step, number.end = factor / 2, half[1]
            break
        nxt = end
        if nxt < len(low) and low[nxt] in _SPACES and nxt + 1 < len(low):
            nxt += 1
        if nxt < len(low) and low[nxt].isdecimal() and (nxt == end or lang.spaced is False or _scaled(low, nxt, lang, power)):
            more, stop = read_digits(low, nxt, lang)
            if more is None or more.value >= factor:
                break
            follow = lang.scales.right(low, stop)
            if nxt > end and follow is None and not (power == 3 and stop - nxt == 3 and more.value >= 100):
                break
            thousand = power == 3 and stop - nxt == 3 and more.value >= 100
            if follow is None and lang.spaced and not thousand:
                break
            terms.number(more.value, more.step)
            end = stop
            if follow is None:
                number.value, number.step, number.end = terms.value, more.step, end
                break
        elif not lang.scales.right(low, end):
            break
    if number.other is not None and number.scale is not None:
        number.other *= factor


def _quoted(low: str, end: int, lang: Language) -> tuple[tuple[str, int], int] | None:
    """A scale word between quotation marks (19 "billion"), as texts mark one that they doubt."""
    m = _QUOTE.match(low, end)
    hit = lang.scales.right(low, m.end(), gap=False) if m is not None else None
    if hit is None or low[hit[1] : hit[1] + 1] not in _CLOSING:
        return None
    return hit[0], hit[1] + 1


def _scaled(low: str, pos: int, lang: Language, power: int) -> bool:
    """Whether the digits at ``pos`` are followed by a larger scale word (the 300 of 2 mil 300 millones)."""
    m = _DIGITS.match(low, pos)
    if m is None:
        return False
    hit = lang.scales.right(low, m.end())
    # 4 bin 350, 2 milyon 350 bin, 2 mil 300 millones
    return hit[0][1] != power if hit is not None else power == 3 and m.end() - pos == 3 and low[m.end() : m.end() + 1] not in ".,"


@functools.lru_cache(maxsize=8192)
def _segments(lang: Language, word: str) -> tuple[tuple[str, int], ...] | None:
    """A numeral written as one word, cut into atoms ("a", value), scales ("s", power) and joiners ("j", 0), or None."""
    atoms, scales, joiners = lang.atoms, lang.scale_words, lang.joiners
    longest = 14
    best: list[tuple[tuple[str, int], ...] | None] = [()] + [None] * len(word)
    for i in range(len(word)):
        if best[i] is None:
            continue
        for j in range(min(len(word), i + longest), i + 1, -1):
            piece = word[i:j]
            token = ("a", atoms[piece]) if piece in atoms else ("s", scales[piece]) if piece in scales else None
            if token is None and piece in joiners and i > 0 and j < len(word):
                token = ("j", 0)
            if token is not None and (best[j] is None or len(best[i] or ()) + 1 < len(best[j] or ())):
                best[j] = (*(best[i] or ()), token)
    found = best[len(word)]
    return found if found and any(t[0] != "j" for t in found) else None


def _token(lang: Language, word: str) -> tuple[tuple[str, int], ...] | None:
    if word in lang.atoms:
        return (("a", lang.atoms[word]),)
    if word in lang.scale_words:
        return (("s", lang.scale_words[word]),)
    if word in lang.collective:
        return (("c", lang.collective[word]),)
    return _segments(lang, word) if lang.glued and len(word) > 5 else None


def is_number_word(lang: Language, word: str) -> bool:
    """Whether a word of a spaced language is a numeral, or a part of one."""
    return _token(lang, word) is not None


def read_words(low: str, pos: int, lang: Language) -> Number | None:
    """The number in words that begins at ``pos``, or None. Spaced languages."""
    terms = Terms(lang.numerals)
    at, end, joined, count = pos, pos, False, 0
    approximate = False
    scale: tuple[str, int] | None = None
    first = _WORD.match(low, pos)
    if first is None:
        return None
    if first[0] in lang.articles and first[0] not in lang.atoms:
        terms.number(ONE, ONE)
        at = _after(low, first.end())
        m = _WORD.match(low, at)
        if m is None or not (m[0] in lang.scale_words or m[0] in lang.collective or lang.atoms.get(m[0], 0) == 100):
            return None
        if lang.atoms.get(m[0], 0) == 100:
            terms = Terms(lang.numerals)
    while count < 24:
        m = _WORD.match(low, at)
        if m is None:
            break
        word = m[0]
        if word in lang.joiners and count:
            nxt = _after(low, m.end())
            following = _WORD.match(low, nxt)
            if following is None or _token(lang, following[0]) is None:
                break
            at, joined = nxt, True
            continue
        tokens = _token(lang, word)
        if tokens is not None and word in lang.scale_words and (terms.open or terms.terms):
            tokens = (("s", lang.scale_words[word]),)
        half = lang.half_after.right(low, end) if count and terms.open else None
        if half is not None and terms.cur < 100:
            terms.cur += Decimal("0.5")
            end = half[1]
            at = _after(low, end)
            continue
        if tokens is None:
            break
        saved = (list(terms.terms), terms.cur, terms.last, terms.open, terms.step)
        ok = True
        for what, v in tokens:
            if what == "j":
                joined = True
            elif what == "a":
                ok = terms.take(v, joined)
                joined = False
            elif what == "c":
                ok = not terms.terms and (not terms.open or terms.cur < 100)
                terms.cur = (terms.cur or ONE) * v
                terms.open, approximate, terms.last = True, True, 100
            else:
                ok = terms.scale(v)
                scale = (word, v)
                joined = False
            if not ok:
                break
        if not ok:
            terms.terms, terms.cur, terms.last, terms.open, terms.step = saved
            break
        count += 1
        end = m.end()
        at = _after(low, end)
        joined = False
    if not count:
        return None
    value = terms.value
    # number words are as precise as their last scale word
    step = ONE if terms.open else terms.step
    return Number(
        pos, end, value, step, scale, words=True, approximate=approximate, plain_end=end, single=count == 1 and value <= 12
    )


def _after(low: str, end: int) -> int:
    m = _JOIN.match(low, end)
    return m.end() if m else end


def read_characters(low: str, pos: int, lang: Language) -> Number | None:
    """The number in characters that begins at ``pos`` (二万三千, 이십만), or None. Unspaced languages."""
    atoms, scales = lang.atoms, lang.scale_words
    terms = Terms("myriad")
    at = pos
    digits: list[int] = []
    only_digits, count = True, 0
    scale: tuple[str, int] | None = None
    while at < len(low) and count < 24:
        for n in (3, 2, 1):
            piece = low[at : at + n]
            if len(piece) < n:
                continue
            if piece in atoms:
                v = atoms[piece]
                if v >= 10:
                    only_digits = False
                    if not _take_myriad(terms, v):
                        return None
                else:
                    digits.append(v)
                    if len(digits) == count + 1 and only_digits and count:
                        pass
                    elif not _take_myriad(terms, v):
                        return None
                    if count == 0:
                        pass
                break
            if piece in scales and (count or scales[piece] <= 4):
                only_digits = False
                if not terms.scale(scales[piece]):
                    return None
                scale = (piece, scales[piece])
                break
        else:
            break
        at += n
        count += 1
    if not count:
        return None
    value = terms.value
    if only_digits and len(digits) > 1:
        if len(digits) == 2:
            return None  # 一三, 七八: two numerals side by side, not one
        value = Decimal(int("".join(map(str, digits))))
    return Number(pos, at, value, ONE if terms.open else terms.step, scale, words=True, plain_end=at, single=count == 1)


def _take_myriad(terms: Terms, v: int) -> bool:
    if v < 10 or v >= 20:
        if v >= 100:
            unit = terms.last if terms.open and 0 < terms.last < 10 else 0
            terms.cur = terms.cur - unit + (unit or 1) * v
        else:
            terms.cur += v
    else:
        unit = terms.last if terms.open and 0 < terms.last < 10 else 0
        terms.cur = terms.cur - unit + (unit or 1) * v
    terms.last, terms.open, terms.step = v, True, ONE
    return True
