"""The catalogue of diagnoses; its table is a noun (contracheck.model.catalogue), so that a report can name what it shows."""

from __future__ import annotations

from contracheck.model.catalogue import BY_CODE, CATALOGUE, Entry

__all__ = ["BY_CODE", "CATALOGUE", "Entry"]
