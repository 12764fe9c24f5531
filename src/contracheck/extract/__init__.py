"""Extract: text to claims, each with its value, its span and what the words around it say."""

from __future__ import annotations

from contracheck.extract.claims import claims_of

__all__ = ["claims_of"]
