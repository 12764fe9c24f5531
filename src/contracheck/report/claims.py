"""The claims of one article as text: what `contracheck extract` shows."""

from __future__ import annotations

from contracheck.model import show
from contracheck.report.report import Report
from contracheck.report.terminal import clean, columns


def render_claims(report: Report) -> str:
    """One line a claim in the order of the text: offsets, kind, value, the words; one line says so where there is none."""
    rows = [
        (f"{c.span.start}-{c.span.end}", c.kind, clean(show.value(c.value)) + " (vague)" * c.value.vague, clean(c.text))
        for c in report.claims
    ]
    if not rows:
        return "No figure and no date was found.\n"
    widths = [max(columns(row[i]) for row in rows) for i in range(3)]
    lines = [
        "  ".join(cell + " " * (widths[i] - columns(cell)) for i, cell in enumerate(row[:3])) + f"  {row[3]}".rstrip()
        for row in rows
    ]
    return "\n".join(lines) + "\n"
