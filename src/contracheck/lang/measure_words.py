"""MeasureWords: a language's words for what a figure measures or counts: shares, money, units, things and ages."""

from __future__ import annotations

from functools import cached_property

from contracheck.lang import cldr, currency_nouns, inflections
from contracheck.lang.cldr_units import CASELESS, INTERNATIONAL
from contracheck.lang.currencies import BY_TERRITORY, CODES, DOTTED_BEFORE, FORMER, SYMBOLS
from contracheck.lang.sections import LanguageData
from contracheck.lang.table import Table

#: Signs that mean the currency of one country the world over, unless a country is given.
_WORLD_SIGNS = frozenset("$＄﹩£￡")


class MeasureWords(LanguageData):
    """The tables of shares, currencies, units and what is counted."""

    # --- shares and multiples ---
    @cached_property
    def percents(self) -> Table[str]:
        """Percent, percentage points, basis points."""
        entries = [(w, u) for u in ("basis_point", "percentage_point", "percent", "permille") for w in self.list("shares", u)]
        signs = [(s, "percent") for s in ("%", "％", "٪", "\u200e%\u200e", "%\u200e", "﹪")]
        return self._table([*signs, ("‰", "permille"), *entries])

    @cached_property
    def percents_before(self) -> Table[str]:
        """The same before a figure, with the nouns for a share that are no unit (a percentage of 20, un percentual de 25)."""
        table = self.percents
        nouns = self.percent_nouns
        return table if not nouns else self._table([*table.items(), *((w, "percent") for w in nouns)])

    @cached_property
    def percent_nouns(self) -> frozenset[str]:
        """Nouns for a share that are no unit."""
        return self._set("shares", "percent_nouns")

    @cached_property
    def point_tenths(self) -> frozenset[str]:
        """Words for a tenth that mean one of a percentage point beside rates (el paro bajó tres *décimas*)."""
        return self._set("shares", "point_tenths")

    @cached_property
    def percent_links(self) -> Table[bool]:
        """Small words between a percent word and the figure after it (a percentage of 20)."""
        words = self.list("shares", "percent_of") or (*self.list("grammar", "links"), *self.list("grammar", "of"))
        return self._table(dict.fromkeys(words, True))

    @cached_property
    def tenths(self) -> Table[str]:
        """Words for a tenth of the whole after a figure (成, 割, 할) -> what one of them is worth in percent."""
        return self._table({w: str(v) for w, v in self._at("shares", "tenths").items()})

    @cached_property
    def one_in(self) -> Table[str]:
        """Words between the part and the whole of a share: "in" (one in five, 5人に1人), "parts" after the whole (分の, 分之),
        "over" where it is neither (1 sobre 3 por ciento).
        """
        kinds = ("parts", "parts"), ("in", "one_in"), ("over", "over")
        words = [(w, kind) for kind, key in kinds for w in self.list("shares", key)]
        return self._table(words)

    @cached_property
    def over_words(self) -> Table[bool]:
        """Words between the two parts of a fraction that a percent word follows (1 *sobre* 3 por ciento)."""
        return self._words("shares", "over")

    @cached_property
    def one_in_apart(self) -> Table[bool]:
        """Those of the same words that what the parts are may stand before (une entreprise *sur* trois) -> True; False where
        they mean "from" too, and only a round whole tells a share (семь человек *из* десяти)."""
        tell = dict.fromkeys(self.list("shares", "apart"), True)
        return self._table(dict.fromkeys(self.list("shares", "apart_round"), False) | tell)

    @cached_property
    def part_words(self) -> dict[str, int]:
        """Number words for the part of a whole that stands before them (beş kişiden biri)."""
        return {w: int(v) for w, v in self._at("shares", "of_whole", "parts").items()}

    @cached_property
    def every(self) -> Table[bool]:
        """Words before the ordinal of a share (every fourteenth)."""
        return self._words("shares", "every")

    @cached_property
    def recurring(self) -> Table[bool]:
        """Words before a weekday or a month that is one of many (every Monday)."""
        return self._table(dict.fromkeys((*self.list("dates", "recurring"), *self.list("shares", "every")), True))

    @cached_property
    def times(self) -> Table[str]:
        """Words for a multiple (doubled, halved) -> the factor; behind a question mark where they need a bound before them."""
        bounded = {w: f"?{v}" for w, v in self._at("shares", "times_bounded").items()}
        return self._table({**bounded, **{w: str(v) for w, v in self._at("shares", "times").items()}})

    @cached_property
    def times_more(self) -> Table[bool]:
        """Words before such a word alone that make it a lower bound (a *plus que* doublé)."""
        return self._words("shares", "times_more")

    @cached_property
    def multiplied(self) -> Table[str]:
        """Words before a number that make a factor of it (multiplied by) -> times or parts (divided by)."""
        return self._table([(w, what) for what in ("times", "parts") for w in self.list("shares", "multiplied", what)])

    @cached_property
    def times_after(self) -> Table[bool]:
        """Words that make the figure before them a multiple (five times, 3x)."""
        return self._words("shares", "times_after")

    @cached_property
    def times_than(self) -> Table[bool]:
        """Words behind those that tell a multiple from occasions (three times *more*, tres veces *más*)."""
        return self._words("shares", "times_than")

    @cached_property
    def times_before(self) -> Table[bool]:
        """Words before a number that tell the same (*в* три раза)."""
        return self._words("shares", "times_before")

    # --- money ---
    @cached_property
    def currencies(self) -> Table[tuple[str, ...]]:
        """Currency words, symbols and codes after a figure -> candidate ISO 4217 codes, likeliest first."""
        entries: list[tuple[str, tuple[str, ...]]] = [(w, (c,)) for w, c in self._grouped("currencies")]
        entries += [(w, self._here(w, tuple(c))) for w, c in self._at("currencies_ambiguous").items()]
        if self.locale:
            names = [(n, (c,)) for n, c in cldr.currencies(self.locale) if (c in CODES or c in FORMER) and len(n) > 1]
            if not self.spaced:  # フランス フラン, which texts write in one or with a point
                names += [(n.replace(" ", mark), c) for n, c in names if " " in n for mark in ("", "\u30fb")]
            entries += names
        # a sign that is a small word of the language is none there (din. in Romanian: from)
        signs = [(s, c) for s, c in SYMBOLS.items() if s.rstrip(".").lower() not in self.function_words]
        entries += [(s, self._here(s, c)) for s, c in signs if not s.isalpha() or len(s) > 1 or ord(s[0]) > 0x2E80]
        entries += [(c, (c,)) for c in CODES]
        entries += [(w, ("XBT",)) for w in ("bitcoin", "bitcoins")]
        entries += self.currency_nouns.items()
        if not self.locale or self.full:
            return self._table(entries)
        bare = list(cldr.bare_currencies(self.locale).items())
        if self.spaced:
            bare += inflections.stems(dict(bare))
        entries += bare
        entries += [(link.lstrip() + noun, codes) for link in cldr.currency_links(self.locale) for noun, codes in bare]
        return self._table(entries, ending=inflections.LONGEST_ENDING)

    @cached_property
    def currency_nouns(self) -> dict[str, tuple[str, ...]]:
        """Nouns of currencies beside those of the data file: CLDR's names without the country, and borrowed ones -> codes."""
        if not self.locale:
            return {}
        found = currency_nouns.nouns(self.locale, spaced=self.spaced)
        if not self.full:
            return {w: c for w, c in found.items() if len(w) >= currency_nouns.SHORTEST_UNSEEN and len(c) == 1}
        if self.spaced and self.latin:
            found = {**currency_nouns.BORROWED, **found}
        entries = [*self._grouped("currencies"), *((w, w) for w in self._at("currencies_ambiguous"))]
        known, others = self._table(entries), self._set("signs", "no_currencies") | self.function_words
        return {w: c for w, c in found.items() if w not in others and known.get(w) is None and w not in known.strings}

    @cached_property
    def currency_capitals(self) -> bool:
        """Whether the names of currencies have capitals in a sentence, as nouns (``noun_capitals``) or as names."""
        return self.locale is not None and currency_nouns.capital(self.locale)

    @cached_property
    def bare_minutes(self) -> bool:
        """Whether "and" leads from hours to minutes without their word (un'ora e 30)."""
        return bool(self._at("grammar").get("bare_minutes", False))

    @cached_property
    def noun_capitals(self) -> bool:
        """Whether nouns have capitals in a sentence (German, but not Indonesian, where only names of currencies have them)."""
        return self.locale is not None and cldr.noun_capitals(self.locale)

    @cached_property
    def currency_symbols(self) -> Table[tuple[str, ...]]:
        """Currency symbols, codes and nouns before a figure."""
        entries = [(s, self._here(s, c)) for s, c in SYMBOLS.items() if ord(s[-1]) < 0x2E80 or 0xFF00 <= ord(s[-1]) < 0xFFEF]
        entries += [(w, (c,)) for w, c in self._grouped("currencies") if self.spaced or len(w) > 1]
        entries += [(c.lower(), (c,)) for c in CODES]
        if self.currency_first:
            entries += [(w, tuple(c)) for w, c in self._at("currencies_ambiguous").items()]
        return Table(entries, spaced=self.spaced)

    @cached_property
    def abbreviated_currencies(self) -> frozenset[str]:
        """Currency words with a dot that stand before a figure (Rs. 500, रु. 500), without it."""
        words = [w for w, _ in self._grouped("currencies")] + [*DOTTED_BEFORE]
        return frozenset(w[:-1].lower() for w in words if w.endswith("."))

    @cached_property
    def cased_symbols(self) -> dict[str, frozenset[str]]:
        """Codes and symbols of letters (LE, Kč, ALL) that are common words too, lower case -> how they have to be written."""
        nouns = {w.lower() for w, _ in self._grouped("currencies")}
        found: dict[str, set[str]] = {}
        for form in (*CODES, *SYMBOLS):
            if form.isalpha() and form.lower() not in nouns and len(form) <= 4 and ord(form[0]) < 0x2E80:
                found.setdefault(form.lower(), set()).add(form)
        return {low: frozenset(forms) for low, forms in found.items()}

    @cached_property
    def letters_abroad(self) -> frozenset[str]:
        """Letters that texts of other countries than the language's first one write (萬, 國), whose currency the place tells."""
        return self._set("signs", "letters_abroad")

    @cached_property
    def signs(self) -> dict[str, tuple[str, ...]]:
        """Currency symbols in lower case -> candidate codes."""
        return {s.lower(): c for s, c in SYMBOLS.items()}

    @cached_property
    def letter_signs(self) -> frozenset[str]:
        """Currency signs of one plain letter that the countries of the language write (R500)."""
        return self._set("signs", "letters")

    @cached_property
    def up_to_endings(self) -> tuple[str, ...]:
        """Endings of a unit, of what is counted or of digits that make the figure an upper bound (10 yil*gacha*, 10 წლ*ამდე*)."""
        return self.list("bounds_case", "up_to_endings")

    @cached_property
    def plus_signs(self) -> Table[bool]:
        """Words before a figure that tell that it is above zero (minus 2 to *plus* 1)."""
        return self._table(dict.fromkeys((*self.list("signs", "plus"), *self.list("levels", "plus")), True))

    @cached_property
    def points_with(self) -> frozenset[str]:
        """Words of games, where one word is that for degrees and for points (*skoraði* 23 stig)."""
        return self._set("scores", "points_with")

    @cached_property
    def minor_units(self) -> Table[tuple[str, str]]:
        """Minor units -> (ISO code or "", share of the major unit)."""
        return self._table({w: (v[0], v[1]) for w, v in self._at("currencies_minor").items()})

    @cached_property
    def cent_units(self) -> dict[str, str]:
        """Minor units that are other words too, and count right behind an amount only (分): the share of the major unit."""
        return {w: str(v) for w, v in self._at("signs", "cent_units").items()}

    @cached_property
    def cent_joiners(self) -> frozenset[str]:
        """Words between an amount and its cents (con, com, and)."""
        return self._set("signs", "cents") | self._set("grammar", "and")

    @cached_property
    def told_below_zero(self) -> tuple[tuple[str, str], ...]:
        """Words before and behind a temperature that is so far below zero (शून्य से 5 डिग्री नीचे)."""
        return tuple((p[0].lower(), p[1].lower()) for p in self._at("signs", "below_zero") or [] if len(p) > 1)

    @cached_property
    def prices_from(self) -> frozenset[str]:
        """Words before the least that something sells for (tickets *from* £18)."""
        return self._set("signs", "prices_from")

    @cached_property
    def price_signs(self) -> tuple[str, ...]:
        """Signs that begin the minor units of a price, beside the decimal sign (Swedish 12:50 kronor)."""
        return self.list("signs", "price")

    @cached_property
    def price_words(self) -> Table[bool]:
        """Words before a price with such a sign that has no currency, and whether they tell it even where it could be a time of
        day (*kostar* 12:50, but *för* 79:90)."""
        doubtful = dict.fromkeys(self.list("signs", "price_before"), False)
        return self._table(doubtful | dict.fromkeys(self.list("signs", "price_told"), True))

    def _here(self, symbol: str, codes: tuple[str, ...]) -> tuple[str, ...]:
        """The candidates of a symbol, that of the territory first; "$" and "£" move only for a territory that is given."""
        places = BY_TERRITORY.get(symbol)
        if places is None:
            return codes
        given = self.region.split("-")[-1].upper()
        code = places.get(given)
        if code is None and symbol not in _WORLD_SIGNS and self.locale:
            code = places.get(cldr.territory(self.tag) or "")
        return codes if code is None else (code, *(c for c in codes if c != code))

    # --- units ---
    @cached_property
    def units(self) -> Table[str]:
        """Unit words after a figure -> names for pint."""
        entries = [*self._grouped("units"), *CASELESS.items()]
        small = self.function_words.union(*self._at("counted").values(), self.list("shares", "times_after"))
        if self.locale:
            if not self.full:  # a currency of the language before a measure of that name (դրամ, dram)
                small |= {w for w, _ in self._grouped("currencies")}
            entries += [(w, u) for w, u in cldr.units(self.locale) if w not in small and (len(w) > 1 or not w.isalpha())]
        for here, there in self._at("unit_spellings").items():
            entries += [(w.replace(here, there), u) for w, u in entries if here in w]
        for sign, power in (("²", "^2"), ("³", "^3")):
            entries += [(w.replace(sign, power), u) for w, u in entries if sign in w]
        entries += [(w, u) for w, u in INTERNATIONAL.items() if w.lower() not in small]
        if not self.full:
            entries.append(("m", "meter"))
        return self._table(entries, measured=True)

    @cached_property
    def own_units(self) -> frozenset[str]:
        """Words whose unit, or whose coin, the section of a language without a data file gives: CLDR has another one."""
        return frozenset() if self.full else frozenset((*(w for w, _ in self._grouped("units")), *self._at("currencies_minor")))

    @cached_property
    def units_by_context(self) -> Table[tuple[str, str]]:
        """Units that are another unit where the sentence has a word of a kind of context (キロ is a weight or a length)."""
        return self._table({w: (v[0], v[1]) for w, v in self._at("units_by_context").items()})

    @cached_property
    def mixed_marks(self) -> bool:
        """Whether texts of some countries write a decimal comma and those of others a decimal point."""
        return bool(self._at("numbers", "mixed_marks"))

    @cached_property
    def units_of_decimals(self) -> Table[str]:
        """Words for a unit that are other words too, so that they are it behind a figure with decimals alone (2,3 tellen)."""
        return self._named("units_of_decimals")

    @cached_property
    def single_digits(self) -> frozenset[str]:
        """Digits that count before a counter, where there are others that stand inside a numeral alone (*한* 명, 이천)."""
        return self._set("shares", "single_digits")

    @cached_property
    def few_units(self) -> Table[tuple[str, int, str, tuple[str, ...]]]:
        """Counters that are a unit behind small figures: word -> unit, the largest figure, what they count else, and longer words
        that begin with them (3*주*)."""
        words = self._at("few_units", "words")
        return self._table({w: (v["unit"], v["most"], v["counts"], tuple(v["longer"])) for w, v in words.items()})

    @cached_property
    def few_units_unless(self) -> tuple[str, ...]:
        """Words in the sentence that make these counters what they count else."""
        return self.list("few_units", "unless")

    @cached_property
    def levels_compared(self) -> Table[bool]:
        """Words for what a figure is above or below by, right before it (beklentinin yüzde 8 üzerinde)."""
        return self._words("bounds_case", "compared")

    @cached_property
    def part_endings(self) -> tuple[str, ...]:
        """Endings of digits that count some of what is named behind them (3'ü çocuk)."""
        return self.list("numbers", "part_endings")

    @cached_property
    def number_nouns(self) -> frozenset[str]:
        """Nouns for a number, which a figure behind them is: işsizlerin *sayısı* 3 milyonu aştı."""
        return self._set("numbers", "number_nouns")

    @cached_property
    def possessed(self) -> frozenset[str]:
        """Number words that count some of what was named before, and nothing behind them (üçü)."""
        return self._set("numbers", "possessed")

    @cached_property
    def speeds_before(self) -> Table[bool]:
        """Words before a length that is a speed, the hour left out (*speed limit* of 80 kilometres)."""
        return self._words("rates", "speeds_before")

    @cached_property
    def speeds_behind(self) -> Table[bool]:
        """Words behind such a length (80 kilometre *hızla*)."""
        return self._words("rates", "speeds_behind")

    @cached_property
    def unit_followers(self) -> frozenset[str]:
        """Words behind one of a unit whose word names other things too, where it measures (a foot *tall*)."""
        return self._set("grammar", "unit_followers")

    @cached_property
    def unit_adjectives(self) -> Table[bool]:
        """What may stand between a figure and its unit of time (three *consecutive* quarters, zwei *volle* Jahre)."""
        return self._words("grammar", "unit_adjectives")

    @cached_property
    def knots_or(self) -> tuple[str, ...]:
        """Words for knots that count other things too (8节车厢)."""
        return self.list("rates", "knots_or")

    @cached_property
    def knots_with(self) -> tuple[str, ...]:
        """What the sentence of such a word has where it tells a speed."""
        return self.list("rates", "knots_with")

    @cached_property
    def fate_verbs(self) -> frozenset[str]:
        """Verbs beside which a bare number counts people (died, погибли)."""
        return self._set("fates", "verbs")

    @cached_property
    def fate_auxiliaries(self) -> frozenset[str]:
        """Auxiliaries that lead from a bare number of people to a participle, or from it to the number (were, sono stati)."""
        return self._set("fates", "auxiliaries")

    @cached_property
    def fate_states(self) -> Table[bool]:
        """What people are that a number stands for: due sono *gravi*, tre *in prognosi riservata*."""
        return self._words("fates", "states")

    @cached_property
    def fate_ones(self) -> frozenset[str]:
        """Words for one that stand for someone: *uno* è grave."""
        return self._set("fates", "ones")

    @cached_property
    def fate_singles(self) -> frozenset[str]:
        """Auxiliaries behind those."""
        return self._set("fates", "singles")

    @cached_property
    def fate_groups(self) -> frozenset[str]:
        """Words between a verb or a participle and how many they were: erano *in* quattro."""
        return self._set("fates", "groups")

    @cached_property
    def fate_levels(self) -> Table[bool]:
        """Verbs between a toll and the number that it stands at (the death toll *stands at* eleven, liegt bei, s'élève à)."""
        return self._words("fates", "levels")

    @cached_property
    def fate_tolls(self) -> Table[bool]:
        """Words for a toll right before its number where the verb stands behind (*ölü sayısı* 11'e yükseldi)."""
        return self._words("fates", "tolls")

    @cached_property
    def fate_changes(self) -> frozenset[str]:
        """What stands behind that number (yükseldi, oldu)."""
        return self._set("fates", "changes")

    @cached_property
    def glued_units(self) -> Table[str]:
        """Units whose sign is another word where a blank is before it (26*in* across) -> unit."""
        return self._table(dict(self._grouped("glued_units")))

    @cached_property
    def told_degrees(self) -> Table[bool]:
        """Words before a figure with the letter of a scale that tell the weather or the heat of a place (it is 93F)."""
        return self._words("signs", "told_degrees")

    @cached_property
    def second_parts(self) -> Table[tuple[int, bool]]:
        """Words behind a figure for the parts of a second -> how many make one, and whether the words themselves say that it is
        a second (hundredths of a second), not the race that is spoken of (hundredths)."""
        told = ((w, (int(n), side == "whole")) for side in ("short", "whole") for w, n in self._grouped("second_parts", side))
        return self._table(told)

    @cached_property
    def race_words(self) -> Table[bool]:
        """Words right behind such parts with which a race is spoken of (eight hundredths *behind*)."""
        return self._words("second_parts", "races", "words")

    @cached_property
    def fractions_led(self) -> frozenset[str]:
        """Articles, one of which a fraction that is an ordinal too has before it (*un* cinquième de, but arrivé cinquième de)."""
        return self._set("numbers", "fractions_led")

    @cached_property
    def race_leads(self) -> Table[bool]:
        """Words before parts of a second that speak of a race -> whether they do before "of" as well (*à* 31 centièmes de)."""
        sure, alone = (self.list("second_parts", "races", name) for name in ("leads", "leads_alone"))
        return self._table({**dict.fromkeys(alone, False), **dict.fromkeys(sure, True)})

    @cached_property
    def second_words(self) -> frozenset[str]:
        """The words for such parts that the race alone makes some of a second."""
        return frozenset(w for w, _ in self._grouped("second_parts", "short"))

    @cached_property
    def unit_prefixes(self) -> Table[str]:
        """Units whose word stands before the figure."""
        return self._named("unit_prefixes")

    @cached_property
    def below_zero(self) -> Table[bool]:
        """Words after degrees that make them negative (bajo cero, sotto zero)."""
        return self._words("signs", "below")

    @cached_property
    def rates(self) -> Table[str]:
        """Phrases that stand for "per hour", "per day" ...: CLDR's and the language's own (am Tag) -> the unit of time."""
        entries = list(self._grouped("rates", "phrases"))
        if self.locale:
            entries += cldr.rates(self.locale)
        return self._table(entries)

    @cached_property
    def rates_before(self) -> Table[str]:
        """Words before a figure that tell its unit per second or hour (每秒, 時速, 시속)."""
        return self._named("rates", "before")

    @cached_property
    def rate_links(self) -> Table[bool]:
        """Words between a unit and the one it is told for -> whether this may be any (per hectare), not time alone (a day)."""
        any_unit = [*self.list("rates", "per"), *(cldr.per_words(self.locale) if self.locale else ())]
        return self._table({**dict.fromkeys(self.list("rates", "links"), False), **dict.fromkeys(any_unit, True)})
