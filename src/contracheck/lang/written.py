"""Written: how a locale writes numbers, money, units, dates and names, from CLDR through Babel.

The reverse of what extraction does, for reports. Babel's own functions write resolved aliases back into dictionaries that all
locales share (babel issue 1234), which would change what extraction reads: here they work on a copy that nobody else has.
"""

from __future__ import annotations

import copy
import datetime as dt
import functools
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from babel import Locale, localedata
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent, get_decimal_symbol, parse_pattern

from contracheck.lang import cldr
from contracheck.lang.cldr_units import UNIT_NAMES

#: A number is told by a scale word from here on, if it needs no more decimals.
WORDS_FROM: Final = Decimal(1_000_000)
PLACES: Final = 3
#: The digit zero of the numbering systems that locales of Babel have as their own.
_ZEROS: Final = {
    "adlm": "\U0001e950", "arab": "٠", "arabext": "۰", "beng": "০", "cakm": "\U00011136", "deva": "०", "hmnp": "\U0001e140",
    "mtei": "\uabf0", "mymr": "၀", "nkoo": "߀", "olck": "᱐", "tibt": "༠",
}  # fmt: skip
#: What stands between a scale word and the noun behind it, and its form before a vowel, which CLDR's patterns for money lack.
_LINKS: Final = {
    **dict.fromkeys(("ca", "fr", "oc"), ("de ", "d\u2019")),
    **dict.fromkeys(("es", "gl", "pt", "ro"), ("de ", "de ")),
    **dict.fromkeys(("it", "fur"), ("di ", "di ")),
}
_BOTH: Final = re.compile(r"(\{[01]\})")
_LARGE: Final = ("ar", "de", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "zh")
_VOWELS: Final = tuple("aeiouàâäéèêëíîïóôöúûüœ")


class _Own(Locale):
    """A locale with data of its own."""

    @functools.cached_property
    def _copy(self) -> localedata.LocaleDataDict:
        data: Any = copy.deepcopy(localedata.load(str(self)))
        return localedata.LocaleDataDict(data)

    @property
    def _data(self) -> localedata.LocaleDataDict:
        return self._copy


class Written:
    """The forms of one locale; ``tag`` is an id of Babel (``de``, ``pt_PT``)."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self._locale = _Own.parse(tag)
        self._data = cldr.written(tag)
        system = cldr.section(self._data, "default_numbering_system") or "latn"
        zero = _ZEROS.get(system)
        known = zero is not None and cldr.section(self._data, "number_symbols", system) is not None
        self._system = system if known else "latn"
        self._digits = {ord("0") + n: chr(ord(zero) + n) for n in range(10)} if zero is not None and known else {}
        # of two units of one name (day, day-person) the plain one
        idents = sorted(((i.partition("-")[2], i) for i in self._section("unit_patterns")), key=lambda i: -len(i[0]))
        #: CLDR's ids of units by our names
        self._units = {UNIT_NAMES[unit]: ident for unit, ident in idents if unit in UNIT_NAMES}
        #: whether a noun stands right behind its number, as in Japanese; CLDR has a space before units there
        self._close = "{0}{1}" in self._section("currency_unit_patterns").values()

    def _section(self, *path: Any) -> Mapping[Any, Any]:
        found = cldr.section(self._data, *path)
        return found if isinstance(found, Mapping) else {}

    @property
    def direction(self) -> str:
        """The direction of the script: ltr or rtl."""
        return "rtl" if cldr.section(self._data, "character_order") == "right-to-left" else "ltr"

    # -- numbers

    def plain(self, n: int | Decimal) -> str:
        """A number in digits, in groups, with all its places."""
        return self._native(format_decimal(n, locale=self._locale, decimal_quantization=False, numbering_system=self._system))

    def _native(self, text: str) -> str:
        return text.translate(self._digits) if self._digits else text

    def decimals(self, text: str) -> str:
        """Digits with a decimal point as the locale writes them, with all their zeros."""
        return self._native(text.replace(".", get_decimal_symbol(self._locale, numbering_system=self._system)))

    def number(self, n: int | Decimal) -> str:
        """A number as people write it: with a scale word from a million on, where that needs three decimals at most."""
        return self._number(Decimal(n))[0]

    def _number(self, n: Decimal) -> tuple[str, bool]:
        """A number, and whether a scale word stands at its end."""
        found = self._compact(n) if abs(n) >= WORDS_FROM else None
        if found is None:
            return self.plain(n), False
        return found, not found[-1:].isdigit()

    def _compact(self, n: Decimal) -> str | None:
        # some releases of CLDR have one length only for Chinese, Japanese and Korean
        forms = self._section("compact_decimal_formats", "long") or self._section("compact_decimal_formats", "short")
        other = forms.get("other", {})
        magnitude = max((m for m in other if Decimal(m) <= abs(n)), key=len, default=None)
        if magnitude is None:
            return None
        pattern = getattr(other[magnitude], "pattern", "0")
        zeros = pattern.count("0")
        scaled = n.scaleb(zeros - len(magnitude))
        if pattern.strip("0") == "" or int(scaled.normalize().as_tuple().exponent) < -PLACES:
            return None
        form = forms.get(self._plural(scaled), other).get(magnitude, other[magnitude])
        applied = parse_pattern(getattr(form, "pattern", pattern)).apply(
            scaled, self._locale, decimal_quantization=False, numbering_system=self._system
        )
        return self._native(applied)

    def _plural(self, n: int | Decimal) -> str:
        return self._locale.plural_form(abs(n).normalize() if isinstance(n, Decimal) else abs(n))

    def percent(self, numbers: str, n: Decimal) -> str:
        """Numbers as they are written already, with the sign for per cent of a number."""
        pattern = self._native(format_percent(0, locale=self._locale, numbering_system=self._system))
        zero = self._native("0")
        return pattern.replace(zero, numbers, 1) if zero in pattern else f"{numbers}%"

    # -- money and units

    def money(self, numbers: str, n: Decimal, code: str, name: str | None = None) -> str:
        """Numbers as they are written already, with the name of a currency (ISO 4217) in the form of the last number."""
        form = self._plural(n)
        names = self._section("currency_names_plural", code)
        found = name or names.get(form) or names.get("other") or self._section("currency_names").get(code) or code
        patterns = self._section("currency_unit_patterns")
        pattern = patterns.get(form) or patterns.get("other") or "{0} {1}"
        return self._behind(numbers, n, pattern, found)

    def _behind(self, numbers: str, n: Decimal, pattern: str, noun: str) -> str:
        """A noun behind numbers, with the word that a language puts between a scale word and it."""
        links = _LINKS.get(self.tag.split("_")[0])
        if links and pattern.startswith("{0}") and self._number(n)[1]:
            noun = f"{links[noun.lower().startswith(_VOWELS)]}{noun}"
            pattern = pattern.replace("\u00a0", " ")
        return "".join(numbers if n == "{0}" else noun if n == "{1}" else n for n in _BOTH.split(pattern))

    def unit(self, numbers: str, n: Decimal, name: str) -> str | None:
        """Numbers as they are written already, with a unit in the form of the last number; None for one that CLDR lacks."""
        whole = self._pattern(name, n)
        if whole is None and "_per_" in name:
            counted, _, per = name.rpartition("_per_")
            head = self._pattern(counted, n)
            tail = self._section("unit_patterns", self._units.get(per, ""), "long").get("per")
            whole = tail.replace("{0}", head) if head is not None and isinstance(tail, str) else None
        if whole is None:
            return None
        before, _, after = whole.partition("{0}")
        if self._close:
            return f"{before.rstrip()}{numbers}{after.lstrip()}"
        if not before and after[:1].isspace():
            return self._behind(numbers, n, f"{{0}}{after[0]}{{1}}", after[1:])
        return f"{before}{numbers}{after}"

    def _pattern(self, name: str, n: Decimal) -> str | None:
        forms = self._section("unit_patterns", self._units.get(name, ""), "long")
        found = forms.get(self._plural(n)) or forms.get("other")
        return found if isinstance(found, str) and "{0}" in found else None

    def unit_name(self, name: str) -> str | None:
        """A unit by itself, in the plural; None for one that CLDR does not have."""
        told = self.unit("\0", Decimal(5), name)
        return told.replace("\0", "").strip(" \u00a0\u202f") if told else None

    # -- dates and names

    def date(self, day: dt.date) -> str:
        """A day in the medium length of the locale."""
        return self._native(format_date(day, "medium", locale=self._locale))

    def month(self, day: dt.date) -> str:
        """The month of a day, with its year."""
        return self._native(format_skeleton("yMMMM", day, locale=self._locale))

    def year(self, day: dt.date) -> str:
        """The year of a day."""
        return self._native(format_skeleton("y", day, locale=self._locale))

    def weekday(self, number: int) -> str:
        """The name of a weekday: 0 Monday to 6 Sunday."""
        return str(self._section("days", "stand-alone", "wide").get(number, number))

    def language(self, tag: str) -> str | None:
        """The name of a language in the locale's own; None for one that CLDR has no name of."""
        names = self._section("languages")
        found = names.get(tag.replace("-", "_")) or names.get(tag.replace("_", "-").split("-")[0])
        return found if isinstance(found, str) else None


def locales() -> list[str]:
    """The BCP 47 tags of all locales that Babel has, sorted."""
    return sorted(t.replace("_", "-") for t in localedata.locale_identifiers())


def nearest(tag: str) -> str | None:
    """The tag, or the tag of the language by its name in English or (the larger ones) in itself, that a wrong tag is most like.

    >>> nearest("japanese"), nearest("deutsch"), nearest("de:AT")
    ('ja', 'de', 'de-AT')
    """
    from difflib import get_close_matches

    wanted = tag[:40].casefold()
    names: dict[str, str] = {
        name.casefold(): t for t, name in (cldr.section(cldr.raw("en"), "languages") or {}).items() if cldr.exists(t)
    }
    for t in _LARGE:
        names[str(cldr.section(cldr.written(t), "languages", t)).casefold()] = t
    near = get_close_matches(wanted, names, 1, 0.6)
    if near:
        return names[near[0]]
    tags = {t.casefold(): t for t in locales()}
    near = get_close_matches(wanted, tags, 1, 0.5)
    return tags[near[0]] if near else None


def base(tag: str) -> str | None:
    """The id of the locale of Babel that serves a tag best, None for a tag of no language.

    >>> base("de-AT"), base("ja-JP-x"), base("deutsch")
    ('de_AT', 'ja_JP', None)
    """
    found = cldr.base_tag(tag)
    return None if found == "root" else found


@functools.lru_cache(maxsize=16)
def written(tag: str) -> Written:
    """The forms of a locale of Babel, made once."""
    return Written(tag)
