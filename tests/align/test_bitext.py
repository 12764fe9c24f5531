"""Bitexts: an article and its translation are aligned passage by passage, and a figure has its counterpart there."""

from __future__ import annotations

import pytest

import contracheck

ENGLISH = """The harbour of Lunden will be closed for eleven weeks from 3 March while divers repair its northern wall.
The wall was damaged in a storm in 2019, when waves of 6 metres broke over it for two nights.
Engineers found a crack 48 metres long, and the port authority has set aside $7.3 million for the work.
About 640 fishing boats use the harbour, and their owners will be paid $85 a day until it opens again.
"We have been asking for this since 2020," said Marta Ilves, who owns three of them.
The ferry to Oland, which carries 214,000 passengers a year, will leave from Kreva, 19 kilometres to the south."""
GERMAN = """Der Hafen von Lunden wird ab dem 3. März für elf Wochen gesperrt, während Taucher seine Nordmauer ausbessern.
Beschädigt wurde die Mauer bei einem Sturm im Jahr 2019, als zwei Nächte lang Wellen von 6 Metern über sie schlugen.
Ingenieure fanden einen 48 Meter langen Riss, und die Hafenbehörde hat 7,3 Millionen Dollar für die Arbeiten zurückgelegt.
Etwa 640 Fischerboote nutzen den Hafen, und ihre Besitzer erhalten 85 Dollar am Tag, bis er wieder öffnet.
„Darum bitten wir seit 2020“, sagte Marta Ilves, der drei davon gehören.
Die Fähre nach Oland, die im Jahr 214.000 Passagiere befördert, wird von Kreva ablegen, 19 Kilometer weiter südlich."""
JAPANESE = """ルンデン港は3月3日から11週間閉鎖され、その間に潜水士が北側の岸壁を修理する。
岸壁は2019年の嵐で損傷し、6メートルの波が二晩にわたって打ちつけた。
技術者は長さ48メートルの亀裂を見つけ、港湾当局は工事に730万ドルを用意した。
約640隻の漁船がこの港を使っており、再開までのあいだ船主には1日85ドルが支払われる。
「2020年から求めてきたことだ」と、そのうち3隻を持つマルタ・イルベスさんは語った。
年間21万4000人の乗客を運ぶオーランド行きのフェリーは、19キロ南のクレバから出る。"""
TEXTS = {"de": GERMAN, "ja": JAPANESE}
CHANGES = [
    ("de", "48 Meter", "84 Meter"),
    ("de", "7,3 Millionen", "7,3 Milliarden"),
    ("de", "640 Fischerboote", "920 Fischerboote"),
    ("de", "19 Kilometer", "91 Kilometer"),
    ("de", "seit 2020", "seit 2014"),
    ("ja", "48メートル", "480メートル"),
    ("ja", "730万ドル", "7300万ドル"),
    ("ja", "約640隻", "約210隻"),
    ("ja", "2020年から", "2011年から"),
    ("ja", "19キロ", "57キロ"),
]


def checked(language: str, text: str) -> contracheck.Report:
    """The report on the English article and a translation."""
    return contracheck.check([
        contracheck.Article(id="source", text=ENGLISH, language="en"),
        contracheck.Article(id="target", text=text, language=language),
    ])  # fmt: skip


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_translation_agrees(language: str) -> None:
    """A faithful translation is borne out figure by figure, and contradicted nowhere."""
    report = checked(language, TEXTS[language])
    assert [r.explanation for r in report.relations if r.verdict == "conflict"] == []
    agreed = {report.claim[c].text for r in report.relations if r.verdict == "agree" for c in (r.a, r.b)}
    assert {"48 metres", "$7.3 million", "About 640 fishing boats", "6 metres", "19 kilometres"} <= agreed


@pytest.mark.parametrize(("language", "old", "new"), CHANGES)
def test_changed_figure_is_found(language: str, old: str, new: str) -> None:
    """A figure that was changed in a translation contradicts its counterpart, and nothing else does."""
    text = TEXTS[language]
    assert text.count(old) == 1
    report = checked(language, text.replace(old, new))
    at = text.index(old)
    wrong = [report.claim[c] for r in report.relations if r.verdict == "conflict" for c in (r.a, r.b)]
    spans = {(c.span.start, c.span.end) for c in wrong if c.article == "target"}
    assert spans
    assert all(start < at + len(new) and at < end for start, end in spans)


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_order_of_articles(language: str) -> None:
    """It does not matter which of the two comes first."""
    forth = checked(language, TEXTS[language])
    back = contracheck.check([
        contracheck.Article(id="target", text=TEXTS[language], language=language),
        contracheck.Article(id="source", text=ENGLISH, language="en"),
    ])  # fmt: skip
    assert forth.to_json() == back.to_json()


def test_other_order_is_no_translation() -> None:
    """The same passages in another order are an article of its own: its figures still agree by what they say."""
    lines = GERMAN.split("\n")
    report = checked("de", "\n".join([*lines[3:], *lines[:3]]))
    assert not any(r.verdict == "conflict" for r in report.relations)
