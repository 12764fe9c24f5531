"""direction-reversed (CC106): the same change, up in one article and down in the other.

What it finds: two changes of one size of which one is a rise and the other a fall, told by words or
by a sign.

Why it matters: "um 6,8 Prozent" and "by 6.8%" look alike, and the one word that tells the direction
is easily lost.

Example: "shares rose 6.8%" and "l'action a perdu 6,8 %".

To agree: read a fall in the one article, or a rise in the other.

Severity: conflict.

Not when: the figures differ too; then the difference is the finding.

Known misses: a direction that no word near the figure tells ("the swing was 6.8%").
"""

from __future__ import annotations

from decimal import Decimal

from contracheck.diagnose.case import Case
from contracheck.diagnose.words import told
from contracheck.model import Claim
from contracheck.model.message import Choice, Message, say


def takes(case: Case) -> bool:
    """Always, for its cause."""
    return True


def _falls(claim: Claim) -> bool | None:
    """Whether a claim is a fall: by its sign, else by its words; None where nothing tells."""
    if isinstance(claim.value.upper, Decimal) and claim.value.upper < 0:
        return True
    return None if claim.direction is None else claim.direction == "down"


def explain(case: Case) -> tuple[str, str | None]:
    """The sentence and the fix."""
    x, y = case.x, case.y
    x_falls = _falls(x)
    down, up = (x, y) if x_falls or (x_falls is None and _falls(y) is False) else (y, x)
    text = say(
        "{up} in {riser} is a rise, {down} in {faller} a fall of the same size",
        up=told(up),
        riser=up.article,
        down=told(down),
        faller=down.article,
    )
    both = say("read a fall in {riser}, or a rise in {faller}", riser=up.article, faller=down.article)
    return text, Choice(both, {up.id: say("read a fall in {riser}", riser=up.article), down.id: _rise(down.article)})


def _rise(article: str) -> Message:
    return say("read a rise in {faller}", faller=article)
