"""Seconds: their parts (3 hundredths of a second), their sign behind decimals (9.58s), and decimals that look like thousands."""

from __future__ import annotations

import re

from contracheck.extract.beside import MINOR, SECOND_PARTS, UNITS, Beside
from contracheck.extract.draft import Draft
from contracheck.extract.page import Page
from contracheck.extract.terms import ONE
from contracheck.lang.pack import Language
from contracheck.lang.table import BLANK

#: The sign of seconds, which behind a whole figure is a plural's or a decade's more often.
_SECOND_SIGN = re.compile(rf"[{BLANK}]?s(?![\w'\u2019-])")
#: The same where a blank before it leaves it a word of its own (2,5 s výhledem): glued, or at the end of its clause.
_SURE_SIGN = re.compile(rf"s(?![\w'\u2019-])|[{BLANK}]s(?=[^\w{BLANK}]|[{BLANK}][^\w{BLANK}]|\Z)")

#: The figure of the seconds behind minutes.
_SECONDS = re.compile(r"[0-5]?\d(?!\d)")

_THOUSANDTH = ONE / 1000


def _of_race(low: str, start: int, end: int, lang: Language) -> bool:
    """Whether a word before such parts or behind them says that they part two in a race: à 31 centièmes de, d'avance."""
    if lang.race_words.right(low, end) is not None:
        return True
    led = lang.race_leads.left(low, start) if lang.race_leads.filled else None
    return led is not None and (led[0] or lang.links.right(low, end) is None)


def part_of_second(low: str, draft: Draft, at: int, lang: Language, beside: Beside) -> bool:
    """Make the figure so many hundredths of a second; hundredths alone are a share, until the race that is spoken of makes them
    that."""
    (parts, told), end = beside.right(SECOND_PARTS, at) or ((0, False), 0)
    told = told or (parts > 0 and _of_race(low, draft.start, end, lang))
    # 3 centesimi are money, as far as one can tell, and 2 tenths of it a part of that
    other = draft.scale is not None or lang.links.right(low, end) is not None or beside.right(MINOR, at) is not None
    if not parts or (other and not told) or draft.step < 1 or draft.lower is None or draft.lower != draft.upper:
        return False
    if draft.lower >= parts:
        return False
    draft.times(ONE / parts)
    draft.end, draft.others, draft.weak = end, (), False
    draft.kind, draft.unit = ("duration", "second") if told else ("ratio", None)
    draft.trace = draft.trace if told else "fraction"
    return True


def minutes_of_race(low: str, at: int, lang: Language, beside: Beside) -> int:
    """The end of the word for minutes that seconds follow, where it is that of points too (1分46秒88); else 0."""
    word = lang.minute_words.right(low, at, gap=False) if lang.minute_words.filled else None
    second = _SECONDS.match(low, word[1]) if word is not None else None
    unit = beside.right(UNITS, second.end()) if second is not None else None
    return word[1] if word is not None and unit is not None and unit[0] == "second" else 0


def tells_seconds(low: str, start: int, at: int, lang: Language, beside: Beside) -> bool:
    """Whether what stands behind a number word is parts of a second and no fraction: eight hundredths of a second, or behind."""
    if not beside.mask(at) & SECOND_PARTS:
        return False
    hit = beside.right(SECOND_PARTS, at)
    return hit is not None and (hit[0][1] or _of_race(low, start, hit[1], lang))


def unit_of_decimals(page: Page, at: int) -> tuple[str, int] | None:
    """The unit that its sign or word tells behind decimals alone (9.58s, 2,3 tellen), and its end; else None."""
    sign = _SURE_SIGN if "s" in page.lang.function_words else _SECOND_SIGN
    m = sign.match(page.text, at)
    if m is not None:
        return "second", m.end()
    return page.lang.units_of_decimals.right(page.low, at) if page.lang.units_of_decimals.filled else None


def settle_seconds(draft: Draft, page: Page) -> None:
    """Take three digits behind a separator for decimals of seconds, of which nobody tells thousands that are no round number,
    where texts of the language write either separator and the article does not tell which it writes."""
    value, other = draft.lower, draft.others[0]
    if page.lang.mixed_marks and draft.step == ONE and value is not None and value == draft.upper and value % 10:
        comma = "," in page.low[draft.core : draft.end]
        if page.point_groups in (None, comma):
            draft.lower = draft.upper = other
            draft.others, draft.step = (value,), ONE / 1000


def settle_thousands(draft: Draft, page: Page) -> None:
    """Take three digits behind a separator for thousands where things are counted, of which there are no thousandths, in
    languages whose texts write either separator (1.900 وظيفة)."""
    exact = draft.scale is None and draft.step == _THOUSANDTH and draft.lower == draft.upper
    other = draft.others[0]
    if page.lang.mixed_marks and exact and other == int(other):
        draft.lower = draft.upper = other
        draft.others, draft.step = (), ONE
