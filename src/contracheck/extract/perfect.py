"""Perfect: what an auxiliary and its participle together tell to be over - a adopté, ha approvato, hat ... beschlossen."""

from __future__ import annotations

from contracheck.extract.page import Page

#: The words behind an auxiliary among which its participle is (a déjà adopté, har i dag sagt).
_BEHIND = 3
#: Participles have so many letters at least.
_SHORTEST = 3


def has_perfect(page: Page, first: int, last: int) -> bool:
    """Whether a perfect is told between two places; where the participle ends its clause (hat am Montag den Plan *gebilligt*),
    it does so behind the second one.
    """
    forms = page.lang.participles
    if forms.having.isdisjoint(page.low[first:last].split()):
        return False
    words = page.words(first, last)
    for i, (start, end) in enumerate(words):
        if page.low[start:end] not in forms.having:
            continue
        if forms.last:
            behind = page.words(end, page.clause(last, last, page.sentence(last))[1])
            return bool(behind) and _is_participle(page, *behind[-1])
        return any(_is_participle(page, *word) for word in words[i + 1 : i + 1 + _BEHIND])
    return False


def _is_participle(page: Page, start: int, end: int) -> bool:
    """Whether a word has the form of a participle, and is no small word and no day."""
    lang, word = page.lang, page.low[start:end]
    known = word in lang.function_words or word in lang.weekdays
    return not known and len(word) >= _SHORTEST and lang.participles.has_form(word)
