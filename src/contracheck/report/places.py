"""Places: the files of a report's articles, for the formats that point into files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from contracheck.errors import InputError
from contracheck.model import Article
from contracheck.read.decode import decode
from contracheck.read.files import files_of
from contracheck.read.front_matter import front_matter
from contracheck.report.escape import relative_uri
from contracheck.report.formats import Place
from contracheck.report.report import Report

#: Code points of files that are searched for the texts of their articles, before the rest is shown without regions.
SEARCHED: Final = 1_000_000_000


def places(report: Report, paths: Iterable[str | os.PathLike[str]], root: Path, *, texts: bool) -> dict[str, Place]:
    """Article id -> its file, for the articles that came from these paths.

    URIs are relative to ``root`` for files below it, absolute for all others. With ``texts`` the files that findings tell
    about are read again, to find where in them the articles' texts begin; without, all URIs are absolute.
    """
    files = files_of(paths)
    held: dict[Path, list[Article]] = {}
    for article in report.articles:
        file = _file(article.id, files)
        if file is not None:
            held.setdefault(file, []).append(article)
    if not texts:
        return {a.id: Place(uri=file.as_uri()) for file, articles in held.items() for a in articles}
    found: dict[str, Place] = {}
    told = {report.claim[i].article for f in report.findings for i in f.claims if i in report.claim}
    budget = SEARCHED
    for file, articles in held.items():
        uri = _uri(file, root)
        whole = _text(file) if any(a.id in told for a in articles) else None
        for article in articles:
            start = None
            if whole is not None and article.id in told and budget > 0:
                budget -= len(whole)
                start = _start(whole, article.text, alone=len(articles) == 1)
            found[article.id] = Place(uri=uri) if start is None else Place(uri=uri, text=whole, start=start)
    return found


def _start(whole: str, text: str, *, alone: bool) -> int | None:
    """Where an article's text begins in its file; None where that is not plain.

    Alone in a file it begins behind the front matter, or ends the file. A reader may have put blanks in the place of markup, as
    that of Markdown does: offsets stay.
    """
    if alone:
        for start in dict.fromkeys((front_matter(whole)[1], len(whole) - len(text))):
            if start >= 0 and _blanked(whole, start, text):
                return start
    start = whole.find(text)
    return start if start >= 0 and whole.find(text, start + 1) < 0 else None


def _blanked(whole: str, start: int, text: str) -> bool:
    """Whether a text is a piece of a file, but for blanks that stand in the place of other characters."""
    if whole.startswith(text, start):
        return True
    piece = whole[start : start + len(text)]
    # lines end where they end in the file: what is blank there and here is the same
    return len(piece) == len(text) and all(a == b or (b == " " and not a.isspace()) for a, b in zip(piece, text, strict=True))


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
