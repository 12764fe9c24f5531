"""The report as text for a terminal: the worst contradiction first, with both quotes, both values in one form, and the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from contracheck.diagnose import words
from contracheck.model import Fact, Finding, Relation, SourceProfile, show
from contracheck.model.message import commas, decimals, say, semicolons
from contracheck.report.escape import web_address
from contracheck.report.formats import Options, Place
from contracheck.report.locale import Reader, reader
from contracheck.report.quotes import Side, about, called, finding_sides, name, relations_of, sentence, sides, told
from contracheck.report.report import Report
from contracheck.report.summary import LINES, Summary
from contracheck.report.terminal import CLOSE, LINK, LINK_END, OPEN, clean, shorten, wrap

#: columns where the caller names none
WIDTH: Final = 100
#: so many sides of a finding are shown; the rest is counted
SIDES: Final = 8
#: so many reasons for a match are named
REASONS: Final = 3

_STYLES: Final = {"conflict": "\x1b[1;31m", "tension": "\x1b[1;33m", "note": "\x1b[1;36m", "head": "\x1b[1m", "dim": "\x1b[2m"}
_MARK: Final = "\x1b[1;7m"
_RESET: Final = "\x1b[0m"


def write(report: Report, options: Options) -> str:
    """The report as ``render`` makes it."""
    return render(
        report,
        width=options.width,
        color=options.color,
        detail=options.detail,
        places=options.places,
        locale=options.locale,
    )


def render(
    report: Report,
    *,
    width: int | None = None,
    color: bool = False,
    detail: str = "normal",
    places: Mapping[str, Place] | None = None,
    locale: str | None = None,
) -> str:
    """The whole report as lines of at most ``width`` columns (100 where None, never under 40), with a final line end.

    A figure stands between ``>>`` and ``<<``, or is highlighted where ``color`` asks for ANSI sequences; then names of articles
    are links to their address or their file (``places``). ``detail``: quiet shows the new findings only and may be empty, verbose
    cuts no list and names every claim that was not checked. ``locale`` is the reader's, a BCP 47 tag, English where None. Nothing
    of an article reaches the text that could steer a terminal.
    """
    links = {a.id: web_address(a.url) or (places[a.id].uri if places and a.id in places else None) for a in report.articles}
    links = {a: link for a, link in links.items() if link and "://" in link}
    whose = reader(locale)
    page = _Page(report, max(40, width or WIDTH), color, detail, links, whose, Summary(report, whose, detail))
    text = "\n".join(page.lines()).strip("\n")
    return f"{text}\n" if text else ""


@attrs.frozen
class _Page:
    report: Report
    width: int
    color: bool
    detail: str
    links: Mapping[str, str | None]
    reader: Reader
    summary: Summary

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
        say = self.reader.say
        yield from self._list(say("Known (in the baseline)"), [self._known(f) for f in known])
        stale = [f"{k.code} {clean(k.message)} ({k.fingerprint})" for k in self.report.stale]
        yield from self._list(say("Stale in the baseline: no longer found"), stale)
        yield from self._list(say("Agreed"), [self._agreed(f) for f in self.report.facts if f.verdict == "agree"])
        notes = [f for f in self.report.findings if f.severity == "note" and f.known is None]
        yield from self._list(say("Superseded (both true, at different times)"), [self._note(f) for f in notes])
        yield from self._list(say("About one thing, but not to be compared"), self._silent())
        if self.detail == "verbose":
            yield from self._list(say("Not checked, because no other article has a counterpart"), self._unchecked())
        yield ""
        yield from self._heading(say("Summary"), "head")
        for line in self.summary.lines():
            yield from self._wrap(self._told(line), "    ", "  ")

    # -- parts

    def _head(self) -> Iterator[str]:
        yield from self._heading(self.summary.headline(), "head")

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
        title = f"{self.reader.severity(finding.severity).upper()} {finding.code} {name(finding.code)}".rstrip()
        if shown:
            title = self.reader.say("{finding} (the same fact)", finding=title)
        yield from self._heading(title, finding.severity)
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
                example = self.reader.say("For example:")
                yield f"  {example}"
        else:
            found = finding_sides(self.report, finding)
        most = len(found) if self.detail == "verbose" else SIDES
        for side in found[:most]:
            yield from self._side(side, quoted=side.claim.id in shown)
            shown.add(side.claim.id)
        if len(found) > most:
            yield f"  {self._more(len(found) - most)}"
        best = told(relations, finding.message)
        if best is not None and source is None:
            yield from self._matched(best)
        if finding.fix:
            label = self.reader.template("To agree: {fix}", None, 1).partition("{fix}")[0]
            yield from self._paragraph(finding.fix, "  ", f"  {label}")

    def _side(self, side: Side, *, quoted: bool) -> Iterator[str]:
        claim = side.claim
        article = self.report.article[claim.article]
        known = about(article, self.reader)
        value = self._told(show.claim(claim))
        if side.times > 1:
            value = self.reader.say("{value}, {n} times", value=value, n=side.times)
        head = f"{value}   {LINK}{called(article.id)}{LINK_END}{f' ({known})' if known else ''}"
        yield from (self._linked(line, article.id) for line in self._wrap(head, "      ", "  - "))
        if quoted:
            return
        quote = sentence(self.report, claim)
        # a mark is wrapped with the word that it stands at
        marked = quote if self.color else quote.replace(OPEN, ">>").replace(CLOSE, "<<")
        yield from (self._marked(line) for line in self._wrap(marked, "      "))

    def _matched(self, relation: Relation) -> Iterator[str]:
        strongest = sorted((r for r in relation.why if r.weight > 0 and r.reason != "base"), key=lambda r: (-r.weight, r.reason))
        reasons = [self.reader.reason(r.reason) for r in (strongest if self.detail == "verbose" else strongest[:REASONS])]
        if reasons:
            text = say(
                "One fact, with a probability of {probability} ({reasons})",
                probability=decimals(relation.score, 2),
                reasons=semicolons(reasons),
            )
            yield from (self._styled(line, "dim") for line in self._wrap(self._told(text), "    ", "  "))

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
            line = say("{own} against {others}", own=" / ".join(dict.fromkeys(own)), others=" / ".join(dict.fromkeys(others)))
            if f and f.topic:
                line = say("{topic}: {line}", topic=self._topic(f.topic), line=line)
            yield shorten(f"  * {self._told(line)}", self.width)

    def _agreed(self, fact: Fact) -> str:
        claims = [self.report.claim[i] for i in fact.claims]
        said = commas(dict.fromkeys(clean(c.text).strip() for c in claims))
        told = [self._topic(fact.topic)] if fact.topic else []
        told.append(self.summary.articles(len({c.article for c in claims})))
        line = say("{value} ({about}): {said}", value=show.claim(claims[0]), about=commas(told), said=said)
        return self._told(line)

    def _note(self, finding: Finding) -> str:
        found = sides(self.report.claim[i] for i in finding.claims if i in self.report.claim)
        return self._told(
            semicolons(say("{claim} in {article}", claim=words.told(s.claim), article=s.claim.article) for s in found)
        )

    def _known(self, finding: Finding) -> str:
        told = f"{finding.code} {self._told(finding.message)}"
        return self._told(say("{reason}: {line}", reason=finding.known, line=told)) if finding.known else told

    def _unchecked(self) -> list[str]:
        if len(self.report.articles) < 2:
            return []
        claims = [self.report.claim[i] for i in self.report.unchecked]
        return [
            self._told(say("{article}: {text} ({value})", article=c.article, text=clean(c.text).strip(), value=show.claim(c)))
            for c in claims
        ]

    def _silent(self) -> list[str]:
        """Why facts cannot be compared: the first reason of each, with the articles that it is about."""
        silent = {f.id: "" for f in self.report.facts if f.verdict == "incomparable"}
        for r in self.report.relations:
            fact = self.report.fact_of.get(r.a)
            if r.verdict == "incomparable" and fact and silent.get(fact.id) == "":
                articles = commas(dict.fromkeys(self.report.claim[i].article for i in (r.a, r.b)))
                silent[fact.id] = self._told(say("{article}: {reason}", article=articles, reason=r.explanation))
        return list(silent.values())

    def _list(self, head: str, rows: Sequence[str]) -> Iterator[str]:
        if rows:
            yield ""
            yield from self._heading(head, "head")
            most = len(rows) if self.detail == "verbose" else LINES
            yield from (shorten(f"  - {row}", self.width) for row in rows[:most])
            if len(rows) > most:
                yield f"  {self._more(len(rows) - most)}"

    # -- pieces

    def _told(self, message: str) -> str:
        """A message in the reader's locale, cleaned."""
        return clean(self.reader.text(message), no_break=not self.reader.english)

    def _wrap(self, text: str, indent: str, first: str | None = None) -> list[str]:
        return wrap(text, self.width, indent, first, paired=not self.reader.english)

    def _topic(self, concept: str) -> str:
        return concept if self.reader.english else self.reader.topic(concept)

    def _more(self, n: int) -> str:
        return self.reader.say("… and {n} more", n=n)

    def _paragraph(self, text: str, indent: str, first: str | None = None) -> Iterator[str]:
        yield from self._wrap(self._told(text), indent, first)

    def _heading(self, text: str, style: str) -> Iterator[str]:
        yield from (self._styled(line, style) for line in self._wrap(text, "  ", ""))

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
