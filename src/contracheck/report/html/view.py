"""The view of a report that all parts of the page share: anchors, standings, groups of claims that agree, quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

import attrs

from contracheck.lang import cldr
from contracheck.lang.written import base
from contracheck.model import Article, Claim, Fact, Finding, Relation
from contracheck.report.escape import web_address
from contracheck.report.html.elements import Markup, el, join
from contracheck.report.locale import Reader
from contracheck.report.quotes import called, relations_of, told
from contracheck.report.report import Report
from contracheck.report.terminal import shorten

#: From harmless to harmful: what a claim is to the claims of other articles. ``alone`` found no counterpart.
STANDINGS = ("alone", "agree", "incomparable", "superseded", "tension", "conflict")
_GRAVITY = {s: n for n, s in enumerate(STANDINGS)}
#: The standing of a claim that only a finding, and no relation, is about.
_BY_SEVERITY = {"conflict": "conflict", "tension": "tension", "note": "superseded"}
#: Articles that are listed, and the code points of their texts, all together and each, that the page holds; the rest is counted.
LISTED, TEXT, LONGEST = 1000, 900_000, 120_000
#: Rows of the table of facts, and cards of findings; 200 articles on one story have about as many.
FACTS, CARDS = 300, 250
#: Code points of a sentence in a card; one that is longer is cut round its figure.
SENTENCE = 420


def leftward(tag: str | None) -> bool:
    """Whether a language is written from right to left, by CLDR; False where it does not know.

    >>> leftward("ar-EG"), leftward("ur"), leftward("az-Arab"), leftward("de"), leftward(None)
    (True, True, True, False, False)
    """
    known = base(tag) if tag else None
    return known is not None and cldr.section(cldr.written(known), "character_order") == "right-to-left"


@attrs.frozen
class Group:
    """Claims of one finding or one fact that agree with each other. ``odd``: they stand against the consensus of the fact."""

    claims: tuple[Claim, ...]
    odd: bool
    consensus: bool

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles of the claims, each once, in the order of the claims."""
        return tuple(dict.fromkeys(c.article for c in self.claims))


@attrs.frozen(slots=False)
class View:
    """A report with what the parts of its page look up."""

    report: Report
    r: Reader

    # -- anchors

    @cached_property
    def place(self) -> dict[str, int]:
        """The number of each article, from 1."""
        return {a.id: n for n, a in enumerate(self.report.articles, 1)}

    @cached_property
    def mark(self) -> dict[str, str]:
        """The anchor of each claim."""
        return {c.id: f"c{n}" for n, c in enumerate(self.report.claims, 1)}

    @cached_property
    def listed(self) -> tuple[Article, ...]:
        """The articles that have a place on the page."""
        return self.report.articles[:LISTED]

    @cached_property
    def shown(self) -> frozenset[str]:
        """The articles whose text is on the page: those that findings are about first, as many as there is room for."""
        found = {self.report.claim[i].article for f in self.report.findings for i in f.claims if i in self.report.claim}
        room, chosen = TEXT, []
        for article in sorted(self.listed, key=lambda a: (a.id not in found, self.place[a.id])):
            size = min(len(article.text), LONGEST)
            if size <= room:
                room -= size
                chosen.append(article.id)
        return frozenset(chosen)

    @cached_property
    def marked(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that are marked in the text of each article that is shown; of two that overlap the one in graver trouble."""
        of: dict[str, list[Claim]] = {a: [] for a in self.shown}
        for claim in self.report.claims:
            if claim.article in of:
                of[claim.article].append(claim)
        made = {}
        for article, claims in of.items():
            held = bytearray(min(len(self.report.article[article].text), LONGEST))
            chosen = []
            for claim in sorted(claims, key=lambda c: (-_GRAVITY[self.standing[c.id]], c.span.start, c.span.end)):
                start, end = claim.span.start, claim.span.end
                if start < end <= len(held) and not any(held[start:end]):
                    held[start:end] = b"\x01" * (end - start)
                    chosen.append(claim)
            made[article] = tuple(sorted(chosen, key=lambda c: c.span.start))
        return made

    @cached_property
    def _anchored(self) -> frozenset[str]:
        return frozenset(c.id for claims in self.marked.values() for c in claims)

    def at(self, claim: Claim) -> str | None:
        """Where a claim is on the page: its mark, else its article, else None."""
        if claim.id in self._anchored:
            return f"#{self.mark[claim.id]}"
        return f"#a{self.place[claim.article]}" if self.place[claim.article] <= LISTED else None

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the table shows, the worst first, each verdict in the order of its findings."""
        last = len(self.report.findings) + 1
        first = {f.id: min((self.finding_of.get(i, last) for i in f.claims), default=last) for f in self.report.facts}
        place = {f.id: n for n, f in enumerate(self.report.facts)}
        order = ("conflict", "tension", "superseded", "agree", "incomparable")
        return tuple(sorted(self.report.facts, key=lambda f: (order.index(f.verdict), first[f.id], place[f.id]))[:FACTS])

    @cached_property
    def _rows(self) -> frozenset[str]:
        return frozenset(f.id for f in self.facts)

    def fact_at(self, fact: Fact | None) -> str | None:
        """Where a fact is in the table, None where it has no row."""
        return f"#fact-{fact.id}" if fact is not None and fact.id in self._rows else None

    @cached_property
    def cards(self) -> dict[int, Finding]:
        """The findings that have a card, by their number: the new conflicts and tensions."""
        new = [(n, f) for n, f in enumerate(self.report.findings, 1) if f.known is None and f.severity != "note"]
        return dict(new[:CARDS])

    def card_of(self, claim: Claim) -> str | None:
        """Where the first finding about a claim is, None where none has a card."""
        number = self.finding_of.get(claim.id)
        return f"#finding-{number}" if number in self.cards else None

    @cached_property
    def finding_of(self) -> dict[str, int]:
        """The number (from 1) of the first finding about each claim that has one."""
        first: dict[str, int] = {}
        for n, finding in enumerate(self.report.findings, 1):
            for i in finding.claims:
                first.setdefault(i, n)
        return first

    # -- standings and groups

    @cached_property
    def standing(self) -> dict[str, str]:
        """What each claim is to those of other articles: the gravest of its relations and findings."""
        worst = {c.id: "alone" for c in self.report.claims}

        def meet(i: str, standing: str) -> None:
            if i in worst and _GRAVITY[standing] > _GRAVITY[worst[i]]:
                worst[i] = standing

        for r in self.report.relations:
            meet(r.a, r.verdict)
            meet(r.b, r.verdict)
        for f in self.report.findings:
            if not f.relations:
                for i in f.claims:
                    meet(i, _BY_SEVERITY[f.severity])
        for fact in self.report.facts:
            for i in self.settled(fact):
                worst[i] = "agree"
        return worst

    def settled(self, fact: Fact) -> frozenset[str]:
        """The consensus of a fact that others stand against; nothing where it is tied, so that its own claims conflict."""
        held = set(fact.consensus)
        tied = any(r.verdict == "conflict" and r.a in held and r.b in held for r in self.related.get(fact.id, ()))
        return frozenset() if tied or not fact.odd else frozenset(held)

    @cached_property
    def _agreeing(self) -> dict[str, list[str]]:
        pairs: dict[str, list[str]] = defaultdict(list)
        for r in self.report.relations:
            if r.verdict == "agree":
                pairs[r.a].append(r.b)
                pairs[r.b].append(r.a)
        return pairs

    def _value(self, i: str) -> tuple[object, ...]:
        """What claims of one value have in common; a value that is open at both ends is like no other."""
        v = self.report.claim[i].value
        return (v.kind, v.lower, v.upper, v.lower_open, v.upper_open, v.unit) if v.lower or v.upper else (i,)

    @cached_property
    def related(self) -> dict[str, list[Relation]]:
        """The relations inside each fact, by its id."""
        of: dict[str, list[Relation]] = defaultdict(list)
        for r in self.report.relations:
            fact = self.report.fact_of.get(r.a)
            if fact is not None and r.b in fact.claims:
                of[fact.id].append(r)
        return of

    def groups(self, ids: Iterable[str], fact: Fact | None = None) -> list[Group]:
        """Claims in groups that agree: those against the consensus first, each group in the order of the ids."""
        order = [i for i in dict.fromkeys(ids) if i in self.report.claim]
        held, seen = set(order), set[str]()
        odd, consensus = (set(fact.odd), self.settled(fact)) if fact else (set[str](), frozenset[str]())
        alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for i in order:
            alike[self._value(i)].append(i)
        made = []
        for start in order:
            if start in seen:
                continue
            seen.add(start)
            group, queue = [], [start]
            while queue:
                i = queue.pop()
                group.append(i)
                for j in (*self._agreeing[i], *alike[self._value(i)]):
                    # a claim that agrees with both sides joins neither of them to the other
                    if j in held and j not in seen and (j in odd) == (i in odd) and (j in consensus) == (i in consensus):
                        seen.add(j)
                        queue.append(j)
            place = {i: n for n, i in enumerate(order)}
            claims = tuple(self.report.claim[i] for i in sorted(group, key=place.__getitem__))
            made.append(Group(claims, any(i in odd for i in group), any(i in consensus for i in group)))
        return sorted(made, key=lambda g: (not g.odd, g.consensus))

    def best(self, finding: Finding) -> Relation | None:
        """The relation that a finding's message is about."""
        return told(relations_of(self.report, finding), finding.message)

    # -- pieces of markup

    def name(self, article: str) -> str:
        """A readable name of an article: its source if it has one, else its id."""
        known = self.report.article[article]
        return called(known.source or known.id)

    def article_name(self, article: str) -> Markup:
        """The name of an article, linked to its place on the page."""
        known = self.report.article[article]
        name = el("bdi", self.name(article))
        if self.place[article] > LISTED:
            return name
        return el("a", name, href=f"#a{self.place[article]}", class_="article-name", title=called(known.title or known.id))

    def about(self, article: Article) -> Markup | None:
        """Language, date and, where a source is named before, the id of an article, each in its own direction."""
        parts = [called(article.id)] if article.source and article.source != article.id else []
        parts += [self.r.language(article.language)] if article.language else []
        parts += [self.r.date(article.published)] if article.published else []
        return join((el("bdi", p) for p in parts), " · ") if parts else None

    def quoted(self, claim: Claim, *, link: bool = True) -> Markup:
        """The sentence of a claim in its language and direction, the figure marked; cut round the figure where it is long."""
        article = self.report.article[claim.article]
        start, end = min(claim.sentence.start, claim.span.start), max(claim.sentence.end, claim.span.end)
        left, right = cut(claim.span.start - start, end - claim.span.end, SENTENCE)
        before = article.text[claim.span.start - left : claim.span.start].lstrip() if left else ""
        after = article.text[claim.span.end : claim.span.end + right].rstrip() if right else ""
        mark = el("mark", claim.text, class_=self.standing[claim.id])
        if link and (place := self.at(claim)):
            mark = el("a", mark, href=place)
        more = ("… " if left < claim.span.start - start else "", " …" if right < end - claim.span.end else "")
        return el("q", more[0], before, mark, after, more[1], **self.written(article))

    def said(self, claim: Claim) -> Markup:
        """The words of a claim, linked to their place in the article."""
        article = self.report.article[claim.article]
        words = el("bdi", shorten(" ".join(claim.text.split()), 60), **self.written(article))
        place = self.at(claim)
        return el("a", words, href=place) if place else words

    def written(self, article: Article) -> dict[str, str]:
        """The attributes of a text of an article: language and direction."""
        tag = language_tag(article.language)
        direction = {"dir": "rtl" if leftward(article.language) else "ltr"} if tag else {"dir": "auto"}
        return {"lang": tag, **direction} if tag else direction

    def subject(self, fact: Fact | None, claims: Sequence[Claim] = ()) -> str:
        """What a fact is about in a word or two, in the reader's language; empty where nothing says."""
        if fact is not None and fact.topic:
            return self.r.topic(fact.topic)
        counted = next((c.counted for c in claims if c.counted), None)
        return self.r.topic(counted) if counted else ""

    def address(self, article: Article) -> str | None:
        """The web address of an article, None where it has none that may be linked."""
        return web_address(article.url)


def language_tag(tag: str | None) -> str:
    """A language tag that HTML may hold, empty for anything else.

    >>> language_tag("pt_BR"), language_tag('"><script>')
    ('pt-BR', '')
    """
    clean = (tag or "").replace("_", "-")
    return clean if clean and all(p.isascii() and p.isalnum() and len(p) <= 8 for p in clean.split("-")) else ""


def cut(left: int, right: int, most: int) -> tuple[int, int]:
    """How many code points to show before and behind a figure, of those that there are, so that both are at most ``most``.

    >>> cut(10, 20, 100), cut(500, 20, 100), cut(500, 500, 100)
    ((10, 20), (80, 20), (50, 50))
    """
    half = most // 2
    if left + right <= most:
        return left, right
    if left <= half:
        return left, most - left
    return (most - right, right) if right <= half else (half, half)
