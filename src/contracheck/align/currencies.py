"""Currencies: which of several currencies of one name an article means, where only other articles of its story say so.

"2,500 millones de pesos" of one paper are those of Argentina where another paper of the story writes Argentine pesos, or speaks
of pesos and of Argentina.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import attrs

from contracheck.align.names import NameIndex
from contracheck.model import Claim

#: Two articles are of one story if they share so many names.
_SHARED = 3
_DECIDED = ",place"


def settled(
    claims: Mapping[str, tuple[Claim, ...]], names: Mapping[str, tuple[str, ...]], index: NameIndex
) -> dict[str, tuple[Claim, ...]]:
    """The claims of each article, amounts of an undecided currency in the one that most articles of its story decided on."""
    told: dict[str, list[str]] = {}
    open_: dict[str, list[Claim]] = {}
    for article, found in claims.items():
        for claim in found:
            if claim.kind != "money" or not claim.value.unit:
                continue
            if _DECIDED in claim.trace or not _others(claim):
                articles = told.setdefault(claim.value.unit, [])
                if not articles or articles[-1] != article:
                    articles.append(article)
            else:
                open_.setdefault(article, []).append(claim)
    if not open_ or not told:
        return dict(claims)
    known: dict[str, frozenset[str]] = {}

    def of(article: str) -> frozenset[str]:
        if article not in known:
            known[article] = frozenset(map(index.find, names.get(article, ())))
        return known[article]

    def says(article: str, code: str) -> int:
        """How many articles of an article's story tell of a currency; itself counts for more."""
        return sum(2 if b == article else len(of(article) & of(b)) >= _SHARED for b in told.get(code, ()))

    made = dict(claims)
    for article, undecided in open_.items():
        replaced: dict[str, Claim] = {}
        for claim in undecided:
            votes = Counter({code: says(article, code) for code in _others(claim)})
            best, second = (*votes.most_common(2), ("", 0))[:2]
            if best[1] > max(second[1], says(article, claim.value.unit or "")):
                replaced[claim.id] = _read(claim, best[0])
        if replaced:
            made[article] = tuple(replaced.get(c.id, c) for c in claims[article])
    return made


def _others(claim: Claim) -> list[str]:
    """The other currencies that an amount may be in."""
    return sorted({v.unit for v in claim.alternatives if v.kind == "money" and v.unit and v.unit != claim.value.unit})


def _read(claim: Claim, code: str) -> Claim:
    """A claim in another one of its currencies."""
    other = next(v for v in claim.alternatives if v.unit == code)
    rest = tuple(v for v in claim.alternatives if v != other)
    return attrs.evolve(claim, value=other, alternatives=(claim.value, *rest))
