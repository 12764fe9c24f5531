"""What all tests share: the option that rewrites the stories, the folders, and a profile for Hypothesis."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

# a first example pays for imports and tables, and machines under load are slow: time is judged by pytest-timeout
settings.register_profile("contracheck", deadline=None)
settings.load_profile("contracheck")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that rewrite the expected reports of fixtures/stories, and the output that the documentation shows."""
    parser.addoption("--update-stories", action="store_true", help="rewrite fixtures/stories/*/expected.json")
    parser.addoption("--update-pages", action="store_true", help="write into the pages of docs/ what their commands print")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of articles and annotations beside the checkout, which is no part of the project."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("../shared is not beside the checkout: what needs its articles is not tested")
    return folder
