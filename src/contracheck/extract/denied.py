"""Denied bounds: what will not be before June begins in June or later; what nobody was told until 6 June was told then; what did
not fall below 230 was 230 or more."""

from __future__ import annotations

import re

from contracheck.extract import calendar as cal
from contracheck.extract.context import ContextReader
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: Marks a figure whose bound took up the denial of its clause.
DENIED = ",denied"
_WORD = re.compile(r"[^\W\d_]+")
#: A denial stands so many words at most before a bound, or so many words, or characters without spaces, behind it.
_BEFORE, _BEHIND, _DENSE = 6, 4, 20
#: The verbs of a change, and the words from a denial to the bound that it leads to.
_CHANGES, _LED = frozenset(("#up", "#down")), 3


def deny_bounds(found: list[Found], page: Page, context: ContextReader) -> None:
    """Turn bounds that their clause denies: "not before" is a start, "not until" the date itself."""
    for f in found:
        draft = f.draft
        if draft is not None:
            one_sided = (draft.lower is None) != (draft.upper is None)
            if one_sided and draft.kind != "ratio" and _kept_off(f, page, context):
                draft.lower, draft.upper = draft.upper, draft.lower
                draft.lower_open = draft.upper_open = False
                draft.trace += DENIED
            continue
        date = f.date
        if date is None or date.distance is not None or date.upper is None or date.lower is not None:
            continue
        if date.bound == "before" and _denied(f, page, context):
            date.lower, date.upper, date.bound = date.upper if date.ends else date.upper + cal.DAY, None, "since"
        elif date.bound == "by" and date.first is not None and _lasts(date, page) and _denied(f, page, context):
            date.lower, date.bound = date.first, None


def _kept_off(f: Found, page: Page, context: ContextReader) -> bool:
    """Whether a figure never got past its bound: a denied verb of change leads to it (did not *fall* below 230), or the verb
    right behind it is denied where verbs are last (230 metreküpün altına inmedi).
    """
    low, lang = page.low, page.lang
    if lang.denying_endings:
        behind = _WORD.match(low, f.end + 1) if lang.spaced else None
        if behind is not None:
            return behind[0].endswith(lang.denying_endings)
        return not lang.spaced and low.startswith(lang.denying_endings, f.end)
    if not lang.spaced:
        return False
    sentence = page.sentence(f.start)
    first = page.clause(f.start, f.end, sentence)[0]
    signs = [(c, e) for c, s, e in context.signs(sentence) if first <= s and e <= f.start]
    strict = f.draft is not None and (f.draft.lower_open or f.draft.upper_open)
    if strict and any(c == "#negation" and not low[e : f.start].strip() for c, e in signs):
        return True  # never less than 60 million
    near = {c for c, e in signs if len(_WORD.findall(low, e, f.start)) <= _LED}
    return "#negation" in near and not near.isdisjoint(_CHANGES)


def _lasts(date: DateHit, page: Page) -> bool:
    """Whether the word for a deadline is one for what lasts that long (until), which a denial makes the day of its end."""
    until = page.lang.until_words
    if not until.filled:
        return False
    if page.lang.spaced:
        return until.right(page.low, date.start, gap=False) is not None
    found = until.left(page.low, date.end)
    return found is not None and found[1] >= date.start


def _denied(f: Found, page: Page, context: ContextReader) -> bool:
    """Whether a word of the clause denies what a date bounds: close before the bound, or where verbs end clauses behind it."""
    low, lang = page.low, page.lang
    sentence = page.sentence(f.start)
    first, last = page.clause(f.start, f.end, sentence)
    ends = [e for c, s, e in context.signs(sentence) if c == "#negation" and first <= s and e <= f.start]
    ends += [m.end() for m in _WORD.finditer(low, first, f.start) if m[0] in lang.denying_words] if lang.spaced else []
    for e in ends:
        between = _WORD.findall(low, e, f.start)
        if len(between) <= _BEFORE and not any(lang.told_that.get(w) for w in between):
            return True
    behind = [s for c, s, _ in context.signs(sentence) if c in ("#negation", "#negation_after") and f.end <= s < last]
    if not lang.spaced:
        stop = min(last, f.end + _DENSE)
        return any(s < stop for s in behind) or any(low.find(e, f.end, stop) >= 0 for e in lang.denying_endings)
    if not lang.denying_endings:
        return False
    words = _WORD.findall(low, f.end, last)[: _BEHIND + 1]
    return any(w.endswith(lang.denying_endings) for w in words) or any(
        len(_WORD.findall(low, f.end, s)) <= _BEHIND for s in behind
    )
