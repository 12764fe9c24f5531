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
from contracheck.model.message import say, semicolons

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


def _agree(x: Claim, y: Claim, cause: str) -> str:
    """Why two claims agree."""
    a, b = value(x.value), value(y.value)
    if cause == "equal":
        return say("both say {a}", a=a)
    if cause == "conversion":
        return say("{a} is {b} after conversion", a=a, b=b)
    if cause == "rounding":
        return say("{a} and {b} agree to the precision in which they are written", a=a, b=b)
    if cause == "bound":
        return say("{a} and {b} are compatible and close", a=a, b=b)
    if cause == "missing-currency":
        return say("{a} and {b} agree if the missing currency is the other one's", a=a, b=b)
    return say("{a} and {b} agree", a=a, b=b)


def diagnose(x: Claim, y: Claim, relation: Relation, articles: Mapping[str, Article] | None = None) -> Relation:
    """The relation with its code, its explanation in a sentence or two, and the fix where there is one.

    ``articles`` are those of the claims by id; their languages and days make the explanation closer, and change no code.
    """
    if relation.verdict == "agree":
        return attrs.evolve(relation, explanation=_with_detail(_agree(x, y, relation.cause), relation))
    if relation.verdict == "incomparable":
        why = relation.detail or relation.rung
        return attrs.evolve(relation, explanation=say("{x} and {y} cannot be compared: {why}", x=told(x), y=told(y), why=why))
    if relation.verdict == "superseded":
        text = say("{x} and {y} belong to different times: {why}", x=told(x), y=told(y), why=relation.rung)
        return attrs.evolve(relation, explanation=text)
    case = Case(x=x, y=y, relation=relation, articles=articles or {})
    for entry in _candidates(relation.cause):
        if (module := _module(entry.module or "")).takes(case):
            break
    else:
        entry, module = BY_CODE[OTHERWISE], _module("value_differs")
    explanation, fix = module.explain(case)
    return attrs.evolve(relation, code=entry.code, explanation=_with_detail(explanation, relation), fix=fix)


def _with_detail(text: str, relation: Relation) -> str:
    return semicolons((text, relation.detail)) if relation.detail else text


__all__ = ["diagnose"]
