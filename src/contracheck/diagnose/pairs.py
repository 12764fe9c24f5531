"""The diagnosis of one pair: the module of the catalogue whose cause fits and that takes the pair."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from typing import cast

import attrs

from contracheck.diagnose.case import Case, Module
from contracheck.diagnose.catalogue import BY_CODE, CATALOGUE, Entry
from contracheck.diagnose.words import reading, told
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
    a, b = reading(x), reading(y)
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

    ``articles`` are those of the claims by id; their languages and days make the explanation closer, and change no code. A code
    that the relation has already stays.
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
    entry = _entry(case)
    explanation, fix = _module(entry.module or "").explain(case)
    return attrs.evolve(relation, code=entry.code, explanation=_with_detail(explanation, relation), fix=fix)


def _entry(case: Case) -> Entry:
    """The entry of a pair: that of its code where it has one, else the first one that takes it."""
    if case.relation.code is not None:
        return BY_CODE[case.relation.code]
    found = (e for e in _candidates(case.relation.cause) if _module(e.module or "").takes(case))
    return next(found, BY_CODE[OTHERWISE])


def _with_detail(text: str, relation: Relation) -> str:
    return semicolons((text, relation.detail)) if relation.detail else text


__all__ = ["diagnose"]
