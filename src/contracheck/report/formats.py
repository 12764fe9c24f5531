"""The formats of a report: names, what each may be told, and where its renderer is. A format is one line here and one module."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from contracheck.errors import ConfigError

if TYPE_CHECKING:
    from contracheck.report.report import Report

#: Name -> module of this package, whose ``write(report, options)`` gives the text with its line end.
FORMATS: Final[dict[str, str]] = {
    "text": "text",
    "json": "plain",
    "html": "html.page",
    "sarif": "sarif",
    "junit": "junit",
    "csv": "table",
    "graphml": "graphml",
    "claimreview": "claimreview",
    "markdown": "markdown",
}
DETAILS: Final = ("quiet", "normal", "verbose")
#: Severities that count, by the level at which a call fails.
FAILING: Final[dict[str, tuple[str, ...]]] = {"conflict": ("conflict",), "tension": ("conflict", "tension"), "never": ()}


@attrs.frozen(kw_only=True)
class Place:
    """The file of an article: its URI, and the decoded text of the file with the offset of the article's text in it.

    The offset counts code points. ``text`` and ``start`` are None where the file does not hold the article's text as it is.
    """

    uri: str
    text: str | None = None
    start: int | None = None


def _one_of(allowed: tuple[str, ...]) -> Callable[[object, attrs.Attribute[str], str], None]:
    def check(_: object, attribute: attrs.Attribute[str], value: str) -> None:
        if value not in allowed:
            raise ConfigError(f"is to be one of {', '.join(allowed)}", f"{attribute.name} {value!r:.40}")

    return check


@attrs.frozen(kw_only=True)
class Options:
    """What a renderer may be told; each uses what concerns it. ``width`` None is the format's own choice, ``locale`` English."""

    width: int | None = None
    color: bool = False
    detail: str = attrs.field(default="normal", validator=_one_of(DETAILS))
    fail_on: str = attrs.field(default="conflict", validator=_one_of(tuple(FAILING)))
    places: Mapping[str, Place] = attrs.field(factory=dict)
    locale: str | None = None


def renderer(name: str) -> Callable[[Report, Options], str]:
    """The function that writes a format. Raises ConfigError for a format that does not exist."""
    if name not in FORMATS:
        raise ConfigError(f"no such format; there are {', '.join(FORMATS)}", name)
    write: Callable[[Report, Options], str] = importlib.import_module(f"contracheck.report.{FORMATS[name]}").write
    return write
