"""TMX 1.1 to 1.4: each translation unit's variants beside each other, in two languages or more."""

from __future__ import annotations

from typing import Final

from contracheck.model import Article, Skipped
from contracheck.read.document import Document
from contracheck.read.segments import PLACEHOLDER, Segment, read_units, tag_of, tidy

#: elements whose content is code of another format, and no text
_CODES: Final = frozenset(("bpt", "ept", "it", "ph", "ut"))


def read_tmx(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The translation units of a TMX file as groups of articles, ``file#tuid:en`` and ``file#tuid:de``.

    Units without a tuid are numbered. Codes of other formats (bpt, ept, it, ph, ut) are left out, and a ph that parts two words
    is U+FFFC.
    """
    return read_units(document, _Units(), "TMX")


class _Units:
    """Collects translation units."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.seen = False
        self.name = ""
        self.source = self.told = ""
        self.texts: list[tuple[str, str | None, str]] = []
        self.language = ""
        self.parts: list[str] | None = None
        self.code = 0

    def left_out(self) -> list[str]:
        """Nothing: a memory says of no unit that it is not to be used."""
        return []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "tmx":
            self.seen = True
        elif name == "header":
            self.source = attributes.get("srclang", "")
        elif name == "tu":
            self.name, self.texts = attributes.get("tuid", ""), []
            self.told = attributes.get("srclang", "") or self.source
        elif name == "tuv":
            self.language = attributes.get("xml:lang") or attributes.get("lang", "")
        elif name == "seg":
            self.parts, self.code = [], 0
        elif self.parts is not None:
            if name == "ph" and not self.code:
                self.parts.append(PLACEHOLDER)
            self.code += name in _CODES

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "seg" and self.parts is not None:
            self.texts.append((tag_of(self.language) or "und", self.language, tidy("".join(self.parts))))
            self.parts = None
        elif name == "tu":
            self.segments.append(Segment(self.name, tuple(self.texts), self.original()))
            self.texts = []
        elif self.parts is not None:
            self.code -= name in _CODES

    def original(self) -> str | None:
        """The side in the source language of the unit, else of the file: the same tag, or the only one of the same language."""
        tag = tag_of(self.told)
        sides = [side for side, _, _ in self.texts]
        alike = [side for side in sides if tag and side.partition("-")[0] == tag.partition("-")[0]]
        return tag if tag in sides else alike[0] if len(alike) == 1 else None

    def data(self, text: str) -> None:
        """Text between tags."""
        if self.parts is not None and not self.code:
            self.parts.append(text)
