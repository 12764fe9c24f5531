"""Breakdowns: parts that are told to be all of a total by the word before them, or by the last of them being the rest.

"A fine of 42 million euros, made up of 30 million for ... and 12 million for ..."; "twelve people were arrested. Eight were
released. The other four ...". Where the last are only "four others", something may be left over, but the parts cannot be more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from contracheck.graph.passage import Cue, Passage, Sentence, middle, reach
from contracheck.graph.sides import sided
from contracheck.graph.wholes import FRONT, Sum, against, elsewhere, factor, grown, leading, made_sum, spread, usable
from contracheck.lang.concepts import tolls
from contracheck.model import Claim

#: A word that opens a breakdown stands so close behind its total, and its parts so close behind it.
OPENED, FOLLOWED = 60, 60
#: A word for "of" stands so close to a part and to the total.
AROUND = 12
#: A breakdown is so far from its total at most, but for a slip of powers of ten; so is a total from parts and their rest.
FAR = Decimal("0.25")
#: The total of a rest stands so many sentences before it at most, with so many figures between them.
BACK, BETWEEN = 2, 3
#: What stands between a word for the rest and its figure.
BESIDE = 1


def breakdowns(passage: Passage) -> Iterator[Sum]:
    """The totals and their parts that a text tells to be all of them."""
    before: list[Sentence] = []
    for sentence in passage.sentences:
        if before and "\n" in passage.text[before[-1].end : sentence.start]:
            before = []
        figures = [c for c in sentence.claims if usable(c)]
        if figures:
            yield from _made_of(passage, sentence, figures, before[-1:])
            yield from _parted(passage, sentence, figures)
            yield from _rests(passage, sentence, figures, before)
        before = [*before, sentence][-BACK:]


def _made_of(passage: Passage, sentence: Sentence, figures: list[Claim], before: Sequence[Sentence]) -> Iterator[Sum]:
    """A total, a word that opens its breakdown, and the parts."""
    for cue in sentence.named("made_of"):
        ahead = [c for c in figures if c.span.end <= cue.start]
        behind = [c for c in figures if c.span.start >= cue.end]
        if not ahead and before and cue.start - sentence.start <= FRONT:
            ahead = [c for c in before[0].claims if usable(c)]
        elif ahead and cue.start - ahead[-1].span.end > OPENED:
            continue
        if not ahead or len(behind) < 2 or behind[0].span.start - cue.end > FOLLOWED:
            continue
        total = ahead[-1]
        run = leading(total, behind)
        # some of it only (including), more than it (and others), or several times it
        if len(run[0]) < 2 or len(run[0]) < len(behind) or not _full(passage, sentence, cue.end, sentence.end, run[0], total):
            continue
        if total.value.unit is None or total.former or grown(sentence, total):
            continue
        if any(factor(c, behind[0]) == 1 and _fits(c, run[0]) for c in ahead[:-1]):
            continue  # the breakdown of an earlier figure
        yield made_sum(total, run, everything=True, far=FAR)


def _full(passage: Passage, sentence: Sentence, start: int, end: int, parts: Sequence[Claim], total: Claim) -> bool:
    """Whether nothing says that there are parts besides these."""
    if any(start <= c.start and c.end <= end for c in sentence.named("including", "further", "of_which")):
        return False
    return not spread(passage, sentence, parts)


def _parted(passage: Passage, sentence: Sentence, figures: list[Claim]) -> Iterator[Sum]:
    """Seven of the eleven accused were convicted and five acquitted: nobody is both, but some may be neither."""
    for cue in sentence.named("out_of"):
        at = next((i for i, c in enumerate(figures) if c.span.start >= cue.end), 0)
        if not 0 < at < len(figures) - 1:
            continue
        part, total, *behind = figures[at - 1 :]
        if max(cue.start - part.span.end, total.span.start - cue.end) > AROUND or total.former:
            continue
        run = leading(total, [part, *behind])
        if len(run[0]) > len(behind) and sided(passage, sentence, total, run[0]) and not spread(passage, sentence, run[0]):
            yield made_sum(total, run, everything=False)


# --- the rest ---
def _rests(passage: Passage, sentence: Sentence, figures: list[Claim], before: Sequence[Sentence]) -> Iterator[Sum]:
    """A total, one or two parts, and the rest of it: the other four, four others."""
    for last in figures:
        all_ = _is_rest(passage, sentence, last)
        if not all_ and not _is_other(passage, sentence, last):
            continue
        told = [c for s in (*before, sentence) for c in s.claims if usable(c) and c.span.end <= last.span.start]
        told = [c for c in told if factor(c, last) == 1 and not against(c, last)]
        yield from _before_rest(passage, (*before, sentence), told[-BETWEEN - 1 :], last, all_=all_)


def _before_rest(
    passage: Passage, sentences: Sequence[Sentence], told: Sequence[Claim], last: Claim, *, all_: bool
) -> Iterator[Sum]:
    """The sum that ends in a rest, where one total before it can be meant, and none of them comes out."""
    made: list[Sum] = []
    parted = set(passage.lang.list("grammar", "part_of"))
    for at, total in enumerate(told[:-1]):
        parts = [*told[at + 1 :], last]
        if total.former or not parted.isdisjoint(total.text.lower().split()):
            continue  # 104 of the members are a part themselves
        # any of the figures between may be of other things: what comes out without them is right
        if any(_fits(total, [*some, last]) for n in range(1, len(parts)) for some in combinations(parts[:-1], n)):
            return
        m = middle(total)
        if len(parts) == 2 and m is not None and all((middle(p) or m) < m for p in parts):
            made.append(made_sum(total, (parts, [Decimal(1)] * 2), everything=all_, far=FAR))
    for s in made[-1:]:
        counted = _same(s) and _together(sentences, s) and (all_ or _tolled(s))
        if counted and not any(spread(passage, x, s.parts[:1]) or grown(x, s.total) for x in sentences):
            yield s


def _fits(total: Claim, parts: Sequence[Claim]) -> bool:
    return sum((reach(p) for p in parts[1:]), reach(parts[0])).apart(reach(total)) == 0


def _same(s: Sum) -> bool:
    """Whether what is counted is told, and told to be one thing where it is told of several figures."""
    return s.total.value.unit is not None or not tolls().isdisjoint(s.total.topics[: s.total.near_topics][:1])


def _together(sentences: Sequence[Sentence], s: Sum) -> bool:
    """Whether a part and the rest are of no other time or place than their total (not 30 on Monday, 12 on Tuesday)."""
    for sentence in sentences:
        when = [c.clause for c in sentence.claims if c.kind in ("date", "time", "duration")]
        if any(p in sentence.claims and p.clause in when for p in s.parts):
            return False
    beside = any(s.total in x.claims and s.parts[0] in x.claims for x in sentences)
    return not (beside and elsewhere((s.total, s.parts[0])))  # 30 in Oslo and 12 in Bergen


def _tolled(s: Sum) -> bool:
    """Whether the same thing (deaths) is told of a total, its part and some others, and these are named nowhere else."""
    part, others = s.parts
    counted = [tolls().intersection(c.topics[: c.near_topics]) for c in (s.total, part, others)]
    return bool(set.intersection(*map(set, counted))) and set(others.names[: others.near_names]) <= set(s.total.names)


def _is_rest(passage: Passage, sentence: Sentence, claim: Claim) -> bool:
    """Whether a figure is all that is left of a total: the other four, the remaining four, les quatre autres."""
    if _near(sentence.named("rest"), claim, before=True) or _near(sentence.named("rest_after"), claim, before=False):
        return True
    return _near(sentence.named("definite"), claim, before=True) and _is_other(passage, sentence, claim, ahead=False)


def _is_other(passage: Passage, sentence: Sentence, claim: Claim, *, ahead: bool = True) -> bool:
    """Whether a figure counts some others: four others."""
    named = sentence.named("others")
    inside = passage.finder.find(passage.low, claim.span.start, claim.span.end) if " " in claim.text else ()
    if any(name == "#others" for name, _, _ in inside) or _near(named, claim, before=False):
        return True
    return ahead and _near(named, claim, before=True)


def _near(cues: Sequence[Cue], claim: Claim, *, before: bool) -> bool:
    gaps = ((claim.span.start - c.end) if before else (c.start - claim.span.end) for c in cues)
    return any(0 <= gap <= BESIDE for gap in gaps)
