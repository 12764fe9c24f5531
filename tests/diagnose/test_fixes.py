"""Fixes: of the wrong side alone where that is known, in the precision of the article, and none that nobody could follow."""

from __future__ import annotations

import copy
import pickle
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import Article, Report, check, extract
from contracheck.model import show
from contracheck.model.message import Choice, say
from contracheck.report.locale import reader


def segment(source: str, target: str, *, original: bool = True, language: str = "de") -> Report:
    """The report on a segment and its translation."""
    return check(
        [
            Article(id="s", text=source, language="en", group="g", original=original),
            Article(id="t", text=target, language=language, group="g"),
        ]
    )


#: source, target, the fix of both sides where nobody knows which one is wrong, that of the target
PAIRS = [
    (
        "She scored in the 29th minute.", "Sie traf in der 69. Minute.",
        "read 69 for “29th”, or 29 for “69.”", "read 29 for “69.”",
    ),
    (
        "Delete 5 files.", "6 Dateien löschen.",
        "read “6 files” for “5 files”, or “5 Dateien” for “6 Dateien”", "read “5 Dateien” for “6 Dateien”",
    ),
    (
        "Goods are returned within 30 days.", "Die Ware wird innerhalb von 13 Tagen zurückgegeben.",
        "read at most 13 days for “within 30 days”, or at most 30 days for “innerhalb von 13 Tagen”",
        "read at most 30 days for “innerhalb von 13 Tagen”",
    ),
    (
        "It opens on June 12.", "Es öffnet am 32. Juni.",
        "read “32. Juni” for “June 12”, or “June 12” for “32. Juni”", "read “June 12” for “32. Juni”",
    ),
    (
        "Snow of 2 to 4 inches fell.", "Es fielen 8 bis 10 Zentimeter Schnee.",
        "read 3 to 4 inches for “2 to 4 inches”, or 5 to 10 centimeters for “8 bis 10 Zentimeter”",
        "read 5 to 10 centimeters for “8 bis 10 Zentimeter”",
    ),
    (
        "The file has 2 GB.", "Die Datei hat 2 MB.",
        "read megabytes for gigabytes in “2 GB”, or gigabytes for megabytes in “2 MB”", "read gigabytes for megabytes in “2 MB”",
    ),
    (
        "Rates rose by 1.234 percent.", "Die Zinsen stiegen um 1.234 Prozent.",
        "read “1,234 Prozent” for “1.234 Prozent”", "read “1,234 Prozent” for “1.234 Prozent”",
    ),
    (
        "It happened in 2028.", "Es geschah 2029.",
        "read 2029 for 2028 in “2028”, or 2028 for 2029 in “2029”", "read 2028 for 2029 in “2029”",
    ),
    (
        "The wall is 22 miles long.", "Die Mauer ist 22 Kilometer lang.",
        "read about 14 miles for “22 miles”, or about 35 kilometers for “22 Kilometer”",
        "read about 35 kilometers for “22 Kilometer”",
    ),
    (
        "At least 500 people came.", "420 Menschen kamen.",
        "read at most 420 for “At least 500 people”, or at least 500 for “420 Menschen”", "read at least 500 for “420 Menschen”",
    ),
    (
        "It is due by 30 June 2029.", "Es ist bis zum 30. Juni 2028 fällig.",
        "the deadline is either 2028-06-30 or 2029-06-30", "read by 2029-06-30 for “bis zum 30. Juni 2028”",
    ),
    (
        "The board of Morgen met; Eva Lind had resigned three days earlier.",
        "Der Vorstand von Morgen tagte; Eva Lind trat drei Tage später zurück.",
        "read after for before in “three days earlier”, or before for after in “drei Tage später”",
        "read before for after in “drei Tage später”",
    ),
    (
        "Two thirds of the members voted.", "Drei Viertel der Mitglieder stimmten ab.",
        "read 0.75 for “Two thirds”, or “Two thirds” for “Drei Viertel”", "read “Two thirds” for “Drei Viertel”",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "both", "one"), PAIRS, ids=[case[0] for case in PAIRS])
def test_the_side_that_is_wrong(source: str, target: str, both: str, one: str) -> None:
    """Two articles alone: either may be wrong; a translation is, beside its source. The relation keeps both."""
    [finding] = segment(source, target, original=False).findings
    assert (finding.severity, finding.fix) == ("conflict", both)
    report = segment(source, target)
    [finding] = report.findings
    assert finding.fix == one
    assert [r.fix for r in report.relations if r.fix] == [both]
    assert report.claim[finding.claims[0]].article == "t"


def test_no_fix_says_what_nobody_writes() -> None:
    """No unresolved dates and no endless decimals, in English and in other locales."""
    for source, target, _, _ in PAIRS:
        for known in (True, False):
            text = segment(source, target, original=known).render()
            assert "unresolved" not in text
            assert re.findall(r"\d\.\d{7,}", text) == []
        assert "unaufgelöst" not in segment(source, target).render(locale="de")


TRIAL = [
    ("harbour", "en", "The Quill dam cost $13 billion, the ministry said."),
    ("elbe", "de", "Der Quill-Damm kostete 13 Milliarden Dollar, teilte das Ministerium mit."),
    ("seine", "fr", "Le barrage de Quill a coûté 13 milliards de dollars, selon le ministère."),
    ("odd", "en", "The Quill dam cost $31 billion, the ministry said."),
]


def test_a_consensus_says_which_side_is_wrong() -> None:
    """Three articles against one: the fix is for the one."""
    articles = [Article(id=i, language=tag, text=text) for i, tag, text in TRIAL]
    [finding] = check(articles).findings
    assert finding.fix == "read “$13 billion” (13 billion USD) for “$31 billion”"
    [finding] = check(articles).filter(code="CC103").findings
    assert finding.fix == "read “$13 billion” (13 billion USD) for “$31 billion”"
    [finding] = check([articles[0], articles[3]]).findings
    assert ", or " in (finding.fix or "")


def test_other_currencies_are_not_converted_into_a_wrong_one() -> None:
    """Who wrote yen for dollars does not want the yen."""
    articles = [Article(id=i, language=tag, text=text, published="2025-06-12") for i, tag, text in TRIAL[:3]]
    wrong = Article(id="odd", language="en", text="The Quill dam cost ¥19 billion, the ministry said.", published="2025-06-12")
    [finding] = check([*articles, wrong]).findings
    assert finding.fix is not None
    assert finding.fix.startswith("read 13 billion USD for") or "JPY" in finding.fix


def test_a_slip_heads_its_finding() -> None:
    """One pair that shows how a wrong figure came about explains its others; no tension's sentence tells a conflict."""
    articles = [
        Article(id="a", language="en", text="The fire has burned 18,400 acres near Cutler.", published="2025-08-09"),
        Article(
            id="b", language="es", text="El incendio ha quemado unas 7.400 hectáreas cerca de Cutler.", published="2025-08-09"
        ),
        Article(id="c", language="fr", text="Le feu a brûlé 18 400 hectares près de Cutler.", published="2025-08-09"),
        Article(id="d", language="nl", text="De brand heeft bij Cutler ruim 9.000 hectare verwoest.", published="2025-08-10"),
        Article(
            id="e", language="nl", text="Bij Cutler is al ruim 9.200 hectare verbrand door de brand.", published="2025-08-10"
        ),
    ]
    report = check(articles)
    worst = report.findings[0]
    assert (worst.severity, worst.code) == ("conflict", "CC301")
    assert all("can both be true" not in f.message for f in report.findings if f.severity == "conflict")
    for r in report.relations:
        assert r.verdict != "conflict" or (r.explanation and "can both be true" not in r.explanation)
        assert r.verdict != "conflict" or "belong to different times" not in r.explanation


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("12 people died.", "en", "12 people"),
        ("12 Menschen starben.", "de", "12 people"),
        ("Delete 5 files.", "en", "5"),
        ("6 Dateien löschen.", "de", "6"),
        ("The jet has 2 engines.", "en", "2"),
        ("They built 4 turbines.", "en", "4 turbines"),
        ("トラック6200台が使う。", "ja", "6,200 vehicles"),
        ("It happened in 2028.", "en", "2028"),
        ("It opens in May 2024.", "en", "2024-05"),
        ("It grew in the second quarter of 2024.", "en", "2024-04 to 2024-06"),
        ("It grew in the 1990s.", "en", "1990 to 1999"),
        ("It closed on 31 December 2024.", "en", "2024-12-31"),
        ("Return it within 30 days.", "en", "at most 30 days"),
        ("It opens next Friday.", "en", "“next Friday”"),
    ],
)
def test_what_a_claim_is_told_by(text: str, language: str, told: str) -> None:
    """Its value; the words where that is unknown; whole years and months as such; no noun that the article does not have."""
    claims = extract(text, language=language)
    assert [show.claim(c) for c in claims] == [told]


@pytest.mark.parametrize("tag", ["de", "fr", "ja"])
def test_a_side_in_other_locales(tag: str) -> None:
    """A fix of one side is told in the reader's language, too."""
    finding = segment(*PAIRS[0][:2]).findings[0]
    told = reader(tag).text(finding.fix or "")
    assert "read" not in told
    assert "69" in told


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_rounding_for_show(n: Decimal) -> None:
    """Nothing that people write is changed, and nothing is changed by much."""
    made = show.rounded(n)
    assert abs(made - n) <= abs(n) / 1000
    assert made == n or len(f"{abs(made):f}".replace(".", "").strip("0")) <= 16
    if -int(n.as_tuple().exponent) <= 6:
        assert made == n


def test_a_choice_is_a_message() -> None:
    """It can be copied and pickled with its parts."""
    made = Choice(say("read {a} for {b}", a=3, b=4), {"x": say("read {a}", a=3)})
    for again in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):
        assert again == made == "read 3 for 4"
        assert again.of(["y", "x"]) == "read 3"
        assert again.of(["y"]) is None
