"""Fates: bare numbers that count people by the verb that tells what became of them (morirono tre, nine were rescued)."""

from __future__ import annotations

import re

from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.lang.concepts import context_finder, some_finder
from contracheck.lang.table import BLANK

#: What people come to, as participles behind an auxiliary tell it.
_FATES = frozenset(
    ("death", "injury", "serious_injury", "missing", "rescue", "arrest", "survivor", "hostage", "evacuation", "hospital")
)
#: What people are by their fate.
_PEOPLE = frozenset(("death", "injury", "serious_injury", "missing", "victim", "survivor"))
#: A figure is the last word of its clause before one of them, or the end of the text.
_STOPS = frozenset((".", ",", ";", "", "\n"))
#: Tolls of which a level is told, within so many letters, with the verbs of a change.
_TOLL, _TOLD = frozenset(("death", "injury", "missing", "survivor")), 64
_CHANGES = frozenset(("#up", "#down"))
#: Words from a number to the participle that tells its fate, and letters that they have together.
_WORDS, _REACH, _NEAR = 4, 48, 24
_SUFFIX = re.compile(r"['\u2019][^\W\d_]+")
_AFTER = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_BEFORE = re.compile(rf"(?<![^\W_])([^\W\d_]+(?:['\u02bc][^\W\d_]+)?)[{BLANK}]\Z")
#: Larger numbers without a scale word are told of people all the same; more than this are none who died.
_FEWEST, _MOST = 2, 100_000


class FateReader:
    """Tells which bare numbers of one page count people."""

    def __init__(self, page: Page) -> None:
        self.page, self.low, self.lang = page, page.low, page.lang
        self.finite, self.auxiliary = page.lang.fate_verbs, page.lang.fate_auxiliaries

    def count(self, draft: Draft) -> bool:
        """Whether a verb beside a bare number makes it one of people; if so, it is set."""
        if not self.finite or draft.kind != "count" or draft.counted is not None or draft.unit is not None or draft.vague:
            return False
        value = draft.lower if draft.lower is not None else draft.upper
        if value is None or not _FEWEST <= value <= _MOST or value != int(value) or draft.step != 1:
            return False
        if not (self._behind(draft) or self._before(draft) or self._risen(draft) or self._told(draft)):
            return False
        draft.counted, draft.weak = "person", False
        return True

    def _behind(self, draft: Draft) -> bool:
        """Whether the verb follows the number: three died, deux ont été blessés."""
        word = _AFTER.match(self.low, draft.end)
        if word is None or not (word[1] in self.finite or word[1] in self.auxiliary):
            return False
        for table in (self.lang.hour_at, self.lang.marks, self.lang.date_bounds_before):
            if table.left(self.low, draft.start) is not None:
                return False  # at seven were, page three was
        if word[1] in self.finite or self._participle(word.end()):
            return True
        first = word.start(1)  # kwamen om
        found = some_finder(self.lang.tag, _FATES).find(self.low, first, min(len(self.low), word.end() + _NEAR))
        return any(s == first and e > word.end() for _, s, e in found)

    def _risen(self, draft: Draft) -> bool:
        """Whether a number is what a toll has come to, or stands at: the death toll has risen *to three*."""
        stands = self.lang.fate_levels.left(self.low, draft.start)
        level = stands or self.lang.levels_before.left(self.low, draft.start)
        last = self.lang.verbs_last
        if level is None and last:
            level = self.lang.levels_from.left(self.low, draft.start)  # ist von 86 auf 103 gestiegen
        if level is None or not (self._alone(draft.end) or (last and self._changes(draft.end, _NEAR))):
            return False
        first = max(self.page.sentence(draft.start)[0], level[1] - _TOLD)
        toll = some_finder(self.lang.tag, _TOLL).find(self.low, first, level[1])
        if stands is not None and toll:
            return True
        if not toll:
            return False
        signs = context_finder(self.lang.tag).find(self.low, first, level[1])
        if any(c in _CHANGES and s >= toll[0][2] for c, s, _ in signs):
            return True
        counted = self.lang.counted.right(self.low, toll[-1][1], gap=False)  # no index after someone's death
        return last and counted is not None and counted[0] == "person" and self._changes(draft.end, _NEAR)

    def _changes(self, start: int, reach: int) -> bool:
        """Whether a word for a rise or a fall stands behind a place, so near that its clause ends with it."""
        stop = min(len(self.low), start + reach, self.page.sentence(start - 1)[1])
        return any(c in _CHANGES for c, _, _ in context_finder(self.lang.tag).find(self.low, start, stop))

    def _told(self, draft: Draft) -> bool:
        """Whether a number stands between the words for a toll and what says what it became (ölü sayısı 11 oldu)."""
        if self.lang.fate_tolls.left(self.low, draft.start) is None:
            return False
        suffix = _SUFFIX.match(self.low, draft.end)
        end = suffix.end() if suffix is not None else draft.end
        word = _AFTER.match(self.low, end)
        return self.low[end : end + 1] in _STOPS if word is None else word[1] in self.lang.fate_changes

    def _participle(self, start: int) -> bool:
        """Whether a participle that tells a fate follows an auxiliary, one more word between (retrouvés morts)."""
        low, at, others = self.low, start, 0
        finder = some_finder(self.lang.tag, _FATES)
        for _ in range(_WORDS):
            word = _AFTER.match(low, at)
            if word is None or at - start > _REACH:
                return False
            if word[1] in self.lang.fate_states:
                return True  # dos están graves
            phrases = finder.find(low, word.start(1), min(len(low), word.end() + _NEAR))
            if any(s == word.start(1) for _, s, _ in phrases):
                return True
            others += word[1] not in self.lang.function_words and word[1] not in self.auxiliary
            if others > 1:
                return False
            at = word.end()
        return False

    def _before(self, draft: Draft) -> bool:
        """Whether the verb stands before the number, which nothing else counts: morirono tre, le vittime sono otto."""
        word = _BEFORE.search(self.low, max(0, draft.start - 32), draft.start)
        if word is None or not self._alone(draft.end):
            return False
        if word[1] in self.finite:
            return True
        named = some_finder(self.lang.tag, _FATES).named
        ahead = _BEFORE.search(self.low, max(0, word.start() - 32), word.start())
        if ahead is None:
            return False
        if word[1] in self.auxiliary:
            if named(ahead[1]) or ahead[1] in self.finite:
                return True  # le vittime sono otto; zdrželo se pět
            # le vittime accertate sono undici
            people = some_finder(self.lang.tag, _PEOPLE).named
            noun = _BEFORE.search(self.low, max(0, ahead.start() - 32), ahead.start())
            named_so = noun is not None and bool(people(noun[1])) and ahead[1] not in self.lang.function_words
            return named_so or bool(people(ahead[1]))
        return ahead[1] in self.auxiliary and bool(named(word[1]))  # fueron rescatados nueve

    def _alone(self, end: int) -> bool:
        """Whether nothing that a number could count stands behind a place."""
        word = _AFTER.match(self.low, end)
        if word is None:
            return not self.low[end : end + 1].isalnum() and self.low[end : end + 1] not in ("-", "%")
        if is_number_word(self.lang, word[1]) or self.lang.of_words.right(self.low, end) is not None:
            return False
        return word[1] in self.lang.function_words or word[1] in self.auxiliary
