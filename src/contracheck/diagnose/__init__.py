"""Diagnose: what most likely went wrong between two claims, and what would have to be read for them to agree."""

from __future__ import annotations

from contracheck.diagnose.catalogue import BY_CODE, CATALOGUE, Entry
from contracheck.diagnose.pairs import diagnose

__all__ = ["BY_CODE", "CATALOGUE", "Entry", "diagnose"]
