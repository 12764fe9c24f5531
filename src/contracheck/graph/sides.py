"""Sides: outcomes of which each of several people has but one (convicted and acquitted, for and against, men and women)."""

from __future__ import annotations

from collections.abc import Sequence

from contracheck.graph.passage import Cue, Passage, Sentence
from contracheck.model import Claim

#: The sides that words tell, and the question that they answer: nobody is on two sides of one question.
SIDES = {
    "side_convicted": "verdict", "side_acquitted": "verdict",
    "side_for": "vote", "side_against": "vote", "side_abstained": "vote",
    "side_women": "sex", "side_men": "sex",
    "side_accepted": "answer", "side_rejected": "answer",
}  # fmt: skip
#: The same told by what is counted.
_COUNTED = {"woman": "side_women", "man": "side_men"}


def sided(passage: Passage, sentence: Sentence, total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether each part is told to be on another side of one question, so that nobody is in two of them.

    The word for the side stands behind each figure (seven were convicted, five acquitted), or before each (有罪7人、無罪5人).
    """
    cues = [c for c in sentence.cues if c.name in SIDES]
    for p in parts:  # 12 odsouzeno: what is counted is the side
        if " " in p.text:
            found = passage.finder.find(passage.low, p.span.start, p.span.end)
            cues += [Cue(name[1:], p.span.end, p.span.end) for name, _, _ in found if name[1:] in SIDES]
    if len(parts) < 2 or (len(cues) < len(parts) and not any(p.value.unit in _COUNTED for p in parts)):
        return False
    ends = [p.span.end for p in parts]
    if parts[0].span.end <= total.span.start < parts[1].span.start:
        ends[0] = total.span.end  # seven of the eleven accused were convicted
    starts = [p.span.start for p in parts]
    first = max(sentence.start, total.span.end if total.span.end <= starts[0] else sentence.start)
    behind = list(zip(ends, [*starts[1:], sentence.end], strict=True))
    ahead = list(zip([first, *ends[:-1]], starts, strict=True))
    return _answered(parts, cues, behind) or _answered(parts, cues, ahead)


def _answered(parts: Sequence[Claim], cues: Sequence[Cue], places: Sequence[tuple[int, int]]) -> bool:
    """Whether each place names one side, and all of them different sides of one question."""
    told: list[str] = []
    for part, (start, end) in zip(parts, places, strict=True):
        names = {c.name for c in cues if start <= c.start and c.end <= end}
        own = _COUNTED.get(part.value.unit or "")
        found = {own} if own else names
        if len(found) != 1:
            return False
        told += found
    return len(set(told)) == len(told) and len({SIDES[name] for name in told}) == 1
