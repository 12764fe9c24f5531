"""The claim graph as a picture: each fact a box, in it its values, under each the articles that give it, and lines between.

The layout is computed here, in one pass and the same every time; the page's script only moves the frame and fades what is
filtered out.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import Final

import attrs

from contracheck.model import Fact
from contracheck.report.html.elements import Markup, el, note
from contracheck.report.html.facts import words
from contracheck.report.html.view import Group, View
from contracheck.report.terminal import columns, shorten

#: So many facts are drawn, and so many values and articles of each.
FACTS, VALUES, DOTS = 120, 6, 24
#: Lengths in units of the picture.
WIDTH, GAP, PAD, HEAD = 1180, 22, 14, 34
RADIUS, STEP, PER_ROW, LABEL = 11, 27, 4, 24
VALUE_WIDTH: Final = 160
#: Columns of a label that fit there.
VALUE_COLUMNS: Final = 23
#: What is drawn first lies below: lines of agreement below those of conflict.
_VERDICTS: Final = ("incomparable", "agree", "superseded", "tension", "conflict")


@attrs.frozen
class Box:
    """A fact in the picture: where it is, and its values with the dots of their articles."""

    fact: Fact
    x: float
    y: float
    width: float
    height: float
    groups: tuple[Group, ...]
    #: claim id -> the middle of its dot
    dots: dict[str, tuple[float, float]]


def picture(view: View) -> Markup | None:
    """The graph with its key and its buttons; None where there is no fact."""
    boxes = layout(view)
    if not boxes:
        return None
    r = view.r
    height = max(b.y + b.height for b in boxes) + GAP
    left = len(view.report.facts) - len(boxes)
    buttons = (
        ("in", "+", r.say("Zoom in")),
        ("out", "−", r.say("Zoom out")),
        ("reset", "⟲", r.say("Show everything")),
    )
    return el(
        "section",
        el("h2", r.say("Claim graph"), id="graph"),
        el(
            "p",
            r.say("A box is a fact, a circle an article with its number; what agrees stands together, lines show what does not."),
            class_="lead",
        ),
        el("p", _key(view), class_="legend"),
        el(
            "div",
            [el("button", sign, type="button", data_zoom=way, aria_label=label, title=label) for way, sign, label in buttons],
            class_="zoom",
            hidden=True,
        ),
        el(
            "div",
            el(
                "svg",
                el("title", r.say("The claim graph. The table above holds the same in words."), id="graph-title"),
                _ties(view, boxes),
                [_box(view, b) for b in boxes],
                viewBox=f"0 0 {WIDTH} {height:g}",
                role="group",  # an image would hide its links
                aria_labelledby="graph-title",
                class_="graph",
                id="picture",
            ),
            class_="frame",
            tabindex=0,
            role="group",
            aria_label=r.say("Picture: arrow keys, plus and minus move and zoom it"),
        ),
        note(left, r.say_many("{n} more fact is left out here.", "{n} more facts are left out here.", left)),
        _names(view, boxes),
        aria_labelledby="graph",
    )


def layout(view: View) -> list[Box]:
    """Boxes in rows, the worst first; all numbers are multiples of a tenth."""
    boxes: list[Box] = []
    x, y, row = float(GAP), float(GAP), 0.0
    for fact in view.facts[:FACTS]:
        groups = tuple(view.groups(fact.claims, fact)[:VALUES])
        rows = max(-(-min(len(_once(g)), DOTS) // PER_ROW) for g in groups)
        width = 2 * PAD + len(groups) * VALUE_WIDTH
        height = HEAD + LABEL + rows * STEP + 2 * PAD
        if x + width > WIDTH - GAP and x > GAP:
            x, y, row = float(GAP), y + row + GAP, 0.0
        dots: dict[str, tuple[float, float]] = {}
        for n, group in enumerate(groups):
            middle = x + PAD + (n + 0.5) * VALUE_WIDTH
            articles = _once(group)[:DOTS]
            for k, article in enumerate(articles):
                in_row = min(PER_ROW, len(articles) - k // PER_ROW * PER_ROW)
                dot = middle + (k % PER_ROW - (in_row - 1) / 2) * STEP, y + HEAD + LABEL + PAD + (k // PER_ROW + 0.5) * STEP
                for claim in group.claims:
                    if claim.article == article:
                        dots[claim.id] = (round(dot[0], 1), round(dot[1], 1))
        boxes.append(Box(fact, x, y, width, height, groups, dots))
        x, row = x + width + GAP, max(row, height)
    return boxes


def _once(group: Group) -> tuple[str, ...]:
    return group.articles


def _box(view: View, box: Box) -> Markup:
    fact = box.fact
    claims = [c for g in box.groups for c in g.claims]
    subject = view.subject(fact, claims) or view.r.claim(claims[0])
    numbers = sorted({view.place[c.article] for c in claims})
    place = view.fact_at(fact)
    head = el("text", shorten(subject, int(box.width / 9)), x=box.x + PAD, y=box.y + 23, class_="subject")
    parts: list[object] = [
        el("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=10, class_=f"box {fact.verdict}"),
        el("a", head, href=place) if place else head,
        el(
            "text",
            words(view, fact.verdict),
            x=box.x + box.width - PAD,
            y=box.y + 23,
            text_anchor="end",
            class_=f"verdict {fact.verdict}",
        ),
        _lines(view, box),
    ]
    for n, group in enumerate(box.groups):
        middle = box.x + PAD + (n + 0.5) * VALUE_WIDTH
        label = view.r.claim(group.claims[0])
        shown = label if columns(label) <= VALUE_COLUMNS else shorten(label, VALUE_COLUMNS)
        parts.append(
            el("text", el("title", label), shown, x=middle, y=box.y + HEAD + LABEL - 4, text_anchor="middle", class_="value")
        )
        for article in _once(group)[:DOTS]:
            claim = next(c for c in group.claims if c.article == article)
            cx, cy = box.dots[claim.id]
            number = view.place[article]
            parts.append(
                el(
                    "g",
                    el("title", f"{view.name(article)}: {label}"),
                    el("circle", cx=cx, cy=cy, r=RADIUS),
                    el("text", number, x=cx, y=cy + 4, text_anchor="middle"),
                    class_=f"dot {_colour(view, group, claim.id)}",
                    data_article=number,
                )
            )
        more = len(_once(group)) - DOTS
        if more > 0:
            parts.append(
                el(
                    "text",
                    f"+{more}",
                    x=middle + VALUE_WIDTH / 2 - PAD,
                    y=box.y + box.height - PAD,
                    text_anchor="end",
                    class_="value",
                )
            )
    return el(
        "g",
        parts,
        class_="fact",
        data_fact=f"fact-{fact.id}",
        data_verdict=fact.verdict,
        data_articles=" ".join(map(str, numbers)),
    )


def _colour(view: View, group: Group, claim: str) -> str:
    return "conflict" if group.odd else "agree" if group.consensus else view.standing[claim]


def _lines(view: View, box: Box) -> list[Markup]:
    """One line between two values for what stands between their articles: its width tells how often."""
    at = {c.id: n for n, g in enumerate(box.groups) for c in g.claims}
    between: Counter[tuple[int, int, str]] = Counter()
    for x in view.related.get(box.fact.id, ()):
        if x.a in at and x.b in at and at[x.a] != at[x.b] and x.verdict != "agree":
            p, q = sorted((at[x.a], at[x.b]))
            between[p, q, x.verdict] += 1
    made = []
    for p, q in combinations(range(len(box.groups)), 2):
        found = [v for v in _VERDICTS if between[p, q, v]]
        if not found:
            continue
        verdict = found[-1]
        if verdict in ("superseded", "incomparable") and q - p > 1:
            continue  # what goes on from value to value is one line, not one between all of them
        # lines between neighbours are straight, others pass below the values between
        y = box.y + HEAD + LABEL + PAD + 0.5 * STEP
        x1, x2 = (box.x + PAD + (n + 0.5) * VALUE_WIDTH for n in (p, q))
        dip = min(y + (q - p - 1) * 16, box.y + box.height)
        width = min(6.0, 1.5 + 0.5 * between[p, q, verdict])
        made.append(
            el(
                "path",
                el("title", words(view, verdict)),
                d=f"M {x1:g} {y:g} C {x1 + 40:g} {dip:g} {x2 - 40:g} {dip:g} {x2:g} {y:g}",
                stroke_width=f"{width:g}",
                class_=f"line {verdict}",
            )
        )
    return made


def _ties(view: View, boxes: list[Box]) -> list[Markup]:
    """Curves between the boxes of facts that do not fit together: sums, shares, orders of dates."""
    box_of = {i: b for b in boxes for i in b.dots}
    made = []
    for number, finding in view.cards.items():
        if finding.fact is not None or finding.fingerprint in view.report.source:
            continue
        around = list({id(box_of[i]): box_of[i] for i in finding.claims if i in box_of}.values())
        for p, q in pairwise(around):
            x1, y1, x2, y2 = p.x + p.width / 2, p.y + p.height, q.x + q.width / 2, q.y + q.height
            low = max(y1, y2) + GAP
            made.append(
                el(
                    "a",
                    el(
                        "path",
                        el("title", view.r.text(finding.message)),
                        d=f"M {x1:g} {y1:g} C {x1:g} {low:g} {x2:g} {low:g} {x2:g} {y2:g}",
                        class_=f"tie {finding.severity}",
                    ),
                    href=f"#finding-{number}",
                    aria_label=view.r.say("Link to finding {n}", n=number),
                )
            )
    return made


def _key(view: View) -> list[object]:
    """What the lines mean: colour and dashes both tell."""
    found = {f.verdict for f in view.facts[:FACTS]}
    parts: list[object] = []
    for verdict in reversed(_VERDICTS):
        if verdict in found:
            line = el(
                "svg",
                el("path", d="M 2 8 L 38 8", class_=f"line {verdict}", stroke_width=3),
                viewBox="0 0 40 16",
                width=40,
                height=16,
                aria_hidden="true",
                class_="sample",
            )
            parts += [el("span", line, " ", words(view, verdict), class_="key"), " "]
    return parts


def _names(view: View, boxes: list[Box]) -> Markup:
    """The numbers of the articles."""
    articles = sorted({c.article for b in boxes for g in b.groups for c in g.claims}, key=view.place.__getitem__)
    return el("ol", [el("li", view.article_name(a), value=view.place[a]) for a in articles[:200]], class_="numbers")
