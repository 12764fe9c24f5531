"""Names near a claim: capitalised words, katakana runs, and in scripts without capitals the words that could be one."""

from __future__ import annotations

import re

from contracheck.extract.page import Page
from contracheck.lang.concepts import ConceptFinder
from contracheck.lang.territories import territories

#: Scripts that have capitals need one; runs of the others are candidates that count only if another article's name fits them.
_RUN = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?|[\u30a1-\u30fa\u30fc]{2,}")
_GLUED = re.compile(r"^[a-z]{2,5}(?=[A-Z][a-z]{3})")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}")
_LATIN_IN_CJK = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f&'\-]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3]{2,}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
#: Names of a whole text are looked for in so many of its first characters.
HEAD = 20_000
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
        for m in re.finditer(r"[^\W\d_]+", text[sentence[0] : sentence[1]]):
            word = m[0]
            start, end = sentence[0] + m.start(), sentence[0] + m.end()
            at_start, first = first, False
            glued = _GLUED.search(word)
            if glued:  # dieMicrosoft: a small word run together with a name
                word, start = word[glued.end() :], start + glued.end()
            low = word.lower()
            if len(word) < 2 or low in lang.function_words or low in lang.months or low in lang.weekdays:
                continue
            cased = word[0].isupper() or word[0].islower()
            if cased and not word[0].isupper():
                continue
            if not cased and len(word) < 3:
                continue
            if low in lang.atoms or low in lang.scale_words or lang.currencies.words.get(low):
                continue
            if at_start and (low in self.lower_words or self.concepts._of(low)):
                continue
            yield word, start, end

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
                if m[0] not in lang.function_words and m[0] not in self.concepts.chars.get(m[0][0], {}):
                    yield m[0], m.start(), m.end()
        else:
            for m in _HAN.finditer(text, *sentence):
                yield m[0], m.start(), m.end()
