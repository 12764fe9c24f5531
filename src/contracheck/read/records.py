"""Records: the fields of an article under the names that other programs give them.

JSON lines, JSON, the columns of a CSV file and the JSON-LD of a page all come here, as do the dicts that a program passes to
``check``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlsplit

from contracheck.errors import InputError
from contracheck.model import Article
from contracheck.model.message import say
from contracheck.read.published import published

#: Field -> names for it, the first of them that a record has wins. They are written without case and punctuation:
#: ``date_publish`` is datepublish. Sources: the fields of Article; trafilatura, news-please, newspaper4k, NewsAPI, schema.org,
#: feeds, and the retrieval frameworks' documents.
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "id": ("id", "docid", "documentid", "articleid", "guid", "uuid"),
    "text": (
        "text",
        "maintext",
        "articlebody",
        "body",
        "bodytext",
        "fulltext",
        "articletext",
        "cleanedtext",
        "content",
        "contents",
        "pagecontent",
        "contenttext",
        "rawtext",
    ),
    "language": ("language", "lang", "inlanguage", "languagecode", "langcode", "locale"),
    "published": (
        "published",
        "datepublished",
        "datepublish",
        "publishedat",
        "publishdate",
        "publisheddate",
        "publicationdate",
        "publishedon",
        "publishedtime",
        "pubdate",
        "date",
        "datetime",
        "timestamp",
        "createdat",
    ),
    "source": (
        "source",
        "sourcename",
        "sourcehostname",
        "sitename",
        "site",
        "publisher",
        "outlet",
        "newspaper",
        "publication",
        "sourcedomain",
        "hostname",
        "domain",
    ),
    "title": ("title", "headline", "heading"),
    "url": ("url", "link", "canonicalurl", "canonicallink", "sourceurl", "permalink", "uri"),
}
#: the field of a column or key, by its bare name
FIELD: Final = {name: field for field, names in NAMES.items() for name in names}
#: the same, with how late the name comes among those of its field
_RANK: Final = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}
#: dicts within a record that hold its fields, too: Elasticsearch's hits, retrieval frameworks' documents, nodes and points
_WITHIN: Final = (
    *("_source", "node", "payload", "kwargs", "properties", "entity", "document"),
    *("metadata", "meta", "attributes", "fields", "article"),
)
#: how deep such dicts are looked for in each other (a hit's node's metadata), and how many of them
_LEVELS: Final = 3
_HELD: Final = 12
#: what metadata names the file of a document by, which is its source where nothing else is said
_FILE_NAMES: Final = {"name": 100, "filename": 101, "filepath": 102}
_METADATA: Final = ("metadata", "meta")
#: what a dict in the place of a text has its text under
_VALUES: Final = ("name", "rendered", "value", "@value", "text", "title")
_BARE: Final = re.compile(r"[\W_]+")
_URL: Final = re.compile(r"https?://", re.IGNORECASE)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LONGEST_NAME: Final = 40
_NOTHING: Final = ("None", "null")
#: the types of pandas' cells without a value
_EMPTY_CELLS: Final = ("NaTType", "NAType")


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """The name of a field without case and punctuation.

    >>> bare("date_publish"), bare("articleBody")
    ('datepublish', 'articlebody')
    """
    return _BARE.sub("", name[:_LONGEST_NAME]).lower()


def fields(record: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields of an article that a record has under any name, as they are; those of dicts within it where it has none itself.

    >>> fields({"headline": "Storm", "content": "13 dead", "metadata": {"lang": "en"}})
    {'title': 'Storm', 'text': '13 dead', 'language': 'en'}
    """
    found: dict[str, Any] = {}
    for name, level in _levels(record):
        best: dict[str, tuple[int, Any]] = {}
        for key, value in level.items():
            known = _rank(key, name) if isinstance(key, str) and key not in _WITHIN else None
            if known is None or not is_given(value):
                continue
            field, rank = known
            if field == "id" and isinstance(value, Mapping | list | tuple):  # the path of a class, in what LangChain writes
                continue
            if field not in found and (field not in best or rank < best[field][0]):
                best[field] = (rank, value)
        found.update((field, value) for field, (_, value) in best.items())
    if isinstance(source := found.get("source"), str) and _URL.match(source):
        # trafilatura writes the address as the source, and the source as source-hostname
        found.setdefault("url", source)
        rest = {key: value for key, value in record.items() if key != "source"}
        other = fields(rest).get("source") if len(rest) < len(record) else None
        found["source"] = other or source
    return found


def _levels(record: Mapping[Any, Any]) -> list[tuple[str, Mapping[Any, Any]]]:
    """A record and the dicts within it that hold its fields, the outer ones first, each with the key that it is held under."""
    levels: list[tuple[str, Mapping[Any, Any]]] = [("", record)]
    start = 0
    for _ in range(_LEVELS):
        outer, start = levels[start:], len(levels)
        for _, level in outer:
            levels += ((key, level[key]) for key in _WITHIN if isinstance(level.get(key), Mapping))
        del levels[_HELD:]
    return levels


def _rank(key: str, within: str) -> tuple[str, int] | None:
    """The field that a key names and how late it comes among the names of it; the field's own name comes first."""
    name = bare(key)
    if within in _METADATA and name in _FILE_NAMES:
        return "source", _FILE_NAMES[name]
    known = _RANK.get(name)
    return None if known is None else (known[0], -1 if key == known[0] else known[1])


def article_of(record: Mapping[Any, Any], identifier: str, source: str | None) -> tuple[Article, list[str]]:
    """The article of a record, and which of its fields could not be used.

    Without a source the host of its address is one, else ``source``. ``identifier`` is the id: the record's own is left to the
    caller. Raises InputError, without a subject, where it has no text.
    """
    have = fields(record)
    faults: list[str] = []
    text = _text(have.get("text"))
    if text is None:
        keys = ", ".join(sorted(str(key)[:_LONGEST_NAME] for key in list(record)[:8]))
        if "text" in have:
            raise InputError(say("its text is no text"))
        empty = any(isinstance(key, str) and FIELD.get(bare(key)) == "text" for _, level in _levels(record) for key in level)
        raise InputError(say("its text is empty") if empty else say("has no text among its fields ({keys})", keys=keys))
    told_date = have.get("published")
    day = published(_scalar(told_date))
    if told_date is not None and day is None:
        faults.append(say("its date of publication is no date: {date}", date=f"{_scalar(told_date)!r:.60}"))
    made: dict[str, Any] = {}
    for field in ("language", "source", "title", "url"):
        value = _text(have.get(field))
        made[field] = value.strip() or None if value is not None else None
        if value is None and field in have:
            faults.append(say("its {field} is no text", field=field))
    made["source"] = made["source"] or host(made["url"]) or source
    return Article(id=identifier, text=text, published=day, **made), faults


def host(url: str | None) -> str | None:
    """The host of a web address, without its www; None where it has none.

    >>> host("https://www.ledger.example/a?b"), host("a/b")
    ('ledger.example', None)
    """
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def is_given(value: object) -> bool:
    """Whether a value says anything: not None, not empty, and not what a table has in an empty cell (NaN, NaT, NA).

    >>> is_given(0), is_given(float("nan")), is_given("null")
    (True, False, False)
    """
    if value is None or type(value).__name__ in _EMPTY_CELLS:
        return False
    if isinstance(value, float):
        return value == value
    return not isinstance(value, str | list | dict) or (bool(value) and value not in _NOTHING)


def _scalar(value: object) -> object:
    """What stands for a value: of a dict its name, of a list its first member."""
    if isinstance(value, Mapping):
        return next((value[key] for key in _VALUES if isinstance(value.get(key), str)), None)
    return _scalar(value[0]) if isinstance(value, list) and value and not isinstance(value[0], list) else value


def _text(value: object) -> str | None:
    """A value as text: a string, the named string of a dict, or paragraphs."""
    if value is None:
        return None
    if not isinstance(value, str):
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        value = _scalar(value)
    # half a surrogate pair, which JSON can hold and no encoding can: one code point for another, so that offsets stay
    return _SURROGATE.sub("\ufffd", value) if isinstance(value, str) else None
