"""Texts of one or two characters, where every look before and behind a figure leaves the text."""

from __future__ import annotations

import itertools

import pytest

import contracheck
from contracheck.lang.pack import full_languages

_CHARACTERS = "½5半%\"十一第二个月年k, -~'.日"


@pytest.mark.parametrize("tag", [*full_languages(), "da", "th", "hi"])
def test_reads_texts_with_nothing_around(tag: str) -> None:
    for text in (*_CHARACTERS, *map("".join, itertools.product(_CHARACTERS, repeat=2))):
        for claim in contracheck.extract(text, language=tag):
            assert text[claim.span.start : claim.span.end] == claim.text != ""
