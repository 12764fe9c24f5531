"""Signs: the vowel signs and other marks of Indic scripts, and letters that stand in for them while a text is read.

Python's patterns and ``str.isalpha`` take those signs for no letters, so that a word of Hindi or Tamil ends at the first of
them. A text is read, and its language's words are kept, with a letter in the place of each: words are whole everywhere, and
offsets stay. Nothing that a reader hands on holds such letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Final

#: From the first character of Devanagari to the last one of Sinhala.
_FIRST, _LAST = 0x900, 0xDFF
#: Linear A, which nobody can read: letters without case, and more of them than there are signs.
_LETTERS: Final = 0x10600
_STAND_INS: Final = {
    sign: chr(_LETTERS + n)
    for n, sign in enumerate(c for c in map(chr, range(_FIRST, _LAST + 1)) if unicodedata.category(c)[0] == "M")
}
_SIGNS: Final = {letter: sign for sign, letter in _STAND_INS.items()}
#: One range, which is looked for fast; then the signs in it.
_INDIC: Final = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_SIGN: Final = re.compile(f"[{''.join(_STAND_INS)}]")
_STAND_IN: Final = re.compile(f"[{chr(_LETTERS)}-{chr(_LETTERS + len(_STAND_INS) - 1)}]")


def as_letters(text: str) -> str:
    """The text with a letter for each sign, at the same offsets.

    >>> "तीन".isalpha(), as_letters("तीन").isalpha(), len(as_letters("तीन"))
    (False, True, 3)
    """
    if text.isascii() or _INDIC.search(text) is None:
        return text
    for sign in set(_SIGN.findall(text)):  # str.translate is slow outside ASCII
        text = text.replace(sign, _STAND_INS[sign])
    return text


def as_signs(text: str) -> str:
    """The text as it was before, to be handed on.

    >>> as_signs(as_letters("तीन")) == "तीन"
    True
    """
    if text.isascii() or _STAND_IN.search(text) is None:
        return text
    return _STAND_IN.sub(lambda m: _SIGNS[m[0]], text)


def has_signs(text: str) -> bool:
    """Whether a text holds such signs."""
    return _SIGN.search(text) is not None


def lettered(node: Any, change: Callable[[str], str] = as_letters) -> Any:
    """Data with a letter for each sign, or another change, in their strings; what is no text, list, tuple or dictionary stays."""
    if isinstance(node, str):
        return change(node)
    if isinstance(node, dict):
        return {lettered(key, change): lettered(value, change) for key, value in node.items()}
    if isinstance(node, list):
        return [lettered(value, change) for value in node]
    return tuple(lettered(value, change) for value in node) if type(node) is tuple else node
