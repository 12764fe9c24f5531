"""Findings as cards: what contradicts what, both sentences side by side, the reason, and what would have to be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from contracheck.model import Claim, Fact, Finding, Relation
from contracheck.model.message import Listing, decimals
from contracheck.report.html.elements import Markup, el, note
from contracheck.report.html.view import Group, View
from contracheck.report.html.wording import worded
from contracheck.report.quotes import finding_sides, name, relations_of

#: So many known and stale findings are listed.
MOST: Final = 250
#: So many groups of a finding are shown, and so many sentences of a group.
GROUPS, SENTENCES = 6, 12
#: So many sentences of a group are open; the others are folded.
OPEN: Final = 1


def findings(view: View) -> Markup:
    """All new findings but the notes, the worst first; what is known in a baseline, and the notes, in short below."""
    report, r = view.report, view.r
    cards = [card(view, n, f) for n, f in view.cards.items()]
    new = sum(f.known is None and f.severity != "note" for f in report.findings)
    left = new - len(cards)
    known = [(n, f) for n, f in enumerate(report.findings, 1) if f.known is not None]
    return el(
        "section",
        el("h2", r.say("Findings"), id="findings"),
        el("p", r.say("Nothing was found that contradicts."), class_="empty") if not new else None,
        cards,
        note(left, r.say_many("{n} more finding is left out here.", "{n} more findings are left out here.", left)),
        el("p", r.say("No finding fits the filters."), class_="empty", id="no-finding", hidden=True) if new else None,
        _known(view, known) if known else None,
        _stale(view) if report.stale else None,
        aria_labelledby="findings",
    )


def card(view: View, number: int, finding: Finding) -> Markup:
    """One finding."""
    r, report = view.r, view.report
    fact = report.fact.get(finding.fact or "")
    claims = [report.claim[i] for i in finding.claims if i in report.claim]
    articles = sorted({view.place[c.article] for c in claims})
    source = report.source.get(finding.fingerprint)
    subject = "" if source else view.subject(fact, claims)
    body = _source(view, finding) if source else _sides(view, finding, fact)
    best = view.best(finding)
    message, reason = _halves(finding.message)
    return el(
        "article",
        el(
            "header",
            el("span", _sign(finding.severity), " ", severity(view, finding.severity), class_=f"badge {finding.severity}"),
            el("span", r.code(name(finding.code)), class_="kind", title=finding.code),
            el("span", subject, class_="subject") if subject else None,
            el("a", f"#{number}", href=f"#finding-{number}", class_="anchor", aria_label=r.say("Link to finding {n}", n=number)),
        ),
        el("h3", worded(r, message), id=f"finding-{number}-title"),
        el("p", worded(r, reason), class_="reason") if reason else None,
        body,
        el("p", el("strong", r.say("To agree:")), " ", worded(r, finding.fix), class_="fix") if finding.fix else None,
        _why(view, best, finding, fact) if best and not source else None,
        class_=f"card {finding.severity}",
        id=f"finding-{number}",
        aria_labelledby=f"finding-{number}-title",
        data_severity=finding.severity,
        data_code=finding.code,
        data_articles=" ".join(map(str, articles)),
    )


def _halves(message: str) -> tuple[str, str]:
    """What a finding says first, which is its heading, and what follows."""
    if isinstance(message, Listing) and len(message.parts) > 1:
        first, *rest = message.parts
        return first, Listing(rest, message.joint, message.last)
    return message, ""


def severity(view: View, word: str) -> str:
    """A severity in the reader's language."""
    r = view.r
    return {"conflict": r.say("conflict"), "tension": r.say("tension"), "note": r.say("superseded")}[word]


def _sign(word: str) -> Markup:
    return el("span", {"conflict": "✕", "tension": "≈", "note": "↻"}[word], aria_hidden="true")


def _sides(view: View, finding: Finding, fact: Fact | None) -> Markup:
    """The groups of a finding side by side: those against the consensus on the left, where the reader looks for the mistake."""
    first = [s.claim for s in finding_sides(view.report, finding)]  # the pair that the message is about comes first
    ids = [c.id for c in first] + [i for i in finding.claims if i in view.report.claim]
    if fact is not None:
        shown = {view.report.claim[i].article for i in ids}
        ids += [i for i in fact.consensus if view.report.claim[i].article not in shown]
    groups = view.groups(ids, fact)
    if finding.fact is None:  # figures of several facts that do not fit together: each is a side of its own
        groups = [Group((c,), False, False) for c in first]
    sides = [_group(view, group) for group in groups[:GROUPS]]
    left = len(groups) - GROUPS
    return el(
        "div",
        sides,
        note(left > 0, view.r.say_many("and {n} more value", "and {n} more values", left)),
        class_="sides" if len(sides) != 1 else "sides alone",
    )


def _group(view: View, group: Group) -> Markup:
    """One side: its value, who says so, and the sentences."""
    r = view.r
    once: dict[str, Claim] = {}
    times: dict[str, int] = {}
    for claim in group.claims:
        once.setdefault(claim.article, claim)
        times[claim.article] = times.get(claim.article, 0) + 1
    claims = list(once.values())
    standing = "odd" if group.odd else "consensus" if group.consensus else ""
    words = r.say("against the others") if group.odd else ""
    if group.consensus:
        words = r.say_many("{n} article", "{n} articles agree", len(claims))
    return el(
        "div",
        el(
            "p",
            el("span", r.claim(claims[0]), class_="value"),
            el("span", words, class_="standing") if words else None,
            class_="figure",
        ),
        [_said(view, c, times[c.article]) for c in claims[:OPEN]],
        _more(view, claims[OPEN:], times) if len(claims) > OPEN else None,
        class_=f"side {standing}".strip(),
    )


def _more(view: View, claims: Sequence[Claim], times: dict[str, int]) -> Markup:
    """The other articles of a side, by name, their sentences folded."""
    r = view.r
    names = [view.name(c.article) for c in claims[:3]]
    summary = ", ".join(names) + (" …" if len(claims) > len(names) else "")
    return el(
        "details",
        el("summary", r.say_many("and {n} more:", "and {n} more:", len(claims)), " ", el("bdi", summary)),
        [_said(view, c, times[c.article]) for c in claims[:SENTENCES]],
        note(len(claims) > SENTENCES, r.say_many("and {n} more", "and {n} more", len(claims) - SENTENCES)),
    )


def _said(view: View, claim: Claim, times: int) -> Markup:
    """Who says it, and the sentence."""
    article = view.report.article[claim.article]
    about = view.about(article)
    often = view.r.say_many("{n} time", "{n} times", times) if times > 1 else ""
    return el(
        "figure",
        el("blockquote", view.quoted(claim)),
        el(
            "figcaption",
            view.article_name(claim.article),
            " · " if about else None,
            about,
            f" · {often}" if often else None,
        ),
    )


def _source(view: View, finding: Finding) -> Markup:
    """What a source says and what the others say, fact by fact, and one pair of sentences."""
    r, report = view.r, view.report
    source = report.source[finding.fingerprint]
    off = {s.article for s in report.sources if s.finding == source.finding}
    explained = set(source.relations)
    relations = [x for x in relations_of(report, finding) if (x.a, x.b) in explained]
    rows: dict[str, tuple[Fact | None, dict[str, Claim], dict[str, Claim]]] = {}
    for x in relations:
        fact = report.fact_of.get(x.a)
        _, own, others = rows.setdefault(fact.id if fact else x.a, (fact, {}, {}))
        for claim in (report.claim[x.a], report.claim[x.b]):
            (own if claim.article in off else others).setdefault(f"{claim.article}\x1f{' '.join(claim.text.split())}", claim)
    heads = (r.say("about"), " / ".join(view.name(a) for a in sorted(off, key=view.place.__getitem__)), r.say("the others"))
    return el(
        "div",
        el(
            "div",
            el(
                "table",
                el("thead", el("tr", [el("th", el("bdi", h), scope="col") for h in heads])),
                el("tbody", [_row(view, *row) for row in rows.values()]),
                class_="off",
            ),
            class_="scroll",
            tabindex=0,
            role="group",
            aria_label=r.say("Table: scroll to see all of it"),
        ),
        _example(view, max(relations, key=lambda x: x.score), off) if relations else None,
    )


def _row(view: View, fact: Fact | None, own: dict[str, Claim], others: dict[str, Claim]) -> Markup:
    def cell(claims: Sequence[Claim]) -> Iterator[object]:
        for n, claim in enumerate(claims[:SENTENCES]):
            yield ", " if n else None
            yield view.said(claim)
        value = view.r.claim(next((c for c in claims if (c.kind, c.value.unit) == told), claims[0]))
        yield el("span", " = ", value, class_="read")

    # what most of them measure: one that leaves its currency out is not the one to show
    told = Counter((c.kind, c.value.unit) for c in (*own.values(), *others.values())).most_common(1)[0][0]
    subject = view.subject(fact, [*own.values()]) or "–"
    return el(
        "tr", el("th", subject, scope="row"), el("td", cell([*own.values()]), class_="odd"), el("td", cell([*others.values()]))
    )


def _example(view: View, relation: Relation, off: set[str]) -> Markup:
    pair = sorted((view.report.claim[relation.a], view.report.claim[relation.b]), key=lambda c: c.article not in off)
    groups = [Group((c,), c.article in off, c.article not in off) for c in pair]
    return el("div", [_example_side(view, g) for g in groups], class_="sides")


def _example_side(view: View, group: Group) -> Markup:
    [claim] = group.claims
    return el(
        "div",
        el("p", el("span", view.r.claim(claim), class_="value"), class_="figure"),
        _said(view, claim, 1),
        class_=f"side {'odd' if group.odd else 'consensus'}",
    )


def _why(view: View, relation: Relation, finding: Finding, fact: Fact | None) -> Markup:
    """How sure it is that both speak about one fact, and the evidence for it, folded."""
    r = view.r
    row = view.fact_at(fact)
    rows = sorted(relation.why, key=lambda w: (-w.weight, w.reason))
    sure = el("summary", r.say("One fact, with a probability of {score}", score=decimals(relation.score, 2)))
    return el(
        "details",
        sure,
        el(
            "table",
            el("caption", r.say("Evidence for their being about one fact, in bits (log2 of the odds)")),
            el(
                "tbody",
                [
                    el("tr", el("th", r.reason(w.reason), scope="row"), el("td", f"{w.weight:+.2f}", class_="number"))
                    for w in rows
                ],
            ),
        ),
        el("p", el("a", r.say("The fact in the table"), href=row)) if row else None,
        el("p", r.say("Fingerprint for a baseline:"), " ", el("code", finding.fingerprint)),
        class_="why",
    )


def _known(view: View, known: Sequence[tuple[int, Finding]]) -> Markup:
    r = view.r
    return el(
        "details",
        el("summary", r.say_many("{n} known finding in the baseline", "{n} known findings in the baseline", len(known))),
        el(
            "ul",
            [
                el(
                    "li",
                    severity(view, f.severity),
                    f" {f.code}: ",
                    worded(r, f.message),
                    f" ({f.known})" if f.known else None,
                    id=f"finding-{n}",
                )
                for n, f in known[:MOST]
            ],
        ),
        class_="list",
    )


def _stale(view: View) -> Markup:
    r, stale = view.r, view.report.stale
    return el(
        "details",
        el(
            "summary",
            r.say_many(
                "{n} stale entry in the baseline: no longer found",
                "{n} stale entries in the baseline: no longer found",
                len(stale),
            ),
        ),
        el("ul", [el("li", f"{k.code}: {k.message} ", el("code", k.fingerprint)) for k in stale[:MOST]]),
        class_="list",
    )
