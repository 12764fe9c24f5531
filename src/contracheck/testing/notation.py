"""Notation: the ways in which a language writes one value. All functions are pure; nothing of contracheck's readers is used."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from contracheck.model import Value
from contracheck.model.claim import plain
from contracheck.testing.words import Words

#: A numeral before a scale word has so many digits before its decimal mark and behind it at most.
_WHOLE: Final = 4
_PLACES: Final = 2
#: A number is not grouped below this: 4600 and 4,600 are both usual, 460 has nothing to group.
_GROUPED_FROM: Final = 1000
#: Exact conversions between units of length (the international mile of 1959).
METERS: Final = {"meter": Decimal(1), "kilometer": Decimal(1000), "mile": Decimal("1609.344")}


@attrs.frozen
class Writing:
    """One way to write a value: its style, in a word or two, the text, and what the text says: a value in the unit that it names.

    >>> from contracheck.testing.words import words
    >>> value = Value(kind="quantity", lower=Decimal(5), upper=Decimal(5), unit="kilometer")
    >>> [(w.text, w.value.unit) for w in writings(value, words("en"))][:2]
    [('5 kilometers', 'kilometer'), ('5000 meters', 'meter')]
    """

    style: str
    text: str
    value: Value


def numeral(n: Decimal, words: Words, *, grouped: bool = True, zero: str = "0") -> str:
    """A number in a language's digits: ``grouped`` by its thousands or not, ``zero`` the zero of the digits.

    >>> from contracheck.testing.words import words
    >>> numeral(Decimal("13500.5"), words("de")), numeral(Decimal(1284), words("fr"), grouped=False)
    ('13.500,5', '1284')
    """
    whole, _, rest = (plain(n) or "0").partition(".")
    text = f"{int(whole):,}".replace(",", words.group) if grouped and int(whole) >= _GROUPED_FROM else whole
    return digits(text + (words.decimal + rest if rest else ""), zero)


def digits(text: str, zero: str) -> str:
    """A text with its ASCII digits replaced by those of which ``zero`` is the first.

    >>> digits("13.5", "٠")
    '١٣.٥'
    """
    return "".join(chr(ord(zero) + ord(c) - ord("0")) if c.isascii() and c.isdigit() else c for c in text)


def numerals(n: Decimal, words: Words) -> Iterator[tuple[str, str, bool]]:
    """The style and the text of each way to write a number, and whether a scale word is in it; the shortest come first."""
    for power, form in words.scales:
        small = n.scaleb(-power)
        # 0.5 million is written 500,000, and 135,000 million otherwise
        if Decimal(1) <= small < Decimal(10) ** _WHOLE and small == round(small, 0 if words.joined else _PLACES):
            yield "scale word", form.replace("{n}", numeral(small, words)), True
            if words.digits:
                yield "scale word, other digits", form.replace("{n}", numeral(small, words, zero=words.digits)), True
    yield "digits", numeral(n, words, grouped=False), False
    if n >= _GROUPED_FROM:
        yield "grouped digits", numeral(n, words), False
    if words.digits:
        yield "other digits", numeral(n, words, grouped=False, zero=words.digits), False


def writings(value: Value, words: Words) -> tuple[Writing, ...]:
    """The ways in which a language writes an exact or approximate value, a bound, or a day; the plainest first, none twice.

    ``value`` is of the kind money (USD, EUR or JPY), percent, count, quantity (a length) or date (one day). A count is the
    numeral alone: what is counted belongs to the sentence. Empty for what the words do not reach.

    >>> from contracheck.testing.words import words
    >>> value = Value(kind="money", lower=Decimal("1.35E+10"), upper=Decimal("1.35E+10"), unit="USD")
    >>> [w.text for w in writings(value, words("de"))][:2]
    ['13,5 Milliarden Dollar', '13,5 Mrd. Dollar']
    """
    if value.kind == "date":
        found = list(_days(value, words))
    else:
        end = value.lower if value.lower is not None else value.upper
        found = list(_exact(value, end, words)) if isinstance(end, Decimal) else []
        shell = _shell(value, words)
        found = [attrs.evolve(w, text=shell.replace("{x}", w.text)) for w in found] if shell else []
    return tuple({w.text: w for w in reversed(found)}.values())[::-1]


def _shell(value: Value, words: Words) -> str:
    if value.lower is None:
        return words.at_most
    if value.upper is None:
        return words.more_than if value.lower_open else words.at_least
    if value.lower != value.upper:
        return ""
    return words.about if value.approximate else "{x}"


def _exact(value: Value, n: Decimal, words: Words) -> Iterator[Writing]:
    if value.kind == "count":
        yield from (Writing(style, text, value) for style, text, _ in numerals(n, words))
    elif value.kind == "percent" and value.unit == "percent":
        for style, text, scaled in numerals(n, words):
            if not scaled and style != "grouped digits":
                yield Writing(style, words.percent.replace("{n}", text), value)
    elif value.kind == "money" and value.unit is not None and value.unit in words.currencies:
        for style, text, scaled in numerals(n, words):
            forms = words.currencies[value.unit]
            if scaled and value.unit in words.scaled:
                forms = (words.scaled[value.unit], *forms[1:])
            for form in forms:
                yield Writing(style, form.replace("{n}", text), value)
    elif value.kind == "quantity" and value.unit in METERS:
        for unit in sorted(METERS, key=lambda u: u != value.unit):
            size = METERS[unit]
            m = n * METERS[value.unit] / size
            if unit in words.units and (unit == value.unit or (m == round(m, _PLACES) and m >= 1)):
                for style, text, scaled in numerals(m, words):
                    if not scaled:
                        style = style if unit == value.unit else f"{unit}, {style}"
                        yield Writing(style, words.units[unit].replace("{n}", text), _in(value, unit, m))


def _days(value: Value, words: Words) -> Iterator[Writing]:
    if not isinstance(value.lower, str) or value.lower != value.upper:
        return
    day = dt.date.fromisoformat(value.lower)
    parts = {
        "{day}": str(day.day),
        "{dd}": f"{day.day:02}",
        "{mm}": f"{day.month:02}",
        "{month}": words.months[day.month - 1],
        "{year}": str(day.year),
    }
    for style, form in (("words", words.date), ("figures", words.numeric)):
        for name, text in parts.items():
            form = form.replace(name, text)
        if form:
            yield Writing(style, form, value)
    if words.digits:
        form = words.date
        for name, text in parts.items():
            form = form.replace(name, digits(text, words.digits))
        yield Writing("other digits", form, value)


def _in(value: Value, unit: str, n: Decimal) -> Value:
    """A value in another unit, in which its number is ``n``."""
    lower, upper = (None if end is None else n for end in (value.lower, value.upper))
    return attrs.evolve(value, lower=lower, upper=upper, unit=unit)
