"""Shouted: lines in capitals throughout, as headlines are, in which a capital tells nothing (5 KM are no marks of Bosnia)."""

from __future__ import annotations

import re
from typing import Final

from contracheck.lang.pack import Language

#: A headline is not shorter; its first letters tell most lines that are none.
_SHORTEST: Final = 16
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
#: Fewer words are a row of names or codes (EUR/USD, NATO).
_WORDS: Final = 3


def calmed(text: str, lang: Language) -> str:
    """The text with small letters in the lines that are in capitals throughout, all else at its place.

    >>> from contracheck.lang.pack import language
    >>> calmed("FLOOD CLOSES ROADS OVER 5 KM\\nThe EU paid.", language("en"))
    'flood closes roads over 5 km\\nThe EU paid.'
    """
    if not lang.cased:
        return text
    parts, written, first = list[str](), 0, 0
    while first >= 0:
        last = text.find("\n", first)
        stop = last if last >= 0 else len(text)
        if text[first : first + _SHORTEST].isupper() and _shouts(line := text[first:stop]):
            if lang.dotless:
                line = line.replace("I", "\u0131")
            parts += text[written:first], line.replace("\u0130", "i").lower()
            written = stop
        first = last + 1 if last >= 0 else -1
    return "".join((*parts, text[written:])) if parts else text


def _shouts(line: str) -> bool:
    """Whether a line is in capitals throughout, and no row of names."""
    return len(line) >= _SHORTEST and line.isupper() and sum(1 for _ in _WORD.finditer(line)) >= _WORDS
