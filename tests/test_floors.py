"""Accuracy on the annotated texts beside the checkout does not fall below what was reached."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))["floor"]


def digest(files: list[Path]) -> str:
    """The SHA-256 of the contents of files, in order."""
    h = hashlib.sha256()
    for file in files:
        h.update(file.read_bytes())
    return h.hexdigest()


def measured(shared: Path, floor: dict[str, Any], files: list[Path]) -> dict[str, float]:
    """What the benchmark prints last, as numbers; of nested figures the share that is right."""
    told = floor["args"] if "args" in floor else map(str, files)
    command = [sys.executable, str(shared / "bench" / floor["script"]), "--json", *told]
    out = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    figures = json.loads(out.strip().splitlines()[-1])
    return {k: v.get("right", v.get("f1")) if isinstance(v, dict) else v for k, v in figures.items()}


@pytest.mark.parametrize("floor", FLOORS, ids=[" ".join([f["files"], *f.get("args", ())]) for f in FLOORS])
def test_floor(shared: Path, floor: dict[str, Any]) -> None:
    """Every figure stands at or above its floor (false alarms at or below it), on the data that the floor was measured on."""
    files = sorted(shared.glob(floor["files"]))
    if digest(files) != floor["hash"]:
        pytest.skip("the data has changed since the floor was measured")
    found = measured(shared, floor, files)
    high = {k: (found[k], v) for k, v in floor.get("at_most", {}).items() if found[k] > v}
    assert high == {}, f"(measured, at most): {high}"
    low = {k: (found[k], v) for k, v in floor.items() if isinstance(v, float) and found[k] < v}
    assert low == {}, f"(measured, floor): {low}"
