"""Age lists: ages of which the word stands before the first alone (aged 12 and 14, im Alter von 12 und 14), or none at all, where
so many people are told of right before them: two girls (12 and 14), drei Männer (23, 25 und 31); and aged between 12 and 14.
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
from contracheck.lang.table import BLANK

_OLDEST, _SEVERAL = 120, 2
#: More ages than that are no list.
_LONGEST = 20
#: Between two ages of a list: a comma, a word for "and", or both; and the characters it has at most.
_JOINT, _JOINT_LONG = re.compile(rf"[{BLANK}]?(,|،|、)?[{BLANK}]{{0,2}}(?:([^\W\d_]+)[{BLANK}]?)?\Z"), 8
_OPENS, _CLOSES = re.compile(rf"[{BLANK}]?[(,][{BLANK}]?\Z"), re.compile(rf"[{BLANK}]?[),.;]")
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
            for g in _rest(found, n, page):
                _settle(g)
        elif _is_range(draft) and page.low[f.end - 1].isdecimal() and page.lang.age_before.left(page.low, f.start) is not None:
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
        if not _is_bare(g):
            break
        if m[2] and m[2] not in page.lang.list("grammar", "and"):
            break
        last = bool(m[2])
        listed.append(g)
    if not last:
        return []
    after = _NEXT.match(page.low, listed[-1].end)
    return listed if after is None or after[1] in page.lang.function_words else []


def _settle_members(found: list[Found], n: int, many: Decimal, page: Page) -> None:
    """Make ages of as many bare figures as people stand before them, between brackets or commas."""
    low = page.low
    if not _SEVERAL <= many <= len(found) - n - 1:
        return
    first = found[n + 1]
    if not _is_bare(first) or _OPENS.match(low[found[n].end : first.start]) is None:
        return
    listed = [first, *_rest(found, n + 1, page)]
    end = listed[-1].end
    if len(listed) != many or _CLOSES.match(low, end) is None or (low[first.start - 1] == "(") != low.startswith(")", end):
        return
    for g in listed:
        _settle(g)


def _has_years(f: Found) -> bool:
    """Whether a figure is an age in digits with its unit."""
    d = f.draft
    return d is not None and d.unit == "year" and d.lower == d.upper and d.lower is not None and d.lower <= _OLDEST


def _is_bare(f: Found) -> bool:
    """Whether a figure may be an age: a whole number in digits, nothing counted or measured."""
    d = f.draft
    if d is None or d.kind != "count" or d.trace != "digits" or d.scale or d.step != 1:
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
