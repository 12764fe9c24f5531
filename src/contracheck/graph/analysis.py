"""From related claims to facts and ranked findings: the same trouble is said once, the most certain and serious first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

import attrs

from contracheck.graph.consensus import Outcome, as_given, outcome
from contracheck.graph.findings import SEVERITY, Ranked, of_fact, of_source, of_tie
from contracheck.graph.passage import Tie
from contracheck.graph.sources import profiles
from contracheck.graph.witness import copies, sharing, witnesses
from contracheck.lang.concepts import concepts
from contracheck.model import VERDICTS, Claim, Fact, Finding, Relation, SourceProfile

_BEHAVIOUR, _ = concepts()
_RANK = {verdict: n for n, verdict in enumerate(VERDICTS)}


def analyse(
    facts: Sequence[tuple[Sequence[Claim], Sequence[Relation]]],
    claims: Sequence[Claim],
    texts: Mapping[str, str],
    tied: Sequence[Tie] = (),
    originals: Set[str] = frozenset(),
) -> tuple[tuple[Fact, ...], tuple[Relation, ...], tuple[Finding, ...], tuple[SourceProfile, ...]]:
    """Facts in the order of their first claim, all relations, findings ranked, and source profiles.

    Every relation that is a conflict, a tension or superseded is listed in one finding. ``texts`` are those of the articles,
    ``originals`` those articles that the others translate: where one of them tells a fact, it is not wrong.
    """
    first = copies(texts)
    order = {c.id: n for n, c in enumerate(claims)}
    claim = {c.id: c for c in claims}
    told = []
    for some, given in sorted(facts, key=lambda f: min(order[c.id] for c in f[0])):
        members = sorted(some, key=lambda c: order[c.id])
        related = sorted(given, key=lambda r: (order[r.a], order[r.b]))
        told.append((members, related, witnesses(members, texts, first)))
    found = profiles(told)
    #: claim -> the number of the profile that tells of it
    slipped = {i: n for n, p in reversed(list(enumerate(found))) for i in p.claims}
    explained = {(r.a, r.b) for p in found for r in p.relations}
    folded: list[list[Relation]] = [[] for _ in found]
    made: list[Fact] = []
    findings: list[Ranked] = []
    relations: list[Relation] = []
    for number, (members, related, home) in enumerate(told, 1):
        held = as_given(_outcome(members, related, home, texts, slipped, explained), members, related, originals)
        fact = Fact(
            id=f"f{number}",
            claims=tuple(c.id for c in members),
            topic=_topic(members),
            consensus=held.consensus,
            verdict=max((r.verdict for r in related), key=_RANK.__getitem__),
            odd=held.odd,
        )
        made.append(fact)
        relations += related
        open_ = list(related) if not found else []
        for r in related if found else ():
            teller = min((slipped[i] for i in (r.a, r.b) if i in slipped), default=None)
            if teller is not None and r.verdict in SEVERITY and claim[r.a].article != claim[r.b].article:
                folded[teller].append(r)
            else:
                open_.append(r)
        findings += of_fact(fact, open_, held, home, claim)
    sources: list[SourceProfile] = []
    for n, profile in enumerate(found):
        finding, rows = of_source(profile, folded[n], n, claim)
        findings.append(finding)
        sources += rows
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
        findings.append(of_tie(tie, n))
    if worse:
        verdicts = {f.id: [worse[i] for i in f.claims if i in worse] for f in made}
        made = [attrs.evolve(f, verdict=max((f.verdict, *verdicts[f.id]), key=_RANK.__getitem__)) for f in made]
    findings.sort(key=lambda f: f[0])
    return tuple(made), tuple(relations), tuple(f for _, f in findings), tuple(sources)


def _outcome(
    members: Sequence[Claim],
    related: Sequence[Relation],
    home: Mapping[str, str],
    texts: Mapping[str, str],
    slipped: Mapping[str, int],
    explained: set[tuple[str, str]],
) -> Outcome:
    """The consensus of a fact.

    A claim of a source that is off counts for those that it agrees with once it is put right, but is none of them; it is odd
    wherever it conflicts with anything.
    """
    wrong = {c.id for c in members if c.id in slipped}
    if not wrong:
        return outcome(members, related, home, lambda cs: sharing(cs, texts, home))
    article = {c.id: c.article for c in members}
    backing: dict[str, set[str]] = {}
    for r in related:
        if (r.a, r.b) in explained:
            for x, y in ((r.a, r.b), (r.b, r.a)):
                if x in wrong and y not in wrong:
                    backing.setdefault(y, set()).add(home[article[x]])
    kept = [c for c in members if c.id not in wrong]
    rest = [r for r in related if r.a not in wrong and r.b not in wrong]
    held = outcome(kept, rest, home, lambda cs: sharing(cs, texts, home), backing)
    hurt = {i for r in related if r.verdict == "conflict" for i in (r.a, r.b)} & wrong
    return attrs.evolve(held, odd=tuple(c.id for c in members if c.id in hurt or c.id in held.odd))


def _topic(members: Sequence[Claim]) -> str | None:
    """The concept that most of a fact's claims have in their clause, the nearest to the figure where several have."""
    votes: Counter[str] = Counter()
    for c in members:
        telling = [t for t in c.topics[: c.near_topics] if _BEHAVIOUR.get(t) != "context"]
        for place, topic in enumerate(telling[:5]):
            votes[topic] += 5 - place
    return min(votes, key=lambda t: (-votes[t], t)) if votes else None
