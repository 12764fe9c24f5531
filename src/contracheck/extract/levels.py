"""Levels: figures to which something rose or fell, behind words that mean "at most" elsewhere (spadła do 3,1 proc.)."""

from __future__ import annotations

import re

from contracheck.extract.page import Page
from contracheck.lang.concepts import context_finder
from contracheck.lang.table import BLANK

#: Characters before a figure in which a word tells that something rose or fell.
_CLAUSE = 40
#: A stop or comma that ends a clause, and stands in no figure.
_CLAUSE_END = re.compile(r"(?<!\d)[.;,]|[.;,](?!\d)")


def is_level(page: Page, start: int, end: int) -> bool:
    """Whether a word that can mean "at most" leads to the level of a change here: spadła do 3,1 proc."""
    if page.lang.level_words.get(page.low[start:end].strip(BLANK)) is None:
        return False
    first = max(0, start - _CLAUSE)
    clause = page.low[first:start].rstrip(BLANK)
    clause = clause[: len(clause) - clause.endswith(",")]  # cayeron un 2 %, hasta 23.800
    cuts = (m.end() for m in _CLAUSE_END.finditer(clause) if m[0] != "." or _stops(page, first + m.end()))
    hits = context_finder(page.lang.tag).find(page.low, first + max(cuts, default=0), start)
    return any(c in ("#up", "#down") for c, _, _ in hits)


def _stops(page: Page, after: int) -> bool:
    """Whether a full stop ends a sentence and is not that of an abbreviation, as far as the next letter tells."""
    return page.text[after : after + 2].strip(BLANK)[:1].isupper()
