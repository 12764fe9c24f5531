"""What a text leaves out or holds in one word: quarters without their noun, sole victims, turns of the year, joined scales."""

from __future__ import annotations

import pytest

import contracheck

#: A sentence with a quarter and an ordinal that stands for another one of its year, and the first day of that.
QUARTERS = [
    ("en", "The plant, promised for the first quarter of 2027, slipped to the fourth.", "2027-10-01"),
    ("de", "Die Brücke war für das erste Quartal 2027 geplant, nun rutscht sie ins dritte.", "2027-07-01"),
    ("fr", "Le pont, promis pour le premier trimestre 2027, est renvoyé au deuxième.", "2027-04-01"),
    ("es", "El puente, prometido para el primer trimestre de 2027, pasa al tercero.", "2027-07-01"),
    ("it", "Il ponte, promesso per il primo trimestre 2027, slitta al terzo.", "2027-07-01"),
    ("pt", "A ponte, prometida para o primeiro trimestre de 2027, passou para o terceiro.", "2027-07-01"),
    ("nl", "De brug, beloofd voor het eerste kwartaal van 2027, schuift naar het derde.", "2027-07-01"),
    ("sv", "Bron väntades klar under första kvartalet 2027 men skjuts till det tredje.", "2027-07-01"),
    ("pl", "Most obiecano na pierwszy kwartał 2027 r., a teraz przesunięto go na trzeci.", "2027-07-01"),
    ("ru", "Мост обещали в первом квартале 2027 года, теперь срок перенесли на третий.", "2027-07-01"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "expected"), QUARTERS)
def test_quarter_left_out(tag: str, text: str, expected: str) -> None:
    """An ordinal at the end of a clause behind a quarter is a quarter of the same year."""
    dates = [c for c in contracheck.extract(text, language=tag, published="2026-03-02") if c.kind == "date"]
    assert len(dates) == 2, [c.text for c in dates]
    assert expected == dates[1].value.lower


#: Ordinals behind a quarter that are places or belong to a noun.
NO_QUARTERS = [
    ("en", "In the second quarter of 2027 the club came third."),
    ("en", "In the second quarter of 2027 the firm opened the third hall."),
    ("fr", "Au deuxième trimestre 2027, la mairie ouvre le troisième gymnase."),
    ("de", "Im zweiten Quartal 2027 öffnet das dritte Becken."),
]


@pytest.mark.parametrize(("tag", "text"), NO_QUARTERS)
def test_no_quarter_left_out(tag: str, text: str) -> None:
    """An ordinal with a noun, or without the word that leads to a quarter, is none."""
    assert sum(c.kind == "date" for c in contracheck.extract(text, language=tag, published="2026-03-02")) == 1


#: A sentence, and the kind, number and unit of the figure that one word or phrase of it holds.
HELD = [
    ("en", "A shepherd was the sole casualty.", "count", 1, "person"),
    ("de", "Ein Schäfer ist das einzige Todesopfer.", "count", 1, "person"),
    ("de", "Der Torwart unterschrieb einen Vierjahresvertrag.", "duration", 4, "year"),
    ("fr", "Le berger est la seule victime.", "count", 1, "person"),
    ("fr", "Elle a signé un contrat triennal.", "duration", 3, "year"),
    ("es", "El pastor es la única víctima mortal.", "count", 1, "person"),
    ("es", "El plan quinquenal fue aprobado.", "duration", 5, "year"),
    ("it", "Il pastore è l'unica vittima.", "count", 1, "person"),
    ("it", "Ha firmato un accordo quadriennale.", "duration", 4, "year"),
    ("pt", "O pastor é a única vítima mortal.", "count", 1, "person"),
    ("sv", "Hon skrev på ett treårskontrakt.", "duration", 3, "year"),
    ("nl", "Zij tekende een vierjarencontract.", "duration", 4, "year"),
    ("pl", "Pasterz jest jedyną ofiarą śmiertelną.", "count", 1, "person"),
    ("ru", "Пастух стал единственной жертвой.", "count", 1, "person"),
    ("ar", "الراعي هو الضحية الوحيدة.", "count", 1, "person"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "kind", "number", "unit"), HELD)
def test_number_in_a_phrase(tag: str, text: str, kind: str, number: int, unit: str) -> None:
    """Phrases that hold their number give the figure."""
    found = {(c.kind, c.value.lower, c.value.unit or c.counted) for c in contracheck.extract(text, language=tag)}
    assert (kind, number, unit) in found


#: A count whose two scale words are joined, and its value.
JOINED = [
    ("en", "The province has 2 million and 480 thousand inhabitants.", 2_480_000),
    ("pt", "A província tem um milhão e 480 mil habitantes.", 1_480_000),
    ("pt", "A província tem 2 milhões e 480 mil habitantes.", 2_480_000),
    ("es", "La provincia tiene un millón y 480 mil habitantes.", 1_480_000),
    ("it", "La provincia ha 2 milioni e 480 mila abitanti.", 2_480_000),
    ("ru", "В области миллион 480 тысяч жителей.", 1_480_000),
    ("uk", "В області мільйон 480 тисяч мешканців.", 1_480_000),
    ("pl", "Województwo ma milion 480 tysięcy mieszkańców.", 1_480_000),
    ("ar", "يبلغ عدد سكان الإقليم مليوناً و٤٨٠ ألف نسمة.", 1_480_000),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "expected"), JOINED)
def test_scales_joined(tag: str, text: str, expected: int) -> None:
    """A million and so many thousand are one figure."""
    assert [c.value.lower for c in contracheck.extract(text, language=tag)] == [expected]


#: A date told by the turn of the year, and its ends.
TURNS = [
    ("sv", "Hon slutar vid årsskiftet.", "2026-12-31", "2027-01-01"),
    ("sv", "Huset ska stå klart före årsskiftet.", None, "2026-12-31"),
    ("de", "Sie hört zum Jahreswechsel auf.", "2026-12-31", "2027-01-01"),
    ("de", "Das Angebot gilt bis zum Jahreswechsel.", None, "2026-12-31"),
    ("nl", "Zij stopt bij de jaarwisseling.", "2026-12-31", "2027-01-01"),
    ("pt", "Ela sai na virada do ano.", "2026-12-31", "2027-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "lower", "upper"), TURNS)
def test_turn_of_the_year(tag: str, text: str, lower: str | None, upper: str) -> None:
    """The turn of the year is its last day and the next one's first; a deadline there is the last day."""
    (date,) = contracheck.extract(text, language=tag, published="2026-03-02")
    assert (lower, upper) == (date.value.lower, date.value.upper)


#: A sentence with an ordinal that counts members.
MEMBERS = [
    ("ru", "Город стал 14-м членом союза."), ("uk", "Місто стало 14-м членом союзу."),
    ("pl", "Miasto zostało 14. członkiem związku."), ("es", "La ciudad es el 14.º miembro de la liga."),
    ("pt", "A cidade é o 14.º membro da liga."), ("nl", "De stad is het 14e lid van het verbond."),
    ("ja", "同市は連盟の14番目の加盟国ではない。"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text"), MEMBERS)
def test_members_by_their_ordinal(tag: str, text: str) -> None:
    """The 14th member says that there are 14."""
    (claim,) = contracheck.extract(text, language=tag)
    assert (claim.kind, claim.value.lower, claim.counted) == ("count", 14, "member")


#: A sentence with a value that held before and one that holds now, each with its text.
FORMER = [
    ("en", "The dam will cost 80 million euros instead of 60 million euros.", "60"),
    ("de", "Statt 60 Millionen Euro kostet der Damm 80 Millionen Euro.", "60"),
    ("fr", "Le barrage, d'abord estimé à 60 millions d'euros, coûtera 80 millions d'euros.", "60"),
    ("es", "La presa costará 80 millones de euros en lugar de 60 millones de euros.", "60"),
    ("it", "La diga costerà 80 milioni di euro anziché 60 milioni di euro.", "60"),
    ("pt", "A barragem custará 80 milhões de euros em vez de 60 milhões de euros.", "60"),
    ("nl", "De dam kost 80 miljoen euro in plaats van 60 miljoen euro.", "60"),
    ("sv", "Dammen kostar 80 miljoner euro i stället för 60 miljoner euro.", "60"),
    ("pl", "Tama będzie kosztować 80 mln euro zamiast 60 mln euro.", "60"),
    ("ru", "Плотина обойдётся в 80 млн евро вместо 60 млн евро.", "60"),
    ("ja", "ダムの費用は従来の60億円から80億円になる。", "60"),
    ("ko", "댐 비용은 당초 60억 원에서 80억 원으로 늘어난다.", "60"),
    ("zh", "大坝的费用由原来的60亿元增至80亿元。", "60"),
    ("ar", "سيكلف السد 80 مليون يورو بدلا من 60 مليون يورو.", "60"),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "old"), FORMER)
def test_former_value(tag: str, text: str, old: str) -> None:
    """Of two values, the one that held before is known."""
    told = {"60" if "60" in c.text else "80": c.former for c in contracheck.extract(text, language=tag)}
    assert told == {old: True, "80": False}


#: A sentence, and the ends of its last figure or date that no word bounds though one of them may elsewhere.
UNBOUNDED = [
    ("de", "Die Bank gewährt einen Kredit über 40 Millionen Euro.", "40000000", "40000000"),
    ("de", "Die Bank gewährt über 40 Millionen Euro.", "40000000", None),
    ("pt", "O preço ficou muito acima dos 40 milhões de euros.", "40000000", "40000000"),
    ("en", "The price was well above the 40 million euros.", "40000000", "40000000"),
    ("es", "El precio quedó muy por encima de los 40 millones de euros.", "40000000", "40000000"),
    ("it", "Il prezzo è ben al di sopra dei 40 milioni di euro.", "40000000", "40000000"),
    ("ru", "Банк снизил учётную ставку на заседании сразу на 0,75 пункта — до 5,5%.", "5.5", "5.5"),
    ("ru", "Скидка составит до 5,5%.", None, "5.5"),
    ("en", "Villagers have to wait until 2031.", "2031-01-01", "2031-12-31"),
    ("nl", "De dorpelingen moeten wachten tot 2031.", "2031-01-01", "2031-12-31"),
    ("pl", "Trzeba czekać do 2031 roku.", "2031-01-01", "2031-12-31"),
    ("en", "The ferry sails on Monday on the northern route.", "2026-03-02", "2026-03-02"),
    ("en", "The ferry sails from Monday on.", "2026-03-02", None),
]


@pytest.mark.parametrize(("tag", "text", "lower", "upper"), UNBOUNDED)
def test_no_bound(tag: str, text: str, lower: str | None, upper: str | None) -> None:
    """A loan "über" so much is of that size, "well above the 40" names the 40, and who waits until a day waits for it."""
    value = contracheck.extract(text, language=tag, published="2026-03-02")[-1].value.to_dict()
    assert (value["lower"], value["upper"]) == (lower, upper)
