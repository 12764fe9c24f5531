"""Two passages of one language: a claim beside a line of evidence, where every word of the bound counts."""

from __future__ import annotations

import pytest

import contracheck
from contracheck import Article

#: language, evidence, claim, the verdict on the claim's figure
CLAIMS = [
    # a bound is taken at its word: what lies outside of it by a rounding lies outside
    ("en", "The ferry Nordvik had 100 guests on board when it left Halden.",
     "The ferry Nordvik had more than 104 guests.", "conflict"),
    ("en", "The ferry Nordvik had 100 guests on board when it left Halden.",
     "The ferry Nordvik had more than 98 guests.", "agree"),
    ("de", "Die Fähre Nordvik hatte beim Ablegen in Halden 80 Gäste an Bord.",
     "Die Fähre Nordvik hatte weniger als 78 Gäste an Bord.", "conflict"),
    ("fr", "Le ferry Nordvik avait 80 passagers à bord en quittant Halden.",
     "Le ferry Nordvik avait moins de 78 passagers à bord.", "conflict"),
    ("es", "El ferry Nordvik llevaba 80 pasajeros al salir de Halden.",
     "El ferry Nordvik llevaba menos de 78 pasajeros.", "conflict"),
    # a figure of three digits is no round one, whatever its scale word
    ("en", "The Nordvik line has earned 519 million euros since it began.",
     "The Nordvik line has earned less than 519 million euros.", "conflict"),
    ("en", "The Nordvik line has earned 20 million euros since it began.",
     "The Nordvik line has earned more than 20 million euros.", "agree"),
    # both edges excluded
    ("en", "The Nordvik line has earned over $12 million since it began.",
     "The Nordvik line has earned less than $12 million.", "conflict"),
    ("de", "Die Linie Nordvik hat über 12 Millionen Dollar verdient.",
     "Die Linie Nordvik hat unter 12 Millionen Dollar verdient.", "conflict"),
    # the year itself is not before it
    ("en", "Nordvik opened its harbour museum in 2017, the town said.",
     "Nordvik opened its harbour museum before 2017.", "conflict"),
    ("fr", "Nordvik a ouvert son musée du port en 2017, selon la ville.",
     "Nordvik a ouvert son musée du port avant 2017.", "conflict"),
    ("nl", "Nordvik opende zijn havenmuseum in 2017, zei de stad.", "Nordvik opende zijn havenmuseum vóór 2017.", "conflict"),
    # as of July is after May, and not before it
    ("en", "As of July 2019, the ferry Nordvik was owned by Halden.",
     "After May 2019, the ferry Nordvik was owned by Halden.", "tension"),
    ("en", "As of March 2019, the ferry Nordvik was owned by Halden.",
     "After May 2019, the ferry Nordvik was owned by Halden.", "conflict"),
    ("en", "As of 2 July 2019, the ferry Nordvik was owned by Halden.",
     "As of July 2019, the ferry Nordvik was owned by Halden.", "agree"),
    # amounts whose currency is left out, with and without a bound
    ("en", "The film Nordvik earned 24 crore worldwide.", "The film Nordvik earned less than 19 crore worldwide.", "conflict"),
    # marks are shares
    ("en", "Critics gave the film Nordvik a mean mark of 6.3/10.",
     "Critics gave the film Nordvik a mean mark of 7.2 out of 10.", "conflict"),
    ("en", "Critics gave the film Nordvik a mean mark of 6.3/10.",
     "Critics gave the film Nordvik a mean mark of 63%.", "agree"),
    ("de", "Kritiker gaben dem Film Nordvik im Schnitt 7,5/10.",
     "Kritiker gaben dem Film Nordvik im Schnitt 8,2 von 10.", "conflict"),
]  # fmt: skip
#: language of both, two undated passages, the verdict between their dates
UNDATED = [
    ("en", "The ferry Nordvik sank off Halden two weeks ago.", "de",
     "Die Fähre Nordvik sank vor drei Wochen vor Halden.", "conflict"),
    ("en", "The ferry Nordvik sank off Halden two weeks ago.", "de",
     "Die Fähre Nordvik sank vor zwei Wochen vor Halden.", "agree"),
    ("ru", "Паром «Нордвик» затонул у Халдена три года назад.", "en",
     "The ferry Nordvik sank off Halden two years ago.", "conflict"),
    ("es", "El ferry Nordvik se hundió frente a Halden hace tres años.", "en",
     "The ferry Nordvik sank off Halden three years ago.", "agree"),
    ("en", "The ferry Nordvik sank off Halden on 11 March.", "fr",
     "Le ferry Nordvik a coulé devant Halden le 11 mars 2020.", "agree"),
    ("en", "The ferry Nordvik sank off Halden on 11 March.", "fr",
     "Le ferry Nordvik a coulé devant Halden le 14 mars 2020.", "conflict"),
    ("en", "The ferry Nordvik sank off Halden on 20 March.", "en",
     "The ferry Nordvik sank off Halden after 18 March.", "tension"),
    ("pl", "Prom Nordvik pływał od 29 grudnia 2015 r. do 11 lutego 2016 r.", "en",
     "The ferry Nordvik ran from 23 December 2015 to 11 February 2016.", "conflict"),
    ("ru", "Паром «Нордвик» ходил с октября 2013 по июнь 2015 года.",
     "en", "The ferry Nordvik ran from October 2013 to June 2016.",
     "conflict"),
    ("es", "En los últimos tres meses se fueron 80 personas.", "en", "Over the past 13 months 80 people left.", "conflict"),
    ("en", "Over the last 3 months 80 people left Nordvik.", "de",
     "In den letzten 13 Wochen verließen 80 Menschen Nordvik.", "agree"),
]  # fmt: skip
#: What is told by the name of a day alone, and what cannot be laid beside the other.
SILENT = [
    ("en", "The ferry Nordvik sank off Halden on Friday.", "de", "Die Fähre Nordvik sank am Samstag vor Halden."),
    ("en", "The ferry Nordvik sank off Halden yesterday.", "fr", "Le ferry Nordvik a coulé devant Halden le 14 mars."),
    ("en", "The ferry Nordvik sank off Halden two weeks ago.", "fr", "Le ferry Nordvik a coulé devant Halden le 14 mars 2020."),
]


def report_of(tag: str, text: str, other: str, second: str) -> contracheck.Report:
    """The report on two short articles without a date."""
    return contracheck.check([Article(id="a", text=text, language=tag), Article(id="b", text=second, language=other)])


@pytest.mark.parametrize(("tag", "evidence", "claim", "expected"), CLAIMS)
def test_claim(tag: str, evidence: str, claim: str, expected: str) -> None:
    """The figure of a claim is set beside that of the evidence, and its bound is taken at its word."""
    report = report_of(tag, evidence, tag, claim)
    assert [(r.verdict, report.claim[r.a].text, report.claim[r.b].text) for r in report.relations][:1] == [
        (expected, report.claims[0].text, next(c.text for c in report.claims if c.article == "b"))
    ]


@pytest.mark.parametrize(("tag", "text", "other", "second", "expected"), UNDATED)
def test_undated(tag: str, text: str, other: str, second: str, expected: str) -> None:
    """Dates of passages without a day of writing are compared as if both had been written on one day."""
    report = report_of(tag, text, other, second)
    assert [r.verdict for r in report.relations if report.claim[r.a].kind == "date"] == [expected]


@pytest.mark.parametrize(("tag", "text", "other", "second"), SILENT)
def test_silent(tag: str, text: str, other: str, second: str) -> None:
    """A weekday, and a date that hangs on today beside one of the calendar, tell nothing."""
    assert {r.verdict for r in report_of(tag, text, other, second).relations} <= {"incomparable"}


#: Evidence with several figures of one kind, a claim, and the figure that it is about.
AMONG = [
    (
        "The Nordvik line carried 4,100 guests in Norway, 9,300 guests in other countries and 13,400 guests in all.",
        "The Nordvik line carried fewer than 9,000 guests in other countries.",
        "9,300 guests",
    ),
    (
        "The Nordvik line earned $3.2 million on tickets, with a budget of $8.1 million for its new ferry.",
        "The Nordvik line has a budget of more than $9 million for a ferry.",
        "$8.1 million",
    ),
    (
        "La línea Nordvik llevó a 4.100 pasajeros en Noruega, a 9.300 pasajeros en otros países y a 13.400 pasajeros en total.",
        "La línea Nordvik llevó a menos de 9.000 pasajeros en otros países.",
        "9.300 pasajeros",
    ),
]


@pytest.mark.parametrize(("evidence", "claim", "expected"), AMONG)
def test_words_beside(evidence: str, claim: str, expected: str) -> None:
    """Of several figures that is meant which stands beside the claim's words, and not too far from its value."""
    tag = "es" if "línea" in evidence else "en"
    report = report_of(tag, evidence, tag, claim)
    assert [report.claim[r.a].text for r in report.relations if r.verdict == "conflict"] == [expected]


#: Pairs of units with one name, and writings that round.
CONVERSIONS = [
    ("en", "The tank in Halden holds 44,000 barrels.", "en", "The tank in Halden holds 1,386,000 gallons.", "agree"),
    ("de", "Der Tank in Halden fasst 44.000 Barrel.", "en", "The tank in Halden holds 1,848,000 gallons.", "agree"),
    ("de", "Der Tank in Halden fasst 44.000 Barrel.", "en", "The tank in Halden holds 1,500,000 gallons.", "conflict"),
    ("fr", "Le fleuve Nordvik est long de 6387 km (3980 miles).", "en", "The river Nordvik is 3968.7 miles long.", "agree"),
    ("fr", "Le fleuve Nordvik est long de 6387 km (3980 miles).", "en", "The river Nordvik is 6387 miles long.", "conflict"),
    ("en", "The rocket of Nordvik is 100 feet high.", "en", "The rocket of Nordvik is 30.5 foots high.", "conflict"),
]


@pytest.mark.parametrize(("tag", "text", "other", "second", "expected"), CONVERSIONS)
def test_conversions(tag: str, text: str, other: str, second: str, expected: str) -> None:
    """A conversion fits another unit of the same name too, and one of two writings bears it out."""
    report = report_of(tag, text, other, second)
    between = [r for r in report.relations if report.claim[r.a].article != report.claim[r.b].article]
    assert {r.verdict for r in between} == {expected}
