"""The nouns: frozen classes that the stages hand to each other, and their JSON form.

A stage may import this package and nothing above it. Magnitudes are ``Decimal``, dates ``datetime.date``, offsets count Unicode
code points of ``Article.text``; only scores are floats.
"""

from __future__ import annotations

from contracheck.model.article import Article, Skipped
from contracheck.model.claim import KINDS, Claim, Deferred, Span, Surroundings, Value
from contracheck.model.config import Config, Limits
from contracheck.model.relation import VERDICTS, Fact, Finding, Reason, Relation, Repair, SourceProfile

__all__ = [
    "KINDS",
    "VERDICTS",
    "Article",
    "Claim",
    "Config",
    "Deferred",
    "Fact",
    "Finding",
    "Limits",
    "Reason",
    "Relation",
    "Repair",
    "Skipped",
    "SourceProfile",
    "Span",
    "Surroundings",
    "Value",
]
