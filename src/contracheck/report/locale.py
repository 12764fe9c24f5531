"""Reader: for whom a report is told: messages in a language that has a catalogue, numbers and dates as a locale writes them.

Any locale that Babel knows is taken. Where its language has no catalogue (lang/messages), messages stay English, and numbers,
dates, units and currencies follow the locale. English itself (``en``) is told in the one form that JSON has: "1.9 billion USD",
"2025-06-12". Nothing is taken from the environment: output is a function of input.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from contracheck.errors import ConfigError
from contracheck.lang.translations import Translations, translations
from contracheck.model import Claim, Value, show
from contracheck.model.message import Localized, Message, commas, fill, grouped, listed, say, say_many

if TYPE_CHECKING:
    from contracheck.lang.written import Written

ENGLISH: Final = "en"


class Reader:
    """The reader of a report. Made by ``reader``; ``tag`` is the BCP 47 tag of its locale.

    >>> de = reader("de-AT")
    >>> de.tag, de.direction, de.number(Decimal("1.9E+9")), de.language("ja")
    ('de-AT', 'ltr', '1,9 Milliarden', 'Japanisch')
    """

    def __init__(self, locale: str) -> None:
        self.tag = locale.replace("_", "-")
        self.english = locale == ENGLISH
        self._locale = locale
        language = locale.partition("_")[0]
        self._messages: Translations = Translations({}, lambda n: 0) if self.english else translations(language)
        self._forms: dict[str, Callable[[Any], str]] = {
            "number": self.number,
            "date": self.date,
            "value": self.value,
            "unit": self.unit,
            "counted": self.counted,
            "language": self.language,
            "weekday": lambda number: self._written.weekday(number),
            "topic": self.topic,
            "decimals": lambda text: self._written.decimals(text),
        }

    @functools.cached_property
    def _written(self) -> Written:
        """What Babel knows, loaded when first asked: English needs little of it."""
        from contracheck.lang.written import written

        return written(self._locale)

    @property
    def direction(self) -> str:
        """The direction in which the messages run: ltr or rtl; that of English where the language has no catalogue."""
        return self._written.direction if self._messages else "ltr"

    # -- messages

    def text(self, told: str, /) -> str:
        """A message or a term in the locale; a plain str, such as words of an article, as it is."""
        if self.english or not isinstance(told, Localized):
            return str(told)
        return told.in_locale(self)

    def say(self, template: str, /, **params: Any) -> str:
        """A template, a literal, with its places filled (``model.message.say``), in the reader's language.

        >>> reader("en").say("{a} and {b}", a=3, b="{a}")
        '3 and {a}'
        """
        return self.text(say(template, **params))

    def say_many(self, one: str, many: str, n: int | Decimal, /, **params: Any) -> str:
        """The same of a template that depends on a number, which is the value of ``{n}``, with its digits in groups.

        >>> reader("en").say_many("{n} article", "{n} articles", 1200)
        '1,200 articles'
        """
        params.setdefault("n", grouped(n) if isinstance(n, int) else n)
        return self.text(say_many(one, many, n, **params))

    def template(self, one: str, many: str | None, n: int | Decimal, /) -> str:
        """The template in the reader's language, in the form that a number asks for where there are two; else in English."""
        found = self._messages.get(one) if many is None else self._messages.get_many(one, n)
        if found is None:
            found = one if many is None or n == 1 else many
        return found

    def form(self, kind: str, of: Any, /) -> str:
        """A value of a kind of ``Term`` in the locale."""
        return self._forms[kind](of)

    def reason(self, told: str) -> str:
        """A piece of evidence ("topic: same"), its feature and its level each translated where the catalogue has them."""
        feature, mark, level = told.partition(": ")
        if self.english or not mark:
            return told
        names = [self._messages.get(part, "evidence") or part for part in (feature, level)]
        return fill(self.template("{feature}: {level}", None, 1), {"feature": names[0], "level": names[1]})

    def severity(self, word: str) -> str:
        """The word for a severity, or a verdict, as JSON has it: conflict, tension, note, agree, superseded, incomparable."""
        return self._messages.get(word, "verdict") or word

    def kind(self, word: str) -> str:
        """The word for a kind of claim, as JSON has it: money, percent, count ..."""
        return self._messages.get(word, "kind") or word

    def code(self, name: str) -> str:
        """The name of a code (scale-slip) in words.

        >>> reader("en").code("scale-slip")
        'scale slip'
        """
        return self._messages.get(name, "code") or name.replace("-", " ")

    def commas(self, parts: Iterable[str]) -> str:
        """Texts with commas between them."""
        return self.text(commas(parts))

    def listed(self, parts: Iterable[str]) -> str:
        """Texts with commas between them and "and" before the last."""
        return self.text(listed(parts))

    # -- values

    def number(self, n: int | Decimal) -> str:
        """A number as people write it, with a scale word where it is large and that needs few decimals.

        >>> reader("ja").number(1_900_000_000), reader("fr").number(Decimal("2300.5")) == "2\\u202f300,5"
        ('19億', True)
        """
        return str(show.number(Decimal(n))) if self.english else self._written.number(show.rounded(Decimal(n)))

    def date(self, day: dt.date | str) -> str:
        """A day, given as a date or in ISO form, in the locale's medium length; ISO in English. Other strings stay as they are.

        >>> reader("de").date("2025-06-12"), reader("en").date(dt.date(2025, 6, 12))
        ('12.06.2025', '2025-06-12')
        """
        iso = day.isoformat() if isinstance(day, dt.date) else str(day)
        return iso if self.english or (found := _day(iso)) is None else self._written.date(found)

    def language(self, tag: str) -> str:
        """The name of a language in the reader's language, by its BCP 47 tag; the tag where CLDR has no name.

        >>> reader("en").language("pt-BR"), reader("fr").language("de")
        ('Brazilian Portuguese', 'allemand')
        """
        return self._written.language(tag) or tag

    def topic(self, concept: str) -> str:
        """A word for a concept: from the catalogue, else its id with spaces.

        >>> reader("en").topic("share_price")
        'share price'
        """
        return self._messages.get(concept, "topic") or concept.replace("_", " ")

    def unit(self, name: str) -> str:
        """A unit by itself in the plural."""
        told = None if self.english else self._messages.get_many(name, 5, "unit") or self._written.unit_name(name)
        return told or show.unit_words(name)

    def counted(self, thing: str) -> str:
        """What is counted, in the plural: "people"."""
        return self._messages.get(thing, "thing") or show.unit_words(thing)

    def value(self, v: Value) -> str:
        """A value with its bounds and its unit.

        >>> amount = Value(kind="money", lower=Decimal("1.9E+9"), upper=Decimal("1.9E+9"), unit="USD")
        >>> [reader(tag).value(amount) for tag in ("en", "de", "ja")]
        ['1.9 billion USD', '1,9 Milliarden US-Dollar', '19億米ドル']
        """
        if self.english:
            return str(show.value(v))
        if v.kind == "date":
            return self._period(v)
        lower, upper = v.lower, v.upper
        if isinstance(lower, Decimal) and isinstance(upper, Decimal):
            if lower != upper:
                numbers = self.say("{first} to {last}", first=lower, last=upper)
                return self._with_unit(numbers, upper, v)
            told = self._with_unit(self.number(lower), lower, v)
            return self.say("about {value}", value=told) if v.approximate else told
        if isinstance(lower, Decimal):
            told = self._with_unit(self.number(lower), lower, v)
            return self.say("more than {value}", value=told) if v.lower_open else self.say("at least {value}", value=told)
        if isinstance(upper, Decimal):
            told = self._with_unit(self.number(upper), upper, v)
            return self.say("less than {value}", value=told) if v.upper_open else self.say("at most {value}", value=told)
        return str(lower or upper or self.say("an open value"))

    def claim(self, claim: Claim) -> str:
        """What a claim says: its value, or its words where nothing is known of that."""
        return self.text(show.claim(claim))

    def _with_unit(self, numbers: str, n: Decimal, v: Value) -> str:
        """Numbers, of which ``n`` is the last, with the unit of a value."""
        name = v.unit
        if name is None:
            return numbers
        if name == "percent":
            return self._written.percent(numbers, n)
        if v.kind == "money":
            return self._written.money(numbers, n, name, self._messages.get_many(name, n, "currency"))
        counted = self._messages.get_many(name, n, "counted" if v.kind == "count" else "unit")
        if counted is not None:
            return fill(self.template("{number} {unit}", None, 1), {"number": numbers, "unit": counted})
        told = self._written.unit(numbers, n, name) if v.kind != "count" else None
        return told or f"{numbers} {show.unit_words(name, one=n == 1)}"

    def _period(self, v: Value) -> str:
        first, last = v.lower, v.upper
        if first and last:
            a, b = _day(str(first)), _day(str(last))
            if a and b and (a.month, a.day, b.month, b.day) == (1, 1, 12, 31) and a.year == b.year:
                return self._written.year(a)
            if a and b and a.day == 1 and b == a.replace(day=calendar.monthrange(a.year, a.month)[1]):
                return self._written.month(a)
            return (
                self.date(str(first))
                if first == last
                else self.say("{first_day} to {last_day}", first_day=show.day(str(first)), last_day=show.day(str(last)))
            )
        if last:
            return self.say("by {date}", date=show.day(str(last)))
        return self.say("from {date}", date=show.day(str(first))) if first else self.say("an unresolved date")


def _day(iso: str) -> dt.date | None:
    """The day of an ISO date; None for what is none, or has a time."""
    try:
        return dt.date.fromisoformat(iso) if len(iso) == len("2025-06-12") else None
    except ValueError:
        return None


def reader(locale: str | None = None) -> Reader:
    """The reader of a locale by its BCP 47 tag, made once; None is English. A regional tag falls back to its language.

    Raises ConfigError, which names the nearest, for a tag that is no locale of CLDR.

    >>> reader("ja-JP").text(say("{a} to {b}", a="x", b="y")) != "", reader().tag
    (True, 'en')
    >>> reader("germa")
    Traceback (most recent call last):
    contracheck.errors.ConfigError: germa: no such locale; did you mean 'de'?
    """
    return _reader(ENGLISH) if locale is None else _reader(_known(locale))


def _known(tag: str) -> str:
    from contracheck.lang.written import base, nearest

    found = base(tag)
    if found is not None:
        return found
    near = nearest(tag)
    hint = f"did you mean {near!r}?" if near else "a tag such as de or pt-BR is meant"
    raise ConfigError(f"no such locale; {hint}", tag[:40])


@functools.lru_cache(maxsize=16)
def _reader(locale: str) -> Reader:
    return Reader(locale)


__all__ = ["Message", "Reader", "reader"]
