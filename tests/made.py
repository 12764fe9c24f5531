"""Facts made up for tests: what articles say, compared and diagnosed as in a check, without texts to read and to align."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

import attrs

from contracheck.compare import Setting, compare
from contracheck.diagnose import diagnose
from contracheck.graph import analyse
from contracheck.model import Article, Claim, Config, Relation, Span, Surroundings, Value
from contracheck.report import Report

CONFIG = Config()


@attrs.frozen(kw_only=True)
class Told:
    """What an article says about one fact: a number, a day (ISO) or a time of day; the sentence; how it is told."""

    value: str
    kind: str = "money"
    unit: str | None = "USD"
    scale: tuple[str, int] | None = None
    sentence: str = ""
    relative: str | None = None
    upper: str | None = None

    def made(self) -> Value:
        """The value, whole numbers to their last digit."""
        if self.kind == "date":
            return Value(kind="date", lower=self.value, upper=self.upper or self.value, grain="day")
        if self.kind == "time":
            return Value(kind="time", lower=self.value, upper=self.value)
        lower = Decimal(self.value)
        upper = Decimal(self.upper) if self.upper else lower
        return Value(kind=self.kind, lower=lower, upper=upper, unit=self.unit, step=Decimal(1))


def report(facts: Sequence[Mapping[str, Told | str]], *, parallel: bool = False) -> Report:
    """The report on facts, each given as what its articles say; a bare string is an amount of dollars.

    Each fact is a sentence of its own in the articles' texts, every pair of claims of different articles is compared.
    """
    names = sorted({a for fact in facts for a in fact})
    texts = dict.fromkeys(names, "")
    claims: dict[str, list[Claim]] = {a: [] for a in names}
    given: list[tuple[list[Claim], list[Relation]]] = []
    for number, fact in enumerate(facts):
        members = []
        for article in sorted(fact):
            told = fact[article]
            told = Told(value=told) if isinstance(told, str) else told
            sentence = told.sentence or f"{article} {number} says {told.value}."
            start = len(texts[article])
            texts[article] += sentence + " "
            made = Claim(
                id=f"{article}#{number}",
                article=article,
                span=Span(start, start + len(sentence)),
                text=sentence,
                value=told.made(),
                scale=told.scale,
                relative=told.relative,
                around=Surroundings(sentence=Span(start, start + len(sentence))),
            )
            claims[article].append(made)
            members.append(made)
        given.append((members, related(members, parallel)))
    every = [c for a in names for c in claims[a]]
    kept = [(m, r) for m, r in given if r]
    made_facts, relations, findings, sources = analyse(kept, every, texts)
    return Report(
        articles=tuple(Article(id=a, text=texts[a]) for a in names),
        claims=tuple(every),
        relations=relations,
        facts=made_facts,
        findings=findings,
        sources=sources,
    )


def related(members: Sequence[Claim], parallel: bool = False) -> list[Relation]:
    """The relations between claims of different articles."""
    setting = Setting(dt.date(2025, 6, 1), dt.date(2025, 6, 1), same_article=False, parallel=parallel)
    found = []
    for n, x in enumerate(members):
        for y in members[n + 1 :]:
            rung = compare(x, y, setting, CONFIG)
            made = Relation(a=x.id, b=y.id, verdict=rung.verdict, cause=rung.cause, score=0.9, rung=rung.name, detail=rung.detail)
            found.append(diagnose(x, y, made))
    return found
