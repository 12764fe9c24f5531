"""The claim graph in networkx."""

from __future__ import annotations

from made import report


def test_standing_of_claims() -> None:
    """Claims say whether they are of the consensus or odd; articles, facts and relations are there."""
    graph = report([{"a": "52", "b": "61", "c": "52"}, {"a": "900", "b": "300"}]).graph()
    standing = {n: d["standing"] for n, d in graph.nodes(data=True) if d["type"] == "claim"}
    assert standing == {"claim:a#0": "consensus", "claim:b#0": "odd", "claim:c#0": "consensus", "claim:a#1": "", "claim:b#1": ""}
    assert graph.edges["claim:a#0", "claim:b#0"]["verdict"] == "conflict"
    assert graph.edges["article:a", "claim:a#0"]["type"] == "states"
