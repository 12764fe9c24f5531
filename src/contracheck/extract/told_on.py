"""Told on: whether a day beside a verb of saying is that of the saying ("police said on Sunday") or that of what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.extract.page import Page
from contracheck.lang.concepts import Hit

#: Small words between a verb of saying and its day; in a script without spaces letters.
_SMALL = re.compile(r"(?:[^\W\d_]{1,2} ){0,2}\Z")
_DENSE = re.compile(r"[^\W\d_]{0,4}\Z")
#: What parts the two.
_PARTED = re.compile(r"[,;:()\d\uff0c\u3001\u3002\uff1b\uff1a]")
#: A comma behind the two, the rest of the verb before it (teilte am Samstag mit, dass), or an end.
_COMMA = re.compile(r"(?: [^\W\d_]{1,3})? ?[,:]")
_END = re.compile(r"[.,;\"\u00bb\u201c\u201d]|\s*\Z")
#: What a quotation ends with before the verb and its auxiliary (..., a annoncé), and before its subject (..., the mayor said).
_QUOTATION = re.compile(r"[,\"\u00bb\u00ab\u201c\u201d\u2013\u2014-] ?(?:[^\W\d_]{1,3} ){0,2}\Z")
_QUOTED = re.compile(r"[,\"\u00bb\u00ab\u201c\u201d][^,\d]{1,40}\Z")
#: How far from its day such a verb may stand (..., teilte die Polizei am Samstag mit).
_REACH = 36


def told_on(page: Page, hits: Sequence[Hit], start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """What a date dates that stands beside a verb of saying, from the context words of its sentence.

    "clause" is a day on which something was told (said on Sunday that; ..., a annoncé la police dimanche; 周六表示), "event" one
    on which the telling itself is what happened (annoncée le 9 août). None where no such verb is beside the date.
    """
    found = {_beside(page, hits, s, e, start, end, sentence) for c, s, e in hits if c == "#attribution"}
    return "clause" if "clause" in found else "event" if "event" in found else None


def _beside(
    page: Page, hits: Sequence[Hit], first: int, last: int, start: int, end: int, sentence: tuple[int, int]
) -> str | None:
    """The same for one verb, which stands from ``first`` to ``last``."""
    low, lang = page.low, page.lang
    if first >= end:
        between = low[end:first].strip()
        if not lang.spaced:
            frames = (f.partition("{}") for f in lang.list("dates", "told_frames"))
            framed = any(low[:start].endswith(a) and low.startswith(b, end) for a, _, b in frames)
            return "clause" if framed or _DENSE.match(between) else None
        if lang.calendar_units.get(between) != "day" and not _SMALL.match(f"{between} ".lstrip()):
            return None
        return "clause" if _END.match(low, last) else "event"  # cumartesi günü açıkladı; but açıklanan
    between = low[last:start].lstrip()
    if last > start or not lang.spaced or _PARTED.search(between) or low.startswith("'s", end):
        return None
    before = low[max(sentence[0], first - _REACH) : first]
    if start - last <= _REACH and _QUOTATION.search(before):
        return "clause"
    if not _SMALL.match(between):
        return None
    if lang.told_that.right(low, end) is not None or _COMMA.match(low, end):
        return "clause"
    # an announcement that no clause tells is an event of its own, and so is what is told with a day of the calendar
    event = ("announcement", first, last) in hits or any(map(str.isdecimal, low[start:end]))
    return "clause" if not event and _QUOTED.search(before) and _END.match(low, end) else "event"
