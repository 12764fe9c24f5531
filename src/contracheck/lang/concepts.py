"""The concepts and how they oppose; ConceptFinder: which of them, and which words of context, a stretch of text names.

Words of context are those for negation, direction (rose), sources (according to) and the like. One walk over
the words with dictionary look-ups; every distinct word is looked up once a process and remembered.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from contracheck.errors import LanguageDataError
from contracheck.lang.lexicon import MARKS, WORD
from contracheck.lang.pack import Language, language
from contracheck.lang.sections import Sections, data_file
from contracheck.lang.table import INDIC, key_of

_WORD = re.compile(r"[^\W\d_]+")
_SIGN = re.compile(f"[{MARKS}]")
_JOIN = re.compile(r"[ \u00a0\u202f]{1,2}|[-\u2010\u2011'.][ ]?")
_LATIN = re.compile(r"[a-z\u00c0-\u024f]+")
#: The words of a phrase behind its first (the last one a stem or not), and what the phrase names.
Phrase = tuple[tuple[str, ...], bool, str]
#: (concept, start, end); context words carry a "#" before their name.
Hit = tuple[str, int, int]


def _data() -> Sections:
    found = data_file("concepts")
    if found is None:
        raise LanguageDataError("is missing", "concepts.toml")
    return found


@functools.cache
def concepts() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """The behaviour of each concept, and for each the concepts that it must never be matched with (symmetric)."""
    data = _data()
    opposed: dict[str, set[str]] = {}
    for a, others in data["opposed"].items():
        for b in others:
            opposed.setdefault(a, set()).add(b)
            opposed.setdefault(b, set()).add(a)
    return dict(data["concepts"]), {a: frozenset(b) for a, b in opposed.items()}


@functools.cache
def roles() -> frozenset[str]:
    """The concepts that say who people are: passengers, children."""
    return frozenset(_data()["roles"]["ids"])


@functools.cache
def tolls() -> frozenset[str]:
    """The counts that only grow while the story goes on."""
    return frozenset(_data()["tolls"]["ids"])


@functools.cache
def again() -> dict[str, int]:
    """For concepts of occasions that are far apart: after how many days there is another one at the earliest."""
    return dict(_data()["again"])


@functools.cache
def kin() -> dict[str, frozenset[str]]:
    """For each concept the others that articles use in its place."""
    found: dict[str, set[str]] = {}
    for row in _data()["kin"].values():
        for a in row:
            found.setdefault(a, set()).update(b for b in row if b != a)
    return {a: frozenset(b) for a, b in found.items()}


@functools.cache
def families() -> dict[str, tuple[str, ...]]:
    """For each concept the families of kin that it belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for name, row in _data()["kin"].items():
        for a in row:
            found[a] = (*found.get(a, ()), name)
    return found


_UNKNOWN: list[Phrase] = []
#: Between a verb and its particle in an entry, and what ends a clause, a decimal point or comma apart.
_GAP = " … "
_CLAUSE_END = re.compile(r"[.,](?!\d)|[;:!?()\u2013\u2014]| (?:und|en|während|terwijl|nachdem|nadat|weil|omdat) ")
#: The words of context that tie figures and dates to each other (of which, in total, from ... to): for ``tie_finder`` alone.
TIES = frozenset(
    (
        "total", "of_which", "out_of", "further", "each", "that_is", "average", "level_from", "level_from_after", "level_to",
        "level_to_after", "later_than", "later_than_after", "earlier_than", "earlier_than_after", "made_of", "including", "rest",
        "rest_after", "others", "definite", "only_on", "only_on_after", "contrast", "then", "now", "moved", "shifted",
        "changed", "side_convicted", "side_acquitted", "side_for", "side_against", "side_abstained", "side_women",
        "side_men", "side_accepted", "side_rejected",
    )
)  # fmt: skip


class ConceptFinder:
    """Finds concepts in lower-case text of one language."""

    def __init__(self, lang: Language, *, topics: bool = True, ties: bool = False, only: frozenset[str] | None = None) -> None:
        self.lang = lang
        self.words: dict[str, list[str]] = {}
        self.stems: dict[str, list[str]] = {}
        self.ends: dict[str, list[str]] = {}
        self.inner: dict[str, list[str]] = {}
        self.phrases: dict[str, list[Phrase]] = {}
        self.openers: dict[str, list[Phrase]] = {}  # phrases whose first word is a stem
        self.parted: dict[str, list[tuple[str, str]]] = {}  # verbs and the particle that ends their clause (gab … nach)
        self.chars: dict[str, dict[str, list[str]]] = {}
        self.cache: dict[str, tuple[str, ...]] = {}
        self.opened: dict[str, list[Phrase] | None] = {}
        for concept, words in self._entries(topics, ties) if only is None else self._some(only):
            for word in words:
                self._add(word.lower(), concept)
        # letters alone leave vowel signs out, and would cut the words of Indic scripts in pieces
        signed = any(w >= INDIC and _SIGN.search(w) for w in (*self.words, *self.stems, *self.phrases))
        self._word = WORD if signed else _WORD
        self._end_lengths = sorted({len(part) for part in self.ends})
        self._inner_lengths = sorted({len(part) for part in self.inner})
        self._sizes = {c: sorted({len(w) for w in table}, reverse=True) for c, table in self.chars.items()}

    def _entries(self, topics: bool, ties: bool) -> Iterator[tuple[str, list[str]]]:
        if topics:
            yield from self.lang.data.get("topics", {}).items()
        for name, words in self.lang.data.get("context", {}).items():
            if (name in TIES) == ties:
                yield f"#{name}", words

    def _some(self, names: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
        found = self.lang.data.get("topics", {}) | {f"#{k}": v for k, v in self.lang.data.get("context", {}).items()}
        return ((name, found[name]) for name in sorted(names) if name in found)

    def _add(self, word: str, concept: str) -> None:
        if not self.lang.spaced:
            bare = word.strip("*")
            if bare:
                self.chars.setdefault(bare[0], {}).setdefault(bare, []).append(concept)
            return
        if _GAP in word:
            verb, particle = word.split(_GAP)
            self.parted.setdefault(verb, []).append((particle, concept))
            return
        bare = word.strip("*")
        parts = [bare] if bare.isalpha() else key_of(bare).split()
        if not parts:
            return
        if len(parts) > 1:
            # "ветрян* электростанц*": adjectives have endings too
            table = self.openers if parts[0].endswith("*") else self.phrases
            table.setdefault(parts[0].rstrip("*"), []).append((tuple(parts[1:]), word.endswith("*"), concept))
        elif word.startswith("*") and word.endswith("*"):
            self.inner.setdefault(parts[0], []).append(concept)
        elif word.startswith("*"):
            self.ends.setdefault(parts[0], []).append(concept)
        elif word.endswith("*"):
            self.stems.setdefault(parts[0], []).append(concept)
        else:
            self.words.setdefault(parts[0], []).append(concept)

    def _of(self, word: str) -> tuple[str, ...]:
        found = self.cache.get(word)
        if found is None:
            hits = list(self.words.get(word, ()))
            for n in range(3, len(word) + 1):
                hits += self.stems.get(word[:n], ())
            for n in self._end_lengths:
                hits += self.ends.get(word[-n:], ())
            for n in self._inner_lengths:
                for i in range(len(word) - n + 1):
                    hits += self.inner.get(word[i : i + n], ())
            if not hits:
                for p in self.lang.proclitics:
                    if word.startswith(p) and len(word) > len(p) + 2:
                        hits += self._of(word[len(p) :])
                        if hits:
                            break
            if not hits:
                for e in self.lang.enclitics:
                    if word.endswith(e) and len(word) > len(e) + 2:
                        bare = word[: -len(e)]
                        hits += self._of(bare) or (self._of(f"{bare[:-1]}ة") if bare.endswith("ت") else ())
                        if hits:
                            break
            if len(self.cache) > 50_000:
                self.cache.clear()
            found = self.cache[word] = tuple(dict.fromkeys(hits))
        return found

    def named(self, word: str) -> tuple[str, ...]:
        """The concepts that a word names by itself."""
        return self._of(word)

    def opens(self, word: str) -> bool:
        """Whether a word names a concept, or begins a phrase of context (according to)."""
        return bool(self._of(word)) or any(concept[0] == "#" for _, _, concept in self._phrases(word) or ())

    def find(self, low: str, start: int, end: int) -> list[Hit]:
        """All concepts between two places, in order; a phrase counts beside its words."""
        end = min(end, len(low))
        return list(self._spaced(low, start, end) if self.lang.spaced else self._unspaced(low, start, end))

    def _spaced(self, low: str, start: int, end: int) -> Iterator[Hit]:
        cache, phrases, parted = self.cache.get, self._phrases, self.parted
        for m in self._word.finditer(low, start, end):
            word = m[0]
            if word in parted:
                yield from self._parted(low, m.start(), m.end(), end)
            named, longer = cache(word), phrases(word)
            if named is None:
                named = self._of(word)
            if not named and longer is None:
                continue
            first, last = m.span()
            for concept in named:
                yield concept, first, last
            after = self._next(low, last, end) if longer is not None else None
            if longer is None or after is None:
                continue
            second = after[0]
            for parts, stem, concept in longer:
                # nearly all phrases part at their second word
                if second == parts[0] or (stem and len(parts) == 1 and second.startswith(parts[0])):
                    at = self._phrase_end(low, after, end, parts, stem)
                    if at >= 0:
                        yield concept, first, at

    def _parted(self, low: str, first: int, last: int, end: int) -> Iterator[Hit]:
        """What a verb says whose particle ends its clause: the shares gaben um 5 Prozent nach."""
        m = _CLAUSE_END.search(low, last, end)
        words = low[last : m.start() if m else end].split()
        for particle, concept in self.parted[low[first:last]]:
            if words and words[-1] == particle:
                yield concept, first, last

    def _phrases(self, word: str) -> list[Phrase] | None:
        """The phrases that a word begins."""
        if not self.openers:
            return self.phrases.get(word)
        found = self.opened.get(word, _UNKNOWN)
        if found is _UNKNOWN:
            made = list(self.phrases.get(word, ()))
            for n in range(3, len(word) + 1):
                made += self.openers.get(word[:n], ())
            if len(self.opened) > 50_000:
                self.opened.clear()
            found = self.opened[word] = made or None
        return found

    def _next(self, low: str, at: int, end: int) -> re.Match[str] | None:
        """The word behind a word."""
        join = _JOIN.match(low, at, end)
        return self._word.match(low, join.end(), end) if join else None

    def _phrase_end(self, low: str, after: re.Match[str], end: int, parts: tuple[str, ...], stem: bool) -> int:
        """Where a phrase ends whose second word stands in the text; -1 where it does not go on."""
        for i, part in enumerate(parts[1:], 1):
            following = self._next(low, after.end(), end)
            if following is None:
                return -1
            if not (following[0] == part or (stem and i == len(parts) - 1 and following[0].startswith(part))):
                return -1
            after = following
        return after.end()

    def _unspaced(self, low: str, start: int, end: int) -> Iterator[Hit]:
        at = start
        while at < end:
            table = self.chars.get(low[at])
            if table is not None:
                for n in self._sizes[low[at]]:
                    named = table.get(low[at : at + n])
                    if named is not None and at + n <= end and not self._cut(low, at, at + n):
                        for concept in named:
                            yield concept, at, at + n
                        at += n - 1
                        break
            at += 1

    @staticmethod
    def _cut(low: str, start: int, end: int) -> bool:
        """Whether a Latin entry would be a part of a longer Latin word."""
        return bool(
            (_LATIN.match(low[start]) and start > 0 and _LATIN.match(low[start - 1]))
            or (_LATIN.match(low[end - 1]) and end < len(low) and _LATIN.match(low[end]))
        )


#: Games, in which points are counted and half of a time is that of a match.
GAMES = frozenset(
    """match goal league club coach player season title ranking medal victory defeat stadium referee tournament""".split()  # noqa: SIM905
)


@functools.lru_cache(maxsize=64)
def finder(tag: str) -> ConceptFinder:
    """The finder of a language, made once."""
    return ConceptFinder(language(tag))


@functools.lru_cache(maxsize=128)
def some_finder(tag: str, names: frozenset[str]) -> ConceptFinder:
    """The finder of a few of a language's concepts, made once: where a figure hangs on them and on no others."""
    return ConceptFinder(language(tag), only=names)


@functools.lru_cache(maxsize=64)
def context_finder(tag: str) -> ConceptFinder:
    """The finder of a language's context words alone (rose, planned, said), made once: cheaper than that of all concepts."""
    return ConceptFinder(language(tag), topics=False)


@functools.lru_cache(maxsize=64)
def tie_finder(tag: str) -> ConceptFinder:
    """The finder of the words that tie a language's figures and dates to each other (TIES), made once."""
    return ConceptFinder(language(tag), topics=False, ties=True)
