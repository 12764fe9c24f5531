"""Passage: an article as the graph reads it again: its sentences with their claims, and the words that tie the claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property

import attrs

from contracheck.lang.concepts import ConceptFinder, tie_finder
from contracheck.lang.pack import Language, language
from contracheck.lang.table import lower_case
from contracheck.model import Article, Claim, Relation

#: What ends a clause; a word beside a figure does not reach across it.
STOPS = frozenset(",;:.()[]，、；：。（）「」『』«»“”„؛،")
#: Letters that may stand between a word and the figure that it is about, where words have no blanks between them.
_SMALL = frozenset(" の為はがでに为約约是达と")


@attrs.frozen
class Cue:
    """A word that ties claims (total, of_which ...) and its place in the text."""

    name: str
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Tie:
    """What several claims show together: the code, the claims in order, the pairs of them that become relations, and the words.

    ``detail`` names the constraint; ``fix`` is what would have to be read for it to hold, None where nothing tells.
    """

    code: str
    cause: str
    claims: tuple[Claim, ...]
    pairs: tuple[tuple[Claim, Claim], ...]
    message: str
    fix: str | None = None
    score: float = 0.9
    severity: str = "conflict"

    def relations(self) -> tuple[Relation, ...]:
        """One relation a pair, its verdict the severity."""
        made = []
        for x, y in self.pairs:
            a, b = sorted((x, y), key=lambda c: (c.article, c.span.start))
            made.append(
                Relation(
                    a=a.id, b=b.id, verdict=self.severity, cause=self.cause, score=self.score,
                    rung="figures that do not fit together", code=self.code, explanation=self.message, fix=self.fix,
                )
            )  # fmt: skip
        return tuple(made)


class Sentence:
    """One sentence: its span, and its claims in order."""

    def __init__(self, passage: Passage, start: int, end: int, claims: list[Claim]) -> None:
        self.passage, self.start, self.end, self.claims = passage, start, end, claims

    @cached_property
    def words(self) -> tuple[Cue, ...]:
        """The words that tie, in order."""
        found = self.passage.finder.find(self.passage.low, self.start, self.end)
        return tuple(Cue(name[1:], s, e) for name, s, e in found)

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The same, those inside a claim left out."""
        inside = [(c.span.start, c.span.end) for c in self.claims]
        return tuple(c for c in self.words if not any(a <= c.start and c.end <= b for a, b in inside))

    def named(self, *names: str) -> list[Cue]:
        """The cues of some kinds."""
        return [c for c in self.cues if c.name in names]


class Passage:
    """One article with its claims in the order of the text."""

    def __init__(self, article: Article, claims: Sequence[Claim]) -> None:
        self.article, self.claims = article, claims
        self.text = article.text
        self.low = self.lang.one_spelling(lower_case(article.text)).replace("\u2019", "'")

    @cached_property
    def lang(self) -> Language:
        """The language of the article."""
        return language(self.article.language)

    @cached_property
    def finder(self) -> ConceptFinder:
        """The finder of the words that tie."""
        return tie_finder(self.lang.tag)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that hold claims, in order."""
        by_span: dict[tuple[int, int], list[Claim]] = {}
        for c in self.claims:
            by_span.setdefault((c.sentence.start, c.sentence.end), []).append(c)
        return tuple(Sentence(self, *span, found) for span, found in sorted(by_span.items()) if span[1])

    def gap(self, left: int, right: int) -> str:
        """The text between two places."""
        return self.low[left:right]

    def beside(self, cue: Cue, claim: Claim, reach: int) -> int | None:
        """How far a cue stands from a claim, positive before it and negative behind it; None where a clause ends between them."""
        before = cue.end <= claim.span.start
        between = self.low[cue.end : claim.span.start] if before else self.low[claim.span.end : cue.start]
        if cue.start < claim.span.end and cue.end > claim.span.start:
            return None
        if len(between) > reach or not STOPS.isdisjoint(between):
            return None
        if not self.lang.spaced and not _SMALL.issuperset(between):
            return None
        return len(between) + 1 if before else -len(between) - 1


def passages(articles: Iterable[Article], claims: dict[str, tuple[Claim, ...]], kept: Iterable[str]) -> tuple[Passage, ...]:
    """The articles among ``kept``, in the order of their ids, with their claims."""
    wanted = frozenset(kept)
    return tuple(Passage(a, claims[a.id]) for a in sorted(articles, key=lambda a: a.id) if a.id in wanted and claims[a.id])


ZERO = Decimal(0)
INFINITY = Decimal("Infinity")
#: A hedge reaches so far from its figure, as a share of it.
HEDGE = Decimal("0.1")
#: From here on a round number stands for others that round to it, where it has at most two digits that are not zero.
ROUND_FROM = 100
#: And reaches so far, as a share of it.
ROUND_SHARE = Decimal("0.05")
_DIGITS = 2


@attrs.frozen
class Range:
    """The values that a claim may stand for. ``soft`` counts the rounded figures behind its ends.

    One figure may be rounded at its very half; that several are, all in one direction, is taken for no explanation.
    """

    lower: Decimal
    upper: Decimal
    soft: int = 0

    def __add__(self, other: Range) -> Range:
        return Range(self.lower + other.lower, self.upper + other.upper, self.soft + other.soft)

    def apart(self, other: Range) -> int:
        """1 where all of this is above the other, -1 where all is below, 0 where they may be equal."""
        soft = self.soft + other.soft > 1
        if self.lower > other.upper or (soft and self.lower == other.upper):
            return 1
        if self.upper < other.lower or (soft and self.upper == other.lower):
            return -1
        return 0

    def meet(self, other: Range) -> Range | None:
        """What both allow, None where they are apart."""
        lower, upper = max(self.lower, other.lower), min(self.upper, other.upper)
        return Range(lower, upper, max(self.soft, other.soft)) if lower <= upper else None


def middle(claim: Claim, scale: Decimal = Decimal(1)) -> Decimal | None:
    """The figure that a claim turns on, None where it has none."""
    v = claim.value
    ends = [e for e in (v.lower, v.upper) if isinstance(e, Decimal)]
    return sum(ends, ZERO) / len(ends) * scale if ends else None


def reach(claim: Claim, scale: Decimal = Decimal(1), *, as_written: bool = False) -> Range:
    """The values that a figure may stand for: its rounding, its hedge and its bounds are all honoured. None is below zero.

    ``as_written`` takes a round number for what it says to its last written place.
    """
    v = claim.value
    lower, upper = v.lower, v.upper
    low = lower - _slack(claim, lower, as_written) if isinstance(lower, Decimal) else ZERO
    high = upper + _slack(claim, upper, as_written) if isinstance(upper, Decimal) else INFINITY
    soft = int(any(isinstance(e, Decimal) and _slack(claim, e, as_written) > 0 for e in (lower, upper)))
    return Range(max(low, ZERO) * scale, high * scale, soft)


def _slack(claim: Claim, n: Decimal, as_written: bool) -> Decimal:
    """How far the true value may be from a written one."""
    v = claim.value
    step = v.step if v.step is not None else Decimal(1)
    counted = claim.kind == "count" and step <= 1 and n == n.to_integral_value()
    half = ZERO if counted else step / 2
    if n and not as_written:
        _, digits, exponent = n.normalize().as_tuple()
        if isinstance(exponent, int) and exponent > 0 and len(digits) <= _DIGITS and abs(n) >= ROUND_FROM:
            half = max(half, min(Decimal(1).scaleb(exponent) / 2, abs(n) * ROUND_SHARE))
    return max(half, abs(n) * HEDGE) if v.approximate else half
