"""Plans: words for what is planned that leave the tense of their clause to its verb - scrapped its *planned* tax on Thursday."""

from __future__ import annotations

from contracheck.extract.page import Page
from contracheck.extract.perfect import has_perfect


def is_thing(page: Page, sign: tuple[int, int], pos: int, first: int) -> bool:
    """Whether a word for a plan before the date at ``pos`` is the noun, or describes one, of a verb that tells what is over: one
    before it in the clause that begins at ``first`` (presented the planned station on Thursday), or an auxiliary behind it (der
    geplante Bahnhof *wurde* am Donnerstag vorgestellt). A date right behind it may be that of what is planned (the vote planned
    on Thursday), and one that a word aims at is.
    """
    lang, low = page.lang, page.low
    words = page.words(sign[0], pos)
    if not words:
        return False
    kind = lang.plan_words.get(low[slice(*words[0])])
    if kind is None:
        return False
    behind = [low[slice(*word)] for word in words[1:]]
    if any(word in lang.past_verbs for word in behind):
        return True
    small = all(word in lang.function_words for word in behind)
    if small == (kind == "attributive") or lang.day_aims.left(low, pos) is not None:
        return False
    return page.tells_past(first, sign[0]) or has_perfect(page, first, sign[0])
