"""Money in two currencies: signs of several, ties by law, and currencies of which only the band of their worth is known."""

from __future__ import annotations

import datetime as dt

import pytest

import contracheck
from contracheck import Config
from contracheck.compare import Setting, compare

#: Two texts with their languages, the day of both, the verdict and its cause.
PAIRS = {
    "a sign that may be the other's currency converts": (
        ("en", "The club paid $40,000 for the pitch."),
        ("zh", "俱乐部为场地支付了约29万元。"),
        "2025-06-10",
        "agree",
        "conversion",
    ),
    "a sign that may be the other's currency is ten times as much": (
        ("en", "The club paid $40,000 for the pitch."),
        ("zh", "俱乐部为场地支付了约290万元。"),
        "2025-06-10",
        "conflict",
        "scale",
    ),
    "a sign that is the other's currency": (
        ("en", "The fund gave $5 million."),
        ("en", "The fund gave C$5 million."),
        "2025-06-10",
        "agree",
        "equal",
    ),
    "tied to the dollar": (
        ("en", "The tower cost $2 billion."),
        ("de", "Der Turm kostete 7,35 Milliarden Dirham."),
        "2025-06-10",
        "agree",
        "conversion",
    ),
    "tied to the dollar, another amount": (
        ("en", "The tower cost $2.1 billion."),
        ("de", "Der Turm kostete 9,1 Milliarden Dirham."),
        "2025-06-10",
        "conflict",
        "value",
    ),
    "tied to the euro": (
        ("fr", "Le pont a coûté 12 millions d'euros."),
        ("en", "The bridge cost XOF 7.9 billion."),
        "2025-06-10",
        "agree",
        "conversion",
    ),
    "tied to the euro, a tenth": (
        ("fr", "Le pont a coûté 12 millions d'euros."),
        ("en", "The bridge cost XOF 790 million."),
        "2025-06-10",
        "conflict",
        "scale",
    ),
    "a narrow band": (
        ("en", "The ward cost $3m."),
        ("pt", "A enfermaria custou 192 milhões de meticais."),
        "2025-06-10",
        "incomparable",
        "currency",
    ),
    "a narrow band, a thousand times": (
        ("en", "The ward cost $3m."),
        ("pt", "A enfermaria custou 192 mil milhões de meticais."),
        "2025-06-10",
        "conflict",
        "scale",
    ),
    "a narrow band, somewhat more": (
        ("en", "The ward cost $3m."),
        ("pt", "A enfermaria custou 225 milhões de meticais."),
        "2025-06-10",
        "incomparable",
        "currency",
    ),
    "the same figure where one is a third of the other": (
        ("es", "La multa es de 80 mil soles."),
        ("en", "The fine is $80,000."),
        "2025-06-10",
        "conflict",
        "currency",
    ),
    "a wide band does not tell": (
        ("en", "The grant is $10m."),
        ("en", "The grant is EGP 400m."),
        "2024-02-10",
        "incomparable",
        "currency",
    ),
    "a series that ended years ago is no measure": (
        ("ru", "Завод стоил 54 млрд рублей."),
        ("tr", "Fabrika 29 milyar liraya mal oldu."),
        "2025-11-10",
        "incomparable",
        "currency",
    ),
    "a series that ended, a hundredth": (
        ("ru", "Завод стоил 8 млрд рублей."),
        ("en", "The plant cost $1m."),
        "2025-11-10",
        "conflict",
        "scale",
    ),
}


@pytest.mark.parametrize("case", PAIRS)
def test_two_currencies(case: str) -> None:
    one, other, on, verdict, cause = PAIRS[case]
    day = dt.date.fromisoformat(on)
    x, y = (contracheck.extract(text, language=tag, published=day)[-1] for tag, text in (one, other))
    for a, b in ((x, y), (y, x)):
        rung = compare(a, b, Setting(day, day), Config())
        assert (verdict, cause) == (rung.verdict, rung.cause), f"{a.text} ({a.value.unit}), {b.text} ({b.value.unit}): {rung}"


@pytest.mark.parametrize(
    ("won", "verdict"),
    [pytest.param("37조 원", "agree", id="near the rate"), pytest.param("45조 원", "conflict", id="far from it")],
)
def test_what_its_own_article_converts(won: str, verdict: str) -> None:
    """An amount beside the other's own is that amount at a rate near that of the day."""
    korean = (
        f"독일 인공지능 기업 퀼미어(Quillmere)의 기업 가치는 310억 달러({won})로 평가됐다. "
        "이 회사는 하이델베르크에 본사를 두고 있다. 직원은 2300명이며 주간 이용자는 4200만 명이다. "
        "창업자 레오니 바른은 수요일 기자들을 만났다. 투자에는 은행 12곳이 참여했다. "
    )
    german = (
        "Das Heidelberger Labor Quillmere wird mit 31 Milliarden Dollar bewertet. Leonie Varn hatte es 2021 gegründet. Zwölf "
        "Banken zahlen ein. Im Haus arbeiten 2300 Menschen. Gewinn soll es erst 2029 geben, sagte sie in Berlin. "
    )
    report = contracheck.check(
        [
            {"id": "a", "language": "ko", "published": "2021-03-01", "text": korean * 2},
            {"id": "b", "language": "de", "published": "2021-03-01", "text": german * 2},
        ]
    )
    texts = {c.id: c.text for c in report.claims}
    found = {
        r.verdict for r in report.relations if "조" in texts[r.a] + texts[r.b] and "31 Milliarden" in texts[r.a] + texts[r.b]
    }
    assert found == {verdict}
