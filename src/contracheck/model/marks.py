"""Marks: scores, labels, ordinals and times of day, which are compared between parallel passages only."""

from __future__ import annotations

import re

from contracheck.model.claim import Value

#: The trace of a date whose day its month does not have (31 June).
NO_DAY = "date,no day"
#: The last part of the trace of a number in words that counts what no table of its language has (eight changes).
UNNAMED = ",unnamed"
#: The traces of dates that a word excludes, with all that follows it meant (after March), or all before (before 3 May).
AFTER, BEFORE = "date,after", "date,before"
_FIGURES = re.compile(r"\d+")
_LONGEST = 19


def same_mark(kind: str, a: Value, b: Value) -> bool:
    """Whether two marks say the same, however they are written: 1-0 and 1:0 (0:1 from the other side), Radio 4 and ラジオ4."""
    if (a.lower, a.upper) == (b.lower, b.upper):
        return True
    if kind == "score":
        p, q = figures(a), figures(b)
        return p in (q, q[::-1])
    if kind == "label":
        p, q = figures(a), figures(b)
        return bool(p) and p == q
    if kind == "time":
        # "at eleven" and "at 11:15" name one hour; a half of the day that is left out is twelve hours
        p, q = figures(a), figures(b)
        return len(p) == len(q) == 2 and p[1] == q[1] and (p[0] - q[0]) % 12 == 0
    return False


def figures(value: Value) -> tuple[int, ...]:
    """The figures of a mark in order."""
    return tuple(int(n) for n in _FIGURES.findall(str(value.lower or value.upper or "")) if len(n) < _LONGEST)


def told(text: str) -> tuple[int, ...]:
    """The runs of digits of a text as numbers, ascending; runs too long for a number are left out."""
    return tuple(sorted(int(n) for n in _FIGURES.findall(text) if len(n) < _LONGEST))
