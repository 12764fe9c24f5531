"""Differences that time explains: counts that grew, states that changed, dates that were moved, occasions that come again."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from contracheck.compare.numbers import TYPED, Rung, mantissa
from contracheck.compare.setting import Setting
from contracheck.lang.concepts import again, concepts, tolls
from contracheck.model import Claim
from contracheck.model.message import say
from contracheck.model.relation import LATER_STATE, OCCASIONS, THEN_AND_NOW
from contracheck.units import to_base

_BEHAVIOUR, _ = concepts()
#: Counts that only grow, but for a correction.
TOLLS = tolls()
#: After how many days some occasions come again.
AGAIN = again()
#: Topics beside which what a firm is worth is what its shares cost on a day.
MARKET = frozenset(("share_move", "share_price", "stock_index"))
#: Topics that words of a bound name.
BOUNDING = frozenset(("threshold", "limit"))
#: A state may have another value after so many days.
STATE_DAYS = 30
#: Two articles so many days apart may tell of two occasions of one thing.
OCCASION_DAYS = 6
#: A relative date so near to its article's day tells of what has just been.
NEAR_DAYS = 10
#: A price or a plan becomes at most so many times another one as a story develops.
DEVELOPED = Decimal("1.5")
#: A debt or a number of subscribers that is more than so many times another one was not read rightly by one of the two.
GROWN = Decimal(4)
#: A later text may hold a newer state from this many days on.
LATER = 1
#: What is counted, measured or shared out stands a little higher so many days later, without a word of it.
CREEPS = {"count": 3, "percent": OCCASION_DAYS, "quantity": OCCASION_DAYS}
#: It then is at most so many times what it was; what a market pays for a firm moves by as much from one day to the next.
CREPT = Decimal("1.15")
#: Of longer figures two that differ in one digit are rather one that was mistyped.
MANY_DIGITS = 1000
#: Articles so many days apart tell of one stage of a story: what one of them says less sharply is no newer count.
ONE_STAGE_DAYS = 2
#: Rungs on which a written figure covers another one: what it covers is no growth.
COVERED = frozenset(("equal to written precision", "equal within the hedge"))


def in_time(x: Claim, y: Claim, rung: Rung, setting: Setting) -> Rung:
    """A difference that time explains: a state or a count at a later date, or wording that says it changed."""
    p, q = setting.published_x, setting.published_y
    if setting.same_article or rung.cause in ("unit", "currency", "direction", "points", "weekday"):
        return rung
    behaviour = behaviour_of(x, y)
    days = (q - p).days if p and q else 0
    told = p is not None and p == q
    newer, older = (y, x) if days > 0 or (told and y.revised and not x.revised) else (x, y)
    if x.kind == "date":
        if rung.verdict == "agree":
            return rung  # December is the end of the year, whatever else was moved
        moved = newer.revised or "delay" in newer.topics[: newer.near_topics]
        later = abs(days) >= LATER or (told and newer.revised and not older.revised)
        if moved and later and not _past(older, p if older is x else q) and not _early(older, newer):
            return Rung("superseded", "deadline" if rung.cause == "deadline" else "time", say("a date that was moved"))
        other_tense = not setting.parallel or (x.modality == "planned") != (y.modality == "planned")
        slipped = rung.cause == "day-month" or (rung.cause == "year" and _one_day_of_two_years(x, y))
        if other_tense and not slipped and p and q and abs(days) < OCCASION_DAYS and _over_and_ahead(x, p, y, q):
            return Rung("incomparable", "time", say("one has been, the other is to come"))
        if abs(days) >= OCCASION_DAYS and _of_its_week(x, p) and _of_its_week(y, q):
            return Rung("incomparable", "time", OCCASIONS)  # "on Tuesday" in two articles months apart
        return rung
    if rung.verdict == "agree":
        # a toll of 149 and one of 154 two days later agree to a rounding, and yet the later one is another count; "about 150" and
        # "more than 150" hold the 154 already
        a, b = _centre(older), _centre(newer)
        covers = (older.value.approximate or older.value.lower_open or rung.name in COVERED) and abs(days) < OCCASION_DAYS
        # 20.74 million is more than 20.7 million all along
        more = a is not None and b is not None and b > a and b - a >= (older.value.step or 0)
        grew = behaviour == "count" and abs(days) >= LATER and not covers and more
        return Rung("superseded", "time", say("a count that grew")) if grew and x.kind == y.kind == "count" else rung
    chance = behaviour == "state" and rung.cause == "digits" and _by_chance(x, y)
    slip = rung.cause in ("scale", "digits") and not chance
    if _then_and_now(x, y, setting, behaviour) and not slip:
        return Rung("superseded", "time", THEN_AND_NOW)
    if abs(days) < LATER:
        partial = ("count_progress" in x.topics) != ("count_progress" in y.topics)
        # of two passages without a date that say one thing nothing is newer
        timeless = setting.parallel and p is None and q is None
        if behaviour == "count" and partial and not timeless and rung.cause not in ("scale", "digits"):
            return Rung("superseded", "time", say("a partial count"))
        return rung
    if behaviour == "count":
        a, b = _centre(older), _centre(newer)
        if a is not None and b is not None and rung.cause not in ("scale", "digits"):
            if b < a and _looser(older, newer, rung, abs(days)):
                return rung
            return Rung("superseded", "time", say("a count that grew") if b > a else say("a count that was corrected"))
        return rung
    if slip:
        return rung
    if x.kind == y.kind == "count" and rung.cause in ("value", "bound") and _grows(older, newer):
        return Rung("superseded", "time", say("a count that grew"))
    if rung.cause == "value" and _creeps(older, newer, abs(days)):
        return Rung("superseded", "time", say("a count that grew") if newer.kind == "count" else LATER_STATE)
    if rung.cause == "value" and _at_the_market(x) and _at_the_market(y) and not far(x, y, CREPT):
        return Rung("superseded", "time", LATER_STATE)
    if behaviour == "state" and abs(days) >= STATE_DAYS and not (x.kind == y.kind and far(x, y, GROWN)):
        return Rung("superseded", "time", LATER_STATE)
    if newer.revised and rung.cause in ("value", "bound", "deadline"):
        return Rung("superseded", "time", say("a figure that was revised"))
    developed = abs(days) >= STATE_DAYS and not far(x, y, DEVELOPED)
    if behaviour in ("event", "plan") and rung.cause == "value" and developed:
        return Rung("superseded", "time", say("another figure a month later and more"))
    if behaviour == "occasion" and not setting.one_day and rung.cause in ("value", "bound") and abs(days) >= _next_occasion(x, y):
        # what happens again has other figures each time: a share price, a quake, a quarter
        return Rung("incomparable", "time", OCCASIONS)
    return rung


def _by_chance(x: Claim, y: Claim) -> bool:
    """Whether two short figures share digits as any two may (4.5, 4.25), and are not one with two digits exchanged."""
    told = [mantissa(_centre(c) or Decimal(0)) for c in (x, y)]
    return all(len(m) < TYPED for m in told) and sorted(told[0]) != sorted(told[1])


def _grows(older: Claim, newer: Claim) -> bool:
    """Whether a later count is higher, and words of either text say that it is one of a moment: so far, by Monday, rose to."""
    a, b = _centre(older), _centre(newer)
    if a is None or b is None or b <= a:
        return False
    return newer.direction == "up" or any(c.as_of or "so_far" in c.topics[: c.near_topics] for c in (older, newer))


def _creeps(older: Claim, newer: Claim, days: int) -> bool:
    """Whether a later figure is a little higher, and no other one by a single digit, as one that was mistyped is."""
    if older.kind != newer.kind or older.value.unit != newer.value.unit or days < CREEPS.get(newer.kind, days + 1):
        return False
    a, b = _centre(older), _centre(newer)
    if a is None or b is None or not 0 < a < b or far(older, newer, CREPT):
        return False
    digits = [format(n, "f") for n in (a, b)]
    return len(digits[0]) != len(digits[1]) or sum(m != n for m, n in zip(*digits, strict=True)) > 1 or b < MANY_DIGITS


def _at_the_market(x: Claim) -> bool:
    """Whether an amount is what the market pays for a firm, which changes from day to day."""
    return x.kind == "money" and "valuation" in x.topics[: x.near_topics] and not MARKET.isdisjoint(x.topics)


def _next_occasion(x: Claim, y: Claim) -> int:
    """After how many days what two claims tell of may have happened again."""
    shared = [t for t in x.topics[: x.near_topics] if t in y.topics[: y.near_topics]]
    return max((AGAIN.get(t, OCCASION_DAYS) for t in shared[:2]), default=OCCASION_DAYS)


def _then_and_now(x: Claim, y: Claim, setting: Setting, behaviour: str) -> bool:
    """Whether one of two figures of what changes is told of a time long past ("at the end of 2023 it had 1,900 customers")."""
    if behaviour not in ("state", "count") or setting.past_x == setting.past_y:
        return False
    return None in (setting.past_x, setting.past_y)


def _one_day_of_two_years(x: Claim, y: Claim) -> bool:
    """Whether two dates are the same day of the calendar in two years, which no plan for what comes next is by chance."""
    return x.value.grain == y.value.grain == "day" and str(x.value.lower)[4:] == str(y.value.lower)[4:]


def _past(x: Claim, published: dt.date | None) -> bool:
    """Whether a date was over when its article told it: what has happened is moved no more."""
    last = x.value.upper
    return published is not None and isinstance(last, str) and last[:10] < published.isoformat()


def _early(older: Claim, newer: Claim) -> bool:
    """Whether a date that is told to be put off lies before the one that it was put off from."""
    a, b = older.value.upper or older.value.lower, newer.value.upper or newer.value.lower
    return "delay" in newer.topics[: newer.near_topics] and isinstance(a, str) and isinstance(b, str) and b < a


def _over_and_ahead(x: Claim, p: dt.date, y: Claim, q: dt.date) -> bool:
    """Whether of two dates, told at one time, one is over and one lies far ahead: the vote in May, the new term in autumn."""
    for over, on, ahead, since in ((x, p, y, q), (y, q, x, p)):
        last, first = over.value.upper, ahead.value.lower
        if isinstance(last, str) and isinstance(first, str) and _past(over, on) and first[:10] > since.isoformat():
            return (dt.date.fromisoformat(first[:10]) - dt.date.fromisoformat(last[:10])).days >= STATE_DAYS
    return False


def _looser(older: Claim, newer: Claim, rung: Rung, days: int) -> bool:
    """Whether a lower count is the older one in looser words: "more than a dozen" the day after 19, "about 70" after 83 dead."""
    if rung.verdict == "tension" and newer.value.lower_open and days <= ONE_STAGE_DAYS:
        return True
    # who puts a count right that cannot fall gives the right figure, and no round one
    return newer.value.approximate and not older.value.approximate and not TOLLS.isdisjoint(set(newer.topics) & set(older.topics))


def _of_its_week(x: Claim, published: dt.date | None) -> bool:
    """Whether a date is told from the day of its article and lies near it (on Tuesday, last week)."""
    day = x.value.lower or x.value.upper
    if published is None or x.relative is None or not isinstance(day, str):
        return False
    return abs((dt.date.fromisoformat(day[:10]) - published).days) <= NEAR_DAYS


def behaviour_of(x: Claim, y: Claim) -> str:
    """How the thing that both claims measure behaves in time: by their nearest shared topic, else the nearest of either."""
    near_x, near_y = _behaving(x), _behaving(y)
    if x.kind == y.kind == "count" and bool(own_x := _own(x, near_x)) != bool(own_y := _own(y, near_y)):
        # what the clause of one of them tells counts for more than what stands elsewhere in the other's sentence
        near_x, near_y = own_x, own_y
    first = near_x[:1] + near_y[:1]
    if len(first) == 2 and _BEHAVIOUR[first[0]] == _BEHAVIOUR[first[1]]:
        return _BEHAVIOUR[first[0]]
    shared = [t for t in near_x if t in near_y]
    if shared:
        best = min(shared, key=lambda t: (near_x.index(t) + near_y.index(t), t))
        return _BEHAVIOUR[best]
    kinds = {_BEHAVIOUR[t] for t in first}
    if not kinds and x.kind == y.kind == "count":
        return "state"  # things counted, with no word of what happened to them
    return kinds.pop() if len(kinds) == 1 else "event"


def _behaving(x: Claim) -> list[str]:
    """The topics of a claim that say how it behaves, nearest first; of a bound not those that its words name (at least)."""
    found = [t for t in x.topics if _BEHAVIOUR.get(t, "context") != "context"]
    if x.kind == "duration":
        found = [t for t in found if t not in TOLLS]  # how long somebody was held down does not grow as the dead are counted
    bound = (x.value.lower is None) != (x.value.upper is None)
    return ([t for t in found if t not in BOUNDING] if bound else []) or found


def _own(x: Claim, topics: list[str]) -> list[str]:
    """Those of a claim's topics that stand in its own clause."""
    clause = x.topics[: x.near_topics]
    return [t for t in topics if t in clause]


def far(x: Claim, y: Claim, most: Decimal) -> bool:
    """Whether the larger of two amounts is more than so many times the smaller, or one of them is unknown or nothing."""
    a, b = _centre(x), _centre(y)
    if not a or not b:
        return True
    return max(abs(a), abs(b)) > most * min(abs(a), abs(b))


def _centre(claim: Claim) -> Decimal | None:
    v = claim.value
    n = v.lower if v.lower is not None else v.upper
    if not isinstance(n, Decimal):
        return None
    if v.kind in ("quantity", "duration") and v.unit and v.unit != "degree_temperature":
        try:
            return to_base(n, v.unit)[0]
        except LookupError:
            return n
    return n
