"""Aims: what the words beside a date say of whether it lies ahead - ab dem 1. September, verschoben auf Freitag."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from contracheck.extract import calendar as cal
from contracheck.extract.date_figures import DateHit
from contracheck.extract.put_off import put_off, put_off_to
from contracheck.extract.tense import TenseReader
from contracheck.extract.tense_clauses import before_hour
from contracheck.lang.pack import Language

#: A date without a year is the next one, though no word says so, if the last one is so many times as far away.
_FAR_NEARER = 2.5
#: What something was put off to is the next such day even where the last one is so much nearer.
_NEW_NEARER = 1.2
#: A verb and so many small words behind it stand within so many letters before a date.
_SMALL, _VERB = 2, 32


class Aims:
    """What aims at dates: ``future`` tells whether a clause looks ahead, ``tense`` whether a verb of it tells what is over."""

    def __init__(
        self, low: str, lang: Language, published: dt.date | None, future: Callable[[int], bool | None], tense: TenseReader | None
    ) -> None:
        self.low, self.lang, self.published = low, lang, published
        self.future, self.tense = future, tense

    def _looks_back(self, hit: DateHit) -> bool:
        """Whether the word before a date is one for what has gone on since then (since May), and for nothing to come."""
        words, goes_on = self.lang.looks_back, self.lang.goes_on_since
        left = self.lang.date_bounds_before.left(self.low, hit.start) if words or goes_on else None
        if left is None:
            return False
        before = self.low[left[1] : hit.start].split()
        return not words.isdisjoint(before) or (before[0] in goes_on and self._gone_on(hit, goes_on[before[0]]))

    def _hour_before(self, hit: DateHit) -> int | None:
        """Where a time of day right before a date begins: until *9am* on Friday."""
        return before_hour(self.tense.page, hit.start) if self.tense is not None and self.lang.spaced else None

    def _aimed(self, hit: DateHit, *, weekday: bool = False) -> bool:
        """Whether the word before a day aims at it: für Freitag, *ab* dem 1. September, verschoben *auf* den 12. Januar; before a
        ``weekday`` also svolal schůzi *na* pátek (but not z soboty na niedzielę).
        """
        aim = self.lang.day_aims.left(self.low, hit.start)
        if aim is None and (hour := self._hour_before(hit)) is not None:
            aim = self.lang.day_aims.left(self.low, hour)  # set for 3pm on Saturday
            return aim is not None and aim[0] == "day"
        if aim is None or not aim[0] or self.low.startswith(self.lang.date_possessives or ("\0",), hit.end):
            return False  # atoned for Friday's loss
        if aim[0] == "put off":
            return put_off(self.low, self.lang, hit.start, hit.end)
        if aim[0] == "start":
            return not weekday and self._starts(hit)  # it rained from Tuesday to Thursday
        if aim[0] == "weekday":
            before = self.low[max(0, aim[1] - _VERB) : aim[1]].split()[-1:]
            of_noun = self.low[hit.start : hit.end] in self.lang.date_adjectives  # на субботнем матче
            return weekday and not of_noun and not any(w in self.lang.weekdays for w in before)
        return True

    def _aims_at(self, hit: DateHit, this: dt.date, *, whole: bool) -> bool:
        """Whether a day without a year is the next one by the word beside it, and a ``whole`` month by one for a start: not where
        the last one is far nearer.
        """
        assert self.published is not None
        moved = self._moved_to(hit)
        aim = self.lang.day_aims.left(self.low, hit.start)
        # с апреля is since April more often, but a partir de marzo is not
        forward = not whole or self.lang.looks_back or (aim is not None and " " in self.low[aim[1] : hit.start].rstrip())
        starts = moved or bool(forward and self._starts(hit))
        if not starts and (whole or not self._aimed(hit)):
            return False
        last, following = (cal.safe_date(self.published.year + n, this.month, this.day) for n in (-1, 1))
        if last is None or following is None:
            return False
        last, following = (last, this) if this > self.published else (this, following)
        near = _FAR_NEARER if aim is not None and aim[0] == "day" else _NEW_NEARER if moved else 1
        return (self.published - last).days * near >= (following - self.published).days

    def _moved_to(self, hit: DateHit) -> bool:
        """Whether something was put off to a day, as its particle and the verb behind that tell: 26日に延期した."""
        return self.lang.verbs_last and put_off_to(self.low, self.lang, hit.end)

    def _starts(self, hit: DateHit) -> bool:
        """Whether something begins on a date that no verb of its clause tells to be over (from July 1st, od lipca, 7月1日起)."""
        if put_off(self.low, self.lang, hit.start, hit.end):
            return False  # extended from 20 September to 30 September
        aim = self.lang.day_aims.left(self.low, hit.start)
        started = aim is not None and aim[0] == "start"
        if not started and not self.lang.spaced:
            after = self.lang.date_bounds_after.right(self.low, hit.end)
            started = after is not None and after[0] == "since" and not self._looks_back(hit)
        return started and self.future(hit.start) is not False and not (self.tense is not None and self.tense.past(hit.start))

    def _gone_on(self, hit: DateHit, verbs: frozenset[str]) -> bool:
        """Whether a verb in the clause of a date, or behind it, tells what went on since then: desde enero *se han* vendido."""
        if self.tense is None or self.future(hit.start):
            return False
        page, sentence = self.tense.page, self.tense.page.sentence(hit.start)
        first, last = page.clause(hit.start, hit.end, sentence)
        first = max(first, *(page.low.rfind(f" {that} ", first, hit.start) for that in self.lang.that), 0)
        last = min(max(last, hit.end + _VERB), sentence[1])  # Desde enero, 20 personas han muerto
        return any(self.low[a:b] in verbs for a, b in page.words(first, last))
