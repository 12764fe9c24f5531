"""Names near a claim: capitalised words, katakana runs, and in scripts without capitals the words that could be one."""

from __future__ import annotations

import re

from contracheck.extract.page import Page
from contracheck.lang.concepts import ConceptFinder
from contracheck.lang.signs import as_signs
from contracheck.lang.table import lower_case
from contracheck.lang.territories import territories

#: Vowel signs and points that hang on letters, which are no letters to Python: accents, those of Arabic, India's scripts, Thai.
_SIGNS = "\u0300-\u036f\u064b-\u0652" + "".join(
    f"{chr(b + 1)}-{chr(b + 3)}{chr(b + 60)}-{chr(b + 87)}" for b in range(0x900, 0xD80, 128)
)
_LETTERS = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_SIGNS}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200d])*")
_GLUED = re.compile(r"^[a-z]{2,5}(?=[A-Z][a-z]{3})")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
#: Concepts whose words are parts of the names of sources.
_MEDIA = frozenset(("newspaper", "television"))
_LATIN_IN_CJK = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f&'\-]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
#: Names of a whole text are looked for in so many of its first characters.
HEAD = 20_000
#: A word of a language that glues endings on is one of the lexicon with so many letters more.
ENDINGS = 2
#: Words of context longer than this may hold a name behind a small word.
MOST_SMALL = 2
#: At most so many names are kept with a claim.
MOST = 16


class NameFinder:
    """Finds the names of one page, once per sentence."""

    def __init__(self, page: Page, concepts: ConceptFinder) -> None:
        self.page = page
        self.concepts = concepts
        self.kept: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
        self._lower: set[str] | None = None

    def of(self, sentence: tuple[int, int]) -> list[tuple[str, int, int]]:
        """(name, start, end) of the names in a sentence, in order; names keep the case of the text."""
        found = self.kept.get(sentence)
        if found is None:
            found = self.kept[sentence] = list(self._spaced(sentence) if self.page.lang.spaced else self._unspaced(sentence))
        return found

    def everywhere(self) -> tuple[str, ...]:
        """The names of the whole text (its head, where it is long), with the territories it names as ``territory:XX``."""
        found: dict[str, None] = {}
        low = self.page.low
        start = 0
        for stop in self.page.stops:
            if start > HEAD:
                break
            for name, _, _ in self.of(self.page.sentence(start)):
                found.setdefault(name)
            start = stop
        for code in territories(low[:HEAD], self.page.lang):
            found.setdefault(f"territory:{code}")
        return tuple(found)

    @property
    def lower_words(self) -> set[str]:
        """Words that the text also writes without a capital: a capital at the start of a sentence then means nothing."""
        if self._lower is None:
            self._lower = {m[0] for m in re.finditer(r"[^\W\d_]+", self.page.text) if m[0].islower()}
        return self._lower

    def _spaced(self, sentence: tuple[int, int]):  # type: ignore[no-untyped-def]
        lang, text = self.page.lang, self.page.text
        first = True
        for m in _LETTERS.finditer(text, *sentence):
            word, start, end = m[0], m.start(), m.end()
            at_start, first = first, False
            glued = _GLUED.search(word)
            if glued:  # dieMicrosoft: a small word run together with a name
                word, start = word[glued.end() :], start + glued.end()
            low = lower_case(word)
            if len(word) < 2 or low in lang.function_words or low in lang.months or low in lang.weekdays:
                continue
            cased = word[0].isupper() or word[0].islower()
            if cased and not word[0].isupper():
                continue
            if not cased and (len(word) < 3 or not _MEDIA.issuperset(self.concepts.named(low))):
                continue
            money = lang.currencies.words.get(low) and (low not in lang.currency_nouns or lang.currency_capitals)
            if low in lang.atoms or low in lang.scale_words or money:
                continue
            # a word with a capital behind one makes both a name at the start of a sentence too (Harbour Post)
            if at_start and (low in self.lower_words or (self.concepts.opens(low) and not text[end + 1 : end + 2].isupper())):
                continue
            yield as_signs(word), start, end

    def _unspaced(self, sentence: tuple[int, int]):  # type: ignore[no-untyped-def]
        text, low = self.page.text, self.page.low
        lang = self.page.lang
        for m in _LATIN_IN_CJK.finditer(text, *sentence):
            if m[0][0].isupper() or any(c.isupper() for c in m[0]):
                yield m[0], m.start(), m.end()
        for m in _KATAKANA.finditer(text, *sentence):
            word = low[m.start() : m.end()]
            if lang.currencies.right(low, m.start(), gap=False) or lang.units.right(low, m.start(), gap=False):
                continue
            if word in self.concepts.chars.get(word[0], {}) or lang.counted.right(low, m.start(), gap=False):
                continue
            yield m[0], m.start(), m.end()
        if lang.word_starts or _HANGUL.search(text, *sentence):
            for m in _HANGUL.finditer(text, *sentence):
                word = m[0]
                if word in lang.function_words or self._named(word):
                    continue
                ending = next((e for e in lang.name_endings if word.endswith(e) and len(word) > len(e) + 1), "")
                word = word[: len(word) - len(ending)]
                if word not in lang.function_words and not self._named(word):
                    yield word, m.start(), m.start() + len(word)
        else:
            for m in _HAN.finditer(text, *sentence):
                yield from self._han(m.start(), m.end())

    def _named(self, word: str) -> bool:
        """Whether a word is one of the lexicon, or one with an ending or two."""
        table = self.concepts.chars.get(word[0], {})
        if any(_MEDIA.intersection(self.concepts.chars.get(word[-n], {}).get(word[-n:], ())) for n in (2, 3) if n < len(word)):
            return False  # 항구신문, the Harbour newspaper
        return any(word[:n] in table for n in range(len(word), max(1, len(word) - ENDINGS) - 1, -1) if n > 1)

    def _han(self, start: int, end: int):  # type: ignore[no-untyped-def]
        """What is left of a run of Han characters without the words of context and the small words at its ends."""
        low, small = self.page.low, self.page.lang.small_words
        cuts = [(s, e) for c, s, e in self.concepts.find(low, start, end) if c[0] == "#"]
        at = start
        for s, e in [*cuts, (end, end)]:
            a, b = at, max(at, s)
            at = max(at, e)
            if e - s > MOST_SMALL and low[s] in small and low[s + 1 : e] not in self.concepts.chars.get(low[s + 1], {}):
                b = e  # 据新华社: the source stands in the words that quote it
            while a < b and low[a] in small:
                a += 1
            while b > a and low[b - 1] in small:
                b -= 1
            if b - a > 1 and low[a:b] not in small and low[a:b] not in self.concepts.chars.get(low[a], {}):
                yield self.page.text[a:b], a, b
