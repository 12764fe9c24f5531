"""Claims as text: those of one article (`contracheck extract`), and two beside each other (`contracheck explain`)."""

from __future__ import annotations

from contracheck.model import Claim, Relation, show
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


def render_evidence(first: Claim, second: Claim, relation: Relation) -> str:
    """Two claims, what is said of them, and the ladder of evidence with its running sum, the strongest piece first."""
    lines = [f"{clean(c.article)}  {clean(c.text)}" for c in (first, second)]
    lines += ["", clean(relation.explanation), "", "bits    sum  evidence for one fact"]
    sum_ = 0.0
    for reason in relation.why:
        sum_ += reason.weight
        lines.append(f"{reason.weight:+5.2f} {sum_:+6.2f}  {clean(reason.reason)}")
    lines += ["", f"Probability of one fact by these two alone: {relation.score:.2f}; verdict if it is one: {relation.verdict}"]
    return "\n".join(lines) + "\n"
