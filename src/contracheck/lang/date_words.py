"""DateWords: a language's words for dates, for what bounds them, and for the time that a text tells of."""

from __future__ import annotations

import re
from functools import cached_property

from contracheck.lang import cldr, cldr_dates
from contracheck.lang.sections import LanguageData
from contracheck.lang.table import Table


class DateWords(LanguageData):
    """The tables of dates and of narrated time."""

    @cached_property
    def months(self) -> dict[str, int]:
        """Month names and abbreviations, without final dots."""
        found = {}
        for number, words in cldr.names(self.locale or "en", "months").items():
            found.update(dict.fromkeys(words, number))
        found = {w: n for w, n in found.items() if w not in self.dotted_months}
        for number, extra in self._at("dates", "months_extra").items():
            found.update({w.lower().rstrip("."): int(number) for w in extra})
        # an abbreviation that is a small word too is none (Czech "pro": for)
        small = self.function_words - self.full_months
        return {w: n for w, n in found.items() if w not in small and not any(c.isdigit() for c in w)}

    @cached_property
    def own_months(self) -> dict[str, int]:
        """Months of the Solar Hijri calendar, where texts of the language date by it (خرداد ۱۴۰۲)."""
        return {w: int(n) for w, n in self._grouped("dates", "own_months")}

    @cached_property
    def dotted_months(self) -> dict[str, int]:
        """Abbreviations of months that without their dot are other words (des del 2010: since; des. del 2010)."""
        return {w: int(n) for w, n in self._grouped("dates", "dotted_months")}

    @cached_property
    def ands(self) -> re.Pattern[str] | None:
        """The words that join two statements (and), as a pattern; None where the language glues them to others."""
        words = sorted(self.list("grammar", "and"), key=len, reverse=True)
        if not words:
            return None
        choice = "|".join(map(re.escape, words))
        return re.compile(rf"(?<![^\s])(?:{choice})(?![^\s])" if self.spaced else choice)

    @cached_property
    def clause_ends(self) -> re.Pattern[str] | None:
        """Words that end a clause with no comma behind it, by their endings (3명이 숨지*고* 38명이 다쳤다), as a pattern; None
        for languages without such."""
        endings = sorted(self.list("grammar", "clause_endings"), key=len, reverse=True)
        return re.compile(rf"(?:{'|'.join(map(re.escape, endings))})(?=\s|\d)") if endings else None

    @cached_property
    def when_words(self) -> Table[bool]:
        """Words that begin a clause of what happened on the date before it (since June 2017, *when*)."""
        return self._words("dates", "when")

    @cached_property
    def year_participles(self) -> frozenset[str]:
        """Participles between a year and what it is the year of (das 2021 *gegründete* Unternehmen)."""
        return self._set("dates", "year_participles")

    @cached_property
    def on_day(self) -> Table[bool]:
        """Words before an ordinal that make it a day of the month, where no noun follows (*on the* 9th)."""
        return self._words("dates", "on_day")

    @cached_property
    def capital_months(self) -> frozenset[str]:
        """Months whose names are common words too, so that only a capital tells them (May, March)."""
        return self._set("dates", "capital_months")

    @cached_property
    def date_adjectives(self) -> frozenset[str]:
        """Adjectives of months, which with a capital inside a sentence are names (июньский саммит, Октябрьская площадь)."""
        return self._set("dates", "adjectives")

    @cached_property
    def led_weekdays(self) -> dict[str, frozenset[str]]:
        """Weekdays that are other words too -> the words before them that lead to the day (в *среду*)."""
        return {w: frozenset(words) for w, words in self._at("dates", "led_weekdays").items()}

    @cached_property
    def capital_names(self) -> bool:
        """Whether the names of months and weekdays have capitals in the language (English, German; mai and lundi have none)."""
        return cldr.capital_months(self.locale or "en")

    @cached_property
    def wishes(self) -> frozenset[str]:
        """Words behind a month's name at the start of a sentence that make a wish or a question of it (May they, May I)."""
        return self._set("dates", "wishes")

    @cached_property
    def full_months(self) -> frozenset[str]:
        """Month names that are written out: no abbreviations."""
        return frozenset(cldr.wide_months(self.locale or "en"))

    @cached_property
    def weekdays(self) -> dict[str, int]:
        """Weekday names, Monday = 0, without final dots."""
        found = {}
        for number, words in cldr.names(self.locale or "en", "days").items():
            found.update({w: number for w in words if len(w) > 2 or not self.spaced or not w.isascii()})
        for number, extra in self._at("dates", "weekdays_extra").items():
            found.update({w.lower().rstrip("."): int(number) - 1 for w in extra})
        return found

    @cached_property
    def calendar_units(self) -> Table[str]:
        """Words for day .. century in date phrases."""
        return self._named("dates", "units")

    @cached_property
    def weekday_farther(self) -> Table[int]:
        """Words behind a weekday that put it so many weeks behind the coming one (lundi *en huit*)."""
        return self._table({w: int(n) for w, n in self._at("dates", "weekday_farther").items()})

    @cached_property
    def weeks_or_days(self) -> frozenset[str]:
        """Words that are a week as well as a weekday (недела), which behind a word for last or next are the week."""
        return frozenset(w for w, unit in self.calendar_units.words.items() if unit == "week" and w in self.weekdays)

    @cached_property
    def centuries(self) -> dict[str, int]:
        """Number words that name centuries where they have a capital: Novecento -> 20."""
        return {w: int(n) for w, n in self._at("dates", "centuries").items()}

    @cached_property
    def century_articles(self) -> Table[bool]:
        """Words before the name of a century."""
        return self._words("dates", "century_articles")

    @cached_property
    def preceding_words(self) -> frozenset[str]:
        """Words for the period before the one that was named (anterior, previous)."""
        return frozenset(self.list("dates", "preceding"))

    @cached_property
    def succeeding_words(self) -> frozenset[str]:
        """Words for the period after the one that was named (suivant, following)."""
        return frozenset((*self.list("dates", "succeeding"), *self.list("dates", "following")))

    @cached_property
    def bare_of(self) -> bool:
        """Whether nothing need stand between a part of a period and the period (27 мая 2024 года)."""
        return " " in self.list("dates", "of")

    @cached_property
    def weekday_days(self) -> bool:
        """Whether a weekday with a figure is a day of the month where no range tells it (lunedì 16)."""
        return "{weekday} {d}" in self.list("dates", "patterns")

    @cached_property
    def limits_before(self) -> Table[bool]:
        """Words before a span of time that something is done within -> whether they tell it, or only of what is to come."""
        return self._limits("before", "course")

    @cached_property
    def limits_after(self) -> Table[bool]:
        """The same behind a span of time (15 gün içinde, 90天内)."""
        return self._limits("after", "course_after")

    @cached_property
    def obliged(self) -> frozenset[str]:
        """Verbs of what may or has to be done (может, musi), beside which a course of time is a limit."""
        return frozenset(self.list("dates", "time_limits", "obliged"))

    def _limits(self, sure: str, course: str) -> Table[bool]:
        told = dict.fromkeys(self.list("dates", "time_limits", sure), True)
        return self._table(told | dict.fromkeys(self.list("dates", "time_limits", course), False))

    @cached_property
    def lasting(self) -> Table[bool]:
        """Words before coming years that tell how long something lasts (for the next two years)."""
        return self._words("dates", "lasting")

    @cached_property
    def lasting_after(self) -> Table[bool]:
        """The same behind them (önümüzdeki iki yıl boyunca, 今後2年間)."""
        return self._words("dates", "lasting_after")

    @cached_property
    def until_words(self) -> Table[bool]:
        """Words for a deadline up to which something lasts (until), and none for one by which it is done (by)."""
        return self._words("dates", "until")

    @cached_property
    def denying_words(self) -> frozenset[str]:
        """Words that deny what a date bounds beside those that deny figures (nobody)."""
        return frozenset(self.list("dates", "denying"))

    @cached_property
    def denying_endings(self) -> tuple[str, ...]:
        """What verbs behind a date end with that deny what it bounds (-meyecek, 始まらない)."""
        return self.list("dates", "denying_endings")

    @cached_property
    def past_verbs(self) -> frozenset[str]:
        """Verbs and auxiliaries that tell what is over (was, hatte); none of the present or of what is to come."""
        return frozenset(self.list("dates", "past_verbs"))

    @cached_property
    def compared(self) -> Table[bool]:
        """Words that hold something against what was expected or planned (more *than* expected, *as* planned)."""
        return self._words("dates", "compared")

    @cached_property
    def last_as_verb(self) -> Table[bool]:
        """Words before one for "last" that make it a verb (it *will* last four months)."""
        return self._words("dates", "last_as_verb")

    @cached_property
    def verbs_last(self) -> bool:
        """Whether verbs stand at the end of their clauses."""
        return bool(self._at("grammar").get("verbs_last"))

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """What words end with that tell the same (-ieron, -ował); in a script without spaces what stands anywhere in a clause."""
        return self.list("dates", "past_endings")

    @cached_property
    def date_aims(self) -> Table[bool]:
        """Words before a date that something was put on or off to (called a vote *for* 3 May), which the tense does not tell."""
        return self._words("dates", "aims")

    @cached_property
    def paused(self) -> frozenset[str]:
        """Phrases for a day before or after the one told of, where no word goes on with them (the day before)."""
        return frozenset(self.list("dates", "told_paused"))

    @cached_property
    def final_words(self) -> frozenset[str]:
        """Words for the last of a row (último), which before a day is no yesterday."""
        return frozenset(self.list("dates", "past"))

    @cached_property
    def told_that(self) -> Table[bool]:
        """What begins a clause that is told (that, dass, que)."""
        return self._words("dates", "told_that")

    @cached_property
    def day_words(self) -> Table[bool]:
        """Words before a day of the calendar that stand before little else (on 5/12, am 5.12.)."""
        return self._words("dates", "day_words")

    @cached_property
    def day_signs(self) -> frozenset[str]:
        """Signs between a day and month in figures (5/12, 5.12.); a language in which 5.12 is a number leaves the point out."""
        dots = "." if not self.locale or cldr_dates.dots_days(self.locale) else ""
        return frozenset(self.list("dates", "day_signs") or f"{dots}/-")

    @cached_property
    def year_words(self) -> frozenset[str]:
        """Words before a year."""
        return frozenset(self.list("dates", "year_words"))

    @cached_property
    def dated_words(self) -> frozenset[str]:
        """Words that lead to a date or a span of time (in, since, på)."""
        return self.year_words | frozenset(w.split()[0] for w in self.list("dates", "of") if w.strip())

    @cached_property
    def short_years(self) -> Table[bool]:
        """Words behind two digits and the word for years that make them a year and no span (29年*以降*)."""
        return self._words("dates", "short_years")

    @cached_property
    def listed_dates(self) -> tuple[str, ...]:
        """Signs of months and days before which a middle dot parts the items of a list and is no decimal point (4·5월)."""
        return self.list("dates", "listed")

    @cached_property
    def month_words(self) -> frozenset[str]:
        """Words before a month, beside which its name is no other word (in may)."""
        return frozenset(self.list("dates", "month_words"))

    @cached_property
    def month_leads(self) -> frozenset[str]:
        """Those, and prepositions before a month of languages that write months small: behind them a capital makes no name."""
        return self.month_words | self._set("dates", "month_leads")

    @cached_property
    def day_lengths(self) -> Table[bool]:
        """What behind the sign for days shows that they are a length of time and no days of a month (2～3日*間*)."""
        return self._words("dates", "day_lengths")

    @cached_property
    def date_articles(self) -> Table[bool]:
        """Definite articles, which may stand between a bound word and a date."""
        return self._words("dates", "articles")

    @cached_property
    def plural_units(self) -> frozenset[str]:
        """Words for more than one calendar unit, and phrases with a form that may be singular elsewhere (прошлые недели)."""
        return frozenset(self.list("dates", "plurals"))

    @cached_property
    def overnight(self) -> Table[bool]:
        """Words between two days that a night lies between (w nocy z 5 na 6 maja)."""
        return self._words("dates", "overnight")

    def _led_to_days(self, leads: tuple[str, ...]) -> Table[bool]:
        """Words before a day, with an article or a word for days behind them or without."""
        small = (*self.list("dates", "articles"), *self.list("dates", "day_words"))
        return self._table(dict.fromkeys((*leads, *(f"{a} {b}" for a in leads for b in small)), True))

    @cached_property
    def moved_to(self) -> Table[bool]:
        """Words between the old and the new date of what was moved (auf den)."""
        leads = (*self.list("dates", "overnight"), *self.list("context", "level_to"), *self.list("dates", "put_off_to"))
        return self._led_to_days(leads)

    @cached_property
    def moved_from(self) -> Table[bool]:
        """Words before the old date of what was moved (vom, du, from the)."""
        leads = (*self.list("levels", "before"), *self.list("levels", "from"), *self.list("context", "level_from"))
        return self._led_to_days(leads)

    @cached_property
    def not_dates(self) -> Table[bool]:
        """Phrases that begin with a word of a date and are none (今日头条)."""
        return self._words("dates", "not_dates")

    @cached_property
    def now_words(self) -> Table[bool]:
        """Words for the day of publication as the end of a range (from 2019 until now)."""
        return self._words("dates", "now")

    @cached_property
    def promised(self) -> Table[bool]:
        """Verbs that tell that a plan was made: promised, agreed."""
        return self._words("dates", "promised")

    @cached_property
    def looks_back(self) -> frozenset[str]:
        """Words for the start of what still goes on (since, sinds), which no date to come has before it."""
        return self._set("dates", "looks_back")

    @cached_property
    def scheduled(self) -> frozenset[str]:
        """Verbs in the present which beside a date without a year say what is to come (wordt vrijdag)."""
        return self._set("dates", "scheduled")

    @cached_property
    def that(self) -> tuple[str, ...]:
        """Words behind a verb of saying that begin what is said (that, dass)."""
        return self.list("dates", "that")

    @cached_property
    def programmes(self) -> tuple[str, ...]:
        """Words for a list of what is to come (schedule, Zeitplan)."""
        return self.list("dates", "programmes")

    @cached_property
    def done(self) -> frozenset[str]:
        """Words right before a date of what has happened then (killed *on*, condamné *le*)."""
        return frozenset(w for w in self.list("dates", "done") if not w.endswith("*"))

    @cached_property
    def ago_followers(self) -> tuple[str, ...]:
        """What may be written right behind a word for "ago" that other words begin with (3년 전*에*)."""
        return self.list("dates", "ago_followers")

    @cached_property
    def ago_not(self) -> tuple[str, ...]:
        """What makes another word of the word for "ago" before it (3年前*後*)."""
        return self.list("dates", "ago_not")

    @cached_property
    def span_marks(self) -> tuple[str, ...]:
        """What makes a span of time of a unit, behind which no word for "ago" stands (3년*간*)."""
        return self.list("dates", "span_marks")

    @cached_property
    def done_not(self) -> frozenset[str]:
        """Words before such a participle that make it one of what is to come (*will be* signed on)."""
        return self._set("dates", "done_not")

    @cached_property
    def done_behind(self) -> frozenset[str]:
        """Participles behind a date of what happened then, without their endings (am Mittwoch *geschlossen*en)."""
        return self._set("dates", "done_behind")

    @cached_property
    def done_endings(self) -> tuple[str, ...]:
        """Those endings, an empty one where such a participle may stand without (am Mittwoch geschlossen*en*)."""
        return self.list("dates", "done_endings")

    @cached_property
    def parts_of_day(self) -> frozenset[str]:
        """Words for a part of a day that may stand between such a participle and its date (na *madrugada* de)."""
        return self._set("dates", "parts_of_day")

    @cached_property
    def done_stems(self) -> tuple[str, ...]:
        """The same, words that go on behind a stem."""
        return tuple(w[:-1] for w in self.list("dates", "done") if w.endswith("*"))

    @cached_property
    def event_of(self) -> frozenset[str]:
        """Words that tie an event to its day (the fire *of* 27 April)."""
        return self._set("dates", "event_of")

    @cached_property
    def date_possessives(self) -> tuple[str, ...]:
        """What ends a date that belongs to the noun behind it (Friday*'s* earthquake)."""
        return self.list("dates", "possessives")

    @cached_property
    def perfect(self) -> frozenset[str]:
        """Verbs that with a participle tell what is over (has, hat)."""
        return self._set("dates", "perfect")

    @cached_property
    def head_final(self) -> bool:
        """Whether every verb stands at the end of its clause."""
        return bool(self._at("grammar").get("head_final"))

    @cached_property
    def same_marks(self) -> tuple[str, ...]:
        """Words right before a day whose month is that of the date before it (同28日)."""
        return self.list("dates", "same_marks")

    @cached_property
    def purposes(self) -> tuple[str, ...]:
        """Words that begin a clause of what is to be (чтобы, so that), whose verb tells no tense."""
        return self.list("dates", "purposes")

    @cached_property
    def holiday_words(self) -> frozenset[str]:
        """The first words of holidays."""
        return frozenset(name.lower().split()[0] for name, _ in self._grouped("dates", "holidays"))

    @cached_property
    def small_weekdays(self) -> frozenset[str]:
        """Names of weekdays that are small words too, and days beside a day of the calendar alone (nie is not in Polish)."""
        return self.function_words & frozenset(self.weekdays)

    @cached_property
    def closing_before(self) -> Table[bool]:
        """Words before a span of time that its last day or month is told behind (*the* three months to December)."""
        return self._words("dates", "closing", "before")

    @cached_property
    def pair_joiners(self) -> Table[bool]:
        """Words for "or" between one of a unit and the number of two or three of it (a year *or* two)."""
        return self._words("numbers", "pair_or")

    @cached_property
    def nearest_words(self) -> frozenset[str]:
        """Words beside a weekday that mean the nearest one, where others mean that of the next or last week."""
        return self._set("dates", "nearest")

    @cached_property
    def date_bounds_before(self) -> Table[str]:
        """Words before a date -> by, before, since, after, approximate."""
        return self._sided(("dates", "bounds"), "before")

    @cached_property
    def date_bounds_after(self) -> Table[str]:
        """The same, after a date."""
        return self._sided(("dates", "bounds"), "after")

    @cached_property
    def date_bound_endings(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Bounds that the case of a month or day tells (30 ივნისამდე, 30-iyungacha), and its endings."""
        return tuple((name, tuple(words)) for name, words in self._at("dates", "bounds_case").items())

    @cached_property
    def behind_days(self) -> frozenset[str]:
        """Words for the day behind its number, in languages that tell an hour right behind its day (gegužės 5 *d.* 15 val.)."""
        return self._set("times", "behind_days")

    @cached_property
    def comma_times(self) -> bool:
        """Whether a comma parts hours and minutes (в 22,15 ч.)."""
        return bool(self._at("times").get("comma", False))

    @cached_property
    def range_ends(self) -> tuple[str, ...]:
        """Endings of the second end of a range behind a first one with its own (12tik 15*era*, kesäkuusta elokuu*hun*)."""
        return self.list("ranges", "ends")

    @cached_property
    def date_frames(self) -> tuple[tuple[str, Table[bool], Table[bool]], ...]:
        """Bounds that two words around a date tell (*von* 2029 *an*), with the words before it and behind it."""
        frames = ((name, pair) for name, pairs in self._at("dates", "bounds_around").items() for pair in pairs)
        return tuple((n, *(self._table(dict.fromkeys(words, True)) for words in pair)) for n, pair in frames)

    @cached_property
    def distances(self) -> Table[bool]:
        """Words that make a span of time the distance to another date (ago, earlier, ранее)."""
        return self._table(dict.fromkeys((w for sense in ("ago", "earlier", "later") for w in self.list("dates", sense)), True))
