"""Signs: the minus before a figure, as a sign or a word, and the differences that it tells instead of levels."""

from __future__ import annotations

from contracheck.extract.beside import BOUNDS, TIMES, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.ranges import MINUS
from contracheck.extract.rates import TEMPERATURES
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: What may be negative right behind a character of an unspaced script: 歼-20 is a name.
_SIGNED = frozenset(("money", "percent", "quantity"))
#: What may stand before the sign of a figure.
BEFORE_SIGN = f"{BLANK}\n\r([{{:;,=/\u200e\u200f\u061c$€£¥~<>"


def take_minus(low: str, beside: Beside, draft: Draft) -> bool:
    """Whether a minus sign or word makes the figure negative; the draft then begins at it."""
    at = draft.start - 1
    if at >= 0 and low[at] in MINUS:
        if at == 0 or low[at - 1] in BEFORE_SIGN:
            draft.start = at
            return True
        return False
    if beside.mask_left(draft.start) & TIMES:
        word = beside.left(TIMES, draft.start)
        bound = beside.left(BOUNDS, draft.start)
        # "au moins 60", "pelo menos 60" are bounds with the word in them
        stops = word is not None and any(c in low[word[1] : draft.start].rstrip(BLANK)[1:] for c in ".:;(")
        if word is not None and not stops and (bound is None or bound[1] >= word[1]):
            draft.start = word[1]
            return True
    return False


def is_late_minus(low: str, lang: Language, draft: Draft, at: int) -> bool:
    """Whether a minus sign before a figure that is read makes it negative: before its currency, or behind a character."""
    before = low[at - 1 : at]
    if not before or before in BEFORE_SIGN:
        return draft.start < draft.core
    return not lang.spaced and low[at] in "-\u2212" and before.isalpha() and before > "\u2e80" and draft.kind in _SIGNED


def is_glued_minus(low: str, lang: Language, draft: Draft) -> bool:
    """Whether a minus stands between a scale of temperatures and its figure, with no blank on either side (最低気温-5度)."""
    at = draft.core - 1
    return not lang.spaced and draft.start < at and draft.unit in TEMPERATURES and low[at] in MINUS and low[at - 1].isalpha()


def is_lone_minus(low: str, draft: Draft, at: int) -> bool:
    """Whether a minus sign and a blank stand before a figure that is the whole text (a cell), for else it is a dash."""
    return low[at] in BLANK and low[at - 1] in MINUS and not low[: at - 1].strip() and not low[draft.end :].strip()


#: Behind one of these a word for minus tells by how much less something is.
_APART = (",", "(", ";", "\u2013", "\u2014")


def is_fewer(low: str, lang: Language, beside: Beside, draft: Draft) -> bool:
    """Whether a minus tells a difference and no level: of points of percent, of things (menos 40 mil visitantes), of a share
    (menos 12 % de ventas; 300 millones, menos 12 %; menos 12 % que en 2023)."""
    word = low[draft.start : draft.core].strip(BLANK)
    if draft.lower is None or draft.upper is None:
        return False
    if draft.unit in ("percentage_point", "basis_point") and ",point" not in draft.trace:
        return True
    if not lang.spaced or not word.isalpha():
        return False
    if draft.unit == "percent":
        if word not in lang.fewer:
            return False
        apart = low[max(0, draft.start - 2) : draft.start].strip(BLANK)[-1:] in _APART  # 300 milhões, menos 16 %
        than = lang.list("signs", "fewer_than")
        return apart or lang.links.right(low, draft.end) is not None or low.startswith(than, draft.end + 1)
    if draft.kind == "money":
        return word in lang.fewer  # costs 5.99 euros, menos 2,10 de descuento
    apart = draft.kind == "quantity" and draft.unit not in (*TEMPERATURES, "degree_temperature")
    return draft.kind in ("ratio", "duration") or draft.written == "fraction" or draft.counted is not None or apart
