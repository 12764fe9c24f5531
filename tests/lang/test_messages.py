"""The message catalogues: complete, in use, and as tools/make_messages.py would write them."""

from __future__ import annotations

import ast
import importlib.util
import re
import warnings
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

from contracheck.lang.translations import translations

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "contracheck"


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_messages", ROOT / "tools" / "make_messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = _tool()
LANGUAGES = tool.languages()


@pytest.fixture(scope="module")
def template() -> Catalog:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Babel warns of every f-string
        made: Catalog = tool.template()
    return made


def test_there_are_catalogues() -> None:
    assert LANGUAGES == ["de", "fr", "ja"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete(language: str, template: Catalog) -> None:
    """No message of the code is missing, fuzzy or empty, none is left over, and all have the places of their templates."""
    assert tool.problems(language, template) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_as_the_tool_writes_it(language: str, template: Catalog) -> None:
    """`make messages` changes nothing: run it after a change of messages."""
    assert (tool.FOLDER / f"{language}.po").read_text(encoding="utf-8") == tool.updated(language, template)


def test_the_tool_finds_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing, an empty and a fuzzy message, one with another place, and one without use are listed."""
    source = Catalog()
    for text in ("{x} is new", "{x} is empty", "{x} is fuzzy", "{x} differs"):
        source.add(text)
    source.add(("one day", "{n} days"))
    monkeypatch.setattr(tool, "FOLDER", tmp_path)
    (tmp_path / "de.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "{x} is empty"\nmsgstr ""\n\n#, fuzzy\nmsgid "{x} is fuzzy"\nmsgstr "{x} a"\n\n'
        'msgid "{x} differs"\nmsgstr "{y} b"\n\nmsgid "old"\nmsgstr "alt"\n\n'
        'msgid "one day"\nmsgid_plural "{n} days"\nmsgstr[0] "ein Tag"\nmsgstr[1] "viele Tage"\n',
        encoding="utf-8",
    )
    found = tool.problems("de", source)
    assert [re.sub(r"^de: '[^']*' ", "", f) for f in found] == [
        "is missing",
        "is empty",
        "is fuzzy",
        "has other places: '{y} b'",
        "has other places: 'viele Tage'",
        "has no use",
    ]
    (tmp_path / "de.po").write_text(tool.updated("de", source), encoding="utf-8")
    assert "de: '{x} is new' is empty" in tool.problems("de", source)
    assert not any("no use" in f for f in tool.problems("de", source))


def test_templates_are_literals() -> None:
    """`say` is called with a literal, or with the text of another message: the tool can find them all."""
    own = ("report/locale.py", "say"), ("report/locale.py", "say_many"), ("model/message.py", "say")
    allowed = {*own, ("read/tags.py", "say")}
    wrong = []
    for file in sorted(SOURCE.rglob("*.py")):
        where = file.relative_to(SOURCE).as_posix()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            count = {"say": 1, "say_many": 2}.get(name, 0)
            if count and not all(isinstance(a, ast.Constant) for a in node.args[:count]) and (where, name) not in allowed:
                wrong.append(f"{where}:{node.lineno}: {ast.unparse(node)}")
    assert wrong == []


def test_reasons_why_nothing_is_compared_are_messages() -> None:
    """The rung of a pair that is not compared, or superseded, is told: its name is made by ``say``."""
    wrong = []
    for file in sorted((SOURCE / "compare").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (
                isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Rung" and isinstance(node.args[0], ast.Constant)
            ):
                continue
            if node.args[0].value in ("incomparable", "superseded") and isinstance(node.args[2], ast.Constant):
                wrong.append(f"{file.name}:{node.lineno}: {ast.unparse(node)}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_before_a_text_end_with_it(language: str) -> None:
    """The fix stands behind its label: lines are wrapped behind it."""
    told = translations(language).get("To agree: {fix}")
    assert told is not None
    assert told.endswith("{fix}")


def test_french_typography() -> None:
    """A colon, a semicolon and a per cent sign never begin a line; quotation marks stay at what they hold."""
    text = (SOURCE / "lang" / "messages" / "fr.po").read_text(encoding="utf-8")
    told = "\n".join(line for line in text.splitlines() if not line.startswith(("msgid", "msgctxt", "#")))
    assert re.findall(r"\w* [:;!?»%](?!\w)|« ", told.split("\n\n", 1)[1]) == []


def test_a_language_without_catalogue_has_none() -> None:
    assert not translations("es")
    assert translations("../de").get("Summary") is None
