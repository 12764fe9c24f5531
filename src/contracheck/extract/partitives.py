"""Partitives: what is counted where "of" stands before it (eleven of the victims), and adjectives that stand for their noun (four
gold and three silver), and one alone (one bus driver)."""

from __future__ import annotations

import re

from contracheck.extract.beside import COUNTED, SINGLE, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.spelled import is_number_word, numeral_ends
from contracheck.lang.concepts import some_finder
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_NEXT = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+)")
#: Small words and adjectives between "of" and what is counted (two of the largest banks).
_BETWEEN = 3
#: Digits before "of" are often those of a label (section 11 of the acts): in figures only people are counted so.
PEOPLE = frozenset(("person", "employee", "member"))
#: What stands behind a noun that is a part of a word or an owner (one man's).
_PARTS_OF_WORDS = ("'", "-", "\u2010")
_SAYS = frozenset(("#attribution",))


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
            if words or hit[0] in PEOPLE:
                draft.counted, draft.weak, draft.end = hit[0], False, hit[1]
            return
        word = _NEXT.match(low, place)
        if word is None or is_number_word(lang, word[1]):
            return
        place = word.end()


def count_group(low: str, lang: Language, draft: Draft) -> bool:
    """Set the members of a group as what is counted: a crew of four, une famille de cinq."""
    if not lang.groups_before.filled or draft.counted is not None or draft.unit is not None or draft.kind != "count":
        return False
    if draft.lower is None or draft.lower < 2 or draft.step != 1 or lang.groups_before.left(low, draft.start) is None:
        return False
    draft.counted, draft.weak = "person", False
    return True


def count_alone(low: str, lang: Language, draft: Draft, at: int) -> None:
    """Set what an adjective stands for that no noun follows: vier gouden en drie zilveren."""
    word = _NEXT.match(low, at) if lang.counted_alone else None
    thing = lang.counted_alone.get(word[1]) if word is not None else None
    if word is None or thing is None or draft.step != 1 or draft.scale is not None:
        return
    after = _NEXT.match(low, word.end())
    if after is None or after[1] in lang.function_words or after[1] in lang.joiners:
        draft.counted, draft.weak, draft.end = thing, False, word.end()


def count_single(low: str, lang: Language, beside: Beside, draft: Draft, at: int) -> bool:
    """Set what one of is counted: the last of its nouns (one bus driver), who says nothing and is no one of two.

    An adjective may stand before people (one young man). True where it has such a noun, counted or not.
    """
    if draft.lower != 1 or draft.upper != 1 or draft.step != 1 or draft.scale is not None:
        return False
    if lang.whole.filled and lang.whole.right(low, at) is not None:
        return False  # un contrat triennal
    hit = _one(beside, at)
    if hit is None and (adjective := _NEXT.match(low, at)) is not None:
        small = adjective[1] in lang.function_words or is_number_word(lang, adjective[1])
        small = small or tells_number(lang, beside, adjective.start(1), adjective[1])
        hit = beside.right(SINGLE, adjective.end()) if not small else None
        hit = hit if hit is not None and hit[0] in PEOPLE else None  # one trick pony
    last = hit
    while hit is not None and lang.noun_rows:
        last, hit = hit, _one(beside, hit[1])
    if last is None:
        return False
    word = _NEXT.match(low, last[1])
    says = word is not None and some_finder(lang.tag, _SAYS).named(word[1])
    if not says and not low.startswith(_PARTS_OF_WORDS, last[1]) and lang.one_of_pair.right(low, last[1]) is None:
        draft.counted, draft.weak, draft.end = last[0], False, last[1]
    return True


def tells_number(lang: Language, beside: Beside, at: int, word: str) -> bool:
    """Whether a word at a place is a compound of a numeral and what it measures: eine *fünfstündige* Operation."""
    return lang.glued and any(beside.mask(at + n) for n in numeral_ends(lang, word))


def _one(beside: Beside, at: int) -> tuple[str, int] | None:
    """What is counted right behind a place, in the singular if there is one."""
    hit: tuple[str, int] | None = beside.right(SINGLE, at) or beside.right(COUNTED, at)
    return hit
