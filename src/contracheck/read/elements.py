"""Elements: what the reader of HTML has to know about them, as sets of names (WHATWG HTML, sections 4, 13.1.2 and 15.3)."""

from __future__ import annotations

from typing import Final

#: elements with no text for readers
DROPPED: Final = frozenset((
    "nav", "aside", "footer", "button", "select", "textarea", "dialog", "menu", "template", "noscript", "svg", "object",
    "audio", "video", "canvas", "map", "datalist", "del", "s", "strike", "rt", "rp", "head",
))  # fmt: skip
#: elements whose content is no markup
RAW: Final = frozenset(("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"))
VOID: Final = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
PARAGRAPHS: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "details", "dialog", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "title", "ul",
))  # fmt: skip
LINES: Final = frozenset(("br", "dd", "dt", "li", "option", "tr", "optgroup"))
NOTED: Final = frozenset(("meta", "link", "time", "html", "body"))
CELLS: Final = frozenset(("td", "th"))
#: elements that are kept track of until they end; others only break lines
TRACKED: Final = DROPPED | frozenset((
    "article", "main", "div", "section", "header", "blockquote", "figure", "form", "table", "tr", "td", "th", "ul", "ol",
    "dl", "li", "pre", "h1", "sup", "sub", "span", "p", "a", "body",
))  # fmt: skip
#: of an element that begins within an open one of the same name and has to end it: their end tags may be left out
ENDS_ITSELF: Final = frozenset(["p", "li", "tr", "td", "th"])
ROLES: Final = frozenset(["navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog", "alert"])
