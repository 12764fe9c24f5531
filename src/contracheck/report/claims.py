"""Claims as text: those of one article (`contracheck extract`), and two beside each other (`contracheck explain`)."""

from __future__ import annotations

from contracheck.model import Claim, Relation, show
from contracheck.model.message import decimals
from contracheck.report.locale import reader
from contracheck.report.report import Report
from contracheck.report.terminal import clean, columns


def render_claims(report: Report, *, locale: str | None = None) -> str:
    """One line a claim in the order of the text: offsets, kind, value, the words; one line says so where there is none.

    ``locale`` is the reader's, a BCP 47 tag, English where None.
    """
    to = reader(locale)
    rows = []
    for c in report.claims:
        value = to.text(show.value(c.value) if show.resolved(c.value) else show.quote(c))
        value = to.say("{value} (vague)", value=value) if c.value.vague else value
        rows.append((f"{c.span.start}-{c.span.end}", to.kind(c.kind), clean(value, no_break=not to.english), clean(c.text)))
    if not rows:
        return to.say("No figure and no date was found.") + "\n"
    widths = [max(columns(row[i]) for row in rows) for i in range(3)]
    lines = [
        "  ".join(cell + " " * (widths[i] - columns(cell)) for i, cell in enumerate(row[:3])) + f"  {row[3]}".rstrip()
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def render_evidence(first: Claim, second: Claim, relation: Relation, *, locale: str | None = None) -> str:
    """Two claims, what is said of them, and the ladder of evidence with its running sum, the strongest piece first.

    ``locale`` is the reader's, a BCP 47 tag, English where None.
    """
    to = reader(locale)
    lines = [f"{clean(c.article)}  {clean(c.text)}" for c in (first, second)]
    lines += ["", clean(to.text(relation.explanation)), "", to.say("bits    sum  evidence for one fact")]
    sum_ = 0.0
    for reason in relation.why:
        sum_ += reason.weight
        lines.append(f"{reason.weight:+5.2f} {sum_:+6.2f}  {clean(to.reason(reason.reason))}")
    told = to.say(
        "Probability of one fact by these two alone: {probability}; verdict if it is one: {verdict}",
        probability=decimals(relation.score, 2),
        verdict=to.severity(relation.verdict),
    )
    lines += ["", told]
    return "\n".join(lines) + "\n"
