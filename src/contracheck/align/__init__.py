"""Align: which claims of different articles speak about one fact, and why."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources

from contracheck.align.currencies import settled
from contracheck.align.evidence import probability
from contracheck.align.items import Side, side
from contracheck.align.match import Aligner, Cluster, Pair
from contracheck.align.names import NameIndex

__all__ = ["Aligner", "Cluster", "NameIndex", "Pair", "Side", "default_weights", "probability", "settled", "side"]


@functools.cache
def default_weights() -> Mapping[str, Mapping[str, float]]:
    """The weights that come with contracheck: feature -> level -> log2(m/u)."""
    return tomllib.loads(resources.files("contracheck.align").joinpath("weights.toml").read_text(encoding="utf-8"))
