"""Date patterns: the phrases of a language's data file, compiled to small regular expressions that are tried at one place.

A pattern is never searched for: an anchor (a digit, or a word that can begin a pattern) is found by the scan, and only the
patterns that can begin there are matched. What a pattern means follows from its slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from contracheck.lang.pack import Language

_SLOT = re.compile(r"\{(\w+)\}|\(([^)]*)\)")
_WORD = re.compile(r"[^\W\d_]+")
_PHRASES = ("last", "this", "next", "part", "season", "rel")
#: Any digits: a pattern that begins with one of these slots is anchored on a digit.
_NUMERIC = ("y", "yy", "d", "m")


@attrs.frozen
class Pattern:
    """One compiled pattern. ``slots`` in order; ``unit`` the calendar unit its literal words name; ``sense`` ago, later ..."""

    text: str
    slots: tuple[str, ...]
    regex: re.Pattern[str]
    lead: re.Pattern[str] | None
    unit: str | None
    sense: str | None
    offset: tuple[int, str] | None
    starts: frozenset[str]  # words (or first characters) that can begin it; "0" for digits


class Patterns:
    """All date patterns of a language by what they can begin with."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.by_start: dict[str, list[Pattern]] = {}
        for text in dict.fromkeys((*lang.list("dates", "patterns"), *self._implied())):
            pattern = self._compile(text)
            if pattern is not None:
                for start in pattern.starts:
                    self.by_start.setdefault(start, []).append(pattern)
        for found in self.by_start.values():
            found.sort(key=lambda p: (-len(p.slots), -len(p.text)))

    def _implied(self) -> Iterator[str]:
        yield "{rel}"
        if not self.lang.full:
            yield from ("{d} {month} {y}", "{month} {d}, {y}", "{month} {y}", "{d} {month}", "{d}. {month} {y}", "{y}")

    @cached_property
    def phrases(self) -> dict[str, dict[str, object]]:
        """For each phrase slot its phrases (lower case) and what they mean."""
        lang = self.lang
        found: dict[str, dict[str, object]] = {
            "last": dict.fromkeys(lang.list("dates", "last"), -1),
            "this": dict.fromkeys(lang.list("dates", "this"), 0),
            "next": dict.fromkeys(lang.list("dates", "next"), 1),
            "part": {w.lower(): p for p, words in lang._at("dates", "parts").items() for w in words},
            "season": {w.lower(): s for s, words in lang._at("dates", "seasons").items() for w in words},
            "rel": {w.lower(): tuple(v) for w, v in lang._at("dates", "relative").items()},
        }
        for w, unit in lang._at("dates", "relative_ends").items():
            found["rel"][w.lower()] = (0, unit, "end")
        if lang.spaced:
            # leading articles are optional: "the end of" is found at "end"
            for slot, table in found.items():
                for phrase in list(table):
                    words = phrase.split()
                    if slot == "rel" and len(words) < 3:
                        continue  # "ce matin" is no "matin"
                    while len(words) > 1 and words[0] in lang.function_words and words[0] not in lang.articles:
                        words = words[1:]
                    if len(" ".join(words)) > 2:
                        table.setdefault(" ".join(words), table[phrase])
        return found

    @cached_property
    def eras(self) -> dict[str, int]:
        """Era names and the year before their first."""
        return {k.lower(): int(v) for k, v in self.lang._at("dates", "eras").items()}

    def _alternation(self, words: Iterator[str] | list[str]) -> str:
        parts = []
        for w in sorted(set(words), key=lambda w: (-len(w), w)):
            w = w.rstrip("-") or w
            parts.append(re.sub(r"(\\ |\\-)+", r"[\\s\\-]{1,2}", re.escape(w)) if self.lang.spaced else re.escape(w))
        return "|".join(parts) or r"(?!)"

    def _slot(self, name: str, era: bool, bracketed: bool = False) -> str:
        lang = self.lang
        edge = r"(?![^\W\d_])" if lang.spaced else ""
        suffix = "|".join(re.escape(s.lower()) for s in sorted(lang.day_suffixes, key=len, reverse=True))
        if name == "y":
            return r"(?P<y>\d{1,3}|元)" if era else r"(?P<y>[12]\d{3})(?![\d])(?![.,]\d)"
        if name == "yy":
            return r"['’]?(?P<yy>\d{2})(?!\d)"
        if name == "d":
            tail = rf"(?:{suffix})?" if suffix else ""
            return rf"(?P<d>\d{{1,2}})(?![.,]?\d){tail}"
        if name == "m":
            return r"(?P<m>\d{1,2})(?!\d)"
        if name == "q":
            return r"(?P<q>[1-4]|iv|iii|ii|i)(?![^\W_])" if lang.spaced else r"(?P<q>[1-4一二三四])"
        if name == "month":
            return rf"(?P<month>{self._alternation(list(lang.months))}){edge}\.?"
        if name == "weekday":
            # in an unspaced language a weekday of one character (火) is one in brackets beside a day only
            days = [w for w in lang.weekdays if lang.spaced or bracketed or len(w) > 1]
            return rf"(?P<weekday>{self._alternation(days)}){edge}\.?"
        if name == "ord":
            words = self._alternation(list(lang.ordinals))
            return (
                rf"(?P<ord>\d{{1,2}}(?:{suffix})?(?!\d)|(?:{words}){edge})"
                if words != "(?!)"
                else rf"(?P<ord>\d{{1,2}}(?:{suffix})?)"
            )
        if name == "n":
            if era:
                return r"(?P<y>\d{1,3}|元)"
            if lang.spaced:
                return r"(?P<n>\d{1,4}(?![.,]?\d)|[^\W\d_]+(?:[ -][^\W\d_]+){0,2}?)"
            return (
                rf"(?P<n>\d{{1,4}}|[{re.escape(''.join(c for c in lang.atoms if len(c) == 1))}半数]{{1,4}})"
                if lang.atoms
                else r"(?P<n>\d{1,4})"
            )
        if name == "unit":
            if lang.spaced:
                return r"(?P<unit>[^\W\d_]+)"
            return rf"(?P<unit>{self._alternation([w for w, _ in lang._grouped('dates', 'units')])})"
        if name == "era":
            return rf"(?P<era>{self._alternation(list(self.eras))})"
        return rf"(?P<{name}>{self._alternation(list(self.phrases[name]))}){edge}"

    def _compile(self, text: str) -> Pattern | None:
        """A pattern, or None where the language has no words for one of its slots."""
        lang = self.lang
        elements: list[tuple[str, str]] = []
        at = 0
        for m in _SLOT.finditer(text):
            if text[at : m.start()]:
                elements.append(("lit", text[at : m.start()]))
            elements.append(("slot", m[1]) if m[1] else ("opt", m[2]))
            at = m.end()
        if text[at:]:
            elements.append(("lit", text[at:]))
        slots = tuple(re.findall(r"\{(\w+)\}", text))
        for slot in slots:
            if slot in _PHRASES and not self.phrases[slot]:
                return None
        lead: list[str] = []
        while elements and elements[0][0] != "slot":
            kind, word = elements[0]
            words = _WORD.findall(word)
            if kind == "lit" and words and not (lang.spaced and all(w in lang.function_words for w in words)):
                break
            elements.pop(0)
            if kind == "lit":
                lead.append(word.strip())
        if not elements:
            return None
        unit, sense, offset = self._meaning(text)
        if lang.spaced:
            # the space after an optional word is optional with it
            for i in range(len(elements) - 1):
                if elements[i][0] == "opt" and elements[i + 1][1].startswith(" ") and elements[i + 1][0] == "lit":
                    elements[i] = ("opt", elements[i][1] + " ")
                    elements[i + 1] = ("lit", elements[i + 1][1][1:])
        regex = "".join(self._piece(kind, body, "era" in slots) for kind, body in elements)
        regex = re.sub(r"^(?:\\s\{[\d,]+\})+", "", regex)
        alone = set(slots) & {"y", "yy", "month", "weekday", "last", "this", "next", "season", "era", "rel"} or {"m", "d"} <= set(
            slots
        )
        lead_regex = None
        if lead and not alone and sense is None and lang.spaced and "part" not in slots and not unit:
            lead_regex = re.compile(self._literal(" ".join(lead)) + r"[\s'’]{0,2}$")
        elif lead and sense is not None and lang.spaced:
            lead_regex = re.compile(r"(?:^|[^\w])" + self._literal(" ".join(lead)) + r"[\s'’]{0,2}$")
        try:
            return Pattern(
                text,
                slots,
                re.compile(regex),
                lead_regex,
                unit,
                sense,
                offset,
                frozenset(self._starts(elements[0], "era" in slots)),
            )
        except re.error:
            return None

    def _piece(self, kind: str, body: str, era: bool) -> str:
        if kind == "slot":
            return self._slot(body, era) + ("" if self.lang.spaced else r"\s{0,2}")
        if kind == "opt":
            inner = "".join(
                self._slot(m[1], era, True) if m[1] else self._literal(m[0]) for m in re.finditer(r"\{(\w+)\}|[^{]+", body)
            )
            # the blank before an optional last word is optional with it
            return f"(?:{inner})?" if self.lang.spaced else rf"(?:\(?{inner}\)?)?\s{{0,2}}"
        return self._literal(body)

    def _literal(self, text: str) -> str:
        if not self.lang.spaced:
            return "".join(r"\s{0,2}" if c == " " else re.escape(c) for c in text) + r"\s{0,2}"
        out = re.sub(r" +", lambda _: r"(?:\s{1,2}|[-‑–]\s?)", re.escape(text).replace("\\ ", " "))
        return out.replace("'", "['’]").replace(r"\-", r"[-‑–]")

    def _meaning(self, text: str) -> tuple[str | None, str | None, tuple[int, str] | None]:
        """The calendar unit, the sense and the fixed offset that a pattern's literal words name."""
        lang = self.lang
        literal = _SLOT.sub(lambda m: f" {m[2]} " if m[2] else " \x00 ", text).lower()
        unit = sense = None
        offset: tuple[int, str] | None = None
        pieces = [p for p in re.split(r"\x00", literal) if p.strip()]
        for name in ("ago", "from_now", "later", "earlier"):
            for word in lang.list("dates", name):
                if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", literal) if lang.spaced else any(word in p for p in pieces):
                    sense = sense or name
        units = {"quarter": 0, "half": 0, "century": 0, "decade": 0, "week": 0, "weekend": 0, "month": 0, "year": 0}
        for word, ident in sorted(lang._grouped("dates", "units"), key=lambda e: -len(e[0])):
            w = word.lower().rstrip("*")
            if ident in units and unit is None:
                if lang.spaced:
                    tail = "" if word.endswith("*") else r"(?!\w)"
                    hit = re.search(rf"(?<!\w){re.escape(w)}{tail}", literal)
                else:
                    hit = re.search(re.escape(w), literal)
                if hit:
                    unit = ident
        relative = lang._at("dates", "relative")
        for piece in pieces:
            for phrase in (
                piece.strip(),
                *([] if lang.spaced else sorted((r for r in relative if r in piece), key=len, reverse=True)),
            ):
                if phrase in relative and offset is None:
                    offset = (relative[phrase][0], relative[phrase][1])
                    break
            else:
                if not lang.spaced and offset is None:
                    for slot, n in (("last", -1), ("this", 0), ("next", 1)):
                        for w in lang.list("dates", slot):
                            if w in piece and offset is None:
                                after = piece.split(w, 1)[1]
                                for u, ident in lang._grouped("dates", "units"):
                                    if after.startswith(u):
                                        offset = (n, ident)
        if "{q}" in text and unit is None:
            unit = "quarter"
        if re.search(r"\{y\}0?s\b", text):
            unit = "decade"
        return unit, sense, offset

    def _starts(self, element: tuple[str, str], era: bool) -> Iterator[str]:
        kind, body = element
        lang = self.lang
        if kind in ("lit", "opt"):
            words = [body]
        elif body in _NUMERIC:
            yield "0"
            words = ["元"] if era else []
        elif body == "q":
            yield "0"
            words = ["i", "ii", "iii", "iv"] if lang.spaced else list("一二三四")
        elif body == "month":
            words = list(lang.months)
        elif body == "weekday":
            words = [w for w in lang.weekdays if lang.spaced or len(w) > 1]
        elif body == "ord":
            yield "0"
            words = list(lang.ordinals)
        elif body == "n":
            yield "0"
            words = [*lang.atoms, *lang.articles, *lang.collective] if lang.spaced else [c for c in lang.atoms if len(c) == 1]
        elif body == "unit":
            words = [w.rstrip("*") for w, _ in lang._grouped("dates", "units")]
        elif body == "era":
            words = list(self.eras)
        else:
            words = list(self.phrases[body])
        for w in words:
            w = w.lower().strip()
            if not w:
                continue
            if not lang.spaced:
                yield w[0]
            else:
                first = _WORD.match(w)
                yield first[0] if first else w[0]
