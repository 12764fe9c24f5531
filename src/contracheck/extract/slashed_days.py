"""Slashed days: a month and day in figures where no blank parts them from the words beside (12/5開課, 12/5(五), 12/1至12/14)."""

from __future__ import annotations

import re

from contracheck.extract import calendar as cal
from contracheck.extract.beside import Beside
from contracheck.extract.date_figures import DateHit
from contracheck.extract.date_periods import Periods
from contracheck.extract.marked_years import TABLES, TOLD
from contracheck.lang.pack import Language

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/%:\u00b0a-z]|[.,]\d)")
#: What makes digits behind it a part of something else.
_BEFORE = frozenset(".,/:-+#$\u20ac\u00a3\u00a5")
#: A weekday in brackets behind a day, and the other day of a range.
_WEEKDAY = re.compile(r"[(\uff08](?:周|週|星期|礼拜|禮拜)?[一二三四五六日天月火水木金土][)\uff09]")
_UNTIL = re.compile(r"[ ]?(?:[~\uff5e\u301c\-\u2013\u2014]|至|到|から)[ ]?\d{1,2}/\d{1,2}(?!\d)")
#: The denominator of a fraction is no larger as a rule.
_FRACTION = 12


def slashed_day(low: str, pos: int, lang: Language, values: Periods, beside: Beside, second: bool) -> DateHit | None:
    """The day that a month and day in figures tell, in languages without spaces; ``second``: it ends a range.

    What may be a fraction (1/3) is one unless something behind it tells days alone.
    """
    after = lang.list("dates", "slash_after") if values.order == "ymd" and not lang.spaced else ()
    m = _SLASHED.match(low, pos) if after and (pos == 0 or not (low[pos - 1] in _BEFORE or low[pos - 1].isdecimal())) else None
    if m is None:
        return None
    month, day = int(m[1]), int(m[2])
    if not 1 <= month <= 12 or cal.safe_date(2000, month, day) is None:
        return None
    end = m.end()
    weekday = _WEEKDAY.match(low, end)
    told = second or weekday is not None or low.startswith(after, end) or _UNTIL.match(low, end) is not None
    if not told and month < day <= _FRACTION:
        return None
    if not told and (low.startswith(lang.list("dates", "slash_not_after"), end) or _is_measured(beside, end)):
        return None
    return values.day_month(pos, weekday.end() if weekday is not None else end, month, day)


def _is_measured(beside: Beside, end: int) -> bool:
    """Whether something is measured or counted in what stands before a place."""
    return bool(beside.mask(end) & TOLD) and any(beside.right(table, end) is not None for table in TABLES)
