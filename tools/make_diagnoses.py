"""Write docs/reference/diagnoses.md: the pages about all codes, from the docstrings of their modules.

    python tools/make_diagnoses.py > docs/reference/diagnoses.md

A test compares the two.
"""

from __future__ import annotations

import importlib
import inspect
import re

from contracheck.model.catalogue import CATALOGUE

HEAD = """# The diagnoses

What each code finds, why it matters, and when it does not apply. `contracheck explain CODE` prints one of these pages,
`contracheck rules` the list; what the severities mean stands in [severity.md](severity.md). This page is made from the
modules by `tools/make_diagnoses.py`.
"""


def page() -> str:
    """The whole page, with a table of all codes and a section each."""
    rows = ["| code | name | severities | causes |", "|---|---|---|---|"]
    sections = []
    for e in CATALOGUE:
        text = inspect.getdoc(importlib.import_module(e.page)) or ""
        first, _, rest = text.partition("\n\n")
        rows.append(f"| {e.code} | [{e.name}](#{e.code.lower()}-{e.name}) | {', '.join(e.severities)} | {', '.join(e.causes)} |")
        found = first.partition(": ")[2] or first
        body = re.sub(r"^([A-Z][a-z ]+): ", r"**\1:** ", rest, flags=re.MULTILINE)
        sections.append(f"## {e.code} {e.name}\n\n{found[:1].upper()}{found[1:]}\n\n{body}".rstrip() + "\n")
    return "\n".join((HEAD, "\n".join(rows) + "\n", *sections))


if __name__ == "__main__":
    print(page(), end="")
