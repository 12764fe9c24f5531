"""The property of languages: stories with a known answer are told rightly. It concerns a document only through its language."""

from __future__ import annotations

from functools import partial

from contracheck.model import Article, Span
from contracheck.report import Report
from contracheck.testing.case import Case
from contracheck.testing.example import Counterexample, Trial, marked, numbered
from contracheck.testing.story import FACTS, Pair, Statement, Story, seeded
from contracheck.testing.words import knows, languages, words

#: Stories of a language: enough for every kind of fact with most ways to tell it.
_STORIES = 60


def stories(case: Case) -> tuple[Trial, ...]:
    """Made-up stories in the document's language get their known answers.

    Two short articles, one in the document's language and one in it or in another one, tell the same made-up facts: rightly in
    other notations, units, precision, with bounds and hedges, or wrongly (another value, scale, unit, currency, year, day and
    month exchanged). What agrees must not be called a conflict; an error must be, with the diagnosis that fits. The stories are
    the same for every document of a language: what fails here is the checker or the data about the language.
    """
    if not knows(case.article.language):
        return ()
    own = words(case.article.language or "").tag
    return numbered(partial(_told, case, own, n) for n in range(_STORIES))


def _told(case: Case, own: str, number: int) -> Counterexample | None:
    # the other language and the fact go round, so that a run of stories has all of them
    others = languages()
    tags = (own, others[number % len(others)])
    story = _of_two(f"{own} {number}", tags, FACTS[number % len(FACTS)])
    report = case.check(*story.articles)
    for fact in story.facts:
        for pair in fact.pairs:
            fault = fault_of(report, pair)
            if fault:
                return _example(case, story, report, pair, fault)
    return None


def _of_two(seed: str, tags: tuple[str, str], fact: str) -> Story:
    """A story of one fact in two articles, the first in one language and the second in another."""
    for attempt in range(64):
        story = seeded(f"{seed} {attempt}", tags=tuple(dict.fromkeys(tags)), articles=2, facts=(fact,))
        if tuple(a.language for a in story.articles) == tags:
            return story
    raise AssertionError("64 hashes in a row chose other languages")


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


def _example(case: Case, story: Story, report: Report, pair: Pair, fault: str) -> Counterexample:
    article = {a.id: a for a in story.articles}

    def quote(statement: Statement) -> str:
        held: Article = article[statement.article]
        start = max(held.text.rfind("\n", 0, statement.span.start) + 1, 0)
        end = held.text.find("\n", statement.span.end)
        return marked(held, Span(start, len(held.text) if end < 0 else end), statement.span)

    told = " or ".join(sorted(pair.verdicts))
    return Counterexample(
        property="stories",
        article=case.article.id,
        trial=0,
        quote=quote(pair.a),
        changed=quote(pair.b),
        expected=f"{told} between {pair.a.how} and {pair.b.how}, as the story was made",
        got=fault,
    )
