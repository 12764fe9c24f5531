"""Found: one thing that the scan read at a place of the text."""

from __future__ import annotations

import attrs

from contracheck.extract.date_figures import DateHit
from contracheck.extract.draft import Draft


@attrs.define(slots=True)
class Found:
    """One thing that the scan read: a figure draft, a date, or a claim of another kind (time, score, label, ordinal)."""

    start: int
    end: int
    draft: Draft | None = None
    date: DateHit | None = None
    kind: str | None = None
    value: str | None = None

    @classmethod
    def of(cls, draft: Draft) -> Found:
        """A figure, where its draft stands."""
        return cls(draft.start, draft.end, draft=draft)
