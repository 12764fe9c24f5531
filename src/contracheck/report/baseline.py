"""Baseline: the findings that are known and do not fail, in a file that people keep in their repository.

A finding is known by its fingerprint and its severity: the code and what its claims say in which articles, not where they stand.
A finding that lost some of its articles is known by its pairs of claims. Each entry accounts for one finding: the same words a
second time are a new one. TOML, one block an entry, sorted by articles and fingerprint, so that branches merge line by line.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import attrs

from contracheck.errors import ConfigError, InputError
from contracheck.model import Claim, Finding
from contracheck.report.escape import dumps, scalars
from contracheck.report.report import Report
from contracheck.report.terminal import clean

#: Severities that are written down; notes never fail.
KEPT: Final = ("conflict", "tension")
#: A finding with more pairs than this is known by its fingerprint only.
PAIRS: Final = 64

_HEAD: Final = """\
# Findings of contracheck that are known and do not fail. Written by `contracheck check ... --write-baseline`;
# a reason may be added to each by hand and is kept.
version = 1
"""
_VERSION: Final = 1


@attrs.frozen(kw_only=True)
class Known:
    """One entry of a baseline. ``pairs`` are fingerprints of the finding's pairs of claims, sorted; none where there are many."""

    fingerprint: str
    severity: str
    code: str = ""
    articles: tuple[str, ...] = ()
    message: str = ""
    pairs: tuple[str, ...] = ()
    reason: str = ""

    @property
    def order(self) -> tuple[object, ...]:
        """What entries are sorted by: findings about the same articles stand together."""
        return self.articles, self.fingerprint, self.severity, self.code, self.message, self.pairs, self.reason

    def to_dict(self) -> dict[str, Any]:
        """The JSON form, as in the ``stale`` list of a report."""
        return {
            "fingerprint": self.fingerprint,
            "severity": self.severity,
            "code": self.code,
            "articles": list(self.articles),
            "message": self.message,
            "reason": self.reason,
        }


def entries(report: Report, old: Iterable[Known] = ()) -> tuple[Known, ...]:
    """The baseline that makes all conflicts and tensions of a report known, sorted.

    A finding that the report knows already keeps its reason. Of ``old`` entries those stay that tell about an article which was
    not checked this time: nothing is known about them.
    """
    made = [
        Known(
            fingerprint=finding.fingerprint,
            severity=finding.severity,
            code=finding.code,
            articles=tuple(sorted({scalars(report.claim[i].article) for i in finding.claims if i in report.claim})),
            message=clean(finding.message),
            pairs=_pairs(report, finding),
            reason=finding.known or "",
        )
        for finding in report.findings
        if finding.severity in KEPT
    ]
    return tuple(sorted([*made, *(k for k in old if not _checked(report, k))], key=lambda k: k.order))


def apply(report: Report, known: Iterable[Known]) -> Report:
    """The report with its known findings marked and, in ``stale``, the entries that account for none, sorted.

    An entry about an article that was not checked this time is neither.
    """
    unused: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for entry in sorted(known, key=lambda k: k.order, reverse=True):
        unused[entry.fingerprint, entry.severity].append(entry)
    reasons: dict[int, str] = {}
    for n, finding in enumerate(report.findings):
        if same := unused.get((finding.fingerprint, finding.severity)):
            reasons[n] = same.pop().reason
    left = sorted((k for same in unused.values() for k in same), key=lambda k: k.order)
    # what is left of a finding whose other articles changed or went away
    holders: dict[str, list[int]] = defaultdict(list)
    for n in reversed(range(len(left))):
        for pair in left[n].pairs:
            holders[pair].append(n)
    touched: set[int] = set()
    for n, finding in enumerate(report.findings):
        if n in reasons or finding.severity not in KEPT:
            continue
        pairs = _pairs(report, finding)
        if pairs and all(holders.get(p) for p in pairs):
            owners = sorted({holders[p].pop() for p in pairs})
            touched.update(owners)
            reasons[n] = next((left[h].reason for h in owners if left[h].reason), "")
    findings = tuple(attrs.evolve(f, known=reasons.get(n)) for n, f in enumerate(report.findings))
    stale = tuple(k for n, k in enumerate(left) if n not in touched and _checked(report, k))
    return attrs.evolve(report, findings=findings, stale=stale)


def _checked(report: Report, entry: Known) -> bool:
    return all(a in report.article for a in entry.articles)


def _pairs(report: Report, finding: Finding) -> tuple[str, ...]:
    """The fingerprints of a finding's different pairs of statements, sorted; none where there are too many."""
    claims = [(report.claim[a], report.claim[b]) for a, b in finding.relations if a in report.claim and b in report.claim]
    found = {pair_fingerprint(finding.severity, a, b) for a, b in claims}
    return tuple(sorted(found)) if len(found) <= PAIRS else ()


def pair_fingerprint(severity: str, a: Claim, b: Claim) -> str:
    """A short hash of what two claims say in which articles, whichever comes first, but not of their place in the text.

    Of the ids of articles the last part of a path counts: a file has its folder in its id only where another has its name.
    """
    told = sorted(f"{c.article.rpartition('/')[2]}\x1f{' '.join(c.text.split())}\x1f{c.kind}" for c in (a, b))
    return hashlib.sha256("\x1e".join([severity, *told]).encode("utf-8", "surrogatepass")).hexdigest()[:16]


# -- the file


def render(known: Iterable[Known]) -> str:
    """The entries as TOML, sorted, with a final line end.

    >>> print(render([Known(fingerprint="1f", severity="conflict", code="CC101", articles=("a", "b"), reason="typo")]), end="")
    # Findings of contracheck that are known and do not fail. Written by `contracheck check ... --write-baseline`;
    # a reason may be added to each by hand and is kept.
    version = 1
    <BLANKLINE>
    [[finding]]
    fingerprint = "1f"
    severity = "conflict"
    code = "CC101"
    articles = ["a", "b"]
    message = ""
    pairs = []
    reason = "typo"
    """
    blocks = [_HEAD]
    for entry in sorted(known, key=lambda k: k.order):
        fields = ((f.name, getattr(entry, f.name)) for f in attrs.fields(Known))
        blocks.append("\n".join(["[[finding]]", *(f"{name} = {_toml(value)}" for name, value in fields)]) + "\n")
    return "\n".join(blocks)


def _toml(value: str | tuple[str, ...]) -> str:
    """A string or a list of strings; what JSON escapes TOML escapes alike, but for surrogates."""
    given = scalars(value) if isinstance(value, str) else [scalars(v) for v in value]
    return dumps(given, indent=None)


def read(path: str | os.PathLike[str]) -> tuple[Known, ...]:
    """The entries of a file. Raises InputError where it cannot be read, ConfigError, naming the file, where it is no baseline."""
    name = os.fspath(path)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError("is no baseline: it is not in UTF-8", name) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"the baseline cannot be read: {reason}; --write-baseline makes one", name) from error
    try:
        return parse(text)
    except ConfigError as error:
        raise ConfigError(f"is no baseline: {error.message}", f"{name}{error.subject}") from error


def parse(text: str) -> tuple[Known, ...]:
    """The entries of a baseline's text, sorted. Raises ConfigError saying what is wrong, with the place as its subject."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        hint = "; it has the marks of a merge that is not done" if "<<<<<<<" in text else ""
        raise ConfigError(f"{error}{hint}") from error
    if data.pop("version", None) != _VERSION:
        raise ConfigError(f"version is to be {_VERSION}", " @ $.version")
    blocks = data.pop("finding", [])
    for key in data:
        raise ConfigError("unknown key; entries are [[finding]] blocks", f" @ $.{key}")
    if not isinstance(blocks, list):
        raise ConfigError("entries are [[finding]] blocks", " @ $.finding")
    return tuple(sorted((_known(block, f" @ $.finding[{n}]") for n, block in enumerate(blocks)), key=lambda k: k.order))


_LISTS: Final = frozenset(("articles", "pairs"))


def _known(block: object, place: str) -> Known:
    fields = [f.name for f in attrs.fields(Known)]
    if not isinstance(block, dict):
        raise ConfigError("entries are [[finding]] blocks", place)
    for key, value in block.items():
        if key not in fields:
            near = difflib.get_close_matches(key, fields, 1)
            raise ConfigError("unknown key" + (f"; did you mean {near[0]}?" if near else ""), f"{place}.{key}")
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise ConfigError("is to be a list of strings", f"{place}.{key}")
        elif not isinstance(value, str):
            raise ConfigError("is to be a string", f"{place}.{key}")
    for key in ("fingerprint", "severity"):
        if not block.get(key):
            raise ConfigError(f"has no {key}", place)
    if block["severity"] not in KEPT:
        raise ConfigError(f"is to be one of {', '.join(KEPT)}", f"{place}.severity")
    given: dict[str, Any] = {k: tuple(v) if k in _LISTS else v for k, v in block.items()}
    return Known(**given)
