"""Vague: figures that have no exact value (tens of billions of dollars, 数十億ドル)."""

from __future__ import annotations

import re

from contracheck.extract.beside import COUNTED, CURRENCIES, LINKS, SCALES, UNITS, VAGUE, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.terms import ONE
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_WORD = re.compile(rf"[{BLANK}]{{0,2}}([^\W\d_]+)")


def vague_figure(low: str, lang: Language, beside: Beside, pos: int, end: int) -> Draft | None:
    """A figure that has no exact value (tens of billions of dollars, 数十億ドル), if a unit shows that it is one."""
    at = end
    right = beside.right
    for _ in range(3):
        link = right(LINKS, at)
        step = link[1] if link else at
        scale = right(SCALES, step) or _round_word(low, lang, step)
        again = right(VAGUE, step)
        if again is not None and (scale is None or again[1] >= scale[1]):
            at = again[1]
        elif scale is not None:
            at = scale[1]
        else:
            break
    link = right(LINKS, at)
    for place in (at, link[1] if link else at):
        money = right(CURRENCIES, place)
        if money is not None:
            return Draft(pos, money[1], pos, "money", None, None, ONE, unit=money[0][0], vague=True, trace="vague")
        counted, unit = right(COUNTED, place), right(UNITS, place)
        if counted is not None and (unit is None or unit[1] <= counted[1]):  # not the 分 of 分钟
            return Draft(pos, counted[1], pos, "count", None, None, ONE, counted=counted[0], vague=True, trace="vague")
        if unit is not None and (at > end or _holds_scale(low[pos:end], lang)):
            return Draft(pos, unit[1], pos, "quantity", None, None, ONE, unit=unit[0], vague=True, trace="vague")
    return None


def _holds_scale(phrase: str, lang: Language) -> bool:
    """Whether a vague phrase of characters holds ten, a hundred or more: 几百公里, but not 好几公里."""
    return not lang.spaced and any(lang.atoms.get(c, 0) >= 10 or c in lang.scale_words for c in phrase)


def _round_word(low: str, lang: Language, at: int) -> tuple[str, int] | None:
    """A word for a hundred or a dozen after a vague one (several hundred), and its end."""
    word = _WORD.match(low, at)
    if word is None or not lang.spaced:
        return None
    round_ = word[1] in lang.collective or (word[1] in lang.atoms and lang.atoms[word[1]] >= 100)
    return (word[1], word.end()) if round_ else None


# --- sign, range, unit, bounds ---
