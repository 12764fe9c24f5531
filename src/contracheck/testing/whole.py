"""Properties of whole documents: what a report holds, and what must not change it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Final

import attrs

from contracheck.model import Article, Span
from contracheck.testing import schema
from contracheck.testing.case import Case, at, quoted, whole
from contracheck.testing.example import Counterexample, Trial, numbered

#: Articles whose ids come before all others and after them.
_FIRST: Final = "\x21 a copy of "
_LAST: Final = "\uffee a copy of "


def spans(case: Case) -> tuple[Trial, ...]:
    """Every figure stands where the report says.

    Of each claim of the document the text is the slice of the document's text from ``start`` to ``end``, in code points, in the
    report and in its JSON form; claims stand in the order of the text, with different ids, and their sentences hold them.
    """

    def run() -> Counterexample | None:
        text = case.article.text
        last = Span(-1, -1)
        seen: set[str] = set()
        for claim, row in zip(case.alone.claims, case.alone.to_dict()["claims"], strict=True):
            start, end = claim.span.start, claim.span.end
            fault = ""
            if not 0 <= start < end <= len(text):
                fault = f"the span {start} to {end} of a text of {len(text)} characters"
            elif text[start:end] != claim.text:
                fault = f"the text {claim.text!r} at a span that holds {text[start:end]!r}"
            elif (row["start"], row["end"], row["text"]) != (start, end, claim.text):
                fault = f"{row['start']} to {row['end']} in JSON"
            elif claim.span < last:
                fault = "a claim that stands before the one that the report has before it"
            elif claim.id in seen:
                fault = f"the id {claim.id} a second time"
            elif not claim.sentence.start <= start < end <= claim.sentence.end:
                fault = f"a sentence ({claim.sentence.start} to {claim.sentence.end}) that does not hold the claim"
            if fault:
                return at(case, "spans", claim, "the claim's text at its span", fault)
            last = claim.span
            seen.add(claim.id)
        return None

    return numbered([run])


def itself(case: Case) -> tuple[Trial, ...]:
    """A document agrees with a copy of itself.

    Every figure that can be told otherwise (amounts, shares, counts, quantities in digits) agrees with its own copy. No statement
    conflicts with its own copy. Two different statements conflict across the copies only where they conflict within the document,
    too: then the document contradicts itself, and says so.
    """

    def run() -> Counterexample | None:
        report = case.twice
        claim = report.claim
        within = {
            frozenset((claim[r.a].span, claim[r.b].span))
            for r in report.relations
            if r.verdict == "conflict" and claim[r.a].article == claim[r.b].article
        }
        lost = next((f for f in case.figures if f not in case.known), None)
        if lost is not None:
            return at(case, "self", lost.claim, "agreement with its own copy", "none")
        for r in report.relations:
            a, b = claim[r.a], claim[r.b]
            if r.verdict == "conflict" and a.article != b.article and frozenset((a.span, b.span)) not in within:
                mine = a if a.article == case.article.id else b
                return at(case, "self", mine, "no conflict with a copy", f"{r.code or r.cause}: {quoted(a)} against {quoted(b)}")
        return None

    return numbered([run])


def order(case: Case) -> tuple[Trial, ...]:
    """The order of the documents changes no byte of the report, and a duplicate adds no conflict.

    The document and its companions are checked in reverse and in a rotated order: the JSON must be the same. Then a copy of the
    document joins them, with an id that sorts before all others and with one after them: the conflicts must be as many as before,
    code by code.
    """
    group = (case.article, *case.companions)

    def turned(others: Sequence[Article]) -> Counterexample | None:
        difference = _difference(case.together.to_json(), case.check(*others).to_json())
        return whole(case, "order", "the same report in another order", difference) if difference else None

    def doubled(prefix: str) -> Counterexample | None:
        base = case.together if case.companions else case.twice
        mine = group if case.companions else (case.article, case.copy)
        more = case.check(*mine, attrs.evolve(case.article, id=prefix + case.article.id))
        before, after = (Counter(f.code for f in r.findings if f.severity == "conflict") for r in (base, more))
        got = ", ".join(f"{n} more {code}" for code, n in sorted((after - before).items()))
        got = got or ", ".join(f"{n} fewer {code}" for code, n in sorted((before - after).items()))
        return whole(case, "order", "the same conflicts with a copy of the document", got) if got else None

    runs: list[Callable[[], Counterexample | None]] = []
    if case.companions:
        runs += [partial(turned, group[::-1]), partial(turned, (*group[1:], group[0]))]
    return numbered([*runs, partial(doubled, _FIRST), partial(doubled, _LAST)])


def as_json(case: Case) -> tuple[Trial, ...]:
    """The JSON form keeps everything and keeps to its schema.

    What is read back from the JSON of the report on the document and its companions is what was written; it is valid under the
    published schema, and every claim that it names is in it.
    """

    def run() -> Counterexample | None:
        report = case.together
        made = report.to_dict()
        text = report.to_json()
        try:
            back: dict[str, Any] = json.loads(text)
        except ValueError as error:
            return whole(case, "json", "JSON", str(error))
        if back != made:
            return whole(case, "json", "the same dict, read back", _difference(str(made), str(back)) or "another one")
        fault = next(schema.faults(back), None) or next(_dangling(back), None)
        return whole(case, "json", "a report after the schema", fault) if fault else None

    return numbered([run])


def deterministic(case: Case) -> tuple[Trial, ...]:
    """The same input gives the same bytes.

    The document and its companions are checked a second time; in the thorough profile also in another process, with another seed
    for Python's hashes.
    """
    group = (case.article, *case.companions)

    def again() -> Counterexample | None:
        difference = _difference(case.together.to_json(), case.check(*group).to_json())
        return whole(case, "deterministic", "the same bytes a second time", difference) if difference else None

    def elsewhere() -> Counterexample | None:
        from contracheck.testing.process import report_elsewhere

        difference = _difference(case.together.to_json(), report_elsewhere(group, case.config))
        return whole(case, "deterministic", "the same bytes in another process", difference) if difference else None

    return numbered([again, elsewhere] if case.profile.strict else [again])


# -- what is asked of JSON


def _dangling(report: dict[str, Any]) -> Iterator[str]:
    """Ids in the JSON form that name nothing."""
    claims = {c["id"] for c in report["claims"]}
    named = [c for f in report["facts"] for c in (*f["claims"], *f["consensus"], *f["odd"])]
    named += [c for r in report["relations"] for c in (r["a"], r["b"])]
    named += [c for f in report["findings"] for c in (*f["claims"], *(c for pair in f["relations"] for c in pair))]
    named += [c for s in report["sources"] for c in s["claims"]] + report["unchecked"]
    yield from (f"a claim {c!r} that the report does not hold" for c in named if c not in claims)


def _difference(before: str, after: str) -> str:
    """The first place at which two texts differ; "" where they do not."""
    if before == after:
        return ""
    at = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    start = max(0, at - 30)
    return f"{before[start : at + 40]!r} before, {after[start : at + 40]!r} after"
