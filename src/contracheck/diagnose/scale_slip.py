"""scale-slip (CC102): two figures have the same digits and differ by a power of ten.

Mostly a scale word was taken for its neighbour in another language: 億 (1e8) for Milliarde (1e9), billion as in English for
billón as in Spanish, lakh for million. The words that were read for each other are named, and the value that would agree is
given.

Example: 19億ドル against 19 Milliarden Dollar: a tenth.
Not when: the power of ten comes with a conversion of units or currencies that explains it.
Known misses: a slip together with another digit reads as value-differs.
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.model import Claim, Relation, Value, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def _number(value: Value) -> Decimal:
    n = value.lower if isinstance(value.lower, Decimal) else value.upper
    return n if isinstance(n, Decimal) else Decimal(1)


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    p, q = _number(x.value), _number(y.value)
    small, large = (x, y) if abs(p) <= abs(q) else (y, x)
    ratio = max(abs(p), abs(q)) / min(abs(p), abs(q)) if p and q else Decimal(1)
    power = ratio.adjusted() + (1 if ratio.scaleb(-ratio.adjusted()) > Decimal("3.2") else 0)
    times = {1: "a tenth", 2: "a hundredth", 3: "a thousandth", 6: "a millionth"}.get(power, f"1e-{power}")
    text = f"{show.quote(small)} ({show.value(small.value)}) is {times} of {show.quote(large)} ({show.value(large.value)})"
    a, b = small.scale, large.scale
    if a and b and b[1] - a[1] == power and a[0] != b[0]:
        text += f": {a[0]} (1e{a[1]}) was written for {b[0]} (1e{b[1]}), or the reverse"
    elif a and b and a[0] == b[0]:
        text += f": the digits before {a[0]} have moved by {power} place{'s' if power > 1 else ''}"
    elif a and not b:
        text += f": {a[0]} (1e{a[1]}) stands where the other article has none"
    elif b and not a:
        text += f": {b[0]} (1e{b[1]}) stands where the other article has none"
    return text, f"read {show.value(large.value)} for {show.quote(small)}, or {show.value(small.value)} for {show.quote(large)}"
