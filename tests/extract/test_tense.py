"""Which year, or week, a date without one means: by the tense of what is told."""

from __future__ import annotations

import datetime as dt
import functools
import tomllib
from pathlib import Path
from typing import Any

import pytest

import contracheck

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "tense"
#: The share of dates that are right over all languages. These floors only rise.
FLOORS = {"read": 0.92, "unread": 0.89}


def rows(name: str) -> list[tuple[str, dict[str, Any]]]:
    """The annotated sentences of a set, with their languages."""
    return [(p.stem, row) for p in sorted(FIXTURES.glob("*.toml")) for row in tomllib.loads(p.read_text(encoding="utf-8"))[name]]


def right(tag: str, row: dict[str, Any]) -> list[bool]:
    """Whether each date of a sentence is read with its first and last day."""
    text = row["text"]
    claims = [c for c in contracheck.extract(text, language=tag, published=row["published"]) if c.kind == "date"]
    found = []
    for date in row["dates"]:
        start = text.index(date["text"])
        at = next((c for c in claims if c.span.start < start + len(date["text"]) and c.span.end > start), None)
        wanted = date["first"].isoformat(), date["last"].isoformat()
        found.append(at is not None and (at.value.lower, at.value.upper) == wanted)
    return found


@functools.cache
def share(name: str) -> float:
    """The share of dates of a set that are right."""
    told = [ok for tag, row in rows(name) for ok in right(tag, row)]
    return sum(told) / len(told)


@pytest.mark.parametrize("name", FLOORS)
def test_annotation(name: str) -> None:
    """Every date stands in its sentence once, and ends when it has begun, in all languages that have a file of their own."""
    assert len({tag for tag, _ in rows(name)}) == 17
    for _, row in rows(name):
        assert row["dates"]
        assert all(row["text"].count(d["text"]) == 1 and d["first"] <= d["last"] for d in row["dates"])


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    """What is right in all languages together does not fall."""
    assert share(name) >= FLOORS[name]


PUBLISHED = dt.date(2026, 9, 16)  # a Wednesday


@pytest.mark.parametrize(
    ("tag", "text", "day"),
    [
        # what is said, and the day on which it is said
        ("en", "The club said on Monday that the stand opens on Friday.", ["2026-09-14", "2026-09-18"]),
        ("de", "Der Verein teilte am Montag mit, dass er am Freitag öffnet.", ["2026-09-14", "2026-09-18"]),
        # the present of what is planned, the perfect of what is over
        ("es", "El alcalde viaja el viernes a Villasol.", ["2026-09-18"]),
        ("de", "Der Rat hat am Freitag den Haushalt beschlossen.", ["2026-09-11"]),
        ("de", "Der Rat beschließt am Freitag den Haushalt.", ["2026-09-18"]),
        ("de", "Mit 41 Stimmen lehnte der Rat am Freitag den Haushalt ab.", ["2026-09-11"]),
        # conditionals
        ("fr", "La gare rouvrirait vendredi, selon la mairie.", ["2026-09-18"]),
        # what was promised, and the day on which it was
        ("en", "On Monday the mayor vowed to resign.", ["2026-09-14"]),
        ("en", "The mayor vowed on Monday to resign on Friday.", ["2026-09-14", "2026-09-18"]),
        ("es", "El lunes la alcaldesa prometió dimitir.", ["2026-09-14"]),
        ("ru", "Мэр пообещал уйти в отставку в пятницу.", ["2026-09-18"]),
        ("pl", "W poniedziałek burmistrz obiecał ustąpić.", ["2026-09-14"]),
        ("ar", "تعهد العمدة يوم الاثنين بالاستقالة.", ["2026-09-14"]),
        ("en", "In late August the mayor vowed to resign.", ["2026-08-20"]),
        # lists of what is to come
        ("nl", "Programma: zaterdag kwalificatie, zondag race.", ["2026-09-19", "2026-09-20"]),
        ("zh", "接下来的赛程：周五，半决赛；周日，决赛。", ["2026-09-18", "2026-09-20"]),
        # what nobody plans, and what has been done, whatever the verb tells
        ("en", "The church will reopen after the fire of 27 January.", ["2026-01-27"]),
        ("fr", "Condamné le 12 décembre, il sera rejugé.", ["2025-12-12"]),
        ("it", "I funerali dell'operaio morto lunedì si svolgeranno sabato.", ["2026-09-14", "2026-09-19"]),
        # the first verb behind the date, where verbs are last
        ("ko", "두 정상은 월요일 합의했으며 서명식은 금요일 열린다.", ["2026-09-14", "2026-09-18"]),
        ("ja", "株価は月曜日に急落した。金曜日に発表される統計が注目される。", ["2026-09-14", "2026-09-18"]),
        ("tr", "Bakan pazartesi günü yaptığı açıklamada ihalenin cuma günü yapılacağını söyledi.", ["2026-09-14", "2026-09-18"]),
        # a verb of the past where the next such day is nearer, but for one that is all but here
        ("sv", "I december slutade han som ingenjör, och nu driver han ett mejeri.", ["2025-12-01"]),
        ("en", "The window closed on 18 September.", ["2026-09-18"]),
        # what was put off
        ("ja", "市は10月1日に予定していた式を11月3日に延期した。", ["2026-10-01", "2026-11-03"]),
        ("tr", "Mahkeme duruşmayı 3 Kasım'a erteledi.", ["2026-11-03"]),
    ],
)
def test_tense(tag: str, text: str, day: list[str]) -> None:
    """Each thing that tells whether a date is the last or the next one."""
    claims = contracheck.extract(text, language=tag, published=PUBLISHED)
    assert [c.value.lower for c in claims if c.kind == "date"] == day


@pytest.mark.parametrize(("published", "day"), [("2026-09-18", "2026-09-18"), ("2026-09-16", "2026-09-18")])
def test_this_weekday(published: str, day: str) -> None:
    """This Friday, told on a Friday, is today."""
    [date] = contracheck.extract("A lei entra em vigor nesta sexta-feira.", language="pt", published=published)
    assert date.value.lower == day
