"""SARIF 2.1.0 (OASIS standard, 27 March 2020): the report for code scanning and for editors. One result a finding.

Regions count code points (``columnKind`` unicodeCodePoints): lines and columns from 1, offsets from 0, of the file where its text
is known, else of the article's text.
"""

from __future__ import annotations

import functools
import importlib
import inspect
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, Final

import attrs

from contracheck.model import Article, Claim, Finding, Span, show
from contracheck.model.catalogue import BY_CODE
from contracheck.model.version import VERSION
from contracheck.report.escape import dumps, relative_uri, scalars, web_address
from contracheck.report.formats import Options, Place
from contracheck.report.quotes import about, by_fact
from contracheck.report.report import Report
from contracheck.report.terminal import clean

#: What GitHub takes in one file; what comes after is counted and named.
RESULTS: Final = 25_000
#: Related locations of one result; GitHub shows no more than 100.
RELATED: Final = 100
#: Other sides that a message links to.
LINKED: Final = 8
SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVEL: Final = {"conflict": "error", "tension": "warning", "note": "note"}
_STATE: Final = "contracheck/v1"


def write(report: Report, options: Options) -> str:
    """The log file with a final line end."""
    return dumps(sarif(report, options.places)) + "\n"


def sarif(report: Report, places: Mapping[str, Place]) -> dict[str, Any]:
    """The log as plain dicts and lists: results in the order of the findings, rules in the order of their codes."""
    shown = report.findings[:RESULTS]
    codes = sorted({f.code for f in shown})
    files = _Files(report, places)
    states = bool(report.stale) or any(f.known is not None for f in report.findings)
    results = [_result(report, f, codes.index(f.code), files, states) for f in shown]
    notes = [_notification(f"{clean(s.article)}: {s.reason}" if s.article else s.reason, "warning") for s in report.skipped]
    notes += [_notification(f"stale entry of the baseline: {k.code} {k.message} ({k.fingerprint})", "note") for k in report.stale]
    left_out = len(report.findings) - len(shown)
    if left_out:
        notes.append(_notification(f"{left_out:,} findings are left out: a file holds at most {RESULTS:,} results", "warning"))
    unchecked = len(report.unchecked)
    rules = [_rule(code) for code in codes]
    run: dict[str, Any] = {
        "tool": {"driver": {"name": "contracheck", "version": VERSION, "semanticVersion": VERSION, "rules": rules}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
        "columnKind": "unicodeCodePoints",
        "artifacts": files.artifacts(),
        "results": results,
        "properties": {"claims": len(report.claims), "facts": len(report.facts), "unchecked": unchecked, "leftOut": left_out},
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def message_text(text: str) -> str:
    """Plain text as a SARIF message: on one line, with nothing in it that is read as a link or a placeholder (3.11.5, 3.11.6).

    >>> message_text("see [here](1) for {0}")
    'see \\\\[here\\\\](1) for {{0}}'
    """
    cleaned = clean(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return cleaned.replace("{", "{{").replace("}", "}}")


def _rule(code: str) -> dict[str, Any]:
    entry = BY_CODE.get(code)
    if entry is None:
        return {"id": code}
    page = _page(entry.page)
    head = page.split("\n\n")[0].replace("\n", " ")
    if code not in head:
        page = f"{entry.name} ({code})\n\n{page}"
    short = head.split(": ", 1)[-1]
    return {
        "id": code,
        "name": entry.name,
        "shortDescription": {"text": message_text(short[:1].upper() + short[1:])},
        "fullDescription": {"text": message_text(head)},
        "help": {"text": page},
        "properties": {"tags": ["contradiction", *entry.causes]},
    }


@functools.cache
def _page(module: str) -> str:
    """The page of a diagnosis: what it finds, why it matters, when it does not apply."""
    return inspect.getdoc(importlib.import_module(module)) or ""


def _notification(text: str, level: str) -> dict[str, Any]:
    return {"level": level, "message": {"text": message_text(text)}}


def _result(report: Report, finding: Finding, rule: int, files: _Files, states: bool) -> dict[str, Any]:
    claims = [s.claim for _, sides in by_fact(report, finding) for s in sides]
    related = claims[1:]
    links = [f"[{message_text(f'{c.article}: {show.quote(c)}')}]({n})" for n, c in enumerate(related[:LINKED], 1)]
    text = message_text(finding.message)
    if links:
        more = f" and {len(related) - LINKED} more" if len(related) > LINKED else ""
        text += f". Compare {', '.join(links)}{more}"
    if finding.fix:
        text += f". To agree: {message_text(finding.fix)}"
    properties: dict[str, Any] = {"severity": finding.severity, "fact": finding.fact, "fix": finding.fix}
    if len(related) > RELATED:
        properties["relatedLeftOut"] = len(related) - RELATED
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVEL.get(finding.severity, "warning"),
        "message": {"text": text},
        "locations": [files.location(c) for c in claims[:1]],
        "relatedLocations": [
            {"id": n, **files.location(c), "message": {"text": message_text(_said(report.article[c.article], c))}}
            for n, c in enumerate(related[:RELATED], 1)
        ],
        "partialFingerprints": {_STATE: finding.fingerprint},
        "properties": properties,
    }
    if states:
        made["baselineState"] = "new" if finding.known is None else "unchanged"
    if finding.known is not None:
        known = {"justification": clean(finding.known)} if finding.known else {}
        made["suppressions"] = [{"kind": "external", "status": "accepted", **known}]
    return made


def _said(article: Article, claim: Claim) -> str:
    known = about(article)
    return f"{show.claim(claim)}: {show.quote(claim)}" + (f" ({known})" if known else "")


@attrs.frozen
class _Lines:
    """Line and column of an offset: lines end with CR LF or LF, the standard's default."""

    text: str
    starts: list[int]

    @classmethod
    def of(cls, text: str) -> _Lines:
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(text, starts)

    def region(self, start: int, end: int) -> dict[str, Any]:
        line, last = bisect_right(self.starts, start), bisect_right(self.starts, end)
        return {
            "startLine": line,
            "startColumn": start - self.starts[line - 1] + 1,
            "endLine": last,
            "endColumn": end - self.starts[last - 1] + 1,
            "charOffset": start,
            "charLength": end - start,
            "snippet": {"text": scalars(self.text[start:end])},
        }


class _Files:
    """Where the articles are: artifacts in the order of their first articles, locations of claims."""

    def __init__(self, report: Report, places: Mapping[str, Place]) -> None:
        self._report = report
        self._places = {a.id: places.get(a.id) or _place(a) for a in report.articles}
        held: dict[str, list[Article]] = {}
        for article in report.articles:
            held.setdefault(self._places[article.id].uri, []).append(article)
        self._held = held
        self._index = {uri: n for n, uri in enumerate(held)}
        self._lines: dict[str, _Lines] = {}

    def artifacts(self) -> list[dict[str, Any]]:
        """One artifact a file, in the order of their first articles, with what is known of its article, or how many it has."""
        return [self._artifact(uri, articles) for uri, articles in self._held.items()]

    def _artifact(self, uri: str, articles: list[Article]) -> dict[str, Any]:
        if len(articles) > 1:
            return {"location": {"uri": uri}, "properties": {"articles": len(articles)}}
        [article] = articles
        known = {k: v for k, v in article.to_dict().items() if v is not None}
        made: dict[str, Any] = {"location": {"uri": uri}, "properties": known}
        if article.title:
            made["description"] = {"text": message_text(article.title)}
        return made

    def location(self, claim: Claim) -> dict[str, Any]:
        """The physical location of a claim; without a region where the file does not hold the article's text as it is."""
        place = self._places[claim.article]
        physical: dict[str, Any] = {"artifactLocation": {"uri": place.uri, "index": self._index[place.uri]}}
        if place.text is not None and place.start is not None:
            if claim.article not in self._lines:
                self._lines[claim.article] = _Lines.of(place.text)
            lines = self._lines[claim.article]
            physical["region"] = lines.region(place.start + claim.span.start, place.start + claim.span.end)
            if _within(claim.span, claim.sentence):
                physical["contextRegion"] = lines.region(place.start + claim.sentence.start, place.start + claim.sentence.end)
        return {"physicalLocation": physical, "logicalLocations": [{"name": claim.id, "kind": "member"}]}


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def _place(article: Article) -> Place:
    """An article that is no file: its address, else its id."""
    return Place(uri=web_address(article.url) or relative_uri(article.id), text=article.text, start=0)
