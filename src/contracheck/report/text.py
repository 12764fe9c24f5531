"""The report as text for a terminal: the worst contradiction first, with both quotes, both values in one form, and the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from contracheck.diagnose import words
from contracheck.model import Fact, Finding, Relation, SourceProfile, show
from contracheck.report.escape import web_address
from contracheck.report.formats import Options, Place
from contracheck.report.quotes import Side, about, called, finding_sides, name, relations_of, sentence, sides, told
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, CUT, LINK, LINK_END, OPEN, clean, shorten, wrap

#: columns where the caller names none
WIDTH: Final = 100
#: so many sides of a finding, and lines of a list, are shown; the rest is counted
SIDES: Final = 8
LINES: Final = 10
#: so many reasons for a match are named
REASONS: Final = 3

_STYLES: Final = {"conflict": "\x1b[1;31m", "tension": "\x1b[1;33m", "note": "\x1b[1;36m", "head": "\x1b[1m", "dim": "\x1b[2m"}
_MARK: Final = "\x1b[1;7m"
_RESET: Final = "\x1b[0m"


def write(report: Report, options: Options) -> str:
    """The report as ``render`` makes it."""
    return render(report, width=options.width, color=options.color, detail=options.detail, places=options.places)


def render(
    report: Report,
    *,
    width: int | None = None,
    color: bool = False,
    detail: str = "normal",
    places: Mapping[str, Place] | None = None,
) -> str:
    """The whole report as lines of at most ``width`` columns (100 where None, never under 40), with a final line end.

    A figure stands between ``>>`` and ``<<``, or is highlighted where ``color`` asks for ANSI sequences; then names of articles
    are links to their address or their file (``places``). ``detail``: quiet shows the new findings only and may be empty, verbose
    cuts no list and names every claim that was not checked. Nothing of an article reaches the text that could steer a terminal.
    """
    links = {a.id: web_address(a.url) or (places[a.id].uri if places and a.id in places else None) for a in report.articles}
    page = _Page(report, max(40, width or WIDTH), color, detail, {a: link for a, link in links.items() if link and "://" in link})
    text = "\n".join(page.lines()).strip("\n")
    return f"{text}\n" if text else ""


@attrs.frozen
class _Page:
    report: Report
    width: int
    color: bool
    detail: str
    links: Mapping[str, str]

    def lines(self) -> Iterator[str]:
        """All parts in their order."""
        quiet = self.detail == "quiet"
        if not quiet:
            yield from self._head()
        for group in self._groups():
            yield ""
            yield from self._group(group)
        if quiet:
            return
        known = [f for f in self.report.findings if f.known is not None]
        yield from self._list("Known (in the baseline)", [self._known(f) for f in known])
        stale = [f"{k.code} {clean(k.message)} ({k.fingerprint})" for k in self.report.stale]
        yield from self._list("Stale in the baseline: no longer found", stale)
        yield from self._list("Agreed", [self._agreed(f) for f in self.report.facts if f.verdict == "agree"])
        notes = [f for f in self.report.findings if f.severity == "note" and f.known is None]
        yield from self._list("Superseded (both true, at different times)", [self._note(f) for f in notes])
        yield from self._list("About one thing, but not to be compared", self._silent())
        if self.detail == "verbose":
            yield from self._list("Not checked, because no other article has a counterpart", self._unchecked())
        yield from self._summary()

    # -- parts

    def _head(self) -> Iterator[str]:
        count = len(self.report.articles)
        if count == 0:
            yield self._styled("No article could be read.", "head")
        elif count == 1:
            yield self._styled("One article only: it cannot be compared with others, only with itself.", "head")
        elif not any(f.severity != "note" and f.known is None for f in self.report.findings):
            hidden = any(r.verdict in ("conflict", "tension") for r in self.report.relations)
            none = "No finding of the kinds asked for" if hidden else "No contradiction found"
            if any(f.known is not None for f in self.report.findings):
                none = "No new contradiction found"
            yield self._styled(f"{none} in {count} articles.", "head")
        else:
            yield self._styled(f"{self._counts()} in {count} articles", "head")

    def _counts(self) -> str:
        found = Counter(f.severity for f in self.report.findings if f.known is None)
        known = sum(f.known is not None for f in self.report.findings)
        new = "new " if known else ""
        text = f"{_many(found['conflict'], new + 'conflict')} and {_many(found['tension'], new + 'tension')}"
        return f"{text}, {known:,} known" if known else text

    def _groups(self) -> list[list[Finding]]:
        """The new conflicts and tensions in their order, those about one fact together at the place of the first."""
        groups: dict[str, list[Finding]] = {}
        for n, finding in enumerate(self.report.findings):
            if finding.severity != "note" and finding.known is None:
                groups.setdefault(f"fact {finding.fact}" if finding.fact else str(n), []).append(finding)
        return list(groups.values())

    def _group(self, group: Sequence[Finding]) -> Iterator[str]:
        """The findings about one fact; an article that has been quoted is not quoted again."""
        shown: set[str] = set()
        for finding in group:
            yield from self._finding(finding, shown)

    def _finding(self, finding: Finding, shown: set[str]) -> Iterator[str]:
        title = f"{finding.severity.upper()} {finding.code} {name(finding.code)}".rstrip()
        if shown:
            title += " (the same fact)"
        yield self._styled(title, finding.severity)
        yield from self._paragraph(finding.message, "  ")
        relations = relations_of(self.report, finding)
        source = self.report.source.get(finding.fingerprint)
        if source is not None:
            explained = set(source.relations)
            relations = [r for r in relations if (r.a, r.b) in explained]
            yield from self._folded(source, relations)
            relations = [max(relations, key=lambda r: r.score)] if relations else []
            found = sides(self.report.claim[i] for r in relations for i in (r.a, r.b))
            if found:
                yield "  For example:"
        else:
            found = finding_sides(self.report, finding)
        most = len(found) if self.detail == "verbose" else SIDES
        for side in found[:most]:
            yield from self._side(side, quoted=side.claim.id in shown)
            shown.add(side.claim.id)
        if len(found) > most:
            yield f"  {CUT} and {len(found) - most} more"
        best = told(relations, finding.message)
        if best is not None and source is None:
            yield from self._matched(best)
        if finding.fix:
            yield from self._paragraph(finding.fix, "  ", "  To agree: ")

    def _side(self, side: Side, *, quoted: bool) -> Iterator[str]:
        claim = side.claim
        article = self.report.article[claim.article]
        known = about(article)
        repeated = f", {side.times} times" if side.times > 1 else ""
        value = f"{clean(show.value(claim.value))}{repeated}   "
        head = f"{value}{LINK}{called(article.id)}{LINK_END}{f' ({known})' if known else ''}"
        yield from (self._linked(line, article.id) for line in wrap(head, self.width, "      ", "  - "))
        if quoted:
            return
        quote = sentence(self.report, claim)
        # a mark is wrapped with the word that it stands at
        marked = quote if self.color else quote.replace(OPEN, ">>").replace(CLOSE, "<<")
        yield from (self._marked(line) for line in wrap(marked, self.width, "      "))

    def _matched(self, relation: Relation) -> Iterator[str]:
        strongest = sorted((r for r in relation.why if r.weight > 0 and r.reason != "base"), key=lambda r: (-r.weight, r.reason))
        reasons = "; ".join(r.reason for r in (strongest if self.detail == "verbose" else strongest[:REASONS]))
        if reasons:
            text = f"One fact, with a probability of {relation.score:.2f} ({reasons})"
            yield from (self._styled(line, "dim") for line in wrap(clean(text), self.width, "    ", "  "))

    def _folded(self, source: SourceProfile, relations: Sequence[Relation]) -> Iterator[str]:
        """One line a fact that a finding about a source explains: what it says, and what the others say."""
        fact = self.report.fact_of
        off = {s.article for s in self.report.sources if s.finding == source.finding}
        rows: dict[str, tuple[Fact | None, list[str], list[str]]] = {}
        for r in relations:
            f = fact.get(r.a)
            _, own, others = rows.setdefault(f.id if f else r.a, (f, [], []))
            for claim in (self.report.claim[r.a], self.report.claim[r.b]):
                (own if claim.article in off else others).append(clean(claim.text).strip())
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
        found = sides(self.report.claim[i] for i in finding.claims if i in self.report.claim)
        return "; ".join(f"{clean(words.told(s.claim))} in {clean(s.claim.article)}" for s in found)

    def _known(self, finding: Finding) -> str:
        reason = f"{clean(finding.known)}: " if finding.known else ""
        return f"{reason}{finding.code} {clean(finding.message)}"

    def _unchecked(self) -> list[str]:
        if len(self.report.articles) < 2:
            return []
        claims = [self.report.claim[i] for i in self.report.unchecked]
        return [f"{clean(c.article)}: {clean(c.text).strip()} ({clean(show.value(c.value))})" for c in claims]

    def _silent(self) -> list[str]:
        """Why facts cannot be compared: the first reason of each."""
        silent = {f.id: "" for f in self.report.facts if f.verdict == "incomparable"}
        for r in self.report.relations:
            fact = self.report.fact_of.get(r.a)
            if r.verdict == "incomparable" and fact and silent.get(fact.id) == "":
                silent[fact.id] = clean(r.explanation)
        return list(silent.values())

    def _list(self, head: str, rows: Sequence[str]) -> Iterator[str]:
        if rows:
            yield ""
            yield self._styled(head, "head")
            most = len(rows) if self.detail == "verbose" else LINES
            yield from (shorten(f"  - {row}", self.width) for row in rows[:most])
            if len(rows) > most:
                yield f"  {CUT} and {len(rows) - most} more"

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

    def _linked(self, line: str, article: str) -> str:
        """A line with the name of its article as a link (OSC 8), which ends with the line."""
        link = self.links.get(article) if self.color else None
        if link is None:
            return line.replace(LINK, "").replace(LINK_END, "")
        if LINK not in line and LINK_END in line:
            line = line.replace("      ", "      " + LINK, 1)
        closed = line if LINK_END in line or LINK not in line else line + LINK_END
        return closed.replace(LINK, f"\x1b]8;;{link}\x1b\\").replace(LINK_END, "\x1b]8;;\x1b\\")


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
