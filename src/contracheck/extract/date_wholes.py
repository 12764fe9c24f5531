"""Date wholes: words that are a number of days, weeks or months with its unit (이틀, 열흘, 한 달), where a pattern takes both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from contracheck.extract.date_gaps import blanks
from contracheck.lang.pack import Language

if TYPE_CHECKING:
    from contracheck.extract.date_walk import Node


class Wholes:
    """Leads a walk over such words of an unspaced language."""

    def __init__(self, lang: Language) -> None:
        self.spaced = lang.spaced
        #: by their first character: word, number and unit, the longer first
        self.words: dict[str, list[tuple[str, int, str]]] = {}
        for word, (n, unit) in sorted(lang._at("dates", "wholes").items(), key=lambda told: -len(told[0])):
            self.words.setdefault(word[0], []).append((word, n, unit))
        signs = lang._at("dates", "units")
        #: how a pattern goes on behind a number in a word of its own, by the unit: {n}*일*간
        days = lang.list("dates", "day_literals")
        self.signs = {unit: (*words, *(days if unit == "day" else ())) for unit, words in signs.items()}

    def seconds(self, c: str) -> set[str]:
        """The characters that may follow one that begins such a word."""
        return {word[1:].lstrip()[:1] for word, _, _ in self.words.get(c, ())}

    def ways(self, node: Node, low: str, pos: int) -> Iterator[tuple[Node, int, tuple[object, ...]]]:
        """The nodes behind such a word at a place, with where it and what follows end, and the values of the slots."""
        for word, n, unit in self.words.get(low[pos], ()) if "n" in node.slots else ():
            if not low.startswith(word, pos):
                continue
            following = node.slots["n"]
            if following.states is not None:
                following.fill(self.spaced)
            end = pos + len(word)
            if "unit" in following.slots:
                yield following.slots["unit"], end, (n, unit)
            at = blanks(low, end)
            for sign in self.signs.get(unit, ()):
                for piece, behind in following.pieces.get(sign[0], ()):
                    rest = piece[len(sign) :] if piece.startswith(sign) else ""
                    if rest and low.startswith(rest, at):
                        yield behind, at + len(rest), (n,)
            return
