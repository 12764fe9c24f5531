"""Language: everything that the readers of figures, dates and contexts ask a language for.

A language is its data file on top of CLDR. One that has no file gets what CLDR knows: separators, scale words, currencies,
units, months. Tables are built when they are first asked for.
"""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from importlib import resources
from typing import Any

from contracheck.errors import LanguageDataError
from contracheck.lang import cldr, spellout
from contracheck.lang.cldr_frames import Around, Frames, frames
from contracheck.lang.currencies import BY_TERRITORY, CODES, FORMER, SYMBOLS
from contracheck.lang.lexicon import Lexicon
from contracheck.lang.table import Table, key_of

#: The header of a table or of one inside it, by its top-level name.
_HEADER = re.compile(r"^\[\[?(\w+)[\w.\" -]*\]\]?", re.MULTILINE)
#: Signs that mean the currency of one country the world over, unless a country is given.
_WORLD_SIGNS = frozenset("$＄﹩£￡")
#: What a scale word is to a number: a power of ten.
TIME_UNITS = ("second", "minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade", "century")


class Sections(Mapping[str, Any]):
    """The top-level tables of a data file, each parsed when it is first asked for: what an article is about is rarely asked."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._text = text
        starts = [(m.start(), m[1]) for m in _HEADER.finditer(text)]
        ends = [s for s, _ in starts[1:]] + [len(text)]
        self._spans: dict[str, list[tuple[int, int]]] = {}
        for (start, section), end in zip(starts, ends, strict=True):
            self._spans.setdefault(section, []).append((start, end))
        self._parsed = self._parse(text[: starts[0][0] if starts else len(text)])

    def _parse(self, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as e:
            raise LanguageDataError(str(e), self._name) from e

    def __getitem__(self, key: str) -> Any:
        spans = self._spans.pop(key, None)
        if spans is not None:
            self._parsed.update(self._parse("".join(self._text[a:b] for a, b in spans)))
        return self._parsed[key]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._parsed, **self._spans})

    def __len__(self) -> int:
        return len({**self._parsed, **self._spans})


@functools.cache
def _file(tag: str) -> Sections | None:
    try:
        text = resources.files("contracheck.lang").joinpath("data", f"{tag}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    return Sections(f"{tag}.toml", text)


def _known(name: str) -> Sections:
    found = _file(name)
    if found is None:
        raise LanguageDataError("is missing", f"{name}.toml")
    return found


@functools.cache
def full_languages() -> tuple[str, ...]:
    """Tags of the languages that have a data file of their own, sorted."""
    folder = resources.files("contracheck.lang").joinpath("data")
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml") and f.name != "concepts.toml"))


@functools.cache
def concepts() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    """The behaviour of each concept, and for each the concepts that it must never be matched with (symmetric)."""
    data = _known("concepts")
    opposed: dict[str, set[str]] = {}
    for a, others in data["opposed"].items():
        for b in others:
            opposed.setdefault(a, set()).add(b)
            opposed.setdefault(b, set()).add(a)
    return dict(data["concepts"]), {a: frozenset(b) for a, b in opposed.items()}


@functools.cache
def kin() -> dict[str, frozenset[str]]:
    """For each concept the others that articles use in its place."""
    found: dict[str, set[str]] = {}
    for row in _known("concepts")["kin"].values():
        for a in row:
            found.setdefault(a, set()).update(b for b in row if b != a)
    return {a: frozenset(b) for a, b in found.items()}


@functools.cache
def families() -> dict[str, tuple[str, ...]]:
    """For each concept the families of kin that it belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for name, row in _known("concepts")["kin"].items():
        for a in row:
            found[a] = (*found.get(a, ()), name)
    return found


def language(tag: str | None) -> Language:
    """The language for a BCP 47 tag; an unknown tag falls back to its base language and then to no language (``und``)."""
    parts = (tag or "und").replace("_", "-").split("-")
    return _language(parts[0].lower(), "-".join(parts[1:]))


@functools.lru_cache(maxsize=64)
def _language(base: str, rest: str) -> Language:
    original, base = (
        base,
        {"nb": "no", "nn": "no", "iw": "he", "in": "id", "tl": "fil", "cmn": "zh", "jp": "ja", "kr": "ko"}.get(base, base),
    )
    return Language(base, rest, original)


class Language:
    """One language's tables; see docs/how-to/add-a-language.md. ``full`` tells whether it has a data file."""

    def __init__(self, tag: str, region: str = "", original: str | None = None) -> None:
        self.tag = tag
        self.region = region
        data = _file(tag) if tag.isalpha() else None
        self.full = data is not None
        self.data: Mapping[str, Any] = data if data is not None else {}
        # the locale of the tag itself (nn) comes before that of the language that serves it (no)
        self.locale = cldr.base_tag(f"{original or tag}-{region}" if region else original or tag) or cldr.base_tag(tag)
        grammar = self.data.get("grammar", {})
        self.spaced = grammar.get("words", "unspaced" if tag in ("th", "lo", "km", "my", "bo", "yue") else "spaced") == "spaced"
        self.numerals: str = grammar.get("numerals", "decimal")
        self.compounds: bool = grammar.get("compounds", False)
        self.proclitics: tuple[str, ...] = tuple(sorted(grammar.get("proclitics", ()), key=len, reverse=True))
        self.date_order: str = grammar.get("date_order", "dmy")
        #: the article that makes a dual the name of a pair that is known (Arabic)
        self.definite: str = grammar.get("definite", "")
        #: whether spaces tell where words begin though their ends are glued (Korean)
        self.word_starts: bool = grammar.get("word_starts", False)
        #: whether "last" with a weekday names the day of last week (上周三), not the last such day
        self.weekday_of_week: bool = grammar.get("weekday_of_week", False)
        self.fahrenheit: bool = grammar.get("fahrenheit", False)
        self.day_suffixes: tuple[str, ...] = tuple(grammar.get("day_suffixes", ()))
        self.space_groups: bool = grammar.get("space_groups", False)
        self.decimal, self.group = cldr.separators(self.locale) if self.locale else (".", ",")
        self.trailing_minus = self.locale is not None and cldr.trailing_minus(self.locale)
        #: a figure grouped by two digits, where the locale does so (98,76,54)
        self.pairs: re.Pattern[str] | None = None
        if self.locale is not None and cldr.pairs(self.locale):
            group, point = re.escape(self.group), re.escape(self.decimal)
            self.pairs = re.compile(rf"\d{{1,2}}(?:{group}\d\d)+(?!\d)(?:{point}\d+)?")

    def __repr__(self) -> str:
        return f"Language({self.tag!r})"

    @cached_property
    def frames(self) -> Frames | None:
        """What may stand around a figure by CLDR's patterns; None for a language that CLDR does not know."""
        return frames(self.locale) if self.locale else None

    def region_frames(self, around: Around, kind: str, what: object) -> bool:
        """Whether the locale of a region says otherwise what stands around a figure than its language (gallons in Britain)."""
        if not self.region or self.locale in (None, self.tag):
            return False
        base = cldr.base_tag(self.tag)
        if base is None:
            return False
        known = frames(base)
        frame = known.currency(around) if kind == "money" else known.unit(around)
        return frame is not None and frame.what != what

    def region_scale(self, scale: tuple[str, int], power: int) -> bool:
        """Whether a region gives a scale word another power of ten than its language does (Bi in Portugal and in Brazil)."""
        word, known = scale
        base = cldr.base_tag(self.tag)
        return bool(self.region) and power != known and base is not None and cldr.scales(base).get(word) == known

    def _at(self, *path: str) -> Any:
        node: Any = self.data
        for key in path:
            node = node.get(key, {}) if isinstance(node, Mapping) else {}
        return node

    def list(self, *path: str) -> tuple[str, ...]:
        """The strings at a path of the data file, lower case; empty where there are none."""
        found = self._at(*path)
        return tuple(s.lower() for s in found) if isinstance(found, list) else ()

    def _table(self, entries: Any) -> Table[Any]:
        return Table(entries, spaced=self.spaced, proclitics=self.proclitics, starts=self.word_starts)

    def _grouped(self, *path: str) -> Iterator[tuple[str, str]]:
        """(word, id) of a table id = [words]."""
        found = self._at(*path)
        for ident, words in found.items():
            if not isinstance(words, list):
                raise LanguageDataError("is to be a list of words", f"{self.tag}.toml @ $.{'.'.join((*path, ident))}")
            for word in words:
                yield word, ident

    # --- numbers ---
    @cached_property
    def glued(self) -> bool:
        """Whether numerals are written as one word (German, Finnish)."""
        return bool(self._at("grammar").get("glued", False)) if self.full else self.lexicon.glued

    @cached_property
    def atoms(self) -> dict[str, Any]:
        """Number words and their values; thousand and its powers are scale words, here too where they mean one thousand alone."""
        if not self.full:
            return spellout.atoms(self.locale or self.tag)
        found = {k.lower(): v for k, v in self._at("numbers", "words").items()}
        found = {k: v if isinstance(v, int) else Decimal(str(v)) for k, v in found.items()}
        return {**{key_of(k): v for k, v in found.items()}, **found} if self.spaced else found

    @cached_property
    def scale_words(self) -> dict[str, int]:
        """Scale words (a thousand and more) and their powers of ten: the data file's, then CLDR's where they do not differ."""
        own = {k.lower(): v for k, v in self._at("numbers", "scales").items()}
        for word, power in (cldr.scales(self.locale) if self.locale else {}).items():
            # CLDR's one-letter forms (B, M, T) are scale words beside money only
            if (len(word) > 1 or ord(word) > 0x2E80) and not word.isdigit():
                own.setdefault(word, power)
        return own

    @cached_property
    def lexicon(self) -> Lexicon:
        """The number words in the forms that numerals are read by."""
        if not self.full:
            found = spellout.lexicon(self.locale or self.tag, self.scale_words, spaced=self.spaced)
            return found or Lexicon({}, self.scale_words, spaced=self.spaced)
        own = self._at("numbers")
        return Lexicon(
            self.atoms,
            # "un millier de" is about a thousand, though CLDR has the word as a scale
            {w: p for w, p in self.scale_words.items() if w not in self.collective},
            joiners=self.joiners,
            collective=self.collective,
            halves=self.list("numbers", "half_after"),
            fractions={w: Decimal(f.numerator) / f.denominator for w, f in self.halves.items()},
            articles=self.articles,
            digits=own.get("digits"),
            leading=own.get("leading", ()),
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

    @cached_property
    def halves(self) -> dict[str, Fraction]:
        """Words for a half, and for one and a half."""
        found = {k.lower(): Fraction(str(v)) for k, v in self._at("numbers", "fractions").items()}
        return {k: v for k, v in found.items() if v in (Fraction(1, 2), Fraction(3, 2)) and " " not in k}

    @cached_property
    def scales(self) -> Table[tuple[str, int]]:
        """Scale words after a figure: (the word, its power of ten)."""
        return self._table({w: (w, p) for w, p in self.scale_words.items()})

    @cached_property
    def scales_money(self) -> Table[tuple[str, int]]:
        """Abbreviations that are scale words beside a currency only."""
        own = {w.lower(): (w, p) for w, p in self._at("numbers", "scales_money").items()}
        return self._table(own or {"m": ("m", 6), "b": ("b", 9), "bn": ("bn", 9), "k": ("k", 3)})

    @cached_property
    def scales_counted(self) -> Table[tuple[str, int]]:
        """Abbreviations that, glued to a figure, are scale words before what is counted too (1.5m people)."""
        return self._table({w.lower(): (w, p) for w, p in self._at("numbers", "scales_counted").items()})

    @cached_property
    def vague(self) -> frozenset[str]:
        """Words that make a figure vague."""
        return frozenset(self.list("numbers", "vague"))

    @cached_property
    def vague_table(self) -> Table[str]:
        """The same, to be looked up beside a figure."""
        return self._table({w: w for w in self.vague})

    @cached_property
    def collective(self) -> dict[str, int]:
        """Words for a round number of things (dozen)."""
        return {k.lower(): v for k, v in self._at("numbers", "collective").items()}

    @cached_property
    def fractions(self) -> Table[Fraction]:
        """Fraction words."""
        return self._table({k: Fraction(str(v)) for k, v in self._at("numbers", "fractions").items()})

    @cached_property
    def fractions_alone(self) -> frozenset[str]:
        """Fraction words that tell a share without a word for "of" (üçte biri, ثلثي)."""
        own = self._at("shares", "fractions_alone")
        words = [w.lower() for w in self._at("numbers", "fractions")]
        return frozenset((*self.list("shares", "fractions_alone"), *(w for w in words if own and " " in w)))

    @cached_property
    def few(self) -> Table[tuple[int, int]]:
        """Words for a small range (두세, üç dört): its ends."""
        return self._table({w: (v[0], v[1]) for w, v in self._at("numbers", "ranges").items()})

    @cached_property
    def whole(self) -> Table[tuple[Decimal, Decimal, str]]:
        """Words that are a figure with what it measures or counts (이틀, 사나흘, يومين): its ends, and the unit or thing."""
        found = self._at("numbers", "whole").items()
        return self._table({w: (Decimal(str(v[0])), Decimal(str(v[-1] if len(v) > 2 else v[0])), v[1]) for w, v in found})

    @cached_property
    def half_after(self) -> Table[bool]:
        """Phrases that add a half to the figure before them."""
        return self._table(dict.fromkeys(self.list("numbers", "half_after"), True))

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """Ordinal words."""
        return {key_of(k) if self.spaced else k.lower(): v for k, v in self._at("numbers", "ordinals").items()}

    @cached_property
    def parts(self) -> dict[str, Decimal]:
        """Fractions that begin compound words (Viertelstunde, halvår)."""
        return {w.lower(): Decimal(str(v)) for w, v in self._at("numbers", "parts").items()}

    @cached_property
    def not_compounds(self) -> tuple[str, ...]:
        """Beginnings of words that are no numeral with its unit (Elfmeter)."""
        return self.list("numbers", "not_compounds")

    @cached_property
    def articles(self) -> frozenset[str]:
        """Indefinite articles that mean one before a unit."""
        return frozenset(self.list("numbers", "articles"))

    @cached_property
    def joiners(self) -> frozenset[str]:
        """Words between the parts of a numeral."""
        return frozenset(self.list("numbers", "joiners"))

    @cached_property
    def not_numbers(self) -> tuple[str, ...]:
        """Phrases that hold a number word and are no figure."""
        return self.list("numbers", "not_numbers")

    @cached_property
    def prefixes(self) -> dict[str, Decimal]:
        """Numerals that are the first part of a word whose second part is a unit (двухлетний, полчаса) -> their values."""
        return {w.lower(): Decimal(str(v)) for w, v in self._at("numbers", "prefixes").items()}

    @cached_property
    def prefix_heads(self) -> frozenset[str]:
        """The first three letters of the same."""
        return frozenset(w[:3] for w in self.prefixes)

    @cached_property
    def ones(self) -> Table[str]:
        """Bare units that mean one of them behind a bound word (more than a year, in languages without articles)."""
        return self._table(list(self._grouped("numbers", "ones")))

    @cached_property
    def portions(self) -> frozenset[str]:
        """Words for a part of the whole that need no "of" before what they are a part of (половина участников)."""
        return frozenset(self.list("numbers", "portions"))

    @cached_property
    def people(self) -> frozenset[str]:
        """Number words that count people by themselves (двое, czworo)."""
        return frozenset(self.list("numbers", "people"))

    @cached_property
    def latin(self) -> bool:
        """Whether the language is written in Latin letters, as far as its data file tells."""
        return not self.function_words or any(w.isascii() for w in self.function_words)

    @cached_property
    def links(self) -> Table[bool]:
        """Small words between a scale word and what it scales (milliards *de* dollars)."""
        return self._table(dict.fromkeys(self.list("grammar", "links"), True))

    @cached_property
    def change_words(self) -> frozenset[str]:
        """Words before the size of a change (by, um, med)."""
        return frozenset(self.list("numbers", "change"))

    @cached_property
    def price_signs(self) -> tuple[str, ...]:
        """Signs that begin the minor units of a price, beside the decimal sign (Swedish 12:50 kronor)."""
        return self.list("signs", "price")

    @cached_property
    def of_words(self) -> Table[bool]:
        """The same words, those that hold an article too (la mitad *del* bosque)."""
        return self._table(dict.fromkeys((*self.list("grammar", "links"), *self.list("grammar", "of")), True))

    # --- bounds ---
    def _sided(self, path: tuple[str, ...], side: str) -> Table[str]:
        # a verb that bounds takes no article: القارب is the boat, قارب came near
        small = tuple(p for p in self.proclitics if not self.definite or not p.endswith(self.definite[-1]) or len(p) == 1)
        entries = [(w, name) for name, sides in self._at(*path).items() for w in sides.get(side, ())]
        return Table(entries, spaced=self.spaced, proclitics=small, starts=self.word_starts)

    @cached_property
    def bounds_before(self) -> Table[str]:
        """Bound words and hedges before a figure -> at_least, more_than, at_most, less_than, approximate."""
        return self._sided(("bounds",), "before")

    @cached_property
    def bounds_after(self) -> Table[str]:
        """The same, after a figure."""
        return self._sided(("bounds",), "after")

    @cached_property
    def case_bounds(self) -> Table[tuple[str, ...]]:
        """Words that mean "up to" behind a word in a case with one of these endings."""
        endings = tuple(self.list("bounds_case", "endings"))
        return self._table(dict.fromkeys(self.list("bounds_case", "up_to"), endings))

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
    def cent_units(self) -> dict[str, str]:
        """Minor units that are other words too, and count right behind an amount only (分): the share of the major unit."""
        return {w: str(v) for w, v in self._at("signs", "cent_units").items()}

    @cached_property
    def rates_before(self) -> Table[str]:
        """Words before a figure that tell its unit per second or hour (每秒, 時速, 시속)."""
        return self._table(list(self._grouped("rates", "before")))

    @cached_property
    def date_bounds_before(self) -> Table[str]:
        """Words before a date -> by, before, since, after, approximate."""
        return self._sided(("dates", "bounds"), "before")

    @cached_property
    def date_bounds_after(self) -> Table[str]:
        """The same, after a date."""
        return self._sided(("dates", "bounds"), "after")

    @cached_property
    def range_infix(self) -> Table[bool]:
        """Words between the two ends of a range."""
        pairs = self._at("ranges", "pairs") or []
        return self._table(dict.fromkeys([*self.list("ranges", "infix"), *(p[1] for p in pairs if len(p) > 1)], True))

    @cached_property
    def range_words(self) -> Table[bool]:
        """Words between the two ends of a range that need no opening word (to, bis), not "and"."""
        return self._table(dict.fromkeys(self.list("ranges", "infix"), True))

    @cached_property
    def level_words(self) -> Table[bool]:
        """Words that name the level that a change leads to (fell *to* 3): the second words of ranges."""
        pairs = self._at("ranges", "pairs") or []
        return self._table(dict.fromkeys([p[1] for p in pairs if len(p) > 1 and len(p[1]) > 1], True))

    @cached_property
    def change_open(self) -> Table[frozenset[str]]:
        """Words before the first of two levels of a change (*von* 5 auf 7) -> the words before the second."""
        opened: dict[str, frozenset[str]] = {}
        for first, second in self._at("ranges", "changes") or []:
            opened[first] = opened.get(first, frozenset()) | {second}
        return self._table(opened)

    @cached_property
    def change_to(self) -> Table[str]:
        """Words before the second level of a change -> themselves."""
        return self._table({p[1]: p[1] for p in self._at("ranges", "changes") or []})

    @cached_property
    def range_pairs(self) -> frozenset[tuple[str, str]]:
        """The words that open a range with those between its ends."""
        return frozenset((p[0].lower(), p[1].lower()) for p in self._at("ranges", "pairs") or [] if len(p) > 1)

    @cached_property
    def change_ends(self) -> frozenset[str]:
        """The last words of those that open a change."""
        return frozenset(p[0].lower().split()[-1] for p in self._at("ranges", "changes") or [])

    @cached_property
    def range_open(self) -> Table[bool]:
        """Words before the first end of a range (between, from)."""
        return self._table(dict.fromkeys([p[0] for p in self._at("ranges", "pairs") or [] if len(p) > 1], True))

    # --- units ---
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
        return frozenset(self.list("shares", "percent_nouns"))

    @cached_property
    def tenths(self) -> Table[str]:
        """Words for a tenth of the whole after a figure (成, 割, 할) -> what one of them is worth in percent."""
        return self._table({w: str(v) for w, v in self._at("shares", "tenths").items()})

    @cached_property
    def times(self) -> Table[str]:
        """Words for a multiple (doubled, halved) -> the factor."""
        return self._table({w: str(v) for w, v in self._at("shares", "times").items()})

    @cached_property
    def times_after(self) -> Table[bool]:
        """Words that make the figure before them a multiple (five times, 3x)."""
        return self._table(dict.fromkeys(self.list("shares", "times_after"), True))

    @cached_property
    def times_than(self) -> Table[bool]:
        """Words behind those that tell a multiple from occasions (three times *more*, tres veces *más*)."""
        return self._table(dict.fromkeys(self.list("shares", "times_than"), True))

    @cached_property
    def times_before(self) -> Table[bool]:
        """Words before a number that tell the same (*в* три раза)."""
        return self._table(dict.fromkeys(self.list("shares", "times_before"), True))

    @cached_property
    def one_in(self) -> Table[str]:
        """Words between the part and the whole of a share: "in" (one in five, 5人に1人), "parts" after the whole (分の, 分之)."""
        words = [(w, "parts") for w in self.list("shares", "parts")] + [(w, "in") for w in self.list("shares", "one_in")]
        return self._table(words)

    @cached_property
    def one_in_apart(self) -> Table[bool]:
        """Those of the same words that what the parts are may stand before (une entreprise *sur* trois)."""
        return self._table(dict.fromkeys(self.list("shares", "apart"), True))

    @cached_property
    def part_words(self) -> dict[str, int]:
        """Number words for the part of a whole that stands before them (beş kişiden biri)."""
        return {w: int(v) for w, v in self._at("shares", "of_whole", "parts").items()}

    @cached_property
    def every(self) -> Table[bool]:
        """Words before the ordinal of a share (every fourteenth)."""
        return self._table(dict.fromkeys(self.list("shares", "every"), True))

    @cached_property
    def minus_words(self) -> Table[bool]:
        """Words before a figure that make it negative (minus, moins)."""
        return self._table(dict.fromkeys(self.list("signs", "minus"), True))

    @cached_property
    def percent_links(self) -> Table[bool]:
        """Small words between a percent word and the figure after it (a percentage of 20)."""
        words = self.list("shares", "percent_of") or (*self.list("grammar", "links"), *self.list("grammar", "of"))
        return self._table(dict.fromkeys(words, True))

    @cached_property
    def hour_at(self) -> Table[bool]:
        """Words before the hour of a time (at, um, à)."""
        return self._table(dict.fromkeys(self.list("times", "at"), True))

    @cached_property
    def score_words(self) -> Table[bool]:
        """Words between the two figures of a score (3 a 1, 2x2)."""
        return self._table(dict.fromkeys(self.list("scores", "between"), True))

    @cached_property
    def hour_told(self) -> Table[bool]:
        """Those of the same words that tell times only, so that a number in words after them is an hour (a las, alle, às)."""
        return self._table(dict.fromkeys(self.list("times", "told"), True))

    @cached_property
    def clock_words(self) -> Table[bool]:
        """Words for the clock, which make a time of any hour after them (klockan 17)."""
        return self._table(dict.fromkeys(self.list("times", "clock"), True))

    @cached_property
    def hour_spans(self) -> Table[bool]:
        """Words before an hour and its minutes that make them a span of time (en 1h30, durante 2h15)."""
        return self._table(dict.fromkeys(self.list("times", "spans"), True))

    @cached_property
    def hour_parts(self) -> Table[int]:
        """Words that add minutes to an hour, or take them (y media, meno un quarto)."""
        return self._table({w: int(v) for w, v in self._at("times", "parts").items()})

    @cached_property
    def hour_ordinals(self) -> bool:
        """Whether ordinals tell the hour behind its word (الساعة الثالثة)."""
        return bool(self._at("times", "ordinals"))

    @cached_property
    def below_zero(self) -> Table[bool]:
        """Words after degrees that make them negative (bajo cero, sotto zero)."""
        return self._table(dict.fromkeys(self.list("signs", "below"), True))

    @cached_property
    def hours(self) -> Table[str]:
        """Words after the figure of an hour (p.m., Uhr, 時) -> am, pm or oclock."""
        halves = [(w, half) for half in ("am", "pm") for w in self.list("times", half) if self.spaced or w.isascii()]
        return self._table([*halves, *((w, "oclock") for w in self.list("times", "oclock"))])

    @cached_property
    def minute_words(self) -> Table[bool]:
        """Words after the minutes of a clock time (分, 분)."""
        return self._table(dict.fromkeys(self.list("times", "minutes"), True))

    @cached_property
    def day_halves(self) -> Table[str]:
        """Words before the figure of an hour that name the half of the day (午後) -> am or pm."""
        return self._table([(w, half) for half in ("am", "pm") for w in self.list("times", half)])

    @cached_property
    def currencies(self) -> Table[tuple[str, ...]]:
        """Currency words, symbols and codes after a figure -> candidate ISO 4217 codes, likeliest first."""
        entries: list[tuple[str, tuple[str, ...]]] = [(w, (c,)) for w, c in self._grouped("currencies")]
        entries += [(w, self._here(w, tuple(c))) for w, c in self._at("currencies_ambiguous").items()]
        if self.locale:
            entries += [(n, (c,)) for n, c in cldr.currencies(self.locale) if (c in CODES or c in FORMER) and len(n) > 1]
        entries += [(s, self._here(s, c)) for s, c in SYMBOLS.items() if not s.isalpha() or len(s) > 1 or ord(s[0]) > 0x2E80]
        entries += [(c, (c,)) for c in CODES]
        entries += [(w, ("XBT",)) for w in ("bitcoin", "bitcoins")]
        if self.locale and not self.full:
            entries += cldr.bare_currencies(self.locale).items()
        return self._table(entries)

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
    def currency_symbols(self) -> Table[tuple[str, ...]]:
        """Currency symbols, codes and nouns before a figure."""
        entries = [(s, self._here(s, c)) for s, c in SYMBOLS.items() if ord(s[-1]) < 0x2E80 or 0xFF00 <= ord(s[-1]) < 0xFFEF]
        entries += [(w, (c,)) for w, c in self._grouped("currencies") if self.spaced or len(w) > 1]
        entries += [(c.lower(), (c,)) for c in CODES]
        return Table(entries, spaced=self.spaced)

    @cached_property
    def minor_units(self) -> Table[tuple[str, str]]:
        """Minor units -> (ISO code or "", share of the major unit)."""
        return self._table({w: (v[0], v[1]) for w, v in self._at("currencies_minor").items()})

    @cached_property
    def units(self) -> Table[str]:
        """Unit words after a figure -> names for pint."""
        entries = list(self._grouped("units"))
        if self.locale:
            small = self.function_words | {w for w, _ in self._grouped("counted")} | set(self.list("shares", "times_after"))
            entries += [(w, u) for w, u in cldr.units(self.locale) if w not in small and (len(w) > 1 or not w.isalpha())]
        for sign, power in (("²", "^2"), ("³", "^3")):
            entries += [(w.replace(sign, power), u) for w, u in entries if sign in w]
        if not self._at("units"):
            entries += [
                ("km", "kilometer"),
                ("m", "meter"),
                ("kg", "kilogram"),
                ("ha", "hectare"),
                ("km/h", "kilometer_per_hour"),
            ]
        return self._table(entries)

    @cached_property
    def rate_links(self) -> Table[bool]:
        """Words between a unit and the one it is told for -> whether this may be any (per hectare), not time alone (a day)."""
        any_unit = [*self.list("rates", "per"), *(cldr.per_words(self.locale) if self.locale else ())]
        return self._table({**dict.fromkeys(self.list("rates", "links"), False), **dict.fromkeys(any_unit, True)})

    @cached_property
    def rates(self) -> Table[str]:
        """Phrases that stand for "per hour", "per day" ...: CLDR's and the language's own (am Tag) -> the unit of time."""
        entries = list(self._grouped("rates", "phrases"))
        if self.locale:
            entries += cldr.rates(self.locale)
        return self._table(entries)

    @cached_property
    def signs(self) -> dict[str, tuple[str, ...]]:
        """Currency symbols in lower case -> candidate codes."""
        return {s.lower(): c for s, c in SYMBOLS.items()}

    @cached_property
    def sum_words(self) -> frozenset[str]:
        """Words for a sum, which behind a figure may be bounds too (plus)."""
        return frozenset(self.list("signs", "sum"))

    @cached_property
    def cent_joiners(self) -> frozenset[str]:
        """Words between an amount and its cents (con, com)."""
        return frozenset(self.list("signs", "cents"))

    @cached_property
    def decimal_words(self) -> Table[bool]:
        """Words for the decimal point between number words (point, coma, 点); False where the place has to be told."""
        told = dict.fromkeys(self.list("signs", "point_told"), False)
        return self._table({**told, **dict.fromkeys(self.list("signs", "point"), True)})

    @cached_property
    def unit_prefixes(self) -> Table[str]:
        """Units whose word stands before the figure."""
        return self._table(list(self._grouped("unit_prefixes")))

    @cached_property
    def counted(self) -> Table[str]:
        """What is counted."""
        return self._table(list(self._grouped("counted")))

    @cached_property
    def classifiers(self) -> Table[bool]:
        """Counters of places and things of any kind: the noun before the figure says what is counted (공장 2곳)."""
        return self._table(dict.fromkeys(self.list("grammar", "classifiers"), True))

    @cached_property
    def age_decades(self) -> Table[bool]:
        """Words that make a round number an age by decade (20대)."""
        return self._table(dict.fromkeys(self.list("ages", "decades"), True))

    @cached_property
    def age_before(self) -> Table[bool]:
        """Words before an age."""
        return self._table(dict.fromkeys(self.list("ages", "before"), True))

    @cached_property
    def age_after(self) -> Table[bool]:
        """Words after an age."""
        return self._table(dict.fromkeys(self.list("ages", "after"), True))

    @cached_property
    def age_brackets(self) -> bool:
        """Whether a number in brackets behind a name is an age."""
        return bool(self._at("ages", "brackets"))

    @cached_property
    def units_by_context(self) -> Table[tuple[str, str]]:
        """Units that are another unit where the sentence has a word of a kind of context (キロ is a weight or a length)."""
        return self._table({w: (v[0], v[1]) for w, v in self._at("units_by_context").items()})

    @cached_property
    def calendar_units(self) -> Table[str]:
        """Words for day .. century in date phrases."""
        return self._table(list(self._grouped("dates", "units")))

    @cached_property
    def distances(self) -> Table[bool]:
        """Words that make a span of time the distance to another date (ago, earlier, ранее)."""
        return self._table(dict.fromkeys((w for sense in ("ago", "earlier", "later") for w in self.list("dates", sense)), True))

    # --- set aside ---
    @cached_property
    def marks(self) -> Table[str]:
        """Words before a figure that make it a mark: "number" (page, article) or "label" (flight, room)."""
        entries = [(w, kind) for kind in ("label", "number") for w in self.list("aside", f"{kind}s")]
        return Table(entries, spaced=self.spaced, proclitics=self.proclitics)  # endings of words among them (대로)

    @cached_property
    def marks_after(self) -> Table[bool]:
        """Words after a number that make it a label (88号, 302号室)."""
        return self._table(dict.fromkeys(self.list("aside", "after"), True))

    @cached_property
    def streets(self) -> Table[bool]:
        """Words for a street, beside which a figure may be the number of a house."""
        return self._table(dict.fromkeys(self.list("aside", "streets"), True))

    @cached_property
    def street_words(self) -> frozenset[str]:
        """The single words of the same."""
        return frozenset(w for entry in self.list("aside", "streets") for w in re.findall(r"[^\W\d_]+", entry))

    @cached_property
    def phone_words(self) -> frozenset[str]:
        """Words that announce a telephone number."""
        return frozenset(self.list("aside", "phones"))

    # --- dates ---
    @cached_property
    def months(self) -> dict[str, int]:
        """Month names and abbreviations, without final dots."""
        found = {}
        for number, words in cldr.names(self.locale or "en", "months").items():
            found.update(dict.fromkeys(words, number))
        for number, extra in self._at("dates", "months_extra").items():
            found.update({w.lower().rstrip("."): int(number) for w in extra})
        return {w: n for w, n in found.items() if not any(c.isdigit() for c in w)}

    @cached_property
    def capital_months(self) -> frozenset[str]:
        """Months whose names are common words too, so that only a capital tells them (May, March)."""
        return frozenset(self.list("dates", "capital_months"))

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

    # --- context ---
    @cached_property
    def context(self) -> dict[str, Table[str]]:
        """Negation, modality, direction ...: one table each."""
        return {
            name: self._table({w: w for w in words}) for name, words in self._at("context").items() if isinstance(words, list)
        }

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Frequent small words."""
        return frozenset(self.list("function_words", "words"))
