"""The pytest plugin: ``pytest --contracheck PATH...`` tries every property on every document, as a test of its own.

It is loaded in every run of pytest where contracheck is installed, so that nothing is imported here before ``--contracheck`` asks
for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from contracheck.report import Report
    from contracheck.testing.case import Case
    from contracheck.testing.documents import Document
    from contracheck.testing.properties import Property
    from contracheck.testing.selftest import Request

#: The name of the test that holds a document against the corpus.
CONTRADICTIONS = "contradictions"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options, and the settings of the same names in pytest's configuration."""
    group = parser.getgroup("contracheck", "contracheck: properties of documents")
    group.addoption(
        "--contracheck",
        nargs="*",
        metavar="PATH",
        help="try contracheck's properties on these files and folders (without PATH: on those of contracheck_paths)",
    )
    group.addoption("--contracheck-profile", metavar="NAME", help="how much is tried: ci or thorough (default: ci)")
    group.addoption(
        "--contracheck-property", action="append", metavar="ID", help="try this property only (may be given several times)"
    )
    group.addoption(
        "--contracheck-corpus", action="append", metavar="PATH", help="fail on new contradictions between the documents and this"
    )
    group.addoption("--contracheck-baseline", metavar="FILE", help="contradictions in this file are known and do not fail")
    group.addoption("--contracheck-config", metavar="FILE", help="settings (default: contracheck.toml or pyproject.toml above)")
    parser.addini("contracheck_paths", "files and folders for --contracheck", type="args", default=[])
    parser.addini("contracheck_profile", "ci or thorough", default="ci")
    parser.addini("contracheck_properties", "the properties that are tried (default: all)", type="args", default=[])
    parser.addini("contracheck_corpus", "files and folders that the documents must not contradict", type="args", default=[])
    parser.addini("contracheck_baseline", "the file of known contradictions", default="")
    parser.addini("contracheck_config", "the file of contracheck's settings", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Name the markers; with --contracheck, take part in the run."""
    config.addinivalue_line("markers", "contracheck: a document that contracheck's properties are tried on")
    if config.getoption("--contracheck") is None:
        return
    from contracheck.testing.properties import PROPERTIES

    for prop in PROPERTIES:
        config.addinivalue_line("markers", f"contracheck_{prop.id}: {prop.statement}")
    config.addinivalue_line("markers", f"contracheck_{CONTRADICTIONS}: a document contradicts nothing in the corpus")
    config.pluginmanager.register(Run(config), "contracheck-run")


def _options(config: pytest.Config) -> Request:
    """The options, those of the command line before those of the configuration file; its paths count from its own folder."""
    from contracheck.settings import load
    from contracheck.testing.selftest import Request

    base = config.inipath.parent if config.inipath is not None else config.rootpath

    def paths(option: str, name: str) -> tuple[str, ...]:
        given = config.getoption(option)
        return tuple(given) if given else tuple(_from(base, p) for p in config.getini(name))

    def file(option: str, name: str) -> str | None:
        given: str | None = config.getoption(option)
        held = config.getini(name)
        return given or (_from(base, held) if held else None)

    found = paths("--contracheck", "contracheck_paths")
    if not found:
        raise pytest.UsageError("contracheck: name files or folders after --contracheck, or set contracheck_paths")
    return Request(
        paths=found,
        settings=load(file("--contracheck-config", "contracheck_config")),
        profile=config.getoption("--contracheck-profile") or config.getini("contracheck_profile"),
        properties=tuple(config.getoption("--contracheck-property") or config.getini("contracheck_properties")),
        corpus=paths("--contracheck-corpus", "contracheck_corpus"),
        baseline=file("--contracheck-baseline", "contracheck_baseline"),
    )


def _from(base: Path, path: str) -> str:
    """A path of the configuration, as it reads from the working folder."""
    whole = base / path
    try:
        return whole.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(whole)


class Run:
    """What the tests of one run (of one worker) share: the documents, read once, and the report against the corpus, made once."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self._case: Case | None = None
        self._report: Report | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, session: pytest.Session, items: list[pytest.Item]) -> None:
        """Add the tests of the documents to those that pytest has found, before any are deselected."""
        from contracheck.errors import ContracheckError

        try:
            items += list(self._collect(session))
        except ContracheckError as error:
            raise pytest.UsageError(f"contracheck: {error}") from error

    def _collect(self, session: pytest.Session) -> Iterator[pytest.Item]:
        import attrs

        from contracheck.testing.documents import load
        from contracheck.testing.example import profile
        from contracheck.testing.properties import chosen

        self.request = request = _options(self.config)
        level = profile(request.profile)
        self.properties = chosen(request.properties, strict=level.strict)
        level = attrs.evolve(level, strict=level.strict or any(p.strict for p in self.properties))
        self.documents = load(request.paths, level, request.settings)
        held: dict[Path | None, list[Document]] = {}
        for document in self.documents.documents:
            held.setdefault(document.file, []).append(document)
        for file, documents in held.items():
            # standard input has no file: it is shown as a file of that name
            node = DocumentFile.from_parent(session, path=file or session.config.rootpath / "stdin", run=self)
            tests: list[pytest.Item | pytest.Collector] = [
                t for document in documents for t in node.tests(document, named=len(documents) > 1)
            ]
            # so that pytest counts them among what it has collected
            session.ihook.pytest_collectreport(
                report=pytest.CollectReport(nodeid=node.nodeid, outcome="passed", longrepr=None, result=tests)
            )
            yield from (test for test in tests if isinstance(test, pytest.Item))

    def case(self, document: Document) -> Case:
        """The case of a document with the reports that its tests share; those of the document before are dropped."""
        import attrs

        if self._case is None or self._case.article is not document.case.article:
            self._case = attrs.evolve(document.case)
        return self._case

    def report(self) -> Report:
        """The report on all documents and the corpus."""
        from contracheck.testing.selftest import contradictions

        if self._report is None:
            new = [d.case.article for d in self.documents.documents]
            self._report = contradictions(new, self.request.corpus, self.request.settings, self.request.baseline)
        return self._report

    def pytest_report_header(self) -> str:
        """A line about the run, above the tests."""
        return f"contracheck: {' '.join(self.config.getoption('--contracheck') or self.config.getini('contracheck_paths'))}"

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """What was left out of the documents: silence about it is no agreement."""
        from contracheck.report.terminal import clean

        for skipped in getattr(getattr(self, "documents", None), "skipped", ()):
            terminalreporter.write_line(f"contracheck left out {clean(skipped.article)}: {clean(skipped.reason)}")


class DocumentFile(pytest.File):
    """A file of documents."""

    def __init__(self, *, run: Run, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.run = run

    def collect(self) -> Iterable[pytest.Item]:
        """The tests of all documents in the file."""
        held = [d for d in self.run.documents.documents if d.file == self.path]
        for document in held:
            yield from self.tests(document, named=len(held) > 1)

    def tests(self, document: Document, *, named: bool) -> Iterator[pytest.Item]:
        """The tests of one document; ``named``: their ids begin with the document's, for it is not alone in its file."""
        from contracheck.report.terminal import clean

        start = f"{clean(document.id)}::" if named else ""
        for prop in self.run.properties:
            item = PropertyItem.from_parent(self, name=start + prop.id, document=document, prop=prop)
            _mark(item, prop.id)
            yield item
        if self.run.request.corpus:
            test = ContradictionItem.from_parent(self, name=start + CONTRADICTIONS, document=document)
            _mark(test, CONTRADICTIONS)
            yield test


def _mark(item: pytest.Item, name: str) -> None:
    item.add_marker("contracheck")
    item.add_marker(f"contracheck_{name}")


class Failed(Exception):
    """A property does not hold: the text for people."""


class DocumentItem(pytest.Item):
    """A test of one document."""

    def __init__(self, *, document: Document, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.document = document

    @property
    def held(self) -> Run:
        """The run that the test belongs to."""
        parent = self.parent
        assert isinstance(parent, DocumentFile)
        return parent.run

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The text of a counterexample; of any other error what pytest shows."""
        if isinstance(excinfo.value, Failed):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test is said to stand: in the document's file."""
        return self.path, None, f"{self.path.name}: {self.name}"


class PropertyItem(DocumentItem):
    """One property on one document."""

    def __init__(self, *, prop: Property, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.property = prop

    def runtest(self) -> None:
        """Try the property. Raises Failed with its counterexamples, and skips where there is nothing to try."""
        from contracheck.testing import show
        from contracheck.testing.selftest import reproduce

        run = self.held
        outcome = self.property.examine(run.case(self.document))
        if not outcome.trials:
            pytest.skip("nothing in the document to try it on")
        if outcome.failed:
            lines = [reproduce(run.request, run.documents, self.document, outcome, e.trial) for e in outcome.examples]
            raise Failed(show.failure(outcome, lines))


class ContradictionItem(DocumentItem):
    """One document against the corpus."""

    def runtest(self) -> None:
        """Raise Failed with the new findings about the document, if they are as grave as the settings say."""
        import attrs

        from contracheck.report.formats import FAILING
        from contracheck.testing import show

        run = self.held
        report = run.report().filter(article=self.document.id)
        report = attrs.evolve(report, stale=())
        if report.worst() in FAILING[run.request.settings.fail_on]:
            raise Failed(show.contradictions(report))
