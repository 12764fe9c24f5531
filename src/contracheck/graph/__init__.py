"""Graph: what only many claims show: facts with their consensus, sources that are off in one way, and the ranked findings."""

from __future__ import annotations

from contracheck.graph.analysis import analyse
from contracheck.graph.revise import revise
from contracheck.graph.settle import settle
from contracheck.graph.ties import ties
from contracheck.graph.whens import whens
from contracheck.graph.witness import copies

__all__ = ["analyse", "copies", "revise", "settle", "ties", "whens"]
