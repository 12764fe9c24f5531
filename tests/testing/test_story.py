"""Stories: what they promise of themselves, and what contracheck says of any that Hypothesis makes."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest
from hypothesis import assume, find, given, settings
from hypothesis import strategies as st

import contracheck
from contracheck.errors import UnknownLanguageError
from contracheck.testing import Story, articles, claims, languages, seeded, stories, values, writings
from contracheck.testing.facts import misread
from contracheck.testing.notation import METERS
from contracheck.testing.story import CODES, WRONGLY
from contracheck.testing.words import words

ENOUGH = settings(max_examples=2000, deadline=None, database=None)


@given(story=stories())
@settings(max_examples=60)
def test_spans_hold_the_figures(story: Story) -> None:
    """Each statement of a fact stands in its article where the answer says, once an article."""
    text = {a.id: a.text for a in story.articles}
    for fact in story.facts:
        assert [s.article for s in fact.statements] == [a.id for a in story.articles]
        for statement in fact.statements:
            held = text[statement.article][statement.span.start : statement.span.end]
            assert held.strip() == held != ""
        assert sum(s.wrong for s in fact.statements) <= 1


@given(story=stories())
@settings(max_examples=80, derandomize=True)
def test_right_statements_are_read_and_never_called_conflicts(story: Story) -> None:
    """Whatever the story: its figures are read as they were written, and what agrees is not held against each other."""
    # a figure that begins a sentence right behind another one's unit is read with that unit: a known fault
    text = {a.id: a.text for a in story.articles}
    begins = [text[s.article][: s.span.start].rstrip()[-1:] in (".", "。") for f in story.facts for s in f.statements]
    assume(not any(begins))
    report = contracheck.check(story.articles)
    for fact in story.facts:
        assert [misread(report, s) for s in fact.statements] == [""] * len(fact.statements)
        for pair in fact.pairs:
            if "conflict" not in pair.verdicts:
                a, b = (
                    {c.id for c in report.claims if c.article == s.article and c.span.overlaps(s.span)} for s in (pair.a, pair.b)
                )
                assert not [r for r in report.relations if r.verdict == "conflict" and {r.a, r.b} <= a | b]


@given(story=stories(articles=2, facts=("investment",)))
@settings(max_examples=60, derandomize=True)
def test_errors_of_one_fact_are_conflicts(story: Story) -> None:
    """In two articles about one fact an error is found."""
    report = contracheck.check(story.articles)
    for pair in story.conflicts:
        a, b = ({c.id for c in report.claims if c.article == s.article and c.span.overlaps(s.span)} for s in (pair.a, pair.b))
        assert {r.verdict for r in report.relations if {r.a, r.b} & a and {r.a, r.b} & b} == {"conflict"}


def test_stories_shrink() -> None:
    """The simplest story with a slip: one fact in two short English articles with small numbers."""
    # from one start in eight or so two articles too many are kept: a fixed one
    story = find(stories(), lambda s: bool(s.slips), settings=ENOUGH, random=Random(0))
    assert [len(story.facts), len(story.articles)] == [1, 2]
    assert {a.language for a in story.articles} == {"en"}
    assert max(len(a.text) for a in story.articles) < 80
    assert {s.how for s in story.facts[0].statements} == {"exact", "scale"}


@pytest.mark.parametrize("how", WRONGLY)
def test_every_error_is_made(how: str) -> None:
    """Each kind of error comes up, is known as a conflict, and has its codes."""
    story = next(
        s
        for n in range(5000)
        if (s := seeded(f"{how} {n}", articles=2)).conflicts
        and how in {x.how for f in s.facts for x in f.statements}
        and any(how in (p.a.how, p.b.how) for p in s.conflicts)
    )
    [pair] = [p for p in story.conflicts if how in (p.a.how, p.b.how)]
    assert pair.codes == CODES[how]


def test_seeds_differ_and_repeat() -> None:
    assert seeded("a") == seeded("a")
    assert len({seeded(str(n)).articles[0].text for n in range(20)}) == 20


@given(story=stories(languages=("ja", "ar"), errors=False))
@settings(max_examples=20)
def test_languages_and_errors_can_be_chosen(story: Story) -> None:
    assert {a.language for a in story.articles} <= {"ja", "ar"}
    assert story.conflicts == ()


def test_unknown_languages_are_refused_at_once() -> None:
    with pytest.raises(UnknownLanguageError):
        stories(languages=("tlh",))
    with pytest.raises(UnknownLanguageError):
        articles("tlh")
    with pytest.raises(ValueError, match="dates"):
        values("dates")


@given(value=values())
@settings(max_examples=60)
def test_values_are_values(value: contracheck.Value) -> None:
    """Ends stand in order, one of them at least is there, and all are above zero."""
    ends = [e for e in (value.lower, value.upper) if e is not None]
    assert ends == sorted(ends)  # type: ignore[type-var]
    assert all(isinstance(e, Decimal) and e > 0 for e in ends)
    assert ends


@given(claim=claims("money"))
@settings(max_examples=20)
def test_claims_are_of_the_kind(claim: contracheck.Claim) -> None:
    assert claim.kind == "money"
    assert claim.text == claim.text.strip() != ""


@given(article=articles())
@settings(max_examples=20)
def test_articles_have_figures(article: contracheck.Article) -> None:
    assert contracheck.extract(article.text, language=article.language)


@given(value=values(), tag=st.sampled_from(languages()))
@settings(max_examples=150)
def test_writings_say_the_value(value: contracheck.Value, tag: str) -> None:
    """Every way to write a value names the same value, in the unit that it names; no text stands there twice."""
    found = writings(value, words(tag))
    assert len({w.text for w in found}) == len(found)
    for writing in found:
        for before, after in ((value.lower, writing.value.lower), (value.upper, writing.value.upper)):
            assert (before is None) == (after is None)
            if isinstance(before, Decimal) and isinstance(after, Decimal) and value.unit != writing.value.unit:
                assert before * METERS[value.unit or ""] == after * METERS[writing.value.unit or ""]
            elif value.kind != "date":
                assert before == after
