"""Partitives: what is counted where "of" stands before it (eleven of the victims), and adjectives that stand for their noun (four
gold and three silver)."""

from __future__ import annotations

import re

from contracheck.extract.beside import COUNTED, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.spelled import is_number_word
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_NEXT = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+)")
#: Small words and adjectives between "of" and what is counted (two of the largest banks).
_BETWEEN = 3
#: Digits before "of" are often those of a label (section 11 of the acts): in figures only people are counted so.
_PEOPLE = frozenset(("person", "employee", "member"))


def count_part(low: str, lang: Language, beside: Beside, draft: Draft, at: int) -> None:
    """Set what a whole number counts some of; it has to be told by its plural, and no number may stand between."""
    if not lang.part_of.filled or draft.step != 1 or draft.lower is None or draft.lower != draft.upper or draft.lower < 2:
        return
    link = lang.part_of.right(low, at)
    if link is None:
        return
    place = link[1]
    people = low[draft.core : at] in lang.people  # двое из квартиры are two people
    words = draft.trace.startswith("words") and not people
    if not words and len(low[at:place].strip(BLANK)) == 1:
        return  # pociąg 3 z pasażerami: with passengers
    for _ in range(_BETWEEN):
        hit = beside.right(COUNTED, place)
        if hit is not None:
            if words or hit[0] in _PEOPLE:
                draft.counted, draft.weak, draft.end = hit[0], False, hit[1]
            return
        word = _NEXT.match(low, place)
        if word is None or is_number_word(lang, word[1]):
            return
        place = word.end()


def count_alone(low: str, lang: Language, draft: Draft, at: int) -> None:
    """Set what an adjective stands for that no noun follows: vier gouden en drie zilveren."""
    word = _NEXT.match(low, at) if lang.counted_alone else None
    thing = lang.counted_alone.get(word[1]) if word is not None else None
    if word is None or thing is None or draft.step != 1 or draft.scale is not None:
        return
    after = _NEXT.match(low, word.end())
    if after is None or after[1] in lang.function_words or after[1] in lang.joiners:
        draft.counted, draft.weak, draft.end = thing, False, word.end()
