"""GraphML: claims as nodes, relations as edges, for Gephi, yEd, Cytoscape and networkx.

Node ids are n0, n1 ... in the order of the report, as the GraphML schema wants them to be names; the attribute ``claim`` holds
the claim's own id.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, SubElement

from contracheck.model import show
from contracheck.model.claim import plain
from contracheck.report.escape import xml, xml_text
from contracheck.report.formats import Options
from contracheck.report.report import Report

NAMESPACE: Final = "http://graphml.graphdrawing.org/xmlns"
Attribute = str | int | float | bool | None

_NODE: Final = {
    "label": "string", "claim": "string", "article": "string", "source": "string", "language": "string", "published": "string",
    "kind": "string", "value": "string", "lower": "string", "upper": "string", "unit": "string", "start": "int", "end": "int",
    "fact": "string", "topic": "string", "consensus": "boolean", "checked": "boolean",
}  # fmt: skip
_EDGE: Final = {
    "verdict": "string", "cause": "string", "code": "string", "score": "double", "weight": "double", "explanation": "string",
    "fix": "string",
}  # fmt: skip


def write(report: Report, options: Options) -> str:
    """One undirected graph; ``weight`` is 1 for agreement and falls to 0 for conflict: layouts then draw the like together."""
    root = Element("graphml", xmlns=NAMESPACE)
    root.set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    root.set("xsi:schemaLocation", f"{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd")
    for domain, kinds in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in kinds.items():
            SubElement(root, "key", {"id": f"{domain[0]}_{name}", "for": domain, "attr.name": name, "attr.type": kind})
    graph = SubElement(root, "graph", id="claims", edgedefault="undirected")
    node = {c.id: f"n{n}" for n, c in enumerate(report.claims)}
    agreed = {i for f in report.facts for i in f.consensus}
    for claim in report.claims:
        article, about = report.article[claim.article], report.fact_of.get(claim.id)
        _data(
            SubElement(graph, "node", id=node[claim.id]),
            "n",
            {
                "label": f"{claim.text} ({article.source or article.id})",
                "claim": claim.id,
                "article": claim.article,
                "source": article.source,
                "language": article.language,
                "published": str(article.published) if article.published else None,
                "kind": claim.kind,
                "value": show.value(claim.value),
                "lower": plain(claim.value.lower),
                "upper": plain(claim.value.upper),
                "unit": claim.value.unit,
                "start": claim.span.start,
                "end": claim.span.end,
                "fact": about.id if about else None,
                "topic": about.topic if about else None,
                "consensus": claim.id in agreed,
                "checked": about is not None,
            },
        )
    for r in report.relations:
        values: dict[str, Attribute] = {
            "verdict": r.verdict,
            "cause": r.cause,
            "code": r.code,
            "score": round(r.score, 3),
            "weight": _WEIGHT.get(r.verdict, 0.5),
            "explanation": r.explanation,
            "fix": r.fix,
        }
        _data(SubElement(graph, "edge", source=node[r.a], target=node[r.b]), "e", values)
    return xml(root)


_WEIGHT: Final = {"agree": 1.0, "superseded": 0.75, "incomparable": 0.5, "tension": 0.25, "conflict": 0.0}


def _data(element: Element, domain: str, values: dict[str, Attribute]) -> None:
    for name, value in values.items():
        if value is not None:
            text = str(value).lower() if isinstance(value, bool) else str(value)
            SubElement(element, "data", key=f"{domain}_{name}").text = xml_text(text)
