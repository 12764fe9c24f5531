"""Counted: what a figure counts, right behind it or a few words on, or before it (12 people, 공장 2곳, الضحايا التسع)."""

from __future__ import annotations

import re

from contracheck.extract.agreement import takes_few
from contracheck.extract.beside import CLOCK, COUNTED, HOURS, LINKS, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.extract.partitives import PEOPLE, count_single, tells_number
from contracheck.extract.shares import ShareReader
from contracheck.extract.spelled import is_number_word, is_part_of_scale
from contracheck.extract.terms import ONE
from contracheck.lang.table import BLANK

_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(rf"[{BLANK}]{{1,2}}|[{BLANK}]?[-\u2010\u2011][{BLANK}]?")
#: What parts a noun from the figure or the small word before it.
_GAPS = f"{BLANK}'\u2019"
#: A scale word that is no longer is an abbreviation.
_ABBREVIATED = 4
#: Words between a figure and what is counted (22 British specialists).
_BETWEEN = 3
#: So far before storeys their building stands.
_BUILDING = 60
#: Of these there are parts: points of an index, how many times as much.
_PARTED = frozenset(("point", "time", "share"))


def _as_whole(draft: Draft) -> None:
    """Take three digits behind a separator for thousands where what is counted has no thousandths (1,234 personas)."""
    value, whole = draft.lower, draft.others[0]
    parted = draft.counted in _PARTED or draft.scale is not None
    if not parted and value is not None and value == draft.upper and value != int(value) and whole == int(whole):
        draft.lower = draft.upper = whole
        draft.others, draft.step = (value,), ONE


class CountedReader:
    """Reads what the figures of one page count."""

    def __init__(self, page: Page, beside: Beside, shares: ShareReader) -> None:
        self.text = page.text
        self.low, self.lang, self.beside, self.shares = page.low, page.lang, beside, shares

    def read(self, draft: Draft, at: int) -> None:
        """What is counted: right after the figure or a few words on; ``weak`` stays where nothing is."""
        low, lang, beside = self.low, self.lang, self.beside
        noun = lang.counted.left(low, draft.start) if lang.nouns_first else self._definite_noun(draft) if lang.definite else None
        if noun is not None:
            draft.counted, draft.weak, draft.start = noun[0], False, noun[1]
            return
        if draft.lower == 1 and lang.counted_one.filled and count_single(low, lang, beside, draft, at):
            return
        place = at
        single = draft.lower == draft.upper == 1 and draft.trace.startswith("words")
        limit, capitals = _BETWEEN if lang.spaced else 1, lang.capital_nouns
        if lang.possessed and low[draft.core : at] in lang.possessed:
            return  # üçü evde: three of them are at home
        if lang.part_endings and low.startswith("'", at):
            self._part(draft, at)
            return
        for i in range(limit + 1):
            hit = beside.right(COUNTED, place)
            if hit is not None and capitals and low[place : hit[1]].lstrip(_GAPS) in capitals and not self._has_capital(place):
                hit = None  # trois journaux russes, but trois Russes
            if hit is not None:
                if not lang.spaced and place == at and self._noun_before(draft, at, hit[1]):
                    return
                if hit[0] != "person" and self._is_sized(draft, at):
                    return
                if lang.quality_endings and low.endswith(lang.quality_endings, 0, hit[1]):
                    behind = beside.right(COUNTED, hit[1])
                    hit = behind if behind is not None and behind[0] in PEOPLE else hit
                if lang.other_nouns and self._goes_on(place, hit[1]):
                    return  # 一个市场
                if lang.no_nouns and low[place : hit[1]].strip(BLANK) in lang.no_nouns:
                    return  # unter zwölf fahren: a verb that a noun without its marks is written like
                n = draft.lower if draft.upper is None else draft.upper
                if lang.few_alone and not takes_few(n) and low[place : hit[1]].strip(BLANK) in lang.few_alone:
                    return  # 29 дома: 29 at home
                draft.counted, draft.weak, draft.end = hit[0], False, hit[1]
                if lang.storeys and hit[0] in lang.storeys["of"]:
                    self._as_storeys(draft, place)
                if draft.others:
                    _as_whole(draft)
                if lang.part_words:
                    self.shares.of_whole(draft)
                elif lang.per_before.filled and lang.per_before.left(low, draft.start) is not None:
                    self.shares.share(draft, hit[1])  # 每三个成年人中就有一个
                return
            if not lang.spaced:
                link = beside.right(LINKS, place)
                if link is None or not beside.mask(link[1]) & COUNTED:
                    self._noun_before(draft, at)
                    return
                place = link[1]
                continue
            gap = _NEXT.match(low, place)
            word = _WORD.match(low, gap.end()) if gap else None
            if word is None or is_number_word(lang, word[0]) or is_part_of_scale(lang, word[0]):
                return
            joined = i > 0 and draft.scale is not None and word[0] in lang.joiners  # 3.8m current and former customers
            if draft.lower == 1 and tells_number(lang, beside, word.start(), word[0]):
                return  # eine fünfstündige Operation
            small = word[0] in lang.function_words and word[0] not in lang.further_words
            if small and not joined and (i > 0 or not lang.links.get(word[0])) and not (i == 0 and self._subject(draft, word)):
                return
            if beside.right(UNITS, place) is not None or (single and i and not small and lang.function_words):
                return  # the noun belongs to another measure, or to no one (jednom odběru přijde dárce)
            place = word.end()

    def _has_capital(self, place: int) -> bool:
        """Whether the word behind a place has a capital."""
        word = _WORD.search(self.text, place)
        return word is not None and word[0][0].isupper()

    def _as_storeys(self, draft: Draft, at: int) -> None:
        """Count storeys by a noun that means factories or flats too, where a building is told of before it."""
        words, noun = self.lang.storeys, self.low[at : draft.end].strip(BLANK)
        if noun not in words["nouns"] and noun not in words["led"]:
            return
        before = re.split(r"[.;!?\n]", self.low[max(0, draft.start - _BUILDING) : draft.start])[-1]
        told = _WORD.findall(before)
        last = told[-2:] if noun in words["led"] else told
        if not words["buildings"].isdisjoint(last):
            draft.counted = words["instead"]

    def _part(self, draft: Draft, at: int) -> None:
        """The people right behind digits with an ending that makes them a part of more (2'si çocuk 43 yolcu)."""
        for ending in self.lang.part_endings:
            if self.low.startswith(ending, at) and self.low[at + len(ending) : at + len(ending) + 1] in BLANK:
                hit = self.beside.right(COUNTED, at + len(ending))
                if hit is not None and hit[0] in PEOPLE:
                    draft.counted, draft.weak, draft.end = hit[0], False, hit[1]
                return

    def _goes_on(self, first: int, last: int) -> bool:
        """Whether what is counted between two places is the beginning of a longer word."""
        low, nouns = self.low, self.lang.other_nouns
        for at in range(first, last):
            if low.startswith(nouns, at) and any(low.startswith(noun, at) and at + len(noun) > last for noun in nouns):
                return True
        return False

    def _subject(self, draft: Draft, article: re.Match[str]) -> bool:
        """Whether the subject of a verb before the figure stands behind it with its article, in a language that puts it there:
        sono 27 gli indagati, suben a 12 los muertos. No hour stands there (a las 9 los vecinos)."""
        lang = self.lang
        if not lang.subjects_behind or lang.date_articles.get(article[0]) is None or lang.of_words.get(article[0]) is not None:
            return False
        if draft.lower is None or draft.scale is not None:
            return False
        if any(self.beside.left(table, draft.start) is not None for table in (HOURS, CLOCK)):
            return False
        return self.beside.right(COUNTED, article.end()) is not None

    def _noun_before(self, draft: Draft, at: int, beyond: int = 0) -> bool:
        """What is counted where a counter of anything follows the figure, to behind a place, and the noun stands before it
        (공장 2곳, 航班72架次)."""
        classifier = self.lang.classifiers.right(self.low, at) if self.lang.classifiers.filled else None
        if classifier is None or classifier[1] < beyond:
            return False
        noun = self.lang.counted.left(self.low, draft.start)
        if noun is not None:
            draft.counted, draft.weak, draft.end = noun[0], False, classifier[1]
        return noun is not None

    def _definite_noun(self, draft: Draft) -> tuple[str, int] | None:
        """The noun with the article before a number word with it, which count as one (الضحايا التسع)."""
        article = self.lang.definite
        if not draft.weak or draft.scale is not None or not self.low.endswith(article, 0, draft.start):
            return None
        noun = self.lang.counted.left(self.low, draft.start - len(article))
        return noun if noun is not None and self.low.startswith(article, noun[1]) else None

    def _is_sized(self, draft: Draft, at: int) -> bool:
        """Whether digits in one word with their scale word tell how much a thing is, not how many there are: a 40-million loan,
        40-миллионный кредит, der 40-Millionen-Kredit; an abbreviation (40млн) is no part of a word.
        """
        if draft.scale is None or not self.lang.spaced or not self.low[draft.core : draft.core + 1].isdecimal():
            return False
        word = draft.scale[0]
        if word in self.lang.glued_scales:
            return False
        return len(word) > _ABBREVIATED and self.low.endswith(word, draft.core, at) and self.low.find(" ", draft.core, at) < 0
