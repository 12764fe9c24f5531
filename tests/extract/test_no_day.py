"""Days that their month does not have."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article

#: language, text, the claim that is a date of no day
WRONG = [
    ("en", "The hall opens on 31 June 2024, they said.", "31 June 2024"),
    ("en", "The hall opens on June 31, 2024.", "June 31, 2024"),
    ("en", "They met on June 45.", "June 45"),
    ("de", "Die Halle öffnet am 30. Februar 2024.", "30. Februar 2024"),
    ("de", "Sie trafen sich am 86. Mai in Odda.", "86. Mai"),
    ("fr", "Ils se sont vus le 290 septembre 1918 à Odda.", "290 septembre 1918"),
    ("es", "Se vieron el 120 de junio en Odda.", "120 de junio"),
    ("ru", "Встреча прошла в Осло 120 июня; потом все уехали.", "120 июня"),
    ("pl", "Otwarcie nastąpi 45 czerwca 2024 r., mówią.", "45 czerwca 2024 r"),
    ("tr", "Toplantı 45 Haziran 2024 tarihinde oldu.", "45 Haziran 2024"),
    ("ja", "1918年9月65日に会った。", "1918年9月65日"),
    ("zh", "他们在6月120日见面。", "6月120日"),
    ("ko", "그들은 6월 120일에 만났다.", "6월 120일"),
]
#: language and text in which a figure beside a month is none of its days
RIGHT = [
    ("en", "In June 120 people came."),
    ("en", "The 12 June vote was close."),
    ("en", "In 2024 June was hot."),
    ("de", "Im Juni kamen 120 Gäste."),
    ("de", "Am 30. Juni endet es."),
    ("fr", "En juin 2024, 45 maisons ont brûlé."),
    ("ja", "6月に120日間の休みがある。"),
    ("en", "It cost $45 June 2024 prices included."),
]


def dates(tag: str, text: str, published: str | None) -> list[contracheck.Claim]:
    """The dates of a text."""
    return [c for c in contracheck.extract(text, language=tag, published=published) if c.kind == "date"]


@pytest.mark.parametrize("published", ["2024-07-01", None])
@pytest.mark.parametrize(("tag", "text", "quote"), WRONG)
def test_no_such_day(tag: str, text: str, quote: str, published: str | None) -> None:
    """The figure and the month are one claim, a date."""
    assert quote in [c.text for c in dates(tag, text, published) if c.trace == "date,no day"]


@pytest.mark.parametrize(("tag", "text"), RIGHT)
def test_figures_beside_months(tag: str, text: str) -> None:
    """Other figures beside a month make no date of no day."""
    assert not [c for c in dates(tag, text, "2024-07-01") if c.trace == "date,no day"]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("The vote in Larvik is on 30 June 2024.", "The vote in Larvik is on 31 June 2024.", "conflict"),
        ("The vote in Larvik is on 30 June.", "The vote in Larvik is on 300 June.", "conflict"),
        ("The vote in Larvik is on 31 June 2024.", "The vote in Larvik is on 31 June 2024.", "agree"),
    ],
)
def test_against_a_day(first: str, second: str, verdict: str) -> None:
    """Against a day of the calendar it is a contradiction, against itself it is none."""
    report = contracheck.check([Article(id="a", text=first, language="en"), Article(id="b", text=second, language="en")])
    assert {r.verdict for r in report.relations} == {verdict}
