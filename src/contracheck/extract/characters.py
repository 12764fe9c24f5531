"""Numerals in characters: 二万三千, 이만 삼천, 壹佰, สองร้อย: number words of languages that write words without spaces."""

from __future__ import annotations

import functools
from decimal import Decimal

from contracheck.extract.terms import HALF, ONE, Number, Terms
from contracheck.lang.lexicon import Lexicon
from contracheck.lang.pack import Language

#: Characters or pieces of one numeral.
_MOST = 40
#: The power of ten of a myriad.
_MYRIAD = 4
#: Characters in which the two readings of a range are looked for.
_WINDOW = 64


def read_characters(low: str, pos: int, lang: Language) -> Number | None:
    """The number in characters that begins at ``pos`` (二万三千, 이십만), or None. Unspaced languages."""
    lex = lang.lexicon
    if lex.family != "myriad":
        number = _pieces(low, pos, lex)
    elif (known := alone(lang)).stands(low, pos):
        number = known.number(low, pos)
    else:
        number = _pair(low, pos, lang) or _myriads(low, pos, lang)
    if number is None:
        return None
    if number.until is not None or low[number.end : number.end + 1] not in lang.half_after.chars:
        return number
    half = lang.half_after.right(low, number.end, gap=False)
    if half is None:
        return number
    if number.scale is not None and number.step >= 100:
        number.value += number.step / 2  # 二万半
        number.step, number.end = number.step / 2, half[1]
        number.plain_end = number.end
    elif number.step == ONE and linked_half(low, number.end, half[1], lang):
        number.value += HALF
        number.step, number.end = HALF, half[1]
    return number


class _Alone:
    """The characters that are a numeral of the Chinese kind by themselves, where no other goes on with it.

    Nearly all of them stand alone in a text (一个, 千葉), and several readers ask about each.
    """

    def __init__(self, lang: Language) -> None:
        lex = lang.lexicon
        pieces, bounds = lex.pieces, lang.bounds_after
        known = [c for c in pieces if len(c) == 1 and lex.family == "myriad"]
        self.numbers = {c: _myriads(c, 0, lang) for c in known}
        self.going_on = frozenset((*lex.initials, *(p[0] for p in lex.point), "、", " "))
        self.longer = frozenset(p[:2] for p in pieces if len(p) > 1)
        # a bound word is inside a numeral where a scale word follows it; its characters may stand apart
        self.bounds = frozenset(bounds.chars)
        self.reach = 3 * max((sizes[0] for sizes in bounds.chars.values()), default=0)
        self.scales = frozenset(p[0] for p, (kind, power) in pieces.items() if kind == "s" and power >= _MYRIAD)

    def stands(self, low: str, pos: int) -> bool:
        """Whether one of the characters stands at a place, and nothing that goes on with it."""
        following = low[pos + 1 : pos + 2]
        if low[pos : pos + 1] not in self.numbers or following in self.going_on or low[pos : pos + 2] in self.longer:
            return False
        return following not in self.bounds or self.scales.isdisjoint(low[pos + 2 : pos + 2 + self.reach])

    def number(self, low: str, pos: int) -> Number | None:
        """The number of the character at a place; None where it is none by itself."""
        known = self.numbers[low[pos]]
        if known is None:
            return None
        end = pos + 1
        return Number(pos, end, known.value, known.step, known.scale, words=True, plain_end=end, single=known.single)


@functools.lru_cache(maxsize=64)
def alone(lang: Language) -> _Alone:
    """The characters of a language, made once."""
    return _Alone(lang)


def linked_half(low: str, start: int, end: int, lang: Language) -> tuple[str, int] | None:
    """The unit that a half stands in, between its counter and itself (一个半月 is one and a half 个月), and its end."""
    link = lang.links.right(low, start, gap=False)
    if link is None or link[1] >= end:
        return None
    window = low[start : link[1]] + low[end : end + 8]
    at = link[1] - start
    unit = lang.units.right(window, 0, gap=False) or lang.units.right(window, at, gap=False)
    unit = unit or lang.percents.right(window, at, gap=False)  # 一个半百分点
    return (unit[0], end + unit[1] - (link[1] - start)) if unit is not None and unit[1] > link[1] - start else None


def _piece(low: str, at: int, lex: Lexicon) -> str:
    """The longest number word at a place, or an empty string."""
    for n in range(min(lex.longest, len(low) - at), 0, -1):
        if low[at : at + n] in lex.pieces:
            return low[at : at + n]
    return ""


def _pieces(low: str, pos: int, lex: Lexicon) -> Number | None:
    """A numeral of the scripts of South-East Asia, piece by piece, words as they come."""
    terms = Terms(lex.family)
    at = end = pos
    count = 0
    scale: tuple[str, int] | None = None
    while count < _MOST:
        piece = _piece(low, at, lex)
        if not piece and count and low[at : at + 1] in (" ", "\u200b"):
            at += 1
            piece = _piece(low, at, lex)
        if not piece:
            joiner = next((j for j in lex.joiners if low.startswith(j, at)), "") if count else ""
            if not joiner or not _piece(low, at + len(joiner), lex):
                break
            at += len(joiner)
            continue
        kind, v = lex.pieces[piece]
        done = terms.take(v, False) if kind == "a" else terms.scale(v) if kind == "s" else terms.collect(v)
        if not done:
            break
        if kind == "s":
            scale = (piece, v)
        at = end = at + len(piece)
        count += 1
    if not count:
        return None
    step = ONE if terms.open else terms.step
    return Number(pos, end, terms.value, step, scale, words=True, plain_end=end, single=count == 1)


class _Myriads:
    """A numeral of the Chinese kind while it is read: digits, units below ten thousand, and scale words above."""

    def __init__(self, lex: Lexicon) -> None:
        self.lex = lex
        self.big = Terms("myriad")
        self.section = 0  # what is built below the next scale word
        self.digits: list[int] = []  # digits that no unit has followed yet
        self.bound = True  # no piece yet that is a numeral by itself
        self.last = 4  # power of the last unit of the section
        self.low_power = 0  # power of the last unit or scale word
        self.zero = False  # a filling zero came after the last unit
        self.started = False
        self.section_open = False
        self.word = ""  # the last scale word

    def add(self, piece: str) -> bool:
        """Whether the piece goes on with the numeral; if so, it is added."""
        kind, v = self.lex.pieces[piece]
        power = v if kind == "s" else len(str(v)) - 1 if kind == "a" and v in (10, 100, 1000) else 0
        if kind == "c":
            return False
        if power == 0:
            return self._whole(int(v)) if v >= 10 else self._digit(int(v), piece)
        if power < 4:
            return self._unit(power)
        return self._scale(piece, power)

    def _digit(self, v: int, piece: str) -> bool:
        if v == 0 and self.started and not self.digits:
            self.zero = True
            return True
        if self.digits and self.section_open:
            return False
        if self.section_open and self.last == 0:
            return False
        self.digits.append(v)
        self.started = True
        if piece not in self.lex.digits and v:
            self.bound = False
        return True

    def _whole(self, v: int) -> bool:
        if self.digits or (self.section_open and self.last < 2):
            return False
        self.section += v
        self.section_open, self.last, self.low_power, self.started, self.bound = True, int(v % 10 == 0), 0, True, False
        return True

    def _unit(self, power: int) -> bool:
        if power >= self.last or len(self.digits) > 1 or self.digits == [0]:
            return False
        self.section += (self.digits[0] if self.digits else 1) * 10**power
        self.digits, self.zero = [], False
        self.section_open, self.last, self.low_power, self.started, self.bound = True, power, power, True, False
        return True

    def _scale(self, piece: str, power: int) -> bool:
        terms = self.big.terms
        if piece in self.lex.doubled and terms and terms[-1][1] == power and not (self.section_open or self.digits):
            terms[-1] = terms[-1][0].scaleb(power), 2 * power  # 万万 is a hundred million
            self.low_power = 2 * power
            return True
        value = self._below()
        if value is None or (value == 0 and (self.started and not self.big.terms)):
            return False
        state = self.big.save()
        if value or not self.started:
            self.big.number(Decimal(value or 1), ONE)
        if not self.big.scale(power):
            self.big.restore(state)
            return False
        self.section, self.digits, self.zero, self.section_open = 0, [], False, False
        self.last, self.low_power, self.started, self.bound, self.word = 4, power, True, False, piece
        return True

    def _below(self) -> int | None:
        """The value of what is built, or None where digits stand side by side and are no number (七八: seven or eight)."""
        if len(self.digits) > 1:
            if len(self.digits) == 2 and 0 not in self.digits:
                return None
            return int("".join(map(str, self.digits)))
        if not self.digits:
            return self.section
        digit: int = self.digits[0]
        if self.lex.elliptic and not self.zero and self.low_power >= 2 and digit:
            return self.section + int(digit * 10 ** (self.low_power - 1))  # 一百五 is 150, 两万三 23,000
        return self.section + digit

    def value(self) -> Decimal | None:
        """The value so far, or None if it is no number by itself."""
        below = self._below()
        if below is None or not self.started or (self.bound and not (0 in self.digits and len(self.digits) == 1)):
            return None
        return sum((t for t, _ in self.big.terms), Decimal(below))


def _myriads(low: str, pos: int, lang: Language) -> Number | None:
    """A numeral in Chinese characters or hangul."""
    lex = lang.lexicon
    read = _Myriads(lex)
    at = end = pos
    count = 0
    last = pos  # where the numeral would end without its last digit
    bound: str | None = None
    while count < _MOST:
        piece = _piece(low, at, lex)
        if not piece and count and low[at : at + 1] == " ":
            at += 1
            piece = _piece(low, at, lex)
            if piece and not (_stands(low, at, piece, lex) if count > 1 or read.low_power else _apart(read, piece, lex)):
                break
        if not piece and count and bound is None and (hit := lang.bounds_after.right(low, at, gap=False)) is not None:
            piece = _piece(low, hit[1], lex)
            if lex.pieces.get(piece, ("", 0))[0] != "s" or lex.pieces[piece][1] < 4:
                break
            bound, at = hit  # 两千多万: the bound stands inside the numeral
        if not piece or (count and _else(low, at, piece, lang)):
            break
        zero, before = read.zero, len(read.digits)
        if not read.add(piece):
            if len(read.digits) == 1 and count > 1 and lex.pieces[piece][0] == "s":
                read.digits.clear()  # 二万三万: the second numeral begins with the digit
                end = last
            break
        if len(read.digits) > before:
            last = end
        at += len(piece)
        if zero or not read.zero:
            end = at
        count += 1
    if not count:
        return None
    alone = count == 1 and low[pos:end] in lex.digits
    value = Decimal(lex.digits[low[pos:end]]) if alone else read.value()
    if value is None:
        return None
    step = ONE if read.digits or read.section_open or not read.big.terms else read.big.step
    if read.digits and lex.elliptic and read.low_power >= 2 and not read.zero:
        step = ONE.scaleb(read.low_power - 1)
    scale = (read.word, read.big.terms[-1][1]) if read.big.terms else None
    number = Number(pos, end, value, step, scale, words=True, plain_end=end, bound=bound, single=count == 1)
    _decimals(low, number, read, lex)
    return None if alone and number.step == ONE else number  # 陆 is a digit in 陆点五 only


def begins_earlier(low: str, pos: int, lang: Language) -> int:
    """Where a numeral begins, if a digit that begins none by itself stands before a place of it (拾万, 陆点五)."""
    digits, at = lang.lexicon.digits, pos
    for _ in range(2):
        while at and low[at - 1] == " ":
            at -= 1
        if low[at - 1 : at] in digits and at:
            return at - 1 if at == 1 or not low[at - 2].isalnum() else pos  # 大陆十二省 are twelve
        if low[at - 1 : at] not in lang.lexicon.point:
            break
        at -= 1
    return pos


def _else(low: str, at: int, piece: str, lang: Language) -> bool:
    """Whether a piece is no part of the numeral before it: a longer unit (兆字节), a digit that is a unit too (二两)."""
    lex = lang.lexicon
    kind, v = lex.pieces[piece]
    if piece in lex.leading:
        following = lex.pieces.get(_piece(low, at + len(piece), lex), ("", 0))
        return following[0] != "s" and following != ("a", 100)
    if kind != "s" or v < 4:
        return False
    unit = lang.units.right(low, at, gap=False)
    return unit is not None and unit[1] > at + len(piece)


def _apart(read: _Myriads, piece: str, lex: Lexicon) -> bool:
    """Whether the second character of a numeral may stand behind a blank (一 百 五 十): after a digit that no other word is."""
    kind, v = lex.pieces[piece]
    return not read.bound and (kind == "s" or (kind == "a" and v in (10, 100)))


def read_two_digits(low: str, pos: int, lang: Language) -> Number | None:
    """Two digits side by side, which are no number by themselves (七五折: the point is left out), or None."""
    lex = lang.lexicon
    after = pos + 1 + low.startswith(" ", pos + 1)
    first, second, end = _single(low, pos, lex), _single(low, after, lex), after + 1
    if not first or not second or _piece(low, end, lex):
        return None
    return Number(pos, end, Decimal(first * 10 + second), ONE, words=True, plain_end=end)


def read_hundredths(low: str, pos: int, lang: Language) -> Number | None:
    """One or two digits behind metres, which are tenths and hundredths of one (一米七五, 一米八), as hundredths; or None."""
    number = read_two_digits(low, pos, lang)
    if number is None and (value := _single(low, pos, lang.lexicon)) and not _piece(low, pos + 1, lang.lexicon):
        if value == 1 and low[pos + 1 : pos + 2].isalpha():
            return None  # 三米一层
        number = Number(pos, pos + 1, Decimal(value * 10), Decimal(10), words=True, plain_end=pos + 1)
    return number


def _pair(low: str, pos: int, lang: Language) -> Number | None:
    """A range told by two digits that follow each other: 七八百 (700 to 800), 三、四天, 十五六岁."""
    lex = lang.lexicon
    following = low[pos + 1 : pos + 2]
    if following not in lex.initials and following != "、":
        return None
    at, before = pos, 0
    for _ in range(_MOST):
        value, end = _single(low, at, lex), at + 1
        second = end + 1 if low[end : end + 1] == "、" else end
        if value and not before and _single(low, second, lex) == value + 1 and not _below_ten(low, second + 1, lex):
            break
        piece = _piece(low, at, lex)
        if not piece:
            return None
        zero = lex.pieces[piece] == ("a", 0)
        at, before = at + len(piece), before if zero else value  # 一〇一二 is written by places
    else:
        return None
    window = low[pos : pos + _WINDOW]
    first = _myriads(window[: end - pos] + window[second + 1 - pos :], 0, lang)
    last = _myriads(window[: at - pos] + window[second - pos :], 0, lang)
    shift = second - at
    if first is None or last is None or first.end != last.end or pos + first.end < end or first.value >= last.value:
        return None
    stop = pos + first.end + shift
    if second > end and not lang.counted.right(low, stop) and not lang.units.right(low, stop):
        return None
    return Number(
        pos, stop, first.value, first.step, first.scale, words=True, plain_end=stop, until=last.value, bound=first.bound
    )


def _below_ten(low: str, at: int, lex: Lexicon) -> bool:
    """Whether a digit stands at a place, zero among them (二三〇〇 is written by places)."""
    kind, v = lex.pieces.get(low[at : at + 1], ("", 10))
    return kind == "a" and v < 10


def _single(low: str, at: int, lex: Lexicon) -> int:
    """The digit from one to nine that stands at a place as one character, else 0."""
    kind, v = lex.pieces.get(low[at : at + 1], ("", 0))
    return int(v) if kind == "a" and v < 10 and low[at] not in lex.digits else 0


def _stands(low: str, at: int, piece: str, lex: Lexicon) -> bool:
    """Whether a piece after a space goes on with a numeral: a bound digit does before a unit (이만 삼천) or alone (이만 오)."""
    if piece not in lex.digits:
        kind, v = lex.pieces[piece]
        return kind == "a" or (kind == "s" and v < 4)
    after = at + len(piece)
    following = _piece(low, after, lex)
    return bool(following and following not in lex.digits) or not low[after : after + 1].isalpha()


def _decimals(low: str, number: Number, read: _Myriads, lex: Lexicon) -> None:
    """Read decimals in characters (三点五亿, 一・五倍) into the number."""
    at = number.end
    if low[at : at + 1] == " " and low[at + 1 : at + 2] in lex.point:
        at += 1  # 六 点 五
    point = next((p for p in lex.point if low.startswith(p, at)), "")
    if not point or number.step != ONE or low.endswith(lex.point, 0, number.start):
        return
    at += len(point)
    if low[at : at + 1] == " " and low[at + 1 : at + 2] in lex.pieces:
        at += 1
    digits = ""
    while (piece := low[at : at + 1]) in lex.pieces and lex.pieces[piece][0] == "a" and lex.pieces[piece][1] < 10:
        digits += str(lex.pieces[piece][1])
        at += 1
    following = _piece(low, at, lex)
    power: int = lex.pieces[following][1] if following and lex.pieces[following][0] == "s" else 0
    if not digits or len(digits) > 8 or (following and power < 4) or low.startswith(lex.point_not, at):
        return
    number.value += Decimal(f"0.{digits}")
    number.step = ONE.scaleb(-len(digits))
    number.end = number.plain_end = at
    number.single = False
    if power:
        number.value, number.step = number.value.scaleb(power), number.step.scaleb(power)
        number.scale, number.end, number.plain_end = (following, power), at + len(following), at + len(following)


__all__ = ["alone", "linked_half", "read_characters", "read_hundredths", "read_two_digits"]
