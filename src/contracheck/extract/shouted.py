"""Shouted: lines in capitals throughout, as headlines are, in which a capital tells nothing (5 KM are no marks of Bosnia)."""

from __future__ import annotations

import re

from contracheck.lang.pack import Language

#: A line without small letters: Latin, Greek, Cyrillic and Armenian ones.
_LINE = re.compile(
    r"^[^a-z\u00df-\u00ff\u0101\u0107\u0119\u012b\u0131\u0142\u03ac-\u03ce\u0430-\u045f\u0561-\u0587\n]{16,}$", re.MULTILINE
)
_WORD = re.compile(r"[^\W\d_]{4,}")
#: Fewer words are a row of names or codes (EUR/USD, NATO).
_WORDS = 3


def calmed(text: str, lang: Language) -> str:
    """The text with small letters in the lines that are in capitals throughout, all else at its place.

    >>> from contracheck.lang.pack import language
    >>> calmed("FLOOD CLOSES ROADS OVER 5 KM\\nThe EU paid.", language("en"))
    'flood closes roads over 5 km\\nThe EU paid.'
    """
    if not lang.cased:
        return text

    def small(m: re.Match[str]) -> str:
        line = m[0]
        if not line.isupper() or sum(1 for _ in _WORD.finditer(line)) < _WORDS:
            return line
        if lang.dotless:
            line = line.replace("I", "\u0131")
        return line.replace("\u0130", "i").lower()

    return _LINE.sub(small, text)
