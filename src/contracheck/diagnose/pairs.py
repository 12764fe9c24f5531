"""The diagnosis of one pair: the first module of the catalogue whose cause fits and that takes the pair."""

from __future__ import annotations

import functools
import importlib
from typing import Protocol, cast

import attrs

from contracheck.diagnose.catalogue import CATALOGUE
from contracheck.model import Claim, Relation, show


class Module(Protocol):
    """What a diagnosis module offers: whether a pair is its own, and the sentence and the fix for it."""

    def takes(self, x: Claim, y: Claim, relation: Relation) -> bool: ...

    def explain(self, x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]: ...


@functools.cache
def _module(name: str) -> Module:
    return cast(Module, importlib.import_module(f"contracheck.diagnose.{name}"))


_AGREE = {
    "equal": "both say {a}",
    "conversion": "{a} is {b} after conversion",
    "rounding": "{a} and {b} agree to the precision in which they are written",
    "bound": "{a} and {b} are compatible and close",
    "missing-currency": "{a} and {b} agree if the missing currency is the other one's",
}


def diagnose(x: Claim, y: Claim, relation: Relation) -> Relation:
    """The relation with its code, its explanation in a sentence, and the fix where there is one."""
    a, b = show.value(x.value), show.value(y.value)
    if relation.verdict == "agree":
        text = _AGREE.get(relation.cause, "{a} and {b} agree").format(a=a, b=b)
        return attrs.evolve(relation, explanation=_with_detail(text, relation))
    if relation.verdict == "incomparable":
        return attrs.evolve(relation, explanation=f"{a} and {b} cannot be compared: {relation.detail or relation.rung}")
    if relation.verdict == "superseded":
        return attrs.evolve(relation, explanation=f"{a} and {b} belong to different times: {relation.rung}")
    for entry in CATALOGUE:
        if entry.module is not None and relation.cause in entry.causes and _module(entry.module).takes(x, y, relation):
            text, fix = _module(entry.module).explain(x, y, relation)
            return attrs.evolve(relation, code=entry.code, explanation=_with_detail(text, relation), fix=fix)
    return attrs.evolve(relation, code="CC101", explanation=f"{a} against {b}")


def _with_detail(text: str, relation: Relation) -> str:
    return f"{text} ({relation.detail})" if relation.detail else text
