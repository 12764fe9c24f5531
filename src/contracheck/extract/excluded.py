"""Excluded: what is read right and is no claim of its own - years before the common era, days that are excepted (daily, except
Mondays), the round number that a rate is told for (120 cases per 100,000 people)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contracheck.extract.found import Found
from contracheck.extract.page import Page

#: A rate is told for so many heads or things at least, and for so many where nothing says of what.
_FEWEST, _FEWEST_BARE = 100, 1000
#: What may stand between a rate and the word for what it is told for: two words of what is counted.
_BETWEEN = re.compile(r"(?: [^\W\d_]+){0,4} ?")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) \Z")
#: So many claims behind the number may stand between it and the rate.
_NEXT = 3
_COUNTS = ("count", "ordinal", "duration", None)


def without_excluded(found: Sequence[Found], page: Page) -> list[Found]:
    """What was found but for what is no claim, in order."""
    return list(_kept(found, page))


def _kept(found: Sequence[Found], page: Page) -> Iterator[Found]:
    low, lang = page.low, page.lang
    before: Found | None = None
    # most texts have none of these words, which a look for each tells
    eras = any(w in low for w in lang.era_words)
    exceptions = any(w in low for w in lang.list("dates", "excepted"))
    for i, f in enumerate(found):
        kind = f.kind if f.draft is None else f.draft.kind
        era = eras and kind in _COUNTS and (lang.before_era_after.right(low, f.end) or lang.before_era_before.left(low, f.start))
        excepted = exceptions and f.date is not None and lang.excepted.left(low, f.start) is not None
        if not era and not excepted and not _heads(before, f, found[i + 1 : i + 1 + _NEXT], page):
            yield f
        before = f


def _heads(rate: Found | None, f: Found, after: Sequence[Found], page: Page) -> bool:
    """Whether a figure is the round number that the one before it is told for, or a later one where a sentence begins so."""
    draft, lang, low = f.draft, page.lang, page.low
    if draft is None or draft.kind != "count" or draft.approximate:
        return False
    n, fewest = draft.lower, _FEWEST_BARE if draft.counted is None else _FEWEST
    if n is None or n != draft.upper or n < fewest or n.normalize().as_tuple().digits != (1,):
        return False
    per = lang.per_before.left(low, f.start)
    if per is None:
        return False
    if page.begins(per[1]):
        sentence = page.sentence(f.start)
        return any(g.draft is not None and page.sentence(g.start) == sentence for g in after)  # per 1,000 people there are 18
    if rate is None or rate.draft is None or per[1] < rate.end or not _BETWEEN.fullmatch(low, rate.end, per[1]):
        return False
    word = _WORD_BEFORE.search(low, max(0, rate.start - 8), rate.start)
    return word is None or word[1] not in lang.change_words  # rose by 500 to 100,000


__all__ = ["without_excluded"]
