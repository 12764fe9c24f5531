"""Markdown for pull requests: GitHub's and GitLab's dialect, details folded, nothing of an article read as markup.

Whatever could be markup is written as a character reference, which neither Markdown nor HTML reads as markup; mentions and
references to issues, which are looked for after rendering, are broken by an empty comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from contracheck.model import Article, Finding, show
from contracheck.model.message import grouped, say
from contracheck.report.escape import scalars, web_address
from contracheck.report.formats import Options
from contracheck.report.locale import Reader, reader
from contracheck.report.quotes import Side, by_fact, called, known, name, sentence
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, OPEN, clean

#: Code points of a comment that GitHub takes are 65,536; findings beyond this are counted, not shown.
LENGTH: Final = 60_000
SIDES: Final = 8
#: sides of each fact in a finding about several
PAIR: Final = 3
#: Lines of a folded list.
LINES: Final = 20

_SIGN: Final = {"conflict": "❌", "tension": "⚠️", "note": "ℹ️"}
_MARKUP: Final = re.compile(r"[\\`*{}\[\]<>&|~$!^\"']|(?<![^\W_])_|_(?![^\W_])")
#: what is looked for in the rendered text: mentions, issues, merge requests, emoji
_LOOKED_FOR: Final = re.compile(r"[@#!%&](?=\w)|(?<=\b[Gg][Hh])-(?=\d)|:(?=[\w+-]+:)")
_ADDRESS: Final = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)


def escaped(text: str, *, no_break: bool = False) -> str:
    """Text on one line as Markdown and as HTML shows it letter by letter; ``no_break`` keeps spaces that do not break a line.

    >>> escaped("<b>*3*</b> @all #7 https://a.example")
    '&#60;b&#62;&#42;3&#42;&#60;/b&#62; @<!-- -->all #<!-- -->7 https&#58;//a.example'
    """
    parts = []
    at = 0
    cleaned = scalars(clean(text, no_break=no_break))
    for match in _LOOKED_FOR.finditer(cleaned):
        parts += [_references(cleaned[at : match.end()]), "<!-- -->"]
        at = match.end()
    return "".join((*parts, _references(cleaned[at:])))


def _references(text: str) -> str:
    return _ADDRESS.sub(_reference, _MARKUP.sub(_reference, text))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def write(report: Report, options: Options) -> str:
    """A headline, the new findings, each folded, then in short what is known, agreed, not checked and left out."""
    return _Page(report, reader(options.locale)).text()


@attrs.frozen
class _Page:
    report: Report
    reader: Reader

    def text(self) -> str:
        new = [f for f in self.report.findings if f.known is None]
        parts = [*self._head(new)]
        length = sum(map(len, parts))
        shown = 0
        for finding in (f for f in new if f.severity != "note"):
            block = "\n".join(self._finding(finding))
            length += len(block) + 1
            if length > LENGTH:
                break
            parts.append(block)
            shown += 1
        left = sum(f.severity != "note" for f in new) - shown
        if left:
            parts.append(self.reader.say("… and {n} more, for want of room.", n=grouped(left)) + "\n")
        parts += self._rest()
        return "\n".join(parts).rstrip("\n") + "\n"

    def _told(self, message: str) -> str:
        """A message in the reader's locale, escaped."""
        return escaped(self.reader.text(message), no_break=not self.reader.english)

    def _head(self, new: Iterable[Finding]) -> Iterator[str]:
        severities = [f.severity for f in new]
        conflicts, tensions = severities.count("conflict"), severities.count("tension")
        fresh = bool(self.report.stale) or any(f.known is not None for f in self.report.findings)
        say_many = self.reader.say_many
        articles = say_many("{n} article", "{n} articles", len(self.report.articles))
        if conflicts or tensions:
            told = say_many("{n} conflict", "{n} conflicts", conflicts), say_many("{n} tension", "{n} tensions", tensions)
            if fresh:
                told = (
                    say_many("{n} new conflict", "{n} new conflicts", conflicts),
                    say_many("{n} new tension", "{n} new tensions", tensions),
                )
            line = self.reader.say("contracheck: {counts} in {articles}", counts=self.reader.commas(told), articles=articles)
        elif fresh:
            line = self.reader.say("contracheck: no new contradiction in {articles}", articles=articles)
        else:
            line = self.reader.say("contracheck: no contradiction in {articles}", articles=articles)
        yield f"### {line}\n"

    def _finding(self, finding: Finding) -> Iterator[str]:
        title = f"{self.reader.severity(finding.severity)} {f'{finding.code} {name(finding.code)}'.strip()}"
        summary = self.reader.say("{title}: {message}", title=f"<b>{title}</b>", message=self._told(finding.message))
        yield "<details>"
        yield f"<summary>{_SIGN.get(finding.severity, '')} {summary}</summary>"
        yield ""
        groups = by_fact(self.report, finding)
        for number, (fact, sides) in enumerate(groups):
            most = SIDES
            if len(groups) > 1:
                most = PAIR
                topic = self._topic(fact.topic) if fact and fact.topic else self.reader.say("one fact")
                yield f"{chr(10) if number else ''}{escaped(topic)}:\n"
            for side in sides[:most]:
                article = self._article(self.report.article[side.claim.article])
                yield f"- **{self._told(show.claim(side.claim))}** — {article}"
                quote = self.reader.text(say("“{text}”", text=_quote(self.report, side)))
                yield f"  > {quote}"
            if len(sides) > most:
                yield f"- {self._more(len(sides) - most)}"
        if finding.fix:
            yield ""
            yield self.reader.text(say("To agree: {fix}", fix=self._told(finding.fix)))
        yield ""
        label = self.reader.say("fingerprint")
        yield f"<sub>{label} <code>{finding.fingerprint}</code></sub>"
        yield "</details>"
        yield ""

    def _topic(self, concept: str) -> str:
        return concept if self.reader.english else self.reader.topic(concept)

    def _more(self, n: int) -> str:
        return self.reader.say("… and {n} more", n=grouped(n))

    def _article(self, article: Article) -> str:
        address = web_address(article.url)
        title = escaped(called(article.source or article.id))
        shown = f'<a href="{address.replace("&", "&amp;")}">{title}</a>' if address else title
        told = [escaped(called(article.id))] if article.source and article.source != article.id else []
        told += [escaped(called(v)) for v in known(article, self.reader) if v]
        return shown + (f" ({self.reader.commas(told)})" if told else "")

    def _rest(self) -> Iterator[str]:
        report, say_many = self.report, self.reader.say_many
        held = [f for f in report.findings if f.known is not None]
        yield from self._folded(
            say_many("{n} known finding in the baseline", "{n} known findings in the baseline", len(held)),
            [self._known(f) for f in held],
        )
        yield from self._folded(
            say_many("{n} stale entry in the baseline", "{n} stale entries in the baseline", len(report.stale)),
            [
                self.reader.say(
                    "{title}: {message}",
                    title=f"{escaped(k.code)} <code>{escaped(k.fingerprint)}</code>",
                    message=escaped(k.message),
                )
                for k in report.stale
            ],
        )
        superseded = [f for f in report.findings if f.severity == "note" and f.known is None]
        title = self.reader.say("{n} superseded (both true, at different times)", n=grouped(len(superseded)))
        yield from self._folded(title, [self._told(f.message) for f in superseded])
        left_out = [
            self._told(say("{article}: {reason}", article=s.article, reason=s.reason) if s.article else s.reason)
            for s in report.skipped
        ]
        yield from self._folded(self.reader.say("{n} left out", n=grouped(len(left_out))), left_out)
        counts = self.reader.say(
            "{claims}, {facts}, {agreed} agreed; {unchecked} not checked, because no other article has a counterpart.",
            claims=say_many("{n} claim", "{n} claims", len(report.claims)),
            facts=say_many("{n} shared fact", "{n} shared facts", len(report.facts)),
            agreed=grouped(sum(f.verdict == "agree" for f in report.facts)),
            unchecked=say_many("{n} claim", "{n} claims", len(report.unchecked)),
        )
        yield f"<sub>{counts}</sub>"

    def _known(self, finding: Finding) -> str:
        title = f"{self.reader.severity(finding.severity)} {finding.code}"
        line = self.reader.say("{title}: {message}", title=title, message=self._told(finding.message))
        return line + (f" ({escaped(finding.known)})" if finding.known else "")

    def _folded(self, title: str, rows: list[str]) -> Iterator[str]:
        if rows:
            yield f"<details><summary>{title}</summary>\n"
            yield from (f"- {row}" for row in rows[:LINES])
            if len(rows) > LINES:
                yield f"- {self._more(len(rows) - LINES)}"
            yield "</details>\n"


def _quote(report: Report, side: Side) -> str:
    text = sentence(report, side.claim)
    before, _, rest = text.partition(OPEN)
    figure, _, after = rest.partition(CLOSE)
    return f"{escaped(before)}<b>{escaped(figure)}</b>{escaped(after)}"
