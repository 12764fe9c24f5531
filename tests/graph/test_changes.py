"""The old and the new value of one thing that a text tells."""

from __future__ import annotations

import datetime as dt
import functools
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import contracheck
from contracheck.graph.changes import Change, changes
from contracheck.graph.passage import Passage

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "changes"
#: Of what is found and annotated: how much is right, and how much of the annotated is found. These floors only rise.
FLOORS = {"read": (0.93, 0.73), "unread": (0.90, 0.61)}


def found(tag: str, text: str, published: dt.date | None = dt.date(2026, 3, 18)) -> list[Change]:
    """The changes that a text tells."""
    claims = contracheck.extract(text, language=tag, published=published)
    article = contracheck.Article(id="text", text=text, language=tag, published=published)
    return list(changes(Passage(article, claims)))


def told(tag: str, text: str) -> list[tuple[str, str]]:
    """The same in words."""
    return [(c.old.text, c.new.text) for c in found(tag, text)]


def rows(name: str) -> list[tuple[str, dict[str, Any]]]:
    """The annotated sentences of a set, with their languages."""
    return [(p.stem, row) for p in sorted(FIXTURES.glob("*.toml")) for row in tomllib.loads(p.read_text(encoding="utf-8"))[name]]


@functools.cache
def figures(name: str) -> tuple[float, float]:
    """How much of what is found in a set is right, and how much of the annotated is found; either value may be the old one."""
    n: Counter[str] = Counter()
    for tag, row in rows(name):
        text = row["text"]
        spans = [[(text.index(v), text.index(v) + len(v)) for v in pair] for pair in row["changes"]]
        said = found(tag, text, row["published"])
        n["said"] += len(said)
        n["true"] += len(spans)
        for old, new in spans:
            n["right"] += any(
                c.old.span.start < old[1] and c.old.span.end > old[0] and c.new.span.start < new[1] and c.new.span.end > new[0]
                for c in said
            )
    return n["right"] / n["said"], n["right"] / n["true"]


@pytest.mark.parametrize("name", FLOORS)
def test_annotation(name: str) -> None:
    """Every value stands in its sentence once, in all languages that have a file of their own."""
    assert len({tag for tag, _ in rows(name)}) == 17
    assert all(row["text"].count(v) == 1 for _, row in rows(name) for pair in row["changes"] for v in pair)
    assert all(any(not row["changes"] for t, row in rows(name) if t == tag) for tag, _ in rows(name))


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    """What is found in all languages together does not fall."""
    precision, recall = figures(name)
    assert precision >= FLOORS[name][0]
    assert recall >= FLOORS[name][1]


CHANGES = [
    ("en", "The tram shed opens on 4 May instead of 20 April.", [("20 April", "4 May")]),
    ("en", "The tram shed was to have opened on 20 April; that was put off to 4 May.", [("20 April", "4 May")]),
    ("en", "The vote was moved to 12 May from 5 May.", [("from 5 May", "12 May")]),
    ("en", "Polling day was brought forward from 29 November to 8 November.", [("29 November", "8 November")]),
    ("en", "The bill will come to $41 million. The original estimate was $32 million.", [("$32 million", "$41 million")]),
    ("en", "The death toll climbed from 12 on Sunday to 19.", [("12", "19")]),
    ("de", "Die Werft baut 310 statt 400 Boote.", [("400 Boote", "310")]),
    ("de", "Die Frist wurde vom 4. Mai auf den 20. Mai verlegt.", [("4. Mai", "20. Mai")]),
    ("fr", "La gare rouvrira le 4 mai et non plus le 20 avril.", [("20 avril", "4 mai")]),
    ("ja", "博物館は4月1日に予定していた開館を6月20日に延期する。", [("4月1日", "6月20日")]),
    ("ko", "시는 4월 1일로 예정됐던 개관을 6월 20일로 연기한다.", [("4월 1일", "6월 20일")]),
    ("tr", "Müze 1 Nisan yerine 20 Haziran'da açılacak.", [("1 Nisan", "20 Haziran")]),
    ("ru", "Открытие музея перенесли с 1 апреля на 20 июня.", [("с 1 апреля", "20 июня")]),
    ("pl", "Otwarcie muzeum przełożono z 1 kwietnia na 20 czerwca.", [("1 kwietnia", "20 czerwca")]),
    ("zh", "博物馆开馆时间由4月1日推迟至6月20日。", [("4月1日", "推迟至6月20日")]),
    ("ar", "أُجل افتتاح المتحف إلى 20 يونيو بعدما كان مقرراً في 1 أبريل.", [("1 أبريل", "20 يونيو")]),
]


@pytest.mark.parametrize(("tag", "text", "pairs"), CHANGES)
def test_found(tag: str, text: str, pairs: list[tuple[str, str]]) -> None:
    """Each sign that a value made way for another: a word for either, from and to, a verb that moves one, two sentences."""
    assert told(tag, text) == pairs


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The shop opens on 4 May and closes on 20 October."),
        ("en", "The vote was put off. The council meets on 5 May, the court on 12 May."),
        ("en", "Consumer prices rose 3.1% in January and 3.4% in December."),
        ("en", "The previous record was 64.8 m; she threw 66.1 m."),
        ("en", "The club now has 310 members, of whom 210 are women."),
        ("en", "Of the 640 workers 90 were moved."),
        ("de", "Das Treffen findet am 4. Mai statt, die Wahl ist am 20. Mai."),
        ("en", "Turnout was 61% on Sunday. The firm cut 59% of its costs."),
        ("ru", "Из обещанных фондом 700 млн евро семьи теперь получили на данный момент лишь 200 млн евро."),
        ("zh", "政府承诺拨付约7亿元救灾款，但灾民截至目前实际领到的只有约2亿元。"),
    ],
)
def test_not_found(tag: str, text: str) -> None:
    """Two values of two things, two periods, a record, a part and its whole are no change."""
    assert told(tag, text) == []


def test_levels_are_told_apart_from_changes() -> None:
    """A value that only grew to another one is no plan that was changed."""
    assert [c.moved for c in found("en", "From 120 million euros to 140 million euros in a year: such were the sales.")] == [
        False
    ]
    assert [c.moved for c in found("en", "Sales will be 140 million euros instead of 120 million euros.")] == [True]
