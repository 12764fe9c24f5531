"""Data files read table by table, most of them without tomllib."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck.errors import LanguageDataError
from contracheck.lang import sections
from contracheck.lang.sections import Sections

DATA = Path(sections.__file__).parent / "data"
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C",), exclude_characters='"\\'), max_size=8)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.toml")), ids=lambda p: p.stem)
def test_the_same_as_the_whole_file(path: Path) -> None:
    """Every table of every data file is what tomllib reads."""
    text = path.read_text(encoding="utf-8")
    assert dict(Sections(path.name, text)) == tomllib.loads(text)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.toml")), ids=lambda p: p.stem)
def test_without_tomllib(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """None of them needs it: a language's first use would take longer."""

    def slow(text: str) -> None:
        raise AssertionError(text[:80])

    found = Sections(path.name, path.read_text(encoding="utf-8"))
    monkeypatch.setattr(sections.tomllib, "loads", slow)
    assert [found[name] for name in found]


@pytest.mark.parametrize("path", sorted(DATA.glob("*.toml")), ids=lambda p: p.stem)
def test_composed_and_once(path: Path) -> None:
    """Words are composed as the texts are that are looked through (NFC), and stand in a list once."""
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text), [w for w in text.split() if not unicodedata.is_normalized("NFC", w)][:5]
    assert [twice for twice in _twice(tomllib.loads(text)) if twice] == []


def _twice(node: Any) -> Iterator[list[str]]:
    if isinstance(node, dict):
        yield from (found for value in node.values() for found in _twice(value))
    elif isinstance(node, list) and all(isinstance(word, str) for word in node):
        yield sorted({word for word in node if node.count(word) > 1})


@given(st.dictionaries(st.from_regex(r"[a-z_-]{1,6}", fullmatch=True), st.lists(WORDS, max_size=4), max_size=5))
def test_any_words(lists: dict[str, list[str]]) -> None:
    """Whatever words a table holds (signs of TOML, brackets, equals signs), they are what tomllib reads."""
    quoted = {key: ", ".join('"' + w + '"' for w in words) for key, words in lists.items()}
    entries = "".join(f"{key} = [{words}]\n" for key, words in quoted.items())
    text = f"[words]\n{entries}"
    assert dict(Sections("x.toml", text)) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '[a]\nx = ["p", # not this\n  # nor this\n  "q",\n\n]\ny = { b = ["r"], "c d" = -1.5 } # no\n',
        '[a]\nx = ["p = 1", "{ y = 2", "# z", "a, ]", "b,]c", ]\n',
        "[a.b]\nx = 1\n[a]\ny = true\n[[c]]\nz = 1\n[[c]]\nz = 2\n",
        '[a]\nx = """\nlong\n"""\ny = 2024-05-06\n[b."c.d"]\nz = 1_000\n',
        "[a]\n'x y' = 'z'\n",
    ],
)
def test_what_toml_allows(text: str) -> None:
    """Comments, several lines, inline tables, nested and repeated tables, strings and numbers that JSON does not have."""
    assert dict(Sections("x.toml", text)) == tomllib.loads(text)


@pytest.mark.parametrize("text", ["[a]\nx = [\n", "[a]\nx = 1\nx = 2\n", "[a]\nx = 01\n", '[a]\nx = ["p" "q"]\n'])
def test_faults(text: str) -> None:
    """What is no TOML is said with the name of the file."""
    with pytest.raises(LanguageDataError, match=r"x\.toml"):
        _ = Sections("x.toml", text)["a"]
