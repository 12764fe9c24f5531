"""Names across scripts: which names of different articles are the same, by transliteration and a consonant skeleton.

A name is written down in Latin letters (anyascii), and two names are compared by the mean of two similarities: of the letters
and of the consonants that survive transliteration. The skeleton alone never decides: it reaches 100 on unrelated names.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping

from anyascii import anyascii
from rapidfuzz.fuzz import ratio

#: Mean similarity from which two names are one: transliterated names reach 86, unrelated ones 63 to 68 (measured on company and
#: person names in katakana, Hangul, Cyrillic and Arabic script).
SAME = 79.0
#: Within one script only spelling and inflection differ.
SAME_SCRIPT = 88.0
#: Mean similarity from which names with equal skeletons of at least three consonants are one.
EQUAL_BONES = 70.0
_CLASSES = str.maketrans(
    {
        "v": "b",
        "f": "h",
        "p": "b",
        "l": "r",
        "c": "k",
        "q": "k",
        "g": "k",
        "z": "s",
        "j": "s",
        "x": "s",
        "d": "t",
        "y": "",
        "w": "",
    }
)
_VOWELS = re.compile(r"[aeiou]")
_DOUBLE = re.compile(r"(.)\1+")


@functools.lru_cache(maxsize=65536)
def latin(name: str) -> str:
    """The name in plain lower-case Latin letters.

    >>> latin("マイクロソフト"), latin("Édouard")
    ('maikurosofuto', 'edouard')
    """
    return re.sub(r"[^a-z]", "", anyascii(name).lower())


@functools.lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """The consonants of a name in classes that transliteration keeps apart.

    >>> skeleton("Microsoft") == skeleton("マイクロソフト")
    True
    """
    plain = latin(name).replace("ck", "k").replace("ph", "f").replace("th", "t").replace("sh", "s").replace("ch", "k")
    return _DOUBLE.sub(r"\1", _VOWELS.sub("", plain).translate(_CLASSES))


def script(name: str) -> str:
    """A letter for the script of a name's first character."""
    c = ord(name[0])
    if name.startswith("territory:"):
        return "T"
    if c < 0x250:
        return "L"
    if c < 0x400:
        return "G"
    if c < 0x530:
        return "C"
    if 0x590 <= c < 0x900:
        return "A"
    if 0x3040 <= c < 0x3100:
        return "K"
    if 0x4E00 <= c < 0xA000:
        return "H"
    if 0xAC00 <= c < 0xD7B0:
        return "O"
    return "X"


@functools.lru_cache(maxsize=262144)
def similarity(a: str, b: str) -> float:
    """How alike two names are, 0 to 100: the mean of the similarity of letters and of skeletons."""
    x, y = latin(a), latin(b)
    if not x or not y:
        return 0.0
    if x == y:
        return 100.0
    sa, sb = script(a), script(b)
    if sa == sb:
        # one script: a name with an ending (Microsofts, Москвы) or a slip of the pen
        short, long = (x, y) if len(x) <= len(y) else (y, x)
        if len(short) >= 4 and long.startswith(short) and len(long) - len(short) <= (3 if len(short) > 4 else 2):
            return 95.0
        if sa == "K" and len(short) >= 7 and long.startswith(short):
            return 92.0  # katakana runs words together: ウィンドサーフィンスタートアップ
        stem = max(4, len(short) - 2)
        if len(short) >= 5 and long[:stem] == short[:stem] and len(long) - len(short) <= 2:
            return 90.0
        return ratio(x, y) if len(short) >= 5 else 0.0
    u, v = skeleton(a), skeleton(b)
    if min(len(u), len(v)) < 2 or u[0] != v[0]:
        return 0.0
    # particles glued to Hangul and Arabic words hang on at the end
    n = min(len(u), len(v))
    bones = ratio(u, v)
    if sa in "OA" or sb in "OA":
        bones = max(bones, ratio(u[: n + 1], v[: n + 1]))
        m = min(len(x), len(y)) + 2
        return (max(ratio(x, y), ratio(x[:m], y[:m])) + bones) / 2 if n >= 3 else 0.0
    mean = (ratio(x, y) + bones) / 2
    # long vowels and silent letters pull the letters apart (オラクル, Oracle); equal skeletons of three consonants make up for it
    return max(mean, SAME) if u == v and n >= 3 and mean >= EQUAL_BONES else mean


def same(a: str, b: str) -> bool:
    """Whether two names are one."""
    return similarity(a, b) >= (SAME_SCRIPT if script(a) == script(b) else SAME)


class NameIndex:
    """Gives each name of a set of articles the number of the thing it names; built once a check.

    ``names`` of all articles; ``glossary`` name -> other names for the same. Cost: names are compared only with those whose
    skeleton begins with the same two consonants, or with the same letter where one is short.
    """

    def __init__(self, names: Iterable[str], glossary: Mapping[str, tuple[str, ...]]) -> None:
        self.parent: dict[str, str] = {}
        listed = sorted(set(names))
        for name in listed:
            self.parent[name] = name
        for name, others in glossary.items():
            self.parent.setdefault(name, name)
            for other in others:
                self.parent.setdefault(other, other)
                self._join(name, other)
        known = {latin(n): n for n in reversed(list(self.parent))}
        blocks: dict[str, list[str]] = {}
        for name in listed:
            twin = known.get(latin(name)) if script(name) not in "HT" else None
            if twin and twin != name and latin(name):
                self._join(twin, name)
            if script(name) in "HT":
                continue
            bones = skeleton(name)
            if len(bones) >= 2:
                blocks.setdefault(bones[:2], []).append(name)
        for block in blocks.values():
            self._compare(block)

    def _compare(self, block: list[str]) -> None:
        # each name joins the leader most like it, or leads; comparing with any name would chain (Call, Callum, Calum, Carlo)
        cased = sorted((n for n in block if script(n) in "LGCK"), key=lambda n: (script(n) != "L", len(n), n))
        leaders: list[str] = []
        for name in cased:
            best = max(((similarity(lead, name), lead) for lead in leaders if same(lead, name)), default=None)
            if best is None:
                leaders.append(name)
            else:
                self._join(best[1], name)
        # names in scripts without capitals may be any word: they join a cased name, never one another
        for name in block:
            if script(name) not in "LGCK":
                found = max(((similarity(name, b), b) for b in cased), default=(0.0, ""))
                if found[0] >= SAME:
                    self._join(found[1], name)

    def find(self, name: str) -> str:
        """The representative of a name; a name that is not known stands for itself."""
        parent = self.parent
        if name not in parent:
            return name
        root = name
        while parent[root] != root:
            root = parent[root]
        while parent[name] != root:
            parent[name], name = root, parent[name]
        return root

    def _join(self, a: str, b: str) -> None:
        x, y = self.find(a), self.find(b)
        if x != y:
            x, y = sorted((x, y))
            self.parent[y] = x
