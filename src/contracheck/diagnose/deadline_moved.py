"""deadline-moved (CC404): two articles give different deadlines for one thing, or a date behind its deadline.

What it finds: two dates by which one thing is to be done, also where the one lies within the other;
a date that comes after the day by which it was to come.

Why it matters: who plans by the later of two deadlines is late, and a deadline that was put off is
news of its own.

Example: to become a public benefit corporation "by the end of 2025" and "2030年までに".

To agree: the deadline is either 2025-12-31 or 2030-12-31.

Severity: conflict; a note where a later article says that the date was moved.

Not when: a later article says that the deadline was moved (superseded), or the finer deadline lies
in the coarser one (by 2029, by the end of June 2029).

Known misses: a deadline that an article tells as a plain date ("on 30 June") counts as that date.
"""

from __future__ import annotations

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import exchange, read_for, reading, told
from contracheck.model import Claim, show
from contracheck.model.message import Choice, say


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def _deadline(claim: Claim) -> bool:
    return claim.value.lower is None and claim.value.upper is not None


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    if _deadline(x) == _deadline(y):
        first, last = (show.day(d) for d in sorted(str(c.value.upper or c.value.lower) for c in (x, y)))
        text = say("{x} against {y}: two deadlines for one thing", x=told(x), y=told(y))
        both = say("the deadline is either {first} or {last}", first=first, last=last)
        return text, Choice(both, {x.id: read_for(x, reading(y)), y.id: read_for(y, reading(x))})
    by, date = (x, y) if _deadline(x) else (y, x)
    last = show.day(str(date.value.upper or date.value.lower))
    text = say("{date} lies behind the deadline {deadline}", date=told(date), deadline=told(by))
    return text, exchange(date, by, reading(by), say("by {date}", date=last))
