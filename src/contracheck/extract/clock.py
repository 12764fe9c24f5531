"""Clock: times of day, in digits (18h30, 7:30 p.m., 午後5時) and in words (a las cuatro y media), and scores."""

from __future__ import annotations

import re
from decimal import Decimal

from contracheck.extract.beside import CLOCK, HOURS, LINKS, PARTS, SCORES, UNITS, Beside
from contracheck.extract.broken_hours import half_told_before, hour_led, minutes_behind, part_before, with_part
from contracheck.extract.characters import read_characters
from contracheck.extract.clock_spans import HOUR, MINUTE, SpanReader, seconds_end
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.hours import AN_HOUR, EVENING, HourPairs
from contracheck.extract.noon import NoonReader
from contracheck.extract.nth_hours import NthHours
from contracheck.extract.page import Page
from contracheck.extract.scores import ScoreReader
from contracheck.extract.spelled import begins_numeral, read_words
from contracheck.extract.terms import ONE, ZERO, Number
from contracheck.lang.table import BLANK

_COLON_TIME = re.compile(rf"({HOUR}):({MINUTE})(?::{MINUTE})?(?!\d)")
#: Hours of the night that lie behind midnight.
_DAWN = 5
_SCORE = re.compile(r"(?!0\d)\d{1,3}[:\u2013-\u2015-]\d{1,3}(?![\d%]|[:.,\u2013-\u2015-]\d)")
_LONG_DASH, _DIGITS = re.compile("[\u2013-\u2015]"), re.compile(r"\d{1,2}(?!\d)")
_DOT_TIME = re.compile(rf"({HOUR})\.({MINUTE})(?![.,]?\d)")
_MINUTES = re.compile(rf"[ ]?({MINUTE})(?![\d%]|[.,]\d)")
_SHORT_MINUTE, _SHORT_MINUTES = re.compile(r"[ ]?(\d)(?!\d)"), re.compile(r"m(?![^\W_])")
_LAST_DIGITS = re.compile(r"(\d{1,2})\D{0,8}\Z")
_SECOND = re.compile(rf"[{BLANK}]{{0,2}}\d{{1,2}}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
#: A small word before the first letter of a name.
_PLACE = re.compile(rf"[{BLANK}][^\W\d_]+(?:[{BLANK}]|['\u2019])([^\W\d_])")
_LONGEST_RUN = 64
#: Characters of an hour with its minutes, and from the first of two hours to the second.
_LONGEST_PAIR = 13
_NEXT = re.compile(rf"[{BLANK}]{{1,2}}([^\W\d_]+)")


class ClockReader:
    """Reads the times of day of one page."""

    def __init__(self, page: Page, beside: Beside) -> None:
        self.page = page
        self.low = page.low
        self.lang = page.lang
        self.beside = beside
        self.scores = ScoreReader(page, beside)
        self.pairs = HourPairs(page, beside)
        self.nths = NthHours(page, beside)
        self.noons = NoonReader(page, beside)
        self.spans = SpanReader(page, beside)
        #: where the last hour whose half of the day is told stands, the hour on the dial, and the half
        self._halved = -_LONGEST_PAIR - 1, 0, "oclock"

    def read(self, pos: int, draft: Draft | None) -> Found | None:
        """The time or score that begins with the digit at ``pos``, where the figure there was read as a draft or not at all."""
        found = self._read(pos, draft)
        return self.with_dot(found) if found is not None else None

    def with_dot(self, found: Found) -> Found:
        """A time with the last full stop of an abbreviation that has one before (5 p.m.)."""
        if found.kind == "time" and self.low[found.end - 2 : found.end - 1] == "." == self.low[found.end : found.end + 1]:
            found.end += 1
        return found

    def _read(self, pos: int, draft: Draft | None) -> Found | None:
        low = self.low
        if not self.lang.spaced and self.lang.score_words.filled:
            told = self.scores.joined(pos) or self.scores.odds(pos, draft)
            if told is not None:
                return told
        after = low[draft.end : draft.end + 1] if draft is not None else ""
        if after == ":" and (span := self.spans.long(pos) or self.spans.lap(pos)) is not None:
            return span
        if self.lang.price_words.filled and after == ":" and (price := self.scores.price(pos)) is not None:
            return price
        if draft is None or after == ":" or draft.kind == "score":
            m = _COLON_TIME.match(low, pos)
            if m is not None and (draft is None or draft.unit is None):
                if self.scores.in_row(pos, m.end()) or self.scores.of_half(pos, m.end()):
                    return Found(pos, m.end(), kind="score", value=m[0])
                return self._time(pos, int(m[1]), int(m[2]), m.end())
        if (draft is None or draft.kind != "money") and (two := self._of_two(pos)) is not None:
            return two
        if draft is None or draft.kind == "score" or (after and after in ":\u2013\u2014\u2015-"):
            m = _SCORE.match(low, pos)
            if m is not None and (draft is None or (draft.unit is None and draft.counted is None)) and not self._portions(pos):
                if after == ":" and (hour := self.beside.right(HOURS, m.end())) is not None:
                    return Found(pos, hour[1], kind="time", value=m[0])  # 25:00 Uhr: no hour of a day, and no score
                return Found(pos, m.end(), kind="score", value=_LONG_DASH.sub("-", m[0]))
        if draft is None:
            return None
        if draft.kind in ("count", "score") and (apart := self.scores.between_names(pos, draft)) is not None:
            return apart
        if self.lang.spaced and self.lang.score_words.filled and (score := self.scores.told(pos, draft)) is not None:
            return score
        if draft.kind == "score":
            draft.kind = "count"
        hour = draft.lower if draft.lower is not None else draft.upper
        single = draft.upper is None or hour == draft.upper  # "ab 14.30 Uhr" is a time too
        if hour is not None and hour <= 24 and single and draft.scale is None:
            return self._hour(draft)
        return self._hours(draft) if draft.upper is not None and draft.upper <= 24 else None

    def _portions(self, pos: int) -> bool:
        """Whether a word before two figures tells how many something is for, and no score: serves 4-6."""
        return self.lang.portion_words.filled and self.lang.portion_words.left(self.low, pos) is not None

    def _of_two(self, pos: int) -> Found | None:
        """One of two hours with one word for the clock: w godz. 9-15, de 8.00 a 12.00 horas."""
        first = self.pairs.first(pos)
        if first is not None:
            hour, minute, half, end = first
            return Found(pos, end, kind="time", value=self._clock(hour, minute, half, pos))
        before = self.pairs.second(pos)
        m = AN_HOUR.match(self.low, pos) if before is not None else None
        if m is None or before is None:
            return None
        return self._time(pos, self.pairs.after_noon(before, int(m[1]), m.end()), int(m[2] or 0), m.end())

    def hour_told(self, start: int, hour: int, end: int, minutes: int = 0) -> Found:
        """An hour that other words than those of the clock tell, with what stands behind it (om een uur of tien)."""
        return self._broken(start, hour, minutes, end)

    def headed(self, start: int) -> Found | None:
        """The time that begins with a word which is no hour: half past four, om kwart voor tien, midnight."""
        told = part_before(self.low, start, self.lang, self.beside) if self.lang.hour_before.filled else None
        return self.hour_told(start, told[0], told[2], told[1]) if told is not None else self.noons.at(start)

    def _hours(self, draft: Draft) -> Found | None:
        """The first of two hours that share the word for the half of the day (entre las 8 y las 10 de la mañana)."""
        place = _DIGITS.match(self.low, draft.core)
        if place is not None and self.low.startswith(".", place.end()) and (dotted := self._dotted(draft)) is not None:
            return dotted
        plain = place is not None and draft.scale is None and (self._bare(draft) or draft.unit == "hour")
        own = self.beside.right(HOURS, place.end()) if place is not None and not self.lang.spaced else None
        if place is not None and own is not None and own[0] == "oclock" and self._both_hours(draft):
            return self._time(draft.core, int(place[0]), 0, place.end())  # 9点至11点
        hit = self.beside.right(HOURS, draft.end) if plain else None
        if place is None or not plain or int(place[0]) != draft.lower or draft.lower == draft.upper:
            return None
        if hit is not None and hit[0] != "oclock":
            return Found(draft.core, place.end(), kind="time", value=self._clock(int(place[0]), 0, hit[0], draft.core))
        second = _LAST_DIGITS.search(self.low, draft.core, draft.end)
        if second is None or not (self._told(draft.core) and self._told(second.start(1))):
            return None  # dalle 9 alle 18
        return Found(draft.core, place.end(), kind="time", value=self._clock(int(place[0]), 0, "oclock", draft.core))

    def _both_hours(self, draft: Draft) -> bool:
        """Whether the second end of a range is an hour with its word too, and the word is the last of the range."""
        second = _LAST_DIGITS.search(self.low, draft.core, draft.end)
        hit = self.beside.right(HOURS, second.end(1)) if second is not None else None
        return hit is not None and hit[0] == "oclock" and hit[1] >= draft.end

    def _time(self, start: int, hour: int, minute: int, end: int) -> Found:
        """A time whose hour and minute are read, past the word for the hour or for the half of the day (10:30 Uhr, 7:30 p.m.)."""
        half, stop = self.beside.right(HOURS, end) or ("oclock", end)
        if half == "oclock" and stop > end:
            half, stop = self._half_of_day(stop) or (half, stop)
        return Found(start, stop, kind="time", value=self._clock(hour, minute, half, start))

    def _half_of_first(self, hour: int, start: int) -> str:
        """The half of the day in which the second of two hours lies, told before the first one only: 午後1時から3時まで."""
        first, before, half = self._halved
        if not 0 <= start - first <= _LONGEST_PAIR or hour > 12 or half == "night":
            return "oclock"
        how = self.pairs.joined(first, start)
        if how and hour % 12 > before:
            return half
        return "pm" if how == "range" and half == "am" else "oclock"  # from ten in the morning to two

    def _half_of_day(self, end: int) -> tuple[str, int] | None:
        """A word for the half of the day after the word for the hour (8 heures du matin)."""
        hit: tuple[str, int] | None = self.beside.right(HOURS, end)
        return hit if hit is not None and hit[0] != "oclock" else None

    def _hour(self, draft: Draft) -> Found | None:
        """A full or broken hour with its word: 6 pm, 17 Uhr, 18h30, 午後5時, 5時30分, a las 8 y media."""
        low, lang, beside = self.low, self.lang, self.beside
        if lang.added.filled and (whole := with_part(draft, low, lang, beside)) is not None:
            return self._broken(draft.core, *whole)
        place = _DIGITS.match(low, draft.core)
        if place is None:
            return None
        number = place[0]
        if lang.comma_times and (at := self.pairs.with_comma(draft.core)) is not None:
            return self._time(draft.core, *at)
        if lang.hour_parts.filled and (part := self._part(draft.core, place.end())) is not None:
            return self._broken(draft.core, int(number), *part)
        counts = draft.counted is not None or draft.unit not in (None, "hour")  # в половине 10 матчей
        if lang.hour_before.filled and not counts and (broken := self._to_hour_from(draft.core, int(number), place.end())):
            return broken
        m = _DOT_TIME.match(low, draft.core) if low.startswith(".", place.end()) else None
        if m is not None and lang.hour_spans.left(low, draft.core) is not None:
            unit = beside.right(UNITS, m.end())
            if unit is not None and unit[0] == "hour":
                return self.spans.hours_long(draft.core, int(m[1]), int(m[2]), unit[1])  # duurt 2.10 uur
        hour = m is not None and beside.right(HOURS, m.end()) is not None and not self.pairs.points(draft)
        if m is not None and (hour or self._after_at(draft) or self._dotted_place(draft, m.end())):
            return self._time(draft.core, int(m[1]), int(m[2]), m.end())  # 8.30 Uhr, 7.45 p.m.
        if int(number) != (draft.lower if draft.lower is not None else draft.upper):
            # "в 14 часов 35 минут" was read as a span of time
            both = draft.unit == "hour" and draft.lower is not None and int(draft.lower) == int(number)
            if not both or lang.hour_at.left(low, draft.core) is None:
                return None
        hit = beside.right(HOURS, place.end()) if beside.mask(place.end()) & HOURS else None
        if hit is None:
            told = lang.hour_told.filled or lang.clock_words.filled or lang.day_hours.filled
            bare = self._bare(draft) or (draft.unit == "day" and self.pairs.clocked(draft.core))  # ساعت ۱۸ روز جمعه
            return self._plain(draft.core, place.end(), int(number)) if told and bare else None
        half, end = hit
        longer = draft.kind == "quantity" or (draft.kind == "duration" and draft.unit not in ("hour", "minute"))
        if longer and draft.end > end:
            return None  # 5 م.ب are megabytes, no afternoon
        minute: int | None = None
        m = _MINUTES.match(low, end)
        if m is None and (m := _SHORT_MINUTE.match(low, end)) is not None and not self._of_minutes(draft.core, m.end(1)):
            m = None
        month = _NEXT.match(low, m.end(1) + low.startswith(".", m.end(1))) if m is not None and lang.spaced else None
        dated = month is not None and month[1] in lang.months
        if dated:
            m = None  # с 10 часов 12 марта
        short = m is not None and lang.spaced and half == "oclock" and _SHORT_MINUTES.match(low, m.end(1))
        if m is not None and short and (not lang.hour_at.left(low, draft.core) or lang.hour_spans.left(low, draft.core)):
            self._last(draft, int(m[1]), m.end(1) + 1)  # 3h 45m
            return None
        if m is not None and (half == "oclock" or lang.spaced):
            follow = lang.units.right(low, m.end(1))
            if not low[m.end(1) : m.end(1) + 1].isalpha() or not lang.spaced or (follow is not None and follow[0] == "minute"):
                minute = int(m[1])
        if half == "oclock" and m is None and not dated and self._span(draft, place.end(), end):
            return None
        if minute is not None and m is not None and half == "oclock" and lang.spaced and self._lasts(draft, m.end(1)):
            self._last(draft, minute, m.end(1))
            return None
        if minute is not None and m is not None:
            end = m.end(1)
            unit = lang.units.right(low, end)
            minutes = lang.minute_words.right(low, end, gap=False)
            end = unit[1] if unit is not None and unit[0] == "minute" else minutes[1] if minutes is not None else end
            end = seconds_end(low, lang, end)
        elif half == "oclock" and (past := self._half_past(end)):
            minute, end = 30, past
        elif half == "oclock" and lang.spaced and not dated and (apart := minutes_behind(low, end, lang)) is not None:
            minute, end = apart
        if half == "oclock":
            return self._time(draft.core, int(number), minute or 0, end)
        return Found(draft.core, end, kind="time", value=self._clock(int(number), minute or 0, half, draft.core))

    def _of_minutes(self, start: int, end: int) -> bool:
        """Whether one digit behind an hour tells minutes: 3時5分, в 3 часа 5 минут."""
        if self.lang.minute_words.right(self.low, end, gap=False) is not None:
            return True
        unit = self.lang.units.right(self.low, end)
        return unit is not None and unit[0] == "minute" and self.lang.hour_at.left(self.low, start) is not None

    @staticmethod
    def _last(draft: Draft, minutes: int, end: int) -> None:
        """Make an hour and its minutes a span of time."""
        hours = int(draft.lower if draft.lower is not None else draft.upper or 0)
        draft.add(hours + Decimal(minutes) / 60 - (draft.lower if draft.lower is not None else draft.upper or 0))
        draft.kind, draft.unit, draft.counted, draft.weak = "duration", "hour", None, False
        draft.end, draft.step = end, ONE / 60

    def _span(self, draft: Draft, at: int, end: int) -> bool:
        """Whether an hour with its word is a span of time: 24 heures, 5 horas, unless "at" stands before it."""
        unit = self.lang.units.right(self.low, at)
        if unit is not None and unit[0] == "hour" and unit[1] >= end:
            if self.lang.hour_at.left(self.low, draft.core) is None and not self._told(draft.core):
                return not self._to_hour(draft, end) and not self.pairs.on_day(draft.core, draft.lower, end)
            if self._half_of_day(end) is None and self.beside.right(LINKS, end) and not self._told(draft.core):
                return not self._leaves(draft, end)  # après 5 heures de débat
        return draft.unit is not None and draft.unit != "hour" and draft.end > end

    def _leaves(self, draft: Draft, end: int) -> bool:
        """Whether what follows an hour of the evening is where something starts from: à 18 heures de Lyon."""
        place = _PLACE.match(self.page.text, end)
        return place is not None and place[1].isupper() and draft.lower is not None and int(draft.lower) in EVENING

    def _is_hour(self, at: int) -> bool:
        """Whether the word for the hour of a time is the unit too (heures, uur), not so "o'clock" and "Uhr"."""
        unit = self.lang.units.right(self.low, at)
        return unit is not None and unit[0] == "hour"

    def _lasts(self, draft: Draft, end: int) -> bool:
        """Whether an hour and its minutes are a span of time: 1h30 de trajet, en 2h15."""
        if self.lang.hour_at.left(self.low, draft.core) is not None or self._told(draft.core):
            return False
        return self.lang.links.right(self.low, end) is not None or self.lang.hour_spans.left(self.low, draft.core) is not None

    def _to_hour(self, draft: Draft, end: int) -> bool:
        """Whether an hour is the first of two: de 9 h à 18 h."""
        if self.lang.range_open.left(self.low, draft.core) is None:
            return False
        infix = self.lang.range_infix.right(self.low, end)
        if infix is not None and self.lang.noons.filled and self.lang.noons.right(self.low, infix[1]) is not None:
            return True  # de 9 heures à midi
        m = _SECOND.match(self.low, infix[1]) if infix is not None else None
        return m is not None and self.beside.right(HOURS, m.end()) is not None

    @staticmethod
    def _bare(draft: Draft) -> bool:
        """Whether nothing is measured or counted in a figure."""
        return draft.kind == "count" and draft.counted is None and draft.unit is None

    def _after_at(self, draft: Draft) -> bool:
        """Whether a figure with a point that is no decimal point here stands behind "at" and measures nothing."""
        if draft.kind != "count" or draft.unit is not None or self.lang.decimal != ",":
            return False
        if self._told(draft.core) or self.lang.day_halves.left(self.low, draft.core) is not None:
            return True  # sabah 07.30
        befores = (self.lang.hour_at, self.lang.date_bounds_before)
        return draft.counted is None and any(t.left(self.low, draft.core) is not None for t in befores)

    def _placed(self, end: int) -> bool:
        """Whether an ending tells the hour before it as a place in time (sabah 9'*da*)."""
        return self.low[end : end + 1] == "'" and self.lang.hour_endings.right(self.low, end) is not None

    def _dotted_place(self, draft: Draft, end: int) -> bool:
        """Whether such an ending makes a time of hours and minutes with a point between them (11.20'*de*), not of a rate."""
        if not self._placed(end) or not self._bare(draft) or self.lang.decimal != ",":
            return False
        return self.lang.currencies.left(self.low, draft.core) is None

    def _dotted(self, draft: Draft) -> Found | None:
        """The first time of a span in hours and minutes (od 8.00 do 16.00), or one that a word made a bound (do 16.00)."""
        m = _DOT_TIME.match(self.low, draft.core)
        if m is None or not self._after_at(draft):
            return None
        return Found(draft.core, m.end(), kind="time", value=f"{int(m[1]):02}:{m[2]}")

    def _plain(self, start: int, end: int, hour: int) -> Found | None:
        """An hour with no word behind it, after a word that tells times only: alle 22, a las cuatro."""
        if hour > 1 and self.lang.one_at and self.low.endswith(self.lang.one_at, 0, start):
            return None
        following = _NEXT.match(self.low, end)
        clock = self.pairs.clocked(start) or (self._placed(end) and self.lang.day_halves.left(self.low, start) is not None)
        told = clock or self._told(start) or (self.lang.day_hours.filled and self.pairs.dated(start, end))
        apart = minutes_behind(self.low, end, self.lang)
        if not clock and (not told or (apart is None and following is not None and following[1] not in self.lang.function_words)):
            return None
        if self.low[end : end + 1] in ".,:-/" and self.low[end + 1 : end + 2].isdecimal():
            return None
        value = self._clock(hour, 0, "oclock", start) if apart is None else ""
        return self._broken(start, hour, *apart) if apart else Found(start, end, kind="time", value=value)

    def _told(self, start: int) -> bool:
        """Whether the word before an hour tells times only (a las, alle, às)."""
        if not self.beside.mask_left(start) & (HOURS | CLOCK):
            return self.pairs.second(start) is not None
        return self.pairs.clocked(start, HOURS) or self.pairs.clocked(start)

    # --- parts of the hour, hours in words ---
    def _part(self, start: int, end: int) -> tuple[int, int] | None:
        """The minutes that words add to an hour (y media, meno un quarto) and their end, behind "at" or the word for hours."""
        hit = self.beside.right(HOURS, end)
        at = hit[1] if hit is not None and hit[0] == "oclock" else end
        part: tuple[int, int] | None = self.beside.right(PARTS, at)
        if part is None:
            return None
        after = self._half_of_day(part[1])
        if after is None and not (self._told(start) or (at > end and self.lang.hour_at.left(self.low, start) is not None)):
            return None
        return part

    def _to_hour_from(self, start: int, hour: int, end: int) -> Found | None:
        """The time of an hour and the words before it that add minutes or take them (half past three, um halb vier)."""
        part = self.lang.hour_before.left(self.low, start)
        if part is None or not 1 <= hour <= 12:
            return None
        minutes, first = part
        told = (minutes > 0 and self.lang.parts_alone) or self.lang.hour_at.left(self.low, first) is not None
        if not told and self._half_of_day(end) is None and not self._told(first):
            return None
        return self._broken(first, hour, minutes, end)

    def _broken(self, start: int, hour: int, minutes: int, end: int) -> Found:
        """The time of an hour and the minutes after it or before it."""
        half, stop = self._half_of_day(end) or ("oclock", end)
        total = (hour * 60 + minutes) % (24 * 60)
        hour = 12 if half == "pm" and total < 60 else total // 60  # ten to one in the afternoon
        return Found(start, stop, kind="time", value=self._clock(hour, total % 60, half, start))

    def spoken(self, start: int, draft: Draft, numeral: tuple[Decimal, int] | None = None) -> Found | None:
        """The time that a number in words tells (las cinco de la tarde, à huit heures et demie, alle sette).

        ``numeral`` are the value and the end of the number, where it was read before and is known to be no more than words.
        """
        lang = self.lang
        level = draft.upper if draft.lower is None else draft.lower  # hasta las seis de la mañana
        if level is None or draft.scale is not None:
            return None
        if numeral is not None and lang.spaced and self.beside.mask(numeral[1]) & SCORES:
            score = self.scores.spoken(start, *numeral)
            if score is not None:
                return score
        if (draft.upper or level) != level or level > 25 or not (draft.unit in (None, "hour") and draft.currencies == ()):
            return None
        if not lang.spaced:
            # no word of a numeral is so long, and where nothing parts words a run of letters may be the whole text
            word = _WORD.match(self.low, start, start + _LONGEST_RUN)
            if word is None or word.end() - start == _LONGEST_RUN or not (word[0] in lang.atoms or begins_numeral(lang, word[0])):
                return None
            numeral = None
        if draft.unit == "hour" and lang.whole_hours:
            word = _WORD.match(self.low, start)
            if word is not None and word[0].endswith(lang.whole_hours):
                return self._time(start, int(level), 0, word.end())  # vid sjutiden
        if lang.added.filled and (whole := with_part(draft, self.low, lang, self.beside)) is not None:
            return self._broken(start, *whole)
        if numeral is None:
            number = read_words(self.low, start, lang)
            numeral = (number.value, number.end) if number is not None else (ZERO, start)
        value, end = numeral
        if lang.hour_before.filled and (led := hour_led(self.low, start, lang)) is not None:
            return self._to_hour_from(*led)
        if value != int(value) or not 0 < value <= 24:
            word = _WORD.match(self.low, start)
            first = lang.atoms.get(word[0]) if word is not None else None
            if word is None or first is None or first != int(first):
                return None  # "ocho y media" may be read as 8.5: the hour is its first word, but anderhalf is none
            hour, end = int(first), word.end()
        else:
            hour = int(value)
        if (part := self._part(start, end)) is not None:
            return self._broken(start, hour, *part)
        if lang.hour_before.filled and (broken := self._to_hour_from(start, hour, end)) is not None:
            return broken
        hit = self.beside.right(HOURS, end)
        if hit is not None and hit[0] != "oclock":
            return Found(start, hit[1], kind="time", value=self._clock(hour, 0, hit[0], start))
        if hit is not None:
            at = lang.hour_at.left(self.low, start) is not None or not self._is_hour(end)
            if self._half_of_day(hit[1]) is None and (not at or self._span(draft, end, hit[1])):
                return None
            apart = minutes_behind(self.low, hit[1], lang)
            return self._time(start, hour, 0, end) if apart is None else self._broken(start, hour, *apart)
        return self._plain(start, end, hour) if draft.counted is None and draft.unit is None else None

    def _half_past(self, end: int) -> int:
        """The end of a half right behind the word of an hour (8点半, 3時半, 8시 반); 0 where there is none."""
        hit = self.lang.fractions.right(self.low, end) if not self.lang.spaced else None
        if hit is None or hit[0].denominator != 2 or hit[1] - end > 2:
            return 0
        return hit[1] if self.lang.not_halves.right(self.low, hit[1] - 1, gap=False) is None else 0

    def spelled(self, number: Number) -> Found | None:
        """An hour in characters with the half of the day or its minutes (凌晨两点, 下午三点二十分), or midnight."""
        low, lang, start = self.low, self.lang, number.start
        hit = self.beside.right(HOURS, number.end) if number.value <= 24 else None
        if hit is None or hit[0] != "oclock":
            return None
        end, minute = hit[1], 0
        after = read_characters(low, end, lang) if low[end : end + 1] in lang.atoms else None
        minutes = lang.minute_words.right(low, after.end, gap=False) if after is not None and after.value < 60 else None
        if after is not None and minutes is not None:
            minute, end = int(after.value), minutes[1]
        elif stop := self._half_past(end):
            minute, end = 30, stop
        if not minute and number.value and lang.day_halves.left(low, start) is None:
            return None
        return Found(start, end, kind="time", value=self._clock(int(number.value), minute, hit[0], start))

    def nth(self, ordinal: Found) -> Found | None:
        """A time whose hour is an ordinal in digits before its word (kolem 19. hodiny)."""
        hit = self.lang.nth_hours.right(self.low, ordinal.end) if self.lang.nth_hours.filled else None
        if hit is None and self.low[ordinal.end - 1] == "." and self.pairs.shares_hour(ordinal.end - 1):
            hit = True, ordinal.end
        value = ordinal.value or ""
        if hit is None or not value.isdecimal() or int(value) > 24:
            return None
        half, end = self._half_of_day(hit[1]) or ("oclock", hit[1])
        return Found(ordinal.start, end, kind="time", value=self._clock(int(value), 0, half, ordinal.start))

    def ordinal(self, start: int) -> Found | None:
        """A time of day whose hour is an ordinal, at the word that tells it (الساعة الثالثة والنصف مساء, po ósmej wieczorem)."""
        found = self.nths.at(start)
        if found is None:
            return None
        first, hour, minute, half, end = found
        if half != "oclock":
            return Found(first, end, kind="time", value=self._clock(hour, minute, half, first))
        return self._broken(first, hour, minute, end) if minute else self._time(first, hour, 0, end)

    def _clock(self, hour: int, minute: int, half: str, start: int) -> str:
        """The time of day in 24 hours; the half of the day may stand before the figure (午後5時)."""
        if half == "oclock":
            before = self.lang.day_halves.left(self.low, start)
            half = before[0] if before is not None else self._half_of_first(hour, start)
            half = half_told_before(self.low, start, hour, self.lang) or half if half == "oclock" else half
        if half == "night" and hour <= 12:
            half = "am" if hour <= _DAWN or hour == 12 else "pm"
        if half != "oclock":
            self._halved = start, hour % 12, half
        if half in ("am", "pm") and hour <= 12:  # 午後0時 is noon
            hour = hour % 12 + (12 if half == "pm" else 0)
        return f"{hour:02}:{minute:02}"
