"""Ordinal hours: hours told by an ordinal (po ósmej wieczorem, о п'ятій, v půl sedmé, الساعة الثالثة, kolem 19. hodiny)."""

from __future__ import annotations

import functools
import re

from contracheck.extract.beside import COUNTED, HOURS, PARTS, UNITS, Beside
from contracheck.extract.broken_hours import minutes_behind
from contracheck.extract.page import Page
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK, key_of

_WORD = r"[^\W\d_]+(?:'[^\W\d_]+)?"
_SECOND = re.compile(rf"[^\W\d_]+[{BLANK}]{{1,2}}([^\W\d_]+)")
_HERE, _NEXT = re.compile(_WORD), re.compile(rf"[{BLANK}]{{1,2}}({_WORD})")
#: The last hour of the dial and of the day.
_DIAL, _DAY = 12, 24
#: The halves of the day, and the one before each.
_HALVES = {"am": "pm", "pm": "am"}

#: Where an hour begins, the hour, minutes, half of the day ("oclock" where none is told), and where the words end.
NthHour = tuple[int, int, int, str, int]


@functools.lru_cache(maxsize=64)
def _seconds(lang: Language) -> frozenset[str]:
    """What may stand behind the first word of an hour told by an ordinal: an ordinal, or more of the words before it."""
    leads = (*lang.list("times", "told"), *(w for w, _ in lang.hour_before.items()))
    return frozenset(
        (
            *(word.split(" ")[0] for word, n in lang.ordinals.items() if n <= _DAY),
            *(second for lead in leads for second in lead.lower().split(" ")[1:2]),
        )
    )


class NthHours:
    """Reads the hours of one page that ordinals tell."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.low, self.lang, self.beside = page.low, page.lang, beside
        self.seconds = _seconds(page.lang)
        #: what is glued to the second of two hours (بين الثالثة *وال*سادسة)
        self.joints = tuple(second + page.lang.definite for second in page.lang.glued_seconds)

    def at(self, start: int) -> NthHour | None:
        """The hour behind the word at a place, which tells hours or adds minutes to them."""
        lang, low = self.lang, self.low
        if self.joints and low.endswith(self.joints, 0, start):
            first = start - len(lang.definite)
            found = self._hour(first, _DIAL, marked=True)
            joined = self._with_part(first, *found) if found is not None else None
            return joined if joined is not None and (joined[3] != "oclock" or self._is_half(joined[4])) else None
        following = _SECOND.match(low, start)
        if following is None or following[1] not in self.seconds:
            return None  # small words that tell hours beside others are frequent
        told = lang.hour_told.right(low, start, gap=False)
        word = _NEXT.match(low, told[1]) if told is not None else None
        if word is not None and (found := self._hour(word.start(1), _DAY)) is not None:
            return self._with_part(word.start(1), *found)
        if not lang.nth_hour_endings:
            return None
        part = lang.hour_before.right(low, start, gap=False) if lang.hour_before.filled else None
        if part is not None:
            return self._before_hour(start, *part)
        lead = lang.nth_hour_told.right(low, start, gap=False)
        return self._led(*lead) if lead is not None else None

    def _hour(self, at: int, last: int, *, marked: bool = False) -> tuple[int, int] | None:
        """The hour that the ordinal at a place tells, and its end; with the ending of hours, if ``marked``."""
        m = _HERE.match(self.low, at)
        if m is None:
            return None
        second = _NEXT.match(self.low, m.end())
        endings = self.lang.nth_hour_endings
        for word, end in ((f"{m[0]} {second[1]}", second.end()) if second is not None else ("", 0), (m[0], m.end())):
            hour = self.lang.ordinals.get(key_of(word)) if word else None
            if hour is not None and (not marked or word.endswith(endings)):
                return (hour, end) if 1 <= hour <= last else None
        return None

    def _with_part(self, start: int, hour: int, end: int) -> NthHour:
        """An hour with the minutes that words behind it add (الثالثة والنصف), and the part of the day that only ordinals take."""
        part = self.beside.right(PARTS, end) or minutes_behind(self.low, end, self.lang)
        minutes, end = part if part is not None else (0, end)
        half = self._nth_part(end)
        if half is not None:
            return start, hour, minutes, half[0], half[1]
        return start, hour, minutes, "oclock" if self._is_half(end) else self._of_second(hour, end), end

    def _nth_part(self, end: int) -> tuple[str, int] | None:
        """A part of the day behind an ordinal that no other hour takes, and its end."""
        return self.lang.nth_hour_parts.right(self.low, end) if self.lang.nth_hour_parts.filled else None

    def _of_second(self, hour: int, end: int) -> str:
        """The half of the day of an hour whose second one, in words behind "to" or "and", tells its own: from three to *six in
        the evening*, from ten to *two in the afternoon*."""
        low, lang = self.low, self.lang
        if low[end : end + 1] not in BLANK or hour > _DIAL:
            return "oclock"
        infix = lang.range_words.right(low, end)
        if infix is None and not low.startswith(self.joints or ("\0",), end + 1):
            return "oclock"
        word = _NEXT.match(low, infix[1]) if infix is not None else None
        at = end + 2 if infix is None else word.start(1) if word is not None else end
        found = self._hour(at, _DIAL, marked=True)
        if found is None:
            return "oclock"
        part = self.beside.right(PARTS, found[1])
        stop = part[1] if part is not None else found[1]
        half = self._nth_part(stop) or self.beside.right(HOURS, stop)
        if half is None or half[0] not in _HALVES:
            return "oclock"
        return half[0] if hour % _DIAL < found[0] % _DIAL else _HALVES[half[0]]

    def _before_hour(self, start: int, minutes: int, end: int) -> NthHour | None:
        """An ordinal behind words that add minutes to its hour or take them: v půl sedmé, wpół do ósmej, о пів на дев'яту."""
        word = _NEXT.match(self.low, end)
        found = self._hour(word.start(1), _DIAL, marked=True) if word is not None else None
        if word is None or found is None:
            return None
        _, hour, _, half, stop = self._with_part(start, *found)
        told = half != "oclock" or self._is_half(stop) or self.lang.hour_at.left(self.low, start) is not None
        if not told or not self._ends(stop):
            return None
        total = (hour * 60 + minutes) % (_DAY * 60)
        return start, total // 60, total % 60, half, stop

    def _led(self, alone: bool, end: int) -> NthHour | None:
        """An ordinal with a part of the day behind it (po ósmej wieczorem), or after a word that does ``alone`` (o ósmej)."""
        word = _NEXT.match(self.low, end)
        found = self._hour(word.start(1), _DAY, marked=True) if word is not None else None
        if word is None or found is None:
            return None
        hour = self._with_part(word.start(1), *found)
        if alone and (hour[3] != "oclock" or self._ends(hour[4])):
            return hour
        if hour[3] == "oclock":
            return hour if self._is_half(hour[4]) else None
        if len(self.low[found[1] : hour[4]].split()) != 1:
            return hour  # до п'ятої вечора has one word; من صباح, or that of the second hour
        following = _NEXT.match(self.low, hour[4])  # з першої ночі is the first night too, but not before до п'ятої ранку
        return hour if following is not None and self.at(following.start(1)) is not None else None

    def _is_half(self, end: int) -> bool:
        """Whether a part of the day stands behind a place."""
        hit = self.beside.right(HOURS, end)
        return hit is not None and hit[0] != "oclock"

    def _ends(self, end: int) -> bool:
        """Whether no noun follows that an ordinal could belong to (o drugiej wojnie): a small word, a verb, or nothing."""
        word = _NEXT.match(self.low, end)
        if word is None or self._is_half(end):
            return self.low[end : end + 1] != "-"
        if any(self.beside.right(t, end) is not None for t in (COUNTED, UNITS)):
            return False
        lang, following = self.lang, word[1]
        return following in lang.function_words or following in lang.weekdays or following.endswith(lang.past_endings or ("\0",))
