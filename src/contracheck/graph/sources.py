"""Source profiles: an article whose claims are off in one way wherever it can be checked, and which side is thought wrong.

The ways are those of the modules ``off_by_*``. For each article and each way the facts that show it are weighed: certain are
those in which two independent witnesses or more agree with each other against the article and outnumber those who stand with it.
With no such fact, or with as many on both sides, nobody is accused.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from contracheck.graph.off import FACTS, number
from contracheck.graph.off_by_currency import currency
from contracheck.graph.off_by_days import days
from contracheck.graph.off_by_factor import Row, clusters, power_of_ten, ratio
from contracheck.graph.off_by_hours import hours
from contracheck.graph.off_by_years import years
from contracheck.model import Claim, Relation

#: A figure from here on is an amount, of which an article with nothing else to compare has none that is right.
AMOUNT = Decimal(1000)
CODES = {"factor": "CC504", "currency": "CC511", "days": "CC512", "hours": "CC513", "years": "CC514"}
#: A kind of CODES, and how far.
Way = tuple[str, Decimal | str]
#: Members, relations and the witness that each article counts as.
Told = tuple[Sequence[Claim], Sequence[Relation], Mapping[str, str]]


@attrs.frozen
class Profile:
    """Articles (one witness, mostly one article) that are off in one way.

    ``kind`` is one of CODES; ``by`` the factor, the ISO 4217 code or the shift that puts their claims right; ``relations`` what
    this explains, ``claims`` those of the articles in them; ``facts`` counts the facts, ``certain`` those of them in which two
    witnesses or more agree with each other against the articles; ``others`` are the articles on the other side.
    """

    articles: tuple[str, ...]
    kind: str
    by: Decimal | str
    relations: tuple[Relation, ...]
    claims: tuple[str, ...]
    facts: tuple[int, ...]
    certain: int
    others: tuple[str, ...]


@attrs.frozen
class _Case:
    """What one fact says about one article being off in one way."""

    relations: tuple[Relation, ...]
    claims: frozenset[str]
    others: frozenset[str]
    standing: str


def profiles(facts: Sequence[Told]) -> tuple[Profile, ...]:
    """The articles that are off in one way, worst first; empty where the evidence is a tie.

    Linear in the relations, but for factors that are no power of ten, which are sorted.
    """
    claim = {c.id: c for members, _, _ in facts for c in members}
    votes: dict[tuple[str, Way], dict[int, list[Relation]]] = defaultdict(lambda: defaultdict(list))
    ratios: dict[tuple[str, str], list[Row]] = defaultdict(list)
    fine: dict[str, dict[int, dict[str, Claim]]] = defaultdict(lambda: defaultdict(dict))
    friends: list[dict[str, set[str]]] = []
    asked = _contradicted(facts, claim)
    for n, (_, relations, home) in enumerate(facts):
        near: dict[str, set[str]] = defaultdict(set)
        friends.append(near)
        for r in relations:
            if not asked or r.verdict not in ("agree", "conflict"):
                continue
            for x, y in ((claim[r.a], claim[r.b]), (claim[r.b], claim[r.a])):
                if x.article == y.article:
                    continue
                if r.verdict == "agree":
                    near[x.article].add(home[y.article])
                    if x.article in asked and home[x.article] != home[y.article]:
                        fine[x.article][n][x.id] = x
                elif x.article in asked:
                    for way in _ways(x, y, r):
                        votes[x.article, way][n].append(r)
                    times = ratio(x, y, r)
                    power = power_of_ten(times[1]) if times else None
                    if power is not None:
                        votes[x.article, ("factor", power)][n].append(r)
                    elif times is not None:
                        ratios[x.article, times[0]].append((times[1], n, r))
    for (article, _), rows in ratios.items():
        for factor, many in clusters(rows):
            for _, n, r in many:
                votes[article, ("factor", factor)][n].append(r)
    found = []
    for (article, way), by_fact in sorted(votes.items(), key=lambda v: (v[0][0], v[0][1][0], str(v[0][1][1]))):
        cases = {n: _case(article, rs, claim, facts[n][2], friends[n]) for n, rs in by_fact.items()}
        if _convinces(way, cases, {n: cs.values() for n, cs in fine[article].items()}, claim):
            found.append(_profile(article, way, cases))
    found.sort(key=lambda p: (-p.certain, -len(p.facts), p.articles, p.kind))
    return _one_side(_one_witness(found, facts))


def _contradicted(facts: Sequence[Told], claim: Mapping[str, Claim]) -> set[str]:
    """The articles that others contradict in so many facts that they may be off in one way."""
    found: Counter[str] = Counter()
    for _, relations, _ in facts:
        ids = {i for r in relations if r.verdict == "conflict" for i in (r.a, r.b)}
        found.update({claim[i].article for i in ids})
    return {a for a, n in found.items() if n >= FACTS - 1}


def _ways(x: Claim, y: Claim, r: Relation) -> Iterator[Way]:
    """How the first claim would have to be changed to say what the second one says, but for factors."""
    if x.kind == "time":
        if (away := hours(x, y)) is not None:
            yield "hours", away
    elif x.kind == "date":
        if (away := years(x, y)) is not None:
            yield "years", away
        elif (away := days(x, y)) is not None:
            yield "days", away
    elif (code := currency(x, y, r)) is not None:
        yield "currency", code


def _case(
    article: str, relations: Sequence[Relation], claim: Mapping[str, Claim], home: Mapping[str, str], near: Mapping[str, set[str]]
) -> _Case:
    """Who stands against an article about one fact.

    ``certain`` where two witnesses or more agree with each other against it, and more than stand with it; ``weak`` where it
    stands alone against one, or several that do not bear each other out; else ``lost``.
    """
    pairs = [(claim[r.a], claim[r.b]) if claim[r.a].article == article else (claim[r.b], claim[r.a]) for r in relations]
    others = {y.article for _, y in pairs}
    own = {home[article]} | near.get(article, set())
    against = {home[o] for o in others} - own
    for o in others:
        against |= near.get(o, set()) - own
    agreeing = any(near.get(o, set()) - own - {home[o]} for o in others)
    doubtful = "weak" if against and len(own) == 1 else "lost"
    standing = "certain" if agreeing and len(against) > len(own) else doubtful
    return _Case(tuple(relations), frozenset(x.id for x, _ in pairs), frozenset(others), standing)


def _convinces(way: Way, cases: Mapping[int, _Case], fine: Mapping[int, Iterable[Claim]], claim: Mapping[str, Claim]) -> bool:
    """Whether an article is off in one way, and no tie."""
    standing = [c.standing for c in cases.values()]
    certain, lost = standing.count("certain"), standing.count("lost")
    explained = certain + standing.count("weak")
    if explained < FACTS - 1 or explained <= 2 * lost:
        return False
    off = [claim[i] for c in cases.values() if c.standing != "lost" for i in sorted(c.claims)]
    like = _sort(way, off)
    right = sum(1 for n, claims in fine.items() if n not in cases and any(map(like, claims)))
    if explained <= right + 2 * lost:
        return False
    if explained >= FACTS:
        others = [c.others for c in cases.values()]
        alone = bool(frozenset.intersection(*others))
        # where nobody bears out any of the facts, several others, each with its own, are no tie with one
        return certain >= 2 or (right + lost == 0 and (certain == 1 or not alone))
    if way[0] in ("days", "years"):
        # two dates that are counted from one day of publication have one reason
        return certain == explained and right + lost == 0 and all(c.relative for c in off)
    amounts = any((number(c) or 0) >= AMOUNT for n, claims in fine.items() if n not in cases for c in claims)
    words = all(c.scale for c in off) and way[0] == "factor"
    return certain == FACTS - 1 and words and not lost and not amounts


def _sort(way: Way, off: Sequence[Claim]) -> Callable[[Claim], bool]:
    """Whether a claim would be off too if its article were: it is told like those that are."""
    kind, by = way
    kinds, units = {c.kind for c in off}, {c.value.unit for c in off}
    counted = all(c.relative for c in off)  # from a day of publication that may be wrong
    scaled = all(c.scale for c in off)
    least = min((abs(m) for c in off if (m := number(c)) is not None), default=Decimal(0))
    ten = isinstance(by, Decimal) and power_of_ten(by) is not None

    def like(right: Claim) -> bool:
        if right.kind not in kinds:
            return False
        if kind == "currency":
            return right.value.unit in units
        if kind != "factor":
            return bool(right.relative) or not counted
        n = number(right)
        if n is None or abs(n) < least:
            return False
        return bool(right.scale) or not scaled if ten else right.value.unit in units

    return like


def _profile(article: str, way: Way, cases: Mapping[int, _Case]) -> Profile:
    kept = {n: c for n, c in cases.items() if c.standing != "lost"}
    return Profile(
        articles=(article,),
        kind=way[0],
        by=way[1],
        relations=tuple(r for n in sorted(kept) for r in kept[n].relations),
        claims=tuple(dict.fromkeys(i for n in sorted(kept) for i in sorted(kept[n].claims))),
        facts=tuple(sorted(kept)),
        certain=sum(c.standing == "certain" for c in kept.values()),
        others=tuple(sorted({o for c in kept.values() for o in c.others})),
    )


def _one_witness(found: Iterable[Profile], facts: Sequence[Told]) -> list[Profile]:
    """The profiles, those of articles that are one witness in all that they share as one."""
    made: list[Profile] = []
    for profile in found:
        for n, other in enumerate(made):
            shared = set(profile.facts) & set(other.facts)
            homes = [facts[f][2] for f in shared]
            if (profile.kind, profile.by) != (other.kind, other.by) or not shared:
                continue
            if all(_witness(profile, home) & _witness(other, home) for home in homes):
                both = {(r.a, r.b): r for r in (*other.relations, *profile.relations)}
                made[n] = attrs.evolve(
                    other,
                    articles=(*other.articles, *profile.articles),
                    relations=tuple(both.values()),
                    claims=tuple(dict.fromkeys((*other.claims, *profile.claims))),
                    facts=tuple(sorted({*other.facts, *profile.facts})),
                    others=tuple(sorted({*other.others, *profile.others} - {*other.articles, *profile.articles})),
                )
                break
        else:
            made.append(profile)
    return made


def _witness(profile: Profile, home: Mapping[str, str]) -> set[str]:
    """The witnesses that the articles of a profile are in a fact; not each of them speaks of it."""
    return {home[a] for a in profile.articles if a in home}


def _one_side(found: Iterable[Profile]) -> tuple[Profile, ...]:
    """Without profiles whose relations a stronger one explains already (the mirror image of an accusation)."""
    explained: set[tuple[str, str]] = set()
    kept = []
    for profile in found:
        fresh = [r for r in profile.relations if (r.a, r.b) not in explained]
        if len(fresh) * 2 > len(profile.relations):
            kept.append(profile)
            explained |= {(r.a, r.b) for r in profile.relations}
    return tuple(kept)
