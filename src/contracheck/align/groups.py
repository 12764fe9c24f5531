"""Groups: mentions of one fact inside an article, told twice, converted in brackets, or in a heading and below it."""

from __future__ import annotations

from collections import Counter

from contracheck.align.evidence import Item, likeness
from contracheck.align.items import PARALLEL_ONLY, Side, figure, telling
from contracheck.lang.concepts import concepts
from contracheck.rates import rate_range

_BEHAVIOUR, _OPPOSED = concepts()
#: How many groups an article has of each family and form.
Shapes = Counter[tuple[str, str]]
#: A heading and the first sentences under it lie within so many characters.
HEADING = 300


def form(item: Item) -> str:
    """Deadline, start, plain or unresolved: dates of different forms are less often about one fact."""
    v = item.claim.value
    if v.kind != "date":
        return "plain"
    if v.lower is None and v.upper is None:
        return "unresolved"  # last week in an article without a date
    return "deadline" if v.lower is None else "start" if v.upper is None else "plain"


def candidates(a: Shapes, b: Shapes, item: Item) -> int:
    """How many groups of an article an item could belong to: the larger number of the two articles."""
    key = item.family, form(item)
    return max(1, a[key], b[key])


def shapes(made: list[list[Item]]) -> Shapes:
    """How many groups of an article there are of each family and form."""
    return Counter((g[0].family, form(g[0])) for g in made)


def groups(side: Side) -> list[list[Item]]:
    """The items of an article, those that repeat one fact together, in the order of the text."""
    made: list[list[Item]] = []
    by_key: dict[str, list[list[Item]]] = {}
    before: tuple[Item, list[Item]] | None = None
    for item in side.items:
        if item.claim.value.vague:
            continue
        key = "" if apart(item) else _key(item)
        home = before[1] if before is not None and _converted(before[0], item, side.article.text) else None
        if home is not None and key:
            by_key.setdefault(key, []).append(home)
        for candidate in by_key.get(key, ()) if key and home is None else ():
            if any(_repeats(other, item) for other in candidate):
                home = candidate
                break
        if home is None:
            home = []
            made.append(home)
            if key:
                by_key.setdefault(key, []).append(home)
        home.append(item)
        before = (item, home)
    for number, group in enumerate(made):
        for item in group:
            item.group = number
    return made


#: What stands between a value and the same one in another unit: 30 meters (100 feet).
_BRACKETS = frozenset("(（[")
#: A value and its conversion stand so near to each other.
_TOLD_AGAIN = 40
#: And so near one whose worth no table tells.
_RIGHT_BEHIND = 12


def _converted(first: Item, second: Item, text: str) -> bool:
    """Whether a value is the one right before it, converted: 30 meters (100 feet), $3.9bn (SKr41.3bn), 840亿日元，约合40.6亿元.

    In brackets it is whatever it amounts to (one of them may be wrong), elsewhere if it does amount to as much.
    """
    x, y = first.claim, second.claim
    if first.family != second.family or x.kind not in ("quantity", "money") or None in (x.value.unit, y.value.unit):
        return False
    if x.value.unit == y.value.unit:
        return False
    between = text[x.span.end : y.span.start]
    if between.strip() in _BRACKETS:
        return True
    if first.sentence != second.sentence or len(between) > _TOLD_AGAIN:
        return False
    if x.kind == "money" and rate_range(x.value.unit or "", y.value.unit or "") is None:
        # nothing tells what one is worth in the other: 18.6 million dinars, or about 5.5 million euros
        return len(between) <= _RIGHT_BEHIND and y.value.approximate and None not in (first.number, second.number)
    return likeness(first, second).startswith("converted")


def apart(item: Item) -> bool:
    """Whether a claim is compared between parallel passages only: labels, scores, times of day, what is now (this year)."""
    if item.claim.trace == "date,now":
        # on the day of writing something happened more often than not; "now" and "this year" say when something holds
        return item.claim.value.grain != "day"
    return item.family in PARALLEL_ONLY


def _key(item: Item) -> str:
    v = item.claim.value
    if v.kind == "date":
        return figure(item.claim)
    if item.number is None:
        return ""
    large = abs(item.number) >= 10_000
    kind = "amount" if large and v.kind in ("money", "count") else item.family
    # a day is no year
    told = item.base if item.base is not None and v.kind in ("quantity", "duration") else item.number
    return f"{kind}:{told.normalize()}"


def _repeats(a: Item, b: Item) -> bool:
    """Whether two claims of one article with the same number are one fact told twice."""
    x, y = a.claim, b.claim
    if x.value.kind == "date":
        return True
    if x.kind != y.kind:
        # a heading that says people where the text says dollars; what they are about must show it
        near = abs(x.span.start - y.span.start) <= HEADING
        return near or bool(a.names & b.names or set(a.topics) & set(b.topics) or a.wide_names & b.wide_names)
    if x.kind == "money" and x.value.unit and y.value.unit and x.value.unit != y.value.unit:
        return False
    if x.kind == "count" and x.counted and y.counted and x.counted != y.counted:
        return False
    near_a, near_b = [t for t in a.topics if is_telling(t)], [t for t in b.topics if is_telling(t)]
    if near_a and near_b and near_b[0] in _OPPOSED.get(near_a[0], ()):
        return False
    if telling(x):
        return True
    return bool(set(near_a) & set(near_b)) or ((x.text == y.text or x.value == y.value) and bool(a.stems & b.stems))


def held(made: list[list[Item]], passage: Side) -> list[list[Item]]:
    """The groups of an article that have an item in a passage, with those items alone."""
    inside = {id(i) for i in passage.items}
    return [kept for g in made if (kept := [i for i in g if id(i) in inside])]


def is_telling(topic: str) -> bool:
    """Whether a topic says what a figure is, and not only in what surroundings it stands."""
    return _BEHAVIOUR.get(topic) != "context"
