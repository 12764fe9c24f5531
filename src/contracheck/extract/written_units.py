"""Written units: what capitals tell of a unit whose sign has another meaning in small letters (Mb, kN, KM)."""

from __future__ import annotations

import re

from contracheck.lang.pack import Language

#: The symbol of a size in bits: its case alone tells Mb from MB.
_BITS = re.compile(r"(?<![^\W\d_])[KMGTP]b(?![^\W_])")


def as_written(name: str, text: str, end: int, lang: Language) -> str:
    """The unit of a name that ends at a place of a text, by the capitals of its sign."""
    if name.endswith("byte") and _BITS.match(text, end - 2):
        return f"{name[:-4]}bit"
    if name == "knot" and text.startswith("kN", end - 2):
        return "kilonewton"
    return (lang.capital_unit(text, end) or name) if lang.capital_units else name
