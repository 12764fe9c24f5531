"""Cheapest: amounts that are the least that something sells for (tickets from £18)."""

from __future__ import annotations

import re

from contracheck.extract.context import Context
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.lang.concepts import context_finder

#: What something sells for.
PRICES = frozenset(("price", "ticket", "fare", "price_per_unit"))
_MOVES = frozenset(("#up", "#down"))
_DIGIT = re.compile(r"\d")
#: All of an amount but its sign or its noun.
_FIGURE = re.compile(r"[\d.,\s\u00a0\u202f]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s?\Z")
#: How far before an amount that word may begin.
_REACH = 24


def may_be_cheapest(page: Page, draft: Draft) -> bool:
    """Whether a word before an amount, or behind it at the end of its clause (価格は1980円*から*。), makes it the least of some
    prices, if it is one."""
    if draft.lower is None or draft.lower != draft.upper:
        return False
    behind = page.lang.list("signs", "prices_from_behind")
    if behind and page.low.startswith(behind, draft.end):
        return True
    words = page.lang.prices_from
    if not words:
        return False
    word = _LAST_WORD.search(page.low, max(0, draft.start - _REACH), draft.start)
    return word is not None and word[1] in words


def is_cheapest(page: Page, draft: Draft, context: Context) -> bool:
    """Whether an amount behind such a word is a price, and no level of a change: билеты от 790 рублей."""
    if context.former or PRICES.isdisjoint(context.topics[: context.near]):
        return False
    start, end = context.clause
    if _DIGIT.search(page.low, draft.end, end):
        sign = _FIGURE.sub("", page.low[draft.core : draft.end]) or _FIGURE.sub("", page.low[draft.start : draft.core])
        if not sign or sign in page.low[draft.end : end]:
            return False  # from $45 for children to $180 for the best seats
    return not any(concept in _MOVES for concept, _, _ in context_finder(page.lang.tag).find(page.low, start, end))
