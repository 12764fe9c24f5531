"""The self-test of documents: every property on every document, and the contradictions with a corpus; text or JSON."""

from __future__ import annotations

import datetime as dt
import os
import shlex
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import attrs

from contracheck.errors import ConfigError, InputError
from contracheck.model import Article
from contracheck.read.files import read_all
from contracheck.report import Report
from contracheck.report import baseline as _baseline
from contracheck.report.escape import dumps
from contracheck.report.formats import FAILING
from contracheck.report.select import select
from contracheck.report.terminal import clean
from contracheck.settings import Settings
from contracheck.testing import show
from contracheck.testing.documents import Document, Documents, against, load
from contracheck.testing.example import profile as profile_of
from contracheck.testing.properties import BY_ID, Outcome, chosen

FORMATS: Final = ("text", "json")


@attrs.frozen(kw_only=True)
class Request:
    """What is asked of a self-test; paths are files and folders, ids of properties empty for all.

    ``document`` and ``trial`` choose one document by its id and one trial of each property; ``corpus`` are files and folders that
    the documents must not contradict anew, ``baseline`` a file of known findings; ``options`` are repeated in the lines that
    reproduce a failure.
    """

    paths: tuple[str, ...]
    settings: Settings = attrs.field(factory=Settings)
    profile: str = "ci"
    properties: tuple[str, ...] = ()
    document: str | None = None
    trial: int | None = None
    corpus: tuple[str, ...] = ()
    baseline: str | None = None
    format: str | None = None
    published: dt.date | None = None
    options: tuple[str, ...] = ()


@attrs.frozen
class Result:
    """What came of a self-test: the outcomes with the lines that reproduce their counterexamples, and new contradictions."""

    documents: Documents
    outcomes: tuple[tuple[Outcome, tuple[str, ...]], ...]
    contradictions: Report | None
    fail_on: str

    @property
    def failed(self) -> bool:
        """Whether a property does not hold, or a new document contradicts the corpus."""
        new = self.contradictions is not None and self.contradictions.worst() in FAILING[self.fail_on]
        return new or any(outcome.failed for outcome, _ in self.outcomes)

    def render(self, format: str = "text") -> str:
        """The result as text or as JSON, with a final line end. Raises ConfigError for another format."""
        if format not in FORMATS:
            raise ConfigError(f"no such format; there are {', '.join(FORMATS)}", format)
        if format == "json":
            made = show.as_dict(self.outcomes, self.documents.skipped)
            made["contradictions"] = None if self.contradictions is None else self.contradictions.to_dict()["findings"]
            return dumps(made) + "\n"
        parts = [show.failure(outcome, lines) for outcome, lines in self.outcomes if outcome.failed]
        if self.contradictions is not None:
            worst = self.contradictions.worst()
            told = show.contradictions(self.contradictions) if worst != "none" else ""
            parts.append(told or "no new contradiction with the corpus")
        parts += [f"left out: {clean(s.article)}: {clean(s.reason)}" for s in self.documents.skipped]
        return "\n\n".join([*parts, show.summary([o for o, _ in self.outcomes])]) + "\n"


def selftest(request: Request, progress: Callable[[str, int, int], None] = lambda stage, done, total: None) -> Result:
    """The result of a self-test. Raises InputError where nothing can be read and ConfigError for an unknown name or trial."""
    level = profile_of(request.profile)
    properties = chosen(request.properties, strict=level.strict)
    # a strict property that is asked for by name is tried in any profile
    level = attrs.evolve(level, strict=level.strict or any(p.strict for p in properties))
    documents = load(request.paths, level, request.settings, format=request.format, published=request.published)
    wanted = [d for d in documents.documents if request.document in (None, d.id)]
    if not wanted:
        raise InputError("is none of the documents", request.document or "")
    outcomes = []
    for done, document in enumerate(wanted):
        for n, prop in enumerate(properties):
            progress("trying properties", done * len(properties) + n, len(wanted) * len(properties))
            outcomes.append((prop.examine(document.case, request.trial), document))
    told = tuple((o, tuple(reproduce(request, documents, d, o, e.trial) for e in o.examples)) for o, d in outcomes)
    report = None
    if request.corpus:
        progress("checking against the corpus", 0, 0)
        report = contradictions([d.case.article for d in documents.documents], request.corpus, request.settings, request.baseline)
    return Result(documents, told, report, request.settings.fail_on)


def contradictions(
    new: Sequence[Article], corpus: Iterable[str | os.PathLike[str]], settings: Settings, baseline: str | os.PathLike[str] | None
) -> Report:
    """The report on new documents and a corpus, with the findings about new documents that the settings choose.

    Raises InputError where the corpus or the baseline cannot be read, ConfigError where the baseline is none.
    """
    old, skipped = read_all(corpus, settings.config.limits, html=settings.html)
    if not old:
        reasons = "; ".join(f"{s.article}: {s.reason}" for s in skipped[:3])
        raise InputError(f"holds nothing that could be read{f' ({reasons})' if reasons else ''}", "corpus")
    known = _baseline.read(baseline) if baseline is not None else ()
    return select(against(new, old, settings, known), settings.select, settings.ignore)


def reproduce(request: Request, documents: Documents, document: Document, outcome: Outcome, trial: int) -> str:
    """The command line that repeats a trial: on the file of the document, or where companions have a part on all paths."""
    shared = sum(d.file == document.file for d in documents.documents) > 1
    alone = BY_ID[outcome.property].alone and document.file is not None
    paths = (_shown(document.file),) if alone and document.file is not None else request.paths
    named = () if alone and not shared else ("--document", document.id)
    level = ("--profile", request.profile) if request.profile != "ci" else ()
    options = ("--property", outcome.property, "--trial", str(trial), *level, *request.options)
    return shlex.join(("contracheck", "selftest", *(str(p) for p in paths), *named, *options))


def _shown(file: Path) -> str:
    """A file relative to the working folder, where it lies below."""
    try:
        return file.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(file)
