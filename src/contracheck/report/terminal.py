"""Text for a terminal: characters that an article must not send there, columns, wrapping, cutting. All functions are pure."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from contracheck.model import Span

#: stand for the beginning and the end of a marked figure until the line is drawn; no cleaned text holds them
OPEN: Final = "\x01"
CLOSE: Final = "\x02"
#: the same for the beginning and the end of a link
LINK: Final = "\x03"
LINK_END: Final = "\x04"
CUT: Final = "…"
_MARKS: Final = frozenset((OPEN, CLOSE, LINK, LINK_END))

_BLANK: Final = re.compile(r"[\s\u2028\u2029]+")
_BREAKING: Final = re.compile(r"(?:(?![\u00a0\u202f])[\s\u2028\u2029])+")
#: C0 and C1 controls, the overrides, isolates and deprecated controls of the bidirectional algorithm, halves of surrogate pairs
_UNSAFE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f\ud800-\udfff]")
#: where a line of a language without spaces must not begin (JIS X 4051, the common ones)
_NOT_FIRST: Final = frozenset("、。，．,.!?！？:;：；)）」』】〉》]}…ー々％%<")
#: where it must not end
_NOT_LAST: Final = "「『（【〈《［｛"
#: a word longer than a line may be cut after these
_TOKEN: Final = re.compile(r"[\S\u00a0\u202f]+|(?:(?![\u00a0\u202f])\s)+")


def clean(text: str, *, no_break: bool = False) -> str:
    """The text on one line: white space as single spaces, every control character as a visible substitute.

    ``no_break`` keeps spaces at which a line must not be broken, as French has them before a colon.

    >>> clean("13\\x1b[31m bn\\u202e\\n\\tdollars")
    '13␛[31m bn⟨U+202E⟩ dollars'
    """
    return _UNSAFE.sub(_visible, (_BREAKING if no_break else _BLANK).sub(" ", text))


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def columns(text: str) -> int:
    """The number of columns that a terminal gives to a cleaned text (Unicode Standard Annex 11, ambiguous ones narrow).

    >>> columns("19億ドル"), columns("e\\u0301"), columns("\\u1112\\u1161\\u11ab")
    (8, 1, 2)
    """
    return sum(map(_wide, text))


def _wide(char: str) -> int:
    if char.isascii():
        return 0 if char in _MARKS else 1
    if char == "\xad" or "\u1160" <= char <= "\u11ff":
        return int(char == "\xad")  # a soft hyphen is drawn, a vowel or a final of a Korean syllable is part of it
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shorten(text: str, width: int) -> str:
    """A cleaned text, cut at its end where it has more columns than ``width``.

    >>> shorten("130億ドルを投資した", 10)
    '130億ドル…'
    """
    if columns(text) <= width:
        return text
    used = 0
    for place, char in enumerate(text):
        used += _wide(char)
        if used > width - 1:
            return text[:place].rstrip() + CUT
    return text


def excerpt(text: str, sentence: Span, figure: Span, width: int) -> str:
    """The sentence around a figure, cleaned, the figure between OPEN and CLOSE, cut on both sides to ``width`` columns or so.

    A sentence that does not hold the figure is replaced by what stands around it.
    """
    start, end = sentence.start, sentence.end
    if not (start <= figure.start and figure.end <= end):
        start, end = max(0, figure.start - width), min(len(text), figure.end + width)
    start, end = max(start, figure.start - 2 * width), min(end, figure.end + 2 * width)
    before = clean(text[start : figure.start]).lstrip()
    middle = shorten(clean(text[figure.start : figure.end]), width)
    after = clean(text[figure.end : end]).rstrip()
    room = max(0, width - columns(middle))
    left, right = columns(before), columns(after)
    if left + right > room:
        half = room // 2
        share = max(half, room - right) if right < half else half
        before = _tail(before, min(left, share))
        after = shorten(after, max(1, room - columns(before)))
    return f"{before}{OPEN}{middle}{CLOSE}{after}"


def _tail(text: str, width: int) -> str:
    """A cleaned text, cut at its beginning, at a space where one is near."""
    if columns(text) <= width:
        return text
    used, place = 0, len(text)
    while place and used + _wide(text[place - 1]) <= width - 1:
        place -= 1
        used += _wide(text[place])
    rest = text[place:]
    space = rest.find(" ")
    if 0 <= space < 20 and space + 1 < len(rest):
        rest = rest[space + 1 :]
    return CUT + rest


def wrap(text: str, width: int, indent: str = "", first: str | None = None, *, paired: bool = False) -> list[str]:
    """Lines of at most ``width`` columns, broken at spaces and between wide characters; ``first`` indents the first line.

    ``paired`` keeps an opening bracket or quotation mark with what it opens.

    >>> wrap("130億ドルを投資した。", 12, "  ")
    ['  130億ドル', '  を投資し', '  た。']
    """
    lines: list[str] = []
    line = indent if first is None else first
    used = columns(line)
    empty = True
    for token in _pieces(text, _NOT_LAST if paired else ""):
        size = columns(token)
        if not empty and used + columns(token.rstrip()) > width:
            lines.append(line.rstrip())
            line, used, empty = indent, columns(indent), True
            if token.isspace():
                continue
        if empty and token.isspace():
            continue
        line += token
        used += size
        empty = False
    if not empty or not lines:
        lines.append(line.rstrip())
    return lines


def _pieces(text: str, kept: str) -> list[str]:
    """What a line may be broken between: words, spaces, wide characters (not before closing punctuation), parts of long words."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        piece = ""
        for char in token:
            cut = piece and char not in _NOT_FIRST and char != CLOSE and (_wide(char) == 2 or _wide(piece[-1]) == 2)
            if cut and not piece.endswith((OPEN, ">>", *kept)):
                found.append(piece)
                piece = ""
            piece += char
            if len(piece) >= 60:
                found.append(piece)
                piece = ""
        if piece:
            found.append(piece)
    return found
