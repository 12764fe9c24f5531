"""Records: the fields of an article under the names that other programs give them.

JSON lines, JSON, the columns of a CSV file and the JSON-LD of a page all come here, as do the dicts that a program passes to
``check``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

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
#: dicts within a record that hold its fields, too
_WITHIN: Final = ("_source", "metadata", "meta", "attributes", "fields", "article")
#: what a dict in the place of a text has its text under
_VALUES: Final = ("name", "rendered", "value", "@value", "text", "title")
_BARE: Final = re.compile(r"[\W_]+")
_URL: Final = re.compile(r"https?://", re.IGNORECASE)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_LONGEST_NAME: Final = 40


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
    for level in (record, *(record[key] for key in _WITHIN if isinstance(record.get(key), Mapping))):
        best: dict[str, tuple[int, Any]] = {}
        for key, value in level.items():
            known = _RANK.get(bare(key)) if isinstance(key, str) and key not in _WITHIN else None
            if known is None or not _given(value):
                continue
            field, rank = known
            rank = -1 if key == field else rank
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


def usable(record: Mapping[Any, Any]) -> dict[str, Any]:
    """The fields of an article that a record has under any name, without those whose values cannot be used.

    >>> usable({"content": "13 dead", "date": "Tue, 14 May 2024 09:12:00 GMT", "lang": 5})
    {'text': '13 dead', 'published': datetime.date(2024, 5, 14)}
    """
    found = fields(record)
    made = {name: _scalar(value) for name, value in found.items()}
    if "published" in made:
        made["published"] = published(made["published"])
    return {name: value for name, value in made.items() if name == "published" or isinstance(value, str)}


def article_of(record: Mapping[Any, Any], identifier: str, source: str) -> tuple[Article, list[str]]:
    """The article of a record, and which of its fields could not be used.

    ``identifier`` and ``source`` stand in where the record has none; its own id is left to the caller. Raises InputError, without
    a subject, where it has no text.
    """
    have = fields(record)
    faults: list[str] = []
    text = _text(have.get("text"))
    if text is None:
        keys = ", ".join(sorted(str(key)[:_LONGEST_NAME] for key in list(record)[:8]))
        raise InputError(
            say("its text is no text") if "text" in have else say("has no text among its fields ({keys})", keys=keys)
        )
    told_date = have.get("published")
    day = published(_scalar(told_date))
    if told_date is not None and day is None:
        faults.append(say("its date of publication is no date: {date}", date=f"{_scalar(told_date)!r:.60}"))
    made: dict[str, str | None] = {}
    for field in ("language", "source", "title", "url"):
        value = _text(have.get(field))
        made[field] = value.strip() or None if value is not None else None
        if value is None and field in have:
            faults.append(say("its {field} is no text", field=field))
    made["source"] = made["source"] or source
    return Article(id=identifier, text=text, published=day, **made), faults


def _given(value: object) -> bool:
    return value is not None and value not in ("", [], {}, "None", "null")


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
