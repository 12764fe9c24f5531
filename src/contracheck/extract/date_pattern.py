"""Date pattern: one phrase of a language's data file, parsed into elements that a walk can follow.

``{d} {month} (of) {y}`` becomes the slots, words, signs and spaces that it is made of; optional groups become
places from which the walk may go on behind them. Small words at the front are cut off: a date is found at its first word that
tells something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from contracheck.extract.date_words import WORD
from contracheck.lang.pack import Language

_NAME = re.compile(r"\{(\w+)\}")
_SLOTS = re.compile(r"\(([^)]*\{[^)]*)\)")
#: Brackets around words of a pattern that texts may leave out.
_OPEN, _CLOSE = "\x02", "\x03"
_LITERAL = re.compile(r"\{\w+\}|[\x02-\x04]|[^{\x02-\x04]+")
_GROUP = re.compile(r"\(([^)]*)\)|([^(]+)")
_TOKEN = re.compile(r"\{\w+\}|[^\W\d_]+|\d+|\s+|.")
#: As in a page's shadow: the full-width comma and full stop are left.
_FULL_WIDTH = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F) if c not in (0xFF0C, 0xFF0E)}
#: Slots that digits fill.
NUMERIC = frozenset(("y", "yy", "d", "m", "n", "q", "ord", "era_year"))
#: Behind two digits that are no year: a word that they count, a sign, more figures (in May of 20 people, of 3.5%).
_COUNTS = re.compile(r"[^\W\d_]|[%\u00b0$\u20ac]|[.,:/\-]\d|\s[^\W_]|\s[%\u00b0$\u20ac]")
#: Beginnings of years that figures have more often, where what they count stands behind.
_EARLY = frozenset(("10", "11", "12", "13", "14", "15", "16"))
#: From here on there are scripts whose words stand right behind a figure.
_GLUED = "\u2e80"
#: Elements: a space between words, and the marks of a literal that is no whole word, and of a slot.
SPACE, PIECE, SLOT = " ", "~", "{"


@attrs.frozen(slots=True)
class Meaning:
    """What the literal words of a pattern say: its unit, its sense (ago, later ...), an offset, what has to stand before it."""

    unit: str | None
    sense: str | None
    offset: tuple[int, str] | None
    lead: str | None


@attrs.define(slots=True, eq=False)
class Pattern:
    """One parsed pattern. ``slots`` in order; from the element ``i`` on it may go to those of ``skips[i]`` at once."""

    text: str
    slots: tuple[str, ...]
    elements: tuple[str, ...]
    skips: dict[int, tuple[int, ...]]
    before: str  # literal words that were cut off at the front
    meaning: Meaning | None = None
    span: bool = False  # of a range in one pattern

    def first(self) -> Iterator[str]:
        """The elements that it can begin with."""
        places = [0]
        while places:
            i = places.pop()
            if i < len(self.elements):
                yield self.elements[i]
                places += self.skips.get(i, ())


class Parser:
    """Parses the patterns of one language."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang

    def parse(self, text: str, *, tail: bool = False) -> Iterator[Pattern]:
        """The patterns of a text: one with and one without each optional group that holds slots. A tail keeps its first words."""
        text = text.translate(_FULL_WIDTH)
        group = _SLOTS.search(text)
        if group is not None:
            yield from self.parse(f"{text[: group.start()].rstrip()}{text[group.end() :]}", tail=tail)
            yield from self.parse(f"{text[: group.start()]}{_OPEN}{group[1]}{_CLOSE}{text[group.end() :]}", tail=tail)
            return
        pattern = self._pattern(text, tail=tail)
        if pattern is not None:
            yield pattern

    def span(self, text: str) -> Iterator[Pattern]:
        """The pattern of a range in one: what stands in it a second time is of its last day (d2)."""
        names = _NAME.findall(text)
        slots = tuple(name if name not in names[:i] else f"{name}2" for i, name in enumerate(names))
        pattern = self._pattern(_SLOTS.sub(rf"{_OPEN}\1{_CLOSE}", text.translate(_FULL_WIDTH)), slots)
        if pattern is not None:
            pattern.span, pattern.meaning = True, Meaning(None, None, None, None)
            yield pattern

    def _pattern(self, text: str, slots: tuple[str, ...] = (), *, tail: bool = False) -> Pattern | None:
        """A pattern, or None where it has a slot twice or nothing but small words."""
        slots = slots or tuple(_NAME.findall(text))
        if len(set(slots)) != len(slots):
            return None
        groups = [("opt", m[1]) if m[1] is not None else ("lit", m[2]) for m in _GROUP.finditer(text)]
        before = ""
        if not tail:
            before, groups = self._lead(groups)
        elif self.lang.spaced:
            groups = list(self._spaces(groups))
        if not groups:
            return None
        elements: list[str] = []
        skips: dict[int, tuple[int, ...]] = {}
        era = "era" in slots and "era_year" not in slots  # 1905（明治38）年 has both
        for i, (kind, body) in enumerate(groups):
            if kind == "lit":
                glued = self.lang.spaced and i + 1 < len(groups) and groups[i + 1][1][:1].isalpha() and body[-1:].isalpha()
                self._elements(body, elements, skips, era, glued)
            else:
                self._optional(body, elements, skips, era)
        return Pattern(text, slots, tuple(elements), skips, before)

    def _lead(self, groups: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
        """The small words that a pattern begins with, and the rest of it: it is found at its first word that tells something."""
        lang = self.lang
        lead: list[str] = []
        while groups:
            kind, body = groups[0]
            if kind == "opt":
                groups = groups[1:]
                continue
            cut = body.find("{")
            front = body if cut < 0 else body[:cut]
            words = WORD.findall(front)
            glued = cut > 0 and front[-1].isalpha()  # s{q} 2019
            if words and (glued or not (lang.spaced and all(w in lang.function_words for w in words))):
                groups = [("lit", body.lstrip()), *groups[1:]]
                break
            lead.append(front.strip())
            groups = groups[1:] if cut < 0 else [("lit", body[cut:]), *groups[1:]]
            if cut >= 0:
                break
        if lang.spaced:
            groups = list(self._spaces(groups))
        return " ".join(w for w in lead if w), groups

    @staticmethod
    def _spaces(groups: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """The groups with each space beside optional words made optional with them."""
        carry = ""
        for i, (kind, body) in enumerate(groups):
            if kind == "lit":
                if carry and body.startswith(SPACE):
                    body = body[1:]
                carry = ""
                if i + 2 == len(groups) and groups[i + 1][0] == "opt" and body.endswith(SPACE):
                    body, carry = body[:-1], SPACE
                if body:
                    yield kind, body
            else:
                follows = i + 1 < len(groups) and groups[i + 1][0] == "lit" and groups[i + 1][1].startswith(SPACE)
                yield kind, carry + body + (SPACE if follows else "")
                carry = SPACE if follows else ""

    def _elements(self, text: str, out: list[str], skips: dict[int, tuple[int, ...]], era: bool, glued: bool = False) -> None:
        """The elements of a text without optional groups."""
        tokens = (_TOKEN if self.lang.spaced else _LITERAL).findall(text)
        bracketed = False
        for i, t in enumerate(tokens):
            if t in (_OPEN, _CLOSE):
                bracketed = t == _OPEN
                skips[len(out)] = (len(out) + 1,)
                out.append("(" if bracketed else ")")
            elif t[0] == SLOT:
                name = t[1:-1]
                name = "era_year" if era and name in ("y", "n") else name
                out.append("{bracketed}" if name == "weekday" and bracketed and not self.lang.spaced else f"{{{name}}}")
            elif t.isspace():
                if self.lang.spaced:
                    out.append(SPACE)
            elif not self.lang.spaced:
                out.append(t.replace(SPACE, ""))
            elif t.isdecimal() or (glued and i + 1 == len(tokens)):
                out.append(PIECE + t)
            else:
                out.append("'" if t == "’" else t)

    def _optional(self, body: str, out: list[str], skips: dict[int, tuple[int, ...]], era: bool) -> None:
        """The elements of an optional group, and the way past them."""
        start = len(out)
        if not self.lang.full:
            # in CLDR's formats brackets stand in the text: y('e')ko
            body = body.replace(body.strip(), f"{_OPEN}{body.strip()}{_CLOSE}")
        self._elements(body, out, skips, era)
        skips[start] = (*skips.get(start, ()), len(out))


def cuts(pattern: Pattern, low: str, end: int, lang: Language) -> bool:
    """Whether a pattern would end within a word or number (Q3a), or within a day in figures (Friday, 14/05/2024)."""
    last = pattern.elements[-1]
    if last == "{y}" and low[end - 4 : end - 2] in _EARLY and "{month}" in pattern.elements:
        return lang.counted.right(low, end) is not None  # am 6. November 1289 Menschen
    if last == "{q}":
        return low[end : end + 1].isalnum() and low[end] < _GLUED  # 2024-Q1は
    if last == ".":
        return low[end : end + 1].isdecimal()
    if last == "{yy}" and "{month}" in pattern.elements and "'" not in pattern.elements:
        return _COUNTS.match(low, end) is not None
    after = low[end : end + 1]
    if pattern.slots == ("weekday", "d") and low[end - 1].isdecimal() and (after.isalpha() or after == "°"):
        return True  # domenica 3ª giornata
    if last == "{d}" and after in ("/", "-"):
        if pattern.slots == ("weekday", "d"):
            return low[end + 1 : end + 2].isdecimal()  # they won on Saturday 2-1
        return low[end + 1 : end + 2].isdecimal() and (low[end] == "/" or "-" in low[end + 2 : end + 4])
    return False
