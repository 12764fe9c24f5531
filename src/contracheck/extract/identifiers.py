"""Identifiers: digits whose form tells that they are no amount - national telephone and account numbers, codes - and ages.

They are recognised so that they are never taken for amounts; what words tell (page 12, tel.) is read in aside.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE
from contracheck.lang.concepts import GAMES, some_finder
from contracheck.lang.pack import Language

#: Web and mail addresses: their digits are no figures.
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,12}://|www\.)[^\s<>\"”」】]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
)
#: +49 30 901820
_INTERNATIONAL = re.compile(r"\+\d{1,3}(?:[ \u00a0.()/-]{1,2}\d{1,9}){1,6}(?!\d)")
#: 020 7946 0018, 089/2910-3330, 08-123 45 67, 0771-41 42 43, 06 12345678, 0557・48・1234; no date (05-03-2024) and no decimal.
_NATIONAL = re.compile(
    r"0\d{1,4}(?:[ \u00a0/-]\d{5,9}"
    r"|[ \u00a0/-]\d{3,4}(?:[ \u00a0-]\d{2,4}){1,3}|[ \u00a0/-]\d{4}-\d{3,5}|-\d{4,9}|(?:[ \u00a0]\d\d){4}"
    r"|-\d{2,3}(?:[ \u00a0]\d\d){2,3}|(?:\u30fb\d{2,4}){2}|(?:\.\d\d){4})"
    r"(?![.,]?\d)"
)
#: No amount begins with a zero and two more digits: 02551 / 150, 0341 / 966-4 22 34, (0341) 966-0, 007.
_ZEROS = re.compile(r"0\d{2,}(?:(?: ?[/-] ?|\) ?)\d{1,9}(?:[ \u00a0]\d{1,5}(?!\d)){0,4})*(?![.,]?\d)")
#: The ten in the field, as a team lines up: 4-3-3, 4-2-3-1.
_LINEUP = re.compile(r"(\d)[-\u2010-\u2013](\d)[-\u2010-\u2013](\d)(?:[-\u2010-\u2013](\d))?(?![-\u2010-\u2013]?\d)")
_TEN = 10
#: 978-3-16-148410-0; 3704 0044 0532 0130; 811218-9876; the local number 512-48-30
_CODE = re.compile(
    r"\d{1,7}(?:-\d{1,7}){3,}(?!\d)|\d{3}-\d\d-\d\d(?![\d-])"
    r"|\d{4}(?:[ \u00a0]\d{4}){2,}(?:[ \u00a0]\d{1,3})?(?!\d)|\d{6}[-+]\d{4}(?!\d)"
)
#: A date in figures, which some of these shapes resemble.
_DATE = re.compile(r"\d{1,2}[ \u00a0./-]\d{1,2}[ \u00a0./-](?:\d{4}|\d{2})(?![\d-])")
#: One name or two and a comma, or two and a bracket before an age; a comma or bracket and the rest of the sentence after it.
#: Small words within names (Marten van der Veld) count for nothing.
_PARTICLES = "van|von|der|den|de|het|ter|ten|te|zu|zur|vom|di|da|del|della|dos|das|do|la|le|du|af|av|al|el|bin|ben"
_NAMED = re.compile(
    rf"(?<![\w'\u2019-])(?:([^\W\d_][\w'\u2019-]+) (?:(?i:{_PARTICLES}) ){{0,3}})?([^\W\d_][\w'\u2019-]+)(?:, |[ ](\())\Z"
)
_APPOSED_AFTER = re.compile(r"([,)]),? (?=[^\W\d_])")
#: What ends a sentence, or a part of it, right behind an age; what may stand before the name there: a word, or one and a comma.
_LAST_AFTER = re.compile(r"(\)?)(?:[.;](?=\s|[\"\u201d\u00bb]|\Z)|,(?= ))")
_WORD_BEFORE = re.compile(r"[^\W\d_][,\"\u201d\u201c\u2019\u00bb]? \Z")
_YOUNGEST, _ADULT, _OLDEST = 3, 15, 110
#: The end of a clause, or a word that goes on behind an age that is told alone.
_AFTER_AGE = re.compile(r"(?=[.,;:!?)\"\u201d\u2019]|\Z| [\u2013\u2014])| ([^\W\d_]+)(?![\w'-])|(?=\s*\n)")
#: The two words behind an age at the head of its clause; what ends the clause before it, and the longest "and" there.
_TWO_WORDS = re.compile(r",? ([^\W\d_]+)(?:['\u2019][^\W\d_]+)?(?: ([^\W\d_]+))?")
_CLAUSE_SIGNS, _LONGEST_JOINER = frozenset(".,;:!?()\n\u2013\u2014-"), 8
#: So many letters and names at most stand before an age behind a dative.
_DATIVE, _NAMES = 32, 2
#: The fewest digits of a telephone number.
_LEAST = 7


def addresses(low: str) -> Iterator[tuple[int, int]]:
    """Where web and mail addresses stand, and then a place behind the text."""
    if "://" in low or "www." in low or "@" in low:
        for m in _ADDRESS.finditer(low):
            yield m.span()
    yield len(low), len(low) + 1


def code_end(low: str, pos: int) -> int:
    """Where a telephone or account number or another code that begins with the digit at ``pos`` ends; 0 where there is none."""
    before = low[pos - 1] if pos else ""
    if before == "+":
        m = _INTERNATIONAL.match(low, pos - 1)
        return m.end() if m is not None and sum(c.isdecimal() for c in m[0]) >= _LEAST else 0
    if before and (before.isalnum() or before in ".,:"):
        return 0
    if low[pos] == "0":
        m = _NATIONAL.match(low, pos)
        if m is not None and not _DATE.match(low, pos) and sum(c.isdecimal() for c in m[0]) >= _LEAST:
            return m.end()
        m = _ZEROS.match(low, pos)
        if m is not None:
            return m.end()
    m = _LINEUP.match(low, pos)
    if m is not None and sum(int(n) for n in m.groups() if n) == _TEN:
        return m.end()
    m = _CODE.match(low, pos)
    return m.end() if m is not None else 0


def is_apposed_age(page: Page, draft: Draft) -> bool:
    """Whether a bare figure behind a person's name, between commas or in brackets, is an age: Jill Marsh, 46, runs ..."""
    if draft.lower is None or draft.lower != draft.upper or draft.step != 1 or not _YOUNGEST <= draft.lower < _OLDEST:
        return False
    after = _APPOSED_AFTER.match(page.text, draft.end)
    if after is None or (after[1] == ")" and not page.text[after.end()].islower()):
        return _is_last_age(page, draft)
    before = _NAMED.search(page.text, max(0, draft.start - 64), draft.start) if after is not None else None
    if after is None or before is None or (before[3] == "(") != (after[1] == ")"):
        return False
    if before[1] is None and before[3]:
        return False
    names = [n for n in (before[1], before[2]) if n]
    if len(names) == 1 and (names[0].lower() in page.lang.months or names[0].lower() in page.lang.weekdays):
        return False
    if not page.text[after.end()].islower():
        return False  # a list of names with goals, ranks, points
    if names[-1].lower() in page.lang.list("ages", "bearers"):
        return True  # the driver, 34, was arrested
    return all(n[0].isupper() and not n.isupper() and n.lower() not in page.lang.function_words for n in names)


def _is_last_age(page: Page, draft: Draft) -> bool:
    """Whether a bare figure behind the two names of a person ends its clause: the farm is run by Anna Berger, 46. Names that
    open their sentence are those of a table, and beside a game what follows them are goals and minutes."""
    low, text, start = page.low, page.text, draft.start
    if start != draft.core or low[start - 1 : start] not in (" ", "("):
        return False
    after = _LAST_AFTER.match(text, draft.end)
    before = _NAMED.search(text, max(0, start - 64), start) if after is not None else None
    if after is None or before is None or before[1] is None or (before[3] == "(") != bool(after[1]):
        return False
    names = (before[1], before[2])
    if not all(n[0].isupper() and n[-1].islower() and n.lower() not in page.lang.function_words for n in names):
        return False
    first, end = page.sentence(start)
    streets = page.lang.list("aside", "streets")
    if before.start() <= first or _WORD_BEFORE.search(text, first, before.start()) is None or names[1].lower() in streets:
        return False
    if low[first : before.start()].split()[-1] in page.lang.list("dates", "inside"):
        return False  # in Notting Hill, 12
    return not any(concept in GAMES for concept, _, _ in some_finder(page.lang.tag, GAMES).find(low, first, end))


def is_told_age(page: Page, draft: Draft) -> bool:
    """Whether a bare figure is what somebody was or turned, and nothing follows that it counts: she was 84; er wurde 91."""
    verbs, behind = page.lang.told_ages
    low, start, value = page.low, draft.start, draft.lower
    if not verbs or value is None or value != draft.upper or draft.step != 1 or not _YOUNGEST <= value < _OLDEST:
        return False
    was, then = page.lang.ages_then
    if was and low.endswith(was, 0, start):
        stops = (draft.end + len(word) for word in then if low.startswith(word, draft.end))
        if any(not low[stop : stop + 1].isalnum() for stop in stops):
            return True  # Tyler was 13 when it began
    if value < _ADULT:
        return False
    told = (start - len(v) for v in verbs if low.endswith(v, 0, start))
    if all(at and low[at - 1].isalnum() for at in told):
        return False  # "he was" ends in no word (she was)
    m = _AFTER_AGE.match(low, draft.end)
    return m is not None and (not m[1] or m[1] in behind)


def is_headed_age(page: Page, draft: Draft) -> bool:
    """Whether a bare figure at the head of its clause tells how old somebody was: *Mit* 16 bin *ich* abgegangen."""
    heads, persons = page.lang.headed_ages
    low, start, value = page.low, draft.start, draft.lower
    if not heads or value is None or value != draft.upper or draft.step != 1 or not _ADULT <= value < _OLDEST:
        return False
    head = next((h for h in heads if low.endswith(h, 0, start)), None)
    if head is None or start != draft.core:
        return False
    before = low[max(0, start - len(head) - _LONGEST_JOINER) : start - len(head)].rstrip(" \u00a0\"\u201c\u201e\u00ab\u2018'")
    if before and before[-1] not in _CLAUSE_SIGNS and before.rpartition(" ")[2] not in page.lang.joiners:
        return False
    return _names_person(low, draft.end, persons)


def is_dative_age(page: Page, draft: Draft) -> bool:
    """Whether a bare figure stands behind nothing but the dative of a person at the head of its clause: *Ему 34*, живёт ..."""
    lang, low, start, value = page.lang, page.low, draft.start, draft.lower
    heads = lang.list("ages", "datives")
    if not heads or value is None or value != draft.upper or draft.step != 1 or not _YOUNGEST <= value < _OLDEST:
        return False
    if low[start - 1 : start] not in (" ", "\u00a0"):
        return False
    first = page.clause(start, start, page.sentence(start))[0]
    words = low[max(first, start - _DATIVE) : start].split()
    links = lang.list("ages", "dative_links")
    if words and words[-1] in heads:
        if any(w not in links for w in words[:-1]):
            return False
    elif not words or value < _ADULT or len(words) > _NAMES or not _all_dative(words, lang.list("ages", "dative_endings"), lang):
        return False
    m = _AFTER_AGE.match(low, draft.end)
    return m is not None and (not m[1] or m[1] in lang.told_ages[1])


def _all_dative(words: list[str], endings: tuple[str, ...], lang: Language) -> bool:
    """Whether a noun or a name is in the dative by its endings, with no small word: Ивану Петрову, but no "к вечеру"."""
    return bool(endings) and all(w.endswith(endings) and len(w) > 2 and w not in lang.function_words for w in words)


def is_nth_age(page: Page, start: int, end: int, value: str) -> bool:
    """Whether an ordinal behind "at his" is an age: *op zijn* 16e verliet hij school, but "op zijn 16e verjaardag"."""
    if not page.lang.nth_ages or not value.isdecimal() or not _ADULT <= int(value) < _OLDEST:
        return False
    at = next((start - len(h) for h in page.lang.nth_ages if page.low.endswith(h, 0, start)), None)
    if at is None or page.low[max(0, at - 1) : at].isalnum():
        return False
    m = _AFTER_AGE.match(page.low, end)
    if m is not None and (not m[1] or m[1] in page.lang.function_words):
        return True
    return _names_person(page.low, end, page.lang.headed_ages[1])


def nth_age(ordinal: Found) -> Found:
    """An ordinal as an age in years."""
    years = Decimal(ordinal.value or 0)
    draft = Draft(ordinal.start, ordinal.end, ordinal.start, "duration", years, years, ONE, unit="year", trace="ordinal,age")
    return Found.of(draft)


def _names_person(low: str, end: int, persons: frozenset[str]) -> bool:
    """Whether one of the two words behind a place speaks of a person (bin *ich*, *he* left)."""
    m = _TWO_WORDS.match(low, end)
    return m is not None and (m[1] in persons or m[2] in persons)


def take_age(page: Page, draft: Draft) -> bool:
    """Whether a bare figure is an age by what stands around it; it is made one."""
    if draft.kind != "count" or draft.counted is not None or draft.unit is not None or draft.scale is not None:
        return False
    apposed = draft.trace.startswith("digits") and is_apposed_age(page, draft)
    if not (apposed or is_told_age(page, draft) or is_headed_age(page, draft) or is_dative_age(page, draft)):
        return False
    draft.kind, draft.unit, draft.weak = "duration", "year", False
    draft.trace += ",age"
    return True


def is_bounded_age(page: Page, draft: Draft) -> bool:
    """Whether a bare bound is one of an age: children under 12, people over 65, younger than 30."""
    level = draft.lower if draft.lower is not None else draft.upper
    if level is None or not (draft.lower_open or draft.upper_open) or draft.step != 1 or not 1 <= level < _OLDEST:
        return False
    if page.low[draft.start : draft.core].strip() in page.lang.list("ages", "bounds"):
        return True
    if page.low[draft.start : draft.core].strip() not in page.lang.list("ages", "limits"):
        return False
    people = page.lang.counted.left(page.low, draft.start)
    return people is not None and people[0] == "person"
