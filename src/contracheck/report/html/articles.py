"""The articles in full, every figure marked and linked to what was found about it."""

from __future__ import annotations

from collections import defaultdict

from contracheck.model import Article, Claim
from contracheck.report.html.elements import Markup, el, note
from contracheck.report.html.facts import words
from contracheck.report.html.view import LONGEST, View
from contracheck.report.quotes import called
from contracheck.report.terminal import shorten


def articles(view: View) -> Markup:
    """One folded part an article, in the order of the report."""
    r, report = view.r, view.report
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        claims[claim.article].append(claim)
    listed = view.listed
    return el(
        "section",
        el("h2", r.say("Articles"), id="articles"),
        [_article(view, a, claims[a.id]) for a in listed],
        note(
            len(report.articles) > len(listed),
            r.say_many(
                "{n} more article is left out here.", "{n} more articles are left out here.", len(report.articles) - len(listed)
            ),
        ),
        aria_labelledby="articles",
    )


def _article(view: View, article: Article, claims: list[Claim]) -> Markup:
    r = view.r
    alone = sum(view.standing[c.id] == "alone" for c in claims)
    conflicts = sum(view.standing[c.id] == "conflict" for c in claims)
    counts = [r.say_many("{n} figure or date", "{n} figures and dates", len(claims))]
    counts += [r.say("{n} in conflict", n=r.number(conflicts))] if conflicts else []
    counts += [r.say("{n} not checked", n=r.number(alone))] if alone else []
    about = view.about(article)
    address = view.address(article)
    summary = el(
        "summary",
        el("span", el("bdi", view.name(article.id)), class_="name"),
        el("span", about, class_="about") if about else None,
        el("span", ", ".join(counts), class_="counts"),
    )
    title = el("p", called(article.title), class_="title", **view.written(article)) if article.title else None
    link = el("p", el("a", shorten(address, 100), href=address, rel="noreferrer noopener")) if address else None
    if article.id not in view.shown:
        body = el("p", r.say("Its text is left out here."), class_="cut")
    else:
        body = el("div", _marked(view, article), class_="text", **view.written(article))
    return el(
        "details", summary, title, link, body, class_="full", id=f"a{view.place[article.id]}", data_article=view.place[article.id]
    )


def _marked(view: View, article: Article) -> list[object]:
    """The text with its figures marked."""
    parts: list[object] = []
    at = 0
    for claim in view.marked[article.id]:
        parts.append(article.text[at : claim.span.start])
        parts.append(_mark(view, claim))
        at = claim.span.end
    parts.append(article.text[at:LONGEST])
    if len(article.text) > LONGEST:
        parts.append(el("p", view.r.say("The rest of the text is left out here."), class_="cut"))
    return parts


def _mark(view: View, claim: Claim) -> Markup:
    standing = view.standing[claim.id]
    value = view.r.claim(claim)
    state = words(view, standing) if standing != "alone" else view.r.say("not checked")
    mark = el("mark", claim.text, class_=standing, id=view.mark[claim.id], title=f"{value} – {state}")
    place = view.card_of(claim) or view.fact_at(view.report.fact_of.get(claim.id))
    return el("a", mark, href=place) if place else mark
