"""Wrapped lines: texts whose lines were broken to fit a width, as e-mails, Markdown and source files have them.

Such a break is a blank: "42" at the end of a line and "million" on the next one are one figure, and the sentence goes on. A break
that ends a paragraph, a heading, a row of a table or an item of a list is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

#: Widths to which texts are wrapped, in code points.
NARROWEST, WIDEST = 40, 160
#: A line may end long before that, where a long word follows.
_SHORTEST: Final = 16
#: Among so many breaks, that share has to fit one width, and no more than half of the lines may end a sentence.
_LEAST, _SHARE, _SENTENCES = 2, 0.6, 0.5
#: What a line begins with that goes on: a letter, a figure, a quotation, a bracket, an amount; but no item of a list.
_GOES_ON: Final = re.compile(r"(?![a-z][.)]\s)[\w\"'“„«‘(\[$€£¥*_`]\S{0,39}")
_NUMBERED: Final = re.compile(r"^[ \t]{0,8}(\d{1,3})[.)]\s", re.MULTILINE)
#: A table has its columns apart.
_COLUMNS: Final = re.compile(r"\S(?: {2,}|\t)\s*\S")
_ENDS: Final = frozenset(".!?…:;。！？")
_CLOSING: Final = "\"'”»’)]*_"


@attrs.frozen
class _Break:
    """A single break: where it is, the widths that it fits (wide enough, but not for the next word), its sides."""

    start: int
    end: int
    narrow: int
    wide: int
    ends: bool
    after: str


def unwrapped(text: str) -> str:
    """The text with blanks for the breaks inside its paragraphs, all else at its place; the same object where there are none.

    >>> line = "The port authority of Lannervik said that the bridge will cost 42"
    >>> unwrapped(f"{line}\\nmillion euros.")[60:72]
    'st 42 millio'
    """
    breaks = _soft(text)
    if not breaks:
        return text
    parts, at = [], 0
    for start, end in breaks:
        parts += [text[at:start], " " * (end - start)]
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _soft(text: str) -> list[tuple[int, int]]:
    """Start and end of the breaks that are blanks, ascending."""
    found = list(_breaks(text))
    width = _width(found)
    return [
        (b.start, b.end)
        for b in found
        if (width is not None and b.narrow <= width <= b.wide) or (b.narrow >= NARROWEST and not b.ends and b.after.islower())
    ]


def _breaks(text: str) -> Iterator[_Break]:
    """The breaks between two lines that may be one paragraph."""
    items: frozenset[int] | None = None
    first = 0
    at = text.find("\n")
    while at >= 0:
        stop = at - 1 if text[at - 1 : at] == "\r" else at
        if _SHORTEST <= stop - first <= WIDEST:
            word = _GOES_ON.match(text, at + 1)
            if word and word[0][0].isdecimal() and _NUMBERED.match(text, at + 1):
                items = items if items is not None else _items(text)
                word = None if at + 1 in items else word
            line = text[first:stop].rstrip()
            # in a script that has no blanks a break is none either, and cannot be read as one
            if (
                word
                and line
                and not (_unspaced(line[-1]) or _unspaced(word[0][0]) or _COLUMNS.search(line))
                and line[0] not in "#|>"
            ):
                ends = line.rstrip(_CLOSING)[-1:] in _ENDS
                yield _Break(stop, at + 1, len(line), len(line) + len(word[0]), ends, word[0][0])
        first = at + 1
        at = text.find("\n", first)


def _items(text: str) -> frozenset[int]:
    """Where the items of numbered lists begin: the number before or after begins a line, too; a day (4. März) is alone."""
    found = [(m.start(), int(m[1])) for m in _NUMBERED.finditer(text)]
    numbers = {n for _, n in found}
    return frozenset(at for at, n in found if n - 1 in numbers or n + 1 in numbers)


def _width(breaks: Sequence[_Break]) -> int | None:
    """The width to which most lines were wrapped; None where none tells."""
    if len(breaks) < _LEAST or sum(b.ends for b in breaks) > _SENTENCES * len(breaks):
        return None
    fits: Counter[int] = Counter()
    for b in breaks:
        fits.update(range(max(b.narrow, NARROWEST), min(b.wide, WIDEST) + 1))
    width, count = max(fits.items(), key=lambda f: (f[1], -f[0]), default=(0, 0))
    return width if count >= max(_LEAST, _SHARE * len(breaks)) else None


def _unspaced(c: str) -> bool:
    """Whether a character is of a script without blanks between words: kana, Han, Thai, Lao, Khmer, Burmese."""
    return (
        "\u0e00" <= c <= "\u0eff"
        or "\u1000" <= c <= "\u109f"
        or "\u1780" <= c <= "\u17ff"
        or "\u2e80" <= c <= "\ua4cf"
        or c >= "\uf900"
    )
