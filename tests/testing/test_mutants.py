"""Faults planted in the engine: each is noticed by the property that is known for it, which holds without the fault."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).resolve().parents[2] / "benchmarks" / "mutants.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("contracheck_mutants", FILE)
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = made
    spec.loader.exec_module(made)
    return made


mutants = _load()


@pytest.mark.parametrize("name", mutants.MUTANTS)
def test_mutant_is_noticed(name: str) -> None:
    plant, known = mutants.MUTANTS[name]
    held = mutants.documents()
    with plant():
        found = mutants.noticed(held, known)
    assert set(found) == set(known)
    assert mutants.noticed(held, known) == {}, "the fault is still there, or the property fails without it"
