"""Documents: the articles of files and folders as cases to try properties on, and the corpus that they are checked against."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import attrs

from contracheck import pipeline
from contracheck.errors import InputError
from contracheck.lang.detect import detect
from contracheck.model import Article, Finding, Skipped
from contracheck.read.files import files_of, read_all
from contracheck.report import Report
from contracheck.report.baseline import Known
from contracheck.settings import Settings
from contracheck.testing.case import Case
from contracheck.testing.example import Profile, digest, sample

#: Characters that end the part of an article's id which is that of its file.
_ENDS: Final = ":# "
#: What comes before the id of an article of the corpus that a new document has, too.
_CORPUS: Final = "corpus: "


@attrs.frozen
class Document:
    """A document to be tried: its case, and the file that it comes from (None for standard input)."""

    case: Case
    file: Path | None

    @property
    def id(self) -> str:
        """The id of the article."""
        return self.case.article.id


@attrs.frozen
class Documents:
    """The documents of some paths, in the order of the files, and what was left out."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def load(
    paths: Sequence[str | os.PathLike[str]],
    profile: Profile,
    settings: Settings,
    *,
    format: str | None = None,
    published: dt.date | None = None,
) -> Documents:
    """The documents of files and folders, each with the documents after it (round the end) as its companions.

    A file of many articles (a table, a feed, a translation memory) gives as many as the profile says, chosen by a hash. Articles
    of a group (a segment and its translations) have their group as companions; ``published`` is the date of those that name none.
    Raises InputError where a path does not exist or
    nothing could be read.
    """
    articles, skipped = read_all(paths, settings.config.limits, format=format, html=settings.html)
    if not articles:
        reasons = "; ".join(f"{s.article}: {s.reason}" for s in skipped[:3])
        raise InputError(f"nothing could be read{f' ({reasons})' if reasons else ''}", ", ".join(str(p) for p in paths))
    files = files_of(paths)
    settled = [attrs.evolve(a, published=a.published or published) for a in settle(articles, settings)]
    by_file: dict[Path | None, list[int]] = {}
    for n, article in enumerate(settled):
        by_file.setdefault(_file(article.id, files), []).append(n)
    kept: list[int] = []
    left_out = list(skipped)
    for file, held in by_file.items():
        some = sample(held, profile.records, "".join(digest(settled[n].text) for n in held[:1]))
        kept += some
        if len(some) < len(held):
            name = file.name if file is not None else "<stdin>"
            left_out.append(Skipped(article=name, reason=f"{len(some)} of its {len(held)} articles are tried"))
    made = []
    for n in sorted(kept):
        article = settled[n]
        if article.group is not None:
            others = [a for a in settled if a.group == article.group and a is not article]
        else:
            others = [a for a in (*settled[n + 1 :], *settled[:n]) if a.group is None]
        case = Case(article=article, companions=tuple(others[: profile.companions]), config=settings.config, profile=profile)
        made.append(Document(case, _file(article.id, files)))
    return Documents(tuple(made), tuple(left_out))


def settle(articles: Iterable[Article], settings: Settings) -> list[Article]:
    """The articles with their languages settled: their own, the settings', or the detected one."""
    return [attrs.evolve(a, language=settings.language_of(a) or detect(a.text)) for a in articles]


def _file(identifier: str, files: dict[str, Path]) -> Path | None:
    """The file of an article: its id is that of the file, or begins with it where the file holds several."""
    at = len(identifier)
    while at > 0:
        if identifier[:at] in files:
            return files[identifier[:at]]
        at = max(identifier.rfind(sign, 0, at) for sign in _ENDS)
    return None


# -- against a corpus


def against(articles: Sequence[Article], corpus: Sequence[Article], settings: Settings, known: Sequence[Known] = ()) -> Report:
    """The report on new documents and a corpus, with the findings in which a new document has a part; known ones are marked.

    A document of the corpus with the text of a new one is the same document and is left out; one with its id and another text is
    kept under the id "corpus: ...".
    """
    new = settle(articles, settings)
    ids = {a.id for a in new}
    texts = {a.text for a in new}
    old = [a for a in settle(corpus, settings) if a.text not in texts]
    old = [attrs.evolve(a, id=_CORPUS + a.id) if a.id in ids else a for a in old]
    report = pipeline.check([*new, *old], config=settings.config).against(known)

    kept = (_about(finding, report, ids) for finding in report.findings)
    return attrs.evolve(report, findings=tuple(f for f in kept if f is not None))


def _about(finding: Finding, report: Report, ids: set[str]) -> Finding | None:
    """A finding as far as some articles have a part in it, told by the surest of their pairs; None where they have none."""
    new = {c for c in finding.claims if c in report.claim and report.claim[c].article in ids}
    rows = [r for pair in finding.relations if new & set(pair) and (r := report.relation.get(pair)) is not None]
    if not new or finding.fact is None or not finding.relations:
        return finding if new else None
    worst = [r for r in rows if r.verdict == finding.severity]
    if not worst:
        return None
    best = max(worst, key=lambda r: r.score)
    inside = {c for r in rows for c in (r.a, r.b)}
    return attrs.evolve(
        finding,
        code=best.code or finding.code,
        message=best.explanation,
        fix=best.fix,
        claims=tuple(c for c in finding.claims if c in inside),
        relations=tuple((r.a, r.b) for r in rows),
    )
