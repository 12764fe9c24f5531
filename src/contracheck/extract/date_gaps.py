"""Gaps: where the space, the dash or the blanks between the parts of a date end."""

from __future__ import annotations

DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015~\u301c\uff5e")
HYPHENS = frozenset("-\u2010\u2011\u2013")


def space(low: str, pos: int) -> int:
    """Where the space between two words ends, which a hyphen may stand for; ``pos`` where there is none."""
    end = pos
    if low[pos] in HYPHENS:
        end = pos + 1
        return end + 1 if low[end : end + 1].isspace() and low[end] != "\n" else end
    while end - pos < 2 and low[end : end + 1].isspace():
        end += 1
    return pos if low[pos:end].count("\n") > 1 else end


def dash(low: str, pos: int) -> int:
    """Where a dash ends, with a blank on either side of it; ``pos`` where there is none."""
    at = pos + 1 if low[pos : pos + 1].isspace() and low[pos] != "\n" else pos
    if low[at : at + 1] not in DASHES or at == len(low):
        return pos
    return at + 2 if low[at + 1 : at + 2].isspace() else at + 1


def stroke(low: str, end: int) -> int:
    """Where a stroke between two days ends (14./15. April, 14 / 15 April); 0 where there is none with anything behind it."""
    for mark in ("/", " / "):
        if low.startswith(mark, end) and end + len(mark) < len(low):
            return end + len(mark)
    return 0


def blanks(low: str, pos: int) -> int:
    """Where up to two blanks end, which texts of unspaced languages may have anywhere; a blank line is none."""
    end = pos
    while end - pos < 2 and low[end : end + 1].isspace():
        end += 1
    return pos if end - pos == 2 and low[pos:end].count("\n") > 1 else end


def spread(low: str, pos: int, literal: str) -> int:
    """Where a literal of an unspaced language ends that has blanks between its characters; -1 where it does not stand here."""
    if len(literal) < 2:
        return -1
    for c in literal:
        if low[pos : pos + 1].isspace():
            pos = blanks(low, pos)
        if not low.startswith(c, pos):
            return -1
        pos += 1
    return pos
