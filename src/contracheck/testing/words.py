"""Words: how a language writes figures and the few sentences that generated stories are made of, one data file a language.

These data are kept apart from contracheck/lang on purpose: what the checker knows about a language is judged by them.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any, Final

import attrs

from contracheck.errors import LanguageDataError, UnknownLanguageError

#: The kinds of sentences that every file has, with figure and without.
SENTENCES: Final = ("investment", "deaths", "staff", "rate", "length", "opening", "nothing", "aside")
#: The currencies and units that every file has; a mile is left out where its word means a million, too (Czech mil).
CURRENCIES: Final = ("USD", "EUR", "JPY")
UNITS: Final = ("kilometer", "meter")


@attrs.frozen(kw_only=True)
class Words:
    """The notation and the sentences of one language.

    ``{n}`` stands for a numeral, ``{x}`` for a figure with all that belongs to it, ``{a}`` and ``{b}`` for companies, ``{p}`` for
    a place. ``digits`` is the zero of the digits that the language has beside ASCII's, "" for none; ``scales`` are powers of ten
    with their words; ``scaled`` the forms of currencies behind a scale word, where they differ; ``more_than`` is "" where the
    language has no strict lower bound of its own (以上 includes its edge).
    """

    tag: str
    decimal: str
    group: str
    percent: str
    about: str
    at_least: str
    at_most: str
    more_than: str
    date: str
    months: tuple[str, ...]
    scales: tuple[tuple[int, str], ...]
    currencies: Mapping[str, tuple[str, ...]]
    units: Mapping[str, str]
    sentences: Mapping[str, tuple[str, ...]]
    scaled: Mapping[str, str]
    numeric: str = ""
    digits: str = ""
    joined: bool = False


@functools.cache
def languages() -> tuple[str, ...]:
    """Tags of the languages that stories are written in: English first, the others sorted.

    >>> languages()[:3]
    ('en', 'ar', 'cs')
    """
    folder = resources.files("contracheck.testing").joinpath("data")
    names = {f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")}
    return tuple(sorted(names, key=lambda tag: (tag != "en", tag)))


def words(tag: str) -> Words:
    """The words of a language; of a tag with a region those of its language. Raises UnknownLanguageError where there are none.

    >>> words("pt-BR").tag, words("de").at_least
    ('pt', 'mindestens {x}')
    """
    base = tag.replace("_", "-").partition("-")[0].lower()
    if base not in languages():
        raise UnknownLanguageError("has no words for generated stories", tag)
    return _words(base)


def knows(tag: str | None) -> bool:
    """Whether there are words for a language."""
    return (tag or "und").replace("_", "-").partition("-")[0].lower() in languages()


@functools.cache
def _words(base: str) -> Words:
    file = f"testing/data/{base}.toml"
    text = resources.files("contracheck.testing").joinpath(f"data/{base}.toml").read_text(encoding="utf-8")
    try:
        data: dict[str, Any] = tomllib.loads(text)
        made = Words(
            tag=base,
            months=tuple(data.pop("months")),
            scales=tuple((int(power), form) for power, form in data.pop("scales")),
            currencies={code: tuple(forms) for code, forms in data.pop("currencies").items()},
            sentences={kind: tuple(forms) for kind, forms in data.pop("sentences").items()},
            scaled=data.pop("scaled", {}),
            **data,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LanguageDataError(f"is at fault: {error}", file) from error
    for what, have, wanted in (
        ("sentences", made.sentences, SENTENCES),
        ("currencies", made.currencies, CURRENCIES),
        ("units", made.units, UNITS),
    ):
        for name in wanted:
            if not have.get(name):
                raise LanguageDataError(f"has no {name}", f"{file} @ $.{what}")
    return made
