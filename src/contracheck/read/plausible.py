"""Which old encoding a text was written in: the reading of each candidate is judged by what its characters look like.

A judge gives a reading its plausibility: the mean weight, from -1 to 1, of its characters beyond ASCII. Most wrong readings do
not decode at all; the others show rare ideographs, half-width katakana, accented letters in a row, mIxEd case, or two alphabets
in one word. The weights were set by hand and are held by the confusion table in ``tests/read/test_read.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

from contracheck.read import letters

Judge = Callable[[str], float]


class Candidate(NamedTuple):
    """One of Python's encodings, the judge of what it reads, and what is taken off its judgement because it is rarely met."""

    encoding: str
    judge: Judge
    rarity: float = 0.0

    def plausibility(self, text: str) -> float:
        """How much a reading looks like text: below 0 hardly, 1 perfectly."""
        return self.judge(text) - self.rarity


#: an ideograph or half-width kana with nothing of its kind beside it: mostly a Latin letter or sign misread with what follows it
_LONE = re.compile(r"(?<![^\x00-\x7f])[\u3400-\u9fff\uf900-\ufaff\uff61-\uff9f](?![^\x00-\x7f])")
_LONE_GLUED = re.compile(rf"(?<=[0-9A-Za-z]){_LONE.pattern}|{_LONE.pattern}(?=[0-9A-Za-z])")
_LATIN_NEIGHBOUR = re.compile(r"(?<=[A-Za-z])[^\W\d_A-Za-z]|[^\W\d_A-Za-z](?=[A-Za-z])")
_ACCENTS_IN_A_ROW = re.compile(r"[^\W\d_A-Za-z]{4,}")
_LETTER_AT_FIGURE = re.compile(r"(?<!\w)[^\W\d_A-Za-zªº](?=\d)")
_FINAL_FORM_WITHIN = re.compile(r"[ςךםןףץ](?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+")
_SIGN_IN_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’·\xad](?=[^\W\d_])|(?<=[A-Za-z])[¹²³ªº¼½¾](?=[A-Za-z])")


def candidates() -> tuple[Candidate, ...]:
    """The encodings to try; of two readings that are equally plausible the first wins."""
    return (
        Candidate("cp1252", partial(_latin, letters.LATIN["cp1252"])),
        Candidate("cp932", _japanese),
        Candidate("euc_jp", _japanese),
        Candidate("gb18030", partial(_ideographic, "simplified")),
        Candidate("cp950", partial(_ideographic, "traditional")),
        Candidate("cp949", partial(_ideographic, "hangul")),
        Candidate("cp1251", partial(_alphabetic, letters.CYRILLIC)),
        Candidate("koi8_r", partial(_alphabetic, letters.CYRILLIC), 0.05),
        Candidate("cp1250", partial(_latin, letters.LATIN["cp1250"])),
        Candidate("cp1254", partial(_latin, letters.LATIN["cp1254"])),
        Candidate("cp1253", partial(_alphabetic, letters.GREEK)),
        Candidate("cp1256", partial(_alphabetic, letters.ARABIC)),
        Candidate("cp1255", partial(_alphabetic, letters.HEBREW), 0.05),
    )


def _mean(text: str, weights: dict[str, float], default: float, penalty: float = 0.0) -> float:
    """The mean weight of the characters beyond ASCII, less a penalty that is shared among them; 0 where there are none."""
    counts = Counter(char for char in text if char > "\x7f")
    total = sum(counts.values())
    if not total:
        return 0.0
    return (sum(weights.get(char, default) * count for char, count in counts.items()) - penalty) / total


def _weights(*groups: tuple[float, str | frozenset[str]]) -> dict[str, float]:
    """Weights from groups of characters; where a character is in several, the last one counts."""
    return {char: weight for weight, chars in groups for char in chars if char > "\x7f"}


def _lone(text: str) -> float:
    return 0.7 * (len(_LONE.findall(text)) + len(_LONE_GLUED.findall(text)))


@cache
def _japanese_weights(kanji: float) -> dict[str, float]:
    return _weights((kanji, letters.common_kanji()), (0.8, letters.WIDE_SIGNS), (1.0, letters.HIRAGANA), (0.8, letters.KATAKANA))


def _japanese(text: str) -> float:
    # without any kana it may as well be Chinese
    kana = any("\u3041" <= char <= "\u30fe" for char in text)
    return _mean(text, _japanese_weights(0.6 if kana else 0.45), -0.5, _lone(text))


@cache
def _ideographic_weights(script: str) -> dict[str, float]:
    level, frequent = {
        "simplified": (letters.common_simplified(), letters.SIMPLIFIED),
        "traditional": (letters.common_traditional(), letters.TRADITIONAL),
        "hangul": (letters.common_hangul(), letters.HANGUL),
    }[script]
    return _weights((0.65, level), (0.8, letters.WIDE_SIGNS), (1.0, frequent))


def _ideographic(script: str, text: str) -> float:
    return _mean(text, _ideographic_weights(script), -0.4, _lone(text))


def _alphabetic(alphabet: tuple[str, str, str], text: str) -> float:
    """An alphabet of its own: no word mixes it with Latin letters."""
    weights = _weights((0.5, letters.SIGNS))
    for weight, group in zip((1.0, 0.8, 0.4), alphabet, strict=True):
        weights |= _weights((weight - 0.1, group.upper()), (weight, group))
    return _mean(text, weights, -0.6, 1.5 * len(_LATIN_NEIGHBOUR.findall(text)) + _misshapen(text))


def _latin(alphabets: tuple[str, ...], text: str) -> float:
    """Latin with accents: judged by the language that explains the letters best; the others of the encoding count as foreign."""
    union = "".join(alphabets)
    penalty = 1.5 * (sum(map(len, _ACCENTS_IN_A_ROW.findall(text))) + len(_SIGN_IN_WORD.findall(text))) + _misshapen(text)
    common = _weights((0.5, letters.SIGNS), (0.3, union + union.upper()))
    readings = (common | _weights((1.0, alphabet + alphabet.upper())) for alphabet in alphabets)
    return max(_mean(text, _cautious(weights), -0.5, penalty) for weights in readings)


def _cautious(weights: dict[str, float]) -> dict[str, float]:
    """The weights, a little lower for letters of Icelandic, so that Turkish wins where both explain all."""
    return weights | {char: min(weights[char], 0.9) for char in letters.ICELANDIC if char in weights}


def _misshapen(text: str) -> float:
    """A penalty for words that no one writes: MiXed case, a letter before a figure, a capital alone; in ASCII all are allowed."""
    penalty = 1.0 * (len(_LETTER_AT_FIGURE.findall(text)) + len(_FINAL_FORM_WITHIN.findall(text)))
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        if word not in (word.lower(), word.upper(), word.capitalize()):
            penalty += 2.0
        elif len(word) == 1 and word.isupper():
            penalty += 0.6
    return penalty
