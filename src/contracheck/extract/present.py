"""Present: a verb in the present right beside a day tells that it is to come (de rechter doet *donderdag* uitspraak), and so does
"is" where no participle follows (de finale is *zondag*)."""

from __future__ import annotations

from contracheck.extract.page import Page

#: Characters on either side of a day in which its verb stands, words between them at most, letters of a participle at least.
_NEAR, _BETWEEN, _PARTICIPLE = 32, 2, 5


def present_beside(page: Page, pos: int, clause: tuple[int, int]) -> bool:
    """Whether such a verb stands beside the day at a place, and none of its clause tells what is over."""
    lang, low = page.lang, page.low
    verbs = lang.present_verbs
    if not verbs or next((low[a:b] in lang.months for a, b in page.words(pos, clause[1])), False):
        return False  # prices rise in March: what the news of a month tell is over
    found = _before(page, pos, clause[0]) or _behind(page, pos, clause)
    if found is None or page.tells_past(*clause):
        return False
    if found in lang.copulas:
        return not _participle(page, pos, clause[1])
    return lang.perfect.isdisjoint(low[slice(*clause)].split())


def _before(page: Page, pos: int, first: int) -> str | None:
    """The verb before a day, with no more than small words between."""
    lang = page.lang
    words = [page.low[a:b] for a, b in page.words(max(first, pos - _NEAR), pos)][-_BETWEEN - 1 :]
    for i, word in enumerate(reversed(words)):
        if word in lang.present_verbs:
            return word
        if word in lang.copulas:
            between = words[len(words) - i :]
            return word if all(lang.day_words.get(w) or lang.date_articles.get(w) for w in between) else None
        if word not in lang.function_words or word in lang.looks_back or (word in lang.event_of and not lang.day_words.get(word)):
            return None
    return None


def _behind(page: Page, pos: int, clause: tuple[int, int]) -> str | None:
    """The verb right behind a day that begins its clause."""
    lang, low = page.lang, page.low
    small = lang.function_words, lang.weekdays, lang.months, lang.days_joined, lang.parts_of_day
    if any(w.isalpha() and not any(w in known for known in small) for w in low[clause[0] : pos].split()):
        return None
    for start, end in page.words(pos, min(clause[1], pos + _NEAR)):
        word = low[start:end]
        if word in lang.present_verbs or word in lang.copulas:
            return word
        if word not in lang.weekdays and word not in lang.months and word not in lang.days_joined:
            return None
    return None


def _participle(page: Page, first: int, last: int) -> bool:
    """Whether a word from a day on may be a participle, so that "is" tells what has happened."""
    lang, low = page.lang, page.low
    for start, end in page.words(first, last):
        small = end - start < _PARTICIPLE or low[start:end] in lang.function_words or page.text[start].isupper()
        if not small and lang.participles.has_form(low[start:end]):
            return True
    return False
