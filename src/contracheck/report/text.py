"""The report as text for a terminal: the worst contradiction first, with both quotes, both values in one form, and the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from contracheck.model import Claim, Fact, Finding, Relation, SourceProfile, show
from contracheck.model.catalogue import BY_CODE
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, CUT, OPEN, clean, excerpt, shorten, wrap

#: columns where the caller names none
WIDTH: Final = 100
#: columns of a quoted sentence
QUOTE: Final = 160
#: so many sides of a finding, and lines of a list, are shown; the rest is counted
SIDES: Final = 8
LINES: Final = 10
#: so many reasons for a match are named
REASONS: Final = 3

_STYLES: Final = {"conflict": "\x1b[1;31m", "tension": "\x1b[1;33m", "note": "\x1b[1;36m", "head": "\x1b[1m", "dim": "\x1b[2m"}
_MARK: Final = "\x1b[1;7m"
_RESET: Final = "\x1b[0m"


def render(report: Report, *, width: int | None = None, color: bool = False) -> str:
    """The whole report as lines of at most ``width`` columns (100 where None, never under 40), with a final line end.

    A figure stands between ``>>`` and ``<<``, or is highlighted where ``color`` asks for ANSI sequences. Nothing of an article
    reaches the text that could steer a terminal.
    """
    page = _Page(report, max(40, width or WIDTH), color)
    return "\n".join(page.lines()).rstrip("\n") + "\n"


@attrs.frozen
class _Side:
    """What one article says in a finding: its claim, how often it says so."""

    claim: Claim
    times: int


@attrs.frozen
class _Page:
    report: Report
    width: int
    color: bool

    def lines(self) -> Iterator[str]:
        """All parts in their order."""
        yield from self._head()
        serious = [f for f in self.report.findings if f.severity != "note"]
        for finding in serious:
            yield ""
            yield from self._finding(finding)
        yield from self._list("Agreed", [self._agreed(f) for f in self.report.facts if f.verdict == "agree"])
        notes = [f for f in self.report.findings if f.severity == "note"]
        yield from self._list("Superseded (both true, at different times)", [self._note(f) for f in notes])
        silent = [f for f in self.report.facts if f.verdict == "incomparable"]
        yield from self._list("About one thing, but not to be compared", [self._silent(f) for f in silent])
        yield from self._summary()

    # -- parts

    def _head(self) -> Iterator[str]:
        count = len(self.report.articles)
        if count == 0:
            yield self._styled("No article could be read.", "head")
        elif count == 1:
            yield self._styled("One article only: it cannot be compared with others, only with itself.", "head")
        elif not any(f.severity != "note" for f in self.report.findings):
            hidden = any(r.verdict in ("conflict", "tension") for r in self.report.relations)
            none = "No finding of the kinds asked for" if hidden else "No contradiction found"
            yield self._styled(f"{none} in {count} articles.", "head")
        else:
            yield self._styled(f"{self._counts()} in {count} articles", "head")

    def _counts(self) -> str:
        found = Counter(f.severity for f in self.report.findings)
        return f"{_many(found['conflict'], 'conflict')} and {_many(found['tension'], 'tension')}"

    def _finding(self, finding: Finding) -> Iterator[str]:
        entry = BY_CODE.get(finding.code)
        yield self._styled(f"{finding.severity.upper()} {finding.code}{' ' + entry.name if entry else ''}", finding.severity)
        yield from self._paragraph(finding.message, "  ")
        relations = self._relations(finding)
        source = next((s for s in self.report.sources if s.finding == finding.fingerprint), None)
        if source is not None:
            explained = set(source.relations)
            relations = [r for r in relations if (r.a, r.b) in explained]
            yield from self._folded(source, relations)
            relations = [max(relations, key=lambda r: r.score)] if relations else []
            claims = [self.report.claim[i] for r in relations for i in (r.a, r.b)]
            if claims:
                yield "  For example:"
        else:
            claims = [self.report.claim[i] for i in finding.claims if i in self.report.claim]
        best = _best(relations, finding.message)
        told = (best.a, best.b) if best else ()
        sides = _sides(sorted(claims, key=lambda c: c.id not in told))
        for side in sides[:SIDES]:
            yield from self._side(side)
        if len(sides) > SIDES:
            yield f"  {CUT} and {len(sides) - SIDES} more"
        if best is not None and source is None:
            yield from self._matched(best)
        if finding.fix:
            yield from self._paragraph(finding.fix, "  ", "  To agree: ")

    def _side(self, side: _Side) -> Iterator[str]:
        claim = side.claim
        article = self.report.article[claim.article]
        about = [article.source if article.source != article.id else None, article.language, str(article.published or "")]
        known = ", ".join(clean(a) for a in about if a)
        repeated = f", {side.times} times" if side.times > 1 else ""
        head = f"{clean(show.value(claim.value))}{repeated}   {clean(article.id)}{f' ({known})' if known else ''}"
        yield from wrap(head, self.width, "      ", "  - ")
        quote = excerpt(article.text, claim.sentence, claim.span, QUOTE)
        # a mark is wrapped with the word that it stands at
        marked = quote if self.color else quote.replace(OPEN, ">>").replace(CLOSE, "<<")
        yield from (self._marked(line) for line in wrap(marked, self.width, "      "))

    def _matched(self, relation: Relation) -> Iterator[str]:
        strongest = sorted((r for r in relation.why if r.weight > 0 and r.reason != "base"), key=lambda r: (-r.weight, r.reason))
        reasons = "; ".join(r.reason for r in strongest[:REASONS])
        if reasons:
            text = f"One fact, with a probability of {relation.score:.2f} ({reasons})"
            yield from (self._styled(line, "dim") for line in wrap(clean(text), self.width, "    ", "  "))

    def _folded(self, source: SourceProfile, relations: Sequence[Relation]) -> Iterator[str]:
        """One line a fact that a finding about a source explains: what it says, and what the others say."""
        fact = {claim: f for f in self.report.facts for claim in f.claims}
        rows: dict[str, tuple[Fact | None, list[str], list[str]]] = {}
        for r in relations:
            f = fact.get(r.a)
            _, own, others = rows.setdefault(f.id if f else r.a, (f, [], []))
            for claim in (self.report.claim[r.a], self.report.claim[r.b]):
                (own if claim.article == source.article else others).append(clean(claim.text).strip())
        for f, own, others in rows.values():
            topic = f"{f.topic}: " if f and f.topic else ""
            line = f"  * {topic}{' / '.join(dict.fromkeys(own))} against {' / '.join(dict.fromkeys(others))}"
            yield shorten(line, self.width)

    def _agreed(self, fact: Fact) -> str:
        claims = [self.report.claim[i] for i in fact.claims]
        said = ", ".join(dict.fromkeys(clean(c.text).strip() for c in claims))
        topic = f"{fact.topic}, " if fact.topic else ""
        articles = len({c.article for c in claims})
        return f"{clean(show.value(claims[0].value))} ({topic}{_many(articles, 'article')}): {said}"

    def _note(self, finding: Finding) -> str:
        sides = _sides(self.report.claim[i] for i in finding.claims if i in self.report.claim)
        return "; ".join(f"{clean(show.value(s.claim.value))} in {clean(s.claim.article)}" for s in sides)

    def _silent(self, fact: Fact) -> str:
        held = set(fact.claims)
        found = next((r for r in self.report.relations if r.verdict == "incomparable" and r.a in held and r.b in held), None)
        return clean(found.explanation) if found else ""

    def _list(self, head: str, rows: Sequence[str]) -> Iterator[str]:
        if rows:
            yield ""
            yield self._styled(head, "head")
            yield from (shorten(f"  - {row}", self.width) for row in rows[:LINES])
            if len(rows) > LINES:
                yield f"  {CUT} and {len(rows) - LINES} more"

    def _summary(self) -> Iterator[str]:
        report = self.report
        yield ""
        yield self._styled("Summary", "head")
        counts = ", ".join(
            (_many(len(report.articles), "article"), _many(len(report.claims), "claim"), _many(len(report.facts), "shared fact"))
        )
        yield from wrap(f"{counts}: {self._counts()}", self.width, "    ", "  ")
        if report.unchecked and len(report.articles) > 1:
            alone = Counter(report.claim[i].article for i in report.unchecked)
            each = ", ".join(f"{clean(a.id)} {alone[a.id]}" for a in report.articles if alone[a.id])
            text = f"Not checked, because no other article has a counterpart: {_many(len(report.unchecked), 'claim')} ({each})"
            yield from wrap(text, self.width, "    ", "  ")
        yield from wrap(self._repair(), self.width, "    ", "  ") if report.repairs else ()
        for first, *copies in self._copies():
            yield from wrap(f"The same text twice, one witness: {', '.join((first, *copies))}", self.width, "    ", "  ")
        for skipped in report.skipped:
            name = f"{clean(skipped.article)}: " if skipped.article else ""
            yield from wrap(f"Left out: {name}{clean(skipped.reason)}", self.width, "    ", "  ")

    # -- pieces

    def _repair(self) -> str:
        """The smallest repair in a line: how many claims of which articles, and of how many there is a choice."""
        forced: Counter[str] = Counter()
        choice = 0
        for repair in self.report.repairs:
            always = set(repair.options[0]).intersection(*repair.options) if repair.complete else set()
            forced.update(self.report.claim[i].article for i in always)
            choice += repair.size - len(always)
        parts = [f"{clean(a)} {n}" for a, n in sorted(forced.items(), key=lambda f: (-f[1], f[0]))]
        parts += [f"{choice} of which there is a choice"] if choice else []
        dropped = _many(sum(r.size for r in self.report.repairs), "claim")
        held = sum(len(r.claims) for r in self.report.repairs)
        about = "" if all(r.exact for r in self.report.repairs) else "about "
        return f"Fewest claims to drop so that nothing conflicts: {about}{dropped} of {held:,} ({', '.join(parts)})"

    def _copies(self) -> list[list[str]]:
        same: dict[str, list[str]] = {}
        for article in self.report.articles:
            same.setdefault(" ".join(article.text.split()), []).append(clean(article.id))
        return [ids for ids in same.values() if len(ids) > 1]

    def _relations(self, finding: Finding) -> list[Relation]:
        pairs = set(finding.relations)
        return [r for r in self.report.relations if (r.a, r.b) in pairs]

    def _paragraph(self, text: str, indent: str, first: str | None = None) -> Iterator[str]:
        yield from wrap(clean(text), self.width, indent, first)

    def _styled(self, line: str, style: str) -> str:
        return f"{_STYLES[style]}{line}{_RESET}" if self.color else line

    def _marked(self, line: str) -> str:
        """A line with its highlight, which ends with the line so that the margin stays plain."""
        if not self.color:
            return line
        if OPEN not in line and CLOSE in line:
            line = line.replace("      ", "      " + OPEN, 1)
        closed = line if CLOSE in line or OPEN not in line else line + CLOSE
        return closed.replace(OPEN, _MARK).replace(CLOSE, _RESET)


def _sides(claims: Iterable[Claim]) -> list[_Side]:
    """One side for what one article says, however often, in the order of the claims."""
    said: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        said.setdefault((claim.article, show.value(claim.value)), []).append(claim)
    return [_Side(claim=same[0], times=len({c.id for c in same})) for same in said.values()]


def _best(relations: Sequence[Relation], message: str) -> Relation | None:
    """The relation that a finding's message tells about, else the likeliest."""
    told = [r for r in relations if r.explanation and message.startswith(r.explanation)]
    return max(told or relations, key=lambda r: r.score, default=None)


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
