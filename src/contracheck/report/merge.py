"""Merge: the reports on groups of articles that are not compared with each other, as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from contracheck.model import Finding, Skipped
from contracheck.report.report import Report

_RANK = {"conflict": 0, "tension": 1, "note": 2}


def merge(reports: Sequence[Report], skipped: Iterable[Skipped] = ()) -> Report:
    """One report on all groups, whatever their order: articles by id, facts in the order of their first claims and numbered anew,
    findings the worst and surest first. ``skipped`` comes before what the reports left out.
    """
    home = {a.id: (a, report) for report in reports for a in report.articles}
    articles = tuple(home[i][0] for i in sorted(home))
    held: dict[str, list[int]] = {}
    claims = [c for report in reports for c in report.claims]
    for n, claim in enumerate(claims):
        held.setdefault(claim.article, []).append(n)
    ordered = tuple(claims[n] for a in articles for n in held.get(a.id, ()))
    place = {c.id: n for n, c in enumerate(ordered)}
    facts = sorted(
        ((min(place[c] for c in fact.claims), number, fact.id) for number, r in enumerate(reports) for fact in r.facts),
        key=lambda row: row[:2],
    )
    renamed = {(number, old): f"f{n}" for n, (_, number, old) in enumerate(facts, 1)}
    by_id = {(number, fact.id): fact for number, r in enumerate(reports) for fact in r.facts}
    profiled = {s.finding for report in reports for s in report.sources}
    score = {(r.a, r.b): r.score for report in reports for r in report.relations}

    def rank(finding: Finding) -> tuple[object, ...]:
        sure = max((round(score.get(pair, 0.0), 2) for pair in finding.relations), default=1.0)
        first = min((place[c] for c in finding.claims), default=0)
        return finding.fingerprint not in profiled, _RANK.get(finding.severity, 3), -sure, first, finding.fingerprint

    findings = [
        attrs.evolve(f, fact=renamed.get((number, f.fact), f.fact) if f.fact else None)
        for number, r in enumerate(reports)
        for f in r.findings
    ]
    relations = [relation for report in reports for relation in report.relations]
    return Report(
        articles=articles,
        claims=ordered,
        relations=tuple(sorted(relations, key=lambda r: (place[r.a], place[r.b]))),
        facts=tuple(attrs.evolve(by_id[number, old], id=renamed[number, old]) for _, number, old in facts),
        findings=tuple(sorted(findings, key=rank)),
        sources=tuple(sorted((s for r in reports for s in r.sources), key=lambda s: (s.article, s.finding))),
        skipped=(*skipped, *sorted({s for r in reports for s in r.skipped}, key=lambda s: (s.article, s.reason))),
    )
