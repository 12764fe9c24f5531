"""Edits: one figure of a document told otherwise, and where everything else stands after that."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import attrs

from contracheck.model import Article, Claim, Span
from contracheck.testing.notation import digits

#: A numeral in digits of any script, with marks and narrow blanks between its groups.
_RUN: Final = re.compile(r"\d{1,40}(?:[.,\u00a0\u202f\u2009 '’٫٬．，・]\d{1,40}){0,12}")
#: Marks that may stand before the decimals.
_DECIMAL: Final = ".,٫．，・"
_KINDS: Final = frozenset(("money", "percent", "count", "quantity"))
#: What a leading digit is replaced by: at least 30% more or less, never ten times as much.
_OTHER: Final = ("", "4", "5", "6", "7", "8", "9", "4", "5", "6")
_SECOND: Final = ("", "5", "6", "7", "8", "9", "3", "3", "4", "5")


#: A number in digits, and how far another year or day of the month is from it: more than a slip or a time zone.
_NUMBER: Final = re.compile(r"\d+", re.ASCII)
_YEARS: Final = (3, -3, 2, -2)
_DAYS: Final = (8, -8, 5, -5, 3, -3)
#: Every month has so many days, and the name of a month so many letters, where it is one.
_EVERY_MONTH: Final = 28
_NAME: Final = 3


@attrs.frozen
class Figure:
    """An exact figure of a document that is told by one numeral: its claim, and where the numeral and its scale word stand.

    ``number`` is the value of the numeral alone; ``scale`` is None where there is no scale word.
    """

    claim: Claim
    run: Span
    number: Decimal
    scale: Span | None


@attrs.frozen
class Edit:
    """What some spans of a text are replaced by: pairs of span and new text, in the order of the text, that do not overlap.

    >>> edit = Edit(((Span(5, 7), "130"),))
    >>> edit.apply(Article(id="a", text="Only 13 came.")).text, edit.moved(Span(8, 12))
    ('Only 130 came.', Span(start=9, end=13))
    """

    parts: tuple[tuple[Span, str], ...]

    def apply(self, article: Article) -> Article:
        """A copy of the article with the edit; its id says that it is one."""
        made, at = [], 0
        for span, text in self.parts:
            made += [article.text[at : span.start], text]
            at = span.end
        return attrs.evolve(article, id=f"{article.id} (edited)", text="".join((*made, article.text[at:])))

    def moved(self, span: Span) -> Span:
        """Where a span of the old text stands in the new one; what it shares with the edit is taken whole."""
        start, end = span.start, span.end
        by = 0
        for old, text in self.parts:
            new = Span(old.start + by, old.start + by + len(text))
            by += len(text) - (old.end - old.start)
            if old.end <= span.start:
                start, end = span.start + by, span.end + by
            elif old.start < span.end:
                start, end = min(start, new.start), max(span.end + by, new.end)
        return Span(start, end)

    @property
    def new(self) -> tuple[Span, ...]:
        """Where the new texts stand."""
        made, by = [], 0
        for old, text in self.parts:
            made.append(Span(old.start + by, old.start + by + len(text)))
            by += len(text) - (old.end - old.start)
        return tuple(made)

    def undone(self, text: str) -> Edit:
        """The edit that leads back to a text."""
        return Edit(tuple((new, text[old.start : old.end]) for new, (old, _) in zip(self.new, self.parts, strict=True)))

    def touches(self, span: Span) -> bool:
        """Whether a span of the new text shares a character with the edit."""
        return any(new.overlaps(span) for new in self.new)


def edit(span: Span, text: str) -> Edit:
    """An edit of one span."""
    return Edit(((span, text),))


def figures(article: Article, claims: Iterable[Claim]) -> tuple[Figure, ...]:
    """The figures of an article that can be told otherwise, in the order of the text.

    These are amounts, shares, counts and quantities with one end or two equal ones, told in digits by one numeral, whose value is
    what the digits say: nothing that is vague, written in words, or put together of two numerals.
    """
    return tuple(f for c in claims if (f := _figure(article, c)) is not None)


def redated(article: Article, claims: Iterable[Claim]) -> tuple[tuple[Claim, Edit], ...]:
    """The dates of an article with an edit each that makes another one of them: a year, or a day of the month, in its digits.

    These are dates of the calendar ("5 May 2031", not "last week") that no other claim tells. The other date is near enough that
    no date of the text lies between the two: the order in which the text tells its events stays.

    >>> from contracheck import check
    >>> article = Article(id="a", text="The bridge over the Lann opened on 5 May 2031.", language="en")
    >>> [made.apply(article).text for _, made in redated(article, check([article]).claims)]
    ['The bridge over the Lann opened on 5 May 2034.', 'The bridge over the Lann opened on 13 May 2031.']
    """
    dates = [c for c in claims if c.kind == "date"]
    told = Counter((c.value.lower, c.value.upper) for c in dates)
    alone = [c for c in dates if not c.relative and told[c.value.lower, c.value.upper] == 1]
    edits = ((c, made) for c in alone for made in (_other_year(c, dates), _other_day(c, dates, article.published)))
    return tuple((c, made) for c, made in edits if made is not None)


def _other_year(claim: Claim, dates: Iterable[Claim]) -> Edit | None:
    end = claim.value.upper or claim.value.lower
    if not isinstance(end, str):
        return None
    year = int(end[:4])
    return _redated(claim, end[:4], ((str(year + by), f"{year + by}{end[4:]}") for by in _YEARS), end, dates)


def _other_day(claim: Claim, dates: Iterable[Claim], published: dt.date | None) -> Edit | None:
    end = claim.value.lower
    if not isinstance(end, str) or end != claim.value.upper or claim.weekday is not None:
        return None
    day, runs = int(end[8:]), _NUMBER.findall(claim.text)
    size = 2 if end[8:] in runs else 1  # 05 or 5
    others = [(f"{d:0{size}}", f"{end[:8]}{d:02}") for d in (day + by for by in _DAYS) if 1 <= d <= _EVERY_MONTH]
    if end[:4] not in runs:
        # a day that is still to come when the text is published would be taken for that of another year or month
        latest = published.isoformat() if published is not None else ""
        named = len(runs) > 1 or sum(c.isalpha() for c in claim.text) >= _NAME
        others = [(text, other) for text, other in others if named and other <= latest]
    return _redated(claim, f"{day:0{size}}", others, end, dates)


def _redated(claim: Claim, run: str, others: Iterable[tuple[str, str]], end: str, dates: Iterable[Claim]) -> Edit | None:
    """The edit of the only such run of digits to the first other one behind which no other date is left."""
    runs = [m for m in _NUMBER.finditer(claim.text) if m[0] == run]
    ends = [e for c in dates if c is not claim for e in (c.value.lower, c.value.upper) if isinstance(e, str)]
    for text, other in others if len(runs) == 1 else ():
        first, last = sorted((end, other))
        if not any(first <= e <= last for e in ends):
            start = claim.span.start + runs[0].start()
            return edit(Span(start, start + len(run)), text)
    return None


def _figure(article: Article, claim: Claim) -> Figure | None:
    value = claim.value
    if value.kind not in _KINDS or value.vague or (value.lower != value.upper and value.lower is not None is not value.upper):
        return None
    told = value.lower if value.lower is not None else value.upper
    runs = list(_RUN.finditer(claim.text))
    if len(runs) != 1 or not isinstance(told, Decimal) or told <= 0:
        return None
    start = claim.span.start + runs[0].start()
    power = claim.scale[1] if claim.scale else 0
    number = next((n for n in _readings(runs[0][0]) if n.scaleb(power) == told), None)
    if number is None:
        return None
    scale = None
    if claim.scale:
        at = article.text.lower().find(claim.scale[0].lower(), start + len(runs[0][0]), claim.span.end)
        if at < 0:
            return None
        scale = Span(at, at + len(claim.scale[0]))
    return Figure(claim, Span(start, start + len(runs[0][0])), number, scale)


def _readings(run: str) -> Iterable[Decimal]:
    """What a numeral can say: without decimals, and with its last mark before them."""
    whole = "".join(c for c in run if c.isdigit())
    yield Decimal(_ascii(whole))
    at = max((run.rfind(mark) for mark in _DECIMAL), default=-1)
    if at > 0:
        before, after = ("".join(c for c in part if c.isdigit()) for part in (run[:at], run[at + 1 :]))
        yield Decimal(f"{_ascii(before)}.{_ascii(after)}")


def _ascii(run: str) -> str:
    return "".join(str(int(c)) for c in run)


def other_number(run: str, taken: frozenset[Decimal], factor: Decimal = Decimal(1)) -> str | None:
    """The numeral with another leading digit, 30% more or less; None where all choices are ``taken`` by other figures.

    Every other character stays, and digits stay in their script; ``factor`` is what the numeral is multiplied by.

    >>> other_number("1,284", frozenset()), other_number("１３", frozenset({Decimal(43)})), other_number("0.75", frozenset())
    ('4,284', '５３', '0.45')
    """
    at = next((n for n, c in enumerate(run) if c.isdigit() and int(c)), None)
    if at is None:
        return None
    zero = chr(ord(run[at]) - int(run[at]))
    for choice in (_OTHER, _SECOND):
        made = run[:at] + digits(choice[int(run[at])], zero) + run[at + 1 :]
        if not any(n * factor in taken for n in _readings(made)):
            return made
    return None
