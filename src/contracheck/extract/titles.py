"""Titles: multiples that tell how often somebody won something, and are no ratio (двукратная чемпионка, a twofold champion)."""

from __future__ import annotations

import re

from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.concepts import context_finder, some_finder
from contracheck.lang.table import BLANK

#: What is won, and who wins.
_WON = frozenset(("title", "athlete", "medal"))
#: A multiple as an adjective, one more adjective at most, and the noun that they describe, within so many letters.
_DESCRIBED, _NEAR = re.compile(rf"(?:[{BLANK}][^\W\d_]+){{1,2}}"), 40
_MULTIPLES = (",times", "factor")


def without_titles(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, without the multiples before a word for a title or its holder."""
    if not page.lang.spaced:
        return found
    kept = [f for f in found if not (f.draft is not None and f.draft.kind == "ratio" and _of_title(f, page))]
    return kept if len(kept) < len(found) else found


def _of_title(f: Found, page: Page) -> bool:
    """Whether a multiple in one word stands before a title or its holder, and before no rise or fall (двукратный рост)."""
    draft, low = f.draft, page.low
    if draft is None or not draft.trace.endswith(_MULTIPLES) or not low[f.start : f.end].isalpha():
        return False
    m = _DESCRIBED.match(low, f.end, f.end + _NEAR)
    if m is None or not some_finder(page.lang.tag, _WON).find(low, f.end, m.end()):
        return False
    return not any(c in ("#up", "#down") for c, _, _ in context_finder(page.lang.tag).find(low, f.end, m.end()))
