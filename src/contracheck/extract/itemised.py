"""Itemised: the parts of a figure that stand behind it and a colon, add up to it and leave its unit and scale to it.

14 ministers: seven from the east, four from the north, three others; 1,450 million euros: 620 million from the city, 530 from the
state. And numbers that "of" ties to a larger one: 140 of its 610 workers; eight regions, including three in the north.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from contracheck.extract.draft import Draft
from contracheck.extract.elided import closed
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.partitives import PEOPLE
from contracheck.extract.spelled import is_number_word
from contracheck.extract.titles import without_titles
from contracheck.lang.table import BLANK
from contracheck.model.marks import UNNAMED

#: What parts a figure from its parts, with a word or two between (14 Minister an:); what is no word may be as long as the text.
_OPENED = re.compile(rf"[^\W\d_]{{0,24}}(?:[{BLANK}][^\W\d_]{{1,12}}){{0,3}}[{BLANK}]?[:：](?!\d)")
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+(?![\w'’-])")
#: A part and its whole stand so close, with so many small words between them.
_TIED, _SMALL = 24, 2
#: The fewest parts that are an account of a whole.
_FEWEST = 2
#: So many parts are told as those of a whole though they do not make it up, if no more than one of so many is missing.
_ROW, _WRONG = 3, 10
_WHOLES = frozenset(("money", "quantity", "count"))
#: Kinds of figures whose parts are told in small numbers, the least that has any, what stands before such a part, and how far
#: behind its whole.
_TOLD, _LEAST, _LED = frozenset(("count", "duration")), 2, 48
_OPENS_PART = re.compile(rf"[,،(\u2013\u2014\n][{BLANK}]?")
#: A word, and an article glued to the figure behind it, with a stroke that joins them or without.
_WITH_ARTICLE = re.compile(rf"([^\W\d_]+)[{BLANK}]([^\W\d_]+?)\u0640?\Z")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_BLANKS = re.compile(rf"[{BLANK}]?")


def share_wholes(found: list[Found], page: Page, words: Callable[[int], Draft | None]) -> list[Found]:
    """What the scan found, with the unit of a figure for its parts; ``words`` reads the number word at a place. Multiples of
    titles go: they are neither parts nor wholes.
    """
    found = without_titles(found, page)
    made = list(found)
    endings = page.lang.list("shares", "of_whole", "endings") if page.lang.possessed else ()
    for i, f in enumerate(found):
        if f.draft is not None and f.draft.kind in _TOLD and f.draft.lower is not None and f.draft.lower > _LEAST:
            beside = found[i - 1] if i else None, found[i + 1] if i + 1 < len(found) else None
            made.extend(_led(f, *beside, page, words))
            apart = beside[1] is None or page.low[f.end : beside[1].start].strip(BLANK)
            if endings and apart and page.low.endswith(endings, 0, f.end):
                made.extend(_some_of(f, beside[0], page, words))
    for i, f in enumerate(found):
        whole = f.draft
        if whole is None or whole.kind not in _WHOLES or whole.lower is None or whole.lower != whole.upper:
            continue
        if not (whole.unit or whole.counted) or whole.trace.endswith(",part"):
            continue
        opened = _OPENED.match(page.low, f.end)
        if opened is None:
            continue
        last = page.sentence(f.start)[1]
        behind = [g for g in _until(found, i + 1, last) if opened.end() <= g.start and not _article(g.draft)]
        if any(g.draft is not None and not _bare(g.draft, whole) for g in behind):
            continue
        figures = [g for g in behind if g.draft is not None]
        fresh = list(_spelled(page, opened.end(), last, behind, words)) if whole.kind == "count" else []
        parts = sorted((*figures, *fresh), key=lambda g: g.start)
        if len(parts) < _FEWEST or not _adds_up(whole, [g.draft for g in parts if g.draft is not None]):
            continue
        for g in parts:
            _take(g.draft, whole)
        made.extend(fresh)
    return sorted(made, key=lambda g: g.start) if len(made) > len(found) else found


def count_parts(found: list[Found], page: Page) -> None:
    """Give a bare number that a word for "of" ties to a larger one what that one counts: 140 of its 610 workers, 140 ihrer 610
    Mitarbeiter, 610 çalışanından 140'ı."""
    if page.lang.definite:
        _count_named(found, page)
    endings = page.lang.list("shares", "of_whole", "endings")
    if not page.lang.part_of.filled and not endings:
        return
    for f, g in itertools.pairwise(found):
        one, other = f.draft, g.draft
        if one is None or other is None or g.start - f.end > _TIED:
            continue
        if _counts(one, other) and _tied(f.end, g.start, page):
            one.counted, one.weak = other.counted, False
        elif endings and _counts(other, one) and page.low.endswith(endings, 0, f.end) and not page.low[f.end : g.start].strip():
            other.counted, other.weak = one.counted, False


def _count_named(found: list[Found], page: Page) -> None:
    """Let figures with the article count the noun with the article before them: الركاب الـ150 are the 150 passengers."""
    low, lang = page.low, page.lang
    for f in found:
        draft = f.draft
        if draft is None or draft.kind != "count" or not f.start or not low[f.start].isdecimal() or low[f.start - 1] == " ":
            continue
        m = _WITH_ARTICLE.search(low, max(0, f.start - _TIED * 2), f.start)
        if m is None or m[2] != lang.definite or not m[1].startswith(lang.definite):
            continue
        noun = lang.counted.left(low, m.end(1))
        digits = _DIGITS.match(low, f.start)
        if noun is not None and digits is not None and (draft.scale is None or draft.counted is None):
            draft.counted, draft.weak = noun[0], False
            if draft.scale is None:
                draft.end = f.end = digits.end()


def _led(
    f: Found, previous: Found | None, following: Found | None, page: Page, words: Callable[[int], Draft | None]
) -> Iterator[Found]:
    """The numbers behind a figure that are told as parts of it, which take its unit, where the scan took them for no figures:
    eight regions, *including* three in the north; quatre ans de prison, *dont* deux avec sursis; four years, two *of them* ...

    A figure that stands there already takes the unit too, where it has none.
    """
    whole, low, lang = f.draft, page.low, page.lang
    assert whole is not None
    limit = min(f.end + _LED, following.start if following is not None else len(low))
    read = following.draft if following is not None and following.start - f.end < _LED else None
    of_them = read is not None and lang.of_them.right(low, read.end) is not None and _OPENS_PART.search(low, f.end, read.start)
    if read is not None and of_them and _is_part(read, whole, page, previous, of_them=True):
        _become(read, whole)  # 114 hurt, 19 davon schwer
        return
    if read is not None and _is_part(read, whole, page, previous) and lang.parts_led.left(low, read.start) is not None:
        # the word for it stands right before the figure, with a comma or without, also in a sentence of their own
        if "\n" not in low[f.end : read.start]:
            _become(read, whole)
        return
    opened = _OPENS_PART.search(low, f.end, limit) if lang.spaced else None
    if opened is None or "\n" in opened[0] or page.sentence(f.start) != page.sentence(opened.start()):
        return
    link = lang.parts_led.right(low, opened.end())
    part = _number(link[1] if link is not None else opened.end(), limit, page, words)
    if link is None and part is not None and lang.of_them.right(low, part.end) is None:
        return
    while part is not None and _is_part(part, whole, page, previous, of_them=link is None):
        _become(part, whole)
        yield Found.of(part)
        # three in the north and two in the south
        joined = lang.ands.search(low, part.end, min(limit, part.end + _TIED)) if lang.ands is not None else None
        part = _number(joined.end(), limit, page, words) if joined is not None else None


def _some_of(f: Found, previous: Found | None, page: Page, words: Callable[[int], Draft | None]) -> Iterator[Found]:
    """The number word right behind a whole in its case that counts some of it, no share: yedi kişiden *ikisi*."""
    part = _number(f.end, f.end + _TIED, page, words)
    if f.draft is None or part is None or page.low[part.start : part.end] not in page.lang.possessed:
        return
    if _is_part(part, f.draft, page, previous):
        _become(part, f.draft)
        yield Found.of(part)


def _number(at: int, limit: int, page: Page, words: Callable[[int], Draft | None]) -> Draft | None:
    """The number in words at a place, over a blank or none, that ends before another."""
    at = _BLANKS.match(page.low, at).end()  # type: ignore[union-attr]
    word = _WORD.match(page.low, at, limit)
    draft = words(at) if word is not None and is_number_word(page.lang, word[0]) else None
    return draft if draft is not None and draft.end <= limit else None


def _is_part(draft: Draft, whole: Draft, page: Page, previous: Found | None, *, of_them: bool = False) -> bool:
    """Whether a figure behind "of which" is a bare number that is less than the whole, and counts nothing else, also none of what
    was counted right before the whole (28 goals in 44 games, of which 24 in the league).
    """
    level = draft.lower if draft.lower is not None else draft.upper  # dont au moins trois
    if draft.kind != "count" or draft.counted or draft.unit or draft.scale or draft.vague or level is None:
        return False
    assert whole.lower is not None
    exact = draft.lower is None or draft.upper is None or draft.lower == draft.upper
    if not exact or draft.step != 1 or not 1 < level < whole.lower:
        return False
    if previous is not None and previous.draft is not None and previous.draft.counted:
        near = whole.start - previous.end < _TIED and "," not in page.low[previous.end : whole.start]
        if near and (previous.draft.lower or 0) > level:
            return False
    if of_them or page.low[draft.start : draft.end] in page.lang.possessed or closed(draft, page):
        return True
    adverbs = whole.kind == "duration" or whole.counted in PEOPLE  # 114 hurt, davon 19 schwer
    return adverbs and page.lang.part_adverbs.right(page.low, draft.end) is not None


def _become(part: Draft, whole: Draft) -> None:
    """Give a part the unit of its whole, or what that one counts."""
    part.kind, part.unit, part.counted, part.currencies = whole.kind, whole.unit, whole.counted, whole.currencies
    part.weak, part.trace = False, part.trace.replace(UNNAMED, "") if whole.counted or whole.unit else part.trace


def _counts(part: Draft, whole: Draft) -> bool:
    """Whether a bare number is less than one that counts something."""
    if part.kind != "count" or part.counted or part.unit or part.scale or part.vague or part.lower is None:
        return False
    return bool(whole.counted) and whole.kind == "count" and part.lower == part.upper and (whole.lower or 0) > part.lower > 1


def _tied(end: int, start: int, page: Page) -> bool:
    """Whether nothing but a word for "of" and small words stand between two figures."""
    link = page.lang.part_of.right(page.low, end)
    if link is None:
        return False
    words = page.low[link[1] : start].split()
    return len(words) <= _SMALL and page.lang.function_words.issuperset(words)


def _article(draft: Draft | None) -> bool:
    """Whether a figure is a one in words, which may be an article (un crédito)."""
    return draft is not None and draft.lower == draft.upper == 1 and draft.trace.startswith("words")


def _bare(draft: Draft, whole: Draft) -> bool:
    """Whether a figure has no unit of its own."""
    if draft.kind != "count" or draft.unit is not None or draft.lower is None or draft.lower != draft.upper or draft.vague:
        return False
    return draft.counted is None or (whole.kind == "count" and draft.counted == whole.counted)


def _spelled(page: Page, first: int, last: int, behind: list[Found], words: Callable[[int], Draft | None]) -> Iterator[Found]:
    """The number words between two places that the scan took for no figures."""
    at = first
    for m in _WORD.finditer(page.low, first, last):
        if m.start() < at or not is_number_word(page.lang, m[0]) or any(g.start <= m.start() < g.end for g in behind):
            continue
        draft = words(m.start())
        if draft is None or draft.kind != "count" or draft.unit is not None or draft.counted is not None or draft.lower is None:
            continue
        if draft.lower == draft.upper and (draft.lower > 1 or m[0] not in page.lang.articles):
            at = draft.end
            yield Found.of(draft)


def _adds_up(whole: Draft, parts: list[Draft]) -> bool:
    """Whether the parts make up the whole, those without a scale word in the scale of the last one before them, or of the whole;
    that of the whole may be the wrong word. The scale is given to them then.
    """
    assert whole.lower is not None
    scale = whole.scale
    factors = []
    for p in parts:
        scale = p.scale or scale
        factors.append(Decimal(10) ** scale[1] if p.scale is None and scale is not None and whole.kind != "count" else Decimal(1))
    scaled = sum((p.lower * n for p, n in zip(parts, factors, strict=True) if p.lower is not None), Decimal(0))
    plain = sum((p.lower for p in parts if p.lower is not None), Decimal(0))
    if scaled == whole.lower or (whole.scale is not None and _digits(scaled) == _digits(whole.lower)):
        for p, n in zip(parts, factors, strict=True):
            if n != 1:
                p.times(n)
        return True
    # an article may count one wrong: what stands in a row of three behind its whole is told as its parts
    few = whole.kind == "count" and whole.step == 1 and len(parts) >= _ROW
    return plain == whole.lower or (few and abs(plain - whole.lower) * _WRONG <= whole.lower)


def _digits(value: Decimal) -> tuple[int, ...]:
    """The digits of a value, whatever its scale."""
    return value.normalize().as_tuple().digits


def _take(draft: Draft | None, whole: Draft) -> None:
    """Give a part the unit of the whole."""
    assert draft is not None
    draft.kind, draft.unit, draft.counted, draft.currencies = whole.kind, whole.unit, whole.counted, whole.currencies
    draft.weak = False
    draft.trace += ",elided,part"


__all__ = ["count_parts", "share_wholes"]


def _until(found: list[Found], first: int, end: int) -> Iterator[Found]:
    """What was found from a place in its row on that begins before a place in the text."""
    for i in range(first, len(found)):
        if found[i].start >= end:
            return
        yield found[i]
