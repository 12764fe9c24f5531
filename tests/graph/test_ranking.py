"""What a reader finds first, and that nothing is said twice or lost."""

from __future__ import annotations

import random
import time

import attrs
from hypothesis import given
from hypothesis import strategies as st
from made import Told, report

from contracheck import Report
from contracheck.graph import analyse
from contracheck.model import Claim, Relation


def codes(found: Report) -> list[tuple[str, str]]:
    return [(f.code, f.severity) for f in found.findings]


def day(value: str) -> Told:
    return Told(value=value, kind="date", unit=None)


def test_gravest_first() -> None:
    """A power of ten goes before a value that differs, a large difference before a small one, a tension comes last."""
    found = report(
        [
            {"a": "5200", "b": "5900", "c": "5200"},
            {"a": day("2025-05-03"), "b": day("2025-05-05"), "c": day("2025-05-03")},
            {"a": "73000", "b": "730000", "c": "73000"},
            {"a": "8300", "b": "900", "c": "8300"},
        ]
    )
    assert codes(found) == [("CC102", "conflict"), ("CC101", "conflict"), ("CC401", "conflict"), ("CC101", "conflict")]
    told = [found.claim[f.claims[0]].text for f in found.findings]
    assert [t.split()[-1] for t in told] == ["730000.", "900.", "2025-05-05.", "5900."]


def test_decided_before_undecided() -> None:
    """Where others tell which side is wrong goes before where nobody does."""
    found = report([{"a": "5200", "b": "7900"}, {"a": "3200", "b": "4900", "c": "3200"}])
    assert [f.claims[0] for f in found.findings] == ["b#1", "a#0"]


def test_source_first() -> None:
    """An article that is off in one way goes before everything else."""
    facts: list[dict[str, Told | str]] = [{"a": f"{n}000", "b": f"{n}000", "c": f"{n}0000"} for n in (41, 52, 67)]
    facts.append({"a": "3", "b": "3", "c": "3000", "d": "3"})
    assert codes(report(facts))[0] == ("CC504", "conflict")


@given(seed=st.integers(0, 10**6))
def test_everything_is_told_once(seed: int) -> None:
    """Every conflict and tension stands in one finding, and in no other; findings go from grave to light."""
    rng = random.Random(seed)
    facts: list[dict[str, Told | str]] = []
    for _ in range(rng.randint(1, 6)):
        values = [str(rng.choice((520, 610, 5200, 6100))) for _ in range(3)]
        facts.append({a: rng.choice(values) for a in rng.sample("abcdef", rng.randint(2, 6))})
    found = report(facts)
    told = [pair for f in found.findings for pair in f.relations]
    assert len(told) == len(set(told))
    assert set(told) == {(r.a, r.b) for r in found.relations if r.verdict in ("conflict", "tension", "superseded")}
    order = ["conflict", "tension", "note"]
    severities = [order.index(f.severity) for f in found.findings]
    assert severities == sorted(severities)
    marks = [f.fingerprint for f in found.findings]
    assert len(marks) == len(set(marks))
    assert all(set(f.claims) == {i for pair in f.relations for i in pair} for f in found.findings)


def test_thousand_claims_of_one_fact() -> None:
    """A fact of a thousand claims in two camps, every pair of which is related, is analysed in seconds."""
    [plain, *_] = report([{"a": "52"}]).claims
    claims: list[Claim] = []
    for n in range(1000):
        lower = plain.value.lower if n % 3 else 610
        value = attrs.evolve(plain.value, lower=lower, upper=lower)
        claims.append(attrs.evolve(plain, id=f"{n:04}#0", article=f"{n:04}", value=value))
    related = []
    for n, x in enumerate(claims):
        for y in claims[n + 1 :]:
            same = x.value == y.value
            verdict, cause = ("agree", "equal") if same else ("conflict", "value")
            related.append(Relation(a=x.id, b=y.id, verdict=verdict, cause=cause, score=0.9, code=None if same else "CC101"))
    start = time.perf_counter()
    facts, _, findings, _ = analyse([(claims, related)], claims, {c.article: c.article for c in claims})
    assert time.perf_counter() - start < 20
    assert len(facts[0].consensus) == 666
    assert len(findings) == 1
