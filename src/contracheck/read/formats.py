"""Formats: their names, their suffixes, what they begin like, and their readers, which are imported when a file needs them."""

from __future__ import annotations

import importlib
import re
from typing import Final

from contracheck.read.document import Reader
from contracheck.read.text import read_text

#: Name -> module of this package and function in it: a format is one line here, and one for each of its suffixes below.
FORMATS: Final = {
    "text": ("text", "read_text"),
    "markdown": ("markdown", "read_markdown"),
    "html": ("html", "read_html"),
    "json": ("jsonl", "read_json"),
    "jsonl": ("jsonl", "read_lines"),
    "csv": ("table", "read_table"),
    "xliff": ("xliff", "read_xliff"),
    "tmx": ("tmx", "read_tmx"),
    "po": ("po", "read_po"),
}
#: Suffix in lower case -> format; "" is that of files without one, which are text unless they begin like something else.
SUFFIXES: Final = {
    "": "",
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".sdlxliff": "xliff",
    ".mqxliff": "xliff",
    ".mxliff": "xliff",
    ".tmx": "tmx",
    ".po": "po",
    ".pot": "po",
}
_HEAD: Final = 3000
_ROOT: Final = re.compile(r"<(?![!?])(?:\w{1,40}:)?([A-Za-z]{1,20})")
_PO: Final = re.compile(r"(?:^#[^\n]*+\n|^[ \t]*+\n)*+^msgid[ \t]++\"", re.MULTILINE)


def reader(name: str) -> Reader:
    """The reader of a format."""
    if name == "text":
        return read_text
    module, function = FORMATS[name]
    made: Reader = getattr(importlib.import_module(f"contracheck.read.{module}"), function)
    return made


def sniff(text: str) -> str:
    """The format that a text begins like, for standard input and files whose suffix says nothing; text where it is in doubt.

    >>> sniff('{"text": "13 dead"}\\n'), sniff("<!DOCTYPE html>"), sniff("13 dead")
    ('json', 'html', 'text')
    """
    head = text[:_HEAD].lstrip()
    if head.startswith("<"):
        root = _ROOT.search(head)
        name = root[1].lower() if root else ""
        if name in ("xliff", "tmx"):
            return name
        return "html" if name in ("html", "head", "body") or head[:9].lower() == "<!doctype" else "text"
    if head.startswith(('{"', "[{", "{\n", "{\r", "{ ", "[\n", "[ {")):
        from contracheck.errors import InputError
        from contracheck.read.json_value import decode_one

        try:
            value, _ = decode_one(text, len(text) - len(text.lstrip()))
        except InputError:
            return "text"
        return "json" if isinstance(value, dict | list) else "text"
    if _PO.match(head):
        return "po"
    if "," in head or "\t" in head or ";" in head:
        from contracheck.read.table import known_header

        return "csv" if known_header(head) else "text"
    return "text"
