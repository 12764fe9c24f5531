"""Around: what surrounds a figure or a date, read once, when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contracheck.extract.context import Context
from contracheck.extract.denied import DENIED
from contracheck.extract.draft import Draft
from contracheck.model import Deferred, Surroundings

if TYPE_CHECKING:
    from contracheck.extract.claims import Maker

#: Concepts that the unit of a figure tells without a word.
TOLD_BY_UNIT = {
    "magnitude": "magnitude",
    "degree_Celsius": "temperature",
    "degree_Fahrenheit": "temperature",
    "kilometer_per_hour": "speed",
    "mile_per_hour": "speed",
}


class Around(Deferred):
    """The context of one figure, read once, when it is first asked for."""

    __slots__ = ("_context", "draft", "end", "maker", "number", "start")

    def __init__(self, maker: Maker, start: int, end: int, number: int, draft: Draft | None) -> None:
        self._made = None
        self.maker, self.start, self.end, self.number, self.draft = maker, start, end, number, draft
        self._context: Context | None = None

    @property
    def context(self) -> Context:
        """What surrounds the figure."""
        if self._context is None:
            spans, i = self.maker.spans, self.number
            near = [s for s in spans[max(0, i - 4) : i + 5] if s is not None]
            if spans[i] is not None:
                near = [(self.start, self.end) if s == spans[i] else s for s in near]
            dates = [d for d in self.maker.dates[max(0, i - 4) : i + 5] if d is not None]
            self._context = self.maker.context.around(self.start, self.end, near, dates)
        return self._context

    def make(self) -> Surroundings:
        """The same as a noun of the model."""
        c = self.context
        direction, topics, near = c.direction, c.topics, c.near
        if self.draft is not None:
            if self.draft.kind == "percent" and self.draft.trace.endswith((",minus", ",fewer")):
                direction = "down"
            elif self.draft.kind == "percent" and direction is None:
                told = self.maker.page.lang.changes_after.right(self.maker.page.low, self.end)
                direction = told[0] if told is not None else None
            elif self.draft.kind == "duration":
                direction = None
            topic = TOLD_BY_UNIT.get(self.draft.unit or "")
            if topic is not None and topic not in topics[:near]:
                topics, near = (topic, *(t for t in topics if t != topic)), near + 1
        return Surroundings(
            sentence=self.maker.placed(c.sentence),
            clause=self.maker.placed(c.clause),
            direction=direction,
            both_ways=c.both_ways,
            modality=c.modality,
            negated=c.negated and (self.draft is None or DENIED not in self.draft.trace),
            doubted=c.doubted,
            attribution=c.attribution,
            revised=c.revised,
            former=c.former,
            as_of=c.as_of,
            told_on=c.told_on,
            zoned=c.zoned,
            names=c.names,
            near_names=c.near_names,
            topics=topics,
            near_topics=near,
        )
