"""The report as one HTML file: no network, no script but its own, no text of an article as markup.

The page's style and script are the two files beside this module. A Content Security Policy names them by their hashes and
forbids everything else, so that even a text that became markup could load and run nothing. Without scripts all of it is there
to be read.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Final

from contracheck.model.version import VERSION
from contracheck.report.formats import Options
from contracheck.report.html.articles import articles
from contracheck.report.html.elements import Markup, el, note, text
from contracheck.report.html.facts import facts
from contracheck.report.html.findings import findings
from contracheck.report.html.picture import picture
from contracheck.report.html.timeline import timeline
from contracheck.report.html.view import View, language_tag
from contracheck.report.html.wording import worded
from contracheck.report.locale import reader
from contracheck.report.quotes import called, name
from contracheck.report.report import Report
from contracheck.report.summary import Summary

#: So many lines of a list at the end of the page.
LINES: Final = 200
#: What the script fills in.
_FILLED: Final = {name: f"{{{name}}}" for name in ("findings", "all_findings", "facts", "all_facts")}


def write(report: Report, options: Options) -> str:
    """The whole page, with a final line end."""
    return page(report, options.locale)


def page(report: Report, locale: str | None = None) -> str:
    """The page in the reader's locale; what articles say stays in their language."""
    view = View(report, reader(locale))
    r = view.r
    found = headline(view)
    title = f"{found} – contracheck"
    parts: list[tuple[str, str, Markup | None]] = [
        ("findings", r.say("Findings"), findings(view)),
        ("facts", r.say("What each article says"), facts(view)),
        ("timeline", r.say("What changed over time"), timeline(view)),
        ("graph", r.say("Claim graph"), picture(view)),
        ("articles", r.say("Articles"), articles(view)),
        ("rest", r.say("Not checked, left out"), _rest(view)),
    ]
    style, script = asset("style.css"), asset("script.js")
    head = el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy(style, script)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="generator", content=f"contracheck {VERSION}"),
        el("title", title),
        el("link", rel="icon", href="data:,"),
        el("style", Markup(style)),
    )
    body = el(
        "body",
        el("a", r.say("Skip to the findings"), href="#findings", class_="skip"),
        _header(view, found, [(i, label) for i, label, part in parts if part]),
        el("main", _controls(view), [part for _, _, part in parts]),
        el("footer", el("p", r.say("Made by contracheck {version}, without a model and without a network.", version=VERSION))),
        el("script", Markup(script)),
    )
    return f"<!DOCTYPE html>\n{el('html', head, body, lang=language_tag(r.tag) or 'en', dir=r.direction)}\n"


@cache
def asset(name_: str) -> str:
    """A file of the page beside this module."""
    return files("contracheck.report.html").joinpath(name_).read_text(encoding="utf-8")


def policy(style: str, script: str) -> str:
    """The Content Security Policy: these two texts, and nothing else."""

    def source(of: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(of.encode('utf-8')).digest()).decode('ascii')}'"

    allowed = f"style-src {source(style)}; script-src {source(script)}; img-src data:"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def headline(view: View) -> str:
    """The headline: how many contradictions in how many articles or segments; where there are none, what every report says."""
    r, summary = view.r, Summary(view.report, view.r, "normal")
    new = [f for f in view.report.findings if f.known is None]
    conflicts, tensions = (sum(f.severity == s for f in new) for s in ("conflict", "tension"))
    if not conflicts and not tensions:
        return summary.headline()
    counted = [r.say_many("{n} contradiction", "{n} contradictions", conflicts)] if conflicts else []
    counted += [r.say_many("{n} tension", "{n} tensions", tensions)] if tensions else []
    if len(counted) == 1:
        return r.say("{found} in {articles}", found=counted[0], articles=summary.among())
    return r.say("{conflicts} and {tensions} in {articles}", conflicts=counted[0], tensions=counted[1], articles=summary.among())


def _header(view: View, found: str, parts: list[tuple[str, str]]) -> Markup:
    r, report = view.r, view.report
    agreed = sum(f.verdict == "agree" for f in report.facts)
    figures = [
        r.say_many("{n} figure or date", "{n} figures and dates", len(report.claims)),
        r.say_many("{n} shared fact", "{n} shared facts", len(report.facts)),
        r.say("{n} agreed", n=r.number(agreed)),
        r.say("{n} not checked", n=r.number(len(report.unchecked))) if len(report.articles) > 1 else None,
    ]
    return el(
        "header",
        el("h1", found),
        el("p", " · ".join(f for f in figures if f), class_="numbers"),
        el(
            "nav",
            el("ul", [el("li", el("a", label, href=f"#{i}")) for i, label in parts]),
            aria_label=r.say("Parts of the report"),
        ),
        class_="top",
    )


def _controls(view: View) -> Markup:
    """Search and filters, which the script shows."""
    r = view.r
    codes = sorted({f.code for f in view.cards.values()})
    severities = [s for s in ("conflict", "tension") if any(f.severity == s for f in view.cards.values())]
    words = {"conflict": r.say("conflict"), "tension": r.say("tension")}
    form = el(
        "form",
        el(
            "label",
            el("span", r.say("Search"), class_="label"),
            el("input", type="search", id="search", autocomplete="off", spellcheck="false"),
        ),
        _choice(view, "article", r.say("Article"), [(view.name(a.id), view.place[a.id]) for a in view.listed[:LINES]]),
        _choice(view, "code", r.say("Kind"), [(f"{r.code(name(c))} ({c})", c) for c in codes]) if codes else None,
        el(
            "fieldset",
            el("legend", r.say("Severity"), class_="hidden"),
            [
                el("label", el("input", type="checkbox", name="severity", value=s, checked=True), " ", words[s], class_="box")
                for s in severities
            ],
        )
        if len(severities) > 1
        else None,
        el("button", r.say("Light or dark"), type="button", id="theme"),
        el(
            "output",
            id="count",
            aria_live="polite",
            data_shown=r.say("{findings} of {all_findings} findings and {facts} of {all_facts} facts fit", **_FILLED),
        ),
        role="search",
        class_="controls",
    )
    return el("details", el("summary", r.say("Search and filter")), form, class_="filters", hidden=True)


def _choice(view: View, field: str, label: str, options: list[tuple[str, str | int]]) -> Markup:
    """A field that narrows the page to one of some words, or to none."""
    every = el("option", view.r.say("all"), value="")
    shown = [el("option", words, value=value) for words, value in options]
    return el("label", el("span", label, class_="label"), el("select", every, shown, id=field))


def _rest(view: View) -> Markup:
    """What was not compared and why, so that silence is not taken for agreement."""
    r, report = view.r, view.report
    several = len(report.articles) > 1
    unchecked = [report.claim[i] for i in report.unchecked] if several else []
    silent: dict[str, str] = {}
    for x in report.relations:
        fact = report.fact_of.get(x.a)
        if x.verdict == "incomparable" and fact and fact.verdict == "incomparable":
            silent.setdefault(fact.id, worded(r, x.explanation))
    left_out = [
        el("li", el("bdi", called(s.article)), ": " if s.article else None, worded(r, s.reason)) for s in report.skipped[:LINES]
    ]
    rows = [
        el("li", view.article_name(c.article), ": ", view.said(c), el("span", " = ", r.claim(c), class_="read"))
        for c in unchecked[:LINES]
    ]
    return el(
        "section",
        el("h2", r.say("Not checked, left out"), id="rest"),
        _list(
            view,
            r.say_many(
                "{n} figure or date without a counterpart in another article",
                "{n} figures and dates without a counterpart in another article",
                len(unchecked),
            ),
            rows,
            len(unchecked),
        )
        if unchecked
        else None,
        _list(
            view,
            r.say_many("{n} fact that cannot be compared", "{n} facts that cannot be compared", len(silent)),
            [el("li", why) for why in [*silent.values()][:LINES]],
            len(silent),
        )
        if silent
        else None,
        _list(view, r.say_many("{n} thing left out", "{n} things left out", len(report.skipped)), left_out, len(report.skipped))
        if left_out
        else None,
        el("p", r.say("Everything was compared."), class_="empty") if not (unchecked or silent or left_out) else None,
        aria_labelledby="rest",
    )


def _list(view: View, summary: str, rows: list[Markup], count: int) -> Markup:
    left = count - len(rows)
    more = note(left > 0, view.r.say_many("and {n} more", "and {n} more", left))
    return el("details", el("summary", summary), el("ul", rows), more, class_="list")


__all__ = ["page", "policy", "text", "write"]
