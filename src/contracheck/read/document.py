"""Document: a file that was found and decoded, on its way to a reader; and what a reader is."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from contracheck.model import Article, Skipped


@attrs.frozen(kw_only=True)
class Document:
    """A decoded file: the id that its article is to have (or to begin with, if it holds several), its name and its whole text."""

    id: str
    name: str
    text: str


#: Of a document, the articles in it in their order, and what of it could not be used.
Reader = Callable[[Document], tuple[tuple[Article, ...], tuple[Skipped, ...]]]
