"""scale-slip (CC102): two figures have the same digits and differ by a power of ten.

What it finds: mostly a scale word that was taken for its neighbour in another language: 億 (1e8) for
Milliarde (1e9), billion as in English for billón as in Spanish, lakh (1e5) for million (1e6); or a
decimal point, or zeros, that have moved. The words that were read for each other are named,
whatever language they are of, compounds (千億, mil millones) as one, and the value that would agree
is given, in the notation of each article.

Why it matters: the figure is wrong tenfold and more, and looks right: its digits are.

Example: "19億ドル" (1.9 billion) against "19 Milliarden Dollar" (19 billion): 億 was read for
Milliarde.

To agree: read "190億ドル" for "19億ドル", or "1,9 Milliarden Dollar" for "19 Milliarden Dollar".

Severity: conflict.

Not when: the power of ten comes with a conversion of units or currencies that explains it, or two
figures share a single digit only by their size and not by what is said of them.

Known misses: a slip together with another wrong digit reads as value-differs.
"""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import attrs

from contracheck.diagnose.case import Case, ends
from contracheck.diagnose.words import exchange, figure, suggestion, told, tongue, written_scale
from contracheck.model import Claim
from contracheck.model.message import Message, alternatives, listed, say, say_many

#: From so many equal letters on two scale words look like one: billion and billón, million and milliard.
_ALIKE = 4
#: From here on a figure is written as a multiple and not in per cent.
_SHARE = Decimal(1000)
_PARTS: dict[int, Message] = {
    1: say("a tenth"),
    2: say("a hundredth"),
    3: say("a thousandth"),
    4: say("a ten-thousandth"),
    5: say("a hundred-thousandth"),
    6: say("a millionth"),
}
_POWERS: dict[int, Message] = {
    1: say("ten"),
    2: say("a hundred"),
    3: say("a thousand"),
    4: say("ten thousand"),
    5: say("a hundred thousand"),
    6: say("a million"),
    9: say("a billion"),
}


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


@attrs.frozen
class _Side:
    """One of the two: the number that is told, its scale words with their power of ten, and the coefficient before them."""

    claim: Claim
    n: Decimal
    word: str
    power: int
    coefficient: Decimal | None


def _side(case: Case, claim: Claim, n: Decimal) -> _Side:
    known = figure(claim, n, case.language(claim))
    if known is not None:
        return _Side(claim, n, known.scale, known.power, known.coefficient)
    if claim.scale is None:
        return _Side(claim, n, "", 0, None)
    return _Side(claim, n, written_scale(claim) or claim.scale[0], claim.scale[1], None)


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    pairs = [(p, q, there) for p in ends(x) for q in ends(y) if (there := _converted(case, p, q))]
    if not pairs:
        return say("{x} against {y}: a power of ten apart", x=told(x), y=told(y)), None
    p, q, there = min(pairs, key=lambda e: _off(e[2] / e[1]))  # of two ranges, the ends that lie a power of ten apart
    small, large = _side(case, x, p), _side(case, y, q)
    if there > q:
        small, large = large, small
    power = int((max(there, q) / min(there, q)).log10().to_integral_value())
    text = say(
        "{small} is {part} of {large}: {why}",
        small=told(small.claim),
        part=_PARTS.get(power, f"1e-{power}"),
        large=told(large.claim),
        why=_why(case, small, large, power),
    )
    more, less = small.n.scaleb(power), large.n.scaleb(-power)
    return text, exchange(
        small.claim,
        large.claim,
        suggestion(small.claim, small.n, more, case.language(small.claim)) if _readable(small.claim, more) else None,
        suggestion(large.claim, large.n, less, case.language(large.claim)),
    )


def _converted(case: Case, p: Decimal, q: Decimal) -> Decimal | None:
    """An end of the first claim in the unit of the second; None unless both have one sign, whichever is converted."""
    there, back = case.convert(p, case.x, case.y), case.convert(q, case.y, case.x)
    return there if there is not None and back is not None and there * q > 0 and back * p > 0 else None


def _readable(claim: Claim, n: Decimal) -> bool:
    """Whether anybody would write a number in the unit of a claim: no percentage is a thousand per cent and more."""
    return claim.kind != "percent" or abs(n) < _SHARE


def _off(ratio: Decimal) -> Decimal:
    """How far a ratio is from a power of ten, in powers of ten; one itself is none."""
    power = abs(ratio).log10()
    near = power.to_integral_value()
    return abs(power - near) if near else Decimal(1)


def _why(case: Case, small: _Side, large: _Side, power: int) -> str:
    """Which word was read for which, or where the digits have moved."""
    if small.power == large.power:
        places = say_many("one place", "{n} places", power)
        words = tuple(dict.fromkeys(s.word for s in (small, large) if s.word))
        if words:
            return say("the digits before {words} have moved by {places}", words=listed(words), places=places)
        return say("the digits have moved by {places}", places=places)
    alike = _alike(small.word, large.word)
    if small.word and large.word and large.power - small.power == power:
        words = _named(case, small, alike), _named(case, large, alike)
        return say("{word} was read for {other}, or the reverse", word=words[0], other=words[1])
    meant = [(s, n) for s, n in ((small, small.power + power), (large, large.power - power)) if s.word]
    needed = [say("{word} would have to be {power}", word=_named(case, s, alike), power=_power(n)) for s, n in meant]
    return say("with these digits, {needed}", needed=alternatives(needed))


def _power(n: int) -> str:
    """A power of ten in words: "a thousand (1e3)"."""
    if n == 0:
        return say("left out")
    return say("{power} ({digits})", power=_POWERS[n], digits=f"1e{n}") if n in _POWERS else f"1e{n}"


def _named(case: Case, side: _Side, with_tongue: bool) -> str:
    """A scale word with its power of ten, and with its language where another language's word looks like it."""
    name = tongue(case.tag(side.claim)) if with_tongue else None
    power = f"1e{side.power}"
    if name is None:
        return say("{word} ({power})", word=side.word, power=power)
    return say("{word} ({power}, as in {language})", word=side.word, power=power, language=name)


def _alike(a: str, b: str) -> bool:
    """Whether two scale words begin alike, so that it takes their languages to tell them apart (billion, billón)."""
    p, q = (_letters(w) for w in (a, b))
    return p[:_ALIKE] == q[:_ALIKE] and len(p) >= _ALIKE


def _letters(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if c.isalpha())
