"""The one public door: what it holds, and that it holds nothing else."""

from __future__ import annotations

import ast
import doctest
import inspect
from importlib import import_module
from pathlib import Path

import contracheck

INIT = Path(contracheck.__file__)
#: section 3 of the plan: what tools and benchmarks call
CONTRACT = {"Article", "Claim", "Config", "Report", "check", "extract", "read"}


def _imported() -> dict[str, str]:
    """The names that __init__ shows to type checkers, each with its module."""
    tree = ast.parse(INIT.read_text(encoding="utf-8"))
    shown = [n for i in tree.body if isinstance(i, ast.If) for n in i.body]
    return {a.name: str(n.module) for n in shown if isinstance(n, ast.ImportFrom) for a in n.names}


def test_all_is_sorted_and_complete() -> None:
    """__all__ names everything that __init__ shows to type checkers, once, in order."""
    assert sorted(set(contracheck.__all__)) == contracheck.__all__
    assert set(_imported()) == set(contracheck.__all__)


def test_names_come_from_where_type_checkers_look() -> None:
    """What is loaded on demand is what a type checker sees."""
    for name, module in _imported().items():
        assert getattr(contracheck, name) is getattr(import_module(module), name)


def test_init_holds_no_code() -> None:
    """__init__ holds a docstring, imports, __all__ and the two hooks that load names on demand."""
    tree = ast.parse(INIT.read_text(encoding="utf-8"))
    kinds = [type(n).__name__ for n in tree.body]
    assert kinds[0] == "Expr"
    assert {"ImportFrom", "If", "Assign"} == set(kinds[1:])
    assert [ast.unparse(n.targets[0]) for n in tree.body if isinstance(n, ast.Assign)] == ["__all__", "(__getattr__, __dir__)"]
    assert [ast.unparse(n.test) for n in tree.body if isinstance(n, ast.If)] == ["TYPE_CHECKING"]


def test_contract_is_kept() -> None:
    """The names of the contract are there."""
    assert set() == CONTRACT - set(contracheck.__all__)


def test_public_names_are_documented() -> None:
    """Every public class and function has a docstring of its own."""
    bare = [n for n in contracheck.__all__ if not (inspect.getdoc(getattr(contracheck, n)) or "").strip()]
    assert bare == []


def test_public_names_have_examples() -> None:
    """Every public class and function shows how it is used; the doctests are run with the other tests."""
    find = doctest.DocTestFinder().find
    bare = [n for n in contracheck.__all__ if not any(t.examples for t in find(getattr(contracheck, n), n))]
    assert bare == []


def test_package_is_typed() -> None:
    """The marker that tells type checkers to read the package's annotations is in the package."""
    assert INIT.with_name("py.typed").exists()
