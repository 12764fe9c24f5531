"""Config and Limits: everything that can be set, with its default and where the default comes from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import attrs


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on the work done for one call. Each one that is hit is named in the report's ``skipped`` list.

    >>> import contracheck
    >>> report = contracheck.check(["It cost $3, $4 and $5."], config=contracheck.Config(limits=contracheck.Limits(claims=2)))
    >>> report.skipped[0].reason
    'only the first 2 claims were checked'
    """

    #: bytes of one file; the rest of a larger file is not read
    file_bytes: int = 20_000_000
    #: code points of one article
    article_chars: int = 5_000_000
    #: digits of one number; longer runs are identifiers
    digits: int = 40
    #: claims of one article
    claims: int = 50_000
    #: scored pairs of one check
    pairs: int = 5_000_000
    #: levels of nesting in a file of markup or JSON
    depth: int = 500
    #: articles of one file
    articles: int = 200_000


@attrs.frozen(kw_only=True)
class Config:
    """Settings of a check. All are optional; an instance is hashable and changes nothing global.

    >>> import contracheck
    >>> texts = ["The Odda bridge cost over $3 billion.", "The Odda bridge cost $4 billion."]
    >>> contracheck.check(texts).worst(), contracheck.check(texts, config=Config(bound_agrees=Decimal("0.4"))).worst()
    ('tension', 'none')
    """

    #: a pair with a lower probability of being about one fact gets no relation
    min_score: float = 0.35
    #: a bound and a value inside it agree while they are within this share of each other
    bound_agrees: Decimal = Decimal("0.04")
    #: two currencies agree within this share at the rate of the time
    currency_tolerance: Decimal = Decimal("0.04")
    #: half-width of an "about", as a share of the value
    hedge: Decimal = Decimal("0.1")
    #: what "$", "pounds" or "kr" stands for (ISO 4217) where neither the article's language nor its region settles it; None for
    #: the likeliest in world news
    home_currency: str | None = None
    #: weights of evidence, feature -> level -> log2(m/u); None for those that come with contracheck
    weights: Mapping[str, Mapping[str, float]] | None = attrs.field(default=None, hash=False)
    #: names the user knows: name -> other names for the same
    glossary: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False)
    limits: Limits = Limits()
