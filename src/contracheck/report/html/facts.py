"""Facts by sources: a table of what each article says about each fact."""

from __future__ import annotations

from collections import Counter
from typing import Final

from contracheck.model import Claim, Fact
from contracheck.report.html.elements import Markup, el, note
from contracheck.report.html.view import View

#: Columns of the table; the rest is counted.
COLUMNS: Final = 24
#: Claims of one article about one fact that a cell shows.
CLAIMS: Final = 3
SIGNS: Final = {"agree": "✓", "conflict": "✕", "tension": "≈", "superseded": "↻", "incomparable": "?", "alone": ""}


def words(view: View, verdict: str) -> str:
    """A verdict in the reader's language."""
    r = view.r
    return {
        "conflict": r.say("conflict"),
        "tension": r.say("tension"),
        "superseded": r.say("superseded"),
        "agree": r.say("agree"),
        "incomparable": r.say("not to be compared"),
    }.get(verdict, verdict)


def facts(view: View) -> Markup:
    """The table: a row a fact, a column an article; of many articles those that say most, the others counted."""
    r, report = view.r, view.report
    rows = view.facts
    said = Counter(report.claim[i].article for f in rows for i in f.claims)
    ids = [a.id for a in report.articles if said[a.id]]
    if len(ids) > COLUMNS:
        most = set(sorted(ids, key=lambda a: (-said[a], view.place[a]))[:COLUMNS])
        ids = [a for a in ids if a in most]
    left = len(report.facts) - len(rows)
    others = len([a for a in report.articles if said[a.id]]) - len(ids)
    if not rows:
        return el(
            "section",
            el("h2", r.say("What each article says"), id="facts"),
            el("p", r.say("No two articles speak about one fact."), class_="empty"),
            aria_labelledby="facts",
        )
    head = el(
        "tr",
        el("th", r.say("Fact"), scope="col"),
        [el("th", view.article_name(a), scope="col") for a in ids],
        el("th", r.say_many("{n} more article", "{n} more articles", others), scope="col") if others else None,
    )
    return el(
        "section",
        el("h2", r.say("What each article says"), id="facts"),
        el("p", _legend(view), class_="legend"),
        el(
            "div",
            el("table", el("thead", head), el("tbody", [_row(view, f, ids, others) for f in rows]), class_="facts"),
            class_="scroll",
            tabindex=0,
            role="group",
            aria_label=r.say("Table: scroll to see all of it"),
        ),
        note(left, r.say_many("{n} more fact is left out here.", "{n} more facts are left out here.", left)),
        aria_labelledby="facts",
    )


def _legend(view: View) -> list[object]:
    shown = [
        v
        for v in ("agree", "conflict", "tension", "superseded", "incomparable")
        if any(f.verdict == v for f in view.report.facts)
    ]
    parts: list[object] = []
    for verdict in shown:
        parts += [
            el(
                "span",
                el("span", SIGNS[verdict], class_="sign", aria_hidden="true"),
                " ",
                words(view, verdict),
                class_=f"key {verdict}",
            ),
            " ",
        ]
    return parts


def _row(view: View, fact: Fact, ids: list[str], others: int) -> Markup:
    said: dict[str, list[Claim]] = {}
    for i in fact.claims:
        claim = view.report.claim[i]
        said.setdefault(claim.article, []).append(claim)
    lead = view.report.claim[(fact.consensus or fact.claims)[0]]
    subject = view.subject(fact, [lead]) or view.r.claim(lead)
    verdict = words(view, fact.verdict)
    card = next((at for i in fact.claims if (at := view.card_of(view.report.claim[i]))), None)
    rest = {a: claims for a, claims in said.items() if a not in ids}
    return el(
        "tr",
        el(
            "th",
            el("span", subject, class_="subject"),
            el("br"),
            el("a", verdict, href=card, class_=f"verdict {fact.verdict}")
            if card and fact.verdict in ("conflict", "tension")
            else el("span", verdict, class_=f"verdict {fact.verdict}"),
            scope="row",
        ),
        [_cell(view, said.get(a, [])) for a in ids],
        _counted(view, rest) if others else None,
        id=f"fact-{fact.id}",
        data_verdict=fact.verdict,
        data_articles=" ".join(str(view.place[a]) for a in sorted(said, key=view.place.__getitem__)),
    )


def _cell(view: View, claims: list[Claim]) -> Markup:
    if not claims:
        return el("td", el("span", view.r.say("says nothing"), class_="hidden"))
    worst = max((view.standing[c.id] for c in claims), key=list(SIGNS).index)
    parts: list[object] = []
    for claim in claims[:CLAIMS]:
        standing = view.standing[claim.id]
        sign = el(
            "span", SIGNS[standing], class_="sign", role="img", aria_label=words(view, standing), title=words(view, standing)
        )
        parts.append(
            el(
                "div",
                sign if SIGNS[standing] else None,
                " ",
                view.said(claim),
                el("span", view.r.claim(claim), class_="read"),
            )
        )
    if len(claims) > CLAIMS:
        parts.append(el("div", view.r.say_many("and {n} more", "and {n} more", len(claims) - CLAIMS), class_="cut"))
    return el("td", parts, class_=worst)


def _counted(view: View, rest: dict[str, list[Claim]]) -> Markup:
    """The articles without a column of their own: how many agree, how many do not."""
    count = Counter(view.standing[claims[0].id] for claims in rest.values())
    return el("td", [el("div", f"{SIGNS[s]} {count[s]} ", words(view, s)) for s in SIGNS if count[s]])
