"""Tags: the BCP 47 tag of a language, however somebody has named it: a tag, a code of ISO 639-2 or 639-3, a locale, a name.

The only place that knows how languages are called. All of them come through here: those of articles, files, settings, calls.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from babel.core import get_global

from contracheck.lang.cldr import written
from contracheck.lang.pack import full_languages, language, partial_languages

#: ISO 639 codes by which a language is left open: undetermined, several, none coded, no words; and CLDR's root
OPEN: Final = frozenset(("und", "mul", "mis", "zxx", "root"))
#: a tag or the name of a locale (pt_BR.UTF-8, de@euro)
_TAG: Final = re.compile(r"([A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*)(?:[.@].*)?", re.DOTALL)
#: a name and what is said more exactly: Portuguese (Brazil), Chinese, Simplified; of two names one (Spanish; Castilian)
_NAME: Final = re.compile(r"([^(),;/]+)(?:[(,]\s*([^(),;/]+))?")
_LONGEST: Final = 100


def is_open(told: str | None) -> bool:
    """Whether nothing is said about the language: no tag, or one that leaves it open.

    >>> is_open(None), is_open("und"), is_open("German")
    (True, True, False)
    """
    return not told or not told.strip() or told.strip().lower() in OPEN


def tag_of(told: str | None) -> str | None:
    """The BCP 47 tag of a language of which something is known; None where it is left open or not known.

    A tag that is known comes back as it is. Names are English (CLDR's), the language's own, or those of another language with a
    data file; case does not count.

    >>> tag_of("pt-BR"), tag_of("ger"), tag_of("English"), tag_of("Deutsch"), tag_of("Portuguese (Brazil)")
    ('pt-BR', 'de', 'en', 'de', 'pt-BR')
    >>> tag_of("und"), tag_of("qqx")
    (None, None)
    """
    return None if told is None or is_open(told) else _tag(told.strip()[:_LONGEST])


@functools.lru_cache(maxsize=1024)
def _tag(told: str) -> str | None:
    match = _TAG.fullmatch(told)
    if match is not None:
        if _known(match[1]):
            return match[1]
        base, *rest = re.split("[-_]", match[1])
        # the codes of three letters for languages that have one of two, and codes that were withdrawn
        aliases: Mapping[str, str] = get_global("language_aliases")
        served = aliases.get(base.lower())
        if served is not None and _known(tag := "-".join((*served.split("_"), *rest))):
            return tag
    name = _NAME.match(told.replace("_", " "))
    if name is None:
        return None
    named = _named(_folded(name[1]))
    if named is None or not name[2] or "-" in named:
        return named
    more = _parts().get(_folded(name[2]))
    return f"{named}-{more}" if more else named


def _known(tag: str) -> bool:
    found = language(tag)
    return found.full or found.locale is not None


def _named(name: str) -> str | None:
    """The tag of a language by a name: as English calls it, then those with data files, then those with bounds."""
    for tags in (("en",), full_languages(), partial_languages()):
        tag = _names(tags).get(name)
        if tag is not None and _known(tag):
            return tag
    return None


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@functools.cache
def _names(tags: tuple[str, ...]) -> Mapping[str, str]:
    """The names in some languages; what a language calls itself goes before what another means by the same word."""
    found: dict[str, str] = {}
    own: dict[str, str] = {}
    for tag in tags:
        for name, meant in _called(tag):
            found.setdefault(name, meant)
            if meant == tag:
                own.setdefault(name, meant)
    return {**found, **own}


def _called(tag: str) -> Iterator[tuple[str, str]]:
    """The names of languages in a language, and their tags."""
    locale = language(tag).locale
    names: Mapping[str, Any] = written(locale)["languages"] if locale else {}
    for key, name in names.items():
        if isinstance(name, str) and key.lower() not in OPEN:
            yield _folded(name), key.replace("_", "-")


@functools.cache
def _parts() -> Mapping[str, str]:
    """What a name of a language is said more exactly by, in English: territories and scripts, with their codes."""
    english = written("en")
    found = {_folded(name): code for code, name in english["territories"].items() if isinstance(name, str)}
    found |= {_folded(name): code for code, name in english["scripts"].items() if isinstance(name, str)}
    # CLDR says Simplified Han where it stands alone
    return {**{name.removesuffix(" han"): code for name, code in found.items()}, **found}
