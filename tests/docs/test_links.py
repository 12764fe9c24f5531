"""Every link of the documentation leads somewhere; addresses in the network are looked at, and not asked for."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from pages import PAGES, ROOT, page


@pytest.mark.parametrize("name", PAGES)
def test_links(name: str) -> None:
    """Files and headings that a page names are there."""
    wrong = [f"{name}:{line}: {target}: {fault}" for line, target in page(name).links() if (fault := _fault(name, target))]
    assert wrong == []


@pytest.mark.parametrize("name", [n for n in PAGES if n.startswith("docs/")])
def test_docs_stay_in_docs(name: str) -> None:
    """The built pages hold docs/ alone: a link out of it would break there."""
    base = (ROOT / name).parent
    local = ((line, target) for line, target in page(name).links() if not urlsplit(target).scheme and not target.startswith("#"))
    out = [
        f"{name}:{line}: {target}"
        for line, target in local
        if not (base / unquote(urlsplit(target).path)).resolve().is_relative_to(ROOT / "docs")
    ]
    assert out == []


def test_every_page_can_be_reached() -> None:
    """From the index, page by page: nothing is written that nobody finds."""
    seen = {"docs/index.md"}
    waiting = ["docs/index.md"]
    while waiting:
        name = waiting.pop()
        base = (ROOT / name).parent
        found = page(name)
        listed = [
            match.relative_to(ROOT).as_posix()
            for b in found.blocks
            if b.language == "{toctree}"
            for line in b.text.splitlines()
            if line and not line.startswith(":")
            for match in base.glob(f"{line}.md")
        ]
        linked = [
            (base / unquote(urlsplit(t).path)).resolve().relative_to(ROOT).as_posix()
            for _, t in found.links()
            if not urlsplit(t).scheme and urlsplit(t).path.endswith(".md")
        ]
        new = set(listed + linked) - seen
        seen |= new
        waiting += sorted(new)
    assert [n for n in PAGES if n.startswith("docs/") and n not in seen] == []


def _fault(name: str, target: str) -> str | None:
    """What is wrong with a link, or None."""
    parts = urlsplit(target)
    if parts.scheme:
        good = parts.scheme in ("https", "http") and re.fullmatch(r"[\w.-]+\.[a-z]{2,}", parts.netloc)
        return None if good else "is no address"
    file = ROOT / name
    if parts.path:
        file = (file.parent / unquote(parts.path)).resolve()
        if not file.is_relative_to(ROOT) or not file.exists():
            return "is not there"
    if not parts.fragment:
        return None
    if file.suffix != ".md":
        return "has no headings"
    there = page(file.relative_to(ROOT).as_posix()).anchors
    return None if parts.fragment in there else f"has no heading {parts.fragment!r}"
