"""Frames: what may stand before and after a figure in a locale, by CLDR's own patterns: scale words, units, percent, money.

The tables of a language (``pack``) know words; a frame is a whole pattern as it is written, in its case, with both its sides:
"{0} km/h", "kilomita {0} kwa saa", "elfu 0", "B {0}", "0K" (thousand) against "{0} K" (kelvin). Frames are looked up in
dictionaries by the two characters next to the figure. Invisible marks of direction are passed over, and every kind of space is
the same. A locale's frames are built when its first figure asks for them.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from contracheck.lang import cldr
from contracheck.lang.cldr_units import INTERNATIONAL, UNIT_NAMES, WEAK
from contracheck.lang.collector import paused
from contracheck.lang.currencies import CODES, FORMER, SYMBOLS

P = TypeVar("P")

#: Characters on each side of a figure that a frame can cover.
REACH = 72
_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_BLANKS = {ord(c): " " for c in "\u00a0\u202f\u2009\u2007\u3000\t"}
#: What is not yet as frames have it.
_ODD = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00a0\u202f\u2009\u2007\u3000\t]")
#: Spaces and marks, which a quick look passes over.
_PASSED = frozenset(" \u00a0\u202f\u2009\u2007\u3000\t\u200e\u200f\u061c")
_MINUS = "-\u2212"
#: What may stand before the hyphen of a negative figure; a letter or digit makes it a hyphen.
_OPEN = " \n\r([{\u00ab\u201c\u201e\"'\u2014:;/\u3000"


class Frame(NamedTuple):
    """A frame found: where it begins and ends with the figure inside, what it means, whether a minus stands before the figure.

    ``cased``: in other letters, capital or small, it means something else (mW, MW).
    """

    start: int
    end: int
    what: Any
    minus: bool
    cased: bool


def plain(text: str) -> str:
    """The text of a pattern without marks of direction, every space the same."""
    if text.isascii() or not _ODD.search(text):
        return text
    return _MARKS.sub("", text).translate(_BLANKS)


class Around:
    """The text on both sides of a figure, as frames see it: no marks, one kind of space, the minus apart."""

    __slots__ = ("_left_map", "_right_map", "end", "gap_left", "gap_right", "left", "minus", "right", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        right, left = text[end : end + REACH], text[max(0, start - REACH) : start]
        self._right_map: list[int] | None = None
        self._left_map: list[int] | None = None
        if not right.isascii() and _ODD.search(right):
            if _MARKS.search(right):
                self._right_map = [i for i, c in enumerate(right) if not _MARKS.match(c)]
                right = _MARKS.sub("", right)
            right = right.translate(_BLANKS)
        if not left.isascii() and _ODD.search(left):
            if _MARKS.search(left):
                size = len(left)
                self._left_map = [size - 1 - i for i, c in enumerate(left) if not _MARKS.match(c)][::-1]
                left = _MARKS.sub("", left)
            left = left.translate(_BLANKS)
        self.gap_right = 1 if right[:1] == " " else 0
        self.right = right
        self.minus = 0  # characters of the sign (and a space after it) next to the figure
        if left[-1:] and left[-1] in _MINUS:
            self.minus = 1
        elif left[-2:-1] and left[-2] in _MINUS and left[-1] == " ":
            self.minus = 2
        self.left = left

    def stop(self, used: int) -> int:
        """The offset in the text after so many characters of the right side."""
        if not used:
            return self.end
        return self.end + (used if self._right_map is None else self._right_map[used - 1] + 1)

    def begin(self, used: int) -> int:
        """The offset in the text where so many characters of the left side begin."""
        if not used:
            return self.start
        return self.start - (used if self._left_map is None else self._left_map[used - 1] + 1)


class Affixes(Generic[P]):
    """Pairs of what stands before and after a figure, each with what it means."""

    __slots__ = ("after", "before", "exact", "folded", "loose")

    def __init__(self) -> None:
        self.exact: dict[tuple[str, str], P] = {}
        self.loose: dict[tuple[str, str], P] = {}
        self.folded: dict[str, P | None] = {}  # None: the meaning depends on capitals
        # the words by their two characters next to the figure
        self.after: dict[str, dict[str, None]] = {}
        self.before: dict[str, dict[str, None]] = {}

    def add(self, before: str, after: str, what: P, *, loose: bool = True) -> None:
        """Put a pair in, as its pattern has it (with the spaces beside the figure); the first meaning of a pair stays."""
        before, after = before and plain(before).lstrip(), after and plain(after).rstrip()
        if before or after:
            self._put(before, after, what, loose=loose)

    def both(self, word: str, what: P) -> None:
        """Put a word in on either side, one that is plain already and has no spaces around it."""
        if not word:
            return
        low = word.lower()
        exact, loose, folded = self.exact, self.loose, self.folded
        for pair, key in (((word, ""), f"{low}0"), (("", word), f"0{low}")):
            exact.setdefault(pair, what)
            known = folded.setdefault(key, what)
            if known is not what and known != what and pair not in loose:
                folded[key] = None
            loose.setdefault(pair, what)
        self.before.setdefault(word[-2:], {})[word] = None
        self.after.setdefault(word[:2], {})[word] = None

    def _put(self, before: str, after: str, what: P, *, loose: bool) -> None:
        self.exact.setdefault((before, after), what)
        pair = before.rstrip(), after.lstrip()
        low = f"{pair[0]}0{pair[1]}".lower()
        known = self.folded.setdefault(low, what)
        if known is not what and known != what and pair not in self.loose:
            self.folded[low] = None
        if loose:
            self.loose.setdefault(pair, what)
        if pair[0]:
            self.before.setdefault(pair[0][-2:], {})[pair[0]] = None
        if pair[1]:
            self.after.setdefault(pair[1][:2], {})[pair[1]] = None

    def find(self, around: Around, follow: Affixes[Any] | None = None) -> Frame | None:
        """The widest frame around a figure; an entry of ``follow`` may be glued to it (1,2GUS$)."""
        gap, right, left = around.gap_right, around.right, around.left
        afters = [""]
        known = self.after
        two = right[gap : gap + 2]
        if two in known or two[:1] in known:
            for key in (two, two[:1]):
                for word in known.get(key, ()):
                    if right.startswith(word, gap):
                        end = gap + len(word)
                        if not _cuts(word[-1], right[end : end + 1]) or (follow is not None and follow.begins(right, end)):
                            afters.append(word)
        befores = [("", 0, 0)]
        known = self.before
        if known and left:
            for sign in (0, around.minus) if around.minus else (0,):
                size = len(left) - sign
                blank = 1 if left[size - 1 : size] == " " else 0
                at = size - blank
                if at <= 0:
                    continue
                for key in (left[max(0, at - 2) : at], left[at - 1 : at]):
                    for word in known.get(key, ()):
                        if left.endswith(word, 0, at) and not _joins(left[: at - len(word)][-1:], word[0]):
                            befores.append((word, blank, sign))
        if len(afters) == 1 and len(befores) == 1:
            return None
        best: tuple[int, bool, P, int, int, int, bool] | None = None
        for before, blank, sign in befores:
            for after in afters:
                if not before and not after:
                    continue
                pair = (before + " " if before and blank else before), (" " + after if after and gap else after)
                what = self.exact.get(pair)
                exact = what is not None
                if what is None:
                    what = self.loose.get((before, after))
                if what is None:
                    continue
                size = len(before) + len(after)
                if best is None or (size, exact) > best[:2]:
                    used_left = len(before) + blank + sign if before else 0
                    best = (
                        size,
                        exact,
                        what,
                        used_left,
                        (len(after) + gap if after else 0),
                        sign if before else 0,
                        self.folded.get(f"{before}0{after}".lower(), what) is None,
                    )
        if best is None:
            return None
        _, _, found, used_left, used_right, sign, cased = best
        minus, used_left = _signed(left, used_left, sign, around.minus)
        return Frame(around.begin(used_left), around.stop(used_right), found, minus, cased)

    def begins(self, right: str, at: int) -> bool:
        """Whether what can stand after a figure begins at a place, and is a whole word there."""
        return any(
            right.startswith(word, at) and not _cuts(word[-1], right[at + len(word) :][:1])
            for key in (right[at : at + 2], right[at : at + 1])
            for word in self.after.get(key, ())
        )

    def opens(self, left: str) -> bool:
        """Whether a text ends with what can stand before a figure."""
        return any(
            left.endswith(word) and not _joins(left[: len(left) - len(word)][-1:], word[0])
            for key in (left[-2:], left[-1:])
            for word in self.before.get(key, ())
        )


def _signed(left: str, used: int, inside: int, beside: int) -> tuple[bool, int]:
    """Whether a minus stands with a figure, and how much of its left side is used: inside the frame, or before it all."""
    if inside:
        return True, used
    rest = left[: len(left) - used] if used else left
    if rest[-1:] and rest[-1] in _MINUS:
        before = rest[-2:-1]
        if not before or before in _OPEN:
            return True, used + 1
    return False, used


def minus(text: str, start: int) -> int | None:
    """Where the minus before a figure stands, or None; a hyphen after a letter or digit is none."""
    if start == 0:
        return None
    c = text[start - 1]
    if not (c in _MINUS or _MARKS.match(c)):
        return None
    around = Around(text, start, start)
    signed, used = _signed(around.left, 0, 0, around.minus)
    return around.begin(used) if signed else None


def _wordish(c: str) -> bool:
    return c.isalnum() or unicodedata.category(c)[0] == "M"


def _dense(c: str) -> bool:
    """Whether a character is of a script without spaces between words (or with particles that are glued on)."""
    n = ord(c)
    return n >= 0x2E80 or 0x0E00 <= n <= 0x109F or 0x1780 <= n <= 0x17FF


def _cuts(a: str, b: str) -> bool:
    """Whether a border between two characters would cut a word in two."""
    if not (a and b):
        return False
    if a.isdigit() or b.isdigit():
        return a.isdecimal() and b.isdecimal()  # m212 holds no m2
    return _wordish(a) and _wordish(b) and not (_dense(a) and _dense(b))


def _joins(a: str, b: str) -> bool:
    """Whether a character belongs to what stands after it: inside a word, or the letters of a sign (the NT of NT$)."""
    return _cuts(a, b) or bool(a and b == "$" and a.isascii() and a.isalpha())


class Frames:
    """The frames of one locale."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.data = cldr.raw(tag)

    @cached_property
    def scales(self) -> Affixes[tuple[str, int, int | None]]:
        """Scale words, with the word, its power of ten and the power of its other reading, if it has one."""
        found: Affixes[tuple[str, int, int | None]] = Affixes()
        base = self.tag.split("_")[0]
        for before, after, power in cldr.compact_forms(self.tag):
            word = plain(before + after).strip()
            # a single letter stands as its pattern has it: "5K" is 5,000, "5 K" five kelvins
            found.add(before, after, (word, power, cldr.OTHERWISE.get((base, word.lower()))), loose=len(word) > 1)
        return found

    @cached_property
    def units(self) -> Affixes[str]:
        """Units and shares, by their names."""
        found: Affixes[str] = Affixes()
        sign = cldr.percent_form(self.tag)
        found.add(*sign, "percent")
        late = []
        for ident, before, after in cldr.unit_forms(self.tag):
            name = UNIT_NAMES.get(ident)
            if name is not None:
                if name in WEAK:
                    late.append((name, before, after))
                else:
                    self._add_unit(found, name, before, after)
        for name, before, after in late:
            self._add_unit(found, name, before, after)
        for word, name in INTERNATIONAL.items():
            self._add_unit(found, name, "", f" {word}")
        return found

    @staticmethod
    def _add_unit(found: Affixes[str], name: str, before: str, after: str) -> None:
        word = (before or after).strip()
        found.add(before, after, name, loose=len(word) > 1 or not word.isalpha())

    @cached_property
    def money(self) -> Affixes[tuple[str, ...]]:
        """Symbols, codes and names of currencies on either side of a figure, with the codes that they can stand for."""
        known: dict[str, list[str]] = {}
        names: dict[str, list[str]] = {}
        for code, symbol in (cldr.section(self.data, "currency_symbols") or {}).items():
            known.setdefault(plain(symbol).strip(), []).append(code)
        for code, name in cldr.currency_forms(self.tag):
            codes = names.setdefault(plain(name).strip(), [])
            if code not in codes:
                codes.append(code)
        found: Affixes[tuple[str, ...]] = Affixes()
        first, last = cldr.currency_sides(self.tag)
        for symbol, codes in known.items():
            ordered = sorted(codes, key=lambda c: c not in CODES)
            candidates = tuple(dict.fromkeys((*ordered, *SYMBOLS.get(symbol, ()))))
            letter = len(symbol) == 1 and symbol.isalpha()
            if first or not letter:
                found.add(symbol, "", candidates)
            if last or not letter:
                found.add("", symbol, candidates)
        for code in (*sorted(CODES), *sorted(FORMER)):
            found.both(code, (code,))
        links = cldr.currency_links(self.tag)
        for name, codes in names.items():
            candidates = tuple(sorted(codes, key=lambda c: c not in CODES))
            found.both(name, candidates)
            for link in links:
                found.add("", link + name, candidates)
        return found

    @cached_property
    def _keys(self) -> tuple[frozenset[str], frozenset[str]]:
        """The two characters (or the only one) with which anything can go on after a figure, and end before one."""
        with paused():
            tables: tuple[Affixes[Any], ...] = (self.scales, self.units, self.money)
        return (
            frozenset(key for table in tables for key in table.after),
            frozenset(key for table in tables for key in table.before),
        )

    def near(self, text: str, start: int, end: int) -> bool:
        """Whether something may stand by a figure: a quick look at two characters on each side, that passes over most figures."""
        after, before = self._keys
        at = end
        while text[at : at + 1] in _PASSED and at < len(text) and at < end + 4:
            at += 1
        if text[at : at + 2] in after or text[at : at + 1] in after:
            return True
        at = start
        while at > 0 and text[at - 1] in _PASSED and at > start - 4:
            at -= 1
        return at > 0 and (text[at - 1] in _MINUS or text[max(0, at - 2) : at] in before or text[at - 1] in before)

    def scale(self, around: Around) -> Frame | None:
        """The scale word before or after a figure: ``what`` is the word, its power of ten, the other power."""
        return self.scales.find(around, self.money)

    def unit(self, around: Around) -> Frame | None:
        """The unit around a figure: ``what`` is its name, or "percent", "permille", "basis_point"."""
        return self.units.find(around)

    def currency(self, around: Around) -> Frame | None:
        """The currency before or after a figure: ``what`` is its candidates, likeliest first."""
        return self.money.find(around)

    def opens(self, text: str, pos: int) -> bool:
        """Whether a frame ends right before a figure, glued to it (so that "B5" or "KSh5" is no label)."""
        left = Around(text, pos, pos).left
        return any(table.opens(left) for table in (self.scales, self.units, self.money))


@functools.lru_cache(maxsize=64)
def frames(tag: str) -> Frames:
    """The frames of a locale, made once."""
    return Frames(tag)
