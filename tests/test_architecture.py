"""The rooms of the house: imports go down one way, siblings keep apart, third parties live in one place each."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src" / "contracheck"
#: DESIGN 2, from the top; rooms of one layer do not import each other
LAYERS = (
    {"__main__"},
    {"cli"},
    {"completion", "progress"},
    {"engine", "store", "testing"},
    {"pipeline"},
    {"report"},
    {"settings", "read", "extract", "align", "compare", "diagnose", "graph"},
    {"lang", "units", "rates"},
    {"model"},
    {"errors", "lazy"},
)
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
#: the rooms that may import a third party
PARTIES = {
    "anyascii": {"align"},
    "attr": set(LEVEL),
    "attrs": set(LEVEL),
    "babel": {"lang"},
    "currency_converter": {"rates"},
    "networkx": {"graph"},
    "pandas": {"report"},
    "trafilatura": {"read"},
    "pint": {"units"},
    "rapidfuzz": {"align"},
    "sqlite3": {"store"},
    "pyspark": {"engine"},
    "hypothesis": {"testing"},
    "pytest": {"testing"},
}


def _imports(file: Path) -> list[tuple[int, str]]:
    """Line and full name of everything that a module imports, what it imports for types only left out."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    typing = {
        id(n) for i in ast.walk(tree) if isinstance(i, ast.If) and ast.unparse(i.test) == "TYPE_CHECKING" for n in ast.walk(i)
    }
    found = []
    for node in ast.walk(tree):
        if id(node) in typing:
            continue
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: a relative import"
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def _room(file: Path) -> str:
    return file.relative_to(SOURCE).parts[0].removesuffix(".py")


MODULES = sorted(f for f in SOURCE.rglob("*.py") if f != SOURCE / "__init__.py")


def test_every_module_has_a_room() -> None:
    """A new folder or module at the top is a decision: it stands in LAYERS."""
    assert {_room(f) for f in MODULES} <= set(LEVEL)


def test_imports_go_down_one_way() -> None:
    """No module imports a layer above its own, nor a neighbour in its own."""
    wrong = []
    for file in MODULES:
        here = _room(file)
        for line, name in _imports(file):
            if name.startswith("contracheck."):
                there = name.split(".")[1]
                if there != here and not (there in LEVEL and LEVEL[here] < LEVEL[there]):
                    wrong.append(f"{file.relative_to(SOURCE)}:{line}: {here} imports {name}")
    assert wrong == []


def test_third_parties_live_in_one_place() -> None:
    """Whatever is not the standard library is imported in its room only, and has one."""
    wrong = []
    for file in MODULES:
        for line, name in _imports(file):
            party = name.split(".")[0]
            if party == "contracheck" or (party in sys.stdlib_module_names and party not in PARTIES):
                continue
            if _room(file) not in PARTIES.get(party, set()):
                wrong.append(f"{file.relative_to(SOURCE)}:{line}: {name}")
    assert wrong == []
