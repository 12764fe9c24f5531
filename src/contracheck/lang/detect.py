"""Detection of a text's language: by its script, and where languages share the script by words and spelling.

Only a bounded sample of a text is read: its head and four pieces of the rest, so that neither a foreign quote at its beginning
nor boilerplate at its end decides. All languages with a data file and many more are told apart; what the words of each are worth
stands in lang/scripts (see lang/evidence.py).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from itertools import islice

from contracheck.lang.evidence import best

#: Code points of a text's head that are read, and how many pieces of what length of the rest.
HEAD = 1200
PIECES = 4
PIECE = 400
#: A letter of another script weighs so much beside a Latin one: it says more, and names in Latin letters stand in texts of all
#: scripts, seldom the other way round.
WEIGHTS = {"latin": 1.0, "han": 3.0, "kana": 3.0, "hangul": 3.0}
OTHER = 2.0
#: Running Latin text has at least this share of its words begin in lower case; less than that are names.
RUNNING = 0.35
#: Among names in Latin letters a text of another script may weigh so many times less than they do.
AMONG_NAMES = 4
#: Share of kana among kana and Chinese characters in Japanese text; names in Chinese text bring some, too.
KANA = 0.08
#: Distinct Chinese characters that are looked up in character sets.
ASKED = 60

_LATIN_WORD = re.compile(r"[^\W\d_]+")
#: Scripts whose vowel signs and marks are no letters to Python.
_MARKED_WORD = re.compile(r"[\u0900-\u0963\u0971-\u0980\u0980-\u09e5\u09f0-\u09f1\u0f40-\u0fbc\u1200-\u135a]+")
_MARKED = frozenset(("devanagari", "bengali", "ethiopic", "tibetan"))
#: Scripts that several languages share: they have a file in lang/scripts.
_SHARED = _MARKED | {"latin", "cyrillic", "arabic", "hebrew"}
#: First code point of a block and its script, or the language where the script has but one (or one by far); "" for none.
_BLOCKS = (
    (0x41, "latin"), (0x5B, ""), (0x61, "latin"), (0x7B, ""), (0xC0, "latin"), (0xD7, ""), (0xD8, "latin"), (0xF7, ""),
    (0xF8, "latin"), (0x2B0, ""), (0x370, "el"), (0x400, "cyrillic"), (0x530, "hy"), (0x590, "hebrew"), (0x600, "arabic"),
    (0x700, "syr"), (0x750, "arabic"), (0x780, "dv"), (0x7C0, "nqo"), (0x800, ""), (0x8A0, "arabic"), (0x900, "devanagari"),
    (0x980, "bengali"), (0xA00, "pa"), (0xA80, "gu"), (0xB00, "or"), (0xB80, "ta"), (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"),
    (0xD80, "si"), (0xE00, "th"), (0xE80, "lo"), (0xF00, "tibetan"), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "hangul"),
    (0x1200, "ethiopic"), (0x13A0, "chr"), (0x1400, "iu"), (0x1680, ""), (0x1780, "km"), (0x1800, "mn"), (0x18B0, ""),
    (0x1C50, "sat"), (0x1C80, ""), (0x1E00, "latin"), (0x1F00, "el"), (0x2000, ""), (0x2D30, "zgh"), (0x2D80, ""),
    (0x3005, "han"), (0x3008, ""), (0x3041, "kana"), (0x3097, ""), (0x309D, "kana"), (0x30FB, ""), (0x30FC, "kana"),
    (0x3100, ""), (0x3131, "hangul"), (0x3190, ""), (0x31F0, "kana"), (0x3200, ""), (0x3400, "han"), (0x4DC0, ""),
    (0x4E00, "han"), (0xA000, "ii"), (0xA4D0, ""), (0xA500, "vai"), (0xA640, ""), (0xABC0, "mni"), (0xAC00, "hangul"),
    (0xD7B0, ""), (0xF900, "han"), (0xFB00, ""), (0xFB1D, "hebrew"), (0xFB50, "arabic"), (0xFE00, ""), (0x1E900, "ff-Adlm"),
    (0x1E960, ""), (0x20000, "han"), (0x323B0, ""),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _BLOCKS)


def detect(text: str) -> str:
    """The BCP 47 tag of the language that a text is most likely in; ``und`` for one without letters.

    Chinese is ``zh`` in both its scripts.

    >>> detect("The company said on Monday that it would pay three billion dollars.")
    'en'
    >>> detect("マイクロソフトは約19億ドルを投資した。")
    'ja'
    """
    sample = _sample(text)
    letters = _letters(sample)
    if not letters:
        return "und"
    script = _script(sample, letters)
    if script == "cjk":
        return "ja" if _japanese(sample, letters) else "zh"
    if script not in _SHARED:
        return "ko" if script == "hangul" else script
    return best((_MARKED_WORD if script in _MARKED else _LATIN_WORD).findall(sample), script)


def _sample(text: str) -> str:
    """The pieces of a text that are read, with letters in their usual form."""
    if len(text) > HEAD + PIECES * PIECE:
        step = (len(text) - HEAD - PIECE) // (PIECES - 1)
        starts = (HEAD + i * step for i in range(PIECES))
        text = "\n".join((text[:HEAD], *(text[start : start + PIECE] for start in starts)))
    # full-width and mathematical letters, half-width kana, accents as characters of their own
    return text if text.isascii() else unicodedata.normalize("NFKC", text).replace("İ", "i")


def _letters(sample: str) -> Counter[str]:
    """How many letters of each script a text has."""
    found: Counter[str] = Counter()
    for char, count in Counter(sample).items():
        if name := _BLOCKS[bisect_right(_STARTS, ord(char)) - 1][1] if char >= "A" else "":
            found[name] += count
    return found


def _script(sample: str, letters: Counter[str]) -> str:
    """The script that a text is written in, ``cjk`` for Chinese and Japanese."""
    weights: dict[str, float] = {}
    for name, count in letters.items():
        group = "cjk" if name in ("han", "kana") else name
        weights[group] = weights.get(group, 0.0) + count * WEIGHTS.get(name, OTHER)
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    if ranked[0] != "latin" or len(ranked) == 1:
        return ranked[0]
    other = ranked[1]
    if weights[other] * AMONG_NAMES < weights["latin"]:
        return "latin"
    words = [w for w in _LATIN_WORD.findall(sample) if "A" <= w[0] < "\u0250" and len(w) > 1]
    running = sum(w[0].islower() for w in words) >= RUNNING * len(words)
    return "latin" if running else other


def _japanese(sample: str, letters: Counter[str]) -> bool:
    """Whether a text in Chinese characters, kana or both is Japanese."""
    kana, han = letters["kana"], letters["han"]
    if kana >= 3 and kana >= KANA * (kana + han):
        return True
    # a headline may have little or no kana: characters that only one of the languages writes tell then
    distinct = dict.fromkeys(char for char in sample if char >= "\u3400")
    own = sum(_only(char) for char in islice(distinct, ASKED))
    return own + 1.5 * kana > 0


def _only(char: str) -> float:
    """1 for a character that is written in Japanese only, -1 for one in Chinese only, 0 else: by the character sets of each."""
    japanese = _encodes(char, "shift_jis")
    if japanese and not _encodes(char, "gb2312") and not _encodes(char, "big5"):
        return 1.0
    return 0.0 if japanese else -1.0


def _encodes(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
