"""The documentation builds without a warning, its generated pages are what the tools make, and it loads nothing."""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from pages import ROOT

import contracheck
from contracheck.cli import _parser


def tool(name: str) -> ModuleType:
    """A script of tools/."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built pages, as `make docs` builds them."""
    missing = [name for name in ("sphinx", "furo", "myst_parser") if importlib.util.find_spec(name) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)} not installed (pip install '.[docs]'): the documentation is not built")
    folder = tmp_path_factory.mktemp("docs")
    call = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", "--keep-going", "-b", "html", "-d", f"{folder}/trees"]
    done = subprocess.run([*call, str(ROOT / "docs"), f"{folder}/html"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "html"


def test_builds_without_warnings(built: Path) -> None:
    """Every page is there, and the schema beside them."""
    pages = {p.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for p in (ROOT / "docs").rglob("*.md")}
    assert pages <= {p.relative_to(built).as_posix() for p in built.rglob("*.html")}
    assert (built / "report.schema.json").exists()


def test_built_pages_load_nothing(built: Path) -> None:
    """No script, style, font or picture of a built page comes from elsewhere."""
    outside = re.compile(r"""<(?:script|img|link|iframe)\b[^>]*?(?:src|href)=["'](?:https?:)?//[^"']+["']""")
    found = [f"{p.name}: {m[0]}" for p in sorted(built.rglob("*.html")) for m in outside.finditer(p.read_text(encoding="utf-8"))]
    assert [f for f in found if 'rel="canonical"' not in f] == []


def test_built_pages_say_nothing_of_their_tests(built: Path) -> None:
    """How a block is tested is not for readers."""
    page = (built / "tutorial.html").read_text(encoding="utf-8")
    assert "2.4億ユーロ" in page
    text = re.sub(r"<!--.*?-->", "", page, flags=re.DOTALL)
    assert not re.search(r"(shows|edit|not run|exit): ", text)


@pytest.mark.parametrize("name", ["languages", "options"])
def test_generated_page(name: str) -> None:
    """A generated page is what its tool makes now: `make pages` writes it."""
    assert (ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8") == tool(f"make_{name}").page()


def test_picture_of_the_terminal() -> None:
    """docs/pictures/terminal.svg shows the report of today: `make pages` draws it."""
    drawn = tool("make_pictures").report_in_terminal()
    assert (ROOT / "docs" / "pictures" / "terminal.svg").read_text(encoding="utf-8") == drawn


def test_pictures_are_small() -> None:
    """No picture makes a page slow."""
    assert {p.name for p in (ROOT / "docs" / "pictures").iterdir() if p.stat().st_size > 200_000} == set()


def test_every_public_name_is_described() -> None:
    """The page of the API has an entry for each public name, and for no other."""
    page = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
    named = re.findall(r"^\.\. auto\w+:: contracheck\.(\w+)$", page, re.MULTILINE)
    assert sorted(named) == sorted(contracheck.__all__)


def test_synopsis_has_the_options_of_each_command() -> None:
    """What docs/reference/cli.md shows as a call can be made: each option belongs to its command."""
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    synopsis = page.partition("```text\n")[2].partition("```")[0]
    [commands] = [a for a in _parser()._actions if isinstance(a, argparse._SubParsersAction)]
    calls = re.split(r"^contracheck ", synopsis, flags=re.MULTILINE)[1:]
    assert {c.split()[0] for c in calls} - {"--version"} == set(commands.choices)
    wrong = []
    for call in calls:
        if (name := call.split()[0]) in commands.choices:
            known = {o for a in commands.choices[name]._actions for o in a.option_strings}
            wrong += [f"{name} {option}" for option in re.findall(r"(?<![\w-])--?[a-z][\w-]*", call) if option not in known]
    assert wrong == []


def test_architecture_names_every_package() -> None:
    """Each package and module right under contracheck stands on the page about the architecture."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    source = ROOT / "src" / "contracheck"
    rooms = {p.stem for p in source.iterdir() if (p.is_dir() or p.suffix == ".py") and not p.stem.startswith("_")}
    assert sorted(r for r in rooms if f"`{r}`" not in page and f"`{r}.py`" not in page) == []
