"""Verdicts on two claims: what time explains and what it does not, bounds, slips, units and currencies named for others."""

from __future__ import annotations

import datetime as dt

import pytest

import contracheck
from contracheck import Config
from contracheck.compare import Setting, compare

DAY = dt.date(2025, 3, 10)


def verdict(one: tuple[str, str], other: tuple[str, str], days: int, *, parallel: bool = False) -> tuple[str, str]:
    """The verdict and the cause on the last figures of two sentences of which the second was published so many days later."""
    later = DAY + dt.timedelta(days=days)
    x, y = (
        contracheck.extract(text, language=tag, published=on)[-1] for (tag, text), on in ((one, DAY), (other, later))
    )  # fmt: skip
    rung = compare(x, y, Setting(DAY, later, parallel=parallel), Config())
    back = compare(y, x, Setting(later, DAY, parallel=parallel), Config())
    assert (rung.verdict, rung.cause) == (back.verdict, back.cause), "the order of the two must not matter"
    return rung.verdict, rung.cause


#: Two sentences, the days between them, the verdict and its cause.
COUNTS = {
    "a weaker bound a day later": (
        ("en", "Police arrested 31 people."),
        ("de", "Die Polizei nahm mehr als 20 Menschen fest."),
        1,
        "tension",
        "bound",
    ),
    "a weaker bound a week later": (
        ("en", "Police arrested 31 people."),
        ("de", "Die Polizei nahm mehr als 20 Menschen fest."),
        7,
        "superseded",
        "time",
    ),
    "a stronger count a day later": (
        ("es", "La policía detuvo a más de 20 personas."),
        ("en", "Police arrested 31 people."),
        1,
        "superseded",
        "time",
    ),
    "a hedged lower toll": (
        ("it", "Le vittime sono 83 morti."),
        ("fr", "La tempête a fait environ 70 morts."),
        9,
        "conflict",
        "value",
    ),
    "an exact lower toll": (("it", "Le vittime sono 83 morti."), ("fr", "La tempête a fait 71 morts."), 9, "superseded", "time"),
    "covered by about": (("pt", "Há cerca de 150 mortos."), ("pl", "Zginęły 154 osoby."), 2, "agree", "rounding"),
    "covered by more than": (("ru", "Погибли более 90 человек."), ("sv", "91 människor dog."), 2, "agree", "bound"),
    "grown beyond about": (("pt", "Há cerca de 150 mortos."), ("pl", "Zginęło 158 osób."), 14, "superseded", "time"),
    "at least, a few more": (("nl", "Er zijn minstens 62 doden."), ("tr", "En az 65 kişi öldü."), 2, "superseded", "time"),
    "a tenth, rounded": (
        ("ru", "За него отдали 46,2 тыс. голосов."),
        ("fr", "Il a obtenu 462 300 voix."),
        1,
        "conflict",
        "scale",
    ),
    "at least is no threshold": (
        ("en", "At least 29 people died."),
        ("uk", "Загинули щонайменше 41 людина."),
        4,
        "superseded",
        "time",
    ),
}


@pytest.mark.parametrize("case", COUNTS)
def test_counts_in_time(case: str) -> None:
    """A later count supersedes an earlier one, but not one that is only told in looser words."""
    one, other, days, *expected = COUNTS[case]
    assert tuple(expected) == verdict(one, other, days)


#: Two figures of one day and the verdict on them.
BOUNDS = {
    "cut to its place": (("ja", "従業員は5000人余りだ。"), ("de", "Das Werk hat 5.300 Beschäftigte."), "agree", "bound"),
    "two bounds, one cut": (("en", "More than 140 people were hurt."), ("es", "Hubo al menos 149 heridos."), "agree", "bound"),
    "far beyond its place": (("ko", "직원은 5000여 명이다."), ("en", "The plant has 6,800 employees."), "tension", "bound"),
    "hedged down to the bound": (("nl", "Bijna 3000 mensen kwamen."), ("ko", "2천800여 명이 왔다."), "agree", "rounding"),
    "opposite ones": (
        ("en", "At most 20 people were hurt."),
        ("fr", "Au moins 20 personnes ont été blessées."),
        "tension",
        "bound",
    ),
    "opposite, one strict": (("en", "At most 23 people were hurt."), ("fr", "Plus de 23 blessés."), "conflict", "bound"),
    "opposite, one strict, round": (("en", "At most 20 people were hurt."), ("fr", "Plus de 20 blessés."), "tension", "bound"),
    "no round bound": (("fr", "Au moins 68 morts."), ("pt", "Há 75 mortos."), "tension", "bound"),
}


@pytest.mark.parametrize("case", BOUNDS)
def test_round_bounds(case: str) -> None:
    """A round bound stands for what it is without its last places."""
    one, other, *expected = BOUNDS[case]
    assert tuple(expected) == verdict(one, other, 0)


#: Two dates, the days between the articles, and the verdict.
DATES = {
    "a finer one beside a move": (
        ("sv", "Bron flyttas fram och öppnar i december 2032."),
        ("de", "Statt 2028 wird die Brücke erst Ende 2032 fertig."),
        1,
        "agree",
        "rounding",
    ),
    "past, and no move": (
        ("uk", "Вибори відбулися 2 березня 2025 року."),
        ("fr", "Le vote, d'abord annoncé, a eu lieu le 3 mars 2025."),
        1,
        "conflict",
        "date",
    ),
    "by mid and by the end": (
        ("en", "It will open by mid-2027."),
        ("de", "Sie öffnet bis Ende 2027."),
        0,
        "conflict",
        "deadline",
    ),
    "by a year and by its end": (("it", "Aprirà entro il 2027."), ("de", "Sie öffnet bis Ende Juni 2027."), 0, "agree", "bound"),
    "over, and far ahead": (
        ("en", "The vote was held on 2 March 2025."),
        ("nl", "Zij treedt aan op 1 mei 2025."),
        1,
        "incomparable",
        "time",
    ),
}

#: Two figures of what changes, the days between them, the verdict and its cause.
STATES = {
    "a rate with shared digits": (
        ("en", "The central bank held its key interest rate at 4.5 percent."),
        ("de", "Die Zentralbank beließ den Leitzins bei 4,25 Prozent."),
        60,
        "superseded",
        "time",
    ),
    "the next day": (
        ("en", "The central bank held its key interest rate at 4.5 percent."),
        ("de", "Die Zentralbank beließ den Leitzins bei 4,25 Prozent."),
        1,
        "conflict",
        "digits",
    ),
    "digits exchanged": (
        ("en", "The key interest rate stands at 4.75 percent."),
        ("fr", "Le taux directeur est de 4,57 pour cent."),
        60,
        "conflict",
        "digits",
    ),
    "long figures": (
        ("en", "Norvale has 14,523 employees."),
        ("de", "Norvale beschäftigt 14.253 Menschen."),
        60,
        "conflict",
        "digits",
    ),
}


@pytest.mark.parametrize("case", STATES)
def test_states_with_shared_digits(case: str) -> None:
    """Short figures share digits by chance, so that time explains them; long or exchanged ones do not."""
    one, other, days, *expected = STATES[case]
    assert tuple(expected) == verdict(one, other, days)


@pytest.mark.parametrize("case", DATES)
def test_dates_in_time(case: str) -> None:
    """Only a date that was still ahead is moved, and one that agrees is not."""
    one, other, days, *expected = DATES[case]
    assert tuple(expected) == verdict(one, other, days)


#: Two figures of one day and the cause of their conflict.
CAUSES = {
    "miles for kilometres": (("it", "La linea è lunga 38 miglia."), ("sv", "Banan är 3,8 mil lång."), "unit"),
    "feet for metres": (("en", "The tower is 120 feet tall."), ("de", "Der Turm ist 0,12 Kilometer hoch."), "unit"),
    "yuan for yen": (("zh", "费用为500亿元人民币。"), ("en", "The cost is 339 million dollars."), "currency"),
    "a tenth in another currency": (("ja", "買収額は6.3億ドルだ。"), ("fr", "Le rachat coûte 5,8 milliards d'euros."), "scale"),
    "points, and the other way": (("fr", "La participation recule de 4,2 points."), ("ru", "Явка выросла на 4,2%."), "direction"),
    "points, one way": (("fr", "La participation recule de 4,2 points."), ("ru", "Явка снизилась на 4,2%."), "points"),
}


@pytest.mark.parametrize("case", CAUSES)
def test_causes(case: str) -> None:
    """The cause is the one whose repair makes the two agree."""
    one, other, cause = CAUSES[case]
    assert ("conflict", cause) == verdict(one, other, 0)


#: One measure in two units, each rounded in its own, and figures that no rounding makes one.
IN_TWO_UNITS = {
    "three digits and a zero": (("tr", "Göl 1040 metre yüksekte."), ("en", "The lake lies at 3,410 feet."), "agree"),
    "the other way round": (("en", "The lake lies at 3,410ft."), ("tr", "Göl 1040 metre yüksekte."), "agree"),
    "hundreds of feet": (("en", "The ridge is 12,100 feet high."), ("de", "Der Grat ist 3690 Meter hoch."), "agree"),
    "wind": (("ja", "最大風速は40メートルだった。"), ("ko", "최대풍속은 시속 144㎞였다."), "agree"),
    "wind in miles": (("zh", "最大风速达每秒40米。"), ("en", "Winds reached about 90 mph."), "agree"),
    "rain": (("ko", "시간당 84㎜가 쏟아졌다."), ("en", "In an hour 3.3 inches of rain fell."), "agree"),
    "other feet": (("tr", "Göl 1040 metre yüksekte."), ("en", "The lake lies at 3,650 feet."), "conflict"),
    "no round metres": (("tr", "Göl 1043 metre yüksekte."), ("en", "The lake lies at 3,441 feet."), "conflict"),
    "another wind": (("ja", "最大風速は40メートルだった。"), ("pt", "Os ventos chegaram a 187 km/h."), "conflict"),
}


@pytest.mark.parametrize("case", IN_TWO_UNITS)
def test_rounded_after_conversion(case: str) -> None:
    """A figure that is the other one converted and rounded agrees, whichever of the two was rounded."""
    one, other, expected = IN_TWO_UNITS[case]
    assert verdict(one, other, 0)[0] == verdict(other, one, 0)[0] == expected


def test_rates_of_both_days() -> None:
    """An amount that was converted in March agrees in June, though the rate has moved."""
    one, other = ("fr", "L'usine a coûté 6,1 milliards de dollars."), ("de", "Das Werk kostete 5,6 Milliarden Euro.")
    assert verdict(one, other, 100) == ("agree", "conversion")


#: Two figures that alignment may put side by side, and the verdict.
THINGS = {
    "people and countries": (
        ("nl", "Het bedrijf zit in 14 landen."),
        ("fr", "L'entreprise emploie 140 personnes."),
        "incomparable",
    ),
    "jobs and people": (("en", "The mill has 410 jobs."), ("fr", "L'usine emploie 520 personnes."), "conflict"),
    "a rate and a stock": (("pl", "Rata spadnie o 125 zł."), ("en", "Loans stand at 510 billion zloty."), "incomparable"),
    "a thousandth": (("pl", "Koszt to 5 mln zł."), ("en", "The cost is 5 billion zloty."), "conflict"),
}


@pytest.mark.parametrize("case", THINGS)
def test_two_things(case: str) -> None:
    """Figures of two things, or farther apart than any slip, are not compared."""
    one, other, expected = THINGS[case]
    assert verdict(one, other, 0)[0] == expected


#: Two statements of one thing in two units, whether the second is a bound, and the verdict.
CONVERTED = {
    "a bound as near as the figure": (
        ("en", "The tunnel is 62.2 miles long."),
        ("en", "The tunnel is at most 100 km long."),
        "agree",
    ),
    "a lower bound": (("en", "The tunnel is 62 miles long."), ("de", "Der Tunnel ist mindestens 100 Kilometer lang."), "agree"),
    "farther than a rounding": (("en", "The tunnel is 64 miles long."), ("en", "The tunnel is at most 100 km long."), "conflict"),
    "far inside": (("en", "The tunnel is 70 miles long."), ("en", "The tunnel is at least 100 km long."), "tension"),
    "the number kept": (("en", "The tunnel is 100 miles long."), ("en", "The tunnel is at most 100 km long."), "conflict"),
    "money": (("en", "Revenue was $2.7 billion."), ("en", "Revenue was at most 2.45 billion euros."), "agree"),
    "money, farther": (("en", "Revenue was $2.9 billion."), ("en", "Revenue was at most 2.45 billion euros."), "conflict"),
}


@pytest.mark.parametrize("case", CONVERTED)
def test_bounds_after_conversion(case: str) -> None:
    """What agrees with a converted figure agrees with a bound that ends there: a bound says less."""
    one, other, expected = CONVERTED[case]
    assert verdict(one, other, 0)[0] == expected
