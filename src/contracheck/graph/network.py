"""The claim graph in networkx, which is imported here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

import networkx

from contracheck.model import Article, Claim, Fact, Relation


def build(
    articles: Iterable[Article], claims: Iterable[Claim], facts: Iterable[Fact], relations: Iterable[Relation]
) -> networkx.Graph[str]:
    """An undirected graph. Nodes carry ``type`` (article, claim, fact) and plain attributes that GraphML can hold; edges carry
    ``type`` (states, about, relation), relations also verdict, cause and score. Node ids are article:, claim:, fact: and the id.
    Claims carry ``standing``: consensus, odd or nothing.
    """
    graph: networkx.Graph[str] = networkx.Graph()
    for a in articles:
        graph.add_node(f"article:{a.id}", type="article", label=a.source or a.id, language=a.language or "und")
    for c in claims:
        graph.add_node(f"claim:{c.id}", type="claim", label=c.text, kind=c.kind, article=c.article, standing="")
        graph.add_edge(f"article:{c.article}", f"claim:{c.id}", type="states")
    for f in facts:
        graph.add_node(f"fact:{f.id}", type="fact", label=f.topic or "", verdict=f.verdict)
        for claim in f.claims:
            graph.add_edge(f"fact:{f.id}", f"claim:{claim}", type="about")
        for standing, ids in (("consensus", f.consensus), ("odd", f.odd)):
            for claim in ids:
                graph.nodes[f"claim:{claim}"]["standing"] = standing
    for r in relations:
        graph.add_edge(f"claim:{r.a}", f"claim:{r.b}", type="relation", verdict=r.verdict, cause=r.cause, score=round(r.score, 3))
    return graph
