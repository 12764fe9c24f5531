"""Report: what a check found, as objects to walk through and filter, and in every format."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from contracheck.model import Article, Claim, Fact, Finding, Relation, Repair, Skipped, SourceProfile
from contracheck.model.message import Message, say
from contracheck.model.version import VERSION
from contracheck.report.formats import Options, Place, renderer

if TYPE_CHECKING:
    import networkx
    import pandas

    from contracheck.report.baseline import Known


def said_of_copy(original: str) -> Message:
    """Why an article was not compared that has the text of another one."""
    return say("has the text of {article}: compared once", article=original)


@attrs.frozen(kw_only=True, slots=False, repr=False)
class Report:
    """The result of ``check``. All parts are tuples in a fixed order; articles are sorted by id.

    ``relations`` hold every pair of claims that was put side by side, ``facts`` the clusters, ``findings`` what a reader
    should look at, most serious first, ``sources`` articles that are off in one way, ``skipped`` what was left out, ``stale`` the
    entries of a baseline that were not found again. Walking through a report gives its findings.

    >>> import contracheck
    >>> report = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
    >>> [(finding.code, finding.severity) for finding in report]
    [('CC102', 'conflict')]
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: tuple[SourceProfile, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    stale: tuple[Known, ...] = ()

    def __repr__(self) -> str:
        """How much of each part there is.

        >>> import contracheck
        >>> contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
        <Report: 2 articles, 2 claims, 1 relation, 1 fact, 1 finding (1 conflict), 0 skipped>
        """
        parts = [
            f"{len(held)} {name if len(held) == 1 else f'{name}s'}"
            for name, held in (
                ("article", self.articles), ("claim", self.claims), ("relation", self.relations), ("fact", self.facts),
                ("finding", self.findings),
            )
        ]  # fmt: skip
        found = Counter(f.severity for f in self.findings)
        told = [f"{found[s]} {s if found[s] == 1 else f'{s}s'}" for s in ("conflict", "tension", "note") if found[s]]
        parts[-1] += f" ({', '.join(told)})" if told else ""
        return f"<Report: {', '.join(parts)}, {len(self.skipped)} skipped>"

    def __iter__(self) -> Iterator[Finding]:
        """The findings, most serious first."""
        return iter(self.findings)

    @cached_property
    def unchecked(self) -> tuple[str, ...]:
        """Ids of the claims that found no counterpart in another article: silence about them is no agreement.

        Those of a copy are not among them: its original was compared in its stead.
        """
        return tuple(c.id for c in self.claims if c.id not in self.fact_of and c.article not in self.copy_of)

    @cached_property
    def copy_of(self) -> dict[str, str]:
        """The articles that were not compared because another one has the same text, with the id of that one."""
        from contracheck.graph import copies

        groups: dict[str | None, dict[str, str]] = {}
        for a in self.articles:
            groups.setdefault(a.group, {})[a.id] = a.text
        found: dict[str, str] = {}
        for texts in groups.values():
            first = copies(texts)
            if len(set(first.values())) > 1:  # where all have one text they are compared with each other
                found |= {article: original for article, original in first.items() if article != original}
        return found

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """The claims by id."""
        return {c.id: c for c in self.claims}

    @cached_property
    def fact(self) -> dict[str, Fact]:
        """The facts by id."""
        return {f.id: f for f in self.facts}

    @cached_property
    def fact_of(self) -> dict[str, Fact]:
        """The fact of each claim that has one, by the claim's id."""
        return {i: f for f in self.facts for i in f.claims}

    @cached_property
    def source(self) -> dict[str, SourceProfile]:
        """The profiles of sources by the fingerprint of their finding."""
        return {s.finding: s for s in self.sources}

    @cached_property
    def article(self) -> dict[str, Article]:
        """The articles by id."""
        return {a.id: a for a in self.articles}

    @cached_property
    def repairs(self) -> tuple[Repair, ...]:
        """For each net of claims that conflict, the fewest to drop so that nothing in it does; in the order of the claims.

        Exact up to 40 claims in a net, and said to be approximate beyond.

        >>> import contracheck
        >>> report = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
        >>> [(repair.size, len(repair.options)) for repair in report.repairs]
        [(1, 2)]
        """
        from contracheck.graph.repair import of_report

        return of_report(self.claims, self.relations, self.findings)

    @cached_property
    def relation(self) -> dict[tuple[str, str], Relation]:
        """The relations by the ids of their claims."""
        return {(r.a, r.b): r for r in self.relations}

    def worst(self) -> str:
        """The gravest severity among the findings that no baseline knows: conflict, tension, note, or none."""
        order = ("conflict", "tension", "note")
        return next((s for s in order if any(f.severity == s and f.known is None for f in self.findings)), "none")

    def filter(
        self,
        *,
        code: str | Iterable[str] = (),
        severity: str | Iterable[str] = (),
        article: str | Iterable[str] = (),
        language: str | Iterable[str] = (),
        source: str | Iterable[str] = (),
    ) -> Report:
        """The report with the findings that meet all conditions; everything else stays as it is.

        A condition is one word or several, of which one is to fit; an empty one is none. ``code`` takes codes (CC102), names
        (scale-slip) and families (CC1); ``article`` an id that the finding speaks about; ``language`` the language of such an
        article, by its BCP 47 tag ("pt" fits "pt-BR") or its name; ``source`` its source. Raises ConfigError for a code, a
        severity or a language that does not exist, and for an article and a source that the report does not have.

        >>> import contracheck
        >>> report = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
        >>> len(report.filter(code="CC1", language="de").findings), len(report.filter(severity="tension").findings)
        (1, 0)
        """
        from contracheck.report.select import filtered

        return filtered(self, code=code, severity=severity, article=article, language=language, source=source)

    def against(self, baseline: str | os.PathLike[str] | Iterable[Known]) -> Report:
        """The report in which the findings of a baseline (a file, or its entries) are marked as known, and stale ones listed.

        Raises InputError where the file cannot be read and ConfigError where it is no baseline.

        >>> import contracheck
        >>> from contracheck.report.baseline import entries
        >>> report = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
        >>> report.worst(), report.against(entries(report)).worst()
        ('conflict', 'none')
        """
        from contracheck.report import baseline as _baseline

        known = _baseline.read(baseline) if isinstance(baseline, str | os.PathLike) else baseline
        return _baseline.apply(self, known)

    def to_dict(self) -> dict[str, Any]:
        """The JSON form (docs/reference/report.schema.json): plain dicts, lists, strings and numbers only."""
        return {
            "contracheck": VERSION,
            "articles": [a.to_dict() for a in self.articles],
            "claims": [c.to_dict() for c in self.claims],
            "relations": [r.to_dict() for r in self.relations],
            "facts": [f.to_dict() for f in self.facts],
            "findings": [f.to_dict() for f in self.findings],
            "sources": [s.to_dict() for s in self.sources],
            "repairs": [r.to_dict() for r in self.repairs],
            "skipped": [s.to_dict() for s in self.skipped],
            "unchecked": list(self.unchecked),
            "stale": [k.to_dict() for k in self.stale],
        }

    def to_json(self, *, indent: int | None = 2) -> str:
        """The JSON form as text, the same bytes for the same input."""
        from contracheck.report.escape import dumps

        return dumps(self.to_dict(), indent=indent)

    def render(
        self,
        format: str = "text",
        *,
        width: int | None = None,
        color: bool = False,
        detail: str = "normal",
        fail_on: str = "conflict",
        places: Mapping[str, Place] | None = None,
        locale: str | None = None,
    ) -> str:
        """The report in a format: text, json, html, sarif, junit, csv, graphml, claimreview or markdown; it ends with a line end.

        ``width`` (columns), ``color`` and ``detail`` (quiet, normal, verbose) concern text; ``fail_on`` (conflict, tension,
        never) says what fails in JUnit; ``places`` (article id -> file) where SARIF and the links of text point; ``locale`` (a
        BCP 47 tag, English by default) in whose language and form of numbers and dates text and markdown tell. Raises ConfigError
        for another format or a tag that is no locale. Formats: docs/reference/formats.md.

        >>> import contracheck
        >>> report = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
        >>> report.render("csv").splitlines()[1][:24]
        'conflict,CC102,scale-sli'
        """
        options = Options(width=width, color=color, detail=detail, fail_on=fail_on, places=places or {}, locale=locale)
        return renderer(format)(self, options)

    def to_html(self, *, locale: str | None = None) -> str:
        """The report as one HTML page that needs no network; ``locale`` (a BCP 47 tag) is the reader's, English where None.

        >>> import contracheck
        >>> report = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 30 Milliarden Dollar."])
        >>> report.to_html()[:15]
        '<!DOCTYPE html>'
        """
        from contracheck.report.html.page import page

        return page(self, locale)

    def _repr_html_(self) -> str:
        """The worst findings in a notebook's cell."""
        from contracheck.report.html.cell import cell

        return cell(self)

    def to_sarif(self, *, places: Mapping[str, Place] | None = None) -> dict[str, Any]:
        """SARIF 2.1.0 as plain dicts and lists: one result a finding, at most 25,000."""
        from contracheck.report.sarif import sarif

        return sarif(self, places or {})

    def to_claimreview(self) -> dict[str, Any]:
        """Drafts of ClaimReview (JSON-LD), one a statement that a finding disputes, without author and without rating."""
        from contracheck.report.claimreview import drafts

        return drafts(self)

    def to_frame(self, of: str = "relations") -> pandas.DataFrame:
        """A pandas DataFrame of the relations, claims, facts or findings, one row each; the columns are those of the CSV form and
        of the JSON form.

        Raises ImportError where pandas is not installed, ConfigError for another word.
        """
        from contracheck.report.frame import frame

        return frame(self, of)

    def graph(self) -> networkx.Graph[str]:
        """The claim graph: articles, claims and facts as nodes; who states what, and relations, as edges."""
        from contracheck.graph.network import build

        return build(self.articles, self.claims, self.facts, self.relations)
