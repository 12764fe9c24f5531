"""Contrasted: a figure that is denied, and whose unit only the one set against it has (не в 65, а в 67 лет; nicht 3, sondern 5
Prozent)."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal

from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.concepts import context_finder
from contracheck.lang.table import BLANK

#: Kinds whose unit is shared; two figures that are set against each other differ by a factor of so much at most.
_SHARED = frozenset(("money", "percent", "duration", "quantity"))
_ALIKE = Decimal("0.1")
_BETWEEN = re.compile(rf",?[{BLANK}]([^\W\d_]+)[{BLANK}](?:[^\W\d_]{{1,4}}[{BLANK}]){{0,2}}")
#: How far before the figure the denial stands.
_REACH = 24


def share_contrasts(found: list[Found], page: Page) -> None:
    """Give bare figures that are denied the unit of the figure that is set against them."""
    words = page.lang.contrast_words
    if not words:
        return
    for f, g in itertools.pairwise(found):
        a, b = f.draft, g.draft
        if a is None or b is None or a.kind != "count" or b.kind not in _SHARED or b.scale is not None:
            continue
        if a.counted or a.unit or a.scale or a.step != 1 or not a.lower or not b.lower or a.lower != a.upper:
            continue
        m = _BETWEEN.fullmatch(page.low, f.end, g.start)
        if m is None or m[1] not in words or not _ALIKE < a.lower / b.lower < 1 / _ALIKE:
            continue
        first = max(page.sentence(f.start)[0], f.start - _REACH)
        hits = context_finder(page.lang.tag).find(page.low, first, g.start)
        if any(c in ("#negation", "#negation_after") for c, _, _ in hits):
            a.kind, a.unit, a.currencies, a.weak = b.kind, b.unit, b.currencies, False
