"""Put off: whether a verb beside a day tells that something was moved from it, or to it."""

from __future__ import annotations

from contracheck.lang.concepts import some_finder
from contracheck.lang.pack import Language

_PUT_OFF = frozenset(("delay", "extension", "#moved"))
#: So close such a word stands, and behind the particle of the new day.
_PUT_OFF_NEAR, _AT_ONCE = 36, 3


def put_off(low: str, lang: Language, start: int, end: int) -> bool:
    """Whether something is put off beside a place: a word for that before it, or behind it where verbs are last."""
    finder = some_finder(lang.tag, _PUT_OFF)
    near = _PUT_OFF_NEAR if lang.spaced else _PUT_OFF_NEAR // 3
    if any(low.find(". ", e, start) < 0 for _, _, e in finder.find(low, max(0, start - near), end)):
        return True
    if not lang.verbs_last:
        return False
    line = low.find("\n", end, end + 2 * near)
    return bool(finder.find(low, end, line if line >= 0 else min(len(low), end + 2 * near)))


def put_off_to(low: str, lang: Language, end: int) -> bool:
    """Whether a verb right behind a day and its particle tells that something was moved to it (4月1日に延期, 1 Nisan'a
    erteledi)."""
    particles = [a for a in lang.list("dates", "aims_after") if low.startswith(a, end)]
    particle = max(particles, key=len, default="")
    at = end + len(particle)
    verbs = some_finder(lang.tag, _PUT_OFF).find(low, at, at + _PUT_OFF_NEAR) if particle else ()
    return any(start - at <= _AT_ONCE for _, start, _ in verbs)
