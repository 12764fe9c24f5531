"""Markdown: plain text in which the markup is blank, so that offsets stay those of the file."""

from __future__ import annotations

import re
from typing import Final

import attrs

from contracheck.model import Article, Skipped
from contracheck.read.document import Document, notes
from contracheck.read.front_matter import article

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
#: what begins a line: a quote (``>`` is no "more than"), a bullet (``-`` is no minus), a heading
_LEAD: Final = re.compile(r"[ \t]*+(?:(?:>[ \t]?+)++[ \t]*+)?(?:[-*+][ \t]++(?:\[[ xX]\][ \t]++)?)?(?:#{1,6}(?=[ \t]))?")
_LINK: Final = re.compile(r"\]\([^()\s]{0,2000}+(?:\([^()\s]{0,300}+\)[^()\s]{0,300}+)?(?:[ \t]++\"[^\"\n]{0,300}+\")?\)")
_REFERENCE: Final = re.compile(r"\]\[[^\[\]\n]{0,100}+\]|\[\^[^\[\]\s]{1,50}+\](?!:)")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>\n]{0,300}+>")
_COMMENT_START, _COMMENT_END = "<!--", "-->"
#: runs that emphasise: at the beginning or the end of words, and not between figures (2*3) or within words (snake_case)
_EMPHASIS: Final = re.compile(
    r"(?<![\d*\\])\*{1,3}+(?=[^\s*])|(?<=[^\s*\\])\*{1,3}+(?![\d*])"
    r"|(?<![\w\\])_{1,3}+(?=[^\s_])|(?<=[^\s_\\])_{1,3}+(?!\w)|~~|`++"
)
_HEADING: Final = re.compile(r" {0,3}#[ \t]++([^\n]{1,500})")


def read_markdown(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """One article with the markup blank: ``**13** billion`` is read as ``13 billion``, with the offsets of the file behind its
    front matter. Code blocks, comments and the addresses of links are blank, too. The first heading is the title where no other
    is given.

    >>> document = Document(id="a.md", name="a.md", text="# Storm\\n> **13** dead, [says](https://example.org/2024) the mayor")
    >>> [article] = read_markdown(document)[0]
    >>> article.title, " ".join(article.text.split())
    ('Storm', 'Storm 13 dead, [says the mayor')
    """
    made, faults = article(document.id, document.name, document.text)
    text = without_markup(made.text)
    title = made.title
    if title is None and (match := next((m for line in made.text[:5000].split("\n") if (m := _HEADING.match(line))), None)):
        title = " ".join(without_markup(match[1]).split()).rstrip("# ") or None
    return (attrs.evolve(made, text=text, title=title),), notes(document, faults)


def without_markup(text: str) -> str:
    """The text with as many blanks in the place of markup; its length and its lines stay.

    >>> without_markup("It cost **$13** billion.")
    'It cost   $13   billion.'
    """
    lines = []
    fence = ""
    for line in _comments(text).splitlines(keepends=True):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1][0] == fence[0] and len(mark[1]) >= len(fence) and not line.strip().strip(fence[0]):
                fence = ""
            lines.append(_blank(line))
            continue
        if mark and (mark[1][0] == "~" or "`" not in line[mark.end() :]):
            fence = mark[1]
            lines.append(_blank(line))
            continue
        lead = _LEAD.match(line)
        start = lead.end() if lead else 0
        rest = line[start:]
        for pattern in (_LINK, _REFERENCE, _TAG, _EMPHASIS):
            rest = pattern.sub(_blanks, rest)
        lines.append(_blank(line[:start]) + rest)
    return "".join(lines)


def _comments(text: str) -> str:
    """The text with comments blank; one that does not end is text."""
    parts: list[str] = []
    at = 0
    while (start := text.find(_COMMENT_START, at)) >= 0:
        end = text.find(_COMMENT_END, start + 4)
        if end < 0:
            break
        parts += (text[at:start], _blank(text[start : end + 3]))
        at = end + 3
    return "".join([*parts, text[at:]]) if parts else text


def _blank(text: str) -> str:
    return re.sub(r"[^\s]", " ", text)


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])
