"""contracheck: where articles about one story contradict each other, how badly, and what most likely went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from contracheck.lazy import names_of

if TYPE_CHECKING:
    from contracheck.errors import (
        ConfigError,
        ContracheckError,
        InputError,
        LanguageDataError,
        StoreError,
        UnitError,
        UnknownLanguageError,
    )
    from contracheck.model import (
        Article,
        Claim,
        Config,
        Fact,
        Finding,
        Limits,
        Reason,
        Relation,
        Skipped,
        SourceProfile,
        Span,
        Value,
    )
    from contracheck.pipeline import check, extract
    from contracheck.read.files import read
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

__getattr__, __dir__ = names_of(
    __name__,
    {
        "Article": "model",
        "Claim": "model",
        "Config": "model",
        "ConfigError": "errors",
        "ContracheckError": "errors",
        "Fact": "model",
        "Finding": "model",
        "InputError": "errors",
        "LanguageDataError": "errors",
        "Limits": "model",
        "Reason": "model",
        "Relation": "model",
        "Report": "report",
        "Skipped": "model",
        "SourceProfile": "model",
        "Span": "model",
        "StoreError": "errors",
        "UnitError": "errors",
        "UnknownLanguageError": "errors",
        "Value": "model",
        "check": "pipeline",
        "extract": "pipeline",
        "read": "read.files",
    },
    folders=("extract", "read"),
)
