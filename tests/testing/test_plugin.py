"""The pytest plugin, in runs of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from ferry import OTHER, TEXT

#: where the package is not installed with its entry point, the plugin is named
NAMED = [] if entry_points(group="pytest11", name="contracheck") else ["-p", "contracheck.testing.plugin"]
BLIND = """
import attrs
from contracheck import pipeline
real = pipeline.compare
def compare(*given):
    rung = real(*given)
    return attrs.evolve(rung, verdict="tension") if rung.verdict == "conflict" else rung
pipeline.compare = compare
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Another project: a document, a corpus and a test of its own."""
    for folder, text in (("news", TEXT), ("corpus", OTHER)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "test_own.py").write_text("def test_own(): pass\n", encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n", encoding="utf-8")
    return tmp_path


def run(project: Path, *arguments: str) -> tuple[int, str]:
    """Exit code and output of a run of pytest."""
    call = [
        sys.executable,
        "-m",
        "pytest",
        *NAMED,
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        "-p",
        "no:timeout",
        *arguments,
    ]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "COLUMNS": "200"}
    environment.pop("PYTEST_ADDOPTS", None)
    done = subprocess.run(call, cwd=project, env=environment, capture_output=True, text=True, check=False, timeout=240)
    return done.returncode, done.stdout + done.stderr


def test_nothing_happens_unasked(project: Path) -> None:
    """Without --contracheck the plugin collects nothing and loads nothing of the engine."""
    loaded = "{'contracheck.pipeline', 'contracheck.model', 'attrs'} & set(sys.modules)"
    text = f"import sys\n\ndef test_own():\n    assert not {loaded}\n"
    (project / "test_own.py").write_text(text, encoding="utf-8")
    code, out = run(project, "-p", "no:xdist")
    assert (code, "1 passed" in out) == (0, True), out


def test_each_property_is_a_test(project: Path) -> None:
    """A document is a file of tests, one a property, beside the project's own tests."""
    code, out = run(project, "-v", "--strict-markers", "--contracheck", "news")
    assert code == 0, out
    assert "test_own.py::test_own PASSED" in out
    for name in ("spans", "self", "order", "restyle", "change", "slip", "stories"):
        assert f"news/news.txt::{name} PASSED" in out
    assert "orphan" not in out


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        (("-m", "contracheck_spans or contracheck_self"), 2),
        (("-k", "spans and news"), 1),
        (("-m", "not contracheck"), 1),
        (("--contracheck-property", "spans", "-m", "contracheck"), 1),
        (("--contracheck-property", "lookalike", "-m", "contracheck"), 1),
        (("-k", "spans or change", "--deselect", "news/news.txt::change"), 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_choosing(project: Path, choice: tuple[str, ...], kept: int) -> None:
    """Markers, -k, --deselect and --contracheck-property choose among the tests."""
    code, out = run(project, "--collect-only", "-q", "--contracheck", "news", *choice)
    assert code == 0, out
    assert sum("::" in line for line in out.splitlines()) == kept, out


def test_failure(project: Path) -> None:
    """A failure marks the figure in its sentence and gives the line that repeats it; no traceback of the plugin."""
    (project / "conftest.py").write_text(BLIND, encoding="utf-8")
    code, out = run(project, "--contracheck", "news", "-k", "change")
    assert code == 1
    assert "news.txt: change: A changed figure is reported where it stands, and nowhere else." in out
    assert ">>7.5<< million euros were lost" in out
    assert "reproduce  contracheck selftest news/news.txt --property change --trial" in out
    assert "plugin.py" not in out


def test_configuration(project: Path) -> None:
    """Paths, profile, corpus and baseline can stand in the configuration; their paths count from its folder."""
    (project / "pytest.ini").write_text(
        "[pytest]\ncontracheck_paths = news\ncontracheck_corpus = corpus\ncontracheck_properties = spans\n", encoding="utf-8"
    )
    below = project / "below"
    below.mkdir()
    code, out = run(below, "--contracheck", "-v", "-c", "../pytest.ini", "--rootdir", "..", ".")
    assert code == 1
    assert "news/news.txt::spans PASSED" in out
    assert "news/news.txt::contradictions FAILED" in out
    assert "CC102 scale-slip" in out


def test_known_contradictions_do_not_fail(project: Path) -> None:
    """A baseline that `contracheck check` wrote is used."""
    call = [sys.executable, "-m", "contracheck", "check", "news", "corpus", "--write-baseline", "known.toml"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    subprocess.run(call, cwd=project, env=environment, check=False, capture_output=True)
    options = ("--contracheck", "news", "--contracheck-corpus", "corpus", "-k", "contradictions")
    assert run(project, *options)[0] == 1
    code, out = run(project, *options, "--contracheck-baseline", "known.toml")
    assert code == 0, out


def test_workers(project: Path) -> None:
    """Under pytest-xdist every worker collects the same tests; the documents of one run are held against each other, too."""
    pytest.importorskip("xdist")
    rows = "".join(f'{{"text": "The mill cost {n} million euros.", "language": "en"}}\n' for n in range(11, 15))
    (project / "news" / "feed.jsonl").write_text(rows, encoding="utf-8")
    code, out = run(
        project,
        "-n",
        "2",
        "--contracheck",
        "news",
        "--contracheck-corpus",
        "corpus",
        "-m",
        "contracheck",
        "-k",
        "spans or contradictions",
    )
    assert code == 1, out
    assert "5 passed" in out
    assert "5 failed" in out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--contracheck",), "set contracheck_paths"),
        (("--contracheck", "nowhere"), "nowhere: no such file"),
        (("--contracheck", "news", "--contracheck-profile", "slow"), "is no profile"),
        (("--contracheck", "news", "--contracheck-property", "spams"), "did you mean 'spans'?"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_faults_of_the_call(project: Path, options: tuple[str, ...], told: str) -> None:
    """What is wrong with the call is said in a line, with pytest's exit code for it."""
    code, out = run(project, *options)
    assert (code, told in out, "Traceback" in out) == (4, True, False), out


def test_plugin_is_cheap(project: Path) -> None:
    """Importing it takes less than 10 ms of a processor where pytest is loaded."""
    code = "import pytest, time\nt = time.process_time()\nimport contracheck.testing.plugin\nprint(time.process_time() - t)"
    took = min(float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout) for _ in range(5))
    assert took < 0.010
