"""Article: a text and what is known about it from outside."""

from __future__ import annotations

import datetime as dt

import attrs

from contracheck.errors import InputError


def _date(value: object) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime | float) and value != value:  # an empty cell of a data frame: NaN, or NaT
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value.strip()[:10])
        except ValueError:
            pass
    raise InputError(f"published is to be a date or an ISO date string, not {value!r:.60}", "Article")


def _text(instance: object, attribute: attrs.Attribute[str], value: object) -> None:
    if not isinstance(value, str):
        raise InputError(f"{attribute.name} is to be a string, not {type(value).__name__}", "Article")


_maybe_text = attrs.validators.optional(_text)


@attrs.frozen(kw_only=True)
class Article:
    """One article: ``text`` as decoded (no byte-order mark, line ends kept), and its circumstances.

    ``language`` is a BCP 47 tag, another name for the language, or None (detected), ``published`` a date or ISO string, ``title``
    context only: a title is not searched for claims. Articles of one ``group`` are compared with each other and with no others: a
    segment and its translations. An ``original`` is what the others of its group translate: where they differ, they are wrong.
    Raises InputError where a field has the wrong type.

    >>> Article(id="a", text="It cost $3bn.", published="2024-05-14").published
    datetime.date(2024, 5, 14)
    """

    id: str = attrs.field(validator=_text)
    text: str = attrs.field(validator=_text, repr=lambda t: repr(t[:40]))
    language: str | None = attrs.field(default=None, validator=_maybe_text)
    published: dt.date | None = attrs.field(default=None, converter=_date)
    source: str | None = attrs.field(default=None, validator=_maybe_text)
    title: str | None = attrs.field(default=None, validator=_maybe_text)
    url: str | None = attrs.field(default=None, validator=_maybe_text)
    group: str | None = attrs.field(default=None, validator=_maybe_text)
    original: bool = False

    def to_dict(self) -> dict[str, str | None]:
        """The fields that a report shows, without the text; dates as ISO strings."""
        return {
            "id": self.id,
            "language": self.language,
            "published": self.published.isoformat() if isinstance(self.published, dt.date) else self.published,
            "source": self.source,
            "title": self.title,
            "url": self.url,
        }


@attrs.frozen(kw_only=True)
class Skipped:
    """Something that was not read or not checked, and why; listed in every report.

    ``unread`` is true for a file that was asked for by name and of which nothing could be read: that is a fault of the call.

    >>> Skipped(article="photo.jpg", reason="binary").to_dict()
    {'article': 'photo.jpg', 'reason': 'binary'}
    """

    article: str
    reason: str
    unread: bool = attrs.field(default=False, eq=False)

    def to_dict(self) -> dict[str, str]:
        """The JSON form."""
        return {"article": self.article, "reason": self.reason}
