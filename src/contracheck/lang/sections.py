"""Sections: a language's data file, read one table at a time; LanguageData: what it and CLDR say of the language as a whole.

The modules that name single tables (number_words, measure_words, counted_words, pack) stand on LanguageData and read the file
through it.
"""

from __future__ import annotations

import functools
import itertools
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib import resources
from typing import Any

from contracheck.errors import LanguageDataError
from contracheck.lang import cldr
from contracheck.lang.cldr_frames import Around, Frames, frames
from contracheck.lang.signs import as_letters, lettered
from contracheck.lang.table import Table

#: The header of a table or of one inside it, by its top-level name.
_HEADER = re.compile(r"\[\[?(\w+)[\w.\" -]*\]\]?")

#: Letters of a language's code (ISO 639); other files beside the languages' have longer names.
#: Round figures below this tell how long more often than when.
_LENGTHS = 1500
_CODE = 3


#: The head of a table, an entry of it with what is behind on the same line and on those that go on, and a comment.
_TITLE = re.compile(r"\[([\w.]+)\](?=\n|\Z)")
_START = r'(?:"[^"\n]*"|[\w-]+) = '
_ENTRY = re.compile(rf'("[^"\n]*"|[\w-]+) = ([^\n]*(?:\n(?!{_START})[^\n]*)*)\n|\n')
#: A key of an inline table, the comma behind the last of a list: what JSON has otherwise or not at all.
_KEY = re.compile(r"([{,]\s+)(?:([\w-]+)|(\"[^\"\n]*\")) = ")
_LAST = re.compile(r",\s*\]")


def _plain(text: str) -> dict[str, Any] | None:
    """Tables of strings, numbers, lists and inline tables, read many times faster than by tomllib; None for any other text.

    What is left when keys are quoted and last commas are gone means in JSON what it means in TOML.
    """
    text = _uncommented(text)
    # where lines begin with a bracket, and no other of the thousands of lines is looked at
    titles = [m for m in map(_TITLE.match, itertools.repeat(text), _bracketed(text)) if m is not None]
    if not titles or text[: titles[0].start()].strip():
        return None
    found: dict[str, Any] = {}
    for title, after in itertools.zip_longest(titles, titles[1:]):
        table = _table(text, title.end() + 1, after.start() if after is not None else len(text))
        at = found
        for name in title[1].split("."):
            at = at.setdefault(name, {})
        if table is None or not at.keys().isdisjoint(table):
            return None
        at.update(table)
    return found


def _uncommented(text: str) -> str:
    """The text without lines that are comments, and without comments behind a blank that hold no quotation mark."""
    parts = []
    done, at = 0, text.find("#")
    while at >= 0:
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        before = text[start:at]
        if not before.strip():
            parts.append(text[done:start])
            done = end + 1
        elif before[-1] in " \t" and '"' not in text[at:end]:
            parts.append(text[done : start + len(before.rstrip())])
            done = end
        at = text.find("#", end)
    return "".join((*parts, text[done:]))


def _table(text: str, start: int, end: int) -> dict[str, Any] | None:
    """The entries between two places, by their keys; None where they are no JSON."""
    parts = []
    while start < end:
        m = _ENTRY.match(text, start, end)
        if m is None:
            return None
        key, value = m[1], m[2]
        if key:
            if "{" in value:
                value = _KEY.sub(lambda k: f"{k[1]}{k[3]}: " if k[3] else f'{k[1]}"{k[2]}": ', value)
            parts.append(f"{key}: {value}" if key[0] == '"' else f'"{key}": {value}')
        start = m.end()
    try:
        found = json.loads("{" + _without_last(",".join(parts)) + "}")
    except ValueError:
        return None
    return found if len(found) == len(parts) and isinstance(found, dict) else None


def _without_last(text: str) -> str:
    """The text without the commas behind the last of a list; those inside strings, in which no quotation mark stands, stay."""
    parts, at, marks = list[str](), 0, 0
    for m in _LAST.finditer(text):
        marks += text.count('"', at, m.start())
        parts += text[at : m.start()], m[0] if marks % 2 else "]"
        at = m.end()
    return "".join((*parts, text[at:]))


def _bracketed(text: str) -> Iterator[int]:
    """Where the lines that begin with a bracket begin."""
    if text[:1] == "[":
        yield 0
    at = text.find("\n[")
    while at >= 0:
        yield at + 1
        at = text.find("\n[", at + 2)


class Sections(Mapping[str, Any]):
    """The top-level tables of a data file, each parsed when it is first asked for: what an article is about is rarely asked."""

    def __init__(self, name: str, text: str, *, signed: bool = False) -> None:
        self._name = name
        #: whether there may be words of Indic scripts, which are kept with letters for their signs
        self._signed = signed
        self._text = text
        starts = [(m.start(), m[1]) for m in map(_HEADER.match, itertools.repeat(text), _bracketed(text)) if m is not None]
        ends = [s for s, _ in starts[1:]] + [len(text)]
        self._spans: dict[str, list[tuple[int, int]]] = {}
        for (start, section), end in zip(starts, ends, strict=True):
            self._spans.setdefault(section, []).append((start, end))
        self._parsed = self._parse(text[: starts[0][0] if starts else len(text)])

    def _parse(self, text: str) -> dict[str, Any]:
        text = as_letters(text) if self._signed else text
        simple = _plain(text)
        if simple is not None:
            return simple
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
def data_file(name: str) -> Sections | None:
    """The data file of this name, read once; None where there is none."""
    try:
        # to decode by itself takes a quarter of the time of a text file
        read = resources.files("contracheck.lang").joinpath("data", f"{name}.toml").read_bytes()
    except FileNotFoundError:
        return None
    return Sections(f"{name}.toml", read.decode("utf-8").replace("\r\n", "\n"), signed=name == "others")


class LanguageData:
    """A language's grammar and locale, and the ways to read its tables. ``full`` tells whether it has a data file."""

    def __init__(self, tag: str, region: str = "", original: str | None = None) -> None:
        self.tag = tag
        self.region = region
        #: the tag that was asked for, where another language's tables serve it (nn); its formats are its own
        self.asked = f"{original or tag}-{region}" if region else original or tag
        data = data_file(tag) if tag.isalpha() and len(tag) <= _CODE else None
        self.full = data is not None
        if data is None and (others := data_file("others")) is not None:
            self.data: Mapping[str, Any] = others.get(tag, {})
        else:
            self.data = data or {}
        # the locale of the tag itself (nn) comes before that of the language that serves it (no)
        self.locale = cldr.base_tag(f"{original or tag}-{region}" if region else original or tag) or cldr.base_tag(tag)
        self._lists: dict[tuple[str, ...], tuple[str, ...]] = {}
        grammar = self.data.get("grammar", {})
        #: letters that texts write in the place of others (Romanian with cedillas), and those others
        same = grammar.get("same_letters", {}).items()
        self._letters = tuple(pair for a, b in same for pair in ((a, b), (a.upper(), b.upper())))
        if self._letters:
            self.data = lettered(dict(self.data), self.one_spelling)
        self.spaced = grammar.get("words", "unspaced" if tag in ("th", "lo", "km", "my", "bo", "yue") else "spaced") == "spaced"
        self.numerals: str = grammar.get("numerals", "decimal")
        self.proclitics: tuple[str, ...] = tuple(sorted(grammar.get("proclitics", ()), key=len, reverse=True))
        self.enclitics: tuple[str, ...] = tuple(sorted(grammar.get("enclitics", ()), key=len, reverse=True))
        self.date_order: str = grammar.get("date_order", "dmy")
        #: the article that makes a dual the name of a pair that is known (Arabic)
        self.definite: str = grammar.get("definite", "")
        #: whether signs of short vowels are read; where they are not, words of the data have none
        self.vowels: bool = grammar.get("vowels", True)
        #: whether nouns stand in rows of which the last one is what is told of (bus driver)
        self.noun_rows: bool = grammar.get("noun_rows", False)
        #: whether spaces tell where words begin though their ends are glued (Korean)
        self.word_starts: bool = grammar.get("word_starts", False)
        #: whether "last" with a weekday names the day of last week (上周三), not the last such day
        self.weekday_of_week: bool = grammar.get("weekday_of_week", False)
        #: whether a year may stand behind its month with no word between (27 May last year, but geçen yıl 27 Mayıs)
        self.years_behind: bool = grammar.get("years_behind", False)
        self.year_nouns: bool = grammar.get("year_nouns", False)
        #: nouns of currencies stand before the figure (Swahili dola 500, shilingi bilioni 13)
        self.currency_first: bool = grammar.get("currency_first", False)
        #: the subject, with its article, stands behind the figure that a verb counts it by (sono 27 gli indagati)
        self.subjects_behind: bool = grammar.get("subjects_behind", False)
        #: what is counted stands before the figure (Swahili watu 300)
        self.nouns_first: bool = grammar.get("nouns_first", False)
        #: four digits are taken for a year between these, beside a word that tells one; where texts count by the lunar or solar
        #: Hijra the years from 1300 on are of ours
        self.years = range(grammar.get("first_year", 1000 if grammar else 1500), 2200)
        #: words before a year alone of the centuries when few tell it from a figure: in 1492
        self.early_years: frozenset[str] = frozenset(grammar.get("early_years", ()))
        self.year_pairs: bool = grammar.get("year_pairs", False)
        #: what makes a year of our era of one that is counted otherwise (Thai 2567 is 2024)
        self.year_offset: int = grammar.get("year_offset", 0)
        #: the same of years of three digits whose era is left out (114年10月 in Taiwan)
        self.local_years: int = grammar.get("local_years", 0)
        #: the last word of a year, or of another number that puts in order, is an ordinal (восемьдесят шестого)
        self.ordinal_years: bool = grammar.get("ordinal_years", False)
        #: what stands behind the hundreds that name a century, not its first decade (the 1800s, 1800-talet), and up to which year
        self.century_hundreds: dict[str, int] = dict(grammar.get("centuries", {}))
        self.fahrenheit: bool = grammar.get("fahrenheit", False)
        self.day_suffixes: tuple[str, ...] = tuple(grammar.get("day_suffixes", ()))
        self.space_groups: bool = grammar.get("space_groups", False)
        self.decimal, self.group = cldr.separators(self.locale) if self.locale else (".", ",")
        self.trailing_minus = self.locale is not None and cldr.trailing_minus(self.locale)
        #: a figure grouped by two digits, where the locale does so (98,76,54); a page has no other blank between two digits
        self.pairs: re.Pattern[str] | None = None
        if self.locale is not None and cldr.pairs(self.locale):
            group, point = "\u00a0" if self.group.isspace() else re.escape(self.group), re.escape(self.decimal)
            self.pairs = re.compile(rf"\d{{1,2}}(?:{group}\d\d)+(?!\d)(?:{point}\d+)?")

    def year(self, told: int, slots: Iterable[str] = ()) -> int | None:
        """The year that a figure tells, or None; ``slots`` are those of its date. Of early ones one with nothing but its unit may
        be a length of time."""
        year = told if told in self.years else told + self.year_offset
        if year not in self.years:
            return None
        if year < _LENGTHS and year % 50 == 0 and not self.spaced and [*slots] == ["y"]:
            return None  # 1200年の歴史
        return year

    def one_spelling(self, text: str) -> str:
        """The text with one letter for each that has two codes (``grammar.same_letters``), at the same offsets."""
        for letter, other in self._letters:
            if letter in text:
                text = text.replace(letter, other)
        return text

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
        known = self._lists.get(path)  # readers of every text ask for the same few
        if known is None:
            found = self._at(*path)
            known = self._lists[path] = tuple(s.lower() for s in found) if isinstance(found, list) else ()
        return known

    def _table(self, entries: Any, *, ending: int | None = None, measured: bool = False) -> Table[Any]:
        """A table of entries; ``ending`` is the most letters that may follow a stem, ``measured`` tells that it is asked for what
        stands right behind figures, where nothing but the article is glued to a word.
        """
        behind = (self.definite,) * bool(self.definite) if measured else None
        if self._letters:  # what comes of CLDR
            pairs = entries.items() if isinstance(entries, Mapping) else entries
            entries = [(self.one_spelling(word), known) for word, known in pairs]
        if ending is None:
            return Table(entries, spaced=self.spaced, proclitics=self.proclitics, starts=self.word_starts, behind=behind)
        return Table(entries, spaced=self.spaced, proclitics=self.proclitics, ending=ending, behind=behind)

    def _grouped(self, *path: str) -> Iterator[tuple[str, str]]:
        """(word, id) of a table id = [words]."""
        found = self._at(*path)
        for ident, words in found.items():
            if not isinstance(words, list):
                raise LanguageDataError("is to be a list of words", f"{self.tag}.toml @ $.{'.'.join((*path, ident))}")
            for word in words:
                yield word, ident

    def _words(self, *path: str) -> Table[bool]:
        """The words of a list, to be looked up beside a figure."""
        return self._table(dict.fromkeys(self.list(*path), True))

    def _set(self, *path: str) -> frozenset[str]:
        """The words of a list, to be asked whether a word is one of them."""
        return frozenset(self.list(*path))

    def _named(self, *path: str) -> Table[str]:
        """The words of a table id = [words] -> their ids."""
        return self._table(self._grouped(*path))

    def _sided(self, path: tuple[str, ...], side: str) -> Table[str]:
        # a verb that bounds takes no article: القارب is the boat, قارب came near
        small = tuple(p for p in self.proclitics if not self.definite or not p.endswith(self.definite[-1]) or len(p) == 1)
        entries = [(w, name) for name, sides in self._at(*path).items() for w in sides.get(side, ())]
        return Table(entries, spaced=self.spaced, proclitics=small, starts=self.word_starts)

    @cached_property
    def articled(self) -> frozenset[str]:
        """Number words that need an article or a number before them, and else are nouns (his tenth *hundred* in Tests)."""
        return self._set("numbers", "articled")

    @cached_property
    def share_leads(self) -> Table[bool]:
        """Words before the shares of parties, all but the first of which leave out their percent (*on* 29 per cent, *on* 17)."""
        return self._words("shares", "leads")

    @cached_property
    def modals(self) -> frozenset[str]:
        """Verbs of what may or must be done (may, must), which before a date without a year tell that it is to come."""
        return self._set("dates", "modals")

    @cached_property
    def modals_not(self) -> frozenset[str]:
        """Words right behind them with which they tell nothing of the kind (may *have*)."""
        return self._set("dates", "modals_not")

    @cached_property
    def clause_openers(self) -> frozenset[str]:
        """Words that begin a clause with a verb of its own, which tells what is over (after, because)."""
        return self._set("dates", "clause_openers")

    @cached_property
    def clause_subjects(self) -> frozenset[str]:
        """Words behind a noun with which a clause about it begins (the man *who* paid, the stake *it* bought)."""
        return self._set("dates", "clause_subjects")

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Frequent small words."""
        return self._set("function_words", "words")

    @cached_property
    def cased(self) -> bool:
        """Whether the language has capitals and small letters."""
        return self.latin or any(w.upper() != w for w in self.function_words)

    @cached_property
    def dotless(self) -> bool:
        """Whether the capital I is that of an i without a dot (ARTTI: arttı)."""
        return bool(self._at("grammar", "dotless"))

    @cached_property
    def latin(self) -> bool:
        """Whether the language is written in Latin letters, as far as its data file tells."""
        return not self.function_words or any(w.isascii() for w in self.function_words)
