"""currency-missing (CC202): an amount stands without a currency beside one with another value.

Example: "20 Milliarden" in a heading and "20 billion yen" in the text of another article.
Not when: the number is the same; then the currency is taken over.
"""

from __future__ import annotations

from contracheck.model import Claim, Relation, show


def takes(x: Claim, y: Claim, relation: Relation) -> bool:
    """Whether the pair is this diagnosis: always, for its cause."""
    return True


def explain(x: Claim, y: Claim, relation: Relation) -> tuple[str, str | None]:
    """The sentence and the fix."""
    a, b = show.value(x.value), show.value(y.value)
    return f"{a} against {b}, one of them without its currency", None
