"""Wholes: the totals of a text with the parts that it gives for them, and whether these add up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

import attrs

from contracheck.graph.passage import Cue, Passage, Range, Sentence, middle, reach
from contracheck.graph.sides import sided
from contracheck.lang.concepts import concepts, tolls
from contracheck.model import Claim
from contracheck.units import convert, same_dimension

_, _OPPOSED = concepts()
#: Kinds whose figures add up.
KINDS = frozenset(("money", "count", "quantity"))
#: People counted under several names are people.
PEOPLE = frozenset(("person", "employee", "job", "member", "voter", "passenger", "patient", "user", "child", "woman", "man"))
#: A word for the total stands so close to its figure, a word that opens the parts so close behind the total.
NAMED, OPENED = 16, 70
#: Parts follow each other within so many letters.
APART = 110
#: "Of" stands so close to the start of its sentence, and its figure so close to it.
FRONT = 3
#: A sum is so far from its total at most, where the text says that the parts are all of it, where only their
#: order does, and where they stand in the sentence of their total.
FAR, LISTED, STRUNG = Decimal("0.34"), Decimal("0.18"), Decimal("0.12")
#: A list without a word for its total has so many parts.
LIST = 3
#: Counts below this, and all of people, are checked as parts of a whole only where each is somewhere else.
FEW = 100
#: So many parts are looked at.
MOST = 12
#: A total with a scale word is so many times a part that leaves its own out (18.5 million: 15 fixed).
ELIDED = 1000


@attrs.frozen(kw_only=True)
class Sum:
    """Parts that a text gives for a total. ``all`` tells that they are all of it; ``factors`` what each part is multiplied by."""

    total: Claim
    parts: tuple[Claim, ...]
    factors: tuple[Decimal, ...]
    all: bool
    far: Decimal = FAR


def structures(passage: Passage) -> Iterator[Sum]:
    """The totals and their parts that a text tells of."""
    before: Sentence | None = None
    for sentence in passage.sentences:
        figures = [c for c in sentence.claims if usable(c)]
        if figures:
            close = before is not None and "\n" not in passage.text[before.end : sentence.start]
            last = before if close else None
            yield from _with_total(passage, sentence, figures, last)
            yield from _with_parts(passage, sentence, figures, last)
            yield from _listed(passage, sentence, figures, last)
        before = sentence


def usable(claim: Claim) -> bool:
    """Whether a figure can be a part or a total."""
    v = claim.value
    if claim.kind not in KINDS or v.vague or claim.negated or claim.doubted:
        return False
    return any(isinstance(e, Decimal) and e >= 0 for e in (v.lower, v.upper))


def factor(total: Claim, part: Claim) -> Decimal | None:
    """What a part has to be multiplied by to be in the unit of its total: 1, or the scale it left out; None for no part."""
    a, b = total.value.unit, part.value.unit
    if total.kind == part.kind:
        if total.kind == "count":
            alike = a is None or b is None or a == b or {a, b} <= PEOPLE
        elif total.kind == "quantity":
            alike = a == b
            if a and b and not alike and same_dimension(a, b) and _from_nought(a, b):
                return convert(Decimal(1), b, a)  # 1.2 gigawatts: 800 megawatts and ...
        else:
            alike = None in (a, b) or a == b
        if alike and total.scale and part.kind == "count" and b is None and not part.scale:
            return _elided(total, part)
        return Decimal(1) if alike else None
    if part.kind == "count" and b is None and total.kind == "money" and not part.scale:
        return _elided(total, part) if total.scale else None
    return None


def _from_nought(a: str, b: str) -> bool:
    """Whether two units of a dimension begin at one nought, as degrees Celsius and Fahrenheit do not."""
    return convert(Decimal(0), b, a) == 0


def _elided(total: Claim, part: Claim) -> Decimal:
    m, n = middle(total), middle(part)
    if m is not None and n is not None and n > 0 and m / n >= ELIDED and total.scale:
        return Decimal(10) ** total.scale[1]
    return Decimal(1)


def leading(total: Claim, figures: Sequence[Claim]) -> tuple[list[Claim], list[Decimal]]:
    """The first figures that can be parts of a total, up to the first that cannot or that stands too far off."""
    parts: list[Claim] = []
    factors: list[Decimal] = []
    for c in figures[:MOST]:
        f = factor(total, c)
        if f is None or (parts and abs(c.span.start - parts[-1].span.start) > APART):
            break
        parts.append(c)
        factors.append(f)
    return parts, factors


def made_sum(total: Claim, found: tuple[list[Claim], list[Decimal]], *, everything: bool, far: Decimal = FAR) -> Sum:
    order = sorted(zip(*found, strict=True), key=lambda p: p[0].span.start)
    return Sum(total=total, parts=tuple(p for p, _ in order), factors=tuple(f for _, f in order), all=everything, far=far)


def _with_total(passage: Passage, sentence: Sentence, figures: list[Claim], before: Sentence | None) -> Iterator[Sum]:
    """Sums whose total is named: 62 and 8 million, 75 million in total; in total 3,100 posts: 1,400 in Europe, ..."""
    for cue in sentence.named("total"):
        total = _named(passage, sentence, figures, cue)
        if total is None or total.former or grown(sentence, total):
            continue
        at = figures.index(total)
        ahead = leading(total, figures[:at][::-1])
        if len(ahead[0]) > 1 and not spread(passage, sentence, ahead[0]):
            yield made_sum(total, ahead, everything=True)
        elif not ahead[0] and before is not None and cue.start - sentence.start <= FRONT and len(figures) == 1:
            told = [c for c in before.claims if usable(c)]
            parts = leading(total, told[::-1])
            if len(parts[0]) > 1 and not spread(passage, before, parts[0]):
                # figures between parts that are none (in three instalments) do not part them
                yield made_sum(total, parts, everything=True)
        behind = leading(total, figures[at + 1 :])
        if len(behind[0]) > 1:
            opened = passage.gap(total.span.end, behind[0][0].span.start)
            # what "of which" opens need not be all
            if (
                any(c in opened for c in ":：(（")
                and not _opens(sentence, total, behind[0][0])
                and not spread(passage, sentence, behind[0])
            ):
                yield made_sum(total, behind, everything=True)


def _named(passage: Passage, sentence: Sentence, figures: list[Claim], cue: Cue) -> Claim | None:
    """The figure that a word for a total stands beside."""
    best: tuple[int, int, Claim] | None = None
    for c in figures:
        d = passage.beside(cue, c, NAMED)
        if d is None and cue.start - sentence.start <= FRONT and 0 <= c.span.start - cue.end <= OPENED and c is figures[0]:
            d = OPENED
        if d is not None and (best is None or (d < 0, abs(d)) < best[:2]):
            best = (int(d < 0), abs(d), c)
    return best[2] if best else None


def _opens(sentence: Sentence, total: Claim, part: Claim) -> bool:
    """Whether a word opens the parts between a total and its first part."""
    return any(total.span.end <= c.start and c.end <= part.span.start for c in sentence.named("of_which"))


def grown(sentence: Sentence, total: Claim) -> bool:
    """Whether a total is one that figures are added to: bringing the total to 45."""
    return any(0 <= total.span.start - c.end <= OPENED // 2 for c in sentence.named("further"))


def spread(passage: Passage, sentence: Sentence, parts: Sequence[Claim]) -> bool:
    """Whether a part is one of more (two more in Oslo), or stands for each of several."""
    for cue in sentence.named("further", "each", "average"):
        for part in parts:
            if passage.beside(cue, part, NAMED - 2) is not None:
                return True
    return False


def _with_parts(passage: Passage, sentence: Sentence, figures: list[Claim], before: Sentence | None) -> Iterator[Sum]:
    """Sums whose parts are opened: 640 million, of which 480 from the state and 180 from the region; of 600 votes, ..."""
    for cue in sentence.named("of_which", "out_of"):
        front = cue.name == "out_of"
        if front and cue.start - sentence.start > FRONT:
            continue
        behind = [c for c in figures if c.span.start >= cue.end]
        if front:
            if not behind or len(behind) < 2 or passage.beside(cue, behind[0], NAMED) is None:
                continue
            totals, behind = [behind[0]], behind[1:]
            gap = passage.gap(totals[0].span.end, behind[0].span.start)
            if not any(c in gap for c in ",，、،") and passage.lang.spaced and len(gap) > APART // 2:
                continue
        else:
            totals = [c for c in figures if c.span.end <= cue.start]
            if not totals and before is not None and cue.start - sentence.start <= FRONT:
                totals = [c for c in before.claims if usable(c)]
            elif totals and cue.start - totals[-1].span.end > OPENED:
                continue
        stop = min((c.start for c in sentence.named("of_which") if c.start > cue.end + 1), default=sentence.end)
        behind = [c for c in behind if c.span.start < stop]
        made = [(t, leading(t, behind)) for t in reversed(totals[-3:]) if not t.former]
        made = [(t, run) for t, run in made if run[0]]
        sums_ = [made_sum(t, run, everything=False) for t, run in made if not spread(passage, sentence, run[0])]
        sums_ = [s for s in sums_ if _apart(passage, sentence, s)]
        # with several figures before the word, the nearest one is the total, unless another one fits
        if sums_ and (not violated(sums_[0], {}) or (all(violated(s, {}) for s in sums_) and len(sums_) == len(made))):
            yield sums_[0]


def _apart(passage: Passage, sentence: Sentence, s: Sum) -> bool:
    """Whether the parts of a whole are apart, and no two sides of it (of 160 guests, 101 women and 77 from abroad)."""
    m = middle(s.total)
    if len(s.parts) < 2:
        return _same_thing(s)
    units = {c.value.unit for c in (s.total, *s.parts)}
    if s.total.kind != "count" or (m is not None and m >= FEW and units.isdisjoint(PEOPLE)):
        return True
    topics = [set(p.topics[:1]) for p in s.parts]
    opposed = all(a and b and any(t in _OPPOSED.get(o, ()) for t in a for o in b) for a, b in combinations(topics, 2))
    return opposed or elsewhere(s.parts) or sided(passage, sentence, s.total, s.parts)


def _same_thing(s: Sum) -> bool:
    """Whether a single part is surely of the same things as its whole."""
    return all(c.value.unit is not None for c in (s.total, *s.parts))


def _listed(passage: Passage, sentence: Sentence, figures: list[Claim], before: Sentence | None) -> Iterator[Sum]:
    """Sums whose parts a colon or the order of the text tells: 25 billion: 14 from VAT, 6 from banks and 3 from games."""
    colon = next((i for i, c in enumerate(passage.low[sentence.start : sentence.end]) if c in ":："), None)
    if colon is not None:
        at = colon + sentence.start
        totals = [c for c in figures if c.span.end <= at and not c.former]
        behind = [c for c in figures if c.span.start > at]
        quoted = passage.low[at + 1 : at + 3].strip()[:1] in ("“", "«", '"', "„", "「", "『", "‘", "'")
        if totals and len(behind) > 1 and not quoted and behind[0].span.start - at <= APART // 2:
            yield from _chosen(passage, sentence, totals, behind, Decimal("0.25"))
    if colon is None and LIST <= len(figures) <= MOST and not sentence.named("total", "of_which"):
        yield from _strung(passage, sentence, figures)
    if before is not None and LIST <= len(figures) <= MOST:
        totals = [c for c in before.claims if usable(c) and not c.former]
        counted = sum(c.value.unit is None for c in figures)
        if totals and counted >= len(figures) - 1 and not sentence.named("total", "of_which"):
            yield from _chosen(passage, sentence, totals, figures, LISTED)


def _strung(passage: Passage, sentence: Sentence, figures: list[Claim]) -> Iterator[Sum]:
    """The sum of bare figures behind a total in its sentence: 14 people died, nine in Germany and four in Poland."""
    total, *behind = figures
    first = behind[0].span.start
    gap = passage.text[total.span.end : first]
    comma = max(gap.find(c) for c in ",，、،–—")
    if total.value.unit is None or total.former or comma < 0 or any(c.value.unit is not None for c in behind):
        return
    # 900 in Oslo, 500 in Bergen and 400 in Moss: the first is a part too where it is somewhere
    if any(name in gap[:comma] for name in total.names) or first - total.span.end > APART or not elsewhere(behind):
        return
    yield from _chosen(passage, sentence, [total], behind, STRUNG)


def elsewhere(parts: Sequence[Claim]) -> bool:
    """Whether each of several figures has a name of its own nearest to it."""
    names = [set(p.names[:1]) for p in parts]
    return all(names) and not any(a & b for i, a in enumerate(names) for b in names[i + 1 :])


def _chosen(passage: Passage, sentence: Sentence, totals: list[Claim], behind: list[Claim], far: Decimal) -> Iterator[Sum]:
    """The sum of figures behind a colon or in a list for the one figure before it that can be its total; none where one fits."""
    made = []
    for t in totals:
        run = leading(t, behind)
        if len(run[0]) != len(behind) or spread(passage, sentence, behind) or grown(sentence, t):
            continue
        # the total says what is counted, or a part does; of a toll, some may be left over
        if any(against(t, p) for p in behind):
            continue
        bare = t.value.unit is None or not any(map(str.isalpha, t.text))
        at_once = bare and _told_at_once(passage, t, behind)
        if bare and not at_once and all(c.value.unit is None for c in behind):
            continue
        s = made_sum(t, run, everything=not at_once, far=far)
        if all((middle(p, f) or 0) < (middle(t) or 0) for p, f in zip(s.parts, s.factors, strict=True)):
            made.append(s)
    if any(not violated(s, {}) and added(s, {}).apart(reach(s.total)) == 0 for s in made):
        return
    near = [s for s in made if violated(s, {})]
    if len(near) == 1:
        yield near[0]


def _told_at_once(passage: Passage, total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a bare total is of what is counted one by one, and its parts follow at once: the death toll is 89: 52 in ..."""
    gap = passage.gap(total.span.end, parts[0].span.start).strip()
    if gap not in (":", "：") or tolls().isdisjoint(total.topics[: total.near_topics][:1]):
        return False
    return not any(p.former or p.attribution for p in parts)


def against(x: Claim, y: Claim) -> bool:
    """Whether two figures are of what is never one thing: the dead and the missing."""
    a, b = (c.topics[: c.near_topics][:1] for c in (x, y))
    return any(q in _OPPOSED.get(p, ()) for p in a for q in b)


def added(s: Sum, replaced: Mapping[str, Claim]) -> Range:
    """What the parts add up to."""
    found = Range(Decimal(0), Decimal(0))
    for part, by in zip(s.parts, s.factors, strict=True):
        found += _value(part, replaced, by)
    return found


def _value(claim: Claim, replaced: Mapping[str, Claim], by: Decimal = Decimal(1)) -> Range:
    own = reach(claim, by)
    other = replaced.get(claim.id)
    return (own.meet(reach(other)) or own) if other is not None else own


def violated(s: Sum, replaced: Mapping[str, Claim]) -> bool:
    """Whether a sum does not come out, and is not so far off that the figures are likely of other things."""
    total = _value(s.total, replaced)
    side = added(s, replaced).apart(total)
    if side == 0 or (side < 0 and not s.all):
        return False
    m = middle(s.total)
    figures = [middle(p, f) for p, f in zip(s.parts, s.factors, strict=True)]
    if m is None or m <= 0 or any(n is None for n in figures):
        return False
    n = sum((f for f in figures if f is not None), Decimal(0))
    if not _near(n / m, s.far):
        return False
    # a part of the list may already be all of it (30 in total, 10 here, 20 there and 5 on the way), as far as is written
    written = [reach(p, f, as_written=True) for p, f in zip(s.parts, s.factors, strict=True)]
    count = len(written) if s.all else 0
    runs = [written[i:j] for i in range(count) for j in range(i + 2, count + 1) if j - i < count]
    return all(sum(run[1:], run[0]).apart(reach(s.total, as_written=True)) != 0 for run in runs)


def _near(ratio: Decimal, far: Decimal) -> bool:
    """Whether a sum is its total but for a slip: not far off, or off by powers of ten."""
    if 1 - far <= ratio <= 1 + far:
        return True
    if ratio <= 0:
        return False
    power = Decimal(1).scaleb(ratio.adjusted())
    return any(p not in (1, 0) and abs(ratio / p - 1) <= Decimal("0.03") for p in (power, power * 10))
