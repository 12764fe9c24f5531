"""GraphML: networkx reads it, and it says what the report says."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import networkx
import pytest

import contracheck

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def _read(report: contracheck.Report) -> networkx.Graph:
    return networkx.read_graphml(io.BytesIO(report.render("graphml").encode()))


@pytest.mark.parametrize("which", ["story", "hostile"])
def test_networkx_reads_it(which: str, request: pytest.FixtureRequest) -> None:
    """A node a claim, an edge a relation, with their types."""
    report: contracheck.Report = request.getfixturevalue(which)
    graph = _read(report)
    assert not graph.is_directed()
    assert graph.number_of_nodes() == len(report.claims)
    assert graph.number_of_edges() == len(report.relations)
    by_claim = {data["claim"]: (node, data) for node, data in graph.nodes(data=True)}
    unchecked = set(report.unchecked)
    for claim in report.claims:
        data = by_claim[_shown(claim.id)][1]
        assert (data["start"], data["end"]) == (claim.span.start, claim.span.end)
        assert data["checked"] is (claim.id not in unchecked)
    for r in report.relations:
        edge = graph.edges[by_claim[_shown(r.a)][0], by_claim[_shown(r.b)][0]]
        assert (edge["verdict"], edge["cause"], edge["score"]) == (r.verdict, r.cause, round(r.score, 3))
        assert 0 <= edge["weight"] <= 1


def _shown(text: str) -> str:
    """What becomes of an id in XML 1.0."""
    from contracheck.report.escape import xml_text

    # a reader of XML sees one line end for each kind
    return xml_text(text).replace("\r\n", "\n").replace("\r", "\n")


def test_keeps_to_the_schema(hostile: contracheck.Report) -> None:
    """Ids are names (NMTOKEN), every datum has its key, keys come first."""
    root = ElementTree.fromstring(hostile.render("graphml"))
    keys = {k.attrib["id"]: k.attrib for k in root.findall(f"{GRAPHML}key")}
    assert [e.tag for e in root] == [f"{GRAPHML}key"] * len(keys) + [f"{GRAPHML}graph"]
    graph = root[-1]
    nodes = [n.attrib["id"] for n in graph.findall(f"{GRAPHML}node")]
    assert len(set(nodes)) == len(nodes) > 0
    assert all(re.fullmatch(r"n\d+", n) for n in nodes)
    assert {k["attr.type"] for k in keys.values()} <= {"boolean", "int", "long", "float", "double", "string"}
    for element in graph:
        domain = element.tag.removeprefix(GRAPHML)
        assert all(keys[d.attrib["key"]]["for"] == domain for d in element)


def test_no_claims() -> None:
    """A report with nothing in it is an empty graph."""
    assert _read(contracheck.check([])).number_of_nodes() == 0
