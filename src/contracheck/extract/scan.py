"""Scan: one pass over the text that finds where a figure or a date may begin, and hands the place to the readers.

Anchors are digits and, looked up one word at a time in a dict, the words that can begin a numeral or a date. All other work is
local to an anchor. Nothing is ever read twice: the scan goes on behind what was read.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

import attrs

from contracheck.extract.dates import DateHit, DateReader
from contracheck.extract.figures import MONEY_SCALE, FigureReader
from contracheck.extract.framed import DURATIONS, Draft
from contracheck.extract.numerals import VULGAR
from contracheck.extract.page import Page
from contracheck.extract.patterns import Patterns
from contracheck.extract.spelled import is_number_word
from contracheck.lang.pack import Language, language

_SPACED = re.compile(r"\d|[^\W\d_]+|[½¼¾⅓⅔⅛]")
_TIME = re.compile(r"([01]?\d|2[0-4])[:h.]([0-5]\d)(?:[:][0-5]\d)?(?!\d)(?![.,:]\d)")
_COLON_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?!\d)")
_SCORE = re.compile(r"\d{1,3}[:\u2013-]\d{1,3}(?![\d.,:%]|[\u2013-]\d)")
_GLUED = re.compile(r"[^\W\d_]$|[^\W\d_][-\u2010\u2011/]$|[#@_/\\]$")
#: After digits: a letter that makes them a name (4o, 5G, 737s), not a unit.
_MODEL = re.compile(r"(?:[a-z]{1,2}\d|[-\u2011](?:\d+[a-z]|[a-z]+\d))")
_DOTTED = re.compile(r"[.,]\d")
#: A word before a number that makes both a label ("Boeing 747", "Nord Stream 2").
_CAPITAL = re.compile(r"([^\W\d_][\w'’-]*)[ \u00a0-]$")
NUM, DATE, VAGUE, ARTICLE, FRACTION = 1, 2, 4, 8, 16


@attrs.define(slots=True)
class Found:
    """One thing that the scan read: a figure draft, a date, or a claim of another kind (time, score, label, ordinal)."""

    start: int
    end: int
    draft: Draft | None = None
    date: DateHit | None = None
    kind: str | None = None
    value: str | None = None


class Anchors:
    """The words of a language at which something may begin; for unspaced languages the characters."""

    def __init__(self, tag: str) -> None:
        lang = language(tag)
        self.patterns = Patterns(lang)
        words: dict[str, int] = {}

        def put(word: str, flag: int) -> None:
            key = word.lower() if lang.spaced else word[:1]
            words[key] = words.get(key, 0) | flag

        for w in (*lang.atoms, *lang.collective):
            put(w.split(" ")[0], NUM)
        for w in lang.vague:
            put(w.split(" ")[0], VAGUE)
        for w in self.patterns.by_start:
            if w and not w.isdigit():
                put(w, DATE)
        for w in lang.articles:
            put(w, ARTICLE)
        if lang.spaced:
            for w in lang.list("numbers", "fractions") or lang._at("numbers", "fractions"):
                put(w.split(" ")[0], FRACTION)
        if not lang.spaced:
            for w in lang.scale_words:
                if not w[0].isascii() and lang.scale_words[w] <= 4:
                    put(w, NUM)
        self.words = words
        # phrases like "one of the" by their first word (spaced) or character; those with a digit (の1つ) by where it stands
        self.not_numbers: dict[str, list[tuple[int, str]]] = {}
        self.not_digits: list[tuple[int, str]] = []
        for phrase in lang.not_numbers:
            digit = re.search(r"\d", phrase)
            if digit:
                self.not_digits.append((digit.start(), phrase))
            # a phrase is found at whichever of its words or characters the scan stops
            for m in re.finditer(r"[^\W\d_]+", phrase) if lang.spaced else re.finditer(r"\S", phrase):
                if m[0] in words:
                    self.not_numbers.setdefault(m[0], []).append((m.start(), phrase))
        if lang.spaced:
            self.regex = _SPACED
        else:
            chars = "".join(re.escape(c) for c in sorted(words))
            self.regex = re.compile(rf"\d|[{chars}½¼¾⅓⅔⅛]" if chars else r"\d")


@functools.lru_cache(maxsize=64)
def anchors(tag: str) -> Anchors:
    """The anchors of a language, made once."""
    return Anchors(tag)


class Scanner:
    """The scan of one page."""

    def __init__(self, page: Page, published: dt.date | None, future: Callable[[int], bool]) -> None:
        self.page = page
        self.lang: Language = page.lang
        self.low = page.low
        tag = f"{self.lang.tag}-{self.lang.region}" if self.lang.region else self.lang.tag
        self.anchors = anchors(tag)
        self.figures = FigureReader(page)
        self.dates = DateReader(self.low, self.lang, self.anchors.patterns, published, future)

    def run(self) -> Iterator[Found]:
        """What the text holds, in order, without overlaps."""
        low, words = self.low, self.anchors.words
        match = self.anchors.regex.search
        pos, length = 0, len(low)
        spaced = self.lang.spaced
        while pos < length:
            m = match(low, pos)
            if m is None:
                return
            start = m.start()
            c = low[start]
            if c.isdecimal():
                found, pos = self._digits(start)
            elif c in VULGAR:
                draft = self.figures.vulgar(start)
                found = Found(draft.start, draft.end, draft=draft) if draft else None
                pos = draft.end if draft else start + 1
            else:
                word = m[0] if spaced else c
                flags = words.get(word, 0)
                if not flags:
                    if spaced and self.lang.glued and len(word) > 5 and is_number_word(self.lang, word):
                        flags = NUM
                    elif spaced and self.lang.proclitics:
                        word, start, flags = self._stripped(word, start)
                    if not flags:
                        pos = m.end()
                        continue
                found, pos = self._word(start, m.end(), word, flags)
            if found is not None:
                yield found

    def _stripped(self, word: str, start: int) -> tuple[str, int, int]:
        """A word without the small words that are glued to its front (Arabic)."""
        for p in self.lang.proclitics:
            if word.startswith(p) and len(word) > len(p) + 1:
                flags = self.anchors.words.get(word[len(p) :], 0)
                if flags:
                    return word[len(p) :], start + len(p), flags
        return word, start, 0

    # --- digits ---
    def _digits(self, pos: int) -> tuple[Found | None, int]:
        low = self.low
        label = self._glued(pos)
        if label is not None:
            return label, label.end
        for at, phrase in self.anchors.not_digits:
            if low.startswith(phrase, pos - at) and pos >= at:
                return None, max(pos + 1, pos - at + len(phrase))
        date = self.dates.at(pos, "0")
        draft, stop = self.figures.digits(pos)
        if date is not None and (draft is None or self._date_wins(date, draft)):
            date = self.dates.extend(date)
            return Found(date.start, date.end, date=date), max(date.end, pos + 1)
        other = self._other(pos, draft)
        if other is not None:
            return other, max(other.end, stop)
        if draft is None or not self._keep(draft, pos):
            return None, max(stop, pos + 1)
        return Found(draft.start, draft.end, draft=draft), max(stop, draft.end)

    def _date_wins(self, date: DateHit, draft: Draft) -> bool:
        """Whether digits that can be read both ways are a date."""
        if date.bare_year:
            return self._bare_year(date, draft)
        if draft.kind == "money" or draft.kind == "percent" or (draft.framed and draft.end > date.end):
            return False
        if date.parts > 1 and date.distance is None:
            return True
        if draft.unit is not None or draft.counted is not None:
            # "3日間" is a span of time, "3日" a day; "2 May 2024" is longer than "2 May"
            return date.end >= draft.end if not date.relative else date.end > draft.end or date.distance is not None
        return True

    def _bare_year(self, date: DateHit, draft: Draft) -> bool:
        """Whether four digits alone are a year: nothing is measured or counted in them, and nothing makes them an amount."""
        if draft.kind in ("money", "percent", "quantity", "duration") or draft.scale is not None or draft.kind == "score":
            return False
        if draft.lower is None or draft.upper is None or draft.lower != draft.upper or draft.approximate:
            # "more than 2000", "about 2000": a bound is no year unless a date word says so
            return bool(self.lang.date_bounds_before.left(self.low, date.start)) and draft.counted is None
        if draft.counted is not None:
            words = self.lang.list("dates", "year_words")
            left = self.low[max(0, date.start - 16) : date.start].split()
            return bool(left) and left[-1].strip("(") in words and self._far_noun(draft)
        year = int(draft.lower)
        return 1700 <= year <= 2150

    def _far_noun(self, draft: Draft) -> bool:
        """Whether what is counted does not follow directly ("in 2019 people")."""
        between = self.low[draft.core + 4 : draft.end]
        return len(between.split()) > 1

    def _glued(self, pos: int) -> Found | None:
        """Digits that belong to a word before them (GPT-4o, A320, B12): a label, unless the word is a currency."""
        low, text = self.low, self.page.text
        if pos == 0 or not _GLUED.search(low, max(0, pos - 2), pos):
            return None
        before = low[pos - 1]
        if not self.lang.spaced and not before.isascii() and before.isalpha():
            return None  # characters of unspaced scripts stand beside digits as a rule
        if before.isalpha() and not before.isascii() and not _cased(before):
            return None
        if self.lang.currency_symbols.left(low, pos) and (
            not before.isalpha() or text[pos - 1].isupper() or not before.isascii()
        ):
            hit = self.lang.currency_symbols.left(low, pos)
            if hit is not None and (hit[1] == 0 or not low[hit[1] - 1].isalnum()):
                return None
        if before in "-\u2010\u2011" and self.lang.unit_prefixes.left(low, pos):
            return None
        if (before.isalpha() or before == "/") and self.lang.frames is not None and self.lang.frames.opens(text, pos):
            return None
        if before in "-\u2010\u2011/":
            run = "[^\\W\\d_]+" if self.lang.spaced else "[a-z]+"
            word = re.search(run + r"[-\u2010\u2011/]$", low[max(0, pos - 24) : pos])
            name = text[pos - len(word[0]) : pos] if word else ""
            if word is None or not ((name[:1].isupper() and not name[1:2].islower()) or any(c.isupper() for c in name[1:])):
                return None if before != "/" else self._label(pos, pos)
            return self._label(pos - len(word[0]), pos)
        run = r"[^\W\d_]+$" if self.lang.spaced else r"[a-z]+$"
        word = re.search(run, low[max(0, pos - 24) : pos])
        if word and (self.lang.unit_prefixes.left(low, pos) or self.dates.at(pos - len(word[0]), word[0])):
            return None
        return self._label(pos - (len(word[0]) if word else 0), pos)

    def _label(self, start: int, pos: int) -> Found:
        m = re.compile(r"[\w.-]*\w").match(self.low, pos)
        end = m.end() if m else pos + 1
        if not self.lang.spaced:
            m = re.compile(r"[0-9a-z.-]*[0-9a-z]").match(self.low, pos)
            end = m.end() if m else pos + 1
        return Found(start, end, kind="label", value=self.page.text[start:end])

    def _other(self, pos: int, draft: Draft | None) -> Found | None:
        """Times, scores, labels and other things that are no amounts."""
        low, lang = self.low, self.lang
        m = _COLON_TIME.match(low, pos)
        if m is not None and (draft is None or draft.unit is None):
            return Found(pos, m.end(), kind="time", value=f"{int(m[1]):02}:{m[2]}")
        if draft is not None and draft.kind == "score":
            m = _SCORE.match(low, pos)
            if m is not None:
                return Found(pos, m.end(), kind="score", value=m[0].replace("\u2013", "-"))
            draft.kind = "count"
        m = _SCORE.match(low, pos)
        if m is not None and (draft is None or (draft.unit is None and draft.counted is None)):
            return Found(pos, m.end(), kind="score", value=m[0].replace("\u2013", "-"))
        if draft is None:
            return None
        if draft.unit is None and draft.lower is not None and draft.lower <= 24:
            for half in ("am", "pm"):
                for word in lang.list("times", half):
                    end = draft.end
                    gap = 1 if low.startswith(" ", end) else 0
                    if low.startswith(word, end + gap) and not low[end + gap + len(word) : end + gap + len(word) + 1].isalpha():
                        hour = int(draft.lower) % 12 + (12 if half == "pm" else 0)
                        return Found(draft.start, end + gap + len(word), kind="time", value=f"{hour:02}:00")
        return None

    def _keep(self, draft: Draft, pos: int) -> bool:
        """Whether a figure in digits is a claim and not a label, a list number or a part of something else."""
        low, text = self.low, self.page.text
        if draft.kind != "count" or draft.counted is not None or draft.scale is not None:
            return True
        end = draft.end
        after = low[end : end + 3]
        if after[:1].isascii() and after[:1].isalpha():
            return False  # 5G, 4o, 3D
        if after[:1] in ("-", "\u2011") and after[1:2].isalnum():
            return draft.lower is not None and after[1:2].isalpha() and len(after) > 2 and after[2:3].isalpha()
        if _DOTTED.match(low, end) or after[:1] in "/_\\@=":
            return False
        if pos and low[pos - 1] in "/_\\@=#&+":
            return False
        for suffix in (*self.lang.day_suffixes, "st", "nd", "rd", "th", "º", "ª"):
            if suffix not in (".", "") and low.startswith(suffix.lower(), end):
                return False
        line_start = pos == 0 or text[pos - 1] == "\n"
        if line_start and (after[:1] in ".):" and after[1:2] in ("", " ")):
            return False  # the number of a list item
        m = _CAPITAL.search(text, max(0, pos - 24), pos)
        named = m and self.lang.spaced and draft.start == draft.core and m[1][0].isupper()
        return not (named and m and self._is_name(m[1].lower(), m.start()))

    def _is_name(self, word: str, at: int) -> bool:
        """Whether a capitalised word before a number makes it a label: no small word, and not at the start of a sentence."""
        if word in self.lang.function_words or len(word) < 2:
            return False
        if self.lang.bounds_before.get(word) or self.lang.currencies.get(word) or self.lang.range_open.get(word):
            return False
        return self.page.sentence(at)[0] != at

    # --- words ---
    def _word(self, start: int, end: int, word: str, flags: int) -> tuple[Found | None, int]:
        low = self.low
        for at, phrase in self.anchors.not_numbers.get(word if self.lang.spaced else low[start], ()):
            first, last = start - at, start - at + len(phrase)
            if (
                first >= 0
                and low.startswith(phrase, first)
                and not (self.lang.spaced and (low[last : last + 1].isalpha() or low[max(0, first - 1) : first].isalpha()))
            ):
                return None, max(end if self.lang.spaced else start + 1, last)
        date = self.dates.at(start, word if self.lang.spaced else low[start]) if flags & DATE else None
        if flags & VAGUE:
            hit = self._vague(start)
            if hit is not None:
                return hit, hit.end
        draft = None
        if flags & NUM:
            draft = self.figures.words(start)
        elif flags & ARTICLE:
            draft = self.figures.article_unit(start, end)
            if draft is not None and self._rate(start):
                draft = None
        if draft is None and flags & FRACTION:
            draft = self.figures.fraction(start, end)
        dated = date is not None and (draft is None or date.end >= draft.end or not self._solid(draft))
        if dated and date is not None and not self._ambiguous_month(date, start, end):
            date = self.dates.extend(date)
            return Found(date.start, date.end, date=date), max(date.end, end)
        if draft is not None and self._solid(draft):
            return Found(draft.start, draft.end, draft=draft), max(draft.end, end)
        return None, draft.core + 1 if draft is not None and not self.lang.spaced else end

    def _vague(self, start: int) -> Found | None:
        hit = self.lang.vague_table.right(self.low, start, gap=False)
        if hit is None:
            return None
        draft = self.figures.vague_figure(start, hit[1])
        return Found(draft.start, draft.end, draft=draft) if draft else None

    def _rate(self, start: int) -> bool:
        """Whether "a year" follows a figure and means per year."""
        return bool(re.search(r"[\d%€$£¥][^\w.,;]{0,2}(?:[^\W\d_]+[^\w.,;]{1,2}){0,4}$", self.low[max(0, start - 48) : start]))

    def _solid(self, draft: Draft) -> bool:
        """Whether a figure in words is one: something is measured or counted in it."""
        if draft.vague:
            return True
        if not self.lang.spaced and draft.kind == "count" and draft.counted is None and draft.scale is None:
            return False
        if draft.kind != "count" or draft.counted is not None:
            return not draft.weak or draft.unit in DURATIONS or draft.kind != "duration"
        return draft.scale is not None or (draft.lower is not None and draft.lower >= 13 and self.lang.spaced)

    def _ambiguous_month(self, date: DateHit, start: int, end: int) -> bool:
        """Whether a month's name alone is a common word (may, march, août is none): it needs a capital, and no other reading."""
        if date.end > end or not self.lang.spaced:
            return False
        word = self.page.text[start:end]
        if date.grain == "day" and date.relative:
            # an abbreviation alone is more often a name (Sam for samedi, Mar, Sun)
            return len(word) <= 3 and word.lower() in self.lang.weekdays
        if date.grain != "month":
            return False
        return (word[0].islower() and self.lang.tag == "en") or (len(word) <= 3 and word.lower() not in self.lang.full_months)


def _cased(c: str) -> bool:
    return c.upper() != c.lower()


def money_without_currency(draft: Draft, speaks_of_money: bool, thing_follows: bool) -> bool:
    """Whether a bare figure with a large scale word is money whose currency was left out (20 Milliarden)."""
    return (
        draft.kind == "count"
        and draft.counted is None
        and draft.unit is None
        and draft.scale is not None
        and draft.lower is not None
        and (draft.scale[1] >= MONEY_SCALE or draft.lower >= 10**MONEY_SCALE)
        and speaks_of_money
        and not thing_follows
    )


def zero_or_more(value: Decimal | None) -> Decimal | None:
    """A value without its sign."""
    return None if value is None else abs(value)
