"""Report: what a check found, as objects, as a dict after the contract, as JSON and as a graph."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs

from contracheck.model import Article, Claim, Fact, Finding, Relation, Repair, Skipped, SourceProfile
from contracheck.model.version import VERSION

if TYPE_CHECKING:
    import networkx


@attrs.frozen(kw_only=True, slots=False)
class Report:
    """The result of ``check``. All parts are tuples in a fixed order; articles are sorted by id.

    ``relations`` hold every pair of claims that was put side by side, ``facts`` the clusters, ``findings`` what a reader
    should look at, most serious first, ``sources`` articles that are off in one way, ``skipped`` what was left out.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: tuple[SourceProfile, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @cached_property
    def unchecked(self) -> tuple[str, ...]:
        """Ids of the claims that found no counterpart in another article: silence about them is no agreement."""
        used = {i for f in self.facts for i in f.claims}
        return tuple(c.id for c in self.claims if c.id not in used)

    @cached_property
    def claim(self) -> dict[str, Claim]:
        """The claims by id."""
        return {c.id: c for c in self.claims}

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

    def worst(self) -> str:
        """The gravest severity among the findings: conflict, tension, note, or none."""
        order = ("conflict", "tension", "note")
        return next((s for s in order if any(f.severity == s for f in self.findings)), "none")

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
        }

    def to_json(self, *, indent: int | None = 2) -> str:
        """The JSON form as text, the same bytes for the same input."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def graph(self) -> networkx.Graph[str]:
        """The claim graph: articles, claims and facts as nodes; who states what, and relations, as edges."""
        from contracheck.graph.network import build

        return build(self.articles, self.claims, self.facts, self.relations)
