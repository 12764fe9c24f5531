"""contracheck: where articles about one story contradict each other, how badly, and what most likely went wrong."""

from __future__ import annotations

from contracheck.errors import (
    ConfigError,
    ContracheckError,
    InputError,
    LanguageDataError,
    StoreError,
    UnitError,
    UnknownLanguageError,
)
from contracheck.model import Article, Claim, Config, Fact, Finding, Limits, Reason, Relation, Skipped, SourceProfile, Span, Value
from contracheck.pipeline import check, extract
from contracheck.read import read
from contracheck.report import Report

__all__ = [
    "Article",
    "Claim",
    "Config",
    "ConfigError",
    "ContracheckError",
    "Fact",
    "Finding",
    "InputError",
    "LanguageDataError",
    "Limits",
    "Reason",
    "Relation",
    "Report",
    "Skipped",
    "SourceProfile",
    "Span",
    "StoreError",
    "UnitError",
    "UnknownLanguageError",
    "Value",
    "check",
    "extract",
    "read",
]
