"""Scores told by a word or a dash between blanks (3 a 1, 3比1, Halden 3 - 1 Moss); plain ones are read with the clock."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import COUNTED, CURRENCIES, HOURS, PERCENTS, SCALES, SCORES, UNITS, Beside
from contracheck.extract.characters import read_characters
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.numbers import number_at
from contracheck.extract.page import Page
from contracheck.extract.terms import Number
from contracheck.lang.cldr import own_currency
from contracheck.lang.concepts import GAMES, some_finder
from contracheck.lang.table import BLANK

_SPACED_SCORE = re.compile(r"(?!0\d)(\d{1,3}) [\u2013-\u2015-] (\d{1,3})(?= )")
_NAME_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_a-z\u3041-\u309f\u4e00-\u9fff][^\W\d_]+)[\"»”’)]? \Z")
_NAME_BEHIND = re.compile(r" [\"«“‘(]?([^\W\d_])")
_BEHIND_NAMES = re.compile(
    r"(\d{1,3}) [\u2013-\u2015-] (?:[^\W\d_a-z][\w'\u2019.]+ ){1,3}(\d{1,3})(?=[.:;,!?)]|\s*\n|\Z)(?![.,:]\d)"
)
#: What is counted but behind a score, which tells how it was come by: 2대 1 승리.
_WIN = "win"
#: The longest name before a score.
_NAME = 24
_FIGURE = re.compile(r"\d{1,3}(?![\d.,:%]*\d)")
#: No match ends with so many goals, and the second of the odds that are told for one.
_MOST_GOALS = 1000
#: Number words tell no more goals, and what a sentence that opens a range speaks of where it is a score.
_SPELLED, _MATCHES = 20, frozenset(("victory", "defeat", "match", "goal"))
_ONE = re.compile(r"[ \u00a0]?1(?![\d%]|[.,:]\d)")
_PRICE = re.compile(r"(\d{1,4}):(\d\d)(?![\d:%]|[.,]\d)")
_BLANK = re.compile(r"[ \u00a0]?")
_DIGITS = re.compile(r"\d{1,2}(?!\d)")
_SMALL = re.compile(rf"[{BLANK}]?(\d{{1,3}})(?![\d%]|[.,]\d|[^\W_])")


#: What parts the pairs of a row (the scores of the sets of a match), the longest pair with it, and the longest row of a match.
_PARTS_PAIRS, _PAIR, _ROW = frozenset(",;/(\u060c\uff0c\u3001\uff1b\uff08"), 10, 7
_PAIR_BEHIND = re.compile(rf"[{BLANK}]?[,;/\u060c\uff0c\u3001\uff1b][{BLANK}]?(\d{{1,3}}):(\d{{1,3}})(?![\d:%]|[.,]\d)")
_PAIR_BEFORE = re.compile(rf"(?<![\d.,:])(\d{{1,3}}):(\d{{1,3}})[{BLANK}]?[,;/(\u060c\uff0c\u3001\uff1b\uff08][{BLANK}]?\Z")


def _is_time(pair: re.Match[str]) -> bool:
    """Whether the two figures of a pair could be the hour and the minutes of a time."""
    return int(pair[1]) <= 24 and len(pair[2]) == 2 and int(pair[2]) < 60


class ScoreReader:
    """Reads the scores of one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = beside

    def price(self, pos: int) -> Found | None:
        """The price that a figure with the sign of a score is behind a word for prices: kostar nu 79:90."""
        m = _PRICE.match(self.low, pos)
        told = self.lang.price_words.left(self.low, pos) if m is not None else None
        if m is None or told is None or not (told[0] or int(m[1]) > 24 or int(m[2]) > 59):
            return None
        worth, code = Decimal(f"{m[1]}.{m[2]}"), own_currency(self.lang.locale or "")
        draft = Draft(pos, m.end(), pos, "money", worth, worth, Decimal("0.01"), unit=code, currencies=(code,), trace="price")
        return Found(pos, m.end(), draft=draft)

    def in_row(self, pos: int, end: int) -> bool:
        """Whether the pair at a place, which could be a time, stands in a row of pairs not all of which could: 25:22, 23:25."""
        low, at = self.low, end
        if low[end : end + 1] not in _PARTS_PAIRS and low[max(0, pos - 2) : pos].strip() not in _PARTS_PAIRS:
            return False
        for _ in range(_ROW):
            if (m := _PAIR_BEHIND.match(low, at)) is None:
                break
            if not _is_time(m):
                return True
            at = m.end()
        at = pos
        for _ in range(_ROW):
            if (m := _PAIR_BEFORE.search(low, max(0, at - _PAIR), at)) is None:
                break
            if not _is_time(m):
                return True
            at = m.start()
        return False

    def of_half(self, pos: int, end: int) -> bool:
        """Whether the pair at a place is the score of a half of a match, by a word in its clause: zur Halbzeit stand es 15:14."""
        words, beside = self.lang.score_halves, self.beside
        if not words or self.lang.hour_at.left(self.low, pos) is not None or beside.right(HOURS, end) is not None:
            return False
        first, last = self.page.clause(pos, end, self.page.sentence(pos))
        return any(self.page.has_word(word, first, last, whole=False) for word in words)

    def between_names(self, pos: int, draft: Draft) -> Found | None:
        """A score with spaces around its dash, between two names: Halden 3 - 1 Moss."""
        if draft.start != pos or draft.unit or draft.counted or draft.approximate:
            return None
        m = _SPACED_SCORE.match(self.low, pos)
        if m is None:
            return self._each_behind_name(pos)
        text = self.page.text
        name = _NAME_BEFORE.search(text, max(0, pos - _NAME), pos)
        behind = _NAME_BEHIND.match(text, m.end())
        if name is None or behind is None or name[1].lower() in self.lang.function_words:
            return None
        if not all(c.isupper() or "\u30a0" <= c <= "\u30ff" for c in (name[1][0], behind[1])):
            return None
        return Found(pos, m.end(), kind="score", value=f"{m[1]}-{m[2]}")

    def _each_behind_name(self, pos: int) -> Found | None:
        """A score whose figures stand behind the name of a side each: Halden 3 - Moss 1, at the end of its clause."""
        m = _BEHIND_NAMES.match(self.page.text, pos) if self.lang.cased else None
        name = _NAME_BEFORE.search(self.page.text, max(0, pos - _NAME), pos) if m is not None else None
        if m is None or name is None or not name[1][0].isupper() or name[1].lower() in self.lang.function_words:
            return None
        return Found(pos, m.end(), kind="score", value=f"{m[1]}-{m[2]}")

    def told(self, pos: int, draft: Draft) -> Found | None:
        """A score whose figures have a word between them and no unit behind them (3 a 1, 3 buts à 1, 2x2)."""
        if draft.start != pos or draft.kind not in ("count", "ratio") or draft.scale is not None or draft.step != 1:
            return None
        first = _SMALL.match(self.low, pos) or _DIGITS.match(self.low, pos)
        word = self.lang.score_words.right(self.low, first.end()) if first is not None else None
        second = _SMALL.match(self.low, word[1]) if word is not None else None
        if first is None or word is None or second is None:
            return None
        if self.low[first.end() : word[1]].strip(BLANK) in self.lang.list("scores", "falling") and (
            self.lang.range_open.left(self.low, pos) is not None or not self._played(pos, int(first[0]), int(second[1]))
        ):
            return None  # children 3 to 5, moved from 10 to 7, voted 52 to 47
        if self.lang.range_open.left(self.low, pos) is not None and not self._played(pos, int(first[0]), int(second[1])):
            return None
        end = second.end()
        if any(self.beside.right(t, end) is not None for t in (UNITS, PERCENTS, CURRENCIES, SCALES, HOURS)):
            return None
        counted = self.beside.right(COUNTED, end)
        if counted is not None and self.low[end + 1 : counted[1]].isalpha():
            return None
        return Found(pos, end, kind="score", value=f"{first[0].strip()}-{second[1]}")

    def spelled(self, start: int, numeral: tuple[Decimal, int]) -> Found | None:
        """A score in number words, where its sentence speaks of a match, or what was scored stands in it: dois a um, seis votos a
        dois; none that goes up, as ranges do."""
        first, end = numeral
        word = self.beside.right(SCORES, end)
        at = _BLANK.match(self.low, word[1]).end() if word is not None else 0  # type: ignore[union-attr]
        second = number_at(self.low, at, self.lang, self.beside) if word is not None else None
        if second is None or second.scale is not None or second.step != 1 or not first >= second.value >= 0 or first > _SPELLED:
            return None
        named = " " in self.low[end : word[1]].strip(BLANK)
        games = GAMES if named or self.lang.range_open.left(self.low, start) is None else _MATCHES
        if not named and not some_finder(self.lang.tag, games).find(self.low, *self.page.sentence(start)):
            return None
        if any(self.beside.right(t, second.end) is not None for t in (UNITS, PERCENTS, CURRENCIES, SCALES, HOURS, COUNTED)):
            return None
        return Found(start, second.end, kind="score", value=f"{int(first)}-{int(second.value)}")

    def _played(self, pos: int, first: int, second: int) -> bool:
        """Whether two figures that a range could be opened before are a score: no range ends below its start, and the sentence
        speaks of a match (menée de 1 à 0, empate de 2 a 2)."""
        return first >= second and bool(some_finder(self.lang.tag, GAMES).find(self.low, *self.page.sentence(pos)))

    def joined(self, pos: int, number: Number | None = None) -> Found | None:
        """A score whose figures have a word between them: 3比1, 3対1, 3 대 1."""
        first = (int(number.value), number.end) if number is not None else self._whole(pos)
        hit = self.beside.right(SCORES, first[1]) if first is not None else None
        second = self._whole(_BLANK.match(self.low, hit[1]).end()) if hit is not None else None  # type: ignore[union-attr]
        if first is None or second is None:
            return None
        beside = self.beside
        counted = beside.right(COUNTED, second[1])
        if counted is not None and counted[0] != _WIN:
            return None
        if beside.mask(second[1]) and any(beside.right(t, second[1]) for t in (UNITS, PERCENTS, CURRENCIES)):
            return None
        return Found(pos, second[1], kind="score", value=f"{first[0]}-{second[0]}")

    def odds(self, pos: int, draft: Draft | None) -> Found | None:
        """So many to one, which are no goals: with decimals, or a thousand and more (경쟁률 42.3대 1, 1천52대 1)."""
        most = None if draft is None else draft.upper if draft.lower is None else draft.lower
        if draft is None or most is None or not (draft.step < 1 or most >= _MOST_GOALS):
            return None
        number = number_at(self.low, pos, self.lang, self.beside)
        hit = self.beside.right(SCORES, number.end) if number is not None else None
        one = _ONE.match(self.low, hit[1]) if hit is not None else None
        if number is None or one is None or any(self.beside.right(t, one.end()) for t in (COUNTED, UNITS, PERCENTS, CURRENCIES)):
            return None
        if self.low.startswith(self.lang.list("numbers", "ordinal_suffixes"), one.end()):
            return None  # 1500대, 1위
        n, start = number.value, min(pos, draft.start)
        lower, upper = (n if draft.lower is not None else None), (n if draft.upper is not None else None)
        odds = Draft(start, one.end(), pos, "ratio", lower, upper, number.step, approximate=draft.approximate, trace="odds")
        return Found(pos, one.end(), draft=odds)

    def _whole(self, at: int) -> tuple[int, int] | None:
        """A whole number below a thousand at a place, in digits or characters, and its end."""
        m = _FIGURE.match(self.low, at)
        if m is not None:
            return int(m[0]), m.end()
        if self.lang.spaced or self.low[at : at + 1] not in self.lang.atoms:
            return None
        number = read_characters(self.low, at, self.lang)
        small = number is not None and number.scale is None and number.value == int(number.value) and number.until is None
        return (int(number.value), number.end) if number is not None and small and number.value < 1000 else None
