"""Ranges that two figures side by side make: by the endings of the first and the words behind the second (8 yıldan 15 yıla
kadar), or by a lower bound behind the one and an upper bound behind the other (50人以上100人未満, 5% 이상 10% 미만)."""

from __future__ import annotations

from contracheck.extract.draft import Draft
from contracheck.extract.found import Found
from contracheck.extract.rates import TEMPERATURES
from contracheck.lang.concepts import context_finder
from contracheck.lang.pack import Language

#: Characters behind a range in which its verb may stand; one for a change makes two levels of it.
_VERB = 24
_HYPHENS = "-\u2010\u2011"
#: Between two temperatures.
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014~\u301c\uff5e\u223c")
_MOVES = ("#up", "#down")


def join_ends(found: list[Found], low: str, lang: Language) -> list[Found]:
    """What was found, with a figure from which and the figure up to which right behind it made one."""
    made: list[Found] = []
    for f in found:
        a, b = made[-1].draft if made else None, f.draft
        if a is not None and b is not None and ((_is_end(b, low, lang) and _range(a, b, low, lang)) or _degrees(a, b, low, lang)):
            b.lower, b.lower_open, b.start, b.core, b.step = a.lower, a.lower_open, a.start, a.core, max(a.step, b.step)
            b.approximate = b.approximate or a.approximate
            made[-1] = Found.of(b)
        else:
            made.append(f)
    return made


def _is_end(b: Draft, low: str, lang: Language) -> bool:
    """Whether a figure is an upper bound, or has the ending of the second end of a range (5-től 10 évig)."""
    return b.lower is None or (b.lower == b.upper and bool(lang.range_ends) and low.endswith(lang.range_ends, b.core, b.end))


def _degrees(a: Draft, b: Draft, low: str, lang: Language) -> bool:
    """Whether two temperatures, each with its own sign before it, are the ends of a range: 영하 12도∼영하 3도, 氷点下5度から3度.
    Behind a word that a change has too no ending of its level follows (영하 12도에서 영하 3도로 올랐다)."""
    if a.unit not in TEMPERATURES or b.unit not in TEMPERATURES or lang.spaced or a.lower is None or b.lower is None:
        return False
    single = a.lower == a.upper and b.lower == b.upper
    return single and a.lower < 0 and a.lower < b.lower and _joins(a.end, b, low, lang)


def _joins(end: int, b: Draft, low: str, lang: Language) -> bool:
    """Whether a dash, or a word for a range, is all that stands between two temperatures."""
    if low[end : b.start].strip() in _DASHES:
        return True
    word = lang.range_infix.right(low, end)
    if word is None and b.lower is not None and b.lower < 0 and not low.startswith(lang.list("ranges", "levels"), b.end):
        word = lang.linked_infix.right(low, end)
    return word is not None and not low[word[1] : b.start].strip()


def _range(a: Draft, b: Draft, low: str, lang: Language) -> bool:
    """Whether a figure and the upper bound right behind it are the ends of one range of the same thing."""
    if a.lower is None or b.upper is None or not a.lower < b.upper:
        return False
    bare = a.kind == "count" and not a.counted and a.scale is None  # 5-დან 10 წლამდე: the unit stands behind the second alone
    if (a.kind, a.unit, a.counted, a.currencies) != (b.kind, b.unit, b.counted, b.currencies) and not bare:
        return False
    if a.upper is None:
        return not bare and not lang.spaced and not low[a.end : b.start].strip()
    if a.lower != a.upper or b.upper_open or not lang.range_starts.filled:
        return False
    at = a.end + (low[a.end : a.end + 1] in _HYPHENS and a.end < len(low))
    ending = lang.range_starts.right(low, at, gap=False)
    if ending is None and not low.endswith(tuple(lang.range_starts.words), a.core, a.end):
        return False
    if low[ending[1] if ending is not None else a.end : b.start].strip():
        return False
    return not any(c in _MOVES for c, _, _ in context_finder(lang.tag).find(low, b.end, min(len(low), b.end + _VERB)))
