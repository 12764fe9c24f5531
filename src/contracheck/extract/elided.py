"""Elided: amounts that leave their currency to another one in their sentence (6 billion euros, up from 5.1 billion), and
figures in brackets that leave their unit to the one right before them (71.9 billion kronor (68.2), which was the year before)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.concepts import some_finder
from contracheck.lang.table import BLANK

#: How far from the amount that tells its currency the other one may stand.
_REACH = 80
#: Two levels without scale words are so many times as much as each other at most.
_FACTOR = 4
_CLOSED = re.compile(r"\s?[,.;:!?)\u2013\u2014](?!\d)|\s?\Z")
#: Levels of one share lie no farther apart than so many times.
_NEAR = 3
#: Levels of one thing that are told without their units are not farther apart than this factor.
_APART = 4
#: What is told without a word for a level as often as with one.
_PLAIN = frozenset(("count", "duration", "quantity"))
#: An amount stands so close behind the level before it.
_LED = 48
#: Prices of fuel and power are told in thousandths.
_MILLS = Decimal("0.001")
_LETTERS = re.compile(r"[^\W\d_]+")
#: A place behind a figure, and one before the next figure with a comma or a word for "and".
_AT_PLACE = re.compile(rf"[{BLANK}]([^\W\d_A-Z]{{1,5}})[{BLANK}](?=[A-Z])")
_PLACED = re.compile(
    rf"[{BLANK}]([^\W\d_A-Z]{{1,5}})[{BLANK}](?=[A-Z])[\w\-'\u2019 ]{{2,28}}?(?:,|[{BLANK}]([^\W\d_]{{1,3}}))[{BLANK}]\Z"
)
#: So far apart two shares stand of which the second has no unit.
_SHARES = 120
#: So many small words stand between a figure and its date.
_WORDS = 3
#: An article before a figure.
_ARTICLE, _SMALL = re.compile(rf"(?<!\w)([^\W\d_]{{1,3}})[{BLANK}]\Z"), 6
#: What stands between an amount and that of another thing: the thing in one to three words, apart from both or from the first.
_THING = rf"[^\W\d_]+(?:[{BLANK}\-][^\W\d_]+){{0,2}}"
_OTHER_THING = re.compile(
    rf"\.?(?:[{BLANK}][^\W\d_]+){{0,2}}[,;][{BLANK}]{_THING}(?:,[{BLANK}]|[{BLANK}]?[\u2013\u2014:-][{BLANK}]|[{BLANK}])"
)
#: What two shares that make up a whole come to, rounded, and signs between them.
_ALL, _SIGNS = frozenset((Decimal(99), Decimal(100), Decimal(101))), frozenset((":", "-", "\u2013", "to", "zu"))
#: The same with one name, and what tells that it is a party's.
_PARTY = re.compile(
    rf"(?:[{BLANK}]?\([^()\n]{{1,24}}\))?(?:,[{BLANK}]|,?[{BLANK}][^\W\d_]{{1,3}}[{BLANK}])"
    rf"(?:[^\W\d_]{{2,3}}[{BLANK}])?([^\W\d_][\w/-]+)[{BLANK}][^\W\d_]{{1,4}}[{BLANK}]"
)
_VOTES = frozenset(("poll", "vote_share", "party", "election", "voter", "vote"))
#: The same, and what closes such a figure, where words are not parted.
_OTHER_DENSE, _CLOSED_DENSE = re.compile(r"[，；、][^\W\d_]{1,6}：?"), re.compile(r"[，。；、）]|\Z")
#: Between two bounds of one thing: a comma, a small word or both.
_JOINED = re.compile(rf",?[{BLANK}](?:[^\W\d_]{{1,5}}[{BLANK}])?")
_NEXT_WORD = re.compile(rf"[{BLANK}]([^\W\d_]+)")
_ONE_WORD = re.compile(rf"(?:[{BLANK}][^\W\d_]+)?[{BLANK}]")


def share_currencies(found: Sequence[Found], page: Page) -> None:
    """Give amounts without a currency that of the amount before them, where a word says that both are levels of one thing: what
    it was before, what it is held against. Bare figures get the unit of the level right before or behind them in the same way.
    """
    before: Found | None = None
    last: Found | None = None
    dated = False  # whether a date stands behind the figure before
    large: Found | None = None  # the last amount with a scale word
    share: Found | None = None  # the last share in percent
    for f, following in zip(found, (*found[1:], None), strict=False):
        draft = f.draft
        if draft is None:
            dated = dated or f.date is not None
            continue
        parted, dated = dated, False
        near, previous, last = last is before, last, f
        if share is not None and page.lang.share_articles.filled and _is_next_share(share, f, page):
            assert share.draft is not None
            _take(draft, share.draft)
            share = f
            continue
        if draft.kind == "percent" and draft.unit == "percent":
            share = f
        if draft.kind == "money" or (draft.kind == "percent" and draft.unit == "percent") or _is_large_measure(draft):
            if (
                previous is not None
                and _bare(previous.draft)
                and (_instead(previous, f, page) or _against_rest(previous, f, page))
            ):
                _take(previous.draft, draft)
            elif previous is not None and _bare(previous.draft) and _led(previous, f, page):
                _scale(previous.draft, draft)
                _take(previous.draft, draft)
            elif previous is not None and draft.kind == "money" and _priced(f, previous, page):
                _take(previous.draft, draft)
            before = f
            large = f if draft.kind == "money" and draft.scale is not None else large
        elif large is not None and large is not before and _is_large_level(draft) and _told_with(large, f, page, next_to=False):
            _take(draft, large.draft)  # 6 billion euros, up 12 per cent from 5.4 billion
        elif near and before is not None and (_parallel(before, f, page) or _priced(before, f, page)):
            _take(draft, before.draft)
            before = f if draft.kind == "percent" else before  # 29 per cent, ... on 17 and ... on 12
        elif (
            before is not None and before.draft is not None and before.draft.kind == "percent" and _is_share(draft, before.draft)
        ):
            if _told_with(before, f, page, near):
                _take(draft, before.draft)
        elif (
            before is not None
            and before.draft is not None
            and _is_level(draft)
            and (_told_with(before, f, page, near) or (near and parted and _of_another_time(before, f, page)))
        ):
            ends = _CLOSED.match(page.low, draft.end) is not None or (following is not None and _dated(f, following, page))
            alike = draft.scale is not None or (ends and _alike(before.draft, draft)) or _goes_on(previous, f, page)
            alike = alike or _scaled_alike(before.draft, draft, page)
            if (before.draft.kind == "money" and alike) or (_is_large_measure(before.draft) and draft.scale is not None):
                _take(draft, before.draft)
        elif previous is not None and _goes_on(previous, f, page):
            _take(draft, previous.draft)  # to 71.20 dollars from 68.50
        elif previous is not None and (_is_elsewhere(previous, f, page) or _is_difference(previous, f, page)):
            _take(draft, previous.draft)


def share_ends(found: Sequence[Found], page: Page) -> None:
    """Give the first of two bounds, one behind the other, the unit of the second: at least five and at most ten years."""
    for a, b in pairwise(found):
        one, other = a.draft, b.draft
        if one is None or other is None or (one.lower is None) == (one.upper is None):
            continue
        if not _is_level(one) or one.scale is not None or (one.lower is None) == (other.lower is None):
            continue
        if (other.lower is None) == (other.upper is None):
            continue
        if (other.unit or other.counted) and _JOINED.fullmatch(page.low, a.end, b.start):
            least, most = (one.lower, other.upper) if one.upper is None else (other.lower, one.upper)
            if least is not None and most is not None and least < most:
                _take(one, other)


#: No share is more percent.
_WHOLE = 100


def _parallel(before: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure with decimals, and nothing behind it, says of another what its sentence just told in percent: die SPD
    kommt auf 21,5 Prozent, die FDP auf 4,2; one without decimals where it is led in the same way: *on* 29 per cent, ... *on* 17.
    """
    percent, draft = before.draft, f.draft
    if percent is None or draft is None or percent.kind != "percent" or draft.scale is not None:
        return False
    party = draft.step >= 1
    if party and not (_of_party(before, f, page) or _led_alike(before, f, page)):
        return False
    if not _is_level(draft) or (draft.lower or draft.upper or 0) > _WHOLE or f.start - before.end > _REACH:
        return False
    between = page.low[before.end : f.start]
    apart = page.lang.no_shares.isdisjoint(_LETTERS.findall(between))
    same = page.sentence(before.start) == page.sentence(f.start)
    return same and (party or "," in between) and apart and closed(draft, page)


def _led_alike(before: Found, f: Found, page: Page) -> bool:
    """Whether such words lead to two shares, a comma or a word for "and" between them: *on* 29 per cent, ... *on* 17."""
    if any(page.lang.share_leads.left(page.low, g.start) is None for g in (before, f)):
        return False
    if before.draft is None or f.draft is None or before.draft.step != f.draft.step:
        return False
    joined = any(before.end < at < f.start for at in page.ands(page.sentence(f.start)))
    return joined or "," in page.low[before.end : f.start]


def _against_rest(one: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure and the percent behind it make up a whole, a small word between them: mit 52 zu 48 Prozent."""
    a, b = one.draft, f.draft
    if a is None or b is None or b.unit != "percent" or a.lower is None or b.lower is None or a.lower + b.lower not in _ALL:
        return False
    word = page.low[one.end : f.start].strip(BLANK)
    return word in _SIGNS or word in page.lang.function_words


def _of_party(before: Found, f: Found, page: Page) -> bool:
    """Whether a whole number is another party's share where votes are told: die CDU kommt auf 31 Prozent, die AfD auf 19."""
    named = _PARTY.fullmatch(page.text, before.end, f.start)
    if named is None or page.lang.levels_before.left(page.low, f.start) is None:
        return False
    return named[1].isupper() or bool(some_finder(page.lang.tag, _VOTES).find(page.low, *page.sentence(f.start)))


def share_cents(found: Sequence[Found], page: Page) -> None:
    """Give minor units that several currencies have the currency of the amount beside them in their sentence: gained 6 cents to
    $10.42; by 9 cents, or 0.2 percent, to $36.67."""
    amounts = [f for f in found if f.draft is not None and f.draft.kind == "money"]
    if all(f.draft is not None and f.draft.unit is not None for f in amounts):
        return
    for a, b in (*pairwise(amounts), *pairwise(amounts[::-1])):
        one, other = a.draft, b.draft
        if one is None or other is None or (one.unit is None) == (other.unit is None):
            continue
        if page.sentence(a.start) == page.sentence(b.start):
            less, told = (one, other) if one.unit is None else (other, one)
            less.unit, less.currencies = told.unit, told.currencies


def _priced(amount: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure is the price of another thing than the one that an amount is told of right before it, or behind it:
    adults pay 12 euros, children 6; билет стоит 450 рублей, студенческий — 200; der Eintritt kostet 7, ermäßigt 4 Euro."""
    money, draft = amount.draft, f.draft
    if money is None or draft is None or money.kind != "money" or not money.unit or money.scale is not None or not _bare(draft):
        return False
    between, close = (_OTHER_THING, _CLOSED) if page.lang.spaced else (_OTHER_DENSE, _CLOSED_DENSE)
    first, second = (amount, f) if amount.start < f.start else (f, amount)
    ranged = draft.lower is not None and draft.upper is not None and draft.lower != draft.upper
    if ranged or not _alike(money, draft) or not close.match(page.low, draft.end):
        return False
    if draft.step == _MILLS and money.step < 1 and "," in page.low[first.end : second.start] and second is f:
        return page.sentence(first.start) == page.sentence(second.start)  # 1,80 euro, il gasolio viaggia a 1,695
    apart = between.fullmatch(page.low, first.end, second.start)
    return apart is not None and page.sentence(first.start) == page.sentence(second.start)


def _take(draft: Draft | None, other: Draft | None) -> None:
    """Give a figure the unit of another one."""
    assert draft is not None and other is not None
    draft.kind, draft.unit, draft.currencies, draft.counted = other.kind, other.unit, other.currencies, other.counted
    draft.trace += ",elided"


def _is_large_measure(draft: Draft) -> bool:
    """Whether a figure measures something in millions, which another level beside it may leave out."""
    return draft.scale is not None and draft.kind == "quantity"


def _is_share(draft: Draft, percent: Draft) -> bool:
    """Whether a bare figure with decimals is near enough to one of percent to be another level of it (53.4% against 41.9)."""
    if draft.kind != "count" or draft.counted is not None or draft.unit is not None or draft.scale is not None or draft.step >= 1:
        return False
    a, b = draft.lower or draft.upper, percent.lower or percent.upper
    return a is not None and b is not None and 0 < max(a, b) <= _NEAR * min(a, b)


def _is_level(draft: Draft) -> bool:
    """Whether a figure is a plain number, which measures and counts nothing."""
    return draft.kind == "count" and draft.counted is None and draft.unit is None and not draft.vague


def _is_next_share(share: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure is the share of another thing by its article, which other figures do not have there (il 54,7); whole
    ones behind a word for a level that the last share has too (le ibride al 44,7, il diesel sotto il 10)."""
    draft, lang = f.draft, page.lang
    if draft is None or not _bare(draft) or draft.approximate or f.start - share.end > _SHARES:
        return False
    level = draft.lower if draft.lower is not None else draft.upper
    if level is None or not 0 < level <= _WHOLE or (draft.lower is not None and draft.upper not in (None, draft.lower)):
        return False
    if lang.share_articles.left(page.low, draft.core) is None or not closed(draft, page):
        return False
    if not lang.no_shares.isdisjoint(_LETTERS.findall(page.low, share.end, f.start)):
        return False  # dello 0,4%, l'indice Pmi è salito al 50,2
    if draft.step < 1:
        return True
    assert share.draft is not None
    levels = (lang.share_levels.left(page.low, core) for core in (share.draft.core, draft.core))
    return all(levels) and lang.date_bounds_before.left(page.low, draft.core) is None


def _is_large_level(draft: Draft) -> bool:
    """Whether a figure has a scale word, and measures and counts nothing."""
    return draft.scale is not None and _is_level(draft)


def _alike(money: Draft, draft: Draft) -> bool:
    """Whether a figure without a scale word is near the amount: a ticket is 71 roubles instead of 65."""
    a, b = money.lower or money.upper, draft.lower or draft.upper
    return a is not None and b is not None and a / _FACTOR <= b <= a * _FACTOR


def _dated(f: Found, following: Found, page: Page) -> bool:
    """Whether nothing but small words stands between a figure and the date that it is told of: against 384 a year ago."""
    if following.date is None:
        return False
    words = page.low[f.end : following.start].split()
    return len(words) <= _WORDS and page.lang.function_words.issuperset(words)


def _scaled_alike(amount: Draft, draft: Draft, page: Page) -> bool:
    """Whether a bare figure leaves its scale word to the amount too, which it is near to then: 412 million, against 365 a year
    before; the scale is given to it.
    """
    a, b = amount.lower or amount.upper, draft.lower or draft.upper
    if not _bare(draft) or amount.scale is None or a is None or b is None:
        return False
    factor = Decimal(10) ** amount.scale[1]
    if not a / _FACTOR <= b * factor <= a * _FACTOR or not closed(draft, page):
        return False
    draft.times(factor)
    draft.scale = amount.scale
    return True


def closed(draft: Draft, page: Page) -> bool:
    """Whether no noun stands right behind a figure: its clause ends, or a small word follows."""
    if _CLOSED.match(page.low, draft.end) or not page.lang.spaced:
        return True
    word = _NEXT_WORD.match(page.low, draft.end)
    lang = page.lang
    small = (lang.function_words, lang.articles, lang.single_units, lang.one_units)
    return word is not None and any(word[1] in words for words in small)


def _told_with(money: Found, f: Found, page: Page, next_to: bool) -> bool:
    """Whether a word before a figure makes it another level of an amount that the same sentence tells before it, or a part of it
    where no other figure stands between them (5 billion euros, of which 2 billion is new)."""
    if money.draft is None or not money.draft.unit or f.start - money.end > _REACH:
        return False
    at = f.start
    article = _ARTICLE.search(page.low, max(0, at - _SMALL), at) if page.lang.spaced else None
    if article is not None and article[1] in page.lang.function_words and page.lang.other_levels.left(page.low, at) is None:
        at = article.start(1)  # frente a los 19,2 millones
    word = page.lang.other_levels.left(page.low, at) or (page.lang.parts_of.left(page.low, at) if next_to else None)
    return word is not None and page.sentence(money.start) == page.sentence(f.start)


def _of_another_time(before: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure in millions or more says how much another one was at another time, which stands between them: sank
    auf 42 Milliarden Kubikmeter; vor einem Jahr waren es 63,1 Milliarden.
    """
    one, draft = before.draft, f.draft
    if one is None or draft is None or draft.scale is None or f.start - before.end > _REACH or draft.lower != draft.upper:
        return False
    alike = one.scale is not None and _alike(one, draft) and closed(draft, page)
    return alike and page.sentence(before.start) == page.sentence(f.start)


def _goes_on(previous: Found | None, f: Found, page: Page) -> bool:
    """Whether a bare figure is another level of the amount or share right before it, which is told as one."""
    one, draft = previous.draft if previous is not None else None, f.draft
    if previous is None or one is None or draft is None or not _bare(draft) or not _levels(one, draft):
        return False
    if _is_known(previous, page):
        return _told_with(previous, f, page, next_to=False)
    return one.kind in _PLAIN and one.lower == one.upper and _against(previous, f, page)


def _is_difference(previous: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure is by how much an amount or count right before it differs: 613 euro, 48 in più."""
    one, draft = previous.draft, f.draft
    if one is None or draft is None or not _bare(draft) or one.kind not in ("money", "count") or one.scale is not None:
        return False
    if not (one.unit or one.counted) or draft.step < one.step or f.start - previous.end > _LED:
        return False
    if "," not in page.low[previous.end : f.start] or page.lang.changes_after.right(page.low, draft.end) is None:
        return False
    a, b = one.lower or one.upper, draft.lower or draft.upper
    return a is not None and b is not None and b < a and page.sentence(f.start) == page.sentence(previous.start)


def _is_elsewhere(previous: Found, f: Found, page: Page) -> bool:
    """Whether a bare figure tells of another place what the one right before it told of the first: 39 gradi a Bari, 38 a Roma."""
    one, draft = previous.draft, f.draft
    if one is None or draft is None or not _bare(draft) or not (one.unit or one.counted) or one.scale is not None:
        return False
    if not 0 < f.start - previous.end <= _LED or draft.start != draft.core or not page.lang.spaced:
        return False
    place, first = _AT_PLACE.match(page.text, draft.end), _PLACED.search(page.text, previous.end, f.start)
    if place is None or first is None or place[1] != first[1] or page.sentence(f.start) != page.sentence(previous.start):
        return False
    if first[2] and first[2] not in page.lang.list("grammar", "and"):
        return False
    return place[1] in page.lang.function_words or len(place[1]) == 1


def _against(previous: Found, f: Found, page: Page) -> bool:
    """Whether a closed figure stands behind a word that holds it against the measure or count right before it, and that leads to
    no place or time: 35 minutes instead of 62, 12 km, up from 9, but 12 km from 5 Main Street."""
    one, draft, low = previous.draft, f.draft, page.low
    if one is None or draft is None or not (one.unit or one.counted) or one.scale is not None or draft.lower != draft.upper:
        return False
    word = page.lang.other_levels.left(low, f.start) if f.start - previous.end <= _LED else None
    if word is None or low[word[1] : f.start].strip(BLANK) in page.lang.dated_words or not closed(draft, page):
        return False
    return page.sentence(previous.start) == page.sentence(f.start)


def _bare(draft: Draft | None) -> bool:
    """Whether a figure is a plain number in digits, without a scale word, which measures and counts nothing."""
    bare = draft is not None and draft.kind == "count" and draft.counted is None and draft.unit is None and draft.scale is None
    return bare and draft is not None and not draft.trace.startswith("words")


def _levels(one: Draft, other: Draft) -> bool:
    """Whether two figures are near enough to be levels of one thing."""
    first, second = (d.lower if d.lower is not None else d.upper for d in (one, other))
    return first is not None and second is not None and second > 0 and 1 / _APART <= first / second <= _APART


def _is_known(f: Found, page: Page) -> bool:
    """Whether a figure is an amount or a share that a word before it tells as a level, and not as the size of a change."""
    draft = f.draft
    known = draft is not None and draft.scale is None and (draft.kind == "money" or draft.unit == "percent")
    return known and page.lang.levels_before.left(page.low, f.start) is not None


def _led(f: Found, following: Found, page: Page) -> bool:
    """Whether a bare figure is the level before that of an amount behind it: Statt 11,5 kostet es nun 16 Millionen Euro."""
    one, other = f.draft, following.draft
    if one is None or other is None or other.kind != "money" or other.scale is None or following.start - f.end > _LED:
        return False
    a, b = one.lower or one.upper, other.lower or other.upper
    if a is None or b is None or page.lang.other_levels.left(page.low, f.start) is None:
        return False
    near = b / _APART <= a.scaleb(other.scale[1]) <= b * _APART
    return near and page.sentence(f.start) == page.sentence(following.start)


def _scale(draft: Draft | None, other: Draft) -> None:
    """Give a figure the scale of another one."""
    assert draft is not None and other.scale is not None
    draft.times(Decimal(10) ** other.scale[1])
    draft.scale = other.scale


def _instead(f: Found, following: Found, page: Page) -> bool:
    """Whether nothing but a word for another level, and one word more, parts two figures: 0,9 statt bisher 1,3 Prozent."""
    one, other = f.draft, following.draft
    if one is None or other is None or other.scale is not None or not _levels(other, one):
        return False
    told = page.lang.other_levels.right(page.low, f.end)
    return told is not None and _ONE_WORD.fullmatch(page.low, told[1], following.start) is not None
