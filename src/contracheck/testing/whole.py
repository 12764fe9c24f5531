"""Properties of whole documents: what a report holds, and what must not change it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Any, Final

import attrs

from contracheck.model import Article, Claim, Span
from contracheck.report import Report
from contracheck.testing import schema
from contracheck.testing.case import Case
from contracheck.testing.edits import edit
from contracheck.testing.example import Counterexample, Trial, marked, numbered
from contracheck.testing.story import FACTS, seeded
from contracheck.testing.words import knows, words

#: A statement by its words, so that it is found again where it stands elsewhere: its sentence, its place there, its text.
Key = tuple[str, int, str]
#: Articles whose ids come before all others and after them.
_FIRST: Final = "\x21 a copy of "
_LAST: Final = "\uffee a copy of "
#: What hangs on to the ids of made-up documents, and the number of the first one that only keeps two documents company.
_STRANGER: Final = " (stranger "
_CROWD: Final = 7


def spans(case: Case) -> tuple[Trial, ...]:
    """Every figure stands where the report says.

    Of each claim of the document the text is the slice of the document's text from ``start`` to ``end``, in code points, in the
    report and in its JSON form; claims stand in the order of the text, with different ids, and their sentences hold them.
    """

    def run() -> Counterexample | None:
        text = case.article.text
        last = Span(-1, -1)
        seen: set[str] = set()
        for claim, row in zip(case.alone.claims, case.alone.to_dict()["claims"], strict=True):
            start, end = claim.span.start, claim.span.end
            fault = ""
            if not 0 <= start < end <= len(text):
                fault = f"the span {start} to {end} of a text of {len(text)} characters"
            elif text[start:end] != claim.text:
                fault = f"the text {claim.text!r} at a span that holds {text[start:end]!r}"
            elif (row["start"], row["end"], row["text"]) != (start, end, claim.text):
                fault = f"{row['start']} to {row['end']} in JSON"
            elif claim.span < last:
                fault = "a claim that stands before the one that the report has before it"
            elif claim.id in seen:
                fault = f"the id {claim.id} a second time"
            elif not claim.sentence.start <= start < end <= claim.sentence.end:
                fault = f"a sentence ({claim.sentence.start} to {claim.sentence.end}) that does not hold the claim"
            if fault:
                return _at(case, "spans", claim, "the claim's text at its span", fault)
            last = claim.span
            seen.add(claim.id)
        return None

    return numbered([run])


def itself(case: Case) -> tuple[Trial, ...]:
    """A document agrees with a copy of itself.

    Every figure that can be told otherwise (amounts, shares, counts, quantities in digits) agrees with its own copy. No statement
    conflicts with its own copy. Two different statements conflict across the copies only where they conflict within the document,
    too: then the document contradicts itself, and says so.
    """

    def run() -> Counterexample | None:
        report = case.twice
        claim = report.claim
        within = {
            frozenset((claim[r.a].span, claim[r.b].span))
            for r in report.relations
            if r.verdict == "conflict" and claim[r.a].article == claim[r.b].article
        }
        lost = next((f for f in case.figures if f not in case.known), None)
        if lost is not None:
            return _at(case, "self", lost.claim, "agreement with its own copy", "none")
        for r in report.relations:
            a, b = claim[r.a], claim[r.b]
            if r.verdict == "conflict" and a.article != b.article and frozenset((a.span, b.span)) not in within:
                mine = a if a.article == case.article.id else b
                return _at(
                    case, "self", mine, "no conflict with a copy", f"{r.code or r.cause}: {_quoted(a)} against {_quoted(b)}"
                )
        return None

    return numbered([run])


def order(case: Case) -> tuple[Trial, ...]:
    """The order of the documents changes no byte of the report, and a duplicate adds no conflict.

    The document and its companions are checked in reverse and in a rotated order: the JSON must be the same. Then a copy of the
    document joins them, with an id that sorts before all others and with one after them: the conflicts must be as many as before,
    code by code.
    """
    group = (case.article, *case.companions)

    def turned(others: Sequence[Article]) -> Counterexample | None:
        difference = _difference(case.together.to_json(), case.check(*others).to_json())
        return _whole(case, "order", "the same report in another order", difference) if difference else None

    def doubled(prefix: str) -> Counterexample | None:
        base = case.together if case.companions else case.twice
        mine = group if case.companions else (case.article, case.copy)
        more = case.check(*mine, attrs.evolve(case.article, id=prefix + case.article.id))
        before, after = (Counter(f.code for f in r.findings if f.severity == "conflict") for r in (base, more))
        got = ", ".join(f"{n} more {code}" for code, n in sorted((after - before).items()))
        got = got or ", ".join(f"{n} fewer {code}" for code, n in sorted((before - after).items()))
        return _whole(case, "order", "the same conflicts with a copy of the document", got) if got else None

    runs: list[Callable[[], Counterexample | None]] = []
    if case.companions:
        runs += [partial(turned, group[::-1]), partial(turned, (*group[1:], group[0]))]
    return numbered([*runs, partial(doubled, _FIRST), partial(doubled, _LAST)])


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
                return _at(case, "paragraphs", mine, "no conflict", f"a conflict: {_quoted(a)} against {_quoted(b)}", report)
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
        got=f"a conflict: {_quoted(a)} against {_quoted(b)}",
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
            return _at(case, name, mine[0], "no conflict with a stranger", f"{_quoted(a)} against {_quoted(b)}", report)
    told, now = _told(before), _told(report)
    for pair in sorted({*told, *now}):
        if told.get(pair) != now.get(pair) and not any(_STRANGER in article for article, _ in pair):
            where = before if pair in told else report
            a, b = (where.claim[f"{article}#{n}"] for article, n in pair)
            got = f"{_quoted(a)} and {_quoted(b)}: {told.get(pair, 'nothing')} before, {now.get(pair, 'nothing')} after"
            return _at(case, name, a, "the same relations beside a stranger", got, where)
    return None


def as_json(case: Case) -> tuple[Trial, ...]:
    """The JSON form keeps everything and keeps to its schema.

    What is read back from the JSON of the report on the document and its companions is what was written; it is valid under the
    published schema, and every claim that it names is in it.
    """

    def run() -> Counterexample | None:
        report = case.together
        made = report.to_dict()
        text = report.to_json()
        try:
            back: dict[str, Any] = json.loads(text)
        except ValueError as error:
            return _whole(case, "json", "JSON", str(error))
        if back != made:
            return _whole(case, "json", "the same dict, read back", _difference(str(made), str(back)) or "another one")
        fault = next(schema.faults(back), None) or next(_dangling(back), None)
        return _whole(case, "json", "a report after the schema", fault) if fault else None

    return numbered([run])


def deterministic(case: Case) -> tuple[Trial, ...]:
    """The same input gives the same bytes.

    The document and its companions are checked a second time; in the thorough profile also in another process, with another seed
    for Python's hashes.
    """
    group = (case.article, *case.companions)

    def again() -> Counterexample | None:
        difference = _difference(case.together.to_json(), case.check(*group).to_json())
        return _whole(case, "deterministic", "the same bytes a second time", difference) if difference else None

    def elsewhere() -> Counterexample | None:
        from contracheck.testing.process import report_elsewhere

        difference = _difference(case.together.to_json(), report_elsewhere(group, case.config))
        return _whole(case, "deterministic", "the same bytes in another process", difference) if difference else None

    return numbered([again, elsewhere] if case.profile.strict else [again])


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


def _dangling(report: dict[str, Any]) -> Iterator[str]:
    """Ids in the JSON form that name nothing."""
    claims = {c["id"] for c in report["claims"]}
    named = [c for f in report["facts"] for c in (*f["claims"], *f["consensus"], *f["odd"])]
    named += [c for r in report["relations"] for c in (r["a"], r["b"])]
    named += [c for f in report["findings"] for c in (*f["claims"], *(c for pair in f["relations"] for c in pair))]
    named += [c for s in report["sources"] for c in s["claims"]] + report["unchecked"]
    yield from (f"a claim {c!r} that the report does not hold" for c in named if c not in claims)


def _difference(before: str, after: str) -> str:
    """The first place at which two texts differ; "" where they do not."""
    if before == after:
        return ""
    at = next((n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after)))
    start = max(0, at - 30)
    return f"{before[start : at + 40]!r} before, {after[start : at + 40]!r} after"


# -- counterexamples


def _quoted(claim: Claim) -> str:
    return f"“{' '.join(claim.text.split())}” ({claim.article}, from {claim.span.start})"


def _at(case: Case, name: str, claim: Claim, expected: str, got: str, report: Report | None = None) -> Counterexample:
    """A counterexample at a claim, of the document or of an article of a report."""
    article = case.article if report is None else report.article[claim.article]
    return Counterexample(
        property=name,
        article=case.article.id,
        trial=0,
        span=claim.span if article.id == case.article.id else None,
        quote=marked(article, claim.sentence, claim.span),
        expected=expected,
        got=got,
    )


def _whole(case: Case, name: str, expected: str, got: str) -> Counterexample:
    return Counterexample(property=name, article=case.article.id, trial=0, expected=expected, got=got)
