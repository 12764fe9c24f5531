"""Aside: figures that measure and count nothing - telephone numbers, house numbers, pages, articles of a law, flights.

They are told by their form (groups of digits that no number has) or by a word beside them; the words are data of the language.
"""

from __future__ import annotations

import re

from contracheck.extract.beside import ASIDE, BOUNDS, COUNTED, CURRENCIES, PERCENTS, SCALES, UNITS, Beside
from contracheck.extract.date_figures import DateHit
from contracheck.extract.draft import Draft
from contracheck.extract.fates import FateReader
from contracheck.extract.page import Page
from contracheck.extract.streets import Streets
from contracheck.lang.table import lower_case

#: Telephone numbers: +44 20 7946 0182, (555) 014-2376, (11) 5555-0134.
_PHONE = re.compile(r"\+\d{1,3}(?:[ \u00a0.()-]{1,2}\d{1,5}){2,5}(?!\d)|\(\d{2,5}\) ?\d{3,5}[- \u00a0]\d{3,4}(?!\d)")
#: 8 (800) 555-35-35.
_BRACKETED = re.compile(r"\d{1,3}[ -]?\(\d{2,5}\)[ -]?\d{1,4}(?:[ \u00a0-]\d{2,4}){1,3}(?!\d)")
#: Two groups of four, as Korean, Chinese and Japanese numbers have them (1644-8295).
_FOURS = re.compile(r"\d{4}-(\d{4})(?![\d-])")
#: Digits in groups: 01 44 55 66 77, 91 445 56 67, 06 5550 1234.
_GROUPS = re.compile(r"\d{1,5}(?:([ \u00a0.-])\d{2,5}(?![\d])(?:\1\d{2,5}(?!\d)){1,4})(?![.,]?\d|%)")
#: Digits that begin with a nought: 0221588776, 010-65882277.
_NOUGHT = re.compile(r"0\d{1,4}-\d{6,8}(?![\d%]|[.,]\d)|0\d{8,10}(?![\d%]|[.,]\d)")
#: Quarter, block and house behind the name of a place (永田町1-7-1, 六本木6の10の1, 栄3の5).
_BLOCKS = re.compile(
    r"\d{1,3}-\d{1,3}-\d{1,4}(?![\d-])|\d{1,3}の\d{1,3}の\d{1,4}(?!\d)|\d{1,3}の\d{1,4}(?=[、。，）)」・＝=]|\Z)"
)
_CUT = re.compile(r"[ \u00a0./()-]+")
#: A telephone number has so many digits, and one whose first group does not begin with a nought so many groups.
_FEWEST, _MOST, _TELLING_GROUPS = 7, 12, 4
#: After a word that announces one (tel.), so many digits in any groups.
_ANNOUNCED = re.compile(r"\d(?:[ \u00a0./()-]{0,2}\d){5,14}(?!\d)")
#: What behind digits makes them an amount; the last year that a span of years ends with.
_MEASURING = CURRENCIES | UNITS | COUNTED | SCALES | PERCENTS
_LAST_YEAR = 2200
#: How far before a telephone number its word may stand.
_REACH = 28
_LETTERS = re.compile(r"[^\W\d_]+")
#: The word before a day.
_LAST_WORD = re.compile(r"(?<![^\W_])([^\W\d_]+\.?)[ \u00a0]\Z")
_POST = re.compile(r"(\d{2,5})-(\d{3,4}) ([^\W\d_])[^\W\d_]+")
#: What may go on with a mark (ley 12/2010, article 49.3, pp. 24-31).
_TAIL = re.compile(r"(?:[/.\u2013-]\d{1,4}(?!\d)){0,3}")
_NUMBER = re.compile(r"\.?[ \u00a0]?\d")
_DIGITS = re.compile(r"\d+")
#: The last words of a title before the number that ends it: «Бегущий по лезвию 2049».
_TITLE = re.compile('[«„“"]([^\\W\\d_][^«»„“”"\n.!?:;,]{1,40}[ \u00a0])$')
_TITLES = tuple('»“”"')
#: The same where no blank parts the two: 「はやぶさ2」, 《战狼2》.
_GLUED_TITLE = re.compile("[「『《]([^「」『』《》。、，\n]{1,30}[^\\W\\d_])\\Z")
_GLUED = tuple("」』》")
_LETTERED = re.compile(r"\d{1,4}[A-Z](?![^\W_])")
#: How far behind a mark the next one of a list begins.
_LISTED = 10
#: A run of so many digits with no separators is an identifier.
_IDENTIFIER = 9
#: Words of a figure with what it counts, where that follows it directly.
_NEXT_WORD = 2
_BLANK = re.compile(r"[ \u00a0]?")
_KATAKANA_NAME = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}\Z")
#: What stands between two numbers of a row.
_ROW = re.compile(r"(?:,|,?[ \u00a0]([^\W\d_]{1,4}))[ \u00a0]\d{1,4}(?!\d|[.,]\d)")
_DIGITS_RUN = re.compile(r"\d{1,6}(?![\d.,]*\d)")
#: What makers name by numbers: Boeing 787 passenger planes.
_MODELS = ("aircraft", "vehicle")
#: What numbered articles and points are of: article 5 of a treaty, where no small word parts them (статья 5 договора).
_DOCUMENTS = frozenset(("law", "contract", "document"))
#: The year that ends the name of a programme, and the word with a capital before it.
_YEAR, _NAME_BEFORE = re.compile(r"(?:19|20)\d\d(?!\d|[.,]\d)"), re.compile(r"(?<![^\W_])([^\W\d_a-zà-ÿ][^\W\d_]+)[ \u00a0]\Z")
#: The code of an airline before the number of a flight (SU, U6, KLM), with the blanks beside it.
_AIRLINE, _CODED = re.compile(r"(?<![^\W_])(?:[^\W\d_a-zа-яё]{2,3}|[A-Z]\d|\d[A-Z])[ \u00a0]\Z"), 5
_HYPHENS = tuple("-\u2010\u2011")
#: A name in Latin letters before a number, in a language of another script (iPhone 16).
_LATIN_NAME = re.compile(r"(?<![A-Za-z])([A-Za-z][A-Za-z'\u2019-]+)[ \u00a0]\Z")

#: Quotation marks before and behind a name, and the word behind one.
_OPENING, _CLOSING = frozenset('"\u201c\u201e\u201a\u2018\u00ab\u201d'), frozenset('"\u201d\u201c\u2019\u2018\u00bb')
_WORD_BEHIND = re.compile(r"[ \u00a0-]([^\W\d_]+)")


class AsideReader:
    """Tells the figures of one page that are no amounts."""

    def __init__(self, page: Page, beside: Beside, fates: FateReader) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = beside
        self.fates = fates
        # no counters of things, which are links too (三个)
        self._links = tuple(w for w in page.lang.list("grammar", "links") if w not in page.lang.counters)
        self.streets = Streets(page)
        self._schools = page.lang.list("aside", "school_letters")
        self._marked: tuple[str, int] | None = None  # what the last mark was, and where it ended
        self._programmes = page.lang.programme_names

    def phone(self, pos: int) -> int:
        """The end of the telephone number that begins with the digit at ``pos`` (or its bracket or plus before it); else 0."""
        post = _POST.match(self.page.text, pos) if self.lang.postcodes else None
        if post is not None and post[3].isupper() and f"{len(post[1])}-{len(post[2])}" in self.lang.postcodes:
            return post.end(2)  # 1250-096 Lisboa
        low = self.low
        if pos and low[pos - 1] in "+(" and (m := _PHONE.match(low, pos - 1)):
            return m.end()
        if "(" in low[pos + 1 : pos + 5] and (m := _BRACKETED.match(low, pos)):
            return m.end()
        paired = self.lang.pairs.match(low, pos) if self.lang.pairs is not None else None
        m = _GROUPS.match(low, pos) if paired is None else None
        if m is not None and (pos < 2 or low[pos - 1] not in ".,-/" or not low[pos - 2].isdecimal()) and self._grouped(m[0]):
            return m.end()
        if not self.lang.spaced and low[pos - 1 : pos].isalpha() and (m := _BLOCKS.match(low, pos)):
            return m.end()
        if not self.lang.spaced and (m := _FOURS.match(low, pos)) and self._paired(m):
            return m.end()
        if low[pos] == "0" and (m := _NOUGHT.match(low, pos)):
            return m.end()
        words = self.lang.phone_words
        if words and not self.lang.spaced:
            m = _ANNOUNCED.match(low, pos) if low[pos + 1 : pos + 2].isdecimal() else None
            before = low[max(0, pos - _REACH) : pos] if m is not None and self._announced(m) else ""
            if m is not None and before and any(w in before for w in words):
                self.streets.address = m.end()
                return m.end()
        elif words:
            left = _LETTERS.findall(low, max(0, pos - _REACH), pos)
            if not words.isdisjoint(left) and (m := _ANNOUNCED.match(low, pos)) and self._announced(m):
                self.streets.address = m.end()
                return m.end()
        return 0

    def _paired(self, m: re.Match[str]) -> bool:
        """Whether two groups of four digits are a telephone number: no years, and no range of round numbers or with a unit."""
        last = int(m[1])
        if last <= _LAST_YEAR or not last % 100:
            return False
        return all(self.beside.right(t, m.end()) is None for t in (CURRENCIES, UNITS, COUNTED, SCALES, PERCENTS))

    def _announced(self, m: re.Match[str]) -> bool:
        """Whether digits behind a word for telephones are a number of one: no amount, which has thousands or a unit."""
        groups = _CUT.split(m[0])
        digits = sum(map(len, groups))
        if self.beside.mask(m.end()) & _MEASURING:
            return False
        if len(groups) == 1:
            return m[0][0] == "0" or digits >= _FEWEST + 2
        return m[0][0] == "0" or not all(len(g) == 3 for g in groups[1:]) or (len(groups) > 2 and len(groups[0]) == 3)

    @staticmethod
    def _grouped(run: str) -> bool:
        """Whether groups of digits are those of a telephone number: of no number with thousands, and of no date."""
        groups = _CUT.split(run)
        digits = sum(map(len, groups))
        thousands = groups[0][0] != "0" and all(len(g) == 3 for g in groups[1:])
        if thousands or not _FEWEST <= digits <= _MOST:
            return False
        if groups[0][0] == "0" and len(groups[0]) < 5:
            return len(groups) >= 3 and not (len(groups) == 3 and len(groups[0]) == 2 and len(groups[1]) == 2)
        return len(groups) >= _TELLING_GROUPS

    def mark(self, draft: Draft) -> tuple[str, int] | None:
        """What stands before a bare figure and makes it a "number" (page 12) or a "label" (flight 482), and where it begins."""
        ordinal = draft.unit == "degree_temperature" and self.low.endswith("\u00ba", 0, draft.end)  # artigo 5º
        model = draft.counted in _MODELS
        bare = ordinal or (draft.kind in ("count", "score") and (draft.counted is None or model))
        lettered = _LETTERED.match(self.page.text, draft.core) if self.lang.spaced else None
        if lettered is not None and lettered.end() == draft.end:  # runway 27L, suite 14B
            beside: tuple[str, int] | None = self.beside.left(ASIDE, draft.core)
            return beside or (("number", draft.start) if self.streets.house(draft.core, draft.end) else None)
        if (draft.scale is not None and self.lang.spaced) or draft.vague:
            return None
        if self.lang.match_halves.filled and (half := self._minute_of_half(draft)) is not None:
            return half
        if draft.counted is not None and self.streets.house_before(draft):
            return "number", draft.start
        if self._schools and draft.kind == "count" and self.low[draft.core - 1 : draft.core] in self._schools:
            digit = draft.core + 1
            if self.low.startswith(self.lang.list("aside", "pupils"), digit) and self.low[draft.core] in "123456":
                draft.end = digit
                return "label", draft.core - 1  # 高2男子
        apart = draft.counted is not None and self._counted_apart(draft)
        if draft.kind == "count" and draft.counted is not None and not apart and draft.start == draft.core:
            apart = draft.counted in _DOCUMENTS or self._coded(draft.core) is not None
        if not bare and not apart:
            return self._chained(draft) if draft.unit is not None else None
        if self.low.startswith(":", draft.end):
            return None  # the hour of a time
        hit: tuple[str, int] | None = self.marked(draft.core) or self._listed(draft)
        if hit is not None:
            if (apart or model) and (digits := _DIGITS_RUN.match(self.low, draft.core)) is not None:
                draft.end = digits.end()
            draft.end = _TAIL.match(self.low, draft.end).end()  # type: ignore[union-attr]
            self._marked = hit[0], draft.end
            if self.low[hit[1] : draft.core].strip(" .") in self.lang.phone_words:
                self.streets.address = draft.end  # Postfach 16, 34024 Kassel
            return hit
        if apart:
            return ("number", draft.start) if self.streets.house_apart(draft) else None
        if self.streets.house(draft.core, draft.end) or (self.streets.roads and self.streets.on_road(draft.core)):
            self.streets.address = draft.end
            return "number", draft.start
        if code := self.streets.postcode(draft):
            draft.end = code
            return "number", draft.start
        if self.page.text.startswith(_TITLES, draft.end) and draft.start == draft.core:
            return self._title(draft.core)
        if not self.lang.spaced and self.page.text.startswith(_GLUED, draft.end) and draft.start == draft.core:
            title = _GLUED_TITLE.search(self.page.text, max(0, draft.core - _REACH), draft.core)
            return ("label", title.start(1)) if title is not None else None
        return None

    def marked(self, pos: int) -> tuple[str, int] | None:
        """The mark right before digits, or before the code of an airline that they follow (flight BA 1750), and its beginning."""
        hit: tuple[str, int] | None = self.beside.left(ASIDE, pos)
        return hit or self._coded(pos) or (self._programme(pos) if self._programmes else None)

    def _programme(self, pos: int) -> tuple[str, int] | None:
        """The name of a programme that a year ends, and its beginning: le plan France 2030, l'Agenda 2030."""
        text = self.page.text
        if text[pos - 1 : pos] not in (" ", "\u00a0") or not text[pos - 2 : pos - 1].isalpha() or not _YEAR.match(text, pos):
            return None
        name = _NAME_BEFORE.search(text, max(0, pos - _REACH), pos)
        if name is None or lower_case(name[1]) in self.lang.months:
            return None
        before = _LAST_WORD.search(self.low, max(0, name.start() - _REACH), name.start())
        words = self._programmes
        if lower_case(name[1]) in words or (before is not None and before[1] in words):
            return "label", name.start()
        return None

    def _coded(self, pos: int) -> tuple[str, int] | None:
        """The label's word before the code of an airline right before digits, and its beginning."""
        text = self.page.text
        if pos < _CODED or text[pos - 1] not in " \u00a0" or not (text[pos - 2].isupper() or text[pos - 2].isdecimal()):
            return None
        code = _AIRLINE.search(text, pos - _CODED, pos)
        hit: tuple[str, int] | None = self.beside.left(ASIDE, code.start()) if code is not None else None
        return hit if hit is not None and hit[0] == "label" else None

    def _counted_apart(self, draft: Draft) -> bool:
        """Whether more than a counter stands between a figure and the noun that it seems to count (flight 482 with three
        passengers; 震度4*の*地震)."""
        if self.lang.spaced or not self.beside.mask_left(draft.core) & ASIDE:
            return len(self.low[draft.core : draft.end].split()) > _NEXT_WORD
        digits = _DIGITS_RUN.match(self.low, draft.core)
        if digits is None or not self._links:
            return False
        bound = self.beside.right(BOUNDS, digits.end())  # 震度5強の揺れ
        return self.low.startswith(self._links, bound[1] if bound is not None else digits.end())

    def _minute_of_half(self, draft: Draft) -> tuple[str, int] | None:
        """A minute or an inning of a match, behind the word for its half: no span of time and no occasions (후반 32분)."""
        hit = self.lang.match_halves.left(self.low, draft.core) if draft.unit == "minute" or draft.counted == "time" else None
        return ("label", hit[1]) if hit is not None and draft.lower == draft.upper else None

    def named_by_day(self, date: DateHit, start: int) -> bool:
        """Whether a day is the name of a street or a place, whose word stands right beside: rue du 8 mai 1945, plaza del Dos de
        Mayo, شارع 26 يوليو, 29 Ekim Caddesi.
        """
        lang, low = self.lang, self.low
        feast = date.lower is None and date.parts > 2 and low[start].isdecimal()  # one whose year nothing tells
        if not (date.grain == "day" or feast) or date.parts < 2 or date.by_weekday:
            return False
        if self._quoted(start, date.end):
            return True
        if lang.day_names_after.filled and lang.day_names_after.right(low, date.end) is not None:
            return True
        left = lang.day_names_before.left(low, start) if lang.day_names_before.filled else None
        if left is not None and not (lang.definite and low.startswith(lang.definite, left[1])):
            return True  # with an article it is the street, on that day
        # au cours des trois derniers jours
        return self.streets.named_before(start) and any(m[0] in lang.months for m in _LETTERS.finditer(low, start, date.end))

    def _quoted(self, start: int, end: int) -> bool:
        """Whether a day stands alone in quotation marks beside a noun, whose name it is: “28 May” stansiyasında."""
        text, words = self.page.text, self.lang.function_words
        if not 0 < start < end < len(text) or text[start - 1] not in _OPENING or text[end] not in _CLOSING:
            return False
        after = _WORD_BEHIND.match(self.low, end + 1)
        before = _LAST_WORD.search(self.low, max(0, start - 25), start - 1)
        return any(w is not None and w[1] not in words for w in (after, before))

    def _listed(self, draft: Draft) -> tuple[str, int] | None:
        """A second mark: junctions 9 *and* 10, section 12(3); not people behind one (near junction 9 and 12 were hurt)."""
        what, end = self._marked or ("", draft.core)
        at = draft.core
        if not 0 < at - end < _LISTED:
            return None
        between = self.low[end:at].strip(" \u00a0")
        word = between.removeprefix(self.low[end : end + 1]).strip() if self.low[end : end + 1].isalpha() else between
        if word == "," and self.lang.spaced:
            if not self._row_goes_on(draft.end):
                return None
        elif self.low[end:at] != "(" and word not in self.lang.joiners and word not in self.lang.range_infix.words:
            return None
        return None if self.fates.count(draft) else (what, at)

    def _row_goes_on(self, end: int) -> bool:
        """Whether another number stands behind a comma or "and" behind one in a row: buses no. 17, *24* and 38."""
        m = _ROW.match(self.low, end)
        return m is not None and (m[1] is None or m[1] in self.lang.joiners or m[1] in self.lang.range_infix.words)

    def _title(self, at: int) -> tuple[str, int] | None:
        """The title whose number ends it; what somebody says follows no word, or begins its sentence."""
        text = self.page.text
        m = _TITLE.search(text, max(0, at - 48), at)
        if m is None or not m[1][0].isupper() or not text[max(0, m.start() - 2) : m.start()].rstrip()[-1:].isalnum():
            return None
        return "label", m.start(1)

    def _chained(self, draft: Draft) -> tuple[str, int] | None:
        """A mark whose number the next one follows, though its word is a unit too (п. 5 ч. 2 ст. 158: no five hours)."""
        if draft.unit == "year" and draft.start == draft.core and self._school_year(draft):
            return "label", draft.start
        hit: tuple[str, int] | None = self.beside.left(ASIDE, draft.core)
        m = _DIGITS.match(self.low, draft.core) if hit is not None else None
        after = self.lang.marks.right(self.low, m.end()) if m is not None else None
        if m is None or after is None or not _NUMBER.match(self.low, after[1]):
            return None
        draft.end = m.end()
        return hit

    def _school_year(self, draft: Draft) -> bool:
        """Whether the name of a kind of school stands right before what is the year there that somebody is in: 小学2年の児童."""
        low, schools = self.low, self.lang.list("aside", "schools")
        if not schools or not low.endswith(schools, 0, draft.core) or self.goes_beyond(draft.core, draft.end):
            return False
        years, other = self.lang.list("aside", "school_years"), self.lang.list("aside", "no_schools")
        return low.endswith(years, 0, draft.end) and not low.endswith(other, 0, draft.core)

    def identifier(self, draft: Draft) -> bool:
        """Whether a bare figure is an identifier: too long a run of digits, or one that begins with a nought."""
        low, at = self.low, draft.core
        if low[at] == "0" and low[at + 1 : at + 2].isdecimal():
            return True  # 007, 00-950
        digits = low[at : at + _IDENTIFIER]
        return len(digits) == _IDENTIFIER and digits.isdecimal()

    def labelled(self, draft: Draft, pos: int) -> bool:
        """Whether a number is a label: by the word beside it (88号, page 23), behind a hyphen (歼-20) or a Latin name."""
        low, beside = self.low, self.beside
        if self.lang.spaced and not self.lang.marks_after.filled and not self.lang.age_decades.filled:
            return False
        if self.goes_beyond(pos, draft.end):
            place = _DIGITS_RUN.match(low, pos)
            draft.end = beside.right(ASIDE, place.end())[1] if place is not None else draft.end  # 3年生 is no span of years
            return True
        ranged = None not in (draft.lower, draft.upper) and draft.lower != draft.upper
        if draft.kind != "count" or draft.scale is not None or ranged or draft.step != 1:
            return False
        place = _DIGITS_RUN.match(low, pos)
        if place is not None and self._decade(place):
            return True
        after = beside.right(ASIDE, place.end()) if place is not None else None
        if after is not None and (after[1] >= draft.end or (self.lang.spaced and draft.counted is not None)):
            draft.end = after[1]  # 5237 sayılı Türk Ceza Kanunu: law no. 5237
            return True
        if draft.counted is not None and low[draft.end : draft.end + 2].strip()[:1].isdecimal() and not self.lang.spaced:
            run = _DIGITS_RUN.match(low, _BLANK.match(low, draft.end).end())  # type: ignore[union-attr]
            if run is not None and beside.right(ASIDE, run.end()) is not None:
                return True  # 101동 1502호
        if self.lang.spaced or draft.start != pos:
            return False
        if low[pos - 1 : pos] in _HYPHENS and low[pos - 2 : pos - 1].isalpha() and pos > 1:
            draft.start = pos - 2
            return True
        if draft.counted is not None:
            return False
        m = _LATIN_NAME.search(self.page.text, max(0, pos - 24), pos)
        if m is None or not any(c.isupper() for c in m[1]):
            counter = draft.end + (low[draft.end : draft.end + 1] == " ")
            if self.lang.counters and low.startswith(self.lang.counters, counter):
                return False  # チケット500枚
            m = _KATAKANA_NAME.search(low, max(0, pos - 24), pos)
        if m is not None:
            draft.start = m.start()
        return m is not None

    def goes_beyond(self, pos: int, end: int) -> bool:
        """Whether the digits at a place and the word behind them are a label that ends behind ``end``."""
        place = _DIGITS_RUN.match(self.low, pos) if self.lang.marks_after.filled else None
        after = self.beside.right(ASIDE, place.end()) if place is not None else None
        if place is None or after is None or after[1] <= end:
            return False
        return not self.low.startswith(self.lang.list("aside", "not_after"), place.end())

    def _decade(self, place: re.Match[str]) -> bool:
        """Whether a round number is an age by decade (20대 투표율), and no count of what stands before it (차량 20대)."""
        lang, low = self.lang, self.low
        if not lang.age_decades.filled or int(place[0]) not in range(10, 100, 10):
            return False
        if lang.age_decades.right(low, place.end(), gap=False) is None:
            return False
        return lang.counted.left(low, place.start()) is None
