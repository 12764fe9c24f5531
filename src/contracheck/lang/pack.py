"""Language: everything that the readers of figures, dates and contexts ask a language for.

A language is its data file on top of CLDR. One that has no file gets what CLDR knows: separators, scale words, currencies,
units, months. Tables are built when they are first asked for.
"""

from __future__ import annotations

import functools
import re
from functools import cached_property
from importlib import resources

from contracheck.lang import cldr
from contracheck.lang.measure_words import MeasureWords
from contracheck.lang.number_words import NumberWords
from contracheck.lang.sections import data_file
from contracheck.lang.table import Table

#: Tags of varieties, outdated tags and common mistakes -> the language whose tables serve them.
_SERVED_BY = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "tl": "fil", "cmn": "zh", "jp": "ja", "kr": "ko"}


@functools.cache
def full_languages() -> tuple[str, ...]:
    """Tags of the languages that have a data file of their own, sorted."""
    folder = resources.files("contracheck.lang").joinpath("data")
    names = {f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")}
    return tuple(sorted(names - {"concepts", "others"}))


def partial_languages() -> tuple[str, ...]:
    """Tags of the languages without a file of their own whose bounds, ranges and shares are known, sorted."""
    return tuple(sorted(data_file("others") or ()))


def language(tag: str | None) -> Language:
    """The language for a BCP 47 tag; an unknown tag falls back to its base language and then to no language (``und``)."""
    parts = (tag or "und").replace("_", "-").split("-")
    return _language(parts[0].lower(), "-".join(parts[1:]))


@functools.lru_cache(maxsize=64)
def _language(base: str, rest: str) -> Language:
    return Language(_SERVED_BY.get(base, base), rest, base)


#: The parts of the day that tell which of two hours is meant.
_DAY_PARTS = ("am", "pm", "night")


class Language(NumberWords, MeasureWords):
    """One language's tables: those of NumberWords and MeasureWords, and its dates, times of day and what is set aside.

    See docs/how-to/add-a-language.md.
    """

    # --- dates ---
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
    def capital_months(self) -> frozenset[str]:
        """Months whose names are common words too, so that only a capital tells them (May, March)."""
        return self._set("dates", "capital_months")

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
        return frozenset(self.list("dates", "day_signs") or "./-")

    @cached_property
    def year_words(self) -> frozenset[str]:
        """Words before a year."""
        return frozenset(self.list("dates", "year_words"))

    @cached_property
    def short_years(self) -> Table[bool]:
        """Words behind two digits and the word for years that make them a year and no span (29年*以降*)."""
        return self._words("dates", "short_years")

    @cached_property
    def month_words(self) -> frozenset[str]:
        """Words before a month, beside which its name is no other word (in may)."""
        return frozenset(self.list("dates", "month_words"))

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

    @cached_property
    def not_dates(self) -> Table[bool]:
        """Phrases that begin with a word of a date and are none (今日头条)."""
        return self._words("dates", "not_dates")

    @cached_property
    def now_words(self) -> Table[bool]:
        """Words for the day of publication as the end of a range (from 2019 until now)."""
        return self._words("dates", "now")

    @cached_property
    def looks_back(self) -> frozenset[str]:
        """Words for the start of what still goes on (since, sinds), which no date to come has before it."""
        return self._set("dates", "looks_back")

    @cached_property
    def scheduled(self) -> frozenset[str]:
        """Verbs in the present which beside a date without a year say what is to come (wordt vrijdag)."""
        return self._set("dates", "scheduled")

    @cached_property
    def purposes(self) -> tuple[str, ...]:
        """Words that begin a clause of what is to be (чтобы, so that), whose verb tells no tense."""
        return self.list("dates", "purposes")

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
    def date_frames(self) -> tuple[tuple[str, Table[bool], Table[bool]], ...]:
        """Bounds that two words around a date tell (*von* 2029 *an*), with the words before it and behind it."""
        frames = ((name, pair) for name, pairs in self._at("dates", "bounds_around").items() for pair in pairs)
        return tuple((n, *(self._table(dict.fromkeys(words, True)) for words in pair)) for n, pair in frames)

    @cached_property
    def distances(self) -> Table[bool]:
        """Words that make a span of time the distance to another date (ago, earlier, ранее)."""
        return self._table(dict.fromkeys((w for sense in ("ago", "earlier", "later") for w in self.list("dates", sense)), True))

    @cached_property
    def age_nouns(self) -> tuple[str, ...]:
        """Nouns for an age that is set (retirement age), as they stand in texts or begin there."""
        return self.list("ages", "nouns")

    @cached_property
    def age_links(self) -> frozenset[str]:
        """Words between such a noun and its figure, beside those for levels (is, of, bei)."""
        return self._set("ages", "links")

    @cached_property
    def contrast_words(self) -> frozenset[str]:
        """Words that set what is so against what was denied (but, sondern)."""
        return self._set("grammar", "contrast")

    # --- times of day ---
    @cached_property
    def hours(self) -> Table[str]:
        """Words after the figure of an hour (p.m., Uhr, 時) -> am, pm, night (evening to dawn) or oclock."""
        halves = [(w, half) for half in _DAY_PARTS for w in self.list("times", half) if self.spaced or w.isascii()]
        return self._table([*halves, *((w, "oclock") for w in self.list("times", "oclock"))])

    @cached_property
    def hour_at(self) -> Table[bool]:
        """Words before the hour of a time (at, um, à)."""
        return self._words("times", "at")

    @cached_property
    def hour_told(self) -> Table[bool]:
        """Those of the same words that tell times only, so that a number in words after them is an hour (a las, alle, às)."""
        return self._words("times", "told")

    @cached_property
    def hour_spans(self) -> Table[bool]:
        """Words before an hour and its minutes that make them a span of time (en 1h30, durante 2h15)."""
        return self._words("times", "spans")

    @cached_property
    def journeys(self) -> tuple[str, ...]:
        """Nouns for how long something takes (travel time, trajet), with which words begin."""
        return self.list("times", "journeys")

    @cached_property
    def hour_away(self) -> Table[bool]:
        """Words between hours and the place that is so far away (2 h 10 *de* Paris)."""
        return self._words("times", "away")

    @cached_property
    def hour_spans_after(self) -> Table[bool]:
        """Words behind hours, minutes and seconds that make them a span of time (2:05:30の記録, 2:05:30'luk)."""
        return self._words("times", "spans_after")

    @cached_property
    def hour_parts(self) -> Table[int]:
        """Words that add minutes to an hour, or take them (y media, meno un quarto)."""
        return self._table({w: int(v) for w, v in self._at("times", "parts").items()})

    @cached_property
    def hour_ordinals(self) -> bool:
        """Whether ordinals tell the hour behind its word (الساعة الثالثة)."""
        return bool(self._at("times", "ordinals"))

    @cached_property
    def day_halves(self) -> Table[str]:
        """Words before the figure of an hour that name the half of the day (午後) -> am, pm or night."""
        return self._table([(w, half) for half in _DAY_PARTS for w in self.list("times", half)])

    @cached_property
    def per_after(self) -> Table[bool]:
        """Words behind a figure that another figure is told by (10万人当たり, 10만 명당)."""
        return self._table(dict.fromkeys(self.list("shares", "per_after"), True))

    @cached_property
    def per_before(self) -> Table[bool]:
        """Words before the round number of heads that a figure is told for (per 100,000 people; 每10股)."""
        return self._words("shares", "per_before")

    @cached_property
    def before_era_before(self) -> Table[bool]:
        """Words before a year or century before the common era (公元前)."""
        return self._words("dates", "before_era", "before")

    @cached_property
    def before_era_after(self) -> Table[bool]:
        """Words behind a year or century before the common era (BC)."""
        return self._words("dates", "before_era", "after")

    @cached_property
    def era_words(self) -> tuple[str, ...]:
        """What a text that tells of years before the common era has in it, in lower case, stars and blanks left out."""
        entries = (*self.list("dates", "before_era", "before"), *self.list("dates", "before_era", "after"))
        return tuple(dict.fromkeys(w.lower().strip("* ").split(" ")[0].rstrip(".") for w in entries))

    @cached_property
    def excepted(self) -> Table[bool]:
        """Words before a day that is left out (except)."""
        return self._words("dates", "excepted")

    @cached_property
    def weekday_aims(self) -> Table[bool]:
        """Words before a weekday that make it a coming one (курс *на* четверг), and phrases in which they do not -> False."""
        told = dict.fromkeys(self.list("dates", "weekday_aims"), True)
        return self._table(told | dict.fromkeys(self.list("dates", "weekday_aims_not"), False))

    @cached_property
    def term_words(self) -> Table[bool]:
        """Words for a term of years, behind which a month is one of them (懲役2年6月)."""
        return self._words("dates", "terms")

    @cached_property
    def minute_words(self) -> Table[bool]:
        """Words after the minutes of a clock time (分, 분)."""
        return self._words("times", "minutes")

    @cached_property
    def clock_words(self) -> Table[bool]:
        """Words for the clock, which make a time of any hour after them (klockan 17)."""
        return self._words("times", "clock")

    # --- context ---
    @cached_property
    def levels_before(self) -> Table[bool]:
        """Words before a figure that make it a level, not the size of a change (rose *from* 3 *to* 5)."""
        return self._words("levels", "before")

    @cached_property
    def other_levels(self) -> Table[bool]:
        """Words before another level of what was just told (up from, contre, 従来の)."""
        return self._words("levels", "others")

    @cached_property
    def parts_of(self) -> Table[bool]:
        """Words before a part of what was just told (of which, dont, varav)."""
        return self._words("context", "of_which")

    @cached_property
    def levels_from(self) -> Table[bool]:
        """Words that do so where the level that the change leads to follows (*von* 3 auf 5)."""
        return self._words("levels", "from")

    @cached_property
    def levels_after(self) -> Table[bool]:
        """Words behind a figure that do the same (3億円*から*5億円*に*)."""
        return self._words("levels", "after")

    @cached_property
    def level_endings(self) -> tuple[str, ...]:
        """Endings of the last word of a figure that do the same (3 milyon lira*dan*)."""
        return self.list("levels", "endings")

    @cached_property
    def name_endings(self) -> tuple[str, ...]:
        """Endings that hang on names where spaces tell only where words begin (연합뉴스*에*), the longest first."""
        return tuple(sorted(self.list("names", "endings"), key=lambda e: (-len(e), e)))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that are no part of a name though no blank parts them from it (据新华社)."""
        return self.function_words | self._set("names", "small")

    # --- set aside ---
    @cached_property
    def marks(self) -> Table[str]:
        """Words before a figure that make it a mark: "number" (page, article) or "label" (flight, room)."""
        entries = [(w, kind) for kind in ("label", "number") for w in self.list("aside", f"{kind}s")]
        return Table(entries, spaced=self.spaced, proclitics=self.proclitics)  # endings of words among them (대로)

    @cached_property
    def marks_after(self) -> Table[bool]:
        """Words after a number that make it a label (88号, 302号室)."""
        return self._words("aside", "after")

    @cached_property
    def match_halves(self) -> Table[bool]:
        """Words for a half of a match, before its minutes (後半32分)."""
        return self._words("aside", "halves")

    @cached_property
    def day_names_before(self) -> Table[bool]:
        """Words before a day that is the name of a street or place (شارع 26 يوليو)."""
        return self._words("aside", "day_names", "before")

    @cached_property
    def day_names_after(self) -> Table[bool]:
        """The same behind the day (29 Ekim Caddesi)."""
        return self._words("aside", "day_names", "after")

    @cached_property
    def streets(self) -> Table[bool]:
        """Words for a street, beside which a figure may be the number of a house."""
        return self._words("aside", "streets")

    @cached_property
    def street_words(self) -> frozenset[str]:
        """The single words of the same."""
        return frozenset(w for entry in self.list("aside", "streets") for w in re.findall(r"[^\W\d_]+", entry))

    @cached_property
    def phone_words(self) -> frozenset[str]:
        """Words that announce a telephone number."""
        return self._set("aside", "phones")
