"""The timeline: facts whose figures changed over time, each as a small chart and a list in the order of time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Final

import attrs

from contracheck.model import Claim, Fact
from contracheck.report.html.elements import Markup, el, note
from contracheck.report.html.view import View

#: So many facts have a timeline, and so many entries are listed in each.
FACTS, ENTRIES = 40, 40
#: The chart, in its own units: width, height, and the margins left for labels.
WIDTH, HEIGHT, SIDE, TOP, BOTTOM = 720, 170, 20, 34, 30
#: So many points have their values beside them.
LABELS: Final = 8


@attrs.frozen
class Entry:
    """One claim at its day of publication, and the number in the middle of what it says, None for a date or an open end."""

    day: dt.date | None
    claim: Claim
    number: Decimal | None


def timeline(view: View) -> Markup | None:
    """The facts with claims that others supersede; None where there are none."""
    changed = [f for f in view.facts if any(x.verdict == "superseded" for x in view.related.get(f.id, ()))]
    if not changed:
        return None
    r = view.r
    left = len(changed) - FACTS
    return el(
        "section",
        el("h2", r.say("What changed over time"), id="timeline"),
        el("p", r.say("These figures differ because they are of different times: none is held against another."), class_="lead"),
        [_fact(view, f) for f in changed[:FACTS]],
        note(left > 0, r.say_many("{n} more fact is left out here.", "{n} more facts are left out here.", left)),
        aria_labelledby="timeline",
    )


def entries(view: View, fact: Fact) -> list[Entry]:
    """The claims of a fact in the order of their articles' days; undated ones at the end."""
    found = []
    for i in fact.claims:
        claim = view.report.claim[i]
        v = claim.value
        ends = [e for e in (v.lower, v.upper) if isinstance(e, Decimal)]
        found.append(
            Entry(view.report.article[claim.article].published, claim, sum(ends, Decimal(0)) / len(ends) if ends else None)
        )
    # where an article gives the former figure beside the new one, the former comes first
    return sorted(
        found,
        key=lambda e: (e.day is None, e.day or dt.date.min, not e.claim.former, view.place[e.claim.article], e.claim.span.start),
    )


def _fact(view: View, fact: Fact) -> Markup:
    r = view.r
    found = entries(view, fact)
    subject = view.subject(fact, [e.claim for e in found]) or r.claim(found[0].claim)
    place = view.fact_at(fact)
    numbers = sorted({view.place[e.claim.article] for e in found})
    return el(
        "article",
        el("h3", el("a", subject, href=place) if place else subject),
        _chart(view, found, subject),
        el("ol", [_item(view, e) for e in found[:ENTRIES]]),
        note(len(found) > ENTRIES, r.say_many("and {n} more", "and {n} more", len(found) - ENTRIES)),
        class_="card note",
        data_severity="note",
        data_articles=" ".join(map(str, numbers)),
    )


def _item(view: View, entry: Entry) -> Markup:
    day = view.r.date(entry.day) if entry.day else view.r.say("undated")
    former = [" (", view.r.say("the former figure"), ")"] if entry.claim.former else None
    return el(
        "li",
        el("time", day, datetime=entry.day.isoformat() if entry.day else None),
        " ",
        el("strong", view.r.claim(entry.claim)),
        former,
        " – ",
        view.article_name(entry.claim.article),
        ": ",
        view.quoted(entry.claim),
    )


def _chart(view: View, found: list[Entry], subject: str) -> Markup | None:
    """The numbers over the days; None where there are fewer than two days or numbers, or units that differ."""
    dated = [e for e in found if e.day is not None and e.number is not None and not e.claim.former]
    points = [(e.day.toordinal(), float(e.number), e) for e in dated if e.day is not None and e.number is not None]
    if (
        len({d for d, _, _ in points}) < 2
        or len({n for _, n, _ in points}) < 2
        or len({e.claim.value.unit for e in dated} - {None}) > 1
    ):
        return None
    first, last = min(d for d, _, _ in points), max(d for d, _, _ in points)
    low, high = min(n for _, n, _ in points), max(n for _, n, _ in points)

    def x(day: int) -> float:
        return round(SIDE + (WIDTH - 2 * SIDE) * (day - first) / (last - first), 1)

    def y(number: float) -> float:
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (number - low) / (high - low), 1)

    def side(day: int) -> str:
        return "start" if day == first else "end" if day == last else "middle"

    marks: list[object] = []
    labelled = {(d, n) for d, n, _ in points} if len(points) <= LABELS else {p[:2] for p in (points[0], points[-1])}
    for day, number, entry in points:
        marks.append(
            el(
                "circle",
                el("title", f"{view.r.claim(entry.claim)} – {view.name(entry.claim.article)}"),
                cx=x(day),
                cy=y(number),
                r=5,
                class_=f"dot {view.standing[entry.claim.id]}",
            )
        )
        if (day, number) in labelled:
            labelled.discard((day, number))
            marks.append(el("text", view.r.claim(entry.claim), x=x(day), y=y(number) - 10, text_anchor=side(day)))
    path = " ".join(f"{x(d)},{y(n)}" for d, n, _ in points)
    days = sorted({d for d, _, _ in points})
    shown = days if len(days) <= 5 else [days[0], days[-1]]
    axis = [
        el("text", view.r.date(dt.date.fromordinal(d)), x=x(d), y=HEIGHT - 8, text_anchor=side(d), class_="axis") for d in shown
    ]
    label = f"{subject}: " + ", ".join(f"{view.r.date(e.day)} {view.r.claim(e.claim)}" for e in dated[:LABELS] if e.day)
    return el(
        "svg",
        el("line", x1=SIDE, x2=WIDTH - SIDE, y1=HEIGHT - BOTTOM + 8, y2=HEIGHT - BOTTOM + 8, class_="axis"),
        el("polyline", points=path, class_="line"),
        marks,
        axis,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_label=label,
        class_="chart",
    )
