"""Table: words and phrases that can stand right of or left of a place in a text, looked up in dictionaries.

A table never scans a text. It is asked about one place, walks a few words from there, and looks them up: no alternation
of hundreds of words is ever compiled. Texts and entries are lower case; see docs/how-to/add-a-language.md for how entries match.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from contracheck.lang.signs import as_letters

P = TypeVar("P")

#: Between a figure and the word that belongs to it, and between the words of a phrase.
BLANK = " \u00a0\u202f\u2009\u3000\t"
#: A hyphen with a blank on both sides is a dash.
GAP = rf"(?:[{BLANK}]{{0,2}}[-\u2010\u2011'](?![{BLANK}])|[-\u2010\u2011'][{BLANK}]|[{BLANK}]{{0,3}})"
_GAP = re.compile(GAP)
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_JOIN = re.compile(rf"[{BLANK}]{{1,2}}|[-\u2010\u2011'.]{{1}}[{BLANK}]?")
#: Blanks of other widths and those that keep a line together, which are plain ones in a text that is read.
PLAIN_BLANKS = dict.fromkeys((0xA0, 0x202F, *range(0x2000, 0x200B)), " ")
_ODD_BLANK = re.compile("[" + "".join(map(chr, PLAIN_BLANKS)) + "]")


def with_plain_blanks(text: str) -> str:
    """The text with plain blanks for those of other widths and those that keep a line together, at the same offsets."""
    return text if text.isascii() or _ODD_BLANK.search(text) is None else text.translate(PLAIN_BLANKS)


_LEFT_GAP = f"{BLANK}-\u2010\u2011'.:(\"“„«"
_SPLIT = re.compile(r"[\s\-\u2010\u2011'.]+")
#: Characters that texts part with blanks (百 分 之): those of Chinese and kana, but not of hangul, whose words spaces part.
_HAN = "\u2e80", "\ua000"
#: Characters to the left of a place that a phrase can cover.
_REACH = 48
#: Letters of an abbreviation at most.
_ABBREVIATED = 8


def lower_case(text: str) -> str:
    """The text in lower case at the same offsets: a capital I with a dot becomes a plain i, an Indic sign a letter (``signs``).

    >>> lower_case("İki KİŞİ")
    'iki kişi'
    """
    return as_letters(small_letters(text))


def small_letters(text: str) -> str:
    """The same, with the signs as they are."""
    return (text.replace("\u0130", "i") if "\u0130" in text else text).lower()


#: Letters with marks that texts leave out (milhoes, anos, decembre), and the letters that stay.
_FOLDED = {
    ord(c): unicodedata.normalize("NFD", c)[0]
    for c in map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)])
    if len(unicodedata.normalize("NFD", c)) > 1
} | {ord("ł"): "l", ord("ø"): "o", ord("đ"): "d", ord("ı"): "i", ord("ё"): "е"}


_MARKED = re.compile("[" + "".join(map(chr, _FOLDED)) + "]")


#: The dot below a letter of Devanagari and Gurmukhi that texts write or leave out at will (हफ़्ते, हफ्ते): wherever a word has it,
#: and at the letters of loan words that often have it where another text would.
_DOT = as_letters("\u093c\u0a3c")
_DOTTED = re.compile(f"[जफਜਫ][{_DOT}]?|[{_DOT}]")
#: Words of scripts before Devanagari have no such letters.
INDIC = "\u0900"
#: Words with more such letters are written with all of them dotted or with none.
_LOANED = 3


def spellings(word: str) -> tuple[str, ...]:
    """The word as it is read (with letters for signs, composed as NFC has it), and with the dots of loan letters that texts write
    or leave out.
    """
    if word < INDIC or not (places := list(_DOTTED.finditer(word))):
        return (word,)
    found = {word: None}
    every = itertools.product((False, True), repeat=len(places)) if len(places) <= _LOANED else [(False,) * len(places)]
    for choice in every:
        form, at = "", 0
        for m, dotted in zip(places, choice, strict=True):
            letter = m[0].rstrip(_DOT)
            dot = (m[0][-1] if m[0][-1] in _DOT else _DOT[letter > "\u0a00"]) * dotted
            form += word[at : m.start()] + letter + dot
            at = m.end()
        found[form + word[at:]] = None
    return tuple(found)


def fold(word: str) -> str:
    """The word without the marks on its Latin letters."""
    return word.translate(_FOLDED)


def key_of(entry: str) -> str:
    """The form in which a phrase of a spaced language is kept: its words with one space between, no final dots."""
    if entry.isalpha():
        return entry.lower()
    return " ".join(p.strip(".") for p in _SPLIT.split(entry.lower()) if p.strip("."))


def _folds(words: Collection[str]) -> Iterator[tuple[str, str]]:
    """(word, the word without marks) for those of four characters or more that have some; all are looked through at once."""
    if not _MARKED.search("\n".join(words)):
        return iter(())
    marked = [w for w in words if len(w) > 3 and not w.isascii()]
    if not marked:
        return iter(())
    folded = _MARKED.sub(_bare, "\n".join(marked))
    return ((w, f) for w, f in zip(marked, folded.split("\n"), strict=True) if w != f)


def _bare(m: re.Match[str]) -> str:
    return _FOLDED[ord(m[0])]


#: Vowel signs that end a word (قتيلاً).
_TANWIN = "\u064b\u064c\u064d"
_ALIF = "\u0627"


class Table(Generic[P]):
    """Phrases with a payload each. ``spaced`` tells whether entries are words (True) or strings of characters (False).

    ``starts`` tells that a string left of a place has to begin a word, as the spaces of Korean tell; ``ending`` how many letters
    may follow a stem; ``behind`` what small words may be glued to an entry right of a place, if not all of them (12 وقطع are no
    12 pieces, but 12, and he cut).
    """

    __slots__ = (
        "_heads",
        "_rests",
        "behind",
        "chars",
        "ending",
        "filled",
        "longest",
        "proclitics",
        "spaced",
        "starts",
        "stems",
        "strings",
        "tails",
        "words",
    )

    def __init__(
        self,
        entries: Mapping[str, P] | Iterable[tuple[str, P]],
        *,
        spaced: bool,
        proclitics: tuple[str, ...] = (),
        starts: bool = False,
        ending: int = _REACH,
        behind: tuple[str, ...] | None = None,
    ) -> None:
        self.spaced = spaced
        self.behind = behind
        self.ending = ending
        self.starts = starts
        self.proclitics = proclitics
        self.words: dict[str, P] = {}
        self.stems: dict[str, P] = {}
        self.strings: dict[str, P] = {}
        #: for each first, and each last, character the lengths of the strings with it, the longest first
        self.chars: dict[str, Sequence[int]] = {}
        self.tails: dict[str, Sequence[int]] = {}
        self.longest = 0
        words, stems, add = self.words, self.stems, self.add
        # most entries are words, stems and plain phrases, and tables are made when a text waits for them
        pairs = list(entries.items() if isinstance(entries, Mapping) else entries)
        lows = list(map(str.lower, (entry for entry, _ in pairs)))
        put = words.setdefault
        for low, is_word, (entry, payload) in zip(lows, map(str.isalpha, lows), pairs, strict=True):
            if low < INDIC:
                if not spaced:
                    add(entry, payload)
                elif is_word:
                    put(low, payload)
                elif low[-1:] == "*" and (stem := low[:-1]).isalpha():
                    stems.setdefault(stem, payload)
                elif (letters := low.replace(" ", "")).isalpha() and letters[0] == low[0] and "  " not in low:
                    put(low.rstrip(), payload)
                    if len(low) - len(letters) >= self.longest:
                        self.longest = low.rstrip().count(" ") + 1
                else:
                    self._add(low, payload)
                continue
            if is_word and not spaced and low >= _HAN[0]:
                self.strings.setdefault(low, payload)  # a word of Chinese, Japanese or Korean has one spelling
                continue
            for written in spellings(entry):
                add(written, payload)
        if (words or stems) and not self.longest:
            self.longest = 1
        if spaced:
            for word, folded in _folds(words):
                words.setdefault(folded, words[word])
        #: what phrases begin, and end, with, so that a look beside a place goes on for as long as there may be a phrase;
        #: made when first needed
        self._heads: frozenset[str] | None = None
        self._rests: frozenset[str] | None = None
        self.chars = _lengths(self.strings, 0)
        self.tails = _lengths(self.strings, -1)
        #: whether there is any entry
        self.filled = bool(self.longest or self.chars)

    def add(self, entry: str, payload: P) -> None:
        """Put one entry in; the first payload of an entry stays. (Call before the first look-up.)"""
        if self.spaced:
            if entry.isalpha():
                self.words.setdefault(entry.lower(), payload)
                self.longest = self.longest or 1
                return
            known, bare = (self.stems, entry[:-1]) if entry[-1:] == "*" else (self.words, entry)
            if bare.isalpha():
                known.setdefault(bare.lower(), payload)
                self.longest = self.longest or 1
                return
            parts = bare.split(" ")
            if "" not in parts and "".join(parts).isalpha():
                known.setdefault(bare.lower(), payload)
                self.longest = max(self.longest, len(parts))
                return
        self._add(entry.lower(), payload)

    def _add(self, entry: str, payload: P) -> None:
        """Put in an entry in lower case that is no word, no stem and no phrase of such."""
        entry = entry.strip()
        entry = with_plain_blanks(entry)  # as those of a text are, which CLDR's forms have too
        stem = entry.endswith("*")
        bare = entry.rstrip("*")
        if self.spaced and bare.isalpha():
            (self.stems if stem else self.words).setdefault(bare, payload)
            self.longest = self.longest or 1
            return
        letters = bare.replace(" ", "") if self.spaced else ""
        plain = letters.isalpha()
        parted = not plain and letters.replace("-", "").replace("'", "").replace(".", "").isalpha()
        if plain or (parted and not bare.startswith(("-", "'"))):
            key = " ".join(bare.split()) if plain else key_of(bare)
            if key:
                (self.stems if stem else self.words).setdefault(key, payload)
                self.longest = max(self.longest, key.count(" ") + 1)
        elif bare:
            bare = bare.strip("-") if self.spaced and any(c.isalpha() for c in bare) else bare.strip()
            if bare:
                self.strings.setdefault(bare, payload)

    def items(self) -> list[tuple[str, P]]:
        """The entries, stems with their star."""
        return [*self.words.items(), *((f"{w}*", p) for w, p in self.stems.items()), *self.strings.items()]

    def get(self, key: str, small: tuple[str, ...] | None = None) -> P | None:
        """The payload of one phrase, exactly or by its stem; ``small`` are the words that may be glued to it, if not all."""
        hit = self.words.get(key)
        if hit is None and self.stems:
            for n in range(len(key), max(2, len(key) - self.ending - 1), -1):
                hit = self.stems.get(key[:n])
                if hit is not None:
                    if " " in key[n:]:
                        hit = None  # an ending is no further word
                    break
        if hit is None:
            for p in self.proclitics if small is None else small:
                if key.startswith(p) and len(key) > len(p) + 2:
                    hit = self._bare(key[len(p) :])
                    if hit is not None:
                        break
        return hit

    def _bare(self, key: str) -> P | None:
        """The payload of a word that small words were taken off, exactly or by its stem."""
        hit = self.words.get(key)
        if hit is None and self.stems and " " not in key:
            hit = next((self.stems[key[:n]] for n in range(len(key), 2, -1) if key[:n] in self.stems), None)
        return hit

    def begins(self) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
        """What entries begin with: whole words, stems of words, single characters."""
        if self.longest == 1:
            return self._edges(0, list(self.words), list(self.stems), _WORD.match)
        words = [k.split(" ", 1)[0] for k in self.words] + [k.split(" ", 1)[0] for k in self.stems if " " in k]
        stems = [k for k in self.stems if " " not in k]
        return self._edges(0, words, stems, _WORD.match)

    def ends(self) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
        """What entries end with: whole words, stems of words, single characters."""
        words = [k.rsplit(" ", 1)[-1] for k in self.words]
        stems = [k.rsplit(" ", 1)[-1] for k in self.stems]
        return self._edges(-1, words, stems, _LAST_WORD.search)

    def _edges(
        self, edge: int, words: list[str], stems: list[str], find: Callable[[str], re.Match[str] | None]
    ) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
        if not self.spaced:
            return words, stems, self.tails if edge else self.chars
        single = []
        for entry in self.strings:
            if entry[edge].isalpha():
                # "km/h" in a text begins with the word "km"
                words += [m[0]] if (m := find(entry)) else []
            else:
                single.append(entry[edge])
        return words, stems, single

    def right(self, low: str, pos: int, *, gap: bool = True) -> tuple[P, int] | None:
        """The longest entry that begins at ``pos`` (after a space or hyphen, if ``gap``): its payload and its end."""
        if pos >= len(low):
            return None
        if gap and not low[pos].isalnum():
            pos = _GAP.match(low, pos).end()  # type: ignore[union-attr]
            if pos >= len(low):
                return None
        best: tuple[P, int] | None = None
        for length in self.chars.get(low[pos], ()):
            end = pos + length
            payload = self.strings.get(low[pos:end])
            if payload is not None and end <= len(low) and not _cuts(low, end):
                best = payload, end
                break
        if (
            best is None
            and not self.spaced
            and _HAN[0] <= low[pos] < _HAN[1]
            and (lengths := self.chars.get(low[pos]))
            and not low[pos + 1 : pos + lengths[0]].isalpha()
            and lengths[0] > 1
        ):
            best = self._apart(low, pos)
        if self.longest:
            key, at = "", pos
            for _ in range(self.longest):
                m = _WORD.match(low, at)
                if m is None:
                    break
                key = f"{key} {m[0]}" if key else m[0]
                hit = self.get(key, self.behind)
                if hit is not None and (best is None or m.end() > best[1]):
                    best = hit, m.end()
                if key not in (self._heads if self._heads is not None else self._make_heads()) and not self.proclitics:
                    break
                j = _JOIN.match(low, m.end())
                if j is None:
                    break
                at = j.end()
        if best is not None and low[best[1] : best[1] + 1] in _TANWIN and best[1] < len(low):
            end = best[1] + 1  # and the alif that some write behind the sign (دولارًا)
            return best[0], end + (low.startswith(_ALIF, end) and not low[end + 1 : end + 2].isalpha())
        return best

    def _phrases(self) -> list[list[str]]:
        return [key.split(" ") for key in (*self.words, *self.stems) if " " in key] if self.longest > 1 else []

    def _make_heads(self) -> frozenset[str]:
        self._heads = frozenset(" ".join(p[:n]) for p in self._phrases() for n in range(1, len(p)))
        return self._heads

    def _make_rests(self) -> frozenset[str]:
        self._rests = frozenset(" ".join(p[n:]) for p in self._phrases() for n in range(1, len(p)))
        return self._rests

    def _apart(self, low: str, pos: int) -> tuple[P, int] | None:
        """The longest entry of two characters or more at ``pos`` whose characters stand apart (百 分 点)."""
        longest = self.chars[low[pos]][0]
        if longest < 2 or low[pos + 1 : pos + longest].isalpha():
            return None
        chars, ends = [], []
        for at in range(pos, min(len(low), pos + 3 * longest)):
            if low[at] not in BLANK:
                chars.append(low[at])
                ends.append(at + 1)
        squeezed = "".join(chars)
        for length in self.chars.get(low[pos], ()):
            payload = self.strings.get(squeezed[:length])
            if payload is not None and 1 < length <= len(ends):
                return payload, ends[length - 1]
        return None

    def left(self, low: str, pos: int) -> tuple[P, int] | None:
        """The longest entry that ends at ``pos`` (before spaces, a hyphen, an opening bracket): its payload and its start."""
        start = max(0, pos - _REACH)
        end = pos
        while end > start and low[end - 1] in _LEFT_GAP:
            end -= 1
        if end == start or pos - end > 3:
            return None
        best: tuple[P, int] | None = None
        for stop in {pos, end} if pos != end else {end}:
            for length in self.tails.get(low[stop - 1], ()):
                first = stop - length
                payload = self.strings.get(low[first:stop]) if first >= start else None
                inside = self.starts and first > 0 and low[first - 1].isalpha() and low[first].isalpha()
                if payload is not None and not inside and not _cuts_left(low, first):
                    if best is None or first < best[1]:
                        best = payload, first
                    break
        at, key = end, ""
        for _ in range(self.longest):  # word by word backwards; the longest phrase wins
            first = _word_start(low, start, at)
            if first == at or (first == start and start > 0):
                break  # no word, or one that the window cuts
            key = f"{low[first:at]} {key}" if key else low[first:at]
            hit = self.get(key)
            if hit is not None and (best is None or first < best[1]):
                best = hit, first
            if key not in (self._rests if self._rests is not None else self._make_rests()) and not (
                self.stems or self.proclitics
            ):
                break
            at = first
            while at > start and first - at < 3 and not _letter(low[at - 1]):
                at -= 1
            if not _JOIN.fullmatch(low, at, first):
                break
        if best is not None and "." in low[end:pos] and (end - best[1] > _ABBREVIATED or " " in low[best[1] : end]):
            return None  # the full stop of a sentence, and no abbreviation's: el mes pasado. El martes
        return best


def _letter(c: str) -> bool:
    """Whether a character is one of a word, as patterns see it."""
    return c.isalnum() and not c.isdecimal()


def _word_start(low: str, start: int, end: int) -> int:
    """Where the word that ends at ``end`` begins, not before ``start``; ``end`` where none ends there."""
    first = low.rfind(" ", start, end) + 1 or start
    if low[first:end].isalpha():
        return first
    first = end
    while first > start and _letter(low[first - 1]):
        first -= 1
    return first


def _lengths(strings: Iterable[str], edge: int) -> dict[str, Sequence[int]]:
    found: dict[str, set[int]] = {}
    for s in strings:
        found.setdefault(s[edge], set()).add(len(s))
    return {c: tuple(sorted(lengths, reverse=True)) for c, lengths in found.items()}


def _latin(c: str) -> bool:
    return c.isascii() and c.isalpha()


def _cuts(low: str, end: int) -> bool:
    """Whether an entry that ends here would cut a Latin word ("km" in "kmh") or a figure ("m3" in "2m31") in two."""
    if end >= len(low):
        return False
    return (_latin(low[end]) and _latin(low[end - 1])) or (low[end].isdecimal() and low[end - 1].isdecimal())


def _cuts_left(low: str, start: int) -> bool:
    return start > 0 and _latin(low[start - 1]) and _latin(low[start])
