"""The day on which something was said is not held against the day of what is told."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article

EVENT = ("en", "A ferry sank off Tarn on Friday, and 14 people died.", "2025-03-01")
#: What was told of it on the Saturday.
TOLD = {
    "en": "A ferry sank off Tarn and 14 people died, the coast guard said on Saturday.",
    "en, before": "The coast guard said on Saturday that a ferry had sunk off Tarn and 14 people had died.",
    "fr": "Un ferry a coulé au large de Tarn et 14 personnes sont mortes, a annoncé la police samedi.",
    "de": "Vor Tarn ist eine Fähre gesunken, 14 Menschen starben, teilte die Küstenwache am Samstag mit.",
    "es": "La guardia costera informó el sábado de que un ferry se hundió frente a Tarn y murieron 14 personas.",
    "it": "La guardia costiera ha comunicato sabato che un traghetto è affondato al largo di Tarn e 14 persone sono morte.",
    "pt": "A guarda costeira informou no sábado que uma balsa afundou perto de Tarn e 14 pessoas morreram.",
    "nl": "De kustwacht meldde zaterdag dat een veerboot voor Tarn is gezonken en 14 mensen zijn omgekomen.",
    "sv": "Kustbevakningen meddelade på lördagen att en färja sjunkit utanför Tarn och att 14 personer dött.",
    "pl": "Straż poinformowała w sobotę, że u wybrzeży Tarn zatonął prom i zginęło 14 osób.",
    "ru": "Береговая охрана сообщила в субботу, что у Тарна затонул паром и погибли 14 человек.",
    "tr": "Sahil güvenlik, Tarn açıklarında bir feribotun battığını ve 14 kişinin öldüğünü cumartesi günü açıkladı.",
    "ja": "沿岸警備隊は土曜日、ターン（Tarn）沖でフェリーが沈没し、14人が死亡したと発表した。",
    "zh": "海岸警卫队周六表示，一艘渡轮在塔恩（Tarn）附近沉没，14人死亡。",
}
#: The day of the event, told otherwise.
DONE = {
    "en": "A ferry sank off Tarn on Saturday and 14 people died, the coast guard said.",
    "en, before": "The coast guard said a ferry sank off Tarn on Saturday and 14 people died.",
    "de": "Vor Tarn sank am Samstag eine Fähre, 14 Menschen starben, teilte die Küstenwache mit.",
    "fr": "Un ferry a coulé samedi au large de Tarn, faisant 14 morts, a annoncé la police.",
}


def dates(tag: str, text: str) -> set[str]:
    """The verdicts on the day of the event beside that of another text of the Sunday."""
    articles = [
        Article(id=i, language=t, text=x, published=d)
        for i, (t, x, d) in zip("ab", (EVENT, (tag, text, "2025-03-02")), strict=True)
    ]
    report = contracheck.check(articles)
    return {r.verdict for r in report.relations if report.claim[r.a].kind == "date"}


@pytest.mark.parametrize("case", TOLD)
def test_day_of_telling(case: str) -> None:
    """The police said on Saturday what happened on Friday."""
    assert dates(case[:2], TOLD[case]) <= {"incomparable"}


@pytest.mark.parametrize("case", DONE)
def test_day_of_event(case: str) -> None:
    """A day beside the event is its day, whoever told it."""
    assert dates(case[:2], DONE[case]) == {"conflict"}


def test_telling_is_the_event() -> None:
    """Where what happened is an announcement, its day is the day of the event."""
    one = Article(id="a", language="en", text="The merger of Norvale and Ardle was announced on Friday.", published="2025-03-02")
    other = Article(id="b", language="fr", text="La fusion de Norvale et Ardle a été annoncée samedi.", published="2025-03-02")
    assert "conflict" in {r.verdict for r in contracheck.check([one, other]).relations}
