"""CLDR's formats of quarters, and of ranges of days and of months, as date patterns, for all languages (Gregorian calendar).

"d.\u2013d. MMMM y" becomes ``{d}.`` DASH ``{d}. {month} {y}``. What stands twice is one of the first and one of the last day.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from contracheck.lang import cldr
from contracheck.lang.cldr_dates import GLUED, era, in_figures, patterns, slots, text_of

#: Skeletons of quarters, and of ranges.
QUARTERS = ("yQQQQ", "yQQQ")
SPANS = ("yMMMMd", "yMMMd", "yMMMMEEEEd", "yMMMEd", "yMMMM", "yMMM")
#: The sign between the two ends of a range in a pattern; any dash fills it, with blanks or without.
DASH = "\x04"
_DASHES = re.compile(r"\s*[-\u2010-\u2015~\u301c\uff5e]\s*")
_QUOTED = re.compile(r"'[^']*'")
_FIGURED = re.compile(r"(\D*)(\d{1,2})(\D*)")


@functools.cache
def quarter_formats(tag: str) -> tuple[str, ...]:
    """The patterns of quarters with their years."""
    skeletons = cldr.section(cldr.raw(tag), "datetime_skeletons") or {}
    sources = (text_of(skeletons[name]) for name in QUARTERS if name in skeletons)
    return tuple(dict.fromkeys(pattern for source in sources for pattern in patterns(source, era(tag))))


@functools.cache
def quarter_names(tag: str) -> dict[str, int]:
    """Names of quarters, in full and short, lower case, and with raised letters (Kaingang 2ᵍᵉ) set down as readers have them."""
    data = cldr.raw(tag)
    return {
        written: int(number)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in (cldr.section(data, "quarters", context, width) or {}).items()
        for written in (name.lower(), unicodedata.normalize("NFKC", name.lower()))
    }


@functools.cache
def narrow_months(tag: str) -> dict[str, int]:
    """The shortest names of months, lower case, where each has its own, as Roman figures; empty elsewhere."""
    found: dict[str, int] = {}
    for number, name in (cldr.section(cldr.raw(tag), "months", "format", "narrow") or {}).items():
        found[name.lower()] = int(number)
    return found if len(found) == 12 and not any(c.isdecimal() for name in found for c in name) else {}


@functools.cache
def all_days(tag: str) -> tuple[tuple[str, int], ...]:
    """(weekday name, 0 for Monday .. 6) in all widths but narrow, the shortest too, which mean nothing alone (di, so)."""
    return tuple((word, number) for number, words in cldr.names(tag, "days").items() for word in words)


@functools.cache
def span_formats(tag: str, spaced: bool = True, figured: bool = False) -> tuple[str, ...]:
    """The patterns of ranges of days and of months, with their years; a slot that stands once is that of both ends.

    A weekday at the front may be left out; others are ``{anyday}``, for between days the shortest names are plain. ``figured``:
    months that are named by figures (5\u6708) are written so in the patterns.
    """
    found: dict[str, None] = {}
    for parts in _sources(tag):
        pattern = slots(_dashed(parts), twice=True)
        if pattern is None or "{y}" not in pattern or ("{narrow}" in pattern and not narrow_months(tag)):
            continue
        for word in _figured(tag) if figured else ():
            found.update(dict.fromkeys(_weekdays(pattern.replace("{month}", word))))
        found.update(dict.fromkeys(_weekdays(GLUED.sub("{month}", pattern) if spaced else pattern)))
    return tuple(found)


def _weekdays(pattern: str) -> Iterator[str]:
    first, weekday, rest = pattern.partition("{weekday}")
    rest = rest.replace("{weekday}", "{anyday}")
    if not weekday or "{" in first:
        yield f"{first}{{anyday}}{rest}" if weekday else first
        return
    yield first + weekday + rest
    if "{" in rest:
        yield rest[rest.index("{") :]


@functools.cache
def span_affixes(tag: str) -> frozenset[tuple[str, str]]:
    """Letters that the formats of ranges glue to the front and the end of a month's name."""
    found = (m.groups() for parts in _sources(tag) for m in GLUED.finditer(slots("".join(parts), twice=True) or ""))
    return frozenset((a, b) for a, b in found if a or b)


def _sources(tag: str) -> Iterator[Sequence[str]]:
    """The formats of ranges, each in one or two parts, with and without the name of our era."""
    data = cldr.raw(tag)
    name = era(tag)
    for skeleton in SPANS:
        formats = cldr.section(data, "interval_formats", skeleton)
        for parts in formats.values() if formats else ():
            parts = [in_figures(tag, part) for part in parts]
            if name and any("G" in _QUOTED.sub("", part) for part in parts):
                yield [part.replace("G", f"'{name}'") for part in parts]
            yield parts


def _dashed(parts: Sequence[str]) -> str:
    """A format with the dash between its ends replaced by DASH, if there is one: not those within a day in figures."""
    text = "".join(parts)
    seam = len(parts[0]) if len(parts) > 1 else len(text)
    dashes = list(_DASHES.finditer(text))
    before = [m for m in dashes if m.start() < seam and (len(parts) == 1 or not re.search("[A-Za-z]", text[m.end() : seam]))]
    before = before or dashes[: len(dashes) == 1]
    if not before:
        return text
    # of several in one part the one with blanks parts the ends
    m = max(before, key=lambda m: (len(m[0]), m.start()))
    return f"{text[: m.start()]}{DASH}{text[m.end() :]}"


def _figured(tag: str) -> Iterator[str]:
    """How months are written where all their names are a figure with one and the same word (5\u6708)."""
    for width in ("wide", "abbreviated"):
        names = cldr.section(cldr.raw(tag), "months", "format", width) or {}
        words = {(m[1], m[3]) if m else None for m in (_FIGURED.fullmatch(name) for name in names.values())}
        for word in words if len(words) == 1 else ():
            if word is not None:
                yield f"{word[0]}{{m}}{word[1]}".lower()
