"""Scaled: large figures that leave what they are of to one of the same scale before them in their sentence: the insurer pays
11m dinars and the port 7.6m, 1.9 million passengers, and one day 5.2 million.

A bare letter reads as metres else. Nothing is taken over where the words between the two speak of something else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Final

from contracheck.extract.context import ContextReader
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE
from contracheck.lang.table import BLANK

#: How far the first figure may stand from the second, and how many times one of them may be the other.
_REACH, _FACTOR = 140, 100
#: What is measured or counted ends its clause, so that nothing behind it can be its noun.
_CLOSED: Final = re.compile(r"\s?[.;:!?)\u2013\u2014\u3002\uff1b](?!\d)|,(?!\d)|\s*\Z")
_THOUSANDS: Final = 3
#: How many times one of two levels may be the other.
_CLOSE: Final = 4
#: The same factor for a bare letter, and the word right before it.
_NEAR: Final = 10
_LAST: Final = re.compile(rf"([^\W\d_]+)[{BLANK},]*\Z")
_WORD_REACH: Final = 30
_BEHIND: Final = re.compile(rf"[{BLANK}]([^\W\d_]+)")


def share_scales(found: Sequence[Found], page: Page, context: ContextReader, money: Set[str], crowds: Set[str]) -> None:
    """Give a figure with a scale word and no unit, which closes its clause, the currency or the counted thing of the last one
    before it in its sentence. ``money`` and ``crowds`` are the concepts that speak of amounts and of people.
    """
    before: Found | None = None
    thing: Found | None = None  # the last large figure that counts something
    amount: Found | None = None  # the last figure, if it is an amount of money or may be one
    for f in found:
        draft = f.draft
        if draft is None or (draft.lower is None and draft.upper is None):
            continue
        if amount is not None and amount.draft is not None and (_is_more(amount, f, page) or _is_share(amount, f, page)):
            _take_over(draft, amount.draft)
            continue
        amount = f if draft.scale is not None and draft.scale[1] > _THOUSANDS and draft.kind in ("money", "count") else None
        one = before.draft if before is not None else None
        if before is not None and one is not None and _is_lesser(before, f, page):
            _take_over(draft, one)
            continue
        if before is not None and one is not None and _is_bare(draft, one, page.low) and _alike(before, f, page):
            told = {concept for concept, _, _ in context.concepts.find(page.low, before.end, f.start)}
            # what else the words between speak of may be what the figure is of
            if (one.kind == "money" and not told & crowds) or (
                one.kind == "count" and not told & money and not _others_counted(before, f, page)
            ):
                _take_over(draft, one)
        elif thing is not None and thing.draft is not None and _of_them(thing, f, page):
            draft.counted = thing.draft.counted
            draft.trace += ",elided,them"
        if draft.scale is not None and draft.scale[1] >= _THOUSANDS and (draft.unit if draft.kind == "money" else draft.counted):
            before = f
            thing = f if draft.kind == "count" else thing
        elif draft.kind == "money" or draft.scale is not None:
            before = None


def _is_bare(draft: Draft, one: Draft, low: str) -> bool:
    """Whether a figure has a scale word and nothing else, or the letter of the other's scale, which stands for metres too."""
    if draft.vague or one.scale is None or _CLOSED.match(low, draft.end) is None:
        return False
    if draft.kind == "quantity" and draft.unit == "meter" and one.kind == "money" and one.scale[0] == "m":
        return low[draft.end - 1] == "m" and low[draft.end - 2].isdecimal() and draft.scale is None
    return draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is not None


def _is_lesser(before: Found, f: Found, page: Page) -> bool:
    """Whether a decimal figure with nothing of its own is another level of the last one: 5.3 million tickets, up from 4.9."""
    one, draft = before.draft, f.draft
    assert one is not None and draft is not None
    if draft.kind != "count" or draft.counted or draft.unit or draft.scale or draft.vague or draft.step >= 1 or one.scale is None:
        return False
    a, b = one.lower or one.upper, draft.lower or draft.upper
    if a is None or b is None or b <= 0 or page.sentence(f.start) != page.sentence(before.start) or f.start - before.end > _REACH:
        return False
    near = a / _CLOSE <= b.scaleb(one.scale[1]) <= a * _CLOSE
    article = page.lang.date_articles.left(page.low, f.start)
    places = (f.start, article[1] if article is not None else f.start)
    return near and any(page.lang.other_levels.left(page.low, at) is not None for at in places)


def _is_more(before: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure is told as so much more, right behind an amount: 58 million euros plus 12 in bonuses."""
    one, draft = before.draft, f.draft
    assert one is not None and draft is not None
    bare = draft.kind == "count" and not (draft.counted or draft.unit or draft.scale or draft.vague)
    if one.scale is None or one.counted is not None or not bare:
        return False
    link = page.lang.plus_words.left(page.low, f.start)
    if link is None or page.low[before.end : link[1]].strip(BLANK + ","):
        return False
    a, b = one.lower or one.upper, draft.lower or draft.upper
    word = _BEHIND.match(page.low, f.end)
    ends = word is None or word[1] in page.lang.function_words
    return ends and a is not None and b is not None and 0 < b.scaleb(one.scale[1]) <= a


def _is_share(before: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure is told as a part of an amount right before it: 19 miliardi, di cui 7 in deficit."""
    one, draft = before.draft, f.draft
    assert one is not None and draft is not None
    if draft.kind != "count" or draft.counted or draft.unit or draft.scale or draft.vague or one.scale is None:
        return False
    if one.counted is not None and draft.step == 1:
        return False  # 200 milioni di passeggeri, di cui 12 in ritardo
    link = page.lang.parts_of.left(page.low, f.start)
    if link is None or page.low[before.end : link[1]].strip(BLANK + ",("):
        return False
    a, b = one.lower or one.upper, draft.lower or draft.upper
    word = _BEHIND.match(page.low, f.end)
    ends = word is None or word[1] in page.lang.function_words or len(word[1]) == 1
    return ends and a is not None and b is not None and 0 < b.scaleb(one.scale[1]) <= a


def _take_over(draft: Draft, one: Draft) -> None:
    """Give a figure what another one is of, and its scale where it has none."""
    if draft.scale is None and one.scale is not None:
        draft.times(ONE.scaleb(one.scale[1]))
        draft.scale = one.scale
    draft.kind, draft.unit, draft.currencies, draft.counted = one.kind, one.unit, one.currencies, one.counted
    draft.trace += ",elided"


def _of_them(before: Found, f: Found, page: Page) -> bool:
    """Whether a pronoun at a large figure, or at the beginning of its sentence, means what was counted last: 12 million of them,
    davon 12 Millionen, Daarvan zijn er 21 miljoen nieuw.
    """
    one, draft, lang = before.draft, f.draft, page.lang
    assert one is not None and draft is not None
    if not lang.of_them.filled or draft.kind != "count" or draft.counted is not None or draft.unit is not None or draft.vague:
        return False
    many, few = one.lower or one.upper, draft.lower or draft.upper
    if draft.scale is None or many is None or few is None or f.start - before.end > _REACH:
        return False
    if one.trace.endswith(",them") and page.sentence(f.start) == page.sentence(before.start):
        return True  # 21 miljoen nieuw en 26,4 miljoen afkomstig van Tannhof
    if few >= many:
        return False
    if lang.of_them.right(page.low, f.end) is not None or lang.of_them.left(page.low, f.start) is not None:
        return True
    first = page.sentence(f.start)[0]
    return first > before.start and lang.of_them.right(page.low, first, gap=False) is not None


def _alike(before: Found, f: Found, page: Page) -> bool:
    """Whether two figures of one sentence have one scale, and are near enough to be of one thing."""
    one, draft = before.draft, f.draft
    assert one is not None and draft is not None and one.scale is not None
    if f.start - before.end > _REACH or page.sentence(f.start) != page.sentence(before.start):
        return False
    a, b = one.lower or one.upper, draft.lower or draft.upper
    if a is None or b is None or a <= 0 or b <= 0:
        return False
    if draft.scale is not None:
        return draft.scale[1] == one.scale[1] and a / _FACTOR <= b <= a * _FACTOR
    b = b.scaleb(one.scale[1])
    return a / _NEAR <= b <= a * _NEAR and _goes_on(before.end, f.start, page)


def _goes_on(start: int, end: int, page: Page) -> bool:
    """Whether a second part of a list stands between two figures, and no small word before the latter: is 7.6m, by 7.6m."""
    low, lang = page.low, page.lang
    if lang.ands is None or ("," not in low[start:end] and lang.ands.search(low, start, end) is None):
        return False
    word = _LAST.search(low, max(start, end - _WORD_REACH), end)
    return word is not None and word[1] not in lang.function_words


def _others_counted(before: Found, f: Found, page: Page) -> bool:
    """Whether a noun of something else that is counted stands between two figures."""
    assert before.draft is not None
    at = before.end
    while at < f.start:
        hit = page.lang.counted.right(page.low, at)
        if hit is not None and hit[0] != before.draft.counted:
            return True
        at = page.low.find(" ", at + 1, f.start) if page.lang.spaced else at + 1
        if at < 0:
            return False
    return False
