"""Setting: what is known of two articles, or of two passages, besides their claims."""

from __future__ import annotations

import datetime as dt

import attrs

from contracheck.model import Value


@attrs.frozen
class Setting:
    """What is known of the two articles: their publication dates."""

    published_x: dt.date | None
    published_y: dt.date | None
    same_article: bool = False
    parallel: bool = False  # two passages that say one thing, a sentence and its translation
    translated: bool = False  # such passages in two languages: the words around an equal figure are the translator's
    leftover: bool = False  # the two are the only figures of such passages that have no counterpart
    notional: tuple[Value, Value] | None = None  # two dates without a year, as if both passages had been written on one day
    past_x: int | None = None  # the year that a figure is told of, where it lies long before its article
    past_y: int | None = None
    one_day: bool = False  # both sentences name one day: what they tell of is one occasion
