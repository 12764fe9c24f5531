"""Extract: text to claims, each with its value, its span and what the words around it say."""

from __future__ import annotations

from contracheck.extract.claims import Reading, read_claims
from contracheck.extract.notional import Notional

__all__ = ["Notional", "Reading", "read_claims"]
