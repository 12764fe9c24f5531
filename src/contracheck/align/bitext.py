"""Bitexts: two articles of which one is a translation of the other, passage by passage in one order.

Their passages are aligned as a translator's memory would have them (Gale and Church 1993: order and length), with what they say
as further evidence. Two passages that belong together are then compared like a sentence and its translation, so that a
figure has its counterpart also where its value differs.
"""

from __future__ import annotations

import bisect
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import attrs

from contracheck.align.evidence import Item
from contracheck.align.items import Side, figure
from contracheck.align.parallel import LONGEST, likeness
from contracheck.align.parallel import letters as _letters
from contracheck.lang.concepts import concepts

_BEHAVIOUR, _ = concepts()
_DIGIT = re.compile(r"\d")
_NUMERAL = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
#: How far apart two passages of a translation lie, as a share of the whole; and the least, in letters.
SPREAD, SPREAD_LETTERS = 0.025, 60.0
#: Passages so many spreads apart are not compared.
REACH = 4.0
#: The factor by which a text and its translation differ in length at most, in bits.
LENGTH = 0.7
#: The share of the figures which stand at the same place of the other article, at least; and how near.
IN_PLACE, IN_REACH = 0.34, 0.15
#: The share of the figures in digits that lie in passages with a counterpart, if one article is a translation of the other.
COVERED = 0.66
#: What speaks for a bead, in bits: the mean, times the shares of figures and sentences with a counterpart; and for a single one.
MEAN, ONLY = 5.0, 11.0
#: Pairs of claims up to which the figures are not asked for their places first.
FEW = 100
#: Bits that a translator's splitting of a sentence costs.
SPLIT = 2.0
#: The share of the passages with figures that two editions of one text have in common.
EDITIONS = 0.5
#: Days between a text and its translation at most.
DAYS = 1


@attrs.frozen
class Bead:
    """Two passages that say one thing, as sides of their own, with the bits that speak for it."""

    left: Side
    right: Side
    bits: float
    sentences: tuple[int, int] = (1, 1)


@attrs.frozen
class _Passage:
    """Sentences of an article that hold figures, and where they lie."""

    whole: Side
    side: Side
    place: float


def bitext(a: Side, b: Side, weights: Mapping[str, float]) -> tuple[Bead, ...]:
    """The passages with figures that two articles share in one order; empty where neither is a translation of the other."""
    if not weights or not a.items or not b.items:
        return ()
    p, q = a.article.published, b.article.published
    if max(len(a.article.text), len(b.article.text)) <= LONGEST and (a.language != b.language or p is None or p != q):
        return ()  # two passages
    if a.language == b.language:
        return editions(a, b)
    if p and q and abs((p - q).days) > DAYS:
        return ()
    m, n = letters(a.article.text), letters(b.article.text)
    longer = math.log2((m + 20) / (n + 20))
    if abs(longer) > LENGTH:
        return ()
    if len(a.items) * len(b.items) > FEW and not _in_place(a, b):
        return ()
    left, right = _passages(a), _passages(b)
    spread = max(SPREAD, SPREAD_LETTERS / min(m, n))
    beads = _align(left, right, _Measure(spread, longer, weights))
    return tuple(beads) if _translates(beads, a, b, (len(left), len(right))) else ()


def editions(a: Side, b: Side) -> tuple[Bead, ...]:
    """The passages that two editions of one text share: word for word, but for their figures; empty where there are too few.

    Between two passages that are alike, those without a counterpart belong together where there are as many on both sides.
    """
    p, q = a.article.published, b.article.published
    if p and q and p != q:
        return ()  # who updates an article changes its figures
    left, right = _passages(a), _passages(b)
    texts = [[_NUMERAL.sub("#", " ".join(x.side.article.text.split())) for x in side] for side in (left, right)]
    alike = _in_order(*texts)
    if len(alike) < EDITIONS * max(len(left), len(right)):
        return ()
    pairs = list(alike)
    for (i, k), (j, m) in pairwise(((-1, -1), *alike, (len(left), len(right)))):
        if j - i == m - k:
            pairs += zip(range(i + 1, j), range(k + 1, m), strict=True)
    return tuple(Bead(left[i].side, right[k].side, ONLY) for i, k in sorted(pairs))


def _in_order(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the texts that two rows have once each in common, as many as stand in one order (patience sorting)."""
    counts = Counter(left), Counter(right)
    at = {text: k for k, text in enumerate(right) if counts[1][text] == 1}
    common = [(i, at[text]) for i, text in enumerate(left) if counts[0][text] == 1 and text in at]
    ends: list[int] = []  # the least last place of a row of each length, and who stands there
    who: list[int] = []
    before: list[int] = []
    for n, (_, k) in enumerate(common):
        row = bisect.bisect_left(ends, k)
        ends[row : row + 1] = [k]
        who[row : row + 1] = [n]
        before.append(who[row - 1] if row else -1)
    found, n = [], who[-1] if who else -1
    while n >= 0:
        found.append(common[n])
        n = before[n]
    return found[::-1]


def _translates(beads: list[Bead], a: Side, b: Side, passages: tuple[int, int]) -> bool:
    """Whether beads tell that one article is a translation of the other: enough for each, and on enough of both."""
    sure = [x.bits for x in beads if x.bits > 0]
    if not sure or (len(beads) == 1 and sure[0] < ONLY):
        return False
    figures = min(
        sum(len(_written(s)) for s in held) / max(1, len(_written(side))) if _written(side) else 1.0
        for side, held in ((a, [x.left for x in beads]), (b, [x.right for x in beads]))
    )
    sentences = min(sum(x.sentences[n] for x in beads) / passages[n] for n in (0, 1))
    return figures >= COVERED and sum(sure) / len(sure) * figures * sentences >= MEAN


def _written(side: Side) -> list[Item]:
    """The items in digits: a number in words has no counterpart more often (an article, one of them)."""
    return [i for i in side.items if _DIGIT.search(i.claim.text)]


def letters(text: str) -> float:
    """The length of a text in letters of an alphabet."""
    return sum(_letters(text)) / 2


def _in_place(a: Side, b: Side) -> bool:
    """Whether enough figures of one article stand at the same place of the other one."""
    where: dict[str, list[float]] = {}
    left, right = _written(a), _written(b)
    for i in right:
        where.setdefault(figure(i.claim), []).append(i.place)
    told = [figure(i.claim) for i in left]
    found = sum(any(abs(i.place - place) < IN_REACH for place in where.get(key, ())) for i, key in zip(left, told, strict=True))
    return found > 0 and found >= IN_PLACE * max(len(left), len(right))


def _passages(side: Side) -> list[_Passage]:
    """The sentences of an article that hold figures, in the order of the text."""
    text = side.article.text
    whole = max(1.0, letters(text))
    by_sentence: dict[tuple[int, int], list[Item]] = {}
    for item in side.items:
        by_sentence.setdefault(item.sentence, []).append(item)
    made, last, before = [], 0, 0.0
    for (start, end), items in sorted(by_sentence.items()):
        before += letters(text[last:start])
        last = start
        made.append(_Passage(side, _part(side, start, end, items), (before + letters(text[start:end]) / 2) / whole))
    return made


def _part(side: Side, start: int, end: int, items: list[Item]) -> Side:
    """A part of an article as a side of its own."""
    article = attrs.evolve(side.article, id=f"{side.article.id}@{start}-{end}", text=side.article.text[start:end], published=None)
    names = frozenset(n for i in items for n in i.wide_names)
    topics = frozenset(t for i in items for t in i.wide if _BEHAVIOUR.get(t))
    figures = frozenset(f for i in items if (f := figure(i.claim)))
    return Side(article, side.language, items, names, figures, topics)


def _joined(passages: list[_Passage]) -> _Passage:
    """Passages in a row as one."""
    if len(passages) == 1:
        return passages[0]
    items = [i for p in passages for i in p.side.items]
    whole = passages[0].whole
    return _Passage(
        whole, _part(whole, items[0].sentence[0], items[-1].sentence[1], items), sum(p.place for p in passages) / len(passages)
    )


def _align(left: list[_Passage], right: list[_Passage], measure: _Measure) -> list[Bead]:
    """The chain of beads in one order with the most bits; a passage may have none, or belong to two in a row."""
    places = [p.place for p in right]
    best: list[list[float]] = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    back: dict[tuple[int, int], tuple[int, int, Bead]] = {}
    reach = REACH * measure.spread
    for i in range(1, len(left) + 1):
        row, above = best[i], best[i - 1]
        low, high = bisect.bisect_left(places, left[i - 1].place - reach), bisect.bisect_right(places, left[i - 1].place + reach)
        for j in range(1, len(right) + 1):
            row[j] = max(above[j], row[j - 1])
            if not low < j <= high:
                continue
            for di, dj in ((1, 1), (1, 2), (2, 1)):
                if di > i or dj > j:
                    continue
                p, q = _joined(left[i - di : i]), _joined(right[j - dj : j])
                bits = measure.bits(p, q) - (SPLIT if di + dj > 2 else 0.0)
                if bits > 0 and best[i - di][j - dj] + bits > row[j]:
                    row[j] = best[i - di][j - dj] + bits
                    back[i, j] = (di, dj, Bead(p.side, q.side, bits, (di, dj)))
    found: list[tuple[int, int, Bead]] = []
    i, j = len(left), len(right)
    while i and j:
        step = back.get((i, j))
        if step is not None and best[i][j] == best[i - step[0]][j - step[1]] + step[2].bits:
            found.append((i - step[0], j - step[1], step[2]))
            i, j = i - step[0], j - step[1]
        elif best[i][j] == best[i - 1][j]:
            i -= 1
        else:
            j -= 1
    found.reverse()
    return _filled(found, left, right, measure)


def _filled(found: list[tuple[int, int, Bead]], left: list[_Passage], right: list[_Passage], measure: _Measure) -> list[Bead]:
    """The beads with those that order alone tells: the only passages that two neighbours have between them, at one place."""
    made = []
    at = (0, 0)
    for i, j, bead in [*found, (len(left), len(right), None)]:
        if i - at[0] == j - at[1] == 1 and measure.fits(left[i - 1], right[j - 1]):
            made.append(Bead(left[i - 1].side, right[j - 1].side, 0.0))
        if bead is not None:
            made.append(bead)
            at = (i + bead.sentences[0], j + bead.sentences[1])
    return made


@attrs.frozen
class _Measure:
    """What speaks for two passages being one, in two articles of which the first is ``longer`` by so many bits."""

    spread: float
    longer: float
    weights: Mapping[str, float]

    def bits(self, p: _Passage, q: _Passage) -> float:
        """What they say and where they lie."""
        found = likeness(p.side, q.side, self.longer)
        if found is None:
            return -math.inf
        said = sum(self.weights.get(name, 0.0) * value for name, value in found.items())
        gap = (p.place - q.place) / self.spread
        return said - math.log2(self.spread * math.sqrt(2 * math.pi)) - gap * gap / 2 * math.log2(math.e)

    def fits(self, p: _Passage, q: _Passage) -> bool:
        """Whether two passages lie at one place, are of one length, and tell figures of one kind."""
        m, n = letters(p.side.article.text), letters(q.side.article.text)
        kinds = {i.family for i in p.side.items} & {i.family for i in q.side.items}
        near = abs(p.place - q.place) <= REACH / 2 * self.spread
        return near and abs(math.log2((m + 20) / (n + 20)) - self.longer) <= LENGTH and bool(kinds)
