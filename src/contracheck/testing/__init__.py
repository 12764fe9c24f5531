"""Checks that users run on their own documents: properties, stories with known answers, strategies for Hypothesis.

Nothing is imported unless it is asked for: Hypothesis for the strategies alone, pytest by ``contracheck.testing.plugin`` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from contracheck.lazy import names_of

if TYPE_CHECKING:
    from contracheck.testing.case import Case
    from contracheck.testing.example import PROFILES, Counterexample, Profile
    from contracheck.testing.notation import Writing, writings
    from contracheck.testing.properties import PROPERTIES, Outcome, Property
    from contracheck.testing.story import Fact, Pair, Statement, Story, seeded
    from contracheck.testing.strategies import articles, claims, stories, values
    from contracheck.testing.words import languages

__all__ = [
    "PROFILES",
    "PROPERTIES",
    "Case",
    "Counterexample",
    "Fact",
    "Outcome",
    "Pair",
    "Profile",
    "Property",
    "Statement",
    "Story",
    "Writing",
    "articles",
    "claims",
    "languages",
    "seeded",
    "stories",
    "values",
    "writings",
]

__getattr__, __dir__ = names_of(
    __name__,
    {
        "PROFILES": "example",
        "PROPERTIES": "properties",
        "Case": "case",
        "Counterexample": "example",
        "Fact": "story",
        "Outcome": "properties",
        "Pair": "story",
        "Profile": "example",
        "Property": "properties",
        "Statement": "story",
        "Story": "story",
        "Writing": "notation",
        "articles": "strategies",
        "claims": "strategies",
        "languages": "words",
        "seeded": "story",
        "stories": "strategies",
        "values": "strategies",
        "writings": "notation",
    },
)
