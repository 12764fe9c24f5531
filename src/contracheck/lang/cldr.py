"""CLDR's data for a locale, read from Babel without changing Babel's shared dictionaries.

Babel's own accessors (``Locale.months`` ...) write resolved aliases back into dictionaries that all locales share, so that mixed
use returns another language's names (babel issue 1234). This module reads the raw data and resolves aliases itself.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from babel import localedata
from babel.core import get_global

# CLDR's unit ids (without their category) that pint calls otherwise; ids that are pint names already need no row. CLDR's "ton"
# is the American short ton and "barrel" the oil barrel.
UNIT_NAMES = {
    "celsius": "degree_Celsius",
    "fahrenheit": "degree_Fahrenheit",
    "tonne": "metric_ton",
    "barrel": "oil_barrel",
    "mile-scandinavian": "swedish_mile",
    "liter-per-100-kilometer": None,
    "generic": None,
    "temperature-generic": None,
    "ton": "ton",
    "karat": None,
    "percent": None,
    "permille": None,
    "permyriad": None,
    "part-per-1e6": None,
    "part-per-1e9": None,
    "item": None,
    "portion-per-1e9": None,
}

# Compact forms that news text of a language never means, or means otherwise: (locale, word) -> power of ten, or None to drop it.
# "bn" is 1e12 in CLDR's sv and fr, "B" 1e3 in tr (bin), "M" 1e9 in id (miliar), "T" 1e9 in vi (tỷ); ne and wo are wrong in the
# source.
OVERLAY: dict[tuple[str, str], int | None] = {
    ("sv", "bn"): None,
    ("fr", "bn"): None,
    ("ne", "करोड"): 7,
    ("wo", "milyoŋ"): 6,
}


def raw(tag: str) -> Mapping[str, Any]:
    """Babel's raw data of a locale (``de``, ``pt_PT``), inherited and shared: not to be changed."""
    return localedata.load(tag)


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
                name = name.lower().rstrip(".")
                if not name.strip("0123456789"):
                    continue
                found.setdefault(int(number), set()).add(name)
    return found


def wide_months(tag: str) -> set[str]:
    """Month names in full, lower case, in all contexts."""
    data = raw(tag)
    return {n.lower() for context in ("format", "stand-alone") for n in (section(data, "months", context, "wide") or {}).values()}


def separators(tag: str) -> tuple[str, str]:
    """Decimal and grouping separator of Latin digits in a locale."""
    symbols = section(raw(tag), "number_symbols", "latn") or {}
    return symbols.get("decimal", "."), symbols.get("group", ",")


def scales(tag: str) -> dict[str, int]:
    """Compact scale words of a locale (long and short), lower case, with their power of ten; after the overlay."""
    data = raw(tag)
    found: dict[str, int] = {}
    for width in ("short", "long"):
        for forms in (section(data, "compact_decimal_formats", width) or {}).values():
            for magnitude, pattern in forms.items():
                text = getattr(pattern, "pattern", str(pattern)).split(";")[0].replace("'", "")
                digits = text.count("0")
                word = re.sub(r"[0\s\u200e\u200f\u061c.]+", " ", text).strip().lower()
                if not word or not digits or len(word) > 40:
                    continue
                power = len(magnitude) - 1 - (digits - 1)
                power = OVERLAY.get((tag.split("_")[0], word), power)  # type: ignore[assignment]
                if power:
                    found[word] = power
    return found


def currencies(tag: str) -> Iterator[tuple[str, str]]:
    """Full names of currencies in a locale as (lower-case name, ISO 4217 code): "us-dollar", "dollars américains"."""
    data = raw(tag)
    for code, name in (section(data, "currency_names") or {}).items():
        yield name.lower(), code
    for code, forms in (section(data, "currency_names_plural") or {}).items():
        for name in forms.values():
            yield name.lower(), code


def units(tag: str) -> Iterator[tuple[str, str]]:
    """Unit words of a locale as (lower-case word, pint name), without those that pint's names do not cover."""
    data = raw(tag)
    for ident, _widths in data.get("unit_patterns", {}).items():
        unit = ident.split("-", 1)[1]
        name = UNIT_NAMES[unit] if unit in UNIT_NAMES else unit.replace("-per-", "_per_").replace("-", "_")
        if name is None:
            continue
        for width in ("long", "short"):
            forms = section(data, "unit_patterns", ident, width)
            if not isinstance(forms, Mapping):
                continue
            for key, pattern in forms.items():
                if key == "per" or not isinstance(pattern, str) or not pattern.startswith("{0}"):
                    continue
                word = pattern[3:].strip("\u200e\u200f \u00a0\u202f.").lower()
                if word:
                    yield word, name


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
