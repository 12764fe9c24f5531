"""Denominators: how a language derives its fractions from its number words, by the data of ``numbers.denominators``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from contracheck.lang.lexicon import Lexicon
from contracheck.lang.table import fold

_THOUSAND = 1000


class Denominators:
    """The endings of fractions, and a lexicon of the numerals before them, all without the marks on Latin letters.

    ``singular`` and ``plural`` are the endings of one part and of several, ``apart`` those that stand as a word of their own
    (vinte e um *avos*). ``elided`` are letters that a numeral leaves out before an ending (trent'esimo), ``ordinal`` tells
    whether ordinals have the same endings, ``stems_only`` that number words themselves are no stems.
    """

    def __init__(self, data: Mapping[str, Any], atoms: Mapping[str, Any], scales: Mapping[str, int], family: str) -> None:
        stems: dict[str, int] = data.get("stems", {})
        if data.get("stems_only", False):
            atoms, scales = {}, {}  # tysiąc|e, мільйон|а are thousands and millions, and no parts
        self._atoms = {**{fold(w): v for w, v in atoms.items()}, **{fold(w): v for w, v in stems.items() if v < _THOUSAND}}
        self._scales = {fold(w): power for w, power in scales.items() if w.isalpha() and len(w) > 2}
        # a stem may say otherwise than the word does: 10^9 is told by its power
        self._scales |= {fold(w): len(str(v)) - 1 for w, v in stems.items() if v >= _THOUSAND}
        self._family = family
        self.joiners = [fold(w) for w in data.get("joiners", ())]
        self.singular = tuple(fold(w) for w in data.get("singular", ()))
        self.plural = tuple(fold(w) for w in data.get("plural", ()))
        self.endings = tuple(sorted({*self.singular, *self.plural}, key=lambda w: (-len(w), w)))
        self.apart: tuple[str, ...] = tuple(data.get("apart", ()))
        self.elided: tuple[str, ...] = tuple(data.get("elided", ()))
        self.ordinal: bool = data.get("ordinal", False)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The numerals that may stand before an ending, as one word; made when a word has one of the endings."""
        return Lexicon(self._atoms, self._scales, joiners=self.joiners, family=self._family, glued=True)
