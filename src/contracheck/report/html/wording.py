"""Messages as markup: in the reader's language, each quote and name in them apart from the direction of the words around it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs

from contracheck.model.message import Localized, Term
from contracheck.report.html.elements import Markup, el, text
from contracheck.report.locale import Reader


@attrs.frozen
class Isolating:
    """A wording (``model.message.Wording``) whose texts are markup."""

    reader: Reader

    def text(self, told: str, /) -> str:
        """A message with its templates and values as text, and what comes from articles in an element of its own direction."""
        if isinstance(told, Term) and self.reader.english:
            return text(str(told))
        return told.in_locale(self) if isinstance(told, Localized) else el("bdi", told)

    def template(self, one: str, many: str | None, n: int | Decimal, /) -> str:
        """A template as text; its places are in braces, which stay."""
        return text(self.reader.template(one, many, n))

    def form(self, kind: str, of: Any, /) -> str:
        """A value as text."""
        return text(self.reader.form(kind, of))


def worded(reader: Reader, message: str) -> Markup:
    """A message as markup; a plain text as it is.

    >>> from contracheck.model.message import say
    >>> from contracheck.report.locale import reader
    >>> worded(reader(), say("{x} <b> {n}", x="&{n}", n=3))
    '<bdi>&amp;{n}</bdi> &lt;b&gt; 3'
    """
    return Markup(Isolating(reader).text(message)) if isinstance(message, Localized) else text(message)
