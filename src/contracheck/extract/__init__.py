"""Extract: text to claims, each with its value, its span and what the words around it say."""

from __future__ import annotations

from contracheck.extract.claims import Reading, read_claims

__all__ = ["Reading", "read_claims"]
