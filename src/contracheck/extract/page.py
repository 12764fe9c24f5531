"""Page: one article as the readers see it: a lower-case shadow of the same length, its sentences and clauses."""

from __future__ import annotations

import bisect
import re
from functools import cached_property

from contracheck.extract.shouted import calmed
from contracheck.extract.wrapped import unwrapped
from contracheck.lang.pack import Language
from contracheck.lang.signs import as_letters
from contracheck.lang.table import PLAIN_BLANKS, small_letters

_FULL_DIGITS = frozenset("０１２３４５６７８９")
_FULL_SEPARATOR = re.compile(r"(?<=\d)[\uff0c\uff0e](?=\d)")
_HAS_FULL = re.compile("[\uff01-\uff5e]")
_STOP = re.compile(r"[。！？!?]+[\"'»”’)\]」』]*\s*|[.…][\"'»”’)\]]*(?=\s)|\n+|\r")
#: Figures with separators, and those of them that can be read in one way only.
_SEPARATED = re.compile(r"\d{1,3}[.,]\d{1,3}(?:[.,]\d{1,3}){0,6}")
_POINT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3}){2,6}|\d{1,3}\.\d{3},\d{1,2}|\d{1,3},\d{1,2}")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3}){2,6}|\d{1,3},\d{3}\.\d{1,2}|\d{1,3}\.\d{1,2}")
_GOES_ON = re.compile(r"[:/-]|[.,]?\d")
#: So many figures have to tell.
_TELL = 2
_BESIDE_DIGITS = frozenset("0123456789.,:/-")
_TOKEN_BEFORE = re.compile(r"(\w+)\Z")
_CLAUSE = re.compile(r"[,;:、；：，()（）「」『』“”„«»–—؛،]|\s-\s")
#: Quotation marks; names in them have so many letters and words at most.
_MARKS, _NAME, _NAME_WORDS = frozenset("«»„“”"), 32, 3
_WORDS = re.compile(r"[^\W\d_]+")
_NO_DIGITS = re.compile(r"\D+")
#: Nobody writes longer sentences; tables and lists on one line are. They are cut in the last part of that, between figures.
_LONGEST, _LAST_PART = 4000, 500
#: A semicolon parts what a sentence tells like so many commas.
_HALF = 2
#: Shorter words with the ending of a verb are none.
_VERB = 4
_QUOTE = re.compile('["\u201c\u201d\u201e]')
#: A word this short before a full stop is an abbreviation (Mr., ca., Nr., St.), unless it ends in digits.
_ABBREVIATION = 3

#: Blanks of other widths and those that keep a line together.
_OTHER_BLANKS = "".join(map(chr, PLAIN_BLANKS))
#: The hyphen of Unicode, and that which keeps a line together.
_OTHER_HYPHENS = "\u2010\u2011"
_OTHER_BLANK = re.compile(f"[{_OTHER_BLANKS}]")


def plain_blanks(text: str) -> str:
    """The text with a plain blank for each no-break or thin one, and plain hyphens, at the same offsets.

    Between two digits, where it groups, each is a no-break one.

    >>> plain_blanks("11\\u00a0h\\u202f15, 12\\u202f345")
    '11 h 15, 12\\xa0345'
    """
    if text.isascii():
        return text
    for hyphen in _OTHER_HYPHENS:
        if hyphen in text:
            text = text.replace(hyphen, "-")
    if not any(c in text for c in _OTHER_BLANKS):
        return text

    def plain(m: re.Match[str]) -> str:
        at = m.start()
        return "\u00a0" if text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal() else " "

    return _OTHER_BLANK.sub(plain, text)


def shadow(text: str) -> str:
    """The text in lower case with plain apostrophes and half-width digits and letters, at the same offsets."""
    low = small_letters(text)
    if low.isascii():
        return low
    if "\u2019" in low:
        low = low.replace("\u2019", "'")
    full = set(_HAS_FULL.findall(low))
    for c in full:  # str.translate is slow outside ASCII
        if c not in "\uff0c\uff0e":
            low = low.replace(c, chr(ord(c) - 0xFEE0))
    if full & _FULL_DIGITS and full & {"\uff0c", "\uff0e"}:
        # a full-width comma groups full-width digits only; elsewhere it ends a clause
        low = _FULL_SEPARATOR.sub(lambda m: "," if m[0] == "\uff0c" else ".", low)
    return low


class Page:
    """A text with its language: what the readers work on."""

    def __init__(self, text: str, lang: Language) -> None:
        text = lang.one_spelling(calmed(plain_blanks(unwrapped(text)), lang))
        self.text = text = as_letters(text) if lang.signed else text
        self.low = shadow(text)
        self.lang = lang
        self._last_line: tuple[int, int, list[int]] = (0, 0, [])
        self._ands: dict[tuple[int, int], list[int]] = {}
        self._quotes: dict[tuple[int, int], list[int]] = {}
        self._marks: dict[tuple[int, int], list[int]] = {}
        self._fences: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._capitals: dict[tuple[int, int], bool] = {}

    @cached_property
    def point_groups(self) -> bool | None:
        """Whether a point groups digits here (1.234.567; 3,5) rather than begins the decimals (3.5); None where nothing tells.

        Asked only where the language alone leaves a figure open. Figures that can be read in one way decide, if they all agree.
        """
        low = self.low
        groups = points = 0
        for m in _SEPARATED.finditer(low):
            if low[max(0, m.start() - 1) : m.start()] in _BESIDE_DIGITS or _GOES_ON.match(low, m.end()):
                continue
            if _POINT_GROUPS.fullmatch(m[0]):
                groups += 1
            elif _COMMA_GROUPS.fullmatch(m[0]):
                points += 1
            if groups and points:
                return None
        return groups > 0 if groups + points >= (1 if self.lang.mixed_marks else _TELL) else None

    @cached_property
    def stops(self) -> list[int]:
        """Where sentences end, ascending; the last is the end of the text."""
        found = self._stops(0, len(self.text))
        if not found or found[-1] < len(self.text):
            found.append(len(self.text))
        return found

    def _stops(self, first: int, last: int) -> list[int]:
        text = self.text
        return [
            m.end() for m in _STOP.finditer(text, first, last) if text[m.start()] not in ".…" or self._ends(m.start(), m.end())
        ]

    def _line(self, pos: int) -> tuple[int, int, list[int]]:
        """Start and end of the line around a place, and where sentences end in it. The line that was asked last is remembered."""
        line = self._last_line
        if not line[0] <= pos < line[1]:
            first = self.text.rfind("\n", 0, pos) + 1
            last = self.text.find("\n", pos)
            last = len(self.text) if last < 0 else last + 1
            stops = self._stops(first, last)
            if last - first > _LONGEST:
                stops = self._cut(stops, first, last)
            line = self._last_line = (first, last, stops)
        return line

    def _cut(self, stops: list[int], first: int, last: int) -> list[int]:
        """Where sentences end, with those that are too long cut: what is looked for around each of their figures would else grow
        with the figures."""
        found: list[int] = []
        at = first
        for stop in (*stops, last):
            while stop - at > _LONGEST:
                at = self._between_figures(at + _LONGEST - _LAST_PART, at + _LONGEST)
                found.append(at)
            if stop > at:
                found.append(stop)
            at = stop
        return found

    def _between_figures(self, first: int, last: int) -> int:
        """Where to cut: in the longest part without digits, at the comma or else the blank next to its middle."""
        parts = [m.span() for m in _NO_DIGITS.finditer(self.low, first, last)]
        first, last = max(parts, key=lambda part: part[1] - part[0], default=(last, last))
        middle = (first + last) // 2
        places = [m.end() for m in _CLAUSE.finditer(self.low, first, last)]
        places = places or [i + 1 for i in range(first, last) if self.low[i] == " "]
        return min(places, key=lambda p: abs(p - middle), default=middle)

    def _ends(self, stop: int, after: int) -> bool:
        """Whether a full stop ends a sentence."""
        rest = self.text[after : after + 3].lstrip()
        if not rest:
            return True
        if rest[0].islower():
            return False
        before = _TOKEN_BEFORE.search(self.low, max(0, stop - 12), stop)
        if before is None:
            return True
        word = before[0]
        if word.isdigit():
            return len(word) > 2 or "." not in self.lang.day_suffixes or rest[0] == "\n"
        if word[0].isdigit():
            return True
        # a capital or digit follows: short words before a stop are abbreviations unless they are words of the language
        if word in self.lang.scale_words or (word in self.lang.months and len(word) <= 4):
            return not (rest[0].isdigit() or rest[0].isupper()) or (word in self.lang.scale_words and not _title(rest, self.lang))
        return not (len(word) <= _ABBREVIATION and (rest[0].isdigit() or len(word) <= 2) and word not in self.lang.function_words)

    def ends_at(self, pos: int) -> bool:
        """Whether a sentence ends right before a place, blanks left aside."""
        _, last, stops = self._line(min(pos, len(self.text) - 1))
        i = bisect.bisect_left(stops, pos)
        return not self.text[pos : stops[i] if i < len(stops) else last].strip()

    def sentence(self, pos: int) -> tuple[int, int]:
        """Start and end of the sentence around a place, without the space around it."""
        first, last, stops = self._line(pos)
        i = bisect.bisect_right(stops, pos)
        start = stops[i - 1] if i else first
        end = stops[i] if i < len(stops) else last
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def sentence_before(self, start: int) -> int:
        """Where the sentence before one that begins at a place begins; the same place where it is the first of its paragraph."""
        end = start
        while end and self.text[end - 1].isspace():
            end -= 1
            if self.text[end] == "\n":
                return start
        return self.sentence(end - 1)[0] if end else start

    def begins(self, pos: int) -> bool:
        """Whether a sentence begins at a place, quotation marks left aside."""
        start = self.sentence(pos)[0]
        return not any(c.isalnum() for c in self.text[start:pos])

    def has_capitals(self, pos: int) -> bool:
        """Whether the sentence around a place is written with capitals; tokenised and chatted text often is not."""
        sentence = self.sentence(pos)
        found = self._capitals.get(sentence)
        if found is None:
            found = self._capitals[sentence] = any(c.isupper() for c in self.text[slice(*sentence)])
        return found

    def marks(self, sentence: tuple[int, int]) -> list[int]:
        """Where commas, brackets, colons and ends of clauses without them stand in a sentence, ascending; none inside figures."""
        found = self._marks.get(sentence)
        if found is None:
            found = [
                m.start()
                for m in _CLAUSE.finditer(self.low, *sentence)
                if not self._inside_number(m.start())
                for _ in range(_HALF if m[0] in ";；؛" else 1)
            ]
            if (ends := self.lang.clause_ends) is not None:
                # what stands right behind the ending has the border before it
                found = sorted((*found, *(m.end() - self.low[m.end()].isdecimal() for m in ends.finditer(self.low, *sentence))))
            self._marks[sentence] = found
        return found

    def quoted(self, pos: int) -> bool:
        """Whether a quotation is open at a place; a straight mark behind a digit closes one or is a sign of inches."""
        sentence = self.sentence(pos)
        found = self._quotes.get(sentence)
        if found is None:
            found = self._quotes[sentence] = []
            for m in _QUOTE.finditer(self.low, *sentence):
                if m[0] != '"' or len(found) % 2 or not self.low[m.start() - 1 : m.start()].isdecimal():
                    found.append(m.start())
        return bisect.bisect_left(found, pos) % 2 == 1

    def has_word(self, word: str, first: int, last: int, *, whole: bool = True) -> bool:
        """Whether a word (lower case) stands between two places, or, unless ``whole``, begins one there."""
        at = self.low.find(word, first, last)
        while at >= 0:
            end = at + len(word)
            if not self.low[at - 1 : at].isalnum() and not (whole and self.low[end : end + 1].isalnum()):
                return True
            at = self.low.find(word, end, last)
        return False

    def words(self, first: int, last: int) -> list[tuple[int, int]]:
        """The words between two places."""
        return [m.span() for m in _WORDS.finditer(self.low, first, last)]

    def tells_past(self, first: int, last: int) -> bool:
        """Whether a verb between two places tells what is over."""
        verbs, endings = self.lang.past_verbs, self.lang.past_endings
        if not self.lang.spaced:
            return any(self.low.find(e, first, last) >= 0 for e in endings)
        words = _WORDS.findall(self.low, first, last)
        nouns = self.lang.past_not
        return any(w in verbs or (len(w) >= _VERB and w.endswith(endings) and w not in nouns) for w in words)

    def ands(self, sentence: tuple[int, int]) -> list[int]:
        """Where the words that join two statements stand in a sentence, ascending."""
        found = self._ands.get(sentence)
        if found is None:
            joined = self.lang.ands
            found = [m.start() for m in joined.finditer(self.low, *sentence)] if joined is not None else []
            self._ands[sentence] = found
        return found

    def clause(self, start: int, end: int, sentence: tuple[int, int]) -> tuple[int, int]:
        """The part of a sentence between commas, brackets and colons that holds the span."""
        fences = self._fences.get(sentence)
        if fences is None:
            fences = [m.span() for m in _CLAUSE.finditer(self.low, *sentence) if not self._inside_number(m.start())]
            fences = self._fences[sentence] = self._without_names(fences)
        before = bisect.bisect_left(fences, (start, 0)) - 1
        after = bisect.bisect_left(fences, (end, 0))
        left = fences[before][1] if before >= 0 else sentence[0]
        return left, fences[after][0] if after < len(fences) else sentence[1]

    def _without_names(self, fences: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The borders of clauses but for the quotation marks around names, which part none (the «Swift» will run on Monday)."""
        kept: list[tuple[int, int]] = []
        i = 0
        while i < len(fences):
            if self.low[fences[i][0]] in _MARKS and i + 1 < len(fences) and self._name_between(fences[i], fences[i + 1]):
                i += 2
                continue
            kept.append(fences[i])
            i += 1
        return kept

    def _name_between(self, opening: tuple[int, int], closing: tuple[int, int]) -> bool:
        """Whether two borders are quotation marks around a name: a few words, the first with a capital, none of them small."""
        first, last = opening[1], closing[0]
        if self.low[last] not in _MARKS or not first < last <= first + _NAME or not self.text[first].isupper():
            return False
        words = self.low[first:last].split()
        return not self.low[last - 1].isspace() and len(words) <= _NAME_WORDS and self.lang.function_words.isdisjoint(words)

    def _inside_number(self, at: int) -> bool:
        return 0 < at < len(self.low) - 1 and self.low[at - 1].isdecimal() and self.low[at + 1].isdecimal()


def _title(rest: str, lang: Language) -> bool:
    """Whether what follows an abbreviated scale word begins like a noun (13 Mrd. Euro), so that no sentence ends there."""
    return rest[0].isupper() or rest[0].isdigit()
