"""CountedWords: what a language counts, with the small words beside it, and its words for ages."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from contracheck.lang.sections import LanguageData
from contracheck.lang.table import Table


class CountedWords(LanguageData):
    """The words for what is counted, and for ages."""

    @cached_property
    def day_counts(self) -> tuple[str, ...]:
        """What stands behind a day that is counted, and no date (大会2日*目*)."""
        return self.list("dates", "day_counts")

    @cached_property
    def goes_on_since(self) -> dict[str, frozenset[str]]:
        """Words for a start, past or to come, and the verbs beside which it is past (*desde* enero *han* muerto)."""
        return {word: frozenset(verbs) for word, verbs in self._at("dates", "goes_on_since").items()}

    @cached_property
    def lasting_bare(self) -> bool:
        """Whether how long something lasts may stand right behind the day that it starts on (vanaf morgen *een week*)."""
        return bool(self._at("dates", "lasting_bare"))

    @cached_property
    def lasting_later(self) -> frozenset[str]:
        """Words between a day and the time after it that another day is told by (morgen *in* einer Woche)."""
        return self._set("dates", "lasting_later")

    @cached_property
    def ago_words(self) -> frozenset[str]:
        """Words for "ago"."""
        return self._set("dates", "ago")

    @cached_property
    def ago_that(self) -> frozenset[str]:
        """Words behind a time ago that make a length of it (hace dos meses *que* no llueve)."""
        return self._set("dates", "ago_that")

    @cached_property
    def ago_states(self) -> frozenset[str]:
        """Verbs in the present beside which a time ago is how long their state lasts (*é* presidente há três anos)."""
        return self._set("dates", "ago_states")

    @cached_property
    def postcodes(self) -> frozenset[str]:
        """How many digits the two parts of a postcode have before its town (4-3: 1250-096 Lisboa)."""
        return self._set("aside", "postcodes")

    @cached_property
    def done_next(self) -> frozenset[str]:
        """Forms of verbs behind a day that say of the noun behind them what happened then (월요일 *발생한* 화재)."""
        return self._set("dates", "done_next")

    @cached_property
    def done_not_next(self) -> tuple[str, ...]:
        """What a word ends with that parts the two."""
        return self.list("dates", "done_not_next")

    @cached_property
    def counted(self) -> Table[str]:
        """What is counted."""
        return self._table(self._grouped("counted"), measured=True)

    @cached_property
    def counted_one(self) -> Table[str]:
        """What is counted behind one alone: singulars that begin a compound behind other numbers (12 *bus* drivers)."""
        return self._named("counted_one")

    @cached_property
    def capital_nouns(self) -> frozenset[str]:
        """Nouns for people that are adjectives without their capital (trois Russes, but trois journaux russes)."""
        return self._set("grammar", "capital_nouns")

    @cached_property
    def glued_scales(self) -> frozenset[str]:
        """Scale words that count in one word with their digits too, as others there tell a size (4-*tisíc*, 4-tisícový)."""
        return self._set("grammar", "glued_scales")

    @cached_property
    def no_nouns(self) -> frozenset[str]:
        """Other words that what is counted is written like without its marks (unter zwölf *fahren*)."""
        return self._set("grammar", "no_nouns")

    @cached_property
    def storeys(self) -> dict[str, Any]:
        """Classes of nouns (``of``) that are storeys beside a building: ``nouns`` in a sentence that tells of one (``buildings``)
        before them, those of ``led`` right behind one (una torre de 16 *pisos*); nothing where no noun means both."""
        words = self._at("grammar", "storeys")
        return {k: v if isinstance(v, str) else frozenset(v) for k, v in words.items()}

    @cached_property
    def few_alone(self) -> frozenset[str]:
        """Forms of nouns that are counted behind two, three and four alone, and are another word elsewhere (2 дома, 29 дома)."""
        return self._set("grammar", "few_alone")

    @cached_property
    def part_of(self) -> Table[bool]:
        """Words between a number and the whole that it counts some of (eleven *of* the victims)."""
        return self._words("grammar", "part_of")

    @cached_property
    def further_words(self) -> frozenset[str]:
        """Small words between a figure and what it counts that tell it from what was counted before (four *other* people)."""
        return self._set("grammar", "further_words")

    @cached_property
    def further_before(self) -> Table[bool]:
        """Words before a number of further things of those told of before, whose noun is left out (*another* six)."""
        return self._words("grammar", "further", "before")

    @cached_property
    def further_after(self) -> Table[bool]:
        """The same behind the number (six *others*, six *autres*)."""
        return self._words("grammar", "further", "after")

    @cached_property
    def groups_before(self) -> Table[bool]:
        """Words for a group of people that a number of its members follows (a crew *of* four)."""
        return self._words("grammar", "groups_before")

    @cached_property
    def one_of_pair(self) -> Table[bool]:
        """Words behind one of some things that make it no number (from one house *to another*)."""
        return self._words("grammar", "one_of_pair")

    @cached_property
    def part_heads(self) -> Table[bool]:
        """Words at the head of a sentence before those some of whom it tells of (*sur les* 40 blessés, *of the* 40 hurt)."""
        return self._words("grammar", "part_heads")

    @cached_property
    def counted_alone(self) -> dict[str, str]:
        """Adjectives that stand for what is counted where no noun follows (vier *gouden*) -> what that is."""
        return {w.lower(): ident for w, ident in self._grouped("counted_alone")}

    @cached_property
    def counted_endings(self) -> tuple[str, ...]:
        """Endings that a word right behind a scale word has where it is what is counted (14 млн запис*ей*)."""
        return self.list("grammar", "counted_endings")

    @cached_property
    def other_nouns(self) -> tuple[str, ...]:
        """Longer words that begin like what is counted, in languages without spaces (一个*市场*, which is no 市)."""
        return self.list("grammar", "other_nouns")

    @cached_property
    def not_counted(self) -> frozenset[str]:
        """Words with such an ending, or with a capital, that count nothing (20 Milliarden *Anfang* Mai)."""
        return self._set("grammar", "not_counted")

    @cached_property
    def single_units(self) -> frozenset[str]:
        """Units of time in the form that stands for one of them before a word for earlier or later (365 *året* innan)."""
        return self._set("grammar", "single_units")

    @cached_property
    def one_units(self) -> frozenset[str]:
        """Units of time in the form that stands for one of them and behind figures that end in one (21 год, 384 *год* назад)."""
        return self._set("grammar", "one_units")

    @cached_property
    def shift_words(self) -> frozenset[str]:
        """Those words for earlier or later."""
        return self._set("grammar", "shift_words")

    @cached_property
    def nth_times(self) -> frozenset[str]:
        """Words for an occasion behind an ordinal, which are other words too (for the second *time*)."""
        return self._set("grammar", "nth_times")

    @cached_property
    def nth_suffixes(self) -> dict[str, str]:
        """Suffixes of ordinals that count through something -> what (4か国目, 2回目)."""
        return dict(self._at("grammar", "nth_suffixes"))

    @cached_property
    def of_them(self) -> Table[bool]:
        """Pronouns behind a number of what was counted before (three *of them*)."""
        return self._words("grammar", "of_them")

    @cached_property
    def people_of(self) -> tuple[str, ...]:
        """What makes people of a country's name where no blank parts the two (ドイツ*人*)."""
        return self.list("grammar", "people_of")

    @cached_property
    def counters(self) -> tuple[str, ...]:
        """Counters right behind a figure that do not tell what is counted, and no sum of money (1950万*本*)."""
        return self.list("grammar", "counters")

    @cached_property
    def counter_words(self) -> Table[bool]:
        """The same as a table."""
        return self._words("grammar", "counters")

    @cached_property
    def classifiers(self) -> Table[bool]:
        """Counters of places and things of any kind: the noun before the figure says what is counted (공장 2곳)."""
        return self._words("grammar", "classifiers")

    @cached_property
    def age_decades(self) -> Table[bool]:
        """Words that make a round number an age by decade (20대)."""
        return self._words("ages", "decades")

    @cached_property
    def quality_endings(self) -> tuple[str, ...]:
        """What makes an adjective of a noun that is counted, before people: 80 sözleşme*li* çalışan."""
        return self.list("grammar", "quality_endings")

    @cached_property
    def age_before(self) -> Table[bool]:
        """Words before an age."""
        return self._words("ages", "before")

    @cached_property
    def age_after(self) -> Table[bool]:
        """Words after an age."""
        return self._words("ages", "after")

    @cached_property
    def age_about(self) -> Table[bool]:
        """Those of the words after an age that make it a hedge (i 40-årsåldern)."""
        return self._words("ages", "about")

    @cached_property
    def age_brackets(self) -> bool:
        """Whether a number in brackets behind a name is an age."""
        return bool(self._at("ages", "brackets"))
