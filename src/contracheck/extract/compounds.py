"""Compounds: words that a numeral or a fraction and a unit were made into (dreitägig, negenjarige, tvåårig, Viertelstunde)."""

from __future__ import annotations

import re

from contracheck.extract.draft import Draft
from contracheck.extract.figures import FigureReader
from contracheck.extract.spelled import numeral_ends, read_words
from contracheck.extract.terms import ONE, Number

#: Shorter words are no compounds of a numeral and a unit.
SHORTEST = 6
_BEFORE = re.compile(r"([^\W\d_]+) \Z")


def compound(figures: FigureReader, start: int, word: str) -> Draft | None:
    """The figure that a compound word tells, or None. What is measured has to fill the word; a fraction needs its article."""
    for n in numeral_ends(figures.lang, word):
        if not figures.beside.mask(start + n):
            continue  # the rest of the word stands in no table
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
    if draft.counted == "point":
        return True  # Viertelpunkt
    return draft.scale is not None or (draft.counted is not None and number.value > ONE)
