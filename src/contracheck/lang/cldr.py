"""CLDR's data for a locale, read from Babel without changing Babel's shared dictionaries.

Babel's own accessors (``Locale.months`` ...) write resolved aliases back into dictionaries that all locales share, so that mixed
use returns another language's names (babel issue 1234). This module reads the raw data and resolves aliases itself.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from babel import localedata
from babel.core import get_global

from contracheck.lang.cldr_units import NO_WORDS, UNIT_NAMES
from contracheck.lang.signs import as_letters, has_signs, lettered
from contracheck.lang.table import lower_case

# Compact forms whose power of ten is wrong in the source: (language, word) -> power of ten.
OVERLAY: dict[tuple[str, str], int] = {
    ("ne", "करोड"): 7,
    ("wo", "milyoŋ"): 6,
}
OVERLAY = lettered(OVERLAY)

# Compact forms that news texts of a language also use as English does ("bn" for a billion, not for a billion of the long scale):
# (language, word) -> the power of ten of the other reading. They are read as they are written in CLDR (Bn) and in no other way,
# and the other reading stays an alternative. "B" (1e3 in tr), "M" (1e9 in id) and "T" (1e9 in vi) need no row: one letter is read
# in its case and place only.
OTHERWISE: dict[tuple[str, str], int] = {
    ("sv", "bn"): 9,
    ("fr", "bn"): 9,
}


def written(tag: str) -> Mapping[str, Any]:
    """Babel's raw data of a locale (``de``, ``pt_PT``), inherited and shared: not to be changed."""
    return localedata.load(tag)


@functools.lru_cache(maxsize=64)
def raw(tag: str) -> Mapping[str, Any]:
    """The same as texts are read: with letters for the signs of Indic scripts (``signs``)."""
    data = written(tag)
    months = section(data, "months", "format", "wide") or {}
    return _Lettered(data) if any(map(has_signs, months.values())) else data


class _Lettered(Mapping[str, Any]):
    """A locale's data, each part of it lettered when it is first asked for: the most are never."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._data = data
        self._parts: dict[str, Any] = {}

    def __getitem__(self, key: str) -> Any:
        if key not in self._parts:
            self._parts[key] = lettered(self._data[key])
        return self._parts[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._data)

    def __len__(self) -> int:
        return len(self._data)


def exists(tag: str) -> bool:
    """Whether Babel has data for this locale id."""
    return bool(re.fullmatch(r"[A-Za-z]{2,8}(?:_[A-Za-z0-9]{2,8})*", tag)) and localedata.exists(tag)


def section(data: Mapping[str, Any], *path: Any) -> Any:
    """The part of the data at a path with all aliases resolved along the way; None where there is none."""
    node: Any = data
    for key in path:
        node = _plain(data, node)
        if not isinstance(node, Mapping) or key not in node:
            return None
        node = node[key]
    return _plain(data, node)


def _plain(data: Mapping[str, Any], node: Any) -> Any:
    """One node with its own alias resolved: an Alias points elsewhere, a pair is an alias with own entries on top."""
    if isinstance(node, localedata.Alias):
        return section(data, *node.keys)
    if isinstance(node, tuple) and len(node) == 2 and isinstance(node[0], localedata.Alias):
        base = section(data, *node[0].keys)
        return {**(base if isinstance(base, Mapping) else {}), **node[1]}
    return node


def names(tag: str, what: str) -> dict[int, set[str]]:
    """Month names (1 January .. 12) or weekday names (0 Monday .. 6) in all contexts and widths but narrow, lower case."""
    data = raw(tag)
    found: dict[int, set[str]] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated", "short") if what == "days" else ("wide", "abbreviated"):
            for number, name in (section(data, what, context, width) or {}).items():
                name = lower_case(name).rstrip(".")
                if not name.strip("0123456789"):
                    continue
                found.setdefault(int(number), set()).add(name)
    return found


def wide_months(tag: str) -> set[str]:
    """Month names in full, lower case, in all contexts."""
    data = raw(tag)
    return {
        lower_case(n) for context in ("format", "stand-alone") for n in (section(data, "months", context, "wide") or {}).values()
    }


def capital_months(tag: str) -> bool:
    """Whether a locale writes the names of months with capitals."""
    names = section(raw(tag), "months", "format", "wide") or {}
    return bool(names) and all(n[:1].isupper() for n in names.values())


def noun_capitals(tag: str) -> bool:
    """Whether a locale writes nouns with capitals, as its words for days tell (3 Tage, but 3 hari)."""
    days = [after.strip() for unit, before, after in unit_forms(tag) if unit == "day" and not before]
    return bool(days) and days[0][:1].isupper()


def separators(tag: str) -> tuple[str, str]:
    """Decimal and grouping separator of Latin digits in a locale."""
    symbols = section(raw(tag), "number_symbols", "latn") or {}
    return symbols.get("decimal", "."), symbols.get("group", ",")


def pairs(tag: str) -> bool:
    """Whether a locale groups digits by two from the right (98,76,54) in numbers or in percent, as Toki Pona does."""
    data = raw(tag)
    patterns = [(section(data, name) or {}).get(None) for name in ("decimal_formats", "percent_formats")]
    return any(getattr(pattern, "grouping", (3, 3))[0] == 2 for pattern in patterns)


def trailing_minus(tag: str) -> bool:
    """Whether the minus of an amount of money stands behind it in a locale (67,00-), as in Frisian."""
    negative = getattr(section(raw(tag), "currency_formats", "standard"), "pattern", "").partition(";")[2]
    return negative.rstrip().endswith("-")


#: Languages that put a word between a scale word and its noun, as CLDR's pattern for money does not say (milions de dòlars).
_LINKS = {
    **dict.fromkeys(("ast", "ca", "oc"), (" de ", " d'", " d\u2019")),
    **dict.fromkeys(("gl", "lij", "vec", "sc"), (" de ",)),
    **dict.fromkeys(("fur", "scn"), (" di ",)),
}


def currency_links(tag: str) -> set[str]:
    """What stands between a figure and the name of a currency where it is more than a space: "de" in Romanian."""
    patterns = (section(raw(tag), "currency_unit_patterns") or {}).values()
    links = {p.partition("{0}")[2].partition("{1}")[0] for p in patterns if p.startswith("{0}") and p.endswith("{1}")}
    return {link for link in links if link.strip()}.union(_LINKS.get(tag.split("_")[0], ()))


def affixes(pattern: Any) -> tuple[str, str, int]:
    """What stands before and after the digits of a number pattern, and how many: "0 tys'.'" -> ("", " tys.", 1)."""
    text = as_letters(getattr(pattern, "pattern", str(pattern)).split(";")[0])
    before, after, digits, quoted, seen = "", "", 0, False, False
    for c in text:
        if c == "'":
            quoted = not quoted
        elif not quoted and c in "0#,":
            digits += c == "0"
            seen = True
        elif seen:
            after += c
        else:
            before += c
    return before, after, digits


def compact_forms(tag: str) -> Iterator[tuple[str, str, int]]:
    """(before, after, power of ten) of the compact forms of a locale, short and long, after the overlay."""
    data = raw(tag)
    base = tag.split("_")[0]
    sections = [("compact_decimal_formats", "long"), ("compact_decimal_formats", "short"), ("compact_currency_formats", "short")]
    for name, width in sections:
        for forms in (section(data, name, width) or {}).values():
            for magnitude, pattern in forms.items():
                before, after, digits = affixes(pattern)
                if "\u00a4" in before or "\u00a4" in after:
                    # the currency stands outside, with a space of its own
                    before = before.partition("\u00a4")[2].lstrip() if "\u00a4" in before else before
                    after = after.partition("\u00a4")[0].rstrip() if "\u00a4" in after else after
                word = _WORD_OF.sub(" ", before + after).strip().lower()
                if not digits or not word:
                    continue
                power = OVERLAY.get((base, word), len(magnitude) - digits)
                if power:
                    yield before, after, power


_WORD_OF = re.compile(r"[\s\u200e\u200f\u061c.]+")


@functools.lru_cache(maxsize=64)
def scales(tag: str) -> dict[str, int]:
    """Compact scale words of a locale (long and short) that follow the figure, lower case, with their power of ten."""
    found: dict[str, int] = {}
    for before, after, power in compact_forms(tag):
        word = _WORD_OF.sub(" ", after).strip()
        if len(word) <= 2 and word != word.lower():
            continue  # read in its own letters only: mM is no mm
        word = lower_case(word)
        if word and not before.strip() and len(word) <= 40 and (tag.split("_")[0], word) not in OTHERWISE:
            found.setdefault(word, power)
    return found


@functools.lru_cache(maxsize=64)
def long_scales(tag: str) -> frozenset[str]:
    """Scale words that a locale writes in full (ming, but not mln), lower case."""
    forms = (section(raw(tag), "compact_decimal_formats", "long") or {}).values()
    affixed = (affixes(pattern) for by_size in forms for pattern in by_size.values())
    return frozenset(_WORD_OF.sub(" ", after).strip().lower() for _, after, _ in affixed)


def currencies(tag: str) -> Iterator[tuple[str, str]]:
    """Full names of currencies in a locale as (lower-case name, ISO 4217 code): "us-dollar", "dollars américains"."""
    for code, name in currency_forms(tag):
        yield lower_case(name), code


def currency_forms(tag: str) -> Iterator[tuple[str, str]]:
    """(ISO 4217 code, name) for all names of currencies in a locale, singular and plural, as they are written."""
    data = raw(tag)
    yield from (section(data, "currency_names") or {}).items()
    for code, forms in (section(data, "currency_names_plural") or {}).items():
        for name in forms.values():
            yield code, name


def currency_sides(tag: str) -> tuple[bool, bool]:
    """Whether a locale's own pattern has the currency sign before, and whether after the figure."""
    before, after, _ = affixes(section(raw(tag), "currency_formats", "standard") or "\u00a40")
    return "\u00a4" in before, "\u00a4" in after


def percent_form(tag: str) -> tuple[str, str]:
    """What stands before and after a figure in percent."""
    before, after, _ = affixes((section(raw(tag), "percent_formats") or {}).get(None, "0%"))
    return before, after


@functools.lru_cache(maxsize=4)
def unit_forms(tag: str) -> tuple[tuple[str, str, str], ...]:
    """(unit without its category, before, after) of all patterns of units in a locale: long, then short."""
    data = raw(tag)
    idents = section(data, "unit_patterns") or {}
    plain = _plain_ton(tag)
    found: dict[tuple[str, str, str], None] = {}
    for width in ("long", "short"):
        for ident, widths in idents.items():
            forms = _plain(data, _plain(data, widths).get(width))
            if not isinstance(forms, Mapping):
                continue
            unit = ident.split("-", 1)[1]
            for form, pattern in forms.items():
                if form != "per" and isinstance(pattern, str) and "{0}" in pattern:
                    before, _, after = pattern.partition("{0}")
                    found["tonne" if plain and unit == "ton" else unit, before, after] = None
    return tuple(found)


def _plain_ton(tag: str) -> bool:
    """Whether CLDR has the plain word for a ton as that of the short ton: the tonne has an adjective (tona, tona mètrica).

    It means the metric one wherever people do not count in short tons.
    """
    short, metric = (
        [p.replace("{0}", "").strip() for p in forms.values()] if isinstance(forms, Mapping) else []
        for forms in (section(raw(tag), "unit_patterns", ident, "long") for ident in ("mass-ton", "mass-tonne"))
    )
    if territory(tag) == "US" or not all(word.isalpha() or (" " not in word and "-" not in word) for word in short):
        return False
    return any(" " in name or (name != word and word in name) for name in metric for word in short)


def units(tag: str) -> Iterator[tuple[str, str]]:
    """Unit words of a locale that follow the figure as (lower-case word, name), without those that are no units."""
    for unit, before, after in unit_forms(tag):
        name = UNIT_NAMES.get(unit)
        if before or name is None or name in NO_WORDS:
            continue
        word = after.strip("\u200e\u200f \u00a0\u202f.").lower()
        if word:
            yield word, name


#: Units of time that rates are told in.
_RATES = ("second", "minute", "hour")


def rates(tag: str) -> Iterator[tuple[str, str]]:
    """What a locale writes behind a unit for "per hour" and the like as (lower-case phrase, unit of time)."""
    data = raw(tag)
    for time in _RATES:
        for width in ("long", "short"):
            pattern = (section(data, "unit_patterns", f"duration-{time}", width) or {}).get("per")
            if isinstance(pattern, str) and pattern.startswith("{0}"):
                phrase = pattern[3:].strip("\u200e\u200f \u00a0\u202f.").lower()
                if len(phrase) > 1:
                    yield phrase, time


def per_words(tag: str) -> Iterator[str]:
    """What a locale writes between two units of which one is told for the other (per)."""
    pattern = (section(raw(tag), "compound_unit_patterns", "per", "long") or {}).get("compound")
    if isinstance(pattern, str):
        word = pattern.partition("{0}")[2].partition("{1}")[0].strip().lower()
        if word.isalpha():
            yield word


#: In what order currencies share a bare noun: the territory's own first, then these, then those of which none of these is one,
#: where several have it: what the text speaks of tells them apart.
MAIN: Final = (
    *("USD", "EUR", "GBP", "JPY", "CNY", "CHF", "INR", "RUB", "SEK", "NOK", "DKK", "MXN", "TRY", "PLN", "KRW", "EGP", "SAR"),
    "AED",
)
_TOLD_APART: Final = ("RSD", "KWD", "IQD", "TND", "JOD", "DZD", "LYD", "KES", "TZS", "UGX")


@functools.cache
def bare_currencies(tag: str) -> dict[str, tuple[str, ...]]:
    """Bare nouns of currencies, which CLDR does not have, from its full names: word -> codes, likeliest first.

    A word is one if the names of several currencies end in it (US dollar, Canadian dollar; begin with it, where a language puts
    it first), or if it is the noun of the territory's own currency (magyar forint).
    """
    sides: tuple[dict[str, set[str]], dict[str, set[str]]] = ({}, {})
    for name, code in currencies(tag):
        words = name.replace("-", " ").split()
        if len(words) > 1 and not any(c.isdigit() or c in "(.)" for c in name):
            for side, word in zip(sides, (words[-1], words[0]), strict=True):
                side.setdefault(word, set()).add(code)
    own = own_currency(tag)
    side = max(sides, key=lambda s: sum(len(codes) for codes in s.values() if len(codes) > 1))
    order = {code: n for n, code in enumerate(dict.fromkeys((own, *MAIN, *_TOLD_APART)))}
    found = {}
    for word, codes in side.items():
        if len(word) > 1 and (len(codes) > 1 or own in codes):
            ranked = sorted((c for c in codes if c in order), key=order.__getitem__)
            if ranked and (len(ranked) > 1 or ranked[0] not in _TOLD_APART or ranked[0] == own):
                found[word] = tuple(ranked)
    return found


def own_currency(tag: str) -> str:
    """The currency of the territory in which a locale is spoken most; empty where none is known."""
    parts = tag.split("_")
    place = next((p for p in parts[1:] if len(p) == 2), None) or territory(parts[0]) or ""
    current = [entry[0] for entry in get_global("territory_currencies").get(place, ()) if entry[2] is None and entry[3]]
    return str(current[-1]) if current else ""


def territory(tag: str) -> str | None:
    """The territory in which a language is spoken most (CLDR's likely subtags): ``zh`` -> ``CN``; None where CLDR names none.

    >>> territory("sv"), territory("pt")
    ('SE', 'BR')
    """
    likely: Mapping[str, str] = get_global("likely_subtags")
    found = likely.get(tag, "").split("_")[-1]
    return found if len(found) == 2 and found.isupper() else None


@functools.cache
def base_tag(tag: str) -> str | None:
    """The locale id of Babel that serves a BCP 47 tag best, or None: ``zh-Hant-TW`` -> ``zh_Hant_TW``, ``de-XX`` -> ``de``."""
    parts = re.split(r"[-_]", tag.strip())
    while parts:
        candidate = "_".join([parts[0].lower(), *(p.title() if len(p) == 4 else p.upper() for p in parts[1:])])
        if exists(candidate):
            return candidate
        parts.pop()
    return None
