"""Whereabouts: which of the currencies that share a name or a sign a text means, by the places that it speaks of.

Nothing is looked for before such a currency was read; then the text is gone through once for each set of candidates.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property
from typing import Final

from contracheck.extract.page import Page
from contracheck.lang import cldr, currency_nouns
from contracheck.lang.currencies import SYMBOLS
from contracheck.lang.homes import Homes, homes
from contracheck.lang.table import BLANK

#: Code points of a text that are gone through.
_HEAD: Final = 20_000
#: A mention of a place counts so much, up to so many; the code of a currency, or a sign of its own, counts more.
_MENTION, _MOST, _CODE = 2, 8, 6
#: The country that is given with the language counts as well, less the one where it is spoken most: it is read elsewhere too.
_GIVEN, _OWN = 4, 1
#: The first candidate has to count so much, and so many times the next one.
_ENOUGH, _TIMES = 2, 2
#: Where the first one is meant the world over, another one needs so much, and no mention of the first one's home.
_WORLD: Final = frozenset(("GBP", "JPY", "CNY"))
_SURE: Final = 6
#: What is not asked for: a bare dollar is the American one in news of any country.
PLAIN: Final = frozenset(("USD", "EUR"))
_WORD: Final = re.compile(r"[^\W\d_]+")
_NEXT: Final = re.compile(rf"[{BLANK}-]?([^\W\d_]+)")


@cache
def _signs(code: str) -> tuple[str, ...]:
    """What names no other currency: its code, and the signs of several letters that stand for it alone."""
    return (code, *(s for s, of in SYMBOLS.items() if of == (code,) and len(s) > 1 and s != code))


class Whereabouts:
    """The places that one page speaks of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.lang = page.lang
        self._decided: dict[tuple[str, ...], tuple[str, bool]] = {}
        self._letters: dict[str, bool] = {}

    def order(self, codes: tuple[str, ...], noun: str = "") -> tuple[tuple[str, ...], bool]:
        """The candidates of a currency's noun or sign, first that of the home that the text speaks of, and whether one leads."""
        if codes[0] == "USD" and len(codes) > 1 and not noun:
            codes = (*self._local_dollars, *(c for c in codes if c not in self._local_dollars))
        own = self._own if self.lang.locale else codes[0]
        if codes[0] in PLAIN or (codes[0] == own and not self._abroad):
            return codes, True
        known = self.candidates(codes, noun)
        if len(known) < 2:
            return codes, True
        found = self._decided.get(known)
        if found is None:
            found = self._decided[known] = self._first(known)
        first, sure = found
        return (first, *(c for c in codes if c != first)), sure

    @cached_property
    def _local_dollars(self) -> tuple[str, ...]:
        """The currencies that the sign of the dollar stands for in a text with their noun: $2.500 millones are pesos there."""
        word = next((w for w in self.lang.list("signs", "dollar_nouns") if w in self._words), None)
        return self.lang.currencies.get(word) or () if word is not None else ()

    @cached_property
    def _own(self) -> str:
        """The currency of the country that is given with the language (zh-TW), or of that where it is spoken most."""
        return cldr.own_currency(f"{self.lang.tag}_{self.lang.region}".replace("-", "_"))

    @cached_property
    def _abroad(self) -> bool:
        """Whether the text is written in letters of other countries than that where its language is spoken most (traditional
        Chinese), so that no currency is meant unless the places say so."""
        return not self.lang.letters_abroad.isdisjoint(self._low)

    def candidates(self, codes: tuple[str, ...], noun: str) -> tuple[str, ...]:
        """The codes that a language's data gives a noun, and behind them those that CLDR has for it too (rupees, pounds)."""
        if codes[0] in PLAIN or not noun or not self.lang.locale:
            return codes
        shared = currency_nouns.nouns(self.lang.locale, spaced=self.lang.spaced).get(noun, ())
        return (*codes, *(c for c in shared if c not in codes)) if codes[0] in shared else codes

    def adjective(self, at: int, codes: tuple[str, ...]) -> tuple[str, int] | None:
        """The one of the candidates whose country the word behind a place names, and the word's end (dinars *tunisiens*)."""
        m = _NEXT.match(self.page.low, at) if self.lang.spaced else None
        told = self._of_word(homes(self.lang.tag, frozenset(codes)), m[1]) if m is not None else ()
        return (next(iter(told)), m.end()) if m is not None and len(told) == 1 else None

    def is_letter(self, sign: str, codes: tuple[str, ...]) -> bool:
        """Whether one plain letter is the sign of a currency here: in the languages of its home, and where the text speaks of
        that (R500 of rand, but *la línea R3*)."""
        if sign in self.lang.letter_signs or self.lang.currencies.get(sign) is not None or self._own in codes:
            return True
        found = self._letters.get(sign)
        if found is None:
            named = any(self.lang.currencies.get(w) == codes for w in self._words)
            found = self._letters[sign] = named or bool(self._mentions(codes))
        return found

    def _first(self, codes: tuple[str, ...]) -> tuple[str, bool]:
        """The currency that the places of the text speak for, and whether they do; else the first, in letters of other countries
        the first of theirs (元 in traditional characters)."""
        scores = self._scores(codes)
        world = codes[0] in _WORLD and not self._abroad
        if world and scores[codes[0]]:
            return codes[0], True
        best, second = sorted(codes, key=lambda c: -scores[c])[:2]
        enough = _SURE if world else _ENOUGH
        if scores[best] >= max(enough, _TIMES * scores[second]):
            return best, True
        return (codes[1] if self._abroad and codes[0] == self._own else codes[0]), False

    def _scores(self, codes: tuple[str, ...]) -> Counter[str]:
        """How much speaks for each of the candidates."""
        mentions = self._mentions(codes)
        scores = Counter({code: min(n, _MOST) * _MENTION for code, n in mentions.items()})
        text = self.page.text[:_HEAD]
        for code in codes:
            if any(re.search(rf"(?<![^\W\d_]){re.escape(s)}(?![^\W\d_])", text) for s in _signs(code) if s in text):
                scores[code] += _CODE
        if self.lang.locale and (self.lang.region or not self._abroad):
            scores[self._own] += _GIVEN if self.lang.region else _OWN
        return scores

    def _mentions(self, codes: tuple[str, ...]) -> Counter[str]:
        """How often the text speaks of the home of each of the candidates."""
        known = homes(self.lang.tag, frozenset(codes))
        mentions: Counter[str] = Counter()
        size, heads = known.shortest, known.heads
        for word, n in self._words.items():
            if word[:size] in heads or word.startswith(self.lang.proclitics):
                for code in self._of_word(known, word):
                    mentions[code] += n
        for phrase, told in known.phrases.items():
            n = self._low.count(phrase)
            for code in told if n else ():
                mentions[code] += n
        return mentions

    def _of_word(self, known: Homes, word: str) -> frozenset[str]:
        told = known.of_word(word)
        for p in self.lang.proclitics if not told else ():
            if word.startswith(p):
                told = known.of_word(word[len(p) :])
                if told:
                    break
        return told

    @cached_property
    def _low(self) -> str:
        return self.page.low[:_HEAD]

    @cached_property
    def _words(self) -> Counter[str]:
        return Counter(_WORD.findall(self._low)) if self.lang.spaced else Counter()
