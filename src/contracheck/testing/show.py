"""Outcomes as text and as JSON. Article text reaches them cleaned of what could steer a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from contracheck.model import Skipped
from contracheck.report import Report
from contracheck.report.terminal import clean
from contracheck.testing.example import Counterexample
from contracheck.testing.properties import BY_ID, Outcome

#: Counterexamples of one property and document that are shown; the others are counted.
SHOWN: Final = 3


def example(found: Counterexample, reproduce: str) -> Iterator[str]:
    """The lines on one counterexample.

    >>> found = Counterexample(property="self", article="a", trial=1, expected="no conflict", got="a conflict")
    >>> list(example(found, "contracheck selftest a"))
    ['  expected   no conflict', '  got        a conflict', '  reproduce  contracheck selftest a']
    """
    if found.quote:
        yield f"  text       {found.quote}"
    if found.changed:
        yield f"  tried      {found.changed}"
    yield f"  expected   {clean(found.expected)}"
    yield f"  got        {clean(found.got)}"
    yield f"  reproduce  {clean(reproduce)}"


def failure(outcome: Outcome, reproduce: Sequence[str]) -> str:
    """What a failed outcome says: the property in one line, then its first counterexamples."""
    trials = f"{len(outcome.examples)} of {outcome.tried} trials" if outcome.tried > 1 else "1 trial"
    lines = [f"{clean(outcome.article)}: {outcome.property}: {BY_ID[outcome.property].statement} ({trials} failed)"]
    for found, line in zip(outcome.examples[:SHOWN], reproduce, strict=False):
        lines += [*example(found, line), ""]
    if len(outcome.examples) > SHOWN:
        lines.append(f"  and {len(outcome.examples) - SHOWN} more")
    return "\n".join(lines).rstrip()


def contradictions(report: Report) -> str:
    """The new findings of a report, as the text format has them without remarks."""
    return report.render("text", detail="quiet").rstrip()


def summary(outcomes: Sequence[Outcome]) -> str:
    """One line: how much was tried, and what failed."""
    failed = sum(o.failed for o in outcomes)
    documents = len({o.article for o in outcomes})
    trials = sum(o.tried for o in outcomes)
    told = f"{documents} document{'s' * (documents != 1)}, {len(outcomes)} checks, {trials} trials"
    return f"{told}: {failed} failed" if failed else f"{told}: all hold"


def as_dict(outcomes: Iterable[tuple[Outcome, Sequence[str]]], skipped: Iterable[Skipped]) -> dict[str, Any]:
    """The JSON form of a run: an object an outcome, with its counterexamples and the lines that reproduce them."""
    return {
        "outcomes": [
            {
                "property": outcome.property,
                "article": outcome.article,
                "trials": outcome.trials,
                "tried": outcome.tried,
                "counterexamples": [
                    {**found.to_dict(), "reproduce": line} for found, line in zip(outcome.examples, lines, strict=True)
                ],
            }
            for outcome, lines in outcomes
        ],
        "skipped": [s.to_dict() for s in skipped],
    }
