"""CLDR's own date formats of a locale as date patterns, for languages that have no data file (Gregorian calendar).

"d 'de' MMMM 'de' y" becomes ``{d} de {month} de {y}``. Read from Babel's raw data; see cldr.py for why not by its accessors.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from contracheck.lang import cldr
from contracheck.lang.signs import as_letters
from contracheck.lang.table import lower_case

#: Skeletons whose formats are read beside the four widths of whole dates.
SKELETONS = (
    "yMMMMd", "yMMMd", "yMMMMEEEEd", "yMMMEd", "MMMMd", "MMMd", "MMMMEd", "MMMEd", "yMMMM", "yMMM", "y",
)  # fmt: skip
_FIELD = re.compile(r"'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z']+)")
_SLOT = re.compile(r"\{\w+\}")
GLUED = re.compile(r"([^\W\d_]*)\{month\}([^\W\d_]*)")
_SHORT_MONTH = re.compile("(?<!M)MMM(?!M)")
_MARKS = re.compile("[\u200e\u200f\u061c]")
_BLANKS = re.compile(r"\s+")
#: What may stand at the ends of a format and adds nothing to its meaning.
_TRIM = " .,;:\u060c\u104a"


@functools.cache
def formats(tag: str, spaced: bool = True, joined: bool = True) -> tuple[str, ...]:
    """The date patterns of a locale, whole dates first; each once.

    Spaced: letters glued to a month's name are left out. Joined: with what a format of days and one of months give together.
    """
    found: dict[str, None] = {}
    for source in _sources(tag):
        for pattern in patterns(source, era(tag)):
            found.setdefault(GLUED.sub("{month}", pattern) if spaced else pattern)
    if not joined:
        return tuple(found)
    # "ngày 2 tháng 5" and "tháng 5 năm 2024" tell together how a whole date may be written
    days = [p for p in found if "{d}" in p and p.endswith("{month}") and "{y}" not in p]
    months = [p for p in found if p.startswith("{month}") and p.endswith("{y}") and "{d}" not in p]
    found.update(dict.fromkeys(day + month.removeprefix("{month}") for day in days for month in months))
    return tuple(found)


@functools.cache
def affixes(tag: str) -> frozenset[tuple[str, str]]:
    """Letters that the formats of a locale glue to the front and the end of a month's name (ב, ren, ын)."""
    found = (m.groups() for source in _sources(tag) for m in GLUED.finditer(slots(source) or ""))
    return frozenset((a, b) for a, b in found if a or b)


@functools.cache
def order(tag: str) -> str:
    """In what order a locale writes day, month and year in digits: ``dmy``, ``mdy`` or ``ymd``."""
    source = text_of(cldr.section(cldr.raw(tag), "date_formats", "short"))
    first = re.findall(r"[dMLy]", re.sub(r"'[^']*'", "", source))
    return {"M": "mdy", "L": "mdy", "y": "ymd"}.get(first[0] if first else "", "dmy")


@functools.cache
def dots_days(tag: str) -> bool:
    """Whether a locale may have a dot between a day and a month in digits: it writes dates so, or its decimals otherwise."""
    decimal, _ = cldr.separators(tag)
    return decimal != "." or "." in text_of(cldr.section(cldr.raw(tag), "date_formats", "short"))


@functools.cache
def month_names(tag: str) -> tuple[dict[str, int], frozenset[str]]:
    """Month names with figures in them (tháng 5, 5-р сар), and the names that CLDR writes with a full stop, without it."""
    data = cldr.raw(tag)
    figures: dict[str, int] = {}
    dotted: set[str] = set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in (cldr.section(data, "months", context, width) or {}).items():
                low = lower_case(name)
                if low.endswith("."):
                    dotted.add(low.rstrip("."))
                if any(c.isdecimal() for c in low) and not all(c.isdecimal() for c in low.strip(_TRIM)):
                    figures[low.rstrip(".")] = int(number)
    return figures, frozenset(dotted)


@functools.cache
def wide_days(tag: str) -> frozenset[str]:
    """Weekday names in full, lower case, in all contexts."""
    data = cldr.raw(tag)
    return frozenset(
        lower_case(n)
        for context in ("format", "stand-alone")
        for n in (cldr.section(data, "days", context, "wide") or {}).values()
    )


@functools.cache
def bare_figures(tag: str) -> bool:
    """Whether the short names of months are nothing but figures."""
    names = cldr.section(cldr.raw(tag), "months", "format", "abbreviated") or {}
    return bool(names) and all(name.isdecimal() for name in names.values())


@functools.cache
def dotted_days(tag: str) -> frozenset[str]:
    """Weekday names that CLDR writes with a full stop, lower case, without it."""
    data = cldr.raw(tag)
    found = (
        lower_case(name)
        for context in ("format", "stand-alone")
        for width in ("abbreviated", "short")
        for name in (cldr.section(data, "days", context, width) or {}).values()
    )
    return frozenset(name.rstrip(".") for name in found if name.endswith("."))


def text_of(pattern: object) -> str:
    return as_letters(str(getattr(pattern, "pattern", pattern or "")))


def in_figures(tag: str, source: str) -> str:
    """A format with a field of figures for the short name of a month, where these are nothing but figures (Dzongkha)."""
    return _SHORT_MONTH.sub("MM", source) if bare_figures(tag) else source


def _sources(tag: str) -> Iterator[str]:
    data = cldr.raw(tag)
    for width in ("full", "long", "medium", "short"):
        yield in_figures(tag, text_of(cldr.section(data, "date_formats", width)))
    skeletons = cldr.section(data, "datetime_skeletons") or {}
    for name in SKELETONS:
        if name in skeletons:
            yield in_figures(tag, text_of(skeletons[name]))


def era(tag: str) -> str:
    """The name of our era."""
    return str((cldr.section(cldr.raw(tag), "eras", "abbreviated") or {}).get(1, ""))


def patterns(source: str, era: str = "") -> Iterator[str]:
    """The pattern of one format, and the shorter ones that are found where its outer words are left out."""
    if era and "G" in re.sub(r"'[^']*'", "", source):
        yield from patterns(source.replace("G", f"'{era}'"))
    pattern = slots(source)
    if pattern is None or "{narrow}" in pattern:
        return
    names = _SLOT.findall(pattern)
    if _lists(pattern, "MM" in source) or not names or (names != ["{y}"] and len(names) < 2):
        return
    yield pattern
    first = pattern.index("{")
    if first and len(names) > 1:
        yield pattern[first:]  # "ngày 2 tháng 5" without its first word
    if "{weekday}" in names and len(names) > 2:
        rest = pattern.replace("{weekday}", "").strip(_TRIM)
        inner = rest[rest.index("{") : rest.rindex("}") + 1]
        if len(_SLOT.findall(inner)) > 1 and not _lists(inner, "MM" in source):
            yield inner


def _lists(pattern: str, padded: bool) -> bool:
    """Whether a pattern is but figures with signs between that are read without patterns, or are no day more often."""
    names = _SLOT.findall(pattern)
    signs = _SLOT.sub("", pattern)
    if "{m}" not in names or signs.strip("./- "):
        return False
    if "{y}" not in names:
        return True  # "1. 2.", 1/2
    if len(names) == 2 and signs in ("-", "/"):
        return False  # 5/2024 and 2024-05 are months where this is how a locale writes one in short
    if len(names) == 3 and signs == "  " and padded:
        return False  # "1 2 2024" is a list, "01 02 2024" is not
    return " " not in signs or not signs.strip()


def slots(source: str, twice: bool = False) -> str | None:
    """A CLDR format in the notation of date patterns; None where it has a field that no slot reads, or one twice."""
    out: list[str] = []
    for m in _FIELD.finditer(_MARKS.sub("", source)):
        quoted, letter, plain = m[1], m[2], m[3]
        if letter is None:
            out.append(_plain(quoted.replace("''", "'") or "'" if quoted is not None else plain))
            continue
        width = len(m[0])
        if letter == "G":
            continue
        slot = slot_of(letter, width)
        if slot is None:
            return None
        out.append(slot)
    pattern = _BLANKS.sub(" ", "".join(out)).strip(_TRIM).lower()
    names = _SLOT.findall(pattern)
    return pattern if twice or len(names) == len(set(names)) else None


def slot_of(letter: str, width: int) -> str | None:
    """The slot that a field of a format is read by; None where there is none."""
    if letter in "ML":
        return "{m}" if width < 3 else "{month}" if width < 5 else "{narrow}"
    if letter in "Qq":
        return "{q}" if width < 3 else "{quarter}" if width < 5 else None
    if letter in "Ec":
        return "{weekday}"
    return {"d": "{d}", "y": "{yy}" if width == 2 else "{y}", "r": "{y}"}.get(letter)


def _plain(text: str) -> str:
    """A literal of a format; brackets mean optional words in patterns, and so they are here: y('e')ko."""
    return text.replace("{", "").replace("}", "")
