"""Ordinals: what ordinal numbers in digits and characters tell - 3rd, der 20. Platz, 第3, 三回目, every fourteenth."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from contracheck.extract.anchors import COUNTED_THROUGH, Anchors
from contracheck.extract.beside import COUNTED, CURRENCIES, UNITS, Beside
from contracheck.extract.characters import read_characters
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE, Number
from contracheck.lang.table import key_of

_WHOLE = re.compile(r"\d{1,6}(?!\d)")
_GROUPED = re.compile(r"\d{1,3}([,.])\d{3}(?!\d)")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)[ \u00a0-]\Z")
_BLANK = re.compile(r"[ \u00a0]?")
#: The second of two ordinals with a point, and the word behind it; the first one, and what joins them.
_SECOND = re.compile(r"[ \u00a0](?:([^\W\d_]{2,3})[ \u00a0])?\d{1,3}\.[ \u00a0]([^\W\d_]+)")
_FIRST = re.compile(r"(?<![\d.,])(\d{1,3})\.(?:,|[ \u00a0]([^\W\d_]+))[ \u00a0]\Z")
#: So many ordinals stand in a row.
_ROW = 6
_ORDINAL = re.compile(r"[ \u00a0]{1,2}(?:(\d{1,3})([^\W\d_]{1,3}|\.)?|([^\W\d_]{1,30}(?:'[^\W\d_]{2,30})?))(?![^\W_])")
#: After the sign of an ordinal that is the sign of degrees too: a word, but not the letter of a scale.
_PLACE = re.compile(r"[ \u00a0](?![cfk](?![^\W\d_]))[^\W\d_]")
_JOINED = re.compile(r"([^\W\d_]+)[ \u00a0]([^\W\d_]+)\Z")
#: A word that goes on with its next abbreviated part.
_ABBREVIATED = re.compile(r"\.[^\W\d_]")


class OrdinalReader:
    """Reads the ordinals of one page."""

    def __init__(self, page: Page, anchors: Anchors, beside: Beside) -> None:
        self.page, self.low, self.lang = page, page.low, page.lang
        self.anchors, self.beside = anchors, beside
        self._joiners = frozenset((*page.lang.list("grammar", "and"), *page.lang.range_or.words))

    def read(self, pos: int) -> Found | None:
        """An ordinal, by its suffix (3rd, 4º, 20.) or by what stands before it (第3); None where the figure is none."""
        low, lang = self.low, self.lang
        m = _GROUPED.match(low, pos)
        if m is None or m[1] != lang.group or not low.startswith(self.anchors.ordinal_suffixes, m.end()):
            m = _WHOLE.match(low, pos)  # but the 2,000th match
        if m is None:
            return None
        start, end, told = pos, m.end(), m[0].replace(lang.group, "") if lang.group else m[0]
        after = low[end : end + 1]
        if low.endswith(self.anchors.ordinal_prefixes, 0, pos):
            size = next(len(p) for p in self.anchors.ordinal_prefixes if low.endswith(p, 0, pos))
            return Found(pos - size, end, kind="ordinal", value=told)
        if after == "." and low[end + 1 : end + 2] in ("º", "ª") and not low[end + 2 : end + 3].isalnum():
            end += 2  # 31.º, as Portuguese and Spanish write it
        elif after == "." and "." in lang.day_suffixes and end - pos < 4 and self._listed(pos, end + 1):
            end += 1  # Tor durch Krüger (38., Elfmeter)
        elif after == ".":
            # "der 20. Platz": the point belongs to the figure where no sentence ends with it
            word = _NEXT_WORD.match(low, end + 1) if "." in lang.day_suffixes else None
            if word is None or (word[1] in lang.function_words and not self._shares_noun(word)):
                return None
            if lang.clock_words.filled and lang.clock_words.left(low, pos) is not None:
                return None  # około godz. 19. Sprawcy uciekli
            opener = self._opener(pos)
            if opener is None:
                return None  # "auf 11. Analysten": where nouns have capitals, only an article tells
            # "zum 100. Geburtstag", but "von den 100. Polizisten ..."
            if self.page.ends_at(end + 1) and (not opener or lang.date_articles.get(opener)):
                return None
            end += 1
        elif after and after not in " ,;)\n" and low.startswith(self.anchors.ordinal_suffixes, end):
            suffix = next(s for s in self.anchors.ordinal_suffixes if low.startswith(s, end))
            rest = low[end + len(suffix) : end + len(suffix) + 2]
            if lang.spaced and (
                rest[:1].isalpha() or (rest and unicodedata.category(rest[0])[0] == "M") or _ABBREVIATED.match(rest)
            ):
                return None  # a letter goes on in its vowel sign (56వే), a word in its next part (5కి.వా.)
            if not lang.spaced and (suffix.isascii() or self._money(end, end + len(suffix))):
                return None
            if suffix in lang.ordinal_forms and lang.ordinal_form(int(told)) not in lang.ordinal_forms[suffix]:
                return None  # 11st are stones
            end += len(suffix)
            if suffix in "º°" and not _PLACE.match(low, end):
                return None  # 85º, 37º C: degrees
        else:
            return None
        return Found(start, end, kind="ordinal", value=told)

    def _money(self, at: int, end: int) -> bool:
        """Whether a figure has the name of a currency behind it that begins as the suffix does (40위안)."""
        money = self.beside.right(CURRENCIES, at) if self.beside.mask(at) & CURRENCIES else None
        return money is not None and money[1] > end

    def _shares_noun(self, word: re.Match[str]) -> bool:
        """Whether a word joins an ordinal to another one that has the noun of both: im 2. *und* 3. Stock, der 2. *und* der 3."""
        second = _SECOND.match(self.low, word.end()) if word[1] in self._joiners else None
        if second is None or (second[1] and self.lang.date_articles.get(second[1]) is None):
            return False
        return second[2] not in self.lang.function_words and not self.page.ends_at(second.start(2))

    def _opener(self, pos: int) -> str | None:
        """The word before an ordinal, or before the first one of a row (im 2., 3. und 4. Stock), that tells it from a number at
        the end of a sentence; empty where the language needs none, None where it stands without one.
        """
        openers = self.lang.list("signs", "ordinals")
        if not openers:
            return ""
        for _ in range(_ROW):
            before = _WORD_BEFORE.search(self.low, max(0, pos - 24), pos)
            if before is not None and before[1] in openers:
                return before[1]
            first = _FIRST.search(self.low, max(0, pos - 16), pos)
            if first is None or (first[2] and first[2] not in self._joiners):
                return None
            pos = first.start(1)
        return None

    def _listed(self, pos: int, end: int) -> bool:
        """Whether the full stop of a figure is no end of a sentence, by the sign behind it: (14.), 38., 90.+4."""
        low = self.low
        if low[end : end + 1] == ")":
            return low.startswith(("(", ", "), pos - 1 - (low[pos - 1 : pos] == " "))
        return low[end : end + 1] == "," or (low[end : end + 1] == "+" and low[end + 1 : end + 2].isdecimal())

    def counting(self, ordinal: Found) -> Found | None:
        """An ordinal that counts (the 31st member, for the 2nd time) as a count."""
        told = next((w for s, w in self.lang.nth_suffixes.items() if self.low.endswith(s, ordinal.start, ordinal.end)), None)
        hit = (told, ordinal.end) if told is not None else self.beside.right(COUNTED, ordinal.end)
        if hit is None or self.low[ordinal.start] in "第제" or hit[0] not in COUNTED_THROUGH or ordinal.value is None:
            return None
        n = Decimal(int(ordinal.value))
        draft = Draft(ordinal.start, hit[1], ordinal.start, "count", n, n, ONE, counted=hit[0], trace="ordinal")
        return Found.of(draft)

    def nth(self, start: int, end: int) -> Draft | None:
        """An ordinal word that counts (for the second time, das vierte Land) as a count."""
        n = self.lang.ordinals.get(key_of(self.low[start:end]))
        hit = self.beside.right(COUNTED, end) if n is not None else None
        time = _NEXT_WORD.match(self.low, end) if n is not None and hit is None else None
        if time is not None and time[1] in self.lang.nth_times:
            hit = "time", time.end()
        if n is None or hit is None or hit[0] not in COUNTED_THROUGH or n < 2:
            return None
        return Draft(start, hit[1], start, "count", Decimal(n), Decimal(n), ONE, counted=hit[0], trace="words,ordinal")

    def prefixed(self, start: int) -> Found | None:
        """An ordinal in characters, by what stands before it (第三百八十五条)."""
        if not self.low.endswith(self.anchors.ordinal_prefixes, 0, start):
            return None
        number = read_characters(self.low, start, self.lang)
        return Found(start - 1, number.end, kind="ordinal", value=str(int(number.value))) if number is not None else None

    def has_tens(self, start: int, word: str) -> bool:
        """Whether a number word with the article is joined to an ordinal: الخامسة والعشرون, the twenty-fifth."""
        m = _JOINED.search(self.low, max(0, start - 24), start) if word in self.lang.atoms and self.lang.definite else None
        return m is not None and m[2].endswith(self.lang.definite) and m[2] != self.lang.definite and m[1] in self.lang.ordinals

    def spelled(self, number: Number) -> Found | None:
        """An ordinal by what follows its number (여섯 번째, 三回目)."""
        at = _BLANK.match(self.low, number.end).end()  # type: ignore[union-attr]
        if not self.low.startswith(self.anchors.ordinal_suffixes, at):
            return None
        suffix = next((s for s in self.anchors.ordinal_suffixes if not s.isascii() and self.low.startswith(s, at)), None)
        if suffix is None or suffix in "ºª":
            return None
        through = self.lang.nth_suffixes.get(suffix)
        if through is not None and number.value > 1:
            draft = Draft(number.start, at + len(suffix), number.start, "count", number.value, number.value, ONE, counted=through)
            draft.trace = "ordinal"
            return Found.of(draft)
        return Found(number.start, at + len(suffix), kind="ordinal", value=str(int(number.value)))

    def every(self, start: int) -> Draft | None:
        """A share told with an ordinal: every fourteenth, jede vierzehnte Stelle; not every second week."""
        low = self.low
        hit = self.lang.every.right(low, start, gap=False)
        if hit is None:
            return None
        m = _ORDINAL.match(low, hit[1])
        n = self._value(m) if m is not None else None
        if m is None or n is None or n < 2:
            return None
        if self.beside.right(UNITS, m.end()) or self.lang.calendar_units.right(low, m.end()):
            return None
        value = ONE / n
        return Draft(start, m.end(), start, "ratio", value, value, Decimal("0.01"), trace="every")

    def _value(self, m: re.Match[str]) -> int | None:
        """What an ordinal in digits (14th) or in a word stands for."""
        if m[1]:
            suffix = m[2] or ""
            known = suffix in self.lang.day_suffixes or suffix in ("st", "nd", "rd", "th", ".")
            return int(m[1]) if known else None
        return self.lang.ordinals.get(key_of(m[3]))
