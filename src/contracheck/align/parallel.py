"""Parallel passages: two short texts that say one thing, a sentence and its translation, a claim and the line it was taken from.

Between them nearly every figure has its counterpart, also where its value differs, so that thin evidence is enough; and the
kinds that are compared nowhere else (scores, labels, ordinals, times of day) are compared too.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from contracheck.align.items import Side, figure, foreign, stems_of
from contracheck.lang.pack import language
from contracheck.lang.table import lower_case

_WORDS = re.compile(r"[^\W\d_]+")
_DENSE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_SYLLABLES = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff]")
#: Letters that a character of Japanese stands for (the median of translations), and a syllable of Korean.
_DENSE_LETTERS, _SYLLABLE_LETTERS = 2.4, 1.7
#: The same for Chinese, which has no kana between: fewer where the text is a translation than where it is the original.
_HAN_LETTERS = (3.3, 3.9)
#: Passages, not articles: so many letters, so many figures.
LONGEST, MOST = 480, 8
#: The share of the words of a passage that another one of its language has, if they are one sentence.
ALIKE = 0.6
#: Bits from which two passages of several are taken for one.
PARALLEL = 1.0
#: The same for two that are checked alone: who sets one beside the other expects them to say one thing.
PAIR = -1.5


def letters(text: str) -> tuple[float, float]:
    """The length of a text in letters of an alphabet, at least and at most."""
    dense, syllables = len(_DENSE.findall(text)), len(_SYLLABLES.findall(text))
    least, most = (_DENSE_LETTERS, _DENSE_LETTERS) if not dense or _KANA.search(text) else _HAN_LETTERS
    rest = len(text) - dense + (_SYLLABLE_LETTERS - 1) * syllables
    return rest + least * dense, rest + most * dense


def _length(a: str, b: str, longer: float) -> float:
    """By how many powers of two one of two texts is longer than the other; the first is known to be ``longer`` by so many."""
    (p, q), (m, n) = letters(a), letters(b)
    return max(0.0, math.log2((p + 20) / (n + 20)) - longer, math.log2((m + 20) / (q + 20)) + longer)


def likeness(a: Side, b: Side, longer: float = 0.0) -> dict[str, float] | None:
    """What two passages have in common, as numbers; None where one of them is longer than a passage or holds no figure.

    ``longer`` is by how many bits the first text is known to be the longer one.
    """
    if not 0 < len(a.items) <= MOST or not 0 < len(b.items) <= MOST or max(len(a.article.text), len(b.article.text)) > LONGEST:
        return None
    if a.article.published and b.article.published and a.article.published != b.article.published:
        return None  # a translation bears the day of its original; later news of one thing is no translation
    names = len(a.names & b.names)
    if foreign(a, b):
        return None
    room, every = min(len(a.names), len(b.names)), max(len(a.names), len(b.names))
    kinds_a, kinds_b = (Counter(i.family for i in s.items) for s in (a, b))
    told_a, told_b = (Counter(f for i in s.items if (f := figure(i.claim))) for s in (a, b))
    claims = max(len(a.items), len(b.items))
    equal = sum((told_a & told_b).values())
    return {
        "base": 1.0,
        "length": _length(a.article.text, b.article.text, longer),
        "share of names": names / room if room else 0.0,
        "names": math.log2(1 + names),
        "no names": float(not room),
        "share of all names": names / every if every else 0.0,
        "topics": len(a.topics & b.topics) / math.sqrt(len(a.topics) * len(b.topics)) if a.topics and b.topics else 0.0,
        "no topics": float(not a.topics or not b.topics),
        "kinds": sum((kinds_a & kinds_b).values()) / claims,
        "figures": equal / max(sum(told_a.values()), sum(told_b.values()), 1),
        "equal": math.log2(1 + equal),
        "claims": math.log2(claims),
        # a claim in few words is borne out by a line that has most of them, whatever else that line says
        "one language": float(a.language == b.language),
        "words": _shared_words(a, b) if a.language == b.language else 0.0,
    }


def _shared_words(a: Side, b: Side) -> float:
    """The share of the words of the passage with fewer that the other one of its language has, small words and endings aside."""
    if not any(c.isalpha() for s in (a, b) for c in s.article.text):
        return 1.0  # two figures alone
    p, q = _stems(a.article.text, a.language), _stems(b.article.text, b.language)
    return len(p & q) / max(1, min(len(p), len(q)))


@lru_cache(maxsize=256)
def _stems(text: str, tag: str) -> frozenset[str]:
    lang = language(tag)
    return stems_of(lower_case(text), lang.spaced, lang.function_words)


def parallel(a: Side, b: Side, weights: Mapping[str, float], *, alone: bool) -> bool:
    """Whether two short texts say one thing; ``alone`` where nothing else is checked."""
    found = likeness(a, b) if weights else None
    if found is None:
        return False
    return sum(weights.get(name, 0.0) * value for name, value in found.items()) >= (PAIR if alone else PARALLEL)


def one_wording(a: Side, b: Side) -> bool:
    """Whether two passages of one language are one sentence with little changed: most words of each stand in the other."""
    words = [{w for w in _WORDS.findall(lower_case(s.article.text)) if len(w) > 1} for s in (a, b)]
    if not words[0] and not words[1]:
        return True  # two figures alone
    return len(words[0] & words[1]) > ALIKE * max(len(words[0]), len(words[1]), 1)
