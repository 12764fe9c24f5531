"""Records: JSON lines, JSON, CSV and dicts under the names that other programs use."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import check
from contracheck.errors import InputError
from contracheck.model import Article, Skipped
from contracheck.read.document import Document
from contracheck.read.files import read, read_all
from contracheck.read.jsonl import read_json, read_lines
from contracheck.read.published import published
from contracheck.read.records import NAMES, bare
from contracheck.read.table import read_table, rows

DAY = dt.date(2024, 5, 14)
TEXT = "The firm invested $13 billion."

#: where a record comes from, and the record
RECORDS: list[tuple[str, dict[str, Any]]] = [
    ("article", {"text": TEXT, "language": "en", "published": "2024-05-14", "source": "Ledger", "title": "T", "url": "u://x"}),
    (
        "trafilatura",
        {
            "title": "T", "author": None, "hostname": "ledger.example", "date": "2024-05-14", "fingerprint": "4c1c2d", "id": None,
            "license": None, "comments": "", "raw_text": TEXT + " raw", "text": TEXT, "language": "en", "image": None,
            "pagetype": "article", "filedate": "2024-06-01", "source": "https://ledger.example/x", "source-hostname": "Ledger",
            "excerpt": "E", "categories": "", "tags": "",
        },
    ),
    (
        "news-please",
        {
            "authors": ["A"], "date_download": "2024-06-01 10:00:00", "date_modify": None, "date_publish": "2024-05-14 08:30:00",
            "description": "D 7", "filename": "x.json", "image_url": None, "language": "en", "localpath": None, "maintext": TEXT,
            "source_domain": "Ledger", "title": "T", "title_page": None, "title_rss": None, "url": "https://ledger.example/x",
        },
    ),
    (
        "newsapi",
        {
            "source": {"id": None, "name": "Ledger"}, "author": "A", "title": "T", "description": "D", "language": "en",
            "url": "https://ledger.example/x", "publishedAt": "2024-05-14T08:30:00Z", "content": TEXT,
        },
    ),
    (
        "schema.org",
        {
            "@type": "NewsArticle", "headline": "T", "articleBody": TEXT, "inLanguage": "en", "datePublished": "2024-05-14T08:30",
            "publisher": {"@type": "Organization", "name": "Ledger"}, "url": "https://ledger.example/x",
        },
    ),
    (
        "wordpress",
        {"title": {"rendered": "T"}, "content": {"rendered": f"<p>{TEXT}</p>\n"}, "date": "2024-05-14T08:30:00", "lang": "en",
         "link": "https://ledger.example/x", "site": "Ledger"},
    ),
    (
        "retrieval",
        {"page_content": TEXT, "metadata": {"source": "Ledger", "title": "T", "language": "en", "date": "20240514", "url": "u://x"}},
    ),
    (
        "elasticsearch",
        {"_id": "1", "_score": 1.0, "_source": {"body": [TEXT], "lang": "en", "timestamp": 1715677920, "publisher": "Ledger",
                                                "headline": "T", "link": "u://x"}},
    ),
]  # fmt: skip


@pytest.mark.parametrize("record", [case[1] for case in RECORDS], ids=[case[0] for case in RECORDS])
def test_what_other_programs_write_drops_in(tmp_path: Path, record: dict[str, Any]) -> None:
    """Each record is the same article, in JSON and in JSON lines."""
    for name, text in (("a.json", json.dumps(record, indent=1)), ("a.jsonl", json.dumps(record) + "\n")):
        (tmp_path / name).write_text(text)
        [article], skipped = read_all([tmp_path / name])
        assert skipped == ()
        assert article.id == name
        assert (article.text, article.language, article.published) == (TEXT, "en", DAY)
        assert (article.source, article.title) == ("Ledger", "T")
        assert article.url in ("https://ledger.example/x", "u://x")


@pytest.mark.parametrize("record", [r for name, r in RECORDS if name in ("newsapi", "retrieval", "schema.org", "news-please")])
def test_dicts_under_other_names_go_into_check(record: dict[str, Any]) -> None:
    """Retrieved chunks as they are: strings are used, and what else there is does no harm."""
    report = check([record, {"text": "It invested $19 billion.", "id": "b", "lang": "en"}])
    assert {a.language for a in report.articles} == {"en"}
    assert {a.published for a in report.articles} == {DAY, None}
    with pytest.raises(InputError, match="has no text"):
        check([{"headline": "T"}])


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-14", DAY),
        (" 2024-05-14T23:59:59.123+09:00 ", DAY),
        ("2024/05/14", DAY),
        ("2024.05.14", DAY),
        ("20240514T083000Z", DAY),
        ("20240514", DAY),
        ("Tue, 14 May 2024 23:12:00 -0700", DAY),
        ("14 May 2024 09:12", DAY),
        (1715677920, DAY),
        (1715677920123, DAY),
        ("1715677920", DAY),
        (1715677920.5, DAY),
        (dt.datetime(2024, 5, 14, 3), DAY),
        (DAY, DAY),
        ("2024-02-30", None),
        ("2024-05-145", None),
        ("yesterday", None),
        ("", None),
        ("0000-00-00", None),
        ("9" * 500, None),
        (-1, None),
        (1e300, None),
        (float("nan"), None),
        (True, None),
        (None, None),
        ([], None),
    ],
)
def test_dates_of_publication(value: object, day: dt.date | None) -> None:
    """The day as written; what is no date is none, and never today."""
    assert published(value) == day


@given(st.one_of(st.text(max_size=70), st.integers(), st.floats()))
def test_any_date_is_a_date_or_none(value: object) -> None:
    """Whatever stands there."""
    assert isinstance(published(value), dt.date | None)


def load(text: str, reader: Any = read_json) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """What a reader makes of a text."""
    made: tuple[tuple[Article, ...], tuple[Skipped, ...]] = reader(Document(id="a.x", name="a.x", text=text))
    return made


@pytest.mark.parametrize(
    "text",
    [
        '[{"text": "1"}, {"text": "2"}]',
        '{"articles": [{"text": "1"}, {"text": "2"}], "event": "x"}',
        '{"status": "ok", "Results": ["1", "2"]}',
        '{"hits": {"total": 2, "hits": [{"_source": {"text": "1"}}, {"_source": {"text": "2"}}]}}',
        '{"text": "1"}\n{"text": "2"}\n',
        '{\n"text": "1"\n}\n{\n"text": "2"\n}',
        '\ufeff ["1","2"] ',
    ],
)
def test_shapes_of_json(text: str) -> None:
    """A list, an object with a list, objects in a row."""
    articles, skipped = load(text)
    assert [(a.id, a.text) for a in articles] == [("a.x#1", "1"), ("a.x#2", "2")]
    assert skipped == ()


def test_ids_are_unique() -> None:
    """A record's own id where it is one; the same id twice gets a number."""
    articles, _ = load('[{"id":"x","text":"1"},{"id":"x","text":"2"},{"id":3,"text":"3"},{"id":true,"text":"4"},{"text":"5"}]')
    assert [a.id for a in articles] == ["a.x#x", "a.x#2", "a.x#3", "a.x#4", "a.x#5"]


@pytest.mark.parametrize(
    ("reader", "text", "kept", "reasons"),
    [
        (read_lines, '{"text":"1"}\nnonsense\n\n{"text":"2"}', 2, ["line 2: is no JSON: Expecting value at line 1, column 1"]),
        (read_lines, '{"text":"1"} x', 0, ["line 1: is no JSON: more stands after its value, at character 14"]),
        (read_lines, '{"text":"1"}\n[1]', 1, ["line 2: is to be an object with a text, not a list"]),
        (read_lines, '{"text":"1"}\n{"text":5}', 1, ["line 2: its text is no text"]),
        (read_lines, '{"text":"1"}\n{"a":5}', 1, ["line 2: has no text among its fields (a)"]),
        (read_lines, '{"text":"1"}\n{"text":" "}', 1, ["line 2: its text is empty"]),
        (read_lines, '{"text":"1","date":"x"}', 1, ["line 1: its date of publication is no date: 'x'"]),
        (read_lines, '{"text":"1","lang":5}', 1, ["line 1: its language is no text"]),
        (read_lines, '{"text":"1"}\n{"text":"2', 1, ["line 2: is no JSON: Unterminated string starting at at line 1, column 9"]),
        (read_json, '[{"text":"1"},{"text":"2"', 0, ["is no JSON: Expecting ',' delimiter at line 1, column 26"]),
        (read_json, "[" * 100_000, 0, ["is nested too deep to be read"]),
        (read_json, '{"a":' * 100_000, 0, ["is nested too deep to be read"]),
        (read_json, "[1, null, true, {}]", 0, ["article 1: is to be an object with a text, not a number",
                                                "article 2: is to be an object with a text, not null",
                                                "article 3: is to be an object with a text, not true or false",
                                                "article 4: has no text among its fields ()"]),
        (read_json, "[]", 0, ["has no articles"]),
        (read_json, "", 0, ["has no articles"]),
    ],
)  # fmt: skip
def test_what_is_at_fault_is_named(reader: Any, text: str, kept: int, reasons: list[str]) -> None:
    """With its line or number; what is beside it is read."""
    articles, skipped = load(text, reader)
    assert (kept, reasons) == (len(articles), [s.reason for s in skipped])


def test_many_faults_are_counted() -> None:
    """A report does not list a million broken lines."""
    _, skipped = load("x\n" * 5000, read_lines)
    assert len(skipped) == 11
    assert skipped[-1].reason == "and 4990 more like these"


def test_a_number_of_any_length() -> None:
    """Python refuses integers of more than 4,300 digits; a text beside one is read."""
    [article], skipped = load('{"text":"1","n":' + "9" * 100_000 + "}")
    assert (article.text, skipped) == ("1", ())


def test_half_a_surrogate_pair() -> None:
    """JSON can hold one, UTF-8 cannot: it becomes one other code point, so that offsets stay."""
    [article], _ = load(r'{"text":"13 \ud83d dead \ud83d\ude00"}')
    assert article.text == "13 \ufffd dead \U0001f600"


# -- tables


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table(tmp_path: Path, delimiter: str) -> None:
    """Columns by their names, in any order, with any of four delimiters."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["Nr", "Publish Date", "LANG", "Body", "Site name", "Headline", "comment"])
    writer.writerow([1, "2024-05-14", "en", 'A "quoted", text;\nwith | lines\tand more', "Ledger", "T", "x"])
    writer.writerow([])
    writer.writerow([2, "", "", TEXT, "", "", ""])
    (tmp_path / "a.csv").write_bytes(out.getvalue().encode("utf-8-sig"))
    articles, skipped = read_all([tmp_path / "a.csv"])
    assert skipped == ()
    assert [(a.id, a.published, a.language, a.source, a.title) for a in articles] == [
        ("a.csv#1", DAY, "en", "Ledger", "T"),
        ("a.csv#3", None, None, "a.csv", None),
    ]
    assert articles[0].text == 'A "quoted", text;\nwith | lines\tand more'


@pytest.mark.parametrize(
    ("text", "kept", "reasons"),
    [
        ("a,b\n1,2", [], ["its first row names no column of texts (text, content, body ...): a, b"]),
        ("", [], ["its first row names no column of texts (text, content, body ...): "]),
        ("text\n", [], ["has no rows but the first"]),
        ("sep=;\r\nid;text\r\nx;1\r\n", ["1"], []),
        ("text,lang\n1\n2,en,extra\n", ["1", "2"], ["line 3: has 3 fields, and the first row 2: the last ones were left out"]),
        ('text\n"1\n2', ["1\n2"], ["line 2: a quote is not closed: all that follows it is one field"]),
        ('lang,text\nen,\nen,"1"x\n', ["1x"], ["line 2: its text is empty"]),
        ("text,date\n1,soon\n", ["1"], ["line 2: its date of publication is no date: 'soon'"]),
        ("text,text\n1,2\n", ["2"], []),
    ],
)
def test_tables_at_fault(text: str, kept: list[str], reasons: list[str]) -> None:
    """What is wrong is said with its line; rows that can be read are."""
    articles, skipped = load(text, read_table)
    assert (kept, reasons) == ([a.text for a in articles], [s.reason for s in skipped])


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8), min_size=2, max_size=4), max_size=6
    ),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_rows_are_those_of_the_standard_library(table: list[list[str]], delimiter: str, end: str) -> None:
    """Whatever its writer writes comes back."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(table)
    assert table == [row for _, row, _ in rows(out.getvalue(), 0, delimiter)]


def test_a_field_of_any_length(tmp_path: Path) -> None:
    """The standard library's reader refuses fields of more than 128 kB."""
    text = "13 dead. " * 50_000
    (tmp_path / "a.csv").write_text(f"text\n{text}\n")
    assert read(tmp_path / "a.csv")[0].text == text


def test_the_page_lists_every_name() -> None:
    """docs/reference/inputs.md has the names of each field, in their order."""
    page = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "inputs.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(\w+)` \| ([\w, -]+) \|$", page, re.MULTILINE))
    assert {field: tuple(bare(name) for name in names.split(", ")) for field, names in listed.items()} == NAMES
