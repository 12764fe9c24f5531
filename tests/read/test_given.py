"""What a program passes to check: collections, records and objects of other programs, and what is none of these."""

from __future__ import annotations

import datetime as dt
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracheck import Article, Config, InputError, check
from contracheck.errors import ConfigError
from contracheck.model import Limits
from contracheck.read.given import articles_of

TEXT = "The Quill dam will cost $13 billion."
OTHER = "The Quill dam will cost $31 billion."
DAY = dt.date(2024, 5, 14)
NAN = float("nan")


class Held:
    """An object with attributes, as documents of retrieval frameworks are."""

    def __init__(self, **held: Any) -> None:
        self.__dict__.update(held)


class Slotted:
    """A hit of a search: a node and its score; one of its properties fails."""

    __slots__ = ("node", "score")

    def __init__(self, node: object) -> None:
        self.node, self.score = node, 0.5

    @property
    def text(self) -> str:
        raise ValueError("no text here")


class Frame:
    """A data frame as pandas has it: walking through it gives its columns."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self.rows = rows
        self.columns = list(rows[0])

    def __iter__(self) -> Any:
        return iter(self.columns)

    def to_dict(self, orient: str = "dict") -> Any:
        return self.rows if orient == "records" else {}


class Table:
    """A table as polars and Arrow have it."""

    columns = ("text",)

    def __init__(self, name: str, rows: list[dict[str, Any]]) -> None:
        setattr(self, name, lambda: rows)


class NaTType(dt.datetime):
    """An empty cell of a column of dates, as pandas has it."""

    def __eq__(self, other: object) -> bool:
        return False

    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]

    def date(self) -> Any:
        raise ValueError("NaTType does not support date")


NAT = NaTType(2000, 1, 1)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (TEXT, "is one text: give a list of them"),
        ("", "is one text"),
        ({"text": TEXT}, "is one record: give a list of them"),
        ({"page_content": TEXT, "metadata": {"source": "x"}}, "is one record"),
        ({"a": TEXT, "b": OTHER}, "is a dict of texts: give a list of records"),
        ({"hits": {"hits": [{"_source": {"text": TEXT}}]}}, "is a dict (with hits), not a list of articles"),
        ({"ids": [["1"]], "documents": [[TEXT]]}, "is a dict (with ids, documents), not a list"),
        ({}, "is a dict (with ), not a list"),
        (Article(id="a", text=TEXT), "is one article: give a list of them"),
        (Path("a.txt"), "is a path: give what is read from it, check(contracheck.read(path))"),
        (TEXT.encode(), "is bytes: give a list of texts"),
        ({TEXT, OTHER}, "is a set, which has no order"),
        (5, "is to be a list of Article, str or dict, not int"),
        (None, "is to be a list of Article, str or dict, not NoneType"),
        (Held(page_content=TEXT), "is to be a list of Article, str or dict, not Held"),
    ],
)
def test_what_is_no_list_of_articles_is_said(given: Any, told: str) -> None:
    """No container is taken for articles in silence: neither the letters of a text nor the keys of a dict."""
    with pytest.raises(InputError) as caught:
        check(given)
    assert caught.value.subject == "articles"
    assert caught.value.message.startswith(told)


@pytest.mark.parametrize(
    ("member", "told"),
    [
        (5, "not int"), (None, "not NoneType"), ([TEXT], "not list"), (TEXT.encode(), "not bytes: decode it to str"),
        (Path("a.txt"), "not PosixPath: contracheck.read(path) reads files"), (Held(name=TEXT), "not Held"),
        ((TEXT, OTHER), "not tuple"), (Slotted(None), "not Slotted"),
    ],
)  # fmt: skip
def test_a_member_that_can_be_no_article_is_named(member: Any, told: str) -> None:
    """By its number and its type."""
    with pytest.raises(InputError, match=r"^article 2: is to be an Article, a str or a dict, ") as caught:
        check([TEXT, member])
    assert caught.value.message.endswith(told) or "Posix" in told


@pytest.mark.parametrize(
    "collection",
    [
        [TEXT, OTHER], (TEXT, OTHER), (t for t in (TEXT, OTHER)), iter([{"text": TEXT}, OTHER]), {1: TEXT, 2: OTHER}.values(),
        Frame([{"text": TEXT, "date": NAT}, {"text": OTHER, "date": NAN}]),
        Table("to_dicts", [{"text": TEXT}, {"text": OTHER}]), Table("to_pylist", [{"text": TEXT}, {"text": OTHER}]),
    ],
    ids=["list", "tuple", "generator", "iterator", "values", "pandas", "polars", "arrow"],
)  # fmt: skip
def test_collections(collection: Any) -> None:
    """Lists, whatever is walked through once, and tables row by row."""
    report = check(collection)
    assert [(a.id, a.text) for a in report.articles] == [("article-1", TEXT), ("article-2", OTHER)]
    assert [f.code for f in report.findings] == ["CC103"]
    assert report.skipped == ()


def test_pandas_itself() -> None:
    """A data frame with empty cells, and its rows as dicts."""
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        [
            {"id": 1, "text": TEXT, "date": pandas.Timestamp("2024-05-14"), "language": "en"},
            {"id": 2, "text": OTHER, "date": pandas.NaT, "language": None},
            {"id": None, "text": None, "date": pandas.NaT, "language": None},
        ]
    )
    for table in (frame, frame.to_dict("records"), frame.astype(object).where(frame.notna(), pandas.NA)):
        report = check(table)
        assert [(a.id, a.published, a.language) for a in report.articles] == [("1", DAY, "en"), ("2", None, "en")]
        assert [(s.article, s.reason) for s in report.skipped] == [("article-3", "its text is empty")]


METADATA = {"source": "Ledger", "date": "2024-05-14", "language": "en"}
Row = namedtuple("Row", "id text date source language")


@pytest.mark.parametrize(
    "record",
    [
        {"id": "k", "text": TEXT, **METADATA},
        {"id": "k", "payload": {"text": TEXT, **METADATA}, "score": 0.5},
        {"id": "k", "payload": {"page_content": TEXT, "metadata": METADATA}},
        {"node": {"id_": "k", "text": TEXT, "metadata": METADATA}, "score": 0.5},
        {"lc": 1, "type": "constructor", "id": ["langchain", "Document"],
         "kwargs": {"id": "k", "page_content": TEXT, "metadata": METADATA}},
        {"uuid": "k", "properties": {"content": TEXT, **METADATA}},
        {"id": "k", "distance": 0.5, "entity": {"text": TEXT, **METADATA}},
        {"id": "k", "content": TEXT, "meta": METADATA, "embedding": None},
        {"_id": "k", "_source": {"body": TEXT, **METADATA}},
        Held(page_content=TEXT, metadata=METADATA, id="k"),
        (Held(page_content=TEXT, metadata=METADATA, id="k"), 0.5),
        ({"id": "k", "text": TEXT, **METADATA}, 1),
        Held(id="k", payload={"text": TEXT, **METADATA}, score=0.5),
        Slotted(Held(id_="k", text=TEXT, metadata=METADATA, get_content=lambda: "x")),
        Held(uuid="k", properties=Held(text=TEXT, language="en", published="2024-05-14"), metadata={"source": "Ledger"}),
        Row("k", TEXT, "2024-05-14", "Ledger", "English"),
    ],
    ids=["record", "qdrant", "qdrant of langchain", "llamaindex", "langchain written", "weaviate", "milvus", "haystack",
         "elastic", "document", "document and score", "record and score", "point", "node with score", "weaviate object",
         "named tuple"],
)  # fmt: skip
def test_documents_of_retrieval_frameworks(record: Any) -> None:
    """Each is the same article, with its own id."""
    [article], skipped = articles_of([record])
    assert (article.id, article.text, article.source, article.published) == ("k", TEXT, "Ledger", DAY)
    assert article.language in ("en", "English")
    assert skipped == ()


@pytest.mark.parametrize(
    ("given", "expected"),
    [(1, "1"), (0, "0"), (2.0, "2"), (2.5, "2.5"), ("  x ", "x"), (None, "article-1"), (NAN, "article-1"), ("", "article-1"),
     (True, "article-1"), (["a", "b"], "article-1"), ({"a": 1}, "article-1"), (NAT, "article-1")],
)  # fmt: skip
def test_ids(given: Any, expected: str) -> None:
    """Numbers are ids, too, and an empty cell is none."""
    [article], _ = articles_of([{"id": given, "text": TEXT}])
    assert article.id == expected


def test_the_same_id_twice() -> None:
    """Gets a number, whether it was a number or a word."""
    articles, _ = articles_of([{"id": 1, "text": TEXT}, {"id": "1", "text": OTHER}, Article(id="1", text="")])
    assert [a.id for a in articles] == ["1", "1 (2)", "1 (3)"]


@pytest.mark.parametrize(
    ("record", "source"),
    [
        ({"meta": {"url": "https://www.ledger.example/x", "name": "x.txt"}}, "x.txt"),
        ({"meta": {"url": "https://www.ledger.example/x"}}, "ledger.example"),
        ({"metadata": {"file_name": "x.pdf", "file_path": "/a/x.pdf"}}, "x.pdf"),
        ({"metadata": {"source": "Ledger", "name": "x.pdf"}}, "Ledger"),
        ({"name": "A person", "url": "not an address"}, None),
        ({"url": "http://[broken"}, None),
    ],
)
def test_sources(record: dict[str, Any], source: str | None) -> None:
    """What is said, else the file that metadata name, else the host of the address."""
    [article], _ = articles_of([{"content": TEXT, **record}])
    assert article.source == source


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": None}, "its text is empty"),
        ({"text": NAN}, "its text is empty"),
        ({"text": ""}, "its text is empty"),
        ({"payload": {"text": None}}, "its text is empty"),
        ({"text": 5}, "its text is no text"),
        ({"title": "T", "x": 1}, "has no text among its fields (id, title, x)"),
        ({}, "has no text among its fields (id)"),
    ],
)
def test_a_record_without_a_text_is_listed(record: dict[str, Any], reason: str) -> None:
    """The others are checked; where none is left, that is an error."""
    report = check([{"id": "a", "text": TEXT}, {"id": "b", **record}])
    assert [a.id for a in report.articles] == ["a"]
    assert [(s.article, s.reason) for s in report.skipped] == [("b", reason)]
    with pytest.raises(InputError) as caught:
        check([{"id": "b", **record}])
    assert caught.value.subject == "article 1"


@pytest.mark.parametrize(
    ("date", "day", "reasons"),
    [
        ("2024-05-14", DAY, []), (DAY, DAY, []), (dt.datetime(2024, 5, 14, 9), DAY, []), (1715677920, DAY, []), ("", None, []),
        (None, None, []), (NAN, None, []), (NAT, None, []),
        ("yesterday", None, ["its date of publication is no date: 'yesterday'"]),
        ("01/03/2025", None, ["its date of publication is no date: '01/03/2025'"]),
        (["x"], None, ["its date of publication is no date: 'x'"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["date", "published"])
def test_dates(name: str, date: Any, day: dt.date | None, reasons: list[str]) -> None:
    """A date that cannot be used is said, an empty one is none."""
    report = check([{"id": "a", "text": TEXT, name: date}])
    assert report.articles[0].published == day
    assert [s.reason for s in report.skipped] == reasons


def test_an_article_with_an_empty_cell_for_a_date() -> None:
    """Made from a row of a data frame."""
    assert Article(id="a", text="", published=NAT).published is None
    assert Article(id="a", text="", published=NAN).published is None  # type: ignore[arg-type]


SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.binary(max_size=3), st.dates())
NAMES = st.sampled_from(["text", "id", "content", "metadata", "payload", "node", "date", "language", "source", "group", "x"])
VALUES = st.recursive(
    SCALARS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)), max_leaves=8
)


@given(st.one_of(st.lists(st.dictionaries(NAMES, VALUES, max_size=5), max_size=4), VALUES))
def test_anything_is_articles_or_an_error(things: Any) -> None:
    """Whatever a program passes: articles with ids of their own, or one clear error; nothing is lost."""
    try:
        articles, skipped = articles_of(things)
    except InputError as error:
        assert error.subject.startswith("article")
        return
    assert len({a.id for a in articles}) == len(articles)
    if isinstance(things, list):
        assert len(articles) + sum("text" in s.reason for s in skipped) >= len(things)


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"min_score": 0.5}, "config: is to be a contracheck.Config, not dict: as in contracheck.Config(min_score=0.5)"),
        (0.5, "config: is to be a contracheck.Config, not float"),
        (Held(config=Config()), "config: is to be a contracheck.Config, not Held: give its config"),
    ],
)
def test_a_config_that_is_none(config: Any, told: str) -> None:
    """It is said what to give."""
    with pytest.raises(ConfigError) as caught:
        check([TEXT], config=config)
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("min_score", 5), ("min_score", -0.1), ("min_score", 1), ("min_score", "0.5"), ("min_score", True), ("hedge", None),
        ("bound_agrees", NAN), ("currency_tolerance", 1.5), ("home_currency", "dollar"), ("home_currency", 5),
        ("glossary", ["a"]), ("glossary", {"a": 5}), ("glossary", {"a": [5]}), ("limits", {"claims": 5}), ("weights", 5),
    ],
)  # fmt: skip
def test_impossible_settings_are_named(setting: str, value: Any) -> None:
    """As in a file of settings, so from Python."""
    with pytest.raises(ConfigError) as caught:
        Config(**{setting: value})
    assert caught.value.subject.startswith(setting)


@pytest.mark.parametrize("value", [0, -1, 1.5, True, "5", None])
def test_impossible_limits_are_named(value: Any) -> None:
    """A limit of none at all would check nothing in silence."""
    with pytest.raises(ConfigError, match=r"^limits\.claims: is to be a whole number from 1 on"):
        Limits(claims=value)


def test_shares_may_be_floats() -> None:
    """They are what they look like; a name alone is a list of one."""
    assert Config(hedge=0.1, bound_agrees=0.04) == Config()  # type: ignore[arg-type]
    made = Config(glossary={"Nordmark": "NMK", "Sund": ["Sundet"]})  # type: ignore[dict-item]
    assert made.glossary == {"Nordmark": ("NMK",), "Sund": ("Sundet",)}
    assert check([TEXT, OTHER], config=Config(hedge=0.2, min_score=0)).worst() == "conflict"  # type: ignore[arg-type]
