"""Strategies for Hypothesis: values, claims, articles and whole stories, in every language that there are words for.

They shrink towards one fact, two short articles, small numbers, figures told exactly, and English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from contracheck.model import Article, Claim, Span, Value
from contracheck.testing.story import FACTS, Choices, Story, make
from contracheck.testing.words import languages, words

_T = TypeVar("_T")
#: Kinds of figures with the units that they are made in, the simplest first.
_UNITS = {
    "count": (None, "person"),
    "percent": ("percent",),
    "money": ("USD", "EUR", "JPY"),
    "quantity": ("kilometer", "meter", "mile"),
}
_SHAPES = ("exact", "about", "at least", "at most", "more than", "range")


class Drawn:
    """Choices that Hypothesis makes and shrinks."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def integer(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._draw(st.integers(least, most))

    def pick(self, things: Sequence[_T]) -> _T:
        """One of some things."""
        return things[self.integer(0, len(things) - 1)]

    def block(self, run: Callable[[Choices], _T]) -> _T:
        """What ``run`` makes of choices that stand together."""
        return self._draw(_block(run))


@st.composite
def _block(draw: st.DrawFn, run: Callable[[Choices], _T]) -> _T:
    return run(Drawn(draw))


@st.composite
def _value(draw: st.DrawFn, kind: str | None) -> Value:
    name = kind or draw(st.sampled_from(tuple(_UNITS)))
    places = 0 if name == "count" else draw(st.integers(0, 2))
    power = draw(st.integers(0, 3)) * 3 if name in ("money", "count") else 0
    unit = draw(st.sampled_from(_UNITS[name]))

    def number(least: int = 1) -> Decimal:
        return Decimal(draw(st.integers(least, least + 9999))).scaleb(power - places)

    n = number()
    shape = draw(st.sampled_from(_SHAPES))
    return Value(
        kind=name,
        lower=None if shape == "at most" else n,
        upper=None if shape in ("at least", "more than") else n + number() if shape == "range" else n,
        lower_open=shape == "more than",
        approximate=shape == "about",
        unit=unit,
        step=Decimal(1).scaleb(power - places),
    )


def values(kind: str | None = None) -> st.SearchStrategy[Value]:
    """Values of a kind (count, percent, money, quantity), or of any of these: exact, hedged, bounds and ranges, all above zero.

    >>> from hypothesis import find
    >>> find(values("count"), lambda value: True).lower
    Decimal('1')
    """
    if kind is not None and kind not in _UNITS:
        raise ValueError(f"values are of {', '.join(_UNITS)}, not of {kind!r}")
    return _value(kind)


@st.composite
def _claim(draw: st.DrawFn, kind: str | None) -> Claim:
    value = draw(values(kind))
    text = str(value.lower if value.lower is not None else value.upper)
    return Claim(
        id=f"a#{draw(st.integers(0, 9))}", article="a", span=Span(0, len(text)), text=text, value=value, counted=_counted(value)
    )


def _counted(value: Value) -> str | None:
    return value.unit if value.kind == "count" else None


def claims(kind: str | None = None) -> st.SearchStrategy[Claim]:
    """Claims with values of ``values(kind)``, and nothing around them: for the functions that compare two of them.

    >>> from hypothesis import find
    >>> find(claims("percent"), lambda claim: True).kind
    'percent'
    """
    if kind is not None and kind not in _UNITS:
        raise ValueError(f"claims are of {', '.join(_UNITS)}, not of {kind!r}")
    return _claim(kind)


@st.composite
def _story(draw: st.DrawFn, tags: tuple[str, ...], articles: int, facts: tuple[str, ...], errors: bool) -> Story:
    return make(Drawn(draw), tags=tags, articles=articles, facts=facts, errors=errors)


def stories(
    *, languages: Sequence[str] = (), articles: int = 0, facts: Sequence[str] = FACTS, errors: bool = True
) -> st.SearchStrategy[Story]:
    """Stories with their known answers: two to four articles (or ``articles``) on one to six facts in some languages.

    ``facts`` are among investment, deaths, staff, rate, length and opening; ``errors`` says whether an article may tell one
    wrongly. Raises UnknownLanguageError for a language without words.

    >>> from hypothesis import find, settings
    >>> story = find(stories(), lambda story: bool(story.slips), settings=settings(max_examples=2000, deadline=None))
    >>> len(story.articles) in (2, 3, 4), len(story.facts) <= 6, all(a.language for a in story.articles)
    (True, True, True)
    """
    for tag in languages:
        words(tag)
    return _story(tuple(languages), articles, tuple(facts), errors)


@st.composite
def _article(draw: st.DrawFn, tags: tuple[str, ...]) -> Article:
    return make(Drawn(draw), tags=tags, articles=1, errors=False).articles[0]


def articles(language: str | None = None) -> st.SearchStrategy[Article]:
    """Short articles about made-up facts in a language, or in any. Raises UnknownLanguageError for a language without words.

    >>> from hypothesis import find
    >>> find(articles("de"), lambda article: True).language
    'de'
    """
    if language is not None:
        words(language)
    return _article((language,) if language is not None else languages())
