"""A date that now holds, behind a sentence that says what was revised; those aboard and the passengers among them."""

from __future__ import annotations

import pytest

import contracheck

#: language, an earlier text, a later one
REVISED = (
    ("en", "The dyke is to be closed by 28 March.",
     "The board has revised its timetable. The dyke is now to be closed by 22 April."),
    ("de", "Der Deich soll bis zum 28. März geschlossen sein.",
     "Die Behörde hat den Zeitplan verschoben. Der Deich soll nun bis zum 22. April geschlossen sein."),
    ("ru", "Прорыв обещают закрыть до 28 марта.", "Власти пересмотрели сроки работ. Закрыть прорыв теперь обещают до 22 апреля."),
)  # fmt: skip


def verdicts(tag: str, *texts: str) -> list[str]:
    """The verdicts on texts that were published ten days one after the other."""
    days = ("2027-02-08", "2027-02-18", "2027-02-28")
    articles = [
        contracheck.Article(id=f"a{i}", text=t, language=tag, published=d)
        for i, (t, d) in enumerate(zip(texts, days, strict=False))
    ]
    return [r.verdict for r in contracheck.check(articles).relations]


@pytest.mark.parametrize(("tag", "before", "after"), REVISED, ids=[c[0] for c in REVISED])
def test_revised(tag: str, before: str, after: str) -> None:
    """What was revised in the sentence before supersedes the earlier date; beside another sentence it contradicts it."""
    assert verdicts(tag, before, after) == ["superseded"]
    first, _, second = after.partition(". ")
    assert first
    assert verdicts(tag, before, second) == ["conflict"]


def test_aboard() -> None:
    """Those aboard are passengers and crew: no contradiction to the passengers alone."""
    aboard = "All 150 people aboard died when an airliner hit a mountain."
    assert verdicts("en", aboard, "All 148 people aboard died when an airliner hit a mountain.") != []
    assert verdicts("en", aboard, "The airliner that hit a mountain had carried 144 passengers.") == []
