"""Participles: the forms that the participles of a language have, and the verbs that make a perfect with them."""

from __future__ import annotations

from typing import NamedTuple


class Participles(NamedTuple):
    """``having`` are the verbs (hat, a), ``endings`` what participles end with, ``heads`` what they begin with and ``inside``
    what they hold, where their ending is not enough (*ge*billigt, vor*ge*stellt); ``last`` tells that they end their clause.
    """

    having: frozenset[str]
    endings: tuple[str, ...]
    heads: tuple[str, ...]
    inside: tuple[str, ...]
    last: bool

    def has_form(self, word: str) -> bool:
        """Whether a word has the form of a participle.

        >>> Participles(frozenset({"hat"}), ("t", "en"), ("be",), ("ge",), True).has_form("vorgestellt")
        True
        """
        if not word.endswith(self.endings):
            return False
        return not (self.heads or self.inside) or word.startswith(self.heads) or any(mark in word for mark in self.inside)
