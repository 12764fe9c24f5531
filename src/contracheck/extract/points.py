"""Points: those of a rate, which are percentage points or basis points, and those of an index, a table or a game, which are
counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from contracheck.extract.draft import Draft
from contracheck.extract.terms import ONE
from contracheck.lang.concepts import GAMES
from contracheck.lang.table import BLANK

if TYPE_CHECKING:
    from contracheck.extract.around import Around

#: Rates that change by points.
RATES = frozenset(
    ("interest_rate", "inflation", "margin", "unemployment", "growth", "poll", "vote_share", "turnout", "rate_cut", "rate_hike")
)
#: Rates that central banks move, by so many basis points at least (25 points).
KEY_RATES = frozenset(("interest_rate", "rate_cut", "rate_hike", "monetary_policy"))
FEWEST_BASIS_POINTS = 10
#: So many points are those of a rate at most, where nothing speaks of one.
_MOST = 30
_LAST_WORD, _LONG = re.compile(rf"([^\W\d_]+)[{BLANK}]\Z"), 16


def settle_points(draft: Draft, around: Around, *, beside_percent: bool, index: bool) -> None:
    """Points of a rate are percentage points, many of a key rate basis points; those of an index or a game are counted."""
    if draft.counted != "point" and ",point" not in draft.trace:
        return
    topics = around.maker.context.concepts_at(around.start)
    about_rate = bool(RATES & topics) and not index
    level = draft.upper if draft.upper is not None else draft.lower or ONE  # down more than 7 points
    many = level if draft.kind == "count" and draft.counted == "point" else None
    few = many is not None and (many < 1 or (many < 30 if about_rate else beside_percent and many < 15))
    played = (draft.step == 1 or many is not None) and not about_rate and (not topics.isdisjoint(GAMES) or around.maker.of_games)
    both = draft.unit == "percentage_point" and ",point" in draft.trace
    whole = draft.step == 1 and (many is not None or (both and not beside_percent and _is_level(draft, around)))
    if whole and KEY_RATES & topics and level >= FEWEST_BASIS_POINTS:
        draft.kind, draft.unit, draft.counted = "percent", "basis_point", None
    elif few and not played and not index:
        draft.kind, draft.unit, draft.counted = "percent", "percentage_point", None
    elif both and (index or played or level > 100 or _is_table(draft, around, about_rate or beside_percent)):
        draft.kind, draft.unit, draft.counted = "count", None, "point"


def _is_table(draft: Draft, around: Around, rated: bool) -> bool:
    """Whether points that no rate is told of are those of a table: too many to be a change, or what somebody has or gets to."""
    if rated:
        return False
    level = draft.upper if draft.upper is not None else draft.lower
    many = draft.step == 1 and level is not None and level >= _MOST
    return many or _is_level(draft, around)


def _is_level(draft: Draft, around: Around) -> bool:
    """Whether a word before points makes them a level and no change: climbs *to* 64 points, leads *with* 18 points."""
    page = around.maker.page
    if page.lang.levels_before.left(page.low, draft.start) is not None:
        return True
    word = _LAST_WORD.search(page.low, max(0, draft.start - _LONG), draft.start)
    return word is not None and word[1] in page.lang.list("shares", "points_held")
