"""Bounds of ages: the under 60s are other people than the over 60s, unless one text repeats the other."""

from __future__ import annotations

import pytest

import contracheck
from contracheck.compare.claims import compare
from contracheck.compare.setting import Setting
from contracheck.model import Config


@pytest.mark.parametrize(
    ("left", "right", "parallel", "verdict"),
    [
        ("The shot is for adults under 60.", "It works among people over 60 years old.", False, "incomparable"),
        ("The shot is for adults under 60.", "The shot is for people over 60 years old.", True, "conflict"),
        ("The shot is for adults under 60.", "It works among people over 70 years old.", False, "conflict"),
        ("The works took less than 60 years.", "The works took more than 60 years.", False, "conflict"),
    ],
    ids=["two groups", "one text", "other limits", "no ages"],
)
def test_opposite_ages(left: str, right: str, parallel: bool, verdict: str) -> None:
    x, y = (contracheck.extract(text, language="en")[0] for text in (left, right))
    assert compare(x, y, Setting(None, None, parallel=parallel), Config()).verdict == verdict
