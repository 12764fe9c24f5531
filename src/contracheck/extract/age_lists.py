"""Age lists: ages of which the word stands before the first alone (aged 12 and 14, im Alter von 12 und 14), or behind the last
(23、25、31歳), or none at all, where so many people are told of right before them: two girls (12 and 14), drei Männer (23, 25);
ages between (aged between 12 and 14), and the one of two that leaves the word to the other (one is 29, the other 22 years old).
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from contracheck.extract.beside import COUNTED, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.partitives import PEOPLE
from contracheck.extract.spelled import read_words
from contracheck.extract.terms import Number
from contracheck.lang.table import BLANK

_OLDEST, _SEVERAL = 120, 2
#: More ages than that are no list.
_LONGEST = 20
#: Between two ages of a list: a comma, a word for "and", or both; and the characters it has at most.
_JOINT, _JOINT_LONG = re.compile(rf"[{BLANK}]?(,|،|、)?[{BLANK}]{{0,2}}(?:([^\W\d_]+)[{BLANK}]?)?\Z"), 8
_OPENS, _CLOSES = re.compile(rf"[{BLANK}]?[(（,＝][{BLANK}]?\Z"), re.compile(rf"[{BLANK}]?[)）,.;＝]")
#: What parts people and their ages, and two ages of a list.
_GAP, _COMMA = re.compile(rf",?[{BLANK}]\(?"), re.compile(rf"(,)?[{BLANK}]")
_DIGITS = re.compile(r"\d{1,2}(?![\w%]|[.,:]\d)")
_BRACKETS, _CLOSING = ("(", "（"), (")", "）")
#: Between two ages with nothing else between them; more than one comma has to tell that of words with blanks between.
_COMMAS = (",", "،", "、", "，", "・")
#: What parts two ages of which one has the word; so many characters there at most, and before the first; a rhyme of theirs.
_PARTING, _PARTED_LONG, _CLAUSE_LONG, _RHYME = (",", "،", "、", "，", ";"), 28, 32, 3
_NEXT = re.compile(rf"[{BLANK}]([^\W\d_]+)")


def has_noun(page: Page, beside: Beside, draft: Draft) -> bool:
    """Whether a noun behind a figure, which words for an age stand before, belongs to it: the wife of *a minister*, de zoon van
    *twee artsen*."""
    after = _NEXT.match(page.low, draft.end)
    if after is None or after[1] in page.lang.function_words:
        return False
    if page.low[draft.core : draft.end] in page.lang.articles:
        return True
    plurals = page.lang.list("ages", "plurals")
    return bool(plurals) and after[1].endswith(plurals) and beside.right(COUNTED, draft.end) is not None


def settle_age_lists(found: list[Found], page: Page) -> None:
    """Make years of the bare figures that go on a list of ages."""
    for n, f in enumerate(found):
        draft = f.draft
        if draft is None:
            continue
        if draft.trace.endswith(",age") and draft.lower == draft.upper:
            if page.lang.spaced:
                _add_spelled(found, n, page)
            for g in (*_rest(found, n, page), *_before(found, n, page), *_other(found, n, page)):
                _settle(g)
        elif draft.unit == "year" and _has_years(f):
            for g in (*_before(found, n, page), *_other(found, n, page)):
                _settle(g)
        elif (
            _is_range(draft)
            and (page.low[f.end - 1].isdecimal() or draft.trace == "words")
            and page.lang.age_before.left(page.low, f.start) is not None
        ):
            _settle(f)
        elif draft.counted in PEOPLE and draft.lower is not None and draft.lower == draft.upper:
            _settle_members(found, n, draft.lower, page)
        elif f.start > 1 and (page.low[f.start - 1] == "(" or page.low[f.start - 2] == ",") and _is_bare(f):
            _settle_apposed(found, n, page)


def _settle_apposed(found: list[Found], n: int, page: Page) -> None:
    """Make ages of two or more bare figures right behind people that no number counts: seine Söhne, 24 und 27, überlebten."""
    low, first = page.low, found[n].start
    bracket = low[first - 1] == "("
    people = page.lang.counted.left(low, first - 1 - (not bracket))
    if people is None or people[0] != "person" or (n and found[n - 1].end > people[1]):
        return
    rest = _rest(found, n, page)
    end = rest[-1].end if rest else 0
    if rest and _CLOSES.match(low, end) is not None and bracket == low.startswith(")", end):
        for g in (found[n], *rest):
            _settle(g)


def _rest(found: list[Found], n: int, page: Page) -> list[Found]:
    """The bare figures that follow one in a list; none where its last one goes on to something else (12 and 14 others)."""
    listed: list[Found] = []
    last, glued = False, bool(page.lang.glued_seconds)  # where "and" is glued to each figure it may stand before all
    for before, g in pairwise(found[n : n + _LONGEST]):
        near = 0 < g.start - before.end <= _JOINT_LONG
        m = _JOINT.match(page.low[before.end : g.start]) if near and (not last or glued) else None
        if m is None or not (m[1] or m[2]):
            break
        if m[2] and _has_years(g) and m[2] in page.lang.list("grammar", "and"):
            return listed  # the last age has its unit
        if not _is_bare(g) and not _of_fate(g, page):
            break
        if m[2] and m[2] not in page.lang.list("grammar", "and"):
            break
        last = bool(m[2])
        listed.append(g)
    if not last:
        return []
    after = _NEXT.match(page.low, listed[-1].end)
    if _of_fate(listed[-1], page) or (after is not None and after[1] not in page.lang.function_words):
        verb = after is not None and (after[1] in page.lang.fate_verbs or page.tells_past(*after.span(1)))
        return listed if (verb or _of_fate(listed[-1], page)) and _many(found, n, page) in (0, len(listed) + 1) else []
    return listed


def _many(found: list[Found], n: int, page: Page) -> int:
    """How many people stand right before an age: 0 for a plural without a number, 1 where none are told of."""
    low, lang, start = page.low, page.lang, found[n].start
    before = found[n - 1].draft if n else None
    if before is not None and before.counted in PEOPLE and _GAP.fullmatch(low, found[n - 1].end, start) is not None:
        return int(before.lower) if before.lower is not None and before.lower == before.upper else 1
    start -= low[:start].endswith(", ") * 2
    noun = lang.counted.left(low, start) if lang.counted_one.filled else None
    return 0 if noun is not None and noun[0] in PEOPLE and lang.counted_one.left(low, start) is None else 1


def _add_spelled(found: list[Found], n: int, page: Page) -> None:
    """Find the ages in words that go on a list of such ones, which are no claims by themselves: aged four, six *and nine*."""
    low, lang, ands = page.low, page.lang, page.lang.list("grammar", "and")
    at, last = found[n].end, False
    ages: list[Number | None] = []  # None for those in digits
    while not last and len(ages) < _LONGEST:
        m = _COMMA.match(low, at)
        if m is None:
            return
        word = _NEXT.match(low, m.end() - 1)
        last = word is not None and word[1] in ands
        if not last and not m[1]:
            return
        start = word.end() + 1 if last and word is not None else m.end()
        digits = _DIGITS.match(low, start)
        if digits is not None:
            at = digits.end()
            ages.append(None)
            continue
        number = read_words(low, start, lang)
        if number is None or number.scale is not None or number.value != int(number.value) or not 0 < number.value <= _OLDEST:
            return
        at = number.end
        ages.append(number)
    if not any(ages):
        return
    there = {g.start for g in found[n + 1 : n + 1 + _LONGEST]}
    after = _NEXT.match(low, at)
    fate = after is not None and (after[1] in lang.fate_verbs or after[1] in lang.fate_auxiliaries)
    if after is not None and not (fate and _many(found, n, page) != 1):
        return
    for number in ages:
        if number is not None and number.start not in there:
            draft = Draft(number.start, number.end, number.start, "count", number.value, number.value, Decimal(1), trace="words")
            place = next((i for i in range(n + 1, len(found)) if found[i].start > number.start), len(found))
            found.insert(place, Found.of(draft))


def _of_fate(f: Found, page: Page) -> bool:
    """Whether a bare figure counts people by the verb behind it alone: aged 4 and *9 died*."""
    d = f.draft
    told = d is not None and d.counted == "person" and d.lower is not None and d.lower == d.upper and d.lower <= _OLDEST
    if d is None or not told or d.start != d.core or d.scale:
        return False
    return page.low[d.core : d.end].isdecimal() or (d.trace == "words" and page.low[d.core : d.end] in page.lang.atoms)


def _before(found: list[Found], n: int, page: Page) -> list[Found]:
    """The bare figures that commas alone part from an age with its unit, where they are a list: several of them, or one that
    stands first in brackets; where words are not parted, one is a list."""
    low, last = page.low, found[n]
    if low[last.end - 1].isdecimal() or not low[last.start].isdecimal() or not _has_years(last):
        return []
    listed: list[Found] = []
    for g in reversed(found[max(0, n - _LONGEST) : n]):
        gap = low[g.end : last.start]
        if not 0 < len(gap) <= 2 or gap.strip(BLANK) not in _COMMAS or not _is_bare(g):
            break
        listed.append(g)
        last = g
    if not listed or len(listed) >= _SEVERAL or not page.lang.spaced:
        return listed
    return listed if low.endswith(_BRACKETS, 0, last.start) else []


def _other(found: list[Found], n: int, page: Page) -> list[Found]:
    """The bare figure that stands beside an age like it in its own clause: *der ältere ist* 29, *der* jüngere 22 Jahre alt."""
    low, f = page.low, found[n]
    if n and _is_bare(g := found[n - 1]) and _alike(page, g, f):
        return [g]
    g = found[n + 1] if n + 1 < len(found) else f
    return [g] if _is_bare(g) and _alike(page, f, g) and _CLOSES.match(low, g.end) is not None else []


def _alike(page: Page, a: Found, b: Found) -> bool:
    """Whether a comma and a few words stand between two figures, and those repeat or rhyme with the ones before the first."""
    low = page.low
    gap = low[a.end : b.start]
    if not 2 < len(gap) <= _PARTED_LONG or gap[0] not in _PARTING:
        return False
    words, before = gap[1:].split(), low[max(page.sentence(a.start)[0], a.start - _CLAUSE_LONG) : a.start].split()
    if not before or not all(w.isalpha() for w in words):
        return False
    if not page.lang.spaced:
        near = before[-1][max(before[-1].rfind(c) for c in _PARTING) + 1 :]
        return len(near) == len(words[-1]) and near[-1:] == words[-1][-1]  # 兄は29、弟は22歳
    return words[0] in before or (len(words[-1]) > _RHYME and before[-1].endswith(words[-1][-_RHYME:]))


def _settle_members(found: list[Found], n: int, many: Decimal, page: Page) -> None:
    """Make ages of as many bare figures as people stand before them, between brackets or commas."""
    low = page.low
    if not _SEVERAL <= many <= len(found) - n - 1:
        return
    first = found[n + 1]
    if not _is_bare(first) or _OPENS.match(low[found[n].end : first.start]) is None:
        return
    listed = [first, *_rest(found, n + 1, page)]
    bracketed = low.endswith(_BRACKETS, 0, first.start)
    if bracketed and len(listed) == 1:
        listed = _commas(found[n + 1 : n + 1 + int(many)], page)  # (23, 25, 31)
    end = listed[-1].end
    if len(listed) != many or _CLOSES.match(low, end) is None or bracketed != low.startswith(_CLOSING, end):
        return
    for g in listed:
        _settle(g)


def _commas(members: list[Found], page: Page) -> list[Found]:
    """The bare figures at the head of some that nothing but commas parts."""
    listed = members[:1]
    for a, b in pairwise(members):
        if not _is_bare(b) or b.start - a.end > 2 or page.low[a.end : b.start].strip(BLANK) not in _COMMAS:
            break
        listed.append(b)
    return listed


def _has_years(f: Found) -> bool:
    """Whether a figure is an age in digits with its unit."""
    d = f.draft
    return d is not None and d.unit == "year" and d.lower == d.upper and d.lower is not None and d.lower <= _OLDEST


def _is_bare(f: Found) -> bool:
    """Whether a figure may be an age: a whole number in digits, nothing counted or measured."""
    d = f.draft
    if d is None or d.kind != "count" or d.trace not in ("digits", "words") or d.scale or d.step != 1:
        return False
    return not d.counted and not d.unit and d.lower == d.upper and d.lower is not None and 0 < d.lower <= _OLDEST


def _is_range(d: Draft) -> bool:
    """Whether a range may be one of ages; a verb behind it may have made it one of people (zwischen 12 und 14 starben)."""
    bare = d.kind == "count" and d.counted in (None, "person") and not d.unit and d.scale is None
    return bare and d.lower is not None and d.upper is not None and d.lower < d.upper <= _OLDEST


def _settle(f: Found) -> None:
    draft = f.draft
    if draft is not None:
        draft.kind, draft.unit, draft.counted, draft.weak = "duration", "year", None, False
        draft.trace += ",age"
