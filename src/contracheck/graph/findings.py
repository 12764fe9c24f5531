"""Findings: what a reader should look at, the most serious and the most certain first, the same trouble said once."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from decimal import Decimal

import attrs

from contracheck.graph.consensus import Outcome
from contracheck.graph.off import number
from contracheck.graph.passage import Tie
from contracheck.graph.sources import CODES, Profile
from contracheck.model import Claim, Fact, Finding, Relation, SourceProfile
from contracheck.model.claim import plain
from contracheck.model.message import AND, Choice, Listing, Localized, Message, Term, commas, listed, say, say_many, semicolons

#: Severity of a finding by the verdict behind it.
SEVERITY = {"conflict": "conflict", "tension": "tension", "superseded": "note"}
SEVERITIES = ("conflict", "tension", "note")
COPIED = "CC505"
#: Codes that say only that two values differ: another one that explains the difference goes before.
PLAIN = frozenset(("CC101", "CC401"))
#: Codes that tell how a wrong figure came about: one such pair explains all other differences of that figure, if it is about as
#: sure to be about the fact as the surest of them.
SLIPS = frozenset(("CC102", "CC103", "CC104", "CC106", "CC107", "CC108", "CC201", "CC301", "CC302", "CC402"))
SURE = 0.8
#: How bad it is if a reader believes the wrong side, from 0 to 1: factors of ten and wrong units first, a date that is moved by
#: some days later. Of values that merely differ, how far they are apart adds to it.
GRAVITY = {
    "CC102": 1.0, "CC201": 0.9, "CC301": 0.9, "CC106": 0.9, "CC302": 0.8, "CC107": 0.85, "CC103": 0.8, "CC406": 0.8,
    "CC505": 0.8, "CC403": 0.75, "CC404": 0.75, "CC402": 0.7, "CC401": 0.65, "CC405": 0.6, "CC105": 0.6, "CC202": 0.4,
}  # fmt: skip
LEAST_GRAVITY, BY_SIZE = 0.5, 0.4
#: The same of figures that do not add up, and of dates that cannot be in one order.
GRAVITY_OF_TIES = 0.8
#: What certainty is left where nobody can tell which side is wrong, and where an article contradicts but itself.
UNDECIDED, ALONE = 0.85, 0.45
#: So many articles are named in a sentence, more are counted.
NAMED = 4

Ranked = tuple[tuple[float, ...], Finding]


@attrs.frozen
class _Trouble:
    """Relations that are one trouble: of the claims of one odd side against the rest, or of a fact without a winner."""

    odd: frozenset[str]
    rows: list[Relation]


def of_fact(
    fact: Fact, related: Sequence[Relation], told: Outcome, home: Mapping[str, str], claim: Mapping[str, Claim]
) -> list[Ranked]:
    """The findings about a fact with their ranks: one for each side that stands against the consensus, one where there is none.

    A tension is no finding of its own where a conflict tells of one of its claims.
    """
    found = []
    troubles = _troubles([r for r in related if r.verdict == "conflict"], related, told, home, claim)
    tensions: list[Relation] = []
    for r in related:
        if r.verdict == "tension":
            hit = next((t for t in troubles if not t.odd.isdisjoint((r.a, r.b))), None)
            hit = hit or next((t for t in troubles if any({r.a, r.b} & {c.a, c.b} for c in t.rows)), None)
            (hit.rows if hit else tensions).append(r)
    for trouble in troubles:
        found.append(_finding(fact, "conflict", trouble, told, claim))
    for severity, rows in (("tension", tensions), ("note", [r for r in related if r.verdict == "superseded"])):
        if rows:
            found.append(_finding(fact, severity, _Trouble(frozenset(), rows), told, claim))
    return found


def _troubles(
    conflicts: Sequence[Relation],
    related: Sequence[Relation],
    told: Outcome,
    home: Mapping[str, str],
    claim: Mapping[str, Claim],
) -> list[_Trouble]:
    """The conflicts of a fact by the odd side that they are about; odd claims of one witness, or that agree, are one side."""
    if not conflicts:
        return []
    above = {i: i for i in told.odd}

    def root(i: str) -> str:
        while above[i] != i:
            above[i] = above[above[i]]
            i = above[i]
        return i

    first: dict[str, str] = {}
    for i in told.odd:
        above[root(i)] = root(first.setdefault(home[claim[i].article], i))
    for r in related:
        if r.verdict == "agree" and r.a in above and r.b in above:
            above[root(r.b)] = root(r.a)
    consensus = set(told.consensus)
    members: dict[str, set[str]] = defaultdict(set)
    for i in told.odd:
        members[root(i)].add(i)
    place = {i: n for n, i in enumerate(told.odd)}
    rows: dict[str, list[Relation]] = defaultdict(list)
    for r in conflicts:
        # where two odd sides contradict each other, that is told with the smaller one, of two alike with the later one:
        # what is known of the others stays as it was when an article joins
        sides = sorted({root(i) for i in (r.a, r.b) if i in above}, key=lambda s: (len(members[s]), -place[s]))
        rows[sides[0] if sides else ""].append(r)
    made = [_Trouble(frozenset(members[side]), own) for side, own in rows.items()]
    return [attrs.evolve(t, rows=sorted(t.rows, key=lambda r: not {r.a, r.b} & consensus)) for t in made]


def _finding(fact: Fact, severity: str, trouble: _Trouble, told: Outcome, claim: Mapping[str, Claim]) -> Ranked:
    """One finding for one trouble, told by the pair that shows it best."""
    rows = trouble.rows
    worst = [r for r in rows if SEVERITY[r.verdict] == severity]
    codes: Counter[str] = Counter()
    for r in worst:
        codes[r.code or ""] += 1 if r.code in PLAIN or not r.code else 2
    consensus = set(told.consensus)
    sure = SURE * max(r.score for r in worst)
    best = max(
        worst,
        key=lambda r: (
            bool(consensus) and r.code in SLIPS and r.score >= sure and bool({r.a, r.b} & consensus),
            codes[r.code or ""],
            bool({r.a, r.b} & consensus),
            r.score,
            r.a != r.b,
        ),
    )
    related = {i for r in rows for i in (r.a, r.b)}
    wrong_side = trouble.odd or (related - told.given if told.given else frozenset())
    ids = tuple(sorted((c for c in fact.claims if c in related), key=lambda i: i not in wrong_side))
    code = best.code or ("CC404" if best.cause == "deadline" else "CC101")
    message = best.explanation
    inside = all(claim[r.a].article == claim[r.b].article for r in worst)
    if claim[best.a].article == claim[best.b].article:
        message = say("{finding} (inside one article)", finding=message)
    elif trouble.odd and told.size > 1:
        wrong = _articles(trouble.odd, claim)
        right = [a for a in _articles(told.consensus, claim) if a not in wrong]
        copied = next((c for c in told.copied if not trouble.odd.isdisjoint(c)), None)
        parts = [message]
        if copied is not None and severity == "conflict":
            code = COPIED
            copies = _names(_articles(copied, claim))
            parts.append(say("{articles} tell it in one wording and count as one witness", articles=copies))
        if len(right) > 1:
            parts.append(say("{right} agree with each other against {wrong}", right=_names(right), wrong=_names(wrong)))
        message = semicolons(parts) if len(parts) > 1 else message
    fingerprinted = [claim[i] for i in ids]
    finding = Finding(
        code=code,
        severity=severity,
        message=message,
        claims=ids,
        relations=tuple((r.a, r.b) for r in rows),
        fingerprint=fingerprint(code if best.code else "", fingerprinted),
        fact=fact.id,
        fix=_fix(best, wrong_side),
    )
    certainty = max(r.score for r in worst) * (1.0 if trouble.odd else UNDECIDED) * (ALONE if inside else 1.0)
    weight = certainty * _gravity(code, claim[best.a], claim[best.b])
    sides = len({claim[i].article for i in ids})
    return rank(severity, weight, sides, int(fact.id[1:])), finding


def _fix(best: Relation, wrong: Set[str]) -> str | None:
    """The fix of the pair that shows a trouble; of the wrong side alone, where it is known which one that is."""
    if not isinstance(best.fix, Choice):
        return best.fix
    sides = [i for i in (best.a, best.b) if i in wrong]
    return best.fix.of(sides) if sides else best.fix


def rank(severity: str, weight: float, articles: int, number: int) -> tuple[float, ...]:
    """What findings are sorted by: severity, then certainty times gravity (0 to 1), then how many articles it is about."""
    return float(SEVERITIES.index(severity)), -round(weight, 2), -float(articles), float(number)


def _gravity(code: str, x: Claim, y: Claim) -> float:
    if code in GRAVITY:
        return GRAVITY[code]
    p, q = number(x), number(y)
    if x.kind != "count" and x.value.unit != y.value.unit:
        return LEAST_GRAVITY + BY_SIZE
    if p is None or q is None or not max(abs(p), abs(q)):
        return LEAST_GRAVITY
    return LEAST_GRAVITY + BY_SIZE * float(min(Decimal(1), abs(p - q) / max(abs(p), abs(q))))


def _articles(ids: Iterable[str], claim: Mapping[str, Claim]) -> list[str]:
    return sorted({claim[i].article for i in ids})


def _names(articles: Sequence[str]) -> Localized:
    """Articles in a sentence."""
    n = len(articles)
    return say_many("{n} article", "{n} articles", n) if n > NAMED else listed(articles)


def of_source(
    profile: Profile, folded: Sequence[Relation], number_: int, claim: Mapping[str, Claim]
) -> tuple[Ranked, list[SourceProfile]]:
    """The finding about an article that is off in one way, with the reason why this side is thought wrong.

    ``folded`` are the relations that it tells of: those that it explains, and what else its wrong claims contradict.
    """
    who = _names(profile.articles)
    they = [claim[i] for i in profile.claims]
    others = _names(profile.others)
    count = len(profile.facts)
    if profile.certain:
        reason = say("in {n} of them two or more other articles agree with each other against it", n=profile.certain)
        if profile.certain == count:
            reason = say("in all of them two or more other articles agree with each other against it")
    else:
        reason = say("{n} other articles stand against it, each in facts of its own", n=len(profile.others))
    what, fix = _way(profile, they, who, claim)
    told = {"who": who, "what": what, "others": others, "n": count}
    how = _how(profile, they, claim)
    if how is None:
        first = say("{who}: {what} to agree with {others} in {n} facts", **told)
    else:
        first = say("{who}: {what} to agree with {others} in {n} facts ({how})", how=how, **told)
    message = semicolons((first, reason))
    ids = tuple(dict.fromkeys((*profile.claims, *(i for r in folded for i in (r.a, r.b)))))
    code = CODES[profile.kind]
    mark = fingerprint(code, they)
    finding = Finding(
        code=code,
        severity="conflict",
        message=message,
        claims=ids,
        relations=tuple((r.a, r.b) for r in folded),
        fingerprint=mark,
        fix=fix,
    )
    sources = [
        SourceProfile(
            article=article,
            finding=mark,
            kind=profile.kind,
            factor=profile.by if profile.kind == "factor" and isinstance(profile.by, Decimal) else None,
            currency=profile.by if isinstance(profile.by, str) else None,
            shift=profile.by if profile.kind != "factor" and isinstance(profile.by, Decimal) else None,
            claims=tuple(c.id for c in they if c.article == article),
            relations=tuple((r.a, r.b) for r in profile.relations if article in (claim[r.a].article, claim[r.b].article)),
            reason=reason,
        )
        for article in profile.articles
    ]
    return ((-1.0, -float(profile.certain), -float(count), float(number_)), finding), sources


def of_tie(tie: Tie, number_: int) -> Ranked:
    """The finding about figures or dates of several facts that do not fit together."""
    finding = Finding(
        code=tie.code,
        severity=tie.severity,
        message=tie.message,
        claims=tuple(dict.fromkeys(c.id for c in tie.claims)),
        relations=tuple((r.a, r.b) for r in tie.relations()),
        fingerprint=fingerprint(tie.code, tie.claims),
        fix=tie.fix,
    )
    return rank(tie.severity, tie.score * GRAVITY_OF_TIES, len({c.article for c in tie.claims}), number_), finding


def _units(profile: Profile, they: Sequence[Claim], claim: Mapping[str, Claim]) -> tuple[str, str]:
    """The unit of an article and that of the others, where its numbers are theirs and its unit is not; else two empty words."""
    own = {c.value.unit for c in they}
    theirs: set[str | None] = set()
    for r in profile.relations:
        x, y = sorted((claim[r.a], claim[r.b]), key=lambda c: c.article not in profile.articles)
        if x.kind in ("quantity", "duration") and number(x) == number(y) and x.value.unit != y.value.unit:
            theirs.add(y.value.unit)
    if len(own) != 1 or len(theirs) != 1:
        return "", ""
    [unit], [other] = own, theirs
    return _unit(unit), _unit(other)


def _unit(name: str | None) -> str:
    """A unit by its name, in the singular."""
    return Term(name.replace("_", " "), "unit", name) if name else ""


def _way(profile: Profile, they: Sequence[Claim], who: str, claim: Mapping[str, Claim]) -> tuple[Message, Message]:
    """What is to be done with the claims of an article, as a clause and as advice."""
    if isinstance(profile.by, str):
        own = Listing(sorted({c.value.unit for c in they if c.value.unit}), AND, AND)
        what = say("its amounts in {own} have to be read in {currency}", own=own, currency=profile.by)
        return what, say("read {right} for {wrong} in {quote}", right=profile.by, wrong=own, quote=who)
    by = Term(plain(profile.by) or "", "number", profile.by)
    if profile.kind == "factor":
        unit, other = _units(profile, they, claim)
        if unit and other:
            what = say("its figures in {own} have to be read in {other}", own=unit, other=other)
            return what, say("read {right} for {wrong} in {quote}", right=other, wrong=unit, quote=who)
        if any(c.kind == "money" for c in they):
            what = say("its amounts have to be multiplied by {factor}", factor=by)
            return what, say("multiply the amounts of {who} by {factor}", who=who, factor=by)
        what = say("its figures have to be multiplied by {factor}", factor=by)
        return what, say("multiply the figures of {who} by {factor}", who=who, factor=by)
    apart = _apart(profile.kind, profile.by)
    if profile.kind == "hours":
        return say("its times have to be {moved}", moved=apart), say("read the times of {who} {moved}", who=who, moved=apart)
    return say("its dates have to be {moved}", moved=apart), say("read the dates of {who} {moved}", who=who, moved=apart)


def _apart(kind: str, by: Decimal) -> Message:
    """How much later or earlier something is to be."""
    away = abs(by)
    n = Term(plain(away) or "", "number", away)
    if kind == "hours":
        if by > 0:
            return say_many("{n} hour later", "{n} hours later", away, n=n)
        return say_many("{n} hour earlier", "{n} hours earlier", away, n=n)
    if kind == "days":
        if by > 0:
            return say_many("{n} day later", "{n} days later", away, n=n)
        return say_many("{n} day earlier", "{n} days earlier", away, n=n)
    if by > 0:
        return say_many("{n} year later", "{n} years later", away, n=n)
    return say_many("{n} year earlier", "{n} years earlier", away, n=n)


def _how(profile: Profile, they: Sequence[Claim], claim: Mapping[str, Claim]) -> Message | None:
    """What most likely happened; None where nothing tells."""
    if profile.kind == "factor":
        pairs: Counter[tuple[str, str]] = Counter()
        written: dict[str, str] = {}
        for r in profile.relations:
            for x, y in ((claim[r.a], claim[r.b]), (claim[r.b], claim[r.a])):
                if x.article not in profile.articles or not x.scale or not y.scale:
                    continue
                if profile.by == Decimal(1).scaleb(y.scale[1] - x.scale[1]):
                    pairs[x.scale[0], y.scale[0]] += 1
                    written.update((c.scale[0], _as_written(c)) for c in (x, y) if c.scale and c.scale[0] not in written)
        if pairs:
            own, other = min(pairs, key=lambda p: (-pairs[p], p))
            return say("{word} was written for {other}", word=written[own], other=written[other])
        words = sorted({c.scale[0] for c in they if c.scale})
        return say("its scale word is {words}", words=commas(words)) if words else None
    if profile.kind in ("days", "years") and all(c.relative for c in they):
        return say("all are counted from its day of publication, which may be wrong")
    return None


def _as_written(claim: Claim) -> str:
    """The scale word of a claim in the letters of its text."""
    word = claim.scale[0] if claim.scale else ""
    place = claim.text.lower().find(word.lower())
    return claim.text[place : place + len(word)] if place >= 0 else word


def fingerprint(code: str, claims: Sequence[Claim]) -> str:
    """A short hash of the code and of what the claims say and where, but not of their place in the text."""
    parts = sorted(f"{c.article}\x1f{' '.join(c.text.split())}\x1f{c.kind}" for c in claims)
    return hashlib.sha256("\x1e".join([code, *parts]).encode("utf-8", "surrogatepass")).hexdigest()[:16]


__all__ = ["SEVERITY", "fingerprint", "of_fact", "of_source", "rank"]
