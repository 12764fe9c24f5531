"""Case: two claims that differ, what was found out about them, and the articles that they stand in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

import attrs

from contracheck.errors import UnitError
from contracheck.lang.pack import Language, language
from contracheck.model import Article, Claim, Relation
from contracheck.rates import Rate, rate
from contracheck.units import convert

#: A point or a hundredth of one in per cent.
_SHARES = {"percent": Decimal(1), "percentage_point": Decimal(1), "basis_point": Decimal("0.01")}


@attrs.frozen(kw_only=True)
class Case:
    """Two claims, their relation, and the articles by id.

    An article may be missing: then nothing is known of its language or day.
    """

    x: Claim
    y: Claim
    relation: Relation
    articles: Mapping[str, Article] = attrs.field(factory=dict)

    def tag(self, claim: Claim) -> str | None:
        """The language tag of a claim's article."""
        article = self.articles.get(claim.article)
        return article.language if article else None

    def language(self, claim: Claim) -> Language:
        """The tables of the language of a claim's article."""
        return language(self.tag(claim))

    def rate(self, a: str, b: str) -> Rate | None:
        """The worth of one ``a`` in ``b`` on the day whose rate decided, else on the day of the first article that has one."""
        days = [day for c in (self.x, self.y) if (day := self._day(c)) is not None]
        found = [known for day in days if (known := rate(a, b, day)) is not None]
        told = (known for known in found if known.date.isoformat() in self.relation.detail)
        return next(told, found[0] if found else None)

    def _day(self, claim: Claim) -> dt.date | None:
        article = self.articles.get(claim.article)
        return article.published if article and isinstance(article.published, dt.date) else None

    def convert(self, n: Decimal, one: Claim, other: Claim) -> Decimal | None:
        """A number of one claim's unit in the other's; None where there is no way between them.

        A unit or currency that is not told is that of the other claim; a ratio is counted in per cent beside a percentage.
        """
        kinds = {one.kind, other.kind}
        a, b = one.value.unit, other.value.unit
        if kinds <= {"percent", "ratio"}:
            return n * _share(one) / _share(other)
        if a is None or b is None or a == b or kinds == {"count"} or kinds == {"count", "money"}:
            return n
        if kinds == {"money"}:
            known = self.rate(a, b)
            return n * known.value if known else None
        try:
            return convert(n, a, b)
        except UnitError:
            return None


def _share(claim: Claim) -> Decimal:
    return Decimal(100) if claim.kind == "ratio" else _SHARES.get(claim.value.unit or "", Decimal(1))


def ends(claim: Claim) -> tuple[Decimal, ...]:
    """The known ends of a claim's value as numbers, each once; empty for dates and marks."""
    return tuple(dict.fromkeys(e for e in (claim.value.lower, claim.value.upper) if isinstance(e, Decimal)))


def number(claim: Claim) -> Decimal | None:
    """The number that a claim is told by: its value, or the end of its bound or range; None for dates and marks."""
    return next(iter(ends(claim)), None)


def day(claim: Claim) -> dt.date | None:
    """The single day of a date; None for periods, bounds, dates that are not resolved, and what is no date."""
    lower = claim.value.lower
    if claim.kind != "date" or lower is None or lower != claim.value.upper:
        return None
    return dt.date.fromisoformat(str(lower)[:10])


class Module(Protocol):
    """What a diagnosis module offers: whether a pair is its own, and the sentence and the fix for it."""

    def takes(self, case: Case) -> bool:
        """Whether a pair whose cause is among those of the code is this diagnosis."""
        ...

    def explain(self, case: Case) -> tuple[str, str | None]:
        """One or two sentences, and what would have to be read for the two to agree (None where nothing can be said)."""
        ...
