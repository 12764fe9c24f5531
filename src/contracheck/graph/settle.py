"""Settle: verdicts that the other claims of a fact put right.

A figure that somebody made by a slip (a unit that was kept, a digit out of place) is in conflict with every other figure, also
where time alone could explain the difference: the slip explains it better.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from contracheck.model import Claim, Relation

#: Causes that show a slip of the pen in one of two claims.
SLIPS = frozenset(("unit", "currency", "digits", "points"))


def settle(members: Sequence[Claim], relations: Sequence[Relation]) -> list[Relation]:
    """The relations of a fact; those of a slipped claim that time or a bound would excuse are conflicts, to be explained."""
    article = {c.id: c.article for c in members}
    backed = {i for r in relations if r.verdict == "agree" and article[r.a] != article[r.b] for i in (r.a, r.b)}
    slipped = set()
    for r in relations:
        if r.verdict == "conflict" and r.cause in SLIPS:
            odd = [i for i in (r.a, r.b) if i not in backed]
            if len(odd) == 1:
                slipped.add(odd[0])
    made = []
    for r in relations:
        if r.verdict in ("superseded", "tension") and r.cause in ("time", "bound") and (r.a in slipped) != (r.b in slipped):
            rung = f"{r.rung}; one of them is a slip"
            made.append(
                attrs.evolve(r, verdict="conflict", cause="value", code="CC101", rung=rung, detail="", explanation="", fix=None)
            )
        else:
            made.append(r)
    return made
