"""Relation, Fact, Finding: what comes of putting claims side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from contracheck.model.claim import plain
from contracheck.model.message import say

#: From harmless to harmful; ``incomparable`` counts as silence.
VERDICTS = ("agree", "incomparable", "superseded", "tension", "conflict")
#: The rung of two figures of one thing of which one is told of a time long past.
THEN_AND_NOW = say("told of two times")
#: The rungs of two figures of what happens again, and of what changes, in articles far enough apart.
OCCASIONS = say("two occasions")
LATER_STATE = say("a state at a later date")


@attrs.frozen
class Reason:
    """One piece of evidence and the log-odds (base 2) that it adds to a match.

    >>> Reason("topic: same", 2.12345).to_dict()
    {'reason': 'topic: same', 'weight': 2.123}
    """

    reason: str
    weight: float

    def to_dict(self) -> dict[str, Any]:
        """The JSON form; weights are rounded so that every platform prints the same bytes."""
        return {"reason": self.reason, "weight": round(self.weight, 3)}


@attrs.frozen(kw_only=True)
class Relation:
    """Two claims about one fact: what they are to each other, and why.

    ``a`` and ``b`` are claim ids; ``score`` is the probability that they are about one fact, ``why`` the evidence for that;
    ``rung`` the level of the ladder of comparison that decided; ``cause`` the kind of the difference (or of the agreement);
    ``code``, ``explanation`` and ``fix`` come from the diagnosis.

    >>> import contracheck
    >>> texts = "The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 3 Milliarden Dollar."
    >>> [r] = contracheck.check(texts).relations
    >>> r.verdict, r.cause, r.explanation
    ('agree', 'equal', 'both say 3 billion USD')
    """

    a: str
    b: str
    verdict: str
    cause: str
    score: float
    why: tuple[Reason, ...] = ()
    rung: str = ""
    detail: str = ""
    code: str | None = None
    explanation: str = ""
    fix: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "a": self.a,
            "b": self.b,
            "verdict": self.verdict,
            "cause": self.cause,
            "code": self.code,
            "score": round(self.score, 3),
            "why": [r.to_dict() for r in self.why],
            "explanation": self.explanation,
            "fix": self.fix,
        }


@attrs.frozen(kw_only=True)
class Fact:
    """Claims of several articles about one fact. ``consensus`` are the claims of the largest agreeing group (several when tied).

    ``verdict`` is the worst verdict among the fact's relations; ``topic`` the concept most of its claims share, or None. ``odd``
    are the claims that conflict with the consensus, empty where it is tied.

    >>> import contracheck
    >>> [fact] = contracheck.check(["The Odda bridge cost $3 billion.", "Die Brücke von Odda kostete 3 Milliarden Dollar."]).facts
    >>> fact.verdict, fact.claims
    ('agree', ('article-1#0', 'article-2#0'))
    """

    id: str
    claims: tuple[str, ...]
    topic: str | None
    consensus: tuple[str, ...]
    verdict: str
    odd: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "id": self.id,
            "claims": list(self.claims),
            "topic": self.topic,
            "consensus": list(self.consensus),
            "odd": list(self.odd),
            "verdict": self.verdict,
        }


@attrs.frozen(kw_only=True)
class Finding:
    """Something that a reader should look at. ``relations`` are pairs of claim ids; ``fingerprint`` survives moved text.

    ``known`` is None for a new finding, and the reason (perhaps empty) of one that a baseline holds.

    >>> finding = Finding(code="CC101", severity="conflict", message="3 against 4", claims=("a#0", "b#0"))
    >>> finding.severity, finding.known
    ('conflict', None)
    """

    code: str
    severity: str
    message: str
    claims: tuple[str, ...]
    relations: tuple[tuple[str, str], ...] = ()
    fingerprint: str = ""
    fact: str | None = None
    fix: str | None = None
    known: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "claims": list(self.claims),
            "relations": [list(r) for r in self.relations],
            "fingerprint": self.fingerprint,
            "fact": self.fact,
            "fix": self.fix,
            "known": self.known,
        }


@attrs.frozen(kw_only=True)
class SourceProfile:
    """One article whose claims are off in one way, which ``kind`` names: factor, currency, days, hours or years.

    ``factor`` is what its figures have to be multiplied by, ``currency`` the ISO 4217 code in which its amounts are to be read,
    ``shift`` what is to be added to its dates or times, in the unit that ``kind`` names; the others are None. ``relations`` are
    the pairs that this explains, ``claims`` those of the article in them. Articles that are one witness share a finding.

    >>> profile = SourceProfile(
    ...     article="a", finding="1f", factor=Decimal(10), claims=("a#0",), relations=(), reason="2 against it"
    ... )
    >>> profile.to_dict()["factor"]
    '10'
    """

    article: str
    finding: str
    factor: Decimal | None = None
    claims: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    reason: str
    kind: str = "factor"
    currency: str | None = None
    shift: Decimal | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "article": self.article,
            "finding": self.finding,
            "kind": self.kind,
            "factor": plain(self.factor),
            "currency": self.currency,
            "shift": plain(self.shift),
            "claims": list(self.claims),
            "relations": [list(r) for r in self.relations],
            "reason": self.reason,
        }


@attrs.frozen(kw_only=True)
class Repair:
    """The smallest repair of claims that conflict with each other, directly or through others.

    ``claims`` are all of them; each of ``options`` is a set of claims without which nothing here conflicts, and none is smaller.
    ``exact`` is false where there were too many to be sure of that; ``complete`` says whether these are all options.

    >>> Repair(claims=("a#0", "b#0", "c#0"), options=(("a#0",),)).size
    1
    """

    claims: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    exact: bool = True
    complete: bool = True

    @property
    def size(self) -> int:
        """How many claims are to be dropped."""
        return len(self.options[0])

    def to_dict(self) -> dict[str, Any]:
        """The JSON form."""
        return {
            "claims": list(self.claims),
            "size": self.size,
            "options": [list(o) for o in self.options],
            "exact": self.exact,
            "complete": self.complete,
        }
