"""Spelled-out numerals: number words at one place of a text, to an exact Decimal; what differs by language is data."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from contracheck.extract.terms import ONE, Number, Terms
from contracheck.lang.pack import Language

_WORD = re.compile(r"[^\W\d_]+")
_JOIN = re.compile(r"[ \u00a0\u202f]?[-\u2010\u2011]?[ \u00a0\u202f]?")


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
