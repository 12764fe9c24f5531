"""Messages: English text that remembers the template and the values it is made of, so that it can be told in another locale.

A ``Message`` is a str, the English text, and behaves as one everywhere: in JSON, in comparisons, as a key. ``say`` makes one from
a template with named places (``"{x} against {y}"``). Templates are literals in the code, where tools/make_messages.py finds them
for the catalogues; text of an article comes in as a value only, which is put in its place once and never read as a template.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, Protocol, Self

from contracheck.model.claim import Value

#: A place of a template; other braces are text.
_PLACE: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class Wording(Protocol):
    """What a locale gives to a message: the translation of its template, and the forms of its values."""

    def text(self, told: str, /) -> str:
        """A message or term in the locale; a plain str as it is."""
        ...

    def template(self, one: str, many: str | None, n: int | Decimal, /) -> str:
        """The template in the locale's language: of a message, or of the form that a number asks for."""
        ...

    def form(self, kind: str, of: Any, /) -> str:
        """A value of a kind (of ``Term``) in the locale."""
        ...


class Localized(str):
    """A str, the English text, that has other forms in other locales."""

    __slots__ = ()

    def in_locale(self, reader: Wording) -> str:
        """The text for a reader of another locale."""
        return str(self)


class Term(Localized):
    """A value inside a message. ``kind`` names how it is told, ``of`` what it is.

    number (Decimal, int), date (ISO), value (``Value``), unit (name, in the plural), counted (name, in the plural), language (BCP
    47 tag), weekday (0 Monday to 6), topic (id of a concept), decimals (digits with a point).
    """

    __slots__ = ("kind", "of")
    kind: str
    of: Any

    def __new__(cls, text: str, kind: str, of: Any) -> Term:
        """The English text with what it stands for."""
        made = str.__new__(cls, text)
        made.kind, made.of = kind, of
        return made

    def in_locale(self, reader: Wording) -> str:
        """The value in the reader's locale."""
        return reader.form(self.kind, self.of)

    def __reduce__(self) -> tuple[Any, ...]:
        return Term, (str(self), self.kind, self.of)


class Listing(Localized):
    """Several texts in a row, joined by a template of two places: ``"{first} and {last}"``."""

    __slots__ = ("joint", "last", "parts")
    parts: tuple[str, ...]
    joint: str
    last: str

    def __new__(cls, parts: Iterable[str], joint: str, last: str) -> Listing:
        """The parts; ``joint`` stands between two of them, ``last`` before the last one."""
        told = tuple(parts)
        made = str.__new__(cls, _joined(told, joint, last))
        made.parts, made.joint, made.last = told, joint, last
        return made

    def in_locale(self, reader: Wording) -> str:
        """The parts in the reader's locale, joined as its language does."""
        joint, last = (reader.template(t, None, 1) for t in (self.joint, self.last))
        return _joined([reader.text(p) for p in self.parts], joint, last)

    def __reduce__(self) -> tuple[Any, ...]:
        return Listing, (self.parts, self.joint, self.last)


class Message(Localized):
    """A sentence or a part of one.

    ``template`` is the English template, ``params`` the values of its places; ``many`` is the template for other numbers than one
    where ``n`` decides between two, else None.
    """

    __slots__ = ("many", "n", "params", "template")
    template: str
    params: dict[str, str]
    many: str | None
    n: int | Decimal

    def __new__(cls, template: str, params: Mapping[str, Any], many: str | None = None, n: int | Decimal = 1) -> Self:
        """The message with its English text. Raises KeyError for a place without a value."""
        told = {name: _shown(value) for name, value in params.items()} if params else {}
        made = str.__new__(cls, fill(template if many is None or n == 1 else many, told))
        made.template, made.params, made.many, made.n = template, told, many, n
        return made

    def in_locale(self, reader: Wording) -> str:
        """The message in the reader's language, its values in the reader's locale."""
        told = {name: reader.text(value) for name, value in self.params.items()}
        return fill(reader.template(self.template, self.many, self.n), told)

    def __reduce__(self) -> tuple[Any, ...]:
        return Message, (self.template, self.params, self.many, self.n)


class Choice(Message):
    """A message about several things of which one is to be chosen; ``each`` is what is said of each alone, by its name."""

    __slots__ = ("each",)
    each: dict[str, Message]

    def __new__(cls, whole: Message, each: Mapping[str, Message]) -> Self:
        """The message about all, and those about each.

        >>> both = Choice(say("read 3 for 4, or 4 for 3"), {"a": say("read 3 for 4"), "b": say("read 4 for 3")})
        >>> both, both.of(["b", "c"]), both.of(["c"])
        ('read 3 for 4, or 4 for 3', 'read 4 for 3', None)
        """
        made = super().__new__(cls, whole.template, whole.params, whole.many, whole.n)
        made.each = dict(each)
        return made

    def of(self, names: Iterable[str]) -> Message | None:
        """What is said of the first of some names about which something is said; None where nothing is."""
        return next((self.each[name] for name in names if name in self.each), None)

    def __reduce__(self) -> tuple[Any, ...]:
        return Choice, (Message(self.template, self.params, self.many, self.n), self.each)


def say(template: str, /, **params: Any) -> Message:
    """A message: the template, a literal, with values in its places.

    Values are texts (of an article, or messages and terms), numbers (int as it is, Decimal in words), dates, ``Value``, or lists
    of these, which are joined by commas. Raises KeyError for a place without a value.

    >>> told = say("{x} against {y}", x="{y} of 5%", y=Decimal("1.9E+9"))
    >>> told, told.template, told.params["y"]
    ('{y} of 5% against 1.9 billion', '{x} against {y}', '1.9 billion')
    """
    return Message(template, params)


def say_many(one: str, many: str, n: int | Decimal, /, **params: Any) -> Message:
    """A message whose template depends on a number, which is the value of ``{n}`` unless that is given.

    >>> say_many("{n} day apart", "{n} days apart", 1), say_many("{n} day apart", "{n} days apart", 3)
    ('1 day apart', '3 days apart')
    """
    params.setdefault("n", n)
    return Message(one, params, many, n)


def grouped(n: int) -> Term:
    """A whole number with its digits in groups.

    >>> grouped(12345)
    '12,345'
    """
    return Term(f"{n:,}", "number", n)


def decimals(n: float, places: int) -> Term:
    """A score with so many decimals.

    >>> decimals(0.9, 2)
    '0.90'
    """
    text = f"{n:.{places}f}"
    return Term(text, "decimals", text)


def listed(parts: Iterable[Any]) -> Listing:
    """Texts with commas between them, and "and" before the last.

    >>> listed(["a", "b", "c"]), listed(["a"])
    ('a, b and c', 'a')
    """
    return Listing([_shown(p) for p in parts], _COMMA, AND)


def commas(parts: Iterable[Any]) -> Listing:
    """Texts with commas between them.

    >>> commas(["a", "b", "c"])
    'a, b, c'
    """
    return Listing([_shown(p) for p in parts], _COMMA, _COMMA)


def semicolons(parts: Iterable[Any]) -> Listing:
    """Statements with semicolons between them.

    >>> semicolons([say("{n} against 4", n=3), "1 USD = 150 JPY"])
    '3 against 4; 1 USD = 150 JPY'
    """
    return Listing([_shown(p) for p in parts], _SEMICOLON, _SEMICOLON)


def alternatives(parts: Iterable[Any]) -> Listing:
    """Texts of which one holds, with ", or " between them.

    >>> alternatives(["a", "b"])
    'a, or b'
    """
    return Listing([_shown(p) for p in parts], _OR, _OR)


def fill(template: str, params: Mapping[str, str]) -> str:
    """A template with its places filled, each once: nothing in a value is read as a place. Raises KeyError for one without value.

    >>> fill("{x} or {y}", {"x": "{y}", "y": "b"})
    '{y} or b'
    """
    pieces = _pieces(template)
    return "".join([params[piece] if n % 2 else piece for n, piece in enumerate(pieces)]) if len(pieces) > 1 else template


def places(template: str) -> frozenset[str]:
    """The names of a template's places.

    >>> sorted(places("{x} against {y}"))
    ['x', 'y']
    """
    return frozenset(_pieces(template)[1::2])


@functools.lru_cache(maxsize=4096)
def _pieces(template: str) -> tuple[str, ...]:
    """Text, name, text, name ... text."""
    return tuple(_PLACE.split(template))


def _joined(parts: Iterable[str], joint: str, last: str) -> str:
    """Texts joined by a template of two places each."""
    told = list(parts)
    if not told:
        return ""
    end = told.pop()
    if not told:
        return end
    between = fill(joint, {"first": "", "last": ""})
    return fill(last, {"first": between.join(told), "last": end})


def _shown(value: Any) -> str:
    """A value as a str that knows its form in other locales."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return Term(str(value), "number", value)
    if isinstance(value, dt.date):
        return Term(value.isoformat(), "date", value.isoformat())
    if isinstance(value, list | tuple):
        return commas(value)
    from contracheck.model import show

    if isinstance(value, Decimal):
        return show.number(value)
    if isinstance(value, Value):
        return show.value(value)
    raise TypeError(f"no value of a message: {type(value).__name__}")


_COMMA: Final = say("{first}, {last}", first="", last="").template
#: joins two texts, one of a row of several
AND: Final = say("{first} and {last}", first="", last="").template
_OR: Final = say("{first}, or {last}", first="", last="").template
_SEMICOLON: Final = say("{first}; {last}", first="", last="").template
