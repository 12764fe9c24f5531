"""Context: what the words around a figure say about it - topics, names, modality, direction, who is quoted."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence
from functools import cached_property

import attrs

from contracheck.extract.names import MOST, NameFinder
from contracheck.extract.page import Page
from contracheck.extract.tense import TenseReader
from contracheck.extract.told_on import told_on
from contracheck.lang.concepts import ConceptFinder, Hit, context_finder, finder, some_finder
from contracheck.lang.signs import as_signs

#: Words further away than this many characters from a figure do not tell its direction or its modality.
REACH = 48
#: A comma between a word and a figure counts like so many letters more between them.
FENCE = 16
#: And an "and": 149 were killed and 70 others are injured.
AND = 12
#: Concepts and names up to this many letters from a figure are near it.
NEAR = 60
_DELAY, _MOVED = frozenset(("delay",)), frozenset(("#moved", "extension"))
#: "Now" beside a date, and what the sentence before says was put off or revised.
_NOW, _REVISED = frozenset(("#now",)), frozenset(("#moved", "#shifted", "#revised", "extension"))
#: A word for postponing is so near to the date that it leads to.
POSTPONED = 14
#: A word that denies a figure stands so close to it, and a date so close to the words that tell it as that of the figure.
BESIDE = 3
#: With small words alone between them, it may stand so far off.
_DENIED = 12
#: A source is named so close to the words that quote it.
QUOTED = 40
#: At most so many topics are kept with a claim.
MOST_TOPICS = 14
#: Words right before a figure that deny it, and words right behind it in languages that deny there (ではなく).
_DENIALS = frozenset(("#negation", "#negation_after"))
#: Words that say of a figure that it held before: beside it, before it alone (statt), behind it alone (yerine).
_FORMER = frozenset(("#former", "#former_before", "#former_after"))
_MODALITY = ("alleged", "forecast", "planned", "conditional")
_MODAL = frozenset(f"#{m}" for m in _MODALITY)


@attrs.define(slots=True)
class Context:
    """What surrounds one figure; topics and names nearest first, ``near`` and ``near_names`` count those of its own clause."""

    sentence: tuple[int, int]
    clause: tuple[int, int]
    topics: tuple[str, ...]
    near: int
    names: tuple[str, ...]
    near_names: int
    direction: str | None
    both_ways: bool
    modality: str | None
    negated: bool
    doubted: bool
    attribution: str | None
    revised: bool
    former: bool
    as_of: str | None
    told_on: str | None
    zoned: bool


@attrs.define(slots=True)
class _Place:
    """Where a figure stands among the words of its sentence."""

    start: int
    end: int
    #: where commas, brackets and colons stand
    marks: Sequence[int]
    #: how far a word at a span is from the figure, in letters, what parts them counted in
    distance: Callable[[int, int], int]


class ContextReader:
    """Reads contexts on one page; what a sentence holds is found once."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._hits: dict[tuple[int, int], list[Hit]] = {}
        self._signs: dict[tuple[int, int], list[Hit]] = {}

    @cached_property
    def concepts(self) -> ConceptFinder:
        """The finder of all concepts, made when it is first needed."""
        return finder(self.page.lang.tag)

    @cached_property
    def names(self) -> NameFinder:
        """The finder of names."""
        return NameFinder(self.page, self.concepts)

    def hits(self, sentence: tuple[int, int]) -> list[Hit]:
        """The concepts and context words of a sentence, in order."""
        found = self._hits.get(sentence)
        if found is None:
            found = self._hits[sentence] = _widest(self.concepts.find(self.page.low, *sentence))
        return found

    def signs(self, sentence: tuple[int, int]) -> list[Hit]:
        """The context words of a sentence alone, in order."""
        found = self._hits.get(sentence) or self._signs.get(sentence)
        if found is None:
            found = self._signs[sentence] = _widest(context_finder(self.page.lang.tag).find(self.page.low, *sentence))
        return found

    def concepts_at(self, pos: int) -> set[str]:
        """What the sentence around a place is about, without the words of context."""
        return {c for c, _, _ in self.hits(self.page.sentence(pos)) if c[0] != "#"}

    def speaks(self, pos: int, what: str) -> bool:
        """Whether the sentence around a place has a word of a kind of context (angle, weight)."""
        return any(c[0] == "#" and c[1:] == what for c, _, _ in self.signs(self.page.sentence(pos)))

    @cached_property
    def tense(self) -> TenseReader:
        """What tells whether a clause speaks of what is to come, or of what is over."""
        return TenseReader(self.page, self.signs)

    def postponed(self, start: int, end: int) -> bool:
        """Whether a date is the one that something was put off to: postponed until 19 February, 2月19日まで延期."""
        sentence = self.page.sentence(start)
        reach = POSTPONED if self.page.lang.spaced else POSTPONED // 2
        first, last = max(sentence[0], start - 3 * reach), min(sentence[1], end + 3 * reach)
        delays = some_finder(self.page.lang.tag, _DELAY).find(self.page.low, first, last)
        return any(start - e <= reach and s - end <= reach for _, s, e in delays)

    def around(
        self, start: int, end: int, figures: Sequence[tuple[int, int]] = (), dates: Sequence[tuple[int, int]] = ()
    ) -> Context:
        """The context of a figure at a span; ``figures`` and ``dates`` are the spans of those around it, itself among them."""
        page = self.page
        sentence = page.sentence(start)
        if sentence[1] < end:  # one as long as a book, cut inside the figure
            sentence = sentence[0], end
        clause = page.clause(start, end, sentence)
        hits = self.hits(sentence)

        place = self._place(start, end, sentence)
        distance = place.distance
        width = 1 if page.lang.spaced else 2
        nearest: dict[str, int] = {}
        context: dict[str, tuple[int, int, int]] = {}
        for concept, s, e in hits:
            d = distance(s, e)
            if concept[0] == "#":
                if concept != "#as_of" and any(s < b and e > a for a, b in dates):
                    continue  # the name of a month: 3 May
                if concept not in context or d < context[concept][0]:
                    context[concept] = (d, s, e)
            elif d < nearest.get(concept, 10_000):
                nearest[concept] = d
        ordered = sorted(nearest, key=lambda c: (nearest[c], c))[:MOST_TOPICS]
        names: dict[str, int] = {}
        taken = [*figures, *dates, (start, end)]
        first, last = min(a for a, _ in taken), max(b for _, b in taken)
        for name, s, e in self.names.of(sentence):
            if s < last and e > first and any(s < b and e > a for a, b in taken):
                continue  # 억원, of the figure beside
            d = distance(s, e)
            if d < names.get(name, 10_000):
                names[name] = d
        kept = sorted(names, key=lambda n: (names[n], n))[:MOST]

        def near(what: str, reach: int = REACH) -> bool:
            return what in context and context[what][0] <= reach

        direction, both_ways = self._direction(hits, place, figures)
        modality = next((m for m in _MODALITY if near(f"#{m}", REACH)), None)
        return Context(
            sentence,
            clause,
            tuple(ordered),
            sum(nearest[c] <= NEAR for c in ordered),
            tuple(kept),
            sum(names[n] <= NEAR for n in kept),
            direction,
            both_ways,
            modality,
            any(c in _DENIALS and 0 <= (start - e if c == "#negation" else s - end) * width <= BESIDE for c, s, e in hits),
            near("#doubt", 24) and context["#doubt"][2] <= start,
            self._source(context.get("#attribution"), sentence),
            near("#revised")
            or ((start, end) in dates and (self._moved(place, dates, sentence) or self._moved_before(place, dates, sentence))),
            self._former(hits, place, dates if (start, end) in dates else figures)
            or ((start, end) in dates and self._denied(hits, place, dates)),
            self._as_of(context["#as_of"], dates) if near("#as_of") else None,
            told_on(self.page, hits, start, end, sentence) if (start, end) in dates else None,
            (start, end) in dates and near("#zone"),
        )

    def _place(self, start: int, end: int, sentence: tuple[int, int]) -> _Place:
        """Where a figure stands among the words of its sentence."""
        page = self.page
        marks, ands = page.marks(sentence), page.ands(sentence)
        width = 1 if page.lang.spaced else 2

        def fences(a: int, b: int) -> int:
            commas = bisect.bisect_left(marks, b) - bisect.bisect_left(marks, a)
            return FENCE * commas + AND * (bisect.bisect_left(ands, b) - bisect.bisect_left(ands, a))

        def distance(s: int, e: int) -> int:
            if s >= end:
                return (s - end) * width + fences(end, s)
            if e <= start:
                return (start - e) * width + fences(e, start)
            return 0

        return _Place(start, end, marks, distance)

    def former(self, start: int, end: int, dates: Sequence[tuple[int, int]]) -> bool:
        """Whether words say of a date that it was the planned one before, or that it is not the one; ``dates`` are the spans of
        those around it, itself among them."""
        sentence = self.page.sentence(start)
        signs, place = self.signs(sentence), self._place(start, end, sentence)
        denied = any(c == "#negation" and 0 <= start - e <= BESIDE for c, _, e in signs)
        return denied or self._former(signs, place, dates) or self._denied(signs, place, dates)

    def _moved_before(self, place: _Place, dates: Sequence[tuple[int, int]], sentence: tuple[int, int]) -> bool:
        """Whether "now" stands close to a date, and the sentence before says that something was put off or revised."""
        tag, low = self.page.lang.tag, self.page.low
        said = some_finder(tag, _NOW).find(low, max(sentence[0], place.start - REACH), min(sentence[1], place.start + REACH))
        if not any(place.distance(s, e) <= REACH and not any(a < e and s < b for a, b in dates) for _, s, e in said):
            return False
        before = self.page.sentence(max(0, sentence[0] - 2))
        return before[1] <= sentence[0] and bool(some_finder(tag, _REVISED).find(low, *before))

    def _moved(self, place: _Place, dates: Sequence[tuple[int, int]], sentence: tuple[int, int]) -> bool:
        """Whether a verb close to a date, and to no other one closer, says that something was put off or brought forward."""
        start, end = place.start, place.end
        first, last = max(sentence[0], start - REACH), min(sentence[1], end + REACH)
        for _, s, e in some_finder(self.page.lang.tag, _MOVED).find(self.page.low, first, last):
            near = min((max(s - b, a - e) for a, b in dates if (a, b) != (start, end)), default=REACH)
            if s >= end and any(a >= e for a, _ in dates):
                continue  # the date behind the verb is the one that it leads to
            if place.distance(s, e) <= min(near, REACH):
                return True
        return False

    def _source(self, quoted: tuple[int, int, int] | None, sentence: tuple[int, int]) -> str | None:
        """Who is quoted: the first name beside the words that quote, with the names that go on from it; else those words."""
        if quoted is None:
            return None
        _, first, last = quoted
        text = self.page.text
        who: tuple[int, int] | None = None
        for _, s, e in self.names.of(sentence):
            if who is not None and text[who[1] : s] in (" ", "-", ". ", "・", "·"):
                who = who[0], e
            elif who is not None:
                break
            elif abs(s - last) < QUOTED or abs(first - e) < QUOTED:
                who = s, e
        return as_signs(text[slice(*who)] if who else text[first:last])

    @staticmethod
    def _former(hits: list[Hit], place: _Place, figures: Sequence[tuple[int, int]]) -> bool:
        """Whether a word says of a figure, and of no other one nearer to the word, that it held before (instead of the 2,600)."""
        start, end, marks = place.start, place.end, place.marks
        rivals = [f for f in figures if f != (start, end)]
        for concept, s, e in hits:
            if concept not in _FORMER or place.distance(s, e) > REACH:
                continue
            if s < start < e:
                return True  # "a nie 9 lipca", of which the figure holds a part
            # the word tells about the first figure after it, else about the nearest before it
            marked = concept == "#former_before" and bisect.bisect_left(marks, e) < bisect.bisect_left(marks, start)
            if e <= start and concept != "#former_after" and not marked and not any(e <= f[0] < start for f in rivals):
                return True  # but not behind "findet statt, ..."
            if s < end or concept == "#former_before" or any(end <= f[0] < s for f in rivals):
                continue
            if concept == "#former_after" or not any(0 <= f[0] - e <= REACH for f in rivals):
                return True
        return False

    def _denied(self, hits: list[Hit], place: _Place, dates: Sequence[tuple[int, int]]) -> bool:
        """Whether a date is denied with small words alone between, and set against another one: on 21 October, not on the 7th."""
        if len(dates) < 2:
            return False
        for concept, _, e in hits:
            if concept == "#negation" and 0 <= place.start - e <= _DENIED:
                words = self.page.low[e : place.start].split()
                if 0 < len(words) <= 2 and all(w in self.page.lang.function_words for w in words):
                    return True
        return False

    def _as_of(self, told: tuple[int, int, int], dates: Sequence[tuple[int, int]]) -> str:
        """The words that say for what time a figure holds, with the date beside them."""
        _, first, last = told
        for s, e in dates:
            if 0 <= s - last <= BESIDE or 0 <= first - e <= BESIDE or (s < last and e > first):
                first, last = min(first, s), max(last, e)
        return as_signs(self.page.text[first:last])

    def _direction(self, hits: list[Hit], place: _Place, figures: Sequence[tuple[int, int]]) -> tuple[str | None, bool]:
        """Up or down, from the nearest word that says so and is nearer to no other figure, and whether another one says the
        reverse; None for a level ("fell to 3")."""
        start, end, marks = place.start, place.end, place.marks
        best: tuple[int, str] | None = None
        said: set[str] = set()
        for concept, s, e in hits:
            if concept not in ("#up", "#down"):
                continue
            d = place.distance(s, e)
            if d > REACH or (s < end and e > start and self.page.lang.spaced):
                continue  # more than 3 percent is a bound
            if s >= end and bisect.bisect_left(marks, s) > bisect.bisect_left(marks, end):
                continue  # the next clause tells of something else: was 2.7%, reflecting the slowdown in openings
            # the word tells about the first figure after it, else about the nearest before it
            rivals = [f for f in figures if f != (start, end)]
            if s >= end and any(f[0] >= e and f[0] - e < s - end for f in rivals):
                continue
            if e <= start and any(e <= f[0] < start for f in rivals):
                continue
            said.add(concept)
            if best is None or d < best[0]:
                best = (d, concept[1:])
        if best is None or self._level(start, end, figures):
            return None, False
        return best[1], len(said) > 1

    def _level(self, start: int, end: int, figures: Sequence[tuple[int, int]]) -> bool:
        """Whether a figure is the level that a change begins at or leads to (from 3 to 5), not the size of the change."""
        lang, low = self.page.lang, self.page.low
        if lang.level_words.left(low, start) or lang.levels_before.left(low, start) or lang.levels_after.right(low, end):
            return True
        if lang.level_endings and low[start:end].endswith(lang.level_endings):
            return True
        if not lang.levels_from.left(low, start):
            return False
        # "von 3" may be the size of a change, but not "von 3 auf 5"
        after = min((s for s, _ in figures if end <= s <= end + FENCE), default=None)
        return after is not None and bool(lang.level_words.left(low, after) or lang.levels_before.left(low, after))


def _widest(hits: list[Hit]) -> list[Hit]:
    """The hits without words of modality that are parts of longer ones (prévoit, in prévoit de)."""
    ends: dict[int, int] = {}
    for concept, s, e in hits:
        if concept in _MODAL:
            ends[s] = max(e, ends.get(s, 0))
    found = []
    reach = 0
    for hit in hits:
        concept, s, e = hit
        if concept in _MODAL:
            reach = max(reach, ends[s])
            if e < reach:
                continue
        found.append(hit)
    return found
