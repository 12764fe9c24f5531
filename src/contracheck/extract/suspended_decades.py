"""Suspended decades: those that share the ending or the word of another one - 1970- och 80-talet, the 1960s and 70s, в 60-70-е
годы, 1970年至80年代.
"""

from __future__ import annotations

import datetime as dt
import functools
import re

from contracheck.extract.date_distances import DECADES
from contracheck.extract.date_figures import DateHit
from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: The digits of a decade before another one: an ending, a hyphen or a dot behind them, then a word or a dash.
_DIGITS = re.compile(
    rf"(?<![\da-z.,:\u2013-])['\u2018\u2019]?(\d{{4}}|\d\d)((?:[-'\u2019]?[^\W\d_]{{1,6}})?[-.]?)"
    rf"(?:[{BLANK}]([^\W\d_]{{1,6}})[{BLANK}]|[{BLANK}]?([-\u2010-\u2014~\uff5e\u301c])[{BLANK}]?)['\u2018\u2019]?\Z"
)
_FIRST = re.compile(rf"(?<![\da-z.,:\u2013-])['\u2018\u2019]?(\d{{4}}|\d0)([a-z]{{1,6}})-?[{BLANK}]\Z")
_HAN = re.compile(r"(?<!\d)(\d{4}|\d\d)()([^\W\d_]{1,2})()\Z")
_WORD = re.compile(rf"(?<![\w-])([^\W\d_]{{4,}})-?[{BLANK}]([^\W\d_]{{1,6}})[{BLANK}]\Z")
#: The same behind another decade.
_BEHIND = re.compile(
    rf"(?:,|[{BLANK}]([^\W\d_]{{1,6}}))[{BLANK}](?:['\u2018\u2019]?(\d\d)([^\W\d_]{{1,3}})(?!\w)|([^\W\d_]{{5,}}))"
)
_ENDING = re.compile(r"\d\d([^\W\d_]{1,3})\Z")
_TENS = re.compile(r"(\d0)[-\u2013\u2014](\d0)")
#: What stands before a decade is so far off at most.
_REACH = 32
_YEARS = range(1500, 2100)
#: What makes years decades in characters.
_DECADE_SIGN = "\u4ee3"


def share_tens(found: list[Found], page: Page) -> list[Found]:
    """What the scan found, with the decades that share the ending of one beside them, and ranges of tens as decades."""
    made: list[Found] = []
    told = False
    for f in found:
        if f.draft is not None and page.low.startswith(_DECADE_SIGN, f.end) and (date := _tens_in_words(f, made)) is not None:
            f = Found(date.start, date.end, date=date)
        elif f.kind == "score" and (date := _range_of_tens(f, page)) is not None:
            f = Found(f.start, date.end, date=date)
        elif f.date is not None and f.date.bound == "by" and f.date.grain == "decade":
            _until(made, f, page)
        if f.date is None or f.date.grain not in ("decade", "century") or f.date.bound is not None or f.date.lower is None:
            made.append(f)
            continue
        told = True
        _before(made, f, page)
        made.append(f)
    return (
        _ranges(_behind(made, page), page) if told or any(f.date is not None and f.date.grain == "decade" for f in made) else made
    )


def _before(made: list[Found], f: Found, page: Page) -> None:
    """Put the decade before one that has its ending as another, or as the first of a range with it."""
    date, low, lang = f.date, page.low, page.lang
    assert date is not None and date.lower is not None
    last = max(0, f.start - _REACH)
    if (m := _DIGITS.search(low, last, f.start)) is not None:
        joiner = m[3] or ""
        tens, dash = int(m[1]), m[4] is not None
    elif not lang.spaced and (m := _HAN.search(low, last, f.start)) is not None:
        joiner, tens, dash = m[3], int(m[1]), False
    elif (m := _WORD.search(low, last, f.start)) is not None and (named := _decade_words(lang).get(m[1])) is not None:
        joiner, tens, dash = m[2], named, False
    else:
        return
    year = _first_year(tens, date.lower.year)
    both = joiner in _ands(lang)
    if year is None or not (both or dash or joiner in lang.list("ranges", "infix")):
        return
    if date.grain == "century":
        if date.lower.year - year != 10:
            return
        date.grain, date.upper = "decade", dt.date(date.lower.year + 9, 12, 31)
    if made and made[-1].end > m.start(1) and made[-1].date is not None and made[-1].date.grain == "decade":
        return
    if made and (made[-1].end > f.start or (made[-1].start < m.start(1) < made[-1].end)):
        return
    while made and made[-1].start >= m.start(1):
        made.pop()
    end = m.end(1) if m.re is _WORD else m.end(2)
    if both:
        made.append(Found(m.start(1), end, date=_decade(m.start(1), end, year)))
    elif year < date.lower.year:
        f.start = date.start = m.start(1)
        date.lower, date.span = dt.date(year, 1, 1), True


def _until(made: list[Found], f: Found, page: Page) -> None:
    """Let a decade up to which something lasted begin with the one right before it that ends alike: 60er- bis 80er-Jahre."""
    date, low = f.date, page.low
    m = _FIRST.search(low, max(0, f.start - _REACH), f.start)
    if date is None or date.upper is None or m is None or not re.search(rf"\d{m[2]}(?![^\W\d_])", low[f.start : f.end]):
        return
    year = _first_year(int(m[1]), date.upper.year - 9)
    if year is None or year > date.upper.year or (made and made[-1].start < m.start(1) < made[-1].end):
        return
    while made and made[-1].start >= m.start(1):
        made.pop()
    f.start = date.start = m.start(1)
    date.lower, date.bound, date.span = dt.date(year, 1, 1), None, True


def _behind(found: list[Found], page: Page) -> list[Found]:
    """The same with decades behind another one, whose ending they have (the 1960s and 70s, the sixties and seventies)."""
    made: list[Found] = []
    for f in found:
        if made and f.start < made[-1].end:
            continue
        made.append(f)
        while (date := made[-1].date) is not None and date.grain == "decade" and date.bound is None and date.lower is not None:
            m = _BEHIND.match(page.low, made[-1].end)
            if m is None or (m[1] is not None and m[1] not in _ands(page.lang)):
                break
            ending = _ENDING.search(page.low, made[-1].start, made[-1].end)
            if m[2] is not None:
                tens = int(m[2]) if ending is not None and ending[1] == m[3] else None
            else:
                tens = _decade_words(page.lang).get(m[4]) if ending is None else None
            year = _first_year(tens, date.lower.year) if tens is not None else None
            if year is None or any(g.start < m.end() and g.end > m.start() and g.date is not None for g in found):
                break
            start = m.start(2) if m[2] is not None else m.start(4)
            made.append(Found(start, m.end(), date=_decade(start, m.end(), year)))
    return made


def _ranges(found: list[Found], page: Page) -> list[Found]:
    """The same with two decades as a range, where words for it are in them (dagli anni '60 agli anni '80)."""
    made: list[Found] = []
    for f in found:
        first, second = made[-1].date if made else None, f.date
        if first is None or second is None or not first.grain == second.grain == "decade" or not _leads(made[-1], f, page):
            made.append(f)
            continue
        made[-1].end = first.end = f.end
        first.upper, first.bound, first.span = second.upper, None, True
    return made


def _leads(a: Found, b: Found, page: Page) -> bool:
    """Whether words tell that one decade is the first and the other the last of a range."""
    low, lang, first, second = page.low, page.lang, a.date, b.date
    if (
        first is None
        or second is None
        or first.lower is None
        or second.upper is None
        or first.lower.year > second.upper.year - 19
    ):
        return False
    if first.bound not in (None, "since") or second.bound not in (None, "by"):
        return False
    if first.bound == "since" and second.bound == "by":
        return not low[a.end : b.start].strip(BLANK)
    infix = low[a.end : b.start].strip(BLANK) or low[b.start : b.end].split()[0]
    opening = {low[a.start : a.end].split()[0], *low[max(0, a.start - _REACH) : a.start].split()[-1:]}
    return any((word, infix) in lang.range_pairs for word in opening)


def _range_of_tens(f: Found, page: Page) -> DateHit | None:
    """Two tens with a dash between them that the word for decades follows (60-70-е годы)."""
    m = _TENS.match(page.low, f.start)
    if m is None or m.end() != f.end or int(m[1]) >= int(m[2]):
        return None
    ending = next((e for e in _endings(page.lang) if page.low.startswith(e, f.end)), None)
    if ending is None or page.low[f.end + len(ending) : f.end + len(ending) + 1].isalpha():
        return None
    lower, upper = (_century(int(tens)) for tens in m.groups())
    if lower > upper:
        return None
    end = f.end + len(ending)
    return DateHit(f.start, end, dt.date(lower, 1, 1), dt.date(upper + 9, 12, 31), "decade", span=True)


def _tens_in_words(f: Found, made: list[Found]) -> DateHit | None:
    """Two tens that share the word for decades in characters (七八十年代), of the century that stands before them."""
    d = f.draft
    if d is None or d.unit != "year" or d.lower is None or d.upper is None or d.upper - d.lower != 10 or d.lower % 10:
        return None
    whole = made[-1] if made and made[-1].end == f.start and made[-1].date is not None else None
    if whole is not None and whole.date is not None and whole.date.grain == "century" and whole.date.lower is not None:
        made.pop()
        start, first = whole.start, whole.date.lower.year + int(d.lower)
    else:
        start, first = f.start, _century(int(d.lower))
    return DateHit(start, f.end + 1, dt.date(first, 1, 1), dt.date(first + 19, 12, 31), "decade", span=True)


def _first_year(tens: int, beside: int) -> int | None:
    """The first year of a decade by its tens, in the century of another one, or by the year itself."""
    year = tens if tens in _YEARS else beside // 100 * 100 + tens
    return year if tens % 10 == 0 and tens and year != beside and abs(year - beside) < 100 else None


def _century(tens: int) -> int:
    """The first year of a decade of the last century, or of this one."""
    return tens + (1900 if tens in DECADES else 2000)


def _decade(start: int, end: int, year: int) -> DateHit:
    return DateHit(start, end, dt.date(year, 1, 1), dt.date(year + 9, 12, 31), "decade")


@functools.lru_cache(maxsize=64)
def _ands(lang: Language) -> frozenset[str]:
    return frozenset((*lang.list("grammar", "and"), *lang.list("ranges", "or")))


@functools.lru_cache(maxsize=64)
def _decade_words(lang: Language) -> dict[str, int]:
    """Words for decades, the word for years behind them left out -> their tens."""
    found: dict[str, int] = {}
    table = lang._at("dates", "decades")
    for tens, words in table.items() if isinstance(table, dict) else ():
        for word in words:
            found.setdefault(word.split(" ")[0], int(tens))
    return found


@functools.lru_cache(maxsize=64)
def _endings(lang: Language) -> tuple[str, ...]:
    """What the language's patterns have behind the tens of a decade, the longest first."""
    texts = (text.partition("{yy}")[2] for text in lang.list("dates", "patterns") if "{yy}-" in text)
    return tuple(sorted({t.lower() for t in texts if t and "{" not in t and "(" not in t}, key=len, reverse=True))
