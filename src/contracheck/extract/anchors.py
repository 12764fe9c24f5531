"""Anchors: the words of a language at which a figure or a date may begin, and which words may follow them.

Many dates and figures begin with the commonest words there are (the third quarter, le 3 mai, la semaine dernière). The scan
looks at the
word after such an anchor first, in a set, and goes on where nothing that begins with the anchor has that word second.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from contracheck.extract.beside import APART, COUNTED, DESCRIBING, FRACTIONS, NUMBERS, PERCENTS, SINGLE, UNITS, masks
from contracheck.extract.compounds import SHORTEST
from contracheck.extract.date_heads import DateHeads
from contracheck.extract.date_walk import NUMBER
from contracheck.extract.numerals import VULGAR
from contracheck.extract.patterns import Patterns
from contracheck.extract.spelled import is_number_word, numeral_ends
from contracheck.lang.collector import paused
from contracheck.lang.lexicon import MARKS, WORD
from contracheck.lang.pack import language
from contracheck.lang.table import spellings

NUM, DATE, VAGUE, ARTICLE, FRACTION, FACTOR, EVERY, ONES, CLOCK, NTH = 1, 2, 4, 8, 16, 32, 64, 128, 256, 512
#: What ordinals count through: the 31st member, for the second time.
COUNTED_THROUGH = frozenset(("member", "time", "title", "country"))
#: What the scan passes over, and what it has to look at more closely: digits, signs, words that begin with a numeral.
PASSED, OTHER = -2, -1
#: What an article may be one of.
_MEASURES = UNITS | NUMBERS | FRACTIONS | PERCENTS
#: A language's memory of words is emptied at this size.
_MOST = 50_000
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
        self.heads = None if lang.spaced else DateHeads(lang, self.patterns.walk)
        words: dict[str, int] = {}

        def put(word: str, flag: int) -> None:
            key = word.lower() if lang.spaced else word[:1]
            words[key] = words.get(key, 0) | flag

        self._entries: dict[str, list[str]] = {}

        def put_all(entries: Iterable[str], flag: int) -> None:
            for entry in (written for e in entries for written in spellings(e.lower())):
                first = entry.split(" ", 1)[0] if lang.spaced else entry[:1]
                words[first] = words.get(first, 0) | flag
                self._entries.setdefault(first, []).append(entry)

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
        put_all((*lang._at("shares", "times"), *lang._at("shares", "times_bounded")), FACTOR)
        put_all(lang.list("shares", "every"), EVERY)
        for w in lang.ordinals if lang.spaced else ():
            if lang.ordinals[w] > 1 and " " not in w and "." not in w:
                put(w, NTH)
        through = (w.split(" ")[0].rstrip("*") for what in COUNTED_THROUGH for w in lang.list("counted", what))
        self._counted_through = frozenset((*through, *lang.nth_times))
        put_all((w.replace("-", " ") for w, _ in lang.noons.items()), CLOCK)
        if lang.hour_ordinals:
            put_all(lang.list("times", "told"), CLOCK)
            if lang.glued_seconds and lang.definite:  # and the sixth (والسادسة), whose small words are taken off
                put_all((w for w in lang.ordinals if w.split(" ")[0].endswith(lang.nth_hour_endings)), CLOCK)
        if lang.spaced:
            put_all(lang._at("numbers", "fractions"), FRACTION)
        else:
            put_all((w for w in lang.halves if not w[0].isdigit() and (len(w) > 1 or not lang.word_starts)), FRACTION)
            put_all((w for w, power in lang.scale_words.items() if not w[0].isascii() and power <= 8), NUM)
        put_all([w for w, _ in lang.hour_before.items() if w.split(" ")[0] not in words], NUM)  # kvart över tre
        self.words = words
        #: the flags of words that were looked at, anchors or not
        self.known = dict(words)
        self.lang = lang
        self.after = (_WORD_AFTER if lang.spaced else _CHAR_AFTER).match
        #: by anchor and by what stands behind it: its flags that hold, and those that hang on what is farther off
        self._known: dict[str, dict[str | None, tuple[int, int]]] = {}
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
                small = next((p for p in lang.proclitics if m[0].startswith(p) and m[0][len(p) :] in words), "")
                if m[0] in words or small:
                    a, b = m.span()
                    a += 0 if m[0] in words else len(small)  # the scan stops behind the small word (شارع الستين)
                    key = phrase[a : b + 2] if b < len(phrase) else phrase[max(0, a - 1) : b]
                    self.not_numbers.setdefault(key, []).append((a, phrase))
        #: two characters (the last one alone) with which the words of such phrases begin
        self.not_starts = frozenset(p[at : at + 2] for found in self.not_numbers.values() for at, p in found)
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

    def look(self, word: str) -> int:
        """The flags of a word or sign that is no anchor by itself: PASSED and OTHER are no flags."""
        lang = self.lang
        if len(self.known) >= _MOST:
            self.known = dict(self.words)
        if len(word) < 2 or (lang.prefix_heads and (len(word) < 3 or word[:3] in lang.prefix_heads)):
            flags = OTHER
        elif lang.spaced and lang.glued and len(word) > 3 and is_number_word(lang, word):
            flags = NUM | DATE  # negenentwintig mei
        elif lang.spaced and lang.glued and len(word) >= SHORTEST and numeral_ends(lang, word):
            flags = 0  # dreitägig
        else:
            flags = OTHER if lang.proclitics else PASSED
        self.known[word] = flags
        return flags

    def told(self, low: str, word: str, end: int, flags: int) -> int:
        """What may begin with an anchor that ends at ``end``, in view of what stands after it: some of its flags, or 0."""
        following: str | None = low[end : end + 1]
        if self.heads is None or not following or following.isspace():
            m = self.after(low, end)
            following = m[1] if m is not None else None
        if flags != self.words[word]:
            found, rest = self._follows(word, following, flags)
        else:
            known = self._known.get(word)
            if known is None:
                known = self._known[word] = {}
            if following in known:
                found, rest = known[following]
            else:
                if len(known) >= _MOST:
                    known.clear()
                found, rest = known[following] = self._follows(word, following, flags)
        if rest and self._tells(low, self.after(low, end), rest):
            found |= rest
        if found & DATE and self.heads is not None and not self.heads.may_begin(low, end - 1):
            found &= ~DATE
        return found

    def _follows(self, word: str, following: str | None, flags: int) -> tuple[int, int]:
        """Which flags of an anchor the word or character behind it leaves, and which it leaves to what is farther off."""
        try:
            dates, others, open_flags = self._seconds[word]
        except KeyError:
            dates, others, open_flags = self._seconds[word] = self._find(word, flags)
        if dates is None and open_flags == flags & ~DATE:
            return flags, 0
        if following is None:
            return flags & open_flags | (flags & DATE if dates is None else 0), 0
        digit = following.isdecimal()
        # a vowel sign goes on with the word itself, in scripts that have them
        if following >= "\u0300" and not (digit or following.isalpha() or following.isspace()):
            return flags, 0
        found = flags & open_flags
        if flags & DATE and (dates is None or following in dates or self._goes_on(following, dates)):
            found |= DATE
        rest = flags & ~(DATE | found)
        if rest and (following in others or (digit and "0" in others)):
            return found | rest, 0
        if rest & ARTICLE:
            # an article may mean one of what follows: a unit, a number word; where it is a number too, anything counted
            mask = self._mask(following)
            if not flags & NUM or mask:
                told = (
                    mask & _MEASURES or (flags & NUM and mask) or (mask & (COUNTED | DESCRIBING) and self._of_points(following))
                )
                return found | (rest if told else 0), 0
        elif not (rest & NUM and word in self._alone):
            rest = 0
        elif self.words.get(following, 0) & NUM or self._mask(following):
            return found | rest, 0
        return found, rest

    def _of_points(self, following: str) -> bool:
        """Whether the word behind an article begins what is told of points: a point and a half, a full percentage point."""
        return self.lang.unit_adjectives.get(following) is not None or self.lang.counted.get(following) == "point"

    def _goes_on(self, following: str, dates: frozenset[str]) -> bool:
        """Whether digits, a number in one long word or a word with combining marks may go on with a date."""
        if following.isdecimal():
            return "0" in dates
        if NUMBER in dates and len(following) > _LONG_NUMBER and is_number_word(self.lang, following):
            return True
        # up to its first combining mark, which is as far as the words of dates are told apart by
        m = _LETTERS.match(following)
        return m is not None and m[0] in dates

    def _mask(self, following: str) -> int:
        """The tables that may have an entry which begins with the word or character behind an anchor."""
        mask = self.masks.right.get(following)
        return self.masks.of_right(following) if mask is None else mask

    def _tells(self, low: str, after: re.Match[str] | None, rest: int) -> bool:
        """Whether what stands farther off than right behind it makes an article or a single character of a number a figure."""
        if after is None:
            return False
        if rest & ARTICLE:
            m = self.after(low, after.end(1))  # un italiano su tre
            return m is not None and m[1] is not None and bool(self._mask(m[1]) & (COUNTED | APART | SINGLE))
        # one character of a number may measure something by what stands before it
        at = after.start()
        before = low[at - 2 : at - 1]
        if not before or before.isspace():
            return False
        mask = self.masks.left.get(before)
        return bool(self.masks.of_left(before) if mask is None else mask)

    def _find(self, word: str, flags: int) -> tuple[frozenset[str] | None, frozenset[str], int]:
        """The words (or characters) that can stand second behind an anchor: in a date (None where it may stand alone or nothing
        is known), in something else, and the flags for which anything may.
        """
        dates: set[str] | None = self.patterns.seconds(word) if flags & DATE else set()
        others: set[str] = set()
        free = 0
        for entry in self._entries.get(word, ()):
            parts = WORD.findall(entry) if self.lang.spaced else "".join(entry.split())  # 한 대
            if len(parts) > 1:
                others.add(parts[1])
            elif flags & EVERY:
                others |= {"0", *(o.split(" ")[0] for o in self.lang.ordinals)}
                free |= flags & ~(EVERY | DATE | ARTICLE)
            elif self.lang.spaced and not (flags & ARTICLE and flags & NUM):
                free = flags & ~(DATE | ARTICLE)
            elif not self.lang.spaced:
                free |= flags & ~(DATE | NUM)
        if flags & NTH:
            others |= self._counted_through
        if word in self.lang.fate_ones:  # uno è grave, una in prognosi riservata
            others |= self.lang.fate_singles | {state.split(" ")[0] for state in self.lang.list("fates", "states")}
        if flags & ARTICLE and self.lang.hedged_ones.filled:
            others |= {word for word, _ in self.lang._grouped("numbers", "hedged_ones")}
        return None if dates is None else frozenset(dates), frozenset(others), free


@functools.lru_cache(maxsize=64)
def anchors(tag: str) -> Anchors:
    """The anchors of a language, made once."""
    with paused():
        return Anchors(tag)
