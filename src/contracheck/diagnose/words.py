"""The words of the messages: both figures as they are written, with their value in one form where that tells more."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_EVEN, Decimal

import attrs

from contracheck.diagnose.case import Case
from contracheck.lang import cldr
from contracheck.lang.pack import Language
from contracheck.lang.signs import as_letters
from contracheck.model import Claim, Value, show
from contracheck.model.message import Choice, Localized, Message, Term, Wording, say

#: A figure that was computed for a fix is given in so many digits.
_DIGITS = 3
#: ... of a single figure in two at least, where the other one is written in fewer.
_SINGLE = 2
#: A range, and a single figure, has two ends; a bound has one.
_ENDS = 2
#: A coefficient from here on is no longer written with a scale word.
_LONGEST = Decimal(10000)
#: So many digits are often written without a separator.
_UNGROUPED = 4
_FIGURE = re.compile(r"\d(?:[\d.,'’٫٬\u00a0\u202f ]*\d)?")
_SEPARATORS = re.compile(r"\D+")
_BLANK = re.compile(r"\s+")
#: The kinds whose texts tell their unit in words that need no other.
_OWN_WORDS = frozenset(("count", "percent", "ratio"))


class Told(Localized):
    """Words of an article, with their value behind them in brackets unless that tells no more: the same number, or the same words
    in the reader's language.
    """

    __slots__ = ("known", "words")
    words: str
    known: Value

    def __new__(cls, words: str, known: Value) -> Told:
        """The words and what they stand for."""
        form = value(known)
        same = not show.resolved(known) or (form.casefold() in words.casefold() and known.kind != "money")
        if known.kind in _OWN_WORDS and known.exact and not known.approximate and known.unit != "percentage_point":
            same = same or (_only_digits(form) == _only_digits(words) and " " not in form)
        made = str.__new__(cls, show.quoted(words) if same else _beside(words, known))
        made.words, made.known = words, known
        return made

    def in_locale(self, reader: Wording) -> str:
        """Words and value, the value in the reader's locale."""
        quote = show.quoted(self.words)
        form = _BLANK.sub(" ", reader.text(value(self.known)))
        same = self == quote or form.casefold() in _BLANK.sub(" ", self.words).casefold()
        return reader.text(quote if same else _beside(self.words, self.known))

    def __reduce__(self) -> tuple[object, ...]:
        return Told, (self.words, self.known)


def told(claim: Claim) -> Told:
    """A claim as its article writes it, with its value behind it in brackets, unless that tells no more."""
    return Told(claim.text, claim.value)


def _beside(words: str, known: Value) -> Message:
    return say("{quote} ({value})", quote=show.quoted(words), value=value(known))


def _only_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


def value(v: Value) -> Term:
    """A value with its bounds and its unit, but that of a count, which the message tells: "12 miles", "about 1.9 million"."""
    return show.value(attrs.evolve(v, unit=None) if v.kind == "count" else v)


def amount(n: Decimal, like: Value) -> Term:
    """A number in the unit of a value: "4.53 billion USD"."""
    return value(attrs.evolve(like, lower=n, upper=n, lower_open=False, upper_open=False, approximate=False))


def reading(claim: Claim) -> Localized:
    """What a claim is to be read as where another one is right: its value, or its words where that is none that anybody writes
    (within 30 days, two thirds).
    """
    written = all(show.rounded(n) == n for n in (claim.value.lower, claim.value.upper) if isinstance(n, Decimal))
    return value(claim.value) if written and show.resolved(claim.value) else show.quote(claim)


def converted(case: Case, claim: Claim, like: Claim) -> Term | None:
    """What a claim says in the unit of another one: "about 4.53 billion USD", "3 to 4 inches", "at least 84 miles per hour".

    Rounded to what the other one is written in, and to three digits at most. None where there is no way between the units.
    """
    ends = [end for end in (claim.value.lower, claim.value.upper) if isinstance(end, Decimal)]
    exact = [n for end in ends if (n := case.convert(end, claim, like)) is not None]
    if not exact or len(exact) < len(ends):
        return None
    single = len(ends) == _ENDS and ends[0] == ends[1]
    told = [_rounded(n, _step(like), _SINGLE if single else 1) for n in exact]
    if len(set(told)) < len(set(exact)):
        told = [_rounded(n, None, _DIGITS) for n in exact]
    v = claim.value
    made = attrs.evolve(
        like.value,
        lower=told[0] if isinstance(v.lower, Decimal) else None,
        upper=told[-1] if isinstance(v.upper, Decimal) else None,
        lower_open=v.lower_open,
        upper_open=v.upper_open,
        approximate=single,
    )
    return value(made)


def _step(claim: Claim) -> Decimal | None:
    """The last place in which a claim is written, of a range that of its finer end; None where it has no digits."""
    ends = [n for n in (claim.value.lower, claim.value.upper) if isinstance(n, Decimal) and n]
    steps = [Decimal(1).scaleb(int(n.normalize().as_tuple().exponent)) for n in ends]
    return claim.value.step or min(steps, default=None)


def _rounded(n: Decimal, step: Decimal | None, least: int) -> Decimal:
    """A number that was computed, in three digits, and no finer than a step that leaves so many of them as are the least."""
    if not n:
        return n
    finest = Decimal(1).scaleb(n.adjusted() - _DIGITS + 1)
    if step is not None and step > 0:
        finest = max(finest, min(Decimal(1).scaleb(step.adjusted()), finest.scaleb(_DIGITS - least)))
    return n.quantize(finest, rounding=ROUND_HALF_EVEN)


def exchange(x: Claim, y: Claim, for_x: str | None, for_y: str | None) -> Choice | None:
    """The fix of a pair of which either side may be wrong: what to read for the one, or for the other.

    None for a side for which nothing can be said, or that would read as it does already; None where that goes for both.
    """
    each = {c.id: read_for(c, better) for c, better in ((x, for_x), (y, for_y)) if better and not _same(c, better)}
    if len(each) < 2:
        return Choice(next(iter(each.values())), each) if each else None
    assert for_x is not None
    assert for_y is not None
    both = say("read {for_x} for {x}, or {for_y} for {y}", for_x=for_x, x=show.quote(x), for_y=for_y, y=show.quote(y))
    return Choice(both, each)


def read_for(claim: Claim, better: str) -> Message:
    """The fix of one side: what to read for its words."""
    return say("read {value} for {quote}", value=better, quote=show.quote(claim))


def in_quote(claim: Claim, wrong: str, right: str) -> Message:
    """The fix of one side: a word or number to be put in the place of another one in it."""
    return say("read {right} for {wrong} in {quote}", right=right, wrong=wrong, quote=show.quote(claim))


def _same(claim: Claim, better: str) -> bool:
    """Whether what is to be read for a claim is what it says."""
    words = better.words if isinstance(better, Told) else better
    return " ".join(words.split()) in (" ".join(claim.text.split()), show.quote(claim))


def things(claim: Claim) -> str:
    """What a claim counts, in the plural: "people", "shares"."""
    thing = claim.counted or "thing"
    return Term(show.unit_words(thing), "counted", thing)


def unit_name(unit: str | None) -> str:
    """A unit as people call it, in the plural: "square kilometers"; "no unit" where there is none."""
    return Term(show.unit_words(unit), "unit", unit) if unit else say("no unit")


def tongue(tag: str | None) -> str | None:
    """The English name of a language (Spanish), or None for one that CLDR has no name of."""
    if not tag:
        return None
    names = cldr.section(cldr.raw("en"), "languages") or {}
    name = names.get(tag.replace("_", "-").split("-")[0])
    return Term(name, "language", tag) if isinstance(name, str) else None


@attrs.frozen
class Figure:
    """A figure that is written in digits: where in the claim's text, its coefficient, and the power of ten of its scale words.

    ``scale`` are the scale words as written, from the end of the digits to their own end; empty where there are none.
    """

    start: int
    end: int
    coefficient: Decimal
    power: int
    scale: str


def figure(claim: Claim, n: Decimal, lang: Language) -> Figure | None:
    """The digits and the scale words by which a claim tells a number; None where it is written in words or in several figures."""
    runs = list(_FIGURE.finditer(claim.text))
    if len(runs) != 1 or n <= 0:
        return None
    run = runs[0]
    readings = _readings(run[0])
    power, at, scale_end = 0, run.end(), run.end()
    low = as_letters(claim.text.lower())
    if len(low) != len(claim.text):
        return None
    while True:
        if n.scaleb(-power) in readings:
            written = claim.text[run.end() : scale_end].strip(" \u00a0\u202f-")
            return Figure(run.start(), run.end(), n.scaleb(-power), power, written)
        hit = lang.scales.right(low, at) or lang.scales_money.right(low, at)
        if hit is None:
            break
        (_, more), at = hit
        power, scale_end = power + more, at
    if claim.scale is not None and n.scaleb(-claim.scale[1]) in readings:
        return Figure(run.start(), run.end(), n.scaleb(-claim.scale[1]), claim.scale[1], written_scale(claim) or claim.scale[0])
    return None


def _readings(run: str) -> tuple[Decimal, ...]:
    """What a run of digits can be: a whole number in groups, or a number whose last separator is the decimal point."""
    parts = ["".join(str(unicodedata.decimal(c)) for c in part) for part in _SEPARATORS.split(run)]
    whole = Decimal("".join(parts))
    return (whole, Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")) if len(parts) > 1 else (whole,)


def _text(n: Decimal) -> str:
    return format(n.normalize(), "f")


def written_scale(claim: Claim) -> str | None:
    """A claim's scale word as its text has it, with its capital and its ending."""
    if claim.scale is None:
        return None
    at = claim.text.lower().find(claim.scale[0])
    if at < 0:
        return claim.scale[0]
    end = at + len(claim.scale[0])
    return claim.text[at:end]


def rewritten(claim: Claim, n: Decimal, target: Decimal, lang: Language) -> str | None:
    """The claim's text with another number in it, in its own notation and with its own scale word (“190億ドル” for “19億ドル”).

    None where the claim is no plain figure in digits, or where its scale word does not suit the number.
    """
    known = figure(claim, n, lang)
    if known is None or target <= 0:
        return None
    coefficient = target.scaleb(-known.power).normalize()
    least = 1 if known.coefficient == known.coefficient.to_integral_value() else Decimal("0.1")
    if known.power and not least <= coefficient < _LONGEST:
        return None
    text = _notation(coefficient, claim.text[known.start : known.end], lang)
    return f"{claim.text[: known.start]}{text}{claim.text[known.end :]}" if text else None


def _notation(n: Decimal, like: str, lang: Language) -> str | None:
    """A number as a language writes it, with the digits and the grouping of another figure."""
    whole, _, rest = _text(n).partition(".")
    if len(rest) > _DIGITS:
        return None
    before, _, after = like.partition(lang.decimal)
    rest = rest.ljust(len(after), "0") if after.isdecimal() and rest else rest  # 38.50 for 38.05
    groups = [c for c in before if not c.isdecimal()]
    bare = len(before) > _UNGROUPED and not groups
    if groups or (len(whole) > _UNGROUPED and not bare):
        whole = f"{int(whole):,}".replace(",", groups[0] if groups else lang.group)
    text = f"{whole}{lang.decimal}{rest}" if rest else whole
    zero = ord(like[0]) - unicodedata.decimal(like[0])
    return "".join(chr(zero + int(c)) if c.isdecimal() else c for c in text)


def suggestion(claim: Claim, n: Decimal, target: Decimal, lang: Language) -> str:
    """What to read for a claim whose number is to be another one: in its own notation where that is possible, with the value."""
    text = rewritten(claim, n, target, lang)
    if text is None:
        return amount(target, claim.value)
    read = attrs.evolve(claim.value, lower=target, upper=target, approximate=False)
    return Told(text, read)
