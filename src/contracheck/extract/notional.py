"""Notional days: the dates of articles without a day of publication, read as if both had been written on one.

"Two weeks ago" and "three weeks ago" are no dates where nothing tells when they were written. Where two passages say one thing
they were written at one time, whichever that was, and their dates can be laid side by side.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import attrs

from contracheck.extract.claims import read_claims
from contracheck.lang.pack import language
from contracheck.model import Article, Claim, Limits, Value
from contracheck.model.marks import NO_DAY, told

#: The day that two articles are taken to have been written on: the middle of a week, of a month and of a year.
DAY = dt.date(2015, 7, 15)
#: No period of a calendar, so that what hangs on the day of writing lies elsewhere in its year so much later.
_LATER = dt.timedelta(days=405)
#: Two days of the calendar that lie further apart than this are meant to be of one year.
_HALF_A_YEAR = 183
#: What is told with a day or a month, but not with its year.
_GRAINS = frozenset(("day", "month"))


class Notional:
    """Reads the dates of articles again, each article once a day."""

    def __init__(self, articles: Mapping[str, Article], limits: Limits) -> None:
        self.articles, self.limits = articles, limits
        self._read: dict[tuple[str, dt.date], dict[tuple[int, int], Value]] = {}

    def pair(self, x: Claim, y: Claim) -> tuple[Value, Value] | None:
        """Both dates as intervals of days, where both hang on the day of writing, or neither and a year is missing; or None."""
        a, b = (c.value if c.value.lower or c.value.upper else None for c in (x, y))
        if a is not None and b is not None:
            return None
        dated = a or b
        day = DAY if dated is None else dt.date.fromisoformat(str(dated.lower or dated.upper)[:10])
        p, q = a or self._value(x, day), b or self._value(y, day)
        if p is None or q is None or self._by_name(x, p, day) or self._by_name(y, q, day):
            return None
        return _one_year(p, q) if self._fixed(x, p, day) == self._fixed(y, q, day) else None

    def _value(self, claim: Claim, day: dt.date) -> Value | None:
        """What a date means in a text of a day; None where it means nothing."""
        value = self._values(claim.article, day).get((claim.span.start, claim.span.end))
        return value if value is not None and (value.lower or value.upper) else None

    def _by_name(self, claim: Claim, value: Value, day: dt.date) -> bool:
        """Whether a date is told by the name of a weekday or a month alone: texts have several, and the tense says which."""
        if told(claim.text) or claim.value.lower or claim.value.upper:
            return False
        later = self._value(claim, day + _LATER)
        return later is None or self._fixed(claim, value, day) or (value.grain == "day" and _weekday(value) == _weekday(later))

    def _fixed(self, claim: Claim, value: Value, day: dt.date) -> bool:
        """Whether a date is one of the calendar: written later it would be the same day of another year."""
        if claim.value.lower or claim.value.upper:
            return True
        later = self._value(claim, day + _LATER)
        return later is not None and value.grain != "year" and _day_of_year(value) == _day_of_year(later)

    def _values(self, article: str, day: dt.date) -> dict[tuple[int, int], Value]:
        key = (article, day)
        if key not in self._read:
            written = attrs.evolve(self.articles[article], published=day)
            claims = read_claims(written, language(written.language or "und"), self.limits).claims
            self._read[key] = {(c.span.start, c.span.end): c.value for c in claims if c.kind == "date" and c.trace != NO_DAY}
        return self._read[key]


def _one_year(a: Value, b: Value) -> tuple[Value, Value]:
    """Two dates, the second moved by the years that lie between them through the tense of its sentence alone."""
    p, q = (dt.date.fromisoformat(str(v.lower or v.upper)[:10]) for v in (a, b))
    if not {a.grain, b.grain} <= _GRAINS or abs((p - q).days) <= _HALF_A_YEAR:
        return a, b
    years = round((p - q).days / 365)
    return a, attrs.evolve(b, lower=_moved(b.lower, years), upper=_moved(b.upper, years))


def _weekday(v: Value) -> int:
    return dt.date.fromisoformat(str(v.lower or v.upper)[:10]).weekday()


def _day_of_year(v: Value) -> tuple[str, str]:
    return str(v.lower)[4:10], str(v.upper)[4:10]


def _moved(end: object, years: int) -> str | None:
    if not isinstance(end, str):
        return None
    day = dt.date.fromisoformat(end[:10])
    last = day.month == 2 and day.day == 29
    return day.replace(year=day.year + years, day=28 if last else day.day).isoformat()
