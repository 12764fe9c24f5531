#!/usr/bin/env python3
"""Mutants of the engine: each has one fault planted, and a property has to notice it.

    python benchmarks/mutants.py                  # all mutants on all properties: a few minutes
    python benchmarks/mutants.py --quick          # each mutant on the properties that are known to notice it
    python benchmarks/mutants.py "scale off"      # those whose names hold these words

The documents are fixtures/testing, on which every property holds without a fault. Exit code 1: a mutant was not noticed, or the
engine fails a property without one.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from contracheck import pipeline
from contracheck.align import match
from contracheck.compare import numbers, policy, quantities
from contracheck.model import Claim, Relation, Span, Value
from contracheck.settings import Settings
from contracheck.testing.documents import Document, load
from contracheck.testing.example import PROFILES
from contracheck.testing.properties import BY_ID, PROPERTIES

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "testing"


@contextmanager
def patched(where: Any, name: str, new: Any) -> Iterator[None]:
    """A name of a module or class replaced for a while."""
    missing = object()
    old = vars(where).get(name, missing)
    setattr(where, name, new)
    try:
        yield
    finally:
        if old is missing:
            delattr(where, name)
        else:
            setattr(where, name, old)


def reading(change: Callable[[Claim], Claim | None]) -> Callable[[], Any]:
    """A mutant of extraction: what ``change`` makes of each claim; None loses it."""

    def plant() -> Any:
        read = pipeline.read_claims

        def mutant(*arguments: Any) -> Any:
            found = read(*arguments)
            made = tuple(c for claim in found.claims if (c := change(claim)) is not None)
            return attrs.evolve(found, claims=made)

        return patched(pipeline, "read_claims", mutant)

    return plant


def times(value: Value, factor: Decimal) -> Value:
    """A value with both ends multiplied."""
    lower, upper = (end * factor if isinstance(end, Decimal) else end for end in (value.lower, value.upper))
    return attrs.evolve(value, lower=lower, upper=upper)


def bound_dropped(claim: Claim) -> Claim:
    """At least 13 is read as 13."""
    v = claim.value
    if v.kind == "date" or (v.lower is None) == (v.upper is None):
        return claim
    end = v.lower if v.lower is not None else v.upper
    return attrs.evolve(claim, value=attrs.evolve(v, lower=end, upper=end))


def hedge_lost(claim: Claim) -> Claim:
    """About 200 is read as 200."""
    return attrs.evolve(claim, value=attrs.evolve(claim.value, approximate=False))


def scale_off(claim: Claim) -> Claim:
    """Billions are read ten times too large."""
    return attrs.evolve(claim, value=times(claim.value, Decimal(10))) if claim.scale and claim.scale[1] >= 8 else claim


def offset_shifted(claim: Claim) -> Claim:
    """A claim stands one character further than it is said to."""
    return attrs.evolve(claim, span=Span(claim.span.start + 1, claim.span.end + 1))


def mark_swapped(claim: Claim) -> Claim:
    """A comma before decimals is taken for one between groups: 13,5 is 135."""
    digits = [c for c in claim.text if c.isdigit() or c == ","]
    text = "".join(digits)
    whole, mark, rest = text.rpartition(",")
    if not mark or not whole or len(rest) == 3 or not rest.isdigit():
        return claim
    return attrs.evolve(claim, value=times(claim.value, Decimal(10) ** len(rest)))


def months_swapped(claim: Claim) -> Claim:
    """Days and months change places where a date is told in figures."""
    v = claim.value
    told = "".join(c for c in claim.text if c.isalpha())
    if v.kind != "date" or v.grain != "day" or v.lower != v.upper or len(told) > 3 or not isinstance(v.lower, str):
        return claim
    year, month, day = v.lower.split("-")
    if int(day) > 12:
        return claim
    swapped = f"{year}-{day}-{month}"
    return attrs.evolve(claim, value=attrs.evolve(v, lower=swapped, upper=swapped), alternatives=())


def currency_guessed(claim: Claim) -> Claim:
    """All money is in dollars."""
    return attrs.evolve(claim, value=attrs.evolve(claim.value, unit="USD")) if claim.kind == "money" else claim


def scripts_unread(claim: Claim) -> Claim | None:
    """Digits of other scripts, full-width ones among them, are no digits."""
    return None if any(c.isdigit() and not c.isascii() for c in claim.text) else claim


def shares_lost(claim: Claim) -> Claim | None:
    """Per cents are not read."""
    return None if claim.kind == "percent" else claim


def tolerance_doubled() -> Any:
    """A hedge and a round number reach twice as far."""
    slack = policy.slack

    def twice(value: Value, n: Decimal, config: Any) -> Decimal:
        return 2 * slack(value, n, config)

    return patched(policy, "slack", twice)


def bounds_loose() -> Any:
    """What lies within 30% of a bound agrees with it."""
    return patched(numbers, "_near", lambda n, bound, config: abs(n - bound) <= Decimal("0.3") * max(abs(n), abs(bound)))


def candidates_lost() -> Any:
    """Alignment passes over every second candidate."""
    edges = match.Aligner._edges

    def every_second(self: Any, *arguments: Any) -> Any:
        yield from itertools.islice(edges(self, *arguments), 0, None, 2)

    return patched(match.Aligner, "_edges", every_second)


def order_dependent() -> Any:
    """Articles are taken in the order in which they come."""
    return patched(pipeline, "sorted", lambda things, key=None: list(things))


def copies_counted() -> Any:
    """A copy of an article is a witness of its own."""
    return patched(pipeline, "copies", lambda texts: {article: article for article in texts})


def conversion_off() -> Any:
    """Units convert with a tenth too much."""
    convert = quantities.convert
    return patched(quantities, "convert", lambda n, a, b: convert(n, a, b) * (Decimal("1.1") if a != b else 1))


def slips_undiagnosed() -> Any:
    """A power of ten between two figures is a difference like any other."""
    return patched(numbers, "power_apart", lambda a, b: None)


def conflicts_swallowed() -> Any:
    """Conflicts are called tensions."""
    compare = pipeline.compare

    def milder(*arguments: Any) -> Any:
        rung = compare(*arguments)
        return attrs.evolve(rung, verdict="tension") if rung.verdict == "conflict" else rung

    return patched(pipeline, "compare", milder)


def everything_aligned() -> Any:
    """Any two figures of a kind are about one fact."""
    total, weigh = match.total, match.weigh

    @contextmanager
    def plant() -> Iterator[None]:
        surer = patched(match, "weigh", lambda *given: (weigh(*given)[0] + 20, weigh(*given)[1]))
        with patched(match, "total", lambda *given: total(*given) + 20), surer:
            yield

    return plant()


def jittered() -> Any:
    """Scores differ from run to run."""
    count = itertools.count()
    probability = pipeline._align.probability
    return patched(pipeline._align, "probability", lambda bits: probability(bits) * (1 - next(count) % 7 / 100))


def json_rounded() -> Any:
    """JSON has numbers where it is to have decimal strings."""
    to_dict = Value.to_dict

    def rounded(self: Value) -> dict[str, Any]:
        made = to_dict(self)
        return {**made, "lower": float(self.lower) if isinstance(self.lower, Decimal) else made["lower"]}

    return patched(Value, "to_dict", rounded)


def json_short() -> Any:
    """JSON leaves a field of relations out."""
    to_dict = Relation.to_dict
    return patched(Relation, "to_dict", lambda self: {k: v for k, v in to_dict(self).items() if k != "cause"})


def codes_mixed() -> Any:
    """Conflicts of a power of ten get the code of another diagnosis."""
    diagnose = pipeline.diagnose

    def other(*arguments: Any) -> Any:
        made = diagnose(*arguments)
        return attrs.evolve(made, code="CC101") if made.code == "CC102" else made

    return patched(pipeline, "diagnose", other)


#: name -> what plants the fault, and the properties that are known to notice it
MUTANTS: dict[str, tuple[Callable[[], Any], tuple[str, ...]]] = {
    "bound dropped": (reading(bound_dropped), ("stories",)),
    "hedge lost": (reading(hedge_lost), ("stories",)),
    "scale off by ten": (reading(scale_off), ("restyle", "stories")),
    "offset shifted": (reading(offset_shifted), ("spans",)),
    "decimal mark swapped": (reading(mark_swapped), ("stories",)),
    "day and month swapped": (reading(months_swapped), ("stories",)),
    "currency guessed": (reading(currency_guessed), ("stories",)),
    "digits of other scripts unread": (reading(scripts_unread), ("restyle",)),
    "per cents unread": (reading(shares_lost), ("stories",)),
    "tolerance doubled": (tolerance_doubled, ("stories",)),
    "bounds loose": (bounds_loose, ("stories",)),
    "candidates lost": (candidates_lost, ("self",)),
    "order-dependent output": (order_dependent, ("order",)),
    "copies counted": (copies_counted, ("order",)),
    "unit conversion off": (conversion_off, ("restyle",)),
    "slips undiagnosed": (slips_undiagnosed, ("slip",)),
    "conflicts swallowed": (conflicts_swallowed, ("change",)),
    "everything aligned": (everything_aligned, ("unrelated",)),
    "output differs between runs": (jittered, ("deterministic",)),
    "JSON with numbers": (json_rounded, ("json",)),
    "JSON without a field": (json_short, ("json",)),
    "codes mixed up": (codes_mixed, ("slip",)),
}


def documents() -> tuple[Document, ...]:
    """The documents that mutants are tried on, with every trial that there is."""
    level = attrs.evolve(PROFILES["ci"], trials=PROFILES["thorough"].trials)
    return load([str(FOLDER)], level, Settings()).documents


def noticed(held: tuple[Document, ...], ids: tuple[str, ...]) -> dict[str, str]:
    """The properties, by id, that do not hold for some document now, with the first counterexample or error."""
    found: dict[str, str] = {}
    for name in ids:
        for document in held:
            case = attrs.evolve(document.case)
            try:
                outcome = BY_ID[name].examine(case)
            except Exception as error:
                found[name] = f"{type(error).__name__}: {error}"
                break
            if outcome.failed:
                example = outcome.examples[0]
                found[name] = f"{example.article}: expected {example.expected}, got {example.got}"
                break
    return found


def main(argv: list[str] | None = None) -> int:
    """Try the mutants and print a table; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="words in the names of the mutants to try (default: all)")
    parser.add_argument("--quick", action="store_true", help="only the properties that are known to notice each")
    parser.add_argument("--verbose", action="store_true", help="print a counterexample a property")
    arguments = parser.parse_args(argv)
    every = tuple(p.id for p in PROPERTIES if not p.strict)
    held = documents()
    sound = noticed(held, every)
    for name, told in sound.items():
        print(f"without a fault: {name}: {told}")
    missed = 0
    started = time.perf_counter()
    for name, (plant, known) in MUTANTS.items():
        if arguments.names and not any(word in name for word in arguments.names):
            continue
        with plant():
            found = noticed(held, known if arguments.quick else every)
        missed += not found
        print(f"{name:32} {'noticed by ' + ', '.join(found) if found else 'NOT NOTICED'}")
        if arguments.verbose:
            for prop, told in found.items():
                print(f"    {prop}: {told[:160]}")
    print(f"{missed} not noticed; {time.perf_counter() - started:.0f} s")
    return 1 if missed or sound else 0


if __name__ == "__main__":
    sys.exit(main())
