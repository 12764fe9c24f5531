"""Date heads: whether a date may begin at a place of a text without spaces, told by four characters.

The first character of a date is a common one more often than not (この, その, 这些, 一个), and the walk over the patterns
costs twenty times as much as this look does. It may say yes where there is no date, never no where there is one.
"""

from __future__ import annotations

from contracheck.extract.characters import alone
from contracheck.extract.date_walk import Node, Walk
from contracheck.lang.pack import Language

#: So many characters of a first word are looked at, and of what follows a shorter one.
_HEAD, _REST = 3, 2
#: Characters that end a numeral without being digits.
_RUN = frozenset("半数")


class DateHeads:
    """The heads of a language's dates."""

    def __init__(self, lang: Language, walk: Walk) -> None:
        self._walk, self._lang = walk, lang
        root = self._filled(walk.root)
        self._alone = alone(lang)
        self._numbers = walk.words.number_starts | frozenset(walk.characters) | walk.tens
        # what may go on with a number without being one
        self._going_on = self._numbers | _RUN | frozenset(lang.half_after.chars)
        # what fills each slot, by its first characters; what may follow at nodes that were met
        self._slots: dict[str, set[str]] = {}
        for k, entries in walk.words.table.items():
            for e in entries:
                self._slots.setdefault(e.slot, set()).add(k[:_REST])
        self._nodes: dict[int, frozenset[str] | None] = {}
        # first words by their first three characters; after shorter ones what may follow, or None where the date may end there
        self._heads: set[str] = set()
        self._short: dict[str, frozenset[str] | None] = {}
        first = [(piece, node) for pieces in root.pieces.values() for piece, node in pieces]
        first += [(k, root.slots[e.slot]) for k, entries in walk.words.table.items() for e in entries if e.slot in root.slots]
        for word, node in first:
            if len(word) >= _HEAD:
                self._heads.add(word[:_HEAD])
            else:
                known, more = self._short.get(word, frozenset()), self._following(node)
                self._short[word] = None if known is None or more is None else known | more
        number = root.slots.get("n")
        self._after_number = self._following(number) if number is not None else frozenset()

    def _filled(self, node: Node) -> Node:
        if node.states is not None:
            node.fill(self._walk.spaced)
        return node

    def _following(self, node: Node) -> frozenset[str] | None:
        """The first two characters of all that may follow at a node, or its only one; None where a date may end there."""
        if id(node) not in self._nodes:
            self._filled(node)
            found = {piece[:_REST] for pieces in node.pieces.values() for piece, _ in pieces}
            found.update(*(self._slots.get(slot, ()) for slot in node.slots))
            if node.numeric or "n" in node.slots:
                found |= self._numbers
            self._nodes[id(node)] = None if node.finals else frozenset(found)
        return self._nodes[id(node)]

    def may_begin(self, low: str, pos: int) -> bool:
        """Whether a date may begin with the character at a place."""
        text = low[pos : pos + _HEAD + 1]
        if text[:_HEAD] in self._heads or text[0].isdecimal() or "".join(text.split()) != text:
            return True
        for size in (1, 2):
            word = text[:size]
            if word in self._short and self._goes_on(self._short[word], text[size : size + _REST]):
                return True
        if text[0] not in self._numbers:
            return False
        if text[1:2] in self._going_on or not self._alone.stands(low, pos):
            return True
        return self._goes_on(self._after_number, text[1 : 1 + _REST])

    @staticmethod
    def _goes_on(known: frozenset[str] | None, text: str) -> bool:
        """Whether what stands behind a first word may go on with the date."""
        return known is None or text in known or text[:1] in known or text[:1].isdecimal()
