"""Comparisons: the signs before a figure or a date that bound it (>100, < 5 %, ≥ 2019)."""

from __future__ import annotations

from typing import Final

from contracheck.lang.table import BLANK

_SIGNS: Final = {
    ">": "more_than", "<": "less_than", "\u2265": "at_least", "\u2264": "at_most", "\u2267": "at_least", "\u2266": "at_most",
    "\u2a7e": "at_least", "\u2a7d": "at_most", "\uff1e": "more_than", "\uff1c": "less_than",
}  # fmt: skip
_OR_EQUAL: Final = {">": "at_least", "<": "at_most"}
#: What is behind one of them in an arrow, or before it in a tag.
_ARROWS: Final = frozenset("<>-=\u2013\u2014")
_TAGS: Final = ('"', "'", "/")


def has_comparisons(low: str) -> bool:
    """Whether a text holds such signs at all, as few do."""
    return any(sign in low for sign in _SIGNS)


def comparison(low: str, start: int) -> tuple[str, int] | None:
    """The bound that a sign before a place makes, and where the sign stands; None where there is none.

    None is the end of a tag or an arrow (<b>5, -> 5), and none the mark of a quoted line.

    >>> comparison("over >= 12", 8), comparison("> 12 people", 2)
    (('at_least', 5), None)
    """
    at = start - 1 - (low[start - 1 : start] in BLANK)
    if at < 0:
        return None
    name, stop = _SIGNS.get(low[at]), at
    if low[at] == "=":
        at -= 1 + (low[at - 1 : at] == " ")
        name = _OR_EQUAL.get(low[at]) if at >= 0 else None
    before = low[at - 1 : at]
    if name is None or before in _ARROWS:
        return None
    quoted = at == stop and before in ("", "\n") and low[at + 1] in BLANK
    if low[at] == ">" and (quoted or (before.isalnum() and before.isascii()) or before in _TAGS):
        return None
    return name, at
