"""Evidence: what speaks for and against two claims being about one fact, as log-odds that add up (Fellegi and Sunter).

Each feature has a few named levels; the weight of a level is log2(m/u), learnt on annotated events (weights.toml says on which)
or given by Config. A level with no row in the table weighs nothing.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable
from decimal import Decimal

import attrs

from contracheck.align.values import centre, compare_numbers, date_likeness, family, specific
from contracheck.lang.concepts import concepts, kin
from contracheck.model import Claim, Reason
from contracheck.model.marks import same_mark, told
from contracheck.rates import rate, rate_range

#: Concepts that say where a figure belongs and little about what it measures.
CONTEXT = "context"
_BEHAVIOUR, _OPPOSED = concepts()
_KIN = kin()


@attrs.define(slots=True, eq=False)
class Item:
    """A claim with what alignment asks about it, worked out once."""

    claim: Claim
    family: str
    number: Decimal | None
    topics: tuple[str, ...]  # of the clause, nearest first
    wide: frozenset[str]  # of the sentence
    names: frozenset[str]  # representatives, of the clause
    wide_names: frozenset[str]
    numbers: frozenset[str]  # other figures and dates of the sentence
    stems: frozenset[str]  # words of the sentence that few others of the article have
    near: dict[str, float]  # concepts near it and what is counted: 1 / sqrt(how many claims of the article have it near)
    around: dict[str, float]  # the same for the concepts of the sentence
    called: dict[str, float]  # the same for its names
    place: float
    language: str
    published: dt.date | None
    past: int | None  # the year of a date beside it that lies long before the article
    then: int | None  # the same of a date in its own clause, close by: the figure is told of that time
    base: Decimal | None  # the number in the base unit of its dimension
    direction: str | None
    modality: str | None
    sentence: tuple[int, int]
    who: frozenset[str] = frozenset()  # the roles and nations of the people it counts
    told: tuple[str, ...] = ()  # its topics that say what it measures, nearest first
    told_wide: frozenset[str] = frozenset()  # the same of the sentence
    rivals: dict[str, int] = attrs.Factory(dict)  # how many other values of its kind the article has near each of its topics
    counting: int = 0  # how many other values of the article count the same thing
    nearest: int = 0  # how many other values of its kind have the same topic nearest
    beside: dict[str, float] = attrs.Factory(dict)  # words of its clause right beside it; of a passage only
    sums: frozenset[Decimal] = frozenset()  # what it makes with the figure before or behind it: 283 passengers and 15 crew
    group: int = -1


def comparable(a: Item, b: Item) -> bool:
    """Whether two claims may be about one fact at all."""
    if a.family == b.family:
        return not (a.claim.value.vague or b.claim.value.vague)
    kinds = {a.family, b.family}
    if kinds == {"money", "count"}:
        # a counted thing where money is meant (3億人 for 3 Milliarden): the same digits, and large
        m, n = a.number, b.number
        return m is not None and n is not None and min(abs(m), abs(n)) >= 10_000 and compare_numbers(m, n) in ("equal", "tenfold")
    if all(k.startswith("quantity") for k in kinds):
        # a unit that lost its second half (gigawatts for gigawatt hours, kilometres for kilometres an hour)
        u, v = a.claim.value.unit or "", b.claim.value.unit or ""
        same = a.number is not None and a.number == b.number and specific(a.number) > 1
        return same and (u.startswith(f"{v}_") or v.startswith(f"{u}_"))
    return False


#: What one text counts as one thing and another as the other: people and their jobs, homes and those who live in them.
COUNTED_ALIKE = tuple(
    frozenset(row.split())
    for row in (
        "person employee job subscriber user member voter patient household",
        "house household building room",
        "company farm store factory",
        "case record document person",
        "line subscriber user household",
        "ship vehicle train aircraft",
        "vote person member seat",
        "goal point match win title medal record",
    )
)


def _other_things(a: Item, b: Item) -> bool:
    """Whether two figures count things of which nobody counts one for the other: 27 homes, 72 flights."""
    x, y = a.claim.counted, b.claim.counted
    if a.family != "count" or not x or not y or x == y:
        return False
    return not any(x in row and y in row for row in COUNTED_ALIKE)


def features(a: Item, b: Item, power: int = 0, *, parallel: bool = False) -> dict[str, str]:
    """The level of each feature for a pair; features that cannot be told are absent. ``power``: see items.slip; ``parallel``: the
    two stand in passages that say one thing, where another value says little against them.
    """
    found: dict[str, str] = {}
    x, y = a.claim, b.claim
    found["value"] = likeness(a, b)
    if power and x.kind == y.kind == "money" and a.number and b.number and (x.scale or y.scale):
        level = compare_numbers(a.number.scaleb(power), b.number)
        if level == "within a factor of two":
            found["value"] = level  # an amount that the slip does not explain says as much as without a slip
        elif level not in ("far", "very far"):
            found["value"] = f"{level} after the slip"
    if parallel and not found["value"].startswith(SAME):
        level = found["value"]
        found["value"] = "differs, parallel"
        if x.kind == y.kind == "date" and level.endswith("unknown"):
            p, q = told(x.text), told(y.text)
            if bool(p) != bool(q):
                found["value"] = "unlike, parallel"  # today and 18 October, of a text that has both
            elif p and p == q:
                found["value"] = "alike, parallel"
        if a.language == b.language and level in DIFFERENT and x.kind not in ("quantity", "duration"):
            # who writes "fewer than 80" has 76 before them rather than 7; a quantity may be far off through its unit
            found["distance"] = level
    if parallel and a.language == b.language and a.beside and b.beside:
        found["beside"] = _grade(_shared(a.beside, b.beside), BESIDE)
    if _changes(a, b) and found["value"] in DIFFERENT:
        found["value"] = f"changing, {found['value']}"
    found["topic"] = _topic(a, b)
    found["rivals"] = _rivals(a, b)
    found["concepts"] = _grade(_shared(a.near, b.near), CONCEPTS)
    found["sentence"] = _grade(_shared(a.around, b.around), CONCEPTS)
    if x.kind == y.kind == "count":
        # two firms, two sites, and nothing more; in a translation the same two things by another word
        by_chance = not parallel and found["value"] == "equal, small" and found["concepts"] == "none"
        if (by_chance or found["value"] in SLIPPED) and _other_things(a, b):
            found["value"] = "far"  # nobody mistypes 72 flights into 27 homes
        if x.counted and y.counted:
            found["counted"] = _counted(a, b) if x.counted == y.counted else "other"
        else:
            found["counted"] = "unknown"
    if x.kind == y.kind == "money":
        u, v = x.value.unit, y.value.unit
        found["unit"] = "missing" if u is None or v is None else "same" if u == v else "other"
    elif x.kind == y.kind == "quantity" or (x.kind == "percent" and y.kind == "percent"):
        found["unit"] = "same" if x.value.unit == y.value.unit else "other"
    found["names"] = _names(a, b)
    if a.numbers and b.numbers:
        shared = len(a.numbers & b.numbers)
        found["numbers"] = "two" if shared > 1 else "one" if shared else "none"
    if a.family == b.family == "count" and (a.who or b.who):
        found["who"] = "same" if a.who & b.who else "other" if a.who and b.who else "one"
    if a.number in b.sums or b.number in a.sums:
        found["parts"] = "adds up"
    when = _when(a.past, b.past)
    if when and x.kind != "date":
        found["when"] = when
    if x.kind == y.kind == "date" and (days := _news(a, b)):
        found["days"] = days
    found["form"] = _form(x, y)
    if a.direction and b.direction and x.kind == y.kind in ("percent", "money"):
        found["direction"] = "same" if a.direction == b.direction else "other"
    if a.modality != b.modality:
        found["modality"] = "other" if (a.modality in PLANS) != (b.modality in PLANS) else "same"
    else:
        found["modality"] = "same"
    gap = abs(a.place - b.place)
    found["place"] = "near" if gap < 0.2 else "apart" if gap < 0.55 else "far"
    if a.language == b.language:
        shared_stems = len(a.stems & b.stems)
        size = min(len(a.stems), len(b.stems))
        if size > 2:
            share = shared_stems / size
            found["words"] = "many" if share > 0.4 else "some" if share > 0.2 else "few" if share > 0.1 else "none"
    return found


PLANS = frozenset(("planned", "forecast", "conditional"))
#: Kinds that are compared between parallel passages only.
MARKS = frozenset(("ordinal", "score", "label", "time"))
#: Levels of the value that say that two values are one, written or converted.
SAME = ("equal", "converted", "close", "date equal", "deadline equal", "start equal")
#: Levels of the value that a slip makes of an equal one.
SLIPPED = frozenset(("digits", "tenfold", "tenfold, 1 digit"))
#: Levels of the value that say that two values differ.
DIFFERENT = frozenset(("digits", "near", "within a factor of two", "far", "very far"))
#: Days after which a state may have another value.
STATE_DAYS = 30


def _is_age(item: Item) -> bool:
    """Whether a duration is somebody's age."""
    return item.topics[:1] == ("age",) or item.claim.trace.endswith(",age")


def _changes(a: Item, b: Item) -> bool:
    """Whether both are about one thing whose value grows or changes in the time between the two articles."""
    if not a.topics or not b.topics or a.published is None or b.published is None:
        return False
    shared = {t for t in a.topics[:3] if t in b.topics[:3]}
    days = abs((a.published - b.published).days)
    return any((_BEHAVIOUR.get(t) == "count" and days) or (_BEHAVIOUR.get(t) == "state" and days >= STATE_DAYS) for t in shared)


#: Bits that a match of two values needs that are a dozen times and more apart and no power of ten, or ages without a name.
VERY_FAR = 2.0


def differs(a: Item, b: Item, power: int = 0, *, slips: bool = False) -> float | None:
    """The bits that a match of two items needs whose values no writing, conversion or slip makes equal; None for others.

    With ``slips`` values that a slip makes equal differ too.
    """
    level = features(a, b, power)["value"]
    # two ages are of one person only where a name tells so
    ages = _is_age(a) or _is_age(b)
    if ages and a.number != b.number and not a.names & b.names:
        return VERY_FAR
    if level.startswith((*SAME, "date inside", "date one end")) or (level.startswith("tenfold") and not slips):
        return None
    return VERY_FAR if level.endswith("very far") else 0.0


#: One unit of time is taken for another that is so many times as long at most: minutes for seconds, years for months.
FARTHEST_UNIT = 75


def likeness(a: Item, b: Item) -> str:
    """The level of the value of a pair: equal, converted, tenfold, digits, near, far ..."""
    x, y = a.claim.value, b.claim.value
    if x.kind == "date":
        level = date_likeness(x, y)
        if level == "equal" and x.grain in ("year", "decade", "century"):
            level = "equal, this year" if _of_now(a) or _of_now(b) else "equal, a year"
        if x.lower is None and y.lower is None:
            return f"deadline {level}"
        if x.upper is None and y.upper is None:
            return f"start {level}"
        return f"date {level}"
    if x.kind == y.kind in MARKS:
        return "equal, 2 digits" if same_mark(x.kind, x, y) else "near"
    p, q = a.base, b.base
    if p is None or q is None:
        return "unknown"
    if x.kind == y.kind == "money" and x.unit and y.unit and x.unit != y.unit:
        if compare_numbers(p, q) == "equal":
            return "equal, other currency"
        on = a.published or b.published
        known = rate(x.unit, y.unit, on) if on is not None else None
        span = (known.value, known.value) if known is not None else rate_range(x.unit, y.unit)
        if span is not None and p and q and span[0] * Decimal("0.95") <= q / p <= span[1] * Decimal("1.05"):
            return "converted" if known is not None else "converted, undated"
        if known is not None and p and q and _off_by_ten(q / p / known.value):
            return "tenfold after conversion"
        return "unconverted"
    u, v = centre(x), centre(y)
    # what a pen or a key does to digits shows in the figures as they are written
    level = compare_numbers(u, v) if x.unit == y.unit and u is not None and v is not None else compare_numbers(p, q)
    if x.kind in ("quantity", "duration") and x.unit != y.unit and u is not None and u == v and u > 1:
        if x.kind == "duration" and p and q and not 1 / FARTHEST_UNIT <= p / q <= FARTHEST_UNIT:
            return "very far"  # nobody takes eleven seconds for eleven days
        return "equal, other unit" if specific(u) > 1 else "small, other unit"
    if x.kind == y.kind == "percent" and x.unit != y.unit and u != v and level in ("tenfold", "digits"):
        return "far"  # a rate, and by how much it moves
    if level in ("equal", "close") and x.unit != y.unit and x.kind in ("quantity", "duration"):
        return "converted"
    if level == "equal":
        digits = specific(p)
        small = p == p.to_integral_value() and abs(p) <= 10 and x.kind in ("count", "duration", "share", "percent")
        return "equal, small" if small else f"equal, {min(digits, 4)} digits"
    if level == "tenfold":
        return "tenfold, 1 digit" if specific(p) == 1 else "tenfold"
    return level


def _of_now(item: Item) -> bool:
    """Whether a year is that of its article, or the one before or after: half of all texts tell one of them."""
    on, year = item.published, str(item.claim.value.upper or item.claim.value.lower)[:4]
    return on is not None and year.isdecimal() and abs(int(year) - on.year) <= 1


def _off_by_ten(ratio: Decimal) -> bool:
    """Whether a ratio is a power of ten, up to a rounding, and no more than a scale word's slip."""
    size = abs(math.log10(float(ratio)))
    return 0.9 < size < 4.1 and abs(size - round(size)) < 0.02


def _rivals(a: Item, b: Item) -> str:
    """How many other values of one kind the articles have beside the topic that two claims share: the fewest of their topics."""
    if not a.told or not b.told:
        return "no topic"
    if a.told[0] == b.told[0]:
        n = max(a.nearest, b.nearest)
        return f"nearest, {RIVALS[min(n, 3)]}"
    shared = [max(n, b.rivals[t]) for t, n in a.rivals.items() if t in b.rivals]
    if not shared:
        return "none shared"
    return f"clause, {RIVALS[min(min(shared), 3)]}"


RIVALS = ("alone", "one", "two", "more")


def _counted(a: Item, b: Item) -> str:
    """How many other values the articles have that count the same thing; of people, who are counted for anything, "same"."""
    if a.claim.counted == "person":
        return "same"
    return f"same, {RIVALS[min(max(a.counting, b.counting), 3)]}"


def _topic(a: Item, b: Item) -> str:
    x, y = a.told, b.told
    if x and y:
        if x[0] == y[0]:
            return "nearest"
        shared = set(x) & set(y)
        if y[0] in _OPPOSED.get(x[0], ()):
            return "opposed, shared" if shared else "opposed"
        if x[0] in shared or y[0] in shared:
            return "one nearest"
        if shared:
            return "clause"
        if y[0] in _KIN.get(x[0], ()):
            return "kin"
        if {x[0]} & b.wide or {y[0]} & a.wide:
            return "one in sentence"
        return "sentence" if a.told_wide & b.told_wide else "other"
    if not x and not y:
        if set(a.topics) & set(b.topics):
            return "setting"
        return "sentence" if a.told_wide & b.told_wide else "none"
    wide = (a.wide, y) if y else (b.wide, x)
    return "one in sentence" if set(wide[1]) & wide[0] else "sentence" if a.told_wide & b.told_wide else "one none"


#: Grades of what two claims share, weighted by how few other claims of their articles have it: 1 is a thing that both alone have.
CONCEPTS = ((0.0, "none"), (0.15, "little"), (0.4, "some"), (0.9, "much"), (1.6, "very much"))
#: Grades of the words right beside two figures, weighted by how near they stand and how few other figures have them.
BESIDE = ((0.0, "none"), (0.15, "little"), (0.5, "some"), (1.0, "much"))
NAMES = ((0.0, "none"), (0.2, "common"), (0.6, "rare"))


def _shared(a: dict[str, float], b: dict[str, float]) -> float:
    if len(b) < len(a):
        a, b = b, a
    return sum(w * b[c] for c, w in a.items() if c in b)


def _grade(value: float, grades: tuple[tuple[float, str], ...]) -> str:
    """The name of the grade that a value reaches: the highest whose bound it exceeds."""
    found = grades[0][1]
    for bound, name in grades[1:]:
        if value > 0 and (value >= bound or name == grades[1][1]):
            found = name
    return found


def telling(topics: Iterable[str]) -> tuple[str, ...]:
    """The topics that say what a figure measures, without those that say where it belongs."""
    return tuple(t for t in topics if _BEHAVIOUR.get(t) != CONTEXT)


def _names(a: Item, b: Item) -> str:
    if not a.wide_names or not b.wide_names:
        return "unknown"
    level = _grade(_shared(a.called, b.called), NAMES)
    return f"{level}, near" if a.names & b.names else level


def _when(p: int | None, q: int | None) -> str:
    """Whether both claims stand beside a date long past (a year), one of them, or neither (empty)."""
    if p is None and q is None:
        return ""
    if p is None or q is None:
        return "one long past"
    return "same year past" if p == q else "other year past"


#: So long before its article a day is that of the news, and so far from another one of its own news; farther back it is history.
NEWS, NEWS_APART, HISTORY = 3, 7, 30
_APART = ("weeks apart", "months apart", "years apart")


def _news(a: Item, b: Item) -> str | None:
    """Whether two days far apart are each the news of its own article, or one of them is that and the other one history."""
    if a.published is None or b.published is None or date_likeness(a.claim.value, b.claim.value) not in _APART:
        return None
    ages = []
    for item, published in ((a, a.published), (b, b.published)):
        v = item.claim.value
        if v.grain != "day" or not v.lower or v.lower != v.upper:
            return None
        ages.append((published - dt.date.fromisoformat(str(v.lower))).days)
    news = [-1 <= n <= NEWS for n in ages]
    if all(news):
        return "two news" if abs((a.published - b.published).days) >= NEWS_APART else None
    return "news and history" if any(news) and max(ages) >= HISTORY else None


def _form(x: Claim, y: Claim) -> str:
    """Whether both are bounds of one direction, both plain, or one of each."""

    def shape(c: Claim) -> str:
        v = c.value
        if v.lower is None and v.upper is None:
            return "unknown"
        return "at most" if v.lower is None else "at least" if v.upper is None else "plain"

    p, q = shape(x), shape(y)
    if p == q:
        return "plain" if p == "plain" else "same bound"
    if {p, q} == {"at most", "at least"}:
        return "opposite bounds"
    return "date bound and date" if x.kind == "date" else "bound and plain"


def total(found: dict[str, str], weights: dict[str, dict[str, float]]) -> float:
    """The sum of a pair's evidence in log2 odds."""
    return sum([weights[feature].get(level, 0.0) for feature, level in found.items() if feature in weights])


def weigh(found: dict[str, str], weights: dict[str, dict[str, float]]) -> tuple[float, tuple[Reason, ...]]:
    """The sum of a pair's evidence in log2 odds, and each piece of it, strongest first."""
    reasons = []
    total = 0.0
    for feature, level in found.items():
        w = weights.get(feature, {}).get(level, 0.0)
        if w:
            total += w
            reasons.append(Reason(f"{feature}: {level}", w))
    reasons.sort(key=lambda r: (-abs(r.weight), r.reason))
    return total, tuple(reasons)


def probability(log2_odds: float) -> float:
    """Odds in bits as a probability."""
    if log2_odds > 60:
        return 1.0
    if log2_odds < -60:
        return 0.0
    return 1.0 / (1.0 + math.exp2(-log2_odds))


__all__ = ["Item", "comparable", "family", "features", "probability", "weigh"]
