"""Spelled-out numerals: number words at one place of a text, to an exact Decimal; what differs by language is data."""

from __future__ import annotations

import functools
import itertools
from decimal import Decimal
from typing import Any

from contracheck.extract.characters import read_characters
from contracheck.extract.single_words import JOIN, single_words
from contracheck.extract.terms import HALF, ONE, Number, Terms
from contracheck.lang.lexicon import WORD, Lexicon, Token
from contracheck.lang.pack import Language

__all__ = ["begins_numeral", "cut_numeral", "is_number_word", "is_part_of_scale", "numeral_ends", "read_characters", "read_words"]

#: Words of one numeral: 999,999,999,999 takes 31 in French.
_MOST = 40
#: Ways of cutting a word into pieces that are tried.
_WAYS = 16
#: One letter is no unit that a numeral would be glued to.
_REST = 2
#: Longer words are no numeral with its unit.
_LONGEST = 60
#: The words for a quarter behind "and" stand within so many.
_PHRASE = 24
#: The words after an article that it makes a numeral with ("a hundred", "half a dozen").
_MULTIPLIERS = "sc"


def put(terms: Terms, token: Token, joined: bool) -> bool:
    """Whether the numeral goes on with the token; if so, it is added."""
    kind, v = token
    if kind == "a":
        return terms.take(v, joined)
    if kind == "s":
        return terms.scale(v)
    return terms.half() if kind == "h" else terms.collect(v)


@functools.lru_cache(maxsize=8192)
def _glued(lex: Lexicon, word: str) -> tuple[Token, ...] | None:
    """The pieces of a numeral that is one word, in the first way that makes a numeral, or None."""
    for tokens in itertools.islice(lex.cut(word), _WAYS):
        terms, joined = Terms(lex.family), False
        for token in tokens:
            if token[0] == "j":
                joined = True
            elif put(terms, token, joined):
                joined = False
            else:
                break
        else:
            return tokens
    return None


def cut_numeral(lex: Lexicon, word: str) -> Decimal | None:
    """The value of a numeral that is one word, by a lexicon of its own, or None."""
    token = lex.words.get(word)
    tokens = (token,) if token is not None else _glued(lex, word)
    if tokens is None:
        return None
    terms = Terms(lex.family)
    for kind, v in tokens:
        if kind != "j" and not put(terms, (kind, v), True):
            return None
    return terms.value


def is_number_word(lang: Language, word: str) -> bool:
    """Whether a word of a spaced language is a numeral, or a part of one."""
    lex = lang.lexicon
    if lex.folds is not None:
        word = lex.fold(word)
    if word in lex.words:
        return True
    # two look-ups settle nearly all words of a text; the rest is cached
    if not lex.glued or word[-2:] not in lex.tails or (word[:3] not in lex.heads and word[:2] not in lex.heads):
        return False
    return _glued(lex, word) is not None


@functools.lru_cache(maxsize=64)
def _heads(lang: Language) -> frozenset[str]:
    """What the parts of longer words begin with."""
    return frozenset(p[:3] for p in lang.parts)


@functools.lru_cache(maxsize=8192)
def numeral_ends(lang: Language, word: str) -> tuple[int, ...]:
    """Where the numerals or fractions that a longer word begins with end, the longest first (drei|tägig, viertel|stunde)."""
    lex, parts = lang.lexicon, lang.parts
    if word[:3] not in lex.heads and word[:2] not in lex.heads and word[:3] not in _heads(lang):
        return ()
    if len(word) > _LONGEST or any(word.startswith(stem) for stem in lang.not_compounds):
        return ()
    return tuple(n for n in range(len(word) - _REST, 1, -1) if word[:n] in parts or is_number_word(lang, word[:n]))


def is_part_of_scale(lang: Language, word: str) -> bool:
    """Whether a word is a part of a scale word (Viertelmillion)."""
    return bool(lang.parts) and any(word[n:] in lang.scale_words for n in numeral_ends(lang, word))


class _Reader:
    """The reading of one numeral. ``end`` is behind its last word."""

    def __init__(self, low: str, pos: int, lex: Lexicon) -> None:
        self.low, self.lex = low, lex
        self.terms = Terms(lex.family)
        self.at = self.end = pos
        self.count = 0
        self.scale: tuple[str, int] | None = None
        self.approximate = False
        self.bound: str | None = None
        self.kept: tuple[Any, ...] | None = None  # the state behind the last hundred or scale word
        self.comma: tuple[Any, ...] | None = None  # the state before the last comma

    def word(self, at: int) -> tuple[str, int] | None:
        """The word at a place, folded, and its end."""
        m = WORD.match(self.low, at)
        return (self.lex.fold(m[0]), m.end()) if m is not None else None

    def after(self, end: int) -> int:
        """The place of the next word."""
        m = JOIN.match(self.low, end)
        return m.end() if m else end

    def tokens(self, word: str, end: int) -> list[tuple[tuple[Token, ...], int]]:
        """What the numeral may go on with, the longest first: tokens and their end."""
        lex = self.lex
        found: list[tuple[tuple[Token, ...], int]] = []
        for rest, token in lex.phrases.get(word, ()):
            stop: int | None = end
            for part in rest:
                following = self.word(self.after(stop))  # type: ignore[arg-type]
                stop = following[1] if following is not None and following[0] == part else None
                if stop is None:
                    break
            if stop is not None:
                found.append(((token,), stop))
        token_ = lex.words.get(word)
        if token_ is not None:
            found.append(((token_,), end))
        elif word in lex.digits and self.count:
            found.append(((("a", lex.digits[word]),), end))
        elif lex.glued and (tokens := _glued(lex, word)) is not None:
            found.append((tokens, end))
        return found

    def add(self, tokens: tuple[Token, ...], stop: int, joined: bool) -> bool:
        """Add the tokens of a word or phrase, or leave all as it was."""
        state = self.terms.save()
        scale, approximate, multiplied = self.scale, self.approximate, False
        for token in tokens:
            kind, v = token
            if kind == "j":
                joined = True
                continue
            if not put(self.terms, token, joined):
                self.terms.restore(state)
                return False
            joined = False
            if kind == "s":
                scale, multiplied = (self.low[self.at : stop] if len(tokens) == 1 else _name(self.lex, v), v), True
            elif kind == "a" and v >= 100:
                multiplied = True
                if v >= 1000:
                    scale = (self.low[self.at : stop], len(str(v)) - 1 - (len(str(v)) - 1) % 3)
            elif kind == "c":
                approximate = True
        self.scale, self.approximate = scale, approximate
        self.count += 1
        self.end, self.at = stop, self.after(stop)
        if multiplied:
            self.kept = (self.terms.save(), self.end, self.scale, self.count)
        return True

    def back(self) -> None:
        """Give up what came after the last hundred or scale word (the second "one" of "one hundred and one hundred")."""
        if self.kept is not None:
            state, self.end, self.scale, self.count = self.kept
            self.terms.restore(state)

    def joins(self) -> bool:
        """Whether a word between atoms may stand here; in some languages it joins tens and ones only (treinta y dos)."""
        return not self.lex.joins_tens or 20 <= self.terms.last < 100

    def over_comma(self) -> bool:
        """Whether a comma behind the last scale word, behind which the numeral may go on, was passed."""
        if (
            not (self.lex.commas and self.count and not self.terms.open and self.low.startswith(", ", self.end))
            or self.at == self.end + 2
        ):
            return False
        self.comma = (self.terms.save(), self.end, self.scale, self.count)
        self.at = self.end + 2
        return True

    def close(self) -> None:
        """Give up what came after a comma unless it was hundreds or more: "two thousand, five" are two numerals."""
        if self.comma is not None and self.terms.cur < 100 and len(self.terms.terms) <= len(self.comma[0][0]):
            state, self.end, self.scale, self.count = self.comma
            self.terms.restore(state)

    def number(self, pos: int) -> Number | None:
        """The number that was read."""
        if not self.count:
            return None
        value = self.terms.value
        # number words are as precise as their last scale word
        step = self.terms.step if not self.terms.open or self.terms.step < ONE or self._halved() else ONE
        return Number(
            pos, self.end, value, step, self.scale, words=True, approximate=self.approximate, plain_end=self.end,
            bound=self.bound, single=self.count == 1 and value <= 12,
        )  # fmt: skip

    def _halved(self) -> bool:
        return self.terms.open and self.terms.last == 0 and self.terms.cur != 0


def _name(lex: Lexicon, power: int) -> str:
    """A scale word of this power, for a numeral whose own is a part of a longer word."""
    return next((w for w, p in lex.scales.items() if p == power), "")


def begins_numeral(lang: Language, word: str) -> bool:
    """Whether a numeral in words may begin with a word; False is certain."""
    lex = lang.lexicon
    word = lex.fold(word)
    if lex.glued and word[-2:] in lex.tails:
        return True
    return word in lex.words or word in lex.phrases or word in lex.articles or word in lex.fractions


def read_words(low: str, pos: int, lang: Language) -> Number | None:
    """The number in words that begins at ``pos``, or None. Spaced languages."""
    lex = lang.lexicon
    first = WORD.match(low, pos)
    if first is None:
        return None
    number = single_words(lex).read(low, pos, lex.fold(first[0]), first.end()) or read_general(low, pos, lang)
    dual = lang.construct.get(first[0]) if lang.construct and number is not None and number.end == first.end() else None
    if number is None or dual is None:
        return number
    if any(table.right(low, number.end) is not None for table in (lang.currencies, lang.units, lang.counted)):
        number.value = Decimal(dual)  # ألفا دولار
    return number


def read_general(low: str, pos: int, lang: Language) -> Number | None:
    """The same word by word, whatever the numeral is like."""
    reader = _Reader(low, pos, lang.lexicon)
    if not _opening(reader):
        return None
    _go_on(reader, lang)
    reader.close()
    return reader.number(pos)


def _go_on(reader: _Reader, lang: Language) -> None:
    """Read words for as long as they make one numeral."""
    low, lex, joined = reader.low, reader.lex, False
    while reader.count < _MOST:
        found = reader.word(reader.at)
        if found is None:
            if not joined and reader.over_comma():
                continue
            return
        word, end = found
        if reader.count and not joined and word in lex.half_heads:
            half = lang.half_after.right(low, reader.end)
            if half is not None and not shares(lang, low, half):
                if not reader.terms.half(half[0]):
                    return
                reader.end, reader.at = half[1], reader.after(half[1])
                continue
            inner = lang.bounds_after.right(low, reader.end)
            following = reader.word(reader.after(inner[1])) if inner is not None else None
            if inner is not None and following is not None and _scales(lex, following[0]):
                reader.bound, reader.at = inner[0], reader.after(inner[1])  # два с лишним миллиона
                continue
        options = reader.tokens(word, end)
        if any(reader.add(tokens, stop, joined) for tokens, stop in options):
            joined = False
            continue
        if not options and reader.count and not joined:
            if word in lex.joiners and reader.joins():
                reader.at, joined = reader.after(end), True
                continue
            prefix = next((p for p in lex.proclitics if word.startswith(p) and len(word) > len(p) + 1), None)
            if prefix is not None:
                reader.at, joined = reader.at + len(prefix), True
                continue
        if not options and reader.approximate and reader.scale is None and lang.links.get(word) is not None:
            following = reader.word(reader.after(end))
            if following is not None and following[0] in lex.scales:
                reader.at = reader.after(end)  # une cinquantaine de millions
                continue
        if options and not joined and _multiplies(options[0][0][0]) and reader.terms.open and reader.terms.cur < 1000:
            reader.back()
        return


def shares(lang: Language, low: str, part: tuple[Decimal, int], *, unit: bool = False) -> bool:
    """Whether a quarter behind "and" is one of something, and no part of what stands before it, a number or a ``unit`` (two years
    and a quarter of the staff)."""
    if part[0] == HALF:
        return False
    words = low[max(0, part[1] - _PHRASE) : part[1]].split()
    if (
        lang.articles
        and part[0] == HALF * HALF
        and len(words) > 1
        and words[-2] not in lang.articles
        and words[-2] not in lang.atoms
    ):
        return False  # une heure et quart de retard: of one there is an article
    if lang.of_words.right(low, part[1]) is not None:
        return True
    following = WORD.match(low, JOIN.match(low, part[1]).end()) if unit and not lang.articles else None  # type: ignore[union-attr]
    return following is not None and following[0] not in lang.function_words


def _scales(lex: Lexicon, word: str) -> bool:
    """Whether a word multiplies what stands before it."""
    return word in lex.scales or lex.words.get(word, ("", 0))[0] == "c"


def _multiplies(token: Token) -> bool:
    return token[0] == "s" or (token[0] == "a" and token[1] == 100)


def _opening(reader: _Reader) -> bool:
    """Read what a numeral can begin with beside number words: an article, a half. False if it cannot be a numeral."""
    lex = reader.lex
    found = reader.word(reader.at)
    if found is None:
        return False
    word, end = found
    article = word in lex.articles
    at = reader.after(end) if article else reader.at
    second = reader.word(at) if article else found
    if second is not None and second[0] in lex.fractions and _portion(reader, *second):
        return True
    if not article or word in lex.words or (word in lex.phrases and reader.tokens(word, end)):
        return True
    options = reader.tokens(*second) if second is not None else []
    if not options or not (_multiplies(options[0][0][0]) or options[0][0][0][0] == "c"):
        return False
    reader.at = at
    return True


def _portion(reader: _Reader, word: str, end: int) -> bool:
    """Whether a fraction word and a scale word or collective make a numeral (half a dozen, yarım milyon); if so, it is read."""
    lex = reader.lex
    at = reader.after(end)
    third = reader.word(at)
    if third is not None and third[0] in lex.articles and third[0] not in lex.collective:
        at = reader.after(third[1])
        third = reader.word(at)
    token = lex.words.get(third[0]) if third is not None else None
    if token is None or third is None or token[0] not in _MULTIPLIERS or (token[0] == "c" and token[1] < 10):
        return False
    value: Decimal = lex.fractions[word]
    reader.terms.number(value, HALF)
    reader.at = at
    if token[0] == "c":
        reader.terms.cur *= token[1]
        reader.terms.step, reader.terms.last, reader.approximate = ONE, 1, True
        reader.end, reader.at, reader.count = third[1], reader.after(third[1]), 2
        return True
    return reader.add((token,), third[1], False)
