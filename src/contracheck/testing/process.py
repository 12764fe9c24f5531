"""A check in another process, with another seed for Python's hashes: what hangs on the order of sets shows there."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence

from contracheck.errors import InputError
from contracheck.model import Article, Config

_CODE = """
import pickle, sys
articles, config = pickle.load(sys.stdin.buffer)
from contracheck.pipeline import check
sys.stdout.buffer.write(check(articles, config=config).to_json().encode("utf-8", "surrogatepass"))
"""
_SECONDS = 600


def report_elsewhere(articles: Sequence[Article], config: Config) -> str:
    """The JSON of the report on some articles, made by a new interpreter. Raises InputError where it fails.

    >>> report_elsewhere([], Config())[:16]
    '{\\n  "contracheck'
    """
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    done = subprocess.run(
        [sys.executable, "-c", _CODE],
        input=pickle.dumps((tuple(articles), config)),
        capture_output=True,
        timeout=_SECONDS,
        env=environment,
        check=False,
    )
    if done.returncode != 0:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise InputError(f"the check failed in another process: {' '.join(last)}", "check")
    return done.stdout.decode("utf-8", "surrogatepass")
