#!/usr/bin/env python3
"""Write the list of properties in docs/reference/testing.md from the docstrings of the properties.

python tools/make_properties.py
"""

from __future__ import annotations

from pathlib import Path

from contracheck.testing import PROPERTIES

FILE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "testing.md"
START, END = "<!-- properties: made by tools/make_properties.py -->\n", "<!-- end of properties -->\n"


def page(text: str) -> str:
    """The page with its list of properties made anew."""
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    parts = []
    for prop in PROPERTIES:
        where = "thorough profile only" if prop.strict else "beside other documents" if not prop.alone else "one document"
        told = prop.page.strip().replace("``", "`")
        parts.append(f"### {prop.id}\n{told}\n\nTried on: {where}.\n")
    return before + START + "\n" + "\n".join(parts) + "\n" + END + after


if __name__ == "__main__":
    FILE.write_text(page(FILE.read_text(encoding="utf-8")), encoding="utf-8")
