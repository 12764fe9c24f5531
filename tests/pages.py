"""The pages of the documentation as their tests see them: code blocks with what is said about them, headings and links.

A comment right before a block, invisible to readers, says how it is tested:

    <!-- folder: fixtures/docs/x -->   on the page's first lines: its commands run in a copy of this folder
    <!-- exit: 1 -->                   the exit code of the block's commands (0 unless said; `$ echo $?` says it, too)
    <!-- file: NAME -->                the block is written to this file before what follows is run
    <!-- shows: NAME -->               the block is this file, word for word
    <!-- edit: NAME: OLD => NEW -->    the file is changed (no block follows)
    <!-- output -->                    the block is what the Python block before it prints
    <!-- needs: pandas -->             run where this package is installed
    <!-- not run: REASON -->           not run, because
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import attrs

ROOT = Path(__file__).resolve().parent.parent
#: every page that a reader may open, by its path from the root of the project
PAGES = tuple(
    p.relative_to(ROOT).as_posix()
    for p in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
    if "_build" not in p.parts
)
_COMMENT = re.compile(r"<!-- (folder|exit|file|shows|edit|output|needs|not run)(?:: (.*?))? -->\s*")
_FENCE = re.compile(r"( *)(`{3,}|~{3,})\s*([\w{}-]*)(.*)")
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


@attrs.frozen(kw_only=True)
class Block:
    """A fenced block: the page's line it begins on, its language, its text, and what comments say about it.

    An edit of a file is a block of the language "edit", without text.
    """

    line: int
    language: str
    text: str
    said: dict[str, str]


@attrs.frozen(kw_only=True)
class Page:
    """A page: its blocks in order, and its prose with blocks and comments left out, line for line."""

    name: str
    folder: str | None
    blocks: tuple[Block, ...]
    prose: tuple[str, ...]

    @property
    def anchors(self) -> frozenset[str]:
        """The anchors of the headings, made as GitHub and MyST make them, and of `(name)=` targets."""
        found: dict[str, int] = {}
        made = set()
        for line in self.prose:
            if target := re.fullmatch(r"\(([\w-]+)\)=", line.strip()):
                made.add(target[1])
            if heading := re.match(r"#{1,6} +(.*?)\s*#*$", line):
                name = slug(heading[1])
                found[name] = found.get(name, -1) + 1
                made.add(f"{name}-{found[name]}" if found[name] else name)
        return frozenset(made)

    def links(self) -> Iterator[tuple[int, str]]:
        """Line and target of each link and picture, also those of pictures in HTML."""
        for number, line in enumerate(self.prose, 1):
            plain = _CODE.sub(lambda m: " " * len(m[0]), line)
            for found in re.finditer(r"\]\(<?([^()\s>]+(?:\([^()\s]*\)[^()\s>]*)*)>?(?: \"[^\"]*\")?\)", plain):
                yield number, found[1]
            for found in re.finditer(r"""(?:src|srcset|href)="([^"]+)\"""", plain):
                yield number, found[1]
            for found in re.finditer(r"<(https?://[^>\s]+)>", plain):
                yield number, found[1]


def slug(heading: str) -> str:
    """The anchor of a heading: small letters, blanks as dashes, no punctuation.

    >>> slug("What is *not* read: `sarif`")
    'what-is-not-read-sarif'
    """
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).casefold()
    kept = (c for c in text if c in "-_ " or unicodedata.category(c)[0] in "LNM")
    return "".join(kept).strip().replace(" ", "-")


def page(name: str) -> Page:
    """A page by its path from the root of the project."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    blocks: list[Block] = []
    prose: list[str] = []
    said: dict[str, str] = {}
    folder = None
    at = 0
    while at < len(lines):
        line = lines[at]
        fence = _FENCE.fullmatch(line)
        if fence:
            end = next((n for n in range(at + 1, len(lines)) if lines[n].strip() == fence[2]), len(lines))
            indent = len(fence[1])
            text = "".join(f"{one[indent:]}\n" for one in lines[at + 1 : end])
            blocks.append(Block(line=at + 1, language=fence[3], text=text, said=said))
            prose += [""] * (end - at + 1)
            at, said = end + 1, {}
            continue
        for key, value in _COMMENT.findall(line):
            if key == "folder":
                folder = value
            elif key == "edit":
                blocks.append(Block(line=at + 1, language="edit", text="", said={"edit": value}))
            else:
                said[key] = value
        rest = _COMMENT.sub("", line)
        if rest.strip():
            said = {}
        prose.append(rest)
        at += 1
    return Page(name=name, folder=folder, blocks=tuple(blocks), prose=tuple(prose))
