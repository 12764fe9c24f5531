"""Homes of currencies: by which words a text of a language tells that it speaks of a territory.

CLDR has the territories' names, the names of their languages (which in most languages are the adjective too), and the cities that
stand for the time zones. A language's data file adds the adjectives that share no stem with those (tunesisch needs none, deens
does), and cities. All are taken as beginnings of words, so that cases, compounds and derived words count.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

import attrs
from babel.core import get_global

from contracheck.lang import cldr
from contracheck.lang.currency_nouns import places
from contracheck.lang.pack import Language, language

#: A name of a territory loses so many vowels of its end (Tunesien, tunesisch), down to this length; what is shorter stays whole.
_CUT, _STEM = 2, 5
#: So many first letters of a language's name and its territory's are the same where one is made from the other.
_SHARED: Final = 3
#: Letters that may follow a stem, those of an ending or of a derived word: by its length, and for all that are longer.
_FOLLOW: Final = {2: 0, 3: 1, 4: 3}
_ENDING: Final = 8
_ENDS: Final = frozenset("aeiouyjnаеиіїоуяюєёыьйэ\u0627\u0629\u064a")


_NOWHERE: Final[frozenset[str]] = frozenset()


@attrs.frozen
class Homes:
    """The words for the territories of some currencies: beginnings of words and phrases -> codes (ISO 4217)."""

    stems: dict[str, frozenset[str]]
    phrases: dict[str, frozenset[str]]
    #: The first letters of the stems, as many as the shortest one has.
    heads: frozenset[str]
    shortest: int
    longest: int

    def of_word(self, word: str) -> frozenset[str]:
        """The currencies of the territories that a word (lower case) speaks of, by the longest stem that it begins with."""
        if word[: self.shortest] not in self.heads:
            return _NOWHERE
        for size in range(min(len(word), self.longest), self.shortest - 1, -1):
            codes = self.stems.get(word[:size])
            if codes is not None and len(word) - size <= _FOLLOW.get(size, _ENDING):
                return codes
        return _NOWHERE


@functools.lru_cache(maxsize=256)
def homes(tag: str, codes: frozenset[str]) -> Homes:
    """The words of a language (BCP 47 tag) for the territories whose currencies these are."""
    where = places()
    return _made(language(tag), ((place, code) for code in codes for place in where.get(code, ())))


def _made(lang: Language, told_of: Iterable[tuple[str, str]]) -> Homes:
    """The words for territories, each with what it tells."""
    stems: dict[str, set[str]] = {}
    phrases: dict[str, set[str]] = {}
    for place, code in told_of:
        for word in _words(lang, place):
            for form in dict.fromkeys((word, _plain(word))):
                (stems if lang.spaced and form.isalpha() else phrases).setdefault(form, set()).add(code)
    sizes = [len(s) for s in stems] or [0]
    told, whole = ({w: frozenset(c) for w, c in found.items()} for found in (stems, phrases))
    return Homes(told, whole, frozenset(s[: min(sizes)] for s in stems), min(sizes), max(sizes))


@functools.lru_cache(maxsize=64)
def nationals(tag: str) -> Homes:
    """The words of a language for every territory -> its code (ISO 3166): Germans, alemanes, Alman."""
    return _made(language(tag), ((place, place) for place in sorted(get_global("territory_currencies"))))


def _plain(word: str) -> str:
    """A word without accents (Túnez, tunecino): Latin letters only, elsewhere they are letters of their own."""
    made = unicodedata.normalize("NFD", word)
    return "".join(c for c in made if not unicodedata.combining(c)) if made[:1].isascii() else word


def _words(lang: Language, place: str) -> Iterator[str]:
    """Stems of the words for a territory, lower case: its names, its adjectives, its cities."""
    yield from lang.list("homes", place)
    if not lang.locale:
        return
    raw = cldr.raw(lang.locale)
    name = _low(str((cldr.section(raw, "territories") or {}).get(place, "")), lang)
    if len(name) > 1:
        yield from _stems(name, spaced=lang.spaced)
    tongues = (cldr.section(raw, "languages") or {}) if lang.spaced and name and " " not in name else {}
    for tongue, known in get_global("territory_languages").get(place, {}).items():
        told = _low(str(tongues.get(tongue, "")), lang)
        if known["official_status"] and " " not in told and _plain(told)[:_SHARED] == _plain(name)[:_SHARED]:
            yield from _stems(told, spaced=True)
    for city in _cities(lang, place):
        yield _low(city, lang)


def _low(name: str, lang: Language) -> str:
    """A name in lower case, with the dot of the Turkish capital gone and without the article that Arabic names have."""
    low = name.lower().replace("i\u0307", "i")
    return low.removeprefix(lang.definite) if lang.definite and len(low) > len(lang.definite) + 2 else low


def _stems(name: str, *, spaced: bool) -> Iterator[str]:
    """A name, or the beginning that it shares with what is derived from it."""
    if not spaced or " " in name:
        yield name
        return
    end, least = len(name), max(_STEM, len(name) - _CUT)
    while end > least and _plain(name[end - 1]) in _ENDS:
        end -= 1
    yield name[:end]


@functools.cache
def _zones() -> dict[str, tuple[str, ...]]:
    """Territory -> its time zones."""
    found: dict[str, list[str]] = {}
    for zone, place in get_global("zone_territories").items():
        found.setdefault(place, []).append(zone)
    return {place: tuple(zones) for place, zones in found.items()}


def _cities(lang: Language, place: str) -> Iterator[str]:
    """The cities of a territory's time zones; as their identifiers have them where a language of Latin letters names none."""
    named = cldr.section(cldr.raw(lang.locale or "en"), "time_zones") or {}
    for zone in _zones().get(place, ()):
        city = named.get(zone, {}).get("city")
        if city is not None:
            yield str(city)
        elif lang.latin and "/" in zone:
            yield zone.rsplit("/", 1)[-1].replace("_", " ")
