"""Parallel passages: two short texts that say one thing, a sentence and its translation, a claim and the line it was taken from.

Between them nearly every figure has its counterpart, also where its value differs, so that thin evidence is enough; and the
kinds that are compared nowhere else (scores, labels, ordinals, times of day) are compared too.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

from contracheck.align.items import Side, figure, foreign

_WORDS = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u4e00-\u9fff]")
_KANA = re.compile("[\u3040-\u30ff]")
_SYLLABLES = re.compile("[\uac00-\ud7a3]")
#: Letters of English that a Chinese character, a kana and a syllable of Korean stand for (least squares over translated news).
_HAN_LETTERS, _KANA_LETTERS, _SYLLABLE_LETTERS = 3.3, 1.85, 1.7
#: Passages, not articles: so many letters, so many figures.
LONGEST, MOST = 480, 8
#: The share of the words of a passage that another one of its language has, if they are one sentence.
ALIKE = 0.6
#: Bits from which two passages of several are taken for one.
PARALLEL = 1.0
#: The same for two that are checked alone: who sets one beside the other expects them to say one thing.
PAIR = -1.5


def letters(text: str) -> float:
    """The length of a text in letters of an alphabet."""
    han, kana, syllables = (len(script.findall(text)) for script in (_HAN, _KANA, _SYLLABLES))
    return len(text) + (_HAN_LETTERS - 1) * han + (_KANA_LETTERS - 1) * kana + (_SYLLABLE_LETTERS - 1) * syllables


def likeness(a: Side, b: Side, longer: float = 0.0) -> dict[str, float] | None:
    """What two passages have in common, as numbers; None where one of them is longer than a passage or holds no figure.

    ``longer`` is by how many bits the first text is known to be the longer one.
    """
    if not 0 < len(a.items) <= MOST or not 0 < len(b.items) <= MOST or max(len(a.article.text), len(b.article.text)) > LONGEST:
        return None
    if a.article.published and b.article.published and a.article.published != b.article.published:
        return None  # a translation bears the day of its original; later news of one thing is no translation
    m, n = letters(a.article.text), letters(b.article.text)
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
        "length": abs(math.log2((m + 20) / (n + 20)) - longer),
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
    }


def parallel(a: Side, b: Side, weights: Mapping[str, float], *, alone: bool) -> bool:
    """Whether two short texts say one thing; ``alone`` where nothing else is checked."""
    found = likeness(a, b) if weights else None
    if found is None:
        return False
    return sum(weights.get(name, 0.0) * value for name, value in found.items()) >= (PAIR if alone else PARALLEL)


def one_wording(a: Side, b: Side) -> bool:
    """Whether two passages of one language are one sentence with little changed: most words of each stand in the other."""
    words = [{w for w in _WORDS.findall(s.article.text.lower()) if len(w) > 1} for s in (a, b)]
    return len(words[0] & words[1]) > ALIKE * max(len(words[0]), len(words[1]), 1)
