"""A report with some of its findings: those that a reader asked for, without those that the reader does not want."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from contracheck.errors import ConfigError
from contracheck.model import Finding
from contracheck.model.catalogue import BY_CODE, CATALOGUE
from contracheck.report.report import Report

SEVERITIES = ("conflict", "tension", "note")


def select(report: Report, wanted: Sequence[str] = (), unwanted: Sequence[str] = ()) -> Report:
    """The report with the findings of the wanted codes (all where none is named) but for the unwanted; all else stays.

    A code is written as in the catalogue (CC102), as its name (scale-slip) or as a family (CC1). Raises ConfigError for others.
    """
    keep = _codes(wanted) if wanted else set(BY_CODE)
    drop = _codes(unwanted)
    return _with(report, (f for f in report.findings if f.code in keep and f.code not in drop))


def filtered(
    report: Report,
    *,
    code: str | Iterable[str],
    severity: str | Iterable[str],
    article: str | Iterable[str],
    language: str | Iterable[str],
) -> Report:
    """The report with the findings that meet all conditions (``Report.filter``)."""
    severities, articles, languages = _words(severity), set(_words(article)), [t.lower() for t in _words(language)]
    for wrong in (s for s in severities if s not in SEVERITIES):
        raise ConfigError(f"no such severity; there are {', '.join(SEVERITIES)}", wrong)

    def speaks(tag: str | None) -> bool:
        have = (tag or "und").lower()
        return any(have == t or have.startswith(f"{t}-") for t in languages)

    kept = []
    for finding in report.findings:
        about = {report.claim[i].article for i in finding.claims if i in report.claim}
        fits = not severities or finding.severity in severities
        fits = fits and (not articles or bool(about & articles))
        fits = fits and (not languages or any(speaks(report.article[a].language) for a in about))
        if fits:
            kept.append(finding)
    return select(_with(report, kept), _words(code))


def _words(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _with(report: Report, findings: Iterable[Finding]) -> Report:
    """The report with other findings, and the sources that these are about."""
    kept = tuple(findings)
    marks = {f.fingerprint for f in kept}
    return attrs.evolve(report, findings=kept, sources=tuple(s for s in report.sources if s.finding in marks))


def _codes(names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        family = len(name) >= 3 and name.upper().startswith("CC")
        hits = {e.code for e in CATALOGUE if e.name == name.lower() or (family and e.code.startswith(name.upper()))}
        if not hits:
            raise ConfigError("no such code; `contracheck rules` lists them", name)
        found |= hits
    return found
