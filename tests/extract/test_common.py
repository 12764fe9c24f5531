"""Mechanisms that hold in many languages: quarters, decades of a century, line-ups, heights, comparisons with another day."""

from __future__ import annotations

import pytest

import contracheck

PUBLISHED = "2025-03-12"

#: A text in a language, and the kind and ends of the claim that the words of the third member overlap.
READ = [
    # an ordinal that is a fraction too tells no part of a quarter
    ("en", "Profit fell in the fourth quarter by 8.6 percent.", "fourth quarter", "date", "2024-10-01", "2024-12-31"),
    ("en", "Profit rose in the third quarter.", "third quarter", "date", "2024-07-01", "2024-09-30"),
    ("nl", "De winst daalde in het vierde kwartaal.", "vierde kwartaal", "date", "2024-10-01", "2024-12-31"),
    # decades of a century
    ("pl", "Zamek przebudowano w latach 30. XVII wieku.", "latach 30", "date", "1630-01-01", "1639-12-31"),
    ("ru", "В 30-х годах XVII века замок перестроили.", "30-х", "date", "1630-01-01", "1639-12-31"),
    ("uk", "У 30-х роках XIX століття село згоріло.", "30-х", "date", "1830-01-01", "1839-12-31"),
    ("cs", "Ve 30. letech 17. století byl zámek přestavěn.", "30. letech", "date", "1630-01-01", "1639-12-31"),
    ("de", "In den 30er Jahren des 17. Jahrhunderts wurde gebaut.", "30er", "date", "1630-01-01", "1639-12-31"),
    ("fr", "Dans les années 30 du XVIIe siècle le port fut creusé.", "30", "date", "1630-01-01", "1639-12-31"),
    ("it", "Negli anni Settanta del secolo scorso la valle cambiò.", "Settanta", "date", "1970-01-01", "1979-12-31"),
    ("nl", "In de jaren 80 van de 19e eeuw kwam de spoorlijn.", "jaren 80", "date", "1880-01-01", "1889-12-31"),
    ("nl", "Begin jaren zestig van de vorige eeuw kwam de brug.", "jaren zestig", "date", "1960-01-01", "1963-12-31"),
    ("pl", "Stało się to pod koniec lat 20. XIX wieku.", "lat 20", "date", "1826-01-01", "1829-12-31"),
    # since the turn of the year: the last one
    ("sv", "Sedan årsskiftet har 14 personer omkommit.", "årsskiftet", "date", "2025-01-01", None),
    ("en", "Since the turn of the year 14 people have died.", "turn of the year", "date", "2025-01-01", None),
    ("de", "Seit dem Jahreswechsel starben 14 Menschen.", "Jahreswechsel", "date", "2025-01-01", None),
    # metres and centimetres
    ("nl", "De jongen is 1 meter 78 lang.", "1 meter 78", "quantity", "1.78", "1.78"),
    ("de", "Der Junge ist 1 Meter 78 groß.", "1 Meter 78", "quantity", "1.78", "1.78"),
    ("fr", "Il mesure 1 mètre 78.", "1 mètre 78", "quantity", "1.78", "1.78"),
    # one of a unit without its number, and a smaller one
    ("pl", "Mecz trwał godzinę i 38 minut.", "godzinę", "duration", "1.633", "1.633"),
    ("cs", "Zápas trval hodinu a 38 minut.", "hodinu", "duration", "1.633", "1.633"),
    # a comparison with another day is no bound
    ("en", "Prices rose 11 percent more than a year earlier.", "a year earlier", "duration", "1", "1"),
    ("de", "Der Preis lag 11 Prozent höher als ein Jahr zuvor.", "ein Jahr zuvor", "duration", "1", "1"),
    ("nl", "Een vat kost anderhalve dollar minder dan een dag eerder.", "een dag eerder", "duration", "1", "1"),
    ("pl", "Kupiono o 11 proc. więcej niż dwa lata wcześniej.", "dwa lata", "duration", "2", "2"),
    ("en", "It began more than a year earlier.", "a year", "duration", "1", None),
    # ages behind names with small words
    ("nl", "Marten van der Veld (30) won de koers.", "30", "duration", "30", "30"),
    ("nl", "Bert Van Aelst (30) won de koers.", "30", "duration", "30", "30"),
    # two figures that "and" joins share their unit and are no range, unless a word before them says so
    ("nl", "Omgekomen zijn twee mannen van 19 en 23 jaar.", "19", "duration", "19", "19"),
    ("nl", "Omgekomen zijn twee mannen van 19 en 23 jaar.", "23 jaar", "duration", "23", "23"),
    ("fr", "Deux hommes de 19 et 23 ans sont morts.", "19", "duration", "19", "19"),
    ("es", "Murieron dos hombres de 19 y 23 años.", "23 años", "duration", "23", "23"),
    ("de", "Es starben zwei Männer von 19 und 23 Jahren.", "23 Jahren", "duration", "23", "23"),
    ("sv", "Priserna steg med 8 och 12 procent.", "8", "percent", "8", "8"),
    ("pl", "Ceny wzrosły o 8 i 12 proc.", "8", "percent", "8", "8"),
    ("en", "They are between 19 and 23 years old.", "19", "duration", "19", "23"),
    ("en", "They were jailed for three and four years.", "four years", "duration", "4", "4"),
    # a verb in the present beside a day tells that it is to come
    ("nl", "Vrijdag wordt het 17 graden.", "Vrijdag", "date", "2025-03-14", "2025-03-14"),
    ("nl", "De Tweede Kamer vergadert donderdag.", "donderdag", "date", "2025-03-13", "2025-03-13"),
    ("nl", "Het meisje wordt sinds vrijdag vermist.", "sinds vrijdag", "date", "2025-03-07", None),
    ("nl", "Hij wordt ervan verdacht dat hij vrijdag inbrak.", "vrijdag", "date", "2025-03-07", "2025-03-07"),
    ("sv", "Utställningen öppnar den 2 januari.", "2 januari", "date", "2026-01-02", "2026-01-02"),
    ("pl", "Wyścig rusza w sobotę.", "sobotę", "date", "2025-03-15", "2025-03-15"),
    # since a month: the last one, however near the next is
    ("en", "Prices have risen since May.", "since May", "date", "2024-05-01", None),
    ("de", "Seit Mai steigen die Preise.", "Seit Mai", "date", "2024-05-01", None),
    ("fr", "Les prix montent depuis mai.", "depuis mai", "date", "2024-05-01", None),
    ("nl", "Sinds mei stijgen de prijzen.", "Sinds mei", "date", "2024-05-01", None),
    ("sv", "Sedan i maj har priset ökat.", "i maj", "date", "2024-05-01", None),
    ("en", "He has been missing since Friday and will be honoured.", "Friday", "date", "2025-03-07", None),
    # the year before in brackets
    ("sv", "Orderingången uppgick till 71,9 Mdkr (68,2).", "68,2", "money", "68200000000", "68200000000"),
    ("sv", "Omsättningen steg till 812,4 miljoner kronor (765,1).", "765,1", "money", "765100000", "765100000"),
    ("sv", "Omsättningen var 1 204 Mkr (1 187).", "1 187", "money", "1187000000", "1187000000"),
    ("sv", "Vinsten var 12 miljoner kronor (3).", "(3", "count", "3", "3"),
    ("en", "Sales were $5.2bn (4.8).", "4.8", "money", "4800000000", "4800000000"),
    ("sv", "Tre män, 22, 25 och 31 år gamla, åtalas.", "22", "duration", "22", "22"),
    ("nl", "Agenten hielden jongens van 15, 16 en 17 jaar aan.", "15", "duration", "15", "15"),
    # points of an index at the end of a sentence
    ("pl", "Indeks spadł do 2 611 pkt.", "2 611", "count", "2611", "2611"),
]

#: What a rate is told for is no claim: the claims of a text.
BASES = [
    ("en", "There are 3 doctors per 1,000 people.", ["3 doctors"]),
    ("nl", "Er zijn 3 artsen per duizend inwoners.", ["3 artsen"]),
    ("sv", "Det blir 12 fall per 100 000 invånare.", ["12 fall"]),
    ("pl", "To 12 przypadków na 100 tys. mieszkańców.", ["12 przypadków"]),
    ("ru", "Это 12 случаев на 100 тысяч человек.", ["12 случаев"]),
    ("ru", "Построили зал на 1000 человек.", ["1000 человек"]),
]

#: A number in words behind "week" counts something else.
WEEKS = [
    ("en", "In the same week two people died.", "two people"),
    ("nl", "Diezelfde week twee doden.", "twee doden"),
    ("sv", "Samma vecka två döda.", "två döda"),
]

#: Line-ups of a team, which are no scores.
LINEUPS = [
    ("en", "The club plays a 4-3-3 formation."),
    ("en", "She prefers a 4-2-3-1 these days."),
    ("de", "Das Team spielt im 4-4-2-System."),
    ("nl", "De club speelt al jaren in een 4-3-3-formatie."),
    ("sv", "Tränaren prisade 4–4–2-uppställningen."),
]


@pytest.mark.parametrize(("tag", "text", "quote", "kind", "lower", "upper"), READ)
def test_read(tag: str, text: str, quote: str, kind: str, lower: str | None, upper: str | None) -> None:
    """The claim has its kind and both ends."""
    start = text.index(quote)
    claims = contracheck.extract(text, language=tag, published=PUBLISHED)
    (claim,) = (c for c in claims if c.span.start < start + len(quote) and start < c.span.end)
    assert kind == claim.kind
    if kind == "date":
        assert (lower, upper) == (claim.value.lower, claim.value.upper)
    else:
        ends = [None if v is None else round(float(v), 3) for v in (claim.value.lower, claim.value.upper)]
        assert [None if v is None else float(v) for v in (lower, upper)] == ends


@pytest.mark.parametrize(("tag", "text", "quotes"), BASES)
def test_bases_of_rates(tag: str, text: str, quotes: list[str]) -> None:
    """Only what is told for it is a claim."""
    assert quotes == [c.text for c in contracheck.extract(text, language=tag)]


@pytest.mark.parametrize(("tag", "text", "quote"), WEEKS)
def test_weeks(tag: str, text: str, quote: str) -> None:
    """The people are counted, and no week has their number."""
    assert [quote] == [c.text for c in contracheck.extract(text, language=tag, published=PUBLISHED)]


#: Two hours with a dash between them behind a word for the clock.
HOURS = [
    ("pl", "Sklep jest czynny w godz. 9–15.", ["09:00", "15:00"]),
    ("pl", "Punkt działa w godzinach 8.30-16.", ["08:30", "16:00"]),
    ("sv", "Butiken har öppet kl. 10–18.30.", ["10:00", "18:30"]),
]


@pytest.mark.parametrize(("tag", "text", "hours"), HOURS)
def test_hours(tag: str, text: str, hours: list[str]) -> None:
    """Both are times, and no score."""
    assert [("time", h) for h in hours] == [(c.kind, c.value.lower) for c in contracheck.extract(text, language=tag)]


@pytest.mark.parametrize(("tag", "text"), LINEUPS)
def test_lineups(tag: str, text: str) -> None:
    """A line-up is no claim."""
    assert [c.text for c in contracheck.extract(text, language=tag)] == []


#: A part of an amount that leaves its currency to it.
PARTS = [
    ("sv", "Staten skjuter till 1,3 miljarder kronor, varav 400 miljoner går till polisen.", "SEK"),
    ("en", "The fund has 5 billion euros, of which 2 billion is new.", "EUR"),
    ("nl", "Het fonds heeft 5 miljard euro, waarvan 2 miljard nieuw is.", "EUR"),
]


@pytest.mark.parametrize(("tag", "text", "unit"), PARTS)
def test_part_of_amount(tag: str, text: str, unit: str) -> None:
    """Both amounts have the currency that the first one tells."""
    assert [unit, unit] == [c.value.unit for c in contracheck.extract(text, language=tag)]
