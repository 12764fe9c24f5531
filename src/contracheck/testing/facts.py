"""The property of languages: stories with a known answer are told rightly. It concerns a document only through its language."""

from __future__ import annotations

import functools
from functools import partial
from typing import Final

from contracheck.model import Article, Span, Value, show
from contracheck.report import Report
from contracheck.testing.case import Case
from contracheck.testing.example import Counterexample, Trial, marked, numbered
from contracheck.testing.story import FACTS, Pair, Statement, Story, seeded
from contracheck.testing.words import knows, languages, words

#: What a story is about and how its second article tells it; the first tells it exactly.
_PLANS: Final = (
    *((fact, how) for fact in FACTS[:-1] for how in ("exact", "about", "at least", "at most", "at least, far", "value")),
    *(("staff", how) for how in ("rounded", "more than", "about, near", "about, far")),
    *(("investment", how) for how in ("scale", "currency", "scale")),
    ("length", "unit"),
    *(("opening", how) for how in ("exact", "exact", "year", "day-month")),
)
#: So many hashes are tried until one makes such a story: some need a number near the edge of a tolerance.
_ATTEMPTS: Final = 3000


def stories(case: Case) -> tuple[Trial, ...]:
    """Made-up stories in the document's language get their known answers.

    Two short articles, one in the document's language and one in it or in another one, tell the same made-up facts: rightly in
    other notations, units, precision, with bounds and hedges, or wrongly (another value, scale, unit, currency, year, day and
    month exchanged). Every figure must be read as it was written; what agrees must not be called a conflict; an error must be,
    with the diagnosis that fits. The stories are the same for every document of a language: what fails here is the checker or the
    data about the language.
    """
    if not knows(case.article.language):
        return ()
    own = words(case.article.language or "").tag
    return numbered(partial(_told, case, own, n) for n in range(len(_PLANS)))


def _told(case: Case, own: str, number: int) -> Counterexample | None:
    # every two languages meet in some story
    others = languages()
    story = _of_two(own, others[(number + others.index(own)) % len(others)], *_PLANS[number])
    if story is None:
        return None
    report = case.check(*story.articles)
    for fact in story.facts:
        for statement in fact.statements:
            fault = misread(report, statement)
            if fault:
                return _example(case, story, statement, statement, show.value(statement.value), fault)
        for pair in fact.pairs:
            fault = fault_of(report, pair)
            if fault:
                told = f"{' or '.join(sorted(pair.verdicts))} between {pair.a.how} and {pair.b.how}"
                return _example(case, story, pair.a, pair.b, told, fault)
    return None


@functools.lru_cache(maxsize=4096)
def _of_two(own: str, other: str, fact: str, how: str) -> Story | None:
    """A story of one fact in two articles, told exactly in one language and as asked for in the other; None where no words do."""
    for attempt in range(_ATTEMPTS):
        story = seeded(
            f"{own} {other} {fact} {how} {attempt}", tags=tuple(dict.fromkeys((own, other))), articles=2, facts=(fact,)
        )
        told = {(a.language, s.how) for a, s in zip(story.articles, story.facts[0].statements, strict=True)}
        if told == {(own, "exact"), (other, how)} and len({a.language for a in story.articles}) == len({own, other}):
            return story
    return None


def misread(report: Report, statement: Statement) -> str:
    """How the figure of a statement was read, if not as it was written; "" where it was read rightly.

    >>> import contracheck
    >>> story = seeded("1", tags=("en",), articles=2)
    >>> report = contracheck.check(story.articles)
    >>> {misread(report, statement) for fact in story.facts for statement in fact.statements}
    {''}
    """
    found = [c for c in report.claims if c.article == statement.article and c.span.overlaps(statement.span)]
    if not found:
        return "not read"
    wanted = _said(statement.value)
    if any(wanted == _said(c.value) for c in found):
        return ""
    return "read as " + " and ".join(f"{show.value(c.value)} ({c.kind})" for c in found)


def _said(v: Value) -> tuple[object, ...]:
    """What a value says; of a count its number alone, for what is counted stands in the sentence."""
    unit = None if v.kind in ("count", "date") else v.unit
    return v.kind, v.lower, v.upper, v.lower_open, v.upper_open, v.approximate, unit


def fault_of(report: Report, pair: Pair) -> str:
    """What a report says wrongly about a pair of statements of a story; "" where it is right.

    >>> import contracheck
    >>> story = seeded("1", tags=("en",), articles=2, facts=("deaths",))
    >>> [fault_of(contracheck.check(story.articles), pair) for fact in story.facts for pair in fact.pairs]
    ['']
    """
    a, b = ({c.id for c in report.claims if c.article == s.article and c.span.overlaps(s.span)} for s in (pair.a, pair.b))
    found = [r for r in report.relations if (r.a in a and r.b in b) or (r.a in b and r.b in a)]
    verdicts = {r.verdict for r in found}
    if not verdicts:
        return "the two were not put side by side"
    if not verdicts <= pair.verdicts:
        return ", ".join(f"{r.verdict} ({r.code or r.cause})" for r in found if r.verdict not in pair.verdicts)
    if pair.verdicts == {"conflict"} and pair.codes:
        codes = {r.code for r in found} | {f.code for f in report.findings if set(f.claims) & a and set(f.claims) & b}
        if not codes & set(pair.codes):
            return f"{', '.join(sorted(c for c in codes if c))} and not {' or '.join(pair.codes)}"
    return ""


def _example(case: Case, story: Story, a: Statement, b: Statement, expected: str, fault: str) -> Counterexample:
    article = {a.id: a for a in story.articles}

    def quote(statement: Statement) -> str:
        held: Article = article[statement.article]
        start = max(held.text.rfind("\n", 0, statement.span.start) + 1, 0)
        end = held.text.find("\n", statement.span.end)
        return marked(held, Span(start, len(held.text) if end < 0 else end), statement.span)

    return Counterexample(
        property="stories",
        article=case.article.id,
        trial=0,
        quote=quote(a),
        changed="" if a is b else quote(b),
        expected=f"{expected}, as the story was made",
        got=fault,
    )
