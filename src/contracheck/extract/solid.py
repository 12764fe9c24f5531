"""Solid: which figures in words are figures - those that measure, that count something named, or that count some or more of what
the text has counted: six of the 21 residents, three of them, nine people died and five are missing.
"""

from __future__ import annotations

import re

from contracheck.extract.bare import of_something
from contracheck.extract.beside import ASIDE, COUNTERS, HOURS
from contracheck.extract.draft import DURATIONS, Draft
from contracheck.extract.elided import closed
from contracheck.extract.fates import FateReader
from contracheck.extract.figures import FigureReader
from contracheck.extract.page import Page
from contracheck.extract.partitives import PEOPLE, count_group
from contracheck.extract.spelled import is_number_word
from contracheck.extract.terms import ONE
from contracheck.lang.concepts import some_finder, tolls
from contracheck.lang.table import lower_case
from contracheck.model.marks import UNNAMED

#: The smallest number in words that a bound word makes a figure, whatever it counts.
_FEW = 2
#: Wholes of unnamed things are no larger where they say little.
_DOZEN = 12
#: Round numbers of things up to this one are of other words more often (a pair, a trio).
_COUPLES = 4
#: So far behind what was counted last a pronoun means it, and so far more of the same things are told.
_OF_THEM, _SAME_THINGS = 160, 120
#: The comma or bracket before a word for another level stands so near to it.
_OPENED = 3
#: The first Chinese character.
_HAN = "\u4e00"
_BLANKS = frozenset(" \u00a0\u202f")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
_LINK = re.compile(r"(?:[,;]|(?<!\w)([^\W\d_]{1,4}))[ \u00a0]\Z")
#: A verb and a preposition before the level that it leads to, and the end of its clause.
_LAST_TWO = re.compile(r"[^\W\d_]+[ \u00a0][^\W\d_]+[ \u00a0]\Z")
_VERB = 36
_DIGIT = re.compile(r"\d")
_AGE = re.compile(r"[ \u00a0]\d{1,2}(?=[-\u2010\u2011])")
_ENDS = re.compile(r"[ \u00a0]?(?:[.,;:!?)\"\u201d]|\Z|\n)")
#: The least number of unnamed things that is a figure, the letters of a word for them (fewer where vowels are signs or left
#: out, in scripts without capitals), and the capital of a noun behind it.
_SOME, _NOUN, _CASELESS = 3, 4, 3
_CAPITAL_NEAR = re.compile(r"[ \u00a0](?:[^\W\d_]+[ \u00a0])?[A-ZÄÖÜ]")
#: Letters of an ending of a number word.
_ENDING = 3
#: What names are made of, the word before a number word, and any word.
_NAMED = frozenset(("count", "duration", "quantity"))
_WORD_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+)[ \u00a0'\u2019]\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_QUOTES = frozenset("\"'«»“„‘‚")
_SAYS = frozenset(("#attribution",))
_TOLLS = tolls() | {"missing", "hospital", "survivor", "evacuation", "displacement"}


class SolidReader:
    """Tells which figures in words of one page are figures."""

    def __init__(self, page: Page, figures: FigureReader, fates: FateReader) -> None:
        self.page, self.low, self.lang = page, page.low, page.lang
        self.figures, self.fates = figures, fates
        self._ands = frozenset(page.lang.list("grammar", "and"))
        #: the last figure that says what it counts; the scan sets it
        self.last: Draft | None = None

    def solid(self, draft: Draft) -> bool:
        """Whether a figure in words is one: something is measured or counted in it."""
        if self.page.text[draft.core].isupper() and self._names(draft):
            return False
        if draft.vague or draft.kind == "ratio":
            return True
        # at least two, two or more
        bounded = draft.start < draft.core or draft.lower is None or draft.upper is None
        bounded = bounded and max(draft.lower or 0, draft.upper or 0) >= _FEW
        beside = self.figures.beside
        hour = beside.mask(draft.end) & HOURS and beside.right(HOURS, draft.end)  # al menos seis de la tarde, but seis de ellos
        if draft.kind == "count" and bounded and self.lang.spaced and not hour:
            if draft.counted is None:
                self.fates.count(draft)  # at least two were killed
            return True  # "at least two", "about ten" count something; "more than one" may not
        alone = not self.lang.spaced and draft.kind == "count" and draft.counted is None
        if alone and bounded and beside.right(COUNTERS, draft.end) is not None:
            return True  # 逾百件
        if draft.approximate and draft.scale is None and draft.counted is None and draft.kind == "count":
            # a dozen, a score: of something
            several = self._several(draft) or of_something(self.low, self.lang, draft) or self._elided(draft)
            return several or (self.lang.spaced and self.fates.count(draft))
        if not self.lang.spaced and draft.lower == draft.upper and draft.kind == "count" and draft.scale is None:
            few = draft.counted is None and draft.lower is not None and draft.lower >= _SOME
            if few and beside.right(COUNTERS, draft.end) is not None and beside.right(ASIDE, draft.end) is None:
                return self.lang.vague_table.left(self.low, draft.end) is None  # 六套电视网络, but 四丁目, 上百件
            if few and draft.end - draft.core > 1 and self.low[draft.end - 1] in self.lang.counters:
                return self._free(draft)
        alone = not self.lang.spaced and draft.kind == "count" and draft.counted is None
        if alone and (self._scale_alone(draft) or (self.lang.word_starts and draft.lower == draft.upper)):
            return False  # 만 alone is a particle more often, 오만 a country and 만두 a dumpling
        if draft.kind == "count" and draft.counted is None and self._of_an_age(draft):
            return True
        if draft.kind != "count" or draft.counted is not None:
            return not draft.weak or draft.unit in DURATIONS or draft.kind != "duration"
        if self.lang.spaced and (count_group(self.low, self.lang, draft) or self.fates.count(draft)):
            return True
        large = draft.lower is not None and draft.lower >= 13 and self.lang.spaced
        if draft.scale is not None or (large and self.low[draft.core : draft.end] not in self.lang.articled):
            return True  # but his tenth hundred
        if self._more(draft) or self._level(draft) or self._difference(draft) or self._part(draft) or self._further(draft):
            return True
        return self._of_other(draft)

    def _names(self, draft: Draft) -> bool:
        """Whether a number word begins a name inside a sentence, as its capital and that of the noun behind it tell where nouns
        have small letters: on Seven Sisters Road, la pizzeria I Due Fratelli; no headline has small letters (Nine Miners Found).
        """
        if self.lang.noun_capitals or not self.lang.spaced or draft.scale is not None or draft.kind not in _NAMED:
            return False
        text, start = self.page.text, draft.core
        before = _WORD_BEFORE.search(text, max(0, start - _VERB), start)
        if before is None:
            return False
        own: int = _LETTERS.match(text, start).end()  # type: ignore[union-attr]
        at, capitals = own, 0
        while (word := _NEXT_WORD.match(text, at)) is not None and word[1][0].isupper():
            at, capitals = word.end(), capitals + 1
        small = lower_case(before[1])
        if draft.kind == "quantity" and capitals == 1:
            return False  # ran Five Miles, but off Seven Mile Beach
        if capitals == 1 and some_finder(self.lang.tag, _SAYS).named(small):
            return False  # police said Seven Americans were hurt: what was said begins with a capital
        led = small in self.lang.function_words or self.lang.date_articles.get(small) is not None
        if at == own or at < draft.end or not (led or (capitals > 1 and before[1].islower())):
            return False
        said = _LETTERS.findall(text, *self.page.sentence(start))
        return any(len(w) >= _NOUN and w.islower() and w not in self.lang.function_words for w in said)

    def _of_other(self, draft: Draft) -> bool:
        """Whether a small number word counts what no table has (eight changes), in no name (the Three Lions, Six Nations)."""
        if not self.lang.spaced or draft.lower is None or draft.lower < _FEW or draft.lower != draft.upper or draft.approximate:
            return False
        if draft.lower < _SOME and self.lang.parts_led.left(self.low, draft.start) is None:
            return False  # but nine men, among them two minors
        text, start = self.page.text, draft.core
        noun = _NEXT_WORD.match(self.low, draft.end)
        if noun is None or len(noun[1]) < (_NOUN if noun[1] != noun[1].upper() else _CASELESS):
            return False
        if noun[1] in self.lang.function_words or self._numeral(noun[1]):
            return False
        if text[start].isupper() and (text[noun.start(1)].isupper() or not self.page.begins(start)):
            return False
        if self.lang.fractions.right(self.low, start, gap=False) is not None:
            return False  # three quarters of a billion
        if self.lang.changes_after.right(self.low, draft.end) is not None:
            return False  # o cztery więcej
        if text[start - 1 : start] in _QUOTES or some_finder(self.lang.tag, _TOLLS).named(noun[1]):
            return False
        if self.lang.date_articles.left(self.low, start) is not None:
            return False  # the three musketeers are known
        if self.lang.noun_capitals and _CAPITAL_NEAR.match(text, draft.end) is None:
            return False
        draft.trace += UNNAMED
        return True

    def _numeral(self, word: str) -> bool:
        """Whether a word is a number word, with an ending where words have them that tell a case (on ikide)."""
        longest = _ENDING if self.lang.level_endings else 0
        return any(is_number_word(self.lang, word[: len(word) - n]) for n in range(longest + 1) if len(word) - n > 1)

    def _of_an_age(self, draft: Draft) -> bool:
        """Whether a number word counts people who are called by their age: three 15-year-olds, zwei 17-jährige Jungen."""
        if not self.lang.spaced or draft.lower is None or draft.lower < 2 or draft.lower != draft.upper:
            return False
        age = _AGE.match(self.low, draft.end)
        if age is None or self.lang.age_after.right(self.low, age.end()) is None:
            return False
        draft.counted, draft.weak = "person", False
        return True

    def _several(self, draft: Draft) -> bool:
        """Whether a round number of things is taken several times: two dozen gates, but on that score."""
        words = self.low[draft.core : draft.end].split()
        return len(words) > 1 and words[0] not in self.lang.articles and draft.lower is not None and draft.lower > _DOZEN

    def _elided(self, draft: Draft) -> bool:
        """Whether a round number of things stands for them: i feriti sono una ventina, erano già una trentina."""
        words = self.low[draft.core : draft.end].split()
        if draft.lower is None or draft.lower <= _COUPLES or words[0].partition("'")[0] not in self.lang.articles:
            return False
        if self.fates.count(draft):
            return True
        if not self._nothing_counted(draft.end) or words[-1] in self.lang.list("numbers", "collective_words"):
            return False  # it was a score for a film
        before = _WORD_BEFORE.search(self.low, max(0, draft.start - _VERB), draft.start)
        if before is not None and before[1] in self.lang.function_words and before[1] not in self.lang.fate_auxiliaries:
            before = _WORD_BEFORE.search(self.low, max(0, before.start() - _VERB), before.start())
        return before is not None and before[1] in self.lang.fate_auxiliaries

    def _part(self, draft: Draft) -> bool:
        """Whether a small number word counts some of what is counted behind it: six of the 21 residents."""
        if not self.lang.spaced or draft.lower is None or draft.lower < 2:
            return False
        if self._of_them(draft) or self._of_those(draft):
            return True
        links = self.lang.of_words, self.lang.part_of, self.lang.one_in_apart
        link = next(filter(None, (table.right(self.low, draft.end) for table in links)), None)
        if link is None:
            return False
        at = self.figures.portions.past_small_words(link[1], linked=True)
        while self.low[at : at + 1] in _BLANKS:
            at += 1
        whole = self.figures.digits(at)[0] if self.low[at : at + 1].isdecimal() else self.figures.words(at)
        if whole is None or whole.kind != "count" or whole.lower is None or whole.lower <= draft.lower:
            return False
        if whole.counted is None:
            noun = _NEXT_WORD.match(self.low, whole.end)  # nine of the 64 cameras; two of the three founders say little
            if whole.lower <= _DOZEN or whole.scale is not None or noun is None or noun[1] in self.lang.function_words:
                return False
        return _counts_as(draft, whole)

    def _of_those(self, draft: Draft) -> bool:
        """Whether a small number word counts some of those that its sentence begins with: von den 40 Verletzten zwölf."""
        before = self.last
        if before is None or before.counted is None or not 0 <= draft.start - before.end <= _SAME_THINGS:
            return False
        many, few = before.lower or before.upper, draft.lower
        at = before.start
        article = self.lang.date_articles.left(self.low, at)
        for place in (at, article[1] if article is not None else at):
            for table in (self.lang.part_of, self.lang.of_words, self.lang.part_heads):
                link = table.left(self.low, place)
                if link is not None and many is not None and few is not None and few < many and self.page.begins(link[1]):
                    return _counts_as(draft, before)
        return False

    def _of_them(self, draft: Draft) -> bool:
        """Whether a small number word counts some of what was counted last, in its sentence or the one before: three of them."""
        before = self.last
        if not self.lang.of_them.filled or before is None or self.lang.of_them.right(self.low, draft.end) is None:
            return False
        many, few = before.lower or before.upper, draft.lower
        near = 0 <= draft.start - before.end <= _OF_THEM
        if not near or many is None or few is None or few >= many or self.page.text.find("\n", before.end, draft.start) >= 0:
            return False
        return _counts_as(draft, before)

    def _level(self, draft: Draft) -> bool:
        """Whether a small number word is another level of what was counted right before: 26 died, up from four on Monday."""
        before = self.last
        if before is None or before.counted is None or not self.lang.spaced or not 0 <= draft.start - before.end <= _SAME_THINGS:
            return False
        link = self.lang.other_levels.left(self.low, draft.start)
        few = draft.lower is None or draft.lower < 2 or draft.lower != draft.upper
        if link is None or few or self.page.sentence(draft.start)[0] > before.start:
            return False
        opened = self.low[max(0, link[1] - _OPENED) : link[1]].rstrip().endswith((",", "(", "—", "–"))
        return opened and closed(draft, self.page) and _counts_as(draft, before)

    def _difference(self, draft: Draft) -> bool:
        """Whether a small number word is by how much what was counted right before differs, or what it rose or fell to: 84 seats,
        twelve more than last year; the outbreaks rose to eight.
        """
        if not self.lang.spaced or draft.lower is None or draft.lower < 2 or draft.lower != draft.upper:
            return False
        hit = self.lang.changes_after.right(self.low, draft.end)
        if hit is not None and self._nothing_counted(hit[1]) and self._told_before(draft):
            return True
        word = _NEXT_WORD.match(self.low, draft.end)
        ends = _ENDS.match(self.low, draft.end) or (word is not None and word[1] in self._ands)
        if not ends or self.lang.levels_before.left(self.low, draft.start) is None:
            return False
        verb = _LAST_TWO.search(self.low, max(0, draft.start - _VERB), draft.start)
        return verb is not None and self.figures.bounds.moves(verb.start(), verb.end())

    def _further(self, draft: Draft) -> bool:
        """Whether a small number word counts further things of those that its sentence told of: 12 cases and another six under
        investigation; 12 casos, otros seis sospechosos, douze cas et six autres.
        """
        if not self.lang.further_before.filled or draft.lower is None or draft.lower < _FEW or draft.lower != draft.upper:
            return False
        end = draft.end
        if self.lang.further_before.left(self.low, draft.start) is None:
            hit = self.lang.further_after.right(self.low, end)
            if hit is None:
                return False
            end = hit[1]
        return self._nothing_counted(end) and self._told_before(draft)

    def _nothing_counted(self, end: int) -> bool:
        """Whether a clause ends at a place, or a small word or one that compares follows: nothing that a number could count."""
        if _ENDS.match(self.low, end):
            return True
        word = _NEXT_WORD.match(self.low, end)
        if word is None or word[1] in self.lang.function_words:
            return word is not None
        return self.lang.other_levels.right(self.low, end) is not None

    def _told_before(self, draft: Draft) -> bool:
        """Whether a figure stands before a number word in its sentence; what that one counts, the number counts too."""
        start, before = self.page.sentence(draft.start)[0], self.last
        if before is not None and before.counted and start <= before.start and 0 <= draft.start - before.end <= _SAME_THINGS:
            return _counts_as(draft, before)
        return _DIGIT.search(self.low, max(start, draft.start - _SAME_THINGS), draft.start) is not None

    def _more(self, draft: Draft) -> bool:
        """Whether a small number word counts more of what the sentence has counted: nine people died, five are missing."""
        before = self.last
        if before is None or not self.lang.spaced or before.end > draft.start or draft.start - before.end > _SAME_THINGS:
            return False
        if draft.lower is None or draft.lower < 2 or self.page.sentence(draft.start)[0] > before.start:
            return False
        link = _LINK.search(self.low, max(before.end, draft.start - 16), draft.start)
        if link is None or (link[1] and link[1] not in self.lang.function_words):
            return False
        word = _NEXT_WORD.match(self.low, draft.end)
        if word is not None and self.lang.fate_states.get(word[1]) and _ENDS.match(self.low, word.end()):
            return before.counted in PEOPLE and _counts_as(draft, before)  # nueve heridos, dos graves
        tolls = _TOLLS.intersection(some_finder(self.lang.tag, _TOLLS).named(word[1])) if word is not None else ()
        if word is None or not (word[1] in self.lang.function_words or tolls) or self.lang.units.right(self.low, draft.end):
            return False
        # its clause tells what became of them
        sentence = self.page.sentence(draft.start)
        end = min(self.page.clause(draft.start, draft.end, sentence)[1], draft.end + _SAME_THINGS)
        if not any(c in _TOLLS for c, _, _ in some_finder(self.lang.tag, _TOLLS).find(self.low, draft.end, end)):
            return False
        return _counts_as(draft, before)

    def _free(self, draft: Draft) -> bool:
        """Whether a numeral that ends in its counter stands for itself (寝室五つと, 金メダルを三つ獲得), in no word (五つ星);
        one in kana may be a part of any."""
        before, after = self.low[draft.start - 1 : draft.start], self.low[draft.end : draft.end + 1]
        small = self.lang.function_words
        if self.low[draft.core] < _HAN:
            return False
        return not after.isalnum() or after in small or (before in small and after not in self.lang.list("numbers", "nth_words"))

    @staticmethod
    def _scale_alone(draft: Draft) -> bool:
        """Whether a figure has no scale word, or is nothing else."""
        return draft.scale is None or (draft.lower == draft.upper and draft.lower == ONE.scaleb(draft.scale[1]))


def _counts_as(draft: Draft, other: Draft) -> bool:
    """Make a figure count what another one counts."""
    draft.counted, draft.weak = other.counted, False
    return True
