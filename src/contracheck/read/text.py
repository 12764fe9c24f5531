"""Plain text and Markdown: the whole text is the article, but for a front matter."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from contracheck.model import Article, Skipped
from contracheck.read.document import Document

#: keys of a front matter -> fields of an article; the second names are those of Hugo and Jekyll
_KEYS: Final = {
    "language": "language",
    "lang": "language",
    "published": "published",
    "date": "published",
    "source": "source",
    "title": "title",
    "url": "url",
}
#: a longer block is text between two rules
_MAX_LINES: Final = 100
_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_FIELD: Final = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?")
_BLOCK_SCALARS: Final = frozenset({"|", ">", "|-", ">-", "|+", ">+"})


def read_text(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """One article, and a Skipped for a date in its front matter that is none.

    A front matter is a block between two lines ``---`` at the very top, with ``language``, ``published`` (ISO 8601), ``source``,
    ``title`` or ``url``, each as ``key: value``. The article's text is what follows it: offsets count from there. Other keys are
    passed over; a block with none of these keys, or with a line that is no ``key: value``, belongs to the text. Without a
    ``source`` the source is the name of the file.

    >>> document = Document(id="a.txt", name="a.txt", text="---\\nlanguage: de\\n---\\n13 Mrd. Euro")
    >>> [article] = read_text(document)[0]
    >>> article.text, article.language, article.source
    ('13 Mrd. Euro', 'de', 'a.txt')
    """
    fields, start = front_matter(document.text)
    skipped: tuple[Skipped, ...] = ()
    published = fields.get("published")
    if published is not None:
        try:
            dt.date.fromisoformat(published[:10])
        except ValueError:
            skipped = (Skipped(article=document.id, reason=f"its date of publication is no ISO date: {published[:40]!r}"),)
            published = None
    article = Article(
        id=document.id,
        text=document.text[start:],
        language=fields.get("language"),
        published=published,
        source=fields.get("source", document.name),
        title=fields.get("title"),
        url=fields.get("url"),
    )
    return (article,), skipped


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields of the block at the top, none empty, and the offset of the text after it; ({}, 0) without such a block."""
    fields: dict[str, str] = {}
    at = 0
    for number in range(_MAX_LINES):
        match = _LINE.match(text, at)
        if match is None or (number == 0 and match[1].rstrip() != "---"):
            break
        at, line = match.end(), match[1].rstrip()
        if number > 0 and line in ("---", "..."):
            return (fields, at) if fields else ({}, 0)
        field = _FIELD.fullmatch(line)
        if field:
            key, value = _KEYS.get(field[1].lower()), _unquoted((field[2] or "").strip())
            if key and value and value not in _BLOCK_SCALARS:
                fields.setdefault(key, value)
        elif number > 0 and line and line[0] not in " \t#-":
            break
        if at == len(text):
            break
    return {}, 0


def _unquoted(value: str) -> str:
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
