"""Levels: how far each language is supported, for the table that `contracheck languages` prints."""

from __future__ import annotations

from typing import Final

import attrs
from babel import localedata

from contracheck.lang.pack import full_languages, partial_languages

#: Level -> what is read at it; each has what the next one has.
LEVELS: Final = {
    "full": "figures, dates and relative dates, bounds, ranges, and what the words around them say (topic, plan, denial, source)",
    "bounds": "figures with their bounds, hedges and ranges, and absolute dates",
    "cldr": "figures, number words, money, units and absolute dates",
}


@attrs.frozen
class Supported:
    """A language: BCP 47 tag, English name after CLDR (the tag where it has none), level."""

    tag: str
    name: str
    level: str


def supported() -> tuple[Supported, ...]:
    """All languages that are known, the fullest level first, by tag.

    >>> [(s.name, s.level) for s in supported() if s.tag in ("ja", "zu")]
    [('Japanese', 'full'), ('Zulu', 'cldr')]
    """
    level = {tag: "cldr" for tag in localedata.locale_identifiers() if "_" not in tag and tag not in ("root", "und")}
    level |= dict.fromkeys(partial_languages(), "bounds") | dict.fromkeys(full_languages(), "full")
    names = localedata.load("en")["languages"]
    order = list(LEVELS)
    return tuple(Supported(t, names.get(t, t), v) for t, v in sorted(level.items(), key=lambda e: (order.index(e[1]), e[0])))
