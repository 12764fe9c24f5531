"""NumberWords: a language's words for numbers, and those that bound a figure or join two into a range or a change."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any

from contracheck.lang import cldr, inflections, spellout
from contracheck.lang.denominators import Denominators
from contracheck.lang.lexicon import Lexicon
from contracheck.lang.sections import LanguageData
from contracheck.lang.table import Table, key_of

#: Letters of the longest abbreviated scale word (tūkst).
_ABBREVIATED = 5
#: Parts are added to smaller numbers than this.
_HUNDRED = 100
_HALF = Decimal("0.5")


def _within(short: str, word: str) -> bool:
    """Whether a word has the letters of a shorter one in their order (mlrd, milijardi)."""
    letters = iter(word)
    return all(c in letters for c in short)


class NumberWords(LanguageData):
    """The tables of numerals, scale words, bounds and ranges."""

    # --- numerals ---
    @cached_property
    def glued(self) -> bool:
        """Whether numerals are written as one word (German, Finnish)."""
        return bool(self._at("grammar").get("glued", False)) if self.full else self.lexicon.glued

    @cached_property
    def atoms(self) -> dict[str, Any]:
        """Number words and their values; thousand and its powers are scale words, here too where they mean one thousand alone."""
        found = {k.lower(): v for k, v in self._at("numbers", "words").items()}
        found = {k: v if isinstance(v, int) else Decimal(str(v)) for k, v in found.items()}
        if not self.full:
            found = {**spellout.atoms(self.locale or self.tag), **found}
            for word, more in self._at("numbers", "added").items():
                whole = [(w, n) for w, n in found.items() if n == int(n) and 0 < n < _HUNDRED]
                found |= {f"{word}{gap}{w}": n + Decimal(str(more)) for w, n in whole for gap in (" ", "")}
            return found
        return {**{key_of(k): v for k, v in found.items()}, **found} if self.spaced else found

    @cached_property
    def ordinal_forms(self) -> dict[str, tuple[str, ...]]:
        """Suffixes of ordinals in digits that go with some numbers only -> those, as CLDR's ordinal categories (st -> one)."""
        return {suffix: tuple(forms) for suffix, forms in self._at("numbers", "ordinal_forms").items()}

    def ordinal_form(self, n: int) -> str:
        """CLDR's ordinal category of a number (one for 21, but other for 11, in English)."""
        return str(cldr.raw(self.locale)["ordinal_form"](n)) if self.locale else "other"

    @cached_property
    def added(self) -> Table[Decimal]:
        """Words that add a part to the figure behind them, or take it (साढ़े 3 is three and a half, पौने 4 four less a quarter)."""
        return self._table({w: Decimal(str(v)) for w, v in self._at("numbers", "added").items()})

    @cached_property
    def scale_words(self) -> dict[str, int]:
        """Scale words (a thousand and more) and their powers of ten: the data file's, then CLDR's where they do not differ."""
        own = {k.lower(): v for k, v in self._at("numbers", "scales").items()}
        for word, power in (cldr.scales(self.locale) if self.locale else {}).items():
            # CLDR's one-letter forms (B, M, T) are scale words beside money only
            if (len(word) > 1 or ord(word) > 0x2E80) and not word.isdigit() and (self.full or word not in self.function_words):
                own.setdefault(word, power)
        return own

    @cached_property
    def lexicon(self) -> Lexicon:
        """The number words in the forms that numerals are read by."""
        if not self.full:
            words = self._at("numbers", "words") and self.atoms
            scales = {w: p for w, p in self.scale_words.items() if not self.spaced or not self._abbreviated(w)}
            more: dict[str, Any] = {k: getattr(self, k) for k in ("spaced", "joiners", "collective", "articles")}
            more |= {"halves": self.list("numbers", "half_after"), "quarters": self._at("numbers", "quarters_after")}
            return spellout.lexicon(self.locale or self.tag, scales, words, **more) or Lexicon(self.atoms, scales, **more)
        own = self._at("numbers")
        return Lexicon(
            self.atoms,
            # "un millier de" is about a thousand, though CLDR has the word as a scale
            {w: p for w, p in self.scale_words.items() if w not in self.collective},
            joiners=self.joiners,
            collective=self.collective,
            halves=self.list("numbers", "half_after"),
            quarters=self._at("numbers", "quarters_after"),
            fractions={w: Decimal(f.numerator) / f.denominator for w, f in self.halves.items()},
            articles=self.articles,
            digits=own.get("digits"),
            leading=own.get("leading", ()),
            doubled=own.get("doubled", ()),
            proclitics=self.proclitics,
            family=self.numerals,
            spaced=self.spaced,
            glued=self.glued,
            folds=own.get("folds"),
            elliptic=own.get("elliptic", False),
            commas=own.get("commas", False),
            joins_tens=own.get("joins_tens", False),
            point=own.get("point", ()),
            point_not=own.get("point_not", ()),
        )

    def _abbreviated(self, word: str) -> bool:
        """Whether a scale word is short for a longer one: it stands behind digits only (Бил Клинтон is no billion)."""
        if word.upper() == word or word in cldr.long_scales(self.locale or "en"):
            return False  # लाख beside its inflected forms: a script without capitals cuts no words short
        power, size = self.scale_words[word], len(word)
        longer = (w for w, p in self.scale_words.items() if p == power and w[0] == word[0] and len(w) >= size + 2)
        return size <= _ABBREVIATED and any(_within(word, w) for w in longer)

    @cached_property
    def halves(self) -> dict[str, Fraction]:
        """Words for a half, and for one and a half."""
        found = {k.lower(): Fraction(str(v)) for k, v in self._at("numbers", "fractions").items()}
        return {k: v for k, v in found.items() if v in (Fraction(1, 2), Fraction(3, 2)) and " " not in k}

    @cached_property
    def no_parts(self) -> frozenset[str]:
        """Words for half that stand before their noun alone, and are a mean or a middle before "of" (medio de)."""
        return self._set("numbers", "no_parts")

    @cached_property
    def fractions(self) -> Table[Fraction]:
        """Fraction words."""
        return self._table({k: Fraction(str(v)) for k, v in self._at("numbers", "fractions").items()})

    @cached_property
    def denominators(self) -> Denominators | None:
        """How fractions are derived from number words (treinta|avos, thirty-second|s), or None where the data do not say."""
        own = self._at("numbers", "denominators")
        if not own or not self.spaced:
            return None
        atoms = {"".join(key_of(w).split()): v for w, v in self.atoms.items() if v == int(v)}
        return Denominators(own, atoms, self.scale_words, self.numerals)

    @cached_property
    def fractions_alone(self) -> frozenset[str]:
        """Fraction words that tell a share without a word for "of" (üçte biri, ثلثي)."""
        own = self.list("shares", "fractions_alone")
        words = [w.lower() for w in self._at("numbers", "fractions")]
        return frozenset((*own, *(w for w in words if own and " " in w)))

    @cached_property
    def portions(self) -> frozenset[str]:
        """Words for a part of the whole that need no "of" before what they are a part of (половина участников)."""
        return self._set("numbers", "portions")

    @cached_property
    def not_halves(self) -> Table[bool]:
        """Words that begin with a half and are none behind a unit or an hour (2시간 *반복*해, 8点*半决赛*)."""
        return self._words("numbers", "not_halves")

    @cached_property
    def half_after(self) -> Table[Decimal]:
        """Phrases that add a part to the figure before them, or to the unit behind it -> the part: a half, a quarter or three."""
        parts = {w: Decimal(str(v)) for w, v in self._at("numbers", "quarters_after").items()}
        return self._table({**dict.fromkeys(self.list("numbers", "half_after"), _HALF), **parts})

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """Ordinal words."""
        return {key_of(k) if self.spaced else k.lower(): v for k, v in self._at("numbers", "ordinals").items()}

    @cached_property
    def articles(self) -> frozenset[str]:
        """Indefinite articles that mean one before a unit."""
        return self._set("numbers", "articles")

    @cached_property
    def oblique_articles(self) -> frozenset[str]:
        """Forms of those that stand behind prepositions and verbs of giving: they count nobody who comes to harm."""
        return self._set("numbers", "oblique_articles")

    @cached_property
    def joiners(self) -> frozenset[str]:
        """Words between the parts of a numeral."""
        return self._set("numbers", "joiners")

    @cached_property
    def collective(self) -> dict[str, int]:
        """Words for a round number of things (dozen)."""
        return {k.lower(): v for k, v in self._at("numbers", "collective").items()}

    @cached_property
    def people(self) -> frozenset[str]:
        """Number words that count people by themselves (двое, czworo)."""
        return self._set("numbers", "people")

    @cached_property
    def whole(self) -> Table[tuple[Decimal, Decimal, str]]:
        """Words that are a figure with what it measures or counts (이틀, 사나흘, يومين): its ends, and the unit or thing."""
        found = self._at("numbers", "whole").items()
        return self._table({w: (Decimal(str(v[0])), Decimal(str(v[-1] if len(v) > 2 else v[0])), v[1]) for w, v in found})

    @cached_property
    def few(self) -> Table[tuple[int, int]]:
        """Words for a small range (두세, üç dört): its ends."""
        return self._table({w: (v[0], v[1]) for w, v in self._at("numbers", "ranges").items()})

    @cached_property
    def ones(self) -> Table[str]:
        """Bare units that mean one of them behind a bound word (more than a year, in languages without articles)."""
        return self._named("numbers", "ones")

    @cached_property
    def parts(self) -> dict[str, Decimal]:
        """Fractions that begin compound words (Viertelstunde, halvår)."""
        return {w.lower(): Decimal(str(v)) for w, v in self._at("numbers", "parts").items()}

    @cached_property
    def prefixes(self) -> dict[str, Decimal]:
        """Numerals that are the first part of a word whose second part is a unit (двухлетний, полчаса) -> their values."""
        return {w.lower(): Decimal(str(v)) for w, v in self._at("numbers", "prefixes").items()}

    @cached_property
    def prefix_heads(self) -> frozenset[str]:
        """The first three letters of the same."""
        return frozenset(w[:3] for w in self.prefixes)

    @cached_property
    def not_compounds(self) -> tuple[str, ...]:
        """Beginnings of words that are no numeral with its unit (Elfmeter)."""
        return self.list("numbers", "not_compounds")

    @cached_property
    def not_numbers(self) -> tuple[str, ...]:
        """Phrases that hold a number word and are no figure."""
        return self.list("numbers", "not_numbers")

    @cached_property
    def vague(self) -> frozenset[str]:
        """Words that make a figure vague."""
        return self._set("numbers", "vague")

    @cached_property
    def vague_table(self) -> Table[str]:
        """The same, to be looked up beside a figure."""
        return self._table({w: w for w in self.vague})

    @cached_property
    def decimal_words(self) -> Table[bool | str]:
        """Words for the decimal point between number words (point, coma, 点); False where the place has to be told."""
        words: dict[str, bool | str] = dict.fromkeys(self.list("signs", "point_told"), False)
        words |= dict.fromkeys(self.list("signs", "point_spelled"), "spelled")  # between digits another word
        return self._table({**words, **dict.fromkeys(self.list("signs", "point"), True)})

    @cached_property
    def minus_words(self) -> Table[bool]:
        """Words before a figure that make it negative (minus, moins)."""
        return self._words("signs", "minus")

    @cached_property
    def sum_words(self) -> frozenset[str]:
        """Words for a sum, which behind a figure may be bounds too (plus)."""
        return self._set("signs", "sum")

    # --- scale words beside a figure ---
    @cached_property
    def scales(self) -> Table[tuple[str, int]]:
        """Scale words after a figure: (the word, its power of ten)."""
        entries = {w: (w, p) for w, p in self.scale_words.items()}
        if self.full or not self.spaced:
            return self._table(entries)
        entries |= {stem: (stem, power) for stem, power in inflections.stems(self.scale_words)}
        entries |= {w: (w, p) for w, p in self.lexicon.scales.items() if w not in entries}
        return self._table(entries, ending=inflections.LONGEST_ENDING)

    @cached_property
    def scales_money(self) -> Table[tuple[str, int]]:
        """Abbreviations that are scale words beside a currency only."""
        own = {w.lower(): (w, p) for w, p in self._at("numbers", "scales_money").items()}
        return self._table(own or {"m": ("m", 6), "b": ("b", 9), "bn": ("bn", 9), "k": ("k", 3)})

    @cached_property
    def scales_counted(self) -> Table[tuple[str, int]]:
        """Abbreviations that are scale words before what is counted too (1.5m people, 3,8 Mn Kunden)."""
        return self._table({w.lower(): (w, p) for w, p in self._at("numbers", "scales_counted").items()})

    @cached_property
    def scales_not_before(self) -> frozenset[str]:
        """Words behind such a letter that make it a unit (a 15m *high* wall)."""
        return self._set("numbers", "scales_not_before")

    @cached_property
    def scales_before(self) -> frozenset[str]:
        """Words behind such a letter that tell of several (2.9m *were* customers)."""
        return self._set("numbers", "scales_before")

    @cached_property
    def links(self) -> Table[bool]:
        """Small words between a scale word and what it scales (milliards *de* dollars)."""
        return self._words("grammar", "links")

    @cached_property
    def of_words(self) -> Table[bool]:
        """The same words, those that hold an article too (la mitad *del* bosque)."""
        return self._table(dict.fromkeys((*self.list("grammar", "links"), *self.list("grammar", "of")), True))

    # --- bounds ---
    @cached_property
    def bounds_before(self) -> Table[str]:
        """Bound words and hedges before a figure -> at_least, more_than, at_most, less_than, approximate."""
        return self._sided(("bounds",), "before")

    @cached_property
    def bounds_after(self) -> Table[str]:
        """The same, after a figure."""
        return self._sided(("bounds",), "after")

    @cached_property
    def bounds_apart(self) -> Table[str]:
        """Bound words from which a verb may part the figure (至少造成15人死亡)."""
        return self._table([(w, name) for name, words in self._at("bounds_apart").items() for w in words])

    @cached_property
    def bounds_apart_parts(self) -> tuple[str, ...]:
        """The shortest of the same words: one of them is a part of each, so that a look for them tells where any may stand."""
        words = {w for words in self._at("bounds_apart").values() for w in words}
        return tuple(sorted(w for w in words if not any(w != v and v in w for v in words)))

    @cached_property
    def fewer(self) -> frozenset[str]:
        """Words for minus that mean fewer too (menos 12 % de ventas)."""
        return self._set("signs", "fewer")

    @cached_property
    def changes_after(self) -> Table[str]:
        """Words behind a share that tell its direction (nueve puntos *menos*, 9 % *de plus*) -> down, up."""
        return self._table(
            [(w, way) for way, key in (("down", "fewer_after"), ("up", "more_after")) for w in self.list("signs", key)]
        )

    @cached_property
    def little(self) -> Table[bool]:
        """Words for little behind a verb that tells that a figure is exceeded (superano *di poco* i 90)."""
        return self._words("bounds_little", "words")

    @cached_property
    def exceeding(self) -> Table[bool]:
        """Those verbs, with such a word behind them."""
        return self._words("bounds_little", "verbs")

    @cached_property
    def case_bounds(self) -> Table[tuple[str, tuple[str, ...], bool]]:
        """Words that bound behind a word in a case with one of these endings only: the bound, the endings, and whether the word
        has to be a unit or something counted (liraya kadar, lirayı geçti; but faizdən çox).
        """
        up_to, over, than = (self.list("bounds_case", key) for key in ("endings", "over_endings", "than"))
        entries = [(w, ("at_most", up_to, True)) for w in self.list("bounds_case", "up_to")]
        entries += [(w, ("more_than", over, True)) for w in self.list("bounds_case", "over")]
        entries += [(w, (name, than, False)) for name in ("more_than", "less_than") for w in self.list("bounds_case", name)]
        return self._table(entries)

    @cached_property
    def each_endings(self) -> Table[bool]:
        """Endings of digits that mean so many each (10'ar bin lira)."""
        return self._words("numbers", "each_endings")

    # --- ranges and changes ---
    @cached_property
    def range_pairs(self) -> frozenset[tuple[str, str]]:
        """The words that open a range with those between its ends."""
        return frozenset((p[0].lower(), p[1].lower()) for p in self._at("ranges", "pairs") or [] if len(p) > 1)

    @cached_property
    def range_open(self) -> Table[bool]:
        """Words before the first end of a range (between, from)."""
        return self._table((first, True) for first, _ in self.range_pairs)

    @cached_property
    def range_seconds(self) -> frozenset[str]:
        """Words between the two ends of a range that a word before it opens (between ... and)."""
        return frozenset(second for _, second in self.range_pairs) - {w.lower() for w in self.list("ranges", "infix")}

    @cached_property
    def range_infix(self) -> Table[bool]:
        """Words between the two ends of a range."""
        return self._table(dict.fromkeys([*self.list("ranges", "infix"), *(second for _, second in self.range_pairs)], True))

    @cached_property
    def range_starts(self) -> Table[bool]:
        """Endings of the first date of a range whose second one has a word for its end behind it (2010'dan 2018'e kadar)."""
        return self._words("ranges", "starts")

    @cached_property
    def range_or(self) -> Table[bool]:
        """Words between two that are alternatives and no range of dates (or)."""
        return self._words("ranges", "or")

    @cached_property
    def range_close(self) -> Table[bool]:
        """Words behind the second end of a range that make two dates with "and" between them one (之间)."""
        return self._words("ranges", "close")

    @cached_property
    def closed_infix(self) -> Table[bool]:
        """Words between two figures with their units that a word behind the second makes a range (20% *から* 30% の間)."""
        return self._words("ranges", "closed_infix")

    @cached_property
    def linked_infix(self) -> Table[bool]:
        """Those that need none where the second figure has the only unit, or a noun linked to it (2 *から* 4インチ)."""
        return self._words("ranges", "linked_infix")

    @cached_property
    def closed_after(self) -> Table[bool]:
        """Those words behind the second figure (20%から30% *の間*)."""
        return self._words("ranges", "closed_after")

    @cached_property
    def construct(self) -> dict[str, int]:
        """Number words that alone, right before what they count, are another number: a dual without its ending (ألفا دولار)."""
        return dict(self._at("numbers", "construct"))

    @cached_property
    def rough_joiners(self) -> Table[bool]:
        """Words for "or" between one of a noun and about how many of it there are (een jaar *of* tien)."""
        return self._words("numbers", "rough_or")

    @cached_property
    def rough_nouns(self) -> dict[str, str]:
        """Forms of nouns that, right before a number, tell that there are about so many -> their unit or what they count
        (*лет* двенадцать)."""
        return dict(self._grouped("numbers", "rough_nouns"))

    @cached_property
    def rough_not(self) -> frozenset[str]:
        """Words before such a noun that count it themselves (много лет), or whose noun it is."""
        return frozenset(w for w in self.list("numbers", "rough_not") if not w.startswith("*"))

    @cached_property
    def rough_not_endings(self) -> tuple[str, ...]:
        """The endings of such words (последн*их* лет)."""
        return tuple(w[1:] for w in self.list("numbers", "rough_not") if w.startswith("*"))

    @cached_property
    def range_words(self) -> Table[bool]:
        """Words between the two ends of a range that need no opening word (to, bis), not "and"."""
        return self._words("ranges", "infix")

    @cached_property
    def level_words(self) -> Table[bool]:
        """Words that name the level that a change leads to (fell *to* 3): the second words of ranges."""
        return self._table((second, True) for _, second in self.range_pairs if len(second) > 1)

    @cached_property
    def amount_levels(self) -> Table[bool]:
        """Those that do so before all but shares, which they bound (salito *fino a* 45 euro, but aumenti fino al 5%)."""
        return self._words("ranges", "levels")

    @cached_property
    def quarters_left_out(self) -> frozenset[str]:
        """Words before an ordinal that stands for a quarter told of just before (put off to *the* third)."""
        return self._set("dates", "quarters_left_out")

    @cached_property
    def change_words(self) -> frozenset[str]:
        """Words before the size of a change (by, um, med)."""
        return self._set("numbers", "change")

    @cached_property
    def change_open(self) -> Table[frozenset[str]]:
        """Words before the first of two levels of a change (*von* 5 auf 7) -> the words before the second."""
        opened: dict[str, frozenset[str]] = {}
        for first, second in (*(self._at("ranges", "changes") or ()), *self.fall_pairs):
            opened[first] = opened.get(first, frozenset()) | {second}
        return self._table(opened)

    @cached_property
    def change_ends(self) -> frozenset[str]:
        """The last words of those that open a change."""
        return frozenset(p[0].lower().split()[-1] for p in self._at("ranges", "changes") or [])

    @cached_property
    def level_verbs(self) -> frozenset[str]:
        """Verbs that lead from one level to another without saying up or down (*brings* the fee from 3 euros to 5 euros)."""
        return self._set("ranges", "verbs")

    @cached_property
    def change_to(self) -> Table[str]:
        """Words before the second level of a change -> themselves."""
        return self._table({p[1]: p[1] for p in (*(self._at("ranges", "changes") or ()), *self.fall_pairs)})

    @cached_property
    def fall_pairs(self) -> frozenset[tuple[str, str]]:
        """Pairs that tell a change only where the second figure is the smaller one (*del* 21 *al* 10 %), and a range else."""
        found = (*(self._at("ranges", "falls") or ()), *(self._at("ranges", "objects") or ()))
        return frozenset((p[0].lower(), p[1].lower()) for p in found if len(p) > 1)

    @cached_property
    def object_pairs(self) -> frozenset[tuple[str, str]]:
        """Those of them that a verb alone does not make a change (augmenter *de* 3 *à* 4 %), but a verb with its object does."""
        return frozenset((p[0].lower(), p[1].lower()) for p in self._at("ranges", "objects") or [] if len(p) > 1)
