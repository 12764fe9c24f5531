"""The one public door: what it holds, and that it holds nothing else."""

from __future__ import annotations

import ast
import doctest
import inspect
from pathlib import Path

import contracheck

INIT = Path(contracheck.__file__)
#: section 3 of the plan: what tools and benchmarks call
CONTRACT = {"Article", "Claim", "Config", "Report", "check", "extract", "read"}


def _imported() -> set[str]:
    tree = ast.parse(INIT.read_text(encoding="utf-8"))
    return {a.asname or a.name for n in tree.body if isinstance(n, ast.ImportFrom) for a in n.names} - {"annotations"}


def test_all_is_sorted_and_complete() -> None:
    """__all__ names everything that __init__ imports, once, in order."""
    assert sorted(set(contracheck.__all__)) == contracheck.__all__
    assert _imported() == set(contracheck.__all__)


def test_init_holds_no_code() -> None:
    """__init__ holds a docstring, imports and __all__."""
    tree = ast.parse(INIT.read_text(encoding="utf-8"))
    kinds = [type(n).__name__ for n in tree.body]
    assert kinds[0] == "Expr"
    assert {"ImportFrom", "Assign"} == set(kinds[1:])
    assert kinds.count("Assign") == 1


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
