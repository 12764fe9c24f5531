"""Cleaned: a text as the readers know it, where it was written in another way, and the way back to it as it was given.

Letters apart from their marks, ligatures, soft hyphens and signs of no width inside words, two blanks for one, and what is left
of a page's code (&nbsp;, **12** million, footnotes[3]).
"""

from __future__ import annotations

import bisect
import html
import re
import unicodedata
from collections.abc import Iterator, Sequence

import attrs

from contracheck.model import Span

#: Signs that are not read: the soft hyphen, the blank and the joiner of no width, the mark of the byte order, the stroke that
#: draws an Arabic word out.
_UNSEEN = "\u00ad\u200b\u2060\ufeff\u0640"
_DRAWN = "\u0640"
#: The signs of short vowels of Arabic and those of doubled letters and of no vowel, which texts write at will.
_VOWELS = re.compile("[\u064e-\u0652]+")
#: The blank of no width parts words of Lao and Khmer, whose names in CLDR have it, and is the very sign of a currency where it
#: stands by itself behind a figure (Cape Verde).
_NO_WIDTH = "\u200b"
_UNPARTED = re.compile("[\u0e80-\u0eff\u1780-\u17ff]")
#: Letters that were set as one (ﬁ) or raised (1ˢᵗ), and kana of half the width, of which one is in every longer word.
_LIGATURES = "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
_RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛ"
_NARROW = "ｰｷﾙﾄﾛﾝﾗﾟﾞ"
#: The most frequent of all these: a text without any of them has none of the others.
_TELLING = f"{_UNSEEN}ﬁﬂﬀᵉˢᵗʳｰﾄｷﾝﾞ"
_NARROW_KANA = re.compile("[\uff66-\uff9f]+")
#: Vowels and finals of Korean, which stand behind the first letter of their syllable.
_FIRST_VOWEL, _LAST_FINAL = "\u1160", "\u11ff"
#: What such a text has, where all its letters are as they should be.
_SIGNS = ("  ", "**", "&", "[", "\\", "\u20e3")
#: Two blanks that are one. Three, or a tab in the line, part the columns of a table.
_TWO_BLANKS = re.compile(r"(?<=[^ \t\n])  (?=[^ \t\n])")
_COLUMNS = ("   ", "\t")
#: A blank between digits and a scale word, or between a scale word and the digits that go on behind it.
_SCALES = "\u5341\u767e\u5343\u4e07\u842c\u5104\u4ebf\u5146"
_SCALED = re.compile(rf"(?<=\d) (?=[{_SCALES}])|(?<=[{_SCALES}]) (?=\d)")
#: What Markdown and HTML leave in a text: bold, a character by its name, the number of a footnote behind a word.
_BOLD = re.compile(r"\*\*(?=\S)|(?<=\S)\*\*")
_NAMED = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[\dA-Fa-f]{2,5});")
_ESCAPE = re.compile(r"\\(?=[$%&#_*~.+()\[\]{}!-])")
#: The number of an item on a key: 1️⃣.
_KEY = re.compile("[0-9#*]\ufe0f?\u20e3")
_NOTE = re.compile(r"(?<=[^\s\[(])(?:\[\d{1,3}(?:[,\u2013-] ?\d{1,3}){0,4}\])+(?!\()")


@attrs.frozen
class Cleaned:
    """A text, and where it differs from the one it was made of: ``pieces`` are (start, end) in both, ascending."""

    text: str
    pieces: Sequence[tuple[int, int, int, int]]

    def start(self, at: int) -> int:
        """Where what begins at a place begins in the text as it was given."""
        i = bisect.bisect_right(self.pieces, (at, len(self.text) + 1, 0, 0)) - 1
        if i < 0:
            return at
        _, end, start, stop = self.pieces[i]
        return start if at < end else stop + at - end

    def end(self, at: int) -> int:
        """Where what ends at a place ends in the text as it was given."""
        i = bisect.bisect_left(self.pieces, (at, -1, 0, 0)) - 1
        if i < 0:
            return at
        _, end, _, stop = self.pieces[i]
        return stop + max(0, at - end)

    def span(self, start: int, end: int) -> Span:
        """A stretch of the text as it was given."""
        first = self.start(start)
        return Span(first, max(first, self.end(end)))


def cleaned(text: str, *, spaced: bool = True, vowels: bool = True) -> Cleaned | None:
    """The text as the readers know it; None where it is as it stands, as nearly all are. Where words are not ``spaced``, the
    blanks inside figures are left out (4 万 4920 人); where no ``vowels`` are read, their signs are (خُمس).

    >>> cleaned("12 mil\\u00adlion").text, cleaned("12 million")
    ('12 million', None)
    """
    apart = not text.isascii() and not unicodedata.is_normalized("NFC", text)
    odd = not text.isascii() and any(c in text for c in _TELLING)
    around = [] if spaced else _inside_figures(text)
    if not vowels:
        around += [(*m.span(), "") for m in _VOWELS.finditer(text)]
    if not apart and not odd and not around and not any(sign in text for sign in _SIGNS):
        return None
    changes = sorted((*_changes(text, apart=apart), *_blanks(text), *_code(text), *around))
    if not changes:
        return None
    parts, pieces, at, length = list[str](), [], 0, 0
    for start, end, written in changes:
        if start < at:
            continue
        length += start - at
        parts += [text[at:start], written]
        pieces.append((length, length + len(written), start, end))
        length += len(written)
        at = end
    parts.append(text[at:])
    return Cleaned("".join(parts), pieces)


def _changes(text: str, *, apart: bool) -> Iterator[tuple[int, int, str]]:
    """The letters that are written otherwise: where they stand, and how the readers know them."""
    if text.isascii():
        return
    found = set(text)
    unseen = found.intersection(_UNSEEN)
    for m in _NARROW_KANA.finditer(text) if not found.isdisjoint(_NARROW) else ():
        yield *m.span(), unicodedata.normalize("NFKC", m[0])
    marks = {c for c in found if unicodedata.combining(c) or _FIRST_VOWEL <= c <= _LAST_FINAL} if apart else set[str]()
    single = {c for c in found if c in _LIGATURES + _RAISED or (apart and not unicodedata.is_normalized("NFC", c))} - marks
    for m in re.finditer(_any_of(marks) + "+", text) if marks else ():
        first = m.start() - (m.start() > 0 and text[m.start() - 1] not in unseen and text[m.start() - 1] != "\n")
        written = unicodedata.normalize("NFC", text[first : m.end()])
        if written != text[first : m.end()]:
            yield first, m.end(), written
    for m in re.finditer(_any_of(unseen | single), text) if unseen or single else ():
        if m[0] == _DRAWN and not text[m.end() : m.end() + 1].isalpha():
            continue  # the article before a figure (الـ15), an abbreviation (1445 هـ)
        if m[0] == _NO_WIDTH and _is_told(text[max(0, m.start() - 1) : m.start()], text[m.end() : m.end() + 1]):
            continue
        written = "" if m[0] in unseen else unicodedata.normalize("NFKC" if m[0] in _LIGATURES + _RAISED else "NFC", m[0])
        if written != m[0]:
            yield *m.span(), written


def _is_told(before: str, after: str) -> bool:
    """Whether a blank of no width between two characters says something."""
    return (before == "\u00a0" and not after.strip()) or _UNPARTED.search(before + after) is not None


def _any_of(letters: set[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(letters)))}]"


def _code(text: str) -> Iterator[tuple[int, int, str]]:
    """What Markdown and HTML leave in a text."""
    for sign, pattern in (("**", _BOLD), ("[", _NOTE), ("&", _NAMED), ("\\", _ESCAPE), ("\u20e3", _KEY)):
        for m in pattern.finditer(text) if sign in text else ():
            written = html.unescape(m[0]) if sign == "&" else ""
            if written != m[0]:
                yield *m.span(), written


def _inside_figures(text: str) -> list[tuple[int, int, str]]:
    """The blanks beside the scale words inside figures of Chinese and Japanese."""
    if not any(scale in text for scale in _SCALES):
        return []
    return [(*m.span(), "") for m in _SCALED.finditer(text)]


def _blanks(text: str) -> Iterator[tuple[int, int, str]]:
    """Two blanks that are one, but for those of tables."""
    if "  " not in text:
        return
    first, last, table = 0, -1, False
    for m in _TWO_BLANKS.finditer(text):
        if m.start() > last:
            first, last = text.rfind("\n", 0, m.start()) + 1, text.find("\n", m.start())
            last = len(text) if last < 0 else last
            table = any(text.find(c, first, last) >= 0 for c in _COLUMNS)
        between_figures = text[m.start() - 1].isdecimal() and text[m.end()].isdecimal()
        if not table and not between_figures:
            yield m.start() + 1, m.end(), ""
