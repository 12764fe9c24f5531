"""Worded orders: dates that the words of a text put in an order."""

from __future__ import annotations

from collections.abc import Iterator

from contracheck.graph.constraints import Constraint, is_dated
from contracheck.graph.passage import Passage, Sentence
from contracheck.model import Claim

#: Words that put two dates in order stand within so many letters of them.
ORDERED = 80
#: A word this close to its date is a part of the date.
BOUND = 2
#: What parts a clause from the next.
PAUSES = frozenset(",，、،;；:：")


def worded(passage: Passage) -> Iterator[Constraint]:
    """Dates of a sentence that words put in order: signed on 12 May after the board had been told on 15 May."""
    names = ("later_than", "earlier_than", "later_than_after", "earlier_than_after")
    for sentence in passage.sentences:
        dates = [c for c in sentence.claims if c.kind == "date"]
        if len(dates) != 2 or any(c.value.grain != "day" or c.relative or c.negated for c in dates):
            continue
        x, y = dates
        if not 0 < y.span.start - x.span.end <= ORDERED * 2:
            continue
        cues = [c for c in sentence.named(*names) if not any(k.span.start <= c.start < k.span.end for k in sentence.claims)]
        if not cues or any(c.name != cues[0].name or c.start != cues[0].start for c in cues):
            continue
        cue = max(cues, key=lambda c: c.end)  # avant que, avant
        gaps = cue.start - x.span.end, y.span.start - cue.end
        # three weeks after the vote, on 20 June: the date is no part of what the word opens
        far = any(d.span.end <= cue.start <= d.span.end + BOUND for d in sentence.claims if d.kind == "duration")
        if far and (cue.name != "earlier_than" or not PAUSES.isdisjoint(passage.gap(cue.end, y.span.start))):
            continue
        # a word right beside its date makes a bound of it: after 15 May
        own = gaps[0] if cue.name.endswith("_after") else gaps[1]
        if (
            min(gaps) < 0
            or own <= BOUND
            or max(gaps) > ORDERED
            or _parted(passage, cue.name, x.span.end, cue.start, cue.end, y.span.start)
        ):
            continue
        behind = cue.name.endswith("_after")
        later = cue.name.startswith("later")
        first, second = (x, y) if later == behind else (y, x)
        yield Constraint(first=first, second=second, low=0, high=None, why=None)


def _parted(passage: Passage, name: str, a: int, b: int, c: int, d: int) -> bool:
    """Whether another sentence, or another clause where the word would have to be in the same, stands between two dates."""
    behind = name.endswith("_after")
    between = passage.gap(a, b).removeprefix(".") + passage.gap(c, d)  # 3 maja 2025 r.
    return any(mark in between for mark in ";；:：.。") or (behind and not any(m in passage.gap(c, d) for m in ",，、"))


def delayed(passage: Passage) -> Iterator[Constraint]:
    """Dates of which the second is told to be late: found on 27 May, but made known only on 6 June."""
    before: Sentence | None = None
    for sentence in passage.sentences:
        dates = [c for c in sentence.claims if _day(c)]
        for at, late in enumerate(dates):
            if not _only(sentence, late):
                continue
            # in the sentence, or alone in the one before
            if at:
                early, start = dates[at - 1], dates[at - 1].span.end
            else:
                close = before is not None and "\n" not in passage.text[before.end : sentence.start]
                told = [c for c in before.claims if c.kind == "date"] if before is not None and close else []
                if len(told) != 1 or not _day(told[0]):
                    continue
                early, start = told[0], sentence.start
                if {*early.names, *early.topics}.isdisjoint((*late.names, *late.topics)):
                    continue  # of two things
            if late.span.start - start > ORDERED * 2:
                continue
            if any(start <= c.start and c.end <= late.span.start for c in sentence.named("contrast")):
                yield Constraint(first=early, second=late, low=0, high=None, why=None)
        before = sentence


def _day(claim: Claim) -> bool:
    return is_dated(claim) and claim.value.grain == "day" and not claim.relative


def _only(sentence: Sentence, date: Claim) -> bool:
    """Whether a word makes a date a late one: only on 6 June, 6月6日になって."""
    ahead = (date.span.start - c.end for c in sentence.named("only_on"))
    behind = (c.start - date.span.end for c in sentence.named("only_on_after"))
    return any(0 <= gap <= BOUND for gap in (*ahead, *behind))
