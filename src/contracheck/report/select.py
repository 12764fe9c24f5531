"""A report with some of its findings: those that a reader asked for, without those that the reader does not want."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from contracheck.errors import ConfigError
from contracheck.model.catalogue import BY_CODE, CATALOGUE
from contracheck.report.report import Report


def select(report: Report, wanted: Sequence[str] = (), unwanted: Sequence[str] = ()) -> Report:
    """The report with the findings of the wanted codes (all where none is named) but for the unwanted; all else stays.

    A code is written as in the catalogue (CC102), as its name (scale-slip) or as a prefix (CC1, CC). Raises ConfigError for others.
    """
    keep = _codes(wanted) if wanted else set(BY_CODE)
    drop = _codes(unwanted)
    findings = tuple(f for f in report.findings if f.code in keep and f.code not in drop)
    marks = {f.fingerprint for f in findings}
    return attrs.evolve(report, findings=findings, sources=tuple(s for s in report.sources if s.finding in marks))


def _codes(names: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        family = len(name) >= 2 and name.upper().startswith("CC")
        hits = {e.code for e in CATALOGUE if e.name == name.lower() or (family and e.code.startswith(name.upper()))}
        if not hits:
            raise ConfigError("no such code; `contracheck rules` lists them", name)
        found |= hits
    return found
