"""Values in words for messages: short, in one form for both sides."""

from __future__ import annotations

from decimal import Decimal

from contracheck.model.claim import Claim, Value, plain
from contracheck.model.message import Localized, Term, say

#: A number is told by a scale word if it needs no more decimals.
_PLACES = 3
_SHORT = ((12, "trillion"), (9, "billion"), (6, "million"))
#: plurals that no ending tells
_PLURALS = {"person": "people", "foot": "feet", "century": "centuries"}
#: units that are one word for one and for many
_ALIKE = {
    *("aircraft", "species", "lux", "magnitude", "beaufort", "horsepower", "mach"),
    *("shaku", "tsubo", "pyeong", "jin", "liang", "geun", "koku", "sho", "rai", "mu", "li", "ri", "chi", "kan", "momme"),
}
_SIBILANT = ("s", "x", "z", "ch", "sh")


def number(n: Decimal) -> Term:
    """A number as people write it in English, 1.9 billion, 2,300, which knows its form in other locales.

    >>> number(Decimal("1900000000")), number(Decimal("2300")), number(Decimal("1248300"))
    ('1.9 billion', '2,300', '1,248,300')
    """
    return Term(_number(n), "number", n)


def _number(n: Decimal) -> str:
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
        return str(v.lower) if v.lower == v.upper else f"{v.lower} to {v.upper}"
    if v.upper:
        return f"by {v.upper}"
    return f"from {v.lower}" if v.lower else "an unresolved date"


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
