"""Scan: one pass over the text that finds where a figure or a date may begin, and hands the place to the readers.

Anchors are digits and, looked up one word at a time in a dict, the words that can begin a numeral or a date. All other work is
local to an anchor. Nothing is ever read twice: the scan goes on behind what was read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from contracheck.extract.anchors import ARTICLE, CLOCK, DATE, EVERY, FACTOR, FRACTION, NTH, NUM, ONES, PASSED, VAGUE, anchors
from contracheck.extract.aside import AsideReader
from contracheck.extract.bare import article_unit, one_unit, prefixed
from contracheck.extract.beside import ASIDE, BOUNDS, COUNTED, HOURS, SCORES, UNITS
from contracheck.extract.broken_hours import zoned
from contracheck.extract.characters import read_characters
from contracheck.extract.clock import ClockReader
from contracheck.extract.compounds import SHORTEST, compound
from contracheck.extract.dates import DateHit, DateReader
from contracheck.extract.decades import named_century
from contracheck.extract.draft import Draft
from contracheck.extract.elapsed import ElapsedReader
from contracheck.extract.fates import FateReader
from contracheck.extract.figures import FigureReader
from contracheck.extract.found import Found
from contracheck.extract.identifiers import addresses, code_end, is_nth_age, nth_age, take_age
from contracheck.extract.idioms import IdiomReader
from contracheck.extract.label_rows import LabelRows
from contracheck.extract.labels import LabelReader
from contracheck.extract.lengths import is_length
from contracheck.extract.lone_figures import LoneReader
from contracheck.extract.month_words import MonthWords
from contracheck.extract.numerals import VULGAR
from contracheck.extract.ordinals import OrdinalReader
from contracheck.extract.page import Page
from contracheck.extract.per import PerReader
from contracheck.extract.rates import is_rate
from contracheck.extract.rough import RoughReader
from contracheck.extract.solid import SolidReader
from contracheck.extract.spelled import numeral_ends
from contracheck.extract.temperatures import PLUS
from contracheck.extract.tense import TenseReader
from contracheck.extract.vague import vague_figure
from contracheck.extract.years import is_bare_year, is_second_year
from contracheck.lang.pack import Language

_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
#: What parts digits from the word before them, and digits that no others follow: no telephone numbers, codes or labels.
_APART, _HAN = frozenset(" \u00a0\u202f"), "\u2e80"
_LONE = re.compile(r"[1-9](?:[0-9]{0,4}|[0-9]?[.,][0-9]{1,3}|[0-9]{2}[.,][0-9]{1,2})(?!\d|[\W_の]{1,2}\d)")
_DOTTED = re.compile(r"[.,]\d")
#: Numbers that makers give their models, and no side scores.
_MODEL = re.compile(r"\d{3}-(?:\d|\d00)")
_SMALL_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{1,4})[ \u00a0]\Z")


class Scanner:
    """The scan of one page."""

    def __init__(
        self,
        page: Page,
        published: dt.date | None,
        future: Callable[[int], bool | None],
        tense: TenseReader | None = None,
    ) -> None:
        self.page = page
        self.lang: Language = page.lang
        self.low = page.low
        self.anchors = anchors(self.lang.asked)
        self.figures = FigureReader(page)
        self.idioms = IdiomReader(page, self.anchors, self.figures.beside)
        self.fates = FateReader(page)
        self.solid = SolidReader(page, self.figures, self.fates)
        self.aside = AsideReader(page, self.figures.beside, self.fates)
        self.clock = ClockReader(page, self.figures.beside)
        self.elapsed = ElapsedReader(page, self.figures.beside)
        self.ordinals = OrdinalReader(page, self.anchors, self.figures.beside)
        self.dates = DateReader(self.low, self.lang, self.anchors.patterns, published, future, self.figures.beside, tense)
        self.months = MonthWords(page, self.figures.beside)
        if self.lang.spaced:
            self.dates.is_other_word = self.months.is_other_word
        self.labels = LabelReader(page, self.dates)
        self.rows = LabelRows(page, self.figures.beside)
        self.lone = LoneReader(page, self.dates) if self.lang.lone_articles.filled else None
        self.rough = RoughReader(page, self.figures, self.clock, self.dates)
        self._no_counts = self.lang.list("numbers", "no_counts")
        self.per = PerReader(self.low, self.lang, self.figures)

    def run(self) -> Iterator[Found]:
        """What the text holds, in order, without overlaps."""
        low, words, lang = self.low, self.anchors.words, self.lang
        told, heads, glued = self.anchors.told, lang.prefix_heads, lang.spaced and lang.glued
        proclitics, word_starts = bool(lang.proclitics), lang.word_starts
        known, look = self.anchors.known.get, self.anchors.look
        places = addresses(low)
        barrier, behind = next(places)
        pos = 0
        for m in self.anchors.regex.finditer(low):
            # nearly all words are no anchors: nothing but one look-up is done for them
            word = m[0]
            flags = known(word)
            if flags is None:
                flags = look(word)
            if flags == PASSED:
                continue
            start, end = m.span()
            if start < pos:
                continue
            if start >= barrier:
                while start >= behind:
                    barrier, behind = next(places)
                if start >= barrier:
                    pos = behind
                    continue
            found: Found | None
            if (
                heads
                and low[start : start + 3] in heads
                and (whole := self._compound(start)) is not None
                and not (flags > 0 and self._dated(start, word, whole.end))
            ):
                found, pos = Found.of(whole), whole.end
            elif flags >= 0:
                if word_starts and start and low[start - 1].isalpha():
                    flags &= DATE  # 모두 ends in a number word that it does not hold
                    if not flags:
                        continue
                if word in words:
                    flags = told(low, word, end, flags)
                    if not flags and not (glued and len(word) >= SHORTEST and numeral_ends(lang, word)):
                        continue
                found, pos = self._word(start, end, word, flags)
            elif word.isdecimal():
                found, pos = self._digits(start)
            elif word in VULGAR:
                draft = self.figures.portions.vulgar(start)
                assert draft is not None
                found = Found.of(draft)
                pos = draft.end
            elif proclitics:
                word, start, flags = self._stripped(word, start)
                if not flags or self.ordinals.has_tens(start, word):
                    continue
                found, pos = self._word(start, end, word, flags)
            else:
                continue
            if found is not None:
                if found.draft is not None and found.draft.kind == "count" and found.draft.counted is not None:
                    self.solid.last = found.draft
                yield found

    def _compound(self, start: int) -> Draft | None:
        """A figure whose numeral and unit are one word (двухлетний)."""
        return None if start and self.low[start - 1].isalnum() else prefixed(self.figures, start)

    def _dated(self, start: int, word: str, end: int) -> bool:
        """Whether a date begins with a word that is a figure too, and ends behind it (полгода назад)."""
        date = self.dates.at(start, word)
        return date is not None and date.end > end

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
        """What the digits at a place are, and the place from which to go on."""
        low = self.low
        if (low[pos + 4 : pos + 5] in _APART or low[pos + 5 : pos + 6] in _APART) and (time := zoned(low, pos)) is not None:
            return time, time.end
        before = low[pos - 1] if pos else " "
        if not (before in _APART or (before >= _HAN and not self.lang.spaced)) or not _LONE.match(low, pos):
            # digits behind a blank and with no others near are a part of nothing longer
            code = code_end(low, pos)
            if code:
                return None, code
            label = self.labels.glued(pos)
            if label is not None:
                return label, label.end
            phone = self.aside.phone(pos)
            if phone:
                return None, phone
        idiom = self.idioms.digits(pos)
        if idiom:
            return None, idiom
        elapsed = self.elapsed.read(pos)
        if elapsed is not None:
            return self._bounded(elapsed), elapsed.end
        date = self.dates.at(pos, "0")
        numbered = date is not None and (date.bare_year or (date.grain == "month" and date.parts == 2))
        if numbered and self.aside.marked(pos) is not None:
            date = None  # Loi 2019-1461, decreto-ley 8/2025
        if date is not None and (self.aside.goes_beyond(pos, date.end) or self._numbered(date, pos)):
            date = None  # 18号线, 第9号, 國道1號
        if date is not None and self.aside.named_by_day(date, pos):
            return None, date.end
        draft, stop = self.figures.digits(pos)
        if (
            date is not None
            and draft is not None
            and date.parts == 1
            and date.grain == "day"
            and (per := self.per.one(pos, times=True))
        ):
            return None, per  # 1日3回
        if date is not None and (draft is None or self._date_wins(date, draft)):
            date = self.dates.extend(date)
            return Found(date.start, date.end, date=date), max(date.end, pos + 1)
        mark = self.aside.mark(draft) if draft is not None else None
        if mark is not None and draft is not None:
            return self.labels.label(mark[1], draft.end), self.rows.end(draft.end)
        if self.lone is not None and draft is not None and (lone := self.lone.read(pos, draft)) is not None:
            return lone, lone.end
        ordinal = self.ordinals.read(pos)
        if ordinal is not None:
            counted = self.clock.nth(ordinal) or self.ordinals.counting(ordinal)
            if counted is not None:
                return counted, max(counted.end, stop)
            if is_nth_age(self.page, ordinal.start, ordinal.end, ordinal.value or ""):
                return nth_age(ordinal), max(ordinal.end, stop)
            day = self.dates.day_told(ordinal.start, ordinal.end, ordinal.value or "", self.page.text)
            if day is not None:
                return Found(day.start, day.end, date=day), max(day.end, stop)
        other = ordinal or self.clock.read(pos, draft)
        if other is not None:
            if other.kind == "score" and draft is not None and _MODEL.fullmatch(other.value or ""):
                name = self.labels.named(draft, pos)  # Boeing 787-9
                other = other if name is None else self.labels.label(name, other.end)
            if other.draft is not None:
                other = self._bounded(other)
            return other, other.end if other.kind == "time" else max(other.end, stop)
        if draft is None or not self._keep(draft, pos):
            return None, max(stop, pos + 1)
        if per := self.per.end(draft, pos):
            return None, max(stop, per)
        if draft.kind == "label":
            return self.labels.label(draft.start, draft.end), max(stop, self.rows.end(draft.end))
        return Found.of(draft), max(stop, draft.end)

    def _bounded(self, span: Found) -> Found:
        """A span of time that was read from its signs, with the bounds that stand beside it (in under 2:05:00)."""
        assert span.draft is not None
        self.figures.bounds.read(span.draft)
        return Found.of(span.draft)

    def _numbered(self, date: DateHit, pos: int) -> bool:
        """Whether what could be a day is the number of something, by what stands before it, in a language without spaces."""
        if self.lang.spaced:
            return False
        prefixed = self.low.endswith(self.anchors.ordinal_prefixes, 0, pos)
        return prefixed or (date.parts == 1 and self.figures.beside.left(ASIDE, pos) is not None)

    def _date_wins(self, date: DateHit, draft: Draft) -> bool:
        """Whether digits that can be read both ways are a date."""
        if date.bare_year:
            return is_bare_year(self.low, self.lang, date, draft) or is_second_year(self.low, date, draft, self.dates.at)
        if draft.kind == "money" and date.parts > 2 and date.start <= draft.start and draft.end < date.end:
            return True  # 12 MAD 2026, where this is May
        if draft.kind == "duration" and is_length(self.low, self.lang, date, draft):
            return False  # 懲役12年6月, あと5日
        if draft.kind == "money" or draft.kind == "percent" or (draft.framed and draft.end > date.end):
            return False
        if date.parts > 1 and date.distance is None:
            return True
        if draft.unit is not None or draft.counted is not None:
            # "3日間" is a span of time, "3日" a day; "2 May 2024" is longer than "2 May"
            if date.grain == "year" and date.lower is not None and self.low.startswith(str(date.lower.year), date.start):
                return True  # 2035年前后
            bare = not self.lang.spaced and date.grain == "day" and date.lower is None and date.distance is None
            if not date.relative or (bare and not self.low.endswith(self.lang.lengths_from, 0, date.start)):
                return date.end >= draft.end  # 7日午後, but 発売から2日
            return date.end > draft.end or date.distance is not None
        return True

    def _keep(self, draft: Draft, pos: int) -> bool:
        """Whether a figure in digits is a claim and not a label, a list number or a part of something else."""
        low, text = self.low, self.page.text
        if self.aside.labelled(draft, pos):
            draft.kind = "label"
            return True
        if draft.kind != "count" or draft.counted is not None or draft.scale is not None:
            return True
        end, after = draft.end, low[draft.end : draft.end + 3]
        if (after[:1].isascii() and after[:1].isalpha()) or after[:1] in self._no_counts:
            return False  # 5G, 4o, 3D, 30数人
        if after[:1] == "'" and not after[1:2].isalnum():
            return False  # the 23' of a match
        if after[:1] in ("-", "\u2011") and after[1:2].isalnum():
            ended = after[1:].isalpha() if after[2:3].isalnum() else low[end : end + 2] in self.lang.day_suffixes  # 5-i
            return draft.lower is not None and ended
        if after[:1] == "+" and after[1:2].isdecimal():
            return False  # the minutes added to a half (90+4), rooms and a hall (2+1)
        if _DOTTED.match(low, end) or (after and after[0] in "/_\\@=^") or self.aside.identifier(draft):
            return False
        if pos and low[pos - 1] in "/_\\@=#&+^":
            return PLUS in draft.trace
        line_start = pos == 0 or text[pos - 1] == "\n"
        if line_start and (after and after[0] in ".):" and after[1:2] in ("", " ")):
            return False  # the number of a list item
        if self.lang.rough_nouns and self.rough.inverted(draft):
            return True
        if take_age(self.page, draft):
            return True
        name = self.labels.named(draft, pos)
        if name is not None:
            draft.kind, draft.start = "label", name
        elif self.lang.spaced:
            self.fates.count(draft)
        return True

    # --- words ---
    def _word(self, start: int, end: int, word: str, flags: int) -> tuple[Found | None, int]:
        """What a word that is an anchor begins, and the place from which to go on."""
        low = self.low
        if word in self.lang.centuries and not self.figures.beside.mask(end) & (COUNTED | UNITS):
            century = named_century(self.page, start, end)
            if century is not None:
                return Found(start, end, date=self.dates.extend(century)), end
        if flags & ARTICLE and self.rough.joins and (rough := self.rough.joined(start, end)) is not None:
            return rough, rough.end
        if word in self.lang.hour_heads and (time := self.clock.headed(start)) is not None:
            return time, time.end
        after = self.idioms.words(start, end if self.lang.spaced else start + 1)
        if after and self.lang.spaced:
            return None, after
        if flags & NTH and (nth := self.ordinals.nth(start, end)) is not None:
            return Found.of(nth), nth.end
        date = self.dates.at(start, word if self.lang.spaced else low[start]) if flags & DATE else None
        if after and (date is None or date.end <= after):
            return None, after  # 下一 is no number, and begins 下一个季度
        if flags & NUM and not self.lang.spaced and (numbered := self.ordinals.prefixed(start)) is not None:
            return numbered, numbered.end
        exact = flags & VAGUE and self.figures.beside.left(BOUNDS, start) is not None
        if exact and (word in self.lang.collective or word in self.lang.scale_words):
            # "more than a hundred": the form that means "hundreds" elsewhere
            draft = self.figures.words(start)
            if draft is not None and self.solid.solid(draft):
                return Found.of(draft), max(draft.end, end)
        if flags & ONES and (draft := one_unit(self.figures, start)) is not None:
            return Found.of(draft), max(draft.end, end)
        if flags & CLOCK and (clock := self.clock.ordinal(start)):
            return clock, clock.end
        if flags & VAGUE:
            hit = self._vague(start)
            if hit is not None:
                return hit, hit.end
            if word in self.lang.collective and not exact and self.lang.vague_table.right(low, start, gap=False) is not None:
                return None, end  # "desítky procent" are no ten
        other = self._spoken(start) if flags & NUM and not self.lang.spaced else None
        if other is not None and (date is None or date.end < other.end):
            return other, other.end
        draft = None
        if flags & (FACTOR | EVERY):
            ratio = self._factor(start) if flags & FACTOR else self.ordinals.every(start)
            if ratio is not None and not flags & FACTOR:
                self.figures.bounds.read(ratio)  # fast jede dritte, nearly every third
            if ratio is not None:
                return Found.of(ratio), max(ratio.end, end)
        half = _NEXT_WORD.match(low, end) if flags & NUM and flags & ARTICLE else None
        if half is not None and half[1] in self.lang.halves:
            draft = self._behind_article(start, half)  # un demi-point
        numeral = end  # where the numeral ends
        if flags & NUM and draft is None:
            if not flags & ARTICLE or self.figures.counts(start, end) or self.fates.one(start, end):
                draft = self.figures.words(start)
                numeral = self.figures.spoken[1] if self.figures.spoken is not None else end
                if (
                    draft is not None
                    and draft.scale is None
                    and self.page.text[start].isupper()
                    and self.aside.streets.named_before(start)
                ):
                    return None, draft.end  # Piazza Cinque Giornate
                spoken = self.clock.spoken(start, draft, self.figures.spoken) if draft is not None else None
                if spoken is not None:
                    spoken = self.clock.with_dot(spoken)
                    return spoken, max(spoken.end, end)
                if draft is not None and not (self.lang.rough_nouns and self.rough.inverted(draft)):
                    take_age(self.page, draft)
                if draft is not None and self.figures.spoken is not None and self.rows.in_words(draft):
                    return None, self.rows.end(self.figures.spoken[1], words=True)
        elif flags & ARTICLE:
            draft = article_unit(self.figures, start, end)
            if draft is not None and draft.start == start and is_rate(low, self.lang, start, self.solid.last):
                draft = None
            following = _NEXT_WORD.match(low, end) if draft is None else None
            if following is not None and self._is_fraction(following[1]):
                draft = self._behind_article(start, following)
                if draft is not None:
                    self.figures.bounds.read(draft)
        if flags & FRACTION and draft is not None and (share := self._part_of_all(start, end)) is not None:
            return Found.of(share), share.end
        if flags & FRACTION and (draft is None or not self.solid.solid(draft) or self._is_portion(draft, start)):
            portion = self.figures.portions.fraction(start, end)  # "jedna trzecia" is a third and no "one"
            if portion is not None and portion.trace == "fraction":
                self._past_article(portion)
                self.figures.bounds.read(portion)
            draft = portion or draft
        if date is not None and date.grain == "month" and date.end <= end and word in self.lang.atoms:
            date = None  # de cinq à sept
        if date is not None and date.parts > 1 and "-" in low[start : date.end] and numeral >= date.end - 1:
            date = None  # dix-sept is no tenth of September
        dated = date is not None and (draft is None or date.end >= draft.end or not self.solid.solid(draft))
        if draft is not None and draft.kind == "duration" and draft.lower is not None and draft.lower < 1:
            # "een half jaar" is no middle of a year, but "v polovině roku" is one
            middle = self.lang.portions and low[start:end] not in self.lang.portions
            quarter = draft.unit == "calendar_quarter" and date is not None and date.grain == "quarter"  # the fourth quarter
            dated = dated and date is not None and (date.end > draft.end or bool(middle) or quarter)
        if dated and date is not None:
            if self.aside.named_by_day(date, start):
                return None, date.end
            alone = self.months.ambiguous(date, start, end)
            date = self.dates.extend(date)
            # "from Sep to Nov", "after Feb": what stands beside it tells that it is a month
            if not alone or date.end > end + 1 or (date.start < start and date.grain == "month"):
                return Found(date.start, date.end, date=date), max(date.end, end)
        if draft is not None and not self.lang.spaced and (per := self.per.end(draft, start)):
            return None, max(per, end)  # 每万人32个
        if draft is not None and self.solid.solid(draft):
            return Found.of(draft), max(draft.end, end)
        if self.lang.glued and len(word) >= SHORTEST and (draft := compound(self.figures, start, word)) is not None:
            return Found.of(draft), max(draft.end, end)
        if draft is not None and not self.lang.spaced:
            return None, draft.core + 1
        return None, max(end, numeral)

    def _past_article(self, part: Draft) -> None:
        """Begin a fraction at a small word before it where a bound stands before that: mehr als *die* Hälfte der Stimmen."""
        word = _SMALL_BEFORE.search(self.low, max(0, part.start - 8), part.start) if self.lang.spaced else None
        if word is None or word[1] not in self.lang.function_words or self.figures.beside.left(BOUNDS, part.start) is not None:
            return
        if self.figures.beside.left(BOUNDS, word.start(1)) is not None:
            part.start = word.start(1)

    def _is_fraction(self, word: str) -> bool:
        """Whether a word is a fraction, of the table or by its ending (a thousandth)."""
        return bool(self.anchors.words.get(word, 0) & FRACTION) or self.figures.beside.known.fractions.derives(word)

    def _part_of_all(self, start: int, end: int) -> Draft | None:
        """A word for a number and a fraction, before a noun with the article, which nothing counts: خمس السكان is a fifth."""
        word = _NEXT_WORD.match(self.low, end) if self.lang.definite else None
        if word is None or not word[1].startswith(self.lang.definite):
            return None
        share = self.lang.fractions.right(self.low, start, gap=False)
        if share is None or share[1] != end:
            return None
        value = Decimal(share[0].numerator) / share[0].denominator
        return Draft(start, end, start, "ratio", value, value, Decimal("0.01"), trace="fraction")

    def _is_portion(self, draft: Draft, start: int) -> bool:
        """Whether "one" of a count begins the name of a part: jedna trzecia domów is a third of the houses."""
        if draft.lower != 1 or draft.kind != "count" or not self.lang.portions:
            return False
        share = self.lang.fractions.right(self.low, start, gap=False)
        return share is not None and " " in (part := self.low[start : share[1]]) and part in self.lang.portions

    def _behind_article(self, start: int, word: re.Match[str]) -> Draft | None:
        """The figure that a half or another fraction makes with the article before it."""
        draft = self.figures.portions.fraction(word.start(1), word.end(1))
        if draft is not None:
            draft.start = min(draft.start, start)
        return draft

    def _spoken(self, start: int) -> Found | None:
        """A clock time, a score or an ordinal in characters."""
        number = read_characters(self.low, start, self.lang)
        if number is None or number.scale is not None or number.until is not None or number.value != int(number.value):
            return None
        mask = self.figures.beside.mask(number.end)
        found = self.clock.spelled(number) if mask & HOURS else None
        if found is None and mask & SCORES:
            found = self.clock.scores.joined(start, number)
        return found or self.ordinals.spelled(number)

    def _vague(self, start: int) -> Found | None:
        """A figure without an exact value (dozens of people)."""
        hit = self.lang.vague_table.right(self.low, start, gap=False)
        if hit is None:
            return None
        draft = vague_figure(self.low, self.lang, self.figures.beside, start, hit[1])
        return Found.of(draft) if draft else None

    def _factor(self, start: int) -> Draft | None:
        """A multiple in one word: doubled, halbiert, 倍増."""
        hit = self.lang.times.right(self.low, start, gap=False)
        if hit is None:
            return None
        last = self.low.rfind(" ", start, hit[1]) + 1
        if last and self._dated(last, self.low[last : hit[1]], hit[1]):
            return None  # odloženo na polovinu roku 2028
        return self.figures.factors.at(start, hit)
