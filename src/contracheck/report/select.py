"""A report with some of its findings: those that a reader asked for, without those that the reader does not want."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

import attrs

from contracheck.errors import ConfigError
from contracheck.model import Finding, Relation
from contracheck.model.catalogue import BY_CODE, CATALOGUE
from contracheck.model.message import Choice
from contracheck.report.report import Report

SEVERITIES = ("conflict", "tension", "note")
#: names that an error lists
_NAMED = 5


def select(report: Report, wanted: Sequence[str] = (), unwanted: Sequence[str] = ()) -> Report:
    """The report with the findings of the wanted codes (all where none is named) but for the unwanted; all else stays.

    A finding about a fact gathers relations of several codes and is told by one of them: where that one is not wanted and another
    is, the finding stays with the relations of the wanted ones, and is told by the commonest and surest of these.

    A code is written as in the catalogue (CC102), as its name (scale-slip) or as a prefix (CC1, CC). Raises ConfigError for
    others.
    """
    codes = (_codes(wanted) if wanted else set(BY_CODE)) - _codes(unwanted)
    related = {(r.a, r.b): r for r in report.relations}
    odd = {i for f in report.facts for i in f.odd}
    return _with(report, (kept for f in report.findings if (kept := _kept(f, related, codes, odd)) is not None))


def filtered(
    report: Report,
    *,
    code: str | Iterable[str],
    severity: str | Iterable[str],
    article: str | Iterable[str],
    language: str | Iterable[str],
    source: str | Iterable[str],
) -> Report:
    """The report with the findings that meet all conditions (``Report.filter``)."""
    severities, articles, sources = _words(severity), set(_words(article)), set(_words(source))
    for wrong in (s for s in severities if s not in SEVERITIES):
        raise ConfigError(f"no such severity; there are {', '.join(SEVERITIES)}", wrong)
    _all_there(articles, report.article, "article", "ids")
    _all_there(sources, {a.source for a in report.articles if a.source}, "source", "sources")
    languages = [_tag(told) for told in _words(language)]

    def speaks(tag: str | None) -> bool:
        have = (tag or "und").lower().replace("_", "-")
        return any(have == t or have.startswith(f"{t}-") for t in languages)

    kept = []
    for finding in report.findings:
        about = {report.claim[i].article for i in finding.claims if i in report.claim}
        fits = not severities or finding.severity in severities
        fits = fits and (not articles or bool(about & articles))
        fits = fits and (not sources or any(report.article[a].source in sources for a in about))
        fits = fits and (not languages or any(speaks(report.article[a].language) for a in about))
        if fits:
            kept.append(finding)
    return select(_with(report, kept), _words(code))


def _all_there(asked: Set[str], known: Iterable[str], what: str, names: str) -> None:
    """Raises ConfigError for a name that no article has: an empty answer would look like no contradiction."""
    there = sorted(known)
    for wrong in sorted(asked - set(there)):
        from difflib import get_close_matches

        near = get_close_matches(wrong[:80], there, 1, 0.5)
        hint = (
            f"did you mean {near[0]!r}?" if near else f"the {names} are {', '.join(there[:_NAMED])}" if there else "none has one"
        )
        raise ConfigError(f"no such {what}; {hint}{', ...' if not near and len(there) > _NAMED else ''}", wrong)


def _tag(told: str) -> str:
    """A language as its articles name it, in lower case. Raises ConfigError for one of which nothing is known."""
    from contracheck.lang.tags import is_open, tag_of

    tag = "und" if is_open(told) else tag_of(told)
    if tag is None:
        raise ConfigError("nothing is known about such a language; a tag such as en, de or pt-BR is meant", told)
    return tag.lower().replace("_", "-")


def _words(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _with(report: Report, findings: Iterable[Finding]) -> Report:
    """The report with other findings, and the sources that these are about."""
    kept = tuple(findings)
    marks = {f.fingerprint for f in kept}
    return attrs.evolve(report, findings=kept, sources=tuple(s for s in report.sources if s.finding in marks))


def _kept(finding: Finding, related: Mapping[tuple[str, str], Relation], codes: Set[str], odd: Set[str]) -> Finding | None:
    """A finding as far as it is of some codes; None where nothing of it is. Its fingerprint stays."""
    if finding.code in codes or BY_CODE[finding.code].module is None:
        return finding if finding.code in codes else None
    rows = [r for pair in finding.relations if (r := related.get(pair)) is not None and r.code in codes]
    if not rows:
        return None
    often = Counter(r.code for r in rows)
    best = max(rows, key=lambda r: (often[r.code], r.score))
    about = {i for r in rows for i in (r.a, r.b)}
    return attrs.evolve(
        finding,
        code=best.code or finding.code,
        message=best.explanation,
        fix=best.fix.of(i for i in finding.claims if i in odd) or best.fix if isinstance(best.fix, Choice) else best.fix,
        claims=tuple(i for i in finding.claims if i in about),
        relations=tuple((r.a, r.b) for r in rows),
    )


def _codes(names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        family = len(name) >= 2 and name.upper().startswith("CC")
        hits = {e.code for e in CATALOGUE if e.name == name.lower() or (family and e.code.startswith(name.upper()))}
        if not hits:
            raise ConfigError("no such code; `contracheck rules` lists them", name)
        found |= hits
    return found
