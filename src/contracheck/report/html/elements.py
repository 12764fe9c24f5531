"""Elements: HTML and SVG that are built, never pasted, so that a text can become markup in one place only, here.

Texts are by strangers. Whatever is no Markup is escaped; an attribute's value always is. Characters that a page cannot hold are
shown by visible substitutes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Final

from contracheck.report.escape import xml_text

#: what C1 controls and stray separators would be read as is up to the browser: they are left out of no text, but shown
_CONTROL: Final = re.compile("[\x7f-\x9f]")
#: what would be lost (a carriage return), or steer or reorder the source of the page where that is looked at
_STEERING: Final = re.compile("[\t\r\u2028-\u202e\u2066-\u206f]")
_VOID: Final = frozenset(("br", "hr", "img", "input", "link", "meta"))
_NAME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*\Z")

#: what an element may hold
Child = "str | Markup | None | Iterable[Child]"


class Markup(str):
    """Markup that was made by ``el``: it goes into other elements as it is."""

    __slots__ = ()


def text(shown: str) -> Markup:
    """A text as HTML shows it letter by letter, in content and in quoted attributes.

    >>> text('<b>"3 & 4"</b>\\x1b')
    '&lt;b&gt;&quot;3 &amp; 4&quot;&lt;/b&gt;␛'
    """
    if isinstance(shown, Markup):
        return shown
    escaped = html.escape(_CONTROL.sub(lambda m: f"⟨U+{ord(m[0]):04X}⟩", xml_text(shown)))
    return Markup(_STEERING.sub(lambda m: f"&#{ord(m[0])};", escaped))


def join(children: Iterable[object], between: str = "") -> Markup:
    """Children one after the other; None is nothing.

    >>> join(["a", None, el("br")])
    'a<br>'
    """
    return Markup(between.join(_flat(children)))


def _flat(children: Iterable[object]) -> Iterable[str]:
    for child in children:
        if isinstance(child, str):
            yield text(child)
        elif isinstance(child, Iterable):
            yield from _flat(child)
        elif child is not None:
            yield text(str(child))


def el(tag: str, *children: object, **attributes: str | int | float | bool | None) -> Markup:
    """An element. Attributes: a trailing underscore falls off, the others are hyphens; None and False are left out, True is bare.

    >>> el("a", "3 < 4", href="#f-1", class_="figure", data_fact=1, hidden=None)
    '<a href="#f-1" class="figure" data-fact="1">3 &lt; 4</a>'
    """
    parts = [f"<{tag}"]
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if not _NAME.match(name):
            raise ValueError(f"{key!r} is no name of an attribute")
        if value is True:
            parts.append(f" {name}")
        elif value is not None and value is not False:
            parts.append(f' {name}="{text(str(value))}"')
    parts.append(">")
    if tag not in _VOID:
        parts += _flat(children)
        parts.append(f"</{tag}>")
    return Markup("".join(parts))


def note(left: int | bool, words: str) -> Markup | None:
    """A line about what is left out, None where nothing is.

    >>> note(3, "and 3 more"), note(0, "and 0 more")
    ('<p class="cut">and 3 more</p>', None)
    """
    return el("p", words, class_="cut") if left and left > 0 else None
