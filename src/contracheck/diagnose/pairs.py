"""The diagnosis of one pair: the module of the catalogue whose cause fits and that takes the pair."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from typing import cast

import attrs

from contracheck.diagnose.case import Case, Module
from contracheck.diagnose.catalogue import BY_CODE, CATALOGUE, Entry
from contracheck.diagnose.words import told, value
from contracheck.model import Article, Claim, Relation

#: The diagnosis of what no other one takes.
OTHERWISE = "CC101"


@functools.cache
def _module(name: str) -> Module:
    return cast(Module, importlib.import_module(f"contracheck.diagnose.{name}"))


@functools.cache
def _candidates(cause: str) -> tuple[Entry, ...]:
    """The entries of pairs with a cause; the one for everything last, so that a closer one is found first."""
    found = [e for e in CATALOGUE if e.module is not None and cause in e.causes]
    return tuple(sorted(found, key=lambda e: e.code == OTHERWISE))


_AGREE = {
    "equal": "both say {a}",
    "conversion": "{a} is {b} after conversion",
    "rounding": "{a} and {b} agree to the precision in which they are written",
    "bound": "{a} and {b} are compatible and close",
    "missing-currency": "{a} and {b} agree if the missing currency is the other one's",
}


def diagnose(x: Claim, y: Claim, relation: Relation, articles: Mapping[str, Article] | None = None) -> Relation:
    """The relation with its code, its explanation in a sentence or two, and the fix where there is one.

    ``articles`` are those of the claims by id; their languages and days make the explanation closer, and change no code.
    """
    a, b = value(x.value), value(y.value)
    if relation.verdict == "agree":
        text = _AGREE.get(relation.cause, "{a} and {b} agree").replace("{a}", a).replace("{b}", b)
        return attrs.evolve(relation, explanation=_with_detail(text, relation))
    if relation.verdict == "incomparable":
        why = relation.detail or relation.rung
        return attrs.evolve(relation, explanation=f"{told(x)} and {told(y)} cannot be compared: {why}")
    if relation.verdict == "superseded":
        return attrs.evolve(relation, explanation=f"{told(x)} and {told(y)} belong to different times: {relation.rung}")
    case = Case(x=x, y=y, relation=relation, articles=articles or {})
    for entry in _candidates(relation.cause):
        if (module := _module(entry.module or "")).takes(case):
            break
    else:
        entry, module = BY_CODE[OTHERWISE], _module("value_differs")
    text, fix = module.explain(case)
    return attrs.evolve(relation, code=entry.code, explanation=_with_detail(text, relation), fix=fix)


def _with_detail(text: str, relation: Relation) -> str:
    return f"{text}; {relation.detail}" if relation.detail else text


__all__ = ["diagnose"]
