"""What a program passes to ``check``: articles, texts, records of any retrieval framework, a data frame; made into articles."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs

from contracheck.errors import InputError
from contracheck.model import Article, Skipped
from contracheck.read.records import article_of, fields, is_given

#: what objects of retrieval frameworks (documents, nodes, points) have their fields in, besides the names that records know
_ATTRIBUTES: Final = (
    *("page_content", "content", "text", "id", "id_", "node_id", "doc_id", "uuid", "title", "url", "language", "published"),
    *("metadata", "meta", "payload", "node", "properties", "entity", "document"),
)


def articles_of(things: Any) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """Articles from what a caller passes, in their order, and what could not be used of it.

    A second article with the same id gets a number. A record without a text is left out and listed. Raises InputError, which says
    what to give, for what is no collection of articles, for a member that can be none, and where no member has a text.

    >>> articles, skipped = articles_of([{"page_content": "13 dead", "metadata": {"lang": "en"}}, {"title": "No text"}])
    >>> [(a.id, a.language) for a in articles], skipped[0].reason
    ([('article-1', 'en')], 'has no text among its fields (title)')
    """
    seen: dict[str, int] = {}
    made: list[Article] = []
    skipped: list[Skipped] = []
    fault: tuple[str, str] | None = None
    for number, thing in enumerate(_members(things), 1):
        identifier = f"article-{number}"
        faults: list[str] = []
        if isinstance(thing, Article):
            article = thing
        elif isinstance(thing, str):
            article = Article(id=identifier, text=thing)
        else:
            record = _record(thing, number)
            identifier = _identifier(record) or identifier
            try:
                article, faults = _article(record, identifier)
            except InputError as error:
                skipped.append(Skipped(article=identifier, reason=error.message))
                fault = fault or (error.message, f"article {number}")
                continue
        seen[article.id] = seen.get(article.id, 0) + 1
        if seen[article.id] > 1:
            article = attrs.evolve(article, id=f"{article.id} ({seen[article.id]})")
        made.append(article)
        skipped += [Skipped(article=article.id, reason=told) for told in faults]
    if fault is not None and not made:
        raise InputError(*fault)
    return tuple(made), tuple(skipped)


def _members(things: Any) -> Iterable[Any]:
    """The members of what is to be a collection of articles; of a table its rows. Raises InputError for anything else."""
    if isinstance(things, str):
        raise InputError(
            "is one text: give a list of them, check([text, another]); contracheck.read(path) reads files", "articles"
        )
    if isinstance(things, Article):
        raise InputError("is one article: give a list of them, check([article, another])", "articles")
    if isinstance(things, os.PathLike):
        raise InputError("is a path: give what is read from it, check(contracheck.read(path))", "articles")
    if isinstance(things, bytes | bytearray | memoryview):
        raise InputError("is bytes: give a list of texts, each decoded to str", "articles")
    if isinstance(things, Mapping):
        raise InputError(_not_a_list(things), "articles")
    if isinstance(things, set | frozenset):
        raise InputError("is a set, which has no order: give a list, check(sorted(articles))", "articles")
    rows = _rows(things)
    if rows is not None:
        return rows
    if not isinstance(things, Iterable):
        raise InputError(f"is to be a list of Article, str or dict, not {type(things).__name__}", "articles")
    return things


def _not_a_list(things: Mapping[Any, Any]) -> str:
    if "text" in fields(things):
        return "is one record: give a list of them, check([record, another])"
    values = list(things.values())
    if values and all(isinstance(value, str) for value in values):
        return 'is a dict of texts: give a list of records, [{"id": name, "text": text} for name, text in articles.items()]'
    keys = ", ".join(str(key)[:40] for key in list(things)[:6])
    return f"is a dict (with {keys}), not a list of articles: give the list of records in it, each with its text"


def _rows(things: Any) -> Iterable[Any] | None:
    """The rows of a table that pandas, polars or Arrow has in columns, as dicts; None for what is no such table."""
    if hasattr(things, "columns") and callable(getattr(things, "to_dict", None)):
        try:
            rows = things.to_dict("records")
        except (TypeError, ValueError):
            rows = None
        if isinstance(rows, list):
            return rows
    for name in ("to_dicts", "to_pylist"):
        method = getattr(things, name, None)
        if callable(method) and isinstance(rows := method(), list):
            return rows
    return None


def _record(thing: Any, number: int) -> Mapping[Any, Any]:
    """A member as a record: itself, or what the attributes of an object hold. Raises InputError for what can be no article."""
    if isinstance(thing, tuple) and len(thing) == 2 and isinstance(thing[1], int | float):  # with the score of a search
        thing = thing[0]
    if isinstance(thing, tuple) and hasattr(thing, "_asdict"):
        thing = thing._asdict()
    if isinstance(thing, Mapping):
        return thing
    hint = ""
    if isinstance(thing, os.PathLike):
        hint = ": contracheck.read(path) reads files"
    elif isinstance(thing, bytes | bytearray):
        hint = ": decode it to str"
    elif thing is not None and not isinstance(thing, int | float | complex | list | tuple | set | frozenset):
        record = _held(thing)
        if "text" in fields(record):
            return record
    raise InputError(f"is to be an Article, a str or a dict, not {type(thing).__name__}{hint}", f"article {number}")


def _held(thing: object, depth: int = 2) -> dict[str, Any]:
    """What the attributes of an object say that are named as fields are; of an object in it (the node of a hit) the same."""
    found: dict[str, Any] = {}
    for name in _ATTRIBUTES:
        try:
            value = getattr(thing, name, None)
        except Exception:  # a property may fail in any way, and the others are readable all the same
            continue
        if value is None or callable(value):
            continue
        if isinstance(value, str | int | float | Mapping) or name not in ("node", "document", "properties", "metadata"):
            found[name] = value
        elif depth > 1 and (inner := _held(value, depth - 1)):
            found[name] = inner
    return found


def _identifier(record: Mapping[Any, Any]) -> str:
    """The id of a record as text; empty where it has none."""
    own = fields(record).get("id")
    if isinstance(own, bool | list | tuple | Mapping) or not is_given(own):
        return ""
    # an id of whole numbers is one of fractions where one row of a table has none
    return str(int(own)) if isinstance(own, float) and own.is_integer() else str(own).strip()


def _article(record: Mapping[Any, Any], identifier: str) -> tuple[Article, list[str]]:
    """The article of a record, its text as it is, and which of its fields could not be used."""
    article, faults = article_of(record, identifier, None)
    group = record.get("group")
    told = str(group) if is_given(group) else None
    return attrs.evolve(article, group=told, original=record.get("original") is True), faults
