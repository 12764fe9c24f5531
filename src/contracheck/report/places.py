"""Places: the files of a report's articles, for the formats that point into files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from contracheck.errors import InputError
from contracheck.read import files_of
from contracheck.read.decode import decode
from contracheck.report.escape import relative_uri
from contracheck.report.formats import Place
from contracheck.report.report import Report


def places(report: Report, paths: Iterable[str | os.PathLike[str]], root: Path, *, texts: bool) -> dict[str, Place]:
    """Article id -> its file, for the articles that came from these paths.

    URIs are relative to ``root`` for files below it, absolute for all others. With ``texts`` the files are read again, to find
    where in them the articles' texts begin; without, URIs are absolute.
    """
    files = files_of(paths)
    found: dict[str, Place] = {}
    decoded: dict[Path, str | None] = {}
    for article in report.articles:
        file = _file(article.id, files)
        if file is None:
            continue
        uri = _uri(file, root) if texts else file.as_uri()
        whole: str | None = None
        if texts:
            if file not in decoded:
                decoded[file] = _text(file)
            whole = decoded[file]
        start = whole.find(article.text) if whole is not None else -1
        found[article.id] = Place(uri=uri, text=whole, start=start) if start >= 0 else Place(uri=uri)
    return found


def _file(identifier: str, files: Mapping[str, Path]) -> Path | None:
    """The file of an article: its id is that of the file, or begins with it where the file holds several."""
    at = len(identifier)
    while at > 0:
        if identifier[:at] in files:
            return files[identifier[:at]]
        at = max(identifier.rfind(sign, 0, at) for sign in ":# ")
    return None


def _uri(file: Path, root: Path) -> str:
    try:
        return relative_uri(file.relative_to(root).as_posix())
    except ValueError:
        return file.as_uri()


def _text(file: Path) -> str | None:
    """The decoded file, None where it cannot be read (any more): the report stands without it."""
    try:
        return decode(file.read_bytes()).text
    except (OSError, InputError):
        return None
