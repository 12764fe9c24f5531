"""Compounds: words that a numeral or a fraction and a unit were made into (dreitägig, negenjarige, tvåårig, Viertelstunde)."""

from __future__ import annotations

import functools
import re

from contracheck.extract.draft import Draft
from contracheck.extract.figures import FigureReader
from contracheck.extract.spelled import is_number_word, read_words
from contracheck.extract.terms import ONE, Number
from contracheck.lang.pack import Language

#: Shorter words are no compounds of a numeral and a unit, and one letter is no unit.
SHORTEST, _REST = 6, 2
_BEFORE = re.compile(r"([^\W\d_]+) $")


@functools.lru_cache(maxsize=8192)
def _ends(lang: Language, word: str) -> tuple[int, ...]:
    """Where the numerals or fractions that a word may begin with end, the longest first."""
    lex, parts = lang.lexicon, lang.parts
    if word[:3] not in lex.heads and word[:2] not in lex.heads and word[:3] not in {p[:3] for p in parts}:
        return ()
    if any(word.startswith(stem) for stem in lang.not_compounds):
        return ()
    return tuple(n for n in range(len(word) - _REST, 1, -1) if word[:n] in parts or is_number_word(lang, word[:n]))


def compound(figures: FigureReader, start: int, word: str) -> Draft | None:
    """The figure that a compound word tells, or None. What is measured has to fill the word; a fraction needs its article."""
    for n in _ends(figures.lang, word):
        part = figures.lang.parts.get(word[:n])
        if part is None:
            number = read_words(word[:n], 0, figures.lang)
            if number is None or number.end != n:
                continue
            number.start, number.end, number.plain_end = start, start + n, start + n
        else:
            number = Number(start, start + n, part, part, words=True, plain_end=start + n, written="fraction")
        draft = figures.compound(number)
        if draft.end < start + len(word) or (draft.kind == "count" and not _counts(draft, number)):
            continue
        if part is not None:
            before = _BEFORE.search(figures.low, max(0, start - 16), start)
            if before is None or before[1] not in figures.lang.articles:
                continue
            draft.start = min(draft.start, before.start())
        return draft
    return None


def _counts(draft: Draft, number: Number) -> bool:
    """Whether a compound tells a number of something (zwölfköpfig), or a large number (Viertelmillion)."""
    return draft.scale is not None or (draft.counted is not None and number.value > ONE)
