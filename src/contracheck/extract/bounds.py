"""Bounds: words before and after a figure that make it a lower or an upper bound, or a hedge."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import BOUNDS, COUNTERS, Beside
from contracheck.extract.comparisons import comparison, has_comparisons
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.extract.partitives import PEOPLE
from contracheck.extract.spelled import is_number_word
from contracheck.extract.up_to import UpToReader
from contracheck.lang.concepts import context_finder, some_finder
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

_GLUED = re.compile(r"([^\W\d_]+|\d)")
_NEXT = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+|[^\s.,;:)])")
#: An amount, its scale word and unit behind it, at the end of a text.
_AMOUNT_BEFORE = re.compile(rf"(?:\d[\d.,]*[^\W\d]{{0,3}}|[%€$£¥₹])[{BLANK}]?(?:[^\W\d_]+\.?[{BLANK}]){{0,2}}\Z")
#: How far in front of a place the words of a change are looked for.
_CLAUSE = 64
_FIGURE = re.compile(r"\d")
#: A preposition of two letters (do, до) leads to levels more often than to bounds.
_PREPOSITION = 2
#: A stop, comma or colon that ends a clause, and stands in no figure.
_CLAUSE_END = re.compile(r"(?<!\d)[.;,:]|[.;,:](?!\d)")
#: Characters of a verb between a bound word and its figure, and those in which such a word and two words behind it stand.
_VERB, _FAR = 6, 48
#: Characters behind a figure in which the verb of a change may stand.
_VERB_BEHIND = 24
#: Words of a clause that leaves out its verb, before its level.
_GAPPED = 5
_WORD_BEFORE = re.compile(rf"(?<![^\W_])([^\W\d_]+)[{BLANK}]\Z")
#: The comma behind a bound that commas set off, and one small word (al, l') before the figure.
_COMMAS = (",", "\u060c")
_COMMA = re.compile(rf"[,\u060c][{BLANK}]{{1,2}}(?:([^\W\d_]{{1,5}})[{BLANK}'\u2019])?\Z")
#: Characters that a small word and what stands beside it have at most.
_SMALL = 12
#: Letters of an article or preposition between a word for little and the figure.
_ARTICLE = 3
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
#: Letters of a verb and the blank behind it at most.
_LONGEST_VERB = 24
#: Units of the spans that a record is told for.
_SPANS = frozenset(("week", "month", "quarter", "year", "decade", "century"))
#: More degrees below zero are a smaller figure.
_DEGREES = ("degree_temperature", "degree_Celsius", "degree_Fahrenheit")
#: Kinds whose figure no word for "during" stands before.
_MEASURED = frozenset(("money", "percent", "quantity"))
#: What the rain and the snow that fall are measured in.
_RAINED = frozenset(("millimeter", "centimeter", "inch", "liter", "liter_per_square_meter"))
#: What says of the figure before it that it was to be, and a year.
_EXPECTED = frozenset(("#planned", "#forecast"))
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,]*\d)")
_RAIN = frozenset(("rain", "snow"))
_LOWER = ("at_least", "more_than")
_BELOW = {"at_least": "at_most", "at_most": "at_least", "more_than": "less_than", "less_than": "more_than"}


def than(lang: Language, low: str, draft: Draft) -> tuple[str, int] | None:
    """The bound by a word that asks for a case of what is before it (faizdən çox), and its end."""
    hit = lang.case_bounds.right(low, draft.end) if lang.case_bounds.filled else None
    if hit is None or not low.endswith(hit[0][1], draft.core, draft.end):
        return None
    if hit[0][2] and not _is_scale(lang, low, draft, hit[0][1]):
        return None
    return hit[0][0], hit[1]


def _is_scale(lang: Language, low: str, draft: Draft, endings: tuple[str, ...]) -> bool:
    """Whether the scale word of a figure stands in the case that the bound behind it asks for (21 bine kadar)."""
    word = _LAST_WORD.search(low, draft.core, draft.end)
    if word is None or draft.scale is None:
        return False
    return any(word[0].endswith(e) and lang.scales.get(word[0][: -len(e)]) is not None for e in endings)


class BoundReader:
    """Reads the bounds of the figures of one page."""

    def __init__(self, page: Page, beside: Beside, levels: set[int]) -> None:
        self.page, self.low, self.lang, self.beside = page, page.low, page.lang, beside
        #: where the second levels of changes begin, which no "up to" makes a bound
        self.levels = levels
        self._cases = page.lang.case_bounds.filled
        self._up_to = page.lang.up_to_endings
        self._compares = has_comparisons(page.low)
        self._during = page.lang.list("bounds_during", "words")
        self._compared = page.lang.levels_compared if page.lang.levels_compared.filled else None
        self._little = page.lang.list("bounds_little", "words")
        self._records = page.lang.list("bounds_record", "words")
        self._past = () if page.lang.spaced else tuple(page.lang.final_words)
        self._lower = page.lang.list("bounds_lower", "words")
        self._gaps = page.lang.list("levels", "gaps")
        self._grades = page.lang.list("numbers", "grades")
        self._up_to_words = UpToReader(page)
        self._apart = tuple(w for w in page.lang.bounds_apart_parts if w in page.low)
        self._articles = frozenset((*page.lang.list("grammar", "of"), *page.lang.date_articles.words))
        self._nouns = (page.lang.currencies, page.lang.units, page.lang.counted, page.lang.scales)

    def read(self, draft: Draft) -> None:
        """Read the bound words before a figure and after it into it."""
        low, beside = self.low, self.beside
        if self._compares and (sign := comparison(low, draft.start)) is not None:
            draft.start = sign[1]
            set_bound(draft, sign[0])
        if self._cases:
            self._case_bound(draft)
        ended = self._up_to and low.endswith(self._up_to, draft.core, draft.end)
        if ended and not self.moves(draft.end, min(len(low), draft.end + _VERB_BEHIND)):
            set_bound(draft, "at_most")  # 10 yilgacha, but 4,2 პროცენტამდე შემცირდა
        at = self._before_rate(draft.start)
        at -= low.startswith(" +", at - 2) if at > 1 else 0  # до +24 градусов
        for _ in range(3) if beside.mask_left(at) & BOUNDS else ():
            left = beside.left(BOUNDS, at)
            if left is None or left[0] == "none":
                break  # a loan "über" so much, well above the 40 of last year: no bound
            name, start = left
            between = low[start:at]
            if self._during and between.strip(BLANK) in self._during:
                if not self._below(draft, start):
                    break
            elif draft.kind == "duration" and name != "less_than" and ",age" not in draft.trace and self._spread(start, at):
                break
            if self._records and self._record(draft, start, between):
                break
            hedged = draft.approximate and draft.start < draft.core and name in ("more_than", "less_than")
            if hedged and between.strip(BLANK) in self.lang.function_words:
                break  # über rund 20 Länder, over roughly 20 countries: no bound needs a hedge
            if any(c in between for c in ".:;(") and not between.rstrip().endswith((".", ":")):
                break
            if "." in between and self.page.sentence(start)[0] != self.page.sentence(draft.start)[0]:
                break  # "200 persone al massimo. Poco meno di 300"
            if name == "at_most" and (draft.start in self.levels or (self._level(draft, start, at) and not self._pours(draft))):
                at = start  # "almost" may stand before it: выросла почти до 5%
                continue
            if name != "approximate" and draft.trace != "factor" and self._known(draft, between):
                break
            draft.start = at = start
            set_bound(draft, name)
        if draft.start == at and draft.lower == draft.upper and self.lang.spaced:
            self._in_commas(draft) or self._by_little(draft)
        if self._up_to_words.words and draft.lower == draft.upper and (first := self._up_to_words.start(draft)) is not None:
            draft.start = first
            set_bound(draft, "at_most")
        if self._grades and low.startswith(self._grades, draft.end) and draft.end > draft.core and _graded(draft):
            draft.end += 1
        if draft.kind == "count" and draft.counted is None and not self.lang.spaced and beside.mask(draft.end) & COUNTERS:
            self._behind_counter(draft)
        behind = draft.end + (low[draft.end : draft.end + 1] == "." and self._abbreviated(draft.end))
        for _ in range(2) if beside.mask(behind) & BOUNDS else ():
            right = beside.right(BOUNDS, max(behind, draft.end))
            if right is None:
                break
            name, end = right
            if self.joins(draft.end, end) or (self.lang.spaced and low[end : end + 2].strip(BLANK)[:1].isdecimal()):
                break  # 25 mln euro plus 5 mln
            if self._goes_on(draft.end, end) or self._begins_word(draft.end, end) or self._of_next(draft.end, end):
                break
            if name in _LOWER and draft.lower is None and draft.upper is not None and draft.upper > 0:
                draft.lower, draft.upper_open = draft.upper, False  # up to 30 cm or more, 최고 30㎝ 이상
            if self._compared and name in ("more_than", "less_than") and self._compared.left(low, draft.start) is not None:
                break  # beklentinin yüzde 8 üzerinde: by so much, and yüzde 8'in üzerinde is a bound
            draft.end = end
            if name == "at_most" and draft.kind == "duration" and self._past and low.endswith(self._past, 0, draft.start):
                break  # 过去24小时内
            if name == "at_most" and draft.lower is not None and draft.lower < 0 and low.endswith(self._lower, 0, end):
                draft.lower = None  # 零下20℃以下, while others lead down to a level
                break
            set_bound(draft, name)
        if draft.lower == draft.upper and draft.kind != "ratio" and self._apart:
            before = low[max(0, draft.start - _FAR) : draft.start]
            if any(w in before for w in self._apart):
                self._bound_apart(draft)

    def _abbreviated(self, stop: int) -> bool:
        """Whether the full stop behind a figure's unit is that of an abbreviation and ends no sentence (300 кв.м. и более)."""
        return self.low[stop - 1].isalpha() and self.page.sentence(stop - 1)[1] > stop + 1

    def _behind_counter(self, draft: Draft) -> None:
        """A bound word behind a counter of anything (20本以上の歯)."""
        counter = self.beside.right(COUNTERS, draft.end)
        bound = self.beside.right(BOUNDS, counter[1]) if counter is not None else None
        if counter is None or bound is None or self._begins_word(counter[1], bound[1]):
            return
        set_bound(draft, bound[0])
        if draft.scale is None:
            draft.end = bound[1]  # else the counter has to tell still that it is no sum of money (2000만 장)

    def _below(self, draft: Draft, at: int) -> bool:
        """Whether a word that is "during" too means a bound: under 5 procent, barn under 12 år, but under 12 år."""
        if draft.kind in _MEASURED:
            return not self.low[draft.core : draft.end].isalpha()  # föll under femprocentsspärren: the name of a level
        people = self.lang.counted.left(self.low, at)
        return people is not None and people[0] in PEOPLE and (draft.kind == "count" or draft.unit == "year")

    def _in_commas(self, draft: Draft) -> bool:
        """A bound that commas set off, before a figure and its small word: llegará, como mínimo, al 85 %."""
        near = self.low[max(0, draft.start - _SMALL) : draft.start]
        if _COMMAS[0] not in near and _COMMAS[1] not in near:
            return False
        m = _COMMA.search(self.low, max(0, draft.start - _SMALL), draft.start)
        if m is None or (m[1] and m[1] not in self.lang.function_words):
            return False
        left = self.lang.bounds_before.left(self.low, m.start())
        if left is None or left[0] in ("none", "approximate") or self.low[: left[1]].rstrip(BLANK)[-1:] not in _COMMAS:
            return False
        draft.start = left[1]
        set_bound(draft, left[0])
        return True

    def _by_little(self, draft: Draft) -> bool:
        """A verb that a figure is exceeded by, with a word for little behind it: superano di poco i 90, passam um pouco de 90."""
        if not self._little or not self.low.count(" ", max(0, draft.start - 1), draft.start):
            return False
        at = draft.start
        if not self.low.endswith(self._little, 0, at - 1):
            before = self.low.rfind(" ", max(0, at - _SMALL), at - 1)
            if before < 0 or not self.low.endswith(self._little, 0, before):
                return False
        word = _WORD_BEFORE.search(self.low, max(0, at - _SMALL), at)
        if word is not None and len(word[1]) <= _ARTICLE and self.lang.little.left(self.low, at) is None:
            at = word.start(1)
        little = self.lang.little.left(self.low, at)
        verb = self.lang.exceeding.left(self.low, little[1]) if little is not None else None
        if verb is None:
            return False
        draft.start = verb[1]
        set_bound(draft, "at_least")
        return True

    def _before_rate(self, at: int) -> int:
        """Where what a figure is told by begins, between it and its bound word (突破每桶90美元); else ``at``."""
        per = self.lang.per_before
        if self.lang.spaced or not per.filled:
            return at
        for table in (self.lang.units, self.lang.counted):
            thing = table.left(self.low, at)
            word = per.left(self.low, thing[1]) if thing is not None else None
            if word is not None:
                return int(word[1])
        word = per.left(self.low, at - 1) if at > 1 and self.low[at - 1].isalpha() else None
        return at if word is None else int(word[1])  # 不低于每月1800元

    def _record(self, draft: Draft, start: int, between: str) -> bool:
        """Whether a word for at least or at most is a noun for the least or the most that there was (минимум за девять месяцев):
        behind what tells a record, or before a long span of time where no verb stands before it."""
        word, _, rest = between.strip(BLANK).partition(" ")
        if word not in self._records or not rest:
            return False
        before = _LAST_WORD.search(self.low[max(0, start - _FAR) : start].rstrip(BLANK))
        lang = self.lang
        if before is not None and before[0] in lang.list("bounds_record", "leads"):
            return True
        if draft.kind != "duration" or draft.unit not in _SPANS or rest not in lang.list("bounds_record", "spans"):
            return False
        return before is None or before[0] in lang.list("bounds_record", "links")

    def _spread(self, start: int, end: int) -> bool:
        """Whether an amount is spread *over* a span of time: £2bn over five years."""
        word = self.low[start:end].strip(BLANK)
        return word in self.lang.function_words and _AMOUNT_BEFORE.search(self.low, max(0, start - 40), start) is not None

    def _case_bound(self, draft: Draft) -> None:
        """A bound word that asks for a case of the word before it: liraya kadar is up to, lira kadar about, lirayı geçti over.

        10 faizdən çox is more than 10%, 10 faiz çox is 10% more.
        """
        hit = self.lang.case_bounds.right(self.low, draft.end)
        other = self.beside.right(BOUNDS, draft.end) if hit is not None else None
        if hit is not None and other is not None and other[1] > hit[1]:
            return  # a longer phrase: dolara kadar geriledi
        word = _LAST_WORD.search(self.low, max(0, draft.end - 24), draft.end) if hit is not None else None
        if hit is None or word is None:
            return
        name, endings, of_noun = hit[0]
        if not of_noun:
            if (bound := than(self.lang, self.low, draft)) is not None:
                draft.end = bound[1]
                set_bound(draft, bound[0])
            return
        for ending in endings:
            if word[0].endswith(ending) and any(t.get(word[0][: -len(ending)]) is not None for t in self._nouns):
                draft.end = hit[1]
                set_bound(draft, name)
                return

    def _bound_apart(self, draft: Draft) -> None:
        """A bound word with a verb between it and the figure (至少造成15人死亡), in a language without spaces."""
        low, atoms = self.low, self.lang.atoms
        if self.lang.spaced:
            self._bound_words_apart(draft)
            return
        for at in range(draft.start - 1, max(0, draft.start - _VERB) - 1, -1):
            c = low[at]
            if (not c.isalpha() and c not in BLANK) or c in atoms:
                return
            hit = self.lang.bounds_apart.left(low, at) if low[at - 1] in self.lang.bounds_apart.tails else None
            if hit is not None:
                draft.start = hit[1]
                set_bound(draft, hit[0])
                return

    def _bound_words_apart(self, draft: Draft) -> None:
        """The same with up to two words between (تجاوزت الإيرادات 2 مليار)."""
        at = draft.start
        for _ in range(2):
            word = _WORD_BEFORE.search(self.low, max(0, at - 24), at)
            if word is None or word[1] in self.lang.function_words or is_number_word(self.lang, word[1]):
                return
            at = word.start(1)
            hit = self.lang.bounds_apart.left(self.low, at)
            if hit is not None:
                draft.start = hit[1]
                set_bound(draft, hit[0])
                return

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether the last word of a bound behind a figure begins that of the next one (5 million and *more than* 2 million)."""
        word = _LAST_WORD.search(self.low, start, end) if self.lang.spaced else None
        if word is None or self.low[end : end + 1] not in BLANK:
            return False
        before = self.lang.bounds_before.right(self.low, word.start(), gap=False)
        if before is not None and before[1] == end:
            return self._number_follows(end)  # 320 страниц и более ста фотографий, but от 65 лет и старше в 2020 году
        return before is not None and before[1] > end and self._figure_follows(before[1])

    def _of_next(self, start: int, end: int) -> bool:
        """Whether a bound behind a figure belongs to the next one, in languages without spaces (近7成*未滿*15歲)."""
        if self.lang.spaced or not self.low[end : end + 1].isdecimal():
            return False
        before = self.lang.bounds_before.right(self.low, start, gap=False)
        return before is not None and before[1] == end

    def _number_follows(self, at: int) -> bool:
        """Whether a number stands right behind a place."""
        m = _NEXT.match(self.low, at)
        return m is not None and (m[1].isdecimal() or is_number_word(self.lang, m[1]))

    def _figure_follows(self, at: int) -> bool:
        """Whether a figure begins behind a place, or behind the small word there; not in "dos tercios o más de las acciones"."""
        at += self.low[at : at + 1] == "'"
        for _ in range(2):
            m = _NEXT.match(self.low, at) or (_GLUED.match(self.low, at) if self.low[at - 1 : at] == "'" else None)
            if m is None or not m[1].isalpha() or is_number_word(self.lang, m[1]):
                return m is not None
            if m[1] not in self.lang.function_words:
                return False
            at = m.end()
        return False

    def _begins_word(self, start: int, end: int) -> bool:
        """Whether one character behind a blank begins a word, where blanks show the words, and is no bound (5∼6일 여의도)."""
        starts = self.lang.word_starts and self.low[start : start + 1] in BLANK
        return starts and len(self.low[start:end].strip(BLANK)) == 1 and self.low[end : end + 1].isalpha()

    def joins(self, start: int, end: int) -> bool:
        """Whether a word behind a figure joins another thing to it (€50,000 plus a bonus, £300 plus £85) and is no bound."""
        word = self.low[start:end].strip(BLANK)
        if self.low[start : start + 1] not in BLANK or word not in self.lang.sum_words:
            return False
        m = _NEXT.match(self.low, end)
        return m is not None and (not m[1].isalpha() or m[1] in self.lang.function_words)

    def _level(self, draft: Draft, start: int, end: int) -> bool:
        """Whether a word that can mean "at most" leads to the level of a change here: spadła do 3,1 proc."""
        word = self.low[start:end].strip(BLANK)
        levels = self.lang.levels_before
        if draft.kind not in ("percent", "ratio") and self._leads(word) and self._rose(start):
            return True
        if self.lang.level_words.get(word) is None or (levels.filled and levels.left(self.low, end) is None):
            return False  # teploty klesnou až o 10 stupňů
        changed = self.changed(start, parted=len(word) > _PREPOSITION) and not self._other_verb(start)
        return changed or (bool(self._gaps) and draft.kind != "duration" and self._gapped(start, word))

    def _gapped(self, start: int, word: str) -> bool:
        """Whether the clause before a place leaves its verb to the one before it, where the same word leads to the level of a
        change: wzrośnie do 4806 zł, a stawka godzinowa *do* 31,40 zł.
        """
        low = self.low
        comma = low.rfind(", ", max(0, start - _FAR), start)
        words = low[comma + 1 : start].split() if comma >= 0 else []
        joined = bool(words) and words[0] in self._gaps
        if not words or len(words) > (_GAPPED if joined else _PREPOSITION) or any(c.isdecimal() for c in low[comma:start]):
            return False
        if not joined and any(w in self.lang.function_words for w in words):
            return False
        other = low.rfind(f" {word} ", max(0, comma - _CLAUSE), comma)
        after = other + 2 + len(word)
        if other < 0 or not (low[after : after + 2].lstrip("-\u2212")[:1].isdecimal() or self._number_follows(after - 1)):
            return False
        return self.changed(other + 1) or self._gapped(other + 1, word)

    def _other_verb(self, end: int) -> bool:
        """Whether a verb right before a place tells no change: with the rise of prices families will *pay* up to 300 euros."""
        verbs = self.lang.no_change
        word = _WORD_BEFORE.search(self.low, max(0, end - _LONGEST_VERB), end) if verbs else None
        return word is not None and word[1].startswith(verbs)

    def _leads(self, word: str) -> bool:
        """Whether a word leads to the level of an amount; a table has a blank for an apostrophe (jusqu'à)."""
        return self.lang.amount_levels.get(word.replace("'", " ").replace("\u2019", " ")) is not None

    def _rose(self, end: int) -> bool:
        """Whether a verb right before a place tells a change that is over: è salito fino a 45, but aumenti fino a 300 euro."""
        words = self.page.words(max(0, end - _CLAUSE), end)[-2:]
        if not words or not self.moves(*words[-1]):
            return False
        before = self.low[slice(*words[0])] if len(words) > 1 else ""
        lang = self.lang
        return self.page.tells_past(*words[-1]) or before in lang.perfect or before in lang.past_verbs

    def _known(self, draft: Draft, between: str) -> bool:
        """Whether what a bound compares with is a figure of its own, known by the article before it and the period or the
        expectation behind it: abaixo *dos* 0,71% *de fevereiro*, por encima *del* 3% *previsto*.
        """
        word = _LAST_WORD.search(between.rstrip(BLANK)) if self._articles and draft.kind != "ratio" else None
        if word is None or word[0] not in self._articles:
            return False
        link = self.lang.of_words.right(self.low, draft.end)
        after = _NEXT.match(self.low, link[1] if link is not None else draft.end)
        if after is None:
            return False
        if link is not None:
            return after[1] in self.lang.months or _YEAR.match(self.low, after.start(1)) is not None
        return after[1].isalpha() and not _EXPECTED.isdisjoint(context_finder(self.lang.tag).named(after[1]))

    def _pours(self, draft: Draft) -> bool:
        """Whether rain or snow falls by a figure, which is no level of anything then: spadnie do 25 milimetrów deszczu."""
        if draft.unit not in _RAINED:
            return False
        return bool(some_finder(self.lang.tag, _RAIN).find(self.low, draft.end, min(len(self.low), draft.end + _SMALL * 2)))

    def changed(self, start: int, *, parted: bool = False) -> bool:
        """Whether the words before a place tell a change, so that "from 2 to 3" are its two levels and no range.

        ``parted``: what stands before an "and" with a figure of its own is told, and says nothing of what another verb leads to.
        """
        clause = self.low[max(0, start - _CLAUSE) : start].rstrip(BLANK)
        clause = clause[: len(clause) - clause.endswith(",")]  # cayeron un 2 %, hasta 23.800
        first = max(0, start - _CLAUSE)
        cuts = (m.end() for m in _CLAUSE_END.finditer(clause) if m[0] != "." or self._stops(first + m.end()))
        begin = first + max(cuts, default=0)
        if parted and self.lang.spaced and (ands := self.lang.ands) is not None:
            for m in ands.finditer(self.low, begin, start):
                if _FIGURE.search(self.low, begin, m.start()) and not _FIGURE.search(self.low, m.end(), start):
                    begin = m.end()  # cut the rate to 2.65% and lends up to 90% of the price
        return self.moves(begin, start)

    def _stops(self, after: int) -> bool:
        """Whether a full stop ends a sentence and is not that of an abbreviation, as far as the next letter tells."""
        return self.page.text[after : after + 2].strip(BLANK)[:1].isupper()

    def moves(self, start: int, end: int) -> bool:
        """Whether a stretch of text holds a word for a rise or a fall."""
        hits = context_finder(self.lang.tag).find(self.low, start, end)
        return any(c in ("#up", "#down") for c, _, _ in hits)


def _graded(draft: Draft) -> bool:
    """Whether a measure becomes the interval that its last place leaves open (153円台: 153 to 154 yen, 1400원대)."""
    if (
        draft.kind == "count"
        or draft.trace.endswith(",age")
        or draft.lower is None
        or draft.lower != draft.upper
        or not draft.lower
    ):
        return False
    digits = str(int(draft.lower)) if draft.lower == int(draft.lower) else ""
    noughts = Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))
    draft.upper, draft.upper_open = draft.lower + (max(draft.step, noughts) if digits else draft.step), True
    return True


def set_bound(draft: Draft, name: str) -> None:
    """Make an exact figure a bound; a range keeps its ends, a bound its first word."""
    if name == "approximate":
        draft.approximate = True
        return
    if draft.vague or draft.lower is None or draft.upper is None or draft.lower != draft.upper:
        return
    if draft.trace.endswith(",below") or (name == "at_most" and draft.lower < 0 and draft.unit in _DEGREES):
        name = _BELOW.get(name, name)
    if name in ("at_least", "more_than"):
        draft.upper, draft.lower_open = None, name == "more_than"
    elif name in ("at_most", "less_than"):
        draft.lower, draft.upper_open = None, name == "less_than"
