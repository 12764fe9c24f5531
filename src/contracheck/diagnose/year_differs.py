"""year-differs (CC403): the same day or period of two different years.

What it finds: two dates of one event of which only the year differs, and two years.

Why it matters: a year is a single word, repeated through a text and copied from the text before it.

Example: "since 2019" and "seit 2018"; "on 4 May 2023" and "el 4 de mayo de 2024".

To agree: read 2024 for 2023 in "4 May 2023", or 2023 for 2024 in "4 de mayo de 2024".

Severity: conflict.

Not when: the articles speak of two events of their own; names and topics have to match first.

Known misses: a wrong year that moves the weekday as well, where the text names one, is told by the
year alone.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import exchange, in_quote, reading, told
from contracheck.model import Claim, show
from contracheck.model.message import Choice, say


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    a, b = _year(x), _year(y)
    text = say("{x} against {y}: another year", x=told(x), y=told(y))
    if a == b:
        return text, exchange(x, y, reading(y), reading(x))
    both = say("read {b} for {a} in {x}, or {a} for {b} in {y}", a=a, b=b, x=show.quote(x), y=show.quote(y))
    return text, Choice(both, {x.id: in_quote(x, a, b), y.id: in_quote(y, b, a)})


def _year(claim: Claim) -> str:
    """The year of a date: that of its end where it is a deadline, else of its beginning."""
    return str(claim.value.lower or claim.value.upper)[:4]
