"""Number words of languages that have no data file of their own, from CLDR's spell-out rules (tools/make_spellout.py)."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

from contracheck.lang.lexicon import Lexicon
from contracheck.lang.signs import as_letters

#: Languages that CLDR has under another tag.
ALIASES = {"nb": "no", "nn": "no", "tl": "fil", "iw": "he", "in": "id", "sh": "sr"}


@functools.cache
def locales() -> tuple[str, ...]:
    """Locale ids that have spell-out tables, sorted."""
    folder = resources.files("contracheck.lang").joinpath("spellout")
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".json")))


@functools.lru_cache(maxsize=64)
def table(locale: str) -> Mapping[str, Any] | None:
    """The table that serves a locale (``fi``, ``sr_Latn_RS``), read once, or None."""
    parts = locale.split("_")
    parts[0] = ALIASES.get(parts[0], parts[0])
    while parts:
        try:
            text = resources.files("contracheck.lang").joinpath("spellout", f"{'_'.join(parts)}.json").read_text("utf-8")
        except FileNotFoundError:
            parts.pop()
            continue
        found: Mapping[str, Any] = json.loads(as_letters(text))
        return found
    return None


@functools.lru_cache(maxsize=64)
def atoms(locale: str) -> dict[str, int]:
    """Number words (or phrases) and their values; empty where CLDR has none. Not to be changed."""
    found = table(locale)
    return {w: int(n) for n, forms in found["atoms"].items() for w in forms} if found else {}


def lexicon(
    locale: str,
    scales: Mapping[str, int],
    words: Mapping[str, Any] | None = None,
    *,
    spaced: bool,
    joiners: Iterable[str] = (),
    **more: Any,
) -> Lexicon | None:
    """The lexicon of a locale, with scale words and number words that its tables do not have on top, or None.

    ``joiners`` are those that its tables lack, ``more`` the halves, quarters and articles.
    """
    found = table(locale)
    return build(found, scales, words, spaced=spaced, joiners=joiners, **more) if found else None


def build(
    found: Mapping[str, Any],
    scales: Mapping[str, int],
    words: Mapping[str, Any] | None = None,
    *,
    spaced: bool,
    joiners: Iterable[str] = (),
    **more: Any,
) -> Lexicon:
    """The lexicon of a table."""
    own = {w: int(p) for p, forms in found["scales"].items() for w in forms}
    return Lexicon(
        {**{w: int(n) for n, forms in found["atoms"].items() for w in forms}, **(words or {})},
        {**scales, **own} if spaced else own,
        joiners=(*found.get("joiners", ()), *joiners),
        digits=None,
        family=found.get("family", "decimal"),
        spaced=spaced,
        glued=found.get("glued", False),
        proclitics=found.get("proclitics", ()),
        **more,
    )
