"""Paths to articles: files, folders and standard input, found in one order, read once, up to a limit."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Final

import attrs

from contracheck.errors import ConfigError, InputError
from contracheck.model import Article, Limits, Skipped
from contracheck.model.message import say
from contracheck.read.decode import decode
from contracheck.read.document import HTML_READERS, Document
from contracheck.read.formats import FORMATS, SUFFIXES, reader, sniff

_LIMITS: Final = Limits()
_STANDARD_INPUT: Final = "-"
#: where a text may be cut without cutting a figure in two, looked for in so many characters before the limit
_BREAK: Final = re.compile(r"[\s。、！？；，「」]")
_BREAK_WITHIN: Final = 2000


@attrs.frozen
class _Found:
    """A file to read, None for standard input; whether it was asked for by name; the folder given, or the one that it is in."""

    path: Path | None
    named: bool
    root: Path | None

    @property
    def name(self) -> str:
        return "<stdin>" if self.path is None else _printable(self.path.name)


def read(path: str | os.PathLike[str], *, format: str | None = None, html: str = "own") -> tuple[Article, ...]:
    """The articles of a file, of a folder (recursively, sorted by path) or, for "-", of standard input; at least one.

    What a folder holds besides is passed over; ``read_all`` tells about it, and what ``format`` and ``html`` are. Raises
    InputError, naming the file and the reason, where nothing could be read.

    >>> read("no-such-file.txt")
    Traceback (most recent call last):
    contracheck.errors.InputError: no-such-file.txt: no such file or folder
    """
    articles, skipped = read_all([path], format=format, html=html)
    if not articles:
        reasons = [s.reason if s.article == Path(path).name else f"{s.article}: {s.reason}" for s in skipped]
        more = f"; and {len(reasons) - 3} more" if len(reasons) > 3 else ""
        raise InputError("; ".join(reasons[:3]) + more, _printable(os.fspath(path)))
    return articles


def read_all(
    paths: Iterable[str | os.PathLike[str]], limits: Limits = _LIMITS, *, format: str | None = None, html: str = "own"
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles of all paths, in their order, and what was skipped or cut, with reasons; both may be empty.

    A folder is read recursively, sorted by path, without hidden files and folders; links are followed, each folder once, and a
    file that is reached by two arguments is read once. An article's id is its file's name, or the relative path where two files
    have the same name. Files of unknown formats are skipped in folders; when named they are read as what they begin like, and
    else as text. ``format`` (a name of FORMATS) is that of every file and of standard input; by default the suffix tells.
    ``html`` is "own" or "trafilatura". Raises InputError where a path does not exist or a folder has nothing in it, ConfigError
    for another format.
    """
    if format is not None and format not in FORMATS:
        raise ConfigError(f"is no format; there are {', '.join(FORMATS)}", format)
    if html not in HTML_READERS:
        raise ConfigError(f"is no reader of HTML; there are {', '.join(HTML_READERS)}", html)
    given: list[str | os.PathLike[str]] = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    found: dict[str, _Found] = {}
    skipped: list[Skipped] = []
    for path in given:
        files, unreachable = _find(path)
        skipped += unreachable
        for file in files:
            key = _STANDARD_INPUT if file.path is None else os.path.normpath(file.path.absolute())
            if file.named or key not in found:
                found[key] = file
    articles: list[Article] = []
    for identifier, file in zip(_ids(found), found.values(), strict=True):
        read_here, skipped_here = _load(identifier, file, limits, format, html)
        articles += read_here
        skipped += skipped_here
    return tuple(articles), tuple(skipped)


def files_of(paths: Iterable[str | os.PathLike[str]]) -> dict[str, Path]:
    """The files behind the ids that ``read_all`` gives to documents, as absolute paths; what is no file is passed over."""
    found: dict[str, _Found] = {}
    for path in paths:
        try:
            files, _ = _find(path)
        except InputError:
            continue
        for file in files:
            key = _STANDARD_INPUT if file.path is None else os.path.normpath(file.path.absolute())
            if file.named or key not in found:
                found[key] = file
    named = zip(_ids(found), found.items(), strict=True)
    return {identifier: Path(key) for identifier, (key, file) in named if file.path is not None}


def _find(given: str | os.PathLike[str]) -> tuple[list[_Found], list[Skipped]]:
    name = os.fspath(given)
    if name == _STANDARD_INPUT:
        return [_Found(None, True, None)], []
    path = Path(name)
    try:
        mode = path.stat().st_mode if name else 0
    except PermissionError as error:
        return [], [Skipped(article=_printable(name), reason=_because(error), unread=True)]
    except (OSError, ValueError):  # ValueError: a NUL in the name
        mode = 0
    if mode == 0:  # an empty name, too, which to pathlib is the current folder
        raise InputError(say("no such file or folder"), _printable(name) or "''")
    if not stat.S_ISDIR(mode):
        return [_Found(path, True, path.parent)], []
    files, skipped = _walk(path)
    if not files and not skipped:
        raise InputError(say("the folder has no files in it"), _printable(name))
    return [_Found(file, False, path) for file in files], skipped


def _walk(folder: Path) -> tuple[list[Path], list[Skipped]]:
    """The files below a folder in order of their paths, and what could not be entered."""
    files: list[Path] = []
    skipped: list[Skipped] = []
    seen: set[tuple[int, int]] = set()
    folders, links = [folder], list[Path]()
    while folders or links:
        if not folders:
            # folders that are links come last, and in order: a folder is found under its own name if it has one here
            links.sort(reverse=True)
            folders.append(links.pop())
        here = folders.pop()
        try:
            info = here.stat()
            entries = [] if (info.st_dev, info.st_ino) in seen else list(here.iterdir())
        except OSError as error:
            skipped.append(Skipped(article=_printable(here.as_posix()), reason=_because(error), unread=here == folder))
            continue
        seen.add((info.st_dev, info.st_ino))
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                mode = entry.stat().st_mode
            except OSError as error:
                skipped.append(Skipped(article=_printable(entry.as_posix()), reason=_because(error)))
                continue
            if stat.S_ISDIR(mode):
                (links if entry.is_symlink() else folders).append(entry)
            elif stat.S_ISREG(mode):
                files.append(entry)
            else:
                skipped.append(Skipped(article=_printable(entry.as_posix()), reason=say("neither a file nor a folder")))
    return sorted(files, key=lambda file: file.parts), sorted(skipped, key=lambda entry: entry.article)


def _ids(found: dict[str, _Found]) -> list[str]:
    """Names where they are unique, else paths relative to what all arguments have in common: one folder given, that folder."""
    names = Counter(file.name for file in found.values())
    roots = {os.path.normpath(file.root.absolute()) for file in found.values() if file.root is not None}
    try:
        base = os.path.commonpath(roots) if roots else ""
    except ValueError:  # two drives
        base = ""
    ids: list[str] = []
    taken: set[str] = set()
    for key, file in found.items():
        identifier = file.name
        if names[file.name] > 1 and file.path is not None:
            identifier = _printable(Path(key).relative_to(base).as_posix() if base else Path(key).as_posix())
        number, wanted = 1, identifier
        while identifier in taken:
            number += 1
            identifier = f"{wanted} ({number})"
        taken.add(identifier)
        ids.append(identifier)
    return ids


def _load(
    identifier: str, file: _Found, limits: Limits, format: str | None, html: str
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    def skip(reason: str, *, unread: bool = False) -> Skipped:
        return Skipped(article=identifier, reason=reason, unread=unread and file.named)

    suffix = "" if file.path is None else file.path.suffix.lower()
    if suffix not in SUFFIXES and not file.named and format is None:
        return (), (skip(say("unknown format ({suffix})", suffix=_printable(suffix))),)
    try:
        data, size = _bytes(file.path, limits.file_bytes)
    except (OSError, ValueError) as error:
        return (), (skip(_because(error), unread=True),)
    cut = len(data) > limits.file_bytes
    try:
        decoded = decode(data[: limits.file_bytes], cut=cut)
    except InputError as error:
        return (), (skip(error.message, unread=True),)
    text = _whole(decoded.text) if cut else decoded.text
    notes: list[Skipped] = []
    if cut:
        dropped = len(decoded.text[len(text) :].encode(decoded.encoding, "ignore")) + decoded.left_out
        if size and size > limits.file_bytes:
            left = size - limits.file_bytes + dropped
            notes.append(skip(say("larger than {limit} bytes: the last {n} bytes left out", limit=limits.file_bytes, n=left)))
        else:
            notes.append(skip(say("larger than {limit} bytes: the rest left out", limit=limits.file_bytes)))
    elif decoded.left_out:
        notes.append(skip(say("ends within a character: its last {n} bytes left out", n=decoded.left_out)))
    # a suffix that says nothing about the format: what the text begins like does
    known = format or (sniff(text) if file.named and SUFFIXES.get(suffix, "") == "" else SUFFIXES[suffix] or "text")
    document = Document(id=identifier, name=file.name, text=text, limits=limits, html=html)
    articles, skipped = reader(known)(document)
    kept = tuple(article for article in articles if article.text.strip())
    empty = [Skipped(article=article.id, reason=say("empty")) for article in articles if not article.text.strip()]
    left_out = (attrs.evolve(s, unread=s.unread and file.named) for s in skipped)
    return kept, (*notes, *left_out, *empty)


def _bytes(path: Path | None, limit: int) -> tuple[bytes, int | None]:
    """The head of a file, one byte longer than the limit if the file is, and the size of the file where it is known."""
    if path is None:
        if sys.stdin is None:
            raise OSError("there is no standard input")
        stream: BinaryIO | None = getattr(sys.stdin, "buffer", None)
        return (sys.stdin.read().encode() if stream is None else stream.read(limit + 1)), None
    with path.open("rb") as file:
        info = os.fstat(file.fileno())
        return file.read(limit + 1), info.st_size if stat.S_ISREG(info.st_mode) else None


def _whole(text: str) -> str:
    """The text up to its last break, so that a cut does not make 13 of 13,000; all of it where there is no break near the end."""
    tail = text[-_BREAK_WITHIN:]
    ends = [match.end() for match in _BREAK.finditer(tail)]
    return text[: len(text) - len(tail) + ends[-1]] if ends else text


def _because(error: Exception) -> str:
    return say("cannot be read: {why}", why=str(getattr(error, "strerror", None) or error))


def _printable(name: str) -> str:
    """A name of the file system as text that can be encoded: a byte that is not UTF-8 is written as ``\\udcff``."""
    return name.encode("utf-8", "backslashreplace").decode()
