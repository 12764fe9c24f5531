"""Changes: the old and the new value of one thing that one text tells (first put at 6.4, now at 6.1; put off from May to June).

A word beside one of two like values says that it held or was planned before, or that it holds now; a verb between them says that
something was moved or changed. One sign that is beyond doubt (instead of, no longer) is enough, of the others it takes two.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import attrs

from contracheck.graph.passage import STOPS, Cue, Passage, Sentence
from contracheck.graph.shares import levels
from contracheck.lang.concepts import concepts, context_finder
from contracheck.lang.table import lower_case
from contracheck.model import Claim
from contracheck.model.marks import UNNAMED

_BEHAVIOUR, _ = concepts()
#: The kinds of which a text tells an old and a new value.
KINDS = frozenset(("money", "percent", "count", "quantity", "date", "duration"))
#: The new value is at most so many times the old one, or so little of it.
FARTHEST = Decimal(4)
#: A date is put off by so many years at most.
YEARS = 4
#: What tells that a deadline was put off.
_LATER = frozenset(("delay", "extension"))
#: A word tells of a value no farther off than this, and a mark between them counts like so many letters more.
_REACH, _FENCE = 64, 16
#: "from" and "to" stand so close before their value (from yesterday's 23).
_BEFORE = 14
#: The word for an old one stands so close behind it, and the period that a figure is told of so close on either side.
_BEHIND, _PERIOD = 40, 24
#: Words that set one value against another.
_AGAINST = frozenset(("#negation", "#negation_after", "#former", "#former_before", "#former_after"))
#: A day so shortly before its article is the day of the news.
_NEWS = 3
#: The grains of periods that figures are told of.
_PERIODS = frozenset(("month", "quarter", "half", "year", "season"))


@attrs.frozen
class Change:
    """The old and the new value; ``moved``: the new one was put in the place of the old one, which did not only grow to it."""

    old: Claim
    new: Claim
    moved: bool


def changes(passage: Passage) -> Iterator[Change]:
    """The changes that a text tells, in its order."""
    before: Sentence | None = None
    for sentence in passage.sentences:
        group = without_differences([c for c in sentence.claims if c.kind in KINDS])
        inside = _Scene(passage, (sentence,), group)
        found = list(inside.told())
        if before is not None:
            told = {c.id for change in found for c in (change.old, change.new)}
            earlier = [c for c in before.claims if c.kind in KINDS]
            across = _Scene(passage, (before, sentence), [*earlier, *group])
            found += [c for c in across.told(apart=True) if c.old.id not in told and c.new.id not in told]
        found = found or list(inside.deferred())
        yield from found
        figures = [c for c in group if c.kind != "date"]
        ends = levels(passage, sentence, figures) if not found else None
        if ends is not None and alike(*ends) and differ(*ends):
            yield Change(*ends, moved=False)
        before = sentence


def without_differences(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence but for those that tell by how much two others differ: 27, *four* more than the 23 before."""
    told = [c.value.upper if c.value.lower is None else c.value.lower for c in claims if c.kind == "count"]
    sizes = {n for n in told if isinstance(n, Decimal)}
    apart = {n for n in sizes if any(n < m and m + n in sizes for m in sizes)}
    return [c for c in claims if c.kind != "count" or c.value.lower not in apart or not c.value.exact]


def _in_part(x: Claim, y: Claim) -> bool:
    """Whether the second of two sums is what there is so far of the first: 700 million were promised, 200 have come so far."""
    if x.kind != "money" or "so_far" not in y.topics[: y.near_topics] or x.topics[:1] == ("so_far",):
        return False
    whole, part = x.value.lower, y.value.upper
    return isinstance(whole, Decimal) and isinstance(part, Decimal) and part < whole


class _Scene:
    """One sentence, or two in a row, with their values and the words that say which of them is old and which is new."""

    def __init__(self, passage: Passage, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> None:
        self.passage = passage
        self.cues = [cue for s in sentences for cue in s.words]
        self.claims = [c for c in claims if not self._of_news(c)]
        names = {cue.name for cue in self.cues}
        self._moved = bool(names & {"moved", "shifted"}) or any(
            not _LATER.isdisjoint(c.topics) for c in self.claims if c.kind == "date"
        )
        self._changed = self._moved or "changed" in names

    def told(self, *, apart: bool = False) -> Iterator[Change]:
        """Pairs of an old and a new value; ``apart``: of two sentences."""
        pairs = []
        for x in self.claims:
            for y in self.claims:
                if x is y or (x.sentence == y.sentence) == apart or not alike(x, y) or not differ(x, y):
                    continue
                worth = self._worth(x, y, apart=apart)
                if worth:
                    pairs.append((-worth, abs(x.span.start - y.span.start), x.span.start, y.span.start, x, y))
        taken: set[str] = set()
        for worth, _, _, _, x, y in sorted(pairs, key=lambda p: p[:4]):
            if x.id in taken or y.id in taken:
                continue
            rivals = [p for p in pairs if p[0] == worth and (p[4] is x) != (p[5] is y) and not {p[4].id, p[5].id} & taken]
            if any(self._as_good(p[1], x, y) for p in rivals):
                continue
            taken |= {x.id, y.id}
            yield Change(x, y, moved=True)

    @staticmethod
    def _as_good(gap: int, x: Claim, y: Claim) -> bool:
        """Whether another pair stands about as close as two values do."""
        return gap < 2 * abs(x.span.start - y.span.start)

    def _worth(self, x: Claim, y: Claim, *, apart: bool) -> int:
        """How much says that ``x`` is the old and ``y`` the new value; 0 where it is too little."""
        if (was(y) and not was(x)) or "record" in (*x.topics[:2], *y.topics[:2]):
            return 0
        if x.kind != "date" and (self._compared(x, y) or _in_part(x, y)):
            return 0
        rivals = [c for c in self.claims if c.kind == x.kind and (c in (x, y) or alike(x, c))]
        changed = self._moved if x.kind == "date" else self._changed
        old = 2 * was(x) + self._beside("then", x, rivals)
        new = self._beside("now", y, rivals)
        source, goal = self._at("level_from", x), self._at("level_to", y)
        if not source and not goal and old < 2 and not self._one_thing(x, y, apart=apart):
            return 0
        if apart:
            alone = sum(c.sentence == x.sentence for c in rivals) == 1 and sum(c.sentence == y.sentence for c in rivals) == 1
            return old + new + changed if alone and (old >= 2 or (old and (new or changed))) else 0
        if old >= 2:
            return old + new + goal + self._set_against(x, y)
        if old and (new or goal or source or changed):
            return old + new + goal + source
        if source and goal and changed:
            return 2
        if x.kind == "date" and changed and goal and len(rivals) == 2 and not self._at("level_to", x):
            return 2
        return 0

    def _set_against(self, x: Claim, y: Claim) -> bool:
        """Whether the word that denies the old value, or says that it was the old one, stands between the two."""
        first, last = sorted((x, y), key=lambda c: c.span.start)
        if not 0 <= last.span.start - first.span.end <= _BEHIND:
            return False
        hits = context_finder(self.passage.lang.tag).find(self.passage.low, first.span.end, last.span.start)
        return any(name in _AGAINST for name, _, _ in hits)

    def _one_thing(self, x: Claim, y: Claim, *, apart: bool) -> bool:
        """Whether two values can be of one thing where no word sets one against the other."""
        if x.kind == "date":
            # what was put off is yet to come, and was not to come last year
            on = self.passage.article.published
            today = on.isoformat() if on is not None else ""
            last, day = (str(c.value.upper or c.value.lower or "~") for c in (x, y))
            return day >= today and (x.relative is None or last >= today)
        if x.kind == "percent" and (x.direction is None) != (y.direction is None):
            return False
        one, other = sorted((x, y), key=lambda c: c.span.start)
        if any(c.name in ("of_which", "including") and one.span.end <= c.start < other.span.start for c in self.cues):
            return False
        if not apart:
            return True
        near = [{t for t in c.topics[: c.near_topics] if _BEHAVIOUR.get(t) != "context"} for c in (x, y)]
        return not all(near) or bool(near[0] & near[1])

    def deferred(self) -> Iterator[Change]:
        """The deadline that was put off, and the new one: the only two of a sentence that tells of a delay or an extension."""
        dates = [c for c in self.claims if c.kind == "date" and is_bound(c)]
        if len(dates) == 2 and any(not _LATER.isdisjoint(c.topics) for c in dates):
            old, new = sorted(dates, key=lambda c: str(c.value.upper or c.value.lower))
            if alike(old, new) and differ(old, new):
                yield Change(old, new, moved=True)

    def _of_news(self, claim: Claim) -> bool:
        """Whether a date is the day on which the news was told, or happened."""
        if claim.kind != "date":
            return False
        if claim.surroundings.told_on == "clause" or claim.trace == "date,now":
            return True
        on, day = self.passage.article.published, claim.value.lower
        if on is None or not isinstance(day, str) or claim.value.grain != "day" or was(claim):
            return False
        late = 0 <= (on - dt.date.fromisoformat(day[:10])).days <= _NEWS
        return late and not self._beside("then", claim, [claim])

    def _compared(self, x: Claim, y: Claim) -> bool:
        """Whether two figures are each told of a period of its own (2.9% in February, 3.4% in December), or one of a year."""
        spans = [self._period(c) for c in (x, y)]
        return all(spans) or spans[0] == "year" or self._before_that(x)

    def _before_that(self, claim: Claim) -> bool:
        """Whether the word that makes a figure an old one tells how long before the new one it held (3.6% a month before)."""
        low, lang = self.passage.low, self.passage.lang
        last = min(claim.span.end + _BEHIND, max(claim.sentence.end, claim.span.end))
        for name, first, _ in context_finder(lang.tag).find(low, claim.span.end, last):
            words = low[claim.span.end : first].split()
            if name == "#former" and words and lang.calendar_units.get(words[-1]) in _PERIODS:
                return True
        return False

    def _period(self, claim: Claim) -> str:
        """The grain of the period that stands right beside a figure, in its own clause; empty for none."""
        for c in self.passage.claims:
            if c.kind != "date" or c.sentence != claim.sentence or c.value.grain not in _PERIODS or is_bound(c):
                continue
            first, last = (claim, c) if claim.span.start < c.span.start else (c, claim)
            between = self.passage.low[first.span.end : last.span.start]
            if len(between) <= _PERIOD and STOPS.isdisjoint(between) and not any(map(str.isdecimal, between)):
                return c.value.grain or ""
        return ""

    def _beside(self, name: str, claim: Claim, rivals: Iterable[Claim]) -> int:
        """1 where a word of a kind is nearer to a value than to the others like it, else 0."""
        for cue in self.cues:
            if cue.name != name:
                continue
            gap = self._gap(cue, claim)
            if gap <= _REACH and all(gap < self._gap(cue, c) for c in rivals if c is not claim):
                return 1
        return 0

    def _gap(self, cue: Cue, claim: Claim) -> int:
        """How far a word is from a value, in letters; a mark between them counts more."""
        low, span = self.passage.low, claim.span
        if cue.start < span.end and span.start < cue.end:
            return 0
        between = low[cue.end : span.start] if cue.end <= span.start else low[span.end : cue.start]
        wide = 1 if self.passage.lang.spaced else 2
        return wide * len(between) + _FENCE * sum(c in STOPS for c in between)

    def _at(self, name: str, claim: Claim) -> bool:
        """Whether the word for "from" or "to" stands at a value, or in it (until 5 May)."""
        if is_bound(claim) and (claim.value.lower is None) == (name == "level_to"):
            return True
        for cue in self.cues:
            if cue.name == f"{name}_after" and 0 <= cue.start - claim.span.end <= 1:
                return True
            if cue.name == name and claim.span.start <= cue.start and cue.end <= claim.span.end:
                return True
            if cue.name == name and 0 <= claim.span.start - cue.end <= _BEFORE:
                between = self.passage.low[cue.end : claim.span.start]
                if STOPS.isdisjoint(between) and not any(map(str.isdecimal, between)):
                    return True
        if name == "level_to" and claim.kind == "date" and self.passage.lang.day_aims.left(self.passage.low, claim.span.start):
            return True  # przesunięto z 30 kwietnia na 26 czerwca
        endings = self._endings(name)
        return bool(endings) and lower_case(claim.text).endswith(endings)

    def _endings(self, name: str) -> tuple[str, ...]:
        """The endings that say as much where words have them (200 milyon liradan)."""
        lang = self.passage.lang
        return tuple(w for w in lang.data.get("context", {}).get(f"{name}_after", ()) if lang.spaced and len(w) > 1)


def is_bound(claim: Claim) -> bool:
    """Whether a date is a deadline or a start."""
    return (claim.value.lower is None) != (claim.value.upper is None)


def was(claim: Claim) -> bool:
    """Whether a text says of a value that it held before, or that it does not (310, and not 220 as was said)."""
    return claim.former or claim.negated


def alike(x: Claim, y: Claim) -> bool:
    """Whether two claims may be values of one thing."""
    if x.kind != y.kind or x.value.vague or y.value.vague:
        return False
    if x.kind == "count":
        if _unnamed(x) or _unnamed(y):
            return False
        return x.counted == y.counted or None in (x.counted, y.counted)
    return x.value.unit == y.value.unit


def _unnamed(claim: Claim) -> bool:
    """Whether a number in words counts what no table has (not only three houses, but also four *barns*)."""
    return claim.counted is None and claim.trace.endswith(UNNAMED)


def differ(x: Claim, y: Claim) -> bool:
    """Whether two values differ, and not by too much."""
    a, b = x.value, y.value
    if x.kind == "date":
        day, other = (str(v.upper or v.lower or "") for v in (a, b))
        return day != other and bool(day and other) and abs(int(day[:4]) - int(other[:4])) <= YEARS
    p, q = (v.lower if v.lower is not None else v.upper for v in (a, b))
    if not isinstance(p, Decimal) or not isinstance(q, Decimal) or p * q <= 0 or p == q:
        return False
    return max(p / q, q / p) <= FARTHEST


__all__ = ["Change", "changes"]
