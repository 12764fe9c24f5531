"""Translations: the message catalogues of lang/messages, one file a language, read when first asked for.

The files are gettext catalogues, made and checked by tools/make_messages.py.
"""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import resources

from contracheck.errors import LanguageDataError
from contracheck.lang.cldr import raw

#: CLDR's plural forms in gettext's order; a catalogue has as many of the first that its language has as it needs
_FORMS = ("zero", "one", "two", "few", "many", "other")
#: (context, message) -> the translations: one, or one a plural form
_Texts = Mapping[tuple[str, str], tuple[str, ...]]


class Translations:
    """The translations of one language. An empty catalogue gives back what it is asked for."""

    def __init__(self, texts: _Texts, plural: Callable[[int | Decimal], int]) -> None:
        self._texts, self._plural = texts, plural

    def get(self, text: str, context: str = "") -> str | None:
        """The translation of a text, of a context where one is given; None where there is none."""
        found = self._texts.get((context, text))
        return found[0] if found else None

    def get_many(self, one: str, n: int | Decimal, context: str = "") -> str | None:
        """The translation of a text of two forms in the form that a number asks for; None where there is none."""
        found = self._texts.get((context, one))
        return found[min(self._plural(n), len(found) - 1)] if found else None

    def __bool__(self) -> bool:
        return bool(self._texts)


@functools.lru_cache(maxsize=16)
def translations(language: str) -> Translations:
    """The catalogue of a language (``de``), empty where there is none. Raises LanguageDataError for a broken file."""
    file = resources.files("contracheck.lang").joinpath("messages", f"{language}.po")
    if not language.isalpha() or not file.is_file():
        return Translations({}, lambda n: 0)
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalog = read_po(io.StringIO(file.read_text(encoding="utf-8")), locale=None, abort_invalid=True)
    except PoFileError as error:
        raise LanguageDataError(f"is no catalogue: {error}", f"messages/{language}.po") from None
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        told = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if all(told):
            key = message.id[0] if isinstance(message.id, tuple | list) else message.id
            texts[message.context or "", str(key)] = tuple(str(t) for t in told)
    rule = raw(language)["plural_form"]
    forms = [form for form in _FORMS if form in {*rule.tags, "other"}]
    return Translations(texts, lambda n: forms.index(rule(n)))
