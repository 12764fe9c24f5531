"""Every code block of the documentation is run, and what the page shows of its output is compared.

`pytest tests/docs --update-pages` writes into the pages what is printed now, but for blocks that leave out lines (`...`).
"""

from __future__ import annotations

import contextlib
import doctest
import importlib.util
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from pages import PAGES, ROOT, Block, Page, page

#: Words of commands and calls that the pages describe and that this version does not have yet: what holds one of them has to
#: fail. A line is taken out when the feature comes; the test says so.
PENDING: tuple[str, ...] = ()
#: What a page gets that asks for a checkout to work on.
CHECKOUT = ("src", "tests", "tools", "fixtures", "docs", "pyproject.toml")
#: Languages whose blocks are run, in order, in one folder a page.
RUN = ("console", "python", "edit")
#: What a block may be besides.
SHOWN = ("text", "toml", "json", "xml", "html", "yaml", "po", "csv", "markdown", "mermaid", "{eval-rst}", "{toctree}")


def pending(text: str) -> bool:
    """Whether a block needs what is not there yet."""
    return any(word in text for word in PENDING)


@pytest.mark.parametrize("name", PAGES)
def test_every_block_has_a_language(name: str) -> None:
    """Code stands between fences that name their language, so that none escapes; a block that is not run has a reason."""
    found = page(name)
    wrong = [f"{name}:{b.line}: {b.language!r}" for b in found.blocks if b.language not in RUN + SHOWN]
    wrong += [f"{name}:{b.line}: no reason" for b in found.blocks if b.said.get("not run") == ""]
    indented = (n for n, line in enumerate(found.prose[1:], 2) if line.startswith("    ") and not found.prose[n - 2].strip())
    wrong += [f"{name}:{n}: indented code" for n in indented]
    assert wrong == []


@pytest.mark.parametrize("name", [n for n in PAGES if page(n).blocks])
def test_blocks(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    """The page's commands, programs and files, one after the other as a reader would take them; all failures together."""
    found = page(name)
    work = tmp_path / "work"
    _prepare(found.folder, work)
    monkeypatch.chdir(work)
    reader = Reader(found, tmp_path)
    faults = [f"{name}:{b.line}: {fault}" for b in found.blocks for fault in reader.take(b)]
    if pytestconfig.getoption("--update-pages") and reader.fresh:
        text = (ROOT / name).read_text(encoding="utf-8")
        for old, new in reader.fresh:
            text = text.replace(old, new, 1)
        (ROOT / name).write_text(text, encoding="utf-8")
    assert not faults, "\n\n".join(faults)


class Reader:
    """Someone who follows a page: a folder, a shell, an interpreter."""

    def __init__(self, found: Page, folder: Path) -> None:
        self.page = found
        self.names: dict[str, object] = {"__name__": "__page__"}
        self.printed = ""
        #: blocks as they stand, and as they would stand with what was printed
        self.fresh: list[tuple[str, str]] = []
        self.environment = _environment(folder, found.folder == "checkout")

    def take(self, block: Block) -> list[str]:
        """What is wrong with a block."""
        if "not run" in block.said:
            return []
        if (package := block.said.get("needs")) and importlib.util.find_spec(package) is None:
            return []
        if block.language == "edit":
            return self._edit(block.said["edit"])
        if name := block.said.get("file"):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(block.text, encoding="utf-8")
        if (name := block.said.get("shows")) and Path(name).read_text(encoding="utf-8") != block.text:
            return [f"is not {name}"]
        if "output" in block.said:
            self._refresh(block.text, self.printed)
            return _differs(self.printed, block.text)
        if block.language == "console":
            return self._console(block)
        if block.language == "python" and "file" not in block.said:
            return self._python(block)
        return _syntax(block)

    def _refresh(self, old: str, new: str) -> None:
        if "...\n" not in old and old.rstrip() != new.rstrip():
            self.fresh.append((old.rstrip("\n") + "\n", new.strip("\n") + "\n"))

    def _edit(self, said: str) -> list[str]:
        name, _, change = said.partition(": ")
        old, _, new = change.partition(" => ")
        text = Path(name).read_text(encoding="utf-8")
        Path(name).write_text(text.replace(old, new), encoding="utf-8")
        return [] if text.count(old) == 1 else [f"{old!r} stands {text.count(old)} times in {name}"]

    def _console(self, block: Block) -> list[str]:
        """Each `$ command` with its lines of output; `$ echo $?` shows the exit code of the one before."""
        faults = []
        parts = re.split(r"^\$ ", block.text.replace("\\\n", ""), flags=re.MULTILINE)
        if parts[0].strip():
            return ["begins with output"]
        calls = [part.partition("\n") for part in parts[1:]]
        wanted = block.said.get("exit", "0")
        for n, (command, _, output) in enumerate(calls):
            if command == "echo $?":
                continue
            code = calls[n + 1][2].strip() if n + 1 < len(calls) and calls[n + 1][0] == "echo $?" else wanted
            done = subprocess.run(
                ["bash", "-c", command], capture_output=True, text=True, encoding="utf-8", env=self.environment, check=False
            )
            if pending(command):
                if "invalid choice" not in done.stderr and "unrecognized arguments" not in done.stderr:
                    faults.append(f"$ {command}\nworks now: take its word out of PENDING")
                continue
            if str(done.returncode) != code:
                faults.append(f"$ {command}\nexit code {done.returncode}, not {code}\n{done.stderr}{done.stdout[-2000:]}")
            elif output.strip():
                self._refresh(output, done.stdout + done.stderr)
                faults += [f"$ {command}\n{fault}" for fault in _differs(done.stdout + done.stderr, output)]
        return faults

    def _python(self, block: Block) -> list[str]:
        if ">>> " in block.text:
            return self._session(block)
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                exec(compile(block.text, f"{self.page.name}:{block.line}", "exec"), self.names)
        except Exception as error:
            return [] if pending(block.text) else [f"{type(error).__name__}: {error}"]
        self.printed = printed.getvalue()
        return ["works now: take its word out of PENDING"] if pending(block.text) else []

    def _session(self, block: Block) -> list[str]:
        told: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        test = doctest.DocTestParser().get_doctest(block.text, self.names, self.page.name, self.page.name, block.line)
        failed = runner.run(test, out=told.append, clear_globs=False).failed
        self.names.update(test.globs)
        if pending(block.text):
            return [] if failed else ["works now: take its word out of PENDING"]
        return ["".join(told)] if failed else []


def _prepare(folder: str | None, work: Path) -> None:
    """Make the folder that a page's commands run in: empty, a copy of a folder of fixtures, or a checkout to change."""
    if folder and folder != "checkout":
        shutil.copytree(ROOT / folder, work)
        return
    work.mkdir()
    for part in CHECKOUT if folder else ():
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, work / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, work / part)


def _environment(folder: Path, checkout: bool) -> dict[str, str]:
    """That of a reader who has installed contracheck, or works on a checkout: its commands are on the path."""
    place = folder / "bin"
    place.mkdir()
    for name, call in (("contracheck", "-m contracheck"), ("pytest", "-m pytest"), ("python", "")):
        command = place / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" {call} "$@"\n', encoding="utf-8")
        command.chmod(0o755)
    kept = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "NO_COLOR") and not k.startswith(("PYTEST_", "GITHUB_"))}
    if checkout:
        kept["PYTHONPATH"] = os.pathsep.join(filter(None, (str(folder / "work" / "src"), kept.get("PYTHONPATH"))))
    return kept | {"PATH": f"{place}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}


def _differs(have: str, want: str) -> list[str]:
    """Where output is not what a page shows; a line of three dots stands for any lines, or for none."""
    pieces = [re.escape(line.rstrip()) for line in want.strip().splitlines()]
    pattern = "".join(r"(?:.*\n)*?" if p == re.escape("...") else p + r"[ ]*\n" for p in pieces)
    ends = r"\s*" if not pieces or pieces[-1] != re.escape("...") else r"(?:.*\n?)*"
    if re.fullmatch(pattern + ends, have.lstrip("\n").rstrip() + "\n"):
        return []
    return [f"shows\n{want}\nand prints\n{have}"]


def _syntax(block: Block) -> list[str]:
    """Whether a file that is only shown could be read at all."""
    try:
        match block.language:
            case "toml":
                tomllib.loads(block.text)
            case "json":
                json.loads(block.text)
            case "xml":
                ET.fromstring(block.text)
    except (ValueError, ET.ParseError) as error:
        return [f"{block.language}: {error}"]
    return []
