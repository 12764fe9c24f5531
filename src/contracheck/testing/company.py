"""Properties of a document among others: its paragraphs turned, a sentence less, strangers beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

import attrs

from contracheck.model import Article, Claim, Span
from contracheck.report import Report
from contracheck.testing.case import Case, at, quoted
from contracheck.testing.edits import edit
from contracheck.testing.example import Counterexample, Trial, marked, numbered
from contracheck.testing.story import FACTS, seeded
from contracheck.testing.words import knows, words

#: A statement by its words, so that it is found again where it stands elsewhere: its sentence, its place there, its text.
Key = tuple[str, int, str]
#: What hangs on to the ids of made-up documents, and the number of the first one that only keeps two documents company.
_STRANGER: Final = " (stranger "
_CROWD: Final = 7


def paragraphs(case: Case) -> tuple[Trial, ...]:
    """The order of a document's paragraphs creates no conflict.

    The document is checked beside a copy with its paragraphs reversed, and with the first one at the end. Figures may conflict
    only where they do beside a plain copy. A figure whose reading hangs on what stands before it ("the same year", "10 days
    later", a currency named once) is left out where the other order gives it another value: there the order is what the text
    says.
    """
    lines = case.paragraphs
    if len(lines) < 2:
        return ()
    turns = (lines[::-1], (*lines[1:], lines[0]))
    known = _keys(case.twice, _conflicts(case.twice))
    values = _values(case.alone)

    def run(turn: Sequence[str]) -> Counterexample | None:
        edited = attrs.evolve(case.article, id=f"{case.article.id} (edited)", text="\n".join(turn))
        report = case.check(case.article, edited)
        for a, b in _conflicts(report):
            if frozenset((_key(report, a), _key(report, b))) in known:
                continue
            if all(c.value in values.get(_key(report, c), ()) for c in (a, b)):
                mine = a if a.article == case.article.id else b
                return at(case, "paragraphs", mine, "no conflict", f"a conflict: {quoted(a)} against {quoted(b)}", report)
        return None

    return numbered(partial(run, turn) for turn in dict.fromkeys(turns))


def delete(case: Case) -> tuple[Trial, ...]:
    """A sentence less adds no conflict.

    The document without one of its sentences does not contradict the whole document, but where a plain copy does. Figures to
    which the deletion gives another value (the year stood in the sentence before) are left out.
    """
    before = _keys(case.twice, _conflicts(case.twice))
    values = _values(case.alone)

    def run(sentence: Span) -> Counterexample | None:
        edited = edit(sentence, "").apply(case.article)
        report = case.check(case.article, edited)
        for a, b in _conflicts(report):
            fresh = frozenset((_key(report, a), _key(report, b))) not in before
            if fresh and all(c.value in values.get(_key(report, c), ()) for c in (a, b)):
                return _without(case, "delete", sentence, a, b)
        return None

    return numbered(partial(run, s) for s in _told_in(case))


def orphan(case: Case) -> tuple[Trial, ...]:
    """A figure whose counterpart is gone is not held against another one.

    The document without one of its sentences is checked with its companions. A figure of theirs whose only counterparts stood in
    that sentence has none any more: it must not conflict with another figure of the document. That asks of contracheck that it
    never takes a second best candidate for the first, which it does not promise: tried in the thorough profile alone.
    """
    if not case.profile.strict:
        return ()
    values = _values(case.alone)

    def run(sentence: Span) -> Counterexample | None:
        orphans = _orphans(case, sentence)
        edited = attrs.evolve(edit(sentence, "").apply(case.article), id=case.article.id)
        report = case.check(edited, *case.companions)
        for a, b in _conflicts(report):
            own = [c for c in (a, b) if c.article == edited.id]
            same = all(c.value in values.get(_key(report, c), ()) for c in own)
            if own and same and {(c.article, c.span) for c in (a, b)} & orphans:
                return _without(case, "orphan", sentence, a, b)
        return None

    return numbered(partial(run, s) for s in _told_in(case) if _orphans(case, s))


def _told_in(case: Case) -> list[Span]:
    """The sentences that say something."""
    return [s for s in case.sentences if any(c.isalnum() for c in case.article.text[s.start : s.end])]


def _without(case: Case, name: str, sentence: Span, a: Claim, b: Claim) -> Counterexample:
    return Counterexample(
        property=name,
        article=case.article.id,
        trial=0,
        span=sentence,
        quote=marked(case.article, sentence, sentence),
        expected="no conflict without the marked sentence that is not there with it",
        got=f"a conflict: {quoted(a)} against {quoted(b)}",
    )


def _orphans(case: Case, sentence: Span) -> set[tuple[str, Span]]:
    """The figures of companions that have their counterparts in one sentence of the document only."""
    partners: dict[tuple[str, Span], set[bool]] = {}
    claim = case.together.claim
    for r in case.together.relations:
        for a, b in ((claim[r.a], claim[r.b]), (claim[r.b], claim[r.a])):
            if a.article == case.article.id != b.article:
                partners.setdefault((b.article, b.span), set()).add(sentence.start <= a.span.start < sentence.end)
    return {figure for figure, inside in partners.items() if inside == {True}}


def unrelated(case: Case) -> tuple[Trial, ...]:
    """A document about something else changes nothing.

    A short article about made-up companies and places joins the document and its companions, in the document's language and in
    English. It tells of things that none of them speaks of: no figure of it shares a topic, a counted thing or its digits with
    theirs. What the report says of them stays as it is, pair by pair, and nothing of it conflicts with the stranger. One or two
    documents are joined by other strangers first: of two alone contracheck expects that they say one thing.
    """
    return numbered(partial(_beside, case, "unrelated", tag, FACTS, number) for tag in _tags(case) for number in (1, 2))


def lookalike(case: Case) -> tuple[Trial, ...]:
    """Another event of the same kind is not the same event.

    As ``unrelated``, but the stranger tells of the same kinds of things (deaths, jobs, investments, lengths) of other companies
    and places. Nothing of it may conflict with the document and its companions. Told apart by names only, this asks more than
    contracheck promises of short passages, so that it is tried in the thorough profile alone.
    """
    if not case.profile.strict:
        return ()
    return numbered(partial(_beside, case, "lookalike", tag, (fact,), 1) for tag in _tags(case) for fact in FACTS)


def _tags(case: Case) -> tuple[str, ...]:
    own = words(case.article.language or "").tag if knows(case.article.language) else "en"
    return tuple(dict.fromkeys((own, "en")))


def _stranger(case: Case, tag: str, facts: Sequence[str], number: int, *, apart: bool) -> Article:
    """An article about made-up things; ``apart``: none of its figures has a topic or the digits of one of the others' figures."""
    own = words(tag)
    claims = case.together.claims
    topics = {t for c in claims for t in (*c.topics, c.counted) if t is not None}
    digits = {d for c in claims for d in _digits(c)}
    told = []
    for fact in facts:
        [article] = seeded(f"stranger {number} {fact}", tags=(tag,), articles=1, facts=(fact,), errors=False).articles
        its = case.check(article).claims
        if not apart or not any(t in topics for c in its for t in (*c.topics, c.counted)) | any(
            d in digits for c in its for d in _digits(c)
        ):
            told.append(article.text)
    text = (" " if not own.joined else "").join((*told, *own.sentences["nothing"]))
    return Article(id=f"{case.article.id}{_STRANGER}{number})", text=text, language=tag, published=case.article.published)


def _digits(claim: Claim) -> Iterator[str]:
    """The ends of a value without their zeros: what a scale word does not change."""
    for end in (claim.value.lower, claim.value.upper):
        if end is not None:
            yield str(end).replace(".", "").strip("0") if isinstance(end, Decimal) else end


def _beside(case: Case, name: str, tag: str, facts: Sequence[str], number: int) -> Counterexample | None:
    apart = name == "unrelated"
    # of two documents contracheck expects that they say one thing, of three it does not
    crowd = [_stranger(case, tag, facts, n, apart=apart) for n in range(_CROWD, _CROWD + max(0, 2 - len(case.companions)))]
    stranger = _stranger(case, tag, facts, number, apart=apart)
    before = case.together if not crowd else case.check(case.article, *case.companions, *crowd)
    report = case.check(case.article, *case.companions, *crowd, stranger)
    for r in report.relations:
        a, b = report.claim[r.a], report.claim[r.b]
        mine = [c for c in (a, b) if _STRANGER not in c.article]
        if len(mine) == 1 and r.verdict == "conflict":
            return at(case, name, mine[0], "no conflict with a stranger", f"{quoted(a)} against {quoted(b)}", report)
    told, now = _told(before), _told(report)
    for pair in sorted({*told, *now}):
        if told.get(pair) != now.get(pair) and not any(_STRANGER in article for article, _ in pair):
            where = before if pair in told else report
            a, b = (where.claim[f"{article}#{n}"] for article, n in pair)
            got = f"{quoted(a)} and {quoted(b)}: {told.get(pair, 'nothing')} before, {now.get(pair, 'nothing')} after"
            return at(case, name, a, "the same relations beside a stranger", got, where)
    return None


# -- reports by the words of their statements


def _key(report: Report, claim: Claim) -> Key:
    text = report.article[claim.article].text
    sentence = claim.sentence
    return text[sentence.start : sentence.end], claim.span.start - sentence.start, claim.text


def _conflicts(report: Report) -> list[tuple[Claim, Claim]]:
    return [(report.claim[r.a], report.claim[r.b]) for r in report.relations if r.verdict == "conflict"]


def _keys(report: Report, pairs: Iterable[tuple[Claim, Claim]]) -> set[frozenset[Key]]:
    return {frozenset((_key(report, a), _key(report, b))) for a, b in pairs}


def _values(report: Report) -> dict[Key, list[object]]:
    found: dict[Key, list[object]] = {}
    for claim in report.claims:
        found.setdefault(_key(report, claim), []).append(claim.value)
    return found


def _told(report: Report) -> dict[tuple[tuple[str, int], ...], str]:
    """What a report says of each pair: the verdict and the code, by article and number of claim."""

    def numbers(claim: str) -> tuple[str, int]:
        article, _, number = claim.rpartition("#")
        return article, int(number)

    return {(numbers(r.a), numbers(r.b)): f"{r.verdict} ({r.code or r.cause})" for r in report.relations}
