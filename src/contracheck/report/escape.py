"""Escapes: what an article may hold and a format must not. All functions are pure.

Reports are shown in terminals, browsers and spreadsheets; the text in them is by strangers. Controls that JSON and XML can name
are written as escapes there and read back unchanged; what a format cannot hold is shown by a visible substitute.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final
from urllib.parse import quote
from xml.etree import ElementTree

#: what could steer a terminal though it stands in JSON: DEL, C1, the controls of the bidirectional algorithm, and line separators
_STEERING: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u206f]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
#: what XML 1.0 cannot hold, not even as a character reference
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WEB: Final = re.compile(r"https?://[^\s/?#@]+(?:[/?#]|\Z)", re.IGNORECASE)


def dumps(thing: Any, *, indent: int | None = 2) -> str:
    """JSON in which nothing steers a terminal: reading it gives the same strings back.

    >>> dumps(["\\x9b31m \\u202e 億"], indent=None)
    '["\\\\u009b31m \\\\u202e 億"]'
    """
    text = json.dumps(thing, ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(_named, _STEERING.sub(_named, text))


def _named(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def scalars(text: str) -> str:
    """The text without halves of surrogate pairs, which no encoding can write."""
    return _SURROGATE.sub("\ufffd", text)


def xml_text(text: str) -> str:
    """The text with a visible substitute for every character that XML 1.0 forbids.

    >>> xml_text("a\\x1bb\\ufffe")
    'a␛b⟨U+FFFE⟩'
    """
    return _NOT_XML.sub(lambda m: chr(0x2400 + ord(m[0])) if m[0] < " " else f"⟨U+{ord(m[0]):04X}⟩", text)


def xml(root: ElementTree.Element) -> str:
    """A document with its declaration, indented, in which nothing steers a terminal; texts are to have gone through xml_text."""
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode").replace("\r", "&#xD;").replace("\t", "&#x9;")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _STEERING.sub(lambda m: f"&#x{ord(m[0]):X};", body) + "\n"


def web_address(url: str | None) -> str | None:
    """A http or https address with everything but plain ASCII percent-encoded; None for any other.

    >>> web_address("https://a.example/日?x=1 2"), web_address("javascript:alert(1)")
    ('https://a.example/%E6%97%A5?x=1%202', None)
    """
    if url is None or not _WEB.match(url.strip()):
        return None
    return quote(url.strip().encode("utf-8", "replace"), safe="/:?#@!$&()*+,;=%-._~[]").replace("(", "%28").replace(")", "%29")


def relative_uri(path: str) -> str:
    """A path or a name as a relative reference (RFC 3986) that names no host and no scheme.

    >>> relative_uri("news/a b.txt"), relative_uri("//host/x:y")
    ('news/a%20b.txt', '%2F%2Fhost/x%3Ay')
    """
    body = path.lstrip("/")
    return "%2F" * (len(path) - len(body)) + quote(body.encode("utf-8", "surrogatepass"), safe="/-._~")
