"""Planted slips: in a pair of short texts in two languages one figure is spoilt, and its code has to name it, and no other.

Texts are drawn; what is asked of each kind of slip is a share of the draws, so a test counts over all of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

import contracheck
from contracheck import Article

PUBLISHED = dt.date(2025, 3, 10)
#: The share of the draws in which the right code names the right claims, and nothing else is called a contradiction.
LEAST = 0.95
DRAWS = 60
DRAWN = settings(
    max_examples=DRAWS, derandomize=True, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)

#: A language -> its sentences, with the figure, or the date, as {}.
TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "money": "Halden paid {} million euros for Odda Steel.",
        "billions": "Halden paid {} billion euros for Odda Steel.",
        "dollars": "Halden paid {} million dollars for Odda Steel.",
        "people": "The mill in Odda employs {} people.",
        "at least": "The mill in Odda employs at least {} people.",
        "length": "The tunnel at Odda is {} kilometres long.",
        "miles": "The tunnel at Odda is {} miles long.",
        "percent": "The margin of Halden fell by {} percent.",
        "points": "The margin of Halden fell by {} percentage points.",
        "rose": "The share price of Halden rose by {} percent.",
        "fell": "The share price of Halden fell by {} percent.",
        "day": "The sale was announced on {}.",
        "weekday": "The sale was announced on {}.",
        "founded": "Odda Steel was founded in {}.",
        "deadline": "Halden will close the mill by the end of {}.",
    },
    "de": {
        "money": "Halden zahlte {} Millionen Euro für Odda Steel.",
        "billions": "Halden zahlte {} Milliarden Euro für Odda Steel.",
        "dollars": "Halden zahlte {} Millionen Dollar für Odda Steel.",
        "people": "Das Werk in Odda beschäftigt {} Menschen.",
        "at least": "Das Werk in Odda beschäftigt mindestens {} Menschen.",
        "length": "Der Tunnel bei Odda ist {} Kilometer lang.",
        "miles": "Der Tunnel bei Odda ist {} Meilen lang.",
        "percent": "Die Marge von Halden sank um {} Prozent.",
        "points": "Die Marge von Halden sank um {} Prozentpunkte.",
        "rose": "Der Aktienkurs von Halden stieg um {} Prozent.",
        "fell": "Der Aktienkurs von Halden fiel um {} Prozent.",
        "day": "Der Verkauf wurde am {} bekannt gegeben.",
        "weekday": "Der Verkauf wurde am {} bekannt gegeben.",
        "founded": "Odda Steel wurde {} gegründet.",
        "deadline": "Halden schließt das Werk bis Ende {}.",
    },
    "fr": {
        "money": "Halden a payé {} millions d’euros pour Odda Steel.",
        "billions": "Halden a payé {} milliards d’euros pour Odda Steel.",
        "dollars": "Halden a payé {} millions de dollars pour Odda Steel.",
        "people": "L’usine d’Odda emploie {} personnes.",
        "at least": "L’usine d’Odda emploie au moins {} personnes.",
        "length": "Le tunnel d’Odda est long de {} kilomètres.",
        "miles": "Le tunnel d’Odda est long de {} miles.",
        "percent": "La marge de Halden a baissé de {} pour cent.",
        "points": "La marge de Halden a baissé de {} points de pourcentage.",
        "rose": "Le cours de l’action Halden a augmenté de {} pour cent.",
        "fell": "Le cours de l’action Halden a baissé de {} pour cent.",
        "day": "La vente a été annoncée le {}.",
        "weekday": "La vente a été annoncée le {}.",
        "founded": "Odda Steel a été fondée en {}.",
        "deadline": "Halden fermera l’usine d’ici fin {}.",
    },
    "es": {
        "money": "Halden pagó {} millones de euros por Odda Steel.",
        "billions": "Halden pagó {} mil millones de euros por Odda Steel.",
        "dollars": "Halden pagó {} millones de dólares por Odda Steel.",
        "people": "En la fábrica de Odda trabajan {} personas.",
        "at least": "En la fábrica de Odda trabajan al menos {} personas.",
        "length": "El túnel de Odda tiene {} kilómetros de largo.",
        "miles": "El túnel de Odda tiene {} millas de largo.",
        "percent": "El margen de Halden cayó un {} por ciento.",
        "points": "El margen de Halden cayó {} puntos porcentuales.",
        "rose": "El precio de la acción de Halden subió un {} por ciento.",
        "fell": "El precio de la acción de Halden cayó un {} por ciento.",
        "day": "La venta se anunció el {}.",
        "weekday": "La venta se anunció el {}.",
        "founded": "Odda Steel fue fundada en {}.",
        "deadline": "Halden cerrará la fábrica a más tardar a finales de {}.",
    },
    "nl": {
        "money": "Halden betaalde {} miljoen euro voor Odda Steel.",
        "billions": "Halden betaalde {} miljard euro voor Odda Steel.",
        "dollars": "Halden betaalde {} miljoen dollar voor Odda Steel.",
        "people": "In de fabriek in Odda werken {} mensen.",
        "at least": "In de fabriek in Odda werken minstens {} mensen.",
        "length": "De tunnel bij Odda is {} kilometer lang.",
        "miles": "De tunnel bij Odda is {} mijl lang.",
        "percent": "De marge van Halden daalde met {} procent.",
        "points": "De marge van Halden daalde met {} procentpunten.",
        "rose": "De aandelenkoers van Halden steeg met {} procent.",
        "fell": "De aandelenkoers van Halden daalde met {} procent.",
        "day": "De verkoop werd op {} bekendgemaakt.",
        "weekday": "De verkoop werd op {} bekendgemaakt.",
        "founded": "Odda Steel werd in {} opgericht.",
        "deadline": "Halden sluit de fabriek uiterlijk eind {}.",
    },
    "sv": {
        "money": "Halden betalade {} miljoner euro för Odda Steel.",
        "billions": "Halden betalade {} miljarder euro för Odda Steel.",
        "dollars": "Halden betalade {} miljoner dollar för Odda Steel.",
        "people": "På fabriken i Odda arbetar {} personer.",
        "at least": "På fabriken i Odda arbetar minst {} personer.",
        "length": "Tunneln vid Odda är {} kilometer lång.",
        "miles": "Tunneln vid Odda är {} engelska mil lång.",
        "percent": "Haldens marginal sjönk med {} procent.",
        "points": "Haldens marginal sjönk med {} procentenheter.",
        "rose": "Aktiekursen i Halden steg med {} procent.",
        "fell": "Aktiekursen i Halden sjönk med {} procent.",
        "day": "Försäljningen offentliggjordes den {}.",
        "weekday": "Försäljningen offentliggjordes {}.",
        "founded": "Odda Steel grundades {}.",
        "deadline": "Halden stänger fabriken senast i slutet av {}.",
    },
    "it": {
        "money": "Halden ha pagato {} milioni di euro per Odda Steel.",
        "billions": "Halden ha pagato {} miliardi di euro per Odda Steel.",
        "dollars": "Halden ha pagato {} milioni di dollari per Odda Steel.",
        "people": "Nella fabbrica di Odda lavorano {} persone.",
        "at least": "Nella fabbrica di Odda lavorano almeno {} persone.",
        "length": "La galleria di Odda è lunga {} chilometri.",
        "miles": "La galleria di Odda è lunga {} miglia.",
        "percent": "Il margine di Halden è sceso del {} per cento.",
        "points": "Il margine di Halden è sceso di {} punti percentuali.",
        "rose": "Il prezzo delle azioni Halden è salito del {} per cento.",
        "fell": "Il prezzo delle azioni Halden è sceso del {} per cento.",
        "day": "La vendita è stata annunciata il {}.",
        "weekday": "La vendita è stata annunciata {}.",
        "founded": "Odda Steel è stata fondata nel {}.",
        "deadline": "Halden chiuderà la fabbrica entro la fine del {}.",
    },
    "ja": {
        "money": "ハルデン（Halden）はオッダ・スチール（Odda Steel）に{}万ユーロを支払った。",
        "billions": "ハルデン（Halden）はオッダ・スチール（Odda Steel）に{}億ユーロを支払った。",
        "dollars": "ハルデン（Halden）はオッダ・スチール（Odda Steel）に{}万ドルを支払った。",
        "people": "オッダ（Odda）の工場では{}人が働いている。",
        "at least": "オッダ（Odda）の工場では少なくとも{}人が働いている。",
        "length": "オッダ（Odda）のトンネルの長さは{}キロメートルだ。",
        "miles": "オッダ（Odda）のトンネルの長さは{}マイルだ。",
        "percent": "ハルデン（Halden）の利益率は{}パーセント低下した。",
        "points": "ハルデン（Halden）の利益率は{}パーセントポイント低下した。",
        "rose": "ハルデン（Halden）の株価は{}パーセント上昇した。",
        "fell": "ハルデン（Halden）の株価は{}パーセント下落した。",
        "day": "売却は{}に発表された。",
        "weekday": "売却は{}に発表された。",
        "founded": "オッダ・スチール（Odda Steel）は{}年に設立された。",
        "deadline": "ハルデン（Halden）は{}年末までに工場を閉鎖する。",
    },
}  # fmt: skip
#: How many of a language's own scale word are one of the English word.
FACTOR = {("ja", "money"): Decimal(100), ("ja", "dollars"): Decimal(100), ("ja", "billions"): Decimal(10)}
#: Facts that stand beside the spoilt one and agree.
COMPANIONS = ("money", "people", "length", "founded", "day")


@attrs.frozen
class Planted:
    """Two texts, the code of the slip, and the sentences that it stands in."""

    texts: tuple[str, str]
    languages: tuple[str, str]
    code: str
    sentences: tuple[str, str]


def figure(n: Decimal, tag: str) -> str:
    """A number as a language writes it."""
    return format_decimal(n, locale=tag)


def day(d: dt.date, tag: str) -> str:
    """A day as a language writes it."""
    return format_date(d, "long", locale=tag) if tag != "en" else format_date(d, "d MMMM y", locale=tag)


def with_weekday(d: dt.date, weekday: dt.date, tag: str) -> str:
    """A day with the weekday of another day, as a language writes it."""
    name = format_date(weekday, "EEEE", locale=tag)
    if tag == "ja":
        return f"{day(d, tag)}（{name}）"
    joint = {"de": ", dem ", "en": ", ", "sv": " den "}.get(tag, " ")
    return f"{name}{joint}{day(d, tag)}"


Slot = Callable[[str, str], str]
Slip = tuple[str, tuple[str, Slot], tuple[str, Slot], tuple[str, ...]]


def numeral(n: Decimal | int) -> Slot:
    return lambda tag, name: figure(n * FACTOR.get((tag, name), Decimal(1)), tag)


@st.composite
def scale(draw: st.DrawFn) -> Slip:
    n = draw(st.decimals(min_value=Decimal("1.1"), max_value=Decimal("89.9"), places=1))
    if draw(st.booleans()):
        return "CC102", ("money", numeral(n)), ("billions", numeral(n)), ("money",)
    return "CC102", ("money", numeral(n)), ("money", numeral(n * 10)), ("money",)


#: Different digits: without one of two equal ones a number is a tenth of itself, nearly, and that is another slip.
FOUR = st.lists(st.integers(1, 9), min_size=4, max_size=5, unique=True)


def whole(digits: list[int]) -> int:
    return int("".join(map(str, digits)))


@st.composite
def swapped(draw: st.DrawFn) -> Slip:
    digits = draw(FOUR)
    at = draw(st.integers(0, len(digits) - 2))
    other = [*digits[:at], digits[at + 1], digits[at], *digits[at + 2 :]]
    # a difference within a rounding or the halo of a round number is no slip that anybody can see
    assume(abs(whole(other) - whole(digits)) > 0.01 * whole(digits))
    return "CC103", ("people", numeral(whole(digits))), ("people", numeral(whole(other))), ("people",)


@st.composite
def dropped(draw: st.DrawFn) -> Slip:
    digits = draw(FOUR)
    at = draw(st.integers(1, len(digits) - 2))
    other = digits[:at] + digits[at + 1 :]
    return "CC104", ("people", numeral(whole(digits))), ("people", numeral(whole(other))), ("people",)


@st.composite
def bound(draw: st.DrawFn) -> Slip:
    n = draw(st.integers(40, 90)) * 10
    m = draw(st.integers(211, n * 3 // 4).filter(lambda v: v % 10))
    assume(str(n).strip("0") != str(m).strip("0") and sorted(str(n)) != sorted(str(m)))
    assume(len(str(m)) == 3 and sum(a != b for a, b in zip(str(n), str(m), strict=True)) > 1 and str(n)[:2] != str(m)[::2])
    return "CC105", ("at least", numeral(n)), ("people", numeral(m)), ("people",)


PERCENTS = st.decimals(min_value=Decimal("1.1"), max_value=Decimal("19.9"), places=1).filter(lambda d: d % 1 != 0)


@st.composite
def direction(draw: st.DrawFn) -> Slip:
    n = draw(PERCENTS)
    return "CC106", ("rose", numeral(n)), ("fell", numeral(n)), ()


@st.composite
def points(draw: st.DrawFn) -> Slip:
    n = draw(PERCENTS)
    return "CC107", ("points", numeral(n)), ("percent", numeral(n)), ()


@st.composite
def currency(draw: st.DrawFn) -> Slip:
    n = draw(st.integers(110, 899))
    return "CC201", ("money", numeral(n)), ("dollars", numeral(n)), ("money",)


@st.composite
def unit(draw: st.DrawFn) -> Slip:
    n = draw(st.decimals(min_value=Decimal("2.1"), max_value=Decimal("79.9"), places=1).filter(lambda d: d % 1 != 0))
    return "CC301", ("length", numeral(n)), ("miles", numeral(n)), ("length",)


@st.composite
def year(draw: st.DrawFn) -> Slip:
    a, b = draw(st.lists(st.integers(1950, 2023), min_size=2, max_size=2, unique=True))
    return "CC403", ("founded", lambda *_: str(a)), ("founded", lambda *_: str(b)), ("founded",)


@st.composite
def day_month(draw: st.DrawFn) -> Slip:
    a, b = draw(st.lists(st.integers(1, 12), min_size=2, max_size=2, unique=True))
    one, other = dt.date(2024, a, b), dt.date(2024, b, a)
    return "CC402", ("day", lambda tag, _: day(one, tag)), ("day", lambda tag, _: day(other, tag)), ("day",)


@st.composite
def deadline(draw: st.DrawFn) -> Slip:
    a, b = draw(st.lists(st.integers(2026, 2040), min_size=2, max_size=2, unique=True))
    return "CC404", ("deadline", lambda *_: str(a)), ("deadline", lambda *_: str(b)), ()


@st.composite
def weekday(draw: st.DrawFn) -> Slip:
    d = draw(st.dates(dt.date(2024, 1, 1), dt.date(2025, 3, 1)))
    wrong = d + dt.timedelta(days=draw(st.integers(1, 6)))
    return (
        "CC405",
        ("weekday", lambda tag, _: with_weekday(d, d, tag)),
        ("weekday", lambda tag, _: with_weekday(d, wrong, tag)),
        ("day",),
    )


SLIPS: dict[str, st.SearchStrategy[Slip]] = {
    "scale": scale(), "digits swapped": swapped(), "digit dropped": dropped(), "bound": bound(), "direction": direction(),
    "points": points(), "currency": currency(), "unit": unit(), "year": year(), "day and month": day_month(),
    "deadline": deadline(), "weekday": weekday(),
}  # fmt: skip


@st.composite
def planted(draw: st.DrawFn, slip: st.SearchStrategy[Slip], *, spoil: bool = True) -> Planted:
    """Two texts that agree in one or two facts; where ``spoil``, they differ in one."""
    code, one, other, taken = draw(slip)
    tags = draw(st.lists(st.sampled_from(sorted(TEXTS)), min_size=2, max_size=2, unique=True))
    facts = draw(st.lists(st.sampled_from([c for c in COMPANIONS if c not in taken]), min_size=1, max_size=2, unique=True))
    values: dict[str, Slot] = {
        "money": numeral(Decimal("47.3")),
        "people": numeral(268),
        "length": numeral(Decimal("5.4")),
        "founded": lambda *_: "1931",
        "day": lambda tag, _: day(dt.date(2025, 2, 27), tag),
    }
    sides = (one, other) if draw(st.booleans()) else (other, one)
    told = sides if spoil else (one, one)
    sentences = [TEXTS[tag][name].format(slot(tag, name)) for tag, (name, slot) in zip(tags, told, strict=True)]
    texts = []
    for tag, sentence in zip(tags, sentences, strict=True):
        parts = [TEXTS[tag][f].format(values[f](tag, f)) for f in facts]
        at = draw(st.integers(0, len(parts)))
        texts.append(" ".join([*parts[:at], sentence, *parts[at:]]))
    return Planted((texts[0], texts[1]), (tags[0], tags[1]), code, (sentences[0], sentences[1]))


def check(p: Planted) -> contracheck.Report:
    """The report on the two texts."""
    return contracheck.check(
        Article(id=str(n), text=text, language=tag, published=PUBLISHED)
        for n, (text, tag) in enumerate(zip(p.texts, p.languages, strict=True))
    )


def named(p: Planted) -> str | None:
    """What is wrong with the report on a planted slip; None where the right code names the right claims and nothing else."""
    report = check(p)
    told = [(f.code, [report.claim[c].text for c in f.claims], f.message) for f in report.findings if f.severity != "note"]
    places = {str(n): (p.texts[n].index(s), p.texts[n].index(s) + len(s)) for n, s in enumerate(p.sentences)}

    def inside(claim: str) -> bool:
        c = report.claim[claim]
        return places[c.article][0] <= c.span.start < places[c.article][1]

    right = [f for f in report.findings if f.code == p.code and all(inside(c) for c in f.claims)]
    if len(right) == 1 and len(told) == 1:
        return None
    return f"{p.languages} {p.sentences}: {told}"


def misses(strategy: st.SearchStrategy[Any], judge: Callable[[Any], str | None]) -> tuple[int, list[str]]:
    """How many cases were drawn, and what is wrong with those that fail."""
    found: list[str | None] = []

    @settings(DRAWN)
    @given(case=strategy)
    def run(case: Any) -> None:
        found.append(judge(case))

    run()
    return len(found), [f for f in found if f is not None]


@pytest.mark.parametrize("kind", SLIPS)
def test_slip_is_named(kind: str) -> None:
    """In nearly all draws the right code names the right claims, and nothing else is called a contradiction."""
    drawn, wrong = misses(planted(SLIPS[kind]), named)
    assert drawn >= DRAWS // 2
    assert 1 - len(wrong) / drawn >= LEAST, f"{len(wrong)} of {drawn}\n" + "\n".join(wrong)


@pytest.mark.parametrize("kind", SLIPS)
def test_consistent(kind: str) -> None:
    """The same texts without the slip have no finding."""

    def silent(p: Planted) -> str | None:
        found = [(f.code, f.message) for f in check(p).findings]
        return f"{p.languages} {p.sentences}: {found}" if found else None

    drawn, wrong = misses(planted(SLIPS[kind], spoil=False), silent)
    assert 1 - len(wrong) / drawn >= LEAST, f"{len(wrong)} of {drawn}\n" + "\n".join(wrong)
