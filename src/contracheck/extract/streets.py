"""Streets: numbers of houses and what belongs to an address - 24 Mill Lane; 강남구 테헤란로 152; 34117 Kassel."""

from __future__ import annotations

import re

from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.lang.table import lower_case

#: How far before a postcode the number of its house may begin.
_REACH = 28
_LETTERS = re.compile(r"[^\W\d_]+")
#: A house number after the name of its street (calle Mayor, 24), and before it (24, rue des Tanneurs; 24 Mill Lane).
_NAME = r"[\w.'\u2019/-]+"
_NUMBER_SIGN = r"(?:n\.?[\u00ba\u00b0o.] ?|num\. |n\u00fam\. ?|nr\. ?|no\. ?)?"
_NAMED = re.compile(rf"((?:{_NAME}[ \u00a0]){{0,7}}{_NAME})(?:,[ ]?|[ \u00a0]){_NUMBER_SIGN}\Z")
_HOUSE_END = re.compile(r"(?:[ ]?(?:bis|ter|[a-d])|[^\W\d_])?(?![\w%])")
_FOLLOWS = re.compile(rf"(?:[ ]?(?:bis|ter|quater|[A-D])(?!\w))?(?:,[ ]?|[ \u00a0])((?:{_NAME}[ \u00a0]){{0,3}}{_NAME})")
#: The word before a place, and those of a district and of its road.
_LAST_WORD = re.compile(r"(?<![^\W_])([^\W\d_]+\.?)[ \u00a0]\Z")
_DISTRICT_ROAD = re.compile(r"([^\W\d_]{2,}) ([^\W\d_]{2,}) \Z")
#: How far from a house number the word for its street may stand.
_NEAR = 64
#: A postcode and the town behind it (34117 Kassel, 2500 BA Den Haag, 221 00 Lund), and the comma and blank before it.
_POSTCODE = re.compile(r"(?:\d{3} \d{2}|\d{4,5}(?: [A-Z]{2})?)(?![\d.,]*\d)(?= ([^\W\d_])[^\W\d_]+)")
_COMMA = 2
_HOUSE = re.compile(r"([^\W\d_]{4,})\.? \d{1,4}[a-z]?\Z")
_DIGITS = re.compile(r"\d+")
_WORD_AFTER = re.compile(r"[ \u00a0](\w+)")
_PIECE = re.compile(r"[^\W_][\w.'\u2019-]*")
_DIGITS_RUN = re.compile(r"\d{1,6}(?![\d.,]*\d)")


class Streets:
    """Tells the figures of one page that are parts of an address."""

    def __init__(self, page: Page) -> None:
        self.text, self.low, self.lang = page.text, page.low, page.lang
        self.roads = page.lang.list("aside", "road_endings")
        self.address = 0  # where the last number of a house or post box ended

    def on_road(self, start: int) -> bool:
        """Whether the name of a road behind that of its district stands before a number: 강남구 테헤란로 152."""
        m = _DISTRICT_ROAD.search(self.low, max(0, start - _NEAR), start)
        return m is not None and m[2].endswith(self.roads) and m[1].endswith(self.lang.list("aside", "districts"))

    def house(self, start: int, end: int) -> bool:
        """Whether a bare figure is the number of a house: beside the word for a street and its name."""
        known = self.lang.street_words
        if not known:
            return False
        text = self.text
        if not known.isdisjoint(_LETTERS.findall(self.low, end, end + _NEAR)):
            m = _FOLLOWS.match(text, end)
            if m is not None and self._street(m[1], after=True):
                return True
        if known.isdisjoint(_LETTERS.findall(self.low, max(0, start - _NEAR), start)):
            return False
        m = _NAMED.search(text, max(0, start - _NEAR), start) if _HOUSE_END.match(self.low, end) is not None else None
        verb = _WORD_AFTER.match(self.low, end)  # На Тверской улице 12 погибли
        led = verb is None or verb[1] not in self.lang.fate_verbs
        return m is not None and self._street(m[1], after=False, led=led)

    def house_apart(self, draft: Draft) -> bool:
        """Whether a figure is the number of a house, behind which a small word parts it from what it seems to count (v Masarykově
        ulici 27 *vedle* školy)."""
        digits = _DIGITS_RUN.match(self.low, draft.core) if self.lang.street_words else None
        if digits is None:
            return False
        small = self.lang.function_words.difference(self.lang.further_words)
        if small.isdisjoint(_LETTERS.findall(self.low, digits.end(), draft.end)) or not self.house(draft.core, digits.end()):
            return False
        draft.end = self.address = digits.end()
        return True

    def postcode(self, draft: Draft) -> int:
        """The end of a postcode right behind the number of a house or post box, before the name of a town; else 0."""
        at = draft.core - _COMMA
        code = _POSTCODE.match(self.text, draft.core) if at > 0 and self.low.startswith(", ", at) else None
        if code is None or not code[1].isupper():
            return 0
        house = _HOUSE.search(self.low, max(0, at - _REACH), at) if at != self.address else None
        glued = house is not None and house[1].endswith(tuple(self.lang.street_words))  # Hauptstraße 12
        return code.end() if glued or at == self.address else 0

    def house_before(self, draft: Draft) -> bool:
        """Whether a figure is the number of a house though the word behind it seems to be counted: a verb, which counts what
        follows it (przy ul. Kwiatowej 5 *zginęły* dwie osoby), or the word for the street with its name (12 *شارع* النيل).
        """
        low, lang = self.low, self.lang
        digits = _DIGITS.match(low, draft.core) if lang.street_words or lang.definite else None
        if digits is None or draft.start != draft.core or low[digits.end() : digits.end() + 1] != " ":
            return False
        word = low[digits.end() + 1 : draft.end]
        after = _WORD_AFTER.match(low, draft.end)
        if after is None:
            return False
        if word in lang.fate_verbs:
            counts = after[1].isdecimal() or is_number_word(lang, after[1])
            house = counts and self.house(draft.core, digits.end())
        else:
            house = bool(lang.definite) and after[1].startswith(lang.definite) and lang.day_names_before.get(word) is not None
        if house:
            draft.end = digits.end()
        return house

    def _street(self, words: str, *, after: bool, led: bool = True) -> bool:
        """Whether words beside a figure hold one for a street with a name: capitalised words, and small ones between them;
        ``led``: the name may stand before the word, which has a small letter then (на Тверской улице, 12)."""
        pieces = _PIECE.findall(words)
        places = [i for i, w in enumerate(pieces) if self.lang.streets.get(lower_case(w).strip(".")) is not None]
        if not places:
            return False
        i = places[0] if after else places[-1]
        if after and i:  # 24 Mill Lane
            return all(w[0].isupper() for w in pieces[:i])
        name = pieces[i + 1 :]
        if not name and i and not after:
            return led and pieces[i][0].islower() and pieces[i - 1][0].isupper()
        if not name or not (after or name[-1][0].isupper()):
            return False
        return all(
            w[0].isupper() or self._small(w) or (w[0].isdecimal() and (i > 0 if after else not i))  # ул. 9 Мая, 12
            for i, w in enumerate(name[:2] if after else name)
        )

    def named_before(self, start: int) -> bool:
        """Whether the word for a street or square stands before a place, a small word between them or not (plaza del ...)."""
        lang, low = self.lang, self.low
        if not lang.street_words:
            return False
        links = (lang.links, lang.of_words)  # no article alone: è via il 3 maggio
        at = next((hit[1] for t in links if (hit := t.left(low, start)) is not None), start)
        word = _LAST_WORD.search(low, max(0, at - 16), at)
        return word is not None and lang.streets.get(word[1].rstrip(".")) is not None

    def _small(self, word: str) -> bool:
        low = lower_case(word)
        return low in self.lang.function_words or "'" in low or "\u2019" in low or self.lang.links.get(low) is not None
