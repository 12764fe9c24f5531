"""Stems of nouns of which CLDR lists a few forms (dollár, so that 500 dollárt is read): for languages without a data file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

P = TypeVar("P")

#: A shorter stem would be that of other words too (euró* of európai, font* of fontos).
SHORTEST_STEM = 5
#: Letters that an ending may have.
LONGEST_ENDING = 3
_SAME = 4
_VOWELS = frozenset("aeiouyàáâãäåāăæèéêëēėęěìíîïīıòóôõöōőøùúûüūůűýаеиоуыэюяіїєάέήίόύώαεηιουωაეიოუ")


def _shared(words: list[str]) -> str:
    first, last = min(words), max(words)
    return first[: next((n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))]


def stems(forms: Mapping[str, P]) -> Iterator[tuple[str, P]]:
    """(stem with its star, meaning) for single words: what the forms of one meaning share, less a final vowel.

    >>> list(stems({"dollari": 1, "dollaria": 1, "euro": 2}))
    [('dollar*', 1)]
    """
    groups: dict[tuple[str, str], list[tuple[str, P]]] = {}
    for word, meaning in forms.items():
        if word.isalpha() and len(word) >= SHORTEST_STEM:
            groups.setdefault((word[:_SAME], repr(meaning)), []).append((word, meaning))
    for group in groups.values():
        stem = _shared([word for word, _ in group])
        if stem[-1] in _VOWELS:
            stem = stem[:-1]
        if len(stem) >= SHORTEST_STEM:
            yield f"{stem}*", group[0][1]
