"""Numerals: a run of digits or number words at one place of a text, to an exact Decimal.

Digits of every script are read by ``int`` itself. Which separator groups and which is the decimal point is settled by the
figure where it can be, else by the language, and the other reading is kept as an alternative. Number words are read by one
rule for all families: a stack of terms, in which a scale word multiplies everything smaller before it
("2 mil 300 millones", 一億三千万, "zweihundertvierundzwanzigtausend").
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from contracheck.extract.terms import ONE, Number, Terms
from contracheck.lang.pack import Language

#: Runs of more digits are identifiers, not figures (Limits.digits).
MAX_DIGITS = 40
_SPACES = " \u00a0\u202f\u2009\u2007"
_BLANKS = tuple(" \u00a0\u202f")
_RUN = re.compile(rf"\d+(?:[.,'\u2019\u066b\u066c\u060c\u2e41\u30fb\u00b7]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")
_JOIN = re.compile(r"[ \u00a0\u202f]?[-\u2010\u2011]?[ \u00a0\u202f]?")
_QUOTE = re.compile(rf"[{_SPACES}]{{0,2}}[\"'\u201c\u201e\u00ab\u2018\u300c\u300e][{_SPACES}]?")
_CLOSING = tuple("\"'\u201d\u201c\u00bb\u2019\u300d\u300f")
_SPLIT_SPACES = re.compile(rf"[{_SPACES}]")
_NO_DIGIT = re.compile(r"\D")
#: Separators of other numbering systems, as those of Latin digits. What only groups is an apostrophe here.
_SAME = str.maketrans({"\u066c": "'", "\u2e41": "'", "\u2019": "'", "\u060c": ",", "\u30fb": ".", "\u00b7": "."})
#: Characters that are a fraction of their own.
VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅛": Fraction(1, 8),
}


def interpret(raw: str, decimal: str, group: str) -> tuple[Decimal, int, Decimal | None] | None:
    """The value of a digit run, how many decimals it has, and its second reading; None where it is no number (1.2.3).

    ``raw`` holds digits and separators; ``decimal`` and ``group`` are the language's own.

    >>> interpret("1.234,5", ",", "."), interpret("1.234", ",", ".")
    ((Decimal('1234.5'), 1, None), (Decimal('1234'), 0, Decimal('1.234')))
    """
    if not raw.isascii():
        raw = raw.translate(_SAME)
        if "\u066b" in raw:  # the decimal point of Arabic numbering systems, which is nothing else
            whole, _, tail = raw.partition("\u066b")
            if not tail.isdigit():
                return None
            return Decimal(f"{_int(_NO_DIGIT.sub('', whole))}.{_ascii(tail)}"), len(tail), None
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
    paired = lang.pairs.match(low, pos) if lang.pairs is not None else None
    if paired is not None and paired.end() >= end:
        raw, end = paired[0].replace(lang.group, ""), paired.end()
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
        if low.startswith(".", end) and low[end + 1 : end + 2] in _BLANKS and len(word) <= 5 and _noun(low[end + 2 : end + 3]):
            end += 1  # the dot of an abbreviation (5 тыс. рублей, 5 tis. €)
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


def _noun(c: str) -> bool:
    """Whether a character begins a word or is the sign of a currency."""
    return c.isalpha() or (c != "" and unicodedata.category(c) == "Sc")


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
