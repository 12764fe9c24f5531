"""Anchors: the words of a language at which a figure or a date may begin, and which words may follow them.

Many dates and figures begin with the commonest words there are (the third quarter, le 3 mai, la semaine dernière). The scan
looks at the
word after such an anchor first, in a set, and goes on where nothing that begins with the anchor has that word second.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from contracheck.extract.beside import COUNTED, FRACTIONS, NUMBERS, UNITS, masks
from contracheck.extract.date_walk import NUMBER
from contracheck.extract.numerals import VULGAR
from contracheck.extract.patterns import Patterns
from contracheck.extract.spelled import is_number_word
from contracheck.lang.collector import paused
from contracheck.lang.lexicon import MARKS, WORD
from contracheck.lang.pack import language

NUM, DATE, VAGUE, ARTICLE, FRACTION, FACTOR, EVERY, ONES, CLOCK = 1, 2, 4, 8, 16, 32, 64, 128, 256
_FRACTIONS = "".join(VULGAR)
_MARK = re.compile(f"[{MARKS}]")
_SPACED = re.compile(rf"\d|[^\W\d_]+|[{_FRACTIONS}]")
#: Suffixes of ordinals that texts of many languages use.
_ORDINALS = ("st", "nd", "rd", "th", "º", "ª")
#: What stands after an anchor: a word, a digit, a sign.
_WORD_AFTER = re.compile(r"[\s\-\u2010\u2011'.,]{0,3}([^\W\d_]+|\d|\S)?")
#: Shorter numbers in one word stand in the tables.
_LONG_NUMBER = 5
_LETTERS = re.compile(r"[^\W\d_]+")
_CHAR_AFTER = re.compile(r"\s{0,3}(\S)?")


class Anchors:
    """The words of a language at which something may begin; for unspaced languages the characters."""

    def __init__(self, tag: str) -> None:
        lang = language(tag)
        self.patterns = Patterns(lang)
        words: dict[str, int] = {}

        def put(word: str, flag: int) -> None:
            key = word.lower() if lang.spaced else word[:1]
            words[key] = words.get(key, 0) | flag

        self._entries: dict[str, list[str]] = {}

        def put_all(entries: Iterable[str], flag: int) -> None:
            for entry in entries:
                first = entry.lower().split(" ")[0] if lang.spaced else entry[:1].lower()
                put(first, flag)
                self._entries.setdefault(first, []).append(entry.lower())

        put_all((*lang.atoms, *lang.collective, *lang._at("numbers", "ranges"), *lang._at("numbers", "whole")), NUM)
        if not lang.full:
            put_all((w for w in lang.lexicon.scales if len(w) > 1), NUM)
        put_all(lang.vague, VAGUE)
        put_all((w for w, _ in lang._grouped("numbers", "ones")), ONES)
        for w in self.patterns.by_start:
            if w and not w.isdigit():
                put(w, DATE)
        for w in lang.articles:
            put(w, ARTICLE)
        put_all(lang._at("shares", "times"), FACTOR)
        put_all(lang.list("shares", "every"), EVERY)
        if lang.hour_ordinals:
            put_all(lang.list("times", "told"), CLOCK)
        if lang.spaced:
            put_all(lang._at("numbers", "fractions"), FRACTION)
        else:
            put_all((w for w in lang.halves if not w[0].isdigit() and (len(w) > 1 or not lang.word_starts)), FRACTION)
            put_all((w for w, power in lang.scale_words.items() if not w[0].isascii() and power <= 4), NUM)
        self.words = words
        self.lang = lang
        self.after = (_WORD_AFTER if lang.spaced else _CHAR_AFTER).match
        self._seconds: dict[str, tuple[frozenset[str] | None, frozenset[str], int]] = {}
        self._alone = {e for entries in self._entries.values() for e in entries if len(e) == 1 and not lang.spaced}
        self.masks = masks(lang)
        # phrases like "one of the", by the word or character at which the scan stops with what follows it, else with what is
        # before it; those with a digit (の1つ) by where it stands
        self.not_numbers: dict[str, list[tuple[int, str]]] = {}
        self.not_digits: dict[str, list[tuple[int, str]]] = {}
        self.stems: set[str] = set()  # those that take any ending
        for entry in lang.not_numbers:
            phrase = entry.rstrip("*")
            if phrase != entry:
                self.stems.add(phrase)
            digit = re.search(r"\d", phrase)
            if digit:
                self.not_digits.setdefault(digit[0], []).append((digit.start(), phrase))
            for m in re.finditer(r"[^\W\d_]+", phrase) if lang.spaced else re.finditer(r"\S", phrase):
                if m[0] in words:
                    a, b = m.span()
                    key = phrase[a : b + 2] if b < len(phrase) else phrase[max(0, a - 1) : b]
                    self.not_numbers.setdefault(key, []).append((a, phrase))
        own = lang.list("numbers", "ordinal_suffixes")
        suffixes = {s.lower() for s in (*(own or lang.day_suffixes), *_ORDINALS) if s not in (".", "")}
        self.ordinal_suffixes = tuple(sorted(suffixes, key=lambda s: (-len(s), s)))
        self.ordinal_prefixes = lang.list("numbers", "ordinal_prefixes") or (() if lang.spaced else ("第", "제"))
        if lang.spaced and any(_MARK.search(w) for w in self._entries):
            # Python's letters leave vowel signs out, so that they would cut the words of Indic scripts in pieces
            self.regex = re.compile(rf"\d|{WORD.pattern}|[{_FRACTIONS}]")
            self.after = re.compile(rf"[\s\-\u2010\u2011'.,]{{0,3}}({WORD.pattern}|\d|\S)?").match
        elif lang.spaced:
            self.regex = _SPACED
        else:
            chars = "".join(re.escape(c) for c in sorted(words))
            self.regex = re.compile(rf"\d|[{chars}{_FRACTIONS}]")

    def told(self, low: str, word: str, end: int, flags: int) -> int:
        """What may begin with an anchor that ends at ``end``, in view of what stands after it: some of its flags, or 0."""
        try:
            dates, others, open_flags = self._seconds[word]
        except KeyError:
            dates, others, open_flags = self._seconds[word] = self._find(word, flags)
        if dates is None and open_flags == flags & ~DATE:
            return flags
        m = self.after(low, end)
        following = m[1] if m is not None else None
        if following is None:
            return flags & open_flags | (flags & DATE if dates is None else 0)
        digit = following.isdecimal()
        # a vowel sign goes on with the word itself, in scripts that have them
        if following >= "\u0300" and not (digit or following.isalpha() or following.isspace()):
            return flags
        found = flags & open_flags
        if flags & DATE and (dates is None or following in dates or self._goes_on(following, dates)):
            found |= DATE
        rest = flags & ~(DATE | found)
        if rest and (following in others or (digit and "0" in others) or self._tells(low, word, m, rest, flags)):
            found |= rest
        return found

    def _goes_on(self, following: str, dates: frozenset[str]) -> bool:
        """Whether digits, a number in one long word or a word with combining marks may go on with a date."""
        if following.isdecimal():
            return "0" in dates
        if NUMBER in dates and len(following) > _LONG_NUMBER and is_number_word(self.lang, following):
            return True
        # up to its first combining mark, which is as far as the words of dates are told apart by
        m = _LETTERS.match(following)
        return m is not None and m[0] in dates

    def _tells(self, low: str, word: str, after: re.Match[str] | None, rest: int, flags: int) -> bool:
        """Whether what stands behind an article or a single character of a number makes it a figure."""
        if after is None:
            return False
        if rest & ARTICLE:
            return self._one(low, after[1], after.end(1), flags)
        return bool(rest & NUM) and word in self._alone and self._counts(low, after.start(), after[1])

    def _one(self, low: str, following: str, end: int, flags: int) -> bool:
        """Whether an article may mean one of what follows: a unit, a number word; where it is a number too, anything counted."""
        known = self.masks.right
        mask = known.get(following)
        if mask is None:
            mask = self.masks.of_right(following)
        if not flags & NUM:
            return bool(mask & (UNITS | NUMBERS | FRACTIONS))
        if mask:
            return True
        m = self.after(low, end)
        if m is None or m[1] is None:
            return False
        mask = known.get(m[1])
        return bool((self.masks.of_right(m[1]) if mask is None else mask) & COUNTED)

    def _counts(self, low: str, end: int, following: str) -> bool:
        """Whether one character of a number may count or measure something, by what follows it or stands before it."""
        if following in self.words and self.words[following] & NUM:
            return True
        known = self.masks
        mask = known.right.get(following)
        if known.of_right(following) if mask is None else mask:
            return True
        before = low[end - 2 : end - 1]
        if not before or before.isspace():
            return False
        mask = known.left.get(before)
        return bool(known.of_left(before) if mask is None else mask)

    def _find(self, word: str, flags: int) -> tuple[frozenset[str] | None, frozenset[str], int]:
        """The words (or characters) that can stand second behind an anchor: in a date (None where it may stand alone or nothing
        is known), in something else, and the flags for which anything may.
        """
        dates: set[str] | None = self.patterns.seconds(word) if flags & DATE else set()
        others: set[str] = set()
        free = 0
        for entry in self._entries.get(word, ()):
            parts = WORD.findall(entry) if self.lang.spaced else entry
            if len(parts) > 1:
                others.add(parts[1])
            elif flags & EVERY:
                others |= {"0", *(o.split(" ")[0] for o in self.lang.ordinals)}
                free |= flags & ~(EVERY | DATE | ARTICLE)
            elif self.lang.spaced and not (flags & ARTICLE and flags & NUM):
                free = flags & ~(DATE | ARTICLE)
            elif not self.lang.spaced:
                free |= flags & ~(DATE | NUM)
        return None if dates is None else frozenset(dates), frozenset(others), free


@functools.lru_cache(maxsize=64)
def anchors(tag: str) -> Anchors:
    """The anchors of a language, made once."""
    with paused():
        return Anchors(tag)
