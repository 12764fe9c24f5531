"""Every word for a date beside the day of publication can be read, in every language that has such words."""

from __future__ import annotations

import pytest

import contracheck
from contracheck.lang.pack import full_languages, language, partial_languages


@pytest.mark.parametrize("tag", [*full_languages(), *partial_languages()])
def test_each_word(tag: str) -> None:
    """Alone in a sentence it is read without a fault, and its date does not end before it begins."""
    lang = language(tag)
    words = {w for key in ("relative", "told") for w in lang._at("dates", key)}
    for word in sorted(words):
        for text in (f"{word}.", f"12 {word} 2024.", f"{word} 5"):
            for claim in contracheck.extract(text, language=tag, published="2025-03-12"):
                value = claim.value
                assert claim.kind != "date" or None in (value.lower, value.upper) or value.lower <= value.upper, (word, value)
