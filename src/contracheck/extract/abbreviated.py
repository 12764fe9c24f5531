"""Abbreviated: scale letters beside what is counted (1.5m people, 3,8 Mn Kunden), which are units or nothing elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from contracheck.extract.beside import COUNTED, LINKS, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.extract.terms import ONE, Number
from contracheck.extract.unnamed import told_before
from contracheck.lang.table import BLANK

_NEXT = re.compile(rf"[{BLANK}]([^\W\d_]+)")
#: Words between the abbreviation and what is counted (3.8m current and former customers).
_BETWEEN = 4
#: A unit whose word is shorter is an abbreviation too.
_WRITTEN = 4
_METERS = "m"


def read_abbreviated(page: Page, number: Number, beside: Beside) -> None:
    """Read a scale letter where what is counted or measured follows it; a small one has to be glued to the figure."""
    lang, low = page.lang, page.low
    hit = lang.scales_counted.right(low, number.end)
    if hit is None:
        return
    (word, power), end = hit
    if len(word) == 1 and (page.text[end - 1] != word and (word.isupper() or page.text[end - 1] != word.upper())):
        return
    if word.islower() and len(word) == 1 and end - number.end > 1:
        return
    dot = low[end : end + 1] == "." and len(word) > 1
    if low[end + dot : end + dot + 1] not in BLANK or not _counts(page, end + dot, beside):
        return
    factor = ONE.scaleb(power)
    number.value, number.step, number.scale = number.value * factor, number.step * factor, (word.lower(), power)
    number.other = number.other * factor if number.other is not None else None
    number.end = end + dot


def _counts(page: Page, at: int, beside: Beside) -> bool:
    """Whether what is counted follows a place, at once, behind "of" or a few words on, or a unit in full."""
    lang, low = page.lang, page.low
    unit = beside.right(UNITS, at)
    counted = beside.right(COUNTED, at)
    if unit is not None and unit[1] - at >= _WRITTEN and (counted is None or counted[1] <= unit[1]):
        return True
    link = beside.right(LINKS, at)
    place = link[1] if link is not None else at
    for _ in range(_BETWEEN + 1):
        word = _NEXT.match(low, place)
        if word is not None and word[1] in lang.scales_not_before:
            return False  # the 100m title
        counted = beside.right(COUNTED, place)
        if counted is not None:
            return low[counted[1] : counted[1] + 1] not in ("'", "\u2019")  # the 100m women's final
        if word is None or is_number_word(lang, word[1]):
            return False
        if word[1] in lang.function_words and word[1] not in lang.joiners:
            return False
        place = word.end()
    return False


def as_millions(found: Sequence[Found], page: Page) -> None:
    """Make millions of bare figures in "metres" that a noun for a total of millions leads to (waiting lists fell to 7.37m); and
    where an article writes its millions with the same letter, and the words before a figure name people, or the one behind it
    goes on about them: 2.9m were still clients, beside 14.2m records."""
    lang = page.lang
    if not lang.scales_counted.filled:
        return
    drafts = [f.draft for f in found if f.draft is not None]
    scaled = any(d.scale is not None and d.scale[0] == _METERS for d in drafts)
    for d in drafts:
        if d.unit != "meter" or page.low[d.end - 1] != _METERS or not page.low[d.end - 2].isdecimal():
            continue
        word = _NEXT.match(page.low, d.end)
        beside = scaled and word is not None and word[1] in lang.scales_before
        if beside or (word is None and scaled and told_before(page, d.start)) or _totals(page, d, word):
            d.times(ONE.scaleb(6))
            d.kind, d.unit, d.scale = "count", None, (_METERS, 6)


def _totals(page: Page, draft: Draft, word: re.Match[str] | None) -> bool:
    """Whether a figure is the level of what is told in millions, by a noun before it in its sentence (the population rose to)."""
    lang, low = page.lang, page.low
    nouns = lang.list("numbers", "totals")
    away = word is not None and word[1] in lang.scales_not_before and not low[word.end() + 1 : word.end() + 2].isdecimal()
    if not nouns or away:  # but fell to 7.37m from 7.41m
        return False
    if not low.endswith(lang.list("numbers", "totals_led"), 0, draft.start - 1):
        return False
    first = page.sentence(draft.start)[0]
    for noun in nouns:
        at = low.find(noun, first, draft.start)
        if at >= 0 and not low[at - 1 : at].isalnum() and not low[at + len(noun)].isalnum():
            return True
    return False
