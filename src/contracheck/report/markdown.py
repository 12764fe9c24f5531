"""Markdown for pull requests: GitHub's and GitLab's dialect, details folded, nothing of an article read as markup.

Whatever could be markup is written as a character reference, which neither Markdown nor HTML reads as markup; mentions and
references to issues, which are looked for after rendering, are broken by an empty comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from contracheck.model import Article, Finding, show
from contracheck.report.escape import scalars, web_address
from contracheck.report.formats import Options
from contracheck.report.quotes import Side, by_fact, called, name, sentence
from contracheck.report.report import Report
from contracheck.report.terminal import CLOSE, OPEN, clean

#: Code points of a comment that GitHub takes are 65,536; findings beyond this are counted, not shown.
LENGTH: Final = 60_000
SIDES: Final = 8
#: sides of each fact in a finding about several
PAIR: Final = 3

_SIGN: Final = {"conflict": "❌", "tension": "⚠️", "note": "ℹ️"}
_MARKUP: Final = re.compile(r"[\\`*{}\[\]<>&|~$!^\"']|(?<![^\W_])_|_(?![^\W_])")
#: what is looked for in the rendered text: mentions, issues, merge requests, emoji
_LOOKED_FOR: Final = re.compile(r"[@#!%&](?=\w)|(?<=\b[Gg][Hh])-(?=\d)|:(?=[\w+-]+:)")
_ADDRESS: Final = re.compile(r":(?=//)|(?<=\bwww)\.", re.IGNORECASE)


def escaped(text: str) -> str:
    """Text on one line as Markdown and as HTML shows it letter by letter.

    >>> escaped("<b>*3*</b> @all #7 https://a.example")
    '&#60;b&#62;&#42;3&#42;&#60;/b&#62; @<!-- -->all #<!-- -->7 https&#58;//a.example'
    """
    parts = []
    at = 0
    cleaned = scalars(clean(text))
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
    new = [f for f in report.findings if f.known is None]
    parts = [*_head(report, new)]
    length = sum(map(len, parts))
    shown = 0
    for finding in (f for f in new if f.severity != "note"):
        block = "\n".join(_finding(report, finding))
        length += len(block) + 1
        if length > LENGTH:
            break
        parts.append(block)
        shown += 1
    left = sum(f.severity != "note" for f in new) - shown
    if left:
        parts.append(f"… and {left:,} more, for want of room.\n")
    parts += _rest(report)
    return "\n".join(parts).rstrip("\n") + "\n"


def _head(report: Report, new: Iterable[Finding]) -> Iterator[str]:
    severities = [f.severity for f in new]
    conflicts, tensions = severities.count("conflict"), severities.count("tension")
    fresh = "new " if report.stale or any(f.known is not None for f in report.findings) else ""
    among = f"in {len(report.articles):,} article{'' if len(report.articles) == 1 else 's'}"
    if conflicts or tensions:
        yield f"### contracheck: {_many(conflicts, fresh + 'conflict')}, {_many(tensions, fresh + 'tension')} {among}\n"
    else:
        yield f"### contracheck: no {fresh}contradiction {among}\n"


def _finding(report: Report, finding: Finding) -> Iterator[str]:
    title = f"{finding.code} {name(finding.code)}".strip()
    yield "<details>"
    yield f"<summary>{_SIGN.get(finding.severity, '')} <b>{finding.severity} {title}</b>: {escaped(finding.message)}</summary>"
    yield ""
    groups = by_fact(report, finding)
    for number, (fact, sides) in enumerate(groups):
        most = SIDES
        if len(groups) > 1:
            most = PAIR
            yield f"{chr(10) if number else ''}{escaped(fact.topic) if fact and fact.topic else 'one fact'}:\n"
        for side in sides[:most]:
            yield f"- **{escaped(show.value(side.claim.value))}** — {_article(report.article[side.claim.article])}"
            yield f"  > “{_quote(report, side)}”"
        if len(sides) > most:
            yield f"- … and {len(sides) - most:,} more"
    if finding.fix:
        yield ""
        yield f"To agree: {escaped(finding.fix)}"
    yield ""
    yield f"<sub>fingerprint <code>{finding.fingerprint}</code></sub>"
    yield "</details>"
    yield ""


def _article(article: Article) -> str:
    address = web_address(article.url)
    title = escaped(called(article.source or article.id))
    shown = f'<a href="{address.replace("&", "&amp;")}">{title}</a>' if address else title
    known = [escaped(called(article.id))] if article.source and article.source != article.id else []
    known += [escaped(called(v)) for v in (article.language, str(article.published or "")) if v]
    return shown + (f" ({', '.join(known)})" if known else "")


def _quote(report: Report, side: Side) -> str:
    text = sentence(report, side.claim)
    before, _, rest = text.partition(OPEN)
    figure, _, after = rest.partition(CLOSE)
    return f"{escaped(before)}<b>{escaped(figure)}</b>{escaped(after)}"


def _rest(report: Report) -> Iterator[str]:
    known = [f for f in report.findings if f.known is not None]
    yield from _folded(
        f"{_many(len(known), 'known finding')} in the baseline",
        [f"{f.severity} {f.code}: {escaped(f.message)}{f' ({escaped(f.known)})' if f.known else ''}" for f in known],
    )
    yield from _folded(
        f"{_many(len(report.stale), 'stale entry', 'stale entries')} in the baseline",
        [f"{escaped(k.code)} <code>{escaped(k.fingerprint)}</code>: {escaped(k.message)}" for k in report.stale],
    )
    superseded = [f for f in report.findings if f.severity == "note" and f.known is None]
    title = f"{len(superseded):,} superseded (both true, at different times)"
    yield from _folded(title, [escaped(f.message) for f in superseded])
    left_out = [f"{escaped(s.article)}{': ' if s.article else ''}{escaped(s.reason)}" for s in report.skipped]
    yield from _folded(f"{len(left_out):,} left out", left_out)
    agreed = sum(f.verdict == "agree" for f in report.facts)
    yield (
        f"<sub>{_many(len(report.claims), 'claim')}, {_many(len(report.facts), 'shared fact')}, {agreed:,} agreed; "
        f"{_many(len(report.unchecked), 'claim')} not checked, because no other article has a counterpart.</sub>"
    )


#: Lines of a folded list.
LINES: Final = 20


def _folded(title: str, rows: list[str]) -> Iterator[str]:
    if rows:
        yield f"<details><summary>{title}</summary>\n"
        yield from (f"- {row}" for row in rows[:LINES])
        if len(rows) > LINES:
            yield f"- … and {len(rows) - LINES:,} more"
        yield "</details>\n"


def _many(count: int, noun: str, plural: str | None = None) -> str:
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"
