"""Edits of dates: another year or day in the digits, with no date of the text between the two."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article
from contracheck.testing.edits import redated

#: language, day of publication, text, the texts that the edits make
CASES = [
    (
        "en",
        None,
        "The dam opened on 5 May 2031.",
        ["The dam opened on 5 May 2034.", "The dam opened on 13 May 2031."],
    ),
    (
        "de",
        None,
        "Der Damm wurde am 05.06.2031 eröffnet.",
        ["Der Damm wurde am 05.06.2034 eröffnet.", "Der Damm wurde am 13.06.2031 eröffnet."],
    ),
    ("ja", None, "ダムは2031年5月に完成した。", ["ダムは2034年5月に完成した。"]),
    # another date stands between
    (
        "en",
        None,
        "Work began in 2031 and ended in 2033.",
        ["Work began in 2028 and ended in 2033.", "Work began in 2031 and ended in 2036."],
    ),
    # a day that is still to come would be one of last year
    ("en", "2031-05-04", "The dam opened on 3 May.", []),
    ("en", "2031-05-20", "The dam opened on 3 May.", ["The dam opened on 11 May."]),
    # a day told twice, one that hangs on the day of publication, and one with its weekday are left as they are
    ("en", None, "The dam opened on 5 May 2031. On 5 May 2031 it rained.", []),
    ("en", "2031-05-20", "The dam opened last week.", []),
    ("ja", "2031-05-20", "ダムは18日に完成した。", []),
]


@pytest.mark.parametrize(("language", "published", "text", "made"), CASES, ids=[c[2] for c in CASES])
def test_another_date(language: str, published: str | None, text: str, made: list[str]) -> None:
    article = Article(id="a", text=text, language=language, published=published)
    assert [edit.apply(article).text for _, edit in redated(article, contracheck.check([article]).claims)] == made
