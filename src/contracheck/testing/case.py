"""Case: one document with its company, the settings, and the reports that several properties need, each made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import attrs

from contracheck import pipeline
from contracheck.extract.page import Page
from contracheck.lang.pack import language
from contracheck.model import Article, Claim, Config, Span
from contracheck.report import Report
from contracheck.testing.edits import Edit, Figure, figures, redated
from contracheck.testing.example import PROFILES, Counterexample, Profile, marked

#: Where a statement stands: the article's id, start and end.
Place = tuple[str, int, int]
#: Two statements that contradict each other.
Clash = frozenset[Place]
#: What hangs on to the id of a second copy of a document.
COPY: Final = " (copy)"


@attrs.frozen(kw_only=True, slots=False)
class Case:
    """A document to try properties on, the documents around it, the settings and the profile.

    The document's language is settled, by detection where it names none, so that an edit does not change it.

    >>> case = Case(article=Article(id="a", text="The ferry had 13 passengers.", language="en"))
    >>> [figure.claim.text for figure in case.figures]
    ['13 passengers']
    """

    article: Article
    companions: tuple[Article, ...] = ()
    config: Config = attrs.field(factory=Config)
    profile: Profile = PROFILES["ci"]

    def check(self, *articles: Article) -> Report:
        """The report on some articles with the settings of the case."""
        return pipeline.check(articles, config=self.config)

    @property
    def copy(self) -> Article:
        """The document a second time."""
        return attrs.evolve(self.article, id=self.article.id + COPY)

    @cached_property
    def alone(self) -> Report:
        """The report on the document alone."""
        return self.check(self.article)

    @cached_property
    def twice(self) -> Report:
        """The report on the document and a copy of it."""
        return self.check(self.article, self.copy)

    @cached_property
    def together(self) -> Report:
        """The report on the document and its companions."""
        return self.check(self.article, *self.companions)

    @cached_property
    def clashes(self) -> frozenset[Clash]:
        """The pairs of statements that the document contradicts itself by, alone or beside its copy, all as places in it."""
        return frozenset(
            frozenset((self.article.id, start, end) for _, start, end in clash)
            for report in (self.alone, self.twice)
            for clash in clashes(report)
        )

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that can be told otherwise, in the order of the text."""
        return figures(self.article, self.alone.claims)

    @cached_property
    def known(self) -> tuple[Figure, ...]:
        """Those of the figures that are found again in a copy of the document: what is said to agree there has to be kept."""
        return tuple(f for f in self.figures if f.claim.span in self._again)

    @cached_property
    def redated(self) -> tuple[tuple[Claim, Edit], ...]:
        """The dates that are found again in a copy of the document, each with an edit that makes another one of it."""
        return tuple((c, made) for c, made in redated(self.article, self.alone.claims) if c.span in self._again)

    @cached_property
    def _again(self) -> frozenset[Span]:
        """Where the claims stand that agree with themselves in a copy of the document."""
        claim = {c.id: c for c in self.twice.claims}
        pairs = ((claim[r.a], claim[r.b]) for r in self.twice.relations if r.verdict == "agree")
        return frozenset(
            a.span for a, b in pairs if a.span == b.span and {a.article, b.article} == {self.article.id, self.copy.id}
        )

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the text, in order, without the space between them."""
        text = self.article.text[: self.config.limits.article_chars]
        page = Page(text, language(self.article.language))
        found: list[Span] = []
        at = 0
        while at < len(text):
            start, end = page.sentence(at)
            if end > max(start, at):
                found.append(Span(start, end))
            at = max(end, at) + 1
        return tuple(found)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The lines of the text that are not blank."""
        return tuple(line for line in self.article.text.splitlines() if line.strip())

    def sentence(self, span: Span) -> Span:
        """The sentence around a span."""
        return next((s for s in self.sentences if s.start <= span.start < s.end), span)


def clashes(report: Report) -> frozenset[Clash]:
    """The pairs of statements of a report that conflict, as places."""
    place = {c.id: (c.article, c.span.start, c.span.end) for c in report.claims}
    return frozenset(frozenset((place[r.a], place[r.b])) for r in report.relations if r.verdict == "conflict")


def home(clash: Clash, edit: Edit, edited: str, case: Case) -> Clash:
    """A clash with its places in an edited copy taken back to where they stood in the document.

    What the edit touches is the figure that stood there, without the words around it that may be read with the new one.
    """
    back = edit.undone(case.article.text)
    edits = [c.span for c in case.alone.claims if any(c.span.overlaps(old) for old, _ in edit.parts)]
    found = set()
    for article, start, end in clash:
        span = Span(start, end)
        if article == edited:
            touched = edit.touches(span)
            span = back.moved(span)
            span = next((figure for figure in edits if touched and figure.overlaps(span)), span)
        found.add((case.article.id, span.start, span.end))
    return frozenset(found)


def told(report: Report, clash: Iterable[Place]) -> str:
    """What the sides of a clash say, in the order of their places: the words of each, with its article."""
    by_place: Mapping[Place, str] = {(c.article, c.span.start, c.span.end): c.text for c in report.claims}
    return " against ".join(f"“{' '.join(by_place.get(p, '').split())}” ({p[0]}, from {p[1]})" for p in sorted(clash))


def quoted(claim: Claim) -> str:
    """The words of a claim, with its article and where they begin."""
    return f"“{' '.join(claim.text.split())}” ({claim.article}, from {claim.span.start})"


def at(case: Case, name: str, claim: Claim, expected: str, got: str, report: Report | None = None) -> Counterexample:
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


def whole(case: Case, name: str, expected: str, got: str) -> Counterexample:
    """A counterexample that the document as a whole is."""
    return Counterexample(property=name, article=case.article.id, trial=0, expected=expected, got=got)
