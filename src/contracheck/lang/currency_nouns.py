"""Currency nouns: what is left of CLDR's names of currencies without the country (Mozambican meticals -> meticals).

CLDR names a currency with its country, and texts, once it is known whose money they speak of, do not. A language's data file has
the nouns that its news use most; the others follow from CLDR, each with the currencies that share it. Words of a language that
mean something else there as a rule (Polish *leki*, medicines) are named in its data file.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Final

from babel.core import get_global

from contracheck.lang import cldr
from contracheck.lang.currencies import CODES
from contracheck.lang.table import lower_case

#: Codes of CLDR's list whose names hold no noun of money: drawing rights, units of account, gold.
_NO_NOUNS: Final = frozenset(("XDR", "CLF", "VED", "ZWG"))
#: The first of the currencies that share a noun; the others follow in the order of their codes.
_FIRST: Final = {
    code: n for n, code in enumerate((*cldr.MAIN, "KES", "XOF", "XAF", "RON", "AZN", "KGS", "CRC", "ZMW", "CVE", "AWG"))
}
#: A name with a year, a bracket or a dot is that of a coin or of an earlier currency.
_NOT_PLAIN: Final = re.compile(r"[\d().]")
#: Shorter nouns are too often other words: in a script without spaces, and in languages whose words nobody looked through.
SHORTEST_KANA, SHORTEST_CHARACTERS, SHORTEST_UNSEEN = 4, 3, 6
#: Nouns of English that other languages write as one.
_ONE_NOUN: Final = {"riyal": "rial", "krona": "krone", "króna": "krone", "renminbi": "yuan"}
#: Those of English that other languages write as several (сом, сум).
_TWO_NOUNS: Final = ("som", "soms")
_KANA: Final = "\u30a0", "\u30ff"

#: Nouns as English and the languages of their own countries write them: other languages of Latin letters borrow them so.
BORROWED: Final[dict[str, tuple[str, ...]]] = {
    word: (code,)
    for code, words in {
        "AOA": "kwanza kwanzas", "BTN": "ngultrum", "CZK": "koruna", "ERN": "nakfa", "ETB": "birr", "GHS": "cedi cedis",
        "GMD": "dalasi dalasis", "GTQ": "quetzales", "HNL": "lempira lempiras", "HTG": "gourde gourdes", "HUF": "forint forints",
        "IDR": "rupiah", "KZT": "tenge", "LSL": "maloti", "MGA": "ariary", "MMK": "kyat kyats", "MNT": "tugrik tugriks",
        "MOP": "pataca patacas", "MRU": "ouguiya ouguiyas", "MVR": "rufiyaa", "MYR": "ringgit ringgits",
        "MZN": "metical meticals meticais", "NGN": "naira", "NIO": "córdobas", "PLN": "zloty zlotys złotych", "PYG": "guaraníes",
        "SZL": "lilangeni emalangeni", "TJS": "somoni", "THB": "baht", "UAH": "hryvnia hryvnias", "VES": "bolívares",
    }.items()
    for word in words.split()
} | dict.fromkeys(("kwacha", "kwachas"), ("ZMW", "MWK"))  # fmt: skip


@functools.cache
def nouns(tag: str, *, spaced: bool) -> dict[str, tuple[str, ...]]:
    """Noun (lower case) -> the ISO 4217 codes that share it, likeliest first, from CLDR's names in a locale."""
    found: dict[str, set[str]] = {}
    for word, code in _spaced(tag) if spaced else _unspaced(tag):
        found.setdefault(word, set()).add(code)
    shared = families()
    whole = {word: codes.union(*(shared.get(c, ()) for c in codes)) for word, codes in found.items()}
    return {word: tuple(sorted(codes, key=lambda c: (_FIRST.get(c, len(_FIRST)), c))) for word, codes in whole.items()}


@functools.cache
def families() -> dict[str, frozenset[str]]:
    """Code -> the codes that share its noun in English, itself among them; codes with a noun of their own are left out.

    CLDR has some currencies of a kind in one inflected form, or under one noun, and others of it not: a noun that only one dirham
    has there means any of them.
    """
    shared: dict[str, set[str]] = {}
    for code, name in _plain("en"):
        word = lower_case(name.split()[-1])
        shared.setdefault(_ONE_NOUN.get(word, word), set()).add(code)
    for word in _TWO_NOUNS:
        shared.pop(word, None)
    found: dict[str, set[str]] = {}
    for codes in shared.values():
        if len(codes) > 1:
            for code in codes:
                found.setdefault(code, set()).update(codes)
    return {code: frozenset(codes) for code, codes in found.items()}


@functools.cache
def capital(tag: str) -> bool:
    """Whether a language writes the names of currencies with capitals in a sentence too, as German does."""
    last = [name.split()[-1] for code, name in _plurals(tag) if code in CODES]
    return bool(last) and sum(word[:1].isupper() for word in last) * 2 > len(last)


def _plurals(tag: str) -> Iterator[tuple[str, str]]:
    for code, forms in (cldr.section(cldr.raw(tag), "currency_names_plural") or {}).items():
        for name in forms.values():
            yield code, name


def _plain(tag: str) -> Iterator[tuple[str, str]]:
    for code, name in cldr.currency_forms(tag):
        if code in CODES and code not in _NO_NOUNS and not _NOT_PLAIN.search(name):
            yield code, name


def _spaced(tag: str) -> Iterator[tuple[str, str]]:
    """(noun, code) where words are parted: the noun is the word on the side where the names of several currencies agree."""
    names = [(code, name.replace("-", " ").split()) for code, name in _plain(tag)]
    named = [(code, words) for code, words in names if len(words) > 1]
    sides = []
    for side in (-1, 0):
        shared: dict[str, set[str]] = {}
        for code, words in named:
            shared.setdefault(lower_case(words[side]), set()).add(code)
        sides.append((sum(len(codes) for codes in shared.values() if len(codes) > 1), side))
    side = max(sides)[1]
    large = capital(tag)
    for code, words in named:
        word = words[side]
        # доллар США, sol oro: what is no small word of two is the country, or an adjective before or behind it
        if len(words) == 2 and word.isalpha() and len(word) > 2 and (large or not word[:1].isupper()):
            yield lower_case(word), code


def _unspaced(tag: str) -> Iterator[tuple[str, str]]:
    """(noun, code) where they are not: what follows the blank, or the name of the territory."""
    places = {str(name) for name in (cldr.section(cldr.raw(tag), "territories") or {}).values()}
    for code, name in _plain(tag):
        _, blank, noun = name.rpartition(" ")
        if not blank:
            noun = next((name[n:] for n in range(len(name) - 1, 1, -1) if name[:n] in places), "")
        kana = all(_KANA[0] <= c <= _KANA[1] for c in noun)
        if len(noun) >= (SHORTEST_KANA if kana else SHORTEST_CHARACTERS):
            yield noun, code


@functools.cache
def places() -> dict[str, frozenset[str]]:
    """ISO 4217 code -> the territories (ISO 3166) whose currency it is today."""
    found: dict[str, set[str]] = {}
    for place, entries in get_global("territory_currencies").items():
        for code, _, until, tender in entries:
            if until is None and tender:
                found.setdefault(code, set()).add(place)
    return {code: frozenset(where) for code, where in found.items()}
