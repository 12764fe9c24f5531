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

from contracheck.extract.beside import BOUNDS, COUNTED, CURRENCIES, HALVES, LINKS, SCALES, SCALES_MONEY, UNITS, Beside
from contracheck.extract.characters import linked_half
from contracheck.extract.terms import ONE, Number, Terms
from contracheck.lang.pack import Language

#: Runs of more digits are identifiers, not figures (Limits.digits).
MAX_DIGITS = 40
#: Powers of ten beyond this are no figures of news.
MAX_POWER = 40
_SPACES = " \u00a0\u202f\u2009\u2007"
_RUN = re.compile(
    rf"\d+(?:[.,'\u2019\u066b\u066c\u060c\u2e41\u30fb]\d+|\u00b7(?!10[\^\u2070-\u207b\u00b9\u00b2\u00b3])\d+"
    rf"|[{_SPACES}]\d{{3}}(?!\d))*"
)
_DIGITS = re.compile(r"\d+")
#: Between the months or days of a list.
_LIST_DOT = re.compile("[\u00b7\u30fb]")
_QUOTES = "\"'\u201c\u201e\u00ab\u2018\u300c\u300e"
_QUOTE = re.compile(rf"[{_SPACES}]{{0,2}}[{_QUOTES}][{_SPACES}]?")
_CLOSING = tuple("\"'\u201d\u201c\u00bb\u2019\u300d\u300f")
_APOSTROPHE = re.compile("['\u2019]")
_THREE = re.compile(r"\d{3}(?!\d)")
#: "5,-" and "5.--": no minor units.
_EVEN = re.compile(rf"[.,][-\u2013\u2014]{{1,2}}(?=[{_SPACES}]|[^\w\s]|\Z)")
_NO_DIGIT = re.compile(r"\D")
#: Separators of other numbering systems, as those of Latin digits. What only groups is an apostrophe here.
_SAME = str.maketrans({"\u066c": "'", "\u2e41": "'", "\u2019": "'", "\u060c": ",", "\u30fb": ".", "\u00b7": "."})
_BLANKS = tuple(" \u00a0\u202f")
#: A word between two numerals.
_AND = re.compile(rf"[{_SPACES}]([^\W\d_]{{1,4}})[{_SPACES}](?=\d)")
#: The power of ten of the smallest scale word that others follow.
_THOUSANDS = 3
_MEASURED = CURRENCIES | UNITS | COUNTED
_SPLIT_SPACES = re.compile(rf"[{_SPACES}]")
#: What may stand before a figure that begins with its point (.5).
_OPENERS = f"{_SPACES}\t\n\r([{{<$€£¥=:~+-\u2212\u2013\u2014\u3000"
_TIMES_SIGNS = "\u00d7x*\u00b7\u22c5"
_SLASHES = "/\u2044"
_SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
_POWER = re.compile(
    rf"e([+-]?\d{{1,2}})(?![\w.])|[ ]?[\u00d7x*\u00b7\u22c5][ ]?10(?:\^([+-]?\d{{1,2}})(?!\d)|(\u207b?[{_SUPERSCRIPTS}]{{1,2}}))"
)
#: A base and what it is raised to; the text holds no more than three digits of it, so that nothing can grow beyond bounds.
_RAISED = f"^{_SUPERSCRIPTS}"
_RAISED_TO = re.compile(rf"\^([+-]?\d{{1,3}})(?![\d^{_SUPERSCRIPTS}])|([{_SUPERSCRIPTS}]{{1,2}})(?![\w^{_SUPERSCRIPTS}])")
#: Results beyond this power of ten are no figures of news.
MAX_VALUE = 30
#: One raised digit below this is a note's more often.
_NOTES = 4
_TEN = 10
_APART = re.compile(r" \. (\d{1,3})(?![\d.,])")
_MIXED = re.compile(r"[ \u00a0](\d{1,2})[/\u2044](\d{1,3})(?![\d/])")
#: The fractions of prices and coupons, a hyphen before them.
_EIGHTHS = re.compile(r"-(\d{1,2})/(2|4|8|16|32|64)(?![\d/])")
_OVER = re.compile(r"[/\u2044](\d{1,3})(?![\d/])")
#: Behind a decimal figure the best that it could be: 7.5/10, 92.5/100.
_RATED = re.compile(r"[/\u2044](100?)(?![\d/])(?![.,]\d)")
#: The denominators of marks: a fraction of them is a share, whatever stands beside it.
MARKS_OUT_OF = (10, 100)
#: Denominators that people write fractions with.
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100))
#: The dot of a scale word of so many letters is that of an abbreviation.
_ABBREVIATED = 4
#: Letters of an abbreviated currency.
_SHORT_MONEY = 3
#: Characters that are a fraction of their own.
VULGAR = {
    c: Fraction(a, b)
    for c, a, b in (
        ("½", 1, 2), ("¼", 1, 4), ("¾", 3, 4), ("⅓", 1, 3), ("⅔", 2, 3), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8),
        ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5), ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅐", 1, 7), ("⅑", 1, 9), ("⅒", 1, 10),
    )
}  # fmt: skip
_STEPS = tuple(ONE.scaleb(-n) for n in range(12))


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
    raw = _SPLIT_SPACES.sub("", raw).replace("'", "")
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
    if point == decimal and point != group and tail != "000":
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
    if lang.pairs is not None and (paired := lang.pairs.match(low, pos)) is not None and paired.end() >= end:
        raw, end = paired[0].replace("\u00a0", "").replace(lang.group, ""), paired.end()
    if len(raw) > MAX_DIGITS:
        return None, end
    if not raw.isascii() and lang.listed_dates and (dot := _LIST_DOT.search(raw)) and low.startswith(lang.listed_dates, end):
        raw, end = raw[: dot.start()], pos + dot.start()  # 4·5월: April and May
    start = pos
    if "'" in raw or "\u2019" in raw:
        raw, end = _keep_apostrophes(raw, pos)
    if raw.isdecimal():
        value, decimals, other = Decimal(raw), 0, None
        if pos and low[pos - 1] in ".," and (pos == 1 or low[pos - 2] in _OPENERS):
            # ".5" and ",08": the zero before the point is left out
            start, decimals = pos - 1, len(raw)
            value = value.scaleb(-decimals)
    else:
        if any(c in _SPACES for c in raw):
            raw, end = _keep_spaces(raw, pos, lang)
        found = interpret(raw, lang.decimal, lang.group)
        if found is None:
            return None, end
        value, decimals, other = found
    number = Number(
        start, end, value, _STEPS[decimals] if decimals < len(_STEPS) else ONE.scaleb(-decimals), other=other, plain_end=end
    )
    after = low[end : end + 1]
    if after and after in ".," and not decimals and (even := _EVEN.match(low, end)):
        number.end = number.plain_end = even.end()
    elif after and after in " \u00a0":
        after = low[end + 1 : end + 2]
        if after and after in _TIMES_SIGNS:
            _exponent(low, number)
        elif after == "." and not decimals:
            _apart_point(low, number, lang)
        elif not decimals and (after.isdecimal() or after in VULGAR):
            _fraction(low, number)
    elif after == "e" or (after and after in _TIMES_SIGNS):
        _exponent(low, number)
    elif not decimals and (after in VULGAR or (after and after in _SLASHES)):
        _fraction(low, number)
    elif (
        after == "-" and not decimals and (eighths := _EIGHTHS.match(low, end)) is not None and int(eighths[1]) < int(eighths[2])
    ):
        # 4-5/8 percent
        number.value, number.step = number.value + Decimal(int(eighths[1])) / int(eighths[2]), ONE / int(eighths[2])
        number.end = number.plain_end = eighths.end()
    elif after and after in _SLASHES and (rated := _RATED.match(low, end)) is not None and 0 < number.value <= int(rated[1]):
        number.value, number.step, number.other = number.value / int(rated[1]), number.step / int(rated[1]), None
        number.end, number.written = rated.end(), "rating"
        number.plain_end = number.end
    elif after and after in _RAISED:
        _power(low, number)
    return number, number.end


def _power(low: str, number: Number) -> None:
    """A figure raised to a power: 1.05^3, 2^10, 10⁶; raised digits behind another base may be those of a note."""
    m = _RAISED_TO.match(low, number.end)
    if m is None or number.value <= 0:
        return
    power = int(m[1]) if m[1] else int("".join(str(_SUPERSCRIPTS.index(c)) for c in m[2]))
    if m[2] and (number.value != _TEN or power < _NOTES):
        return
    whole = number.value == int(number.value) and power >= 0
    value = number.value**power
    if not -MAX_VALUE < value.adjusted() < MAX_VALUE:
        return
    # a figure's own step grows as its power does; a whole base is exact
    number.step = ONE if whole else number.step * abs(power) * value / number.value
    number.value, number.other = value, None
    number.end = number.plain_end = m.end()


def _apart_point(low: str, number: Number, lang: Language) -> None:
    """Decimals behind a point between blanks, as texts cut into tokens have it, before a scale word (1 . 6 billion)."""
    m = _APART.match(low, number.end)
    if m is None or number.start == 0 or low[number.start - 1] == "\n" or lang.scales.right(low, m.end()) is None:
        return  # "1 . 6 million came" in a list
    number.value += Decimal(f"0.{_ascii(m[1])}")
    number.step, number.other = _STEPS[len(m[1])], None
    number.end = number.plain_end = m.end()


def _exponent(low: str, number: Number) -> None:
    """A power of ten after a figure: 1e10, 2.5 × 10^6, 3·10⁸."""
    m = _POWER.match(low, number.end)
    if m is None:
        return
    power = int(m[1] or m[2] or "".join(str(_SUPERSCRIPTS.index(c)) if c in _SUPERSCRIPTS else "-" for c in m[3]))
    if abs(power) > MAX_POWER:
        return
    number.value, number.step, number.other = number.value.scaleb(power), number.step.scaleb(power), None
    number.end = number.plain_end = m.end()


def _fraction(low: str, number: Number) -> None:
    """A fraction after a whole number, or made with it: 2½, 10 1/2, 3/4 (the last only where it is less than one)."""
    end = number.end
    c = " " if low[end] == "\u00a0" else low[end]
    if c in VULGAR or (c == " " and low[end + 1 : end + 2] in VULGAR and end + 1 < len(low)):
        end += c == " "
        part, stop = VULGAR[low[end]], end + 1
    elif c in _SLASHES or c == " ":
        m = _MIXED.match(low, end) if c == " " else _OVER.match(low, end)
        if m is None:
            return
        above, below = (int(m[1]), int(m[2])) if c == " " else (int(number.value), int(m[1]))
        if not 0 < above < below or below not in _DENOMINATORS:
            return
        part, stop = Fraction(above, below), m.end()
        if c != " ":
            number.value, number.written = Decimal(0), "rating" if below in MARKS_OUT_OF else "fraction"
    else:
        return
    number.value += Decimal(part.numerator) / Decimal(part.denominator)
    number.step = ONE / Decimal(part.denominator)
    number.end = number.plain_end = stop


def _keep_apostrophes(raw: str, pos: int) -> tuple[str, int]:
    """The part of a run in which apostrophes group digits by three (1'250'000); 6'2 is a height in feet."""
    for m in _APOSTROPHE.finditer(raw):
        if not _THREE.match(raw, m.end()):
            return raw[: m.start()], pos + m.start()
    return raw, pos + len(raw)


def _keep_spaces(raw: str, pos: int, lang: Language) -> tuple[str, int]:
    """The part of a run in which spaces are thousands separators: groups of three, an unspaced year is none (2019 300)."""
    parts = re.split(rf"([{_SPACES}])", raw)
    plain_ok = lang.group in _SPACES or lang.space_groups or all(p == "000" for p in parts[2::2])
    if len(parts[0]) > 3 or not parts[0].isdigit() or parts[0].startswith("0") or (parts[1] == " " and not plain_ok):
        return parts[0], pos + len(parts[0])
    return raw, pos + len(raw)


def read_scales(low: str, number: Number, lang: Language, beside: Beside) -> None:
    """Read the scale words after a figure in digits, and what follows them (1億3000万, 2 mil 300 millones), into the number."""
    end = number.end
    inner = _inside(low, end, lang, beside)
    if inner is not None:
        number.bound, end = inner
    mask = beside.mask(end)
    if not mask & (SCALES | HALVES | SCALES_MONEY) and low[end : end + 2].strip(_SPACES)[:1] not in _QUOTES:
        return
    terms = Terms(lang.numerals)
    terms.number(number.value, number.step)
    factor = ONE
    half = beside.right(HALVES, end) if number.step == 1 else None
    halved = linked_half(low, end, half[1], lang) if half is not None and not lang.spaced else None
    if half is not None and not lang.spaced and halved is None:
        half = None  # 3年半: the half stands behind its unit
    if half is not None:
        terms.cur += half[0]
        terms.step = min(half[0], 1 - half[0])
        number.value, number.step, number.end, end = terms.value, terms.step, half[1], half[1]
        if halved is not None:
            return  # 1个半百分点: no hundred
    while True:
        inner = _inside(low, end, lang, beside)
        end = inner[1] if inner is not None else end
        hit = beside.right(SCALES, end)
        if hit is not None:
            unit = beside.right(UNITS, end)
            if unit is not None and unit[1] > hit[1]:
                break  # 兆瓦 is a unit, 兆 no scale word in it
        if hit is None and factor != ONE:
            link = beside.right(LINKS, end)
            hit = beside.right(SCALES, link[1]) if link else None
        if hit is None and factor == ONE:
            hit = _quoted(low, end, lang) or (_dotted(low, end, beside) if mask & SCALES_MONEY else None)
        if hit is None:
            break
        (word, power), stop = hit
        if not terms.scale(power):
            break
        factor, end = ONE.scaleb(power), stop
        number.bound = inner[0] if inner is not None else number.bound
        number.scale = (low[stop - len(word) : stop] if low.endswith(word, 0, stop) else word, power)
        if abbreviated(low, end, word, beside) or (power == _THOUSANDS and _hundreds_behind(low, end, beside)):
            end += 1  # the dot of an abbreviation (5 тыс. рублей, 5 tis. €, 5 млн.руб., 26 tys. 300 złotych)
        number.value, number.step, number.end = terms.value, terms.step, end
        half = beside.right(HALVES, end)
        if half is not None:
            number.value += factor * half[0]
            number.step, number.end = factor * min(half[0], 1 - half[0]), half[1]
            break
        nxt = end
        if nxt < len(low) and low[nxt] in _SPACES and nxt + 1 < len(low):
            nxt += 1
        joiner = next((p for p in lang.proclitics if p in lang.joiners and low.startswith(p, nxt)), "")
        if joiner:
            behind = nxt + len(joiner)
            behind += low.startswith("-", behind)
            if low[behind : behind + 1].isdecimal():
                nxt = behind  # the "and" that Arabic writes with the figure after it, Hebrew with a hyphen
        nxt = and_thousands(low, end, lang, beside, power) or nxt
        if nxt < len(low) and low[nxt].isdecimal() and (nxt == end or not lang.spaced or _scaled(low, nxt, beside, power)):
            more, stop = read_digits(low, nxt, lang)
            if more is None or more.value >= factor:
                break
            follow = beside.right(SCALES, stop) or _inside(low, stop, lang, beside)
            thousand = power == 3 and ((stop - nxt == 3 and more.value >= 100) or _remainder(low, nxt, stop, beside))
            if follow is None and not thousand and (nxt > end or lang.spaced):
                break
            if follow is None and stop - nxt == 1 and lang.lexicon.elliptic:
                more.value, more.step = more.value * int(factor) / 10, ONE * int(factor) / 10  # 2萬7 is 27,000
            terms.number(more.value, more.step)
            end = stop
            if follow is None:
                number.value, number.step, number.end = terms.value, more.step, end
                break
        elif beside.right(SCALES, end) is None and _inside(low, end, lang, beside) is None:
            break
    if number.other is not None and number.scale is not None:
        number.other *= factor


def _inside(low: str, end: int, lang: Language, beside: Beside) -> tuple[str, int] | None:
    """A bound word inside a figure, before a scale word of it (3000多万, 2千3百多萬, 10 с лишним тысяч)."""
    inner: tuple[str, int] | None = beside.right(BOUNDS, end) if beside.mask(end) & BOUNDS else None
    if inner is None or inner[0] == "none" or lang.scales.right(low, inner[1], gap=lang.spaced) is None:
        return None
    return inner


def and_thousands(low: str, end: int, lang: Language, beside: Beside, power: int) -> int | None:
    """Where digits with a smaller scale word go on after a word for "and" (the 350 of 3 milhões e 350 mil), or three behind a
    thousand with what they count (the 300 of 85 mil e 300 pessoas)."""
    m = _AND.match(low, end)
    if m is None or power < _THOUSANDS or m[1] not in lang.joiners or not lang.spaced:
        return None
    if power == _THOUSANDS:
        digits = _DIGITS.match(low, m.end())
        hundreds = digits is not None and digits.end() - m.end() == _THOUSANDS and int(low[m.end()]) > 0
        return m.end() if digits is not None and hundreds and beside.mask(digits.end()) & (_MEASURED | SCALES) else None
    return m.end() if at_smaller_scale(low, m.end(), beside, power) else None


def at_smaller_scale(low: str, pos: int, beside: Beside, power: int) -> bool:
    """Whether digits with a scale word below a power of ten stand at a place (the 350 of миллион 350 тысяч)."""
    digits = _DIGITS.match(low, pos)
    hit = beside.right(SCALES, digits.end()) if digits is not None else None
    return hit is not None and hit[0][1] < power


def _noun(c: str) -> bool:
    """Whether a character begins a word or is the sign of a currency."""
    return c.isalpha() or (c != "" and unicodedata.category(c) == "Sc")


def abbreviated(low: str, end: int, word: str, beside: Beside) -> bool:
    """Whether the dot behind a scale word is that of an abbreviation, behind which its figure goes on."""
    return low.startswith(".", end) and len(word) <= _ABBREVIATED and _after_dot(low, end + 1, beside)


def _hundreds_behind(low: str, end: int, beside: Beside) -> bool:
    """Whether three digits that measure or count something stand behind the dot of a word for thousand (26 tys. 300 złotych)."""
    digits = _DIGITS.match(low, end + 2) if low.startswith(". ", end) else None
    if digits is None or digits.end() - digits.start() != _THOUSANDS or low[end + 2] == "0":
        return False
    return bool(beside.mask(digits.end()) & _MEASURED)


def _after_dot(low: str, at: int, beside: Beside) -> bool:
    """Whether what follows the dot of an abbreviation goes on with its figure: a noun behind a blank, or a currency at once."""
    if low[at : at + 1] in _BLANKS:
        return _noun(low[at + 1 : at + 2])
    return low[at : at + 1].isalpha() and bool(beside.mask(at) & CURRENCIES) and beside.right(CURRENCIES, at) is not None


def _dotted(low: str, end: int, beside: Beside) -> tuple[tuple[str, int], int] | None:
    """An abbreviation that scales a figure beside its currency only, with its full stop before the currency: 60 т.р."""
    hit: tuple[tuple[str, int], int] | None = beside.right(SCALES_MONEY, end)
    if hit is None or low[hit[1] : hit[1] + 1] != ".":
        return None
    apart = low[hit[1] + 1 : hit[1] + 2] in _BLANKS
    at = hit[1] + 1 + apart
    money = beside.right(CURRENCIES, at) if at < len(low) and beside.mask(at) & CURRENCIES else None
    # behind a blank an abbreviation goes on with the figure (60 т. руб.), where a word may begin a sentence (8 m. Euro ...)
    return hit if money is not None and (not apart or money[1] - at <= _SHORT_MONEY) else None


def _quoted(low: str, end: int, lang: Language) -> tuple[tuple[str, int], int] | None:
    """A scale word between quotation marks (19 "billion"), as texts mark one that they doubt."""
    m = _QUOTE.match(low, end)
    hit = lang.scales.right(low, m.end(), gap=False) if m is not None else None
    if hit is None or low[hit[1] : hit[1] + 1] not in _CLOSING:
        return None
    return hit[0], hit[1] + 1


def _scaled(low: str, pos: int, beside: Beside, power: int) -> bool:
    """Whether the digits at ``pos`` are followed by a larger scale word (the 300 of 2 mil 300 millones)."""
    m = _DIGITS.match(low, pos)
    if m is None:
        return False
    hit = beside.right(SCALES, m.end())
    if hit is not None:
        return bool(hit[0][1] != power)  # 2 milyon 350 bin, 2 mil 300 millones
    if power != _THOUSANDS or low[m.end() : m.end() + 1] in (".", ","):
        return False
    return m.end() - pos == 3 or _remainder(low, pos, m.end(), beside)  # 4 bin 350, 4 bin 15 dolar


def _remainder(low: str, pos: int, end: int, beside: Beside) -> bool:
    """Whether digits below a hundred go on after a word for thousand, right behind it, and measure or count something."""
    return end - pos <= 2 and low[pos] != "0" and low[pos - 2 : pos - 1] != "." and bool(beside.mask(end) & _MEASURED)
