"""Models: numbers of types, which count nothing though a noun follows, where another figure counts them (40 Corvin 220 jets)."""

from __future__ import annotations

import re
from itertools import pairwise

from contracheck.extract.found import Found
from contracheck.extract.page import Page
from contracheck.lang.table import BLANK

#: A name of one word or two between the figure and the number of the type.
_NAME = re.compile(rf"[{BLANK}]([^\W\d_][\w&'\u2019-]*(?:[{BLANK}][^\W\d_][\w&'\u2019-]*)?)[{BLANK}]\Z")
_DIGITS = re.compile(r"\d{2,4}(?![\d.,]*\d)")


def settle_models(found: list[Found], page: Page) -> None:
    """Make labels of the numbers of types, and give what they counted to the figures before them."""
    for n, (before, f) in enumerate(pairwise(found)):
        one, other = before.draft, f.draft
        if one is None or other is None or one.kind != "count" or other.kind != "count" or one.counted or not other.counted:
            continue
        name = _NAME.match(page.text[before.end : other.core])
        number = _DIGITS.match(page.low, other.core)
        if name is None or number is None or not all(w[0].isupper() for w in name[1].split()):
            continue
        one.counted, one.weak = other.counted, False
        start = before.end + name.start(1)
        found[n + 1] = Found(start, number.end(), kind="label", value=page.text[start : number.end()])
