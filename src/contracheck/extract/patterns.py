"""Date patterns: the phrases of a language's data file as paths of an automaton that is built while texts are read.

A pattern is parsed once into elements: slots, words, signs, spaces. A state of the automaton (date_walk.py) is a set of places in
patterns; what can follow it is worked out when a text first leads there, so that the first use of a language costs next to
nothing. What a pattern means follows from its slots and its literal words, and is worked out when it is first matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from contracheck.extract import date_templates as templates
from contracheck.extract.date_pattern import NUMERIC, PIECE, SLOT, SPACE, Meaning, Parser, Pattern
from contracheck.extract.date_walk import Walk
from contracheck.extract.date_words import PHRASES, DateWords
from contracheck.lang import cldr, cldr_dates, cldr_spans
from contracheck.lang.lexicon import WORD
from contracheck.lang.pack import Language

_SLOT = re.compile(r"\{(\w+)\}|\(([^)]*)\)")
#: The slots of a distance, which stand side by side.
_DISTANT, _DISTANCE = "{n} {unit}", ["n", "unit"]
#: Distances of more words are hedged ones (il y a un peu plus de), as are those with a word more than others.
_HEDGED = 5
#: The letter of a half beside its number (H2, 1S); others tell quarters.
_HALF = re.compile(r"(?<![^\W_])[hs]\{q\}|\{q\}[hs](?![^\W_])")
#: A year word between a part and two digits, or a number in words, tells a decade.
_SHORT_YEARS = re.compile(r"\{part\} [^\W\d_]+ \{(?:yy|n)\}")
#: A pattern with one of these tells of itself that it is a date; others need the words that stand before them.
_TELLING = frozenset(("y", "yy", "month", "weekday", "last", "this", "next", "season", "era", "rel"))
_ALWAYS = ("{d} {month} {y}", "{month} {d}, {y}", "{month} {y}", "{d} {month}", "{d}. {month} {y}", "{y}")


class Patterns:
    """All date patterns of a language, and the words (for unspaced languages characters) at which one may begin."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.words = DateWords(lang)
        texts = dict.fromkeys((*lang.list("dates", "patterns"), *self._implied(), *self._halved()))
        parse = Parser(lang).parse
        self.patterns = [p for text in texts for p in parse(text) if self._has_words(p)]
        if lang.locale:
            spans = cldr_spans.span_formats(lang.locale, lang.spaced, lang.full)
            self.patterns += [p for text in spans for p in Parser(lang).span(text)]
        self.patterns += [p for text in self._shared() for p in Parser(lang).span(text)]
        self.walk = Walk(lang, self.patterns, self.words)
        tails = [p for text in self._tails() for p in parse(text, tail=True) if self._has_words(p)]
        #: What may follow a date and say more of it (next week on Monday, 2019年の第一週).
        self.tails = Walk(lang, tails, self.words) if tails else None

    def _has_words(self, pattern: Pattern) -> bool:
        """Whether the language has phrases for every slot of a pattern that only phrases fill."""
        return all(self.phrases[s] for s in pattern.slots if s in PHRASES)

    def _tails(self) -> Iterator[str]:
        """The patterns of what follows a date, without the date."""
        if self.lang.full:
            yield from templates.TAILS if self.lang.spaced else templates.UNSPACED_TAILS
        yield from self.lang.list("dates", "tails")

    def _halved(self) -> Iterator[str]:
        """The patterns of distances with a half in them (vor anderthalb Jahren, hace año y medio)."""
        if self.lang.full and self.lang.spaced:
            ahead = (f"{word} {_DISTANT}" for word in self.lang.list("dates", "ahead"))
            texts = frozenset((*self.lang.list("dates", "patterns"), *ahead))
            for text in sorted(t for t in texts if _DISTANT in t and _distant(t)):
                words = text.split()
                hedged = any(" ".join((*words[:i], *words[i + 1 :])) in texts for i in range(len(words)))
                if not hedged and len(words) <= _HEDGED:
                    yield text.replace("{n}", "{halves}")
                    yield text.replace(_DISTANT, f"{_DISTANT} {{half}}")
                    yield text.replace(_DISTANT, "{n} {half} {unit}")
                    yield text.replace(_DISTANT, "{unit} {half}")

    def _shared(self) -> Iterator[str]:
        """The patterns of two periods that share their noun (im 19. und 20. Jahrhundert, los siglos XIX y XX)."""
        if self.lang.full and self.lang.spaced:
            for word in self.lang.list("grammar", "and"):
                yield from (f"{{ord}} {word} {{ord}} {{unit}}", f"{{unit}} {{ord}} {word} {{ord}}")

    def _implied(self) -> Iterator[str]:
        yield "{rel}"
        if self.lang.full and self.lang.spaced:
            yield from templates.composed(bare=self.lang.bare_of, years=self.lang.years_behind)
            for word in (*self.lang.list("dates", "ahead"), *self.lang.list("dates", "within")):
                yield f"{word} {{n}} {{unit}}"
        elif self.lang.full:
            yield from templates.UNSPACED
        if self.lang.locale:
            yield from cldr_spans.quarter_formats(self.lang.locale)
        if not self.lang.full:
            if self.lang.locale:
                yield from cldr_dates.formats(self.lang.locale, self.lang.spaced)
            yield from _ALWAYS
        elif self.lang.locale and (base := cldr.base_tag(self.lang.tag)) not in (None, self.lang.locale):
            # what a region or script writes otherwise than its language does
            known = frozenset(cldr_dates.formats(str(base), self.lang.spaced, False))
            yield from (p for p in cldr_dates.formats(self.lang.locale, self.lang.spaced, False) if p not in known)

    @property
    def phrases(self) -> dict[str, dict[str, object]]:
        """For each phrase slot its phrases (lower case) and what they mean."""
        return self.words.phrases

    @cached_property
    def date_order(self) -> str:
        """In what order figures tell a day: the language's own, or CLDR's where a territory is named or there is no data file."""
        if (self.lang.full and not self.lang.region) or not self.lang.locale:
            return self.lang.date_order
        return cldr_dates.order(self.lang.locale)

    def seconds(self, word: str) -> set[str] | None:
        """The words that can follow one that begins a date; None where it may stand alone or nothing is known."""
        return self.walk.seconds(word)

    @cached_property
    def by_start(self) -> frozenset[str]:
        """What a date may begin with: "0" for digits, first words of spaced languages, first characters of the others."""
        found: set[str] = set()
        for element in {e for p in self.patterns for e in p.first()}:
            if element[0] != SLOT:
                found.add(element.lstrip(PIECE) if self.lang.spaced else element.lstrip(PIECE)[0])
                continue
            name = element[1:-1]
            if name in NUMERIC:
                found.add("0")
            if name in ("n", "halves") or (name in ("d", "y") and self.lang.full and self.lang.spaced):
                found |= self.words.number_starts
            found |= self.words.slots.get(name, set())
            if name == "unit":
                found.update(w.rstrip("*").lower() for w, _ in self.lang._grouped("dates", "units"))
        found.discard(SPACE)
        return frozenset(found.union(*map(self._with_signs, found))) if self.lang.spaced else frozenset(found)

    @cached_property
    def infix_starts(self) -> frozenset[str]:
        """First characters of the words and signs that stand between the two ends of a range."""
        infix = self.lang.range_infix
        return frozenset(w[0] for w in (*infix.words, *infix.stems, *infix.chars, *self.lang.proclitics))

    def _with_signs(self, word: str) -> Iterable[str]:
        """The first word with the signs that go on with it, where letters alone end it too early (Devanagari)."""
        rests = [e.rest[0] for e in self.words.table.get(word, ()) if e.rest and e.rest[0]]
        if "".join(rests).isascii():
            return ()
        whole = (WORD.match(word + rest) for rest in rests if not rest[0].isascii() and not rest[0].isalpha())
        return [m[0] for m in whole if m is not None]

    @cached_property
    def figured(self) -> bool:
        """Whether ranges are told with months in figures."""
        return any(p.span and "m" in p.slots for p in self.patterns)

    # --- meaning ---
    def meaning(self, pattern: Pattern) -> Meaning:
        """What a pattern's literal words say; worked out once."""
        if pattern.meaning is None:
            pattern.meaning = self._meaning(pattern)
        return pattern.meaning

    @cached_property
    def _units(self) -> list[tuple[str, str]]:
        """Unit words that name a period, the longest first; stems with their star."""
        named = ("quarter", "half", "century", "decade", "week", "weekend", "month", "year")
        words = [(w.lower(), u) for w, u in self.lang._grouped("dates", "units") if u in named]
        return sorted(words, key=lambda e: -len(e[0]))

    @cached_property
    def _senses(self) -> dict[str, tuple[str, ...]]:
        """The words of each sense, in the order in which a pattern is asked for them."""
        return {sense: self.lang.list("dates", sense) for sense in ("ago", "from_now", "later", "earlier", "within", "ahead")}

    def _meaning(self, pattern: Pattern) -> Meaning:
        text = pattern.text
        literal = _SLOT.sub(lambda m: f" {m[2]} " if m[2] else " \x00 ", text).lower()
        pieces = [p for p in literal.split("\x00") if p.strip()]
        sense = next((s for s in self._senses if self._says(literal, pieces, s)), None)
        unit = next((u for w, u in self._units if self._names(literal, w)), None)
        offset = self._offset(pieces)
        if unit is None and "{n}" in text and any(_has_word(literal, w) for w in self.lang.list("dates", "week_labels")):
            unit = "week"  # KW 23, which no other number stands before
        if unit is None and (sense is not None or "{opening}" in text) and "{n}" in text:
            days = (*self.lang._at("dates", "units").get("day", ()), *self.lang.list("dates", "day_literals"))
            unit = "day" if any(self._names(literal, w.lower()) for w in days) else None  # {n} दिवसांपूर्वी
        if "{quarter}" in text or ("{q}" in text and unit is None):
            unit = "half" if _HALF.search(text) else "quarter"
        if "{y}s" in text or "{y}0s" in text or "{yy}s" in text:
            unit = "decade"
        if unit == "year" and _SHORT_YEARS.search(text):
            unit = "decade"  # no início dos anos 80
        return Meaning(unit, sense, offset, self._needed(pattern, unit, sense))

    def _needed(self, pattern: Pattern, unit: str | None, sense: str | None) -> str | None:
        """The words that have to stand before a pattern, for it says too little without them."""
        if not pattern.before or not self.lang.spaced:
            return None
        slots = set(pattern.slots)
        if sense is not None:
            return pattern.before
        telling = slots & _TELLING or {"m", "d"} <= slots or "part" in slots or unit
        return None if telling else pattern.before

    def _says(self, literal: str, pieces: list[str], sense: str) -> bool:
        words = self._senses[sense]
        if self.lang.spaced:
            return any(_has_word(literal, w) for w in words)
        return any(w in p for w in words for p in pieces)

    def _names(self, literal: str, word: str) -> bool:
        stem = word.rstrip("*")
        if not self.lang.spaced:
            return stem in literal
        return _has_word(literal, stem, stem != word)

    def _offset(self, pieces: list[str]) -> tuple[int, str] | None:
        """The offset that a literal phrase of a pattern names (last year's ...)."""
        lang = self.lang
        relative = lang._at("dates", "relative")
        for piece in pieces:
            inside = () if lang.spaced else sorted((r for r in relative if r in piece), key=len, reverse=True)
            for phrase in (piece.strip(), *inside):
                if phrase in relative:
                    return relative[phrase][0], relative[phrase][1]
            if lang.spaced:
                continue
            for slot, n in (("last", -1), ("this", 0), ("next", 1)):
                for w in lang.list("dates", slot):
                    if w in piece:
                        after = piece.split(w, 1)[1]
                        # the last of the unit words that fit stays, as in the data files' own order
                        fits = [u for word, u in lang._grouped("dates", "units") if after.startswith(word)]
                        if fits:
                            return n, fits[-1]
        return None


def _has_word(text: str, word: str, stem: bool = False) -> bool:
    """Whether a text holds a word (or phrase) as a whole, or as the beginning of one."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _inside(text[at - 1 : at]) and (stem or not _inside(text[end : end + 1])):
            return True
        at = text.find(word, at + 1)
    return False


def _inside(c: str) -> bool:
    return c == "_" or c.isalnum()


def _distant(text: str) -> bool:
    """Whether a pattern is a number with its unit and words alone."""
    return [name for name, _ in _SLOT.findall(text) if name] == _DISTANCE
