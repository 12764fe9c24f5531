"""Notes of the terminal report: a superseded figure is told in the words of its article."""

from __future__ import annotations

import contracheck

DAY = "2025-06-12"


def test_superseded_figures_keep_their_words() -> None:
    """What is counted is told by the article, and not by the kind of thing that two words of two languages share."""
    report = contracheck.check(
        [
            {"id": "a", "language": "de", "published": DAY, "text": "Ende 2023 zählte Norvale in Bristol erst 1900 Kunden."},
            {"id": "b", "language": "en", "published": DAY, "text": "Norvale counts 2,600 customers in Bristol today."},
        ]
    )
    [relation] = [r for r in report.relations if r.verdict == "superseded"]
    assert {report.claim[relation.a].text, report.claim[relation.b].text} == {"1900 Kunden", "2,600 customers"}
    text = report.render("text", width=120)
    assert "\nSuperseded (both true, at different times)\n  - “1900 Kunden” in a; “2,600 customers” in b\n" in text
