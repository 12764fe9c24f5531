"""Single words: number words below a hundred that stand alone, which nearly all in a text do (two dogs, drei Länder)."""

from __future__ import annotations

import functools
import re
from decimal import Decimal

from contracheck.extract.terms import ONE, Number
from contracheck.lang.lexicon import WORD, Lexicon

#: What may stand between the words of a numeral.
JOIN = re.compile(r"[ \u00a0\u202f]{0,2}[-\u2010\u2011'\u200c]?[ \u00a0\u202f]?")
#: From here on a word multiplies what stands before it.
_HUNDRED = 100
#: Number words up to this may be something else (one).
_DOZEN = 12


class SingleWords:
    """The words of one language that are a numeral by themselves, where the word behind them does not go on with it."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._others = frozenset((*lex.articles, *lex.fractions, *lex.phrases, *lex.half_heads))
        self._going_on = frozenset((*lex.phrases, *lex.digits, *lex.joiners, *lex.half_heads))
        self._values: dict[str, Decimal | None] = {}

    def read(self, low: str, pos: int, word: str, end: int) -> Number | None:
        """The number of the word that ends at ``end``; None where it is none by itself or the numeral may go on."""
        lex = self._lex
        if word not in lex.words:
            return None
        try:
            value = self._values[word]
        except KeyError:
            value = self._values[word] = self._value(word)
        if value is None:
            return None
        m = JOIN.match(low, end)
        following = WORD.match(low, m.end() if m is not None else end)
        if following is not None:
            after = lex.fold(following[0])
            if after in lex.words or after in self._going_on or (lex.glued and after[-2:] in lex.tails):
                return None
        return Number(pos, end, value, ONE, words=True, plain_end=end, single=value <= _DOZEN)

    def _value(self, word: str) -> Decimal | None:
        """What a number word below a hundred is worth that is nothing else."""
        kind, v = self._lex.words[word]
        # where small words are glued to the next one (Arabic), any word may go on
        if kind != "a" or not 0 < v < _HUNDRED or v != int(v) or word in self._others or self._lex.proclitics:
            return None
        return Decimal(v)


@functools.lru_cache(maxsize=64)
def single_words(lex: Lexicon) -> SingleWords:
    """The single words of a language, made once."""
    return SingleWords(lex)
