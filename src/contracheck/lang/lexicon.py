"""Lexicon: the number words of one language in the forms that the reader of numerals looks them up in.

It is built once for a language from its data (or from CLDR's spell-out tables) and never changes. A token is a kind and a
value: ``a`` an atom (a number), ``s`` a scale word (a power of ten), ``c`` a collective (dozen), ``j`` a joiner (and), ``h`` a
half.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from contracheck.lang.table import key_of, spellings

Token = tuple[str, Any]

#: Combining marks of the scripts of news, by ranges: Python's ``\w`` leaves them out, so that it cuts Hindi, Tamil or pointed
#: Arabic words in pieces. The ranges of the Indic blocks hold their letters too, and leave out digits and dandas.
MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d\u0859-\u085b\u08d3-\u0963\u0971-\u09e3"
    "\u09fc-\u0a65\u0a70-\u0ae5\u0af9-\u0b65\u0b71-\u0be5\u0c00-\u0c65\u0c80-\u0ce5\u0d00-\u0d65\u0d80-\u0de5\u0df2\u0df3"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84"
    "\u0f86\u0f87\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u135d-\u135f\u17b4-\u17d3\u17dd\u1885\u1886\u18a9\u1ab0-\u1ace"
    "\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\uaa29-\uaa36\U00011100-\U00011134"
)
#: A word: letters with their marks. (The project's older patterns leave the marks out.)
WORD = re.compile(rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*")
#: Longer words are no numerals. 999,999 takes 75 letters in German and 110 in Hungarian's longest form.
LONGEST = 120


class Lexicon:
    """Number words; ``spaced`` tells whether the language writes words apart, ``glued`` whether numerals can be one word."""

    __slots__ = (
        "articles",
        "collective",
        "commas",
        "digits",
        "doubled",
        "elliptic",
        "family",
        "folds",
        "fractions",
        "glued",
        "half_heads",
        "heads",
        "initials",
        "joiners",
        "joins_tens",
        "leading",
        "longest",
        "phrases",
        "pieces",
        "point",
        "point_not",
        "proclitics",
        "scales",
        "spaced",
        "tails",
        "words",
    )  # fmt: skip

    def __init__(
        self,
        atoms: Mapping[str, Any],
        scales: Mapping[str, int],
        *,
        joiners: Iterable[str] = (),
        collective: Mapping[str, int] | None = None,
        halves: Iterable[str] = (),
        quarters: Iterable[str] = (),
        fractions: Mapping[str, Decimal] | None = None,
        articles: Iterable[str] = (),
        digits: Mapping[str, int] | None = None,
        leading: Iterable[str] = (),
        doubled: Iterable[str] = (),
        proclitics: Iterable[str] = (),
        family: str = "decimal",
        spaced: bool = True,
        glued: bool = False,
        folds: Mapping[str, str] | None = None,
        elliptic: bool = False,
        commas: bool = False,
        joins_tens: bool = False,
        point: Iterable[str] = (),
        point_not: Iterable[str] = (),
    ) -> None:
        self.family, self.spaced, self.glued = family, spaced, glued
        self.commas, self.joins_tens = commas, joins_tens
        self.elliptic, self.point, self.point_not = elliptic, tuple(point), tuple(point_not)
        self.folds = str.maketrans(dict(folds)) if folds else None
        self.collective = {self._key(w): v for w, v in (collective or {}).items()}
        self.fractions = {self._key(w): v for w, v in (fractions or {}).items()}
        self.articles = frozenset(self._key(w) for w in articles)
        self.joiners = frozenset(self._key(w) for w in joiners if w[:1].isalpha())
        self.proclitics = tuple(p for p in proclitics if p in self.joiners)
        self.digits = dict(digits or {})
        self.leading, self.doubled = frozenset(leading), frozenset(doubled)
        self.scales = {self._key(w): p for w, p in scales.items()}
        self.words: dict[str, Token] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], Token]]] = {}
        entries: list[tuple[str, Token]] = [(w, ("s", p)) for w, p in self.scales.items()]
        entries += [(self._key(w), ("a", v)) for w, v in atoms.items()]
        entries += [(w, ("c", v)) for w, v in self.collective.items()]
        for key, token in ((key, token) for word, token in entries for key in spellings(word)):
            first, *rest = key.split(" ") if spaced else (key,)
            if rest:
                self.phrases.setdefault(first, []).append((tuple(rest), token))
            elif first:
                self.words.setdefault(first, token)
        for bucket in self.phrases.values():
            bucket.sort(key=lambda e: -len(e[0]))
        halves = [self._key(h) for h in halves]
        self.half_heads = frozenset(h.split(" ")[0] for h in (*halves, *map(self._key, quarters)))
        self.pieces = self._pieces([h.replace(" ", "").replace("-", "") for h in halves])
        self.initials: dict[str, list[int]] = {}
        for p in self.pieces:
            self.initials.setdefault(p[0], []).append(len(p))
        self.initials = {c: sorted(set(sizes), reverse=True) for c, sizes in self.initials.items()}
        self.longest = max(map(len, self.pieces), default=0)
        self.heads = frozenset(p[:n] for p, t in self.pieces.items() if t[0] in "as" for n in (2, 3) if n == 3 or len(p) == 2)
        self.tails = frozenset(p[-2:] for p, t in self.pieces.items() if t[0] in "ash")

    def _key(self, word: str) -> str:
        return self.fold(key_of(word) if self.spaced else word.lower())

    def fold(self, word: str) -> str:
        """A word without what the language writes or leaves out at will (Arabic hamza and points)."""
        return word.translate(self.folds) if self.folds else word

    def _pieces(self, halves: list[str]) -> dict[str, Token]:
        """What a numeral that is one word is made of."""
        if not self.spaced:
            found = {w: t for w, t in self.words.items() if not w.isascii() and not any(map(str.isdigit, w))}
            found.update({w: ("a", v) for w, v in self.digits.items()})
            # in Chinese numerals each character speaks for itself: 二百 and 百万 are no pieces
            drop = (
                [w for w in found if len(w) > 1 and (found[w][0] == "s" or all(c in found for c in w))]
                if self.family == "myriad"
                else []
            )
            return {w: t for w, t in found.items() if w not in drop}
        if not self.glued:
            return {}
        found = {w: t for w, t in self.words.items() if t[0] in "as" and len(w) > 1 + (t[0] == "s")}
        found.update({w: ("a", v) for w, v in self.digits.items()})
        found.update(dict.fromkeys(self.joiners, ("j", 0)))
        found.update({w: ("h", 0) for w in halves if w.isalpha() and w not in found})
        return found

    def cut(self, word: str) -> Iterator[tuple[Token, ...]]:
        """The ways in which a word of a glued language is made of pieces, those with the longest pieces first."""
        size = len(word)
        if not (self.glued and 3 < size <= LONGEST) or word[-2:] not in self.tails:
            return
        if word[:3] not in self.heads and word[:2] not in self.heads:
            return
        pieces, initials = self.pieces, self.initials
        ahead: list[list[tuple[int, Token]]] = [[] for _ in range(size)]
        good = [False] * size + [True]
        for i in range(size - 1, -1, -1):
            for n in initials.get(word[i], ()):
                if i + n <= size and good[i + n] and (token := pieces.get(word[i : i + n])) is not None:
                    ahead[i].append((i + n, token))
                    good[i] = True
        stack: list[tuple[int, tuple[Token, ...]]] = [(0, ())] if good[0] else []
        while stack:
            i, path = stack.pop()
            if i == size:
                if path[-1][0] != "j" and len(path) > 1:
                    yield path
                continue
            for j, token in reversed(ahead[i]):
                if i or token[0] in "as":
                    stack.append((j, (*path, token)))
