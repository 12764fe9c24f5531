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
        others = {*lex.articles, *lex.fractions, *lex.phrases, *lex.half_heads}
        # where small words are glued to the next one (Arabic), any word may go on
        self.values = {
            w: Decimal(v)
            for w, (kind, v) in lex.words.items()
            if kind == "a" and v == int(v) and 0 < v < _HUNDRED and w not in others and not lex.proclitics
        }
        self._going_on = frozenset((*lex.words, *lex.phrases, *lex.digits, *lex.joiners, *lex.half_heads))

    def read(self, low: str, pos: int, word: str, end: int) -> Number | None:
        """The number of a word of ``values`` that ends at ``end``; None where the numeral may go on."""
        lex = self._lex
        m = JOIN.match(low, end)
        following = WORD.match(low, m.end() if m is not None else end)
        if following is not None:
            after = lex.fold(following[0])
            if after in self._going_on or (lex.glued and after[-2:] in lex.tails):
                return None
        value = self.values[word]
        return Number(pos, end, value, ONE, words=True, plain_end=end, single=value <= _DOZEN)


@functools.lru_cache(maxsize=64)
def single_words(lex: Lexicon) -> SingleWords:
    """The single words of a language, made once."""
    return SingleWords(lex)
