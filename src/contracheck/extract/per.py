"""Per: figures that another figure is told by, and that claim nothing themselves - 10万人当たり, 每10股, 1枚45円, 1日3回."""

from __future__ import annotations

import re

from contracheck.extract.draft import Draft
from contracheck.extract.figures import FigureReader
from contracheck.lang.pack import Language

#: One of something, in a language without spaces, with a few letters behind it.
_ONE_OF = re.compile(r"1([^\W\d_]{1,7})")


class PerReader:
    """Tells what the figures of one page are told by."""

    def __init__(self, low: str, lang: Language, figures: FigureReader) -> None:
        self.low, self.lang, self.figures = low, lang, figures

    def end(self, draft: Draft, pos: int) -> int:
        """The end of what another figure is told by, where the figure in digits at a place is that; else 0."""
        per_after = self.lang.per_after
        if per_after.filled and per_after.right(self.low, draft.end) is not None:
            return draft.end
        if self.lang.spaced:
            return 0
        if draft.kind == "count" and self.lang.per_before.left(self.low, draft.start) is not None:
            return draft.end
        m = _ONE_OF.match(self.low, pos) if draft.kind in ("count", "quantity", "duration", "money") else None
        if m is None or (draft.kind == "money" and draft.end != m.end()):
            return 0  # 1ドル150円, but 1ドル50セント
        if draft.kind != "duration" and per_after.filled:
            for end in range(m.start(1) + 1, m.end(1)):
                if (after := per_after.right(self.low, end, gap=False)) is not None:
                    return int(after[1])  # 1玉あたり80円
        return self.one(pos, times=draft.kind == "duration")

    def one(self, pos: int, *, times: bool) -> int:
        """The end of one of something that a price is told for, or a number of ``times`` for a day (1枚45円, 1日3回); else 0."""
        m = _ONE_OF.match(self.low, pos)
        if m is None or not self.low[m.end() : m.end() + 1].isdecimal() or self.lang.spaced:
            return 0
        told = self.figures.digits(m.end())[0]
        return m.end() if told is not None and (told.kind == "money" or (times and told.counted == "time")) else 0
