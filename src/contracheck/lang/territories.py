"""Territories that a text names, by CLDR's names in the text's language: they are the same in every language."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from contracheck.lang import cldr
from contracheck.lang.pack import Language, language
from contracheck.lang.table import lower_case

_WORD = re.compile(r"[^\W\d_]+")
#: Letters at the end of a name that inflection may change, for names of at least this many letters.
ENDING, INFLECTED = 2, 5


@functools.lru_cache(maxsize=64)
def _names(tag: str) -> tuple[dict[str, str], dict[str, str], int]:
    """Names (lower case) -> codes, stems of one-word names -> codes, and the length of the longest name."""
    lang = language(tag)
    if not lang.locale:
        return {}, {}, 0
    names: dict[str, str] = {}
    stems: dict[str, str] = {}
    for code, name in (cldr.section(cldr.raw(lang.locale), "territories") or {}).items():
        if code.isdigit() or code in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"):
            continue
        low = lower_case(name)
        names[low] = code
        if lang.spaced and " " not in low and len(low) >= INFLECTED:
            stems[low[:-ENDING] if len(low) > INFLECTED else low[:-1]] = code
    return names, stems, max((len(n) for n in names), default=0)


def territories(low: str, lang: Language) -> Iterator[str]:
    """The codes (ISO 3166) of territories that a lower-case text names, in order, each once."""
    names, stems, longest = _names(lang.tag)
    if not names:
        return
    seen: set[str] = set()
    if not lang.spaced:
        first = {n[0] for n in names}
        for at, c in enumerate(low):
            if c in first:
                for size in range(min(longest, 8), 1, -1):
                    code = names.get(low[at : at + size])
                    if code is not None:
                        if code not in seen:
                            seen.add(code)
                            yield code
                        break
        return
    words = [m[0] for m in _WORD.finditer(low)]
    for i, word in enumerate(words):
        code = names.get(word)
        if code is None and i + 1 < len(words):
            code = names.get(f"{word} {words[i + 1]}")
        if code is None and len(word) >= INFLECTED:
            for cut in (ENDING, 1, 3):
                code = stems.get(word[:-cut])
                if code is not None:
                    break
        if code is None:
            for p in lang.proclitics:
                if word.startswith(p) and word[len(p) :] in names:
                    code = names[word[len(p) :]]
                    break
        if code is not None and code not in seen:
            seen.add(code)
            yield code
