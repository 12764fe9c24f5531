"""Itemised: the parts of a figure that stand behind it and a colon, add up to it and leave its unit and scale to it.

14 ministers: seven from the east, four from the north, three others; 1,450 million euros: 620 million from the city, 530 from the
state. And numbers that "of" ties to a larger one: 140 of its 610 workers.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.extract.spelled import is_number_word
from contracheck.lang.table import BLANK

#: What parts a figure from its parts, with a word or two between (14 Minister an:).
_OPENED = re.compile(rf"[^\W\d_]*(?:[{BLANK}][^\W\d_]{{1,12}}){{0,3}}[{BLANK}]?[:：](?!\d)")
_WORD = re.compile(r"(?<![\w'’-])[^\W\d_]+(?![\w'’-])")
#: A part and its whole stand so close, with so many small words between them.
_TIED, _SMALL = 24, 2
#: The fewest parts that are an account of a whole.
_FEWEST = 2
#: So many parts are told as those of a whole though they do not make it up, if no more than one of so many is missing.
_ROW, _WRONG = 3, 10
_WHOLES = frozenset(("money", "quantity", "count"))


def share_wholes(found: list[Found], page: Page, words: Callable[[int], Draft | None]) -> list[Found]:
    """What the scan found, with the unit of a figure for its parts; ``words`` reads the number word at a place."""
    made = list(found)
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
        behind = [g for g in found[i + 1 :] if opened.end() <= g.start < last and not _article(g.draft)]
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
