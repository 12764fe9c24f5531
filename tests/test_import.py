"""The package as a name: quick to import, and each public name is what it says whatever was loaded before."""

from __future__ import annotations

import subprocess
import sys
import types

import pytest

import contracheck

#: DESIGN: a program that may need contracheck does not wait for it; in seconds above what Python itself takes
BAR = 0.060


def _seconds(code: str) -> float:
    timed = f"from time import perf_counter as now\nt = now()\n{code}\nprint(now() - t)"
    return min(float(subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True).stdout) for _ in range(5))


def test_import_is_quick() -> None:
    assert _seconds("import contracheck") < BAR


def test_import_loads_no_stage() -> None:
    code = "import sys, contracheck\nprint(*(m for m in sys.modules if m.startswith('contracheck.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert sorted(loaded.split()) == ["contracheck.extract", "contracheck.lazy", "contracheck.read"]


@pytest.mark.parametrize("name", contracheck.__all__)
def test_every_public_name_is_there(name: str) -> None:
    found = getattr(contracheck, name)
    assert not isinstance(found, types.ModuleType)
    assert found.__name__ == name
    assert name in dir(contracheck)


def test_functions_stay_when_their_folders_are_loaded() -> None:
    """`extract` and `read` are folders too, and a folder loaded late would lie over the function."""
    code = (
        "import contracheck, contracheck.extract.claims, contracheck.read.files\n"
        "print(callable(contracheck.extract), callable(contracheck.read))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert told.split() == ["True", "True"]


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="compare_all"):
        contracheck.compare_all  # noqa: B018
