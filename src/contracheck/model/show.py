"""Values in words for messages: short, in one form for both sides."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from decimal import ROUND_HALF_EVEN, Decimal

import attrs

from contracheck.model.claim import Claim, Value, plain
from contracheck.model.message import Localized, Term, say

#: A number is told by a scale word if it needs no more decimals.
_PLACES = 3
#: More decimals than these are those of a computation, of which so many digits are told.
_DECIMALS, _DIGITS = 6, 4
_SHORT = ((12, "trillion"), (9, "billion"), (6, "million"))
#: plurals that no ending tells
_PLURALS = {"person": "people", "foot": "feet", "century": "centuries"}
#: units that are one word for one and for many
_ALIKE = {
    *("aircraft", "species", "lux", "magnitude", "beaufort", "horsepower", "mach"),
    *("shaku", "tsubo", "pyeong", "jin", "liang", "geun", "koku", "sho", "rai", "mu", "li", "ri", "chi", "kan", "momme"),
}
#: a word in Latin letters
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{3}")
_SIBILANT = ("s", "x", "z", "ch", "sh")


def number(n: Decimal) -> Term:
    """A number as people write it in English, 1.9 billion, 2,300, which knows its form in other locales.

    >>> number(Decimal("1900000000")), number(Decimal("2300")), number(Decimal("1248300"))
    ('1.9 billion', '2,300', '1,248,300')
    """
    return Term(_number(n), "number", n)


def _number(n: Decimal) -> str:
    n = rounded(n)
    for power, word in _SHORT:
        scaled = n.scaleb(-power)
        # 1,248,300 is not 1.248 million where digits matter
        if abs(scaled) >= 1 and int(scaled.normalize().as_tuple().exponent) >= -_PLACES:
            return f"{plain(scaled)} {word}"
    text = plain(n) or ""
    whole, _, rest = text.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}" if whole else "0"
    return sign + grouped + (f".{rest}" if rest else "")


def rounded(n: Decimal) -> Decimal:
    """A number with fewer decimals where it has more than anybody writes: in four digits.

    >>> rounded(Decimal(2) / 3), rounded(Decimal("0.125"))
    (Decimal('0.6667'), Decimal('0.125'))
    """
    if not n.is_finite() or not n or -int(n.as_tuple().exponent) <= _DECIMALS:
        return n
    n = n.normalize()
    if -int(n.as_tuple().exponent) <= _DECIMALS:
        return n
    return n.quantize(Decimal(1).scaleb(min(0, n.adjusted() - _DIGITS + 1)), rounding=ROUND_HALF_EVEN)


def resolved(v: Value) -> bool:
    """Whether anything is known of a value: of a date in an article without a day of its own it may be nothing.

    >>> resolved(Value(kind="date")), resolved(Value(kind="date", upper="2030-12-31"))
    (False, True)
    """
    return v.lower is not None or v.upper is not None


def claim(c: Claim) -> Localized:
    """What a claim says, in one form: its value; its words where the value is not known.

    Of what it counts only the number is told where the text has another word for it: the name of the thing in our data may be a
    wider one (documents for files). People are people, and a word in another script is told by ours.
    """
    if not resolved(c.value):
        return quote(c)
    unit = c.value.unit
    if c.value.kind != "count" or unit in (None, "person") or not _LATIN.search(c.text):
        return value(c.value)
    named = str(unit).replace("_", " ") in c.text.casefold()
    return value(c.value if named else attrs.evolve(c.value, unit=None))


def value(v: Value) -> Term:
    """A value with its bounds and its unit, which knows its form in other locales.

    >>> value(Value(kind="money", lower=Decimal("1.9E+9"), unit="USD"))
    'at least 1.9 billion USD'
    """
    return Term(_value(v), "value", v)


def _value(v: Value) -> str:
    if v.kind == "date":
        return _date(v)
    unit = {"percent": "%", "percentage_point": " percentage points", "basis_point": " basis points"}.get(v.unit or "", "")
    if not unit and v.unit:
        unit = f" {unit_words(v.unit, one={v.lower, v.upper} <= {1, None})}"
    about = "about " if v.approximate else ""
    lower, upper = v.lower, v.upper
    if isinstance(lower, Decimal) and isinstance(upper, Decimal):
        if lower == upper:
            return f"{about}{_number(lower)}{unit}"
        return f"{_number(lower)} to {_number(upper)}{unit}"
    if isinstance(lower, Decimal):
        return f"{'more than' if v.lower_open else 'at least'} {_number(lower)}{unit}"
    if isinstance(upper, Decimal):
        return f"{'less than' if v.upper_open else 'at most'} {_number(upper)}{unit}"
    return str(lower or upper or "an open value")


def unit_words(name: str, *, one: bool = False) -> str:
    """A unit, or a counted thing, as it is read behind a number or, if that is one, alone.

    >>> [unit_words(u) for u in ("square_meter", "kilometer_per_hour", "person", "degree_Celsius", "EUR_per_month")]
    ['square meters', 'kilometers per hour', 'people', 'degrees Celsius', 'EUR per month']
    >>> unit_words("person", one=True)
    'person'
    """
    words = name.replace("_", " ")
    if one or words[:3].isupper():
        return words
    counted, per, rest = words.partition(" per ")
    first, space, last = counted.rpartition(" ")
    if first == "degree":  # degrees Celsius
        return f"degrees {last}{per}{rest}"
    return f"{first}{space}{_many(last)}{per}{rest}"


def _many(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word in _ALIKE or word.endswith(("hertz", "siemens")):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_SIBILANT) else f"{word}s"


def _date(v: Value) -> str:
    if v.lower and v.upper:
        first, last = _whole(str(v.lower), str(v.upper))
        return first if first == last else f"{first} to {last}"
    if v.upper:
        return f"by {v.upper}"
    return f"from {v.lower}" if v.lower else "an unresolved date"


def _whole(first: str, last: str) -> tuple[str, str]:
    """The ends of a period as years or months where it is made of whole ones: 2028, 2025-04 to 2025-06."""
    try:
        a, b = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    except ValueError:
        return first, last
    if a.day != 1 or b.day != calendar.monthrange(b.year, b.month)[1]:
        return first, last
    size = len("2025") if (a.month, b.month) == (1, 12) else len("2025-06")
    return first[:size], last[:size]


def day(iso: str) -> Term:
    """A day by its ISO date, which knows its form in other locales."""
    return Term(iso, "date", iso)


def quote(claim: Claim) -> Localized:
    """The claim as its article writes it."""
    return quoted(claim.text)


def quoted(text: str) -> Localized:
    """Words of an article on one line, in the quotation marks of the reader's language.

    >>> quoted("3\\nbillion")
    '“3 billion”'
    """
    return say("“{text}”", text=" ".join(text.split()))
