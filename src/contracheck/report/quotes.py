"""Quotes: what each side of a finding says, in the form that all formats share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from contracheck.model import Article, Claim, Fact, Finding, Relation, show
from contracheck.model.catalogue import BY_CODE
from contracheck.report.locale import Reader, reader
from contracheck.report.report import Report
from contracheck.report.terminal import clean, excerpt, shorten

#: columns of a quoted sentence, and of a name
QUOTE = 160
NAME = 100


@attrs.frozen
class Side:
    """What one article says in a finding: its claim, and how often it says so."""

    claim: Claim
    times: int


def sides(claims: Iterable[Claim]) -> list[Side]:
    """One side for what one article says, however often, in the order of the claims."""
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        said.setdefault((claim.article, show.claim(claim)), []).append(claim)
    return [Side(claim=same[0], times=len({c.id for c in same})) for same in said.values()]


def finding_sides(report: Report, finding: Finding) -> list[Side]:
    """The sides of a finding, those that its message tells about first; claims that the report does not hold are left out."""
    best = told(relations_of(report, finding), finding.message)
    first = (best.a, best.b) if best else ()
    claims = [report.claim[i] for i in finding.claims if i in report.claim]
    return sides(sorted(claims, key=lambda c: c.id not in first))


def relations_of(report: Report, finding: Finding) -> list[Relation]:
    """The relations behind a finding, in the order of the report."""
    return [report.relation[p] for p in finding.relations if p in report.relation]


def told(relations: Sequence[Relation], message: str) -> Relation | None:
    """The relation that a finding's message tells about, else the likeliest."""
    found = [r for r in relations if r.explanation and message.startswith(r.explanation)]
    return max(found or relations, key=lambda r: r.score, default=None)


def odd_first(report: Report, finding: Finding) -> list[Side]:
    """The sides of a finding: first the pair that its message tells about, of both those outside the consensus of their fact.

    A reader looks there for the mistake. Of a finding about a source, its own claims come first.
    """
    source = report.source.get(finding.fingerprint)
    fact = report.fact.get(finding.fact or "")
    agreed = set(fact.consensus) if fact else set()
    suspects = set(source.claims) if source else {i for i in finding.claims if i not in agreed}
    best = None if source else told(relations_of(report, finding), finding.message)
    pair = (best.a, best.b) if best else ()
    return sorted(finding_sides(report, finding), key=lambda s: (s.claim.id not in pair, s.claim.id not in suspects))


def by_fact(report: Report, finding: Finding) -> list[tuple[Fact | None, list[Side]]]:
    """The sides of a finding fact by fact, in the order of the report: of a finding about a source several, of any other one."""
    groups: dict[str | None, tuple[Fact | None, list[Side]]] = {}
    for side in odd_first(report, finding):
        about_this = report.fact_of.get(side.claim.id)
        groups.setdefault(about_this.id if about_this else None, (about_this, []))[1].append(side)
    if len(groups) < 2 or finding.fact is not None:
        return [(next((f for f, _ in groups.values()), None), odd_first(report, finding))]
    place = {f.id: n for n, f in enumerate(report.facts)}
    return [groups[key] for key in sorted(groups, key=lambda k: place.get(k or "", len(place)))]


def name(code: str) -> str:
    """The name of a code (scale-slip), empty for a code that the catalogue does not have."""
    entry = BY_CODE.get(code)
    return entry.name if entry else ""


def called(text: str) -> str:
    """A name (of an article, a source) on one line, cleaned, and cut where no name is so long."""
    return shorten(clean(text[: 4 * NAME]), NAME)


def about(article: Article, whose: Reader | None = None) -> str:
    """Source, language and date of an article, cleaned, with commas between; empty where nothing is known.

    The language is its tag in English, and its name to readers of other locales.
    """
    whose = whose or reader()
    parts = (article.source if article.source != article.id else None, *known(article, whose))
    return whose.commas([called(p) for p in parts if p])


def known(article: Article, whose: Reader) -> tuple[str, str]:
    """The language of an article and its day, as a reader is told them; empty where they are not known."""
    tag = article.language or ""
    return tag if whose.english or not tag else whose.language(tag), whose.date(article.published) if article.published else ""


def sentence(report: Report, claim: Claim, width: int = QUOTE) -> str:
    """The sentence of a claim on one line, cleaned, cut to some ``width`` columns, the figure between OPEN and CLOSE."""
    return excerpt(report.article[claim.article].text, claim.sentence, claim.span, width)
