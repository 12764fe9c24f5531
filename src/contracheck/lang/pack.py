"""Language: everything that the readers of figures, dates and contexts ask a language for.

A language is its data file on top of CLDR. One that has no file gets what CLDR knows: separators, scale words, currencies,
units, months. Tables are built when they are first asked for.
"""

from __future__ import annotations

import functools
import re
from functools import cached_property
from importlib import resources

from contracheck.lang.collector import paused
from contracheck.lang.counted_words import CountedWords
from contracheck.lang.date_words import DateWords
from contracheck.lang.level_words import LevelWords
from contracheck.lang.measure_words import MeasureWords
from contracheck.lang.number_words import NumberWords
from contracheck.lang.participles import Participles
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
    with paused():
        return Language(_SERVED_BY.get(base, base), rest, base)


#: The parts of the day that tell which of two hours is meant.
_DAY_PARTS = ("am", "pm", "night")


class Language(NumberWords, MeasureWords, CountedWords, DateWords, LevelWords):
    """One language's tables: those of NumberWords, MeasureWords and DateWords, and its times of day and what is set aside.

    See docs/how-to/add-a-language.md.
    """

    @cached_property
    def signed(self) -> bool:
        """Whether the language is written with signs that are letters while a text is read (see ``signs``)."""
        return any("\u0900" <= c <= "\u0dff" for word in (*self.months, *self.function_words) for c in word)

    @cached_property
    def age_nouns(self) -> tuple[str, ...]:
        """Nouns for an age that is set (retirement age), as they stand in texts or begin there."""
        return self.list("ages", "nouns")

    @cached_property
    def no_change(self) -> tuple[str, ...]:
        """What verbs begin with that tell no change, whatever noun stands in their clause (переплатят до 300 евро)."""
        return self.list("levels", "no_change")

    @cached_property
    def counted_points(self) -> tuple[str, ...]:
        """Points that are those of games and tests alone, never of a rate (8,5 очка)."""
        return self.list("shares", "counted_points")

    @cached_property
    def told_ages(self) -> tuple[tuple[str, ...], frozenset[str]]:
        """Who is spoken of and a verb, behind which a bare figure is an age (she was 84), and words that may follow."""
        return tuple(f"{w} " for w in self.list("ages", "told")), self._set("ages", "told_after")

    @cached_property
    def ages_then(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Verbs before a bare age of anybody, and words behind it that tell when (Tyler *was* 13 *when* it began)."""
        then = (f" {w}" if w[0].isalpha() else w for w in self.list("ages", "then"))
        return tuple(f" {w} " for w in self.list("ages", "was")), tuple(then)

    @cached_property
    def headed_ages(self) -> tuple[tuple[str, ...], frozenset[str]]:
        """Words before a bare age at the head of a clause (*Mit* 16 bin ich), and pronouns of persons, one of which follows."""
        return tuple(f"{w} " for w in self.list("ages", "heads")), self._set("ages", "persons")

    @cached_property
    def nth_ages(self) -> tuple[str, ...]:
        """Words before an ordinal that is an age (*op zijn* 16e)."""
        return tuple(f"{w} " for w in self.list("ages", "nth"))

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
        first = bool(self._at("times", "parts_first"))
        behind = {half: () if first else self.list("times", half) for half in _DAY_PARTS}
        halves = [(w, half) for half, words in behind.items() for w in words if self.spaced or w.isascii()]
        return self._table([*halves, *((w, "oclock") for w in self.list("times", "oclock"))])

    @cached_property
    def hour_at(self) -> Table[bool]:
        """Words before the hour of a time (at, um, à)."""
        return self._words("times", "at")

    @cached_property
    def day_hours(self) -> Table[bool]:
        """Those of the same words that make an hour of a bare figure right behind a day (w piątek *o* 18)."""
        return self._words("times", "day_at")

    @cached_property
    def hour_told(self) -> Table[bool]:
        """Those of the same words that tell times only, so that a number in words after them is an hour (a las, alle, às)."""
        nth = self._set("times", "told_nth")
        return self._table({w: True for w in self.list("times", "told") if w not in nth})

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
    def hour_before(self) -> Table[int]:
        """Words before an hour that add minutes to it, or take them (*half past* three, *halb* vier)."""
        return self._table({w: int(v) for w, v in self._at("times", "parts_before").items()})

    @cached_property
    def present_verbs(self) -> frozenset[str]:
        """Verbs in the present which right beside a day say that it is to come (*doet* donderdag uitspraak)."""
        return self._set("dates", "present")

    @cached_property
    def copulas(self) -> frozenset[str]:
        """Those that say so of what is on that day, where no participle follows (de finale *is* zondag)."""
        return self._set("dates", "copulas")

    @cached_property
    def days_joined(self) -> frozenset[str]:
        """What may stand between the parts of a day and between two days: suffixes, words for "and" and "until"."""
        words = (*self.list("dates", "day_suffixes"), *self.list("grammar", "and"), *self.list("ranges", "infix"))
        return frozenset(w for phrase in words for w in phrase.split(" "))

    @cached_property
    def hour_heads(self) -> frozenset[str]:
        """The first words of those before an hour that add minutes to it, and of midnight and noon."""
        return frozenset(
            re.split("[ -]", w)[0] if self.spaced else w[0] for w, _ in (*self.hour_before.items(), *self.noons.items())
        )

    @cached_property
    def noons(self) -> Table[str]:
        """Words for midnight and noon -> the time of day."""
        return self._table([(w, t) for t, key in (("00:00", "midnight"), ("12:00", "noon")) for w in self.list("times", key)])

    @cached_property
    def noon_at(self) -> Table[bool]:
        """Words before them that tell an hour (*at* noon, *bis* Mitternacht)."""
        return self._words("times", "noon_at")

    @cached_property
    def noon_behind(self) -> Table[bool]:
        """Words behind them that do (正午*前*, 자정*까지*)."""
        return self._words("times", "noon_behind")

    @cached_property
    def noon_free(self) -> frozenset[str]:
        """Those of them that need no such word (正午)."""
        return self._set("times", "noon_free")

    @cached_property
    def evenings(self) -> tuple[str, ...]:
        """Ends of words for the second half of the day, which stand before the word for "at" (vrijdag*avond* om 8 uur)."""
        return self.list("times", "evenings")

    @cached_property
    def parts_alone(self) -> bool:
        """Whether those that add minutes tell a time with no other word: he left twenty past three."""
        return bool(self._at("times").get("parts_alone", False))

    @cached_property
    def nth_hours(self) -> Table[bool]:
        """Words for the hour behind its ordinal in digits (19. *hodiny*)."""
        return self._words("times", "nth_hours")

    @cached_property
    def open_words(self) -> Table[bool]:
        """Words for what is open or closed, in whose clause two bare figures of a span are hours (*open* from 9 to 5)."""
        return self._words("times", "open")

    @cached_property
    def hour_endings(self) -> Table[bool]:
        """Endings behind an apostrophe that make a time of hours and minutes with a point between them (11.20'*de*)."""
        return self._words("times", "at_endings")

    @cached_property
    def whole_hours(self) -> tuple[str, ...]:
        """Endings of the words for a number with its unit that tell an hour of the day (sju*tiden*)."""
        return self.list("times", "whole")

    @cached_property
    def nth_hour_endings(self) -> tuple[str, ...]:
        """Endings of the ordinals that tell hours (ósm*ej*, п'ят*ій*)."""
        return self.list("times", "nth_endings")

    @cached_property
    def nth_hour_told(self) -> Table[bool]:
        """Words that tell hours by ordinals alone -> whether they do with no part of the day (*o* ósmej, but *po* ósmej rano)."""
        alone = self._set("times", "nth_at")
        return self._table({w: w in alone for w in self.list("times", "told_nth")})

    @cached_property
    def nth_hour_parts(self) -> Table[str]:
        """Parts of the day that tell an hour behind its ordinal alone (o drugiej *w nocy*) -> am, pm or night."""
        return self._table({w: str(half) for w, half in self._at("times", "nth_parts").items()})

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
    def date_attributes(self) -> tuple[str, ...]:
        """What ties a date to the event behind it (pazartesi *günkü* yangın)."""
        return self.list("dates", "attributes")

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
    def past_not(self) -> frozenset[str]:
        """Words that end as verbs of the past do and are none (udział, chwili)."""
        return self._set("dates", "past_not")

    @cached_property
    def excepted(self) -> Table[bool]:
        """Words before a day that is left out (except)."""
        return self._words("dates", "excepted")

    @cached_property
    def participles(self) -> Participles:
        """The forms of participles, and the verbs that make a perfect with them."""
        path = "dates", "participles"
        having, endings, heads, inside = (self.list(*path, name) for name in ("having", "endings", "heads", "inside"))
        return Participles(frozenset(having), endings, heads, inside, bool(self._at(*path, "last")))

    @cached_property
    def plan_words(self) -> Table[str]:
        """Words for what is planned that are no verbs -> "noun" (plan), "attributive" (planned)."""
        return self._named("dates", "plans")

    @cached_property
    def day_aims(self) -> Table[str]:
        """Words before a date that say it is to come -> how: "day" (für Freitag), "put off" (verschoben *auf* Freitag), "start"
        (*ab* Freitag), "weekday" (of weekdays alone: курс *на* четверг); phrases in which they do not -> "".
        """
        kinds = ("put off", "put_off_to"), ("start", "starts_on"), ("day", "set_for"), ("weekday", "weekday_aims")
        told = {word: kind for kind, name in kinds for word in self.list("dates", name)}
        return self._table(told | dict.fromkeys(self.list("dates", "weekday_aims_not"), ""))

    @cached_property
    def capital_units(self) -> dict[str, str]:
        """Signs of units that mean another one in small letters, as they are written -> names (KM: koń mechaniczny)."""
        return dict(self._at("unit_capitals") or {})

    def capital_unit(self, text: str, end: int) -> str | None:
        """The unit of such a sign that ends at a place of a text."""
        for sign, unit in self.capital_units.items():
            if text.endswith(sign, 0, end) and not text[end - len(sign) - 1 : end - len(sign)].isalpha():
                return unit
        return None

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

    @cached_property
    def lone_days(self) -> Table[str]:
        """Words before a day whose month nothing names (il prossimo 25, la mattina del 9) -> what they tell."""
        return self._table(dict(self._grouped("dates", "lone_days")))

    # --- context ---
    @cached_property
    def parts_led(self) -> Table[bool]:
        """The same, and words for what is among it (*including* three, *darunter* zwei), bounds left out (*etwa* drei)."""
        words = (*self.list("context", "of_which"), *self.list("context", "including"))
        return self._table(dict.fromkeys((w for w in words if w not in self.bounds_before.words), True))

    @cached_property
    def name_endings(self) -> tuple[str, ...]:
        """Endings that hang on names where spaces tell only where words begin (연합뉴스*에*), the longest first."""
        return tuple(sorted(self.list("names", "endings"), key=lambda e: (-len(e), e)))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that are no part of a name though no blank parts them from it (据新华社)."""
        return self.function_words | self._set("names", "small")

    # --- scores ---
    @cached_property
    def portion_words(self) -> Table[bool]:
        """Words before two figures with a dash that tell how many something is for, and no score (*serves* 4-6)."""
        return self._words("scores", "portions")

    @cached_property
    def glued_seconds(self) -> dict[str, tuple[str, ...]]:
        """Small words that are glued to the second end of a range (بين ثلاثة *و*أربعة) -> the words that open it."""
        small = {second for _, second in self.range_pairs} & set(self.proclitics)
        return {s: tuple(first for first, second in self.range_pairs if second == s) for s in small}

    @cached_property
    def score_halves(self) -> tuple[str, ...]:
        """What words begin with that tell the score of a half of a match (half-time, poločas)."""
        return self.list("scores", "halves")

    @cached_property
    def score_words(self) -> Table[bool]:
        """Words between the two figures of a score (3 a 1, 2x2)."""
        return self._words("scores", "between")

    @cached_property
    def lengths_from(self) -> tuple[str, ...]:
        """What stands right before a span of days that has begun there (発売から2日)."""
        return self.list("dates", "lengths_from")

    @cached_property
    def present_endings(self) -> tuple[str, ...]:
        """What verbs of no past end with at the close of a sentence; ``states`` tell what is the case."""
        return self.list("dates", "present_endings")

    @cached_property
    def states(self) -> tuple[str, ...]:
        """What a sentence ends with that tells what is the case, what is said or thought (住んでいる, という)."""
        return self.list("dates", "states")

    @cached_property
    def made_in(self) -> tuple[list[str], ...]:
        """Words for a start that behind a noun tell when it was made (a painting *from* 1890)."""
        return tuple([word] for word in self.list("dates", "made_in"))

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
    def programme_names(self) -> frozenset[str]:
        """Words before a name that a year ends, or that name itself, which make a programme of it (le *plan* France 2030)."""
        return self._set("aside", "programmes")

    @cached_property
    def lone_articles(self) -> Table[bool]:
        """Articles in the singular, behind which a bare figure counts nothing: a day, a telephone number (*le* 17, *au* 3919)."""
        return self._words("aside", "lone_articles")

    @cached_property
    def phone_words(self) -> frozenset[str]:
        """Words that announce a telephone number."""
        return self._set("aside", "phones")
