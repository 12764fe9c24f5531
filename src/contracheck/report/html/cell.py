"""A report in a notebook's cell: a headline and the worst findings, without script and without styles for anything else."""

from __future__ import annotations

from typing import Final

from contracheck.model import Finding
from contracheck.report.html.elements import Markup, el
from contracheck.report.html.findings import severity
from contracheck.report.html.page import headline
from contracheck.report.html.view import Group, View
from contracheck.report.html.wording import worded
from contracheck.report.locale import reader
from contracheck.report.quotes import name
from contracheck.report.report import Report

#: So many findings are shown; the page has all of them.
MOST: Final = 10
SIDES: Final = 3
#: Colours that can be read on light and on dark ground alike.
_COLOUR: Final = {"conflict": "#d3372b", "tension": "#a86a00", "note": "#5f6fd8"}


def cell(report: Report) -> str:
    """A fragment of HTML."""
    view = View(report, reader())
    r = view.r
    found = list(view.cards.items())
    rows = [_row(view, finding) for _, finding in found[:MOST]]
    left = len(found) - len(rows)
    more = (
        el("p", r.say_many("and {n} more finding: report.to_html()", "and {n} more findings: report.to_html()", left))
        if left
        else None
    )
    return el("div", el("p", el("strong", headline(view))), el("table", el("tbody", rows)) if rows else None, more)


def _row(view: View, finding: Finding) -> Markup:
    r = view.r
    fact = view.report.fact.get(finding.fact or "")
    best = view.best(finding)
    ids = [best.a, best.b] if best else [i for i in finding.claims if i in view.report.claim]
    groups = view.groups(ids, fact)[:SIDES]
    return el(
        "tr",
        el(
            "td",
            el("strong", severity(view, finding.severity), style=f"color: {_COLOUR[finding.severity]}"),
            el("br"),
            el("small", r.code(name(finding.code))),
            style="vertical-align: top; text-align: start; white-space: nowrap",
        ),
        el(
            "td",
            el("p", worded(r, finding.message)),
            [_side(view, g) for g in groups],
            style="text-align: start; vertical-align: top",
        ),
    )


def _side(view: View, group: Group) -> Markup:
    claim = group.claims[0]
    return el(
        "p",
        el("strong", view.r.claim(claim)),
        " – ",
        el("bdi", view.name(claim.article)),
        ": ",
        view.quoted(claim, link=False),
    )
