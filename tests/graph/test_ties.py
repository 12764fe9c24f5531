"""Sums, shares and time: what the fixtures say, and random texts that are consistent or have one planted slip."""

from __future__ import annotations

import datetime as dt
import random
import time
import tomllib
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import contracheck
from contracheck import Article
from contracheck.graph.times import Edge, negative_cycle
from contracheck.lang.concepts import TIES
from contracheck.lang.pack import full_languages, language
from contracheck.model.catalogue import BY_CODE

FIXTURES = Path(__file__).resolve().parent.parent.parent / "fixtures" / "diagnose"
CODES = {"parts-and-total": "CC501", "share-and-whole": "CC502", "time-cycle": "CC503"}


def found(*articles: tuple[str, str], published: str = "2025-06-30") -> list[contracheck.Report]:
    """The report on texts in some languages."""
    made = [Article(id="abcdef"[n], language=tag, published=published, text=text) for n, (tag, text) in enumerate(articles)]
    return [contracheck.check(made)]


def codes(*articles: tuple[str, str]) -> list[str]:
    """The codes of this module's findings on some texts."""
    return [f.code for r in found(*articles) for f in r.findings if f.code in CODES.values()]


def cases() -> list[tuple[str, str, str, dict[str, object]]]:
    """All cases of the fixtures: file, what is to happen, id, case."""
    made = []
    for name in sorted(CODES):
        data = tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))
        made += [(name, kind, case["id"], case) for kind in ("fires", "silent", "cannot") for case in data[kind]]
    return made


@pytest.mark.parametrize(("name", "kind", "_", "case"), cases(), ids=lambda v: v if isinstance(v, str) else "")
def test_fixture(name: str, kind: str, _: str, case: dict[str, list[tuple[str, str]]]) -> None:
    """A case fires its own code and no other of these, or none."""
    expected = [CODES[name]] if kind == "fires" else []
    assert codes(*(tuple(a) for a in case["articles"])) == expected, case["why"]


@pytest.mark.parametrize("name", sorted(CODES))
def test_fixture_is_broad(name: str) -> None:
    """A code has at least eight cases that fire, in at least four languages, and some that must not."""
    data = tomllib.loads((FIXTURES / f"{name}.toml").read_text(encoding="utf-8"))
    assert len(data["fires"]) >= 8
    assert len({a[0] for case in data["fires"] for a in case["articles"]}) >= 4
    assert len(data["silent"]) >= 7


@pytest.mark.parametrize("name", sorted(CODES))
def test_catalogue_has_a_page(name: str) -> None:
    """The catalogue names the code, and its page is a docstring with an example and its limits."""
    import importlib

    entry = BY_CODE[CODES[name]]
    page = importlib.import_module(entry.page).__doc__ or ""
    assert entry.name == name
    assert page.startswith(f"{name} ({entry.code}): ")
    assert all(part in page for part in ("Example: ", "Not when: ", "Known misses: "))


@pytest.mark.parametrize("tag", full_languages())
def test_every_language_has_words(tag: str) -> None:
    """Each full language has the words that tie, before or behind the figure, and none is empty."""
    words = language(tag).data["context"]
    for key in ("total", "of_which", "out_of", "further", "each", "that_is", "average"):
        assert words[key], key
    for key in ("level_from", "level_to", "later_than", "earlier_than"):
        assert words.get(key) or words.get(f"{key}_after"), key
    assert all(w == w.strip() and w for key in TIES for w in words.get(key, ()))


# --- random texts ---
#: A sentence with two parts and their total, in millions of one currency, and the decimal separator.
TOTALS = {
    "en": ("The council will spend £{a} million on roads and £{b} million on schools, £{t} million in total.", "."),
    "de": (
        "Die Stadt gibt {a} Millionen Euro für Straßen und {b} Millionen Euro für Schulen aus, insgesamt {t} Millionen Euro.",
        ",",
    ),
    "fr": (
        "La ville verse {a} millions d'euros pour des routes et {b} millions d'euros pour des écoles, {t} millions au total.",
        ",",
    ),
    "es": (
        "La ciudad gasta {a} millones de euros en calles y {b} millones de euros en escuelas, {t} millones de euros en total.",
        ",",
    ),
    "it": (
        "La città spende {a} milioni di euro per le strade e {b} milioni di euro per le scuole, in totale {t} milioni di euro.",
        ",",
    ),
    "pt": ("A cidade gasta {a} milhões de euros em ruas e {b} milhões de euros em escolas, {t} milhões de euros no total.", ","),
    "nl": ("De stad geeft {a} miljoen euro uit aan wegen en {b} miljoen euro aan scholen, in totaal {t} miljoen euro.", ","),
    "sv": ("Staden lägger {a} miljoner kronor på vägar och {b} miljoner kronor på skolor, totalt {t} miljoner kronor.", ","),
    "pl": ("Miasto wyda {a} mln zł na drogi i {b} mln zł na szkoły, łącznie {t} mln zł.", ","),
    "ru": ("Город потратит {a} млн рублей на дороги и {b} млн рублей на школы, всего {t} млн рублей.", ","),
    "tr": ("Belediye yollara {a} milyon lira, okullara {b} milyon lira, toplam {t} milyon lira harcayacak.", ","),
    "ja": ("市は道路に{a}億円、学校に{b}億円、合計{t}億円を使う。", "."),
    "zh": ("该市将投入{a}亿元修路，投入{b}亿元建校，合计{t}亿元。", "."),
    "ko": ("시는 도로에 {a}억원, 학교에 {b}억원, 합계 {t}억원을 쓴다.", "."),
}  # fmt: skip
#: Parts behind their whole, in the same units.
PARTS = {
    "en": ("The fund holds £{t} million, of which £{a} million comes from the state and £{b} million from the region.", "."),
    "de": ("Der Fonds hält {t} Millionen Euro, davon {a} Millionen Euro vom Bund und {b} Millionen Euro vom Land.", ","),
    "fr": (
        "Le fonds détient {t} millions d'euros, dont {a} millions d'euros de l'État et {b} millions d'euros de la région.",
        ",",
    ),
    "it": ("Il fondo ha {t} milioni di euro, di cui {a} milioni di euro dallo Stato e {b} milioni di euro dalla regione.", ","),
    "nl": ("Het fonds telt {t} miljoen euro, waarvan {a} miljoen euro van het Rijk en {b} miljoen euro van de regio.", ","),
    "sv": ("Fonden har {t} miljoner kronor, varav {a} miljoner kronor från staten och {b} miljoner kronor från regionen.", ","),
    "ru": ("В фонде {t} млн рублей, из них {a} млн рублей от государства и {b} млн рублей от области.", ","),
    "ja": ("基金は{t}億円で、このうち国が{a}億円、県が{b}億円を出す。", "."),
    "zh": ("该基金共有{t}亿元，其中国家出资{a}亿元，省里出资{b}亿元。", "."),
    "ko": ("기금은 {t}억원이며 이 중 국가가 {a}억원, 도가 {b}억원을 낸다.", "."),
}  # fmt: skip
#: A change in percent with its two levels.
GROWTHS = {
    "en": ("Revenue rose {p}% from ${a} million to ${b} million.", "."),
    "de": ("Der Umsatz stieg um {p} Prozent von {a} Millionen Euro auf {b} Millionen Euro.", ","),
    "nl": ("De omzet steeg met {p} procent van {a} miljoen euro naar {b} miljoen euro.", ","),
    "sv": ("Omsättningen steg med {p} procent från {a} miljoner kronor till {b} miljoner kronor.", ","),
    "ru": ("Выручка выросла на {p}% с {a} млн рублей до {b} млн рублей.", ","),
    "pl": ("Przychody wzrosły o {p} proc. z {a} mln zł do {b} mln zł.", ","),
    "it": ("I ricavi sono saliti del {p} per cento da {a} milioni di euro a {b} milioni di euro.", ","),
    "ja": ("売上高は{a}億円から{b}億円に{p}％増加した。", "."),
}  # fmt: skip
#: A part of a whole with its share.
SHARES = {
    "en": "Halden Foods said {a} of the {t} employees, or {p} percent, had signed.",
    "de": "Von den {t} Beschäftigten arbeiten {a} ({p} Prozent) in Jena.",
    "es": "Respondieron {a} de los {t} vecinos, es decir, el {p} %.",
    "fr": "La mairie a reçu {a} réponses sur {t} envoyées, soit {p} %, selon le rapport.",
}
#: Two dates with the distance between them, and how a day is written.
DATES = {
    "en": ("The sample was taken on {x}. {n} days later, on {y}, the club signed the player.", "{d} {m} {y}",
           "January February March April May June July August September October November December"),
    "de": ("Die Probe wurde am {x} genommen. {n} Tage später, am {y}, unterschrieb der Klub.", "{d}. {m} {y}",
           "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    "fr": ("Le contrôle a eu lieu le {x}. {n} jours plus tard, le {y}, le club a signé.", "{d} {m} {y}",
           "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    "es": ("El control se hizo el {x}. {n} días más tarde, el {y}, el club firmó el acuerdo.", "{d} de {m} de {y}",
           "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    "it": ("Il controllo si è svolto il {x}. {n} giorni dopo, il {y}, il club ha firmato.", "{d} {m} {y}",
           "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    "nl": ("Het monster werd op {x} genomen. {n} dagen later, op {y}, tekende de club.", "{d} {m} {y}",
           "januari februari maart april mei juni juli augustus september oktober november december"),
    "sv": ("Provet togs den {x}. {n} dagar senare, den {y}, skrev klubben på.", "{d} {m} {y}",
           "januari februari mars april maj juni juli augusti september oktober november december"),
}  # fmt: skip


def written(n: Decimal, places: int, mark: str) -> str:
    """A number rounded to so many places, with the decimal mark of a language."""
    return str(n.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)).replace(".", mark)


def day(tag: str, date: dt.date) -> str:
    """A date as the language writes it."""
    _, form, months = DATES[tag]
    return form.format(d=date.day, m=months.split()[date.month - 1], y=date.year)


AMOUNTS = st.decimals(Decimal("11.001"), Decimal("899.999"), places=3)
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUIET
@given(st.sampled_from(sorted(TOTALS)), AMOUNTS, AMOUNTS, st.integers(0, 2))
def test_consistent_totals_are_silent(tag: str, a: Decimal, b: Decimal, places: int) -> None:
    """Parts and total of one truth, each rounded by its writer, fit together."""
    text, mark = TOTALS[tag]
    figures = {k: written(n, places, mark) for k, n in (("a", a), ("b", b), ("t", a + b))}
    assert codes((tag, text.format(**figures))) == []


@QUIET
@given(st.sampled_from(sorted(PARTS)), AMOUNTS, AMOUNTS, st.decimals(0, 500, places=2), st.integers(0, 2))
def test_consistent_parts_are_silent(tag: str, a: Decimal, b: Decimal, rest: Decimal, places: int) -> None:
    """Parts of a whole may leave something over."""
    text, mark = PARTS[tag]
    figures = {k: written(n, places, mark) for k, n in (("a", a), ("b", b), ("t", a + b + rest))}
    assert codes((tag, text.format(**figures))) == []


@QUIET
@given(st.sampled_from(sorted(GROWTHS)), AMOUNTS, st.decimals(Decimal("1.01"), Decimal("2.9"), places=3), st.integers(0, 1))
def test_consistent_growth_is_silent(tag: str, a: Decimal, rate: Decimal, places: int) -> None:
    """A growth fits the levels that it leads from and to, as far as all three are rounded."""
    text, mark = GROWTHS[tag]
    p = written((rate - 1) * 100, places, mark)
    assert codes((tag, text.format(a=written(a, 1, mark), b=written(a * rate, 1, mark), p=p))) == []


@QUIET
@given(st.sampled_from(sorted(SHARES)), st.integers(200, 900), st.data())
def test_consistent_shares_are_silent(tag: str, whole: int, data: st.DataObject) -> None:
    """A share fits its part and its whole."""
    part = data.draw(st.integers(12, whole - 10))
    p = written(Decimal(part) / whole * 100, 0, ".")
    assert codes((tag, SHARES[tag].format(a=part, t=whole, p=p))) == []


@QUIET
@given(st.sampled_from(sorted(DATES)), st.dates(dt.date(2024, 1, 1), dt.date(2025, 3, 1)), st.integers(2, 90))
def test_consistent_dates_are_silent(tag: str, first: dt.date, days: int) -> None:
    """Dates are as far apart as the text says."""
    text = DATES[tag][0].format(x=day(tag, first), n=days, y=day(tag, first + dt.timedelta(days)))
    assert codes((tag, text)) == []


def slipped(kind: str, draw: random.Random) -> tuple[str, str]:
    """A language and a text with one planted slip."""
    if kind == "dates":
        tag = draw.choice(sorted(DATES))
        first = dt.date(2024, 1, 1) + dt.timedelta(draw.randrange(400))
        days = draw.randrange(3, 60)
        off = days + draw.choice((-1, 1)) * draw.randrange(max(3, days // 10), 40)
        if off < 2:
            off = days + draw.randrange(4, 40)
        return tag, DATES[tag][0].format(x=day(tag, first), n=off, y=day(tag, first + dt.timedelta(days)))
    a, b = (Decimal(draw.randrange(110, 8990)) / 10 for _ in range(2))
    off = Decimal(draw.choice((-1, 1)) * draw.randrange(60, 240)) / 1000
    if kind == "totals":
        tag = draw.choice(sorted(TOTALS))
        text, mark = TOTALS[tag]
        return tag, text.format(a=written(a, 1, mark), b=written(b, 1, mark), t=written((a + b) * (1 + off), 1, mark))
    if kind == "parts":
        tag = draw.choice(sorted(PARTS))
        text, mark = PARTS[tag]
        return tag, text.format(a=written(a, 1, mark), b=written(b, 1, mark), t=written((a + b) * (1 - abs(off)), 1, mark))
    if kind == "growths":
        tag = draw.choice(sorted(GROWTHS))
        text, mark = GROWTHS[tag]
        rate = Decimal(draw.randrange(110, 250)) / 100
        wrong = (rate - 1) * 100 * draw.choice((Decimal("0.4"), Decimal("1.7"), Decimal("2.1")))
        a += 100
        return tag, text.format(a=written(a, 1, mark), b=written(a * rate, 1, mark), p=written(wrong, 1, mark))
    tag = draw.choice(sorted(SHARES))
    whole = draw.randrange(201, 999)
    part = draw.randrange(21, whole // 2)
    wrong = Decimal(part) / whole * 100 * Decimal(draw.choice(("0.5", "1.4", "1.8"))) + 1
    return tag, SHARES[tag].format(a=part, t=whole, p=written(wrong, 0, "."))


@pytest.mark.parametrize(
    ("kind", "code"),
    [("totals", "CC501"), ("parts", "CC501"), ("growths", "CC502"), ("shares", "CC502"), ("dates", "CC503")],
)
def test_planted_slips_are_found(kind: str, code: str) -> None:
    """At least 95 of 100 planted slips are found, with the right code and no other."""
    draw = random.Random(kind)
    texts = [slipped(kind, draw) for _ in range(200)]
    missed = [t for t in texts if codes(t) != [code]]
    assert len(missed) <= len(texts) // 20, missed[:8]


def test_same_trouble_is_said_once() -> None:
    """Two articles with the same wrong sum, one of them in the words of the other, give one finding an article at most."""
    text = "The council will spend £340 million on roads and £271 million on schools, £711 million in total."
    assert codes(("en", text), ("en", text)) == ["CC501"]


def test_relations_of_a_sum_name_total_and_parts() -> None:
    """A sum has one relation a part, in conflict, with the cause sum; its finding names total and parts in that order."""
    text = "The council will spend £340 million on roads and £271 million on schools, £711 million in total."
    report = found(("en", text))[0]
    told = {c.id: c.text for c in report.claims}
    assert {(told[r.a], told[r.b]) for r in report.relations} == {
        ("£340 million", "£711 million"), ("£271 million", "£711 million")
    }  # fmt: skip
    assert {(r.verdict, r.cause, r.code) for r in report.relations} == {("conflict", "sum", "CC501")}
    finding = report.findings[0]
    assert [told[i] for i in finding.claims] == ["£711 million", "£340 million", "£271 million"]
    assert "611 million" in finding.message
    assert finding.fix is not None


def test_fix_names_the_figure_of_another_article() -> None:
    """Where another article has a figure with which the sum comes out, the fix says so."""
    wrong = "Of 4,410 ballots cast in Orland, Ms Orrin took 2,417 votes and Mr Vale 2,293 votes, the Orland board said."
    right = "In Orland, Ms Orrin took 2,417 votes and Mr Vale 1,993 votes, the Orland board said."
    report = found(("en", wrong), ("en", right))[0]
    fixes = [f.fix for f in report.findings if f.code == "CC501"]
    assert fixes == ["read “2,293 votes” as “1,993 votes” of b"]


def test_opposite_sides_of_one_event() -> None:
    """Equal distances before and after one event are no agreement."""
    texts = (
        ("en", "The union of Vessen Works said it was told four days before the Vessen takeover was announced."),
        ("de", "Die Gewerkschaft der Vessen Works erfuhr vier Tage nach dem Bekanntwerden von der Übernahme von Vessen."),
    )
    report = found(*texts)[0]
    assert "agree" not in {r.verdict for r in report.relations if r.cause == "order"}


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(-9, 9)), max_size=24))
def test_negative_cycle_against_all_paths(edges: list[tuple[int, int, int]]) -> None:
    """A cycle is found exactly where shortest paths (Floyd and Warshall) have one; it closes and adds up to less than none."""
    far = {(i, j): 0 if i == j else 10**6 for i in range(7) for j in range(7)}
    for a, b, days in edges:
        far[a, b] = min(far[a, b], days)
    for k in range(7):
        for i in range(7):
            for j in range(7):
                far[i, j] = min(far[i, j], far[i, k] + far[k, j])
    cycle = negative_cycle([Edge(a, b, days, ()) for a, b, days in edges])
    assert bool(cycle) == any(far[i, i] < 0 for i in range(7))
    if cycle:
        assert sum(e.days for e in cycle) < 0
        assert [e.there for e in cycle] == [e.here for e in (*cycle[1:], cycle[0])]


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"The fund has £{n} million, of which £{n // 3} million is here." for n in range(101, 601)),
        "The fund has £9,000 million, of which " + ", ".join(f"£{n} million" for n in range(11, 1011)) + " is here.",
        "The club met on 3 May 2024. "
        + " ".join(f"Two days later, on {n % 28 + 1} June 2024, it met again." for n in range(500)),
    ],
    ids=["many-sums", "one-long-sum", "one-long-chain"],
)
def test_a_thousand_claims(text: str) -> None:
    """The ties of a text with a thousand claims take less than two seconds more than reading it."""
    from contracheck.graph import ties
    from contracheck.model import Config
    from contracheck.pipeline import _sides

    read, claims, _, _ = _sides([Article(id="a", language="en", published="2025-06-30", text=text)], Config())
    assert sum(map(len, claims.values())) >= 1000
    for c in claims["a"]:
        assert c.sentence.end >= c.span.end
    start = time.process_time()
    ties(read, claims, [])
    assert time.process_time() - start < 2


def test_facts_of_a_thousand_claims() -> None:
    """Two events that five hundred articles date in two orders are one finding, in less than two seconds."""
    from contracheck.graph import ties
    from contracheck.model import Config, Relation
    from contracheck.pipeline import _sides

    texts = ("The board was warned on 3 May 2025. The contract was signed on 9 May 2025.",
             "The board was warned on 9 June 2025. The contract was signed on 9 May 2025.")  # fmt: skip
    articles = [Article(id=f"{n:03}", language="en", published="2025-06-30", text=f"No {n}: {texts[n % 2]}") for n in range(500)]
    read, claims, _, _ = _sides(articles, Config())
    dates = [[c for c in claims[a.id] if c.kind == "date"] for a in read]
    facts = []
    for side in (0, 1):
        members = [d[side] for d in dates]
        relations = [
            Relation(a=x.id, b=y.id, verdict="agree" if x.value == y.value else "conflict", cause="date", score=1.0)
            for i, x in enumerate(members) for y in members[i + 1 :]
        ]  # fmt: skip
        facts.append((members, relations))
    start = time.process_time()
    found = ties(read, claims, facts)
    assert time.process_time() - start < 2
    assert [t.code for t in found] == ["CC503"]
