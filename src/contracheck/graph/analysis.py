"""From related claims to facts and ranked findings: the same trouble is said once, the most certain and serious first."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from contracheck.graph.consensus import consensus, copies
from contracheck.graph.passage import Tie
from contracheck.graph.settle import settle
from contracheck.graph.sources import Profile, profiles
from contracheck.lang.concepts import concepts
from contracheck.model import VERDICTS, Claim, Fact, Finding, Relation, SourceProfile
from contracheck.model.claim import plain

_BEHAVIOUR, _ = concepts()
_RANK = {verdict: n for n, verdict in enumerate(VERDICTS)}
#: Severity of a finding by the verdict behind it.
SEVERITY = {"conflict": "conflict", "tension": "tension", "superseded": "note"}
SEVERITIES = ("conflict", "tension", "note")
SOURCE_OFF = "CC504"


def analyse(
    facts: Sequence[tuple[Sequence[Claim], Sequence[Relation]]],
    claims: Sequence[Claim],
    texts: Mapping[str, str],
    tied: Sequence[Tie] = (),
) -> tuple[tuple[Fact, ...], tuple[Relation, ...], tuple[Finding, ...], tuple[SourceProfile, ...]]:
    """Facts in the order of their first claim, all relations, findings ranked, and source profiles."""
    witness = copies(texts)
    order = {c.id: n for n, c in enumerate(claims)}
    claim = {c.id: c for c in claims}
    found = profiles(facts, witness)
    folded = {(r.a, r.b) for p in found for r in p.relations}
    made: list[Fact] = []
    findings: list[tuple[tuple[float, ...], Finding]] = []
    relations: list[Relation] = []
    ranked = sorted(facts, key=lambda f: min(order[c.id] for c in f[0]))
    for number, (members, related) in enumerate(ranked, 1):
        members = sorted(members, key=lambda c: order[c.id])
        related = sorted(settle(members, related), key=lambda r: (order[r.a], order[r.b]))
        verdict = max((r.verdict for r in related), key=_RANK.__getitem__)
        fact = Fact(
            id=f"f{number}",
            claims=tuple(c.id for c in members),
            topic=_topic(members),
            consensus=consensus(members, related, witness),
            verdict=verdict,
        )
        made.append(fact)
        relations += related
        for severity in SEVERITIES:
            rows = [r for r in related if SEVERITY.get(r.verdict) == severity and (r.a, r.b) not in folded]
            if rows:
                findings.append(_of_fact(fact, severity, rows, claim))
    sources = []
    for n, profile in enumerate(found, 1):
        finding, source = _of_source(profile, n, claim)
        findings.append(((0.0, -float(profile.facts), 0.0, float(n)), finding))
        sources.append(source)
    # two figures that agree as one fact may yet not fit together: a pair has one relation, the worst
    stands = {frozenset((r.a, r.b)): n for n, r in enumerate(relations)}
    worse: dict[str, str] = {}
    for n, tie in enumerate(tied):
        for r in tie.relations():
            at = stands.setdefault(frozenset((r.a, r.b)), len(relations))
            if at == len(relations):
                relations.append(r)
            elif _RANK[relations[at].verdict] < _RANK[r.verdict]:
                relations[at] = r
                worse[r.a] = worse[r.b] = r.verdict
        rank = float(SEVERITIES.index(tie.severity)) + 0.5
        findings.append(((rank, -tie.score, -float(len({c.article for c in tie.claims})), float(n)), _of_tie(tie)))
    findings.sort(key=lambda f: f[0])
    if worse:
        verdicts = {f.id: [worse[i] for i in f.claims if i in worse] for f in made}
        made = [attrs.evolve(f, verdict=max((f.verdict, *verdicts[f.id]), key=_RANK.__getitem__)) for f in made]
    return tuple(made), tuple(relations), tuple(f for _, f in findings), tuple(sources)


def _topic(members: Sequence[Claim]) -> str | None:
    """The concept that most of a fact's claims have in their clause, the nearest to the figure where several have."""
    votes: Counter[str] = Counter()
    for c in members:
        telling = [t for t in c.topics[: c.near_topics] if _BEHAVIOUR.get(t) != "context"]
        for place, topic in enumerate(telling[:5]):
            votes[topic] += 5 - place
    return min(votes, key=lambda t: (-votes[t], t)) if votes else None


def _of_fact(
    fact: Fact, severity: str, rows: Sequence[Relation], claim: Mapping[str, Claim]
) -> tuple[tuple[float, ...], Finding]:
    """One finding for all of a fact's relations of one severity, told by the pair that shows it best."""
    codes = Counter(r.code or "" for r in rows)
    best = max(rows, key=lambda r: (codes[r.code or ""], r.score, r.a != r.b))
    related = {i for r in rows for i in (r.a, r.b)}
    ids = tuple(c for c in fact.claims if c in related)
    sides = len({claim[i].article for i in ids})
    message = best.explanation
    if len({claim[i].article for i in (best.a, best.b)}) == 1:
        message += " (inside one article)"
    finding = Finding(
        code=best.code or ("CC404" if best.cause == "deadline" else "CC101"),
        severity=severity,
        message=message,
        claims=ids,
        relations=tuple((r.a, r.b) for r in rows),
        fingerprint=fingerprint(best.code or "", [claim[i] for i in ids]),
        fact=fact.id,
        fix=best.fix,
    )
    rank = float(SEVERITIES.index(severity)) + 0.5
    return (rank, -round(max(r.score for r in rows), 2), -float(sides), float(fact.id[1:])), finding


def _of_tie(tie: Tie) -> Finding:
    """The finding about figures or dates of several facts that do not fit together."""
    return Finding(
        code=tie.code,
        severity=tie.severity,
        message=tie.message,
        claims=tuple(dict.fromkeys(c.id for c in tie.claims)),
        relations=tuple((r.a, r.b) for r in tie.relations()),
        fingerprint=fingerprint(tie.code, tie.claims),
        fix=tie.fix,
    )


def _of_source(profile: Profile, number: int, claim: Mapping[str, Claim]) -> tuple[Finding, SourceProfile]:
    """The finding about an article that is off by a factor, with the reason why this side is thought wrong."""
    factor = plain(profile.factor)
    words = {written[0] for i in profile.claims if (written := claim[i].scale)}
    others = sorted({claim[i].article for r in profile.relations for i in (r.a, r.b)} - {profile.article})
    reason = (
        f"{' and '.join(profile.witnesses)} agree with each other against it"
        if len(profile.witnesses) > 1
        else f"{len(others)} other articles stand against it"
    )
    scale = f" (its scale word is {', '.join(sorted(words))})" if words else ""
    message = (
        f"{profile.article}: its amounts have to be multiplied by {factor} to agree with {', '.join(others)}, "
        f"in {profile.facts} facts{scale}; {reason}"
    )
    ids = tuple(dict.fromkeys(i for r in profile.relations for i in (r.a, r.b)))
    pairs = tuple((r.a, r.b) for r in profile.relations)
    mark = fingerprint(SOURCE_OFF, [claim[i] for i in profile.claims])
    fix = f"multiply the amounts of {profile.article} by {factor}"
    finding = Finding(
        code=SOURCE_OFF, severity="conflict", message=message, claims=ids, relations=pairs, fingerprint=mark, fix=fix
    )
    source = SourceProfile(
        article=profile.article, finding=mark, factor=profile.factor, claims=profile.claims, relations=pairs, reason=reason
    )
    return finding, source


def fingerprint(code: str, claims: Sequence[Claim]) -> str:
    """A short hash of the code and of what the claims say and where, but not of their place in the text."""
    parts = sorted(f"{c.article}\x1f{' '.join(c.text.split())}\x1f{c.kind}" for c in claims)
    return hashlib.sha256("\x1e".join([code, *parts]).encode()).hexdigest()[:16]
