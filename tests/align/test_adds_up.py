"""Parts of a whole are not the whole: what two figures side by side make together is what the other article has."""

from __future__ import annotations

import pytest

from contracheck import check

WHOLE = "Beim Absturz von Flug KR41 der Corvair nahe Ostrau kamen alle 298 Menschen an Bord ums Leben."
LARGER = "Beim Absturz von Flug KR41 der Corvair nahe Ostrau kamen alle 291 Menschen an Bord ums Leben."


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", "Corvair flight KR41 crashed near Ostrau on Thursday, killing all 283 passengers and 15 crew."),
        ("fr", "Le vol KR41 de Corvair s'est écrasé près d'Ostrau : 283 passagers et 15 membres d'équipage sont morts."),
    ],
)
def test_parts_and_whole(language: str, parts: str) -> None:
    def about(whole: str) -> set[str]:
        articles = [
            {"id": "a", "text": parts, "language": language, "published": "2026-03-06"},
            {"id": "b", "text": whole, "language": "de", "published": "2026-03-06"},
        ]
        report = check(articles)
        texts = {c.id: c.text for c in report.claims}
        return {r.verdict for r in report.relations if "283" in texts[r.a] + texts[r.b]} - {"incomparable"}

    assert about(WHOLE) == set()
    assert about(LARGER) == {"conflict"}
