"""Date words: every word and phrase of a language that can fill a slot of a date pattern, in one dictionary by first word.

One look-up tells for a word of the text which slots it can fill (month, weekday, ordinal, unit, last, part ...) and with what
value; phrases of several words carry the rest of their text, which is compared in place. Nothing is compiled.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from contracheck.extract.date_couples import Couple
from contracheck.extract.spelled import is_number_word, read_characters, read_words
from contracheck.lang.cldr import base_tag
from contracheck.lang.cldr_dates import affixes, dotted_days, month_names, wide_days
from contracheck.lang.cldr_spans import all_days, narrow_months, quarter_names, span_affixes
from contracheck.lang.pack import Language
from contracheck.lang.table import INDIC, spellings, with_plain_blanks

WORD = re.compile(r"[^\W\d_]+")
#: The months of a calendar of the language's own have numbers behind those of ours.
OWN_MONTHS = 12
#: Slots that words fill and that have a table of phrases of their own in the data file.
PHRASES = (
    "last", "this", "next", "part", "season", "rel", "of", "shift", "holiday", "past", "coming", "opening", "following", "final",
    "edge", "half", "closing",
)  # fmt: skip
_CUT = re.compile(r"[ \-]+")
#: Between the words of a phrase; apostrophes because ordinals are kept without theirs (п'ятий).
_GAP = frozenset(" \t\n\u00a0\u202f\u2009-\u2010\u2011'")
#: Roman numbers of centuries; shorter ones are other words, or names.
_CENTURIES = {"vii": 7, "viii": 8, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19}
#: Those that are other words too (Xi, vi, v): in other scripts all, else the longer ones.
_SHORT_CENTURIES = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "ix": 9, "xi": 11, "xx": 20, "xxi": 21}
_LETTER_CENTURIES = {"i": 1, "v": 5, "x": 10}
#: The letters of other scripts that are written for them.
_CYRILLIC = str.maketrans("xi", "хі")
#: Blanks, marks of joining, direction and (Syriac) abbreviation, and the dot before names in Shavian, at the ends of names.
_EDGES = " \t\n\u00a0\u00b7\u070f\u200c\u200d\u200e\u200f"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九十")}
_QUARTER_SIGNS = {"一": 1, "二": 2, "三": 3, "四": 4}
_APOSTROPHES = ("'", "\u2019")
#: Words that end the numerals of unspaced languages without being digits (half, some).
_VAGUE_SIGNS = "半数"
_LONGEST_RUN = 4
#: Years in words that an ordinal ends lie between these.
_LEAST_YEAR, _MOST_YEAR = 1000, 2100


class Century(int):
    """The number of a century in Roman figures that are no other ordinal (the IX century, but Xi Jinping)."""


class Entry(NamedTuple):
    """One way to read a word: the slot it fills, the text that has to follow, its value, and whether it is an abbreviation."""

    slot: str
    rest: tuple[str, ...]  # pieces of text after the first word; a space, hyphen or apostrophe before each but the first
    value: object
    dotted: bool = False  # a full stop after it belongs to it
    length: int = 0

    def end(self, low: str, at: int) -> int:
        """Where the phrase ends if its first word ends at ``at``; -1 where the text does not go on with it."""
        first = True
        for piece in self.rest:
            if not first:
                start = at
                while at - start < 2 and low[at : at + 1] in _GAP:
                    at += 1
                if at == start:
                    return -1
            if not low.startswith(piece, at):
                return -1
            at += len(piece)
            first = False
        return at


def joins(low: str, at: int) -> bool:
    """Whether the character at a place goes on with the word before it: a letter, or a vowel sign of an Indic script."""
    if at >= len(low):
        return False
    c = low[at]
    return c.isalpha() or (c >= "\u0900" and unicodedata.category(c)[0] == "M")


class DateWords:
    """The words of a language that can stand in dates; ``table`` maps a first word to its entries, or a whole string in
    an unspaced language."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.table: dict[str, list[Entry]] = {}
        self.longer: dict[str, dict[str, list[Entry]]] = {}  # phrases by their first and second word
        self.slots: dict[str, set[str]] = {}  # for each slot the first words (or characters) of what fills it
        self.first: dict[str, set[int]] = {}  # first characters, and how long the entries are that begin with them
        self._fill()

    @cached_property
    def phrases(self) -> dict[str, dict[str, object]]:
        """For each phrase slot its phrases (lower case) and what they mean."""
        lang = self.lang
        found: dict[str, dict[str, object]] = {
            "last": dict.fromkeys(lang.list("dates", "last"), -1),
            "opening": dict.fromkeys(lang.list("dates", "opening"), True),
            "closing": {w.lower(): key for key in ("words", "led") for w in lang.list("dates", "closing", key)},
            "past": dict.fromkeys(lang.list("dates", "past") or (lang.list("dates", "last") if lang.spaced else ()), -1),
            "coming": dict.fromkeys(lang.list("dates", "coming") or (lang.list("dates", "next") if lang.spaced else ()), 1),
            "final": dict.fromkeys(lang.list("dates", "final"), -1),
            "this": dict.fromkeys(lang.list("dates", "this"), 0),
            "next": dict.fromkeys(lang.list("dates", "next"), 1),
            "following": dict.fromkeys(lang.list("dates", "following"), 1),
            "part": {w.lower(): p for p, words in lang._at("dates", "parts").items() for w in words},
            "season": {w.lower(): s for s, words in lang._at("dates", "seasons").items() for w in words},
            "rel": {w.lower(): tuple(v) for w, v in lang._at("dates", "relative").items()},
            "of": {w: w not in lang.list("dates", "inside") for w in lang.list("dates", "of") if w.strip()},
            "edge": {w: -1 if s == "last" else 1 for w, s in lang._grouped("dates", "edges")},
            "half": dict.fromkeys(lang.list("numbers", "half_after"), True) if lang.spaced else {},
            "decade": {w.lower(): int(tens) for w, tens in lang._grouped("dates", "decades")},
            "holiday": {w.lower(): name for w, name in lang._grouped("dates", "holidays")},
            "shift": {w.lower(): -1 if s == "earlier" else 1 for w, s in lang._grouped("dates", "shift")},
        }
        for w, n in lang._at("dates", "farther").items():
            found["last" if n < 0 else "next"][w] = n  # 上上, 下下
        for w, (n, unit) in lang._at("dates", "told").items():
            found["rel"][w.lower()] = (n, unit, "told")
        for w, unit in lang._at("dates", "relative_ends").items():
            found["rel"][w.lower()] = (0, unit, "end")
        for w, unit in lang._at("dates", "relative_by").items():
            found["rel"][w.lower()] = (0, unit, "by")
        for w, unit in lang._at("dates", "relative_turns").items():
            found["rel"][w.lower()] = (0, unit, "turn")
        if lang.spaced:
            # leading articles are optional: "the end of" is found at "end"
            for slot, table in found.items():
                if slot in ("of", "shift", "holiday"):
                    continue
                for phrase in list(table):
                    if " " not in phrase:
                        continue
                    words = phrase.split()
                    if slot == "rel" and len(words) < 3:
                        continue  # "ce matin" is no "matin"
                    while len(words) > 1 and words[0] in lang.function_words and words[0] not in lang.articles:
                        words = words[1:]
                    if len(" ".join(words)) > 2:
                        table.setdefault(" ".join(words), table[phrase])
        # whole as they are: "at the weekend" is no "weekend", "cette même année" is no "année"
        found["rel"] |= {w.lower(): (0, "weekend") for w in lang.list("dates", "weekends")}
        found["rel"] |= {w.lower(): (0, unit, "told") for w, unit in lang._grouped("dates", "told_same")}
        found["rel"] |= {w.lower(): (1, unit, "told") for w, unit in lang._grouped("dates", "told_next")}
        return found

    @cached_property
    def eras(self) -> dict[str, int]:
        """Era names and the year before their first."""
        return {k.lower(): int(v) for k, v in self.lang._at("dates", "eras").items()}

    def _fill(self) -> None:
        lang = self.lang
        wide = lang.full_months
        figures, dotted = month_names(lang.locale) if lang.locale else ({}, frozenset())
        # a data file has patterns with figures for its language, but not for another script or region of it
        own = lang.full and lang.locale == base_tag(lang.tag)
        months = lang.months if own else {**lang.months, **figures}
        for name, month in lang.dotted_months.items():
            self._put("month", f"{name}.", month)
        glued = affixes(lang.locale) | span_affixes(lang.locale) if lang.spaced and lang.locale and not lang.full else ()
        for name, month in months.items():
            self._put("month", name, month, name not in wide or name in dotted)
            for front, back in glued:
                self._put("month", front + name + back, month)
        for name, month in lang.own_months.items():
            self._put("month", name, OWN_MONTHS + month)
        days, stopped = (wide_days(lang.locale), dotted_days(lang.locale)) if lang.locale else (frozenset(), frozenset())
        for name, day in lang.weekdays.items():
            # in an unspaced language a weekday of one character (火) is one in brackets beside a day only
            if lang.spaced or len(name) > 1:
                self._put("weekday", name, day, (len(name) <= 4 or name in stopped) and name not in days)
            if not lang.spaced:
                self._put("bracketed", name, day)
        for name, ordinal in lang.ordinals.items():
            self._put("ord", name, ordinal)
        for name in lang.list("dates", "final"):
            self._put("ord", name, -1)
        for name, number in _CENTURIES.items() if lang.spaced else ():
            if name not in lang.ordinals:
                self._put("ord", name, number)
        for name, number in self._centuries():
            if name not in lang.ordinals and name not in lang.function_words:
                self._put("ord", name, Century(number))
        for slot, table in self.phrases.items():
            for phrase, value in table.items():
                self._put(slot, phrase, value)
        for name, unit in lang._grouped("dates", "units"):
            if not (lang.spaced and name.endswith("*")):
                self._put("unit", name.lower().rstrip("*"), unit)
        for name, year in self.eras.items():
            self._put("era", name, year)
        for sign, n in (_ROMAN if lang.spaced else _QUARTER_SIGNS).items():
            self._put("q", sign, n)
        if lang.locale:
            self._fill_spans(lang.locale)
        if not lang.spaced:
            self._put("era_year", "元", 1)

    def _centuries(self) -> Iterator[tuple[str, int]]:
        """Roman figures that tell nothing but a century, with their numbers."""
        if self.lang.spaced:
            yield from _SHORT_CENTURIES.items()
            if not self.lang.latin:
                yield from _LETTER_CENTURIES.items()
                for name, number in (_CENTURIES | _SHORT_CENTURIES).items():
                    yield name.translate(_CYRILLIC), number

    def _fill_spans(self, locale: str) -> None:
        """The words of quarters and ranges."""
        for name, quarter in quarter_names(locale).items():
            self._put("quarter", name, quarter, name.endswith("."))
        for name, day in {**dict(all_days(locale)), **self.lang.weekdays}.items():
            self._put("anyday", name, day, True)
        for name, month in narrow_months(locale).items():
            self._put("narrow", name, month)

    def _put(self, slot: str, phrase: str, value: object, dotted: bool = False) -> None:
        phrase = self.lang.one_spelling(phrase.strip(_EDGES))
        if phrase.isalpha() and phrase < INDIC and self.lang.spaced:
            # nearly all phrases are one word
            self._enter(slot, phrase, self.table, phrase, Entry(slot, (), value, dotted, len(phrase)))
            return
        if not phrase.isalpha():
            phrase = with_plain_blanks(phrase.replace("\u2019", "'").replace("i\u0307", "i"))  # as a page keeps it
            phrase = phrase.rstrip("-") or phrase
        for written in spellings(phrase) if phrase else ():
            rest: tuple[str, ...] = ()
            if self.lang.spaced:
                m = WORD.match(written)
                first = m[0] if m else written[0]
                rest = () if len(first) == len(written) else tuple(_CUT.split(written[len(first) :]))
                key, table = first, self.table
                if len(rest) > 1 and not rest[0] and (m := WORD.match(rest[1])):
                    key, table = m[0], self.longer.setdefault(first, {})
            else:
                first, key, table = written[0], written, self.table
            self._enter(slot, first, table, key, Entry(slot, rest, value, dotted, len(written)))

    def _enter(self, slot: str, first: str, table: dict[str, list[Entry]], key: str, entry: Entry) -> None:
        if key in table:
            table[key].append(entry)
        else:
            table[key] = [entry]
        self.first.setdefault(first[0], set()).add(entry.length)
        self.slots.setdefault(slot, set()).add(first)

    def phrases_at(self, low: str, word: str, end: int) -> Sequence[Entry]:
        """The entries of a spaced language that begin with a word which ends at ``end``, if the word after it fits too."""
        found = self.table.get(word, ())
        longer = self.longer.get(word)
        if longer is None:
            return found
        at = end
        while at - end < 2 and low[at : at + 1] in _GAP:
            at += 1
        m = WORD.match(low, at) if at > end else None
        more = longer.get(m[0]) if m is not None else None
        return found if more is None else [*more, *found]

    def characters(self, low: str, pos: int) -> Iterator[Entry]:
        """The entries of an unspaced language that stand at a place, the longest first."""
        table = self.table
        for length in self._lengths.get(low[pos], ()):
            yield from table.get(low[pos : pos + length], ())

    @cached_property
    def _lengths(self) -> dict[str, tuple[int, ...]]:
        return {c: tuple(sorted(lengths, reverse=True)) for c, lengths in self.first.items()}

    # --- numbers in words ---
    def cut_number(self, word: str) -> bool:
        """Whether a word is the letters before the apostrophe of a number in words, and none itself."""
        lang = self.lang
        return (
            lang.spaced
            and word in self.number_starts
            and not any(word in t for t in (lang.atoms, lang.articles, lang.collective))
        )

    @cached_property
    def number_starts(self) -> frozenset[str]:
        """First words (or the characters) of numbers in words."""
        lang = self.lang
        if lang.spaced:
            whole = {w.split(" ")[0] for w in (*lang.atoms, *lang.articles, *lang.collective)}
            return frozenset(whole | {m[0] for w in whole if (m := WORD.match(w))})  # п'ять is found at п
        return frozenset(w[0] for w in lang.atoms if len(w) == 1 or lang.word_starts)

    @cached_property
    def going_on(self) -> frozenset[str]:
        """Words that may follow the first one of a number in words, of a year among them, or of two days of a month."""
        return self.number_starts | self.lang.joiners | frozenset(self.lang.lexicon.scales) | self.between

    @cached_property
    def between(self) -> frozenset[str]:
        """First words of those between the ends of a range."""
        return frozenset(w.split(" ", 1)[0] for w in self.lang.range_infix.words)

    @cached_property
    def no_days(self) -> frozenset[str]:
        """Words that tell a number beside a noun and no day or year: articles, a dozen."""
        return frozenset(self.lang.articles) | frozenset(self.lang.collective)

    def numbers(self, low: str, pos: int, word: str, end: int) -> Iterator[tuple[int, int]]:
        """Numbers in words that begin at a place where ``word`` stands, as (end, value), the longest first."""
        if not self.lang.spaced:
            yield from self._signs(low, pos)
            return
        lang = self.lang
        definite = lang.definite
        if definite and word.startswith(definite) and word not in self.number_starts:
            yield from self.numbers(low, pos + len(definite), word[len(definite) :], end)  # الأيام العشرة
            return
        if word not in self.number_starts and not (lang.glued and len(word) > 5 and is_number_word(lang, word)):
            return
        few = lang.few.right(low, pos, gap=False)
        if few is not None:
            yield few[1], Couple.of(*few[0])  # beş altı yıl önce
            return
        found = read_words(low, pos, lang)
        if found is not None and low[found.end : found.end + 1] == "-" and low[found.end + 1 : found.end + 2].isalpha():
            second = WORD.match(low, found.end + 1)
            if second is None or second[0] not in self.number_starts:
                return  # "twenty-second" is one word, "два-три" are two numbers
        if found is not None and found.value != int(found.value):
            return  # anderthalb Jahre nach dem Absturz: no date is told by it
        if found is not None and found.until is not None:
            yield found.end, Couple.of(int(found.value), int(found.until))
            return
        if found is not None and found.end > end:
            yield found.end, int(found.value)
        if word in lang.articles:
            yield end, 1
        elif found is not None and found.end == end:
            yield end, int(found.value)
        elif word in lang.atoms:
            yield end, int(lang.atoms[word])

    def ordinal_year(self, low: str, end: int, number: int) -> tuple[int, int] | None:
        """Where a year ends whose last word is an ordinal behind a number that ends at a place, and which it is (тысяча девятьсот
        восемьдесят шестого)."""
        if not (self.lang.ordinal_years and _LEAST_YEAR <= number <= _MOST_YEAR):
            return None
        year = number
        for _ in range(2):  # tysiąc siedemset trzydziestego trzeciego: tens and ones
            word = WORD.match(low, end + 1) if low[end : end + 1] == " " else None
            more = self.lang.ordinals.get(word[0], 0) if word is not None else 0
            if word is None or not 0 < more < 10 ** (len(str(year)) - len(str(year).rstrip("0"))):
                break
            year, end = year + more, word.end()
        return (end, year) if year > number else None

    def halves(self, low: str, pos: int, word: str) -> tuple[int, int] | None:
        """Where a number in words with a half ends that begins at a place, and how many halves it has (anderthalb)."""
        found = read_words(low, pos, self.lang) if word in self.number_starts or self.lang.glued else None
        twice = found.value * 2 if found is not None else 0
        return (found.end, int(twice)) if found is not None and twice == int(twice) and twice % 2 else None

    def collected(self, low: str, word: str, end: int) -> tuple[int, int] | None:
        """Where a dozen and the like ends, with the small word that joins it to its unit, and its number (una decina d', a couple
        of); ``word`` may be its article.
        """
        lang = self.lang
        if word in lang.articles and (m := WORD.match(low, end + 1)) is not None:
            word, end = m[0], m.end()
        number = lang.collective.get(word)
        if number is None:
            return None
        link = WORD.match(low, end + 1)
        if link is None or lang.links.get(link[0]) is None:
            return end, int(number)
        return link.end() + (low[link.end() : link.end() + 1] in _APOSTROPHES), int(number)

    def year_pairs(self, low: str, pos: int, word: str, end: int) -> Iterator[tuple[int, int]]:
        """Years in two numbers of two digits (nineteen ninety-six), as (end, year)."""
        first = int(self.lang.atoms.get(word, 0))
        if not 11 <= first <= 21 or low[end : end + 1] not in _GAP:
            return
        m = WORD.match(low, end + 1)
        for stop, n in self.numbers(low, end + 1, m[0], m.end()) if m is not None else ():
            if 10 <= n <= 99:
                yield stop, first * 100 + n

    def _signs(self, low: str, pos: int) -> Iterator[tuple[int, int]]:
        if low[pos] not in self.number_starts:
            return
        found = read_characters(low, pos, self.lang)
        if found is not None and found.until is not None and found.until == int(found.until):
            yield found.end, Couple.of(int(found.value), int(found.until))  # 两三年前
        elif found is not None:
            yield found.end, int(found.value)
        stop = pos
        while stop < min(len(low), pos + _LONGEST_RUN) and (low[stop] in self.number_starts or low[stop] in _VAGUE_SIGNS):
            stop += 1
        for end in range(stop, pos, -1):
            word = low[pos:end]
            value = _KANJI.get(word, self.lang.atoms.get(word))
            if value is not None and (found is None or end != found.end):
                yield end, int(value)
