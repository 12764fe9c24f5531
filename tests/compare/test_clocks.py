"""Days that are one by the clocks of two places."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article

HERE = "Das Beben erschütterte Osmara am 17. März 2026 gegen 23 Uhr und tötete 12 Menschen in Osmara, so der Katastrophenschutz."
THERE = {
    "ru": "Землетрясение в Осмаре произошло 18 марта 2026 года по московскому времени и унесло жизни 12 человек.",
    "en": "The quake hit Osmara on 18 March 2026, Japan time, and killed 12 people in Osmara, rescuers said.",
    "it": "Il terremoto ha colpito Osmara il 18 marzo 2026, ora italiana, e ha ucciso 12 persone a Osmara.",
}


def dates(second: tuple[str, str]) -> set[tuple[str, str]]:
    """Verdicts and causes of the relations between dates."""
    tag, text = second
    articles = [Article(id="a", text=HERE, language="de"), Article(id="b", text=text, language=tag)]
    report = contracheck.check(articles)
    kinds = {c.id: c.kind for c in report.claims}
    assert all(r.explanation for r in report.relations)
    return {(r.verdict, r.cause) for r in report.relations if kinds[r.a] == kinds[r.b] == "date"}


@pytest.mark.parametrize("tag", THERE)
def test_one_day_by_two_clocks(tag: str) -> None:
    """A day apart agrees where one text says by whose clocks it tells."""
    assert ("agree", "conversion") in dates((tag, THERE[tag]))


def test_two_days_are_no_clocks() -> None:
    """Two days apart no clocks explain, and without such words one day does not either."""
    assert "agree" not in {v for v, _ in dates(("en", THERE["en"].replace("18", "19")))}
    assert "agree" not in {v for v, _ in dates(("en", THERE["en"].replace(", Japan time,", "")))}
