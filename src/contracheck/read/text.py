"""Plain text: the whole text is the article, but for a front matter."""

from __future__ import annotations

from contracheck.model import Article, Skipped
from contracheck.read.document import Document, notes
from contracheck.read.front_matter import article


def read_text(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """One article, and a Skipped for a date in its front matter that is none.

    A front matter is a block between two lines ``---`` at the very top, with ``language``, ``published`` (ISO 8601), ``source``,
    ``title`` or ``url``, each as ``key: value``; or TOML between two lines ``+++``. The article's text is what follows it:
    offsets count from there. Other keys are passed over; a block with none of these keys, or with a line that is no ``key:
    value``, belongs to the text. Without a ``source`` the source is the name of the file.

    >>> document = Document(id="a.txt", name="a.txt", text="---\\nlanguage: de\\n---\\n13 Mrd. Euro")
    >>> [article] = read_text(document)[0]
    >>> article.text, article.language, article.source
    ('13 Mrd. Euro', 'de', 'a.txt')
    """
    made, faults = article(document.id, document.name, document.text)
    return (made,), notes(document, faults)
