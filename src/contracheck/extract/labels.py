"""Labels: figures that are a part of a name - GPT-4o, A320, F-16, B12, Boeing 747, Nord Stream 2."""

from __future__ import annotations

import re

from contracheck.extract.dates import DateReader
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.framed import is_name
from contracheck.extract.page import Page
from contracheck.extract.whereabouts import Whereabouts
from contracheck.lang.concepts import some_finder
from contracheck.lang.currencies import ALSO_WORDS, SYMBOLS
from contracheck.lang.territories import territories

_HYPHENS = "-\u2010\u2011"
_FIGURE = re.compile(r"\d[\d.,]*")
_GLUED = re.compile(r"[^\W\d_]\Z|[^\W\d_][-\u2010\u2011\u2015/]\Z|[#@_/\\]\Z")
_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,4}\Z")
#: A word for last, this or next is no longer.
_TOLD = 16
#: A word before a number that makes both a label ("Boeing 747", "Nord Stream 2").
_CAPITAL = re.compile(r"([^\W\d_][\w'’-]*)[ \u00a0-]\Z")
_APOSTROPHE = re.compile("['\u2019]")
#: A word before digits with a hyphen or stroke, a word right before them, and what of a label follows the word.
_HYPHENED = re.compile(r"[^\W\d_]+[-\u2010\u2011/]\Z")
_BEFORE = re.compile(r"[^\W\d_]+\Z")
_REST = re.compile(r"[\w.-]*\w")
#: The same in languages without spaces, where only Latin letters belong to a label.
_HYPHENED_LATIN = re.compile(r"[a-z]+[-\u2010\u2011\u2015/]\Z")
_BEFORE_LATIN = re.compile(r"[a-z]+\Z")
_REST_LATIN = re.compile(r"[0-9a-z.-]*[0-9a-z]")


#: A whole number behind the letter of a road, and how far behind it a word for a quake may stand.
_ROAD = re.compile(r"\d{1,3}(?![\d.,]*\d)")
_QUAKES, _BEHIND = frozenset(("earthquake", "aftershock", "magnitude")), 24
#: The name of a currency, as a noun and no code, with a hyphen.
_NAMED = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{3,}[-\u2010\u2011]")
#: Digits of a year, which is no whole.
_YEAR = 4
#: The whole that a figure is some of, behind a small word or none.
_WHOLE = re.compile(r"[ \u00a0](?:[^\W\d_]+[ \u00a0])?(\d{1,9})(?![\w,:%])")
#: So many letters right before a figure make no model of what is told in percent.
_SEVERAL = 2
#: A figure right behind a colon: a score or a time.
_COLON = re.compile(r":\d{1,3}(?!:?\d)")


class LabelReader:
    """Reads the labels of one page."""

    def __init__(self, page: Page, dates: DateReader) -> None:
        self.page, self.low, self.lang, self.dates = page, page.low, page.lang, dates
        self.where = Whereabouts(page)
        spaced = page.lang.spaced
        self._hyphened = _HYPHENED if spaced else _HYPHENED_LATIN
        self._before = _BEFORE if spaced else _BEFORE_LATIN
        self._rest = _REST if spaced else _REST_LATIN

    def glued(self, pos: int) -> Found | None:
        """Digits that belong to a word before them (GPT-4o, A320, B12): a label, unless the word is a currency."""
        low, text = self.low, self.page.text
        if pos == 0 or not _GLUED.search(low, max(0, pos - 2), pos):
            return None
        before = low[pos - 1]
        if not self.lang.spaced and not before.isascii() and before.isalpha():
            return None  # characters of unspaced scripts stand beside digits as a rule
        if not self.lang.spaced and before.isalpha() and (m := _FIGURE.match(low, pos)) and self._is_price(m.end()):
            return None  # EPS1.2元
        if before.isalpha() and not before.isascii() and not _cased(before):
            return None
        if not self.lang.spaced and before.isalpha() and self._is_amount(pos):
            return None
        currency = self.lang.currency_symbols.left(low, pos)
        if currency is not None and _NAMED.fullmatch(text, currency[1], pos):
            return self._label(currency[1], pos)  # Euro-2024 is a tournament
        if currency is not None and self._is_letter(currency[1], pos, currency[0]):
            return self._label(currency[1], pos)  # la línea R3
        if currency is not None and low[currency[1] : pos].rstrip(_HYPHENS).upper() in ALSO_WORDS:
            whole = currency[1] == 0 or not low[currency[1] - 1].isalnum()
            if whole and is_name(low, pos, self.lang):
                return self._label(currency[1], pos)
        if currency is not None and (not before.isalpha() or text[pos - 1].isupper() or not before.isascii()):
            if currency[1] == 0 or not low[currency[1] - 1].isalnum():
                return None
        elif before.isalpha() and (m := _LETTERS.search(text, max(0, pos - 5), pos)) and m[0] in SYMBOLS:
            return None  # SKr41.3bn, Rp500
        prefixed = self.lang.unit_prefixes.left(low, pos) is not None and not low[pos + 1 : pos + 2].isdecimal()  # M6.3, no M25
        prefixed = prefixed and not self._is_road(pos)
        if before in "-\u2010\u2011" and prefixed:
            return None
        if (before.isalpha() or before == "/") and self._is_sign(pos):
            return None
        if before in "-\u2010\u2011\u2015/":
            word = self._hyphened.search(low, max(0, pos - 24), pos)
            name = text[pos - len(word[0]) : pos] if word else ""
            if word is None or not self._is_model(name, before):
                return None if before != "/" else self._label(pos, pos)
            return self._label(pos - len(word[0]), pos)
        word = self._before.search(low, max(0, pos - 24), pos)
        if word and (prefixed or self.dates.at(pos - len(word[0]), word[0])):
            return None
        return self._label(pos - (len(word[0]) if word else 0), pos)

    def _is_amount(self, pos: int) -> bool:
        """Whether a figure right behind several letters is a share or has a scale word: GDP4.8%増, EV5万台; but F16, A4判."""
        m = _FIGURE.match(self.low, pos)
        if m is None or pos < _SEVERAL or not self.low[pos - _SEVERAL : pos].isalpha() or not self.low[pos - _SEVERAL].isascii():
            return False
        return any(t.right(self.low, m.end(), gap=False) is not None for t in (self.lang.percents, self.lang.scales))

    def _is_letter(self, start: int, pos: int, codes: tuple[str, ...]) -> bool:
        """Whether a letter right before a figure is the sign of a currency elsewhere, and none here; it is one before a scale."""
        letter = self.low[start:pos].rstrip("-\u2010\u2011")
        if len(letter) != 1 or not letter.isascii() or not letter.isalpha() or self.where.is_letter(letter, codes):
            return False
        m = _FIGURE.match(self.low, pos)
        return m is not None and self.lang.scales.right(self.low, m.end()) is None

    def _is_price(self, end: int) -> bool:
        """Whether a currency or the sign of percent stands at a place, behind a scale word or not."""
        scale = self.lang.scales.right(self.low, end, gap=False)
        end = scale[1] if scale is not None else end
        return any(t.right(self.low, end, gap=False) is not None for t in (self.lang.currencies, self.lang.percents))

    def _is_sign(self, pos: int) -> bool:
        """Whether a unit or currency that stands before its figure ends at a place; one of a single letter that is written apart
        (B 6 of Beaufort) is none where it is glued: B12, the B6."""
        frames, text = self.lang.frames, self.page.text
        if frames is None or not frames.opens(text, pos):
            return False
        if not text[pos - 1].isalpha() or (pos > 1 and (text[pos - 2].isalnum() or text[pos - 2] == ".")):
            return True  # kr. 5, Bs.S5
        letter = text[pos - 1], ""
        return any(letter in table.loose or letter in table.exact for table in (frames.units, frames.scales, frames.money))

    def _is_road(self, pos: int) -> bool:
        """Whether a whole number behind a letter and an article is a road's (left the M6), and not how strong a quake was."""
        low, lang = self.low, self.lang
        article = lang.date_articles.left(low, pos - 1) if low[pos - 1].isalpha() else None
        if article is None or not lang.spaced or low[pos - 2 : pos - 1] not in (" ", "\u00a0"):
            return False
        m = _ROAD.match(low, pos)
        return m is not None and not some_finder(lang.tag, _QUAKES).find(low, m.end(), min(len(low), m.end() + _BEHIND))

    def _is_model(self, name: str, sign: str) -> bool:
        """Whether a word with a hyphen or stroke before digits makes a name with them: F-16, Covid-19, كوفيد-19."""
        if (name[:1].isupper() and not name[1:2].islower()) or any(c.isupper() for c in name[1:]):
            return True
        word = name[:-1].lower()
        if sign == "/" or len(word) < 2 or word in self.lang.months or word in self.lang.weekdays:
            return False
        return name[0].isupper() or not _cased(name[0])

    def named(self, draft: Draft, pos: int) -> int | None:
        """Where the capitalised word begins that makes a label of a bare figure behind it (Boeing 747); None where none does."""
        if not self.lang.spaced or draft.start != draft.core or _COLON.match(self.low, draft.end):
            return None  # Melrose 38:17 is a score, a heading and 14:30 a time
        if draft.step < 1 and self.lang.decimal != "." and self.lang.decimal in self.low[draft.core : draft.end]:
            return None  # Renaissance 20,1; a version has a point (iOS 17.4)
        m = _CAPITAL.search(self.page.text, max(0, pos - 24), pos)
        if m is None or self._is_part(draft):
            return None
        name = _APOSTROPHE.split(m[1])[-1]  # L'iPhone 15
        at = m.end(1) - len(name)
        return at if any(c.isupper() for c in name) and self._is_name(name, at) else None

    def _is_part(self, draft: Draft) -> bool:
        """Whether a figure is the number of some of more: retteten Helfer 12 von 30, the Delegierten 112 der rund 300."""
        link = self.lang.part_of.right(self.low, draft.end) if self.lang.part_of.filled else None
        whole = _WHOLE.match(self.low, link[1]) if link is not None else None
        if whole is None or draft.lower is None or int(whole[1]) <= draft.lower:
            return False
        return len(whole[1]) != _YEAR or self.lang.counted.right(self.low, whole.end()) is not None

    def _is_name(self, name: str, at: int) -> bool:
        """Whether a capitalised word before a number makes it a label: no small word, and not at the start of a sentence."""
        word = name.lower()
        if word in self.lang.function_words:
            # a road (la D 938), unless a statement begins with the word
            apart = self.low[at - 1 : at] in (" ", "\u00a0") and self.low[at - 2 : at - 1].isalpha()
            return len(word) == 1 and apart and word not in self.lang.articles
        if self.lang.bounds_before.get(word) or self.lang.range_open.get(word):
            return False
        if self.lang.currencies.get(word) and name.upper() not in ALSO_WORDS:
            return False
        if self.lang.calendar_units.get(word) is not None and self._is_told(at):
            return False  # letztes Jahr 1127 Überläufer
        if word in self.lang.months or word in self.lang.weekdays:
            return False  # by March 200 more
        if any(territories(word, self.lang)):
            return False  # Sweden loses 210 jobs, Norway 130
        if self.page.sentence(at)[0] != at or any(c.isupper() for c in name[1:]):
            return True
        # at its start a hyphen or foreign letters tell too (Ту-154; Boeing 747 in a Cyrillic text)
        return self.low[at + len(word)] == "-" or (word.isascii() and not self.lang.latin)

    def _is_told(self, at: int) -> bool:
        """Whether a word for a unit of time is that of last, this or next one."""
        before = self.low[max(0, at - _TOLD) : at].split()
        steps = (*self.lang.list("dates", "last"), *self.lang.list("dates", "this"), *self.lang.list("dates", "next"))
        return bool(before) and before[-1] in steps

    def _label(self, start: int, pos: int) -> Found:
        """The label that begins at a place and goes on behind the digits at another."""
        m = self._rest.match(self.low, pos)
        return self.label(start, m.end() if m else pos + 1)

    def label(self, start: int, end: int) -> Found:
        """A stretch of the text as a label."""
        return Found(start, end, kind="label", value=self.page.text[start:end])


def _cased(c: str) -> bool:
    """Whether a character belongs to a script that has capitals."""
    return c.upper() != c.lower()
