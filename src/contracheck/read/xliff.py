"""XLIFF 1.2 and 2.x: each segment's source beside its target."""

from __future__ import annotations

from collections import Counter
from typing import Final

from contracheck.model import Article, Skipped
from contracheck.model.message import say
from contracheck.read.document import Document
from contracheck.read.segments import PLACEHOLDER, Segment, read_units, tidy

#: elements that stand for something that is not text (``lb``, images, variables)
_PLACEHOLDERS: Final = frozenset(("x", "ph"))
#: elements whose content is code of another format, and no text
_CODES: Final = frozenset(("ph", "bpt", "ept", "it", "bx", "ex", "sc", "ec"))
#: elements whose ``source`` and ``target`` are no segment of the file: suggestions, glossaries, histories
_ASIDE: Final = frozenset(("alt-trans", "matches", "glossary", "changeTrack", "metadata", "bin-unit"))
#: states of a target (1.2) or a segment (2.x) that no translator has worked on yet; what is said to need a review is translated
_UNREADY: Final = frozenset(("new", "needs-translation", "initial"))
#: elements that say whether what is in them is to be translated
_SCOPES: Final = frozenset(("file", "group", "trans-unit", "unit"))
_ESCAPED: Final = frozenset("0123456789abcdefABCDEF")


def read_xliff(document: Document) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The segments of an XLIFF file as pairs of articles, ``file#id:source`` and ``file#id:target``.

    Inline tags are left out, and a placeholder that parts two words is U+FFFC: offsets count in this text. A unit of XLIFF 1.2
    that marks its segments (mrk mtype="seg") on both sides gives a pair each. Suggestions (alt-trans, matches) are passed over.
    Units that are not to be translated (translate="no") and translations whose state says that nobody has made them yet are left
    out and counted.
    """
    return read_units(document, _Units(), "XLIFF")


class _Units:
    """Collects segments; ``side`` is the one whose text is being read."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.seen = False
        self.languages: list[tuple[str | None, str | None]] = [(None, None)]
        self.path: list[str] = []
        self.unit = ""
        self.numbered = 0
        self.segment: str | None = None
        self.side: str | None = None
        self.parts: dict[str, list[str]] = {}
        self.marks: dict[str, dict[str, list[str]]] = {}
        self.mark: list[str | None] = []
        self.aside = 0
        self.code = 0
        self.sub = 0
        self.tongue: dict[str, str] = {}
        self.fixed: list[bool] = [False]
        self.state = ""
        self.counted: Counter[str] = Counter()

    def left_out(self) -> list[str]:
        """How many segments are not compared though they have two texts, and why."""
        found: list[str] = []
        if n := self.counted["fixed"]:
            found.append(say("segments left out that are not to be translated ({mark}): {n}", mark='translate="no"', n=n))
        if n := self.counted["unready"]:
            states = ", ".join(sorted(_UNREADY))
            found.append(say("segments left out that are marked as not translated yet (state {states}): {n}", states=states, n=n))
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        parent = self.path[-1] if self.path else ""
        self.path.append(name)
        self.aside += name in _ASIDE
        if name in _SCOPES:
            told = attributes.get("translate", "")
            self.fixed.append(told == "no" if told in ("yes", "no") else self.fixed[-1])
        if name == "xliff":
            self.seen = True
            self.languages.append((attributes.get("srcLang"), attributes.get("trgLang")))
        elif name == "file" and "source-language" in attributes:
            self.languages.append((attributes["source-language"], attributes.get("target-language")))
        elif self.aside:
            return
        elif name in ("trans-unit", "unit"):
            self.unit, self.numbered, self.segment = attributes.get("id", ""), 0, None
            self.reset()
        elif name == "segment" and parent == "unit":
            self.numbered += 1
            self.segment = attributes.get("id", "")
            self.reset()
            self.state = attributes.get("state", "")
        elif name in ("source", "target", "seg-source") and parent in ("trans-unit", "segment"):
            self.side = name
            self.parts[name] = []
            if name == "target" and parent == "trans-unit":
                self.state = attributes.get("state", "")
            if "xml:lang" in attributes:
                self.tongue[name] = attributes["xml:lang"]
        elif self.side is not None:
            self.inline(name, attributes)

    def inline(self, name: str, attributes: dict[str, str]) -> None:
        """An element within a segment's text begins."""
        self.sub += name == "sub"
        if name in _PLACEHOLDERS and not self.code:
            self.data(PLACEHOLDER)
        self.code += name in _CODES
        if name == "mrk":
            is_segment = attributes.get("mtype") == "seg" and not any(self.mark)
            self.mark.append(
                attributes.get("mid", "") or str(len(self.marks.get(self.side or "", {})) + 1) if is_segment else None
            )
        elif name == "cp":  # a character that XML cannot hold
            self.data(_character(attributes.get("hex", "")))

    def end(self, name: str) -> None:
        """An element ends."""
        self.path.pop()
        self.leave(name)
        if name in _SCOPES:
            self.fixed.pop()

    def leave(self, name: str) -> None:
        """Keep what an element that ends has told."""
        if name in _ASIDE:
            self.aside -= 1
        elif self.aside:
            return
        elif name == self.side:
            self.side, self.code, self.sub, self.mark = None, 0, 0, []
        elif self.side is not None:
            self.code -= name in _CODES
            self.sub -= name == "sub"
            if name == "mrk":
                self.mark.pop()
        elif name == "file" and len(self.languages) > 2:
            self.languages.pop()
        elif name in ("trans-unit", "segment"):
            self.close(name)

    def close(self, name: str) -> None:
        """A unit or segment ends: keep its texts."""
        label = self.unit
        if name == "segment":
            label = f"{label}/{self.segment}" if self.segment else label if self.numbered == 1 else f"{label}/{self.numbered}"
        # the segments of a unit of XLIFF 1.2 are marked in a copy of its source
        sides = [self.marks.get("seg-source") or self.marks.get("source", {}), self.marks.get("target", {})]
        if sides[0] and set(sides[0]) == set(sides[1]):
            for mark in sides[0]:
                told = f"{label}/{mark}" if len(sides[0]) > 1 else label
                self.keep(told, "".join(sides[0][mark]), "".join(sides[1][mark]))
        else:
            self.keep(label, *("".join(self.parts.get(side, ())) for side in ("source", "target")))
        self.reset()

    def keep(self, label: str, source: str, target: str) -> None:
        """Add a segment."""
        if source.strip() and target.strip() and (self.fixed[-1] or self.state in _UNREADY):
            self.counted["fixed" if self.fixed[-1] else "unready"] += 1
            return
        languages = self.languages[-1]
        self.segments.append(
            Segment(
                label,
                (
                    ("source", self.tongue.get("source") or languages[0], tidy(source)),
                    ("target", self.tongue.get("target") or languages[1], tidy(target)),
                ),
            )
        )

    def reset(self) -> None:
        """Forget the texts of the last segment."""
        self.parts, self.marks, self.tongue, self.side = {}, {}, {}, None
        self.mark, self.code, self.sub, self.state = [], 0, 0, ""

    def data(self, text: str) -> None:
        """Text between tags; that of codes and of what is subordinate to them is left out."""
        if self.side is None or self.code or self.sub or self.aside:
            return
        self.parts[self.side].append(text)
        if mark := next((m for m in self.mark if m), None):
            self.marks.setdefault(self.side, {}).setdefault(mark, []).append(text)


def _character(code: str) -> str:
    if not code or len(code) > 6 or not set(code) <= _ESCAPED:
        return ""
    number = int(code, 16)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
